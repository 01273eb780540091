package java.time.zone;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** A moment at which a zone's clocks are put forward (a gap) or back (an overlap). */
public final class ZoneOffsetTransition implements Comparable<ZoneOffsetTransition>, Serializable {
    private final LocalDateTime before;
    private final ZoneOffset offsetBefore;
    private final ZoneOffset offsetAfter;

    private ZoneOffsetTransition(LocalDateTime before, ZoneOffset offsetBefore, ZoneOffset offsetAfter) {
        this.before = before;
        this.offsetBefore = offsetBefore;
        this.offsetAfter = offsetAfter;
    }

    ZoneOffsetTransition(long epochSecond, ZoneOffset offsetBefore, ZoneOffset offsetAfter) {
        this(LocalDateTime.ofEpochSecond(epochSecond, 0, offsetBefore), offsetBefore, offsetAfter);
    }

    public static ZoneOffsetTransition of(LocalDateTime transition, ZoneOffset offsetBefore, ZoneOffset offsetAfter) {
        if (offsetBefore.equals(offsetAfter)) {
            throw new IllegalArgumentException("Offsets must not be equal");
        }
        if (transition.getNano() != 0) {
            throw new IllegalArgumentException("Nano-of-second must be zero");
        }
        return new ZoneOffsetTransition(transition, offsetBefore, offsetAfter);
    }

    public Instant getInstant() {
        return before.toInstant(offsetBefore);
    }

    public long toEpochSecond() {
        return before.toEpochSecond(offsetBefore);
    }

    public LocalDateTime getDateTimeBefore() {
        return before;
    }

    public LocalDateTime getDateTimeAfter() {
        return before.plusSeconds(getDuration().getSeconds());
    }

    public ZoneOffset getOffsetBefore() {
        return offsetBefore;
    }

    public ZoneOffset getOffsetAfter() {
        return offsetAfter;
    }

    public Duration getDuration() {
        return Duration.ofSeconds(offsetAfter.getTotalSeconds() - offsetBefore.getTotalSeconds());
    }

    public boolean isGap() {
        return offsetAfter.getTotalSeconds() > offsetBefore.getTotalSeconds();
    }

    public boolean isOverlap() {
        return offsetAfter.getTotalSeconds() < offsetBefore.getTotalSeconds();
    }

    public boolean isValidOffset(ZoneOffset offset) {
        return isOverlap() && (offsetBefore.equals(offset) || offsetAfter.equals(offset));
    }

    List<ZoneOffset> validOffsets() {
        return isGap() ? List.of() : List.of(offsetBefore, offsetAfter);
    }

    @Override
    public int compareTo(ZoneOffsetTransition other) {
        return Long.compare(toEpochSecond(), other.toEpochSecond());
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof ZoneOffsetTransition)) {
            return false;
        }
        ZoneOffsetTransition t = (ZoneOffsetTransition) other;
        return before.equals(t.before) && offsetBefore.equals(t.offsetBefore) && offsetAfter.equals(t.offsetAfter);
    }

    @Override
    public int hashCode() {
        return before.hashCode() ^ offsetBefore.hashCode() ^ Integer.rotateLeft(offsetAfter.hashCode(), 16);
    }

    @Override
    public String toString() {
        return "Transition[" + (isGap() ? "Gap" : "Overlap") + " at " + before + offsetBefore + " to " + offsetAfter + ']';
    }
}
