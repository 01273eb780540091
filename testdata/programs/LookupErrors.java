import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import static java.lang.invoke.MethodType.methodType;

/** Access rights of look-ups, and what they say when something is missing or forbidden. */
public class LookupErrors {
    static class Nested {
        private static int hidden() {
            return 1;
        }

        static int shared() {
            return 2;
        }
    }

    interface Run {
        Object run() throws Throwable;
    }

    static String clean(Object o) {
        return String.valueOf(o).replaceAll("@[0-9a-f]+", "@");
    }

    static void show(String what, Run r) {
        try {
            System.out.println(what + " = " + clean(r.run()));
        } catch (Throwable t) {
            System.out.println(what + " ! " + t.getClass().getName() + ": " + clean(t.getMessage()));
        }
    }

    public static void main(String[] args) throws Throwable {
        Lookup l = MethodHandles.lookup();
        MethodType none = methodType(void.class);
        show("lookup", () -> l + " " + l.lookupModes() + " " + l.lookupClass() + " " + l.hasFullPrivilegeAccess());
        show("no method", () -> l.findStatic(LookupErrors.class, "nope", none));
        show("no virtual", () -> l.findVirtual(String.class, "length", methodType(long.class)));
        show("not static", () -> l.findStatic(String.class, "length", methodType(int.class)));
        show("static", () -> l.findVirtual(String.class, "valueOf", methodType(String.class, int.class)));
        show("no constructor", () -> l.findConstructor(String.class, methodType(void.class, List.class)));
        show("array constructor", () -> l.findConstructor(int[].class, methodType(void.class, int.class)));
        show("abstract", () -> l.findConstructor(Number.class, none).invoke());
        show("init", () -> l.findVirtual(String.class, "<init>", none));
        show("no field", () -> l.findGetter(String.class, "zzz", int.class));
        show("private of nestmate", () -> (int) l.findStatic(Nested.class, "hidden", methodType(int.class)).invokeExact());
        show("private elsewhere", () -> l.findStatic(LookupOther.class, "secret", methodType(int.class)));
        show("package", () -> l.findStatic(LookupOther.class, "open", methodType(int.class)).invoke());
        show("private field", () -> l.findGetter(LookupOther.class, "field", int.class));
        show("private var", () -> l.findVarHandle(LookupOther.class, "field", int.class));
        show("private constructor", () -> l.findConstructor(LookupOther.class, methodType(void.class, int.class)));
        show("protected elsewhere", () -> l.findVirtual(Object.class, "clone", methodType(Object.class)));
        show("special", () -> l.findSpecial(Object.class, "toString", methodType(String.class), LookupErrors.class));
        show("special elsewhere", () -> l.findSpecial(Object.class, "toString", methodType(String.class), LookupOther.class));
        Method secret = LookupOther.class.getDeclaredMethod("secret");
        show("unreflect", () -> {
            try {
                return l.unreflect(secret);
            } catch (IllegalAccessException e) {
                return "refused";
            }
        });
        secret.setAccessible(true);
        show("unreflect accessible", () -> l.unreflect(secret).invoke());
        Field f = LookupOther.class.getDeclaredField("field");
        show("unreflect field", () -> l.unreflectGetter(f));
        f.setAccessible(true);
        LookupOther o = new LookupOther();
        show("unreflect accessible field", () -> {
            l.unreflectSetter(f).invoke(o, 5);
            return l.unreflectVarHandle(f).get(o);
        });
        Lookup in = l.in(LookupOther.class);
        show("in", () -> in + " " + in.lookupModes());
        show("in private", () -> in.findStatic(LookupOther.class, "secret", methodType(int.class)));
        show("in package", () -> in.findStatic(LookupOther.class, "open", methodType(int.class)).invoke());
        Lookup nested = l.in(Nested.class);
        show("in nested", () -> nested + " " + nested.lookupModes());
        show("in nested private", () -> nested.findStatic(Nested.class, "hidden", methodType(int.class)).invoke());
        show("in library", () -> l.in(String.class) + " " + l.in(String.class).lookupModes());
        show("in int", () -> l.in(int.class));
        show("in array", () -> l.in(int[].class));
        Lookup p = MethodHandles.privateLookupIn(LookupOther.class, l);
        show("private lookup", () -> p + " " + p.lookupModes() + " " + p.findStatic(LookupOther.class, "secret", methodType(int.class)).invoke());
        show("private lookup in library", () -> MethodHandles.privateLookupIn(String.class, l));
        show("private lookup without rights", () -> MethodHandles.privateLookupIn(LookupOther.class, MethodHandles.publicLookup()));
        show("private lookup in int", () -> MethodHandles.privateLookupIn(int.class, l));
        Lookup pub = MethodHandles.publicLookup();
        show("public", () -> pub + " " + pub.lookupModes() + " " + pub.findVirtual(String.class, "length", methodType(int.class)).invoke("four"));
        show("public on package class", () -> pub.findStatic(Nested.class, "shared", methodType(int.class)));
        show("public on package method", () -> pub.findStatic(LookupErrors.class, "clean", methodType(String.class, Object.class)));
        show("public special", () -> pub.findSpecial(Object.class, "toString", methodType(String.class), Object.class));
        for (int mode : new int[] {Lookup.PUBLIC, Lookup.PRIVATE, Lookup.PROTECTED, Lookup.PACKAGE, Lookup.MODULE, Lookup.ORIGINAL, Lookup.UNCONDITIONAL}) {
            show("drop " + mode, () -> l.dropLookupMode(mode) + " " + l.dropLookupMode(mode).lookupModes());
        }
        show("drop 3", () -> l.dropLookupMode(3));
        show("dropped", () -> l.dropLookupMode(Lookup.PRIVATE).findStatic(LookupErrors.class, "own", methodType(int.class)));
        show("dropped package", () -> l.dropLookupMode(Lookup.PACKAGE).findStatic(LookupOther.class, "open", methodType(int.class)));
        show("findClass", () -> l.findClass("LookupOther"));
        show("findClass none", () -> l.findClass("LookupNothing"));
        show("accessClass", () -> pub.accessClass(Nested.class));
        show("ensureInitialized", () -> l.ensureInitialized(LookupOther.class));
        show("null name", () -> l.findStatic(LookupErrors.class, null, none));
        show("null type", () -> l.findStatic(LookupErrors.class, "x", null));
        show("null class", () -> l.findStatic(null, "x", none));
        show("bind null", () -> l.bind(null, "x", none));
        show("inherited static", () -> l.findStatic(LookupMore.class, "open", methodType(int.class)).invoke());
        show("invokeExact", () -> (int) l.findVirtual(MethodHandle.class, "invokeExact", methodType(int.class, String.class))
            .invokeExact(l.findVirtual(String.class, "length", methodType(int.class)), "abcde"));
        show("interface private", () -> l.findVirtual(LookupFace.class, "inner", methodType(int.class)));
        show("interface default", () -> l.findVirtual(LookupFace.class, "outer", methodType(int.class)).invoke(new LookupFace() { }));
        show("interface static", () -> l.findStatic(LookupFace.class, "make", methodType(int.class)).invoke());
        show("interface toString", () -> l.findVirtual(LookupFace.class, "toString", methodType(String.class)).type());
    }

    private static int own() {
        return 1;
    }
}

class LookupOther {
    private int field = 4;

    LookupOther() {
    }

    private LookupOther(int i) {
        field = i;
    }

    private static int secret() {
        return 33;
    }

    static int open() {
        return 44;
    }
}

class LookupMore extends LookupOther {
}

interface LookupFace {
    private int inner() {
        return 6;
    }

    default int outer() {
        return inner() + 1;
    }

    static int make() {
        return 8;
    }
}
