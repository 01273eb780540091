package junco.internal;

/** Decimal and hexadecimal text of finite doubles, as the formatter needs it. */
public final class FloatText {
    /** Fraction digits beyond this many are all zeros, and the methods here do not write them. */
    public static final int MAX_PRECISION = 350;

    private FloatText() {
    }

    /**
     * Shows the absolute value of a finite double with digits before the point and {@code precision} of them behind,
     * rounded half up from the shortest decimal.
     */
    public static native String fixed(double value, int precision);

    /** Shows the absolute value of a finite double as d.ddde+xx, rounded half up from the shortest decimal. */
    public static native String scientific(double value, int precision);

    /**
     * Tells the form that {@code %g} takes for a finite double: the number of fraction digits, as it is for
     * {@link #fixed}, its complement (so that it is negative) for {@link #scientific}.
     */
    public static native int general(double value, int precision);

    /**
     * Shows the absolute value of a finite double in hexadecimal, 0x1.8p1, with {@code precision} digits behind the
     * point or, if that is -1, as many as it takes. From 13 on no more than are significant are written.
     */
    public static native String hex(double value, int precision);
}
