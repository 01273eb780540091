import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Dynamic programming: knapsack, longest common subsequence, edit distance, coins, partitions, matrix chain, Kadane. */
public class DynamicProgramming {
    static int knapsack(int[] w, int[] v, int cap) {
        int[] best = new int[cap + 1];
        for (int i = 0; i < w.length; i++) {
            for (int c = cap; c >= w[i]; c--) {
                best[c] = Math.max(best[c], best[c - w[i]] + v[i]);
            }
        }
        return best[cap];
    }

    static String lcs(String a, String b) {
        int[][] t = new int[a.length() + 1][b.length() + 1];
        for (int i = a.length() - 1; i >= 0; i--) {
            for (int j = b.length() - 1; j >= 0; j--) {
                t[i][j] = a.charAt(i) == b.charAt(j) ? 1 + t[i + 1][j + 1] : Math.max(t[i + 1][j], t[i][j + 1]);
            }
        }
        StringBuilder sb = new StringBuilder();
        for (int i = 0, j = 0; i < a.length() && j < b.length(); ) {
            if (a.charAt(i) == b.charAt(j)) {
                sb.append(a.charAt(i));
                i++;
                j++;
            } else if (t[i + 1][j] >= t[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return sb.toString();
    }

    static int edit(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int old = row[j];
                row[j] = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                diagonal = old;
            }
        }
        return row[b.length()];
    }

    static long coins(int[] coins, int amount) {
        long[] ways = new long[amount + 1];
        ways[0] = 1;
        for (int c : coins) {
            for (int a = c; a <= amount; a++) {
                ways[a] += ways[a - c];
            }
        }
        return ways[amount];
    }

    static List<Integer> longestIncreasing(int[] a) {
        int[] length = new int[a.length], previous = new int[a.length];
        int best = -1;
        for (int i = 0; i < a.length; i++) {
            previous[i] = -1;
            for (int j = 0; j < i; j++) {
                if (a[j] < a[i] && length[j] + 1 > length[i]) {
                    length[i] = length[j] + 1;
                    previous[i] = j;
                }
            }
            if (best < 0 || length[i] > length[best]) {
                best = i;
            }
        }
        List<Integer> l = new ArrayList<>();
        for (int i = best; i >= 0; i = previous[i]) {
            l.add(a[i]);
        }
        Collections.reverse(l);
        return l;
    }

    static int matrixChain(int[] p) {
        int n = p.length - 1;
        int[][] m = new int[n][n];
        for (int len = 2; len <= n; len++) {
            for (int i = 0; i + len <= n; i++) {
                int j = i + len - 1;
                m[i][j] = Integer.MAX_VALUE;
                for (int k = i; k < j; k++) {
                    m[i][j] = Math.min(m[i][j], m[i][k] + m[k + 1][j] + p[i] * p[k + 1] * p[j + 1]);
                }
            }
        }
        return m[0][n - 1];
    }

    static long[] partitions(int n) {
        long[] p = new long[n + 1];
        p[0] = 1;
        for (int k = 1; k <= n; k++) {
            for (int i = k; i <= n; i++) {
                p[i] += p[i - k];
            }
        }
        return p;
    }

    static int kadane(int... a) {
        int best = a[0], here = a[0];
        for (int i = 1; i < a.length; i++) {
            here = Math.max(a[i], here + a[i]);
            best = Math.max(best, here);
        }
        return best;
    }

    static long catalan(int n, Long[] memo) {
        if (n < 2) {
            return 1;
        }
        if (memo[n] == null) {
            long s = 0;
            for (int i = 0; i < n; i++) {
                s += catalan(i, memo) * catalan(n - 1 - i, memo);
            }
            memo[n] = s;
        }
        return memo[n];
    }

    static boolean matches(String text, String pattern) {
        boolean[][] t = new boolean[text.length() + 1][pattern.length() + 1];
        t[0][0] = true;
        for (int j = 1; j <= pattern.length() && pattern.charAt(j - 1) == '*'; j++) {
            t[0][j] = true;
        }
        for (int i = 1; i <= text.length(); i++) {
            for (int j = 1; j <= pattern.length(); j++) {
                char p = pattern.charAt(j - 1);
                t[i][j] = p == '*' ? t[i - 1][j] || t[i][j - 1] : t[i - 1][j - 1] && (p == '?' || p == text.charAt(i - 1));
            }
        }
        return t[text.length()][pattern.length()];
    }

    static String palindrome(String s) {
        int from = 0, to = 0;
        for (int mid = 0; mid < s.length(); mid++) {
            for (int even = 0; even < 2; even++) {
                int i = mid, j = mid + even;
                while (i >= 0 && j < s.length() && s.charAt(i) == s.charAt(j)) {
                    i--;
                    j++;
                }
                if (j - i - 1 > to - from) {
                    from = i + 1;
                    to = j;
                }
            }
        }
        return s.substring(from, to);
    }

    public static void main(String[] args) {
        System.out.println(knapsack(new int[]{12, 7, 11, 8, 9, 6, 5, 14}, new int[]{24, 13, 23, 15, 16, 11, 9, 28}, 26));
        System.out.println(lcs("the quick brown fox jumped", "a lazy duck frowns at foxes") + " " + lcs("abc", "xyz").isEmpty());
        System.out.println(edit("kitten", "sitting") + " " + edit("", "abc") + " " + edit("intention", "execution"));
        System.out.println(coins(new int[]{1, 2, 5, 10, 20, 50, 100, 200}, 200) + " " + coins(new int[]{5, 10}, 7));
        System.out.println(longestIncreasing(new int[]{10, 9, 2, 5, 3, 7, 101, 18, 4, 20, 1, 30}));
        System.out.println(matrixChain(new int[]{30, 35, 15, 5, 10, 20, 25}));
        System.out.println(Arrays.toString(partitions(30)));
        System.out.println(kadane(-2, 1, -3, 4, -1, 2, 1, -5, 4) + " " + kadane(-5, -2));
        System.out.println(catalan(30, new Long[31]));
        System.out.println(matches("corpus.java", "*.j?va") + " " + matches("abc", "a*d") + " " + matches("", "***"));
        System.out.println(palindrome("forgeeksskeegfor") + " " + palindrome("a"));
        long[][] pascal = new long[20][];
        for (int i = 0; i < pascal.length; i++) {
            pascal[i] = new long[i + 1];
            pascal[i][0] = pascal[i][i] = 1;
            for (int j = 1; j < i; j++) {
                pascal[i][j] = pascal[i - 1][j - 1] + pascal[i - 1][j];
            }
        }
        System.out.println(Arrays.toString(pascal[19]));
    }
}
