package java.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The digits of a number that is not negative: 0.d0d1d2... times ten to the power of point. No zeros at the end. */
final class DecimalDigits {
    private char[] digits;
    int count;
    int point;
    /** The value, if the digits are a double's shortest ones and need not be exact. */
    private double inexact;
    private boolean mayBeInexact;

    DecimalDigits(String whole) {
        digits = whole.toCharArray();
        count = digits.length;
        point = count;
        trim();
    }

    DecimalDigits(BigDecimal d) {
        this(d.unscaledValue().abs().toString());
        if (count > 0) {
            point -= d.scale();
        }
    }

    DecimalDigits(double d) {
        int exponent2 = Math.getExponent(d);
        if (exponent2 >= 53 && exponent2 <= 62) {
            whole((long) d, exponent2);
            return;
        }
        inexact = d;
        mayBeInexact = true;
        String s = Double.toString(d);
        int e = s.indexOf('E');
        int exponent = e < 0 ? 0 : Integer.parseInt(s.substring(e + 1));
        String mantissa = e < 0 ? s : s.substring(0, e);
        int dot = mantissa.indexOf('.');
        digits = (mantissa.substring(0, dot) + mantissa.substring(dot + 1)).toCharArray();
        count = digits.length;
        point = dot + exponent;
        trim();
    }

    /** Takes a large double without a fraction exactly, but for the digits below the size of its last bit, as the platform does. */
    private void whole(long n, int exponent2) {
        long unit = 1;
        while (exponent2 > 54 && unit * 10 <= 1L << (exponent2 - 54)) {
            unit *= 10;
        }
        if (unit > 1) {
            n = (n / unit + (n % unit >= unit / 2 ? 1 : 0)) * unit;
        }
        digits = Long.toString(n).toCharArray();
        count = digits.length;
        point = count;
        trim();
    }

    private void trim() {
        while (count > 0 && digits[count - 1] == '0') {
            count--;
        }
        int zeros = 0;
        while (zeros < count && digits[zeros] == '0') {
            zeros++;
        }
        if (zeros > 0) {
            System.arraycopy(digits, zeros, digits, 0, count - zeros);
            count -= zeros;
            point -= zeros;
        }
        if (count == 0) {
            point = 0;
        }
    }

    /** Returns a digit by its place, 0 outside of those that are there. */
    char at(int i) {
        return i >= 0 && i < count ? digits[i] : '0';
    }

    /** Keeps at most n digits (which may be fewer than none). */
    void roundTo(int n, RoundingMode mode, boolean negative) {
        if (n >= count) {
            return;
        }
        if (n < 0) {
            // Less than a tenth of the last place is nothing, whatever the mode: HotSpot does not round it up, nor complain.
            count = 0;
            point = 0;
            return;
        }
        boolean up = up(n, mode, negative);
        count = n;
        if (up) {
            int i = n - 1;
            while (i >= 0 && digits[i] == '9') {
                i--;
            }
            if (i < 0) {
                digits[0] = '1';
                count = 1;
                point++;
                return;
            }
            digits[i]++;
            count = i + 1;
        }
        trim();
    }

    private boolean up(int n, RoundingMode mode, boolean negative) {
        switch (mode) {
            case UP: return true;
            case DOWN: return false;
            case CEILING: return !negative;
            case FLOOR: return negative;
            case UNNECESSARY:
                throw new ArithmeticException("Rounding needed with the rounding mode being set to RoundingMode.UNNECESSARY");
            default: break;
        }
        char next = at(n);
        if (next != '5') {
            return next > '5';
        }
        if (count > n + 1) {
            return true;
        }
        // The shortest digits lie in the middle; the double itself may not.
        int side = mayBeInexact ? new BigDecimal(inexact).compareTo(new BigDecimal(Double.toString(inexact))) : 0;
        if (side != 0) {
            return side > 0;
        }
        return mode == RoundingMode.HALF_UP || mode == RoundingMode.HALF_EVEN && n > 0 && (digits[n - 1] & 1) == 1;
    }
}
