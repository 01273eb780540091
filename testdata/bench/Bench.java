import java.util.HashMap;

/**
 * The benchmarks that compare virtual machines. {@code Bench NAME MILLIS} runs the named one once to warm up, then again and again for at
 * least so long, and prints the nanoseconds of one round and its check sum.
 */
public class Bench {
    interface Round {
        long run();
    }

    static int fib(int n) {
        return n < 2 ? n : fib(n - 1) + fib(n - 2);
    }

    static class Fib implements Round {
        public long run() {
            return fib(27);
        }
    }

    static class Sieve implements Round {
        public long run() {
            boolean[] composite = new boolean[200_001];
            int count = 0;
            for (int i = 2; i <= 200_000; i++) {
                if (!composite[i]) {
                    count++;
                    for (int j = i + i; j <= 200_000; j += i) {
                        composite[j] = true;
                    }
                }
            }
            return count;
        }
    }

    static class ArraySum implements Round {
        final int[] data = new int[10_000];

        public long run() {
            long sum = 0;
            for (int i = 0; i < data.length; i++) {
                data[i] = i * 7;
            }
            for (int k = 0; k < 50; k++) {
                for (int i = 0; i < data.length; i++) {
                    sum += data[i];
                }
            }
            return sum;
        }
    }

    static class Fields implements Round {
        int a, b;
        long c;

        public long run() {
            for (int i = 0; i < 300_000; i++) {
                a += i;
                b = a ^ b;
                c += b;
            }
            return c;
        }
    }

    static class Mandelbrot implements Round {
        public long run() {
            int inside = 0;
            for (int y = 0; y < 60; y++) {
                for (int x = 0; x < 60; x++) {
                    double cr = x / 30.0 - 1.5, ci = y / 30.0 - 1.0, zr = 0, zi = 0;
                    int n = 0;
                    while (n < 200 && zr * zr + zi * zi < 4) {
                        double t = zr * zr - zi * zi + cr;
                        zi = 2 * zr * zi + ci;
                        zr = t;
                        n++;
                    }
                    inside += n;
                }
            }
            return inside;
        }
    }

    static class Tree {
        final Tree left, right;

        Tree(Tree left, Tree right) {
            this.left = left;
            this.right = right;
        }

        static Tree make(int depth) {
            return depth == 0 ? new Tree(null, null) : new Tree(make(depth - 1), make(depth - 1));
        }

        int count() {
            return left == null ? 1 : 1 + left.count() + right.count();
        }
    }

    static class BinaryTrees implements Round {
        public long run() {
            long sum = 0;
            for (int i = 0; i < 4; i++) {
                sum += Tree.make(14).count();
            }
            return sum;
        }
    }

    abstract static class Shape {
        abstract int area(int k);
    }

    static class Square extends Shape {
        int area(int k) {
            return k * k;
        }
    }

    static class Strip extends Shape {
        int area(int k) {
            return k * 3;
        }
    }

    static class Dot extends Shape {
        int area(int k) {
            return 1;
        }
    }

    static class VirtualCalls implements Round {
        final Shape[] shapes = {new Square(), new Strip(), new Dot(), new Square()};

        public long run() {
            long sum = 0;
            for (int i = 0; i < 400_000; i++) {
                sum += shapes[i & 3].area(i & 255);
            }
            return sum;
        }
    }

    interface Op {
        int apply(int k);
    }

    static class Inc implements Op {
        public int apply(int k) {
            return k + 1;
        }
    }

    static class Dbl implements Op {
        public int apply(int k) {
            return k + k;
        }
    }

    static class Neg implements Op {
        public int apply(int k) {
            return -k;
        }
    }

    static class InterfaceCalls implements Round {
        final Op[] ops = {new Inc(), new Dbl(), new Neg(), new Inc()};

        public long run() {
            long sum = 0;
            for (int i = 0; i < 400_000; i++) {
                sum += ops[i & 3].apply(i);
            }
            return sum;
        }
    }

    static class Strings implements Round {
        public long run() {
            long sum = 0;
            for (int i = 0; i < 3_000; i++) {
                StringBuilder b = new StringBuilder();
                for (int k = 0; k < 20; k++) {
                    b.append("item ").append(k).append(',');
                }
                String s = b.toString();
                for (int k = 0; k < s.length(); k += 3) {
                    sum += s.charAt(k);
                }
            }
            return sum;
        }
    }

    static class Counting implements Round {
        public long run() {
            HashMap<Integer, Integer> counts = new HashMap<>();
            int x = 12345;
            for (int i = 0; i < 60_000; i++) {
                x = x * 1103515245 + 12345;
                Integer key = (x >>> 16) % 1000;
                Integer n = counts.get(key);
                counts.put(key, n == null ? 1 : n + 1);
            }
            long sum = 0;
            for (int n : counts.values()) {
                sum += (long) n * n;
            }
            return sum;
        }
    }

    static Round named(String name) {
        switch (name) {
            case "fib": return new Fib();
            case "sieve": return new Sieve();
            case "arraysum": return new ArraySum();
            case "fields": return new Fields();
            case "mandelbrot": return new Mandelbrot();
            case "binarytrees": return new BinaryTrees();
            case "virtual": return new VirtualCalls();
            case "interface": return new InterfaceCalls();
            case "strings": return new Strings();
            case "hashmap": return new Counting();
            default: throw new IllegalArgumentException(name);
        }
    }

    public static void main(String[] args) {
        measure(named(args[0]), Long.parseLong(args[1]));
    }

    /** Runs rounds for so many milliseconds, and prints the figure. */
    static void measure(Round r, long millis) {
        long least = millis * 1_000_000;
        long check = r.run();
        long begin = System.nanoTime(), now = begin;
        long rounds = 0;
        while (now - begin < least) {
            r.run();
            rounds++;
            now = System.nanoTime();
        }
        System.out.println((now - begin) / rounds + " " + check);
    }
}
