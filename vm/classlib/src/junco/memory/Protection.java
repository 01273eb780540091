package junco.memory;

/**
 * Permission bits of pages, to be added up. {@link #NONE} forbids everything.
 */
public final class Protection {
    /** No access. */
    public static final int NONE = 0;
    /** The page may be read. */
    public static final int READ = 1;
    /** The page may be written. */
    public static final int WRITE = 2;
    /** The page may hold code. Nothing that a program can do executes it; the bit is kept and shown. */
    public static final int EXECUTE = 4;
    /** The next access of any sort is a violation, once: it takes this bit away. */
    public static final int GUARD = 8;
    /** {@link #READ} and {@link #WRITE}. */
    public static final int READ_WRITE = READ | WRITE;
    /** {@link #READ} and {@link #EXECUTE}. */
    public static final int READ_EXECUTE = READ | EXECUTE;
    /** {@link #READ}, {@link #WRITE} and {@link #EXECUTE}. */
    public static final int READ_WRITE_EXECUTE = READ | WRITE | EXECUTE;

    private Protection() {}

    /**
     * Formats permissions as in "rw-" or "r-xg".
     *
     * @param protection a sum of the bits of this class; others are left out
     * @return the text
     */
    public static String toString(int protection) {
        return ((protection & READ) != 0 ? "r" : "-") + ((protection & WRITE) != 0 ? "w" : "-")
                + ((protection & EXECUTE) != 0 ? "x" : "-") + ((protection & GUARD) != 0 ? "g" : "");
    }
}
