package java.math;

/**
 * A decimal number of any precision: an integer divided by ten to the power of the scale.
 *
 * <p>The integer is a long as long as it fits, which {@link #compact} holds; otherwise that is {@link #INFLATED} and
 * only {@link #big} counts. {@code big} is made when it is asked for.
 */
public class BigDecimal extends Number implements Comparable<BigDecimal> {
    /** The old name of {@link RoundingMode#UP}. */
    @Deprecated
    public static final int ROUND_UP = 0;
    /** The old name of {@link RoundingMode#DOWN}. */
    @Deprecated
    public static final int ROUND_DOWN = 1;
    /** The old name of {@link RoundingMode#CEILING}. */
    @Deprecated
    public static final int ROUND_CEILING = 2;
    /** The old name of {@link RoundingMode#FLOOR}. */
    @Deprecated
    public static final int ROUND_FLOOR = 3;
    /** The old name of {@link RoundingMode#HALF_UP}. */
    @Deprecated
    public static final int ROUND_HALF_UP = 4;
    /** The old name of {@link RoundingMode#HALF_DOWN}. */
    @Deprecated
    public static final int ROUND_HALF_DOWN = 5;
    /** The old name of {@link RoundingMode#HALF_EVEN}. */
    @Deprecated
    public static final int ROUND_HALF_EVEN = 6;
    /** The old name of {@link RoundingMode#UNNECESSARY}. */
    @Deprecated
    public static final int ROUND_UNNECESSARY = 7;

    private static final long serialVersionUID = 6108874887143696463L;
    private static final long INFLATED = Long.MIN_VALUE;
    private static final int MAX_POWER = 999_999_999;

    private static final long[] TENS = new long[19];

    static {
        long power = 1;
        for (int i = 0; i < TENS.length; i++) {
            TENS[i] = power;
            power *= 10;
        }
    }

    /** Zero, of scale 0. */
    public static final BigDecimal ZERO = new BigDecimal(null, 0L, 0);
    /** One, of scale 0. */
    public static final BigDecimal ONE = new BigDecimal(null, 1L, 0);
    /** Two, of scale 0. */
    public static final BigDecimal TWO = new BigDecimal(null, 2L, 0);
    /** Ten, of scale 0. */
    public static final BigDecimal TEN = new BigDecimal(null, 10L, 0);

    private BigInteger big;
    private final long compact;
    private final int scale;
    private int precision;

    private BigDecimal(BigInteger big, long compact, int scale) {
        this.big = big;
        this.compact = compact;
        this.scale = scale;
    }

    private static BigDecimal of(BigInteger value, int scale) {
        return new BigDecimal(value, compactOf(value), scale);
    }

    private static BigDecimal of(long value, int scale) {
        if (value == INFLATED) {
            return new BigDecimal(BigInteger.valueOf(value), INFLATED, scale);
        }
        return scale == 0 ? valueOf(value) : new BigDecimal(null, value, scale);
    }

    private static long compactOf(BigInteger value) {
        return value.bitLength() < 64 ? value.longValue() : INFLATED;
    }

    private BigInteger big() {
        BigInteger b = big;
        if (b == null) {
            b = BigInteger.valueOf(compact);
            big = b;
        }
        return b;
    }

    // ---- making ----

    /** Reads a number from characters. */
    public BigDecimal(char[] in, int offset, int len) {
        this(in, offset, len, MathContext.UNLIMITED);
    }

    /** Reads a number from characters, and rounds it. */
    public BigDecimal(char[] in, int offset, int len, MathContext mc) {
        if ((in.length | len | offset) < 0 || len > in.length - offset) {
            throw new NumberFormatException("Bad offset or len arguments for char[] input.");
        }
        BigDecimal value = rounded(DecimalParser.parse(in, offset, len), mc);
        big = value.big;
        compact = value.compact;
        scale = value.scale;
    }

    /** Reads a number from characters. */
    public BigDecimal(char[] in) {
        this(in, 0, in.length);
    }

    /** Reads a number from characters, and rounds it. */
    public BigDecimal(char[] in, MathContext mc) {
        this(in, 0, in.length, mc);
    }

    /** Reads a number. */
    public BigDecimal(String val) {
        this(val.toCharArray(), 0, val.length());
    }

    /** Reads a number, and rounds it. */
    public BigDecimal(String val, MathContext mc) {
        this(val.toCharArray(), 0, val.length(), mc);
    }

    /** Takes the exact value of a double. */
    public BigDecimal(double val) {
        this(val, MathContext.UNLIMITED);
    }

    /** Takes the exact value of a double, and rounds it. */
    public BigDecimal(double val, MathContext mc) {
        if (val != val || val - val != 0) {
            throw new NumberFormatException("Infinite or NaN");
        }
        long bits = Double.doubleToLongBits(val);
        int exponent = (int) (bits >> 52 & 0x7ff);
        long significand = exponent == 0 ? (bits & (1L << 52) - 1) << 1 : bits & (1L << 52) - 1 | 1L << 52;
        exponent -= 1075;
        BigDecimal value;
        if (significand == 0) {
            value = ZERO;
        } else {
            int zeros = Long.numberOfTrailingZeros(significand);
            significand >>= zeros;
            exponent += zeros;
            BigInteger integer = BigInteger.valueOf(bits < 0 ? -significand : significand);
            int digits = 0;
            if (exponent < 0) {
                integer = BigInteger.valueOf(5).pow(-exponent).multiply(integer);
                digits = -exponent;
            } else if (exponent > 0) {
                integer = integer.shiftLeft(exponent);
            }
            value = rounded(of(integer, digits), mc);
        }
        big = value.big;
        compact = value.compact;
        scale = value.scale;
    }

    /** Takes an integer. */
    public BigDecimal(BigInteger val) {
        this(val, compactOf(val), 0);
    }

    /** Takes an integer, and rounds it. */
    public BigDecimal(BigInteger val, MathContext mc) {
        this(val, 0, mc);
    }

    /** Takes an integer divided by a power of ten. */
    public BigDecimal(BigInteger unscaledVal, int scale) {
        this(unscaledVal, compactOf(unscaledVal), scale);
    }

    /** Takes an integer divided by a power of ten, and rounds it. */
    public BigDecimal(BigInteger unscaledVal, int scale, MathContext mc) {
        BigDecimal value = rounded(of(unscaledVal, scale), mc);
        this.big = value.big;
        this.compact = value.compact;
        this.scale = value.scale;
    }

    /** Takes an integer. */
    public BigDecimal(int val) {
        this(null, (long) val, 0);
    }

    /** Takes an integer, and rounds it. */
    public BigDecimal(int val, MathContext mc) {
        this((long) val, mc);
    }

    /** Takes an integer. */
    public BigDecimal(long val) {
        this(val == INFLATED ? BigInteger.valueOf(val) : null, val, 0);
    }

    /** Takes an integer, and rounds it. */
    public BigDecimal(long val, MathContext mc) {
        BigDecimal value = rounded(valueOf(val), mc);
        big = value.big;
        compact = value.compact;
        scale = value.scale;
    }

    /** Returns an integer divided by a power of ten. */
    public static BigDecimal valueOf(long unscaledVal, int scale) {
        return of(unscaledVal, scale);
    }

    /** Returns an integer. */
    public static BigDecimal valueOf(long val) {
        if (val == 0) {
            return ZERO;
        }
        if (val == 1) {
            return ONE;
        }
        return val == INFLATED ? new BigDecimal(BigInteger.valueOf(val), INFLATED, 0) : new BigDecimal(null, val, 0);
    }

    /** Returns what {@code Double.toString} says. */
    public static BigDecimal valueOf(double val) {
        return new BigDecimal(Double.toString(val));
    }

    // ---- helpers ----

    /** Returns a power of ten. */
    private static BigInteger ten(long n) {
        if (n < TENS.length) {
            return BigInteger.valueOf(TENS[(int) n]);
        }
        if (n > Integer.MAX_VALUE) {
            throw new ArithmeticException("Overflow");
        }
        return BigInteger.TEN.pow((int) n);
    }

    /** Checks a scale; that of zero is brought into the range. */
    private static int checkScale(long scale, boolean zero) {
        if (scale != (int) scale) {
            if (zero) {
                return scale < 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE;
            }
            throw new ArithmeticException(scale > 0 ? "Underflow" : "Overflow");
        }
        return (int) scale;
    }

    private static int saturated(long scale) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, scale));
    }

    private static int digits(long value) {
        value = Math.abs(value);
        int n = 1;
        while (n < TENS.length && value >= TENS[n]) {
            n++;
        }
        return n;
    }

    private static int digits(BigInteger value) {
        if (value.signum() == 0) {
            return 1;
        }
        // An estimate that is right or one too small.
        int n = (int) ((value.bitLength() + 1L) * 646456993L >>> 31);
        return value.abs().compareTo(ten(n)) < 0 ? n : n + 1;
    }

    /** Tells whether a truncated quotient must go one further from zero; half compares the rest with a half. */
    private static boolean goesUp(RoundingMode mode, int sign, int half, boolean odd) {
        switch (mode) {
            case UP: return true;
            case DOWN: return false;
            case CEILING: return sign > 0;
            case FLOOR: return sign < 0;
            case HALF_UP: return half >= 0;
            case HALF_DOWN: return half > 0;
            case HALF_EVEN: return half > 0 || half == 0 && odd;
            default: throw new ArithmeticException("Rounding necessary");
        }
    }

    private static long divide(long a, long b, RoundingMode mode) {
        long q = a / b;
        long r = a % b;
        if (r == 0) {
            return q;
        }
        int sign = (a < 0) == (b < 0) ? 1 : -1;
        long rest = Math.abs(r);
        long half = Math.abs(b) - rest;
        return goesUp(mode, sign, Long.compare(rest, half), (q & 1) != 0) ? q + sign : q;
    }

    private static BigInteger divide(BigInteger a, BigInteger b, RoundingMode mode) {
        BigInteger[] qr = a.divideAndRemainder(b);
        if (qr[1].signum() == 0) {
            return qr[0];
        }
        int sign = a.signum() * b.signum();
        int half = qr[1].abs().shiftLeft(1).compareTo(b.abs());
        return goesUp(mode, sign, half, qr[0].testBit(0)) ? qr[0].add(BigInteger.valueOf(sign)) : qr[0];
    }

    /** Rounds to a context. */
    private static BigDecimal rounded(BigDecimal value, MathContext mc) {
        int wanted = mc.precision;
        if (wanted == 0) {
            return value;
        }
        int drop = value.precision() - wanted;
        while (drop > 0) {
            value = value.withScale((long) value.scale - drop, mc.roundingMode);
            drop = value.precision() - wanted; // 9.99 may have become 10.0
        }
        return value;
    }

    /** Multiplies the unscaled value by a power of ten. */
    private BigDecimal raised(long n, int newScale) {
        if (n == 0) {
            return of0(newScale);
        }
        if (compact == 0) {
            return of(0L, newScale);
        }
        if (compact != INFLATED && n < TENS.length) {
            long power = TENS[(int) n];
            long low = compact * power;
            if (Math.multiplyHigh(compact, power) == low >> 63 && low != INFLATED) {
                return of(low, newScale);
            }
        }
        return of(big().multiply(ten(n)), newScale);
    }

    private BigDecimal of0(int newScale) {
        return newScale == scale ? this : new BigDecimal(big, compact, newScale);
    }

    private BigDecimal withScale(long newScale, RoundingMode mode) {
        int checked = checkScale(newScale, signum() == 0);
        long n = (long) checked - scale;
        if (n >= 0) {
            return raised(n, checked);
        }
        if (compact != INFLATED) {
            if (-n >= TENS.length) {
                return compact == 0 ? of(0L, checked) : of(divide(big(), ten(-n), mode), checked);
            }
            return of(divide(compact, TENS[(int) -n], mode), checked);
        }
        return of(divide(big, ten(-n), mode), checked);
    }

    /** Removes zeros at the end as long as the scale is above the one given. */
    private BigDecimal stripped(long preferred) {
        if (compact != INFLATED) {
            long value = compact;
            long s = scale;
            while (s > preferred && value % 10 == 0 && value != 0) {
                value /= 10;
                s--;
            }
            return s == scale ? this : of(value, checkScale(s, false));
        }
        BigDecimal value = this;
        while (value.compact == INFLATED && value.scale > preferred && !value.big.testBit(0)) {
            BigInteger[] qr = value.big.divideAndRemainder(BigInteger.TEN);
            if (qr[1].signum() != 0) {
                return value;
            }
            value = of(qr[0], checkScale((long) value.scale - 1, false));
        }
        return value.compact == INFLATED ? value : value.stripped(preferred);
    }

    // ---- arithmetic ----

    /** Returns the sum. */
    public BigDecimal add(BigDecimal augend) {
        if (scale == augend.scale) {
            if (compact != INFLATED && augend.compact != INFLATED) {
                long sum = compact + augend.compact;
                if (((compact ^ sum) & (augend.compact ^ sum)) >= 0) {
                    return of(sum, scale);
                }
            }
            return of(big().add(augend.big()), scale);
        }
        return scale < augend.scale
                ? raised(checkRaise((long) augend.scale - scale, this), augend.scale).add(augend)
                : add(augend.raised(checkRaise((long) scale - augend.scale, augend), scale));
    }

    private static long checkRaise(long n, BigDecimal value) {
        if (n > Integer.MAX_VALUE && value.signum() != 0) {
            throw new ArithmeticException("Underflow");
        }
        return n;
    }

    /** Returns the sum, rounded. */
    public BigDecimal add(BigDecimal augend, MathContext mc) {
        if (mc.precision == 0) {
            return add(augend);
        }
        if (signum() == 0 || augend.signum() == 0) {
            int preferred = Math.max(scale, augend.scale);
            BigDecimal result = signum() == 0 ? augend : this;
            if (result.signum() == 0) {
                return of(0L, preferred);
            }
            result = rounded(result, mc);
            if (result.scale == preferred) {
                return result;
            }
            if (result.scale > preferred) {
                return result.stripped(preferred);
            }
            int room = mc.precision - result.precision();
            long missing = (long) preferred - result.scale;
            return result.withScale(room >= missing ? preferred : result.scale + (long) room, RoundingMode.UNNECESSARY);
        }
        BigDecimal high = this;
        BigDecimal low = augend;
        if (scale > augend.scale) {
            high = augend;
            low = this;
        }
        // A number far below the last digit that counts is as good as a very small one of its sign.
        long padding = (long) low.scale - high.scale;
        if (padding > mc.precision + 3L) {
            long result = (long) high.scale - high.precision() + mc.precision;
            long top = (long) low.scale - low.precision();
            if (top > high.scale + 2L && top > result + 2) {
                long s = Math.max(high.scale, result) + 3;
                low = of((long) low.signum(), checkScale(s, false));
            }
        }
        return rounded(high.add(low), mc);
    }

    /** Returns the difference. */
    public BigDecimal subtract(BigDecimal subtrahend) {
        return add(subtrahend.negate());
    }

    /** Returns the difference, rounded. */
    public BigDecimal subtract(BigDecimal subtrahend, MathContext mc) {
        return add(subtrahend.negate(), mc);
    }

    /** Returns the product. */
    public BigDecimal multiply(BigDecimal multiplicand) {
        int s = checkScale((long) scale + multiplicand.scale, signum() == 0 || multiplicand.signum() == 0);
        long a = compact;
        long b = multiplicand.compact;
        if (a != INFLATED && b != INFLATED) {
            long low = a * b;
            if (Math.multiplyHigh(a, b) == low >> 63) {
                return of(low, s);
            }
        }
        return of(big().multiply(multiplicand.big()), s);
    }

    /** Returns the product, rounded. */
    public BigDecimal multiply(BigDecimal multiplicand, MathContext mc) {
        return rounded(multiply(multiplicand), mc);
    }

    /** Returns the quotient of a scale. */
    public BigDecimal divide(BigDecimal divisor, int scale, RoundingMode roundingMode) {
        java.util.Objects.requireNonNull(roundingMode);
        long shift = (long) scale + divisor.scale - this.scale;
        if (shift != (int) shift) {
            throw new ArithmeticException(shift > 0 ? "Overflow" : "Underflow");
        }
        BigDecimal a = shift > 0 ? raised(shift, 0) : this;
        BigDecimal b = shift < 0 ? divisor.raised(-shift, 0) : divisor;
        if (a.compact != INFLATED && b.compact != INFLATED) {
            return of(divide(a.compact, b.compact, roundingMode), scale);
        }
        return of(divide(a.big(), b.big(), roundingMode), scale);
    }

    /** Returns the quotient of a scale. */
    @Deprecated
    public BigDecimal divide(BigDecimal divisor, int scale, int roundingMode) {
        return divide(divisor, scale, mode(roundingMode));
    }

    private static RoundingMode mode(int old) {
        if (old < ROUND_UP || old > ROUND_UNNECESSARY) {
            throw new IllegalArgumentException("Invalid rounding mode");
        }
        return RoundingMode.valueOf(old);
    }

    /** Returns the quotient of this number's scale. */
    public BigDecimal divide(BigDecimal divisor, RoundingMode roundingMode) {
        return divide(divisor, scale, roundingMode);
    }

    /** Returns the quotient of this number's scale. */
    @Deprecated
    public BigDecimal divide(BigDecimal divisor, int roundingMode) {
        return divide(divisor, scale, roundingMode);
    }

    private void checkDivisor(BigDecimal divisor) {
        if (divisor.signum() == 0) {
            throw new ArithmeticException(signum() == 0 ? "Division undefined" : "Division by zero");
        }
    }

    /** Returns the exact quotient, if there is one. */
    public BigDecimal divide(BigDecimal divisor) {
        checkDivisor(divisor);
        int preferred = saturated((long) scale - divisor.scale);
        if (signum() == 0) {
            return of(0L, preferred);
        }
        MathContext mc = new MathContext((int) Math.min(precision() + (long) Math.ceil(10.0 * divisor.precision() / 3.0),
                Integer.MAX_VALUE), RoundingMode.UNNECESSARY);
        BigDecimal quotient;
        try {
            quotient = divide(divisor, mc);
        } catch (ArithmeticException e) {
            throw new ArithmeticException("Non-terminating decimal expansion; no exact representable decimal result.");
        }
        return preferred > quotient.scale ? quotient.setScale(preferred, RoundingMode.UNNECESSARY) : quotient;
    }

    /** Returns the quotient, rounded. */
    public BigDecimal divide(BigDecimal divisor, MathContext mc) {
        if (mc.precision == 0) {
            return divide(divisor);
        }
        long preferred = (long) scale - divisor.scale;
        checkDivisor(divisor);
        if (signum() == 0) {
            return of(0L, saturated(preferred));
        }
        // How many digits the integer quotient of the unscaled values has.
        int mine = precision();
        int its = divisor.precision();
        BigDecimal a = new BigDecimal(big, compact, mine);
        BigDecimal b = new BigDecimal(divisor.big, divisor.compact, its);
        long digits = (long) mine - its + (a.compareMagnitude(b) >= 0 ? 1 : 0);
        long shift = mc.precision - digits;
        int s = checkScale(preferred + shift, false);
        BigDecimal x = shift > 0 ? raised(shift, 0) : this;
        BigDecimal y = shift < 0 ? divisor.raised(-shift, 0) : divisor;
        BigDecimal quotient;
        boolean exact;
        if (x.compact != INFLATED && y.compact != INFLATED) {
            quotient = of(divide(x.compact, y.compact, mc.roundingMode), s);
            exact = x.compact % y.compact == 0;
        } else {
            BigInteger q = divide(x.big(), y.big(), mc.roundingMode);
            exact = q.multiply(y.big()).equals(x.big());
            quotient = of(q, s);
        }
        if (exact) {
            return quotient.stripped(preferred);
        }
        return rounded(quotient, mc);
    }

    /** Returns the integer part of the quotient. */
    public BigDecimal divideToIntegralValue(BigDecimal divisor) {
        int preferred = saturated((long) scale - divisor.scale);
        if (compareMagnitude(divisor) < 0) {
            return of(0L, preferred);
        }
        if (signum() == 0 && divisor.signum() != 0) {
            return of(0L, preferred);
        }
        checkDivisor(divisor);
        long shift = (long) scale - divisor.scale;
        BigDecimal a = shift < 0 ? raised(-shift, 0) : this;
        BigDecimal b = shift > 0 ? divisor.raised(shift, 0) : divisor;
        BigDecimal quotient = a.compact != INFLATED && b.compact != INFLATED ? of(a.compact / b.compact, 0)
                : of(a.big().divide(b.big()), 0);
        return preferred >= 0 ? quotient.setScale(preferred, RoundingMode.UNNECESSARY) : quotient.stripped(preferred);
    }

    /** Returns the integer part of the quotient, if the context has room for it. */
    public BigDecimal divideToIntegralValue(BigDecimal divisor, MathContext mc) {
        if (mc.precision == 0 || compareMagnitude(divisor) < 0) {
            return divideToIntegralValue(divisor);
        }
        int preferred = saturated((long) scale - divisor.scale);
        BigDecimal quotient = divideToIntegralValue(divisor);
        BigDecimal least = quotient.stripped(Math.min(preferred, 0));
        if (quotient.signum() != 0 && least.precision() > mc.precision) {
            least = quotient.stripTrailingZeros();
            if (least.precision() > mc.precision) {
                throw new ArithmeticException("Division impossible");
            }
        }
        quotient = least;
        if (quotient.scale > preferred) {
            return quotient.stripped(preferred);
        }
        int room = mc.precision - quotient.precision();
        long missing = (long) preferred - quotient.scale;
        return missing <= 0 ? quotient
                : quotient.withScale(quotient.scale + Math.min(room, missing), RoundingMode.UNNECESSARY);
    }

    /** Returns the remainder of the integer division. */
    public BigDecimal remainder(BigDecimal divisor) {
        return divideAndRemainder(divisor)[1];
    }

    /** Returns the remainder of the integer division. */
    public BigDecimal remainder(BigDecimal divisor, MathContext mc) {
        return divideAndRemainder(divisor, mc)[1];
    }

    /** Returns the integer part of the quotient, and the remainder. */
    public BigDecimal[] divideAndRemainder(BigDecimal divisor) {
        BigDecimal quotient = divideToIntegralValue(divisor);
        return new BigDecimal[] {quotient, subtract(quotient.multiply(divisor))};
    }

    /** Returns the integer part of the quotient, and the remainder. */
    public BigDecimal[] divideAndRemainder(BigDecimal divisor, MathContext mc) {
        if (mc.precision == 0) {
            return divideAndRemainder(divisor);
        }
        BigDecimal quotient = divideToIntegralValue(divisor, mc);
        return new BigDecimal[] {quotient, subtract(quotient.multiply(divisor))};
    }

    /** Returns the square root, rounded. */
    public BigDecimal sqrt(MathContext mc) {
        if (signum() < 0) {
            throw new ArithmeticException("Attempted square root of negative BigDecimal");
        }
        int preferred = scale / 2;
        if (signum() == 0) {
            return of(0L, preferred);
        }
        BigDecimal value = stripTrailingZeros();
        int wanted = mc.precision == 0 ? value.precision() / 2 + 1 : mc.precision;
        // Shift so that the root has two digits more than wanted, and the scale is even.
        long shift = Math.max(0, 2L * (wanted + 2) - value.precision());
        if (((value.scale + shift) & 1) != 0) {
            shift++;
        }
        BigInteger square = value.big().multiply(ten(shift));
        BigInteger[] root = square.sqrtAndRemainder();
        boolean exact = root[1].signum() == 0;
        int s = checkScale((value.scale + shift) / 2, false);
        if (exact) {
            BigDecimal result = of(root[0], s).stripped(preferred);
            if (mc.precision == 0 || result.precision() <= mc.precision) {
                if (result.scale < preferred) {
                    int room = mc.precision == 0 ? Integer.MAX_VALUE : mc.precision - result.precision();
                    result = result.withScale(result.scale + Math.min((long) room, (long) preferred - result.scale),
                            RoundingMode.UNNECESSARY);
                }
                return result;
            }
            return rounded(of(root[0], s), mc);
        }
        if (mc.precision == 0 || mc.roundingMode == RoundingMode.UNNECESSARY) {
            throw new ArithmeticException("Computed square root not exact.");
        }
        // One more digit that is not zero stands for all that follows.
        BigInteger sticky = root[0].multiply(BigInteger.TEN).add(BigInteger.ONE);
        return rounded(of(sticky, checkScale((long) s + 1, false)), mc).stripped(preferred);
    }

    /** Returns a power. */
    public BigDecimal pow(int n) {
        if (n < 0 || n > MAX_POWER) {
            throw new ArithmeticException("Invalid operation");
        }
        int s = checkScale((long) scale * n, signum() == 0);
        return of(big().pow(n), s);
    }

    /** Returns a power, rounded as ANSI X3.274 has it. */
    public BigDecimal pow(int n, MathContext mc) {
        if (mc.precision == 0) {
            return pow(n);
        }
        if (n < -MAX_POWER || n > MAX_POWER) {
            throw new ArithmeticException("Invalid operation");
        }
        if (n == 0) {
            return ONE;
        }
        int exponent = Math.abs(n);
        int length = digits((long) exponent);
        if (length > mc.precision) {
            throw new ArithmeticException("Invalid operation");
        }
        MathContext work = new MathContext(mc.precision + length + 1, mc.roundingMode);
        BigDecimal result = ONE;
        for (int bit = Integer.highestOneBit(exponent); bit != 0; bit >>>= 1) {
            if (bit != Integer.highestOneBit(exponent)) {
                result = result.multiply(result, work);
            }
            if ((exponent & bit) != 0) {
                result = result.multiply(this, work);
            }
        }
        if (n < 0) {
            result = ONE.divide(result, work);
        }
        return rounded(result, mc);
    }

    /** Returns the absolute value. */
    public BigDecimal abs() {
        return signum() < 0 ? negate() : this;
    }

    /** Returns the absolute value, rounded. */
    public BigDecimal abs(MathContext mc) {
        return signum() < 0 ? negate(mc) : plus(mc);
    }

    /** Returns the negative. */
    public BigDecimal negate() {
        return compact != INFLATED ? of(-compact, scale) : of(big.negate(), scale);
    }

    /** Returns the negative, rounded. */
    public BigDecimal negate(MathContext mc) {
        return negate().plus(mc);
    }

    /** Returns this number. */
    public BigDecimal plus() {
        return this;
    }

    /** Returns this number, rounded. */
    public BigDecimal plus(MathContext mc) {
        return rounded(this, mc);
    }

    /** Returns this number, rounded. */
    public BigDecimal round(MathContext mc) {
        return plus(mc);
    }

    /** Returns -1, 0 or 1. */
    public int signum() {
        return compact != INFLATED ? Long.signum(compact) : big.signum();
    }

    /** Returns the number of digits behind the point. */
    public int scale() {
        return scale;
    }

    /** Returns the number of digits of the unscaled value. */
    public int precision() {
        int p = precision;
        if (p == 0) {
            p = compact != INFLATED ? digits(compact) : digits(big);
            precision = p;
        }
        return p;
    }

    /** Returns the unscaled value. */
    public BigInteger unscaledValue() {
        return big();
    }

    /** Returns this number with a scale, rounded if digits are dropped. */
    public BigDecimal setScale(int newScale, RoundingMode roundingMode) {
        java.util.Objects.requireNonNull(roundingMode);
        return newScale == scale ? this : withScale(newScale, roundingMode);
    }

    /** Returns this number with a scale, rounded if digits are dropped. */
    @Deprecated
    public BigDecimal setScale(int newScale, int roundingMode) {
        return setScale(newScale, mode(roundingMode));
    }

    /** Returns this number with a scale that loses nothing. */
    public BigDecimal setScale(int newScale) {
        return setScale(newScale, RoundingMode.UNNECESSARY);
    }

    /** Moves the point to the left. */
    public BigDecimal movePointLeft(int n) {
        if (n == 0) {
            return this;
        }
        BigDecimal moved = of0(checkScale((long) scale + n, signum() == 0));
        return moved.scale < 0 ? moved.setScale(0, RoundingMode.UNNECESSARY) : moved;
    }

    /** Moves the point to the right. */
    public BigDecimal movePointRight(int n) {
        if (n == 0) {
            return this;
        }
        BigDecimal moved = of0(checkScale((long) scale - n, signum() == 0));
        return moved.scale < 0 ? moved.setScale(0, RoundingMode.UNNECESSARY) : moved;
    }

    /** Returns this number times a power of ten. */
    public BigDecimal scaleByPowerOfTen(int n) {
        return of0(checkScale((long) scale - n, signum() == 0));
    }

    /** Returns this number without zeros at the end. */
    public BigDecimal stripTrailingZeros() {
        return signum() == 0 ? ZERO : stripped(Long.MIN_VALUE);
    }

    /** Returns the distance to the next number of the same scale. */
    public BigDecimal ulp() {
        return of(1L, scale);
    }

    // ---- comparison ----

    private int compareMagnitude(BigDecimal val) {
        if (signum() == 0 || val.signum() == 0) {
            return Integer.compare(Math.abs(signum()), Math.abs(val.signum()));
        }
        if (scale != val.scale) {
            long mine = (long) precision() - scale;
            long its = (long) val.precision() - val.scale;
            if (mine != its) {
                return mine < its ? -1 : 1;
            }
            if (scale < val.scale) {
                return raised((long) val.scale - scale, val.scale).compareMagnitude(val);
            }
            return compareMagnitude(val.raised((long) scale - val.scale, scale));
        }
        if (compact != INFLATED && val.compact != INFLATED) {
            return Long.compare(Math.abs(compact), Math.abs(val.compact));
        }
        return big().abs().compareTo(val.big().abs());
    }

    @Override
    public int compareTo(BigDecimal val) {
        if (scale == val.scale && compact != INFLATED && val.compact != INFLATED) {
            return Long.compare(compact, val.compact);
        }
        int mine = signum();
        int its = val.signum();
        if (mine != its) {
            return mine > its ? 1 : -1;
        }
        return mine < 0 ? -compareMagnitude(val) : compareMagnitude(val);
    }

    @Override
    public boolean equals(Object x) {
        if (!(x instanceof BigDecimal)) {
            return false;
        }
        BigDecimal val = (BigDecimal) x;
        if (scale != val.scale || compact != val.compact) {
            return false;
        }
        return compact != INFLATED || big.equals(val.big);
    }

    /** Returns the lesser one. */
    public BigDecimal min(BigDecimal val) {
        return compareTo(val) <= 0 ? this : val;
    }

    /** Returns the greater one. */
    public BigDecimal max(BigDecimal val) {
        return compareTo(val) >= 0 ? this : val;
    }

    @Override
    public int hashCode() {
        return 31 * big().hashCode() + scale;
    }

    // ---- conversion ----

    private String magnitude() {
        return compact != INFLATED ? Long.toString(Math.abs(compact)) : big.abs().toString();
    }

    @Override
    public String toString() {
        if (scale == 0) {
            return compact != INFLATED ? Long.toString(compact) : big.toString();
        }
        return text(false);
    }

    /** Returns the number with an exponent that is a multiple of three, if it needs one. */
    public String toEngineeringString() {
        return text(true);
    }

    private String text(boolean engineering) {
        String digits = magnitude();
        StringBuilder text = new StringBuilder(digits.length() + 14);
        if (signum() < 0) {
            text.append('-');
        }
        if (scale == 0) {
            return text.append(digits).toString();
        }
        long exponent = -(long) scale + (digits.length() - 1);
        if (scale > 0 && exponent >= -6) {
            int point = digits.length() - scale;
            if (point > 0) {
                return text.append(digits, 0, point).append('.').append(digits, point, digits.length()).toString();
            }
            text.append("0.");
            for (; point < 0; point++) {
                text.append('0');
            }
            return text.append(digits).toString();
        }
        if (!engineering) {
            text.append(digits.charAt(0));
            if (digits.length() > 1) {
                text.append('.').append(digits, 1, digits.length());
            }
        } else {
            int whole = (int) Math.floorMod(exponent, 3L) + 1;
            exponent -= whole - 1;
            if (signum() == 0) {
                switch (whole) {
                    case 2:
                        text.append("0.00");
                        exponent += 3;
                        break;
                    case 3:
                        text.append("0.0");
                        exponent += 3;
                        break;
                    default:
                        text.append('0');
                        break;
                }
            } else if (whole >= digits.length()) {
                text.append(digits);
                for (int i = digits.length(); i < whole; i++) {
                    text.append('0');
                }
            } else {
                text.append(digits, 0, whole).append('.').append(digits, whole, digits.length());
            }
        }
        if (exponent != 0) {
            text.append('E');
            if (exponent > 0) {
                text.append('+');
            }
            text.append(exponent);
        }
        return text.toString();
    }

    /** Returns the number without an exponent. */
    public String toPlainString() {
        if (scale == 0) {
            return toString();
        }
        String digits = magnitude();
        StringBuilder text = new StringBuilder();
        if (signum() < 0) {
            text.append('-');
        }
        if (scale < 0) {
            if (signum() == 0) {
                return "0";
            }
            text.append(digits);
            for (int i = scale; i < 0; i++) {
                text.append('0');
            }
            return text.toString();
        }
        int point = digits.length() - scale;
        if (point > 0) {
            return text.append(digits, 0, point).append('.').append(digits, point, digits.length()).toString();
        }
        text.append("0.");
        for (; point < 0; point++) {
            text.append('0');
        }
        return text.append(digits).toString();
    }

    /** Returns the integer part. */
    public BigInteger toBigInteger() {
        return setScale(0, RoundingMode.DOWN).big();
    }

    /** Returns the value as an integer. */
    public BigInteger toBigIntegerExact() {
        return setScale(0, RoundingMode.UNNECESSARY).big();
    }

    @Override
    public long longValue() {
        if (compact != INFLATED && scale == 0) {
            return compact;
        }
        if (signum() == 0 || (long) precision() - scale <= 0 || scale <= -64) {
            return 0; // a fraction, or a multiple of 2 to the power of 64
        }
        return toBigInteger().longValue();
    }

    @Override
    public int intValue() {
        return (int) longValue();
    }

    /** Returns the value as a long. */
    public long longValueExact() {
        if (compact != INFLATED && scale == 0) {
            return compact;
        }
        if (signum() == 0) {
            return 0;
        }
        if ((long) precision() - scale > 19) {
            throw new ArithmeticException("Overflow");
        }
        if ((long) precision() - scale <= 0) {
            throw new ArithmeticException("Rounding necessary");
        }
        BigInteger value = setScale(0, RoundingMode.UNNECESSARY).big();
        if (value.bitLength() > 63) {
            throw new ArithmeticException("Overflow");
        }
        return value.longValue();
    }

    /** Returns the value as an int. */
    public int intValueExact() {
        long value = longValueExact();
        if (value != (int) value) {
            throw new ArithmeticException("Overflow");
        }
        return (int) value;
    }

    /** Returns the value as a short. */
    public short shortValueExact() {
        long value = longValueExact();
        if (value != (short) value) {
            throw new ArithmeticException("Overflow");
        }
        return (short) value;
    }

    /** Returns the value as a byte. */
    public byte byteValueExact() {
        long value = longValueExact();
        if (value != (byte) value) {
            throw new ArithmeticException("Overflow");
        }
        return (byte) value;
    }

    @Override
    public float floatValue() {
        if (compact != INFLATED && scale == 0) {
            return (float) compact;
        }
        return Float.parseFloat(toString());
    }

    @Override
    public double doubleValue() {
        if (compact != INFLATED && scale == 0) {
            return (double) compact;
        }
        return Double.parseDouble(toString());
    }
}
