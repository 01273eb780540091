import java.lang.reflect.Field;
import sun.misc.Unsafe;

/** What the programs about devices share. */
class Machine {
    static Unsafe unsafe() throws Exception {
        Field f = Unsafe.class.getDeclaredField("theUnsafe");
        f.setAccessible(true);
        return (Unsafe) f.get(null);
    }

    /** Prints nothing. */
    static int quiet() {
        return 1;
    }

    interface Action {
        void run() throws Exception;
    }

    /** Prints how an access is refused. */
    static void refused(String what, Action access) throws Exception {
        try {
            access.run();
            System.out.println(what + ": was allowed");
        } catch (RuntimeException e) {
            System.out.println(what + ": " + e);
        }
    }
}
