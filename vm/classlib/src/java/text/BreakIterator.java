package java.text;

import java.util.Locale;

/** Finds the borders of characters, words, lines and sentences. */
public abstract class BreakIterator implements Cloneable {
    public static final int DONE = -1;

    protected BreakIterator() {
    }

    @Override
    public Object clone() {
        try {
            return super.clone();
        } catch (CloneNotSupportedException e) {
            throw new InternalError(e);
        }
    }

    public abstract int first();

    public abstract int last();

    public abstract int next(int n);

    public abstract int next();

    public abstract int previous();

    public abstract int following(int offset);

    public int preceding(int offset) {
        int pos = following(offset);
        while (pos >= offset && pos != DONE) {
            pos = previous();
        }
        return pos;
    }

    public boolean isBoundary(int offset) {
        if (offset == 0) {
            return true;
        }
        int boundary = following(offset - 1);
        if (boundary == DONE) {
            throw new IllegalArgumentException();
        }
        return boundary == offset;
    }

    public abstract int current();

    public abstract CharacterIterator getText();

    public void setText(String newText) {
        setText(new StringCharacterIterator(newText));
    }

    public abstract void setText(CharacterIterator newText);

    public static BreakIterator getWordInstance() {
        return new Breaks('w');
    }

    public static BreakIterator getWordInstance(Locale locale) {
        return new Breaks('w');
    }

    public static BreakIterator getLineInstance() {
        return new Breaks('l');
    }

    public static BreakIterator getLineInstance(Locale locale) {
        return new Breaks('l');
    }

    public static BreakIterator getCharacterInstance() {
        return new Breaks('c');
    }

    public static BreakIterator getCharacterInstance(Locale locale) {
        return new Breaks('c');
    }

    public static BreakIterator getSentenceInstance() {
        return new Breaks('s');
    }

    public static BreakIterator getSentenceInstance(Locale locale) {
        return new Breaks('s');
    }

    public static synchronized Locale[] getAvailableLocales() {
        return Locale.getAvailableLocales();
    }

    /** Borders by simple rules over kinds of characters. */
    private static final class Breaks extends BreakIterator {
        private final char kind;
        private CharacterIterator source = new StringCharacterIterator("");
        private String text = "";
        private int begin;
        private int at;

        Breaks(char kind) {
            this.kind = kind;
        }

        @Override
        public void setText(CharacterIterator newText) {
            source = newText;
            begin = newText.getBeginIndex();
            StringBuilder b = new StringBuilder();
            for (int i = begin; i < newText.getEndIndex(); i++) {
                b.append(newText.setIndex(i));
            }
            newText.setIndex(begin);
            text = b.toString();
            at = 0;
        }

        @Override
        public CharacterIterator getText() {
            return source;
        }

        @Override
        public int first() {
            at = 0;
            return begin;
        }

        @Override
        public int last() {
            at = text.length();
            return begin + at;
        }

        @Override
        public int current() {
            return begin + at;
        }

        @Override
        public int next() {
            if (at >= text.length()) {
                return DONE;
            }
            at = end(at);
            return begin + at;
        }

        @Override
        public int previous() {
            if (at <= 0) {
                return DONE;
            }
            int from = 0;
            int end = end(0);
            while (end < at) {
                from = end;
                end = end(end);
            }
            at = from;
            return begin + at;
        }

        @Override
        public int next(int n) {
            int result = current();
            for (; n > 0 && result != DONE; n--) {
                result = next();
            }
            for (; n < 0 && result != DONE; n++) {
                result = previous();
            }
            return result;
        }

        @Override
        public int following(int offset) {
            if (offset < begin || offset > begin + text.length()) {
                throw new IllegalArgumentException("offset out of bounds");
            }
            int i = 0;
            while (i <= offset - begin) {
                if (i == text.length()) {
                    at = i;
                    return DONE;
                }
                i = end(i);
            }
            at = i;
            return begin + at;
        }

        private int end(int from) {
            switch (kind) {
                case 'c': return character(from);
                case 'w': return word(from);
                case 'l': return line(from);
                default: return sentence(from);
            }
        }

        private int character(int from) {
            if (text.startsWith("\r\n", from)) {
                return from + 2;
            }
            int c = text.codePointAt(from);
            int i = from + Character.charCount(c);
            boolean flag = regional(c);
            while (i < text.length()) {
                int d = text.codePointAt(i);
                if (mark(d)) {
                    i += Character.charCount(d);
                } else if (d == 0x200D) {
                    i++;
                    if (i < text.length() && pictograph(text.codePointAt(i))) {
                        i += Character.charCount(text.codePointAt(i));
                    }
                } else if (flag && regional(d)) {
                    i += Character.charCount(d);
                    flag = false;
                } else {
                    break;
                }
            }
            return i;
        }

        private static boolean regional(int c) {
            return c >= 0x1F1E6 && c <= 0x1F1FF;
        }

        private static boolean pictograph(int c) {
            return c >= 0x1F300 && c <= 0x1FAFF || c >= 0x2600 && c <= 0x27BF;
        }

        private static boolean mark(int c) {
            int type = Character.getType(c);
            return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK || c == 0xFE0F || c >= 0x1F3FB && c <= 0x1F3FF;
        }

        private static boolean joins(char c) {
            return c == '\'' || c == '.' || c == '\u2019' || c == ':' || c == '\u00b7';
        }

        private int word(int from) {
            char c = text.charAt(from);
            int i = from;
            if (Character.isLetterOrDigit(text.codePointAt(i)) || c == '_') {
                while (i < text.length()) {
                    int d = text.codePointAt(i);
                    if (Character.isLetterOrDigit(d) || d == '_' || mark(d)) {
                        i += Character.charCount(d);
                        continue;
                    }
                    boolean inner = i + 1 < text.length();
                    boolean letters = inner && Character.isLetter(text.charAt(i - 1)) && Character.isLetter(text.charAt(i + 1));
                    boolean digits = inner && Character.isDigit(text.charAt(i - 1)) && Character.isDigit(text.charAt(i + 1));
                    if (letters && joins((char) d) && d != ':' || digits && (d == '.' || d == ',' || d == '\'')) {
                        i++;
                    } else {
                        break;
                    }
                }
                return i;
            }
            if (text.startsWith("\r\n", from)) {
                return from + 2;
            }
            if (c == ' ') {
                while (i < text.length() && text.charAt(i) == ' ') {
                    i++;
                }
                return i;
            }
            return character(from);
        }

        private int line(int from) {
            int i = from;
            while (i < text.length()) {
                char c = text.charAt(i);
                i++;
                if (c == '\n') {
                    return i;
                }
                if (c == '-' && i < text.length() && !Character.isDigit(text.charAt(i)) && text.charAt(i) != ' ') {
                    return i;
                }
                if (c == ' ' || c == '\t') {
                    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
                        i++;
                    }
                    if (i < text.length() && text.charAt(i) == '\n') {
                        i++;
                    }
                    return i;
                }
            }
            return i;
        }

        private int sentence(int from) {
            int i = from;
            while (i < text.length()) {
                char c = text.charAt(i++);
                if (c == '\n' || c == '\u2029') {
                    return i;
                }
                if (c != '.' && c != '!' && c != '?') {
                    continue;
                }
                int j = i;
                while (j < text.length() && ".!?\"')]\u201d\u2019".indexOf(text.charAt(j)) >= 0) {
                    j++;
                }
                int spaces = j;
                while (j < text.length() && Character.isWhitespace(text.charAt(j))) {
                    j++;
                }
                if (j == text.length() || j > spaces && (c != '.' || !Character.isLowerCase(text.charAt(j)))) {
                    return j;
                }
            }
            return i;
        }
    }
}
