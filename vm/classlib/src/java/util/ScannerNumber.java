package java.util;

/** Recognises numbers among the tokens of a {@link Scanner}, in a locale and in any digits that Java knows. */
final class ScannerNumber {
    private ScannerNumber() {
    }

    /**
     * Returns the text of an integer from start to end, without separators; null if it is none.
     */
    static String integer(char[] buf, int start, int end, int radix, char group) {
        int p = start;
        StringBuilder text = new StringBuilder(end - p);
        if (p < end && (buf[p] == '-' || buf[p] == '+')) {
            text.append(buf[p++]);
        }
        p = numeral(buf, p, end, radix, group, text);
        return p == end ? text.toString() : null;
    }

    /**
     * Passes digits: a row of them, or one to three, not beginning with zero, and groups of three behind separators.
     * Returns the place behind them, -1 if there are none.
     */
    private static int numeral(char[] buf, int p, int end, int radix, char group, StringBuilder text) {
        int start = p;
        while (p < end && digit(buf[p], radix) >= 0) {
            text.append(buf[p++]);
        }
        int first = p - start;
        if (first == 0) {
            return -1;
        }
        if (p == end || buf[p] != group || first > 3 || digit(buf[start], 10) <= 0) {
            return p;
        }
        while (p < end && buf[p] == group) {
            if (end - p < 4) {
                return -1;
            }
            for (int i = 1; i <= 3; i++) {
                if (digit(buf[p + i], radix) < 0) {
                    return -1;
                }
                text.append(buf[p + i]);
            }
            p += 4;
        }
        return p < end && digit(buf[p], radix) >= 0 ? -1 : p;
    }

    private static int digit(char c, int radix) {
        if (c >= '0' && c <= '9') {
            return c - '0' < radix ? c - '0' : -1;
        }
        return radix > 10 || c >= 128 ? Character.digit(c, radix) : -1;
    }

    /**
     * Returns the text of a decimal number from start to end, without separators and with a point; null if it is none.
     * Names and hexadecimal are for floats only.
     */
    static String decimal(char[] buf, int start, int end, boolean floating, char group, char point) {
        int p = start;
        StringBuilder text = new StringBuilder(end - p);
        if (p < end && (buf[p] == '-' || buf[p] == '+')) {
            if (buf[p] == '-') {
                text.append('-');
            }
            p++;
        }
        if (p == end) {
            return null;
        }
        if (floating) {
            String rest = new String(buf, p, end - p);
            if (rest.equals("NaN")) {
                return rest;
            }
            if (rest.equals("Infinity") || rest.equals("\u221e")) {
                return text.append("Infinity").toString();
            }
            if (isHex(rest)) {
                return text.append(rest).toString();
            }
        }
        boolean digits = false;
        if (buf[p] != point) {
            int from = text.length();
            p = numeral(buf, p, end, 10, group, text);
            if (p < 0) {
                return null;
            }
            for (int i = from; i < text.length(); i++) {
                text.setCharAt(i, (char) ('0' + digit(text.charAt(i), 10)));
            }
            digits = true;
        }
        if (p < end && buf[p] == point) {
            text.append('.');
            p++;
            int first = p;
            while (p < end && digit(buf[p], 10) >= 0) {
                text.append((char) ('0' + digit(buf[p], 10)));
                p++;
            }
            if (p == first && !digits) {
                return null;
            }
        }
        if (p < end && (buf[p] == 'e' || buf[p] == 'E')) {
            text.append('e');
            p++;
            if (p < end && (buf[p] == '-' || buf[p] == '+')) {
                text.append(buf[p++]);
            }
            int first = p;
            while (p < end && digit(buf[p], 10) >= 0) {
                text.append((char) ('0' + digit(buf[p], 10)));
                p++;
            }
            if (p == first) {
                return null;
            }
        }
        return p == end ? text.toString() : null;
    }

    /** Tells whether a text is hexadecimal with a point, such as 0x1.8p1. */
    private static boolean isHex(String s) {
        if (s.length() < 4 || s.charAt(0) != '0' || (s.charAt(1) | 32) != 'x') {
            return false;
        }
        int p = 2;
        while (p < s.length() && isHexDigit(s.charAt(p))) {
            p++;
        }
        if (p == s.length() || s.charAt(p) != '.') {
            return false;
        }
        int start = ++p;
        while (p < s.length() && isHexDigit(s.charAt(p))) {
            p++;
        }
        if (p == start) {
            return false;
        }
        if (p == s.length()) {
            return true;
        }
        if ((s.charAt(p) | 32) != 'p') {
            return false;
        }
        p++;
        if (p < s.length() && (s.charAt(p) == '-' || s.charAt(p) == '+')) {
            p++;
        }
        start = p;
        while (p < s.length() && s.charAt(p) >= '0' && s.charAt(p) <= '9') {
            p++;
        }
        return p > start && p == s.length();
    }

    private static boolean isHexDigit(char c) {
        return c < 128 && Character.digit(c, 16) >= 0;
    }
}
