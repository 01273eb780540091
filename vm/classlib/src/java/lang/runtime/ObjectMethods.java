package java.lang.runtime;

import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.TypeDescriptor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Bootstrap of the methods that a compiler generates for records. The machine links these call sites itself; the method is
 * for programs that call it.
 */
public class ObjectMethods {
    private ObjectMethods() {
    }

    private static final MethodHandle TO_STRING = own("toString", String.class, Object[].class);
    private static final MethodHandle HASH_CODE = own("hashCode", int.class, Object[].class);
    private static final MethodHandle EQUALS = own("equals", boolean.class, Object[].class);

    private static MethodHandle own(String name, Class<?> result, Class<?>... rest) {
        try {
            List<Class<?>> p = new ArrayList<>(List.of(Class.class, String[].class, MethodHandle[].class));
            p.addAll(Arrays.asList(rest));
            return MethodHandles.lookup().findStatic(ObjectMethods.class, name, MethodType.methodType(result, p));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static String toString(Class<?> c, String[] names, MethodHandle[] getters, Object[] args) throws Throwable {
        StringBuilder s = new StringBuilder(c.getSimpleName()).append('[');
        for (int i = 0; i < getters.length; i++) {
            s.append(i > 0 ? ", " : "").append(names[i]).append('=').append(getters[i].invokeWithArguments(args[0]));
        }
        return s.append(']').toString();
    }

    private static int hashCode(Class<?> c, String[] names, MethodHandle[] getters, Object[] args) throws Throwable {
        int h = 0;
        for (MethodHandle g : getters) {
            Object v = g.invokeWithArguments(args[0]);
            h = h * 31 + (v == null ? 0 : v.hashCode());
        }
        return h;
    }

    private static boolean equals(Class<?> c, String[] names, MethodHandle[] getters, Object[] args) throws Throwable {
        if (args[0] == args[1]) {
            return true;
        }
        if (!c.isInstance(args[1])) {
            return false;
        }
        for (MethodHandle g : getters) {
            Object a = g.invokeWithArguments(args[0]);
            Object b = g.invokeWithArguments(args[1]);
            if (a == null ? b != null : !a.equals(b)) {
                return false;
            }
        }
        return true;
    }

    public static Object bootstrap(MethodHandles.Lookup lookup, String methodName, TypeDescriptor type,
            Class<?> recordClass, String names, MethodHandle... getters) throws Throwable {
        MethodHandle of = switch (methodName) {
            case "toString" -> TO_STRING;
            case "hashCode" -> HASH_CODE;
            case "equals" -> EQUALS;
            default -> throw new IllegalArgumentException(methodName);
        };
        String[] parts = names == null || names.isEmpty() ? new String[0] : names.split(";");
        if (methodName.equals("toString") && parts.length != getters.length) {
            throw new IllegalArgumentException("Name list and accessor list do not match");
        }
        int n = methodName.equals("equals") ? 2 : 1;
        MethodType t = MethodType.methodType(of.type().returnType(), n == 2
            ? new Class<?>[] {recordClass, Object.class} : new Class<?>[] {recordClass});
        MethodHandle h = MethodHandles.insertArguments(of, 0, recordClass, parts, getters.clone())
            .asCollector(Object[].class, n).asType(t);
        if (type instanceof MethodType wanted) {
            return new ConstantCallSite(h.asType(wanted));
        }
        return h;
    }
}
