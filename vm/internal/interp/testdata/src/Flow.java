class Flow {
    static int fib(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }

    static int collatz(int n) {
        int steps = 0;
        while (n != 1) { n = (n & 1) == 0 ? n / 2 : 3 * n + 1; steps++; }
        return steps;
    }

    static int dense(int x) {
        switch (x) {
            case -1: return 100;
            case 0: return 101;
            case 1: case 2: return 102;
            case 4: x += 5;
            case 5: return x;
            default: return -x;
        }
    }

    static int sparse(int x) {
        switch (x) {
            case Integer.MIN_VALUE: return 1;
            case -1000: return 2;
            case 0: return 3;
            case 77: return 4;
            case 100000: return 5;
            case Integer.MAX_VALUE: return 6;
            default: return 7;
        }
    }

    static int nested(int n) {
        int s = 0;
        outer:
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (j > i) continue outer;
                if (i * j > 50) break outer;
                s += i ^ j;
            }
            s *= 3;
        }
        return s;
    }

    static int loopSwitch(int n) {
        int s = 0, state = 0;
        for (;;) {
            switch (state) {
                case 0: s++; state = 1; continue;
                case 1: s += 2; state = s > n ? 3 : 2; break;
                case 2: s += 3; state = 0; break;
                default: return s;
            }
        }
    }

    static long gcd(long a, long b) { while (b != 0) { long t = a % b; a = b; b = t; } return a; }

    static int doWhile(int n) { int s = 0; do { s += n; } while (--n > 0); return s; }
    static int doInc(int n) { int i = 0; int s = 0; do { s += i; i++; } while (i < n); return s * 100 + i; }
    static int doIncConst() { int i = 0; int s = 0; do { s += i; i++; } while (i < 10); return s * 100 + i; }
    static int incBoth(int n) { int i = 0; while (i++ < n) { if (i == 5) n--; } return i * 1000 + n; }
    static int emptyLoop(int n) { while (n-- > 0); return n; }

    static int sideEffects() {
        int i = 1;
        int a = i++ + i++ * ++i;
        int b = i-- - --i;
        int[] x = {1, 2, 3, 4, 5};
        int k = 0;
        x[k++] = x[k] + k++;
        x[k] += k = 1;
        x[x[k] & 3] ^= x[k++] + k;
        return a * 1000003 + b * 1009 + i * 31 + k + x[0] * 7 + x[1] * 11 + x[2] * 13 + x[3] * 17 + x[4];
    }

    static long longSide() {
        long i = 5;
        long a = i++ * i-- + ++i;
        long[] x = {1, 2, 3};
        int k = 0;
        long c = x[k++] += 10;
        long d = x[k]++ + ++x[k] + x[k]--;
        x[0] = x[1] = x[2] = a;
        return a * 31 + c * 17 + d + x[0] + x[1];
    }

    static double f = 1.5; static int si = 3; static long sl = 7; static byte sb = 127; static char sc = 65535; static short ss = -32768; static boolean sz; static float sf = 0.25f;

    static void statics() {
        Out.print(f += 2); Out.print(si++ + ++si); Out.print(sl-- * sl); Out.print(++sb); Out.print(++sc); Out.print(--ss); Out.print(sz ^= true); Out.print(sf *= 3);
        Out.print(si); Out.print(sl); Out.print(sb); Out.print(sc); Out.print((int) ss); Out.print(sz);
    }

    static int tern(int a, int b, int c) { return (a < b ? a : b) + (b < c ? b * 2 : c * (a > c ? 3 : 4)) + (a == b || b == c && a != c ? 5 : 6); }
    static boolean bool(int a, int b) { return a < b && b > 10 || a == 3; }
    static boolean parity(int a) { boolean r = (a & 1) != 0; return r; }
    static byte toByte(int a) { return (byte) a; }
    static char toChar(int a) { return (char) (a + 1); }

    static int manyArgs(int a, long b, double c, float d, int e, long f, int g) { return a + (int) b + (int) c + (int) d + e + (int) f + g; }

    static void exceptions() {
        for (int i = 0; i < 9; i++) {
            int x = 1;
            try {
                x = 2;
                x = trouble(i);
                x += 10;
            } catch (ArithmeticException e) {
                x += 100;
            } catch (IndexOutOfBoundsException e) {
                x += 200;
            } catch (RuntimeException e) {
                x += 300;
            } finally {
                x = x * 2 + 1;
            }
            Out.print(x);
        }
    }

    static int trouble(int i) {
        int[] a = new int[3];
        Object o = a;
        switch (i) {
            case 0: return 1 / (i & 0);
            case 1: return a[3];
            case 2: return a[-1];
            case 3: a = null; return a[0];
            case 4: return ((long[]) o).length;
            case 5: return new int[i - 10].length;
            case 6: Object[] s = new String[1]; s[0] = o; return 5;
            case 7: return (int) (5L % (long) (i - 7));
            default: return a.length;
        }
    }

    static int depth;
    static void deep() { depth++; deep(); }

    static int overflow() {
        int n = 0;
        for (int i = 0; i < 3; i++) {
            depth = 0;
            try { deep(); } catch (StackOverflowError e) { if (depth > 1000) n++; }
        }
        return n;
    }

    public static void main(String[] args) {
        Out.print(fib(20));
        for (int i = 1; i < 30; i += 3) Out.print(collatz(i));
        for (int i = -3; i < 8; i++) Out.print(dense(i));
        int[] ks = {Integer.MIN_VALUE, -1001, -1000, -1, 0, 1, 77, 78, 99999, 100000, Integer.MAX_VALUE};
        for (int k : ks) Out.print(sparse(k));
        Out.print(nested(20)); Out.print(loopSwitch(40)); Out.print(gcd(1071L * 1234567, 462L * 1234567));
        Out.print(doWhile(10)); Out.print(doInc(7)); Out.print(doIncConst()); Out.print(incBoth(20)); Out.print(emptyLoop(5));
        Out.print(sideEffects()); Out.print(longSide());
        statics();
        for (int a = 0; a < 4; a++) for (int b = 0; b < 4; b++) for (int c = 0; c < 4; c++) Out.print(tern(a, b, c));
        Out.print(bool(1, 2)); Out.print(bool(1, 20)); Out.print(bool(3, 2)); Out.print(parity(3)); Out.print(toByte(300)); Out.print(toChar(65535));
        Out.print(manyArgs(1, 2, 3, 4, 5, 6, 7));
        exceptions();
        Out.print(overflow());
    }
}
