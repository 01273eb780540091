import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** Class loaders written in Java: who is asked for what, and when; the same class twice; what fails. */
public class ClassLoaders {
    /** Defines classes of this program again, by their own files, when it is told to; everything else comes from its parent. */
    static class Own extends ClassLoader {
        final Set<String> own;
        final List<String> asked = new ArrayList<>();

        Own(String name, ClassLoader parent, String... own) {
            super(name, parent);
            this.own = new HashSet<>(List.of(own));
        }

        static byte[] bytes(String name) throws ClassNotFoundException {
            try (InputStream in = ClassLoaders.class.getClassLoader().getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                in.transferTo(out);
                return out.toByteArray();
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            asked.add(name.replace("ClassLoaders$", "$"));
            synchronized (getClassLoadingLock(name)) {
                Class<?> c = findLoadedClass(name);
                if (c == null && own.contains(name)) {
                    byte[] b = bytes(name);
                    c = defineClass(name, b, 0, b.length);
                }
                return c != null ? c : super.loadClass(name, resolve);
            }
        }

        void tell(String what) {
            System.out.println(what + " asked for " + asked);
            asked.clear();
        }
    }

    static Own own(String... names) {
        return own(ClassLoaders.class.getClassLoader(), names);
    }

    static Own own(ClassLoader parent, String... names) {
        for (int i = 0; i < names.length; i++) {
            names[i] = "ClassLoaders$" + names[i];
        }
        return new Own(null, parent, names);
    }

    static String text(Throwable t) {
        String s = t == null ? "null" : t.toString().replaceAll("@[0-9a-f]+", "@hash");
        return s + (t != null && t.getCause() != null && t.getCause() != t ? " <- " + text(t.getCause()) : "");
    }

    interface Attempt {
        Object run() throws Throwable;
    }

    static void attempt(String what, Attempt a) {
        try {
            System.out.println(what + ": " + a.run());
        } catch (Throwable t) {
            System.out.println(what + " threw " + text(t));
        }
    }

    // What is loaded.

    public static class Counter implements Supplier<Integer> {
        static int count;

        static {
            System.out.println("Counter initialised");
        }

        @Override
        public Integer get() {
            return ++count;
        }
    }

    public static class Base {
        protected int weight() {
            return 10;
        }

        int hidden() {
            return 1;
        }
    }

    public interface Named {
        default String title() {
            return "named";
        }
    }

    public static class Leaf extends Base implements Named, Callable<String> {
        @Override
        public String call() {
            Helper h = new Helper(weight());
            return title() + " " + h.twice();
        }
    }

    static class Helper {
        final int n;

        Helper(int n) {
            this.n = n;
        }

        int twice() {
            return 2 * n;
        }
    }

    public static class Nosy implements Callable<Integer> {
        @Override
        public Integer call() {
            return new Base().hidden();
        }
    }

    public static class Lambdas implements Callable<String> {
        private int secret = 3;

        @Override
        public String call() {
            Supplier<String> s = () -> "lambda " + secret + " of " + getClass().getName();
            Callable<Helper> maker = () -> new Helper(21);
            try {
                Object[] all = {s.get(), maker.call().twice(), new Helper[2].length, Helper.class.getName(), new int[3].length};
                return String.join(",", List.of(all[0].toString(), all[1].toString(), all[2].toString(), all[3].toString()));
            } catch (Exception e) {
                return e.toString();
            }
        }
    }

    public static class Oops extends RuntimeException {
        public Oops(String m) {
            super(m);
        }
    }

    public static class Catcher implements Callable<String> {
        @Override
        public String call() {
            try {
                return deeper(3);
            } catch (Oops e) {
                return "caught an Oops: " + e.getMessage();
            } catch (IllegalStateException e) {
                return "caught " + e.getMessage();
            }
        }

        String deeper(int n) {
            if (n > 0) {
                return deeper(n - 1);
            }
            throw new IllegalStateException("from below");
        }
    }

    public static class OopsCatcher implements Callable<String> {
        @Override
        public String call() {
            try {
                throw new Oops("mine");
            } catch (Oops e) {
                return "caught " + e.getMessage() + " of " + (e.getClass().getClassLoader() == getClass().getClassLoader());
            }
        }
    }

    public static class Needy implements Callable<String> {
        @Override
        public String call() {
            return "" + new Helper(1).twice();
        }
    }

    public static class Twice implements Callable<String> {
        @Override
        public String call() {
            StringBuilder s = new StringBuilder();
            for (int i = 0; i < 2; i++) {
                try {
                    s.append(new Helper(1).twice());
                } catch (Throwable t) {
                    s.append(t).append("; ");
                }
            }
            return s.toString();
        }
    }

    public static class Aa extends Bb {
    }

    public static class Bb {
    }

    public static class ByName implements Callable<String> {
        @Override
        public String call() throws Exception {
            Class<?> c = Class.forName("ClassLoaders$Helper");
            Class<?> a = Class.forName("[LClassLoaders$Helper;");
            return (c.getClassLoader() == getClass().getClassLoader()) + " " + (a.getComponentType() == c) + " " + (a.getClassLoader() == c.getClassLoader());
        }
    }

    public static class Thrower implements Callable<String> {
        @Override
        public String call() {
            throw new IllegalArgumentException("thrown by " + getClass().getClassLoader().getName());
        }
    }

    public static class Bad implements Callable<String> {
        static int never = 1 / Integer.parseInt("0");

        @Override
        public String call() {
            return "" + never;
        }
    }

    @SuppressWarnings("unchecked")
    static <T> T make(ClassLoader l, String name) throws ReflectiveOperationException {
        return (T) l.loadClass("ClassLoaders$" + name).getDeclaredConstructor().newInstance();
    }

    static void twoOfAKind() throws Exception {
        Own a = own("Counter"), b = own("Counter");
        Supplier<Integer> x = make(a, "Counter"), y = make(b, "Counter");
        System.out.println(x.get() + " " + x.get() + " " + y.get() + " " + new Counter().get());
        System.out.println(x.getClass() == y.getClass());
        System.out.println(x.getClass().getName().equals(y.getClass().getName()));
        System.out.println(x.getClass().getClassLoader() == a);
        System.out.println(x instanceof Counter);
        attempt("cast", () -> (Counter) (Object) x);
        attempt("cast between", () -> y.getClass().cast(x));
        attempt("cast by code", () -> {
            Object o = x;
            return ((Base) o).weight();
        });
        attempt("array", () -> {
            Object[] all = (Object[]) java.lang.reflect.Array.newInstance(y.getClass(), 1);
            all[0] = x;
            return all.length;
        });
        attempt("to array", () -> (Counter[]) java.lang.reflect.Array.newInstance(y.getClass(), 1));
        a.tell("a");
    }

    static void linking() throws Exception {
        Own l = own("Leaf", "Base", "Named", "Helper");
        Class<?> c = l.loadClass("ClassLoaders$Leaf");
        System.out.println(c.getSuperclass().getClassLoader() == l);
        Callable<String> leaf = make(l, "Leaf");
        System.out.println(leaf.call());
        System.out.println(l.asked.containsAll(List.of("$Base", "$Named", "java.util.concurrent.Callable", "$Helper", "java.lang.Object")));
        System.out.println(l.asked.indexOf("$Leaf") < l.asked.indexOf("$Named"));
        System.out.println(l.asked.indexOf("$Named") < l.asked.indexOf("$Base"));
        System.out.println(l.asked.indexOf("$Named") < l.asked.indexOf("$Helper"));
        System.out.println(l.asked.indexOf("$Helper") == l.asked.lastIndexOf("$Helper"));
        Own m = own("Leaf", "Helper");
        Callable<String> split = make(m, "Leaf");
        System.out.println(split.call() + " " + (split instanceof Base) + " " + (split instanceof Named));
        Own n = own("Nosy");
        Callable<Integer> nosy = make(n, "Nosy");
        attempt("package-private in another loader's class", nosy::call);
        System.out.println(((Callable<String>) make(own("Lambdas", "Helper"), "Lambdas")).call());
        System.out.println(((Callable<String>) make(own("ByName", "Helper"), "ByName")).call());
    }

    static void failing() throws Exception {
        ClassLoader app = ClassLoaders.class.getClassLoader();
        attempt("missing", () -> own().loadClass("no.such.Thing"));
        Own picky = new Own("picky", app, "ClassLoaders$Needy", "ClassLoaders$Twice", "ClassLoaders$Catcher", "ClassLoaders$Leaf") {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                if (name.endsWith("$Helper") || name.endsWith("$Base")) {
                    asked.add(name);
                    throw new ClassNotFoundException("not " + name);
                }
                return super.loadClass(name, resolve);
            }
        };
        Callable<String> needy = make(picky, "Needy");
        attempt("needy", needy::call);
        attempt("needy again", needy::call);
        attempt("twice", ((Callable<String>) make(picky, "Twice"))::call);
        System.out.println("asked for Helper " + java.util.Collections.frequency(picky.asked, "ClassLoaders$Helper") + " times");
        attempt("superclass", () -> picky.loadClass("ClassLoaders$Leaf"));
        Own rude = new Own("rude", app, "ClassLoaders$Needy") {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                if (name.endsWith("$Helper")) {
                    throw new UnsupportedOperationException("go away");
                }
                return super.loadClass(name, resolve);
            }
        };
        attempt("rude", ((Callable<String>) make(rude, "Needy"))::call);
        Own silent = new Own("silent", app, "ClassLoaders$Needy") {
            @Override
            public Class<?> loadClass(String name) throws ClassNotFoundException {
                return name.endsWith("$Helper") ? null : super.loadClass(name);
            }
        };
        attempt("silent", ((Callable<String>) make(silent, "Needy"))::call);
        Own liar = new Own("liar", app, "ClassLoaders$Needy") {
            @Override
            public Class<?> loadClass(String name) throws ClassNotFoundException {
                return name.endsWith("$Helper") ? String.class : super.loadClass(name);
            }
        };
        attempt("liar", ((Callable<String>) make(liar, "Needy"))::call);
        attempt("catcher", ((Callable<String>) make(own("Catcher"), "Catcher"))::call);
        attempt("oops catcher", ((Callable<String>) make(own("OopsCatcher", "Oops"), "OopsCatcher"))::call);
        attempt("bad initialiser", ((Attempt) () -> make(own("Bad"), "Bad")));
        attempt("forName of a bad one", () -> Class.forName("ClassLoaders$Bad", true, own("Bad")));
        attempt("forName without initialising", () -> Class.forName("ClassLoaders$Bad", false, own("Bad")).getName());
        class Definer extends Own {
            Definer() {
                super("definer", app, "ClassLoaders$Helper");
            }

            Class<?> define(String name, byte[] b) {
                return defineClass(name, b, 0, b.length);
            }

            Class<?> loaded(String name) {
                return findLoadedClass(name);
            }
        }
        Definer d = new Definer();
        byte[] helper = Own.bytes("ClassLoaders$Helper");
        attempt("loaded before", () -> d.loaded("ClassLoaders$Helper"));
        attempt("define", () -> d.define("ClassLoaders$Helper", helper));
        attempt("loaded after", () -> d.loaded("ClassLoaders$Helper"));
        attempt("define again", () -> d.define("ClassLoaders$Helper", helper));
        attempt("wrong name", () -> d.define("ClassLoaders$Other", helper));
        attempt("without a name", () -> d.define(null, Own.bytes("ClassLoaders$Needy")));
        attempt("java.", () -> d.define("java.lang.Thing", helper));
        for (byte[] b : new byte[][] {{1, 2, 3, 4, 5, 6, 7, 8}, java.util.Arrays.copyOf(Own.bytes("ClassLoaders$Leaf"), 100)}) {
            try {
                d.define(null, b);
            } catch (ClassFormatError e) {
                System.out.println(e.getClass().getName());
            }
        }
        Own circle = new Own("circle", app) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                if (!name.endsWith("$Aa") && !name.endsWith("$Bb")) {
                    return super.loadClass(name, resolve);
                }
                byte[] b = Own.bytes("ClassLoaders$Aa");
                for (int i = 0; name.endsWith("$Bb") && i < b.length - 2; i++) { // Bb extends Aa
                    if (b[i] == '$' && (b[i + 1] == 'A' && b[i + 2] == 'a' || b[i + 1] == 'B' && b[i + 2] == 'b')) {
                        b[i + 1] ^= 'A' ^ 'B';
                        b[i + 2] ^= 'a' ^ 'b';
                    }
                }
                return defineClass(name, b, 0, b.length);
            }
        };
        attempt("circle", () -> circle.loadClass("ClassLoaders$Aa"));
        attempt("forName counts as asked", () -> Class.forName("ClassLoaders$Catcher", false, d) == d.loaded("ClassLoaders$Catcher"));
        attempt("loadClass does not", () -> d.loadClass("ClassLoaders$Oops") == d.loaded("ClassLoaders$Oops"));
    }

    static void names() throws Exception {
        Own tools = new Own("tools", ClassLoaders.class.getClassLoader(), "ClassLoaders$Thrower", "ClassLoaders$Counter");
        Callable<String> t = make(tools, "Thrower");
        try {
            t.call();
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
            System.out.println(e.getStackTrace()[0].getClassLoaderName() + " " + e.getStackTrace()[0].getMethodName());
            System.out.println(e.getStackTrace()[0].toString().replaceAll(":\\d+", ""));
        }
        attempt("named", () -> (Counter) make(tools, "Counter"));
        System.out.println(tools.getName() + " " + own().getName() + " " + tools.getParent().getName() + " " + tools.getParent().getParent().getName());
        System.out.println(String.class.getClassLoader() + " " + int[].class.getClassLoader() + " " + Runnable.class.getClassLoader());
        Thread.currentThread().setContextClassLoader(tools);
        System.out.println(Thread.currentThread().getContextClassLoader() == tools);
        Thread child = new Thread(() -> System.out.println("child " + (Thread.currentThread().getContextClassLoader() == tools)));
        child.start();
        child.join();
        Thread.currentThread().setContextClassLoader(ClassLoader.getSystemClassLoader());
        ClassLoader none = new ClassLoader(null) {
        };
        attempt("no parent, library", () -> none.loadClass("java.util.ArrayList") == ArrayList.class);
        attempt("no parent, program", () -> none.loadClass("ClassLoaders"));
        System.out.println(tools.getResource("no/such/thing") + " " + tools.getResourceAsStream("no/such/thing"));
        try (InputStream in = tools.getResourceAsStream("ClassLoaders.class")) {
            System.out.println(in.read() + " " + in.read());
        }
        System.out.println(t.getClass().getPackage().getName().isEmpty() + " " + t.getClass().getModule().isNamed());
        attempt("empty name", () -> new ClassLoader("", null) {
        });
        attempt("null class", () -> tools.loadClass(null));
    }

    public static void main(String[] args) throws Exception {
        twoOfAKind();
        linking();
        failing();
        names();
    }
}
