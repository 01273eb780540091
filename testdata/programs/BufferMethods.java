import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/**
 * Every public method of every buffer class, found by reflection, called with random arguments on buffers of every sort: heap, direct, views,
 * slices, read-only ones, in both byte orders. What they return and throw, and what becomes of the buffers, goes into a hash for each method.
 */
public class BufferMethods {
    static final Class<?>[] KINDS = {ByteBuffer.class, CharBuffer.class, ShortBuffer.class, IntBuffer.class, LongBuffer.class, FloatBuffer.class, DoubleBuffer.class};

    /** Prints each call, to find out where a hash differs. */
    static boolean verbose;

    static Buffer fresh(Class<?> k, Random r) {
        int n = r.nextInt(12);
        ByteBuffer bytes = r.nextBoolean() ? ByteBuffer.allocate(n * 8 + r.nextInt(8)) : ByteBuffer.allocateDirect(n * 8 + r.nextInt(8));
        for (int i = 0; i < bytes.capacity(); i++) {
            bytes.put(i, (byte) r.nextInt(r.nextBoolean() ? 256 : 4));
        }
        bytes.order(r.nextBoolean() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        if (r.nextInt(4) == 0) {
            bytes.position(r.nextInt(bytes.capacity() + 1));
        }
        if (r.nextInt(4) == 0) {
            bytes.limit(bytes.position() + r.nextInt(bytes.remaining() + 1));
        }
        if (r.nextInt(6) == 0) {
            bytes = bytes.asReadOnlyBuffer().order(bytes.order());
        }
        boolean view = r.nextBoolean();
        if (k == ByteBuffer.class) {
            return bytes;
        } else if (k == CharBuffer.class) {
            return view ? bytes.asCharBuffer() : r.nextInt(4) == 0 ? CharBuffer.wrap("some text " + n, n / 2, n) : fill(CharBuffer.allocate(n), r);
        } else if (k == ShortBuffer.class) {
            return view ? bytes.asShortBuffer() : fill(ShortBuffer.allocate(n), r);
        } else if (k == IntBuffer.class) {
            return view ? bytes.asIntBuffer() : fill(IntBuffer.allocate(n), r);
        } else if (k == LongBuffer.class) {
            return view ? bytes.asLongBuffer() : fill(LongBuffer.allocate(n), r);
        } else if (k == FloatBuffer.class) {
            return view ? bytes.asFloatBuffer() : fill(FloatBuffer.allocate(n), r);
        }
        return view ? bytes.asDoubleBuffer() : fill(DoubleBuffer.allocate(n), r);
    }

    static Buffer fill(Buffer b, Random r) {
        for (int i = 0; i < b.capacity(); i++) {
            if (b instanceof CharBuffer c) {
                c.put(i, (char) ('a' + r.nextInt(4)));
            } else if (b instanceof ShortBuffer s) {
                s.put(i, (short) r.nextInt(5));
            } else if (b instanceof IntBuffer x) {
                x.put(i, r.nextInt(5));
            } else if (b instanceof LongBuffer l) {
                l.put(i, r.nextInt(5));
            } else if (b instanceof FloatBuffer f) {
                f.put(i, r.nextInt(8) == 0 ? Float.NaN : r.nextInt(3) - 1.0f);
            } else if (b instanceof DoubleBuffer d) {
                d.put(i, r.nextInt(8) == 0 ? Double.NaN : r.nextInt(3) - 1.0);
            }
        }
        return b;
    }

    /** A buffer after some changes that make no new memory. */
    static Buffer some(Class<?> k, Random r) {
        Buffer b = fresh(k, r);
        for (int i = r.nextInt(4); i > 0; i--) {
            switch (r.nextInt(7)) {
                case 0 -> b.position(r.nextInt(b.limit() + 1));
                case 1 -> b.limit(r.nextInt(b.capacity() + 1));
                case 2 -> b = b.slice();
                case 3 -> b = b.duplicate();
                case 4 -> b.mark();
                case 5 -> {
                    int at = r.nextInt(b.limit() + 1);
                    b = b.slice(at, r.nextInt(b.limit() - at + 1));
                }
                default -> b.clear();
            }
        }
        if (b instanceof ByteBuffer x && r.nextBoolean()) {
            x.order(ByteOrder.LITTLE_ENDIAN);
        }
        return b;
    }

    static Object argument(Class<?> t, Class<?> kind, Random r, Buffer self) {
        int n = r.nextInt(12);
        if (t == int.class) {
            return r.nextInt(20) == 0 ? 16 : r.nextInt(14) - 2;
        } else if (t == byte.class) {
            return (byte) r.nextInt();
        } else if (t == char.class) {
            return (char) r.nextInt();
        } else if (t == short.class) {
            return (short) r.nextInt();
        } else if (t == long.class) {
            return r.nextLong();
        } else if (t == float.class) {
            return Float.intBitsToFloat(r.nextInt() & 0xff7fffff);
        } else if (t == double.class) {
            return Double.longBitsToDouble(r.nextLong() & 0xffdfffffffffffffL);
        } else if (t == byte[].class) {
            byte[] a = new byte[n];
            r.nextBytes(a);
            return a;
        } else if (t.isArray()) {
            return java.lang.reflect.Array.newInstance(t.getComponentType(), n);
        } else if (t == ByteOrder.class) {
            return r.nextBoolean() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        } else if (t == String.class || t == CharSequence.class) {
            return "ab\u20acdefgh".substring(r.nextInt(4));
        } else if (t == Object.class) {
            return r.nextInt(3) == 0 ? "other" : r.nextInt(3) == 0 ? self.duplicate() : some(kind, r);
        }
        if (r.nextInt(12) == 0) {
            return self;
        }
        return t.isInstance(self) && r.nextInt(3) == 0 ? self.duplicate() : some(t, r);
    }

    static String show(Object o) {
        if (o instanceof Buffer b) {
            StringBuilder s = new StringBuilder();
            s.append(b instanceof CharBuffer ? "chars" : b.toString()).append(b.position()).append(',').append(b.limit()).append(',').append(b.capacity());
            s.append(b.isDirect()).append(b.isReadOnly()).append(b.hasArray());
            Buffer d = b.duplicate();
            d.clear();
            s.append(' ').append(d.hashCode()).append(order(b));
            return s.toString();
        } else if (o instanceof Float f) {
            return "f" + Float.floatToRawIntBits(f);
        } else if (o instanceof Double d) {
            return "d" + Double.doubleToRawLongBits(d);
        } else if (o instanceof byte[] a) {
            return java.util.Arrays.toString(a);
        } else if (o instanceof char[] a) {
            return java.util.Arrays.toString(a);
        } else if (o instanceof short[] a) {
            return java.util.Arrays.toString(a);
        } else if (o instanceof int[] a) {
            return java.util.Arrays.toString(a);
        } else if (o instanceof long[] a) {
            return java.util.Arrays.toString(a);
        } else if (o instanceof float[] a) {
            return "" + java.util.Arrays.hashCode(a);
        } else if (o instanceof double[] a) {
            return "" + java.util.Arrays.hashCode(a);
        }
        return String.valueOf(o);
    }

    static Object order(Buffer b) {
        return b instanceof ByteBuffer x ? x.order() : b instanceof CharBuffer c ? c.order() : b instanceof ShortBuffer s ? s.order()
            : b instanceof IntBuffer i ? i.order() : b instanceof LongBuffer l ? l.order() : b instanceof FloatBuffer f ? f.order() : ((DoubleBuffer) b).order();
    }

    static String call(Class<?> kind, Method m, long seed) throws Exception {
        Random r = new Random(seed);
        Buffer self = some(kind, r);
        Class<?>[] types = m.getParameterTypes();
        Object[] args = new Object[types.length];
        StringBuilder s = new StringBuilder(show(self)).append('.').append(m.getName());
        for (int i = 0; i < args.length; i++) {
            args[i] = argument(types[i], kind, r, self);
            s.append(' ').append(show(args[i]));
        }
        s.append(" -> ");
        try {
            Object result = m.invoke(self, args);
            s.append(result == self ? "itself" : show(result));
        } catch (InvocationTargetException e) {
            Throwable t = e.getCause();
            // Compiled and interpreted code of HotSpot differ in whether the index is there.
            s.append(t instanceof IndexOutOfBoundsException && t.getMessage() != null && t.getMessage().matches("-?\\d+") ? t.getClass().getName() : t);
        }
        s.append(" | ").append(show(self));
        for (Object a : args) {
            s.append(' ').append(show(a));
        }
        return s.toString();
    }

    public static void main(String[] args) throws Exception {
        verbose = args.length > 0;
        long from = args.length > 1 ? Long.parseLong(args[1]) : 0;
        int rounds = 25;
        for (Class<?> kind : KINDS) {
            TreeMap<String, Method> methods = new TreeMap<>();
            for (Method m : kind.getMethods()) {
                if (Modifier.isStatic(m.getModifiers()) || m.isBridge() || m.getDeclaringClass() == Object.class || m.getName().equals("chars")
                        || m.getName().equals("codePoints") || m.getName().equals("getChars")) {
                    continue;
                }
                StringBuilder key = new StringBuilder(m.getName());
                List<String> types = new ArrayList<>();
                for (Class<?> t : m.getParameterTypes()) {
                    types.add(t.getSimpleName());
                }
                methods.put(key + types.toString().replace(" ", ""), m);
            }
            StringBuilder line = new StringBuilder(kind.getSimpleName() + " " + methods.size());
            for (var e : methods.entrySet()) {
                long h = 0;
                for (int i = 0; i < rounds; i++) {
                    String s = call(kind, e.getValue(), from + e.getKey().hashCode() * 1000L + i);
                    if (verbose) {
                        System.out.println(e.getKey() + " " + s);
                    }
                    h = h * 31 + s.hashCode();
                }
                line.append("\n  ").append(e.getKey()).append(' ').append(Long.toHexString(h));
            }
            System.out.println(line);
        }
    }
}
