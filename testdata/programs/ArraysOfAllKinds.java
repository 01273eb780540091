import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;

/** Arrays: dimensions, covariance, clone, arraycopy over itself, java.util.Arrays. */
public class ArraysOfAllKinds {
    public static void main(String[] args) {
        int[][] grid = new int[3][4];
        grid[1][2] = 5;
        int[][] ragged = {{1}, {2, 3}, {}, null};
        long[][][] cube = new long[2][3][];
        System.out.println(Arrays.deepToString(grid) + " " + Arrays.deepToString(ragged) + " " + Arrays.deepToString(cube) + " " + grid.length + grid[0].length);
        boolean[] z = new boolean[2];
        byte[] b = {1, -1, (byte) 200};
        short[] s = {1, (short) 40000};
        char[] c = {'a', 'b'};
        long[] l = {1L << 40};
        float[] f = {1.5f, 0};
        double[] d = new double[2];
        String[] t = new String[2];
        System.out.println(Arrays.toString(z) + Arrays.toString(b) + Arrays.toString(s) + Arrays.toString(c) + Arrays.toString(l) + Arrays.toString(f) + Arrays.toString(d) + Arrays.toString(t) + Arrays.toString((int[]) null));
        System.out.println(c);
        int[] copy = grid[1].clone();
        copy[0] = 9;
        int[][] shallow = grid.clone();
        shallow[0][0] = 7;
        System.out.println(grid[1][0] + " " + grid[0][0] + " " + (shallow[0] == grid[0]) + " " + (copy.getClass() == int[].class));
        Object[] objects = new String[]{"x", "y"};
        try {
            objects[0] = 1;
        } catch (ArrayStoreException e) {
            System.out.println(e.getMessage());
        }
        Number[] numbers = new Integer[1];
        try {
            numbers[0] = 1.5;
        } catch (ArrayStoreException e) {
            System.out.println(e.getMessage());
        }
        Object o = new int[][]{{1}};
        System.out.println((o instanceof Object[]) + " " + (o instanceof int[][]) + " " + (((Object[]) o)[0] instanceof int[]) + " " + o.getClass().getName() + " " + new String[0][0].getClass().getSimpleName() + " " + int[].class.getComponentType());
        int[] a = {1, 2, 3, 4, 5, 6, 7, 8};
        System.arraycopy(a, 0, a, 2, 5);
        System.out.println(Arrays.toString(a));
        System.arraycopy(a, 3, a, 0, 5);
        System.out.println(Arrays.toString(a));
        Object[] src = {"a", "b", 3};
        String[] dst = new String[3];
        try {
            System.arraycopy(src, 0, dst, 0, 3);
        } catch (ArrayStoreException e) {
            System.out.println(Arrays.toString(dst));
        }
        Integer[] boxed = {5, 2, 9, 1};
        Arrays.sort(boxed, Collections.reverseOrder());
        System.out.println(Arrays.toString(boxed));
        int[] n = {5, 3, 9, -1, 0, 7, 3, 2};
        Arrays.sort(n, 2, 6);
        System.out.println(Arrays.toString(n));
        Arrays.sort(n);
        System.out.println(Arrays.toString(n) + " " + Arrays.binarySearch(n, 7) + " " + Arrays.binarySearch(n, 4) + " " + Arrays.stream(n).sum());
        double[] ds = {1.5, Double.NaN, -0.0, 0.0, Double.NEGATIVE_INFINITY, -2};
        Arrays.sort(ds);
        System.out.println(Arrays.toString(ds));
        char[] word = "insertion".toCharArray();
        Arrays.sort(word);
        System.out.println(new String(word));
        byte[] bytes = {3, -3, 127, -128, 0};
        Arrays.sort(bytes);
        System.out.println(Arrays.toString(bytes));
        String[] names = {"delta", "Alpha", "charlie", "bravo"};
        Arrays.sort(names);
        System.out.println(Arrays.toString(names));
        Arrays.sort(names, String::compareToIgnoreCase);
        System.out.println(Arrays.asList(names));
        Arrays.sort(names, Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
        System.out.println(String.join(" ", names));
        int[] big = new int[3000];
        int x = 12345;
        for (int i = 0; i < big.length; i++) {
            x = x * 1103515245 + 12345;
            big[i] = x >>> 8;
        }
        Arrays.sort(big);
        boolean sorted = true;
        int h = 0;
        for (int i = 1; i < big.length; i++) {
            sorted &= big[i - 1] <= big[i];
            h = h * 31 + big[i];
        }
        System.out.println(sorted + " " + h);
        Arrays.fill(a, 1);
        Arrays.fill(a, 2, 4, 7);
        System.out.println(Arrays.toString(a) + Arrays.toString(Arrays.copyOf(a, 3)) + Arrays.toString(Arrays.copyOf(a, 10)) + Arrays.toString(Arrays.copyOfRange(a, 1, 4)) + Arrays.toString(Arrays.copyOf(names, 5)));
        System.out.println(Arrays.equals(new int[]{1, 2}, new int[]{1, 2}) + " " + Arrays.equals(ragged, ragged.clone()) + " " + Arrays.deepEquals(new int[][]{{1}}, new int[][]{{1}}) + " " + Arrays.hashCode(new int[]{1, 2}) + " " + Arrays.deepHashCode(new int[][]{{1}, {2}}) + " " + Arrays.hashCode(new Object[]{"a", null}) + " " + Arrays.hashCode(new double[]{1.5, -0.0}) + " " + Arrays.compare(new int[]{1, 2}, new int[]{1, 3}) + " " + Arrays.mismatch(new int[]{1, 2}, new int[]{1, 3}));
        Arrays.setAll(a, i -> i * i);
        Arrays.parallelPrefix(a, Integer::sum);
        System.out.println(Arrays.toString(a));
        int[][] identity = new int[3][3];
        for (int i = 0; i < 3; i++) {
            identity[i][i]++;
            identity[i][(i + 1) % 3] -= i;
            identity[i][i] <<= i;
        }
        System.out.println(Arrays.deepToString(identity));
        String[][] table = new String[2][2];
        table[0][0] = "top";
        for (String[] row : table) {
            for (String cell : row) {
                System.out.print(cell + " ");
            }
        }
        System.out.println();
        Object[] self = {1, null};
        self[1] = self;
        System.out.println(Arrays.deepToString(self));
        char[][] board = new char[3][];
        for (int i = 0; i < 3; i++) {
            board[i] = "---".toCharArray();
            board[i][i] = 'X';
            System.out.println(board[i]);
        }
        System.out.println(new int[0].length + " " + new int[]{1, 2, 3}[1] + " " + args.length);
        long[][] big2 = new long[100][100];
        long sum = 0;
        for (int i = 0; i < 100; i++) {
            for (int j = 0; j < 100; j++) {
                big2[i][j] = (long) i * j;
            }
        }
        for (long[] row : big2) {
            for (long v : row) {
                sum += v;
            }
        }
        System.out.println(sum);
    }
}
