package java.lang.reflect;

import junco.internal.reflect.Machine;

/** Makes arrays and reads and writes their elements. */
public final class Array {
    private Array() {
    }

    public static Object newInstance(Class<?> componentType, int length) throws NegativeArraySizeException {
        if (componentType == void.class) {
            throw new IllegalArgumentException();
        }
        if (length < 0) {
            throw new NegativeArraySizeException(String.valueOf(length));
        }
        componentType.getClass();
        return Machine.newArray(componentType, length);
    }

    public static Object newInstance(Class<?> componentType, int... dimensions) {
        if (dimensions.length == 0) {
            throw new IllegalArgumentException("Empty dimensions array");
        }
        for (int d : dimensions) {
            if (d < 0) {
                throw new NegativeArraySizeException(String.valueOf(d));
            }
        }
        return make(componentType, dimensions, 0);
    }

    private static Object make(Class<?> component, int[] dimensions, int depth) {
        Class<?> c = component;
        for (int i = dimensions.length - 1; i > depth; i--) {
            c = c.arrayType();
        }
        Object array = newInstance(c, dimensions[depth]);
        if (depth + 1 < dimensions.length) {
            Object[] rows = (Object[]) array;
            for (int i = 0; i < rows.length; i++) {
                rows[i] = make(component, dimensions, depth + 1);
            }
        }
        return array;
    }

    private static IllegalArgumentException mismatch(Object array) {
        if (array == null) {
            throw new NullPointerException();
        }
        return new IllegalArgumentException(
            array.getClass().isArray() ? "Argument is not an array of primitive type" : "Argument is not an array");
    }

    public static int getLength(Object array) {
        if (array instanceof Object[] a) {
            return a.length;
        } else if (array instanceof int[] a) {
            return a.length;
        } else if (array instanceof byte[] a) {
            return a.length;
        } else if (array instanceof char[] a) {
            return a.length;
        } else if (array instanceof long[] a) {
            return a.length;
        } else if (array instanceof double[] a) {
            return a.length;
        } else if (array instanceof float[] a) {
            return a.length;
        } else if (array instanceof short[] a) {
            return a.length;
        } else if (array instanceof boolean[] a) {
            return a.length;
        }
        throw mismatch(array);
    }

    private static void check(Object array, int index) {
        if (index < 0 || index >= getLength(array)) {
            throw new ArrayIndexOutOfBoundsException();
        }
    }

    public static Object get(Object array, int index) {
        check(array, index);
        if (array instanceof Object[] a) {
            return a[index];
        } else if (array instanceof int[] a) {
            return a[index];
        } else if (array instanceof byte[] a) {
            return a[index];
        } else if (array instanceof char[] a) {
            return a[index];
        } else if (array instanceof long[] a) {
            return a[index];
        } else if (array instanceof double[] a) {
            return a[index];
        } else if (array instanceof float[] a) {
            return a[index];
        } else if (array instanceof short[] a) {
            return a[index];
        } else if (array instanceof boolean[] a) {
            return a[index];
        }
        throw mismatch(array);
    }

    private static IllegalArgumentException wrongType(Object array) {
        if (array == null) {
            throw new NullPointerException();
        }
        return new IllegalArgumentException("argument type mismatch");
    }

    public static boolean getBoolean(Object array, int index) {
        check(array, index);
        if (array instanceof boolean[] a) {
            return a[index];
        }
        throw wrongType(array);
    }

    public static byte getByte(Object array, int index) {
        check(array, index);
        if (array instanceof byte[] a) {
            return a[index];
        }
        throw wrongType(array);
    }

    public static char getChar(Object array, int index) {
        check(array, index);
        if (array instanceof char[] a) {
            return a[index];
        }
        throw wrongType(array);
    }

    public static short getShort(Object array, int index) {
        check(array, index);
        return array instanceof short[] a ? a[index] : getByte(array, index);
    }

    public static int getInt(Object array, int index) {
        check(array, index);
        if (array instanceof int[] a) {
            return a[index];
        }
        return array instanceof char[] c ? c[index] : getShort(array, index);
    }

    public static long getLong(Object array, int index) {
        check(array, index);
        return array instanceof long[] a ? a[index] : getInt(array, index);
    }

    public static float getFloat(Object array, int index) {
        check(array, index);
        return array instanceof float[] a ? a[index] : getLong(array, index);
    }

    public static double getDouble(Object array, int index) {
        check(array, index);
        if (array instanceof double[] a) {
            return a[index];
        }
        return array instanceof float[] f ? f[index] : getLong(array, index);
    }

    public static void set(Object array, int index, Object value) {
        check(array, index);
        if (array instanceof Object[] a) {
            if (value != null && !array.getClass().getComponentType().isInstance(value)) {
                throw new IllegalArgumentException("array element type mismatch");
            }
            a[index] = value;
        } else if (value instanceof Integer v) {
            setInt(array, index, v);
        } else if (value instanceof Byte v) {
            setByte(array, index, v);
        } else if (value instanceof Character v) {
            setChar(array, index, v);
        } else if (value instanceof Long v) {
            setLong(array, index, v);
        } else if (value instanceof Double v) {
            setDouble(array, index, v);
        } else if (value instanceof Float v) {
            setFloat(array, index, v);
        } else if (value instanceof Short v) {
            setShort(array, index, v);
        } else if (value instanceof Boolean v) {
            setBoolean(array, index, v);
        } else {
            throw wrongType(array);
        }
    }

    public static void setBoolean(Object array, int index, boolean z) {
        check(array, index);
        if (!(array instanceof boolean[] a)) {
            throw wrongType(array);
        }
        a[index] = z;
    }

    public static void setByte(Object array, int index, byte b) {
        check(array, index);
        if (array instanceof byte[] a) {
            a[index] = b;
        } else {
            setShort(array, index, b);
        }
    }

    public static void setChar(Object array, int index, char c) {
        check(array, index);
        if (array instanceof char[] a) {
            a[index] = c;
        } else {
            setInt(array, index, c);
        }
    }

    public static void setShort(Object array, int index, short s) {
        check(array, index);
        if (array instanceof short[] a) {
            a[index] = s;
        } else {
            setInt(array, index, s);
        }
    }

    public static void setInt(Object array, int index, int i) {
        check(array, index);
        if (array instanceof int[] a) {
            a[index] = i;
        } else {
            setLong(array, index, i);
        }
    }

    public static void setLong(Object array, int index, long l) {
        check(array, index);
        if (array instanceof long[] a) {
            a[index] = l;
        } else {
            setFloat(array, index, l);
        }
    }

    public static void setFloat(Object array, int index, float f) {
        check(array, index);
        if (array instanceof float[] a) {
            a[index] = f;
        } else {
            setDouble(array, index, f);
        }
    }

    public static void setDouble(Object array, int index, double d) {
        check(array, index);
        if (!(array instanceof double[] a)) {
            throw wrongType(array);
        }
        a[index] = d;
    }
}
