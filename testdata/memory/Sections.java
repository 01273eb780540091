import junco.memory.*;

/** Views of sections: shared, copy-on-write, read-only, parts; aliases of ranges. */
public class Sections extends Tries {
    static final int PAGE = AddressSpace.PAGE_SIZE;

    public static void main(String[] args) {
        shared();
        copyOnWrite();
        ofBytes();
        refusals();
        aliases();
    }

    static void shared() {
        System.out.println("-- shared");
        Section s = Section.create("buffer", 3 * PAGE + 1);
        System.out.println(s.name() + " " + s.size());
        Region a = s.map(Protection.READ_WRITE);
        Region b = s.map(0x3000_0000L, PAGE, 2 * PAGE, Protection.READ, false);
        System.out.println(a + " | " + b + " | " + a.name());
        a.putInt(PAGE + 4, 4711);
        System.out.println(b.getInt(4));
        does("write a read-only view", () -> b.putInt(4, 1));
        System.out.println(Protection.toString(b.protect(Protection.READ_WRITE)));
        b.putInt(8, 815);
        System.out.println(a.getInt(PAGE + 8) + " " + a.compare(PAGE, b, 0, 2 * PAGE));
        s.close();
        s.close();
        tries("map what is closed", () -> s.map(Protection.READ));
        a.putInt(PAGE + 12, 9);
        System.out.println("views stay " + b.getInt(12));
        does("release a view as private memory", () -> AddressSpace.release(b.base()));
        does("commit in a view", () -> a.commit(Protection.READ));
        does("decommit in a view", () -> a.decommit());
        a.release();
        b.release();
        System.out.println(a.state() + " " + b.kind());
    }

    static void copyOnWrite() {
        System.out.println("-- copy on write");
        try (Section s = Section.create("base", 2 * PAGE)) {
            Region shared = s.map(Protection.READ_WRITE);
            Region one = s.mapCopyOnWrite();
            Region two = s.mapCopyOnWrite();
            int copied = AddressSpace.statistics().copiedPages();
            shared.putInt(0, 1);
            System.out.println(one.getInt(0) + " " + two.getInt(0));
            one.putInt(4, 2);
            shared.putInt(0, 3);
            System.out.println(one.getInt(0) + " " + one.getInt(4) + " " + two.getInt(0) + " " + two.getInt(4) + " " + shared.getInt(4));
            shared.putInt(PAGE, 5);
            System.out.println(one.getInt(PAGE) + " copied " + (AddressSpace.statistics().copiedPages() - copied));
            one.release();
            two.release();
            shared.release();
        }
    }

    static void ofBytes() {
        System.out.println("-- of bytes");
        byte[] bytes = {1, 2, 3, 4, 5};
        try (Section s = Section.of("bytes", bytes)) {
            bytes[0] = 99;
            Region r = s.map(Protection.READ_WRITE);
            System.out.println(r.getByte(0) + " " + r.getByte(4) + " " + r.getByte(5) + " " + r.size());
            r.putByte(1, (byte) 77);
            System.out.println(bytes[1]);
            r.release();
        }
    }

    static void refusals() {
        System.out.println("-- refusals");
        Section s = Section.create("s", 2 * PAGE);
        tries("no bytes", () -> Section.create("x", 0));
        tries("no bytes given", () -> Section.of("x", new byte[0]));
        tries("beyond the quota", () -> Section.create("x", 1 << 30));
        tries("no name", () -> Section.create(null, PAGE));
        tries("long name", () -> Section.create("x".repeat(300), PAGE));
        tries("nobody shares it", () -> Section.open("nothing"));
        tries("odd offset", () -> s.map(0, 5, PAGE, Protection.READ, false));
        tries("offset behind the end", () -> s.map(0, 2 * PAGE, 0, Protection.READ, false));
        tries("too long", () -> s.map(0, PAGE, 2 * PAGE, Protection.READ, false));
        tries("unknown bits", () -> s.map(128));
        tries("in the heap", () -> s.map(AddressSpace.HEAP_BASE, 0, 0, Protection.READ, false));
        tries("negative size", () -> s.map(0, 0, -1, Protection.READ, false));
        tries("negative section", () -> Section.create("x", -1));
        tries("open null", () -> Section.open(null));
        tries("negative", () -> s.map(0, -PAGE, 0, Protection.READ, false));
        Section[] many = new Section[16];
        int made = 0;
        try {
            for (; made < many.length; made++) {
                many[made] = Section.create("many", 2 << 20);
            }
        } catch (MemoryException e) {
            System.out.println("sections together: " + e.reason() + " after " + made);
        }
        while (made > 0) {
            many[--made].close();
        }
        does("room again", () -> Section.create("again", 8 << 20).close());
        s.close();
    }

    static void aliases() {
        System.out.println("-- aliases");
        Region r = AddressSpace.allocate(2 * PAGE);
        Alias all = Alias.set("all", r);
        Alias.set("head", r.slice(0, 16));
        Alias.set("inner", r.slice(4, 4));
        System.out.println(all + " " + Alias.list());
        System.out.println(Alias.at(r.base() + 5).get().name() + " " + Alias.at(r.base() + 15).get().name() + " "
                + Alias.at(r.base() + PAGE).get().name() + " " + Alias.at(r.end()).isPresent());
        System.out.println(Alias.lookup("head").get().region() + " " + Alias.lookup("tail").isPresent());
        Alias.set("inner", r.slice(100, 1));
        System.out.println(Alias.lookup("inner").get());
        System.out.println(Alias.remove("inner") + " " + Alias.remove("inner") + " " + Alias.list().size() + " "
                + AddressSpace.statistics().aliases());
        tries("empty name", () -> Alias.set("", r));
        tries("nothing there", () -> Alias.set("x", AddressSpace.region(0x7000_0000L, 4)));
        tries("over the end", () -> Alias.set("x", AddressSpace.region(r.base(), 2 * PAGE + 1)));
        tries("no bytes", () -> Alias.set("x", r.slice(5, 0)));
        tries("of the heap", () -> Alias.set("x", AddressSpace.region(AddressSpace.HEAP_BASE, 8)));
        Alias.set("port", Mmio.device("console").region().slice(0, 8));
        System.out.println(Alias.lookup("port").get());
        tries("at no address", () -> Alias.at(-1));
        tries("look up null", () -> Alias.lookup(null));
        tries("remove null", () -> Alias.remove(null));
        tries("set null", () -> Alias.set(null, r));
        tries("a name of the VM's", () -> Alias.set("arena:01000000", r));
        try (Arena arena = Arena.create(1 << 16)) {
            System.out.println("arenas show no alias: " + Alias.list().size() + " " + Alias.at(arena.region().base()).isPresent());
            Alias.set("block", arena.block(arena.malloc(100)));
            System.out.println(Alias.lookup("block").get().region().size());
        }
        System.out.println("gone with the arena: " + Alias.lookup("block").isPresent());
        r.release();
        System.out.println(Alias.list());
        Alias.remove("port");
        Region many = AddressSpace.allocate(PAGE);
        int made = 0;
        try {
            for (; made < 5000; made++) {
                Alias.set("a" + made, many);
            }
        } catch (MemoryException e) {
            System.out.println(e.reason() + " after " + made);
        }
        many.release();
        System.out.println(Alias.list().size());
    }
}
