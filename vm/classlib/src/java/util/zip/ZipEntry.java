package java.util.zip;

import java.nio.file.attribute.FileTime;
import java.util.Objects;

/** A file in a zip file. */
public class ZipEntry implements Cloneable {
    public static final int STORED = 0;
    public static final int DEFLATED = 8;

    private final String name;
    long time = -1;
    long crc = -1;
    long size = -1;
    long csize = -1;
    int method = -1;
    int flags;
    byte[] extra;
    String comment;
    long offset;

    public ZipEntry(String name) {
        this.name = Objects.requireNonNull(name, "name");
        if (name.length() > 0xFFFF) {
            throw new IllegalArgumentException("entry name too long");
        }
    }

    public ZipEntry(ZipEntry e) {
        name = e.name;
        time = e.time;
        crc = e.crc;
        size = e.size;
        csize = e.csize;
        method = e.method;
        flags = e.flags;
        extra = e.extra;
        comment = e.comment;
        offset = e.offset;
    }

    public String getName() {
        return name;
    }

    public void setTime(long time) {
        this.time = time;
    }

    public long getTime() {
        return time;
    }

    public ZipEntry setLastModifiedTime(FileTime time) {
        this.time = time.toMillis();
        return this;
    }

    public FileTime getLastModifiedTime() {
        return time < 0 ? null : FileTime.fromMillis(time);
    }

    public void setSize(long size) {
        if (size < 0) {
            throw new IllegalArgumentException("invalid entry size");
        }
        this.size = size;
    }

    public long getSize() {
        return size;
    }

    public long getCompressedSize() {
        return csize;
    }

    public void setCompressedSize(long csize) {
        this.csize = csize;
    }

    public void setCrc(long crc) {
        if (crc < 0 || crc > 0xFFFFFFFFL) {
            throw new IllegalArgumentException("invalid entry crc-32");
        }
        this.crc = crc;
    }

    public long getCrc() {
        return crc;
    }

    public void setMethod(int method) {
        if (method != STORED && method != DEFLATED) {
            throw new IllegalArgumentException("invalid compression method");
        }
        this.method = method;
    }

    public int getMethod() {
        return method;
    }

    public void setExtra(byte[] extra) {
        this.extra = extra;
    }

    public byte[] getExtra() {
        return extra;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }

    public String getComment() {
        return comment;
    }

    public boolean isDirectory() {
        return name.endsWith("/");
    }

    /** Days since 1970 of a date (Hinnant's algorithm). */
    private static long days(int y, int m, int d) {
        y -= m <= 2 ? 1 : 0;
        long era = Math.floorDiv(y, 400);
        long yoe = y - era * 400;
        long doy = (153L * (m + (m > 2 ? -3 : 9)) + 2) / 5 + d - 1;
        return era * 146097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719468;
    }

    /** The time in the form of zip files, in UTC. */
    int dosTime() {
        if (time < 0) {
            return 1 << 21 | 1 << 16;
        }
        long secs = Math.floorDiv(time, 1000L);
        long z = Math.floorDiv(secs, 86400L) + 719468;
        int s = (int) Math.floorMod(secs, 86400L);
        long era = Math.floorDiv(z, 146097L);
        long doe = z - era * 146097;
        long yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
        int doy = (int) (doe - (365 * yoe + yoe / 4 - yoe / 100));
        int mp = (5 * doy + 2) / 153;
        int d = doy - (153 * mp + 2) / 5 + 1;
        int m = mp < 10 ? mp + 3 : mp - 9;
        int y = (int) (yoe + era * 400) + (m <= 2 ? 1 : 0);
        if (y < 1980) {
            return 1 << 21 | 1 << 16;
        }
        return (y - 1980) << 25 | m << 21 | d << 16 | s / 3600 << 11 | s / 60 % 60 << 5 | s % 60 >> 1;
    }

    void setDosTime(int t) {
        int s = (t >> 11 & 31) * 3600 + (t >> 5 & 63) * 60 + (t & 31) * 2;
        time = (days((t >>> 25) + 1980, t >> 21 & 15, t >> 16 & 31) * 86400 + s) * 1000;
    }

    @Override
    public String toString() {
        return name;
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public Object clone() {
        try {
            return super.clone();
        } catch (CloneNotSupportedException e) {
            throw new InternalError(e);
        }
    }
}
