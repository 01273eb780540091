package junco.memory;

/** What a {@link Checked} range knows about a cell: how it was written last. */
public enum CellType {
    /** Never written. */
    NONE(1),
    /** Written without a type, as by {@code write}, {@code fill} or {@code copy}: readable as anything. */
    RAW(1),
    /** A byte. */
    BYTE(1),
    /** A short. */
    SHORT(2),
    /** A char. */
    CHAR(2),
    /** An int. */
    INT(4),
    /** A float. */
    FLOAT(4),
    /** A reference of the VM; no access of this package writes one. */
    REFERENCE(4),
    /** A long. */
    LONG(8),
    /** A double. */
    DOUBLE(8);

    private static final CellType[] ALL = values();

    private final int size;

    CellType(int size) {
        this.size = size;
    }

    /** {@return the bytes of a cell} */
    public int size() {
        return size;
    }

    static CellType of(long number) {
        return ALL[(int) number];
    }
}
