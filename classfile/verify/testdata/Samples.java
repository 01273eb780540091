import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;

/** Code of many shapes, for the mutation tests of the verifier. It is verified and never run. */
public class Samples {
    static int sf;
    static long sl;
    int f;
    long l;
    double d;
    String s;
    int[] ints;
    Object[][] grid;

    Samples(int f, String s) {
        super();
        this.f = f;
        this.s = s == null ? "none" : s;
    }

    Samples() {
        this(3, sf > 2 ? "a" : "b");
    }

    int arithmetic(int a, long b, float c, double e) {
        int r = a * 3 + (int) b;
        r ^= (int) c << 2;
        r += (int) (e / 2.5) - (r >>> 3);
        b = b * a - (b >> a) & ~b;
        l = -b % 7;
        d = -e * c + b;
        r += Long.compare(b, l) + (c < 3f ? 1 : 2) + (e > d ? 3 : 4) + (b < l ? 5 : 6);
        byte x = (byte) r;
        char y = (char) r;
        short z = (short) r;
        return x + y + z + r++ + ++r;
    }

    static int loops(int n) {
        int sum = 0;
        for (int i = 0; i < n; i++) {
            if (i % 3 == 0) continue;
            if (i > 100) break;
            long q = i;
            while (q > 0) {
                q >>= 1;
                sum += (int) q;
            }
        }
        do {
            sum--;
        } while (sum > 10);
        return sum;
    }

    Object arrays(int n) {
        int[] a = new int[n];
        long[] b = {1, 2, 3};
        double[][] c = new double[3][n];
        boolean[] z = new boolean[2];
        byte[] y = new byte[2];
        char[] x = {'a'};
        short[] w = {1};
        float[] v = {1f};
        String[] t = {"a", "b"};
        grid = new Object[n][];
        grid[0] = t;
        a[0] += 2;
        b[1]++;
        c[1][0] *= 2;
        z[0] = !z[1];
        y[0] = (byte) (y[1] + 1);
        x[0]++;
        w[0] += 3;
        v[0] = v[0] / 2;
        Object o = a.clone();
        int[] k = (int[]) o;
        return o instanceof int[] ? k.length + a.length : t[0].length();
    }

    int tries(String p) {
        int r = 0;
        try {
            r = Integer.parseInt(p);
            try {
                r += p.charAt(3);
            } finally {
                r++;
            }
        } catch (NumberFormatException e) {
            r = -1;
            s = e.getMessage();
        } catch (IndexOutOfBoundsException | NullPointerException e) {
            throw new IllegalStateException("bad " + p, e);
        } finally {
            sf++;
        }
        return r;
    }

    synchronized void locks(Object o) {
        synchronized (o) {
            f++;
            if (f > 3) return;
            o.notifyAll();
        }
        synchronized (this) {
            sl += f;
        }
    }

    String switches(int k, String p) {
        switch (k) {
            case 0: return "zero";
            case 1: p = p + k;
            case 2: break;
            case 5: return null;
            default: p = "d" + p;
        }
        switch (k) {
            case -1000: return "m";
            case 77: return "n";
            case 100000: p += 'c';
        }
        switch (p) {
            case "alpha": return "A";
            case "beta": return "B";
            default: return p;
        }
    }

    static <T extends Comparable<T>> T max(List<? extends T> in) {
        T best = null;
        for (T t : in) if (best == null || t.compareTo(best) > 0) best = t;
        return best;
    }

    void nothing() {
    }

    Object news(boolean flag) {
        StringBuilder b = new StringBuilder(flag ? "yes" : "no").append(new Object()).append(new int[2].length);
        Map<String, List<Integer>> m = new HashMap<>();
        m.put(b.toString(), new ArrayList<>());
        m.get("a").add(flag ? 1 : 2);
        return new Samples(flag ? 1 : f, new String(flag ? "p" : "q"));
    }

    Object merges(Object o, int n) {
        Object r = n > 0 ? o : n < -3 ? "text" : Integer.valueOf(n);
        Number q = n == 7 ? Integer.valueOf(3) : Double.valueOf(2);
        Comparable<?> c = n == 8 ? "x" : Long.valueOf(2);
        long w = n == 9 ? 1L : sl;
        double e = n == 10 ? 1.5 : d;
        boolean z = n > 5 && (o == null || o != this) ^ (w == 3);
        CharSequence cs = null;
        if (z) cs = "abc";
        else if (n > 20) cs = new StringBuilder();
        return z ? r : cs == null ? q : c;
    }

    static Class<?> constants() {
        float a = 1.5f;
        double b = 3.25;
        long c = 1L << 40;
        int d = 1 << 20;
        Object o = int[].class;
        sf = d + (int) c + (int) a + (int) b;
        return o == null ? String.class : Samples.class;
    }

    class Inner extends Samples implements Cloneable, Serializable {
        int g;

        Inner(int n) {
            super(n, "inner");
            g = Samples.this.f + n;
        }

        @Override
        void nothing() {
            super.nothing();
            g += super.f;
        }

        Object copy() throws CloneNotSupportedException {
            Inner i = (Inner) clone();
            i.g++;
            return new Object[] {i, super.clone(), ints == null ? null : ints.clone()};
        }
    }

    interface Shape {
        double area();

        default String name() {
            return "shape " + area();
        }

        static Shape unit() {
            return () -> 1;
        }

        private int hidden() {
            return 3;
        }

        default int shown() {
            return hidden();
        }
    }

    enum Colour implements Shape {
        RED {
            public double area() {
                return 1;
            }
        },
        GREEN {
            public double area() {
                return ordinal() * 2.5;
            }
        };

        @Override
        public String toString() {
            return Shape.super.name() + ordinal();
        }
    }

    record Point(int x, long y, String label) {
        Point {
            if (x < 0) throw new IllegalArgumentException();
        }
    }

    static abstract class Base<T> extends java.io.FilterInputStream {
        Base(java.io.InputStream in) {
            super(in);
        }

        abstract T make();

        int peek() throws java.io.IOException {
            java.io.InputStream i = in;
            return i == null ? -1 : in.read();
        }
    }

    static class Worker extends Thread implements Cloneable {
        private final Object target;

        Worker(Object target) {
            super("worker");
            this.target = target;
        }

        @Override
        public void run() {
            super.run();
            try {
                Object o = ((Worker) target).clone();
                new Worker(o).start();
            } catch (CloneNotSupportedException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        protected Object clone() throws CloneNotSupportedException {
            return target == null ? this : super.clone();
        }
    }

    static class Derived extends Base<String> {
        Derived() {
            super(null);
        }

        String make() {
            return "made" + in;
        }
    }

    static class Lambdas extends Samples {
        Function<Integer, Integer> lambdas(int n) {
            IntBinaryOperator op = Math::max;
            Function<Integer, Integer> add = v -> v + n + f;
            Runnable r = this::nothing;
            r.run();
            return add.andThen(v -> op.applyAsInt(v, n));
        }
    }

    static long many(long a, double b, int c, float e, Object o, long g, double h) {
        long l1 = a + g;
        double d1 = b * h;
        long l2 = l1 + c;
        double d2 = d1 + e;
        if (o == null) {
            int small = c;
            return l1 + small;
        } else {
            String t = o.toString();
            l2 += t.length();
        }
        {
            double again = d2;
            l2 += (long) again;
        }
        return l2 + (long) d2;
    }
}
