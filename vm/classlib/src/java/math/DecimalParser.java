package java.math;

/** Reads decimal numbers from text. */
final class DecimalParser {
    /** The number of characters up to which a message names the wrong one. */
    private static final int MAX_SHORT = 18;

    private DecimalParser() {
    }

    static BigDecimal parse(char[] in, int offset, int len) {
        int end = offset + len;
        int at = offset;
        if (len == 0) {
            throw new NumberFormatException();
        }
        boolean negative = in[at] == '-';
        if (negative || in[at] == '+') {
            at++;
        }
        int start = at;
        StringBuilder digits = new StringBuilder(len);
        boolean point = false;
        boolean any = false;
        long scale = 0;
        for (; at < end; at++) {
            char c = in[at];
            int d = c >= '0' && c <= '9' ? c - '0' : c >= 128 ? Character.digit(c, 10) : -1;
            if (d >= 0) {
                any = true;
                if (digits.length() > 0 || d != 0) {
                    digits.append((char) ('0' + d));
                }
                if (point) {
                    scale++;
                }
            } else if (c == '.') {
                if (point) {
                    throw new NumberFormatException("Character array contains more than one decimal point.");
                }
                point = true;
            } else if (c == 'e' || c == 'E') {
                scale -= exponent(in, at + 1, end);
                break;
            } else {
                if (end - start > MAX_SHORT) {
                    throw new NumberFormatException("Character array is missing \"e\" notation exponential mark.");
                }
                throw new NumberFormatException("Character " + c
                        + " is neither a decimal digit number, decimal point, nor \"e\" notation exponential mark.");
            }
        }
        if (!any) {
            throw new NumberFormatException("No digits found.");
        }
        if (scale != (int) scale) {
            throw new NumberFormatException("Exponent overflow.");
        }
        if (digits.length() <= 18) {
            long value = digits.length() == 0 ? 0 : Long.parseLong(digits.toString());
            return BigDecimal.valueOf(negative ? -value : value, (int) scale);
        }
        BigInteger value = new BigInteger(digits.toString());
        return new BigDecimal(negative ? value.negate() : value, (int) scale);
    }

    private static long exponent(char[] in, int at, int end) {
        boolean negative = at < end && in[at] == '-';
        if (negative || at < end && in[at] == '+') {
            at++;
        }
        if (at == end) {
            throw new NumberFormatException();
        }
        while (end - at > 10 && Character.digit(in[at], 10) == 0) {
            at++;
        }
        if (end - at > 10) {
            throw new NumberFormatException("Too many nonzero exponent digits.");
        }
        long value = 0;
        for (; at < end; at++) {
            int d = Character.digit(in[at], 10);
            if (d < 0) {
                throw new NumberFormatException("Not a digit.");
            }
            value = value * 10 + d;
        }
        return negative ? -value : value;
    }
}
