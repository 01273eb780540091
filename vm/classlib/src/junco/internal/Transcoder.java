package junco.internal;

/** Decodes and encodes pieces of text in the charsets that the machine converts itself (see {@link CharsetNames}). */
public final class Transcoder {
    private Transcoder() {
    }

    /**
     * Decodes bytes from..to into chars at..limit, replacing what is malformed. An incomplete sequence at the end is
     * left over, unless last is true. Kinds UTF_16 and UTF_32 are not allowed: the caller has read the mark.
     *
     * @return bytes consumed in the upper half, chars written in the lower
     */
    public static native long decode(int kind, byte[] b, int from, int to, char[] c, int at, int limit, boolean last);

    /**
     * Encodes all chars from..to, replacing what cannot be encoded, and returns the bytes. A UTF_16 or UTF_32 kind
     * writes no mark.
     */
    public static native byte[] encode(int kind, char[] c, int from, int to);
}
