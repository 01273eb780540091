package java.lang.invoke;

/** Conversions of arguments and results between types: as by asType, and as by explicitCastArguments. */
final class Conversions {
    private Conversions() {
    }

    /** How wide a numeric primitive type is among byte, short, int, long, float, double; char and boolean are apart. */
    private static int rank(Class<?> c) {
        return c == byte.class ? 1 : c == short.class ? 2 : c == int.class ? 3 : c == long.class ? 4
            : c == float.class ? 5 : c == double.class ? 6 : 0;
    }

    /** Whether a primitive value becomes another without loss of its kind (JLS 5.1.2). */
    private static boolean widens(Class<?> from, Class<?> to) {
        if (from == to) {
            return true;
        }
        if (from == char.class) {
            return rank(to) >= 3;
        }
        return rank(from) > 0 && rank(to) > rank(from);
    }

    static boolean convertible(Class<?> from, Class<?> to) {
        if (from == to || from == Object.class || to == Object.class || from == void.class || to == void.class) {
            return true;
        }
        if (from.isPrimitive()) {
            return to.isPrimitive() ? widens(from, to) : to.isAssignableFrom(MethodType.wrapper(from));
        }
        if (!to.isPrimitive()) {
            return true;
        }
        Class<?> inside = MethodType.primitive(from);
        return from.isAssignableFrom(MethodType.wrapper(to)) || inside.isPrimitive() && widens(inside, to);
    }

    /** Converts a value, as asType does. */
    static Object convert(Object v, Class<?> from, Class<?> to) {
        if (from == to) {
            return v;
        }
        if (to == void.class) {
            return null;
        }
        if (from == void.class) {
            return zero(to);
        }
        if (!to.isPrimitive()) {
            return from.isPrimitive() ? v : to.cast(v);
        }
        if (v == null) {
            throw nothing(from, to);
        }
        Class<?> inside = MethodType.primitive(v.getClass());
        if (inside == to) {
            return v;
        }
        if (!inside.isPrimitive() || !widens(inside, to)) {
            throw misfit(v, to);
        }
        return number(v, to);
    }

    /** The value of a primitive type that a program gave as an object, to be kept by a handle. */
    static Object value(Object x, Class<?> to) {
        Class<?> given = x.getClass();
        Class<?> inside = MethodType.primitive(given);
        if (!inside.isPrimitive() || !widens(inside, to)) {
            throw new ClassCastException(MethodType.wrapper(to) + " is not compatible with " + given);
        }
        return inside == to ? x : number(x, to);
    }

    /** Converts a value, as explicitCastArguments does. */
    static Object cast(Object v, Class<?> from, Class<?> to) {
        if (from == to || to.isPrimitive() && v != null && v.getClass() == MethodType.wrapper(to)) {
            return v;
        }
        if (to == void.class) {
            return null;
        }
        if (from == void.class || to.isPrimitive() && v == null) {
            return zero(to);
        }
        if (!to.isPrimitive()) {
            return to.cast(v);
        }
        if (!(v instanceof Number) && !(v instanceof Character) && !(v instanceof Boolean)) {
            throw misfit(v, to);
        }
        return number(v, to);
    }

    /** What unboxing null throws: the text is about HotSpot's own code for it. */
    private static NullPointerException nothing(Class<?> from, Class<?> to) {
        Class<?> inside = MethodType.primitive(from);
        if (inside.isPrimitive()) {
            return new NullPointerException("Cannot invoke \"" + from.getName() + "." + inside.getName() + "Value()\" because \"x\" is null");
        }
        String value = to == boolean.class ? "java.lang.Boolean.booleanValue()" : to == char.class ? "java.lang.Character.charValue()"
            : "java.lang.Number." + to.getName() + "Value()";
        return new NullPointerException("Cannot invoke \"" + value
            + "\" because the return value of \"sun.invoke.util.ValueConversions.primitiveConversion(sun.invoke.util.Wrapper, Object, boolean)\" is null");
    }

    /** What unboxing an object that does not fit throws. */
    private static ClassCastException misfit(Object v, Class<?> to) {
        Class<?> target = to == boolean.class ? Boolean.class : to == char.class ? Character.class : Number.class;
        if (target.isInstance(v) || v instanceof Number || v instanceof Character || v instanceof Boolean) {
            return new ClassCastException("Cannot cast " + v.getClass().getName() + " to " + MethodType.wrapper(to).getName());
        }
        try {
            return new ClassCastException(((Number) v).toString());
        } catch (ClassCastException e) { // with the machine's text
            return e;
        }
    }

    /** Makes another primitive value of a primitive value; booleans are 0 and 1, and the lowest bit. */
    private static Object number(Object v, Class<?> to) {
        if (v instanceof Boolean b) {
            v = (byte) (b ? 1 : 0);
        }
        if (v instanceof Character c) {
            v = (int) c;
        }
        Number n = (Number) v;
        if (to == int.class) {
            return n.intValue();
        } else if (to == long.class) {
            return n.longValue();
        } else if (to == double.class) {
            return n.doubleValue();
        } else if (to == float.class) {
            return n.floatValue();
        } else if (to == byte.class) {
            return (byte) integral(n);
        } else if (to == short.class) {
            return (short) integral(n);
        } else if (to == char.class) {
            return (char) integral(n);
        }
        return (integral(n) & 1) != 0;
    }

    /** The int that narrowing begins with: of floating-point numbers the int nearest, of long ones the low bits. */
    private static int integral(Number n) {
        return n.intValue();
    }

    static Object zero(Class<?> c) {
        if (!c.isPrimitive() || c == void.class) {
            return null;
        }
        if (c == boolean.class) {
            return false;
        }
        return number((byte) 0, c);
    }

    /** Whether a handle of a type can be called as of another. */
    static boolean adaptable(MethodType old, MethodType type) {
        int n = old.parameterCount();
        boolean fits = type.parameterCount() == n && convertible(old.returnType(), type.returnType());
        for (int i = 0; fits && i < n; i++) {
            fits = convertible(type.parameterType(i), old.parameterType(i));
        }
        return fits;
    }

    /** Makes the handle that asType returns. */
    static MethodHandle adapt(MethodHandle target, MethodType type) {
        if (!adaptable(target.type(), type)) {
            throw new WrongMethodTypeException("cannot convert " + target + " to " + type);
        }
        return converting(target, type, false);
    }

    static MethodHandle converting(MethodHandle target, MethodType type, boolean explicit) {
        Class<?>[] from = type.parameters();
        Class<?>[] to = target.type().parameters();
        Class<?> result = target.type().returnType();
        Class<?> wanted = type.returnType();
        return new Adapter(type, args -> {
            Object[] converted = new Object[args.length];
            for (int i = args.length - 1; i >= 0; i--) { // from the last on, as HotSpot
                converted[i] = explicit ? cast(args[i], from[i], to[i]) : convert(args[i], from[i], to[i]);
            }
            Object r = target.call(converted);
            return explicit ? cast(r, result, wanted) : convert(r, result, wanted);
        });
    }
}
