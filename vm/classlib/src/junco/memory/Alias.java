package junco.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A name for a range inside one allocation. An alias goes with its allocation: when that is released, the name is gone. This object
 * says what the name stood for when it was made.
 */
public final class Alias {
    /** How many characters a name may have. */
    public static final int MAX_NAME = 255;

    /** How many aliases there may be. */
    public static final int MAX_ALIASES = 4096;

    private final String name;
    private final Region region;

    private Alias(String name, Region region) {
        this.name = name;
        this.region = region;
    }

    /**
     * Names a range. A name that is in use moves to the new range.
     *
     * @param name the name, not empty
     * @param range a range inside one allocation of the program, or inside a device
     * @return the alias
     * @throws MemoryException for {@link MemoryException.Reason#NAME}, {@code SIZE}, {@code RANGE}, {@code NOT_ALLOCATED}, and
     *     {@code QUOTA} beyond {@link #MAX_ALIASES}
     * @throws AccessViolation when the range, or the one that the name stands for now, belongs to the VM
     */
    public static Alias set(String name, Region range) {
        set0(name, range.base(), range.size());
        return new Alias(name, range);
    }

    /**
     * Finds the range that a name stands for.
     *
     * @param name the name
     * @return the alias, if there is one
     */
    public static Optional<Alias> lookup(String name) {
        long[] range = lookup0(name);
        return range == null ? Optional.empty() : Optional.of(new Alias(name, new Region(range[0], range[1])));
    }

    /**
     * Finds the smallest named range around an address; of equal ones the name that comes first.
     *
     * @param address the address
     * @return the alias, if there is one
     */
    public static Optional<Alias> at(long address) {
        String name = at0(address);
        return name == null ? Optional.empty() : lookup(name);
    }

    /**
     * Lists all aliases by name.
     *
     * @return a new list
     */
    public static List<Alias> list() {
        List<Alias> list = new ArrayList<>();
        for (String name : names0()) {
            lookup(name).ifPresent(list::add);
        }
        return list;
    }

    /**
     * Forgets a name.
     *
     * @param name the name
     * @return true if there was one
     * @throws AccessViolation when it stands for a range that belongs to the VM
     */
    public static boolean remove(String name) {
        return remove0(name);
    }

    /** {@return the name} */
    public String name() {
        return name;
    }

    /** {@return the range} */
    public Region region() {
        return region;
    }

    /** {@return name and range, as in "table = 0x20000000+0x1000"} */
    @Override
    public String toString() {
        return name + " = 0x" + Region.hex8(region.base()) + "+0x" + Long.toHexString(region.size());
    }

    private static native void set0(String name, long address, long size);

    private static native long[] lookup0(String name);

    private static native String at0(long address);

    private static native boolean remove0(String name);

    private static native String[] names0();
}
