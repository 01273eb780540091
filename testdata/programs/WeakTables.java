import java.lang.ref.ReferenceQueue;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * Weak references, the table of interned strings and WeakHashMap, read and written while a collection is under way: what a program holds is
 * always found again, and all references to a dead object are cleared together.
 */
public class WeakTables {
    static final class Key {
        final int n;

        Key(int n) {
            this.n = n;
        }
    }

    static int seed = 7;

    static int next(int bound) {
        seed = seed * 1103515245 + 12345;
        return (seed >>> 16) % bound;
    }

    /** Interns the same texts again and again, while only some of the strings are held. */
    static void interning() {
        String[] held = new String[30];
        int wrong = 0;
        for (int round = 0; round < 6; round++) {
            for (int i = 0; i < 70; i++) {
                String s = new StringBuilder("text ").append(i).toString().intern();
                String again = ("text " + i).intern();
                if (s != again) {
                    wrong++;
                }
                if (i < held.length) {
                    if (held[i] != null && held[i] != s) {
                        wrong++;
                    }
                    held[i] = round % 3 == 2 ? null : s;
                }
            }
        }
        System.out.println("interned wrongly: " + wrong);
    }

    /** Two references to each object are cleared together, and a referent that was got once stays while it is held. */
    static void references() {
        List<WeakReference<Key>> first = new ArrayList<>(), second = new ArrayList<>();
        ReferenceQueue<Key> queue = new ReferenceQueue<>();
        List<Key> held = new ArrayList<>();
        int torn = 0, lost = 0, queued = 0;
        for (int i = 0; i < 200; i++) {
            Key k = new Key(i);
            first.add(new WeakReference<>(k));
            second.add(new WeakReference<>(k, queue));
            if (i % 3 == 0) {
                held.add(k);
            }
            k = null;
            int at = next(first.size());
            Key a = first.get(at).get(), b = second.get(at).get();
            if (a != b && a != null || a == null && b != null) {
                torn++;
            }
            if (a == null && !second.get(at).refersTo(null)) {
                torn++;
            }
            if (at % 3 == 0 && (a == null || a.n != at)) {
                lost++;
            }
            if (a != null && a.n != at) {
                lost++;
            }
            while (queue.poll() != null) {
                queued++;
            }
        }
        System.out.println("torn " + torn + ", lost " + lost);
        for (int i = 0; i < 4; i++) {
            System.gc();
            try {
                while (queue.remove(50) != null) {
                    queued++;
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        int live = 0;
        for (WeakReference<Key> r : second) {
            if (r.get() != null) {
                live++;
            }
        }
        System.out.println("held " + held.size() + ", live " + live + ", queued " + queued);
        for (Key k : held) {
            if (k.n % 3 != 0) {
                throw new AssertionError();
            }
        }
    }

    static void maps() {
        Map<Key, String> map = new WeakHashMap<>();
        List<Key> held = new ArrayList<>();
        int missing = 0;
        for (int i = 0; i < 200; i++) {
            Key k = new Key(i);
            map.put(k, "value " + i);
            if (i % 10 == 0) {
                held.add(k);
            }
            Key probe = held.get(next(held.size()));
            if (!("value " + probe.n).equals(map.get(probe))) {
                missing++;
            }
        }
        for (int i = 0; i < 20 && map.size() > held.size(); i++) {
            System.gc();
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        System.out.println("missing " + missing + ", entries " + map.size() + " of " + held.size());
    }

    static void soft() {
        List<SoftReference<int[]>> cache = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            cache.add(new SoftReference<>(new int[100]));
        }
        System.gc();
        int live = 0;
        for (SoftReference<int[]> s : cache) {
            if (s.get() != null) {
                live++;
            }
        }
        System.out.println("soft " + live);
    }

    public static void main(String[] args) {
        interning();
        references();
        maps();
        soft();
    }
}
