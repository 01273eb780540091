import java.util.ArrayList;
import java.util.Hashtable;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.IntFunction;

/** Random histories of maps. What is printed depends on the order of iteration, also of long chains and their trees. */
public class MapStorm {
    /** Few hash codes, all in one slot of a small table. */
    static final class Clumsy implements Comparable<Clumsy> {
        final int v;

        Clumsy(int v) {
            this.v = v;
        }

        @Override
        public int hashCode() {
            return v % 3 * 1024;
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof Clumsy && ((Clumsy) o).v == v;
        }

        @Override
        public int compareTo(Clumsy o) {
            return Integer.compare(v, o.v);
        }

        @Override
        public String toString() {
            return "c" + v;
        }
    }

    static Integer bump(Integer old, int v) {
        return old == null ? Integer.valueOf(v) : old % 3 == 0 ? null : Integer.valueOf(old + 1);
    }

    static int digest;

    static void note(Object o) {
        digest = 31 * digest + o.toString().hashCode();
    }

    static <K> void step(Map<K, Integer> m, K k, int v, int what) {
        switch (what) {
            case 0: case 1: case 2: case 3:
                note(String.valueOf(m.put(k, v)));
                break;
            case 4: case 5:
                note(String.valueOf(m.remove(k)));
                break;
            case 6:
                note(String.valueOf(m.merge(k, v, Integer::sum)));
                break;
            case 7:
                note(String.valueOf(m.computeIfAbsent(k, x -> v)));
                break;
            case 8:
                note(String.valueOf(m.compute(k, (x, old) -> bump(old, v))));
                break;
            case 9:
                note(String.valueOf(m.computeIfPresent(k, (x, old) -> bump(old, v))));
                break;
            case 10:
                note(String.valueOf(m.putIfAbsent(k, v)));
                break;
            case 11:
                note(m.replace(k, v, v + 1) + " " + m.remove(k, v) + " " + m.getOrDefault(k, -1));
                break;
            default:
                if (v < 8) {
                    for (Iterator<K> it = m.keySet().iterator(); it.hasNext(); ) {
                        if (it.next().toString().hashCode() % 3 == 0) {
                            it.remove();
                        }
                    }
                }
        }
    }

    static <K> void storm(String name, Map<K, Integer> m, IntFunction<K> key, int range, boolean show) {
        Random r = new Random(range * 31 + name.length());
        digest = 0;
        for (int i = 0; i < 4 * range; i++) {
            step(m, key.apply(r.nextInt(range)), r.nextInt(100), r.nextInt(13));
            if (i % 8 == 0) {
                note(m);
            }
        }
        note(m.keySet());
        note(m.values());
        note(m.entrySet());
        note(m.hashCode());
        System.out.println(name + " " + m.size() + " " + digest + (show ? " " + m : ""));
    }

    static <K> void storms(String name, IntFunction<K> key, int range) {
        storm(name + " hash", new HashMap<>(), key, range, true);
        storm(name + " hash(3, 2)", new HashMap<>(3, 2f), key, range, false);
        storm(name + " linked", new LinkedHashMap<>(), key, range, false);
        storm(name + " access", new LinkedHashMap<>(16, 0.75f, true), key, range, true);
        storm(name + " table", new Hashtable<>(), key, range, true);
        storm(name + " tree", new TreeMap<>(), key, range, false);
        storm(name + " skip", new ConcurrentSkipListMap<>(), key, range, false);
    }

    public static void main(String[] args) {
        for (int range : new int[] {6, 14, 60}) {
            storms("int", i -> i * 37, range);
            storms("string", i -> "key" + i, range);
            storms("double", i -> i * 0.37, range);
            storms("clumsy", Clumsy::new, range);
            storm("concurrent", new ConcurrentHashMap<>(), i -> "key" + i, range, true);
            storm("concurrent ints", new ConcurrentHashMap<>(), i -> i * 65536, range, true);
        }
        for (int n = 0; n < 40; n += 3) {
            Map<Integer, Integer> from = new TreeMap<>();
            for (int i = 0; i < n; i++) {
                from.put(i * 37 % 101 << i % 5, i);
            }
            HashMap<Integer, Integer> second = new HashMap<>();
            second.put(5, 5);
            second.putAll(from);
            List<Object> copies = new ArrayList<>();
            copies.add(new HashMap<>(from));
            copies.add(second);
            copies.add(second.clone());
            copies.add(new ConcurrentHashMap<>(from));
            copies.add(new Hashtable<>(from));
            System.out.println(n + " " + copies);
        }
    }
}
