package java.text;

/** Puts arguments into text. */
public class MessageFormat {
    public static String format(String pattern, Object... arguments) {
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            int close = c == '{' ? pattern.indexOf('}', i) : -1;
            if (close < 0) {
                b.append(c);
                continue;
            }
            int n = Integer.parseInt(pattern.substring(i + 1, close));
            b.append(n < arguments.length ? String.valueOf(arguments[n]) : pattern.substring(i, close + 1));
            i = close;
        }
        return b.toString();
    }
}
