package java.util.regex;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A compiled regular expression. {@link RegexParser} reads it into {@link Node}s, {@link Program} turns these into
 * instructions, and {@link Machine} runs them for a {@link Matcher}. Immutable.
 */
public final class Pattern implements Serializable {
    /** Only a line feed ends lines. */
    public static final int UNIX_LINES = 0x01;
    /** Case does not matter; by itself that of ASCII letters only. */
    public static final int CASE_INSENSITIVE = 0x02;
    /** White space and comments in the pattern mean nothing. */
    public static final int COMMENTS = 0x04;
    /** {@code ^} and {@code $} match at lines. */
    public static final int MULTILINE = 0x08;
    /** The pattern is taken as it stands. */
    public static final int LITERAL = 0x10;
    /** The dot matches line terminators, too. */
    public static final int DOTALL = 0x20;
    /** Case does not matter for letters of any script. */
    public static final int UNICODE_CASE = 0x40;
    /** Accepted; canonical equivalence is not taken into account. */
    public static final int CANON_EQ = 0x80;
    /** Predefined classes follow Unicode. */
    public static final int UNICODE_CHARACTER_CLASS = 0x100;

    private static final long serialVersionUID = 5073258162644648461L;
    private static final int ALL_FLAGS = 0x1ff;

    private final String pattern;
    private final int flags;
    private final transient int effectiveFlags;
    final transient Program program;
    private final transient Map<String, Integer> names;

    private Pattern(String pattern, int flags) {
        if ((flags & ~ALL_FLAGS) != 0) {
            throw new IllegalArgumentException("Unknown flag 0x" + Integer.toHexString(flags));
        }
        this.pattern = pattern;
        this.flags = flags;
        RegexParser parser = new RegexParser(pattern, flags);
        Node root = parser.parse();
        program = new Program(root, parser.groups, parser.refers);
        effectiveFlags = parser.flags;
        names = parser.names;
    }

    /** Compiles a regular expression. */
    public static Pattern compile(String regex) {
        return new Pattern(regex, 0);
    }

    /** Compiles a regular expression with flags. */
    public static Pattern compile(String regex, int flags) {
        return new Pattern(regex, flags);
    }

    /** Returns the regular expression. */
    public String pattern() {
        return pattern;
    }

    /** Returns the regular expression. */
    @Override
    public String toString() {
        return pattern;
    }

    /** Returns the flags in force, those that the expression itself sets included. */
    public int flags() {
        return effectiveFlags;
    }

    /** Returns a matcher of this pattern against a text. */
    public Matcher matcher(CharSequence input) {
        return new Matcher(this, input);
    }

    /** Tells whether a regular expression matches a whole text. */
    public static boolean matches(String regex, CharSequence input) {
        return compile(regex).matcher(input).matches();
    }

    /** Returns the numbers of the named groups. */
    public Map<String, Integer> namedGroups() {
        return names == null ? Map.of() : Collections.unmodifiableMap(names);
    }

    /** Returns the number of a named group, -1 if there is none. */
    int groupNumber(String name) {
        Integer number = names == null ? null : names.get(name);
        return number == null ? -1 : number;
    }

    /** Returns a regular expression that matches a text literally. */
    public static String quote(String s) {
        int end = s.indexOf("\\E");
        if (end < 0) {
            return "\\Q" + s + "\\E";
        }
        StringBuilder quoted = new StringBuilder("\\Q");
        int from = 0;
        for (; end >= 0; end = s.indexOf("\\E", from)) {
            quoted.append(s, from, end).append("\\E\\\\E\\Q");
            from = end + 2;
        }
        return quoted.append(s, from, s.length()).append("\\E").toString();
    }

    /** Splits a text around matches, without empty strings at the end. */
    public String[] split(CharSequence input) {
        return split(input, 0, false);
    }

    /**
     * Splits a text around matches into at most {@code limit} parts, if that is positive; without empty strings at
     * the end, if it is zero.
     */
    public String[] split(CharSequence input, int limit) {
        return split(input, limit, false);
    }

    /** Splits a text as {@link #split(CharSequence, int)} does, but keeps the matches between the parts. */
    public String[] splitWithDelimiters(CharSequence input, int limit) {
        return split(input, limit, true);
    }

    private String[] split(CharSequence input, int limit, boolean keep) {
        ArrayList<String> parts = new ArrayList<>();
        Matcher m = matcher(input);
        int from = 0;
        int count = 0;
        while (m.find()) {
            if (limit > 0 && count == limit - 1) {
                break;
            }
            if (from == 0 && m.end() == 0) {
                continue; // nothing before, nothing in it
            }
            parts.add(input.subSequence(from, m.start()).toString());
            count++;
            from = m.end();
            if (keep) {
                parts.add(input.subSequence(m.start(), from).toString());
            }
        }
        if (from == 0 && count == 0) {
            return new String[] {input.toString()};
        }
        parts.add(input.subSequence(from, input.length()).toString());
        int size = parts.size();
        if (limit == 0) {
            while (size > 0 && parts.get(size - 1).isEmpty()) {
                size--;
            }
        }
        String[] result = new String[size];
        for (int i = 0; i < size; i++) {
            result[i] = parts.get(i);
        }
        return result;
    }

    /** Splits a text around matches while the stream is read. */
    public Stream<String> splitAsStream(CharSequence input) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(new Parts(input),
                Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    /** The parts of a text, found one by one. */
    private final class Parts implements Iterator<String> {
        private final CharSequence input;
        private Matcher matcher;
        private int from;
        private String next;
        private int empties; // empty strings to come before next, if it comes

        Parts(CharSequence input) {
            this.input = input;
        }

        @Override
        public boolean hasNext() {
            if (matcher == null) {
                matcher = matcher(input);
                if (input.length() == 0) {
                    next = "";
                    from = -1;
                    return true;
                }
            }
            if (next != null) {
                return true;
            }
            while (from >= 0) {
                String part;
                if (matcher.find()) {
                    if (matcher.end() == 0) {
                        continue;
                    }
                    part = input.subSequence(from, matcher.start()).toString();
                    from = matcher.end();
                } else {
                    part = input.subSequence(from, input.length()).toString();
                    from = -1;
                }
                if (!part.isEmpty()) {
                    next = part;
                    return true;
                }
                empties++;
            }
            return false;
        }

        @Override
        public String next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            if (empties > 0) {
                empties--;
                return "";
            }
            String part = next;
            next = null;
            return part;
        }
    }

    /** Returns a predicate that finds a match in a text. */
    public Predicate<String> asPredicate() {
        return new Test(false);
    }

    /** Returns a predicate that matches a whole text. */
    public Predicate<String> asMatchPredicate() {
        return new Test(true);
    }

    private final class Test implements Predicate<String> {
        private final boolean whole;

        Test(boolean whole) {
            this.whole = whole;
        }

        @Override
        public boolean test(String s) {
            Matcher m = matcher(s);
            return whole ? m.matches() : m.find();
        }
    }

    private Object readResolve() {
        return new Pattern(pattern, flags);
    }
}
