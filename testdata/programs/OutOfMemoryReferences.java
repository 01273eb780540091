import java.lang.ref.ReferenceQueue;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/** Before memory runs out soft references are cleared, and only then; the program works on. */
public class OutOfMemoryReferences {
    static List<SoftReference<byte[]>> cache(int n, ReferenceQueue<byte[]> q) {
        List<SoftReference<byte[]>> all = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            all.add(new SoftReference<>(new byte[50_000], q));
        }
        return all;
    }

    static int left(List<SoftReference<byte[]>> all) {
        int n = 0;
        for (SoftReference<byte[]> r : all) {
            if (r.get() != null) {
                n++;
            }
        }
        return n;
    }

    static int fill(List<Object> list) {
        int n = 0;
        while (true) {
            list.add(new byte[10_000]);
            n++;
        }
    }

    static void exhaust() {
        List<Object> list = new ArrayList<>();
        try {
            fill(list);
        } catch (OutOfMemoryError e) {
            list = null;
            System.out.println(e.getMessage() + " " + (e.getCause() == null) + " " + e.getSuppressed().length);
        }
    }

    public static void main(String[] args) throws Exception {
        ReferenceQueue<byte[]> q = new ReferenceQueue<>();
        List<SoftReference<byte[]>> cached = cache(20, q);
        System.out.println(left(cached));
        exhaust();
        System.out.println(left(cached));
        int n = 0;
        while (q.remove(200) != null) {
            n++;
        }
        System.out.println(n);
        cached = cache(5, null);
        WeakReference<Object> weak = new WeakReference<>(new Object());
        try {
            Object[] huge = new Object[500_000_000];
            System.out.println(huge.length);
        } catch (OutOfMemoryError e) {
            System.out.println(e + " " + left(cached) + " " + weak.get());
        }
        try {
            System.out.println(new long[Integer.MAX_VALUE].length);
        } catch (OutOfMemoryError e) {
            System.out.println(e.getMessage());
        }
        try {
            System.out.println(new int[100_000][100_000].length);
        } catch (OutOfMemoryError e) {
            System.out.println(e.getMessage());
        }
        Thread t = new Thread(OutOfMemoryReferences::exhaust);
        t.start();
        t.join();
        Thread u = new Thread(() -> fill(new ArrayList<>()), "greedy");
        u.setUncaughtExceptionHandler((thread, e) -> System.out.println(thread.getName() + " died of " + e));
        u.start();
        u.join();
        for (int i = 0; i < 3; i++) {
            try {
                StringBuilder s = new StringBuilder("x");
                while (true) {
                    s.append(s);
                }
            } catch (OutOfMemoryError e) {
                System.out.println("string " + e.getMessage());
            }
        }
        try {
            throw new OutOfMemoryError("the program's own");
        } catch (OutOfMemoryError e) {
            System.out.println(e.getMessage() + " " + new OutOfMemoryError().getMessage());
        }
    }
}
