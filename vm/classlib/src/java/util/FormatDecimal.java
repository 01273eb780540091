package java.util;

import java.math.BigDecimal;

/** The digits of the absolute value of a {@code BigDecimal}: 0.d1d2...dn times ten to the power of {@code point}. */
final class FormatDecimal {
    private String digits;
    private long point;
    private final boolean zero;

    FormatDecimal(BigDecimal value) {
        zero = value.signum() == 0;
        digits = value.unscaledValue().abs().toString();
        point = (long) digits.length() - value.scale();
    }

    /** Shows the number as a conversion e, f or g does. */
    String text(char conversion, int precision) {
        if (conversion == 'f') {
            return fixed(precision);
        }
        if (conversion == 'e') {
            return scientific(precision);
        }
        if (zero) {
            return point == 1 ? fixed(precision - 1) : scientific(precision - 1);
        }
        round(precision);
        if (point > -4 && point <= precision) {
            return fixed((int) (precision - point));
        }
        return scientific(precision - 1);
    }

    /** Keeps the first n digits, rounding half up. */
    private void round(long n) {
        if (n >= digits.length()) {
            return;
        }
        boolean up = n >= 0 && digits.charAt((int) n) >= '5';
        if (n <= 0) {
            digits = up ? "1" : "0";
            point = up ? point + 1 : 1;
            return;
        }
        char[] kept = digits.substring(0, (int) n).toCharArray();
        if (up) {
            int i = kept.length - 1;
            while (i >= 0 && kept[i] == '9') {
                kept[i--] = '0';
            }
            if (i >= 0) {
                kept[i]++;
            } else {
                kept[0] = '1';
                point++;
            }
        }
        digits = new String(kept);
    }

    private String fixed(int precision) {
        if (zero) {
            digits = "0";
            point = 1;
        }
        round(point + precision);
        StringBuilder text = new StringBuilder();
        if (point <= 0) {
            text.append('0');
        }
        for (long i = 0; i < point; i++) {
            text.append(i < digits.length() ? digits.charAt((int) i) : '0');
        }
        if (precision > 0) {
            text.append('.');
        }
        for (int i = 0; i < precision; i++) {
            long at = point + i;
            text.append(at >= 0 && at < digits.length() ? digits.charAt((int) at) : '0');
        }
        return text.toString();
    }

    private String scientific(int precision) {
        round(1L + precision);
        StringBuilder text = new StringBuilder();
        text.append(digits.charAt(0));
        if (precision > 0) {
            text.append('.');
        }
        for (int i = 1; i <= precision; i++) {
            text.append(i < digits.length() ? digits.charAt(i) : '0');
        }
        long exponent = point - 1;
        text.append('e').append(exponent < 0 ? '-' : '+');
        exponent = Math.abs(exponent);
        if (exponent < 10) {
            text.append('0');
        }
        return text.append(exponent).toString();
    }
}
