import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;

/** Tries to reach what the class library keeps to itself. Compiled with the library's junco.internal classes on javac's class path. */
public class Intruder {
    interface Attempt {
        Object run() throws Throwable;
    }

    static void attempt(String what, Attempt a) {
        try {
            System.out.println(what + ": " + a.run());
        } catch (Throwable t) {
            System.out.println(what + ": " + t.getClass().getSimpleName());
        }
    }

    static class Names {
        static Object link() {
            return junco.internal.Raw.allocate(8, 8);
        }
    }

    public static void main(String[] args) {
        attempt("link", Names::link);
        attempt("lambda", () -> {
            java.util.function.LongSupplier s = junco.internal.Raw::limit;
            return s.getAsLong();
        });
        attempt("reflection", () -> Class.forName("junco.internal.Raw").getMethod("limit").invoke(null));
        attempt("setAccessible", () -> {
            var m = Class.forName("junco.internal.reflect.Machine").getDeclaredMethod("caller");
            m.setAccessible(true);
            return m.invoke(null);
        });
        attempt("id of a class", () -> {
            Field f = Class.class.getDeclaredField("id");
            f.setAccessible(true);
            return f.getInt(String.class);
        });
        attempt("handle", () -> (long) MethodHandles.lookup()
            .findStatic(Class.forName("junco.internal.Raw"), "limit", MethodType.methodType(long.class)).invokeExact());
        attempt("private lookup", () -> MethodHandles.privateLookupIn(Class.forName("junco.internal.Raw"), MethodHandles.lookup()));
        attempt("hidden class", () -> MethodHandles.lookup().defineHiddenClass(
            Intruder.class.getResourceAsStream("Intruder$Names.class").readAllBytes(), true).lookupClass()
            .getDeclaredMethod("link").invoke(null));
        attempt("exported", () -> String.class.getModule().isExported("junco.internal") + " "
            + String.class.getModule().isExported("junco.memory"));
    }
}
