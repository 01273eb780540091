package java.util.regex;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a regular expression: alternatives, sequences, groups and quantifiers. */
final class RegexParser extends RegexReader {
    /** Number of groups read so far, counting the whole match. */
    int groups = 1;
    /** Whether the expression refers back to what a group holds. */
    boolean refers;
    /** Numbers of named groups, null if there are none. */
    Map<String, Integer> names;

    RegexParser(String pattern, int flags) {
        super(pattern, flags);
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
        refers = true;
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
}
