/** Doubles and floats: printing, conversions, NaN, infinities, signed zeros, subnormals, comparisons. */
public class FloatingPoint {
    static void compare(double a, double b) {
        System.out.println(a + " ? " + b + ": " + (a < b) + (a <= b) + (a == b) + (a != b) + (a >= b) + (a > b) + !(a < b)
                + " " + Double.compare(a, b) + " " + Double.valueOf(a).equals(b) + " " + Math.min(a, b) + " " + Math.max(a, b));
    }

    static void compare(float a, float b) {
        System.out.println(a + " ? " + b + ": " + (a < b) + (a <= b) + (a == b) + (a != b) + (a >= b) + (a > b) + !(a >= b)
                + " " + Float.compare(a, b));
    }

    static void convert(double d) {
        System.out.println(d + " -> " + (int) d + " " + (long) d + " " + Integer.toHexString(Float.floatToIntBits((float) d)) + " " + (byte) d + " " + (short) d + " " + (int) (char) d);
    }

    static void convert(float f) {
        System.out.println(f + " -> " + (int) f + " " + (long) f + " " + (double) f + " " + (byte) f + " " + (int) (char) f);
    }

    public static void main(String[] args) {
        double nan = 0.0 / 0.0, inf = 1 / 0.0;
        double[] values = {0.0, -0.0, 1.0, nan, inf, -inf, Double.MIN_VALUE};
        for (double a : values) {
            for (double b : values) {
                compare(a, b);
            }
        }
        compare(0f, -0f);
        compare(Float.NaN, 1f);
        compare(1f, Float.NaN);
        compare(Float.MIN_VALUE, Float.MAX_VALUE);
        for (double d : new double[]{0.5, -0.5, 1e9, 3e9, -3e9, 1e16, 1e19, -1e19, nan, inf, -inf, 1e40, 1e-50, 123456.789, 255.9, 65536.5, 2147483000.0}) {
            convert(d);
        }
        for (float f : new float[]{0.1f, -1.5f, 3e9f, 1e20f, -1e20f, Float.NaN, 16777217f, 65535.9f}) {
            convert(f);
        }
        System.out.println((float) Integer.MAX_VALUE + " " + (double) Long.MAX_VALUE + " " + (float) 16777217 + " " + (float) Long.MIN_VALUE + " " + (double) (1L << 53) + " " + (double) ((1L << 53) + 1));

        double[] print = {1, 10, 100, 1000000, 9999999, 1e7, 12345678, 0.001, 0.00099, 1e-3, 1e-5, 0.1, 0.2, 0.1 + 0.2, 1.0 / 3, 2.0 / 3, 100.0 / 3,
            1e21, 1e22, 1.1e23, 4.9e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 2e-323, 9007199254740993.0,
            Math.PI, Math.E, -1.5, 5e-324, 1.0E10, 3.0e-44, 2.0E-3, 1.0E-4};
        for (double d : print) {
            System.out.println(d + " " + Double.toHexString(d) + " " + Float.toHexString((float) d));
        }
        for (float f : new float[]{1, 0.1f, 1.0f / 3, 16777216, 3.4028235e38f, 1e10f, 0.001f, 0.00099f, 123456.7f, 9999999, 1.5e-5f}) {
            System.out.println(f);
        }
        System.out.println(5.5 % 2.5 + " " + -5.5 % 2.5 + " " + 5.5 % -inf + " " + inf % 2 + " " + 5 % 0.0 + " " + -0.0 % 3 + " " + 1e300 % 7);
        System.out.println(5.5f % 2 + " " + -7f % 3f);
        System.out.println(1 / -0.0 + " " + 1 / 0.0f + " " + (0.0 == -0.0) + " " + (inf - inf) + " " + inf * 0 + " " + (-0.0 + 0.0) + " " + (-0.0 - 0.0) + " " + -(0.0));
        System.out.println(Double.doubleToLongBits(-0.0) + " " + Long.toHexString(Double.doubleToRawLongBits(1.5)) + " " + Integer.toHexString(Float.floatToIntBits(-2.5f)) + " " + Double.longBitsToDouble(0x7ff0000000000001L) + " " + Float.intBitsToFloat(1));
        System.out.println(Double.isNaN(nan) + " " + Double.isInfinite(-inf) + " " + Double.isFinite(1) + " " + Double.hashCode(1.5) + " " + Double.valueOf(nan).equals(nan) + " " + Float.hashCode(0.1f));
        String[] texts = {"1", " 2.5 ", "-1e3", "1e-400", "1e400", "0x1.8p1", "NaN", "-Infinity", "1.", ".5", "1f", "2d", "1e", "", "abc", "1,5", "--1", "4.35", "0.1e1"};
        for (String t : texts) {
            try {
                System.out.println(t + " = " + Double.parseDouble(t) + " " + Float.parseFloat(t));
            } catch (NumberFormatException e) {
                System.out.println(e.getMessage());
            }
        }
        double sum = 0;
        float fsum = 0;
        for (int i = 1; i <= 10000; i++) {
            sum += 1.0 / i;
            fsum += 1.0f / i;
        }
        System.out.println(sum + " " + fsum);
        float big = 16777216f;
        big++;
        System.out.println(big);
        double x = 0.1;
        x *= 3;
        x -= 0.3;
        System.out.println(x);
        System.out.println(0.1f + 0.2f + " " + (0.1f + 0.2) + " " + (double) 0.1f + " " + 1.1f * 1.1f);
        System.out.println((int) 'a' * 1.5 + " " + ('a' + 0.5f) + " " + 7 / 2 * 2.0 + " " + 7 / 2.0 * 2);
        System.out.println(Math.ulp(1.0) + " " + Math.ulp(1f) + " " + Math.nextUp(1.0) + " " + Math.nextDown(0.0) + " " + Math.getExponent(1000.0) + " " + Math.scalb(1.5, 10) + " " + Math.copySign(3, -0.0) + " " + Math.IEEEremainder(5, 3));
    }
}
