package demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Signatures, bridges, lambdas, method references, string concatenation, nested classes. */
public class Generic<T extends Comparable<? super T>> implements Comparator<T> {
    private final List<T> items = new ArrayList<>();
    protected transient volatile Map<String, ? extends T[]> map;

    public int compare(T a, T b) { return a.compareTo(b); }

    @SafeVarargs
    final <R, X extends Exception> List<R> each(Function<? super T, ? extends R> f, T... more) throws X {
        List<R> out = new ArrayList<R>();
        for (T t : items) out.add(f.apply(t));
        return out;
    }

    String describe(int n) {
        Supplier<String> s = () -> "n=" + n + " of " + items.size() + '\u0001';
        Function<String, Integer> len = String::length;
        Supplier<List<T>> make = ArrayList::new;
        Runnable r = this::hashCode;
        r.run();
        return s.get() + len.apply("abc") + make.get();
    }

    class Member {
        T item;
        class Deeper { Object up() { return Generic.this.items; } }
    }

    static class Nested {
        private static int count;
        int next() { return ++count; }
    }

    Object local() {
        class Local { int v = Nested.count; }
        return new Object() {
            @Override public String toString() { return "anonymous " + new Local().v; }
        };
    }
}
