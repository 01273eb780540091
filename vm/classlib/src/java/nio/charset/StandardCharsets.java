package java.nio.charset;

import junco.internal.CharsetNames;
import junco.internal.StandardCharset;

/** The charsets that every machine has. */
public final class StandardCharsets {
    public static final Charset US_ASCII = StandardCharset.of(CharsetNames.US_ASCII);
    public static final Charset ISO_8859_1 = StandardCharset.of(CharsetNames.ISO_8859_1);
    public static final Charset UTF_8 = StandardCharset.of(CharsetNames.UTF_8);
    public static final Charset UTF_16BE = StandardCharset.of(CharsetNames.UTF_16BE);
    public static final Charset UTF_16LE = StandardCharset.of(CharsetNames.UTF_16LE);
    public static final Charset UTF_16 = StandardCharset.of(CharsetNames.UTF_16);
    public static final Charset UTF_32BE = StandardCharset.of(CharsetNames.UTF_32BE);
    public static final Charset UTF_32LE = StandardCharset.of(CharsetNames.UTF_32LE);
    public static final Charset UTF_32 = StandardCharset.of(CharsetNames.UTF_32);

    private StandardCharsets() {
    }
}
