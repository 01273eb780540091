package junco.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import junco.internal.Raw;

/**
 * A range of addresses, and the accesses to it. Offsets are bytes from {@link #base()}; an access outside of the range is an
 * {@link IndexOutOfBoundsException}, an access that the address space refuses an {@link AccessViolation}, and neither changes
 * anything. Values are little-endian and need not be aligned.
 *
 * <p>A region is only a pair of numbers, and stays one when its memory is released; what it tells about state and permissions holds
 * for its first page at the moment of asking. Two regions are equal when base and size are.
 */
public final class Region {
    static final int BASE = 0;
    static final int SIZE = 1;
    static final int ALLOCATION_BASE = 2;
    static final int ALLOCATION_SIZE = 3;
    static final int STATE = 4;
    static final int KIND = 5;
    static final int INITIAL = 6;
    static final int PROTECTION = 7;
    static final int FACTS = 8;

    private final long base;
    private final long size;

    Region(long base, long size) {
        this.base = base;
        this.size = size;
    }

    /** {@return the first address} */
    public long base() {
        return base;
    }

    /** {@return the bytes of the range} */
    public long size() {
        return size;
    }

    /** {@return the first address behind the range} */
    public long end() {
        return base + size;
    }

    /** {@return what has happened to the first page} */
    public State state() {
        return State.of(fact(STATE));
    }

    /** {@return the permissions of the first page, of {@link Protection}; 0 unless it is committed} */
    public int protection() {
        return (int) fact(PROTECTION);
    }

    /** {@return the permissions that the allocation was made with} */
    public int initialProtection() {
        return (int) fact(INITIAL);
    }

    /** {@return what the range is used for} */
    public Kind kind() {
        return Kind.of(fact(KIND));
    }

    /** {@return the name of the allocation around {@link #base()}, "" for none} */
    public String name() {
        return AddressSpace.query0(base, new long[FACTS]);
    }

    /** {@return the whole allocation around {@link #base()}; of size 0 when there is none} */
    public Region allocation() {
        long[] facts = AddressSpace.facts(base);
        return new Region(facts[ALLOCATION_BASE], facts[ALLOCATION_SIZE]);
    }

    /**
     * Gives a part of this region.
     *
     * @param offset where it begins
     * @param size its bytes
     * @return the part
     */
    public Region slice(long offset, long size) {
        Objects.checkFromIndexSize(offset, size, this.size);
        return new Region(base + offset, size);
    }

    /**
     * Describes a place in this region: the run of like pages around it, as {@link AddressSpace#query} does, cut to this region.
     *
     * @param offset the place
     * @return the part of this region that is like it
     */
    public Region query(long offset) {
        Objects.checkIndex(offset, size);
        Region run = AddressSpace.query(base + offset);
        long from = Math.max(base, run.base);
        return new Region(from, Math.min(end(), run.end()) - from);
    }

    /**
     * Lists the runs of like pages that this region consists of, free ones included.
     *
     * @return a new list, by rising address, that covers the region without gaps
     */
    public List<Region> parts() {
        List<Region> list = new ArrayList<>();
        for (long at = 0; at < size;) {
            Region part = query(at);
            list.add(part);
            at += part.size;
        }
        return list;
    }

    /**
     * Commits every page.
     *
     * @param protection of {@link Protection}
     * @return this region
     * @throws MemoryException see {@link AddressSpace#commit}
     */
    public Region commit(int protection) {
        AddressSpace.commit(base, size, protection);
        return this;
    }

    /**
     * Takes the memory of every page, whose contents are lost.
     *
     * @throws MemoryException see {@link AddressSpace#decommit}
     */
    public void decommit() {
        AddressSpace.decommit(base, size);
    }

    /**
     * Changes the permissions of every page.
     *
     * @param protection of {@link Protection}
     * @return the permissions that the first page had
     * @throws MemoryException see {@link AddressSpace#protect}
     */
    public int protect(int protection) {
        return AddressSpace.protect(base, size, protection);
    }

    /**
     * Gives back the allocation that begins at {@link #base()}: a private one, or a section view.
     *
     * @throws MemoryException see {@link AddressSpace#release} and {@link AddressSpace#unmap}
     */
    public void release() {
        if (kind() == Kind.SECTION) {
            AddressSpace.unmap(base);
        } else {
            AddressSpace.release(base);
        }
    }

    private long fact(int number) {
        return AddressSpace.facts(base)[number];
    }

    /** The address of an access, after the check of its bounds. */
    private long at(long offset, long bytes) {
        if ((offset | bytes) < 0 || bytes > size - offset) {
            Objects.checkFromIndexSize(offset, bytes, size);
        }
        return base + offset;
    }

    /**
     * Reads a byte of 1 byte.
     *
     * @param offset where it begins
     * @return the value
     */
    public byte getByte(long offset) {
        return Raw.getByte(at(offset, 1));
    }

    /**
     * Writes a byte of 1 byte.
     *
     * @param offset where it begins
     * @param value the value
     */
    public void putByte(long offset, byte value) {
        Raw.putByte(at(offset, 1), value);
    }

    /**
     * Reads a short of 2 bytes.
     *
     * @param offset where it begins
     * @return the value
     */
    public short getShort(long offset) {
        return Raw.getShort(at(offset, 2));
    }

    /**
     * Writes a short of 2 bytes.
     *
     * @param offset where it begins
     * @param value the value
     */
    public void putShort(long offset, short value) {
        Raw.putShort(at(offset, 2), value);
    }

    /**
     * Reads a char of 2 bytes.
     *
     * @param offset where it begins
     * @return the value
     */
    public char getChar(long offset) {
        return Raw.getChar(at(offset, 2));
    }

    /**
     * Writes a char of 2 bytes.
     *
     * @param offset where it begins
     * @param value the value
     */
    public void putChar(long offset, char value) {
        Raw.putChar(at(offset, 2), value);
    }

    /**
     * Reads an int of 4 bytes.
     *
     * @param offset where it begins
     * @return the value
     */
    public int getInt(long offset) {
        return Raw.getInt(at(offset, 4));
    }

    /**
     * Writes an int of 4 bytes.
     *
     * @param offset where it begins
     * @param value the value
     */
    public void putInt(long offset, int value) {
        Raw.putInt(at(offset, 4), value);
    }

    /**
     * Reads a float of 4 bytes.
     *
     * @param offset where it begins
     * @return the value
     */
    public float getFloat(long offset) {
        return Raw.getFloat(at(offset, 4));
    }

    /**
     * Writes a float of 4 bytes.
     *
     * @param offset where it begins
     * @param value the value
     */
    public void putFloat(long offset, float value) {
        Raw.putFloat(at(offset, 4), value);
    }

    /**
     * Reads a long of 8 bytes.
     *
     * @param offset where it begins
     * @return the value
     */
    public long getLong(long offset) {
        return Raw.getLong(at(offset, 8));
    }

    /**
     * Writes a long of 8 bytes.
     *
     * @param offset where it begins
     * @param value the value
     */
    public void putLong(long offset, long value) {
        Raw.putLong(at(offset, 8), value);
    }

    /**
     * Reads a double of 8 bytes.
     *
     * @param offset where it begins
     * @return the value
     */
    public double getDouble(long offset) {
        return Raw.getDouble(at(offset, 8));
    }

    /**
     * Writes a double of 8 bytes.
     *
     * @param offset where it begins
     * @param value the value
     */
    public void putDouble(long offset, double value) {
        Raw.putDouble(at(offset, 8), value);
    }

    /**
     * Reads bytes into an array.
     *
     * @param offset where they begin
     * @param into the array, filled from its first element to its last
     */
    public void read(long offset, byte[] into) {
        read(offset, into, 0, into.length);
    }

    /**
     * Reads bytes into a part of an array.
     *
     * @param offset where they begin
     * @param into the array
     * @param from the first element to fill
     * @param count the number of bytes
     */
    public void read(long offset, byte[] into, int from, int count) {
        Objects.checkFromIndexSize(from, count, into.length);
        read0(at(offset, count), into, from, count);
    }

    /**
     * Writes the bytes of an array.
     *
     * @param offset where they go
     * @param bytes the array
     */
    public void write(long offset, byte[] bytes) {
        write(offset, bytes, 0, bytes.length);
    }

    /**
     * Writes bytes of a part of an array.
     *
     * @param offset where they go
     * @param bytes the array
     * @param from the first element to write
     * @param count the number of bytes
     */
    public void write(long offset, byte[] bytes, int from, int count) {
        Objects.checkFromIndexSize(from, count, bytes.length);
        write0(at(offset, count), bytes, from, count);
    }

    /**
     * Reads as many bytes as can be read, without any effect: guard pages stay, watchpoints and devices are not asked, and
     * reading stops before them.
     *
     * @param offset where they begin
     * @param into the array
     * @return how many bytes were read, from 0 to the array's length
     */
    public int tryRead(long offset, byte[] into) {
        return tryRead0(at(offset, into.length), into);
    }

    /**
     * Fills a part of the region.
     *
     * @param offset where it begins
     * @param count its bytes
     * @param value what each byte becomes
     */
    public void fill(long offset, long count, byte value) {
        fill0(at(offset, count), count, value);
    }

    /**
     * Fills the whole region.
     *
     * @param value what each byte becomes
     */
    public void fill(byte value) {
        fill0(base, size, value);
    }

    /**
     * Copies bytes to another region or this one. The ranges may overlap.
     *
     * @param offset where the source begins, in this region
     * @param to the destination's region
     * @param toOffset where the destination begins, in {@code to}
     * @param count the number of bytes
     */
    public void copy(long offset, Region to, long toOffset, long count) {
        copy0(to.at(toOffset, count), at(offset, count), count, false);
    }

    /**
     * Copies bytes as {@link #copy} does, then makes those bytes of the source zero that are not in the destination.
     *
     * @param offset where the source begins, in this region
     * @param to the destination's region
     * @param toOffset where the destination begins, in {@code to}
     * @param count the number of bytes
     */
    public void move(long offset, Region to, long toOffset, long count) {
        copy0(to.at(toOffset, count), at(offset, count), count, true);
    }

    /**
     * Compares bytes as unsigned numbers, as C's {@code memcmp} does.
     *
     * @param offset where the first range begins, in this region
     * @param with the other range's region
     * @param withOffset where the other range begins, in {@code with}
     * @param count the number of bytes of each
     * @return -1, 0 or 1
     */
    public int compare(long offset, Region with, long withOffset, long count) {
        long at = compare0(at(offset, count), with.at(withOffset, count), count);
        return at == 0 ? 0 : at < 0 ? -1 : 1;
    }

    /**
     * Finds the first difference of two ranges.
     *
     * @param offset where the first range begins, in this region
     * @param with the other range's region
     * @param withOffset where the other range begins, in {@code with}
     * @param count the number of bytes of each
     * @return the offset of the first difference from the beginning of the ranges, or -1 if there is none
     */
    public long mismatch(long offset, Region with, long withOffset, long count) {
        return Math.abs(compare0(at(offset, count), with.at(withOffset, count), count)) - 1;
    }

    /**
     * Tells whether an address lies in this region.
     *
     * @param address the address
     * @return true if it does
     */
    public boolean contains(long address) {
        return address >= base && address - base < size;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Region r && r.base == base && r.size == size;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(base) * 31 + Long.hashCode(size);
    }

    /** {@return base, size and what is known about the first page, as in "0x20000000+0x1000 committed rw- private name"} */
    @Override
    public String toString() {
        long[] facts = new long[FACTS];
        String name = AddressSpace.query0(base, facts);
        StringBuilder text = new StringBuilder();
        text.append("0x").append(hex8(base)).append("+0x").append(Long.toHexString(size));
        Kind kind = Kind.of(facts[KIND]);
        if (kind != Kind.FREE) {
            State state = State.of(facts[STATE]);
            text.append(state == State.COMMITTED ? " committed " : " reserved ");
            text.append(Protection.toString((int) facts[state == State.COMMITTED ? PROTECTION : INITIAL])).append(' ');
        } else {
            text.append(' ');
        }
        text.append(KINDS[(int) facts[KIND]]);
        if (!name.isEmpty()) {
            text.append(' ').append(name);
        }
        return text.toString();
    }

    private static final String[] KINDS = {"free", "private", "section", "image", "stack", "heap", "mmio"};

    static String hex8(long address) {
        String digits = Long.toHexString(address);
        return "0".repeat(Math.max(0, 8 - digits.length())) + digits;
    }

    private static native void read0(long address, byte[] into, int from, int count);

    private static native void write0(long address, byte[] bytes, int from, int count);

    private static native int tryRead0(long address, byte[] into);

    private static native void fill0(long address, long count, byte value);

    private static native void copy0(long to, long from, long count, boolean move);

    /** Answers 0 for equal ranges, else one more than the offset of the first difference, negative if the first range is less. */
    private static native long compare0(long a, long b, long count);
}
