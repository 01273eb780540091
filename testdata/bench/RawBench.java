import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import sun.misc.Unsafe;

/**
 * Raw memory: sun.misc.Unsafe and direct buffers in loops. {@code RawBench NAME MILLIS} prints what {@link Bench} prints.
 */
public class RawBench {
    static final Unsafe U = unsafe();
    static final int N = 10_000;

    static Unsafe unsafe() {
        try {
            Field f = Unsafe.class.getDeclaredField("theUnsafe");
            f.setAccessible(true);
            return (Unsafe) f.get(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    static class Get implements Bench.Round {
        final long p = U.allocateMemory(4 * N);

        Get() {
            for (int i = 0; i < N; i++) {
                U.putInt(p + 4 * i, i);
            }
        }

        public long run() {
            Unsafe u = U;
            long sum = 0;
            for (long a = p, end = p + 4 * N; a < end; a += 4) {
                sum += u.getInt(a);
            }
            return sum;
        }
    }

    static class Put implements Bench.Round {
        final long p = U.allocateMemory(8 * N);

        public long run() {
            Unsafe u = U;
            for (int i = 0; i < N; i++) {
                u.putLong(p + 8 * i, i);
            }
            return u.getLong(p + 800);
        }
    }

    static class ArrayGet implements Bench.Round {
        final int[] data = new int[N];

        public long run() {
            Unsafe u = U;
            long sum = 0;
            for (int i = 0; i < N; i++) {
                sum += u.getInt(data, (long) Unsafe.ARRAY_INT_BASE_OFFSET + 4 * i) + i;
            }
            return sum;
        }
    }

    static class Counter implements Bench.Round {
        volatile int count;

        public long run() {
            Unsafe u = U;
            long off;
            try {
                off = u.objectFieldOffset(Counter.class.getDeclaredField("count"));
            } catch (NoSuchFieldException e) {
                throw new AssertionError(e);
            }
            int start = count;
            for (int i = 0; i < N; i++) {
                u.getAndAddInt(this, off, 1);
                int v = u.getIntVolatile(this, off);
                u.compareAndSwapInt(this, off, v, v + 1);
            }
            return count - start;
        }
    }

    static class Copy implements Bench.Round {
        final long p = U.allocateMemory(1 << 20);

        public long run() {
            Unsafe u = U;
            u.setMemory(p, 1 << 19, (byte) 3);
            u.copyMemory(p, p + (1 << 19), 1 << 19);
            return u.getLong(p + (1 << 20) - 8);
        }
    }

    static class Blocks implements Bench.Round {
        public long run() {
            Unsafe u = U;
            long[] at = new long[200];
            for (int i = 0; i < at.length; i++) {
                at[i] = u.allocateMemory(16 + 8 * (i % 50));
            }
            for (int i = 0; i < at.length; i++) {
                u.freeMemory(at[i]);
            }
            return at.length;
        }
    }

    static class Direct implements Bench.Round {
        final ByteBuffer b = ByteBuffer.allocateDirect(4 * N).order(ByteOrder.nativeOrder());

        public long run() {
            ByteBuffer b = this.b;
            long sum = 0;
            for (int i = 0; i < N; i++) {
                b.putInt(4 * i, i);
            }
            for (int i = 0; i < N; i++) {
                sum += b.getInt(4 * i);
            }
            return sum;
        }
    }

    static class View implements Bench.Round {
        final IntBuffer b = ByteBuffer.allocateDirect(4 * N).asIntBuffer();

        public long run() {
            IntBuffer b = this.b;
            b.clear();
            while (b.hasRemaining()) {
                b.put(b.position());
            }
            b.flip();
            long sum = 0;
            while (b.hasRemaining()) {
                sum += b.get();
            }
            return sum;
        }
    }

    static class Bulk implements Bench.Round {
        final IntBuffer b = ByteBuffer.allocateDirect(4 * N).order(ByteOrder.nativeOrder()).asIntBuffer();
        final int[] a = new int[N];

        public long run() {
            a[7]++;
            b.clear();
            b.put(a);
            b.flip();
            b.get(a);
            return a.length;
        }
    }

    static Bench.Round of(String name) {
        switch (name) {
            case "get":
                return new Get();
            case "put":
                return new Put();
            case "array":
                return new ArrayGet();
            case "counter":
                return new Counter();
            case "copy":
                return new Copy();
            case "blocks":
                return new Blocks();
            case "direct":
                return new Direct();
            case "view":
                return new View();
            case "bulk":
                return new Bulk();
            default:
                throw new IllegalArgumentException(name);
        }
    }

    public static void main(String[] args) {
        Bench.measure(of(args[0]), Long.parseLong(args[1]));
    }
}
