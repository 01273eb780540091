package java.math;

/** How digits that are dropped change the last digit that is kept. */
public enum RoundingMode {
    /** Away from zero. */
    UP(BigDecimal.ROUND_UP),
    /** Towards zero. */
    DOWN(BigDecimal.ROUND_DOWN),
    /** Towards positive infinity. */
    CEILING(BigDecimal.ROUND_CEILING),
    /** Towards negative infinity. */
    FLOOR(BigDecimal.ROUND_FLOOR),
    /** To the nearest, a half away from zero. */
    HALF_UP(BigDecimal.ROUND_HALF_UP),
    /** To the nearest, a half towards zero. */
    HALF_DOWN(BigDecimal.ROUND_HALF_DOWN),
    /** To the nearest, a half to the even neighbour. */
    HALF_EVEN(BigDecimal.ROUND_HALF_EVEN),
    /** Rounding is an error. */
    UNNECESSARY(BigDecimal.ROUND_UNNECESSARY);

    final int old;

    RoundingMode(int old) {
        this.old = old;
    }

    /** Returns the mode for one of BigDecimal's constants. */
    public static RoundingMode valueOf(int rm) {
        switch (rm) {
            case BigDecimal.ROUND_UP: return UP;
            case BigDecimal.ROUND_DOWN: return DOWN;
            case BigDecimal.ROUND_CEILING: return CEILING;
            case BigDecimal.ROUND_FLOOR: return FLOOR;
            case BigDecimal.ROUND_HALF_UP: return HALF_UP;
            case BigDecimal.ROUND_HALF_DOWN: return HALF_DOWN;
            case BigDecimal.ROUND_HALF_EVEN: return HALF_EVEN;
            case BigDecimal.ROUND_UNNECESSARY: return UNNECESSARY;
            default: throw new IllegalArgumentException("argument out of range");
        }
    }
}
