/** The speed programs: each method does a fixed amount of work. main times them for comparison with other machines. */
class Bench {
    static int fib(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }

    static int sieve(int n) {
        boolean[] composite = new boolean[n + 1];
        int count = 0;
        for (int i = 2; i <= n; i++) {
            if (!composite[i]) {
                count++;
                for (int j = i + i; j <= n; j += i) composite[j] = true;
            }
        }
        return count;
    }

    static int arraysum(int n) {
        int[] a = new int[1000];
        for (int i = 0; i < a.length; i++) a[i] = i;
        int s = 0;
        for (int k = 0; k < n; k++) for (int i = 0; i < a.length; i++) s += a[i];
        return s;
    }

    int x, y;
    static int fields(int n) {
        Bench b = new Bench();
        for (int i = 0; i < n; i++) { b.x += i; b.y ^= b.x; }
        return b.x + b.y;
    }

    static int mandelbrot(int size) {
        int inside = 0;
        for (int py = 0; py < size; py++) {
            for (int px = 0; px < size; px++) {
                double cr = 2.0 * px / size - 1.5, ci = 2.0 * py / size - 1.0;
                double zr = 0, zi = 0;
                int n = 0;
                while (n < 50 && zr * zr + zi * zi <= 4.0) {
                    double t = zr * zr - zi * zi + cr;
                    zi = 2.0 * zr * zi + ci;
                    zr = t;
                    n++;
                }
                if (n == 50) inside++;
            }
        }
        return inside;
    }

    static abstract class Op { abstract int apply(int x); }
    static class Inc extends Op { int apply(int x) { return x + 1; } }
    static class Dbl extends Op { int apply(int x) { return x * 2; } }
    static class Neg extends Op { int apply(int x) { return -x; } }
    interface Fn { int apply(int x); }
    static class FInc implements Fn { public int apply(int x) { return x + 1; } }
    static class FDbl implements Fn { public int apply(int x) { return x * 2; } }

    static int virtual(int n) { Op[] ops = {new Inc(), new Dbl(), new Neg()}; int s = 0; for (int i = 0; i < n; i++) s = ops[i % 3].apply(s); return s; }
    static int mono(int n) { Op op = new Inc(); int s = 0; for (int i = 0; i < n; i++) s = op.apply(s); return s; }
    static int iface(int n) { Fn[] ops = {new FInc(), new FDbl()}; int s = 0; for (int i = 0; i < n; i++) s = ops[i & 1].apply(s); return s; }

    static class Node { Node left, right; }
    static Node tree(int d) { Node n = new Node(); if (d > 0) { n.left = tree(d - 1); n.right = tree(d - 1); } return n; }
    static int check(Node n) { return n.left == null ? 1 : 1 + check(n.left) + check(n.right); }
    static int trees(int d) { return check(tree(d)); }

    static int chars(int n) {
        String s = "the quick brown fox jumps over the lazy dog";
        int h = 0;
        for (int k = 0; k < n; k++) for (int i = 0; i < s.length(); i++) h = 31 * h + s.charAt(i);
        return h;
    }

    static long collatz(int n) {
        long best = 0;
        for (int i = 1; i < n; i++) {
            long x = i; int steps = 0;
            while (x != 1) { if ((x & 1) == 0) x >>= 1; else x = 3 * x + 1; steps++; }
            if (steps > best) best = steps;
        }
        return best;
    }

    static int bubble(int n) {
        int[] a = new int[n];
        for (int i = 0; i < n; i++) a[i] = i * 7919 % n;
        for (int i = n - 1; i > 0; i--) for (int j = 0; j < i; j++) if (a[j] > a[j + 1]) { int t = a[j]; a[j] = a[j + 1]; a[j + 1] = t; }
        return a[n / 2];
    }

    static long run(int which) {
        switch (which) {
            case 0: return fib(25);
            case 1: return sieve(100000);
            case 2: return arraysum(1000);
            case 3: return fields(500000);
            case 4: return mandelbrot(64);
            case 5: return virtual(300000);
            case 6: return mono(300000);
            case 7: return iface(300000);
            case 8: return trees(14);
            case 9: return chars(10000);
            case 10: return collatz(5000);
            default: return bubble(800);
        }
    }

    static final String[] NAMES = {"fib", "sieve", "arraysum", "fields", "mandelbrot", "virtual", "mono", "iface", "trees", "chars", "collatz", "bubble"};

    /** Arguments: rounds, and milliseconds for each. Prints nanoseconds per operation of each program, once for each round. */
    public static void main(String[] args) {
        int rounds = Integer.parseInt(args[0]);
        long window = 1_000_000L * Integer.parseInt(args[1]);
        for (int w = 0; w < NAMES.length; w++) {
            long sink = run(w);
            for (int r = 0; r < rounds; r++) {
                long t0 = System.nanoTime(), t1; int n = 0;
                do { sink += run(w); n++; t1 = System.nanoTime(); } while (t1 - t0 < window);
                System.out.println(NAMES[w] + " " + (t1 - t0) / n + " " + (sink != 0));
            }
        }
    }
}
