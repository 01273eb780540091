import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Number theory and big numbers by hand: sieve, factors, factorial, pi and e to many digits, matrices, Roman numerals. */
public class Numbers {
    static final class Big {
        private final int[] d;

        Big(int... d) {
            int n = d.length;
            while (n > 0 && d[n - 1] == 0) {
                n--;
            }
            this.d = Arrays.copyOf(d, n);
        }

        static Big of(long v) {
            return new Big((int) (v % 1_000_000_000), (int) (v / 1_000_000_000 % 1_000_000_000), (int) (v / 1_000_000_000_000_000_000L));
        }

        Big plus(Big o) {
            int[] r = new int[Math.max(d.length, o.d.length) + 1];
            int carry = 0;
            for (int i = 0; i < r.length; i++) {
                int s = carry + (i < d.length ? d[i] : 0) + (i < o.d.length ? o.d[i] : 0);
                carry = s >= 1_000_000_000 ? 1 : 0;
                r[i] = s - carry * 1_000_000_000;
            }
            return new Big(r);
        }

        Big times(Big o) {
            int[] r = new int[d.length + o.d.length + 1];
            for (int i = 0; i < d.length; i++) {
                long carry = 0;
                for (int j = 0; j < o.d.length || carry != 0; j++) {
                    long t = r[i + j] + carry + (j < o.d.length ? (long) d[i] * o.d[j] : 0);
                    r[i + j] = (int) (t % 1_000_000_000);
                    carry = t / 1_000_000_000;
                }
            }
            return new Big(r);
        }

        @Override
        public String toString() {
            if (d.length == 0) {
                return "0";
            }
            StringBuilder sb = new StringBuilder().append(d[d.length - 1]);
            for (int i = d.length - 2; i >= 0; i--) {
                sb.append(String.format("%09d", d[i]));
            }
            return sb.toString();
        }
    }

    static String pi(int digits) {
        int len = digits * 10 / 3 + 1, nines = 0, predigit = 0;
        int[] a = new int[len];
        Arrays.fill(a, 2);
        StringBuilder sb = new StringBuilder();
        for (int j = 0; j <= digits; j++) {
            int q = 0;
            for (int i = len - 1; i >= 0; i--) {
                int x = 10 * a[i] + q * (i + 1);
                a[i] = x % (2 * i + 1);
                q = x / (2 * i + 1);
            }
            a[0] = q % 10;
            q /= 10;
            if (q == 9) {
                nines++;
            } else {
                if (j > 0) {
                    sb.append(predigit + (q == 10 ? 1 : 0));
                }
                for (; nines > 0; nines--) {
                    sb.append(q == 10 ? 0 : 9);
                }
                predigit = q == 10 ? 0 : q;
            }
        }
        return sb.toString();
    }

    static List<Long> factors(long n) {
        List<Long> f = new ArrayList<>();
        for (long p = 2; p * p <= n; p++) {
            while (n % p == 0) {
                f.add(p);
                n /= p;
            }
        }
        if (n > 1) {
            f.add(n);
        }
        return f;
    }

    static long[][] multiply(long[][] a, long[][] b, long mod) {
        long[][] r = new long[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b[0].length; j++) {
                for (int k = 0; k < b.length; k++) {
                    r[i][j] = (r[i][j] + a[i][k] * b[k][j]) % mod;
                }
            }
        }
        return r;
    }

    static double determinant(double[][] m) {
        double det = 1;
        int n = m.length;
        for (int c = 0; c < n; c++) {
            int p = c;
            for (int r = c + 1; r < n; r++) {
                if (Math.abs(m[r][c]) > Math.abs(m[p][c])) {
                    p = r;
                }
            }
            if (m[p][c] == 0) {
                return 0;
            }
            if (p != c) {
                double[] t = m[p];
                m[p] = m[c];
                m[c] = t;
                det = -det;
            }
            det *= m[c][c];
            for (int r = c + 1; r < n; r++) {
                double f = m[r][c] / m[c][c];
                for (int k = c; k < n; k++) {
                    m[r][k] -= f * m[c][k];
                }
            }
        }
        return det;
    }

    static String roman(int n) {
        int[] v = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] s = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder sb = new StringBuilder();
        for (int i = 0; i < v.length; i++) {
            for (; n >= v[i]; n -= v[i]) {
                sb.append(s[i]);
            }
        }
        return sb.toString();
    }

    static String words(int n) {
        String[] small = {"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
        String[] tens = {"", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
        if (n < 0) {
            return "minus " + words(-n);
        }
        if (n < 20) {
            return small[n];
        }
        if (n < 100) {
            return tens[n / 10] + (n % 10 == 0 ? "" : "-" + small[n % 10]);
        }
        if (n < 1000) {
            return small[n / 100] + " hundred" + (n % 100 == 0 ? "" : " and " + words(n % 100));
        }
        return words(n / 1000) + " thousand" + (n % 1000 == 0 ? "" : " " + words(n % 1000));
    }

    public static void main(String[] args) {
        boolean[] composite = new boolean[20000];
        int count = 0, last = 0;
        for (int i = 2; i < composite.length; i++) {
            if (!composite[i]) {
                count++;
                last = i;
                for (int j = i * 2; j < composite.length; j += i) {
                    composite[j] = true;
                }
            }
        }
        System.out.println(count + " primes, the last " + last);
        System.out.println(factors(600851475143L) + " " + factors(1L << 40) + " " + factors(999999000001L) + " " + factors(97));
        Big f = Big.of(1), a = Big.of(0), b = Big.of(1);
        for (int i = 2; i <= 60; i++) {
            f = f.times(Big.of(i));
        }
        for (int i = 0; i < 300; i++) {
            Big t = a.plus(b);
            a = b;
            b = t;
        }
        System.out.println(f);
        System.out.println(a + " " + Big.of(Long.MAX_VALUE).times(Big.of(Long.MAX_VALUE)) + " " + Big.of(0));
        System.out.println(pi(100));
        long[][] m = {{1, 1}, {1, 0}}, r = {{1, 0}, {0, 1}};
        for (long n = 1_000_000_000_000L; n > 0; n >>= 1) {
            if ((n & 1) == 1) {
                r = multiply(r, m, 1_000_000_007);
            }
            m = multiply(m, m, 1_000_000_007);
        }
        System.out.println(r[0][1]);
        System.out.println(determinant(new double[][]{{2, -1, 0}, {1, 3, 2}, {0, 5, -4}}) + " " + determinant(new double[][]{{1, 2}, {2, 4}}));
        System.out.println(roman(1994) + " " + roman(3888) + " " + words(0) + ", " + words(-342019) + ", " + words(777));
        List<Integer> perfect = new ArrayList<>();
        for (int n = 2; n < 600; n++) {
            int s = 1;
            for (int d = 2; d * d <= n; d++) {
                if (n % d == 0) {
                    s += d + (d * d == n ? 0 : n / d);
                }
            }
            if (s == n) {
                perfect.add(n);
            }
        }
        System.out.println(perfect);
        int best = 0, longest = 0;
        for (int n = 1; n < 3000; n++) {
            int steps = 0;
            for (long x = n; x != 1; x = x % 2 == 0 ? x / 2 : 3 * x + 1) {
                steps++;
            }
            if (steps > longest) {
                longest = steps;
                best = n;
            }
        }
        System.out.println(best + " takes " + longest);
        double x = 2;
        for (int i = 0; i < 6; i++) {
            x = x - (x * x - 2) / (2 * x);
        }
        System.out.println(x + " " + (x == Math.sqrt(2)));
        double integral = 0;
        for (int i = 0; i < 1000; i++) {
            double t = (i + 0.5) / 1000;
            integral += 4 / (1 + t * t) / 1000;
        }
        System.out.println(integral);
    }
}
