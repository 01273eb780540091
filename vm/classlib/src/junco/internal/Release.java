package junco.internal;

/** Messages that differ between releases: those of JDK 17, or of JDK 25 for a program that needs a later release. */
public final class Release {
    private static boolean later;

    private Release() {
    }

    /** Whether the program needs a later release than 17. */
    public static boolean later() {
        return later;
    }

    static void setLater() {
        later = true;
    }

    /** Returns the message of an index that is out of bounds; earlier is what JDK 17 says. */
    public static String index(int index, int length, String earlier) {
        return later ? "Index " + index + " out of bounds for length " + length : earlier;
    }

    /** Returns the message of a range that is out of bounds; the end may be an expression. */
    public static String range(int from, String to, int length, String earlier) {
        return later ? "Range [" + from + ", " + to + ") out of bounds for length " + length : earlier;
    }
}
