import java.lang.reflect.Field;
import java.util.Random;
import sun.misc.Unsafe;

/** Raw memory through sun.misc.Unsafe: every width, bulk operations, growing and shrinking, against a byte array. */
public class UnsafeMemory {
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

    static long hash(long p, int n) {
        long h = 7;
        for (int i = 0; i < n; i++) {
            h = h * 31 + U.getByte(p + i);
        }
        return h;
    }

    static void widths() {
        long p = U.allocateMemory(64);
        U.setMemory(p, 64, (byte) 0);
        U.putByte(p, (byte) -2);
        U.putShort(p + 2, (short) -3);
        U.putChar(p + 4, '\uFFFC');
        U.putInt(p + 8, 0x80000001);
        U.putLong(p + 16, 0x8000000000000001L);
        U.putFloat(p + 24, -1.5f);
        U.putDouble(p + 32, Math.PI);
        U.putAddress(p + 40, p);
        System.out.println(U.getByte(p) + " " + U.getShort(p + 2) + " " + (int) U.getChar(p + 4) + " " + U.getInt(p + 8) + " "
            + U.getLong(p + 16) + " " + U.getFloat(p + 24) + " " + U.getDouble(p + 32) + " " + (U.getAddress(p + 40) == p));
        System.out.println(U.getInt(p + 1) + " " + U.getLong(p + 3) + " " + U.getShort(p + 7) + " " + (int) U.getChar(p + 9));
        System.out.println(U.getInt(null, p + 8) + " " + U.getLongVolatile(null, p + 16) + " " + U.getBoolean(null, p) + " "
            + U.getBooleanVolatile(null, p + 1));
        U.putBoolean(null, p + 50, true);
        U.putIntVolatile(null, p + 52, 77);
        U.putOrderedLong(null, p + 56, -78);
        U.putFloat(p + 44, Float.intBitsToFloat(0x7f800001));
        System.out.println(U.getByte(p + 50) + " " + U.getInt(p + 52) + " " + U.getLong(p + 56) + " "
            + Integer.toHexString(Float.floatToRawIntBits(U.getFloat(p + 44))));
        System.out.println(U.compareAndSwapInt(null, p + 52, 77, 78) + " " + U.compareAndSwapInt(null, p + 52, 77, 79) + " " + U.getInt(p + 52));
        System.out.println(U.compareAndSwapLong(null, p + 56, -78, 1L << 40) + " " + U.getAndAddLong(null, p + 56, 5) + " "
            + U.getAndSetLong(null, p + 56, 9) + " " + U.getAndAddInt(null, p + 52, -100) + " " + U.getAndSetInt(null, p + 52, 3) + " " + U.getLong(p + 56));
        System.out.println(hash(p, 40));
        U.freeMemory(p);
    }

    /** Random writes and bulk operations, on raw memory and on a byte array that mirrors it. */
    static void mirrored(long seed, int n) {
        Random r = new Random(seed);
        long p = U.allocateMemory(n);
        byte[] m = new byte[n];
        U.setMemory(p, n, (byte) 0);
        for (int i = 0; i < 2000; i++) {
            int at = r.nextInt(n - 8);
            switch (r.nextInt(9)) {
                case 0 -> {
                    byte v = (byte) r.nextInt();
                    U.putByte(p + at, v);
                    m[at] = v;
                }
                case 1 -> {
                    int v = r.nextInt();
                    U.putInt(p + at, v);
                    U.putInt(m, Unsafe.ARRAY_BYTE_BASE_OFFSET + at, v);
                }
                case 2 -> {
                    long v = r.nextLong();
                    U.putLong(null, p + at, v);
                    U.putLongVolatile(m, (long) Unsafe.ARRAY_BYTE_BASE_OFFSET + at, v);
                }
                case 3 -> {
                    double v = r.nextGaussian();
                    U.putDouble(p + at, v);
                    U.putDouble(m, Unsafe.ARRAY_BYTE_BASE_OFFSET + at, v);
                }
                case 4 -> {
                    int k = r.nextInt(n - at);
                    byte v = (byte) r.nextInt();
                    U.setMemory(p + at, k, v);
                    U.setMemory(m, Unsafe.ARRAY_BYTE_BASE_OFFSET + at, k, v);
                }
                case 5 -> {
                    int to = r.nextInt(n);
                    int k = r.nextInt(n - Math.max(at, to));
                    U.copyMemory(p + at, p + to, k);
                    System.arraycopy(m, at, m, to, k);
                }
                case 6 -> {
                    int k = r.nextInt(n - at);
                    byte[] some = new byte[k];
                    r.nextBytes(some);
                    U.copyMemory(some, Unsafe.ARRAY_BYTE_BASE_OFFSET, null, p + at, k);
                    U.copyMemory(some, Unsafe.ARRAY_BYTE_BASE_OFFSET, m, Unsafe.ARRAY_BYTE_BASE_OFFSET + at, k);
                }
                case 7 -> {
                    long[] some = new long[(n - at) / 8];
                    U.copyMemory(null, p + at, some, Unsafe.ARRAY_LONG_BASE_OFFSET, 8L * some.length);
                    long sum = 0;
                    for (int k = 0; k < some.length; k++) {
                        sum += some[k] - U.getLong(m, (long) Unsafe.ARRAY_BYTE_BASE_OFFSET + at + 8 * k);
                    }
                    if (sum != 0) {
                        System.out.println("differs: " + sum);
                    }
                }
                default -> {
                    long now = U.reallocateMemory(p, n + at);
                    p = U.reallocateMemory(now, n);
                }
            }
        }
        byte[] back = new byte[n];
        U.copyMemory(null, p, back, Unsafe.ARRAY_BYTE_BASE_OFFSET, n);
        System.out.println(java.util.Arrays.equals(back, m) + " " + java.util.Arrays.hashCode(m));
        U.freeMemory(p);
    }

    /** Many blocks of many sizes at a time; none overlaps another. */
    static void blocks() {
        Random r = new Random(5);
        long[] at = new long[300];
        int[] size = new int[300];
        long live = 0;
        for (int i = 0; i < 5000; i++) {
            int k = r.nextInt(at.length);
            if (at[k] != 0) {
                for (int j = 0; j < size[k]; j += 97) {
                    if (U.getByte(at[k] + j) != (byte) k) {
                        System.out.println("block " + k + " was overwritten");
                    }
                }
                U.freeMemory(at[k]);
                live -= size[k];
                at[k] = 0;
            } else if (live < 4 << 20) {
                size[k] = r.nextInt(10) == 0 ? r.nextInt(100_000) + 1 : r.nextInt(500) + 1;
                at[k] = U.allocateMemory(size[k]);
                live += size[k];
                U.setMemory(at[k], size[k], (byte) k);
            }
        }
        for (int k = 0; k < at.length; k++) {
            U.freeMemory(at[k]);
        }
        System.out.println("blocks " + live);
    }

    public static void main(String[] args) {
        widths();
        for (int i = 0; i < 4; i++) {
            mirrored(i, 100 + 20_000 * i);
        }
        blocks();
        show("allocate -1", () -> U.allocateMemory(-1));
        show("allocate 0", () -> System.out.println(U.allocateMemory(0)));
        show("allocate 2^60", () -> U.allocateMemory(1L << 60));
        show("reallocate 2^60", () -> U.reallocateMemory(0, 1L << 60));
        show("reallocate -1", () -> U.reallocateMemory(0, -1));
        show("reallocate to 0", () -> System.out.println(U.reallocateMemory(U.allocateMemory(10), 0)));
        show("reallocate null", () -> U.freeMemory(U.reallocateMemory(0, 10)));
        show("free null", () -> U.freeMemory(0));
        show("set -1", () -> U.setMemory(U.allocateMemory(8), -1, (byte) 1));
        show("set nothing", () -> U.setMemory(0, 0, (byte) 1));
        show("copy -1", () -> U.copyMemory(U.allocateMemory(8), U.allocateMemory(8), -1));
        show("copy references", () -> U.copyMemory(new Object[1], 16, new byte[8], Unsafe.ARRAY_BYTE_BASE_OFFSET, 4));
        show("copy an object", () -> U.copyMemory(new byte[8], Unsafe.ARRAY_BYTE_BASE_OFFSET, new UnsafeMemory(), 16, 4));
        show("set an object", () -> U.setMemory(new UnsafeMemory(), 16, 4, (byte) 0));
        System.out.println(U.addressSize() + " " + U.pageSize() + " " + Unsafe.INVALID_FIELD_OFFSET);
    }
}
