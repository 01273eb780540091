import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Random;
import sun.misc.Unsafe;

/** Fields, array elements and statics by offset; allocateInstance, park, initialisation. */
public class UnsafeObjects {
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

    static void show(String what, Action a) {
        try {
            a.run();
            System.out.println(what + ": done");
        } catch (Throwable e) {
            System.out.println(what + ": " + e);
        }
    }

    static class Base {
        int i = 1;
        boolean z = true;
        private final String name = new String("base");
    }

    static class Fields extends Base {
        byte b = 2;
        short s = 3;
        char c = 'c';
        float f = 4.5f;
        long l = 5;
        double d = 6.5;
        boolean z = false;
        Object o = "object";
        int[] a = {1, 2};
        volatile long v;
        static int si = 10;
        static long sl = 11;
        static double sd = 12.5;
        static byte sb = 13;
        static String ss = "static";
        static boolean sz = true;

        {
            System.out.println("constructed");
        }
    }

    static String values(Object o) throws Exception {
        StringBuilder b = new StringBuilder();
        for (Class<?> c = o.getClass(); c != Object.class; c = c.getSuperclass()) {
            for (Field f : c.getDeclaredFields()) {
                f.setAccessible(true);
                Object v = f.get(o);
                b.append(f.getName()).append('=').append(v instanceof int[] a ? a.length : v).append(' ');
            }
        }
        return b.toString();
    }

    static void fields() throws Exception {
        Fields x = new Fields();
        Random r = new Random(3);
        for (Class<?> c = Fields.class; c != Object.class; c = c.getSuperclass()) {
            for (Field f : c.getDeclaredFields()) {
                boolean st = Modifier.isStatic(f.getModifiers());
                Object base = st ? U.staticFieldBase(f) : x;
                long off = st ? U.staticFieldOffset(f) : U.objectFieldOffset(f);
                Class<?> t = f.getType();
                if (t == int.class) {
                    System.out.print(U.getInt(base, off) + " ");
                    U.putInt(base, off, r.nextInt());
                    System.out.println(U.getAndAddInt(base, off, 3) + " " + U.getAndSetInt(base, off, 4) + " " + U.compareAndSwapInt(base, off, 4, 5) + " "
                        + U.compareAndSwapInt(base, off, 4, 6) + " " + U.getIntVolatile(base, off));
                    U.putOrderedInt(base, off, 17);
                    U.putIntVolatile(base, off, U.getInt(base, off) + 1);
                } else if (t == long.class) {
                    System.out.print(U.getLong(base, off) + " ");
                    U.putLong(base, off, r.nextLong());
                    System.out.println(U.getAndAddLong(base, off, 3) + " " + U.getAndSetLong(base, off, 4) + " " + U.compareAndSwapLong(base, off, 4, 5) + " "
                        + U.compareAndSwapLong(base, off, 4, 6) + " " + U.getLongVolatile(base, off));
                    U.putOrderedLong(base, off, 18);
                    U.putLongVolatile(base, off, U.getLong(base, off) + 1);
                } else if (t == byte.class) {
                    U.putByte(base, off, (byte) (U.getByteVolatile(base, off) - 100));
                    U.putByteVolatile(base, off, (byte) (U.getByte(base, off) - 100));
                } else if (t == short.class) {
                    U.putShort(base, off, (short) (U.getShortVolatile(base, off) - 20000));
                    U.putShortVolatile(base, off, (short) (U.getShort(base, off) - 20000));
                } else if (t == char.class) {
                    U.putChar(base, off, (char) (U.getCharVolatile(base, off) + 1));
                    U.putCharVolatile(base, off, (char) (U.getChar(base, off) + 1));
                } else if (t == boolean.class) {
                    U.putBoolean(base, off, !U.getBooleanVolatile(base, off));
                    U.putBooleanVolatile(base, off, U.getBoolean(base, off));
                } else if (t == float.class) {
                    U.putFloat(base, off, U.getFloatVolatile(base, off) * 2);
                    U.putFloatVolatile(base, off, U.getFloat(base, off) * 2);
                } else if (t == double.class) {
                    U.putDouble(base, off, U.getDoubleVolatile(base, off) * 2);
                    U.putDoubleVolatile(base, off, U.getDouble(base, off) * 2);
                } else if (t == int[].class) {
                    System.out.println(U.compareAndSwapObject(base, off, null, new int[9]) + " " + U.compareAndSwapObject(base, off, x.a, new int[9]) + " "
                        + ((int[]) U.getAndSetObject(base, off, new int[7])).length);
                } else {
                    System.out.print(U.getObject(base, off) + " ");
                    U.putObject(base, off, "put into " + f.getName());
                    System.out.print(U.getObjectVolatile(base, off) + " ");
                    U.putObjectVolatile(base, off, null);
                    System.out.println(U.getAndSetObject(base, off, "then " + f.getName()));
                    U.putOrderedObject(base, off, U.getObject(base, off));
                }
            }
        }
        System.out.println(values(x));
    }

    static void arrays() {
        Class<?>[] kinds = {boolean[].class, byte[].class, short[].class, char[].class, int[].class, long[].class, float[].class, double[].class};
        for (Class<?> k : kinds) {
            Object a = java.lang.reflect.Array.newInstance(k.getComponentType(), 16);
            int base = U.arrayBaseOffset(k);
            int scale = U.arrayIndexScale(k);
            for (int i = 0; i < 16; i++) {
                for (int j = 0; j < scale; j++) {
                    U.putByte(a, (long) base + i * scale + j, (byte) (k == boolean[].class ? i & 1 : i * 16 + j));
                }
            }
            StringBuilder b = new StringBuilder();
            for (int i = 0; i < 16; i++) {
                Object v = java.lang.reflect.Array.get(a, i);
                b.append(v instanceof Float f ? Integer.toHexString(Float.floatToRawIntBits(f)) : v).append(' ');
            }
            System.out.println(scale + " " + b);
        }
        String[] s = {"a", "b", "c"};
        long base = U.arrayBaseOffset(String[].class);
        long scale = U.arrayIndexScale(String[].class);
        System.out.println(U.getObject(s, base + scale) + " " + U.compareAndSwapObject(s, base, s[0], "A") + " " + U.getAndSetObject(s, base + 2 * scale, "C"));
        U.putOrderedObject(s, base + scale, null);
        System.out.println(java.util.Arrays.toString(s));
        int[] ints = new int[1000];
        long ib = U.arrayBaseOffset(int[].class);
        for (int i = 0; i < ints.length; i++) {
            U.putInt(ints, ib + 4L * i, i * i);
        }
        int sum = 0;
        for (int v : ints) {
            sum += v;
        }
        System.out.println(sum);
    }

    static class Loud {
        static int x = 5;

        static {
            System.out.println("Loud is initialised");
        }
    }

    static abstract class Abstract {
    }

    enum Color { RED }

    record Point(int x) {
    }

    static void classes() throws Exception {
        Fields f = (Fields) U.allocateInstance(Fields.class);
        System.out.println(values(f));
        System.out.println(U.shouldBeInitialized(Loud.class));
        U.ensureClassInitialized(Loud.class);
        System.out.println(U.shouldBeInitialized(Loud.class));
        Field x = Loud.class.getDeclaredField("x");
        System.out.println(U.getInt(U.staticFieldBase(x), U.staticFieldOffset(x)) + " " + U.staticFieldBase(x));
        show("null field", () -> U.objectFieldOffset(null));
        show("static as object's", () -> U.objectFieldOffset(x));
        show("object's as static", () -> U.staticFieldOffset(Base.class.getDeclaredField("i")));
        show("no base", () -> U.staticFieldBase(Base.class.getDeclaredField("i")));
        show("record", () -> U.objectFieldOffset(Point.class.getDeclaredField("x")));
        show("abstract", () -> U.allocateInstance(Abstract.class));
        show("interface", () -> U.allocateInstance(Runnable.class));
        show("array", () -> U.allocateInstance(int[].class));
        show("primitive", () -> U.allocateInstance(int.class));
        show("Class", () -> U.allocateInstance(Class.class));
        show("enum", () -> System.out.println(U.allocateInstance(Color.class)));
        show("null array", () -> U.arrayBaseOffset(null));
        show("null class", () -> U.ensureClassInitialized(null));
        show("getUnsafe", Unsafe::getUnsafe);
        show("throw", () -> U.throwException(new java.io.IOException("checked")));
        U.loadFence();
        U.storeFence();
        U.fullFence();
    }

    static void threads() throws Exception {
        Thread main = Thread.currentThread();
        Thread t = new Thread(() -> {
            U.park(false, 0);
            System.out.println("unparked");
            U.unpark(main);
        });
        t.start();
        U.unpark(t);
        U.park(false, 0);
        t.join();
        U.park(true, System.currentTimeMillis() + 5);
        U.park(true, 5);
        U.park(false, 1000);
        U.park(false, -1);
        U.unpark(null);

        long off = U.objectFieldOffset(Fields.class.getDeclaredField("v"));
        Fields shared = (Fields) U.allocateInstance(Fields.class);
        Thread[] all = new Thread[4];
        for (int i = 0; i < all.length; i++) {
            all[i] = new Thread(() -> {
                for (int k = 0; k < 10_000; k++) {
                    long v;
                    do {
                        v = U.getLongVolatile(shared, off);
                    } while (!U.compareAndSwapLong(shared, off, v, v + 1));
                    U.getAndAddLong(shared, off, 2);
                }
            });
            all[i].start();
        }
        for (Thread x : all) {
            x.join();
        }
        System.out.println(shared.v);
    }

    public static void main(String[] args) throws Exception {
        fields();
        arrays();
        classes();
        threads();
    }
}
