import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import junco.memory.*;

/** Watchpoints: callbacks that see, refuse, throw, change the layout; checked ranges. */
public class Watches extends Tries {
    static final int PAGE = AddressSpace.PAGE_SIZE;

    static String show(Watch.Access a) {
        return (a.type() == Watch.READ ? "read " : "write ") + Long.toHexString(a.address()) + "+" + a.size() + " "
                + Long.toHexString(a.oldValue()) + " -> " + Long.toHexString(a.newValue());
    }

    public static void main(String[] args) throws Exception {
        seeing();
        refusing();
        several();
        blocks();
        changing();
        threads();
        refusals();
        checked();
        types();
    }

    static void seeing() {
        System.out.println("-- seeing");
        Region r = AddressSpace.allocate(PAGE);
        List<String> log = new ArrayList<>();
        try (Watch w = Watch.on(r.slice(16, 4), Watch.ACCESS, a -> log.add(show(a)))) {
            r.putInt(16, 1);
            r.putInt(16, 2);
            r.putInt(12, 3);
            r.putInt(20, 3);
            r.putLong(12, 0x1122334455667788L);
            r.putByte(19, (byte) 0x7f);
            System.out.println(r.getInt(16) + " " + r.getShort(18) + " " + r.getFloat(16) + " " + r.getDouble(16));
            r.putFloat(16, 1f);
            r.putDouble(12, 2.0);
            r.putChar(17, 'a');
            System.out.println(w.region() + " " + w.types() + " " + Watch.list().size() + " " + AddressSpace.statistics().watches());
        }
        r.putInt(16, 5);
        log.forEach(System.out::println);
        System.out.println(Watch.list().size() + " " + AddressSpace.statistics().watches());
        r.release();
    }

    static void refusing() {
        System.out.println("-- refusing");
        Region r = AddressSpace.allocate(PAGE);
        r.putInt(0, 10);
        Watch positive = Watch.on(r.slice(0, 4), Watch.WRITE, a -> (int) a.newValue() >= 0);
        tries("a good write", () -> { r.putInt(0, 20); return r.getInt(0); });
        tries("a bad write", () -> { r.putInt(0, -20); return r.getInt(0); });
        System.out.println("unchanged " + r.getInt(0));
        positive.close();
        tries("the same write", () -> { r.putInt(0, -20); return r.getInt(0); });
        Watch secret = Watch.on(r.slice(0, 4), Watch.READ, a -> false);
        tries("a refused read", () -> r.getLong(0));
        does("a write is not watched", () -> r.putInt(0, 7));
        secret.close();
        Watch thrower = Watch.on(r.slice(0, 4), Watch.ACCESS, a -> {
            throw new IllegalStateException("no " + a.type());
        });
        tries("thrown at a read", () -> r.getInt(0));
        does("thrown at a write", () -> r.putInt(0, 8));
        thrower.close();
        System.out.println("unchanged " + r.getInt(0));
        r.release();
    }

    static void several() {
        System.out.println("-- several");
        Region r = AddressSpace.allocate(PAGE);
        StringBuilder order = new StringBuilder();
        Watch one = Watch.on(r.slice(0, 8), Watch.ACCESS, a -> order.append('1') != null);
        Watch two = Watch.on(r.slice(4, 8), Watch.ACCESS, a -> { order.append('2'); return a.newValue() != 13; });
        Watch three = Watch.on(r.slice(0, 100), Watch.WRITE, a -> order.append('3') != null);
        r.putLong(0, 5);
        r.getLong(0);
        does("the second refuses", () -> r.putInt(4, 13));
        System.out.println(order);
        order.setLength(0);
        r.copy(0, r, 4, 8);
        System.out.println("copy asks " + order);
        for (Watch w : Watch.list()) {
            w.close();
        }
        one.close();
        two.close();
        three.close();
        r.release();
    }

    static void blocks() {
        System.out.println("-- blocks");
        Region r = AddressSpace.allocate(2 * PAGE);
        byte[] bytes = new byte[200];
        Arrays.fill(bytes, (byte) 3);
        boolean[] refuse = {false};
        Watch w = Watch.on(r.slice(100, 150), Watch.ACCESS, a -> {
            System.out.println("  " + show(a) + " " + (a.oldBytes() == null ? -1 : a.oldBytes().length) + " "
                    + (a.newBytes() == null ? -1 : a.newBytes().length));
            return !refuse[0];
        });
        r.write(50, bytes);
        r.read(0, new byte[101]);
        r.fill(99, 2, (byte) 4);
        r.copy(90, r, PAGE, 20);
        r.copy(PAGE, r, 90, 20);
        r.compare(100, r, 200, 4);
        r.mismatch(0, r, 100, 4);
        r.move(240, r, 120, 30);
        refuse[0] = true;
        does("a refused fill", () -> r.fill((byte) 1));
        does("a refused copy", () -> r.copy(PAGE, r, 80, 100));
        tries("a refused compare", () -> r.compare(0, r, 100, 4));
        System.out.println("try " + r.tryRead(98, new byte[10]));
        w.close();
        System.out.println("unchanged " + r.getByte(0) + " " + r.getByte(100) + " " + r.getByte(PAGE - 1));
        r.release();
    }

    static void changing() {
        System.out.println("-- callbacks that do things");
        Region r = AddressSpace.allocate(2 * PAGE);
        Region s = AddressSpace.allocate(PAGE);
        Watch counter = Watch.on(r.slice(0, 4), Watch.WRITE, a -> {
            s.putInt(0, s.getInt(0) + 1);
            r.putInt(0, 1000); // its own accesses are not watched
            return true;
        });
        r.putInt(0, 1);
        r.putInt(0, 2);
        System.out.println(s.getInt(0) + " " + r.getInt(0));
        counter.close();
        Watch[] once = new Watch[1];
        once[0] = Watch.on(r.slice(8, 8), Watch.READ, a -> {
            once[0].close();
            return true;
        });
        System.out.println(r.getLong(8) + " " + Watch.list().size());
        Watch protector = Watch.on(r.slice(16, 4), Watch.WRITE, a -> {
            r.protect(Protection.READ);
            return true;
        });
        does("a callback takes the permission", () -> r.putInt(16, 1));
        r.protect(Protection.READ_WRITE);
        protector.close();
        Watch releaser = Watch.on(r.slice(24, 4), Watch.ACCESS, a -> {
            r.release();
            return true;
        });
        tries("a callback takes the region", () -> r.getInt(24));
        releaser.close();
        Watch nothing = Watch.on(AddressSpace.region(0x6000_0000L, 16), Watch.ACCESS, a -> false);
        tries("not mapped", () -> AddressSpace.region(0x6000_0000L, 16).getInt(0));
        Region later = AddressSpace.allocate(0x6000_0000L, PAGE, Protection.READ_WRITE);
        tries("mapped later", () -> later.getInt(0));
        nothing.close();
        later.release();
        s.putInt(8, 5);
        Watch nested = Watch.on(s.slice(8, 4), Watch.READ, a -> {
            try {
                throw new RuntimeException("inner");
            } catch (RuntimeException e) {
                return s.getInt(8) == 5;
            }
        });
        System.out.println(s.getInt(8));
        nested.close();
        s.release();
    }

    static void threads() throws Exception {
        System.out.println("-- threads");
        Region r = AddressSpace.allocate(PAGE);
        int[] seen = new int[4];
        Watch w = Watch.on(r.slice(0, 16), Watch.WRITE, a -> {
            Thread.yield();
            synchronized (seen) {
                seen[(int) (a.address() - r.base()) / 4]++;
            }
            return true;
        });
        Thread[] all = new Thread[4];
        for (int i = 0; i < all.length; i++) {
            int n = i;
            all[i] = new Thread(() -> {
                for (int k = 1; k <= 20; k++) {
                    r.putInt(4 * n, k);
                }
            });
            all[i].start();
        }
        for (Thread t : all) {
            t.join();
        }
        w.close();
        System.out.println(Arrays.toString(seen) + " " + r.getInt(0) + " " + r.getInt(12));
        r.release();
    }

    static void refusals() {
        System.out.println("-- refusals");
        Region r = AddressSpace.allocate(PAGE);
        tries("no bytes", () -> Watch.on(r.slice(0, 0), Watch.READ, a -> true));
        tries("no types", () -> Watch.on(r, 0, a -> true));
        tries("unknown types", () -> Watch.on(r, 8, a -> true));
        tries("no handler", () -> Watch.on(r, Watch.READ, null));
        List<Watch> many = new ArrayList<>();
        try {
            for (int i = 0; i < 1000; i++) {
                many.add(Watch.on(r.slice(i, 1), Watch.READ, a -> true));
            }
        } catch (MemoryException e) {
            System.out.println(e.reason() + " after " + many.size());
        }
        many.forEach(Watch::close);
        System.out.println(Watch.list().size());
        r.release();
    }

    static void checked() {
        System.out.println("-- never written");
        Region r = AddressSpace.allocate(2 * PAGE);
        r.putInt(0, 1);
        Checked c = Checked.begin(r.slice(0, 64), Checked.UNWRITTEN);
        System.out.println(c.region() + " " + c.mode() + " " + Checked.list().size());
        tries("written before the check", () -> r.getInt(0));
        r.putShort(0, (short) 7);
        tries("half written", () -> r.getInt(0));
        tries("written", () -> r.getShort(0));
        r.putShort(2, (short) 8);
        tries("whole now", () -> r.getInt(0));
        tries("outside", () -> r.getInt(64));
        r.fill(8, 4, (byte) 1);
        r.putInt(12, 5);
        tries("filled", () -> r.getLong(8));
        does("a copy of what was not written", () -> r.copy(4, r, 8, 4));
        r.copy(100, r, 4, 4);
        tries("copied from where nothing is checked", () -> r.getInt(4));
        does("read into an array", () -> r.read(0, new byte[17]));
        System.out.println("tried " + r.tryRead(0, new byte[20]));
        r.slice(0, PAGE).decommit();
        r.slice(0, PAGE).commit(Protection.READ_WRITE);
        tries("decommitted", () -> r.getShort(0));
        c.close();
        c.close();
        tries("no check any more", () -> r.getShort(0));
        r.release();
        System.out.println(Checked.list().size());
    }

    static void types() {
        System.out.println("-- types");
        Region r = AddressSpace.allocate(PAGE);
        Checked c = Checked.begin(r, Checked.UNWRITTEN | Checked.TYPES);
        r.putFloat(0, 1f);
        r.putDouble(8, 1);
        r.putChar(16, 'x');
        r.putLong(24, 5);
        r.putByte(32, (byte) 1);
        System.out.println(Checked.typeAt(r.base()) + " " + Checked.typeAt(r.base() + 9) + " " + (Checked.cellAt(r.base() + 13) - r.base()) + " "
                + Checked.typeAt(r.base() + 16) + " " + Checked.typeAt(r.base() + 31) + " " + Checked.typeAt(r.base() + 32) + " "
                + Checked.typeAt(r.base() + 33) + " " + Checked.typeAt(0));
        tries("float as float", () -> r.getFloat(0));
        tries("float as int", () -> r.getInt(0));
        tries("double as long", () -> r.getLong(8));
        tries("char as short", () -> r.getShort(16));
        tries("char as char", () -> r.getChar(16));
        tries("half a long", () -> r.getInt(24));
        tries("inside a long", () -> r.getLong(25));
        does("bytes of any", () -> r.read(0, new byte[4]));
        c.changeType(0, 4, CellType.INT);
        tries("changed to int", () -> Integer.toHexString(r.getInt(0)));
        c.changeType(8, 8, CellType.RAW);
        tries("raw", () -> Long.toHexString(r.getLong(8)) + " " + r.getDouble(8));
        c.changeType(16, 2, CellType.NONE);
        tries("forgotten", () -> r.getChar(16));
        r.putShort(26, (short) 9);
        tries("what is left of a long is raw", () -> r.getShort(24) + " " + r.getShort(26));
        r.copy(0, r, 100, 4);
        tries("types are copied", () -> r.getInt(100));
        tries("and checked", () -> r.getFloat(100));
        does("odd size", () -> c.changeType(0, 3, CellType.INT));
        does("over the end", () -> c.changeType(PAGE, 4, CellType.INT));
        tries("a check over a check", () -> Checked.begin(r.slice(10, 10), Checked.TYPES));
        tries("type at no address", () -> Checked.typeAt(1L << 32));
        tries("no mode", () -> Checked.begin(r.slice(10, 10), 0));
        tries("unknown mode", () -> Checked.begin(r.slice(10, 10), 257));
        r.release();
        System.out.println("gone with the region " + Checked.list().size());
        c.close();
        does("no check any more", () -> c.changeType(0, 4, CellType.INT));
        for (CellType t : CellType.values()) {
            System.out.print(t + " " + t.size() + " ");
        }
        System.out.println();
    }
}
