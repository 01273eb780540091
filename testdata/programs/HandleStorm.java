import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Random compositions of method handles: their types, what they return and throw. */
public class HandleStorm {
    public static int add(int a, int b) {
        return a + b;
    }

    public static long mul(long a, long b) {
        return a * b;
    }

    public static String cat(Object a, Object b) {
        return (a + "|" + b).replaceAll("@[0-9a-f]+", "@");
    }

    public static double half(double d) {
        return d / 2;
    }

    public static boolean odd(int i) {
        return (i & 1) != 0;
    }

    public static char letter(String s, int i) {
        return s.charAt(i);
    }

    public static byte low(long l) {
        return (byte) l;
    }

    public static short size(Object[] a) {
        return (short) a.length;
    }

    public static float mix(byte b, short s, char c, boolean z) {
        return b + s + c + (z ? 0.5f : 0);
    }

    public static Integer boxed(Integer a, Long b) {
        return a == null ? null : a + b.intValue();
    }

    public static void nothing(String s) {
        trace.append('!');
    }

    public static String all(String first, int... rest) {
        return first + Arrays.toString(rest);
    }

    static StringBuilder trace = new StringBuilder();

    static final Class<?>[] TYPES = {int.class, long.class, double.class, String.class, Object.class, Integer.class, byte.class, char.class, boolean.class, Number.class, short.class, float.class, Comparable.class};

    static List<MethodHandle> pool = new ArrayList<>();
    static Random r;

    static MethodHandle any() {
        return pool.get(r.nextInt(pool.size()));
    }

    static Class<?> type() {
        return TYPES[r.nextInt(TYPES.length)];
    }

    static Object value(Class<?> t) {
        int k = r.nextInt(20) - 5;
        if (t == int.class || t == Integer.class || t == Number.class || t == Comparable.class) {
            return k;
        } else if (t == long.class || t == Long.class) {
            return (long) k << 33;
        } else if (t == double.class) {
            return k / 4.0;
        } else if (t == float.class) {
            return k / 8f;
        } else if (t == byte.class) {
            return (byte) k;
        } else if (t == short.class) {
            return (short) (k * 1000);
        } else if (t == char.class) {
            return (char) ('k' + k);
        } else if (t == boolean.class) {
            return k > 3;
        } else if (t == int[].class) {
            return new int[] {k, 2};
        } else if (t == Object[].class) {
            return new Object[] {k, "x"};
        }
        return k == 3 ? null : "s" + k;
    }

    static MethodHandle step() {
        MethodHandle h = any();
        MethodType t = h.type();
        int n = t.parameterCount();
        int pos = n == 0 ? 0 : r.nextInt(n);
        switch (r.nextInt(16)) {
            case 0:
                return MethodHandles.dropArguments(h, r.nextInt(n + 1), type());
            case 1:
                return MethodHandles.insertArguments(h, pos, value(t.parameterType(pos)));
            case 2:
                return MethodHandles.filterReturnValue(h, any());
            case 3:
                return MethodHandles.filterArguments(h, pos, any());
            case 4:
                return MethodHandles.collectArguments(h, pos, any());
            case 5:
                return MethodHandles.foldArguments(h, any());
            case 6: {
                Class<?>[] p = t.parameterArray();
                for (int i = 0; i < p.length; i++) {
                    if (r.nextInt(3) == 0) {
                        p[i] = type();
                    }
                }
                return h.asType(MethodType.methodType(r.nextBoolean() ? t.returnType() : type(), p));
            }
            case 7: {
                Class<?>[] p = t.parameterArray();
                for (int i = 0; i < p.length; i++) {
                    p[i] = r.nextBoolean() ? p[i] : type();
                }
                return MethodHandles.explicitCastArguments(h, MethodType.methodType(type(), p));
            }
            case 8: {
                List<Integer> order = new ArrayList<>();
                for (int i = 0; i < n; i++) {
                    order.add(i);
                }
                java.util.Collections.shuffle(order, r);
                Class<?>[] p = new Class<?>[n];
                int[] to = new int[n];
                for (int i = 0; i < n; i++) {
                    to[i] = order.get(i);
                    p[to[i]] = t.parameterType(i);
                }
                return MethodHandles.permuteArguments(h, MethodType.methodType(t.returnType(), p), to);
            }
            case 9:
                return MethodHandles.guardWithTest(any(), h, any().asType(t));
            case 10:
                return h.asCollector(pos, Object[].class, r.nextInt(3));
            case 11:
                return h.asSpreader(Object[].class, r.nextInt(n + 1));
            case 12:
                return MethodHandles.catchException(h, RuntimeException.class,
                    MethodHandles.dropArguments(MethodHandles.zero(t.returnType()), 0, RuntimeException.class));
            case 13: {
                Class<?> c = t.returnType();
                MethodHandle cleanup = c == void.class ? MethodHandles.empty(MethodType.methodType(void.class, Throwable.class))
                    : MethodHandles.dropArguments(MethodHandles.identity(c), 0, Throwable.class);
                return MethodHandles.tryFinally(h, cleanup);
            }
            case 14:
                return h.asType(t.generic());
            default:
                return h.bindTo(value(t.parameterType(0)));
        }
    }

    static String call(MethodHandle h) {
        Object[] args = new Object[h.type().parameterCount()];
        for (int i = 0; i < args.length; i++) {
            args[i] = value(h.type().parameterType(i));
        }
        try {
            Object v = h.invokeWithArguments(args);
            return v == null ? "null" : v instanceof Float f ? "Float bits " + Float.floatToIntBits(f) : v.getClass().getSimpleName() + " " + (v instanceof Object[] a ? Arrays.deepToString(a) : v instanceof int[] a ? Arrays.toString(a) : v);
        } catch (ClassCastException | NullPointerException e) {
            return "a value does not fit"; // which one is found first is nobody's business
        } catch (Throwable e) {
            return e.getClass().getName() + ": " + e.getMessage();
        }
    }

    public static void main(String[] args) throws Throwable {
        MethodHandles.Lookup l = MethodHandles.lookup();
        Method[] own = HandleStorm.class.getDeclaredMethods();
        Arrays.sort(own, (a, b) -> a.getName().compareTo(b.getName()));
        for (int seed = 0; seed < 12; seed++) {
            r = new Random(seed);
            pool.clear();
            for (Method m : own) {
                if (java.lang.reflect.Modifier.isPublic(m.getModifiers()) && !m.getName().equals("main")) {
                    pool.add(l.unreflect(m));
                }
            }
            pool.add(MethodHandles.identity(String.class));
            pool.add(MethodHandles.identity(int.class));
            int made = 0;
            int refused = 0;
            int hash = 0;
            for (int i = 0; i < 500; i++) {
                MethodHandle h;
                try {
                    h = step();
                } catch (Throwable e) {
                    refused++;
                    hash = 31 * hash + e.getClass().getName().hashCode();
                    continue;
                }
                if (h.type().parameterCount() > 12) {
                    continue;
                }
                made++;
                String s = (h.type() + " " + call(h)).replaceAll("[^ -~]", "?");
                hash = 31 * hash + s.hashCode();
                if (i % 10 == 0) {
                    System.out.println(s);
                }
                pool.add(h);
            }
            System.out.println("seed " + seed + ": " + made + " made, " + refused + " refused, " + hash + " " + trace.length());
        }
    }
}
