import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Generic classes and methods, bounds, wildcards, bridge methods, heap pollution. */
public class Generics {
    static class Pair<A, B> {
        final A a;
        final B b;

        Pair(A a, B b) {
            this.a = a;
            this.b = b;
        }

        <C> Pair<C, B> withFirst(C c) {
            return new Pair<>(c, b);
        }

        Pair<B, A> swap() {
            return new Pair<>(b, a);
        }

        static <X extends Comparable<X>> Pair<X, X> ordered(X x, X y) {
            return x.compareTo(y) <= 0 ? new Pair<>(x, y) : new Pair<>(y, x);
        }

        @Override
        public String toString() {
            return "<" + a + ", " + b + ">";
        }
    }

    static abstract class Animal implements Comparable<Animal> {
        abstract Animal self();

        abstract int rank();

        @Override
        public int compareTo(Animal o) {
            return Integer.compare(rank(), o.rank());
        }
    }

    static class Dog extends Animal {
        final int age;

        Dog(int age) {
            this.age = age;
        }

        @Override
        Dog self() {
            return this;
        }

        int rank() {
            return age;
        }

        @Override
        public String toString() {
            return "Dog" + age;
        }
    }

    interface Transform<T> {
        T apply(T t);
    }

    static class Upper implements Transform<String> {
        public String apply(String s) {
            return s.toUpperCase();
        }
    }

    static class Inc implements Transform<Integer>, Function<Integer, Integer> {
        public Integer apply(Integer i) {
            return i + 1;
        }
    }

    static <T> T repeat(Transform<T> f, T t, int n) {
        for (int i = 0; i < n; i++) {
            t = f.apply(t);
        }
        return t;
    }

    static double sum(Iterable<? extends Number> numbers) {
        double d = 0;
        for (Number n : numbers) {
            d += n.doubleValue();
        }
        return d;
    }

    static void fill(List<? super Integer> list) {
        for (int i = 0; i < 3; i++) {
            list.add(i);
        }
    }

    static <T extends Comparable<? super T>> T max(List<? extends T> list) {
        T best = null;
        for (T t : list) {
            if (best == null || t.compareTo(best) > 0) {
                best = t;
            }
        }
        return best;
    }

    @SafeVarargs
    static <T> List<T> listOf(T... ts) {
        return new ArrayList<>(Arrays.asList(ts));
    }

    static <T extends Comparable<T>> void sort(T[] a) {
        for (int i = 1; i < a.length; i++) {
            T t = a[i];
            int j = i - 1;
            while (j >= 0 && a[j].compareTo(t) > 0) {
                a[j + 1] = a[j--];
            }
            a[j + 1] = t;
        }
    }

    static class Cache<K, V> {
        private final Map<K, V> map = new HashMap<>();
        private final Function<? super K, ? extends V> f;
        int misses;

        Cache(Function<? super K, ? extends V> f) {
            this.f = f;
        }

        V get(K k) {
            V v = map.get(k);
            if (v == null) {
                misses++;
                map.put(k, v = f.apply(k));
            }
            return v;
        }
    }

    static class Tree<T extends Comparable<T>> {
        T value;
        Tree<T> left, right;

        Tree(T t) {
            value = t;
        }

        void add(T t) {
            if (t.compareTo(value) < 0) {
                if (left == null) {
                    left = new Tree<>(t);
                } else {
                    left.add(t);
                }
            } else if (right == null) {
                right = new Tree<>(t);
            } else {
                right.add(t);
            }
        }

        <R> R fold(R seed, java.util.function.BiFunction<R, T, R> f) {
            if (left != null) {
                seed = left.fold(seed, f);
            }
            seed = f.apply(seed, value);
            return right == null ? seed : right.fold(seed, f);
        }
    }

    static <E extends Enum<E>> String names(Class<E> c) {
        StringBuilder sb = new StringBuilder();
        for (E e : c.getEnumConstants()) {
            sb.append(e.name()).append(e.ordinal()).append(' ');
        }
        return sb.toString();
    }

    enum Suit { CLUBS, HEARTS }

    @SuppressWarnings({"unchecked", "rawtypes"})
    public static void main(String[] args) {
        Pair<String, Integer> p = new Pair<>("x", 1);
        System.out.println(p + " " + p.swap() + " " + p.withFirst(2.5).a + " " + Pair.ordered("pear", "apple") + " " + Pair.ordered(3, 2).a);
        Animal[] dogs = {new Dog(5), new Dog(2), new Dog(9)};
        sort(dogs);
        System.out.println(Arrays.toString(dogs) + " " + dogs[0].self().compareTo(dogs[1]));
        System.out.println(max(List.of(new Dog(1), new Dog(4), new Dog(3))));
        System.out.println(repeat(new Upper(), "abc", 2) + " " + repeat(new Inc(), 5, 10) + " " + new Inc().andThen(new Inc()).apply(1));
        List<Number> numbers = new ArrayList<>();
        fill(numbers);
        numbers.add(2.5);
        numbers.add(100L);
        System.out.println(sum(numbers) + " " + numbers);
        Integer[] ints = {3, 1, 2};
        sort(ints);
        System.out.println(Arrays.toString(ints) + " " + listOf("a", "b").get(1) + " " + listOf().size());
        Cache<Integer, Long> squares = new Cache<>(k -> (long) k * k);
        long total = 0;
        for (int i = 0; i < 100; i++) {
            total += squares.get(i % 7);
        }
        System.out.println(total + " " + squares.misses);
        Tree<String> t = new Tree<>("m");
        for (String s : "q c x a n d".split(" ")) {
            t.add(s);
        }
        System.out.println(t.<String>fold("", (acc, s) -> acc + s) + " " + t.fold(0, (n, s) -> n + 1));
        System.out.println(names(Suit.class));
        List<String> polluted = new ArrayList<>();
        ((List) polluted).add(42);
        try {
            String s = polluted.get(0);
            System.out.println(s);
        } catch (ClassCastException e) {
            System.out.println(e.getMessage());
        }
        Object o = polluted.get(0);
        System.out.println(o);
        try {
            Transform raw = new Upper();
            raw.apply(1);
        } catch (ClassCastException e) {
            System.out.println("bridge refuses");
        }
        Comparator<Pair<String, Integer>> byB = Comparator.comparing((Pair<String, Integer> q) -> q.b).reversed();
        List<Pair<String, Integer>> pairs = listOf(new Pair<>("a", 1), new Pair<>("b", 3), new Pair<>("c", 2));
        pairs.sort(byB);
        System.out.println(pairs);
        Map<String, List<Map<Integer, String>>> deep = new HashMap<>();
        deep.computeIfAbsent("k", k -> new ArrayList<>()).add(Map.of(1, "one"));
        System.out.println(deep.get("k").get(0).get(1).length());
    }
}
