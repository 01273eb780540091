package junco.memory;

/** What has happened to a page. */
public enum State {
    /** Nothing. */
    FREE,
    /** Its addresses are set aside; there is no memory. */
    RESERVED,
    /** There is memory. */
    COMMITTED;

    private static final State[] ALL = values();

    static State of(long number) {
        return ALL[(int) number];
    }
}
