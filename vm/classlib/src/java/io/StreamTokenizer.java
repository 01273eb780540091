package java.io;

/** Splits a stream of characters into numbers, words, quoted strings and single characters. */
public class StreamTokenizer {
    public static final int TT_EOF = -1;
    public static final int TT_EOL = '\n';
    public static final int TT_NUMBER = -2;
    public static final int TT_WORD = -3;

    private static final int TT_NOTHING = -4;

    private static final int SPACE = 1;
    private static final int DIGIT = 2;
    private static final int WORD = 4;
    private static final int QUOTE = 8;
    private static final int COMMENT = 16;

    /** Means that the next character has not been read yet. */
    private static final int NEED_CHAR = Integer.MAX_VALUE;
    /** Means the same, and that a line feed belongs to the line's end before it. */
    private static final int SKIP_LF = Integer.MAX_VALUE - 1;

    public int ttype = TT_NOTHING;
    public String sval;
    public double nval;

    private final Reader reader;
    private final InputStream input;
    private final byte[] types = new byte[256];
    private int peek = NEED_CHAR;
    private int line = 1;
    private boolean pushedBack;
    private boolean lowerCase;
    private boolean eolSignificant;
    private boolean slashSlash;
    private boolean slashStar;

    private StreamTokenizer(Reader reader, InputStream input) {
        this.reader = reader;
        this.input = input;
        wordChars('a', 'z');
        wordChars('A', 'Z');
        wordChars(128 + 32, 255);
        whitespaceChars(0, ' ');
        commentChar('/');
        quoteChar('"');
        quoteChar('\'');
        parseNumbers();
    }

    @Deprecated
    public StreamTokenizer(InputStream is) {
        this(null, java.util.Objects.requireNonNull(is));
    }

    public StreamTokenizer(Reader r) {
        this(java.util.Objects.requireNonNull(r), null);
    }

    public void resetSyntax() {
        for (int i = 0; i < types.length; i++) {
            types[i] = 0;
        }
    }

    private void setTypes(int low, int hi, int type, boolean add) {
        for (int i = Math.max(low, 0); i <= Math.min(hi, 255); i++) {
            types[i] = (byte) (add ? types[i] | type : type);
        }
    }

    public void wordChars(int low, int hi) {
        setTypes(low, hi, WORD, true);
    }

    public void whitespaceChars(int low, int hi) {
        setTypes(low, hi, SPACE, false);
    }

    public void ordinaryChars(int low, int hi) {
        setTypes(low, hi, 0, false);
    }

    public void ordinaryChar(int ch) {
        setTypes(ch, ch, 0, false);
    }

    public void commentChar(int ch) {
        setTypes(ch, ch, COMMENT, false);
    }

    public void quoteChar(int ch) {
        setTypes(ch, ch, QUOTE, false);
    }

    public void parseNumbers() {
        setTypes('0', '9', DIGIT, true);
        setTypes('.', '.', DIGIT, true);
        setTypes('-', '-', DIGIT, true);
    }

    public void eolIsSignificant(boolean flag) {
        eolSignificant = flag;
    }

    public void slashStarComments(boolean flag) {
        slashStar = flag;
    }

    public void slashSlashComments(boolean flag) {
        slashSlash = flag;
    }

    public void lowerCaseMode(boolean fl) {
        lowerCase = fl;
    }

    private int read() throws IOException {
        return reader != null ? reader.read() : input.read();
    }

    private int typeOf(int c) {
        return c < 0 ? SPACE : c < 256 ? types[c] : WORD;
    }

    public int nextToken() throws IOException {
        if (pushedBack) {
            pushedBack = false;
            return ttype;
        }
        sval = null;
        int c = peek;
        if (c < 0) {
            c = NEED_CHAR;
        }
        if (c == SKIP_LF) {
            c = read();
            if (c < 0) {
                return ttype = TT_EOF;
            }
            if (c == '\n') {
                c = NEED_CHAR;
            }
        }
        if (c == NEED_CHAR) {
            c = read();
            if (c < 0) {
                return ttype = TT_EOF;
            }
        }
        ttype = c;
        peek = NEED_CHAR;
        int type = typeOf(c);
        while ((type & SPACE) != 0) {
            if (c == '\r') {
                line++;
                if (eolSignificant) {
                    peek = SKIP_LF;
                    return ttype = TT_EOL;
                }
                c = read();
                if (c == '\n') {
                    c = read();
                }
            } else {
                if (c == '\n') {
                    line++;
                    if (eolSignificant) {
                        return ttype = TT_EOL;
                    }
                }
                c = read();
            }
            if (c < 0) {
                return ttype = TT_EOF;
            }
            type = typeOf(c);
        }
        if ((type & DIGIT) != 0) {
            return number(c);
        }
        if ((type & WORD) != 0) {
            return word(c);
        }
        if ((type & QUOTE) != 0) {
            return quoted(c);
        }
        if (c == '/' && (slashSlash || slashStar)) {
            return slash();
        }
        if ((type & COMMENT) != 0) {
            return comment();
        }
        return ttype = c;
    }

    private int number(int c) throws IOException {
        boolean negative = false;
        if (c == '-') {
            c = read();
            if (c != '.' && (c < '0' || c > '9')) {
                peek = c;
                return ttype = '-';
            }
            negative = true;
        }
        double v = 0;
        int decimals = 0;
        boolean seenDot = false;
        for (;;) {
            if (c == '.' && !seenDot) {
                seenDot = true;
            } else if (c >= '0' && c <= '9') {
                v = v * 10 + (c - '0');
                decimals += seenDot ? 1 : 0;
            } else {
                break;
            }
            c = read();
        }
        peek = c;
        if (decimals != 0) {
            double divisor = 10;
            for (decimals--; decimals > 0; decimals--) {
                divisor *= 10;
            }
            v /= divisor;
        }
        nval = negative ? -v : v;
        return ttype = TT_NUMBER;
    }

    private int word(int c) throws IOException {
        StringBuilder s = new StringBuilder();
        do {
            s.append((char) c);
            c = read();
        } while ((typeOf(c) & (WORD | DIGIT)) != 0);
        peek = c;
        sval = lowerCase ? s.toString().toLowerCase() : s.toString();
        return ttype = TT_WORD;
    }

    private int quoted(int quote) throws IOException {
        ttype = quote;
        StringBuilder s = new StringBuilder();
        int d = read();
        while (d >= 0 && d != quote && d != '\n' && d != '\r') {
            int c = d;
            if (d == '\\') {
                c = read();
                int first = c;
                if (c >= '0' && c <= '7') {
                    c -= '0';
                    int c2 = read();
                    if (c2 >= '0' && c2 <= '7') {
                        c = (c << 3) + (c2 - '0');
                        c2 = read();
                        if (c2 >= '0' && c2 <= '7' && first <= '3') {
                            c = (c << 3) + (c2 - '0');
                            d = read();
                        } else {
                            d = c2;
                        }
                    } else {
                        d = c2;
                    }
                } else {
                    switch (c) {
                        case 'a' -> c = 7;
                        case 'b' -> c = '\b';
                        case 'f' -> c = '\f';
                        case 'n' -> c = '\n';
                        case 'r' -> c = '\r';
                        case 't' -> c = '\t';
                        case 'v' -> c = 11;
                        default -> {
                        }
                    }
                    d = read();
                }
            } else {
                d = read();
            }
            s.append((char) c);
        }
        peek = d == quote ? NEED_CHAR : d;
        sval = s.toString();
        return ttype;
    }

    private int slash() throws IOException {
        int c = read();
        if (c == '*' && slashStar) {
            int before = 0;
            for (c = read(); !(c == '/' && before == '*'); before = c, c = read()) {
                if (c == '\r') {
                    line++;
                    c = read();
                    if (c == '\n') {
                        c = read();
                    }
                } else if (c == '\n') {
                    line++;
                    c = read();
                }
                if (c < 0) {
                    return ttype = TT_EOF;
                }
            }
            return nextToken();
        }
        if (c == '/' && slashSlash) {
            return comment();
        }
        if ((types['/'] & COMMENT) != 0) {
            // The character behind the slash belongs to the comment even if it ends the line, as in HotSpot.
            return comment();
        }
        peek = c;
        return ttype = '/';
    }

    private int comment() throws IOException {
        int c = read();
        while (c >= 0 && c != '\n' && c != '\r') {
            c = read();
        }
        peek = c;
        return nextToken();
    }

    public void pushBack() {
        if (ttype != TT_NOTHING) {
            pushedBack = true;
        }
    }

    public int lineno() {
        return line;
    }

    @Override
    public String toString() {
        String s;
        switch (ttype) {
            case TT_EOF -> s = "EOF";
            case TT_EOL -> s = "EOL";
            case TT_WORD -> s = sval;
            case TT_NUMBER -> s = "n=" + nval;
            case TT_NOTHING -> s = "NOTHING";
            default -> {
                if (ttype >= 0 && ttype < 256 && (types[ttype] & QUOTE) != 0) {
                    s = sval;
                } else {
                    s = "'" + (char) ttype + "'";
                }
            }
        }
        return "Token[" + s + "], line " + line;
    }
}
