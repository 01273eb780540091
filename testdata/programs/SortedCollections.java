import java.util.*;

/** TreeMap and TreeSet with all their views, PriorityQueue, ArrayDeque, BitSet. */
public class SortedCollections {
    static void fails(Runnable r) {
        try {
            r.run();
            System.out.println("no exception");
        } catch (RuntimeException e) {
            System.out.println(e.getClass().getSimpleName() + " " + e.getMessage());
        }
    }

    public static void main(String[] args) {
        TreeMap<Integer, String> m = new TreeMap<>();
        for (int i = 0; i < 30; i++) {
            m.put(i * 11 % 31, "v" + i);
        }
        System.out.println(m);
        System.out.println(m.firstKey() + " " + m.lastEntry() + " " + m.floorKey(-1) + " " + m.floorKey(15) + " " + m.ceilingKey(100) + " " + m.higherKey(4) + " " + m.lowerEntry(4) + " " + m.ceilingEntry(5));
        System.out.println(m.headMap(5) + " " + m.headMap(5, true) + " " + m.tailMap(27) + " " + m.tailMap(27, false) + " " + m.subMap(10, 13) + " " + m.subMap(10, false, 13, true));
        System.out.println(m.descendingMap().headMap(26) + " " + m.descendingKeySet().first() + " " + m.navigableKeySet().lower(3));
        NavigableMap<Integer, String> sub = m.subMap(5, true, 15, true);
        sub.remove(6);
        sub.put(6, "again");
        sub.pollFirstEntry();
        System.out.println(sub + " " + sub.size() + " " + sub.firstKey() + " " + sub.lastKey() + " " + sub.higherKey(15) + " " + m.containsKey(5) + " " + sub.containsKey(20));
        fails(() -> sub.put(99, "x"));
        fails(() -> m.subMap(5, 1));
        sub.clear();
        System.out.println(m.size() + " " + m.pollLastEntry() + " " + m.pollFirstEntry());
        m.keySet().removeIf(k -> k % 2 == 0);
        m.entrySet().iterator().next().setValue("first");
        m.replaceAll((k, v) -> v + "!");
        System.out.println(m);
        Iterator<Integer> it = m.keySet().iterator();
        it.next();
        it.remove();
        System.out.println(m.firstKey());
        fails(() -> m.firstEntry().setValue("no"));
        fails(() -> {
            for (Integer k : m.keySet()) {
                m.put(k + 1000, "");
            }
        });
        TreeMap<String, Integer> words = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        words.put("b", 1);
        words.put("B", 2);
        words.put("a", 3);
        System.out.println(words + " " + words.get("A") + " " + words.comparator().equals(String.CASE_INSENSITIVE_ORDER));
        TreeMap<Integer, Integer> model = new TreeMap<>();
        Random r = new Random(7);
        long check = 0;
        for (int i = 0; i < 2000; i++) {
            int k = r.nextInt(200);
            if (r.nextBoolean()) {
                model.put(k, i);
            } else {
                model.remove(k);
            }
            Integer f = model.floorKey(100);
            check = check * 31 + model.size() + (f == null ? 0 : f);
        }
        System.out.println(check + " " + model.size());

        TreeSet<String> s = new TreeSet<>(List.of("pear", "apple", "fig", "kiwi", "plum"));
        System.out.println(s + " " + s.first() + " " + s.last() + " " + s.headSet("kiwi") + s.tailSet("kiwi") + s.subSet("b", "l") + s.descendingSet() + s.floor("g") + s.higher("pear") + s.pollFirst() + s.ceiling("zzz"));
        TreeSet<String> byLength = new TreeSet<>(Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder()));
        byLength.addAll(s);
        System.out.println(byLength + " " + byLength.add("fig") + " " + byLength.remove("kiwi"));

        PriorityQueue<Integer> pq = new PriorityQueue<>(List.of(5, 3, 8, 1, 9, 2, 7));
        System.out.print(pq + " " + pq.peek() + " " + pq.size() + " " + pq.contains(8) + " " + pq.remove(8) + " " + pq + ": ");
        while (!pq.isEmpty()) {
            System.out.print(pq.poll() + " ");
        }
        System.out.println(pq.poll());
        PriorityQueue<String> longest = new PriorityQueue<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        Collections.addAll(longest, "bb", "a", "dddd", "ccc", "aaaa", "eeeee");
        System.out.print(longest + ": ");
        for (String w; (w = longest.poll()) != null; ) {
            System.out.print(w + " ");
        }
        System.out.println();

        ArrayDeque<Integer> d = new ArrayDeque<>();
        for (int i = 0; i < 20; i++) {
            if (i % 2 == 0) {
                d.addFirst(i);
            } else {
                d.addLast(i);
            }
        }
        System.out.println(d + " " + d.peekFirst() + " " + d.peekLast() + " " + d.pollFirst() + " " + d.pollLast() + " " + d.pop() + " " + d.contains(7) + " " + d.removeFirstOccurrence(7) + " " + d.size());
        d.push(100);
        d.offer(200);
        d.removeIf(x -> x % 3 == 0);
        Iterator<Integer> down = d.descendingIterator();
        StringBuilder sb = new StringBuilder();
        while (down.hasNext()) {
            int x = down.next();
            if (x > 10) {
                down.remove();
            }
            sb.append(x).append(' ');
        }
        System.out.println(sb + "" + d);
        fails(d::clear);
        fails(d::removeFirst);
        fails(() -> d.addFirst(null));

        BitSet b = new BitSet();
        for (int i = 2; i < 100; i++) {
            b.set(i);
        }
        for (int i = 2; i < 10; i++) {
            for (int j = i * i; j < 100; j += i) {
                b.clear(j);
            }
        }
        System.out.println(b + " " + b.cardinality() + " " + b.length() + " " + b.size() + " " + b.nextSetBit(50) + " " + b.nextClearBit(2) + " " + b.previousSetBit(50) + " " + b.get(97));
        BitSet o = new BitSet(10);
        o.set(3, 8);
        o.flip(5, 12);
        BitSet x = (BitSet) o.clone();
        x.and(b);
        BitSet y = (BitSet) o.clone();
        y.xor(b);
        BitSet z = (BitSet) o.clone();
        z.andNot(b);
        System.out.println(o + " " + x + " " + y.cardinality() + " " + z + " " + o.intersects(x) + " " + o.equals(x) + " " + o.hashCode() + " " + Arrays.toString(o.toLongArray()) + " " + BitSet.valueOf(new long[]{5}) + " " + o.get(4, 9));
        System.out.println(b.stream().sum());
    }
}
