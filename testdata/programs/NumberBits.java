import java.util.Random;

/** Hashes of the bits that arithmetic and the exactly specified functions of Math give for random arguments. */
public class NumberBits {
    static final Random RANDOM = new Random(5);
    static long hash;

    static void see(long bits) {
        hash = 31 * hash + bits;
    }

    static void see(double d) {
        see(Double.doubleToLongBits(d));
    }

    static void see(float f) {
        see((long) Float.floatToIntBits(f));
    }

    static double number() {
        return RANDOM.nextInt(3) == 0 ? Double.longBitsToDouble(RANDOM.nextLong())
            : (RANDOM.nextDouble() - 0.5) * StrictMath.pow(10, RANDOM.nextInt(30) - 10);
    }

    static void rounding(double d, float f) {
        see(Math.round(d));
        see(Math.round(f));
        see(Math.rint(d));
        see(Math.floor(d));
        see(Math.ceil(d));
        see((int) d);
        see((long) f);
        see((float) d);
    }

    static void neighbours(double d, float f) {
        see(Math.ulp(d));
        see(Math.ulp(f));
        see(Math.nextAfter(d, 0));
        see(Math.nextUp(f));
        see(Math.scalb(d, RANDOM.nextInt(100) - 50));
        see(Math.scalb(f, RANDOM.nextInt(100) - 50));
        see(Math.getExponent(d));
        see(Math.copySign(f, -1));
    }

    static void strict(double d, double e) {
        see(StrictMath.sin(d));
        see(StrictMath.cos(d));
        see(StrictMath.tan(d));
        see(StrictMath.asin(d % 1));
        see(StrictMath.acos(d % 1));
        see(StrictMath.atan(d));
        see(StrictMath.atan2(d, e));
        see(StrictMath.exp(d));
        see(StrictMath.expm1(d));
        see(StrictMath.log(d));
        see(StrictMath.log10(d));
        see(StrictMath.log1p(d));
        see(StrictMath.pow(Math.abs(d), e % 10));
        see(StrictMath.sinh(d));
        see(StrictMath.cosh(d));
        see(StrictMath.tanh(d));
        see(StrictMath.cbrt(d));
        see(StrictMath.hypot(d, e));
    }

    static void integers(long l, int i) {
        for (String s : new String[] {Long.toString(l, 2 + RANDOM.nextInt(35)), Integer.toString(i, 2 + RANDOM.nextInt(35)),
            Long.toHexString(l), Long.toUnsignedString(l), Integer.toBinaryString(i), Long.toOctalString(l)}) {
            see(s.hashCode());
        }
        see(Math.floorMod(l, i | 1));
        see(Long.divideUnsigned(l, i | 1L) + Long.remainderUnsigned(l, i | 1L));
        see(Math.multiplyHigh(l, RANDOM.nextLong()));
        see(Long.reverse(l) + Long.bitCount(l) + Long.highestOneBit(l) + Long.rotateLeft(l, i));
        see(Long.parseLong(Long.toString(l, 36), 36));
        try {
            see(Math.multiplyExact(l, (long) i) + Math.addExact(i, i));
        } catch (ArithmeticException e) {
            see(e.getMessage().hashCode());
        }
    }

    public static void main(String[] args) {
        for (int round = 0; round < 3000; round++) {
            double d = number();
            double e = number();
            rounding(d, (float) d);
            neighbours(d, (float) d);
            strict(d, e);
            see(Math.IEEEremainder(d, e));
            see(d % e);
            see(Math.fma(d, 2.5, e));
            see(Math.fma((float) d, 3.3f, 1e-3f));
            see(Math.max(d, -0.0));
            see(Double.toHexString(d).hashCode());
            see(Double.parseDouble((long) d + "e-3"));
            integers(RANDOM.nextLong() >> RANDOM.nextInt(64), RANDOM.nextInt());
            if (round % 300 == 299) {
                System.out.println(round + " " + hash);
            }
        }
    }
}
