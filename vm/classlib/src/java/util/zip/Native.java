package java.util.zip;

/** The machine's side of checksums and streams. Ranges have been checked. */
final class Native {
    static final int OK = 0;
    static final int END = 1;
    static final int NEED_DICTIONARY = 2;
    static final int CORRUPT = 3;

    private Native() {
    }

    static native int crc32(int sum, byte[] b, int off, int len);

    static native int crc32c(int sum, byte[] b, int off, int len);

    static native int adler32(int sum, byte[] b, int off, int len);

    /** Returns how many bytes the state of a stream takes. */
    static native int deflaterBytes();

    static native int inflaterBytes();

    static native void initDeflater(byte[] state, int level, int strategy, boolean raw);

    static native void setLevel(byte[] state, int level, int strategy);

    static native void deflaterDictionary(byte[] state, byte[] b, int off, int len);

    static native int deflaterAdler(byte[] state);

    /** Returns status, bytes taken and bytes given: 4, 30 and 30 bits. */
    static native long deflate(byte[] state, byte[] in, int inOff, int inLen, byte[] out, int outOff, int outLen, int flush);

    static native void initInflater(byte[] state, boolean raw);

    /** Answers whether it was the dictionary that is wanted. */
    static native boolean inflaterDictionary(byte[] state, byte[] b, int off, int len);

    static native int inflaterAdler(byte[] state);

    /** Says what is wrong with the stream. */
    static native String inflaterProblem(byte[] state);

    static native long inflate(byte[] state, byte[] in, int inOff, int inLen, byte[] out, int outOff, int outLen);

    static int status(long answer) {
        return (int) (answer >>> 60);
    }

    static int taken(long answer) {
        return (int) (answer >>> 30) & 0x3fffffff;
    }

    static int given(long answer) {
        return (int) answer & 0x3fffffff;
    }
}
