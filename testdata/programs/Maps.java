import java.util.*;

/** HashMap order with collisions and resizes, LinkedHashMap, access order, IdentityHashMap, compute and friends. */
public class Maps {
    static final class Bad implements Comparable<Bad> {
        final int v;

        Bad(int v) {
            this.v = v;
        }

        @Override
        public int hashCode() {
            return v % 17;
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof Bad b && b.v == v;
        }

        @Override
        public int compareTo(Bad o) {
            return Integer.compare(v, o.v);
        }

        @Override
        public String toString() {
            return "" + v;
        }
    }

    static class Lru<K, V> extends LinkedHashMap<K, V> {
        final int max;

        Lru(int max) {
            super(16, 0.75f, true);
            this.max = max;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> e) {
            return size() > max;
        }
    }

    static void fails(Runnable r) {
        try {
            r.run();
            System.out.println("no exception");
        } catch (RuntimeException e) {
            System.out.println(e.getClass().getSimpleName());
        }
    }

    public static void main(String[] args) {
        Map<String, Integer> m = new HashMap<>();
        for (String w : "the quick brown fox jumps over the lazy dog and then the fox runs away from the dog while it barks".split(" ")) {
            m.merge(w, 1, Integer::sum);
        }
        System.out.println(m);
        System.out.println(m.keySet() + " " + m.values() + " " + m.size() + " " + m.hashCode());
        for (int i = 0; i < 200; i++) {
            m.put("key" + i, i);
            if (i % 3 == 0) {
                m.remove("key" + i / 2);
            }
        }
        System.out.println(m);
        Map<Integer, String> ints = new HashMap<>();
        for (int i = 0; i < 40; i++) {
            ints.put(i * 37 % 101 - 20, "v" + i);
        }
        ints.put(65536, "big");
        ints.put(null, "null");
        ints.put(-65536, null);
        System.out.println(ints);
        Map<Bad, Integer> bad = new HashMap<>();
        for (int i = 0; i < 90; i++) {
            bad.put(new Bad(i * 7 % 90), i);
        }
        System.out.println(bad);
        for (int i = 0; i < 50; i++) {
            bad.remove(new Bad(i));
        }
        System.out.println(bad + " " + bad.get(new Bad(55)) + " " + bad.get(new Bad(3)));
        Map<Object, Integer> mixed = new HashMap<>();
        mixed.put('a', 1);
        mixed.put("a", 2);
        mixed.put(97, 3);
        mixed.put(97L, 4);
        mixed.put(1.5, 5);
        mixed.put(true, 6);
        mixed.put(List.of(1, 2), 7);
        mixed.put(Set.of(3), 8);
        System.out.println(mixed);

        Map<String, Integer> c = new LinkedHashMap<>();
        System.out.println(c.put("a", 1) + " " + c.put("a", 2) + " " + c.putIfAbsent("a", 3) + " " + c.putIfAbsent("b", 4) + " " + c.getOrDefault("z", -1) + " " + c.computeIfAbsent("c", String::length)
                + " " + c.computeIfAbsent("c", k -> 99) + " " + c.computeIfPresent("c", (k, v) -> v + 10) + " " + c.computeIfPresent("q", (k, v) -> 1) + " " + c.compute("d", (k, v) -> v == null ? 0 : v + 1)
                + " " + c.compute("a", (k, v) -> null) + " " + c.merge("b", 5, (x, y) -> x * y) + " " + c.merge("b", 5, (x, y) -> null) + " " + c.replace("c", 50) + " " + c.replace("nope", 1) + " " + c.remove("d", 7) + " " + c.replace("c", 50, 51));
        System.out.println(c + " " + c.containsKey("a") + " " + c.containsValue(51));
        c.replaceAll((k, v) -> v + k.length());
        c.entrySet().iterator().next().setValue(1000);
        System.out.println(c);
        Lru<String, Integer> lru = new Lru<>(3);
        for (String k : "a b c a d e a f".split(" ")) {
            lru.put(k, lru.getOrDefault(k, 0) + 1);
            lru.get("a");
        }
        System.out.println(lru);
        Map<Integer, Integer> order = new LinkedHashMap<>(4, 0.75f, true);
        for (int i = 0; i < 6; i++) {
            order.put(i, i * i);
        }
        order.get(2);
        order.get(0);
        order.put(3, 9);
        order.putIfAbsent(1, 0);
        order.getOrDefault(4, 1);
        System.out.println(order);

        Iterator<Map.Entry<String, Integer>> it = m.entrySet().iterator();
        while (it.hasNext()) {
            if (it.next().getValue() > 4) {
                it.remove();
            }
        }
        System.out.println(m);
        m.keySet().retainAll(Set.of("the", "dog", "fox", "key0"));
        m.values().remove(1);
        m.entrySet().removeIf(e -> e.getKey().equals("fox"));
        System.out.println(m);
        fails(() -> {
            Map<String, Integer> f = new HashMap<>(Map.of("x", 1));
            for (String k : f.keySet()) {
                f.remove(k);
                f.put("y", 1);
                f.put("z", 1);
            }
        });
        fails(() -> Map.of("a", 1).put("b", 2));
        fails(() -> Map.of("a", null));
        fails(() -> Collections.unmodifiableMap(new HashMap<>()).put(1, 1));
        fails(() -> new HashMap<String, Integer>(Map.of("q", 1)).computeIfAbsent("r", k -> {
            throw new IllegalStateException("in mapping");
        }));
        System.out.println(new HashMap<>(Map.of(1, 2)).equals(new TreeMap<>(Map.of(1, 2))) + " " + Map.entry("k", 1) + " " + new AbstractMap.SimpleEntry<>("k", 1).equals(Map.entry("k", 1)) + " " + Map.of(1, 2).hashCode() + " " + Map.of());
        IdentityHashMap<String, Integer> id = new IdentityHashMap<>();
        id.put(new String("x"), 1);
        id.put(new String("x"), 2);
        System.out.println(id.size() + " " + id.get("x"));
        Hashtable<String, Integer> table = new Hashtable<>();
        for (int i = 0; i < 20; i++) {
            table.put("t" + i, i);
        }
        System.out.println(table);
        fails(() -> table.put("n", null));
        Set<String> hs = new HashSet<>(Arrays.asList("banana", "apple", "cherry", "date", "elderberry", "fig", "grape"));
        System.out.println(hs + " " + hs.add("fig") + " " + hs.remove("date") + " " + hs.containsAll(List.of("fig", "grape")));
        Set<Integer> many = new HashSet<>();
        for (int i = 0; i < 100; i += 3) {
            many.add(i * i * i);
        }
        System.out.println(many);
        Set<Character> letters = new HashSet<>();
        for (char ch : "sphinx of black quartz, judge my vow".toCharArray()) {
            letters.add(ch);
        }
        System.out.println(letters);
        Set<Double> doubles = new HashSet<>();
        for (int i = 0; i < 15; i++) {
            doubles.add(i / 4.0);
        }
        System.out.println(doubles);
        Set<Long> longs = new HashSet<>();
        for (long i = 1; i < 1L << 50; i *= 9) {
            longs.add(i);
        }
        System.out.println(longs);
        System.out.println(new LinkedHashSet<>(List.of(3, 1, 2)) + " " + new HashMap<>(Map.of("self", 1)).entrySet());
    }
}
