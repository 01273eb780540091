package junco.internal;

/** Digests, whose state is an opaque array of bytes. */
public final class Digests {
    private Digests() {
    }

    /** Returns the number of an algorithm by its name in capitals, or -1. */
    public static int number(String name) {
        switch (name) {
            case "MD5": return 0;
            case "SHA-1": return 1;
            case "SHA-224": return 2;
            case "SHA-256": return 3;
            case "SHA-384": return 4;
            case "SHA-512": return 5;
            default: return -1;
        }
    }

    /** Returns the bytes of a digest. */
    public static native int length(int number);

    /** Returns a fresh state. */
    public static native byte[] begin(int number);

    /** Takes bytes in; the range must lie within the array. */
    public static native void update(int number, byte[] state, byte[] input, int offset, int length);

    /** Returns the digest of all bytes taken in; the state stays as it is. */
    public static native byte[] end(int number, byte[] state);
}
