package junco.internal;

import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;

/** What String and the readers and writers need of charsets, without loading java.nio.charset at start-up. */
public final class CharsetNames {
    // The charsets that the machine converts itself.
    public static final int UTF_8 = 0;
    public static final int ISO_8859_1 = 1;
    public static final int US_ASCII = 2;
    public static final int UTF_16 = 3;
    public static final int UTF_16BE = 4;
    public static final int UTF_16LE = 5;
    public static final int UTF_32 = 6;
    public static final int UTF_32BE = 7;
    public static final int UTF_32LE = 8;
    public static final int WINDOWS_1252 = 9;

    private CharsetNames() {
    }

    public static Charset lookup(String name) throws UnsupportedEncodingException {
        if (name == null) {
            throw new NullPointerException("charsetName");
        }
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UnsupportedEncodingException(name);
        }
    }

    /** Returns the number of a charset that the machine converts itself, or -1. */
    public static int kind(Charset charset) {
        return charset instanceof StandardCharset s ? s.kind : -1;
    }

    /** Decodes with any charset, replacing what is malformed. */
    public static char[] decode(Charset charset, byte[] bytes, int offset, int length) {
        CharBuffer b = charset.decode(ByteBuffer.wrap(bytes, offset, length));
        char[] c = new char[b.remaining()];
        b.get(c);
        return c;
    }

    /** Encodes with any charset, replacing what cannot be encoded. */
    public static byte[] encode(Charset charset, String s) {
        ByteBuffer b = charset.encode(CharBuffer.wrap(s));
        byte[] out = new byte[b.remaining()];
        b.get(out);
        return out;
    }

    /** Returns which rules of case mapping a language has: 0 the common ones, 1 Turkish and Azeri, 2 Lithuanian. */
    public static int caseRules(String language) {
        return switch (language) {
            case "tr", "az" -> 1;
            case "lt" -> 2;
            default -> 0;
        };
    }
}
