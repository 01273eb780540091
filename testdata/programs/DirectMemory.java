import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Direct buffers: their memory comes back, is bounded, and is shared by slices and views. */
public class DirectMemory {
    interface Action {
        void run() throws Exception;
    }

    static void show(String what, Action a) {
        try {
            a.run();
            System.out.println(what + ": done");
        } catch (Throwable e) {
            System.out.println(what + ": " + e.toString().replaceAll("\\d+", "N"));
        }
    }

    /** Far more than fits at a time. */
    static void churn() {
        long sum = 0;
        for (int i = 0; i < 400; i++) {
            ByteBuffer b = ByteBuffer.allocateDirect(1 << 20);
            b.putInt(i % (1 << 20) & ~3, i);
            sum += b.getInt(i & ~3);
        }
        for (int i = 0; i < 20_000; i++) {
            ByteBuffer b = ByteBuffer.allocateDirect(3000 + i % 7);
            sum += b.get(i % 3000);
            b.put(i % 3000, (byte) 1);
        }
        System.out.println(sum);
    }

    /** A slice keeps the memory of its buffer. */
    static void kept() {
        List<IntBuffer> views = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            ByteBuffer b = ByteBuffer.allocateDirect(1000).order(ByteOrder.nativeOrder());
            for (int k = 0; k < 250; k++) {
                b.putInt(4 * k, i * 1000 + k);
            }
            views.add(b.position(400).slice().order(ByteOrder.nativeOrder()).asIntBuffer().duplicate().asReadOnlyBuffer());
        }
        System.gc();
        for (int i = 0; i < 1000; i++) {
            ByteBuffer.allocateDirect(1000).putLong(0, -1);
        }
        int wrong = 0;
        for (int i = 0; i < views.size(); i++) {
            for (int k = 0; k < 150; k++) {
                if (views.get(i).get(k) != i * 1000 + 100 + k) {
                    wrong++;
                }
            }
        }
        System.out.println("wrong: " + wrong);
    }

    static void tooMuch() throws Exception {
        List<ByteBuffer> all = new ArrayList<>();
        show("too much", () -> {
            for (;;) {
                all.add(ByteBuffer.allocateDirect(200_000_000));
            }
        });
        all.clear();
        show("again", () -> System.out.println(ByteBuffer.allocateDirect(1_000_000)));
        show("negative", () -> ByteBuffer.allocateDirect(-1));
        show("wrapped", () -> ByteBuffer.wrap(new byte[3], 2, 2));
        show("wrapped ints", () -> IntBuffer.wrap(new int[3], -1, 2));
        show("wrapped text", () -> CharBuffer.wrap("abc", 2, 1));
        show("nothing", () -> System.out.println(ByteBuffer.allocateDirect(0).slice()));
    }

    /** Bulk operations between buffers that share memory. */
    static void overlap() {
        Random r = new Random(11);
        for (int round = 0; round < 60; round++) {
            boolean direct = round % 2 == 0;
            ByteBuffer b = direct ? ByteBuffer.allocateDirect(64) : ByteBuffer.allocate(64);
            if (round % 3 == 0) {
                b.order(ByteOrder.LITTLE_ENDIAN);
            }
            byte[] bytes = new byte[64];
            r.nextBytes(bytes);
            b.put(bytes).clear();
            int from = r.nextInt(4);
            int to = r.nextInt(4);
            LongBuffer x = b.asLongBuffer();
            LongBuffer y = x.duplicate();
            x.position(to);
            y.position(from).limit(from + 4);
            x.put(y);
            CharBuffer c = b.asCharBuffer();
            c.put(r.nextInt(8), c.duplicate(), r.nextInt(8), 10);
            DoubleBuffer d = b.asDoubleBuffer();
            d.position(3).compact();
            ByteBuffer s = b.slice(3, 50);
            s.put(2, b, 0, 40);
            b.get(0, bytes);
            System.out.println(Arrays.hashCode(bytes) + " " + d + " " + y);
        }
    }

    static void cleaned() throws Exception {
        Field f = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
        f.setAccessible(true);
        sun.misc.Unsafe u = (sun.misc.Unsafe) f.get(null);
        ByteBuffer b = ByteBuffer.allocateDirect(10);
        show("slice", () -> u.invokeCleaner(b.slice()));
        show("heap", () -> u.invokeCleaner(ByteBuffer.allocate(1)));
        show("clean", () -> u.invokeCleaner(b));
        show("clean twice", () -> u.invokeCleaner(b));
    }

    /** Numbers in both orders, unaligned. */
    static void numbers() {
        for (ByteOrder o : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            ByteBuffer b = ByteBuffer.allocateDirect(100).order(o);
            b.put((byte) 1).putShort((short) -2).putChar('\u1234').putInt(0x01020304).putLong(0x0102030405060708L).putFloat(1.5f).putDouble(-2.25);
            System.out.println(b);
            b.flip();
            byte[] all = new byte[b.remaining()];
            b.duplicate().get(all);
            System.out.println(Arrays.toString(all));
            System.out.println(b.get() + " " + b.getShort() + " " + (int) b.getChar() + " " + b.getInt() + " " + b.getLong() + " " + b.getFloat() + " " + b.getDouble());
            b.clear();
            b.position(1);
            int[] ints = {1, -2, 3, Integer.MIN_VALUE};
            b.asIntBuffer().put(ints);
            int[] back = new int[4];
            b.asIntBuffer().get(back);
            System.out.println(Arrays.toString(back) + " " + b.getInt(5) + " " + b.asIntBuffer().slice() + " " + b.asLongBuffer().get(1) + " " + b.equals(b.duplicate()));
        }
    }

    public static void main(String[] args) throws Exception {
        numbers();
        overlap();
        churn();
        kept();
        tooMuch();
        cleaned();
    }
}
