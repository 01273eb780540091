package junco.internal;

import java.util.ArrayList;
import java.util.List;

/** The line-wise methods of String. */
public final class Lines {
    private Lines() {
    }

    /** Returns the lines without their terminators; an empty last line does not count. */
    public static List<String> list(String s) {
        List<String> lines = new ArrayList<>();
        int n = s.length();
        int from = 0;
        while (from < n) {
            int at = from;
            while (at < n && s.charAt(at) != '\n' && s.charAt(at) != '\r') {
                at++;
            }
            lines.add(s.substring(from, at));
            if (at < n && s.charAt(at) == '\r' && at + 1 < n && s.charAt(at + 1) == '\n') {
                at++;
            }
            from = at + 1;
        }
        return lines;
    }

    public static String stripIndent(String s) {
        int n = s.length();
        if (n == 0) {
            return "";
        }
        char last = s.charAt(n - 1);
        boolean open = last != '\n' && last != '\r';
        List<String> lines = list(s);
        int least = open ? Integer.MAX_VALUE : 0;
        if (open) {
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                if (!line.isBlank() || i == lines.size() - 1) {
                    least = Math.min(least, leading(line));
                }
            }
        }
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                b.append('\n');
            }
            String line = lines.get(i);
            if (!line.isBlank()) {
                b.append(line.substring(Math.min(least, leading(line))).stripTrailing());
            }
        }
        if (!open) {
            b.append('\n');
        }
        return b.toString();
    }

    private static int leading(String line) {
        int i = 0;
        while (i < line.length() && Character.isWhitespace(line.charAt(i))) {
            i++;
        }
        return i;
    }

    public static String translateEscapes(String s) {
        int n = s.length();
        StringBuilder b = new StringBuilder(n);
        for (int i = 0; i < n;) {
            char c = s.charAt(i++);
            if (c != '\\') {
                b.append(c);
                continue;
            }
            c = i < n ? s.charAt(i++) : '\0';
            switch (c) {
                case 'b' -> b.append('\b');
                case 'f' -> b.append('\f');
                case 'n' -> b.append('\n');
                case 'r' -> b.append('\r');
                case 's' -> b.append(' ');
                case 't' -> b.append('\t');
                case '\'', '"', '\\' -> b.append(c);
                case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                    int end = Math.min(i + (c <= '3' ? 2 : 1), n);
                    int code = c - '0';
                    while (i < end && s.charAt(i) >= '0' && s.charAt(i) <= '7') {
                        code = code << 3 | s.charAt(i++) - '0';
                    }
                    b.append((char) code);
                }
                case '\n' -> {
                }
                case '\r' -> {
                    if (i < n && s.charAt(i) == '\n') {
                        i++;
                    }
                }
                default -> throw new IllegalArgumentException(
                    String.format("Invalid escape sequence: \\%c \\\\u%04X", c, (int) c));
            }
        }
        return b.toString();
    }
}
