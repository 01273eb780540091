package junco.memory;

/**
 * An allocation with more said about it than size and permissions. Each method but the last three answers the request itself.
 *
 * <pre>{@code
 * Region r = AddressSpace.request(1 << 20).alignedTo(1 << 20).named("table").commit();
 * }</pre>
 */
public final class AllocationRequest {
    private final long size;
    private long address;
    private long alignment;
    private long least;
    private long end;
    private boolean highest;
    private int protection = Protection.READ_WRITE;
    private String name = "";

    AllocationRequest(long size) {
        this.size = size;
    }

    /**
     * Says where the allocation begins.
     *
     * @param address rounded down to {@link AddressSpace#ALLOCATION_GRANULARITY}; 0, the default, looks for a free base
     * @return this request
     */
    public AllocationRequest at(long address) {
        this.address = address;
        return this;
    }

    /**
     * Says what the base must be a multiple of.
     *
     * @param bytes a power of two; less than {@link AddressSpace#ALLOCATION_GRANULARITY}, as by default, means that
     * @return this request
     */
    public AllocationRequest alignedTo(long bytes) {
        this.alignment = bytes;
        return this;
    }

    /**
     * Says where the search for a free base begins.
     *
     * @param address the least base; 0, the default, means {@link AddressSpace#defaultAddress()}
     * @return this request
     */
    public AllocationRequest from(long address) {
        this.least = address;
        return this;
    }

    /**
     * Says where the search for a free base ends.
     *
     * @param address the end that the range must not exceed; 0, the default, means {@link AddressSpace#MMIO_BASE}
     * @return this request
     */
    public AllocationRequest below(long address) {
        this.end = address;
        return this;
    }

    /**
     * Asks for the highest free base instead of the lowest.
     *
     * @return this request
     */
    public AllocationRequest highest() {
        this.highest = true;
        return this;
    }

    /**
     * Says the permissions of the pages.
     *
     * @param protection of {@link Protection}; the default is {@link Protection#READ_WRITE}
     * @return this request
     */
    public AllocationRequest protection(int protection) {
        this.protection = protection;
        return this;
    }

    /**
     * Names the allocation.
     *
     * @param name what queries show, at most {@link Alias#MAX_NAME} characters
     * @return this request
     */
    public AllocationRequest named(String name) {
        this.name = name;
        return this;
    }

    /**
     * Finds a base without allocating anything.
     *
     * @return a base at which the request would succeed now
     * @throws MemoryException as {@link #reserve()}
     */
    public long find() {
        return AddressSpace.find0(size, alignment, least, end, highest);
    }

    /**
     * Reserves the range and commits nothing of it.
     *
     * @return the region, from its base to the end of its last page
     * @throws MemoryException for {@link MemoryException.Reason#SIZE}, {@code RANGE}, {@code ALIGNMENT}, {@code PROTECTION},
     *     {@code NAME}, {@code BUSY}, {@code NO_SPACE}, {@code QUOTA} and {@code HOST}
     */
    public Region reserve() {
        return make(false);
    }

    /**
     * Reserves the range and commits all of it.
     *
     * @return the region, from its base to the end of its last page
     * @throws MemoryException as {@link #reserve()}
     */
    public Region commit() {
        return make(true);
    }

    private Region make(boolean commit) {
        long base = AddressSpace.allocate0(address, size, protection, commit, name, alignment, least, end, highest);
        return AddressSpace.allocationAt(base);
    }
}
