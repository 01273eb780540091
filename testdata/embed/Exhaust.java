import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;

/** Uses memory up in several ways. */
public class Exhaust {
    static final class Link {
        Link next;
        int[] load = new int[6];
    }

    static Object[] kept;

    /** Fills the heap with pieces of some size, once, and answers the message of the error. */
    static String fill(int size) {
        List<Object> list = new ArrayList<>();
        try {
            for (;;) {
                list.add(new byte[size]);
            }
        } catch (OutOfMemoryError e) {
            return e.getMessage();
        }
    }

    /** The same with a list that is the only thing there is, and lets the error go. */
    static void fillAndThrow() {
        Link head = null;
        for (;;) {
            Link l = new Link();
            l.next = head;
            head = l;
        }
    }

    /** Runs out of memory so many times, in three ways in turn; answers how many errors had the expected message. */
    static int many(int times) {
        int good = 0;
        for (int i = 0; i < times; i++) {
            try {
                switch (i % 3) {
                    case 0 -> fillAndThrow();
                    case 1 -> kept = new Object[] {new long[3_000_000]};
                    default -> throw new OutOfMemoryError(fill(1000 + 100 * i));
                }
            } catch (OutOfMemoryError e) {
                if (e.getMessage().equals("Java heap space")) {
                    good++;
                }
            }
        }
        return good;
    }

    /** Soft references that survive ordinary collections are clear when memory runs out. */
    static String soft() {
        SoftReference<int[]> r = new SoftReference<>(new int[1000]);
        System.gc();
        String before = r.get() == null ? "cleared too early" : "kept";
        String message = fill(100_000);
        return before + ", " + (r.get() == null ? "cleared" : "still there") + ", " + message;
    }

    /** The same by one request that no heap of this size can meet. */
    static String softAtOnce() {
        SoftReference<int[]> r = new SoftReference<>(new int[1000]);
        try {
            kept = new Object[] {new long[100_000_000]};
            return "there was room";
        } catch (OutOfMemoryError e) {
            return (r.get() == null ? "cleared" : "still there") + ", " + e.getMessage();
        }
    }

    /** Keeps all but a little of the heap and allocates garbage for ever. */
    static String crawl() {
        Link head = null;
        try {
            for (;;) {
                Link l = new Link();
                l.next = head;
                head = l;
            }
        } catch (OutOfMemoryError e) {
            for (int i = 0; i < 1500; i++) { // a little room again
                head = head.next;
            }
        }
        try {
            for (;;) {
                kept = new Object[20];
            }
        } catch (OutOfMemoryError e) {
            kept = null;
            return e.getMessage();
        }
    }

    /** Works in a full heap, too, but frees enough each time. */
    static int busy(int rounds) {
        Object[] all = new Object[120];
        int n = 0;
        for (int i = 0; i < rounds; i++) {
            all[i % all.length] = new byte[100_000];
            n++;
        }
        return n;
    }

    /** Makes threads until there are too many. */
    static String threads() {
        List<Thread> all = new ArrayList<>();
        try {
            for (;;) {
                Thread t = new Thread(() -> {
                    try {
                        Thread.sleep(1_000_000);
                    } catch (InterruptedException e) {
                        // It was for this.
                    }
                });
                t.start();
                all.add(t);
            }
        } catch (OutOfMemoryError e) {
            for (Thread t : all) {
                t.interrupt();
            }
            return e.getMessage();
        }
    }

    /** Keeps every error that it gets: in the end there is no room for another. */
    static int errorsKept() {
        Object[] errors = new Object[8];
        Link head = null;
        int n = 0;
        while (n < errors.length) {
            try {
                for (;;) {
                    Link l = new Link();
                    l.next = head;
                    head = l;
                }
            } catch (OutOfMemoryError e) {
                errors[n++] = e;
            }
        }
        head = null;
        return n;
    }
}
