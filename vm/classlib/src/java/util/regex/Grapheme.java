package java.util.regex;

/** What a reader takes for one character: a base with its marks, a flag, a family of emoji. */
final class Grapheme {
    private static final int JOINER = 0x200d;

    private Grapheme() {
    }

    /** Returns the position behind the cluster that begins at a position. */
    static int next(char[] text, int pos, int to) {
        int c = Machine.codePoint(text, pos, to);
        pos += c > 0xffff ? 2 : 1;
        if (c == '\r' && pos < to && text[pos] == '\n') {
            return pos + 1;
        }
        if (isControl(c)) {
            return pos;
        }
        boolean flag = isRegional(c);
        while (pos < to) {
            int d = Machine.codePoint(text, pos, to);
            if (flag && isRegional(d)) {
                flag = false;
            } else if (!isExtending(d) && !(c == JOINER && isPictograph(d)) && !isHangulPair(c, d)) {
                break;
            } else if (d != JOINER || !isExtending(d)) {
                flag = false;
            }
            c = d;
            pos += d > 0xffff ? 2 : 1;
        }
        return pos;
    }

    /** Tells whether a cluster begins or ends at a position. */
    static boolean isBound(char[] text, int pos, int from, int to) {
        int at = from;
        while (at < pos) {
            at = next(text, at, to);
        }
        return at == pos;
    }

    private static boolean isControl(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static boolean isRegional(int c) {
        return c >= 0x1f1e6 && c <= 0x1f1ff;
    }

    private static boolean isPictograph(int c) {
        return c >= 0x1f000 && c <= 0x1faff || c >= 0x2190 && c <= 0x2bff || c == 0xa9 || c == 0xae;
    }

    private static boolean isExtending(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK || c == JOINER || c == 0x200c
                || c >= 0x1f3fb && c <= 0x1f3ff || c >= 0xff9e && c <= 0xff9f;
    }

    private static boolean isHangulPair(int c, int d) {
        boolean lead = c >= 0x1100 && c <= 0x115f;
        boolean vowel = d >= 0x1160 && d <= 0x11a7;
        boolean tail = d >= 0x11a8 && d <= 0x11ff;
        boolean syllable = c >= 0xac00 && c <= 0xd7a3;
        boolean open = syllable && (c - 0xac00) % 28 == 0;
        if (lead) {
            return d >= 0x1100 && d <= 0x115f || vowel || d >= 0xac00 && d <= 0xd7a3;
        }
        if (open || c >= 0x1160 && c <= 0x11a7) {
            return vowel || tail;
        }
        return (syllable || c >= 0x11a8 && c <= 0x11ff) && tail;
    }
}
