package java.util;

/**
 * A format string taken apart once: literal text and specifiers, {@link #SIZE} ints each, in order. Checks that need
 * no arguments have been made. Immutable.
 */
final class FormatSpec {
    /** Flags; the first three have the values of {@link FormattableFlags}. */
    static final int LEFT = 1;
    static final int UPPER = 2;
    static final int ALTERNATE = 4;
    static final int PLUS = 8;
    static final int SPACE = 16;
    static final int ZERO = 32;
    static final int GROUP = 64;
    static final int PARENTHESES = 128;
    static final int PREVIOUS = 256;

    /** Offsets of the ints of an item. */
    static final int CONVERSION = 0;
    static final int INDEX = 1;
    static final int FLAGS = 2;
    static final int WIDTH = 3;
    static final int PRECISION = 4;
    static final int SIZE = 5;

    /** Conversion of literal text, from INDEX up to but not including WIDTH in the format. */
    static final int LITERAL = 0;
    /** Added to a date and time suffix, so that it is no other conversion. */
    static final int TIME = 0x10000;

    /** The last format string used: programs print with the same one again and again. */
    private static FormatSpec last;

    final String format;
    int[] items = new int[8 * SIZE];
    int length;

    private int at;

    private FormatSpec(String format) {
        this.format = format;
    }

    /** Takes a format string apart, or fails with the exception that its first error deserves. */
    static FormatSpec of(String format) {
        FormatSpec spec = last;
        if (spec != null && spec.format == format) {
            return spec;
        }
        spec = new FormatSpec(format);
        spec.parse();
        last = spec;
        return spec;
    }

    private void add(int conversion, int index, int flags, int width, int precision) {
        if (length == items.length) {
            items = Arrays.copyOf(items, length * 2);
        }
        int[] to = items;
        int i = length;
        to[i] = conversion;
        to[i + INDEX] = index;
        to[i + FLAGS] = flags;
        to[i + WIDTH] = width;
        to[i + PRECISION] = precision;
        length = i + SIZE;
    }

    private void parse() {
        String s = format;
        int end = s.length();
        int i = 0;
        while (i < end) {
            int percent = s.indexOf('%', i);
            if (percent < 0) {
                percent = end;
            }
            if (percent > i) {
                add(LITERAL, i, 0, percent, 0);
            }
            if (percent == end) {
                return;
            }
            at = percent + 1;
            specifier();
            i = at;
        }
    }

    private static int flag(char c) {
        switch (c) {
            case '-': return LEFT;
            case '#': return ALTERNATE;
            case '+': return PLUS;
            case ' ': return SPACE;
            case '0': return ZERO;
            case ',': return GROUP;
            case '(': return PARENTHESES;
            case '<': return PREVIOUS;
            default: return 0;
        }
    }

    /** Returns the character at the cursor, or 0 at the end. */
    private char peek() {
        return at < format.length() ? format.charAt(at) : 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Reads digits; returns their value, or MIN_VALUE if it is no int. */
    private int number() {
        long value = 0;
        for (char c = peek(); isDigit(c); c = peek()) {
            value = Math.min(value * 10 + (c - '0'), 1L << 40);
            at++;
        }
        return value > Integer.MAX_VALUE ? Integer.MIN_VALUE : (int) value;
    }

    private UnknownFormatConversionException malformed(int start) {
        return new UnknownFormatConversionException(start < format.length() ? format.substring(start, start + 1) : "%");
    }

    /** Reads one specifier; the cursor stands behind its percent sign. */
    private void specifier() {
        int start = at;
        char c = peek();
        // The usual short forms, %d and %s, need no more than this.
        int index = 0;
        int flags = 0;
        int width = -1;
        int precision = -1;
        boolean badIndex = false;
        int duplicate = 0;
        if (isDigit(c)) {
            int value = number();
            if (peek() == '$') {
                index = value;
                badIndex = value <= 0;
                at++;
            } else if (c == '0') {
                at = start;
            } else {
                width = value;
            }
            c = peek();
        }
        if (width == -1) {
            for (int f = flag(c); f != 0; f = flag(c)) {
                if ((flags & f) != 0 && duplicate == 0) {
                    duplicate = f;
                }
                flags |= f;
                at++;
                c = peek();
            }
            if (isDigit(c)) {
                width = number();
                c = peek();
            }
        }
        if (c == '.') {
            at++;
            if (!isDigit(peek())) {
                throw malformed(start);
            }
            precision = number();
            c = peek();
        }
        boolean time = false;
        if (c == 't' || c == 'T') {
            if (at + 1 < format.length()) {
                time = true;
                if (c == 'T') {
                    flags |= UPPER;
                }
                at++;
                c = peek();
            }
        }
        if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '%')) {
            throw malformed(start);
        }
        at++;
        if (badIndex) {
            throw new IllegalFormatArgumentIndexException(index);
        }
        if (duplicate != 0) {
            throw new DuplicateFormatFlagsException(flagText(duplicate));
        }
        if (width == Integer.MIN_VALUE) {
            throw new IllegalFormatWidthException(width);
        }
        if (precision == Integer.MIN_VALUE) {
            throw new IllegalFormatPrecisionException(precision);
        }
        if ((flags & PREVIOUS) != 0) {
            index = -1;
        }
        if (time) {
            checkTime(c, index, flags, width, precision);
            add(TIME | c, index, flags, width, precision);
            return;
        }
        switch (c) {
            case 'B': case 'H': case 'S': case 'C': case 'X': case 'E': case 'G': case 'A':
                flags |= UPPER;
                c += 'a' - 'A';
                break;
            default:
                break;
        }
        check(c, index, flags, width, precision);
        add(c, index, flags, width, precision);
    }

    private void check(char c, int index, int flags, int width, int precision) {
        switch (c) {
            case 'b': case 'h':
                allow(c, flags & ALTERNATE);
                // as for s
            case 's':
                needWidth(c, index, flags, width, precision, LEFT);
                allow(c, flags & (PLUS | SPACE | ZERO | GROUP | PARENTHESES));
                break;
            case 'c':
                noPrecision(precision);
                allow(c, flags & (ALTERNATE | PLUS | SPACE | ZERO | GROUP | PARENTHESES));
                needWidth(c, index, flags, width, precision, LEFT);
                break;
            case 'd':
                checkNumeric(c, index, flags, width, precision);
                noPrecision(precision);
                allow(c, flags & ALTERNATE);
                break;
            case 'o': case 'x':
                checkNumeric(c, index, flags, width, precision);
                noPrecision(precision);
                allow(c, flags & GROUP);
                break;
            case 'e':
                checkNumeric(c, index, flags, width, precision);
                allow(c, flags & GROUP);
                break;
            case 'f':
                checkNumeric(c, index, flags, width, precision);
                break;
            case 'g':
                checkNumeric(c, index, flags, width, precision);
                allow(c, flags & ALTERNATE);
                break;
            case 'a':
                checkNumeric(c, index, flags, width, precision);
                allow(c, flags & (PARENTHESES | GROUP));
                break;
            case '%':
                noPrecision(precision);
                if ((flags & ~(LEFT | UPPER)) != 0) {
                    throw new IllegalFormatFlagsException(flagText(flags));
                }
                needWidth(c, 0, flags, width, precision, LEFT);
                break;
            case 'n':
                noPrecision(precision);
                if (width != -1) {
                    throw new IllegalFormatWidthException(width);
                }
                if (flags != 0) {
                    throw new IllegalFormatFlagsException(flagText(flags));
                }
                break;
            default:
                throw new UnknownFormatConversionException(String.valueOf(c));
        }
    }

    private void checkTime(char c, int index, int flags, int width, int precision) {
        noPrecision(precision);
        if ("HIklMSLQpzZsNBbhAaCYyjmdeRTrDFc".indexOf(c) < 0) {
            throw new UnknownFormatConversionException("t" + c);
        }
        allow(c, flags & (ALTERNATE | PLUS | SPACE | ZERO | GROUP | PARENTHESES));
        needWidth(TIME | c, index, flags, width, precision, LEFT);
    }

    private void checkNumeric(char c, int index, int flags, int width, int precision) {
        needWidth(c, index, flags, width, precision, LEFT | ZERO);
        if ((flags & (PLUS | SPACE)) == (PLUS | SPACE) || (flags & (LEFT | ZERO)) == (LEFT | ZERO)) {
            throw new IllegalFormatFlagsException(flagText(flags));
        }
    }

    private static void needWidth(int c, int index, int flags, int width, int precision, int which) {
        if (width == -1 && (flags & which) != 0) {
            throw new MissingFormatWidthException(text(c, index, flags, width, precision));
        }
    }

    private static void noPrecision(int precision) {
        if (precision != -1) {
            throw new IllegalFormatPrecisionException(precision);
        }
    }

    /** Fails if any bad flag is given, naming the first in the order of the documentation. */
    static void allow(char c, int bad) {
        if (bad != 0) {
            throw new FormatFlagsConversionMismatchException(flagText(Integer.lowestOneBit(bad)), c);
        }
    }

    /** Writes flags in the order of the documentation. */
    static String flagText(int flags) {
        StringBuilder text = new StringBuilder();
        if ((flags & LEFT) != 0) {
            text.append('-');
        }
        if ((flags & UPPER) != 0) {
            text.append('^');
        }
        if ((flags & ALTERNATE) != 0) {
            text.append('#');
        }
        if ((flags & PLUS) != 0) {
            text.append('+');
        }
        if ((flags & SPACE) != 0) {
            text.append(' ');
        }
        if ((flags & ZERO) != 0) {
            text.append('0');
        }
        if ((flags & GROUP) != 0) {
            text.append(',');
        }
        if ((flags & PARENTHESES) != 0) {
            text.append('(');
        }
        if ((flags & PREVIOUS) != 0) {
            text.append('<');
        }
        return text.toString();
    }

    /** Writes a specifier in its normal form, for messages. */
    static String text(int conversion, int index, int flags, int width, int precision) {
        StringBuilder text = new StringBuilder("%");
        text.append(flagText(flags & ~UPPER));
        if (index > 0) {
            text.append(index).append('$');
        }
        if (width != -1) {
            text.append(width);
        }
        if (precision != -1) {
            text.append('.').append(precision);
        }
        boolean upper = (flags & UPPER) != 0;
        if ((conversion & TIME) != 0) {
            text.append(upper ? 'T' : 't').append((char) conversion);
        } else {
            text.append(upper ? Character.toUpperCase((char) conversion) : (char) conversion);
        }
        return text.toString();
    }
}
