package junco.memory;

/**
 * Memory that views show, at one address or several: what is written through one shared view, all others see. A section may also be
 * shared with the program that embeds this VM, or with another VM: see {@link #open}.
 *
 * <pre>{@code
 * try (Section s = Section.create("buffer", 8192)) {
 *     Region a = s.map(Protection.READ_WRITE);
 *     Region b = s.mapCopyOnWrite();
 *     a.putInt(0, 1);          // b.getInt(0) is 1 now
 *     b.putInt(0, 2);          // a.getInt(0) is still 1
 * }                            // the views stay until they are released
 * }</pre>
 */
public final class Section implements AutoCloseable {
    private final String name;
    private final long size;
    private int handle;

    private Section(String name, int handle) {
        this.name = name;
        this.handle = handle;
        this.size = size0(handle);
    }

    /**
     * Makes a section of zeroed bytes. Its bytes count against the embedder's quota until it is closed.
     *
     * @param name what queries of its views show, at most {@link Alias#MAX_NAME} characters
     * @param size bytes, rounded up to pages
     * @return the section
     * @throws MemoryException for {@link MemoryException.Reason#SIZE}, {@code NAME}, {@code QUOTA} and {@code HOST}
     */
    public static Section create(String name, long size) {
        return new Section(name, create0(name, size, null));
    }

    /**
     * Makes a section of a copy of an array's bytes. Bytes behind the end, up to the next page, are zero.
     *
     * @param name what queries of its views show, at most {@link Alias#MAX_NAME} characters
     * @param bytes the bytes, at least one
     * @return the section
     * @throws MemoryException for {@link MemoryException.Reason#SIZE}, {@code NAME}, {@code QUOTA} and {@code HOST}
     */
    public static Section of(String name, byte[] bytes) {
        return new Section(name, create0(name, bytes.length, bytes));
    }

    /**
     * Opens a section that the embedder shares with this VM.
     *
     * @param name the section's name
     * @return the section
     * @throws MemoryException for {@link MemoryException.Reason#NAME} when there is none of this name
     */
    public static Section open(String name) {
        return new Section(name, open0(name));
    }

    /** {@return the section's name} */
    public String name() {
        return name;
    }

    /** {@return the section's bytes} */
    public long size() {
        return size;
    }

    /**
     * Shows the whole section at a free base.
     *
     * @param protection of {@link Protection}
     * @return the view, committed
     * @throws MemoryException as {@link #map(long, long, long, int, boolean)}
     */
    public Region map(int protection) {
        return map(0, 0, 0, protection, false);
    }

    /**
     * Shows the whole section at a free base, to be read and written. Writes go to private copies of pages and nobody else sees them; a
     * page without a copy shows the section as it is now.
     *
     * @return the view, committed
     * @throws MemoryException as {@link #map(long, long, long, int, boolean)}
     */
    public Region mapCopyOnWrite() {
        return map(0, 0, 0, Protection.READ_WRITE, true);
    }

    /**
     * Shows a part of the section.
     *
     * @param address where, rounded down to {@link AddressSpace#ALLOCATION_GRANULARITY}; 0 looks for a free base
     * @param offset where the part begins in the section: a multiple of {@link AddressSpace#PAGE_SIZE}
     * @param size bytes of the part; 0 means up to the section's end
     * @param protection of {@link Protection}
     * @param copyOnWrite whether writes go to private copies of pages
     * @return the view, committed; {@link Region#release()} takes it away
     * @throws MemoryException for {@link MemoryException.Reason#CLOSED}, {@code SIZE}, {@code ALIGNMENT}, {@code RANGE},
     *     {@code PROTECTION} (unknown bits, or writing to a section that is read-only), {@code BUSY}, {@code NO_SPACE},
     *     {@code QUOTA} and {@code HOST}
     */
    public Region map(long address, long offset, long size, int protection, boolean copyOnWrite) {
        return AddressSpace.allocationAt(map0(handle, address, offset, size, protection, copyOnWrite));
    }

    /** Lets go of the section. Views that are mapped stay as they are. Closing twice does nothing. */
    @Override
    public void close() {
        close0(handle);
        handle = 0;
    }

    private static native int create0(String name, long size, byte[] bytes);

    private static native int open0(String name);

    private static native long size0(int handle);

    private static native long map0(int handle, long address, long offset, long size, int protection, boolean copyOnWrite);

    private static native void close0(int handle);
}
