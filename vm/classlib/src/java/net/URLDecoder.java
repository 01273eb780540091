package java.net;

import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Objects;

/** Reads what {@link URLEncoder} writes. */
public class URLDecoder {
    private URLDecoder() {
    }

    @Deprecated
    public static String decode(String s) {
        return decode(s, Charset.defaultCharset());
    }

    public static String decode(String s, String enc) throws UnsupportedEncodingException {
        if (enc.isEmpty()) {
            throw new UnsupportedEncodingException("URLDecoder: empty string enc parameter");
        }
        try {
            return decode(s, Charset.forName(enc));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UnsupportedEncodingException(enc);
        }
    }

    public static String decode(String s, Charset charset) {
        Objects.requireNonNull(charset, "Charset");
        StringBuilder b = new StringBuilder(s.length());
        byte[] bytes = null;
        for (int i = 0; i < s.length();) {
            char c = s.charAt(i);
            if (c == '+') {
                b.append(' ');
                i++;
            } else if (c == '%') {
                if (bytes == null) {
                    bytes = new byte[(s.length() - i) / 3];
                }
                int n = 0;
                while (i + 2 < s.length() && s.charAt(i) == '%') {
                    bytes[n++] = (byte) hex(s.substring(i + 1, i + 3));
                    i += 3;
                }
                if (i < s.length() && s.charAt(i) == '%') {
                    throw new IllegalArgumentException("URLDecoder: Incomplete trailing escape (%) pattern");
                }
                b.append(new String(bytes, 0, n, charset));
            } else {
                b.append(c);
                i++;
            }
        }
        return b.toString();
    }

    private static int hex(String digits) {
        int v = 0;
        for (int i = 0; i < 2; i++) {
            char c = digits.charAt(i);
            int d = c < 0x80 ? Character.digit(c, 16) : -1;
            if (d < 0) {
                throw new IllegalArgumentException("URLDecoder: Illegal hex characters in escape (%) pattern - "
                    + "not a hexadecimal digit: \"" + c + "\" = " + (int) c);
            }
            v = v * 16 + d;
        }
        return v;
    }
}
