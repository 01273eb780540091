import java.io.InputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;

/** Handles of members keep the classes of dropped loaders alive. */
public class HandlesKeepClasses {
    public static class Kept {
        public static int count = 5;
        public int own = 7;

        public static String hello(int x) {
            return "hello " + x + " " + count;
        }
    }

    static class Own extends ClassLoader {
        Own() {
            super(null);
        }

        Class<?> define(byte[] b) {
            return defineClass(null, b, 0, b.length);
        }
    }

    static Object[] handles(byte[] bytes) throws Throwable {
        Class<?> k = new Own().define(bytes);
        MethodHandles.Lookup l = MethodHandles.publicLookup();
        return new Object[] {l.findStaticVarHandle(k, "count", int.class), l.findStatic(k, "hello", MethodType.methodType(String.class, int.class)),
            l.findStaticGetter(k, "count", int.class), l.findVarHandle(k, "own", int.class).toMethodHandle(VarHandle.AccessMode.GET).asType(MethodType.methodType(int.class, Object.class)),
            k.getConstructor().newInstance()};
    }

    public static void main(String[] args) throws Throwable {
        byte[] bytes;
        try (InputStream in = HandlesKeepClasses.class.getResourceAsStream("HandlesKeepClasses$Kept.class")) {
            bytes = in.readAllBytes();
        }
        List<Object[]> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(handles(bytes));
        }
        for (int round = 0; round < 3; round++) {
            System.gc();
            for (int i = 0; i < 30; i++) {
                handles(bytes); // makes classes that are dropped at once
            }
            long sum = 0;
            for (Object[] h : all) {
                sum += (int) ((VarHandle) h[0]).getAndAdd(round);
                sum += ((String) ((MethodHandle) h[1]).invokeExact(round)).length();
                sum += (int) ((MethodHandle) h[2]).invokeExact();
                sum += (int) ((MethodHandle) h[3]).invokeExact(h[4]);
            }
            System.out.println(sum);
        }
        System.out.println((String) ((MethodHandle) all.get(3)[1]).invokeExact(9));
    }
}
