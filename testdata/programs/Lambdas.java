import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** Every kind of lambda expression and method reference that javac turns into an invokedynamic. */
public class Lambdas {
    interface Greeter {
        String greet(String name);

        default Greeter twice() {
            return name -> greet(greet(name));
        }

        static Greeter polite() {
            return name -> "dear " + name;
        }
    }

    interface Thrower {
        Object call() throws Exception;
    }

    interface Wide {
        double apply(long a, int b);
    }

    interface Both<T> extends Comparator<T>, Serializable {
    }

    private int secret = 7;
    static int sum;

    private int plusOne(int a) {
        return a + 1;
    }

    void instance() {
        IntUnaryOperator f = this::plusOne;
        System.out.println(f.applyAsInt(1));
        Runnable r = () -> sum += plusOne(5) + secret;
        r.run();
        r.run();
        System.out.println(sum);
        Supplier<String> s = super::toString;
        System.out.println(s.get().startsWith("Lambdas@"));
        Runnable nested = () -> {
            Runnable inner = () -> System.out.println("inner " + secret);
            inner.run();
        };
        nested.run();
    }

    static float half(float f) {
        return f / 2;
    }

    static double wide(double a, long b) {
        return a * b;
    }

    public static void main(String[] args) throws Exception {
        Runnable plain = () -> System.out.println("plain");
        plain.run();
        Supplier<Runnable> maker = () -> () -> System.out.println("made");
        System.out.println(maker.get() == maker.get());
        maker.get().run();
        int k = 5;
        long l = 1L << 40;
        double d = 0.5;
        String s = "cap";
        Supplier<String> captures = () -> k + " " + l + " " + d + " " + s;
        System.out.println(captures.get());
        Function<String, Integer> length = String::length;
        System.out.println(length.apply("hello") + 1);
        BiFunction<String, Integer, Character> at = String::charAt;
        System.out.println(at.apply("hello", 1));
        Supplier<String> bound = "abc"::toUpperCase;
        System.out.println(bound.get());
        Supplier<List<String>> constructor = ArrayList::new;
        List<String> list = constructor.get();
        Consumer<String> add = list::add;
        add.accept("x");
        add.andThen(System.out::println).accept("y");
        System.out.println(list);
        Function<Integer, int[]> array = int[]::new;
        System.out.println(array.apply(3).length);
        IntFunction<Integer> box = Integer::valueOf;
        ToLongFunction<Integer> unbox = Integer::longValue;
        System.out.println(box.apply(3) + unbox.applyAsLong(4));
        DoubleUnaryOperator root = Math::sqrt;
        System.out.println(root.applyAsDouble(2));
        IntBinaryOperator max = Math::max;
        System.out.println(max.applyAsInt(3, 8));
        Function<Float, Float> floats = Lambdas::half;
        System.out.println(floats.apply(3f));
        Wide w = Lambdas::wide;
        System.out.println(w.apply(3, 4));
        Function<Integer, Function<Integer, Integer>> curried = x -> y -> x * 10 + y;
        System.out.println(curried.apply(3).apply(4));
        System.out.println(Greeter.polite().twice().greet("bob"));
        Thrower thrower = () -> {
            throw new Exception("thrown");
        };
        try {
            thrower.call();
        } catch (Exception e) {
            System.out.println(e.getMessage());
        }
        Runnable serializable = (Runnable & Serializable) () -> System.out.println("serializable");
        serializable.run();
        System.out.println(serializable instanceof Serializable);
        Both<String> both = (x, y) -> x.compareTo(y);
        System.out.println(both.compare("a", "b") + " " + both.reversed().compare("a", "b"));
        class Local {
            int get() {
                return k;
            }
        }
        Supplier<Local> local = Local::new;
        System.out.println(local.get().get());
        new Lambdas().instance();
        try {
            Supplier<Integer> none = ((Lambdas) null)::hashCode;
            System.out.println(none);
        } catch (NullPointerException e) {
            System.out.println("null receiver");
        }
        try {
            Function<Object, Integer> raw = (Function) length;
            raw.apply(5);
        } catch (ClassCastException e) {
            System.out.println("class cast");
        }
        System.out.println(plain.getClass().isSynthetic() + " " + plain.getClass().isHidden() + " "
            + plain.getClass().getName().startsWith("Lambdas$$Lambda"));
        List<Runnable> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int n = i;
            all.add(() -> System.out.print(n + " "));
        }
        all.forEach(Runnable::run);
        System.out.println();
    }
}
