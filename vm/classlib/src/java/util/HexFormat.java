package java.util;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Bytes as hexadecimal text, with delimiter, prefix and suffix. */
public final class HexFormat {
    private static final String LOWER = "0123456789abcdef";
    private static final String UPPER = "0123456789ABCDEF";

    private final String delimiter;
    private final String prefix;
    private final String suffix;
    private final String digits;

    private HexFormat(String delimiter, String prefix, String suffix, String digits) {
        this.delimiter = Objects.requireNonNull(delimiter, "delimiter");
        this.prefix = Objects.requireNonNull(prefix, "prefix");
        this.suffix = Objects.requireNonNull(suffix, "suffix");
        this.digits = digits;
    }

    public static HexFormat of() {
        return new HexFormat("", "", "", LOWER);
    }

    public static HexFormat ofDelimiter(String delimiter) {
        return new HexFormat(delimiter, "", "", LOWER);
    }

    public HexFormat withDelimiter(String delimiter) {
        return new HexFormat(delimiter, prefix, suffix, digits);
    }

    public HexFormat withPrefix(String prefix) {
        return new HexFormat(delimiter, prefix, suffix, digits);
    }

    public HexFormat withSuffix(String suffix) {
        return new HexFormat(delimiter, prefix, suffix, digits);
    }

    public HexFormat withUpperCase() {
        return new HexFormat(delimiter, prefix, suffix, UPPER);
    }

    public HexFormat withLowerCase() {
        return new HexFormat(delimiter, prefix, suffix, LOWER);
    }

    public String delimiter() {
        return delimiter;
    }

    public String prefix() {
        return prefix;
    }

    public String suffix() {
        return suffix;
    }

    public boolean isUpperCase() {
        return digits == UPPER;
    }

    public String formatHex(byte[] bytes) {
        return formatHex(bytes, 0, Objects.requireNonNull(bytes, "bytes").length);
    }

    public String formatHex(byte[] bytes, int fromIndex, int toIndex) {
        Objects.checkFromToIndex(fromIndex, toIndex, Objects.requireNonNull(bytes, "bytes").length);
        StringBuilder b = new StringBuilder();
        for (int i = fromIndex; i < toIndex; i++) {
            if (i > fromIndex) {
                b.append(delimiter);
            }
            b.append(prefix).append(digits.charAt((bytes[i] >> 4) & 15)).append(digits.charAt(bytes[i] & 15))
                    .append(suffix);
        }
        return b.toString();
    }

    public <A extends Appendable> A formatHex(A out, byte[] bytes) {
        return append(Objects.requireNonNull(out, "out"), formatHex(bytes));
    }

    public <A extends Appendable> A formatHex(A out, byte[] bytes, int fromIndex, int toIndex) {
        return append(Objects.requireNonNull(out, "out"), formatHex(bytes, fromIndex, toIndex));
    }

    private static <A extends Appendable> A append(A out, String s) {
        try {
            out.append(s);
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    public byte[] parseHex(CharSequence string) {
        return parseHex(string, 0, Objects.requireNonNull(string, "string").length());
    }

    public byte[] parseHex(CharSequence string, int fromIndex, int toIndex) {
        Objects.checkFromToIndex(fromIndex, toIndex, Objects.requireNonNull(string, "string").length());
        String s = string.subSequence(fromIndex, toIndex).toString();
        if (s.isEmpty()) {
            return new byte[0];
        }
        int unit = prefix.length() + 2 + suffix.length();
        int step = unit + delimiter.length();
        if ((s.length() - unit) % step != 0) {
            throw new IllegalArgumentException(step == 2
                    ? "string length not even: " + s.length()
                    : "extra or missing delimiters or values consisting of prefix, two hexadecimal digits, and suffix");
        }
        byte[] r = new byte[(s.length() - unit) / step + 1];
        for (int i = 0; i < r.length; i++) {
            int p = i * step;
            if (i > 0) {
                expect(s, p - delimiter.length(), delimiter);
            }
            expect(s, p, prefix);
            p += prefix.length();
            r[i] = (byte) (fromHexDigit(s.charAt(p)) << 4 | fromHexDigit(s.charAt(p + 1)));
            expect(s, p + 2, suffix);
        }
        return r;
    }

    private static void expect(String s, int at, String literal) {
        if (!s.startsWith(literal, at)) {
            throw new IllegalArgumentException("found: \"" + s.substring(at, at + literal.length())
                    + "\", expected: \"" + literal + "\", index: " + at + " ch: "
                    + Integer.toHexString(s.charAt(at)));
        }
    }

    public byte[] parseHex(char[] chars, int fromIndex, int toIndex) {
        Objects.checkFromToIndex(fromIndex, toIndex, Objects.requireNonNull(chars, "chars").length);
        return parseHex(new String(chars, fromIndex, toIndex - fromIndex));
    }

    public char toLowHexDigit(int value) {
        return digits.charAt(value & 15);
    }

    public char toHighHexDigit(int value) {
        return digits.charAt((value >> 4) & 15);
    }

    public <A extends Appendable> A toHexDigits(A out, byte value) {
        return append(Objects.requireNonNull(out, "out"), toHexDigits(value));
    }

    public String toHexDigits(byte value) {
        return toHexDigits(value, 2);
    }

    public String toHexDigits(char value) {
        return toHexDigits(value, 4);
    }

    public String toHexDigits(short value) {
        return toHexDigits(value, 4);
    }

    public String toHexDigits(int value) {
        return toHexDigits(value, 8);
    }

    public String toHexDigits(long value) {
        return toHexDigits(value, 16);
    }

    public String toHexDigits(long value, int count) {
        if (count < 0 || count > 16) {
            throw new IllegalArgumentException("number of digits: " + count);
        }
        char[] c = new char[count];
        for (int i = count - 1; i >= 0; i--) {
            c[i] = digits.charAt((int) value & 15);
            value >>>= 4;
        }
        return new String(c);
    }

    public static boolean isHexDigit(int ch) {
        return ch < 128 && Character.digit(ch, 16) >= 0;
    }

    public static int fromHexDigit(int ch) {
        int v = ch >= 0 && ch < 128 ? Character.digit(ch, 16) : -1;
        if (v < 0) {
            throw new NumberFormatException("not a hexadecimal digit: \"" + (char) ch + "\" = " + ch);
        }
        return v;
    }

    public static int fromHexDigits(CharSequence string) {
        return fromHexDigits(string, 0, Objects.requireNonNull(string, "string").length());
    }

    public static int fromHexDigits(CharSequence string, int fromIndex, int toIndex) {
        return (int) parse(string, fromIndex, toIndex, 8);
    }

    public static long fromHexDigitsToLong(CharSequence string) {
        return fromHexDigitsToLong(string, 0, Objects.requireNonNull(string, "string").length());
    }

    public static long fromHexDigitsToLong(CharSequence string, int fromIndex, int toIndex) {
        return parse(string, fromIndex, toIndex, 16);
    }

    private static long parse(CharSequence s, int from, int to, int limit) {
        Objects.checkFromToIndex(from, to, Objects.requireNonNull(s, "string").length());
        if (to - from > limit) {
            throw new IllegalArgumentException("string length greater than " + limit + ": " + (to - from));
        }
        long v = 0;
        for (int i = from; i < to; i++) {
            v = v << 4 | fromHexDigit(s.charAt(i));
        }
        return v;
    }

    @Override
    public boolean equals(Object o) {
        if (!(o instanceof HexFormat)) {
            return false;
        }
        HexFormat h = (HexFormat) o;
        return digits == h.digits && delimiter.equals(h.delimiter) && prefix.equals(h.prefix)
                && suffix.equals(h.suffix);
    }

    @Override
    public int hashCode() {
        return 31 * Objects.hash(delimiter, prefix, suffix) + Boolean.hashCode(isUpperCase());
    }

    @Override
    public String toString() {
        return "uppercase: " + isUpperCase() + ", delimiter: \"" + delimiter + "\", prefix: \"" + prefix
                + "\", suffix: \"" + suffix + "\"";
    }
}
