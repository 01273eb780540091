package junco.memory;

import java.util.ArrayList;
import java.util.List;

/**
 * A range whose reads are checked: reading a byte that was never written, or a cell as another type than it was written as, is an
 * {@link AccessViolation}. Every byte counts as never written when the check begins.
 *
 * <p>A write gives its bytes the type of the accessor, whatever was there; what remains of a cell that was overwritten in part is
 * {@link CellType#RAW}. {@link Region#copy} takes types along. The check goes with its allocation; decommitted pages are never written
 * again. Accesses through other views of the same memory are not seen.
 */
public final class Checked implements AutoCloseable {
    /** Reading a byte that was never written is a violation. */
    public static final int UNWRITTEN = 1;
    /** Reading a cell as another type than it was written as is a violation. */
    public static final int TYPES = 2;

    private final Region region;
    private final int mode;

    private Checked(Region region, int mode) {
        this.region = region;
        this.mode = mode;
    }

    /**
     * Begins to check a range.
     *
     * @param range inside one allocation of the program
     * @param mode {@link #UNWRITTEN}, {@link #TYPES}, or their sum
     * @return the check
     * @throws MemoryException for {@link MemoryException.Reason#SIZE}, {@code RANGE}, {@code NOT_ALLOCATED}, {@code PROTECTION} for no
     *     or unknown modes, {@code BUSY} when a checked range is there already, and {@code HOST}
     * @throws AccessViolation when the range is not the program's own
     */
    public static Checked begin(Region range, int mode) {
        begin0(range.base(), range.size(), mode);
        return new Checked(range, mode);
    }

    /**
     * Lists the checked ranges by rising address.
     *
     * @return a new list
     */
    public static List<Checked> list() {
        long[] all = list0();
        List<Checked> list = new ArrayList<>();
        for (int i = 0; i < all.length; i += 3) {
            list.add(new Checked(new Region(all[i], all[i + 1]), (int) all[i + 2]));
        }
        return list;
    }

    /**
     * Tells how the cell around an address was written. Outside of checked ranges every byte is a {@link CellType#RAW} cell.
     *
     * @param address the address
     * @return the type
     * @throws MemoryException for {@link MemoryException.Reason#RANGE}
     */
    public static CellType typeAt(long address) {
        return CellType.of(cellAt0(address) >>> 32);
    }

    /**
     * Tells where the cell around an address begins.
     *
     * @param address the address
     * @return the address of its first byte
     * @throws MemoryException for {@link MemoryException.Reason#RANGE}
     */
    public static long cellAt(long address) {
        return cellAt0(address) & 0xFFFF_FFFFL;
    }

    /** {@return the range} */
    public Region region() {
        return region;
    }

    /** {@return what is checked: {@link #UNWRITTEN}, {@link #TYPES}, or their sum} */
    public int mode() {
        return mode;
    }

    /**
     * Gives cells another type without touching their contents.
     *
     * @param offset where they begin, from the range's base
     * @param size bytes: a multiple of the type's size
     * @param type {@link CellType#NONE} makes them never written, {@link CellType#RAW} readable as anything
     * @throws MemoryException for {@link MemoryException.Reason#SIZE} and {@code NOT_COMMITTED}, and {@code NOT_ALLOCATED} when the check
     *     has ended
     */
    public void changeType(long offset, long size, CellType type) {
        Region part = region.slice(offset, size);
        changeType0(part.base(), size, type.ordinal());
    }

    /** Ends the check. Ending twice does nothing. */
    @Override
    public void close() {
        end0(region.base(), region.size());
    }

    private static native void begin0(long address, long size, int mode);

    private static native void end0(long address, long size);

    private static native long[] list0();

    private static native long cellAt0(long address);

    private static native void changeType0(long address, long size, int type);
}
