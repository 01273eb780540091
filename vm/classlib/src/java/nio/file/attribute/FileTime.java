package java.nio.file.attribute;

import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** When something happened to a file. */
public final class FileTime implements Comparable<FileTime> {
    private final Instant instant;

    private FileTime(Instant instant) {
        this.instant = instant;
    }

    public static FileTime from(long value, TimeUnit unit) {
        Objects.requireNonNull(unit, "unit");
        long seconds = unit.toSeconds(value);
        long rest = value - unit.convert(seconds, TimeUnit.SECONDS);
        return new FileTime(Instant.ofEpochSecond(seconds, unit.toNanos(rest)));
    }

    public static FileTime fromMillis(long value) {
        return new FileTime(Instant.ofEpochMilli(value));
    }

    public static FileTime from(Instant instant) {
        return new FileTime(Objects.requireNonNull(instant, "instant"));
    }

    public long to(TimeUnit unit) {
        Objects.requireNonNull(unit, "unit");
        return unit.convert(instant.getEpochSecond(), TimeUnit.SECONDS)
                + unit.convert(instant.getNano(), TimeUnit.NANOSECONDS);
    }

    public long toMillis() {
        return instant.toEpochMilli();
    }

    public Instant toInstant() {
        return instant;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof FileTime && instant.equals(((FileTime) obj).instant);
    }

    @Override
    public int hashCode() {
        return instant.hashCode();
    }

    @Override
    public int compareTo(FileTime other) {
        return instant.compareTo(other.instant);
    }

    @Override
    public String toString() {
        return instant.toString();
    }
}
