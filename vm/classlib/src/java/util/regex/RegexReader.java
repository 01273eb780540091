package java.util.regex;

/**
 * The text of a regular expression, the cursor in it, and what stands for single characters and sets of them. The text
 * lies in an array of code points with two zeros behind its end; errors name the place before the cursor.
 */
class RegexReader {
    static final int UNIX_LINES = Pattern.UNIX_LINES;
    static final int CASE_INSENSITIVE = Pattern.CASE_INSENSITIVE;
    static final int COMMENTS = Pattern.COMMENTS;
    static final int MULTILINE = Pattern.MULTILINE;
    static final int DOTALL = Pattern.DOTALL;
    static final int UNICODE_CASE = Pattern.UNICODE_CASE;
    static final int CANON_EQ = Pattern.CANON_EQ;
    static final int UNICODE_CHARACTER_CLASS = Pattern.UNICODE_CHARACTER_CLASS;

    final String pattern;
    final int[] text;
    final int end;
    int at;
    int flags;

    RegexReader(String pattern, int flags) {
        this.pattern = pattern;
        this.flags = flags;
        int n = pattern.length();
        int[] code = new int[n + 2];
        int count = 0;
        for (int i = 0; i < n; ) {
            int c = pattern.charAt(i++);
            if (c >= 0xd800 && c < 0xdc00 && i < n) {
                char low = pattern.charAt(i);
                if (low >= 0xdc00 && low < 0xe000) {
                    c = Character.toCodePoint((char) c, low);
                    i++;
                }
            }
            code[count++] = c;
        }
        if ((flags & Pattern.LITERAL) == 0 && pattern.contains("\\Q")) {
            int[] plain = new int[count * 4 + 2];
            count = unquote(code, count, plain);
            code = plain;
        }
        text = code;
        end = count;
    }

    /** Turns what stands between \Q and \E into single escapes. Returns the length of the result. */
    private static int unquote(int[] code, int count, int[] plain) {
        int n = 0;
        boolean quoted = false;
        boolean first = false;
        for (int i = 0; i < count; i++) {
            int c = code[i];
            if (!quoted) {
                if (c == '\\' && i + 1 < count) {
                    if (code[i + 1] == 'Q') {
                        quoted = true;
                        first = true;
                        i++;
                        continue;
                    }
                    plain[n++] = c;
                    c = code[++i];
                }
                plain[n++] = c;
                continue;
            }
            if (c == '\\' && i + 1 < count && code[i + 1] == 'E') {
                quoted = false;
                i++;
                continue;
            }
            if (isDigit(c)) {
                if (first) { // behind an escape such as \1 it would be taken as part of that
                    plain[n++] = '\\';
                    plain[n++] = 'x';
                    plain[n++] = '3';
                }
            } else if (c < 128 && !isLetter(c)) {
                plain[n++] = '\\';
            }
            first = false;
            plain[n++] = c;
        }
        return n;
    }

    PatternSyntaxException error(String description) {
        return new PatternSyntaxException(description, pattern, at - 1);
    }

    // ---- characters ----

    /** Skips white space and comments, if they mean nothing here. */
    void skip() {
        if ((flags & COMMENTS) != 0) {
            skipComments();
        }
    }

    private void skipComments() {
        while (at < end) {
            int c = text[at];
            if (c == ' ' || c >= 9 && c <= 13) {
                at++;
            } else if (c == '#') {
                at++;
                while (at < end && !isLineEnd(text[at])) {
                    at++;
                }
            } else {
                return;
            }
        }
    }

    private boolean isLineEnd(int c) {
        if ((flags & UNIX_LINES) != 0) {
            return c == '\n';
        }
        return c == '\n' || c == '\r' || (c | 1) == '\u2029' || c == '\u0085';
    }

    /** Returns the character at the cursor, 0 at the end. */
    int peek() {
        skip();
        return text[at];
    }

    boolean atEnd() {
        return at >= end;
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    String slice(int from, int to) {
        StringBuilder s = new StringBuilder();
        for (int i = from; i < to; i++) {
            s.appendCodePoint(text[i]);
        }
        return s.toString();
    }

    // ---- escapes ----

    /** Reads an escape that stands for a set, the cursor at its letter c; null if it is none. */
    CharSet escapedSet(int c) {
        boolean unicode = (flags & UNICODE_CHARACTER_CLASS) != 0;
        CharSet set;
        switch (c) {
            case 'd': case 'D': set = unicode ? CharProperty.unicodeDigit() : CharSet.DIGIT; break;
            case 'w': case 'W': set = unicode ? CharProperty.unicodeWord() : CharSet.WORD; break;
            case 's': case 'S': set = unicode ? CharProperty.unicodeSpace() : CharSet.SPACE; break;
            case 'h': case 'H': set = CharSet.HORIZONTAL; break;
            case 'v': case 'V': set = CharSet.VERTICAL; break;
            case 'p': case 'P': {
                at++;
                boolean braces = text[at] == '{' && !atEnd();
                if (braces) {
                    at++;
                }
                set = property(braces);
                return c == 'P' ? new CharSet.Not(set) : set;
            }
            default: return null;
        }
        at++;
        return c < 'a' ? new CharSet.Not(set) : set;
    }

    private CharSet property(boolean braces) {
        String name;
        if (!braces) {
            name = slice(at, at + 1);
            if (atEnd()) {
                name = "\0";
            }
            at++;
        } else {
            int start = at;
            while (at < end && text[at] != '}') {
                at++;
            }
            if (atEnd()) {
                at++;
                throw error("Unclosed character family");
            }
            at++;
            if (start + 1 >= at) {
                throw error("Empty character family");
            }
            name = slice(start, at - 1);
        }
        boolean anyCase = (flags & CASE_INSENSITIVE) != 0;
        int equals = name.indexOf('=');
        if (equals >= 0) {
            String key = name.substring(0, equals).toLowerCase();
            String value = name.substring(equals + 1);
            CharSet set = null;
            switch (key) {
                case "sc": case "script": set = CharScript.script(value); break;
                case "blk": case "block": set = CharScript.block(value); break;
                case "gc": case "general_category": set = CharProperty.category(value); break;
                default: break;
            }
            if (set == null) {
                throw error("Unknown Unicode property {name=<" + key + ">, value=<" + value + ">}");
            }
            return set;
        }
        CharSet set = null;
        if (name.startsWith("In")) {
            set = CharScript.block(name.substring(2));
        } else if (name.startsWith("Is")) {
            String rest = name.substring(2);
            set = CharProperty.binary(rest, anyCase);
            if (set == null) {
                set = CharProperty.category(rest);
            }
            if (set == null) {
                set = CharScript.script(rest);
            }
        } else {
            if ((flags & UNICODE_CHARACTER_CLASS) != 0) {
                set = CharProperty.unicodePosix(name, anyCase);
            }
            if (set == null) {
                set = CharProperty.posix(name, anyCase);
            }
            if (set == null) {
                set = anyCase && (name.equals("Lu") || name.equals("Ll") || name.equals("Lt"))
                        ? CharProperty.category("LC") : CharProperty.category(name);
            }
            if (set == null) {
                set = CharProperty.java(name, anyCase);
            }
        }
        if (set == null) {
            throw error("Unknown character property name {" + name + "}");
        }
        return set;
    }

    /** Reads an escape that stands for a character, the cursor behind the backslash. */
    int escapedChar(boolean inClass) {
        int c = text[at++];
        switch (c) {
            case '0': return octal();
            case 'a': return 7;
            case 'e': return 27;
            case 'f': return '\f';
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case 'x': return hex();
            case 'u': return unicode();
            case 'N': return byName();
            case 'c':
                if (at < end) {
                    return text[at++] ^ 64;
                }
                throw error("Illegal control escape sequence");
            default:
                if (isLetter(c) || isDigit(c)) {
                    throw error("Illegal/unsupported escape sequence");
                }
                return c;
        }
    }

    private int octal() {
        int n = text[at++];
        if (n < '0' || n > '7') {
            throw error("Illegal octal escape sequence");
        }
        int value = n - '0';
        if (isOctal(text[at])) {
            value = value * 8 + (text[at++] - '0');
            if (value <= 037 && isOctal(text[at])) {
                value = value * 8 + (text[at++] - '0');
            }
        }
        return value;
    }

    private static boolean isOctal(int c) {
        return c >= '0' && c <= '7';
    }

    private static int hexDigit(int c) {
        if (isDigit(c)) {
            return c - '0';
        }
        c |= 32;
        return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    }

    private int hex() {
        if (text[at] == '{' && hexDigit(text[at + 1]) >= 0) {
            at++;
            int value = 0;
            for (int d = hexDigit(text[at]); d >= 0; d = hexDigit(text[at])) {
                value = value * 16 + d;
                at++;
                if (value > Character.MAX_CODE_POINT) {
                    throw error("Hexadecimal codepoint is too big");
                }
            }
            if (text[at] != '}') {
                at++;
                throw error("Unclosed hexadecimal escape sequence");
            }
            at++;
            return value;
        }
        int high = hexDigit(text[at++]);
        if (high >= 0) {
            int low = hexDigit(text[at++]);
            if (low >= 0) {
                return high * 16 + low;
            }
        }
        throw error("Illegal hexadecimal escape sequence");
    }

    private int unit() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int d = hexDigit(text[at++]);
            if (d < 0) {
                throw error("Illegal Unicode escape sequence");
            }
            value = value * 16 + d;
        }
        return value;
    }

    private int unicode() {
        int high = unit();
        if (high >= 0xd800 && high < 0xdc00 && text[at] == '\\' && text[at + 1] == 'u') {
            int back = at;
            at += 2;
            int low = unit();
            if (low >= 0xdc00 && low < 0xe000) {
                return Character.toCodePoint((char) high, (char) low);
            }
            at = back;
        }
        return high;
    }

    private int byName() {
        if (text[at] != '{') {
            at++;
            throw error("Illegal character name escape sequence");
        }
        int start = ++at;
        while (at < end && text[at] != '}') {
            at++;
        }
        if (atEnd()) {
            at++;
            throw error("Unclosed character name escape sequence");
        }
        String name = slice(start, at++);
        try {
            return Character.codePointOf(name);
        } catch (IllegalArgumentException e) {
            throw error("Unknown character name [" + name + "]");
        }
    }

    // ---- classes ----

    /** Reads a class, the cursor behind its opening bracket. */
    CharSet characterClass(boolean close) {
        CharSet result = null; // what the operands of && before this one have in common
        CharSet set = null;    // the operand being read
        boolean negative = false;
        boolean fresh = true;
        if (close) {
            if (peek() == '^' && !atEnd()) {
                at++;
                negative = true;
            }
        }
        while (true) {
            int c = peek();
            if (atEnd()) {
                throw error("Unclosed character class");
            }
            if (c == ']' && !fresh) {
                break;
            }
            if (c == '&' && text[at + 1] == '&') {
                at += 2;
                if (set != null) {
                    result = result == null ? set : new CharSet.Both(result, set);
                    set = null;
                }
                if (result == null && (text[at] == ']' || text[at] == '&')) {
                    throw error("Bad class syntax");
                }
                fresh = false;
                continue;
            }
            CharSet part;
            if (c == '[') {
                at++;
                part = characterClass(true);
            } else {
                part = range(c);
            }
            set = set == null ? part : new CharSet.Union(set, part);
            fresh = false;
        }
        at++;
        if (set != null) {
            result = result == null ? set : new CharSet.Both(result, set);
        }
        return negative ? new CharSet.Not(result) : result;
    }

    private CharSet range(int c) {
        int low;
        if (c == '\\') {
            at++;
            int escape = text[at];
            CharSet set = atEnd() ? null : escapedSet(escape);
            if (set != null) {
                return set;
            }
            if (atEnd()) {
                at++;
                throw error("Unclosed character class");
            }
            low = escapedChar(true);
        } else {
            at++;
            low = c;
        }
        if (peek() == '-' && !atEnd()) {
            int after = text[at + 1];
            if (after == '[' || after == ']') {
                return one(low);
            }
            at++;
            int high = peek();
            if (high == '\\') {
                at++;
                int escape = text[at];
                if (atEnd() || "dDwWsShHvVpP".indexOf(escape) >= 0) {
                    at++;
                    throw error("Illegal character range");
                }
                high = escapedChar(true);
            } else {
                at++;
            }
            if (high < low) {
                throw error("Illegal character range");
            }
            if ((flags & CASE_INSENSITIVE) != 0) {
                return new CharSet.FoldedRange(low, high, (flags & UNICODE_CASE) != 0);
            }
            return new CharSet.Range(low, high);
        }
        return one(low);
    }

    private CharSet one(int c) {
        if ((flags & CASE_INSENSITIVE) != 0) {
            return new CharSet.FoldedOne(c, (flags & UNICODE_CASE) != 0);
        }
        return new CharSet.One(c);
    }
}
