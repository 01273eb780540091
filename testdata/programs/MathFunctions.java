/** Math and StrictMath over many arguments, every bit printed. */
public class MathFunctions {
    static final double[] ARGS = {0, -0.0, 0.5, -0.5, 1, -1, 1.5, 2, 2.5, -2.5, 3.7, 10, 100, 1e-10, 1e10, 1e300, -1e-300, Math.PI, Math.E, 0.1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e308, 1e-320};

    public static void main(String[] args) {
        for (double x : ARGS) {
            System.out.println(x + " sqrt " + Math.sqrt(x) + " cbrt " + StrictMath.cbrt(x) + " ceil " + Math.ceil(x) + " floor " + Math.floor(x) + " rint " + Math.rint(x) + " round " + Math.round(x) + " " + Math.round((float) x)
                    + " abs " + Math.abs(x) + " signum " + Math.signum(x) + " ulp " + Double.toHexString(Math.ulp(x)) + " exp " + Math.getExponent(x) + " up " + Double.toHexString(Math.nextUp(x)) + " down " + Double.toHexString(Math.nextDown(x)));
            System.out.println("  sin " + StrictMath.sin(x) + " cos " + StrictMath.cos(x) + " tan " + StrictMath.tan(x) + " asin " + StrictMath.asin(x) + " acos " + StrictMath.acos(x) + " atan " + StrictMath.atan(x) + " exp " + StrictMath.exp(x) + " log " + StrictMath.log(x) + " log10 " + StrictMath.log10(x));
            System.out.println("  sinh " + StrictMath.sinh(x) + " cosh " + StrictMath.cosh(x) + " tanh " + StrictMath.tanh(x) + " expm1 " + StrictMath.expm1(x) + " log1p " + StrictMath.log1p(x) + " deg " + Math.toDegrees(x) + " rad " + Math.toRadians(x));
        }
        double[] bases = {0, -0.0, 1, -1, 2, -2, 0.5, 10, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (double x : bases) {
            for (double y : new double[]{0, 1, -1, 2, 3, 0.5, -0.5, 100, Double.NaN, Double.POSITIVE_INFINITY}) {
                System.out.print(StrictMath.pow(x, y) + " " + StrictMath.atan2(x, y) + " " + StrictMath.hypot(x, y) + " " + Math.IEEEremainder(x, y) + " " + Math.copySign(x, y) + " " + Math.nextAfter(x, y) + "; ");
            }
            System.out.println();
        }
        System.out.println(Math.sin(1) + " " + Math.cos(1) + " " + Math.tan(1) + " " + Math.exp(1) + " " + Math.log(10) + " " + Math.log10(1000) + " " + Math.pow(2, 0.5) + " " + Math.pow(10, 15) + " " + Math.atan2(1, 1) + " " + Math.hypot(3, 4) + " " + Math.cbrt(27));
        long[] longs = {0, 7, -7, Long.MAX_VALUE, Long.MIN_VALUE};
        for (long x : longs) {
            for (long y : new long[]{3, -3, 1L << 33}) {
                System.out.print(Math.floorDiv(x, y) + " " + Math.floorMod(x, y) + " " + Math.max(x, y) + " " + Math.min(x, y) + " " + Math.abs(x) + " " + Math.multiplyHigh(x, y) + "; ");
            }
            System.out.println();
        }
        System.out.println(Math.max(-0.0, 0.0) + " " + Math.min(-0.0, 0.0) + " " + Math.max(Double.NaN, 1) + " " + Math.fma(2.0, 3.0, 4.0) + " " + Math.fma(1e308, 10, -1e308) + " " + Math.scalb(1.0, -1074) + " " + Math.scalb(3f, 5) + " " + Math.multiplyFull(1 << 30, 8) + " " + Math.addExact(1L, 2L) + " " + Math.subtractExact(5, 7) + " " + Math.decrementExact(0));
        double area = 0;
        for (int i = 0; i < 500; i++) {
            double t = i / 500.0;
            area += StrictMath.sin(t * t) * StrictMath.exp(-t) + Math.sqrt(t);
        }
        System.out.println(area);
        double r = Math.random();
        System.out.println(r >= 0 && r < 1);
    }
}
