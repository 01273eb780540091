import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantBootstraps;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.lang.invoke.VolatileCallSite;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Constants that are handles, method types or dynamic, and call sites with bootstrap methods of the program's own: in classes that the program writes. */
public class OwnBootstraps {
    /** A constant pool and methods that load one constant or make one dynamic call. */
    static class Writer {
        final String name;
        final Map<List<Object>, Integer> index = new LinkedHashMap<>();
        final List<List<Object>> entries = new ArrayList<>();
        final List<int[]> bootstraps = new ArrayList<>();
        final ByteArrayOutputStream methods = new ByteArrayOutputStream();
        int methodCount;
        int next = 1;

        Writer(String name) {
            this.name = name;
        }

        int add(Object... e) {
            List<Object> key = Arrays.asList(e);
            Integer i = index.get(key);
            if (i == null) {
                i = next;
                index.put(key, i);
                entries.add(key);
                next += e[0].equals(5) || e[0].equals(6) ? 2 : 1;
            }
            return i;
        }

        int utf8(String s) {
            return add(1, s);
        }

        int integer(int i) {
            return add(3, i);
        }

        int longer(long l) {
            return add(5, l);
        }

        int number(double d) {
            return add(6, d);
        }

        int type(String n) {
            return add(7, utf8(n));
        }

        int string(String s) {
            return add(8, utf8(s));
        }

        int pair(String n, String d) {
            return add(12, utf8(n), utf8(d));
        }

        int member(int tag, String c, String n, String d) {
            return add(tag, type(c), pair(n, d));
        }

        int handle(int kind, int tag, String c, String n, String d) {
            return add(15, kind, member(tag, c, n, d));
        }

        int methodType(String d) {
            return add(16, utf8(d));
        }

        int bootstrap(int handle, int... args) {
            int[] b = new int[args.length + 1];
            b[0] = handle;
            System.arraycopy(args, 0, b, 1, args.length);
            bootstraps.add(b);
            return bootstraps.size() - 1;
        }

        int dynamic(int bootstrap, String n, String d) {
            return add(17, bootstrap, pair(n, d));
        }

        int call(int bootstrap, String n, String d) {
            return add(18, bootstrap, pair(n, d));
        }

        void method(String n, String d, int stack, int locals, int... code) throws IOException {
            DataOutputStream out = new DataOutputStream(methods);
            out.writeShort(9);
            out.writeShort(utf8(n));
            out.writeShort(utf8(d));
            out.writeShort(1);
            out.writeShort(utf8("Code"));
            out.writeInt(12 + code.length);
            out.writeShort(stack);
            out.writeShort(locals);
            out.writeInt(code.length);
            for (int c : code) {
                out.writeByte(c);
            }
            out.writeShort(0);
            out.writeShort(0);
            methodCount++;
        }

        /** A method that returns a constant: op is areturn, ireturn, ...; wide constants take two slots. */
        void constant(String n, String type, int cp, int op) throws IOException {
            boolean wide = type.equals("J") || type.equals("D");
            method(n, "()" + type, wide ? 2 : 1, 0, wide ? 20 : 19, cp >> 8, cp, op);
        }

        byte[] bytes() throws IOException {
            int self = type(name);
            int parent = type("java/lang/Object");
            int attribute = utf8("BootstrapMethods");
            ByteArrayOutputStream b = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(b);
            out.writeInt(0xCAFEBABE);
            out.writeShort(0);
            out.writeShort(61);
            out.writeShort(next);
            for (List<Object> e : entries) {
                int tag = (int) e.get(0);
                out.writeByte(tag);
                switch (tag) {
                    case 1 -> out.writeUTF((String) e.get(1));
                    case 3 -> out.writeInt((int) e.get(1));
                    case 5 -> out.writeLong((long) e.get(1));
                    case 6 -> out.writeDouble((double) e.get(1));
                    case 15 -> {
                        out.writeByte((int) e.get(1));
                        out.writeShort((int) e.get(2));
                    }
                    default -> {
                        for (Object o : e.subList(1, e.size())) {
                            out.writeShort((int) o);
                        }
                    }
                }
            }
            out.writeShort(33);
            out.writeShort(self);
            out.writeShort(parent);
            out.writeShort(0);
            out.writeShort(0);
            out.writeShort(methodCount);
            out.write(methods.toByteArray());
            out.writeShort(1);
            out.writeShort(attribute);
            int size = 2;
            for (int[] m : bootstraps) {
                size += 2 + 2 * m.length;
            }
            out.writeInt(size);
            out.writeShort(bootstraps.size());
            for (int[] m : bootstraps) {
                out.writeShort(m[0]);
                out.writeShort(m.length - 1);
                for (int i = 1; i < m.length; i++) {
                    out.writeShort(m[i]);
                }
            }
            return b.toByteArray();
        }
    }

    static final String SELF = "OwnBootstraps";
    static final String LOOKUP = "Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;";

    // Bootstrap methods.

    public static CallSite plain(MethodHandles.Lookup l, String name, MethodType t) throws Exception {
        System.out.println("plain " + l.lookupClass().getName().replaceAll("/.*", "/") + " " + name + t);
        return new ConstantCallSite(l.findStatic(OwnBootstraps.class, name, t));
    }

    public static int add(int a, int b) {
        return a + b;
    }

    public static String mixed(long a, double b, String c, boolean d) {
        return a + "/" + b + "/" + c + "/" + d;
    }

    static MutableCallSite counter;

    public static CallSite changing(MethodHandles.Lookup l, String name, MethodType t, String first) {
        counter = new MutableCallSite(MethodHandles.constant(String.class, first + " " + name));
        return counter;
    }

    public static CallSite flowing(MethodHandles.Lookup l, String name, MethodType t, Object... rest) {
        System.out.println("flowing " + name + Arrays.asList(rest));
        return new VolatileCallSite(MethodHandles.insertArguments(MethodHandles.lookup() == null ? null : text(), 0, Arrays.toString(rest)).asType(t));
    }

    static MethodHandle text() {
        try {
            return MethodHandles.lookup().findStatic(OwnBootstraps.class, "join", MethodType.methodType(String.class, String.class, Object.class));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    public static String join(String a, Object b) {
        return a + "+" + b;
    }

    static int tries;

    public static CallSite failing(MethodHandles.Lookup l, String name, MethodType t) throws Exception {
        throw new Exception("no " + name + " " + ++tries);
    }

    public static CallSite erring(MethodHandles.Lookup l, String name, MethodType t) {
        throw new IllegalAccessError("own error " + ++tries);
    }

    public static CallSite wrong(MethodHandles.Lookup l, String name, MethodType t) {
        return new ConstantCallSite(MethodHandles.constant(String.class, "x"));
    }

    public static CallSite nothing(MethodHandles.Lookup l, String name, MethodType t) {
        return null;
    }

    public static Object notSite(MethodHandles.Lookup l, String name, MethodType t) {
        return "a string";
    }

    static int racers;

    public static CallSite racing(MethodHandles.Lookup l, String name, MethodType t) throws Exception {
        int mine = ++racers;
        Thread.sleep(30);
        return new ConstantCallSite(MethodHandles.constant(int.class, mine));
    }

    static int made;

    public static Object make(MethodHandles.Lookup l, String name, Class<?> t) {
        System.out.println("make " + name + " " + t + " " + ++made);
        return switch (name) {
            case "int" -> 77;
            case "long" -> 1L << 40;
            case "double" -> 2.5;
            case "char" -> 'x';
            case "null" -> null;
            case "list" -> new ArrayList<>(List.of(1, 2));
            default -> throw new IllegalStateException("cannot make " + name);
        };
    }

    public static String nested(MethodHandles.Lookup l, String name, Class<?> t, Object a, int b, long c, double d, Class<?> e, MethodHandle f, MethodType g) {
        return name + " " + t.getSimpleName() + " " + a + " " + b + " " + c + " " + d + " " + e + " " + f + " " + g;
    }

    interface Run {
        Object run() throws Throwable;
    }

    static final java.util.Set<String> SHOWN = new java.util.HashSet<>();

    /** What linking fails with the second time may have no cause. */
    static void show(String what, Run r) {
        try {
            System.out.println(what + " = " + r.run());
        } catch (java.lang.reflect.InvocationTargetException e) {
            Throwable t = e.getCause();
            System.out.println(what + " ! " + t.getClass().getName() + ": " + t.getMessage() + (t.getCause() == null || !SHOWN.add(what) ? "" : " | " + t.getCause()));
        } catch (Throwable t) {
            System.out.println(what + " !! " + t);
        }
    }

    public static void main(String[] args) throws Throwable {
        Writer w = new Writer("Written");
        String site = ")Ljava/lang/invoke/CallSite;";
        int plain = w.bootstrap(w.handle(6, 10, SELF, "plain", "(" + LOOKUP + "Ljava/lang/invoke/MethodType;" + site));
        int c = w.call(plain, "add", "(II)I");
        w.method("sum", "(II)I", 2, 2, 26, 27, 186, c >> 8, c, 0, 0, 172);
        c = w.call(plain, "mixed", "(JDLjava/lang/String;Z)Ljava/lang/String;");
        w.method("mixed", "(JDLjava/lang/String;Z)Ljava/lang/String;", 6, 6, 30, 40, 25, 4, 21, 5, 186, c >> 8, c, 0, 0, 176);
        int changing = w.bootstrap(w.handle(6, 10, SELF, "changing", "(" + LOOKUP + "Ljava/lang/invoke/MethodType;Ljava/lang/String;" + site), w.string("first"));
        c = w.call(changing, "change", "()Ljava/lang/String;");
        w.method("change", "()Ljava/lang/String;", 1, 0, 186, c >> 8, c, 0, 0, 176);
        int flowing = w.bootstrap(w.handle(6, 10, SELF, "flowing", "(" + LOOKUP + "Ljava/lang/invoke/MethodType;[Ljava/lang/Object;" + site),
            w.integer(5), w.string("six"), w.longer(7), w.number(8.5), w.type("java/util/List"), w.methodType("(I)V"), w.handle(5, 10, "java/lang/String", "length", "()I"));
        c = w.call(flowing, "flow", "(Ljava/lang/Integer;)Ljava/lang/Object;");
        w.method("flow", "(Ljava/lang/Integer;)Ljava/lang/Object;", 1, 1, 42, 186, c >> 8, c, 0, 0, 176);
        for (String bad : new String[] {"failing", "erring", "wrong", "nothing"}) {
            int b = w.bootstrap(w.handle(6, 10, SELF, bad, "(" + LOOKUP + "Ljava/lang/invoke/MethodType;" + site));
            c = w.call(b, "bad", "()I");
            w.method(bad, "()I", 1, 0, 186, c >> 8, c, 0, 0, 172);
        }
        int racing = w.bootstrap(w.handle(6, 10, SELF, "racing", "(" + LOOKUP + "Ljava/lang/invoke/MethodType;" + site));
        c = w.call(racing, "race", "()I");
        w.method("race", "()I", 1, 0, 186, c >> 8, c, 0, 0, 172);
        int not = w.bootstrap(w.handle(6, 10, SELF, "notSite", "(" + LOOKUP + "Ljava/lang/invoke/MethodType;)Ljava/lang/Object;"));
        c = w.call(not, "bad", "()I");
        w.method("notSite", "()I", 1, 0, 186, c >> 8, c, 0, 0, 172);
        int missing = w.bootstrap(w.handle(6, 10, SELF, "noSuchBootstrap", "(" + LOOKUP + "Ljava/lang/invoke/MethodType;" + site));
        c = w.call(missing, "bad", "()I");
        w.method("missing", "()I", 1, 0, 186, c >> 8, c, 0, 0, 172);
        String o = "Ljava/lang/Object;";
        w.constant("mt", o, w.methodType("(Ljava/lang/String;[IJ)Ljava/util/Map$Entry;"), 176);
        w.constant("mtBad", o, w.methodType("(LNoSuchType;)V"), 176);
        w.constant("mhStatic", o, w.handle(6, 10, SELF, "add", "(II)I"), 176);
        w.constant("mhVirtual", o, w.handle(5, 10, "java/lang/String", "concat", "(Ljava/lang/String;)Ljava/lang/String;"), 176);
        w.constant("mhInterface", o, w.handle(9, 11, "java/util/List", "size", "()I"), 176);
        w.constant("mhNew", o, w.handle(8, 10, "java/util/ArrayList", "<init>", "(I)V"), 176);
        w.constant("mhGet", o, w.handle(2, 9, SELF, "made", "I"), 176);
        w.constant("mhBad", o, w.handle(6, 10, SELF, "nope", "()V"), 176);
        w.constant("mhPrivate", o, w.handle(6, 10, SELF, "hidden", "()V"), 176);
        w.constant("mhVarargs", o, w.handle(6, 10, "java/util/Arrays", "asList", "([Ljava/lang/Object;)Ljava/util/List;"), 176);
        int make = w.bootstrap(w.handle(6, 10, SELF, "make", "(" + LOOKUP + "Ljava/lang/Class;)Ljava/lang/Object;"));
        w.constant("cInt", "I", w.dynamic(make, "int", "I"), 172);
        w.constant("cLong", "J", w.dynamic(make, "long", "J"), 173);
        w.constant("cDouble", "D", w.dynamic(make, "double", "D"), 175);
        w.constant("cChar", "C", w.dynamic(make, "char", "C"), 172);
        w.constant("cNull", o, w.dynamic(make, "null", "Ljava/lang/String;"), 176);
        w.constant("cList", o, w.dynamic(make, "list", "Ljava/util/List;"), 176);
        w.constant("cBad", o, w.dynamic(make, "nonsense", "Ljava/util/List;"), 176);
        w.constant("cCast", o, w.dynamic(make, "list", "Ljava/lang/String;"), 176);
        w.constant("cWiden", "J", w.dynamic(make, "int", "J"), 173);
        int nested = w.bootstrap(w.handle(6, 10, SELF, "nested", "(" + LOOKUP + "Ljava/lang/Class;Ljava/lang/Object;IJDLjava/lang/Class;Ljava/lang/invoke/MethodHandle;Ljava/lang/invoke/MethodType;)Ljava/lang/String;"),
            w.dynamic(make, "list", "Ljava/util/List;"), w.dynamic(make, "int", "I"), w.longer(9), w.number(1.5), w.type("[I"), w.handle(6, 10, SELF, "add", "(II)I"), w.methodType("()V"));
        w.constant("cNested", o, w.dynamic(nested, "nest", "Ljava/lang/CharSequence;"), 176);
        String b = "java/lang/invoke/ConstantBootstraps";
        int prim = w.bootstrap(w.handle(6, 10, b, "primitiveClass", "(" + LOOKUP + "Ljava/lang/Class;)Ljava/lang/Class;"));
        w.constant("cPrimitive", o, w.dynamic(prim, "J", "Ljava/lang/Class;"), 176);
        int en = w.bootstrap(w.handle(6, 10, b, "enumConstant", "(" + LOOKUP + "Ljava/lang/Class;)Ljava/lang/Enum;"));
        w.constant("cEnum", o, w.dynamic(en, "SECONDS", "Ljava/util/concurrent/TimeUnit;"), 176);
        int inv = w.bootstrap(w.handle(6, 10, b, "invoke", "(" + LOOKUP + "Ljava/lang/Class;Ljava/lang/invoke/MethodHandle;[Ljava/lang/Object;)Ljava/lang/Object;"),
            w.handle(6, 10, "java/lang/Integer", "parseInt", "(Ljava/lang/String;)I"), w.string("123"));
        w.constant("cInvoke", "I", w.dynamic(inv, "parsed", "I"), 172);
        int fin = w.bootstrap(w.handle(6, 10, b, "getStaticFinal", "(" + LOOKUP + "Ljava/lang/Class;Ljava/lang/Class;)Ljava/lang/Object;"), w.type("java/lang/Integer"));
        w.constant("cStatic", "I", w.dynamic(fin, "MAX_VALUE", "I"), 172);
        byte[] bytes = w.bytes();
        Class<?> k = new ClassLoader(OwnBootstraps.class.getClassLoader()) {
            Class<?> make() {
                return defineClass("Written", bytes, 0, bytes.length);
            }
        }.make();
        run(k);
        race(k.getMethod("race"));
        hidden(bytes);
    }

    private static void hidden() {
    }

    static void run(Class<?> k) throws Throwable {
        MethodHandles.Lookup l = MethodHandles.lookup();
        var sum = k.getMethod("sum", int.class, int.class);
        show("sum", () -> sum.invoke(null, 3, 4));
        show("sum", () -> sum.invoke(null, 30, 4));
        show("mixed", () -> k.getMethod("mixed", long.class, double.class, String.class, boolean.class).invoke(null, 5L, 6.5, "seven", true));
        var change = k.getMethod("change");
        show("change", () -> change.invoke(null));
        counter.setTarget(MethodHandles.constant(String.class, "second"));
        show("change", () -> change.invoke(null));
        counter.setTarget(l.bind("third", "trim", MethodType.methodType(String.class)));
        show("change", () -> change.invoke(null));
        var flow = k.getMethod("flow", Integer.class);
        show("flow", () -> flow.invoke(null, 9));
        for (String n : new String[] {"failing", "failing", "erring", "erring", "wrong", "nothing", "notSite", "missing", "missing"}) {
            show(n, () -> k.getMethod(n).invoke(null));
        }
        for (String n : new String[] {"mt", "mt", "mtBad", "mhStatic", "mhVirtual", "mhInterface", "mhNew", "mhVarargs"}) {
            show(n, () -> k.getMethod(n).invoke(null));
        }
        for (String n : new String[] {"mhBad", "mhPrivate", "mhGet"}) {
            try {
                k.getMethod(n).invoke(null);
            } catch (java.lang.reflect.InvocationTargetException e) {
                System.out.println(n + " ! " + e.getCause().getClass().getName());
            }
        }
        System.out.println(k.getMethod("mhStatic").invoke(null) == k.getMethod("mhStatic").invoke(null));
        System.out.println(((MethodHandle) k.getMethod("mhVirtual").invoke(null)).invoke("a", "b"));
        System.out.println(((MethodHandle) k.getMethod("mhVarargs").invoke(null)).invoke(1, 2, 3));
        for (String n : new String[] {"cInt", "cInt", "cLong", "cDouble", "cChar", "cNull", "cNull", "cList", "cList", "cBad", "cBad", "cCast", "cWiden", "cNested", "cPrimitive", "cEnum", "cInvoke", "cStatic"}) {
            show(n, () -> k.getMethod(n).invoke(null));
        }
        System.out.println(k.getMethod("cList").invoke(null) == k.getMethod("cList").invoke(null));
    }

    /** Two threads link one call site: both get what the first has made. */
    static void race(java.lang.reflect.Method m) throws Throwable {
        int[] got = new int[3];
        Thread[] threads = new Thread[3];
        for (int i = 0; i < 3; i++) {
            int k = i;
            threads[i] = new Thread(() -> {
                try {
                    got[k] = (int) m.invoke(null);
                } catch (ReflectiveOperationException e) {
                    System.out.println(e);
                }
            });
            threads[i].start();
        }
        for (Thread t : threads) {
            t.join();
        }
        System.out.println((got[0] == got[1] && got[1] == got[2] && got[0] > 0) + " " + (got[0] == (int) m.invoke(null)));
    }

    static void hidden(byte[] bytes) throws Throwable {
        MethodHandles.Lookup l = MethodHandles.lookup();
        MethodHandles.Lookup h = l.defineHiddenClass(bytes, true);
        Class<?> k = h.lookupClass();
        System.out.println(k.isHidden() + " " + k.getName().replaceAll("/.*", "/") + " " + k.getSimpleName().replaceAll("/.*", "/"));
        System.out.println((int) h.findStatic(k, "sum", MethodType.methodType(int.class, int.class, int.class)).invokeExact(1, 2));
        Class<?> d = l.defineClass(bytes);
        System.out.println(d + " " + (d.getClassLoader() == OwnBootstraps.class.getClassLoader()) + " " + d.getMethod("cChar").invoke(null));
        try {
            l.defineClass(bytes);
        } catch (LinkageError e) {
            System.out.println(e.getMessage().replaceAll(" \\(.*", ""));
        }
        show("in library", () -> MethodHandles.publicLookup().defineClass(bytes));
    }
}
