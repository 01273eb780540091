package junco.internal.reflect;

import junco.internal.Release;

/** Conversions between wrappers and the bits that the machine reads and writes. */
public final class Values {
    private Values() {
    }

    /** Makes the wrapper of a value of a primitive type; null for void. */
    public static Object box(Class<?> type, long bits) {
        if (type == int.class) {
            return (int) bits;
        } else if (type == boolean.class) {
            return bits != 0;
        } else if (type == long.class) {
            return bits;
        } else if (type == double.class) {
            return Double.longBitsToDouble(bits);
        } else if (type == float.class) {
            return Float.intBitsToFloat((int) bits);
        } else if (type == char.class) {
            return (char) bits;
        } else if (type == byte.class) {
            return (byte) bits;
        } else if (type == short.class) {
            return (short) bits;
        }
        return null;
    }

    /** Converts a wrapper to the wrapper of a primitive type by widening; null if that is impossible. */
    public static Object widen(Class<?> type, Object value) {
        if (type == boolean.class) {
            return value instanceof Boolean ? value : null;
        }
        if (value instanceof Character c) {
            if (type == char.class) {
                return value;
            }
            if (type == byte.class || type == short.class) {
                return null;
            }
            value = (int) c;
        }
        if (!(value instanceof Number n)) {
            return null;
        }
        int have = rank(n);
        if (have == 0) {
            return null;
        }
        if (type == byte.class) {
            return have == 1 ? value : null;
        } else if (type == short.class) {
            return have <= 2 ? (Object) n.shortValue() : null;
        } else if (type == int.class) {
            return have <= 3 ? (Object) n.intValue() : null;
        } else if (type == long.class) {
            return have <= 4 ? (Object) n.longValue() : null;
        } else if (type == float.class) {
            return have <= 5 ? (Object) n.floatValue() : null;
        } else if (type == double.class) {
            return (Object) n.doubleValue();
        }
        return null;
    }

    private static int rank(Number n) {
        return n instanceof Byte ? 1 : n instanceof Short ? 2 : n instanceof Integer ? 3 : n instanceof Long ? 4
            : n instanceof Float ? 5 : n instanceof Double ? 6 : 0;
    }

    /** Returns the bits of a wrapper. */
    public static long bits(Object wrapper) {
        if (wrapper instanceof Boolean b) {
            return b ? 1 : 0;
        } else if (wrapper instanceof Character c) {
            return c;
        } else if (wrapper instanceof Float f) {
            return Float.floatToRawIntBits(f);
        } else if (wrapper instanceof Double d) {
            return Double.doubleToRawLongBits(d);
        }
        return ((Number) wrapper).longValue();
    }

    /** Checks the arguments of a call and returns them with the wrappers that the parameters' types ask for. */
    public static Object[] arguments(Class<?>[] types, Object[] args) {
        int n = args == null ? 0 : args.length;
        if (n != types.length) {
            throw new IllegalArgumentException("wrong number of arguments"
                + (Release.later() ? ": " + n + " expected: " + types.length : ""));
        }
        Object[] out = new Object[n];
        for (int i = 0; i < n; i++) {
            Object a = args[i];
            if (types[i].isPrimitive()) {
                if (a == null) {
                    throw new IllegalArgumentException();
                }
                a = widen(types[i], a);
                if (a == null) {
                    throw new IllegalArgumentException("argument type mismatch");
                }
            } else if (a != null && !types[i].isInstance(a)) {
                throw new IllegalArgumentException("argument type mismatch");
            }
            out[i] = a;
        }
        return out;
    }
}
