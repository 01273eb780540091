import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.Optional;
import java.util.function.Supplier;

/** MethodHandles.lookup is the caller's, however it is called. */
public class LookupCallers {
    interface Maker {
        Lookup make();
    }

    static void show(Object lookup) {
        Class<?> c = lookup instanceof Lookup l ? l.lookupClass() : (Class<?>) lookup;
        System.out.println(c.getName().replaceAll("\\$\\$.*", ""));
    }

    public static void main(String[] args) throws Throwable {
        show(MethodHandles.lookup());
        Maker m = MethodHandles::lookup;
        show(m.make());
        Supplier<Lookup> s = MethodHandles::lookup;
        show(Optional.<Lookup>empty().orElseGet(s));
        show(Optional.<Lookup>empty().orElseGet(() -> MethodHandles.lookup()));
        MethodHandle h = MethodHandles.lookup().findStatic(MethodHandles.class, "lookup", MethodType.methodType(Lookup.class));
        show((Lookup) h.invokeExact());
        show(h.invoke());
        show(h.invokeWithArguments());
        show(MethodHandles.dropArguments(h, 0, int.class).invoke(3));
        show(((Lookup) MethodHandles.class.getMethod("lookup").invoke(null)).lookupClass());
        System.out.println(new Object() {
            Lookup inner() {
                return MethodHandles.lookup();
            }
        }.inner());
    }
}
