import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Recursion: Ackermann, Hanoi, permutations, queens, mutual, memoised, subsets, flood fill, Tak, Collatz. */
public class Recursion {
    static int ackermann(int m, int n) {
        return m == 0 ? n + 1 : n == 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1));
    }

    static int moves;

    static void hanoi(int n, char from, char to, char via) {
        if (n == 0) {
            return;
        }
        hanoi(n - 1, from, via, to);
        if (++moves % 100 == 0) {
            System.out.print(n + "" + from + to + " ");
        }
        hanoi(n - 1, via, to, from);
    }

    static void permute(char[] a, int k, List<String> out) {
        if (k == a.length) {
            out.add(new String(a));
            return;
        }
        for (int i = k; i < a.length; i++) {
            char t = a[k];
            a[k] = a[i];
            a[i] = t;
            permute(a, k + 1, out);
            a[i] = a[k];
            a[k] = t;
        }
    }

    static int queens(int n, int row, int cols, int left, int right) {
        if (row == n) {
            return 1;
        }
        int count = 0;
        for (int free = (1 << n) - 1 & ~(cols | left | right); free != 0; free &= free - 1) {
            int bit = free & -free;
            count += queens(n, row + 1, cols | bit, (left | bit) << 1, (right | bit) >> 1);
        }
        return count;
    }

    static boolean even(int n) {
        return n == 0 || odd(n - 1);
    }

    static boolean odd(int n) {
        return n != 0 && even(n - 1);
    }

    static final Map<Long, Long> memo = new HashMap<>();

    static long fib(long n) {
        if (n < 2) {
            return n;
        }
        Long known = memo.get(n);
        if (known != null) {
            return known;
        }
        long v = fib(n - 1) + fib(n - 2);
        memo.put(n, v);
        return v;
    }

    static void subsets(int[] set, int i, List<Integer> chosen, int target, List<List<Integer>> out) {
        if (target == 0) {
            out.add(new ArrayList<>(chosen));
        }
        for (int k = i; k < set.length && set[k] <= target; k++) {
            chosen.add(set[k]);
            subsets(set, k + 1, chosen, target - set[k], out);
            chosen.remove(chosen.size() - 1);
        }
    }

    static int fill(char[][] g, int r, int c) {
        if (r < 0 || c < 0 || r >= g.length || c >= g[r].length || g[r][c] != '.') {
            return 0;
        }
        g[r][c] = '*';
        return 1 + fill(g, r + 1, c) + fill(g, r - 1, c) + fill(g, r, c + 1) + fill(g, r, c - 1);
    }

    static int tak(int x, int y, int z) {
        return y >= x ? z : tak(tak(x - 1, y, z), tak(y - 1, z, x), tak(z - 1, x, y));
    }

    static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    static long power(long base, long e, long mod) {
        return e == 0 ? 1 : e % 2 == 0 ? power(base * base % mod, e / 2, mod) : base * power(base, e - 1, mod) % mod;
    }

    static String binary(int n) {
        return n < 2 ? "" + n : binary(n / 2) + n % 2;
    }

    static boolean solve(int[][] b) {
        for (int r = 0; r < 9; r++) {
            for (int c = 0; c < 9; c++) {
                if (b[r][c] != 0) {
                    continue;
                }
                next:
                for (int v = 1; v <= 9; v++) {
                    for (int i = 0; i < 9; i++) {
                        if (b[r][i] == v || b[i][c] == v || b[r / 3 * 3 + i / 3][c / 3 * 3 + i % 3] == v) {
                            continue next;
                        }
                    }
                    b[r][c] = v;
                    if (solve(b)) {
                        return true;
                    }
                    b[r][c] = 0;
                }
                return false;
            }
        }
        return true;
    }

    static void gray(int n, String prefix, List<String> out) {
        if (prefix.length() == n) {
            out.add(prefix);
            return;
        }
        boolean flip = prefix.chars().filter(c -> c == '1').count() % 2 == 1;
        gray(n, prefix + (flip ? '1' : '0'), out);
        gray(n, prefix + (flip ? '0' : '1'), out);
    }

    public static void main(String[] args) {
        System.out.println(ackermann(2, 9) + " " + ackermann(3, 4));
        hanoi(10, 'A', 'C', 'B');
        System.out.println(moves);
        List<String> perms = new ArrayList<>();
        permute("abcd".toCharArray(), 0, perms);
        System.out.println(perms.size() + " " + perms);
        for (int n = 1; n <= 8; n++) {
            System.out.print(queens(n, 0, 0, 0, 0) + " ");
        }
        System.out.println();
        System.out.println(even(1000) + " " + odd(777) + " " + fib(90) + " " + tak(12, 8, 4) + " " + gcd(1071, 462) + " " + power(3, 1_000_000, 1_000_000_007L) + " " + binary(1000));
        List<List<Integer>> sums = new ArrayList<>();
        subsets(new int[]{1, 2, 3, 4, 5, 6, 7}, 0, new ArrayList<>(), 10, sums);
        System.out.println(sums);
        char[][] grid = {"..#....".toCharArray(), ".##.##.".toCharArray(), "...#...".toCharArray(), "####.##".toCharArray(), ".......".toCharArray()};
        System.out.println(fill(grid, 0, 0) + " " + fill(grid, 0, 3) + " " + fill(grid, 4, 0));
        for (char[] row : grid) {
            System.out.println(row);
        }
        String puzzle = "530070000600195000098000060800060003400803001700020006060000280000419005000080079";
        int[][] b = new int[9][9];
        for (int i = 0; i < 81; i++) {
            b[i / 9][i % 9] = puzzle.charAt(i) - '0';
        }
        System.out.println(solve(b));
        for (int[] row : b) {
            System.out.println(Arrays.toString(row));
        }
        List<String> codes = new ArrayList<>();
        gray(3, "", codes);
        System.out.println(codes);
    }
}
