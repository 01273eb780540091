package java.math;

import java.io.Serializable;

/** How many digits results have, and how they are rounded to so many. */
public final class MathContext implements Serializable {
    /** Exact results. */
    public static final MathContext UNLIMITED = new MathContext(0, RoundingMode.HALF_UP);
    /** The IEEE 754 format decimal32. */
    public static final MathContext DECIMAL32 = new MathContext(7, RoundingMode.HALF_EVEN);
    /** The IEEE 754 format decimal64. */
    public static final MathContext DECIMAL64 = new MathContext(16, RoundingMode.HALF_EVEN);
    /** The IEEE 754 format decimal128. */
    public static final MathContext DECIMAL128 = new MathContext(34, RoundingMode.HALF_EVEN);

    private static final long serialVersionUID = 5579720004786848255L;

    final int precision;
    final RoundingMode roundingMode;

    /** Rounds half up to a number of digits; 0 means exact results. */
    public MathContext(int setPrecision) {
        this(setPrecision, RoundingMode.HALF_UP);
    }

    /** Rounds to a number of digits; 0 means exact results. */
    public MathContext(int setPrecision, RoundingMode setRoundingMode) {
        if (setPrecision < 0) {
            throw new IllegalArgumentException("Digits < 0");
        }
        if (setRoundingMode == null) {
            throw new NullPointerException("null RoundingMode");
        }
        precision = setPrecision;
        roundingMode = setRoundingMode;
    }

    /** Reads what {@link #toString} writes. */
    public MathContext(String val) {
        if (val == null) {
            throw new NullPointerException("null String");
        }
        int space = val.indexOf(' ');
        if (!val.startsWith("precision=") || space < 0 || !val.startsWith("roundingMode=", space + 1)) {
            throw new IllegalArgumentException("bad string format");
        }
        int digits;
        RoundingMode mode;
        try {
            digits = Integer.parseInt(val.substring(10, space));
            mode = RoundingMode.valueOf(val.substring(space + 14));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("bad string format", e);
        }
        if (digits < 0) {
            throw new IllegalArgumentException("Digits < 0");
        }
        precision = digits;
        roundingMode = mode;
    }

    /** Returns the number of digits, 0 for exact results. */
    public int getPrecision() {
        return precision;
    }

    /** Returns the rounding mode. */
    public RoundingMode getRoundingMode() {
        return roundingMode;
    }

    @Override
    public boolean equals(Object x) {
        return x instanceof MathContext && ((MathContext) x).precision == precision
                && ((MathContext) x).roundingMode == roundingMode;
    }

    @Override
    public int hashCode() {
        return precision + roundingMode.hashCode() * 59;
    }

    @Override
    public String toString() {
        return "precision=" + precision + " roundingMode=" + roundingMode;
    }
}
