import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Random;

/** BigInteger and BigDecimal: factorials, digits of pi, and random operations by digest. */
public class BigNumbers {
    static final Random RANDOM = new Random(31);

    static BigInteger integer() {
        switch (RANDOM.nextInt(5)) {
            case 0: return BigInteger.valueOf(RANDOM.nextInt(40) - 20);
            case 1: return BigInteger.valueOf(RANDOM.nextLong());
            case 2: return BigInteger.ONE.shiftLeft(RANDOM.nextInt(130)).subtract(BigInteger.valueOf(RANDOM.nextInt(2))).negate();
            default: return new BigInteger(RANDOM.nextInt(300) + 1, RANDOM).multiply(BigInteger.valueOf(RANDOM.nextInt(3) - 1));
        }
    }

    static BigDecimal decimal() {
        switch (RANDOM.nextInt(4)) {
            case 0: return BigDecimal.valueOf(RANDOM.nextInt(100000), RANDOM.nextInt(6));
            case 1: return BigDecimal.valueOf(RANDOM.nextLong(), RANDOM.nextInt(30) - 5);
            case 2: return new BigDecimal(integer(), RANDOM.nextInt(40) - 20);
            default: return new BigDecimal("-" + RANDOM.nextInt(100) + "." + RANDOM.nextInt(100) + "e" + (RANDOM.nextInt(30) - 15));
        }
    }

    static Object operate() {
        BigInteger a = integer();
        BigInteger b = integer();
        BigDecimal x = decimal();
        BigDecimal y = decimal();
        RoundingMode mode = RoundingMode.values()[RANDOM.nextInt(8)];
        MathContext mc = new MathContext(1 + RANDOM.nextInt(25), mode);
        int n = RANDOM.nextInt(30) + 1 - 2 * RANDOM.nextInt(2) * RANDOM.nextInt(15);
        if (y.signum() == 0) {
            return "zero";
        }
        try {
            switch (RANDOM.nextInt(36)) {
                case 0: return a.add(b);
                case 1: return a.subtract(b);
                case 2: return a.multiply(b);
                case 3: return a.divide(b);
                case 4: return a.mod(b);
                case 5: return a.gcd(b);
                case 6: return a.pow(Math.abs(n) % 9);
                case 7: return a.and(b) + " " + a.or(b) + " " + a.xor(b) + " " + a.not() + " " + a.andNot(b);
                case 8: return a.shiftLeft(n * 5) + " " + a.shiftRight(n * 3);
                case 9: return a.bitLength() + " " + a.bitCount() + " " + a.getLowestSetBit();
                case 10: return Arrays.toString(a.toByteArray());
                case 11: return a.hashCode() + " " + a.intValue() + " " + a.longValue() + " " + Double.doubleToLongBits(a.doubleValue()) + " " + Float.floatToIntBits(a.floatValue());
                case 12: return a.toString(2 + Math.abs(n) % 35);
                case 13: return a.compareTo(b) + " " + a.equals(b) + a.signum();
                case 14: return a.modPow(b.abs(), BigInteger.valueOf(1000007));
                case 15: return a.longValueExact();
                case 16: return Arrays.toString(a.divideAndRemainder(b));
                case 17: return a.abs().sqrt();
                case 18: return x.add(y);
                case 19: return x.subtract(y);
                case 20: return x.multiply(y);
                case 21: return x.divide(y);
                case 22: return x.divide(y, mc);
                case 23: return x.divide(y, Math.abs(n), mode);
                case 24: return x.remainder(y);
                case 25: return x.add(y, mc);
                case 26: return x.multiply(y, mc);
                case 27: return x.round(mc);
                case 28: return x.setScale(n, mode);
                case 29: return x.toPlainString() + " " + x.toEngineeringString() + " " + x.stripTrailingZeros();
                case 30: return x.precision() + " " + x.scale() + " " + x.unscaledValue() + " " + x.hashCode();
                case 31: return x.compareTo(y) + " " + x.equals(y);
                case 32: return n == 0 ? x : x.movePointLeft(n) + " " + x.movePointRight(n) + " " + x.scaleByPowerOfTen(n);
                case 33: return x.toBigInteger() + " " + x.longValue() + " " + Double.doubleToLongBits(x.doubleValue());
                case 34: return x.abs().sqrt(mc);
                default: return x.pow(Math.abs(n) % 7);
            }
        } catch (ArithmeticException e) {
            return e.getMessage();
        }
    }

    public static void main(String[] args) {
        BigInteger factorial = BigInteger.ONE;
        for (int i = 2; i <= 300; i++) {
            factorial = factorial.multiply(BigInteger.valueOf(i));
        }
        System.out.println(factorial);
        System.out.println(pi(200));
        BigInteger p = BigInteger.TWO.pow(127).subtract(BigInteger.ONE);
        System.out.println(p.isProbablePrime(50) + " " + p.nextProbablePrime() + " " + BigInteger.valueOf(3).modInverse(p));
        System.out.println(new BigDecimal("1").divide(new BigDecimal("7"), MathContext.DECIMAL128) + " " + new BigDecimal(0.1));
        for (String s : new String[] {"", "x", "1.2.3", "1e", "-", ".", "1e99999999999", "0.00", "1E+5", "-0.1e-3"}) {
            try {
                System.out.println(new BigDecimal(s));
            } catch (NumberFormatException e) {
                System.out.println(s + ": " + e.getMessage());
            }
            try {
                System.out.println(new BigInteger(s));
            } catch (NumberFormatException e) {
                System.out.println(s + ": " + e.getMessage());
            }
        }
        for (int block = 0; block < 20; block++) {
            int digest = 0;
            Object sample = null;
            for (int i = 0; i < 200; i++) {
                Object result = operate();
                digest = 31 * digest + String.valueOf(result).hashCode();
                sample = result;
            }
            System.out.println(block + " " + Integer.toHexString(digest) + " " + sample);
        }
    }

    /** Machin's formula. */
    static BigDecimal pi(int digits) {
        return arctan(5, digits + 5).multiply(BigDecimal.valueOf(16)).subtract(arctan(239, digits + 5).multiply(BigDecimal.valueOf(4)))
            .setScale(digits, RoundingMode.DOWN);
    }

    static BigDecimal arctan(int inverse, int digits) {
        BigDecimal power = BigDecimal.ONE.divide(BigDecimal.valueOf(inverse), digits, RoundingMode.HALF_EVEN);
        BigDecimal square = BigDecimal.valueOf((long) inverse * inverse);
        BigDecimal sum = power;
        for (int i = 1; power.signum() != 0; i++) {
            power = power.divide(square, digits, RoundingMode.HALF_EVEN);
            BigDecimal term = power.divide(BigDecimal.valueOf(2L * i + 1), digits, RoundingMode.HALF_EVEN);
            sum = i % 2 == 0 ? sum.add(term) : sum.subtract(term);
        }
        return sum;
    }
}
