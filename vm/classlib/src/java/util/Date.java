package java.util;

/** A moment in milliseconds since 1970. */
public class Date implements java.io.Serializable, Cloneable, Comparable<Date> {
    private long millis;

    public Date() {
        this(System.currentTimeMillis());
    }

    public Date(long date) {
        millis = date;
    }

    public long getTime() {
        return millis;
    }

    public void setTime(long time) {
        millis = time;
    }

    @Override
    public int compareTo(Date other) {
        return Long.compare(millis, other.millis);
    }
}
