package java.util.regex;

import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import junco.internal.CharArraySequence;

/**
 * Matches a text against a {@link Pattern}. The text is copied into an array of chars: once, or, if it is a string
 * builder or something else that may change, at every operation that matches.
 */
public final class Matcher implements MatchResult {
    private Pattern pattern;
    private CharSequence input;
    private Machine machine;
    private boolean copied;
    private int length;

    /** Whether the last operation found a match. */
    private boolean matched;
    private int from;
    private int to;
    private boolean anchoring = true;
    private boolean transparent;
    /** Where the next find begins to look; where the text not yet copied by appendReplacement begins. */
    private int next;
    private int appended;
    /** Where the last match ended, 0 before the first. */
    private int lastEnd;
    private int changes;

    Matcher(Pattern pattern, CharSequence input) {
        this.pattern = pattern;
        this.input = input;
        length = input.length();
        to = length;
        machine = new Machine(pattern.program);
    }

    /** Returns the pattern. */
    public Pattern pattern() {
        return pattern;
    }

    /** Returns the state of the last match, which later operations do not change. */
    public MatchResult toMatchResult() {
        return new Snapshot(this);
    }

    /** Goes on with another pattern from the same position; the last match is forgotten. */
    public Matcher usePattern(Pattern newPattern) {
        if (newPattern == null) {
            throw new IllegalArgumentException("Pattern cannot be null");
        }
        pattern = newPattern;
        machine.use(newPattern.program);
        matched = false;
        changes++;
        return this;
    }

    /** Begins again with the whole text. */
    public Matcher reset() {
        matched = false;
        next = 0;
        lastEnd = 0;
        appended = 0;
        copied = false;
        length = input.length();
        from = 0;
        to = length;
        machine.oldLast = -1;
        changes++;
        return this;
    }

    /** Begins again with another text. */
    public Matcher reset(CharSequence input) {
        this.input = Objects.requireNonNull(input);
        return reset();
    }

    // ---- matching ----

    private void prepare() {
        Machine m = machine;
        if (!copied) {
            m.text = input instanceof CharArraySequence ? ((CharArraySequence) input).chars : chars(input, length);
            copied = input instanceof String;
        }
        m.from = from;
        m.to = to;
        m.anchorFrom = anchoring ? from : 0;
        m.anchorTo = anchoring ? to : length;
        m.lookFrom = transparent ? 0 : from;
        m.lookTo = transparent ? length : to;
        m.hitEnd = false;
        m.requireEnd = false;
        m.forget();
        changes++;
    }

    private static char[] chars(CharSequence input, int length) {
        if (input instanceof String) {
            return ((String) input).toCharArray();
        }
        char[] chars = new char[length];
        if (input instanceof StringBuilder) {
            ((StringBuilder) input).getChars(0, length, chars, 0);
            return chars;
        }
        for (int i = 0; i < length; i++) {
            chars[i] = input.charAt(i);
        }
        return chars;
    }

    private boolean finish(boolean found) {
        matched = found;
        if (found) {
            lastEnd = machine.registers[1];
            next = lastEnd == machine.registers[0] ? lastEnd + 1 : lastEnd;
        }
        machine.oldLast = lastEnd;
        return found;
    }

    private boolean match(int at, boolean whole) {
        prepare();
        machine.wholeRegion = whole;
        if (machine.oldLast < 0) {
            machine.oldLast = at;
        }
        return finish(machine.run(at));
    }

    private boolean search(int at) {
        prepare();
        machine.wholeRegion = false;
        if (machine.oldLast < 0) {
            machine.oldLast = at;
        }
        return finish(machine.search(at));
    }

    /** Tells whether the pattern matches the whole region. */
    public boolean matches() {
        return match(from, true);
    }

    /** Tells whether the pattern matches at the beginning of the region. */
    public boolean lookingAt() {
        return match(from, false);
    }

    /** Looks for the next match. */
    public boolean find() {
        int at = Math.max(next, from);
        if (at > to) {
            matched = false;
            changes++;
            return false;
        }
        return search(at);
    }

    /** Resets and looks for the first match at an index or behind it. */
    public boolean find(int start) {
        if (start < 0 || start > input.length()) {
            throw new IndexOutOfBoundsException("Illegal start index");
        }
        reset();
        return search(start);
    }

    /** Tells whether the last operation met the end of the text. */
    public boolean hitEnd() {
        return machine.hitEnd;
    }

    /** Tells whether more text could undo the last match. */
    public boolean requireEnd() {
        return machine.requireEnd;
    }

    // ---- region ----

    /** Limits matching to a part of the text, and resets. */
    public Matcher region(int start, int end) {
        if (start < 0 || start > length) {
            throw new IndexOutOfBoundsException("start");
        }
        if (end < 0 || end > length) {
            throw new IndexOutOfBoundsException("end");
        }
        if (start > end) {
            throw new IndexOutOfBoundsException("start > end");
        }
        reset();
        from = start;
        to = end;
        return this;
    }

    /** Returns where the region begins. */
    public int regionStart() {
        return from;
    }

    /** Returns where the region ends. */
    public int regionEnd() {
        return to;
    }

    /** Tells whether look-around sees beyond the region. */
    public boolean hasTransparentBounds() {
        return transparent;
    }

    /** Sets whether look-around sees beyond the region. */
    public Matcher useTransparentBounds(boolean b) {
        transparent = b;
        return this;
    }

    /** Tells whether anchors match at the bounds of the region. */
    public boolean hasAnchoringBounds() {
        return anchoring;
    }

    /** Sets whether anchors match at the bounds of the region. */
    public Matcher useAnchoringBounds(boolean b) {
        anchoring = b;
        return this;
    }

    // ---- result ----

    private void check(String message) {
        if (!matched) {
            throw new IllegalStateException(message);
        }
    }

    private int register(int group) {
        check("No match available");
        if (group < 0 || group > groupCount()) {
            throw new IndexOutOfBoundsException("No group " + group);
        }
        return 2 * group;
    }

    private int number(String name) {
        Objects.requireNonNull(name, "Group name");
        check("No match found");
        int number = pattern.groupNumber(name);
        if (number < 0) {
            throw new IllegalArgumentException("No group with name <" + name + ">");
        }
        return number;
    }

    @Override
    public int start() {
        check("No match available");
        return machine.registers[0];
    }

    @Override
    public int start(int group) {
        return machine.registers[register(group)];
    }

    @Override
    public int start(String name) {
        return machine.registers[2 * number(name)];
    }

    @Override
    public int end() {
        check("No match available");
        return machine.registers[1];
    }

    @Override
    public int end(int group) {
        return machine.registers[register(group) + 1];
    }

    @Override
    public int end(String name) {
        return machine.registers[2 * number(name) + 1];
    }

    @Override
    public String group() {
        return group(0);
    }

    @Override
    public String group(int group) {
        check("No match found");
        if (group < 0 || group > groupCount()) {
            throw new IndexOutOfBoundsException("No group " + group);
        }
        int begin = machine.registers[2 * group];
        return begin < 0 ? null : text(begin, machine.registers[2 * group + 1]);
    }

    @Override
    public String group(String name) {
        return group(number(name));
    }

    @Override
    public int groupCount() {
        return pattern.program.groups - 1;
    }

    @Override
    public Map<String, Integer> namedGroups() {
        return pattern.namedGroups();
    }

    @Override
    public boolean hasMatch() {
        return matched;
    }

    private String text(int begin, int end) {
        return input instanceof String ? ((String) input).substring(begin, end)
                : input.subSequence(begin, end).toString();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("java.util.regex.Matcher[pattern=");
        text.append(pattern).append(" region=").append(from).append(',').append(to).append(" lastmatch=");
        if (matched && group() != null) {
            text.append(group());
        }
        return text.append(']').toString();
    }

    // ---- replacing ----

    /** Returns a replacement that stands for a text literally. */
    public static String quoteReplacement(String s) {
        if (s.indexOf('\\') < 0 && s.indexOf('$') < 0) {
            return s;
        }
        StringBuilder quoted = new StringBuilder();
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == '\\' || c == '$') {
                quoted.append('\\');
            }
            quoted.append(c);
        }
        return quoted.toString();
    }

    /** Appends the text since the last replacement, and the replacement of this match. */
    public Matcher appendReplacement(StringBuffer sb, String replacement) {
        check("No match available");
        StringBuilder result = new StringBuilder();
        expand(replacement, result);
        sb.append(input, appended, start());
        sb.append(result);
        appended = end();
        changes++;
        return this;
    }

    /** Appends the text since the last replacement, and the replacement of this match. */
    public Matcher appendReplacement(StringBuilder sb, String replacement) {
        check("No match available");
        if (replacement.length() == 0 || replacement.indexOf('\\') < 0 && replacement.indexOf('$') < 0) {
            sb.append(input, appended, start());
            sb.append(replacement);
        } else {
            StringBuilder result = new StringBuilder();
            expand(replacement, result);
            sb.append(input, appended, start());
            sb.append(result);
        }
        appended = end();
        changes++;
        return this;
    }

    private void expand(String replacement, StringBuilder result) {
        int i = 0;
        int n = replacement.length();
        while (i < n) {
            char c = replacement.charAt(i);
            if (c == '\\') {
                i++;
                if (i == n) {
                    throw new IllegalArgumentException("character to be escaped is missing");
                }
                result.append(replacement.charAt(i++));
                continue;
            }
            if (c != '$') {
                result.append(c);
                i++;
                continue;
            }
            i++;
            if (i == n) {
                throw new IllegalArgumentException("Illegal group reference: group index is missing");
            }
            c = replacement.charAt(i);
            int group;
            if (c == '{') {
                int start = ++i;
                while (i < n && isNameChar(replacement.charAt(i))) {
                    i++;
                }
                if (start == i) {
                    throw new IllegalArgumentException("named capturing group has 0 length name");
                }
                if (i == n || replacement.charAt(i) != '}') {
                    throw new IllegalArgumentException("named capturing group is missing trailing '}'");
                }
                String name = replacement.substring(start, i);
                c = name.charAt(0);
                if (c >= '0' && c <= '9') {
                    throw new IllegalArgumentException("capturing group name {" + name + "} starts with digit character");
                }
                group = pattern.groupNumber(name);
                if (group < 0) {
                    throw new IllegalArgumentException("No group with name {" + name + "}");
                }
                i++;
            } else {
                group = c - '0';
                if (group < 0 || group > 9) {
                    throw new IllegalArgumentException("Illegal group reference");
                }
                i++;
                while (i < n) {
                    int digit = replacement.charAt(i) - '0';
                    if (digit < 0 || digit > 9 || group * 10 + digit > groupCount()) {
                        break;
                    }
                    group = group * 10 + digit;
                    i++;
                }
            }
            if (start(group) >= 0) {
                result.append(input, start(group), end(group));
            }
        }
    }

    private static boolean isNameChar(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    /** Appends the text behind the last replacement. */
    public StringBuffer appendTail(StringBuffer sb) {
        return sb.append(input, appended, length);
    }

    /** Appends the text behind the last replacement. */
    public StringBuilder appendTail(StringBuilder sb) {
        return sb.append(input, appended, length);
    }

    /** Returns the text with every match replaced. */
    public String replaceAll(String replacement) {
        reset();
        if (!find()) {
            return input.toString();
        }
        StringBuilder result = new StringBuilder();
        do {
            appendReplacement(result, replacement);
        } while (find());
        return appendTail(result).toString();
    }

    /** Returns the text with every match replaced by what a function makes of it. */
    public String replaceAll(Function<MatchResult, String> replacer) {
        Objects.requireNonNull(replacer);
        reset();
        if (!find()) {
            return input.toString();
        }
        StringBuilder result = new StringBuilder();
        do {
            int before = changes;
            String replacement = replacer.apply(this);
            if (before != changes) {
                throw new ConcurrentModificationException();
            }
            appendReplacement(result, replacement);
        } while (find());
        return appendTail(result).toString();
    }

    /** Returns the text with the first match replaced. */
    public String replaceFirst(String replacement) {
        if (replacement == null) {
            throw new NullPointerException("replacement");
        }
        reset();
        if (!find()) {
            return input.toString();
        }
        StringBuilder result = new StringBuilder();
        appendReplacement(result, replacement);
        return appendTail(result).toString();
    }

    /** Returns the text with the first match replaced by what a function makes of it. */
    public String replaceFirst(Function<MatchResult, String> replacer) {
        Objects.requireNonNull(replacer);
        reset();
        if (!find()) {
            return input.toString();
        }
        int before = changes;
        String replacement = replacer.apply(this);
        if (before != changes) {
            throw new ConcurrentModificationException();
        }
        StringBuilder result = new StringBuilder();
        appendReplacement(result, replacement);
        return appendTail(result).toString();
    }

    /** Returns the matches from here on as they are found. */
    public Stream<MatchResult> results() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(new Results(),
                Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    private final class Results implements Iterator<MatchResult> {
        private boolean asked;
        private boolean has;
        private int expected = -1;

        @Override
        public boolean hasNext() {
            if (!asked) {
                if (expected >= 0 && expected != changes) {
                    throw new ConcurrentModificationException();
                }
                has = find();
                asked = true;
                expected = changes;
            }
            return has;
        }

        @Override
        public MatchResult next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            if (expected != changes) {
                throw new ConcurrentModificationException();
            }
            asked = false;
            return toMatchResult();
        }
    }

    /** What a matcher had found at one moment. */
    private static final class Snapshot implements MatchResult {
        private final boolean matched;
        private final int[] bounds;
        private final String text;
        private final int offset;
        private final Pattern pattern;

        Snapshot(Matcher m) {
            matched = m.matched;
            pattern = m.pattern;
            int n = 2 * pattern.program.groups;
            bounds = new int[n];
            System.arraycopy(m.machine.registers, 0, bounds, 0, n);
            if (!matched) {
                text = "";
                offset = 0;
                return;
            }
            int low = bounds[0];
            int high = bounds[1];
            for (int i = 2; i < n; i += 2) {
                if (bounds[i] >= 0) {
                    low = Math.min(low, bounds[i]);
                    high = Math.max(high, bounds[i + 1]);
                }
            }
            text = m.text(low, high);
            offset = low;
        }

        private void check() {
            if (!matched) {
                throw new IllegalStateException("No match found");
            }
        }

        private int register(int group) {
            check();
            if (group < 0 || group > groupCount()) {
                throw new IndexOutOfBoundsException("No group " + group);
            }
            return 2 * group;
        }

        @Override
        public int start() {
            return start(0);
        }

        @Override
        public int start(int group) {
            return bounds[register(group)];
        }

        @Override
        public int end() {
            return end(0);
        }

        @Override
        public int end(int group) {
            return bounds[register(group) + 1];
        }

        @Override
        public String group() {
            return group(0);
        }

        @Override
        public String group(int group) {
            int at = register(group);
            return bounds[at] < 0 ? null : text.substring(bounds[at] - offset, bounds[at + 1] - offset);
        }

        @Override
        public int groupCount() {
            return pattern.program.groups - 1;
        }

        @Override
        public Map<String, Integer> namedGroups() {
            return pattern.namedGroups();
        }

        @Override
        public boolean hasMatch() {
            return matched;
        }
    }
}
