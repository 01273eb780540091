package java.util.regex;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads a regular expression. The text lies in an array of code points with two zeros behind its end; errors name the
 * place before the cursor.
 */
final class RegexParser {
    private static final int UNIX_LINES = Pattern.UNIX_LINES;
    private static final int CASE_INSENSITIVE = Pattern.CASE_INSENSITIVE;
    private static final int COMMENTS = Pattern.COMMENTS;
    private static final int MULTILINE = Pattern.MULTILINE;
    private static final int DOTALL = Pattern.DOTALL;
    private static final int UNICODE_CASE = Pattern.UNICODE_CASE;
    private static final int CANON_EQ = Pattern.CANON_EQ;
    private static final int UNICODE_CHARACTER_CLASS = Pattern.UNICODE_CHARACTER_CLASS;

    private final String pattern;
    private final int[] text;
    private final int end;
    private int at;
    int flags;
    /** Number of groups read so far, counting the whole match. */
    int groups = 1;
    /** Numbers of named groups, null if there are none. */
    Map<String, Integer> names;

    RegexParser(String pattern, int flags) {
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

    private PatternSyntaxException error(String description) {
        return new PatternSyntaxException(description, pattern, at - 1);
    }

    /** Reads the whole pattern. */
    Node parse() {
        if ((flags & UNICODE_CHARACTER_CLASS) != 0) {
            flags |= UNICODE_CASE;
        }
        Node node;
        if ((flags & Pattern.LITERAL) != 0) {
            node = new Node(Node.SEQUENCE);
            while (at < end) {
                node.add(literal(text[at++]));
            }
            return node;
        }
        node = choice();
        if (at < end) {
            if (text[at] == ')') {
                throw error("Unmatched closing ')'");
            }
            throw error("Unexpected internal error");
        }
        return node;
    }

    // ---- characters ----

    /** Skips white space and comments, if they mean nothing here. */
    private void skip() {
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
    private int peek() {
        skip();
        return text[at];
    }

    private boolean atEnd() {
        return at >= end;
    }

    private Node literal(int c) {
        Node node = new Node(Node.CHAR);
        node.value = c;
        if ((flags & CASE_INSENSITIVE) != 0) {
            if ((flags & UNICODE_CASE) != 0) {
                if (Character.toLowerCase(c) != c || Character.toUpperCase(c) != c) {
                    node.mode = 2;
                    node.value = CharSet.fold(c, true);
                }
            } else if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
                node.mode = 1;
                node.value = c | 32;
            }
        }
        return node;
    }

    // ---- structure ----

    /** Reads alternatives up to the end or a closing bracket. */
    private Node choice() {
        Node first = sequence();
        if (peek() != '|' || atEnd()) {
            return first;
        }
        Node choice = new Node(Node.CHOICE);
        choice.add(first);
        boolean single = first.isSingle();
        while (peek() == '|' && !atEnd()) {
            at++;
            Node next = sequence();
            single &= next.isSingle();
            choice.add(next);
        }
        if (!single) {
            return choice;
        }
        CharSet set = choice.parts[0].toSet();
        for (int i = 1; i < choice.count; i++) {
            set = new CharSet.Union(set, choice.parts[i].toSet());
        }
        return Node.of(set);
    }

    private Node sequence() {
        Node sequence = null;
        Node only = null;
        while (true) {
            int c = peek();
            if (atEnd() || c == '|' || c == ')') {
                break;
            }
            Node part = item(c);
            if (part == null) {
                continue;
            }
            if (only == null) {
                only = part;
            } else {
                if (sequence == null) {
                    sequence = new Node(Node.SEQUENCE);
                    sequence.add(only);
                }
                sequence.add(part);
            }
        }
        if (sequence != null) {
            return sequence;
        }
        return only == null ? new Node(Node.EMPTY) : only;
    }

    /** Reads one item with its quantifier; null if it was nothing but a change of flags. */
    private Node item(int c) {
        Node node;
        switch (c) {
            case '(':
                node = group();
                if (node == null) {
                    return null;
                }
                return quantified(node);
            case '[':
                at++;
                return quantified(Node.of(characterClass(true)));
            case '\\':
                return quantified(escape());
            case '^':
                at++;
                if ((flags & MULTILINE) == 0) {
                    return quantified(Node.anchor(Program.BEGIN));
                }
                return quantified(Node.anchor((flags & UNIX_LINES) != 0 ? Program.UNIX_LINE_BEGIN : Program.LINE_BEGIN));
            case '$':
                at++;
                return quantified(Node.anchor(dollar()));
            case '.':
                at++;
                return quantified(Node.of((flags & DOTALL) != 0 ? CharSet.ALL
                        : (flags & UNIX_LINES) != 0 ? CharSet.UNIX_DOT : CharSet.DOT));
            case '*': case '+': case '?':
                at++;
                throw error("Dangling meta character '" + (char) c + "'");
            case '{':
                return quantified(new Node(Node.EMPTY));
            default:
                at++;
                return quantified(literal(c));
        }
    }

    private int dollar() {
        boolean unix = (flags & UNIX_LINES) != 0;
        if ((flags & MULTILINE) != 0) {
            return unix ? Program.UNIX_LINE_END : Program.LINE_END;
        }
        return unix ? Program.UNIX_LAST_END : Program.LAST_END;
    }

    private Node quantified(Node node) {
        int c = peek();
        if (atEnd()) {
            return node;
        }
        int min;
        int max;
        switch (c) {
            case '*':
                min = 0;
                max = Integer.MAX_VALUE;
                at++;
                break;
            case '+':
                min = 1;
                max = Integer.MAX_VALUE;
                at++;
                break;
            case '?':
                min = 0;
                max = 1;
                at++;
                break;
            case '{': {
                at++;
                if (!isDigit(text[at])) {
                    at++;
                    throw error("Illegal repetition");
                }
                min = bound();
                max = min;
                if (peek() == ',') {
                    at++;
                    max = Integer.MAX_VALUE;
                    if (peek() != '}') {
                        skip();
                        max = isDigit(text[at]) ? bound() : 0;
                        skip();
                    }
                }
                if (peek() != '}') {
                    at++;
                    throw error("Unclosed counted closure");
                }
                if (max < min) {
                    throw badRange();
                }
                at++;
                break;
            }
            default:
                return node;
        }
        Node repeat = Node.wrap(Node.REPEAT, node);
        repeat.min = min;
        repeat.max = max;
        c = peek();
        if (c == '?' && !atEnd()) {
            at++;
            repeat.mode = Node.LAZY;
        } else if (c == '+' && !atEnd()) {
            at++;
            repeat.mode = Node.POSSESSIVE;
        }
        return repeat;
    }

    private PatternSyntaxException badRange() {
        at++;
        return error("Illegal repetition range");
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private int bound() {
        long value = 0;
        while (isDigit(text[at])) {
            value = value * 10 + (text[at] - '0');
            if (value > Integer.MAX_VALUE) {
                at++;
                throw error("Illegal repetition range");
            }
            at++;
        }
        return (int) value;
    }

    // ---- groups ----

    /** Reads a group, the cursor at its bracket; null if it only changes flags. */
    private Node group() {
        int saved = flags;
        at++;
        Node node;
        if (text[at] != '?' || atEnd()) {
            int number = groups++;
            node = Node.wrap(Node.GROUP, choice());
            node.value = number;
            close();
            flags = saved;
            return node;
        }
        at++;
        int c = text[at++];
        switch (c) {
            case ':':
                node = choice();
                break;
            case '=': case '!':
                node = Node.wrap(Node.AHEAD, choice());
                node.negative = c == '!';
                break;
            case '>':
                node = Node.wrap(Node.ATOMIC, choice());
                break;
            case '<':
                c = text[at];
                if (c != '=' && c != '!') {
                    node = named();
                    break;
                }
                at++;
                node = Node.wrap(Node.BEHIND, choice());
                node.negative = c == '!';
                if (!node.body.isBounded()) {
                    throw error("Look-behind group does not have an obvious maximum length");
                }
                break;
            default:
                at--;
                flags();
                c = text[at];
                if (c == ')' && !atEnd()) {
                    at++;
                    return null;
                }
                if (c != ':') {
                    at++;
                    throw error("Unknown inline modifier");
                }
                at++;
                node = choice();
                break;
        }
        close();
        flags = saved;
        return node;
    }

    private void close() {
        int c = peek();
        at++;
        if (c != ')') {
            throw error("Unclosed group");
        }
    }

    private Node named() {
        String name = name();
        if (names != null && names.containsKey(name)) {
            throw error("Named capturing group <" + name + "> is already defined");
        }
        if (names == null) {
            names = new LinkedHashMap<>();
        }
        int number = groups++;
        names.put(name, number);
        Node node = Node.wrap(Node.GROUP, choice());
        node.value = number;
        return node;
    }

    /** Reads a group's name and the bracket behind it. */
    private String name() {
        int start = at;
        int c = text[at++];
        if (!isLetter(c)) {
            throw error("capturing group name does not start with a Latin letter");
        }
        do {
            c = text[at++];
        } while (isLetter(c) || isDigit(c));
        if (c != '>') {
            throw error("named capturing group is missing trailing '>'");
        }
        return slice(start, at - 1);
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private String slice(int from, int to) {
        StringBuilder s = new StringBuilder();
        for (int i = from; i < to; i++) {
            s.appendCodePoint(text[i]);
        }
        return s.toString();
    }

    private void flags() {
        boolean off = false;
        while (true) {
            int flag;
            switch (text[at]) {
                case 'i': flag = CASE_INSENSITIVE; break;
                case 'm': flag = MULTILINE; break;
                case 's': flag = DOTALL; break;
                case 'd': flag = UNIX_LINES; break;
                case 'u': flag = UNICODE_CASE; break;
                case 'c': flag = CANON_EQ; break;
                case 'x': flag = COMMENTS; break;
                case 'U': flag = UNICODE_CHARACTER_CLASS | UNICODE_CASE; break;
                case '-':
                    if (off) {
                        return;
                    }
                    off = true;
                    at++;
                    continue;
                default:
                    return;
            }
            flags = off ? flags & ~flag : flags | flag;
            at++;
        }
    }

    // ---- escapes ----

    /** Reads an escape outside a class. */
    private Node escape() {
        at++;
        int c = text[at];
        if (atEnd()) {
            throw new PatternSyntaxException("Unexpected internal error", pattern, at);
        }
        boolean unicode = (flags & UNICODE_CHARACTER_CLASS) != 0;
        switch (c) {
            case 'A': at++; return Node.anchor(Program.BEGIN);
            case 'z': at++; return Node.anchor(Program.END);
            case 'Z': at++; return Node.anchor((flags & UNIX_LINES) != 0 ? Program.UNIX_LAST_END : Program.LAST_END);
            case 'G': at++; return Node.anchor(Program.LAST_MATCH);
            case 'b':
                at++;
                if (text[at] == '{' && text[at + 1] == 'g' && at + 2 < end && text[at + 2] == '}') {
                    at += 3;
                    return Node.anchor(Program.GRAPHEME_BOUND);
                }
                return Node.anchor(unicode ? Program.UNICODE_WORD_BOUND : Program.WORD_BOUND);
            case 'B': at++; return Node.anchor(unicode ? Program.UNICODE_NOT_BOUND : Program.NOT_BOUND);
            case 'R': {
                at++;
                Node pair = new Node(Node.SEQUENCE);
                Node r = new Node(Node.CHAR);
                r.value = '\r';
                Node n = new Node(Node.CHAR);
                n.value = '\n';
                pair.add(r);
                pair.add(n);
                Node either = new Node(Node.CHOICE);
                either.add(pair);
                either.add(Node.of(CharSet.VERTICAL));
                int after = peek();
                if (after == '*' || after == '+' || after == '{') {
                    return Node.wrap(Node.ATOMIC, either); // Java takes each line end whole when it counts them
                }
                return either;
            }
            case 'X': at++; return new Node(Node.GRAPHEME);
            case 'k': {
                at++;
                if (text[at++] != '<') {
                    throw error("\\k is not followed by '<' for named capturing group");
                }
                String name = name();
                if (names == null || !names.containsKey(name)) {
                    throw error("named capturing group <" + name + "> does not exist");
                }
                return back(names.get(name));
            }
            case '1': case '2': case '3': case '4': case '5': case '6': case '7': case '8': case '9':
                at++;
                return backNumber(c - '0');
            default: {
                CharSet set = escapedSet(c);
                if (set != null) {
                    return Node.of(set);
                }
                return literal(escapedChar(false));
            }
        }
    }

    private Node back(int number) {
        Node node = new Node(Node.BACK);
        node.value = number;
        node.mode = (flags & CASE_INSENSITIVE) == 0 ? 0 : (flags & UNICODE_CASE) == 0 ? 1 : 2;
        return node;
    }

    /** Takes further digits as long as there are so many groups. */
    private Node backNumber(int number) {
        while (isDigit(text[at])) {
            int longer = number * 10 + (text[at] - '0');
            if (groups - 1 < longer) {
                break;
            }
            number = longer;
            at++;
        }
        return back(number);
    }

    /** Reads an escape that stands for a set, the cursor at its letter c; null if it is none. */
    private CharSet escapedSet(int c) {
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
    private int escapedChar(boolean inClass) {
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
    private CharSet characterClass(boolean close) {
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
