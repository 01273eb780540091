package junco.internal;

/**
 * Arithmetic of natural numbers of any size, as arrays of 32-bit digits, the least first, without zeros at the end;
 * zero is the empty array. Arguments are not changed; results are new.
 */
public final class BigArithmetic {
    private BigArithmetic() {
    }

    public static native int[] add(int[] a, int[] b);

    /** Subtracts b from a, which must not be less. */
    public static native int[] subtract(int[] a, int[] b);

    public static native int[] multiply(int[] a, int[] b);

    /** Returns the quotient; b must not be zero. */
    public static native int[] divide(int[] a, int[] b);

    /** Returns the remainder; b must not be zero. */
    public static native int[] remainder(int[] a, int[] b);

    public static native int[] pow(int[] a, int exponent);

    public static native int[] gcd(int[] a, int[] b);

    public static native int[] sqrt(int[] a);

    /** Returns a to the power of e modulo m, which must not be zero. */
    public static native int[] modPow(int[] a, int[] e, int[] m);

    /** Returns the inverse of a modulo m, null if there is none. */
    public static native int[] modInverse(int[] a, int[] m);

    public static native int[] shiftLeft(int[] a, int n);

    /** Shifts right, dropping what falls off. */
    public static native int[] shiftRight(int[] a, int n);

    public static native String toString(int[] a, int radix);

    /** Reads digits from an index on; null if there are none or others than those of the radix. */
    public static native int[] parse(String s, int from, int radix);

    /** Tells whether a is prime, with an error probability of at most 2 to the power of -certainty. */
    public static native boolean isPrime(int[] a, int certainty);
}
