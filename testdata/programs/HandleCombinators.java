import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.lang.invoke.SwitchPoint;
import java.lang.invoke.VolatileCallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.StringConcatFactory;
import java.lang.invoke.CallSite;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.Supplier;
import static java.lang.invoke.MethodHandles.*;
import static java.lang.invoke.MethodType.methodType;

/** Method handles made of method handles. */
public class HandleCombinators {
    static final MethodHandles.Lookup L = lookup();

    static String say(String a, int b, long c) {
        return "say(" + a + "," + b + "," + c + ")";
    }

    static void log(Object o) {
        System.out.println("log " + o);
    }

    static int twice(int i) {
        return 2 * i;
    }

    static boolean positive(int i) {
        return i > 0;
    }

    static String positiveText(int i) {
        return "+" + i;
    }

    static String otherText(int i) {
        return "-" + i;
    }

    static int parse(String s) {
        return Integer.parseInt(s);
    }

    static int handler(NumberFormatException e, String s) {
        System.out.println("handled " + e.getMessage());
        return -1;
    }

    static int cleanup(Throwable t, int r, String s) {
        System.out.println("cleanup " + (t == null ? "none" : t.getClass().getSimpleName()) + " " + r + " " + s);
        return r + 100;
    }

    static int add(int a, int b) {
        return a + b;
    }

    static String concat(String a, String b) {
        return a + b;
    }

    static String step(String v, int i, String x) {
        return v + i + x;
    }

    static boolean shorter(String v, String x) {
        return v.length() < 12;
    }

    static String grow(String v, String x) {
        return v + x;
    }

    static String start(String x) {
        return "<";
    }

    static int size(String x) {
        return x.length();
    }

    static List<String> gather(List<String> v, String e) {
        v.add(0, e);
        return v;
    }

    static List<String> fresh(Iterable<String> in) {
        return new ArrayList<>();
    }

    static MethodHandle own(String name, Class<?> r, Class<?>... p) {
        try {
            return L.findStatic(HandleCombinators.class, name, methodType(r, p));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    interface Body {
        Object run() throws Throwable;
    }

    static void show(String what, Body b) {
        try {
            Object o = b.run();
            System.out.println(what + " = " + o);
        } catch (Throwable t) {
            System.out.println(what + " ! " + t.getClass().getName() + ": " + t.getMessage());
        }
    }

    public static void main(String[] args) throws Throwable {
        MethodHandle say = own("say", String.class, String.class, int.class, long.class);
        MethodHandle twice = own("twice", int.class, int.class);
        show("drop", () -> dropArguments(say, 1, Object.class, double.class) + " "
            + (String) dropArguments(say, 1, Object.class, double.class).invokeExact("a", (Object) null, 2.0, 1, 2L));
        show("drop bad", () -> dropArguments(say, 4, int.class));
        show("drop negative", () -> dropArguments(say, -1, int.class));
        show("insert", () -> insertArguments(say, 1, 5) + " " + (String) insertArguments(say, 1, 5).invokeExact("q", 9L));
        show("insert 2", () -> (String) insertArguments(say, 0, "z", (short) 8).invokeExact(7L));
        show("insert bad", () -> insertArguments(say, 1, "x"));
        show("insert null", () -> insertArguments(say, 1, (Object) null));
        show("insert many", () -> insertArguments(say, 0, 1, 2, 3, 4));
        show("insert pos", () -> insertArguments(say, 3, 4));
        show("filter", () -> filterArguments(say, 1, twice) + " " + (String) filterArguments(say, 1, twice).invokeExact("f", 4, 4L));
        show("filter null", () -> (String) filterArguments(say, 0, null, twice).invokeExact("f", 5, 4L));
        show("filter bad", () -> filterArguments(say, 0, twice));
        show("filter many", () -> filterArguments(say, 2, twice, twice));
        show("filterReturn", () -> (int) filterReturnValue(say, L.findVirtual(String.class, "length", methodType(int.class))).invokeExact("aa", 1, 1L));
        show("filterReturn bad", () -> filterReturnValue(say, twice));
        MethodHandle log = own("log", void.class, Object.class);
        show("fold void", () -> (String) foldArguments(say.asType(methodType(String.class, Object.class, int.class, long.class)), log).invokeExact((Object) "o", 1, 2L));
        MethodHandle add = own("add", int.class, int.class, int.class);
        show("fold", () -> (int) foldArguments(add, twice).invokeExact(21) + " " + foldArguments(add, twice));
        show("fold pos", () -> foldArguments(dropArguments(add, 0, String.class), 1, twice).invoke("s", 5));
        show("fold bad", () -> foldArguments(say, twice));
        show("collect", () -> collectArguments(say, 1, add) + " " + (String) collectArguments(say, 1, add).invokeExact("c", 3, 4, 5L));
        show("collect void", () -> (String) collectArguments(say, 1, log).invokeExact("c", (Object) "mid", 3, 4L));
        show("collect bad", () -> collectArguments(say, 0, add));
        show("permute", () -> (String) permuteArguments(say, methodType(String.class, long.class, String.class, int.class), 1, 2, 0).invokeExact(1L, "p", 2));
        show("permute dup", () -> (int) permuteArguments(add, methodType(int.class, int.class), 0, 0).invokeExact(8));
        show("permute bad", () -> permuteArguments(add, methodType(int.class, long.class), 0, 0));
        show("permute order", () -> permuteArguments(add, methodType(int.class, int.class), 0));
        show("permute index", () -> permuteArguments(add, methodType(int.class, int.class), 0, 1));
        MethodHandle guard = guardWithTest(own("positive", boolean.class, int.class), own("positiveText", String.class, int.class), own("otherText", String.class, int.class));
        show("guard", () -> (String) guard.invokeExact(3) + (String) guard.invokeExact(-3) + guard);
        show("guard bad", () -> guardWithTest(twice, twice, twice));
        show("guard mismatch", () -> guardWithTest(own("positive", boolean.class, int.class), twice, say));
        show("guard test", () -> guardWithTest(own("positive", boolean.class, int.class), say, say));
        MethodHandle parse = own("parse", int.class, String.class);
        MethodHandle caught = catchException(parse, NumberFormatException.class, own("handler", int.class, NumberFormatException.class, String.class));
        show("catch", () -> (int) caught.invokeExact("12") + " " + (int) caught.invokeExact("zz"));
        show("catch bad", () -> catchException(parse, RuntimeException.class, own("handler", int.class, NumberFormatException.class, String.class)));
        MethodHandle fin = tryFinally(parse, own("cleanup", int.class, Throwable.class, int.class, String.class));
        show("finally", () -> (int) fin.invokeExact("5"));
        show("finally throws", () -> (int) fin.invokeExact("x"));
        show("finally bad", () -> tryFinally(parse, twice));
        show("constant", () -> constant(String.class, "k") + " " + (String) constant(String.class, "k").invokeExact() + (long) constant(long.class, 3).invokeExact());
        show("constant bad", () -> constant(int.class, "k"));
        show("constant void", () -> constant(void.class, null));
        show("identity", () -> (double) identity(double.class).invokeExact(2.5) + " " + identity(List.class));
        show("zero", () -> (char) zero(char.class).invokeExact() + 0 + " " + (Object) zero(Object.class).invoke() + zero(boolean.class).invoke());
        show("empty", () -> (float) empty(methodType(float.class, String.class)).invokeExact("x"));
        show("throw", () -> throwException(int.class, IllegalStateException.class).invoke(new IllegalStateException("thrown")));
        show("throw type", () -> throwException(int.class, IllegalStateException.class));
        show("getter", () -> (int) arrayElementGetter(int[].class).invokeExact(new int[] {4, 5}, 1) + " " + arrayElementGetter(String[].class));
        show("getter bounds", () -> (int) arrayElementGetter(int[].class).invokeExact(new int[] {4, 5}, 2));
        show("getter null", () -> (String) arrayElementGetter(String[].class).invokeExact((String[]) null, 2));
        show("getter bad", () -> arrayElementGetter(String.class));
        show("setter", () -> {
            String[] s = {"a", "b"};
            arrayElementSetter(String[].class).invokeExact(s, 0, "z");
            return Arrays.toString(s);
        });
        show("setter store", () -> {
            Object[] s = new Integer[1];
            arrayElementSetter(Object[].class).invokeExact(s, 0, (Object) "z");
            return null;
        });
        show("arrays", () -> ((long[]) arrayConstructor(long[].class).invokeExact(3)).length + " " + (int) arrayLength(byte[].class).invokeExact(new byte[9]));
        show("array negative", () -> (long[]) arrayConstructor(long[].class).invokeExact(-3));
        show("array null", () -> (int) arrayLength(byte[].class).invokeExact((byte[]) null));
        show("exactInvoker", () -> exactInvoker(twice.type()) + " " + (int) exactInvoker(twice.type()).invokeExact(twice, 6));
        show("exactInvoker wrong", () -> (int) exactInvoker(twice.type()).invokeExact(say, 6));
        show("invoker", () -> (Object) invoker(methodType(Object.class, Object.class)).invokeExact(twice, (Object) 8));
        show("spreadInvoker", () -> spreadInvoker(say.type(), 1) + " " + spreadInvoker(say.type(), 1).invoke(say, "s", new Object[] {1, 2L}));
        show("dropReturn", () -> dropReturn(twice) + " " + dropReturn(say).type().returnType());
        show("match", () -> dropArgumentsToMatch(twice, 0, List.of(String.class, int.class, long.class), 1));
        show("tableSwitch", () -> {
            MethodHandle t = tableSwitch(dropArguments(constant(String.class, "default"), 0, int.class),
                dropArguments(constant(String.class, "zero"), 0, int.class), dropArguments(constant(String.class, "one"), 0, int.class));
            return (String) t.invokeExact(0) + (String) t.invokeExact(1) + (String) t.invokeExact(7) + t;
        });
        loops();
        callSites(twice, add);
        factories();
        proxies();
    }

    static void loops() {
        MethodHandle step = own("step", String.class, String.class, int.class, String.class);
        MethodHandle start = own("start", String.class, String.class);
        show("counted", () -> (String) countedLoop(own("size", int.class, String.class), start, step).invokeExact("abc"));
        show("counted from", () -> {
            MethodHandle h = countedLoop(dropArguments(constant(int.class, 2), 0, String.class), dropArguments(constant(int.class, 5), 0, String.class), start, step);
            return (String) h.invokeExact("x") + h;
        });
        show("while", () -> (String) whileLoop(start, own("shorter", boolean.class, String.class, String.class), own("grow", String.class, String.class, String.class)).invokeExact("yz"));
        show("doWhile", () -> (String) doWhileLoop(start, own("grow", String.class, String.class, String.class), own("shorter", boolean.class, String.class, String.class)).invokeExact("0123456789abcdef"));
        show("iterated", () -> {
            MethodHandle h = iteratedLoop(null, own("fresh", List.class, Iterable.class), own("gather", List.class, List.class, String.class).asType(methodType(List.class, List.class, String.class)));
            return h.type() + " " + h.invoke(List.of("a", "b", "c"));
        });
        show("iterated bad", () -> iteratedLoop(null, own("size", int.class, String.class), own("gather", List.class, List.class, String.class)));
        show("loop", () -> {
            MethodHandle[] counter = {constant(int.class, 0), insertArguments(own("add", int.class, int.class, int.class), 1, 1)};
            MethodHandle[] acc = {null, dropArguments(own("grow", String.class, String.class, String.class).asType(methodType(String.class, String.class, String.class)), 0, int.class),
                insertArguments(own("add", int.class, int.class, int.class), 1, -4).asType(methodType(int.class, int.class)) == null ? null
                    : filterReturnValue(insertArguments(own("add", int.class, int.class, int.class), 1, -4), filterReturnValue(own("negate", int.class, int.class), own("positive", boolean.class, int.class))),
                dropArguments(identity(String.class), 0, int.class)};
            MethodHandle h = loop(counter, acc);
            return h + " " + h.invoke("k");
        });
        show("loop none", () -> loop());
        show("loop no predicate", () -> loop(new MethodHandle[] {constant(int.class, 0), own("twice", int.class, int.class)}));
    }

    static int negate(int i) {
        return -i;
    }

    static void callSites(MethodHandle twice, MethodHandle add) throws Throwable {
        MutableCallSite m = new MutableCallSite(methodType(int.class, int.class));
        MethodHandle invoker = m.dynamicInvoker();
        show("unset", () -> (int) invoker.invokeExact(3));
        m.setTarget(twice);
        show("set", () -> (int) invoker.invokeExact(3));
        m.setTarget(insertArguments(add, 0, 100));
        show("reset", () -> (int) invoker.invokeExact(3));
        show("set wrong", () -> {
            m.setTarget(add);
            return null;
        });
        VolatileCallSite v = new VolatileCallSite(twice);
        show("volatile", () -> (int) v.dynamicInvoker().invokeExact(9) + " " + v.type());
        ConstantCallSite c = new ConstantCallSite(twice);
        show("constant site", () -> c.dynamicInvoker() == twice);
        show("constant set", () -> {
            c.setTarget(twice);
            return null;
        });
        SwitchPoint sp = new SwitchPoint();
        MethodHandle g = sp.guardWithTest(twice, insertArguments(add, 0, 1000));
        show("switch point", () -> (int) g.invokeExact(4));
        SwitchPoint.invalidateAll(new SwitchPoint[] {sp});
        show("switched", () -> (int) g.invokeExact(4) + " " + sp.hasBeenInvalidated());
    }

    static void factories() throws Throwable {
        CallSite site = LambdaMetafactory.metafactory(L, "applyAsInt", methodType(IntBinaryOperator.class),
            methodType(int.class, int.class, int.class), own("add", int.class, int.class, int.class), methodType(int.class, int.class, int.class));
        IntBinaryOperator op = (IntBinaryOperator) site.getTarget().invokeExact();
        show("lambda", () -> op.applyAsInt(40, 2));
        CallSite capturing = LambdaMetafactory.metafactory(L, "get", methodType(Supplier.class, String.class, String.class),
            methodType(Object.class), own("concat", String.class, String.class, String.class), methodType(String.class));
        Supplier<String> s = (Supplier<String>) capturing.getTarget().invokeExact("left", "right");
        show("capturing", s::get);
        CallSite ctor = LambdaMetafactory.metafactory(L, "apply", methodType(Function.class), methodType(Object.class, Object.class),
            L.findConstructor(StringBuilder.class, methodType(void.class, String.class)), methodType(StringBuilder.class, String.class));
        Function<String, StringBuilder> f = (Function<String, StringBuilder>) ctor.getTarget().invokeExact();
        show("constructor", () -> f.apply("sb").append("!"));
        show("no interface", () -> LambdaMetafactory.metafactory(L, "get", methodType(String.class), methodType(Object.class),
            own("concat", String.class, String.class, String.class), methodType(String.class)));
        CallSite cat = StringConcatFactory.makeConcatWithConstants(L, "make", methodType(String.class, int.class, double.class), "i=\1, d=\1 \2", "end");
        show("concat", () -> (String) cat.getTarget().invokeExact(4, 2.5));
        show("concat plain", () -> (String) StringConcatFactory.makeConcat(L, "make", methodType(String.class, char.class, Object.class)).getTarget().invokeExact('c', (Object) null));
        show("concat bad", () -> StringConcatFactory.makeConcatWithConstants(L, "make", methodType(String.class, int.class), "\1\1"));
    }

    static void proxies() {
        Comparator<String> c = MethodHandleProxies.asInterfaceInstance(Comparator.class, own("byLength", int.class, String.class, String.class));
        List<String> l = new ArrayList<>(List.of("ccc", "a", "bb"));
        l.sort(c);
        show("proxy", () -> l + " " + MethodHandleProxies.isWrapperInstance(c) + MethodHandleProxies.isWrapperInstance("x")
            + MethodHandleProxies.wrapperInstanceType(c) + MethodHandleProxies.wrapperInstanceTarget(c));
        show("proxy default", () -> c.reversed().compare("a", "bbb"));
        show("proxy bad", () -> MethodHandleProxies.asInterfaceInstance(List.class, identity(Object.class)));
        show("proxy class", () -> MethodHandleProxies.asInterfaceInstance(String.class, identity(Object.class)));
        show("proxy none", () -> MethodHandleProxies.wrapperInstanceTarget("x"));
    }

    static int byLength(String a, String b) {
        return a.length() - b.length();
    }
}
