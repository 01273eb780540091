package java.util;

import java.math.BigDecimal;
import java.math.BigInteger;
import junco.internal.FloatText;

/** Shows one argument of a {@link Formatter} after the other. Lives for one call of format. */
final class FormatItem {
    private static final int LEFT = FormatSpec.LEFT;
    private static final int UPPER = FormatSpec.UPPER;
    private static final int ALTERNATE = FormatSpec.ALTERNATE;
    private static final int PLUS = FormatSpec.PLUS;
    private static final int SPACE = FormatSpec.SPACE;
    private static final int ZERO = FormatSpec.ZERO;
    private static final int GROUP = FormatSpec.GROUP;
    private static final int PARENTHESES = FormatSpec.PARENTHESES;

    /** Fraction digits when no precision is given. */
    private static final int DEFAULT_PRECISION = 6;

    final StringBuilder text;
    private final Formatter formatter;
    private final Locale locale;
    private final boolean localeGiven;

    private int flags;
    private int width;
    private int precision;

    FormatItem(Formatter formatter, StringBuilder text, Locale locale, boolean localeGiven) {
        this.formatter = formatter;
        this.text = text;
        this.locale = locale;
        this.localeGiven = localeGiven;
    }

    void show(int conversion, int flags, int width, int precision, Object arg) {
        this.flags = flags;
        this.width = width;
        this.precision = precision;
        switch (conversion) {
            case 'd':
                decimal(arg);
                break;
            case 's':
                string(arg);
                break;
            case 'f': case 'e': case 'g': case 'a':
                floating((char) conversion, arg);
                break;
            case 'c':
                character(arg);
                break;
            case 'x':
                octalOrHex('x', 4, arg);
                break;
            case 'o':
                octalOrHex('o', 3, arg);
                break;
            case 'b':
                padCut(arg instanceof Boolean ? arg.toString() : arg == null ? "false" : "true");
                break;
            case 'h':
                hash(arg);
                break;
            default:
                time((char) conversion, arg);
                break;
        }
    }

    // ---- padding ----

    /** Writes a string padded to a width. */
    void pad(String s, int flags, int width) {
        int missing = width - s.length();
        if (missing <= 0) {
            text.append(s);
            return;
        }
        if ((flags & LEFT) != 0) {
            text.append(s);
            fill(' ', missing);
        } else {
            fill(' ', missing);
            text.append(s);
        }
    }

    private void fill(char c, int n) {
        StringBuilder to = text;
        for (; n > 0; n--) {
            to.append(c);
        }
    }

    /** Writes a string cut to the precision, in upper case if asked for, padded. */
    private void padCut(String s) {
        if (precision != -1 && precision < s.length()) {
            s = s.substring(0, precision);
        }
        padUpper(s);
    }

    private void padUpper(String s) {
        pad((flags & UPPER) != 0 ? upper(s) : s, flags, width);
    }

    private String upper(String s) {
        return localeGiven && locale != null ? s.toUpperCase(locale) : s.toUpperCase();
    }

    /**
     * Writes a number: sign, prefix, digits; zeros between prefix and digits, or spaces around, up to the width.
     * Digits may hold a point and what follows it; grouping applies to what stands before. Parentheses count as a
     * sign of two characters.
     */
    private void number(boolean negative, String prefix, String digits) {
        int f = flags;
        boolean brackets = negative && (f & PARENTHESES) != 0;
        char sign = negative ? brackets ? '(' : '-' : (f & PLUS) != 0 ? '+' : (f & SPACE) != 0 ? ' ' : 0;
        int whole = digits.length();
        boolean group = false;
        char point = '.';
        char comma = ',';
        if ((f & GROUP) != 0 || localeGiven) {
            whole = wholeDigits(digits);
            if (localeGiven && locale != null) {
                point = FormatLocale.decimalSeparator(locale);
                comma = FormatLocale.groupingSeparator(locale);
            }
            group = (f & GROUP) != 0 && whole > 3;
        }
        int length = prefix.length() + digits.length() + (group ? (whole - 1) / 3 : 0)
                + (sign == 0 ? 0 : 1) + (brackets ? 1 : 0);
        int missing = Math.max(0, width - length);
        StringBuilder to = text;
        if (missing > 0 && (f & (LEFT | ZERO)) == 0) {
            fill(' ', missing);
        }
        if (sign != 0) {
            to.append(sign);
        }
        to.append(prefix);
        if (missing > 0 && (f & ZERO) != 0) {
            fill('0', missing);
        }
        if (!group && point == '.') {
            to.append(digits);
        } else {
            for (int i = 0; i < whole; i++) {
                if (group && i > 0 && (whole - i) % 3 == 0) {
                    to.append(comma);
                }
                to.append(digits.charAt(i));
            }
            if (whole < digits.length() && digits.charAt(whole) == '.') {
                to.append(point).append(digits, whole + 1, digits.length());
            } else {
                to.append(digits, whole, digits.length());
            }
        }
        if (brackets) {
            to.append(')');
        }
        if (missing > 0 && (f & LEFT) != 0) {
            fill(' ', missing);
        }
    }

    /** Returns how many digits stand before the point, the exponent or the end. */
    private static int wholeDigits(String digits) {
        int n = 0;
        while (n < digits.length() && digits.charAt(n) >= '0' && digits.charAt(n) <= '9') {
            n++;
        }
        return n;
    }

    private IllegalFormatConversionException mismatch(char conversion, Object arg) {
        return new IllegalFormatConversionException(conversion, arg.getClass());
    }

    // ---- general ----

    private void string(Object arg) {
        if (arg instanceof String) {
            if ((flags & ALTERNATE) != 0) {
                FormatSpec.allow('s', ALTERNATE);
            }
            if (width == -1 && precision == -1 && (flags & UPPER) == 0) {
                text.append((String) arg);
            } else {
                padCut((String) arg);
            }
            return;
        }
        if (arg instanceof Formattable) {
            formatter.drain(text);
            ((Formattable) arg).formatTo(formatter, flags & (LEFT | UPPER | ALTERNATE), width, precision);
            return;
        }
        if ((flags & ALTERNATE) != 0) {
            FormatSpec.allow('s', ALTERNATE);
        }
        if (arg == null) {
            padCut("null");
            return;
        }
        if (!(arg instanceof Number)) {
            formatter.drain(text); // toString may write there, too
        }
        String s = arg.toString();
        if (s == null && width == -1 && precision == -1 && (flags & UPPER) == 0) {
            text.append("null");
            return;
        }
        padCut(s);
    }

    private void hash(Object arg) {
        if (arg == null) {
            padCut("null");
            return;
        }
        if (!(arg instanceof String)) {
            formatter.drain(text);
        }
        padCut(Integer.toHexString(arg.hashCode()));
    }

    private void character(Object arg) {
        if (arg == null) {
            padUpper("null");
            return;
        }
        int c;
        if (arg instanceof Character) {
            c = (Character) arg;
            if (width == -1 && (flags & UPPER) == 0) {
                text.append((char) c);
                return;
            }
            padUpper(String.valueOf((char) c));
            return;
        }
        if (arg instanceof Byte || arg instanceof Short || arg instanceof Integer) {
            c = ((Number) arg).intValue();
        } else {
            throw mismatch('c', arg);
        }
        if (!Character.isValidCodePoint(c)) {
            throw new IllegalFormatCodePointException(c);
        }
        padUpper(new String(Character.toChars(c)));
    }

    // ---- integers ----

    private void decimal(Object arg) {
        long value;
        if (arg instanceof Integer) {
            if (width == -1 && flags == 0) {
                text.append(((Integer) arg).intValue());
                return;
            }
            value = (Integer) arg;
        } else if (arg instanceof Long || arg instanceof Short || arg instanceof Byte) {
            value = ((Number) arg).longValue();
        } else if (arg == null) {
            padUpper("null");
            return;
        } else if (arg instanceof BigInteger) {
            BigInteger big = (BigInteger) arg;
            number(big.signum() < 0, "", big.abs().toString());
            return;
        } else {
            throw mismatch('d', arg);
        }
        String digits = Long.toString(value);
        number(value < 0, "", value < 0 ? digits.substring(1) : digits);
    }

    private void octalOrHex(char conversion, int bits, Object arg) {
        long value;
        if (arg instanceof Integer) {
            value = (Integer) arg & 0xffffffffL;
        } else if (arg instanceof Long) {
            value = (Long) arg;
        } else if (arg instanceof Byte) {
            value = (Byte) arg & 0xff;
        } else if (arg instanceof Short) {
            value = (Short) arg & 0xffff;
        } else if (arg == null) {
            padUpper("null");
            return;
        } else if (arg instanceof BigInteger) {
            BigInteger big = (BigInteger) arg;
            integer(bits, big.signum() < 0, big.abs().toString(1 << bits));
            return;
        } else {
            throw mismatch(conversion, arg);
        }
        FormatSpec.allow(conversion, flags & (PARENTHESES | SPACE | PLUS));
        integer(bits, false, bits == 3 ? Long.toOctalString(value) : Long.toHexString(value));
    }

    private void integer(int bits, boolean negative, String digits) {
        String prefix = (flags & ALTERNATE) == 0 ? "" : bits == 3 ? "0" : "0x";
        if ((flags & UPPER) != 0) {
            prefix = prefix.toUpperCase();
            digits = digits.toUpperCase();
        }
        plainNumber(negative, prefix, digits);
    }

    /** Writes a number whose letters or digits no locale changes. */
    private void plainNumber(boolean negative, String prefix, String digits) {
        boolean brackets = negative && (flags & PARENTHESES) != 0;
        String sign = negative ? brackets ? "(" : "-" : (flags & PLUS) != 0 ? "+" : (flags & SPACE) != 0 ? " " : "";
        int missing = width - sign.length() - prefix.length() - digits.length() - (brackets ? 1 : 0);
        if (missing > 0 && (flags & (LEFT | ZERO)) == 0) {
            fill(' ', missing);
        }
        text.append(sign).append(prefix);
        if ((flags & ZERO) != 0) {
            fill('0', missing);
        }
        text.append(digits);
        if (brackets) {
            text.append(')');
        }
        if ((flags & LEFT) != 0) {
            fill(' ', missing);
        }
    }

    // ---- floating point ----

    private void floating(char conversion, Object arg) {
        if (arg instanceof Double || arg instanceof Float) {
            floating(conversion, ((Number) arg).doubleValue());
        } else if (arg == null) {
            padCut("null");
        } else if (arg instanceof BigDecimal && conversion != 'a') {
            FormatDecimal digits = new FormatDecimal((BigDecimal) arg);
            String s = digits.text(conversion, effectivePrecision(conversion));
            finish(((BigDecimal) arg).signum() < 0, s);
        } else {
            throw mismatch(conversion, arg);
        }
    }

    private int effectivePrecision(char conversion) {
        if (precision == -1) {
            return DEFAULT_PRECISION;
        }
        return precision == 0 && conversion == 'g' ? 1 : precision;
    }

    private void floating(char conversion, double value) {
        boolean negative = value < 0 || value == 0 && 1 / value < 0;
        if (value != value || value - value != 0) {
            special(negative, value != value);
            return;
        }
        if (conversion == 'a') {
            hexadecimal(negative, value);
            return;
        }
        int fraction = effectivePrecision(conversion);
        String digits;
        if (conversion == 'f') {
            digits = pad(FloatText.fixed(value, fraction), fraction);
        } else if (conversion == 'e') {
            digits = pad(FloatText.scientific(value, fraction), fraction);
        } else {
            fraction = FloatText.general(value, fraction);
            digits = fraction >= 0
                    ? pad(FloatText.fixed(value, fraction), fraction)
                    : pad(FloatText.scientific(value, ~fraction), ~fraction);
        }
        finish(negative, digits);
    }

    private void finish(boolean negative, String digits) {
        if ((flags & ALTERNATE) != 0 && digits.indexOf('.') < 0) {
            int exponent = digits.indexOf('e');
            digits = exponent < 0 ? digits + "." : digits.substring(0, exponent) + "." + digits.substring(exponent);
        }
        if ((flags & UPPER) != 0) {
            digits = digits.toUpperCase();
        }
        number(negative, "", digits);
    }

    /** Adds the zeros of a precision beyond what natives write. */
    private static String pad(String digits, int fraction) {
        int missing = fraction - FloatText.MAX_PRECISION;
        if (missing <= 0) {
            return digits;
        }
        int exponent = digits.indexOf('e');
        if (exponent < 0) {
            exponent = digits.length();
        }
        return digits.substring(0, exponent) + "0".repeat(missing) + digits.substring(exponent);
    }

    private void special(boolean negative, boolean nan) {
        String s = nan ? "NaN" : "Infinity";
        if (!nan) {
            if (negative) {
                s = (flags & PARENTHESES) != 0 ? "(Infinity)" : "-Infinity";
            } else if ((flags & PLUS) != 0) {
                s = "+Infinity";
            } else if ((flags & SPACE) != 0) {
                s = " Infinity";
            }
        }
        padUpper(s);
    }

    private void hexadecimal(boolean negative, double value) {
        String s = FloatText.hex(value, precision);
        if (precision > 0) {
            int point = s.indexOf('.');
            int exponent = s.indexOf('p');
            int missing = precision - (exponent - point - 1);
            if (missing > 0) {
                s = s.substring(0, exponent) + "0".repeat(missing) + s.substring(exponent);
            }
        }
        if ((flags & UPPER) != 0) {
            s = s.toUpperCase();
        }
        plainNumber(negative, s.substring(0, 2), s.substring(2));
    }

    // ---- date and time ----

    private void time(char conversion, Object arg) {
        if (arg == null) {
            padUpper("null");
            return;
        }
        Locale names = !localeGiven ? Locale.getDefault(Locale.Category.FORMAT) : locale != null ? locale : Locale.US;
        String s = FormatTime.text(conversion, arg, names);
        if (s == null) {
            throw mismatch(conversion, arg);
        }
        padUpper(s);
    }
}
