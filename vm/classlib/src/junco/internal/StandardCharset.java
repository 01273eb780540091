package junco.internal;

import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;

/** A charset that the machine converts itself. */
public final class StandardCharset extends Charset {
    private static final StandardCharset[] ALL = {
        new StandardCharset(CharsetNames.UTF_8, "UTF-8", "UTF8", "unicode-1-1-utf-8"),
        new StandardCharset(CharsetNames.ISO_8859_1, "ISO-8859-1", "iso-ir-100", "ISO_8859-1", "latin1", "l1", "IBM819",
            "cp819", "csISOLatin1", "819", "IBM-819", "ISO8859_1", "ISO_8859-1:1987", "ISO_8859_1", "8859_1", "ISO8859-1"),
        new StandardCharset(CharsetNames.US_ASCII, "US-ASCII", "iso-ir-6", "ANSI_X3.4-1986", "ISO_646.irv:1991", "ASCII",
            "ISO646-US", "us", "IBM367", "cp367", "csASCII", "default", "646", "iso_646.irv:1983", "ANSI_X3.4-1968",
            "ascii7"),
        new StandardCharset(CharsetNames.UTF_16, "UTF-16", "UTF_16", "utf16", "unicode", "UnicodeBig"),
        new StandardCharset(CharsetNames.UTF_16BE, "UTF-16BE", "UTF_16BE", "ISO-10646-UCS-2", "X-UTF-16BE",
            "UnicodeBigUnmarked"),
        new StandardCharset(CharsetNames.UTF_16LE, "UTF-16LE", "UTF_16LE", "X-UTF-16LE", "UnicodeLittleUnmarked"),
        new StandardCharset(CharsetNames.UTF_32, "UTF-32", "UTF_32", "UTF32", "ISO-10646-UCS-4"),
        new StandardCharset(CharsetNames.UTF_32BE, "UTF-32BE", "UTF_32BE", "X-UTF-32BE"),
        new StandardCharset(CharsetNames.UTF_32LE, "UTF-32LE", "UTF_32LE", "X-UTF-32LE"),
        new StandardCharset(CharsetNames.WINDOWS_1252, "windows-1252", "cp1252", "cp5348", "ibm-1252", "ibm1252"),
    };

    /** The number in CharsetNames. */
    final int kind;
    private final String[] names;

    private StandardCharset(int kind, String name, String... aliases) {
        super(name, aliases);
        this.kind = kind;
        names = aliases;
    }

    public static Charset of(int kind) {
        return ALL[kind];
    }

    public static Charset[] all() {
        return ALL;
    }

    /** Returns the charset of a name, or null. */
    public static Charset named(String name) {
        for (StandardCharset c : ALL) {
            if (c.name().equalsIgnoreCase(name)) {
                return c;
            }
        }
        for (StandardCharset c : ALL) {
            for (String a : c.names) {
                if (a.equalsIgnoreCase(name)) {
                    return c;
                }
            }
        }
        return null;
    }

    private boolean isUnicode() {
        return kind != CharsetNames.ISO_8859_1 && kind != CharsetNames.US_ASCII && kind != CharsetNames.WINDOWS_1252;
    }

    @Override
    public boolean contains(Charset cs) {
        return equals(cs) || cs instanceof StandardCharset s && (isUnicode() || s.kind == CharsetNames.US_ASCII);
    }

    @Override
    public CharsetDecoder newDecoder() {
        return new StandardDecoder(this);
    }

    @Override
    public CharsetEncoder newEncoder() {
        return new StandardEncoder(this);
    }
}
