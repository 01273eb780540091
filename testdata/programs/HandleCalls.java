import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.WrongMethodTypeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import static java.lang.invoke.MethodType.methodType;

/** Direct method handles: every kind of member, exact and adapted calls, conversions, varargs, spreading, collecting, binding. */
public class HandleCalls {
    interface Shape {
        double area();

        default String describe(String unit) {
            return getClass().getSimpleName() + " of " + area() + unit;
        }

        static int sides(String what) {
            return what.length();
        }
    }

    record Square(double side) implements Shape {
        public double area() {
            return side * side;
        }
    }

    static class Base {
        protected int number = 3;
        static String shared = "s0";
        final byte small = -7;
        char letter = 'q';
        boolean flag;
        Object any = List.of();

        Base() {
        }

        Base(int n, String text, long l, double d) {
            number = n;
            any = text + l + d;
        }

        String name() {
            return "base " + number;
        }

        private int secret(int x) {
            return x * number;
        }

        protected static long sum(long... all) {
            long s = 0;
            for (long l : all) {
                s += l;
            }
            return s;
        }

        static String join(String sep, Object... parts) {
            return parts == null ? "null!" : parts.length + ":" + Arrays.stream(parts).map(String::valueOf).toList() + sep;
        }

        static String types(byte b, short s, char c, int i, long l, float f, double d, boolean z, String t) {
            return b + "," + s + "," + c + "," + i + "," + l + "," + f + "," + d + "," + z + "," + t;
        }

        static void thrower(String text) throws Exception {
            throw new Exception(text);
        }
    }

    static class Derived extends Base {
        @Override
        String name() {
            return "derived " + number;
        }

        MethodHandle superName() throws Throwable {
            return MethodHandles.lookup().findSpecial(Base.class, "name", methodType(String.class), Derived.class);
        }
    }

    static class Lazy {
        static int started;

        static {
            started = 42;
            System.out.println("Lazy starts");
        }

        static int get() {
            return started;
        }

        int field = 8;
    }

    static void attempt(String what, ThrowingRunnable r) {
        try {
            r.run();
            System.out.println(what + ": fine");
        } catch (Throwable e) {
            System.out.println(what + ": " + e.getClass().getName() + ": " + String.valueOf(e.getMessage()).replaceAll("@[0-9a-f]+", "@"));
        }
    }

    interface ThrowingRunnable {
        void run() throws Throwable;
    }

    public static void main(String[] args) throws Throwable {
        MethodHandles.Lookup l = MethodHandles.lookup();
        direct(l);
        fields(l);
        conversions(l);
        varargs(l);
        shapes(l);
        lazily(l);
        reveal(l);
        recursion(l);
    }

    static void direct(MethodHandles.Lookup l) throws Throwable {
        MethodHandle name = l.findVirtual(Base.class, "name", methodType(String.class));
        System.out.println((String) name.invokeExact((Base) new Derived()) + " " + (String) name.invokeExact(new Base()));
        System.out.println((String) name.invoke(new Derived()));
        System.out.println((Object) name.invoke((Object) new Derived()));
        Derived d = new Derived();
        System.out.println((String) d.superName().invokeExact(d));
        MethodHandle area = l.findVirtual(Shape.class, "area", methodType(double.class));
        Shape s = new Square(3);
        System.out.println((double) area.invokeExact(s) + " " + area);
        System.out.println((String) l.findVirtual(Shape.class, "describe", methodType(String.class, String.class)).invokeExact(s, "cm2"));
        System.out.println((int) l.findStatic(Shape.class, "sides", methodType(int.class, String.class)).invokeExact("abcd"));
        MethodHandle secret = l.findVirtual(Base.class, "secret", methodType(int.class, int.class));
        System.out.println((int) secret.invokeExact(new Base(), 5));
        MethodHandle make = l.findConstructor(Base.class, methodType(void.class, int.class, String.class, long.class, double.class));
        Base made = (Base) make.invokeExact(9, "t", 1L << 40, 2.5);
        System.out.println(made.number + " " + made.any + " " + make);
        MethodHandle list = l.findConstructor(ArrayList.class, methodType(void.class));
        List<Object> got = (List<Object>) (ArrayList) list.invokeExact();
        got.add("x");
        System.out.println(got + " " + list.type());
        MethodHandle types = l.findStatic(Base.class, "types", methodType(String.class, byte.class, short.class, char.class, int.class,
            long.class, float.class, double.class, boolean.class, String.class));
        System.out.println((String) types.invokeExact((byte) -1, (short) -2, 'c', 4, 5L, 6.5f, 7.25, true, "nine"));
        System.out.println(types.invokeWithArguments((byte) 1, (short) 2, 'd', 4, 5L, 6.5f, 7.25, false, "x"));
        System.out.println(types.invokeWithArguments(Arrays.asList((byte) 1, (byte) 2, 'd', (short) 4, 5, 6, 7.25f, false, null)));
        MethodHandle length = l.findVirtual(String.class, "length", methodType(int.class));
        System.out.println((int) length.invokeExact("hello") + " " + (long) length.invoke("abc") + " " + (Object) length.invoke((Object) "ab"));
        MethodHandle bound = length.bindTo("bound!");
        System.out.println((int) bound.invokeExact() + " " + bound);
        System.out.println((int) l.bind("xyz", "indexOf", methodType(int.class, String.class)).invokeExact("z"));
        attempt("null receiver", () -> length.invoke((String) null));
        attempt("thrower", () -> l.findStatic(Base.class, "thrower", methodType(void.class, String.class)).invokeExact("boom"));
        attempt("wrong", () -> length.invokeExact("x"));
        attempt("wrong object", () -> { Object o = (Object) length.invokeExact((Object) "x"); });
        attempt("wrong count", () -> length.invoke("x", 3));
        attempt("bad cast", () -> length.invoke((Object) 3));
        attempt("no bind", () -> l.findStatic(Math.class, "abs", methodType(int.class, int.class)).bindTo(3));
        attempt("bind cast", () -> length.bindTo(3));
        attempt("exact on bound", () -> bound.invokeExact());
        attempt("with wrong count", () -> length.invokeWithArguments());
        attempt("with wrong type", () -> length.invokeWithArguments(4));
        attempt("with wrong primitive", () -> l.findStatic(Math.class, "abs", methodType(int.class, int.class)).invokeWithArguments("x"));
        attempt("with long", () -> l.findStatic(Math.class, "abs", methodType(int.class, int.class)).invokeWithArguments(3L));
        attempt("with null", () -> l.findStatic(Math.class, "abs", methodType(int.class, int.class)).invokeWithArguments((Object) null));
        MethodHandle none = null;
        attempt("null handle", () -> none.invoke(1));
    }

    static void fields(MethodHandles.Lookup l) throws Throwable {
        Base b = new Base();
        MethodHandle get = l.findGetter(Base.class, "number", int.class);
        MethodHandle set = l.findSetter(Base.class, "number", int.class);
        set.invokeExact(b, 77);
        System.out.println((int) get.invokeExact(b) + " " + get + " " + set);
        System.out.println((byte) l.findGetter(Base.class, "small", byte.class).invokeExact(b));
        MethodHandle letter = l.findSetter(Base.class, "letter", char.class);
        letter.invokeExact(b, 'z');
        System.out.println((char) l.findGetter(Base.class, "letter", char.class).invokeExact(b));
        l.findSetter(Base.class, "flag", boolean.class).invokeExact(b, true);
        System.out.println((boolean) l.findGetter(Base.class, "flag", boolean.class).invokeExact(b));
        MethodHandle any = l.findSetter(Base.class, "any", Object.class);
        any.invoke(b, "text");
        any.invoke((Object) b, 12);
        System.out.println((Object) l.findGetter(Base.class, "any", Object.class).invokeExact(b));
        MethodHandle shared = l.findStaticSetter(Base.class, "shared", String.class);
        shared.invokeExact("s1");
        System.out.println((String) l.findStaticGetter(Base.class, "shared", String.class).invokeExact() + shared);
        System.out.println((int) l.findGetter(Derived.class, "number", int.class).invokeExact(new Derived()));
        attempt("null get", () -> { int i = (int) get.invokeExact((Base) null); });
        attempt("final set", () -> l.findSetter(Base.class, "small", byte.class));
        attempt("wrong type", () -> l.findGetter(Base.class, "number", long.class));
        attempt("static get", () -> l.findStaticGetter(Base.class, "number", int.class));
        attempt("instance get", () -> l.findGetter(Base.class, "shared", String.class));
        System.out.println((int) l.unreflectGetter(Base.class.getDeclaredField("number")).invoke(b));
        System.out.println(l.unreflect(Base.class.getDeclaredMethod("secret", int.class)).invoke(b, 2));
        System.out.println(l.unreflectConstructor(Base.class.getDeclaredConstructor()).type());
    }

    static void conversions(MethodHandles.Lookup l) throws Throwable {
        MethodHandle abs = l.findStatic(Math.class, "abs", methodType(long.class, long.class));
        System.out.println((long) abs.invoke(-3) + " " + (double) abs.invoke((short) -4) + " " + (Object) abs.invoke((Object) (-5)));
        System.out.println((Long) abs.invoke(Integer.valueOf(-6)) + " " + (Number) abs.invoke('a'));
        abs.invoke(-7L);
        attempt("narrow", () -> { int i = (int) abs.invoke(3L); });
        attempt("unbox null", () -> { abs.invoke((Long) null); });
        attempt("unbox string", () -> { abs.invoke((Object) "s"); });
        attempt("unbox double", () -> { abs.invoke((Object) 2.5); });
        attempt("bool", () -> abs.invoke(true));
        attempt("string", () -> abs.invoke("x"));
        MethodHandle v = abs.asType(methodType(void.class, Object.class));
        v.invokeExact((Object) 3);
        System.out.println(v + " " + (v == abs.asType(methodType(void.class, Object.class))) + " " + (abs.asType(abs.type()) == abs));
        MethodHandle gc = l.findStatic(Thread.class, "yield", methodType(void.class));
        System.out.println((Object) gc.invoke() + " " + (int) gc.asType(methodType(int.class)).invokeExact());
        attempt("asType count", () -> abs.asType(methodType(long.class)));
        attempt("asType bad", () -> abs.asType(methodType(String.class, long.class)));
        attempt("asType bad arg", () -> abs.asType(methodType(long.class, double.class)));
        attempt("asType Integer to long", () -> System.out.println((long) abs.asType(methodType(long.class, Integer.class)).invokeExact(Integer.valueOf(-9))));
        attempt("asType Number", () -> System.out.println((long) abs.asType(methodType(long.class, Number.class)).invokeExact((Number) (short) -9)));
        attempt("asType Number double", () -> System.out.println((long) abs.asType(methodType(long.class, Number.class)).invokeExact((Number) 9.0)));
        MethodHandle cast = MethodHandles.explicitCastArguments(abs, methodType(byte.class, double.class));
        System.out.println((byte) cast.invokeExact(-300.7) + " " + cast);
        MethodHandle fromObject = MethodHandles.explicitCastArguments(abs, methodType(int.class, Object.class));
        System.out.println((int) fromObject.invokeExact((Object) null) + " " + (int) fromObject.invokeExact((Object) (-2.9)) + " "
            + (int) fromObject.invokeExact((Object) true));
        attempt("explicit bad", () -> { int i = (int) fromObject.invokeExact((Object) "s"); });
        attempt("explicit count", () -> MethodHandles.explicitCastArguments(abs, methodType(int.class)));
        MethodHandle bool = MethodHandles.explicitCastArguments(l.findStatic(String.class, "valueOf", methodType(String.class, boolean.class)),
            methodType(Object.class, int.class));
        System.out.println((Object) bool.invokeExact(2) + " " + (Object) bool.invokeExact(3));
        MethodHandle ch = MethodHandles.explicitCastArguments(l.findStatic(String.class, "valueOf", methodType(String.class, char.class)),
            methodType(Object.class, double.class));
        System.out.println((Object) ch.invokeExact(65.9));
    }

    static void varargs(MethodHandles.Lookup l) throws Throwable {
        MethodHandle join = l.findStatic(Base.class, "join", methodType(String.class, String.class, Object[].class));
        System.out.println(join + " " + join.isVarargsCollector());
        System.out.println(join.invoke(";"));
        System.out.println(join.invoke(";", 1, 2L, "three"));
        System.out.println(join.invoke(";", (Object) null));
        System.out.println(join.invoke(";", (Object[]) null));
        System.out.println((String) join.invokeExact(";", new Object[] {1, 2}));
        System.out.println(join.invokeWithArguments(";", 'a', 'b'));
        System.out.println(join.invokeWithArguments(";"));
        attempt("none", () -> join.invoke());
        MethodHandle fixed = join.asFixedArity();
        attempt("fixed", () -> fixed.invoke(";", 1, 2));
        System.out.println(fixed.isVarargsCollector() + " " + fixed.withVarargs(true).isVarargsCollector() + " " + fixed.invoke(";", new Object[] {7}));
        MethodHandle sum = l.findStatic(Base.class, "sum", methodType(long.class, long[].class));
        System.out.println((long) sum.invoke(1, 2, 3L) + " " + (long) sum.invoke() + " " + (long) sum.invokeExact(new long[] {5, 6}));
        MethodHandle collector = fixed.asCollector(Object[].class, 2);
        System.out.println(collector + " " + (String) collector.invokeExact("-", (Object) "a", (Object) "b"));
        MethodHandle strings = fixed.asCollector(String[].class, 1);
        System.out.println(strings + " " + (String) strings.invokeExact("-", "a"));
        MethodHandle max = l.findStatic(Math.class, "max", methodType(int.class, int.class, int.class));
        MethodHandle spread = max.asSpreader(int[].class, 2);
        System.out.println(spread + " " + (int) spread.invokeExact(new int[] {4, 9}));
        MethodHandle objects = max.asSpreader(Object[].class, 1);
        System.out.println(objects + " " + (int) objects.invokeExact(5, new Object[] {(short) 3}));
        attempt("spread length", () -> { int i = (int) spread.invokeExact(new int[] {1}); });
        attempt("spread null", () -> { int i = (int) spread.invokeExact((int[]) null); });
        attempt("spread many", () -> max.asSpreader(int[].class, 3));
        attempt("spread no array", () -> max.asSpreader(String.class, 1));
        attempt("collect", () -> max.asCollector(int[].class, 1));
        attempt("varargs", () -> max.asVarargsCollector(int[].class));
        attempt("withVarargs", () -> max.withVarargs(true));
        System.out.println(max.asSpreader(0, int[].class, 1) + " " + (int) max.asSpreader(0, int[].class, 1).invokeExact(new int[] {3}, 8));
        System.out.println((List<?>) l.findStatic(Arrays.class, "asList", methodType(List.class, Object[].class)).invoke(1, "b", 3.0));
        System.out.println(String.valueOf(join.bindTo("!").isVarargsCollector()) + join.bindTo("!").invoke(new Object[] {1}));
    }

    static void shapes(MethodHandles.Lookup l) throws Throwable {
        long total = 0;
        MethodHandle area = l.findVirtual(Shape.class, "area", methodType(double.class));
        Shape[] shapes = {new Square(1), () -> 2.5, new Square(2)};
        for (int i = 0; i < 3000; i++) {
            total += (long) (double) area.invokeExact(shapes[i % 3]);
        }
        System.out.println(total);
        Supplier<String> s = () -> "lambda";
        System.out.println(l.findVirtual(Supplier.class, "get", methodType(Object.class)).invoke(s));
    }

    static void lazily(MethodHandles.Lookup l) throws Throwable {
        MethodHandle get = l.findStatic(Lazy.class, "get", methodType(int.class));
        System.out.println("found");
        System.out.println((int) get.invokeExact());
    }

    static void reveal(MethodHandles.Lookup l) throws Throwable {
        for (MethodHandle h : new MethodHandle[] {
            l.findVirtual(Shape.class, "area", methodType(double.class)),
            l.findStatic(Base.class, "join", methodType(String.class, String.class, Object[].class)),
            l.findGetter(Base.class, "number", int.class), l.findStaticSetter(Base.class, "shared", String.class),
            l.findConstructor(Base.class, methodType(void.class))}) {
            MethodHandleInfo i = l.revealDirect(h);
            System.out.println(i + " " + i.getName() + " " + i.getReferenceKind() + " " + i.getMethodType() + " " + i.isVarArgs());
        }
        attempt("not direct", () -> l.revealDirect(MethodHandles.identity(int.class)));
        System.out.println(MethodHandles.reflectAs(java.lang.reflect.Method.class, l.findVirtual(Shape.class, "area", methodType(double.class))));
    }

    static int depth(MethodHandle self, int n) throws Throwable {
        return n == 0 ? 0 : 1 + (int) self.invokeExact(self, n - 1);
    }

    static int forever(MethodHandle self) throws Throwable {
        return 1 + (int) self.invokeExact(self);
    }

    static void recursion(MethodHandles.Lookup l) throws Throwable {
        MethodHandle d = l.findStatic(HandleCalls.class, "depth", methodType(int.class, MethodHandle.class, int.class));
        System.out.println((int) d.invokeExact(d, 1000));
        MethodHandle f = l.findStatic(HandleCalls.class, "forever", methodType(int.class, MethodHandle.class));
        try {
            int i = (int) f.invokeExact(f);
        } catch (StackOverflowError e) {
            System.out.println("overflow");
        }
    }
}
