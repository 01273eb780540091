package junco.memory;

/**
 * A call that would have changed the layout of the address space, or taken memory or a lock, and failed. Nothing was changed.
 */
public class MemoryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why a call failed. */
    public enum Reason {
        /** The embedder, or something that has no name here, refused. */
        REFUSED,
        /** A size is zero, negative or too large. */
        SIZE,
        /** The range is outside of the address space, or of the part of it that programs may use. */
        RANGE,
        /** An alignment is not a power of two, or an offset is not a multiple of the page size. */
        ALIGNMENT,
        /** Unknown permission or mode bits, or write permission for what is read-only. */
        PROTECTION,
        /** The kind of region is wrong for this call. */
        KIND,
        /** The range overlaps an allocation, or a checked range. */
        BUSY,
        /** No free range is large enough. */
        NO_SPACE,
        /** The range is not inside one allocation. */
        NOT_ALLOCATED,
        /** The address is not the base of an allocation. */
        NOT_BASE,
        /** The range is not committed throughout. */
        NOT_COMMITTED,
        /** A quota would be exceeded. */
        QUOTA,
        /** The host has no memory. */
        HOST,
        /** Another region shows the same memory. */
        SHARED,
        /** The call is not allowed inside a callback. */
        CALLBACK,
        /** A name is empty, too long, or stands for nothing. */
        NAME,
        /** Waiting for this lock would never end. */
        DEADLOCK,
        /** The arena has no block that is large enough. */
        FULL,
        /** The address is not the start of a block of this client: freed already, inside of a block, or another's. */
        NOT_A_BLOCK,
        /** The section, arena, client or watch is closed. */
        CLOSED,
        /** Options that no arena can have. */
        OPTIONS;

        private static final Reason[] ALL = values();
    }

    // The runtime makes these exceptions without a constructor.
    private String operation;
    private long address;
    private long size;
    private int reason;

    /**
     * Makes an exception.
     *
     * @param reason why the call failed
     * @param operation the name of the call
     * @param address the address that it was about, or 0
     * @param size the bytes that it was about, or 0
     * @param message the text
     */
    public MemoryException(Reason reason, String operation, long address, long size, String message) {
        super(message);
        this.reason = reason.ordinal();
        this.operation = operation;
        this.address = address;
        this.size = size;
    }

    /** {@return why the call failed} */
    public Reason reason() {
        return Reason.ALL[reason];
    }

    /** {@return the name of the call that failed} */
    public String operation() {
        return operation;
    }

    /** {@return the address that the call was about, or 0} */
    public long address() {
        return address;
    }

    /** {@return the bytes that the call was about, or 0} */
    public long size() {
        return size;
    }
}
