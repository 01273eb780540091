import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Thousands of regular expressions from a seeded generator, matched, split and replaced; a digest for each hundred. */
public class RegexStorm {
    static final Random RANDOM = new Random(421);

    static String pick(String... choices) {
        return choices[RANDOM.nextInt(choices.length)];
    }

    static String set(int depth) {
        StringBuilder b = new StringBuilder(RANDOM.nextInt(4) == 0 ? "[^" : "[");
        for (int n = 1 + RANDOM.nextInt(3); n > 0; n--) {
            switch (RANDOM.nextInt(depth > 0 ? 6 : 5)) {
                case 0: b.append(pick("a", "b", "A", "1", " ", "\u00e9")); break;
                case 1: b.append(pick("a-c", "A-C", "0-9", "b-z")); break;
                case 2: b.append(pick("\\d", "\\w", "\\s", "\\W", "\\p{Lower}")); break;
                case 3: b.append(pick("\\.", "\\]", "\\x61", "\\t")); break;
                case 4: b.append(pick("$", ".", "*", "(")); break;
                default: b.append(set(depth - 1)); break;
            }
        }
        if (RANDOM.nextInt(6) == 0) {
            b.append("&&[a-m\\d]");
        }
        return b.append(']').toString();
    }

    static String atom(int depth) {
        switch (RANDOM.nextInt(depth > 0 ? 16 : 10)) {
            case 0: case 1: case 2: return pick("a", "b", "c", "ab", "A", "\u00e9", "1", "\n");
            case 3: return ".";
            case 4: return set(1);
            case 5: return pick("\\d", "\\w", "\\s", "\\D", "\\W", "\\S", "\\h");
            case 6: return pick("^", "$", "\\A", "\\z", "\\Z");
            case 7: return pick("\\x61", "\\u0062", "\\Qa.b\\E", "\\.", "\\n");
            case 8: return pick("\\p{Alpha}", "\\p{L}", "\\P{Lu}", "\\p{IsAlphabetic}", "\\p{Punct}");
            case 9: return pick("a", "b");
            case 10: case 11: return "(" + alternatives(depth - 1) + ")";
            case 12: return "(?:" + alternatives(depth - 1) + ")";
            case 13: return "(?=" + sequence(0) + ")";
            case 14: return "(?i:" + alternatives(depth - 1) + ")";
            default: return "(?>" + sequence(0) + ")";
        }
    }

    static String sequence(int depth) {
        StringBuilder b = new StringBuilder();
        for (int n = 1 + RANDOM.nextInt(3); n > 0; n--) {
            b.append(atom(depth));
            if (RANDOM.nextInt(3) == 0) {
                b.append(pick("*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{0,2}?", "{2,}", "**", "{"));
            }
        }
        return b.toString();
    }

    static String alternatives(int depth) {
        StringBuilder b = new StringBuilder(sequence(depth));
        while (RANDOM.nextInt(4) == 0) {
            b.append('|').append(sequence(depth));
        }
        return b.toString();
    }

    static String text() {
        StringBuilder b = new StringBuilder();
        for (int n = RANDOM.nextInt(14); n > 0; n--) {
            b.append(pick("a", "b", "c", "ab", "A", "B", "\u00e9", "1", "2", " ", "\n", "\r\n", "-", "]", ".", "a", "b"));
        }
        return b.toString();
    }

    static String run(String regex, int flags, String text) {
        StringBuilder out = new StringBuilder();
        try {
            Pattern p = Pattern.compile(regex, flags);
            Matcher m = p.matcher(text);
            while (m.find()) {
                out.append('[');
                for (int g = 0; g <= m.groupCount(); g++) {
                    out.append(m.start(g)).append('-').append(m.end(g)).append(' ');
                }
                out.append(']');
            }
            out.append(p.matcher(text).matches()).append(p.matcher(text).lookingAt());
            out.append(Arrays.toString(p.split(text))).append(Arrays.toString(p.split(text, 2))).append(Arrays.toString(p.split(text, -1)));
            out.append(m.replaceAll("<$0>")).append(p.matcher(text).replaceFirst("\\$"));
        } catch (PatternSyntaxException e) {
            out.append(e.getDescription()).append(" @").append(e.getIndex());
        }
        return out.toString();
    }

    public static void main(String[] args) {
        int[] flags = {0, 0, 0, Pattern.CASE_INSENSITIVE, Pattern.MULTILINE, Pattern.DOTALL, Pattern.COMMENTS, Pattern.UNIX_LINES};
        List<String> samples = new ArrayList<>();
        for (int block = 0; block < 30; block++) {
            int digest = 0;
            for (int i = 0; i < 100; i++) {
                String regex = alternatives(RANDOM.nextInt(3));
                int flag = flags[RANDOM.nextInt(flags.length)];
                String text = text();
                String result = run(regex, flag, text);
                digest = 31 * digest + result.hashCode();
                if (i == 7) {
                    samples.add(regex.replace("\n", "\\n") + " -> " + result.replace("\n", "\\n").replace("\r", "\\r"));
                }
            }
            System.out.println(block + " " + Integer.toHexString(digest));
        }
        for (String sample : samples) {
            System.out.println(sample);
        }
        System.out.println("one two_3 four!".replaceAll("\\b", "|") + " " + "one two".replaceAll("\\B", "-"));
        StringBuilder deep = new StringBuilder();
        for (int i = 0; i < 50000; i++) {
            deep.append(i % 3 == 0 ? "ab" : "ba");
        }
        System.out.println(Pattern.compile("[ab]*").matcher(deep).matches() + " " + Pattern.compile("a").matcher(deep).results().count());
    }
}
