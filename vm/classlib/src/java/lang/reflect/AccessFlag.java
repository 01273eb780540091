package java.lang.reflect;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** A flag in a class file. */
public enum AccessFlag {
    PUBLIC(0x0001, true, Location.CLASS, Location.FIELD, Location.METHOD, Location.INNER_CLASS),
    PRIVATE(0x0002, true, Location.FIELD, Location.METHOD, Location.INNER_CLASS),
    PROTECTED(0x0004, true, Location.FIELD, Location.METHOD, Location.INNER_CLASS),
    STATIC(0x0008, true, Location.FIELD, Location.METHOD, Location.INNER_CLASS),
    FINAL(0x0010, true, Location.CLASS, Location.FIELD, Location.METHOD, Location.INNER_CLASS,
        Location.METHOD_PARAMETER),
    SUPER(0x0020, false, Location.CLASS),
    OPEN(0x0020, false, Location.MODULE),
    TRANSITIVE(0x0020, false, Location.MODULE_REQUIRES),
    SYNCHRONIZED(0x0020, true, Location.METHOD),
    STATIC_PHASE(0x0040, false, Location.MODULE_REQUIRES),
    VOLATILE(0x0040, true, Location.FIELD),
    BRIDGE(0x0040, false, Location.METHOD),
    TRANSIENT(0x0080, true, Location.FIELD),
    VARARGS(0x0080, false, Location.METHOD),
    NATIVE(0x0100, true, Location.METHOD),
    INTERFACE(0x0200, false, Location.CLASS, Location.INNER_CLASS),
    ABSTRACT(0x0400, true, Location.CLASS, Location.METHOD, Location.INNER_CLASS),
    STRICT(0x0800, true),
    SYNTHETIC(0x1000, false, Location.CLASS, Location.FIELD, Location.METHOD, Location.INNER_CLASS,
        Location.METHOD_PARAMETER, Location.MODULE, Location.MODULE_REQUIRES, Location.MODULE_EXPORTS,
        Location.MODULE_OPENS),
    ANNOTATION(0x2000, false, Location.CLASS, Location.INNER_CLASS),
    ENUM(0x4000, false, Location.CLASS, Location.FIELD, Location.INNER_CLASS),
    MANDATED(0x8000, false, Location.METHOD_PARAMETER, Location.MODULE, Location.MODULE_REQUIRES,
        Location.MODULE_EXPORTS, Location.MODULE_OPENS),
    MODULE(0x8000, false, Location.CLASS);

    /** Where a flag can stand. */
    public enum Location {
        CLASS, FIELD, METHOD, INNER_CLASS, METHOD_PARAMETER, MODULE, MODULE_REQUIRES, MODULE_EXPORTS, MODULE_OPENS
    }

    private final int mask;
    private final boolean sourceModifier;
    private final Location[] locations;

    AccessFlag(int mask, boolean sourceModifier, Location... locations) {
        this.mask = mask;
        this.sourceModifier = sourceModifier;
        this.locations = locations;
    }

    public int mask() {
        return mask;
    }

    public boolean sourceModifier() {
        return sourceModifier;
    }

    public Set<Location> locations() {
        Set<Location> set = EnumSet.noneOf(Location.class);
        Collections.addAll(set, locations);
        return Collections.unmodifiableSet(set);
    }

    public static Set<AccessFlag> maskToAccessFlags(int mask, Location location) {
        Set<AccessFlag> set = new LinkedHashSet<>();
        for (AccessFlag f : values()) {
            if ((mask & f.mask) != 0 && f.locations().contains(location)) {
                set.add(f);
                mask &= ~f.mask;
            }
        }
        if (mask != 0) {
            throw new IllegalArgumentException("Unmatched bit position 0x" + Integer.toHexString(mask)
                + " for location " + location);
        }
        return Collections.unmodifiableSet(set);
    }
}
