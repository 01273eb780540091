package java.util;

import java.time.ZoneId;

/** A zone of the old API. */
public abstract class TimeZone implements java.io.Serializable, Cloneable {
    public static TimeZone getDefault() {
        return null;
    }

    public ZoneId toZoneId() {
        return ZoneId.of("UTC");
    }
}
