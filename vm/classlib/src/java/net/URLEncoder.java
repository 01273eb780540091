package java.net;

import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Objects;

/** Writes text as HTML forms do: spaces as plus, other characters as bytes after percent signs. */
public class URLEncoder {
    private URLEncoder() {
    }

    @Deprecated
    public static String encode(String s) {
        return encode(s, Charset.defaultCharset());
    }

    public static String encode(String s, String enc) throws UnsupportedEncodingException {
        Objects.requireNonNull(enc, "charsetName");
        try {
            return encode(s, Charset.forName(enc));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UnsupportedEncodingException(enc);
        }
    }

    private static boolean plain(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '-' || c == '*'
            || c == '_';
    }

    public static String encode(String s, Charset charset) {
        Objects.requireNonNull(charset, "charset");
        StringBuilder b = new StringBuilder(s.length() + 16);
        for (int i = 0; i < s.length();) {
            char c = s.charAt(i);
            if (plain(c)) {
                b.append(c);
                i++;
                continue;
            }
            if (c == ' ') {
                b.append('+');
                i++;
                continue;
            }
            int from = i;
            while (i < s.length() && !plain(s.charAt(i)) && s.charAt(i) != ' ') {
                i++;
            }
            for (byte x : s.substring(from, i).getBytes(charset)) {
                b.append('%').append("0123456789ABCDEF".charAt(x >> 4 & 15)).append("0123456789ABCDEF".charAt(x & 15));
            }
        }
        return b.toString();
    }
}
