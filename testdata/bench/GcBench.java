import java.util.HashMap;

/**
 * The programs behind the collector's tables. {@code GcBench collect SHAPE MILLIS} builds a live graph and calls System.gc() again and
 * again; {@code GcBench trees DEPTH} is binary-trees, a whole process; {@code GcBench pauses MILLIS} replaces parts of a full heap;
 * {@code GcBench stores MILLIS} stores references into fields.
 */
public class GcBench {
    static final class Tree {
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

    /** A few random numbers, the same on every machine. */
    static int seed = 12345;

    static int next(int bound) {
        seed = seed * 1103515245 + 12345;
        return (seed >>> 16) % bound;
    }

    static Object live;

    /** Four trees of 131071 nodes, 8 MiB at 16 bytes each. */
    static long trees() {
        Tree[] trees = new Tree[4];
        long sum = 0;
        for (int i = 0; i < trees.length; i++) {
            trees[i] = Tree.make(16);
            sum += trees[i].count();
        }
        live = trees;
        return sum;
    }

    /** Maps from boxed keys to strings, 8 MiB: a table, and for each entry the entry, its key, its value and the value's characters. */
    static long maps() {
        @SuppressWarnings("unchecked")
        HashMap<Integer, String>[] maps = new HashMap[10];
        long sum = 0;
        for (int i = 0; i < maps.length; i++) {
            maps[i] = new HashMap<>(16384);
            for (int k = 0; k < 8400; k++) {
                maps[i].put(1000 + next(32768) * 32 + k % 32, value(k));
            }
            sum += maps[i].size();
        }
        live = maps;
        return sum;
    }

    static String value(int k) {
        return new String(new char[] {'v', 'a', 'l', 'u', 'e', ' ', (char) ('0' + k % 10), (char) ('0' + k / 10 % 10), (char) ('0' + k / 100 % 10), '.'});
    }

    /** Prints the nanoseconds of one collection, the median, and a check sum. */
    static void collect(String shape, long millis) {
        long sum = shape.equals("tree") ? trees() : maps();
        System.gc();
        System.gc();
        long[] times = new long[10_000];
        int n = 0;
        long begin = System.nanoTime(), now = begin;
        while (n < times.length && (n < 5 || now - begin < millis * 1_000_000)) {
            long before = System.nanoTime();
            System.gc();
            now = System.nanoTime();
            times[n++] = now - before;
        }
        java.util.Arrays.sort(times, 0, n);
        System.out.println(times[n / 2] + " " + sum);
    }

    /** binary-trees as in the benchmarks game, without its threads. */
    static void binaryTrees(int depth) {
        System.out.println("stretch " + Tree.make(depth + 1).count());
        Tree kept = Tree.make(depth);
        for (int d = 4; d <= depth; d += 2) {
            int rounds = 1 << (depth - d + 4);
            int check = 0;
            for (int i = 0; i < rounds; i++) {
                check += Tree.make(d).count();
            }
            System.out.println(rounds + " of " + d + " " + check);
        }
        System.out.println("kept " + kept.count());
    }

    static final int MAPS = 16, KEYS = 6800, ARRAYS = 1024;

    static HashMap<Integer, String>[] maps;
    static Object[][] arrays;

    /** Fills the heap with 12 MiB of maps and arrays. */
    @SuppressWarnings("unchecked")
    static void fill() {
        maps = new HashMap[MAPS];
        arrays = new Object[ARRAYS][];
        for (int i = 0; i < MAPS; i++) {
            maps[i] = new HashMap<>(16384);
            for (int k = 0; k < KEYS; k++) {
                maps[i].put(1000 + k * 7, value(k));
            }
        }
        for (int i = 0; i < ARRAYS; i++) {
            arrays[i] = array(i);
        }
    }

    /** Replaces them piece by piece for a while, and answers how many times 200 entries and 13 arrays. */
    static long churn(long millis) {
        long begin = System.nanoTime(), rounds = 0;
        while (System.nanoTime() - begin < millis * 1_000_000) {
            for (int i = 0; i < 200; i++) {
                HashMap<Integer, String> map = maps[next(MAPS)];
                Integer key = 1000 + next(KEYS) * 7;
                map.remove(key);
                map.put(key, value(i));
                if (i % 16 == 0) {
                    int at = next(ARRAYS);
                    arrays[at] = array(at);
                }
            }
            rounds++;
        }
        return rounds;
    }

    static void pauses(long millis) {
        fill();
        long rounds = churn(millis), sum = 0;
        for (HashMap<Integer, String> map : maps) {
            sum += map.size();
        }
        System.out.println(rounds + " " + sum);
    }

    /** An array of 400 references, every eighth to an object of its own. */
    static Object[] array(int k) {
        Object[] a = new Object[400];
        for (int i = 0; i < a.length; i += 8) {
            a[i] = new int[] {k, i};
        }
        return a;
    }

    static final class Cell {
        Cell next, other;
    }

    /** Prints the nanoseconds of a round of stores and a check sum: nothing is allocated, so no collection runs. */
    static void stores(long millis) {
        Cell a = new Cell(), b = new Cell(), c = new Cell();
        long begin = 0, now = 0, rounds = -1;
        while (rounds < 0 || now - begin < millis * 1_000_000) {
            for (int i = 0; i < 200_000; i++) {
                a.next = b;
                b.next = c;
                c.next = a;
                a.other = c;
                b.other = a;
                c.other = b;
            }
            now = System.nanoTime();
            if (++rounds == 0) {
                begin = now;
            }
        }
        System.out.println((now - begin) / rounds + " " + (a.next == b && c.other == b));
    }

    public static void main(String[] args) {
        switch (args[0]) {
            case "collect": collect(args[1], Long.parseLong(args[2])); break;
            case "trees": binaryTrees(Integer.parseInt(args[1])); break;
            case "pauses": pauses(Long.parseLong(args[1])); break;
            case "stores": stores(Long.parseLong(args[1])); break;
            default: throw new IllegalArgumentException(args[0]);
        }
    }
}
