package demo;

import java.io.IOException;

/** Branches, switches, loops, exceptions, locks. */
public class Control {
    static int dense(int x) {
        switch (x) {
            case 1: return 10;
            case 2: return 20;
            case 3: return 30;
            default: return -1;
        }
    }

    static int sparse(int x) {
        switch (x) {
            case -1000: return 1;
            case 0: return 2;
            case 1000000: return 3;
        }
        return 0;
    }

    static int strings(String s) {
        return switch (s) {
            case "one" -> 1;
            case "two" -> 2;
            default -> s.length();
        };
    }

    static long loops(int n) {
        long sum = 0;
        outer:
        for (int i = 0; i < n; i++) {
            int j = 0;
            while (true) {
                if (j++ > i) continue outer;
                if (sum > 1L << 40) break outer;
                sum += (long) i * j;
            }
        }
        do {
            sum -= 3;
        } while (sum > 100);
        return sum;
    }

    synchronized int guarded(Object lock) throws IOException {
        try {
            synchronized (lock) {
                return lock.hashCode();
            }
        } catch (IllegalStateException | NullPointerException e) {
            throw new IOException(e);
        } finally {
            System.out.println("done");
        }
    }

    static double arithmetic(byte b, char c, short s, int i, long l, float f, double d) {
        i += b * c / (s | 1) % 7;
        l = (l << 3) ^ (l >>> 5) & ~i;
        f = -f + (float) d - (int) f;
        d *= i > 3 ? l : f;
        i++;
        i += 1000;
        boolean z = d < f || l >= i && f != 0;
        return z ? d : (byte) i + (char) l + (short) i;
    }

    static Object[][] arrays() {
        int[] a = {1, 2, 3};
        long[] b = new long[a.length];
        boolean[] z = new boolean[2];
        z[1] = true;
        b[0] = a[2];
        String[][][] deep = new String[2][3][];
        deep[1][2] = new String[] {"x"};
        return deep;
    }
}
