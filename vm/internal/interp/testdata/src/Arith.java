class Arith {
    static final int[] INTS = {0, 1, -1, 2, -2, 7, -7, 31, 32, 33, 255, 65535, 32767, -32768, 32768, Integer.MAX_VALUE, Integer.MIN_VALUE, 123456789};
    static final long[] LONGS = {0, 1, -1, 2, -7, 31, 63, 64, 0xFFFFFFFFL, 1L << 31, 1L << 32, Long.MAX_VALUE, Long.MIN_VALUE, 1234567890123L};
    static final double[] DOUBLES = {0.0, -0.0, 1.0, -1.0, 0.5, 1.5, -2.5, 1e10, -1e10, 1e19, -1e19, 1e300, Double.MIN_VALUE, Double.MAX_VALUE,
        Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 2147483647.0, 2147483648.0, -2147483648.0, -2147483649.0, 9.223372036854775807e18};
    static final float[] FLOATS = {0f, -0f, 1f, -1.5f, 3.4e38f, 1e-45f, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 16777217f, 2.1474836e9f, -9e18f, 9.3e18f};

    static int h(int s, int v) { return s * 31 + v; }
    static int h(int s, long v) { return s * 31 + (int) (v ^ v >>> 32); }

    static void ints() {
        for (int a : INTS) {
            int s = 1;
            for (int b : INTS) {
                s = h(s, a + b); s = h(s, a - b); s = h(s, a * b);
                if (b != 0) { s = h(s, a / b); s = h(s, a % b); }
                s = h(s, a & b); s = h(s, a | b); s = h(s, a ^ b);
                s = h(s, a << b); s = h(s, a >> b); s = h(s, a >>> b);
                s = h(s, a < b ? 1 : 2); s = h(s, a <= b ? 1 : 2); s = h(s, a == b ? 1 : 2); s = h(s, a != b ? 1 : 2); s = h(s, a > b ? 1 : 2); s = h(s, a >= b ? 1 : 2);
            }
            s = h(s, -a); s = h(s, ~a); s = h(s, a + 5); s = h(s, a - 5); s = h(s, 5 - a); s = h(s, a * 10); s = h(s, a / 10); s = h(s, a % 10);
            s = h(s, a / -1); s = h(s, a % -1); s = h(s, a & 255); s = h(s, a | 4096); s = h(s, a ^ -1); s = h(s, a << 3); s = h(s, a >> 3); s = h(s, a >>> 3);
            s = h(s, a << 35); s = h(s, a + 100000); s = h(s, a - 32768); s = h(s, a + 32768); s = h(s, -32768 - a); s = h(s, a * 100000); s = h(s, 100000 - a);
            s = h(s, a > 32767 ? 1 : 0); s = h(s, a >= 32767 ? 1 : 0); s = h(s, a < -32768 ? 1 : 0); s = h(s, a <= -32768 ? 1 : 0); s = h(s, 7 > a ? 1 : 0); s = h(s, 7 >= a ? 1 : 0);
            s = h(s, (byte) a); s = h(s, (short) a); s = h(s, (char) a); s = h(s, (long) a);
            s = h(s, a == 0 ? 1 : 0); s = h(s, a > 0 ? 1 : 0); s = h(s, a <= 0 ? 1 : 0);
            Out.print(s); Out.print((float) a); Out.print((double) a);
        }
    }

    static void longs() {
        for (long a : LONGS) {
            int s = 1;
            for (long b : LONGS) {
                s = h(s, a + b); s = h(s, a - b); s = h(s, a * b);
                if (b != 0) { s = h(s, a / b); s = h(s, a % b); }
                s = h(s, a & b); s = h(s, a | b); s = h(s, a ^ b);
                s = h(s, a << b); s = h(s, a >> (int) b); s = h(s, a >>> b);
                s = h(s, a < b ? 1 : 2); s = h(s, a <= b ? 1 : 2); s = h(s, a == b ? 1 : 2); s = h(s, a != b ? 1 : 2); s = h(s, a > b ? 1 : 2); s = h(s, a >= b ? 1 : 2);
            }
            s = h(s, -a); s = h(s, ~a); s = h(s, a + 5); s = h(s, a - 5L); s = h(s, 5 - a); s = h(s, a * 10); s = h(s, a / 10); s = h(s, a % 10);
            s = h(s, a / -1); s = h(s, a % -1); s = h(s, a & 255); s = h(s, a | 4096); s = h(s, a << 3); s = h(s, a >> 3); s = h(s, a >>> 3); s = h(s, a << 67);
            s = h(s, a + 0x123456789AL); s = h(s, a > 7 ? 1 : 0); s = h(s, 7 > a ? 1 : 0); s = h(s, a <= 0x7FFFFFFFFFL ? 1 : 0); s = h(s, a != 0 ? 1 : 0);
            s = h(s, (int) a); s = h(s, (byte) a);
            Out.print(s); Out.print((float) a); Out.print((double) a);
        }
    }

    static void doubles() {
        for (double a : DOUBLES) {
            for (double b : DOUBLES) {
                Out.print(a + b); Out.print(a - b); Out.print(a * b); Out.print(a / b); Out.print(a % b);
                int s = (a < b ? 1 : 0) | (a <= b ? 2 : 0) | (a == b ? 4 : 0) | (a != b ? 8 : 0) | (a > b ? 16 : 0) | (a >= b ? 32 : 0);
                s |= (!(a < b) ? 64 : 0) | (!(a >= b) ? 128 : 0);
                boolean p = a < b, q = a >= b;
                Out.print(s); Out.print(p); Out.print(q);
                Out.print(Math.min(a, b)); Out.print(Math.max(a, b));
            }
            Out.print(-a); Out.print((int) a); Out.print((long) a); Out.print((float) a); Out.print(Math.sqrt(a)); Out.print(Math.abs(a));
            Out.print(a * 2.0 + 1.0); Out.print(a > 4.0 ? 1 : 2); Out.print(4.0 >= a ? 1 : 2);
        }
    }

    static void floats() {
        for (float a : FLOATS) {
            for (float b : FLOATS) {
                Out.print(a + b); Out.print(a - b); Out.print(a * b); Out.print(a / b); Out.print(a % b);
                int s = (a < b ? 1 : 0) | (a <= b ? 2 : 0) | (a == b ? 4 : 0) | (a != b ? 8 : 0) | (a > b ? 16 : 0) | (a >= b ? 32 : 0);
                Out.print(s); Out.print(Math.min(a, b)); Out.print(Math.max(a, b));
            }
            Out.print(-a); Out.print((int) a); Out.print((long) a); Out.print((double) a); Out.print(Math.abs(a));
        }
        for (int a : INTS) { Out.print(Math.abs(a)); Out.print(Math.min(a, 7)); Out.print(Math.max(a, -7)); Out.print(Integer.numberOfLeadingZeros(a)); Out.print(Integer.numberOfTrailingZeros(a)); }
        for (long a : LONGS) { Out.print(Math.abs(a)); Out.print(Math.min(a, 7L)); Out.print(Math.max(a, -7L)); Out.print(Long.numberOfLeadingZeros(a)); Out.print(Long.numberOfTrailingZeros(a)); }
    }

    public static void main(String[] args) { ints(); longs(); doubles(); floats(); }
}
