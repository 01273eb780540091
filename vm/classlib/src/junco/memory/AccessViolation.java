package junco.memory;

/**
 * An access to memory, or a change of what is mapped, that was refused. Nothing was changed by it.
 *
 * <p>The message says it in words: {@code read of 4 bytes at 0x00000010: not mapped}.
 */
public class AccessViolation extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final long address;
    private final long size;
    private final String access;
    private final String reason;

    /**
     * Makes an exception.
     *
     * @param address the first byte that could not be accessed
     * @param size how many bytes the whole access has
     * @param access {@code "read"}, {@code "write"}, {@code "execute"}, {@code "change"} or {@code "free"}
     * @param reason why it was refused
     */
    public AccessViolation(long address, long size, String access, String reason) {
        super(access + (size == 0 ? "" : " of " + size + (size == 1 ? " byte" : " bytes")) + " at 0x" + hex(address) + ": " + reason);
        this.address = address;
        this.size = size;
        this.access = access;
        this.reason = reason;
    }

    private static String hex(long address) {
        String s = Long.toHexString(address);
        return "0".repeat(Math.max(8 - s.length(), 0)) + s;
    }

    /** {@return the first byte that could not be accessed} */
    public long address() {
        return address;
    }

    /** {@return how many bytes the whole access has; 0 when that means nothing} */
    public long size() {
        return size;
    }

    /**
     * Tells what was refused.
     *
     * @return {@code "read"}, {@code "write"} or {@code "execute"}; {@code "change"} or {@code "free"} when it was no access to contents
     */
    public String access() {
        return access;
    }

    /** {@return why it was refused, such as {@code "not mapped"}} */
    public String reason() {
        return reason;
    }
}
