import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/** A thousand loaders, each with classes of its own, are made and dropped; what still uses a loader keeps it. */
public class LoadersDie {
    public static class Plugin implements IntSupplier {
        static int[] load = new int[200];
        static Plugin self = new Plugin();
        private final String label = "plugin";

        @Override
        public int getAsInt() {
            IntSupplier lambda = () -> label.length() + load.length + new Plugin[3].length;
            return lambda.getAsInt() + part();
        }

        int part() {
            Part[][] parts = new Part[2][2];
            parts[1][1] = new Part();
            return parts[1][1].value();
        }

        static Object thrown() {
            try {
                throw new IllegalStateException("kept");
            } catch (IllegalStateException e) {
                return e;
            }
        }

        public Object error() {
            return thrown();
        }

        public Runnable task(Object lock) {
            return () -> {
                synchronized (lock) {
                    lock.notifyAll();
                    try {
                        lock.wait();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }
            };
        }
    }

    static class Part {
        int value() {
            return 1;
        }
    }

    static class Own extends ClassLoader {
        Own() {
            super(LoadersDie.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            Class<?> c = findLoadedClass(name);
            if (c == null && (name.equals("LoadersDie$Plugin") || name.equals("LoadersDie$Part"))) {
                byte[] b = name.endsWith("Part") ? part : plugin;
                c = defineClass(name, b, 0, b.length);
            }
            return c != null ? c : super.loadClass(name, resolve);
        }
    }

    static byte[] plugin;
    static byte[] part;

    static byte[] bytes(String name) throws Exception {
        try (InputStream in = LoadersDie.class.getResourceAsStream(name + ".class")) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            in.transferTo(out);
            return out.toByteArray();
        }
    }

    static int alive(List<WeakReference<ClassLoader>> all) {
        int n = 0;
        for (WeakReference<ClassLoader> r : all) {
            if (r.get() != null) {
                n++;
            }
        }
        return n;
    }

    static Object make(List<WeakReference<ClassLoader>> all) throws Exception {
        ClassLoader l = new Own();
        all.add(new WeakReference<>(l));
        return l.loadClass("LoadersDie$Plugin").getDeclaredConstructor().newInstance();
    }

    static void kept(String what, Object o) throws Exception {
        List<WeakReference<ClassLoader>> one = new ArrayList<>();
        Object[] hold = {make(one)};
        IntSupplier p = (IntSupplier) hold[0];
        switch (what) {
            case "its class" -> hold[0] = p.getClass();
            case "an array" -> hold[0] = java.lang.reflect.Array.newInstance(p.getClass(), 0);
            case "its loader" -> hold[0] = p.getClass().getClassLoader();
            case "an exception" -> hold[0] = p.getClass().getMethod("error").invoke(p);
            case "a method" -> hold[0] = p.getClass().getMethod("error");
            default -> {
            }
        }
        p = null;
        System.gc();
        churn();
        System.gc();
        System.out.println("kept by " + what + ": " + alive(one));
        trace(hold[0]);
        hold[0] = null;
        System.gc();
        System.out.println("and then: " + alive(one));
    }

    static void trace(Object o) {
        if (o instanceof Throwable t) {
            System.out.println(t.getStackTrace()[0].getMethodName() + " " + t.getStackTrace()[1].getMethodName());
        }
    }

    static Object sink;

    static void churn() {
        for (int i = 0; i < 20_000; i++) {
            sink = new byte[400];
        }
    }

    static void running() throws Exception {
        List<WeakReference<ClassLoader>> one = new ArrayList<>();
        Object plugin = make(one);
        Object lock = new Object();
        Thread t = new Thread((Runnable) plugin.getClass().getMethod("task", Object.class).invoke(plugin, lock));
        plugin = null;
        synchronized (lock) {
            t.start();
            lock.wait();
        }
        System.gc();
        churn();
        System.out.println("kept by a thread: " + alive(one));
        synchronized (lock) {
            lock.notifyAll();
        }
        t.join();
        t = null;
        System.gc();
        System.out.println("and then: " + alive(one));
    }

    public static void main(String[] args) throws Exception {
        plugin = bytes("LoadersDie$Plugin");
        part = bytes("LoadersDie$Part");
        List<WeakReference<ClassLoader>> all = new ArrayList<>();
        long sum = 0;
        for (int i = 0; i < 1000; i++) {
            sum += ((IntSupplier) make(all)).getAsInt();
        }
        System.out.println(all.size() + " " + sum);
        System.gc();
        System.out.println("alive: " + alive(all));
        for (String what : new String[] {"an object", "its class", "an array", "its loader", "an exception", "a method"}) {
            kept(what, null);
        }
        running();
    }
}
