package java.nio.file;

import java.util.regex.PatternSyntaxException;

/** Translates file name patterns to regular expressions. */
final class Glob {
    private Glob() {
    }

    static String toRegex(String glob) {
        StringBuilder b = new StringBuilder("^");
        boolean group = false;
        int n = glob.length();
        for (int i = 0; i < n; i++) {
            char c = glob.charAt(i);
            switch (c) {
                case '\\':
                    if (++i == n) {
                        throw new PatternSyntaxException("No character to escape", glob, i - 1);
                    }
                    quote(b, glob.charAt(i));
                    break;
                case '/':
                    b.append(c);
                    break;
                case '[':
                    i = bracket(glob, i, b);
                    break;
                case '{':
                    if (group) {
                        throw new PatternSyntaxException("Cannot nest groups", glob, i);
                    }
                    b.append("(?:(?:");
                    group = true;
                    break;
                case '}':
                    b.append(group ? "))" : "}");
                    group = false;
                    break;
                case ',':
                    b.append(group ? ")|(?:" : ",");
                    break;
                case '*':
                    if (i + 1 < n && glob.charAt(i + 1) == '*') {
                        b.append(".*");
                        i++;
                    } else {
                        b.append("[^/]*");
                    }
                    break;
                case '?':
                    b.append("[^/]");
                    break;
                default:
                    quote(b, c);
            }
        }
        if (group) {
            throw new PatternSyntaxException("Missing '}", glob, n - 1);
        }
        return b.append('$').toString();
    }

    private static void quote(StringBuilder b, char c) {
        if (".^$+{[]|()\\*?}".indexOf(c) >= 0) {
            b.append('\\');
        }
        b.append(c);
    }

    /** Translates a character class that begins at i; answers where it ends. */
    private static int bracket(String glob, int i, StringBuilder b) {
        b.append("[[^/]&&[");
        int n = glob.length();
        if (i + 1 < n && (glob.charAt(i + 1) == '^' || glob.charAt(i + 1) == '!')) {
            b.append(glob.charAt(i + 1) == '^' ? "\\^" : "^");
            i++;
        }
        for (i++; i < n; i++) {
            char c = glob.charAt(i);
            if (c == ']') {
                b.append("]]");
                return i;
            }
            if (c == '/') {
                throw new PatternSyntaxException("Explicit 'name separator' in class", glob, i);
            }
            if (c == '\\' || c == '[' || c == '&' && i + 1 < n && glob.charAt(i + 1) == '&') {
                b.append('\\');
            }
            b.append(c);
        }
        throw new PatternSyntaxException("Missing ']", glob, n - 1);
    }
}
