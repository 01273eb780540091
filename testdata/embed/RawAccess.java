import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Random;
import junco.memory.AccessViolation;
import junco.memory.AddressSpace;
import junco.memory.Checked;
import junco.memory.Protection;
import junco.memory.Region;
import junco.memory.Section;
import junco.memory.Watch;
import sun.misc.Unsafe;

/** Accesses that are refused: to memory that is not the program's, and to objects that they would forge. Go calls the methods. */
public class RawAccess {
    static final Unsafe U = unsafe();

    static Unsafe unsafe() {
        try {
            Field f = Unsafe.class.getDeclaredField("theUnsafe");
            f.setAccessible(true);
            return (Unsafe) f.get(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    interface Action {
        void run() throws Throwable;
    }

    static String why(Action a) {
        try {
            a.run();
            return "done";
        } catch (Throwable e) {
            return e.toString();
        }
    }

    static class Node {
        long number = 1;
        byte small = 2;
        Object any;
        String text = "text";
        Node next;
        Runnable[] tasks;
        static int count = 3;
        static String name = "name";
    }

    static class Task extends Thread {
        int mine;
    }

    static long off(Class<?> c, String field) {
        try {
            Field f = c.getDeclaredField(field);
            return java.lang.reflect.Modifier.isStatic(f.getModifiers()) ? U.staticFieldOffset(f) : U.objectFieldOffset(f);
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }

    /** What each refused access to an object says, a line each. */
    static String objects() {
        Node n = new Node();
        long number = off(Node.class, "number");
        long small = off(Node.class, "small");
        long any = off(Node.class, "any");
        long text = off(Node.class, "text");
        long tasks = off(Node.class, "tasks");
        long count = off(Node.class, "count");
        long name = off(Node.class, "name");
        int[] ints = new int[4];
        String[] strings = new String[4];
        ArrayList<String> out = new ArrayList<>();
        out.add(why(() -> U.getInt(n, 0)));
        out.add(why(() -> U.putShort(n, 2, (short) 1)));
        out.add(why(() -> U.putLong(n, -8, 1)));
        out.add(why(() -> U.getByte(n, 1000)));
        out.add(why(() -> U.getInt(n, Long.MIN_VALUE)));
        out.add(why(() -> U.putInt(n, any, 1)));
        out.add(why(() -> U.getInt(n, text)));
        out.add(why(() -> U.getObject(n, number)));
        out.add(why(() -> U.putLong(n, small, 1)));
        out.add(why(() -> U.getLong(n, number + 1)));
        out.add(why(() -> U.getObject(n, any + 2)));
        out.add(why(() -> U.putObject(n, text, 1)));
        out.add(why(() -> U.putObject(n, text, "fits")));
        out.add(why(() -> U.putObject(n, any, ints)));
        out.add(why(() -> U.compareAndSwapObject(n, off(Node.class, "next"), null, "x")));
        out.add(why(() -> U.putObject(n, tasks, new Object[1])));
        out.add(why(() -> U.putObject(n, tasks, new Thread[1])));
        out.add(why(() -> U.putObject(n, tasks, ints)));
        out.add(why(() -> U.getAndSetObject(n, tasks, new Runnable[1])));
        out.add(why(() -> U.getInt(ints, 0)));
        out.add(why(() -> U.putInt(ints, 4, 1 << 30)));
        out.add(why(() -> U.putLong(ints, 4, 1)));
        out.add(why(() -> U.putInt(ints, 8 + 16, 1)));
        out.add(why(() -> U.putLong(ints, 8 + 9, 1)));
        out.add(why(() -> U.putLong(ints, 8 + 5, 1)));
        out.add(why(() -> U.getObject(ints, 8)));
        out.add(why(() -> U.getInt(strings, 8)));
        out.add(why(() -> U.putObject(strings, 8, 5)));
        out.add(why(() -> U.putObject(strings, 9, "x")));
        out.add(why(() -> U.putObject(strings, 8 + 16, "x")));
        out.add(why(() -> U.putObject(strings, 8 + 12, "x")));
        out.add(why(() -> U.copyMemory(ints, 8, null, 0, 4)));
        out.add(why(() -> U.copyMemory(ints, 8, ints, 4, 4)));
        out.add(why(() -> U.setMemory(ints, 8, 17, (byte) 1)));
        out.add(why(() -> U.getInt(Node.class, count)));
        out.add(why(() -> U.putLong(Node.class, count, 1)));
        out.add(why(() -> U.putObject(Node.class, count, "x")));
        out.add(why(() -> U.putObject(Node.class, name, 1)));
        out.add(why(() -> U.putObject(Node.class, name, "new name")));
        out.add(why(() -> U.putInt(Node.class, count + 1, 1)));
        out.add(why(() -> U.getInt(String.class, count)));
        out.add(why(() -> U.putInt("x", off(String.class, "hash"), 5)));
        out.add(why(() -> U.putObject("x", off(String.class, "value"), "y")));
        out.add(why(() -> U.putInt(Node.class, off(Class.class, "id"), 5)));
        out.add(why(() -> U.putInt(new Task(), off(Thread.class, "handle"), 5)));
        out.add(why(() -> U.putInt(new Task(), off(Task.class, "mine"), 5)));
        out.add(why(() -> U.getObject(null, 8)));
        out.add(why(() -> U.putObject(null, 1 << 29, n)));
        out.add(Node.name + " " + n.text + " " + n.tasks.length);
        return String.join("\n", out);
    }

    /** The value of a string is a copy. */
    static String stringValue() {
        byte[] v = (byte[]) U.getObject("constant", off(String.class, "value"));
        v[0] = 'C';
        return new String(v) + " constant";
    }

    /** A weak reference read by offset holds its object, as get does. */
    static int weak(int rounds) {
        int found = 0;
        for (int i = 0; i < rounds; i++) {
            java.lang.ref.WeakReference<int[]> w = new java.lang.ref.WeakReference<>(new int[] {i});
            int[] a = (int[]) U.getObject(w, U.arrayBaseOffset(int[].class) - 4L);
            int[] garbage = new int[64];
            if (a != null && a[0] == i && garbage[0] == 0) {
                found++;
            }
        }
        return found;
    }

    static String at(int how, long address) {
        return why(() -> access(how, address, 0));
    }

    static long block(long bytes) {
        return U.allocateMemory(bytes);
    }

    static String free(long address) {
        return why(() -> U.freeMemory(address));
    }

    static final byte[] SCRATCH = new byte[4096];

    /** One access of some sort. */
    static long access(int how, long a, long v) {
        long bytes = v & 0xfff;
        switch (how) {
            case 0:
                return U.getByte(a);
            case 1:
                return U.getShort(a);
            case 2:
                return U.getInt(a);
            case 3:
                return U.getLong(a);
            case 4:
                return (long) U.getFloat(a);
            case 5:
                return (long) U.getDouble(a);
            case 6:
                return U.getChar(a);
            case 7:
                U.putByte(a, (byte) v);
                return 0;
            case 8:
                U.putShort(a, (short) v);
                return 0;
            case 9:
                U.putInt(a, (int) v);
                return 0;
            case 10:
                U.putLong(a, v);
                return 0;
            case 11:
                U.putDouble(a, v);
                return 0;
            case 12:
                U.setMemory(a, bytes, (byte) v);
                return 0;
            case 13:
                U.copyMemory(a, a ^ v >>> 40, bytes);
                return 0;
            case 14:
                U.copyMemory(SCRATCH, 8, null, a, bytes);
                return 0;
            case 15:
                U.copyMemory(null, a, SCRATCH, 8, bytes);
                return 0;
            case 16:
                return U.getAndAddInt(null, a, (int) v);
            case 17:
                return U.compareAndSwapLong(null, a, v, v + 1) ? 1 : 0;
            case 18:
                U.setMemory(a, v, (byte) v);
                return 0;
            case 19:
                U.copyMemory(a, v, v);
                return 0;
            case 20:
                U.freeMemory(a);
                return 0;
            default:
                return U.reallocateMemory(a, bytes);
        }
    }

    /** Addresses that are worth a try, and any others. */
    static long address(Random r, long[] known) {
        switch (r.nextInt(6)) {
            case 0:
                return r.nextLong();
            case 1:
                return r.nextInt() & 0xffffffffL;
            case 2:
                return (r.nextInt(65536) & 0xffffL) << 16 | r.nextInt(32) - 16 & 0xffff;
            case 3:
                return 0x01000000L + r.nextInt(1 << 24);
            case 4:
                return 0x10000000L + r.nextInt(1 << 22);
            default:
                return known[r.nextInt(known.length)] + r.nextInt(70_000) - 64;
        }
    }

    /** Makes so many accesses anywhere; answers how many were refused. Anything but a refusal or an IllegalArgumentException is thrown. */
    static int anywhere(long seed, int n) throws Exception {
        Random r = new Random(seed);
        long[] known = new long[16];
        for (int i = 0; i < known.length; i++) {
            known[i] = U.allocateMemory(1 + r.nextInt(i < 8 ? 300 : 60_000));
        }
        int refused = 0;
        for (int i = 0; i < n; i++) {
            try {
                access(r.nextInt(20), address(r, known), r.nextLong());
            } catch (AccessViolation e) {
                refused++;
                if (e.reason() == null || e.access() == null || !e.getMessage().contains(e.access())) {
                    throw new AssertionError(e);
                }
            } catch (IllegalArgumentException e) {
                refused++;
            }
        }
        for (long a : known) {
            U.freeMemory(a);
        }
        return refused;
    }

    /** Refused accesses to memory that begins well have changed none of it; answers what they said. */
    static String nothingChanged() {
        long p = U.allocateMemory(100_000); // 25 pages
        long end = p + 25 * 4096;
        U.setMemory(p, 100_000, (byte) 7);
        int[] ints = new int[50_000];
        ArrayList<String> out = new ArrayList<>();
        for (Action a : new Action[] {
            () -> U.setMemory(p, 25 * 4096 + 1, (byte) 1), () -> U.copyMemory(ints, 8, null, p, 200_000), () -> U.copyMemory(p + 1, p + 4096, 24 * 4096 + 1),
            () -> U.copyMemory(p + 99_999, p, 30_000), () -> U.putLong(end - 7, 1), () -> U.compareAndSwapLong(null, end - 4, 0x0707070707070707L, 1),
            () -> U.getAndAddInt(null, end - 1, 1), () -> U.copyMemory(null, p, ints, 8, 200_000), () -> U.copyMemory(new byte[9], 8, null, end - 8, 9),
        }) {
            out.add(why(a).replaceAll("0x[0-9a-f]+", "0x"));
        }
        for (long a = p; a < p + 100_000; a++) {
            if (U.getByte(a) != 7) {
                out.add("changed at " + (a - p));
                break;
            }
        }
        for (int v : ints) {
            if (v != 0) {
                out.add("array changed");
                break;
            }
        }
        U.freeMemory(p);
        return String.join("\n", out);
    }

    static int asked;

    static int asked() {
        return asked;
    }

    /** Regions of every sort: reserved, committed in part, read-only, guarded, checked, watched, views of sections, devices. */
    static long[] regions(Random r) {
        ArrayList<Long> all = new ArrayList<>();
        Region half = AddressSpace.reserve(65536);
        half.slice(8192, 8192).commit(Protection.READ_WRITE);
        all.add(half.base() + 4096);
        Region mixed = AddressSpace.allocate(65536);
        mixed.slice(4096, 4096).protect(Protection.READ);
        mixed.slice(12288, 4096).protect(Protection.NONE);
        mixed.slice(20480, 4096).protect(Protection.READ_WRITE | Protection.GUARD);
        all.add(mixed.base());
        all.add(mixed.base() + 16384);
        Region checked = AddressSpace.allocate(8192);
        Checked.begin(checked, Checked.UNWRITTEN | Checked.TYPES);
        all.add(checked.base());
        Section section = Section.create("anywhere", 20_000);
        all.add(section.map(Protection.READ_WRITE).base());
        all.add(section.mapCopyOnWrite().base());
        Region watched = AddressSpace.allocate(65536);
        for (int i = 0; i < 4; i++) {
            Watch.on(watched.slice(1000 * i, 2000), 1 + i % 3, access -> {
                asked++;
                if (r.nextInt(4) == 0) {
                    access(r.nextInt(20), watched.base() + r.nextInt(6000), r.nextLong()); // may be refused: then this one is as well
                }
                return r.nextInt(5) != 0;
            });
        }
        all.add(watched.base());
        all.add(watched.base() + 2000);
        for (int i = 1; i < 8; i++) {
            all.add(AddressSpace.MMIO_BASE + 65536 * i);
        }
        long[] out = new long[all.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = all.get(i);
        }
        return out;
    }

    /** Makes so many accesses to such regions; answers how many were refused. */
    static int everySort(long seed, int n) {
        Random r = new Random(seed);
        long[] known = regions(r);
        int refused = 0;
        for (int i = 0; i < n; i++) {
            try {
                access(r.nextInt(20), known[r.nextInt(known.length)] + r.nextInt(9000) - 100, r.nextLong());
            } catch (AccessViolation e) {
                refused++;
                if (!e.getMessage().contains(e.reason())) {
                    throw new AssertionError(e);
                }
            } catch (IllegalArgumentException e) {
                refused++;
            }
        }
        return refused;
    }

    static class Mixed {
        int i;
        long l;
        Object o;
        byte b;
        String s;
        Mixed m;
        short t;
        Object[] a;
    }

    /** Accesses at random offsets of random objects; answers how many were refused. */
    static int objectsAnywhere(long seed, int n) {
        Random r = new Random(seed);
        Object[] all = {
            new Mixed(), new Object(), "text", new int[5], new long[3], new byte[7], new Object[4], new String[3], new Mixed[2], Mixed.class, new Thread(),
            new ArrayList<>(java.util.List.of(1, 2)), new java.lang.ref.WeakReference<>("x"), 17, new char[3], new boolean[9], new double[2][2],
            new java.util.HashMap<>(), RawAccess.class, Thread.currentThread(), new StringBuilder("abc")
        };
        int refused = 0;
        for (int i = 0; i < n; i++) {
            Object o = all[r.nextInt(all.length)];
            long off = r.nextInt(10) == 0 ? r.nextLong() : r.nextInt(8) == 0 ? (1 << 30) + r.nextInt(400) : r.nextInt(48) - 4;
            Object v = r.nextInt(3) == 0 ? null : all[r.nextInt(all.length)];
            try {
                switch (r.nextInt(12)) {
                    case 0 -> U.putInt(o, off, r.nextInt());
                    case 1 -> U.putLong(o, off, r.nextLong());
                    case 2 -> U.putByte(o, off, (byte) r.nextInt());
                    case 3 -> U.putShort(o, off, (short) r.nextInt());
                    case 4 -> U.putObject(o, off, v);
                    case 5 -> use(U.getObject(o, off));
                    case 6 -> U.getLong(o, off);
                    case 7 -> U.getAndAddInt(o, off, r.nextInt());
                    case 8 -> U.compareAndSwapObject(o, off, U.getObject(o, off), v);
                    case 9 -> use(U.getAndSetObject(o, off, v));
                    case 10 -> U.setMemory(o, off, r.nextInt(40), (byte) 5);
                    default -> U.copyMemory(o, off, all[r.nextInt(all.length)], r.nextInt(40), r.nextInt(40));
                }
            } catch (AccessViolation | IllegalArgumentException e) {
                refused++;
            }
        }
        return refused;
    }

    /** Makes an object of a class without a constructor and calls all its methods; answers how many calls there were. */
    static int bare(String name) throws Exception {
        Class<?> c = Class.forName(name);
        if (java.lang.reflect.Modifier.isAbstract(c.getModifiers())) {
            return 0;
        }
        Object o;
        try {
            o = U.allocateInstance(c);
        } catch (Exception e) {
            return 0;
        }
        int calls = 0;
        for (java.lang.reflect.Method m : c.getMethods()) {
            if (java.lang.reflect.Modifier.isStatic(m.getModifiers()) || m.getName().startsWith("wait")) {
                continue;
            }
            Class<?>[] types = m.getParameterTypes();
            Object[] args = new Object[types.length];
            for (int i = 0; i < args.length; i++) {
                args[i] = types[i].isInstance(o) ? o : argument(types[i]);
            }
            try {
                m.invoke(o, args);
            } catch (ReflectiveOperationException | RuntimeException e) {
                calls++;
            }
            calls++;
        }
        return calls;
    }

    static Object argument(Class<?> t) {
        if (t.isArray()) {
            return java.lang.reflect.Array.newInstance(t.getComponentType(), 2);
        } else if (t == String.class || t == CharSequence.class) {
            return "text";
        } else if (t == boolean.class) {
            return false;
        } else if (t == char.class) {
            return 'x';
        } else if (t == long.class) {
            return 1L;
        } else if (t == float.class) {
            return 1.0f;
        } else if (t == double.class) {
            return 1.0;
        } else if (t == short.class) {
            return (short) 1;
        } else if (t == byte.class) {
            return (byte) 1;
        }
        return t == int.class ? (Object) 1 : null;
    }

    /** Memory of buffers that is given back by address; their owners die afterwards. */
    static String freedBehind() {
        for (int i = 0; i < 100; i++) {
            java.nio.ByteBuffer b = java.nio.ByteBuffer.allocateDirect(100);
            U.freeMemory(U.getLong(b, off(b.getClass(), "address")));
        }
        System.gc();
        java.nio.ByteBuffer b = java.nio.ByteBuffer.allocateDirect(100);
        return b.put(0, (byte) 5).get(0) + " " + java.nio.ByteBuffer.allocateDirect(1 << 20);
    }

    /** Takes all that there is, and gives it back. */
    static String limit() {
        ArrayList<Long> blocks = new ArrayList<>();
        String end = why(() -> {
            for (;;) {
                blocks.add(U.allocateMemory(100_000));
            }
        });
        String out = blocks.size() + " blocks of 100000 bytes, then " + end + "\n" + why(() -> java.nio.ByteBuffer.allocateDirect(100_000))
            + "\n" + why(() -> U.allocateMemory(48_577)) + "\n" + why(() -> U.freeMemory(U.allocateMemory(48_576)));
        for (long b : blocks) {
            U.freeMemory(b);
        }
        return out + "\n" + why(() -> U.freeMemory(U.allocateMemory(1 << 20)));
    }

    static void collect() {
        System.gc();
    }

    static int sink;

    static void use(Object o) {
        sink += o == null ? 0 : o.getClass().hashCode();
    }
}
