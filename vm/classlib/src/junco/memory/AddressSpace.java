package junco.memory;

import java.util.ArrayList;
import java.util.List;

/**
 * The address space of this VM: allocations and what is known about every address.
 *
 * <p>Memory comes in two steps. {@link #reserve(long) Reserving} sets addresses aside and costs nothing; {@link #commit committing}
 * puts zeroed memory behind pages of them. {@link #allocate(long) Allocating} is both in one. Decommitting takes the memory away and
 * keeps the addresses; {@link #release releasing} gives a whole allocation back. Ranges that these methods are given are rounded out to pages.
 *
 * <p>Programs allocate between {@link #PROGRAM_BASE} and {@link #MMIO_BASE}.
 */
public final class AddressSpace {
    /** Bytes of a page, the unit of commit, decommit and protection. */
    public static final int PAGE_SIZE = 4096;
    /** What bases of allocations are multiples of, in bytes. */
    public static final int ALLOCATION_GRANULARITY = 65536;
    /** The first address that is not null: below it nothing is ever mapped. */
    public static final long NULL_END = 0x0001_0000L;
    /** The first address of the object heap, which is 16 MiB long. */
    public static final long HEAP_BASE = 0x0100_0000L;
    /** The first address of thread stacks, which end at {@link #PROGRAM_BASE}. */
    public static final long STACK_BASE = 0x1000_0000L;
    /** The first address that a program may allocate; what {@link #defaultAddress()} is at first. */
    public static final long PROGRAM_BASE = 0x2000_0000L;
    /** The first address of devices. */
    public static final long MMIO_BASE = 0xF000_0000L;
    /** The end of the address space: one more than the last address. */
    public static final long END = 0x1_0000_0000L;

    private AddressSpace() {}

    /**
     * Reserves a range at the lowest free base from the {@link #defaultAddress() default address} on.
     *
     * @param size bytes, rounded up to pages
     * @return the region
     * @throws MemoryException see {@link AllocationRequest#reserve()}
     */
    public static Region reserve(long size) {
        return request(size).reserve();
    }

    /**
     * Reserves a range at an address.
     *
     * @param address rounded down to {@link #ALLOCATION_GRANULARITY}; 0 looks for a free base
     * @param size bytes from {@code address} on; the end is rounded up to pages
     * @return the region, which begins at the rounded address
     * @throws MemoryException see {@link AllocationRequest#reserve()}
     */
    public static Region reserve(long address, long size) {
        return request(size).at(address).reserve();
    }

    /**
     * Reserves a range and commits all of it, to be read and written.
     *
     * @param size bytes, rounded up to pages
     * @return the region, whose bytes are zero
     * @throws MemoryException see {@link AllocationRequest#reserve()}
     */
    public static Region allocate(long size) {
        return request(size).commit();
    }

    /**
     * Reserves a range at an address and commits all of it.
     *
     * @param address rounded down to {@link #ALLOCATION_GRANULARITY}; 0 looks for a free base
     * @param size bytes from {@code address} on; the end is rounded up to pages
     * @param protection of {@link Protection}
     * @return the region, whose bytes are zero
     * @throws MemoryException see {@link AllocationRequest#reserve()}
     */
    public static Region allocate(long address, long size, int protection) {
        return request(size).at(address).protection(protection).commit();
    }

    /**
     * Begins an allocation with more to be said about it.
     *
     * @param size bytes, rounded up to pages
     * @return the request, which {@link AllocationRequest#reserve()} or {@link AllocationRequest#commit()} ends
     */
    public static AllocationRequest request(long size) {
        return new AllocationRequest(size);
    }

    /**
     * Commits the pages that a range touches. Those that were committed keep their contents and get the permissions too.
     *
     * @param address the first byte, in a private region of the program
     * @param size bytes
     * @param protection of {@link Protection}
     * @throws MemoryException for {@link MemoryException.Reason#SIZE}, {@code RANGE}, {@code PROTECTION}, {@code NOT_ALLOCATED},
     *     {@code KIND}, {@code QUOTA} and {@code HOST}
     * @throws AccessViolation when the range is not the program's own
     */
    public static void commit(long address, long size, int protection) {
        commit0(address, size, protection);
    }

    /**
     * Takes the memory of the pages that a range touches: their contents are lost, the reservation stays.
     *
     * @param address the first byte, in a private region of the program
     * @param size bytes
     * @throws MemoryException for {@link MemoryException.Reason#SIZE}, {@code RANGE}, {@code NOT_ALLOCATED}, {@code KIND} and
     *     {@code SHARED}
     * @throws AccessViolation when the range is not the program's own
     */
    public static void decommit(long address, long size) {
        decommit0(address, size);
    }

    /**
     * Changes the permissions of the pages that a range touches, which all must be committed. The range may straddle regions
     * inside one allocation.
     *
     * @param address the first byte, in a private region of the program or a section view
     * @param size bytes
     * @param protection of {@link Protection}
     * @return the permissions that the first page had
     * @throws MemoryException for {@link MemoryException.Reason#SIZE}, {@code RANGE}, {@code PROTECTION}, {@code NOT_ALLOCATED},
     *     {@code NOT_COMMITTED}, and {@code KIND} for write permission on a view of a read-only section
     * @throws AccessViolation when the range is not the program's own
     */
    public static int protect(long address, long size, int protection) {
        return protect0(address, size, protection);
    }

    /**
     * Gives a private allocation back, with its aliases and checks.
     *
     * @param base the address where it begins
     * @throws MemoryException for {@link MemoryException.Reason#NOT_BASE}, and {@code KIND} for a section view:
     *     {@link #unmap} takes that away
     * @throws AccessViolation when the allocation is not the program's own
     */
    public static void release(long base) {
        release0(base, false);
    }

    /**
     * Takes a section view away, with its aliases and checks.
     *
     * @param base the address where it begins
     * @throws MemoryException for {@link MemoryException.Reason#NOT_BASE}, and {@code KIND} for a private region:
     *     {@link #release} gives that back
     * @throws AccessViolation when the allocation is not the program's own
     */
    public static void unmap(long base) {
        release0(base, true);
    }

    /**
     * Describes an address: the run of neighbouring pages around it that are alike in state, permissions and allocation. Every
     * address has an answer; a free one lies in a region of kind {@link Kind#FREE}.
     *
     * @param address from 0 to 0xFFFF_FFFF
     * @return the region
     * @throws MemoryException for {@link MemoryException.Reason#RANGE}
     */
    public static Region query(long address) {
        long[] facts = facts(address);
        return new Region(facts[Region.BASE], facts[Region.SIZE]);
    }

    /**
     * Lists what is not free: the runs of like pages of every allocation, by rising address. The VM's own regions are among them.
     *
     * @return a new list
     */
    public static List<Region> regions() {
        List<Region> list = new ArrayList<>();
        for (long at = 0; at < END;) {
            long[] facts = facts(at);
            if (facts[Region.KIND] != 0) {
                list.add(new Region(facts[Region.BASE], facts[Region.SIZE]));
            }
            at = facts[Region.BASE] + facts[Region.SIZE];
        }
        return list;
    }

    /**
     * Gives a name to any range at all, to reach it as a region. Nothing is checked before the first access.
     *
     * @param base the first address
     * @param size bytes
     * @return the region
     * @throws MemoryException for {@link MemoryException.Reason#RANGE} when the range does not lie between 0 and {@link #END}
     */
    public static Region region(long base, long size) {
        if (base < 0 || size < 0 || base > END || size > END - base) {
            throw new MemoryException(MemoryException.Reason.RANGE, "region", base, size, "region 0x" + Long.toHexString(base) + "+0x"
                    + Long.toHexString(size) + ": range is outside the address space");
        }
        return new Region(base, size);
    }

    /**
     * Finds a base at which bytes are free, from the {@link #defaultAddress() default address} on.
     *
     * @param size bytes
     * @return the lowest such base
     * @throws MemoryException for {@link MemoryException.Reason#SIZE} and {@code NO_SPACE}
     */
    public static long findFree(long size) {
        return request(size).find();
    }

    /**
     * Tells whether any allocation has a byte in a range.
     *
     * @param address the first byte
     * @param size bytes
     * @return true if the range is not free
     * @throws MemoryException for {@link MemoryException.Reason#RANGE}
     */
    public static boolean overlaps(long address, long size) {
        return overlaps0(address, size);
    }

    /**
     * Tells where allocations without an address are looked for first.
     *
     * @return the address, a multiple of {@link #ALLOCATION_GRANULARITY}
     */
    public static long defaultAddress() {
        return defaultAddress0();
    }

    /**
     * Changes where allocations without an address are looked for first.
     *
     * @param address rounded down to {@link #ALLOCATION_GRANULARITY}
     * @throws MemoryException for {@link MemoryException.Reason#RANGE} outside of {@link #PROGRAM_BASE} to {@link #MMIO_BASE}
     */
    public static void setDefaultAddress(long address) {
        setDefaultAddress0(address);
    }

    /**
     * Tells how often the layout has changed: allocations, what is committed, and permissions. Contents do not count.
     *
     * @return a number that only rises
     */
    public static long layoutVersion() {
        return layoutVersion0();
    }

    /** {@return the figures of now} */
    public static SpaceStatistics statistics() {
        long[] n = statistics0();
        return new SpaceStatistics(n[0], n[1], n[2], n[3], (int) n[4], (int) n[5], (int) n[6], (int) n[7]);
    }

    /**
     * Tells the reserved bytes of a kind.
     *
     * @param kind the kind of regions
     * @return bytes in allocations of this kind; 0 for {@link Kind#FREE}
     */
    public static long reserved(Kind kind) {
        return statistics0()[8 + 2 * kind.ordinal()];
    }

    /**
     * Tells the committed bytes of a kind.
     *
     * @param kind the kind of regions
     * @return bytes committed in allocations of this kind; 0 for {@link Kind#FREE}
     */
    public static long committed(Kind kind) {
        return statistics0()[9 + 2 * kind.ordinal()];
    }

    /**
     * Tells the bounds on a kind of region.
     *
     * @param kind the kind; {@link Kind#FREE} stands for the whole space
     * @return its quota
     */
    public static Quota quota(Kind kind) {
        long[] n = quota0(kind.ordinal());
        return new Quota(n[0], n[1]);
    }

    /** {@return the bytes of a page, {@link #PAGE_SIZE}} */
    public static int pageSize() {
        return PAGE_SIZE;
    }

    /** {@return what bases of allocations are multiples of, {@link #ALLOCATION_GRANULARITY}} */
    public static int granularity() {
        return ALLOCATION_GRANULARITY;
    }

    static long[] facts(long address) {
        long[] facts = new long[Region.FACTS];
        query0(address, facts);
        return facts;
    }

    /** The whole allocation that begins at a base. */
    static Region allocationAt(long base) {
        long[] facts = facts(base);
        return new Region(facts[Region.ALLOCATION_BASE], facts[Region.ALLOCATION_SIZE]);
    }

    static native long allocate0(long address, long size, int protection, boolean commit, String name, long alignment, long least,
            long end, boolean highest);

    static native long find0(long size, long alignment, long least, long end, boolean highest);

    private static native void commit0(long address, long size, int protection);

    private static native void decommit0(long address, long size);

    private static native int protect0(long address, long size, int protection);

    private static native void release0(long base, boolean view);

    /** Fills in what Region's constants number, and answers the name. */
    static native String query0(long address, long[] facts);

    private static native boolean overlaps0(long address, long size);

    private static native long defaultAddress0();

    private static native void setDefaultAddress0(long address);

    private static native long layoutVersion0();

    private static native long[] statistics0();

    private static native long[] quota0(int kind);
}
