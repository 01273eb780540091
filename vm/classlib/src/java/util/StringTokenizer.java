package java.util;

/** Breaks a text into tokens at delimiter characters. */
public class StringTokenizer implements Enumeration<Object> {
    private int at;
    private final String str;
    private String delimiters;
    private final boolean returnDelims;

    public StringTokenizer(String str, String delim, boolean returnDelims) {
        str.length();
        this.str = str;
        this.delimiters = delim;
        this.returnDelims = returnDelims;
    }

    public StringTokenizer(String str, String delim) {
        this(str, delim, false);
    }

    public StringTokenizer(String str) {
        this(str, " \t\n\r\f", false);
    }

    private int skip(int i) {
        if (delimiters == null) {
            throw new NullPointerException();
        }
        if (!returnDelims) {
            int n = str.length();
            while (i < n) {
                int c = str.codePointAt(i);
                if (delimiters.indexOf(c) < 0) {
                    break;
                }
                i += Character.charCount(c);
            }
        }
        return i;
    }

    private int scan(int from) {
        int i = from;
        int n = str.length();
        while (i < n) {
            int c = str.codePointAt(i);
            if (delimiters.indexOf(c) >= 0) {
                return returnDelims && i == from ? i + Character.charCount(c) : i;
            }
            i += Character.charCount(c);
        }
        return i;
    }

    public boolean hasMoreTokens() {
        return skip(at) < str.length();
    }

    public String nextToken() {
        int start = skip(at);
        if (start >= str.length()) {
            throw new NoSuchElementException();
        }
        at = scan(start);
        return str.substring(start, at);
    }

    public String nextToken(String delim) {
        delimiters = delim;
        return nextToken();
    }

    public boolean hasMoreElements() {
        return hasMoreTokens();
    }

    public Object nextElement() {
        return nextToken();
    }

    public int countTokens() {
        int n = 0;
        int i = at;
        int len = str.length();
        while (i < len) {
            i = skip(i);
            if (i >= len) {
                break;
            }
            i = scan(i);
            n++;
        }
        return n;
    }
}
