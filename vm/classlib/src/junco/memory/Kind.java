package junco.memory;

/** What a range of addresses is used for. */
public enum Kind {
    /** Not part of any allocation. */
    FREE,
    /** Memory of the program or of the embedder. */
    PRIVATE,
    /** A view of a {@link Section}. */
    SECTION,
    /** Bytes of class files: listed, not to be touched. */
    IMAGE,
    /** A thread's stack: listed, not to be touched. */
    STACK,
    /** The object heap: listed, not to be touched. */
    HEAP,
    /** A device: see {@link Mmio}. */
    MMIO;

    private static final Kind[] ALL = values();

    static Kind of(long number) {
        return ALL[(int) number];
    }
}
