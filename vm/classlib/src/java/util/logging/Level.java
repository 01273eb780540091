package java.util.logging;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** How important a message is. */
public class Level implements Serializable {
    private static final String BUNDLE = "sun.util.logging.resources.logging";
    private static final List<Level> KNOWN = new ArrayList<>();
    private static final long serialVersionUID = -8176160795706313070L;

    public static final Level OFF = new Level("OFF", Integer.MAX_VALUE, BUNDLE);
    public static final Level SEVERE = new Level("SEVERE", 1000, BUNDLE);
    public static final Level WARNING = new Level("WARNING", 900, BUNDLE);
    public static final Level INFO = new Level("INFO", 800, BUNDLE);
    public static final Level CONFIG = new Level("CONFIG", 700, BUNDLE);
    public static final Level FINE = new Level("FINE", 500, BUNDLE);
    public static final Level FINER = new Level("FINER", 400, BUNDLE);
    public static final Level FINEST = new Level("FINEST", 300, BUNDLE);
    public static final Level ALL = new Level("ALL", Integer.MIN_VALUE, BUNDLE);

    private final String name;
    private final int value;
    private final String resourceBundleName;

    protected Level(String name, int value) {
        this(name, value, null);
    }

    protected Level(String name, int value, String resourceBundleName) {
        if (name == null) {
            throw new NullPointerException();
        }
        this.name = name;
        this.value = value;
        this.resourceBundleName = resourceBundleName;
        synchronized (KNOWN) {
            KNOWN.add(this);
        }
    }

    public String getResourceBundleName() {
        return resourceBundleName;
    }

    public String getName() {
        return name;
    }

    public String getLocalizedName() {
        return name;
    }

    @Override
    public final String toString() {
        return name;
    }

    public final int intValue() {
        return value;
    }

    /** Finds a level by its name or number; a number that has no level yet gets one. */
    public static synchronized Level parse(String name) throws IllegalArgumentException {
        name.length();
        Level l = find(name, 0, false);
        if (l != null) {
            return l;
        }
        try {
            int value = Integer.parseInt(name);
            l = find(null, value, true);
            return l != null ? l : new Level(name, value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Bad level \"" + name + "\"");
        }
    }

    private static Level find(String name, int value, boolean byValue) {
        synchronized (KNOWN) {
            for (Level l : KNOWN) {
                if (byValue ? l.value == value : l.name.equals(name)) {
                    return l;
                }
            }
        }
        return null;
    }

    private Object readResolve() {
        Level l = find(name, 0, false);
        return l != null && l.value == value ? l : this;
    }

    @Override
    public boolean equals(Object ox) {
        return ox instanceof Level l && l.value == value;
    }

    @Override
    public int hashCode() {
        return value;
    }
}
