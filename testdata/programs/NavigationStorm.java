import java.util.Collections;
import java.util.Iterator;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;

/** Neighbours, ranges and descending views of sorted maps, and what they refuse. */
public class NavigationStorm {
    interface Act {
        Object run();
    }

    static final Random R = new Random(7);
    static int digest;

    static Object attempt(Act a) {
        try {
            return a.run();
        } catch (RuntimeException e) {
            return e;
        }
    }

    static void note(Object o) {
        digest = 31 * digest + String.valueOf(o).hashCode();
    }

    static Object explore(NavigableMap<Integer, Integer> m, int depth) {
        note(m + " " + m.size() + m.isEmpty() + m.firstEntry() + m.lastEntry() + m.descendingMap()
                + m.navigableKeySet() + m.descendingKeySet() + m.values() + m.entrySet());
        for (int i = -2; i < 34; i += 5) {
            note(m.lowerKey(i) + " " + m.floorKey(i) + " " + m.ceilingKey(i) + " " + m.higherKey(i) + m.lowerEntry(i)
                    + m.floorEntry(i) + m.ceilingEntry(i) + m.higherEntry(i) + m.containsKey(i) + m.get(i));
        }
        note(attempt(m::firstKey));
        note(attempt(m::lastKey));
        if (depth > 0) {
            for (int t = 0; t < 3; t++) {
                int x = R.nextInt(30);
                int y = R.nextInt(30);
                boolean a = R.nextBoolean();
                boolean b = R.nextBoolean();
                note(attempt(() -> explore(m.subMap(x, a, y, b), depth - 1)));
                note(attempt(() -> explore(m.headMap(x, a), depth - 1)));
                note(attempt(() -> explore(m.tailMap(y, b), depth - 1)));
                note(attempt(() -> explore(m.descendingMap(), depth - 1)));
            }
        }
        note(attempt(() -> m.put(R.nextInt(40), 1)));
        note(attempt(() -> m.remove(R.nextInt(40))));
        note(m.pollFirstEntry() + " " + m.pollLastEntry() + m);
        return m.size();
    }

    public static void main(String[] args) {
        TreeMap<Integer, Integer> tree = new TreeMap<>();
        ConcurrentSkipListMap<Integer, Integer> skip = new ConcurrentSkipListMap<>();
        TreeMap<Integer, Integer> mirrored = new TreeMap<>(Collections.reverseOrder());
        for (int i = 0; i < 30; i++) {
            tree.put(R.nextInt(30), i);
            skip.put(R.nextInt(30), i);
            mirrored.put(R.nextInt(30), i);
        }
        System.out.println(explore(tree, 2) + " " + digest + " " + tree);
        System.out.println(explore(mirrored, 2) + " " + digest + " " + mirrored);
        System.out.println(skip.subMap(5, 20) + " " + skip.descendingMap() + skip.headMap(10) + skip.tailMap(20)
                + skip.keySet() + skip.floorKey(11));
        for (int n = 0; n < 200; n += 17) {
            TreeSet<Integer> s = new TreeSet<>();
            for (int i = 0; i < 2 * n; i++) {
                int v = R.nextInt(n);
                if (R.nextInt(3) > 0) {
                    s.add(v);
                } else {
                    s.remove(v);
                }
            }
            for (Iterator<Integer> it = s.descendingIterator(); it.hasNext(); ) {
                if (it.next() % 5 == 0) {
                    it.remove();
                }
            }
            System.out.println(s.size() + " " + s.hashCode() + " " + s.headSet(n / 2).size() + " "
                    + s.tailSet(n / 2, false) + s.lower(n / 3) + s.floor(n / 3) + s.ceiling(n / 3) + s.higher(n / 3)
                    + s.pollFirst() + s.pollLast() + new TreeSet<>(s).equals(s));
        }
    }
}
