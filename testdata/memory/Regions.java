import junco.memory.*;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reserve, commit, decommit, protect, release, query, list; the accesses of a region, and what is refused. */
public class Regions extends Tries {
    /** As does, without what differs from one class library to the next. */
    static void refused(String what, Deed action) {
        try {
            action.run();
            System.out.println(what + ": done");
        } catch (AccessViolation e) {
            System.out.println(what + ": " + e.access() + " " + e.reason());
        } catch (Exception e) {
            System.out.println(what + ": " + e);
        }
    }

    static final long PAGE = AddressSpace.PAGE_SIZE;

    public static void main(String[] args) {
        twoPhases();
        accesses();
        blocks();
        arguments();
        search();
        foreign();
        figures();
    }

    static void twoPhases() {
        System.out.println("-- two phases");
        long version = AddressSpace.layoutVersion();
        Region r = AddressSpace.reserve(10 * PAGE);
        System.out.println(r + " initial " + Protection.toString(r.initialProtection()));
        does("read reserved", () -> r.getInt(0));
        AddressSpace.commit(r.base() + PAGE, 3 * PAGE, Protection.READ_WRITE);
        System.out.println("zeroed " + r.getLong(PAGE));
        r.putLong(PAGE + 8, 0x1122334455667788L);
        System.out.println("old " + Protection.toString(AddressSpace.protect(r.base() + 2 * PAGE, PAGE, Protection.READ)));
        System.out.println("old " + Protection.toString(AddressSpace.protect(r.base() + 2 * PAGE, 1, Protection.READ | Protection.GUARD)));
        for (Region part : r.parts()) {
            System.out.println("part " + part);
        }
        System.out.println("around " + r.query(3 * PAGE) + " slice " + r.slice(PAGE, 2 * PAGE).query(PAGE + 5));
        does("guard", () -> r.getByte(2 * PAGE + 1));
        does("no guard any more", () -> r.getByte(2 * PAGE + 1));
        does("write what is read-only", () -> r.putInt(2 * PAGE + 4, 1));
        does("write over the edge", () -> r.putLong(2 * PAGE - 4, -1));
        System.out.println("unchanged " + r.getInt(2 * PAGE - 4));
        does("protect reserved", () -> AddressSpace.protect(r.base(), PAGE, Protection.READ));
        AddressSpace.decommit(r.base() + PAGE, PAGE);
        does("read decommitted", () -> r.getLong(PAGE + 8));
        AddressSpace.commit(r.base() + PAGE, PAGE, Protection.READ_WRITE_EXECUTE);
        System.out.println("zero again " + r.getLong(PAGE + 8) + " " + r.slice(PAGE, PAGE));
        r.release();
        System.out.println("released: " + r.state() + " " + r.kind() + " " + r.allocation().size());
        does("read released", () -> r.getLong(PAGE));
        does("release twice", () -> r.release());
        System.out.println("layout changed " + (AddressSpace.layoutVersion() - version));

        Region all = AddressSpace.allocate(3 * PAGE - 1).commit(Protection.READ);
        System.out.println(all + " of " + all.allocation().size());
        all.decommit();
        System.out.println(all.state());
        all.commit(Protection.READ_WRITE);
        System.out.println(Protection.toString(all.protect(Protection.NONE)) + " -> " + all);
        does("no access", () -> all.getByte(0));
        all.release();
    }

    static void accesses() {
        System.out.println("-- accesses");
        Region r = AddressSpace.allocate(PAGE);
        r.putByte(0, (byte) -2);
        r.putShort(1, (short) -3);
        r.putChar(3, '\u1234');
        r.putInt(5, -4);
        r.putFloat(9, 1.5f);
        r.putLong(13, Long.MIN_VALUE + 5);
        r.putDouble(21, -Math.PI);
        System.out.println(r.getByte(0) + " " + r.getShort(1) + " " + (int) r.getChar(3) + " " + r.getInt(5) + " " + r.getFloat(9) + " "
                + r.getLong(13) + " " + r.getDouble(21));
        System.out.println(Integer.toHexString(r.getInt(3)) + " " + r.getByte(1) + " " + r.getChar(1));
        does("offset -1", () -> r.getInt(-1));
        does("offset at the end", () -> r.putInt(PAGE - 3, 1));
        does("far offset", () -> r.getLong(Long.MAX_VALUE));
        does("slice", () -> r.slice(10, PAGE));
        Region s = r.slice(100, 8);
        s.putInt(4, 77);
        System.out.println(r.getInt(104) + " " + s.base() + " " + s.size() + " " + s.end() + " " + s.contains(s.base() + 8) + " "
                + s.contains(s.base() + 7) + " " + s.equals(r.slice(100, 8)) + " " + (s.hashCode() == r.slice(100, 8).hashCode()));
        does("slice's end", () -> s.putInt(5, 1));
        Region whole = AddressSpace.region(0, AddressSpace.END);
        whole.putInt(r.base() + 200, 4711);
        System.out.println(r.getInt(200) + " " + whole.getInt(r.base() + 104));
        does("null", () -> whole.getInt(0));
        does("over the end", () -> whole.getLong(AddressSpace.END - 8));
        does("the whole space", () -> whole.fill((byte) 0));
        does("no such region", () -> AddressSpace.region(5, AddressSpace.END));
        r.release();
    }

    static void blocks() {
        System.out.println("-- blocks");
        Region r = AddressSpace.allocate(4 * PAGE);
        byte[] bytes = new byte[300];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        r.write(PAGE - 100, bytes);
        byte[] back = new byte[302];
        r.read(PAGE - 100, back, 1, 300);
        System.out.println(back[0] + " " + back[1] + " " + back[2] + " " + back[300] + " " + back[301]);
        r.write(50, bytes, 7, 3);
        byte[] three = new byte[3];
        r.read(50, three);
        System.out.println(three[0] + " " + three[1] + " " + three[2]);
        r.fill(PAGE, 10, (byte) 9);
        System.out.println(r.getByte(PAGE - 1) + " " + r.getByte(PAGE) + " " + r.getByte(PAGE + 9) + " " + r.getByte(PAGE + 10));
        r.copy(PAGE - 100, r, PAGE - 98, 100);
        System.out.println(r.getByte(PAGE - 99) + " " + r.getByte(PAGE - 98) + " " + r.getByte(PAGE + 1));
        System.out.println(r.compare(PAGE - 100, r, PAGE - 98, 1) + " " + r.compare(PAGE, r, 0, 5) + " " + r.compare(0, r, PAGE, 5) + " "
                + r.mismatch(0, r, 2 * PAGE, 100) + " " + r.mismatch(3 * PAGE, r, 2 * PAGE, 100) + " " + r.compare(3 * PAGE, r, 2 * PAGE, 100));
        r.fill(2 * PAGE, 16, (byte) 5);
        r.move(2 * PAGE, r, 3 * PAGE, 16);
        System.out.println(r.getLong(2 * PAGE) + " " + r.getLong(3 * PAGE + 8));
        AddressSpace.protect(r.base() + 3 * PAGE, PAGE, Protection.READ);
        does("fill into what is read-only", () -> r.fill((byte) 1));
        does("copy into what is read-only", () -> r.copy(0, r, 3 * PAGE - 8, 16));
        does("write into what is read-only", () -> r.write(3 * PAGE - 8, bytes, 0, 16));
        does("move from what is read-only", () -> r.move(3 * PAGE, r, 0, 16));
        System.out.println("unchanged " + r.getByte(0) + " " + r.getLong(3 * PAGE - 8));
        AddressSpace.protect(r.base() + 3 * PAGE, PAGE, Protection.WRITE);
        does("compare what is write-only", () -> r.compare(3 * PAGE - 8, r, 0, 16));
        does("read what is write-only", () -> r.read(3 * PAGE - 8, new byte[16]));
        System.out.println("tried " + r.tryRead(3 * PAGE - 8, new byte[16]) + " " + r.tryRead(0, new byte[16]) + " "
                + AddressSpace.region(AddressSpace.HEAP_BASE, 64).tryRead(0, new byte[64]) + " "
                + AddressSpace.region(AddressSpace.MMIO_BASE, 64).tryRead(0, new byte[64]));
        does("count", () -> r.read(0, new byte[4], 2, 3));
        does("no array", () -> r.write(0, null));
        does("negative", () -> r.fill(0, -1, (byte) 0));
        does("empty", () -> r.fill(4 * PAGE, 0, (byte) 0));
        r.release();
    }

    static void arguments() {
        System.out.println("-- arguments");
        does("no bytes", () -> AddressSpace.reserve(0));
        does("negative", () -> AddressSpace.allocate(-5));
        does("too much", () -> AddressSpace.reserve(AddressSpace.END));
        does("no room", () -> AddressSpace.reserve(AddressSpace.END - 1));
        does("unknown bits", () -> AddressSpace.allocate(0, PAGE, 512));
        does("odd alignment", () -> AddressSpace.request(PAGE).alignedTo(3).reserve());
        does("long name", () -> AddressSpace.request(PAGE).named("x".repeat(256)).reserve());
        does("null name", () -> AddressSpace.request(PAGE).named(null).reserve());
        does("in the heap", () -> AddressSpace.reserve(AddressSpace.HEAP_BASE, PAGE));
        does("between stacks", () -> AddressSpace.reserve(AddressSpace.STACK_BASE + 0x800_0000L, PAGE));
        does("among devices", () -> AddressSpace.reserve(AddressSpace.MMIO_BASE - PAGE, 2 * PAGE));
        does("below the program's part", () -> AddressSpace.request(PAGE).from(AddressSpace.STACK_BASE).reserve());
        does("above the program's part", () -> AddressSpace.request(PAGE).below(AddressSpace.END).reserve());
        does("commit nothing there", () -> AddressSpace.commit(0x3000_0000L, PAGE, Protection.READ));
        does("commit no bytes", () -> AddressSpace.commit(0x3000_0000L, 0, Protection.READ));
        does("commit beyond", () -> AddressSpace.commit(-1, PAGE, Protection.READ));
        does("overlap beyond", () -> AddressSpace.overlaps(-5, 1));
        does("query beyond", () -> AddressSpace.query(AddressSpace.END));
        does("quota", () -> AddressSpace.allocate(1 << 30));
        Region r = AddressSpace.reserve(0x3000_0000L, 2 * PAGE);
        does("there already", () -> AddressSpace.reserve(0x3000_1000L, PAGE));
        does("over the end", () -> AddressSpace.commit(r.base(), 3 * PAGE, Protection.READ));
        does("not the base", () -> AddressSpace.release(r.base() + PAGE));
        does("unmap a private one", () -> AddressSpace.unmap(r.base()));
        does("unknown bits", () -> r.commit(-1));
        System.out.println(r);
        r.release();
    }

    static void search() {
        System.out.println("-- search");
        long old = AddressSpace.defaultAddress();
        Region far = AddressSpace.reserve(0x4000_5000L, PAGE);
        System.out.println(far + " " + AddressSpace.overlaps(0x4000_5fffL, 1) + " " + AddressSpace.overlaps(0x4000_6000L, 1));
        AddressSpace.setDefaultAddress(0x4000_1234L);
        System.out.println(Long.toHexString(AddressSpace.defaultAddress()) + " " + Long.toHexString(AddressSpace.findFree(PAGE)));
        Region near = AddressSpace.request(PAGE).alignedTo(1 << 20).named("aligned").reserve();
        System.out.println(near + " " + near.name());
        Region high = AddressSpace.request(PAGE).below(0x5000_0000L).highest().protection(Protection.READ).commit();
        System.out.println(high + " " + Long.toHexString(AddressSpace.request(PAGE).from(0x4800_0000L).find()));
        does("no room between", () -> AddressSpace.request(2 << 16).from(0x4000_0000L).below(0x4001_0000L).find());
        does("default address", () -> AddressSpace.setDefaultAddress(AddressSpace.HEAP_BASE));
        AddressSpace.setDefaultAddress(old);
        for (Region r : List.of(far, near, high)) {
            r.release();
        }
    }

    static void foreign() {
        System.out.println("-- what is not the program's");
        Set<Kind> seen = EnumSet.of(Kind.PRIVATE);
        for (Region r : AddressSpace.regions()) {
            long at = r.base();
            long base = r.allocation().base();
            Kind kind = r.kind();
            if (!seen.add(kind)) {
                continue;
            }
            if (kind != Kind.MMIO) {
                refused(kind + " read", () -> AddressSpace.region(at, 8).getInt(4));
                refused(kind + " write", () -> AddressSpace.region(at, 8).putInt(4, 1));
            }
            refused(kind + " protect", () -> AddressSpace.protect(at, 1, Protection.READ_WRITE));
            refused(kind + " commit", () -> AddressSpace.commit(at, 1, Protection.READ_WRITE));
            refused(kind + " decommit", () -> AddressSpace.decommit(at, 1));
            refused(kind + " release", () -> AddressSpace.release(base));
            refused(kind + " unmap", () -> AddressSpace.unmap(base));
            refused(kind + " check", () -> Checked.begin(AddressSpace.region(at, 8), Checked.TYPES));
        }
        does("fill up to the heap", () -> AddressSpace.region(AddressSpace.HEAP_BASE - 8, 16).fill((byte) 0));
        does("copy out of the heap", () -> {
            Region r = AddressSpace.allocate(PAGE);
            AddressSpace.region(AddressSpace.HEAP_BASE, 64).copy(0, r, 0, 64);
        });
    }

    static void figures() {
        System.out.println("-- figures");
        SpaceStatistics before = AddressSpace.statistics();
        long reserved = AddressSpace.reserved(Kind.PRIVATE);
        long committed = AddressSpace.committed(Kind.PRIVATE);
        Region r = AddressSpace.reserve(5 * PAGE);
        AddressSpace.commit(r.base(), 2 * PAGE, Protection.READ);
        SpaceStatistics after = AddressSpace.statistics();
        System.out.println((after.reserved() - before.reserved()) + " " + (after.committed() - before.committed()) + " "
                + (after.allocations() - before.allocations()) + " " + (AddressSpace.reserved(Kind.PRIVATE) - reserved) + " "
                + (AddressSpace.committed(Kind.PRIVATE) - committed) + " " + AddressSpace.committed(Kind.MMIO) + " "
                + (after.peakReserved() >= after.reserved()) + " " + (after.peakCommitted() >= after.committed()));
        r.release();
        System.out.println(AddressSpace.quota(Kind.PRIVATE) + " " + AddressSpace.quota(Kind.HEAP) + " " + AddressSpace.quota(Kind.FREE));
        System.out.println(AddressSpace.pageSize() + " " + AddressSpace.granularity() + " " + AddressSpace.reserved(Kind.HEAP));
        StringBuilder kinds = new StringBuilder();
        long last = -1;
        for (Region x : AddressSpace.regions()) {
            if (x.base() <= last) {
                throw new AssertionError(x);
            }
            last = x.base();
            if (kinds.indexOf(x.kind().toString()) < 0) {
                kinds.append(x.kind()).append(' ');
            }
        }
        System.out.println(kinds + "| " + AddressSpace.query(0).kind() + " " + AddressSpace.query(0xFFFF_FFFFL).end());
    }
}
