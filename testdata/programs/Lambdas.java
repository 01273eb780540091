import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.*;

/** Lambdas that capture everything, and every kind of method reference. */
public class Lambdas {
    private int field = 5;
    private static int calls;

    interface TriFunction<A, B, C, R> {
        R apply(A a, B b, C c);

        default <V> TriFunction<A, B, C, V> andThen(Function<? super R, ? extends V> f) {
            return (a, b, c) -> f.apply(apply(a, b, c));
        }
    }

    interface Maker<T> {
        T make(int n);
    }

    interface Longs {
        long f(long a, double b, int c);
    }

    interface Varargs {
        String f(String a, String b, String c);
    }

    static String join(String... s) {
        return String.join("+", s);
    }

    static long mix(long a, double b, int c) {
        return a + (long) b * c;
    }

    private Supplier<Integer> counter() {
        return () -> field++;
    }

    private int addTo(int n) {
        return field + n;
    }

    class Inner {
        final int v;

        Inner(int v) {
            this.v = v + field;
        }
    }

    static class Base {
        String hello() {
            return "base hello";
        }
    }

    static class Sub extends Base {
        String hello() {
            return "sub hello";
        }

        Supplier<String> both() {
            Supplier<String> s = super::hello;
            Supplier<String> t = this::hello;
            return () -> s.get() + "/" + t.get();
        }
    }

    static <T> Predicate<T> not(Predicate<T> p) {
        return p.negate();
    }

    static Function<Integer, Function<Integer, Function<Integer, Integer>>> curried() {
        return a -> b -> c -> a * 100 + b * 10 + c;
    }

    static int fix(IntUnaryOperator[] self, int n) {
        return self[0].applyAsInt(n);
    }

    public static void main(String[] args) throws Exception {
        Lambdas me = new Lambdas();
        Supplier<Integer> c = me.counter();
        c.get();
        System.out.println(c.get() + " " + me.field);
        byte b = 1;
        short s = 2;
        char ch = 'c';
        long l = 1L << 40;
        float f = 1.5f;
        double d = 2.25;
        boolean z = true;
        String text = "captured";
        int[] array = {1};
        Supplier<String> all = () -> b + " " + s + " " + ch + " " + l + " " + f + " " + d + " " + z + " " + text + " " + array[0]++ + " " + me.field;
        System.out.println(all.get());
        System.out.println(all.get());

        Function<String, Integer> staticRef = Integer::parseInt;
        Function<String, Integer> unbound = String::length;
        Supplier<Integer> bound = "bound"::length;
        Supplier<List<String>> constructor = ArrayList::new;
        Function<Integer, List<String>> sized = ArrayList::new;
        Maker<int[]> arrays = int[]::new;
        IntFunction<String[][]> arrays2 = String[][]::new;
        Maker<Inner> inner = me.new Inner(1).v > 0 ? me::makeInner : null;
        BiFunction<String, String, Boolean> equals = String::equalsIgnoreCase;
        ToIntBiFunction<Lambdas, Integer> add = Lambdas::addTo;
        IntBinaryOperator max = Math::max;
        Longs mixed = Lambdas::mix;
        Varargs va = Lambdas::join;
        Comparator<String> byLength = Comparator.comparingInt(String::length);
        System.out.println(staticRef.apply("12") + unbound.apply("four") + bound.get() + " " + constructor.get() + sized.apply(3) + arrays.make(4).length
                + arrays2.apply(2).length + inner.make(10).v + equals.apply("A", "a") + add.applyAsInt(me, 100) + max.applyAsInt(3, 9) + mixed.f(1, 2.9, 3) + va.f("x", "y", "z"));
        System.out.println(new Sub().both().get());
        Function<Object, String> widened = Object::toString;
        IntFunction<Integer> boxing = Integer::valueOf;
        ToLongFunction<Integer> unboxing = Integer::longValue;
        ToDoubleFunction<Integer> widening = i -> i;
        LongSupplier fromInt = "abc"::length;
        DoubleUnaryOperator sqrt = Math::sqrt;
        IntToDoubleFunction half = i -> i / 2.0;
        Supplier<Object> covariant = String::new;
        System.out.println(widened.apply(5) + boxing.apply(6) + unboxing.applyAsLong(7) + widening.applyAsDouble(8) + fromInt.getAsLong() + sqrt.applyAsDouble(16) + half.applyAsDouble(3) + "[" + covariant.get() + "]");

        System.out.println(curried().apply(1).apply(2).apply(3));
        Function<Integer, Integer> inc = x -> x + 1, twice = x -> x * 2;
        System.out.println(inc.andThen(twice).apply(5) + " " + inc.compose(twice).apply(5) + " " + Function.<String>identity().apply("id"));
        Predicate<String> empty = String::isEmpty;
        System.out.println(empty.or(x -> x.startsWith("a")).and(not(x -> x.endsWith("z"))).test("abz") + " " + Predicate.isEqual("q").test("q") + " " + Predicate.not(empty).test(""));
        BinaryOperator<Integer> bigger = BinaryOperator.maxBy(Comparator.naturalOrder());
        UnaryOperator<String> upper = String::toUpperCase;
        System.out.println(bigger.apply(3, 8) + upper.andThen(String::length).apply("abc"));
        TriFunction<Integer, Long, Double, Double> tri = (i, j, k) -> i + j + k;
        System.out.println(tri.andThen(x -> "<" + x + ">").apply(1, 2L, 3.5));

        IntUnaryOperator[] self = new IntUnaryOperator[1];
        self[0] = n -> n <= 1 ? 1 : n * fix(self, n - 1);
        System.out.println(fix(self, 10));

        List<Supplier<Integer>> list = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int j = i * i;
            list.add(() -> j + calls++);
        }
        int total = 0;
        for (Supplier<Integer> x : list) {
            total = total * 10 + x.get();
        }
        System.out.println(total + " " + calls);

        Map<String, BiFunction<Double, Double, Double>> ops = new HashMap<>();
        ops.put("+", Double::sum);
        ops.put("-", (x, y) -> x - y);
        ops.put("^", Math::pow);
        for (String op : new String[]{"+", "-", "^"}) {
            System.out.print(ops.get(op).apply(2.0, 5.0) + " ");
        }
        System.out.println();
        String[] words = {"pear", "fig", "apple", "kiwi", "date", "banana"};
        Arrays.sort(words, byLength.thenComparing(Comparator.reverseOrder()));
        System.out.println(Arrays.toString(words));
        Arrays.sort(words, String::compareTo);
        System.out.println(String.join(",", words));
        Runnable r = () -> { throw new IllegalStateException("from lambda"); };
        try {
            r.run();
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        try {
            String none = null;
            Supplier<Integer> npe = none::length;
            System.out.println("not reached " + npe);
        } catch (NullPointerException e) {
            System.out.println("bound to null");
        }
        Runnable nested = () -> {
            Runnable deeper = () -> {
                calls += 100;
                me.field = calls;
            };
            deeper.run();
        };
        nested.run();
        System.out.println(me.field);
        Object o = (Runnable & java.io.Serializable) () -> calls++;
        System.out.println((o instanceof java.io.Serializable) + " " + (o instanceof Runnable));
        Callback cb = Callback.twice(x -> System.out.print(x + "; "));
        cb.call("again");
        System.out.println();
    }

    interface Callback {
        void call(String s);

        static Callback twice(Callback c) {
            return s -> {
                c.call(s);
                c.call(s + s.length());
            };
        }
    }

    Inner makeInner(int n) {
        return new Inner(n);
    }
}
