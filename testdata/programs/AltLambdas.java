import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.invoke.CallSite;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Comparator;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;
import static java.lang.invoke.MethodType.methodType;

/** LambdaMetafactory in all its forms, called by a program; field updaters beside variable handles. */
public class AltLambdas {
    interface Named<T> {
        Object call(T t);
    }

    interface Text extends Named<String> {
        Object call(String s);
    }

    private String prefix;
    volatile int i = 5;
    volatile long j = 6;
    volatile String s = "s";

    AltLambdas(String prefix) {
        this.prefix = prefix;
    }

    private String hello(Object o) {
        return prefix + o;
    }

    static long size(String s) {
        return s.length();
    }

    static <T> T make(CallSite c, Object... args) throws Throwable {
        @SuppressWarnings("unchecked")
        T t = (T) c.getTarget().invokeWithArguments(args);
        return t;
    }

    static void show(String what, Run r) {
        try {
            System.out.println(what + " = " + r.run());
        } catch (Throwable t) {
            System.out.println(what + " ! " + t.getClass().getName());
        }
    }

    interface Run {
        Object run() throws Throwable;
    }

    public static void main(String[] args) throws Throwable {
        MethodHandles.Lookup l = MethodHandles.lookup();
        MethodHandle hello = l.findVirtual(AltLambdas.class, "hello", methodType(String.class, Object.class));
        Text t = make(LambdaMetafactory.altMetafactory(l, "call", methodType(Text.class, AltLambdas.class), methodType(Object.class, String.class), hello,
            methodType(Object.class, String.class), LambdaMetafactory.FLAG_MARKERS | LambdaMetafactory.FLAG_BRIDGES, 2, RandomAccess.class, Cloneable.class,
            1, methodType(Object.class, Object.class)), new AltLambdas("> "));
        System.out.println(t.call("x") + " " + ((Named<String>) t).call("y") + " " + (t instanceof RandomAccess) + (t instanceof Cloneable) + (t instanceof Serializable));
        MethodHandle size = l.findStatic(AltLambdas.class, "size", methodType(long.class, String.class));
        ToLongFunction<String> f = make(LambdaMetafactory.metafactory(l, "applyAsLong", methodType(ToLongFunction.class), methodType(long.class, Object.class), size, methodType(long.class, String.class)));
        System.out.println(f.applyAsLong("four"));
        Function<String, Long> boxed = make(LambdaMetafactory.metafactory(l, "apply", methodType(Function.class), methodType(Object.class, Object.class), size, methodType(Long.class, String.class)));
        System.out.println(boxed.apply("three") + " " + boxed.andThen(x -> x + 1).apply(""));
        IntFunction<int[]> arrays = make(LambdaMetafactory.metafactory(l, "apply", methodType(IntFunction.class), methodType(Object.class, int.class),
            l.findConstructor(StringBuilder.class, methodType(void.class, int.class)), methodType(StringBuilder.class, int.class)));
        show("constructor", () -> ((Object) ((IntFunction<?>) arrays).apply(3)).getClass());
        Comparator<String> c = make(LambdaMetafactory.metafactory(l, "compare", methodType(Comparator.class), methodType(int.class, Object.class, Object.class),
            l.findVirtual(String.class, "compareTo", methodType(int.class, String.class)), methodType(int.class, String.class, String.class)));
        System.out.println(c.compare("a", "b") + " " + c.reversed().compare("a", "b"));
        BiFunction<String, String, Object> lists = make(LambdaMetafactory.metafactory(l, "apply", methodType(BiFunction.class), methodType(Object.class, Object.class, Object.class),
            l.findVirtual(String.class, "concat", methodType(String.class, String.class)), methodType(Object.class, String.class, String.class)));
        System.out.println(lists.apply("con", "cat"));
        show("not direct", () -> LambdaMetafactory.metafactory(l, "apply", methodType(Function.class), methodType(Object.class, Object.class), MethodHandles.identity(Object.class), methodType(Object.class, Object.class)));
        show("arity", () -> LambdaMetafactory.metafactory(l, "apply", methodType(Function.class), methodType(Object.class, Object.class), hello, methodType(Object.class, Object.class)));
        show("result", () -> LambdaMetafactory.metafactory(l, "apply", methodType(ToLongFunction.class), methodType(long.class, Object.class), hello.bindTo(new AltLambdas("")), methodType(long.class, Object.class)));
        show("no rights", () -> LambdaMetafactory.metafactory(MethodHandles.publicLookup(), "apply", methodType(Function.class), methodType(Object.class, Object.class), size, methodType(Object.class, String.class)));
        Function<String, String> ser = make(LambdaMetafactory.altMetafactory(l, "apply", methodType(Function.class), methodType(Object.class, Object.class),
            l.findVirtual(String.class, "trim", methodType(String.class)), methodType(String.class, String.class), LambdaMetafactory.FLAG_SERIALIZABLE));
        show("serializable", () -> (ser instanceof Serializable) + ser.apply(" t "));
        updaters(l);
    }

    static void updaters(MethodHandles.Lookup l) throws Throwable {
        AltLambdas o = new AltLambdas("p");
        AtomicIntegerFieldUpdater<AltLambdas> i = AtomicIntegerFieldUpdater.newUpdater(AltLambdas.class, "i");
        AtomicLongFieldUpdater<AltLambdas> j = AtomicLongFieldUpdater.newUpdater(AltLambdas.class, "j");
        AtomicReferenceFieldUpdater<AltLambdas, String> s = AtomicReferenceFieldUpdater.newUpdater(AltLambdas.class, String.class, "s");
        var v = l.findVarHandle(AltLambdas.class, "i", int.class);
        System.out.println(i.getAndAdd(o, 3) + " " + i.incrementAndGet(o) + " " + (int) v.getAndAdd(o, 10) + " " + i.get(o) + " " + i.compareAndSet(o, 19, 1) + v.compareAndSet(o, 1, 2) + i.accumulateAndGet(o, 5, Math::max) + i.updateAndGet(o, x -> x * 7));
        System.out.println(j.getAndIncrement(o) + " " + j.addAndGet(o, 1L << 40) + " " + j.getAndSet(o, 3) + j.decrementAndGet(o));
        System.out.println(s.getAndSet(o, "t") + s.compareAndSet(o, "x", "y") + s.get(o) + s.updateAndGet(o, x -> x + "!"));
        show("no field", () -> AtomicIntegerFieldUpdater.newUpdater(AltLambdas.class, "nope"));
        show("not int", () -> AtomicIntegerFieldUpdater.newUpdater(AltLambdas.class, "j"));
        show("not volatile", () -> AtomicReferenceFieldUpdater.newUpdater(AltLambdas.class, String.class, "prefix"));
    }
}
