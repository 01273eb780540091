package java.math;

import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import junco.internal.BigArithmetic;

/**
 * An integer of any size: a sign and a magnitude of 32-bit digits, the least first, without zeros at the end. What
 * costs more than a few digits is done by {@link BigArithmetic}.
 */
public class BigInteger extends Number implements Comparable<BigInteger> {
    private static final long serialVersionUID = -8287574255936472291L;
    private static final long DIGIT = 0xffffffffL;
    private static final int[] NONE = {};
    private static final int SMALL = 16;
    private static final BigInteger[] SMALLS = new BigInteger[2 * SMALL + 1];

    /** Zero. */
    public static final BigInteger ZERO = new BigInteger(0, NONE, true);

    static {
        for (int i = 1; i <= SMALL; i++) {
            SMALLS[SMALL + i] = new BigInteger(1, new int[] {i}, true);
            SMALLS[SMALL - i] = new BigInteger(-1, new int[] {i}, true);
        }
        SMALLS[SMALL] = ZERO;
    }

    /** One. */
    public static final BigInteger ONE = SMALLS[SMALL + 1];
    /** Two. */
    public static final BigInteger TWO = SMALLS[SMALL + 2];
    /** Ten. */
    public static final BigInteger TEN = SMALLS[SMALL + 10];

    final int signum;
    final int[] mag;
    private int hash;

    private BigInteger(int signum, int[] mag, boolean normal) {
        this.signum = signum;
        this.mag = mag;
    }

    /** Returns a number with a sign and a normal magnitude; the sign of zero does not matter. */
    private static BigInteger of(int signum, int[] mag) {
        return mag.length == 0 ? ZERO : new BigInteger(signum, mag, true);
    }

    private static int[] trim(int[] digits) {
        int n = digits.length;
        while (n > 0 && digits[n - 1] == 0) {
            n--;
        }
        return n == digits.length ? digits : n == 0 ? NONE : Arrays.copyOf(digits, n);
    }

    /** Reads a number in two's complement, the most significant byte first. */
    public BigInteger(byte[] val) {
        this(val, 0, val.length);
    }

    /** Reads a number in two's complement from a part of an array. */
    public BigInteger(byte[] val, int off, int len) {
        if (val.length == 0) {
            throw new NumberFormatException("Zero length BigInteger");
        }
        Objects.checkFromIndexSize(off, len, val.length);
        if (len == 0) {
            signum = 0;
            mag = NONE;
            return;
        }
        int[] digits = fromBytes(val, off, len, val[off] < 0);
        if (val[off] < 0) {
            negate(digits);
            mag = trim(digits);
            signum = -1;
        } else {
            mag = trim(digits);
            signum = mag.length == 0 ? 0 : 1;
        }
    }

    /** Reads a magnitude, the most significant byte first. */
    public BigInteger(int signum, byte[] magnitude) {
        this(signum, magnitude, 0, magnitude.length);
    }

    /** Reads a magnitude from a part of an array. */
    public BigInteger(int signum, byte[] magnitude, int off, int len) {
        if (signum < -1 || signum > 1) {
            throw new NumberFormatException("Invalid signum value");
        }
        Objects.checkFromIndexSize(off, len, magnitude.length);
        mag = trim(fromBytes(magnitude, off, len, false));
        if (mag.length == 0) {
            this.signum = 0;
        } else {
            if (signum == 0) {
                throw new NumberFormatException("signum-magnitude mismatch");
            }
            this.signum = signum;
        }
    }

    private static int[] fromBytes(byte[] val, int off, int len, boolean negative) {
        int[] digits = new int[(len + 3) / 4];
        for (int i = 0; i < digits.length * 4; i++) {
            int b = i < len ? val[off + len - 1 - i] & 0xff : negative ? 0xff : 0;
            digits[i >> 2] |= b << ((i & 3) * 8);
        }
        return digits;
    }

    /** Replaces digits in two's complement by their negative. */
    private static void negate(int[] digits) {
        boolean carry = true;
        for (int i = 0; i < digits.length; i++) {
            digits[i] = ~digits[i];
            if (carry) {
                digits[i]++;
                carry = digits[i] == 0;
            }
        }
    }

    /** Reads a decimal number. */
    public BigInteger(String val) {
        this(val, 10);
    }

    /** Reads a number in a radix. */
    public BigInteger(String val, int radix) {
        if (radix < Character.MIN_RADIX || radix > Character.MAX_RADIX) {
            throw new NumberFormatException("Radix out of range");
        }
        int length = val.length();
        if (length == 0) {
            throw new NumberFormatException("Zero length BigInteger");
        }
        int sign = 1;
        int from = 0;
        int minus = val.lastIndexOf('-');
        int plus = val.lastIndexOf('+');
        if (minus >= 0) {
            if (minus != 0 || plus >= 0) {
                throw new NumberFormatException("Illegal embedded sign character");
            }
            sign = -1;
            from = 1;
        } else if (plus >= 0) {
            if (plus != 0) {
                throw new NumberFormatException("Illegal embedded sign character");
            }
            from = 1;
        }
        if (from == length) {
            throw new NumberFormatException("Zero length BigInteger");
        }
        int[] digits = BigArithmetic.parse(val, from, radix);
        if (digits == null) {
            throw illegalDigit(val, from, radix);
        }
        mag = digits;
        signum = mag.length == 0 ? 0 : sign;
    }

    /** Makes the exception for text with something in it that is no digit, as it is read in groups of digits. */
    private static NumberFormatException illegalDigit(String val, int from, int radix) {
        int per = digitsPerInt(radix);
        while (from < val.length() && Character.digit(val.charAt(from), radix) == 0) {
            from++;
        }
        int end = from + (val.length() - from) % per;
        if (end == from) {
            end += per;
        }
        for (; end <= val.length(); from = end, end += per) {
            try {
                Integer.parseInt(val.substring(from, end), radix);
            } catch (NumberFormatException e) {
                return e;
            }
        }
        return new NumberFormatException("Illegal digit");
    }

    private static int digitsPerInt(int radix) {
        long power = radix;
        int n = 0;
        while (power <= Integer.MAX_VALUE) {
            power *= radix;
            n++;
        }
        return n;
    }

    /** Draws a number of as many bits from a source of random bits. */
    public BigInteger(int numBits, Random rnd) {
        this(1, randomBits(numBits, rnd));
    }

    private static byte[] randomBits(int numBits, Random rnd) {
        if (numBits < 0) {
            throw new IllegalArgumentException("numBits must be non-negative");
        }
        int bytes = (int) ((numBits + 7L) / 8);
        byte[] bits = new byte[bytes];
        if (bytes > 0) {
            rnd.nextBytes(bits);
            bits[0] &= (byte) ((1 << (8 - (8 * bytes - numBits))) - 1);
        }
        return bits;
    }

    /** Draws a number of as many bits that is probably prime. */
    public BigInteger(int bitLength, int certainty, Random rnd) {
        if (bitLength < 2) {
            throw new ArithmeticException("bitLength < 2");
        }
        BigInteger prime = drawPrime(bitLength, certainty, rnd);
        signum = 1;
        mag = prime.mag;
    }

    /** Draws a number of as many bits that is probably prime. */
    public static BigInteger probablePrime(int bitLength, Random rnd) {
        if (bitLength < 2) {
            throw new ArithmeticException("bitLength < 2");
        }
        return drawPrime(bitLength, 100, rnd);
    }

    private static BigInteger drawPrime(int bitLength, int certainty, Random rnd) {
        int words = (bitLength + 31) / 32;
        int top = 1 << ((bitLength + 31) & 31);
        while (true) {
            int[] digits = new int[words];
            for (int i = words - 1; i >= 0; i--) {
                digits[i] = rnd.nextInt();
            }
            digits[words - 1] = digits[words - 1] & ((top << 1) - 1) | top;
            if (bitLength > 2) {
                digits[0] |= 1;
            }
            if (BigArithmetic.isPrime(digits, certainty)) {
                return new BigInteger(1, digits, true);
            }
        }
    }

    /** Returns the number with a value. */
    public static BigInteger valueOf(long val) {
        if (val >= -SMALL && val <= SMALL) {
            return SMALLS[(int) val + SMALL];
        }
        int sign = 1;
        if (val < 0) {
            sign = -1;
            val = -val;
        }
        int high = (int) (val >>> 32);
        return new BigInteger(sign, high == 0 ? new int[] {(int) val} : new int[] {(int) val, high}, true);
    }

    // ---- small numbers ----

    /** Tells whether the magnitude is less than 2 to the power of 32. */
    private boolean isShort() {
        return mag.length <= 1;
    }

    private long shortValue0() {
        return mag.length == 0 ? 0 : signum * (mag[0] & DIGIT);
    }

    private boolean fitsLong() {
        return mag.length < 2 || mag.length == 2 && (mag[1] >= 0 || signum < 0 && mag[1] == Integer.MIN_VALUE && mag[0] == 0);
    }

    // ---- arithmetic ----

    private static int compareMagnitude(int[] a, int[] b) {
        if (a.length != b.length) {
            return a.length < b.length ? -1 : 1;
        }
        for (int i = a.length - 1; i >= 0; i--) {
            if (a[i] != b[i]) {
                return (a[i] & DIGIT) < (b[i] & DIGIT) ? -1 : 1;
            }
        }
        return 0;
    }

    private BigInteger sum(int sign, int[] other) {
        if (sign == 0) {
            return this;
        }
        if (signum == 0) {
            return of(sign, other);
        }
        if (sign == signum) {
            return of(signum, BigArithmetic.add(mag, other));
        }
        int c = compareMagnitude(mag, other);
        if (c == 0) {
            return ZERO;
        }
        return c > 0 ? of(signum, BigArithmetic.subtract(mag, other)) : of(sign, BigArithmetic.subtract(other, mag));
    }

    /** Returns the sum. */
    public BigInteger add(BigInteger val) {
        if (val.signum == 0) {
            return this;
        }
        if (isShort() && val.isShort()) {
            return valueOf(shortValue0() + val.shortValue0());
        }
        return sum(val.signum, val.mag);
    }

    /** Returns the difference. */
    public BigInteger subtract(BigInteger val) {
        if (isShort() && val.isShort()) {
            return valueOf(shortValue0() - val.shortValue0());
        }
        return sum(-val.signum, val.mag);
    }

    /** Returns the product. */
    public BigInteger multiply(BigInteger val) {
        if (signum == 0 || val.signum == 0) {
            return ZERO;
        }
        if (isShort() && val.isShort() && mag[0] >= 0 && val.mag[0] >= 0) {
            return valueOf(shortValue0() * val.shortValue0());
        }
        return of(signum * val.signum, BigArithmetic.multiply(mag, val.mag));
    }

    /** Returns the product, which may be computed by several threads elsewhere. */
    public BigInteger parallelMultiply(BigInteger val) {
        return multiply(val);
    }

    /** Returns the quotient, rounded towards zero. */
    public BigInteger divide(BigInteger val) {
        if (val.signum == 0) {
            throw new ArithmeticException("BigInteger divide by zero");
        }
        if (isShort() && val.isShort()) {
            return valueOf(shortValue0() / val.shortValue0());
        }
        if (compareMagnitude(mag, val.mag) < 0) {
            return ZERO;
        }
        return of(signum * val.signum, BigArithmetic.divide(mag, val.mag));
    }

    /** Returns the remainder, which has the sign of this number. */
    public BigInteger remainder(BigInteger val) {
        if (val.signum == 0) {
            throw new ArithmeticException("BigInteger divide by zero");
        }
        if (isShort() && val.isShort()) {
            return valueOf(shortValue0() % val.shortValue0());
        }
        if (compareMagnitude(mag, val.mag) < 0) {
            return this;
        }
        return of(signum, BigArithmetic.remainder(mag, val.mag));
    }

    /** Returns quotient and remainder. */
    public BigInteger[] divideAndRemainder(BigInteger val) {
        BigInteger quotient = divide(val);
        return new BigInteger[] {quotient, subtract(quotient.multiply(val))};
    }

    /** Returns the remainder that is not negative; the modulus must be positive. */
    public BigInteger mod(BigInteger m) {
        if (m.signum <= 0) {
            throw new ArithmeticException("BigInteger: modulus not positive");
        }
        BigInteger result = remainder(m);
        return result.signum >= 0 ? result : result.add(m);
    }

    /** Returns a power modulo m. */
    public BigInteger modPow(BigInteger exponent, BigInteger m) {
        if (m.signum <= 0) {
            throw new ArithmeticException("BigInteger: modulus not positive");
        }
        BigInteger base = mod(m);
        if (exponent.signum < 0) {
            base = base.modInverse(m);
        }
        return of(1, BigArithmetic.modPow(base.mag, exponent.mag, m.mag));
    }

    /** Returns the inverse modulo m. */
    public BigInteger modInverse(BigInteger m) {
        if (m.signum != 1) {
            throw new ArithmeticException("BigInteger: modulus not positive");
        }
        if (m.equals(ONE)) {
            return ZERO;
        }
        int[] inverse = BigArithmetic.modInverse(mod(m).mag, m.mag);
        if (inverse == null) {
            throw new ArithmeticException("BigInteger not invertible.");
        }
        return of(1, inverse);
    }

    /** Returns a power. */
    public BigInteger pow(int exponent) {
        if (exponent < 0) {
            throw new ArithmeticException("Negative exponent");
        }
        if (signum == 0) {
            return exponent == 0 ? ONE : this;
        }
        return of(signum < 0 && (exponent & 1) != 0 ? -1 : 1, BigArithmetic.pow(mag, exponent));
    }

    /** Returns the square root, rounded down. */
    public BigInteger sqrt() {
        if (signum < 0) {
            throw new ArithmeticException("Negative BigInteger");
        }
        return of(1, BigArithmetic.sqrt(mag));
    }

    /** Returns the square root, rounded down, and what is left. */
    public BigInteger[] sqrtAndRemainder() {
        BigInteger root = sqrt();
        return new BigInteger[] {root, subtract(root.multiply(root))};
    }

    /** Returns the greatest common divisor. */
    public BigInteger gcd(BigInteger val) {
        if (val.signum == 0) {
            return abs();
        }
        if (signum == 0) {
            return val.abs();
        }
        return of(1, BigArithmetic.gcd(mag, val.mag));
    }

    /** Returns the absolute value. */
    public BigInteger abs() {
        return signum >= 0 ? this : negate();
    }

    /** Returns the negative. */
    public BigInteger negate() {
        return of(-signum, mag);
    }

    /** Returns -1, 0 or 1. */
    public int signum() {
        return signum;
    }

    // ---- primes ----

    /** Tells whether this is probably prime. */
    public boolean isProbablePrime(int certainty) {
        if (certainty <= 0) {
            return true;
        }
        return BigArithmetic.isPrime(mag, certainty);
    }

    /** Returns the next number that is probably prime. */
    public BigInteger nextProbablePrime() {
        if (signum < 0) {
            throw new ArithmeticException("start < 0: " + this);
        }
        if (compareTo(TWO) < 0) {
            return TWO;
        }
        BigInteger candidate = testBit(0) ? add(TWO) : add(ONE);
        while (!BigArithmetic.isPrime(candidate.mag, 100)) {
            candidate = candidate.add(TWO);
        }
        return candidate;
    }

    // ---- bits ----

    /** Returns this times 2 to the power of n, rounded down if n is negative. */
    public BigInteger shiftLeft(int n) {
        if (signum == 0 || n == 0) {
            return this;
        }
        if (n > 0) {
            return of(signum, BigArithmetic.shiftLeft(mag, n));
        }
        return n == Integer.MIN_VALUE ? signum < 0 ? valueOf(-1) : ZERO : shiftDown(-n);
    }

    /** Returns this divided by 2 to the power of n, rounded down. */
    public BigInteger shiftRight(int n) {
        if (signum == 0 || n == 0) {
            return this;
        }
        if (n < 0) {
            return n == Integer.MIN_VALUE ? shiftLeft(Integer.MAX_VALUE).shiftLeft(1) : shiftLeft(-n);
        }
        return shiftDown(n);
    }

    private BigInteger shiftDown(int n) {
        int[] digits = BigArithmetic.shiftRight(mag, n);
        BigInteger result = of(signum, digits);
        if (signum < 0 && getLowestSetBit() < n) {
            return result.subtract(ONE); // something fell off
        }
        return result;
    }

    /** Returns digit i of the infinite two's complement form. */
    private int digit(int i) {
        if (i >= mag.length) {
            return signum < 0 ? -1 : 0;
        }
        if (signum >= 0) {
            return mag[i];
        }
        for (int k = 0; k < i; k++) {
            if (mag[k] != 0) {
                return ~mag[i];
            }
        }
        return -mag[i];
    }

    /** Returns the two's complement form in n digits. */
    private int[] complement(int n) {
        int[] digits = Arrays.copyOf(mag, n);
        if (signum < 0) {
            negate(digits);
        }
        return digits;
    }

    /** Makes a number of digits in two's complement, which it may change. */
    private static BigInteger ofComplement(int[] digits) {
        if (digits[digits.length - 1] < 0) {
            negate(digits);
            return of(-1, trim(digits));
        }
        return of(1, trim(digits));
    }

    private int room(BigInteger other) {
        return Math.max(mag.length, other.mag.length) + 1;
    }

    /** Returns the bits that both have. */
    public BigInteger and(BigInteger val) {
        int[] a = complement(room(val));
        int[] b = val.complement(a.length);
        for (int i = 0; i < a.length; i++) {
            a[i] &= b[i];
        }
        return ofComplement(a);
    }

    /** Returns the bits that either has. */
    public BigInteger or(BigInteger val) {
        int[] a = complement(room(val));
        int[] b = val.complement(a.length);
        for (int i = 0; i < a.length; i++) {
            a[i] |= b[i];
        }
        return ofComplement(a);
    }

    /** Returns the bits that only one has. */
    public BigInteger xor(BigInteger val) {
        int[] a = complement(room(val));
        int[] b = val.complement(a.length);
        for (int i = 0; i < a.length; i++) {
            a[i] ^= b[i];
        }
        return ofComplement(a);
    }

    /** Returns the bits that this does not have. */
    public BigInteger not() {
        return negate().subtract(ONE);
    }

    /** Returns the bits that this has and the other has not. */
    public BigInteger andNot(BigInteger val) {
        return and(val.not());
    }

    private static void checkBit(int n) {
        if (n < 0) {
            throw new ArithmeticException("Negative bit address");
        }
    }

    /** Tells whether a bit is set. */
    public boolean testBit(int n) {
        checkBit(n);
        return (digit(n >>> 5) & 1 << (n & 31)) != 0;
    }

    /** Returns this number with a bit set. */
    public BigInteger setBit(int n) {
        return testBit(n) ? this : or(ONE.shiftLeft(n));
    }

    /** Returns this number with a bit cleared. */
    public BigInteger clearBit(int n) {
        return testBit(n) ? andNot(ONE.shiftLeft(n)) : this;
    }

    /** Returns this number with a bit flipped. */
    public BigInteger flipBit(int n) {
        checkBit(n);
        return xor(ONE.shiftLeft(n));
    }

    /** Returns the index of the lowest bit set, -1 for zero. */
    public int getLowestSetBit() {
        for (int i = 0; i < mag.length; i++) {
            if (mag[i] != 0) {
                return i * 32 + Integer.numberOfTrailingZeros(mag[i]);
            }
        }
        return -1;
    }

    /** Returns the number of bits of the least two's complement form, without the sign. */
    public int bitLength() {
        int n = mag.length;
        if (n == 0) {
            return 0;
        }
        int bits = n * 32 - Integer.numberOfLeadingZeros(mag[n - 1]);
        if (signum < 0 && getLowestSetBit() == bits - 1) {
            bits--; // a power of two
        }
        return bits;
    }

    /** Returns the number of bits that differ from the sign. */
    public int bitCount() {
        int count = 0;
        for (int i = 0; i < mag.length; i++) {
            count += Integer.bitCount(mag[i]);
        }
        return signum < 0 ? count + getLowestSetBit() - 1 : count;
    }

    // ---- comparison ----

    @Override
    public int compareTo(BigInteger val) {
        if (signum != val.signum) {
            return signum > val.signum ? 1 : -1;
        }
        return signum * compareMagnitude(mag, val.mag);
    }

    @Override
    public boolean equals(Object x) {
        return x == this || x instanceof BigInteger && ((BigInteger) x).signum == signum
                && Arrays.equals(((BigInteger) x).mag, mag);
    }

    /** Returns the lesser one. */
    public BigInteger min(BigInteger val) {
        return compareTo(val) < 0 ? this : val;
    }

    /** Returns the greater one. */
    public BigInteger max(BigInteger val) {
        return compareTo(val) > 0 ? this : val;
    }

    @Override
    public int hashCode() {
        int h = hash;
        if (h == 0 && signum != 0) {
            for (int i = mag.length - 1; i >= 0; i--) {
                h = 31 * h + mag[i];
            }
            h *= signum;
            hash = h;
        }
        return h;
    }

    // ---- conversion ----

    /** Returns the digits in a radix; one out of range counts as 10. */
    public String toString(int radix) {
        if (radix < Character.MIN_RADIX || radix > Character.MAX_RADIX) {
            radix = 10;
        }
        if (fitsLong()) {
            return Long.toString(longValue(), radix);
        }
        String digits = BigArithmetic.toString(mag, radix);
        return signum < 0 ? "-".concat(digits) : digits;
    }

    @Override
    public String toString() {
        return toString(10);
    }

    /** Returns the least two's complement form, the most significant byte first. */
    public byte[] toByteArray() {
        int n = bitLength() / 8 + 1;
        byte[] bytes = new byte[n];
        int[] digits = complement((n + 3) / 4);
        for (int i = 0; i < n; i++) {
            bytes[n - 1 - i] = (byte) (digits[i >> 2] >> (i & 3) * 8);
        }
        return bytes;
    }

    @Override
    public int intValue() {
        return digit(0);
    }

    @Override
    public long longValue() {
        return (long) digit(1) << 32 | digit(0) & DIGIT;
    }

    @Override
    public float floatValue() {
        if (mag.length <= 1 || fitsLong()) {
            return (float) longValue();
        }
        return floatOf();
    }

    @Override
    public double doubleValue() {
        if (mag.length <= 1 || fitsLong()) {
            return (double) longValue();
        }
        return doubleOf();
    }

    /**
     * Returns the topmost 62 bits, the last one set if any bit below is: rounding that to a float or double gives
     * what rounding the whole would.
     */
    private long top(int bits) {
        int drop = bits - 62;
        int[] head = BigArithmetic.shiftRight(mag, drop);
        long value = (long) head[1] << 32 | head[0] & DIGIT;
        return getLowestSetBit() < drop ? value | 1 : value;
    }

    private int magnitudeBits() {
        return mag.length * 32 - Integer.numberOfLeadingZeros(mag[mag.length - 1]);
    }

    private double doubleOf() {
        int bits = magnitudeBits();
        if (bits > 1100) {
            return signum < 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return signum * Math.scalb((double) top(bits), bits - 62);
    }

    private float floatOf() {
        int bits = magnitudeBits();
        if (bits > 200) {
            return signum < 0 ? Float.NEGATIVE_INFINITY : Float.POSITIVE_INFINITY;
        }
        return signum * Math.scalb((float) top(bits), bits - 62);
    }

    /** Returns the value as a long. */
    public long longValueExact() {
        if (!fitsLong()) {
            throw new ArithmeticException("BigInteger out of long range");
        }
        return longValue();
    }

    /** Returns the value as an int. */
    public int intValueExact() {
        if (!fitsLong() || longValue() != intValue()) {
            throw new ArithmeticException("BigInteger out of int range");
        }
        return intValue();
    }

    /** Returns the value as a short. */
    public short shortValueExact() {
        if (!fitsLong() || longValue() != (short) intValue()) {
            throw new ArithmeticException("BigInteger out of short range");
        }
        return (short) intValue();
    }

    /** Returns the value as a byte. */
    public byte byteValueExact() {
        if (!fitsLong() || longValue() != (byte) intValue()) {
            throw new ArithmeticException("BigInteger out of byte range");
        }
        return (byte) intValue();
    }
}
