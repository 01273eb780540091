package java.time;

import java.util.Objects;
import junco.internal.Host;

/** A source of the present moment, with a zone. */
public abstract class Clock implements InstantSource {
    protected Clock() {
    }

    public static Clock systemUTC() {
        return SystemClock.UTC;
    }

    public static Clock systemDefaultZone() {
        return new SystemClock(ZoneId.systemDefault());
    }

    public static Clock system(ZoneId zone) {
        Objects.requireNonNull(zone, "zone");
        return zone == ZoneOffset.UTC ? SystemClock.UTC : new SystemClock(zone);
    }

    public static Clock tickMillis(ZoneId zone) {
        return new TickClock(system(zone), 1_000_000);
    }

    public static Clock tickSeconds(ZoneId zone) {
        return new TickClock(system(zone), 1_000_000_000);
    }

    public static Clock tickMinutes(ZoneId zone) {
        return new TickClock(system(zone), 60_000_000_000L);
    }

    public static Clock tick(Clock baseClock, Duration tickDuration) {
        Objects.requireNonNull(baseClock, "baseClock");
        Objects.requireNonNull(tickDuration, "tickDuration");
        if (tickDuration.isNegative()) {
            throw new IllegalArgumentException("Tick duration must not be negative");
        }
        long nanos = tickDuration.toNanos();
        if (nanos % 1_000_000 != 0 && (nanos == 0 || 1_000_000_000 % nanos != 0)) {
            throw new IllegalArgumentException("Invalid tick duration");
        }
        return nanos <= 1 ? baseClock : new TickClock(baseClock, nanos);
    }

    public static Clock fixed(Instant fixedInstant, ZoneId zone) {
        return new FixedClock(Objects.requireNonNull(fixedInstant, "fixedInstant"), Objects.requireNonNull(zone, "zone"));
    }

    public static Clock offset(Clock baseClock, Duration offsetDuration) {
        Objects.requireNonNull(baseClock, "baseClock");
        return offsetDuration.isZero() ? baseClock : new OffsetClock(baseClock, offsetDuration);
    }

    public abstract ZoneId getZone();

    @Override
    public abstract Clock withZone(ZoneId zone);

    @Override
    public long millis() {
        return instant().toEpochMilli();
    }

    @Override
    public abstract Instant instant();

    private static final class SystemClock extends Clock {
        static final SystemClock UTC = new SystemClock(ZoneOffset.UTC);
        private final ZoneId zone;

        SystemClock(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return zone.equals(this.zone) ? this : new SystemClock(zone);
        }

        @Override
        public long millis() {
            return System.currentTimeMillis();
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochSecond(0, Host.currentNanos());
        }

        @Override
        public boolean equals(Object obj) {
            return obj instanceof SystemClock && zone.equals(((SystemClock) obj).zone);
        }

        @Override
        public int hashCode() {
            return zone.hashCode() + 1;
        }

        @Override
        public String toString() {
            return "SystemClock[" + zone + "]";
        }
    }

    private static final class FixedClock extends Clock {
        private final Instant instant;
        private final ZoneId zone;

        FixedClock(Instant instant, ZoneId zone) {
            this.instant = instant;
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return zone.equals(this.zone) ? this : new FixedClock(instant, zone);
        }

        @Override
        public Instant instant() {
            return instant;
        }

        @Override
        public boolean equals(Object obj) {
            return obj instanceof FixedClock && instant.equals(((FixedClock) obj).instant)
                && zone.equals(((FixedClock) obj).zone);
        }

        @Override
        public int hashCode() {
            return instant.hashCode() ^ zone.hashCode();
        }

        @Override
        public String toString() {
            return "FixedClock[" + instant + "," + zone + "]";
        }
    }

    private static final class OffsetClock extends Clock {
        private final Clock base;
        private final Duration offset;

        OffsetClock(Clock base, Duration offset) {
            this.base = base;
            this.offset = offset;
        }

        @Override
        public ZoneId getZone() {
            return base.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return zone.equals(base.getZone()) ? this : new OffsetClock(base.withZone(zone), offset);
        }

        @Override
        public Instant instant() {
            return base.instant().plus(offset);
        }

        @Override
        public boolean equals(Object obj) {
            return obj instanceof OffsetClock && base.equals(((OffsetClock) obj).base)
                && offset.equals(((OffsetClock) obj).offset);
        }

        @Override
        public int hashCode() {
            return base.hashCode() ^ offset.hashCode();
        }

        @Override
        public String toString() {
            return "OffsetClock[" + base + "," + offset + "]";
        }
    }

    private static final class TickClock extends Clock {
        private final Clock base;
        private final long tickNanos;

        TickClock(Clock base, long tickNanos) {
            this.base = base;
            this.tickNanos = tickNanos;
        }

        @Override
        public ZoneId getZone() {
            return base.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return zone.equals(base.getZone()) ? this : new TickClock(base.withZone(zone), tickNanos);
        }

        @Override
        public Instant instant() {
            Instant now = base.instant();
            if (tickNanos % 1_000_000 == 0) {
                long millis = now.toEpochMilli();
                return Instant.ofEpochMilli(millis - Math.floorMod(millis, tickNanos / 1_000_000));
            }
            return now.minusNanos(Math.floorMod((long) now.getNano(), tickNanos));
        }

        @Override
        public boolean equals(Object obj) {
            return obj instanceof TickClock && base.equals(((TickClock) obj).base)
                && tickNanos == ((TickClock) obj).tickNanos;
        }

        @Override
        public int hashCode() {
            return base.hashCode() ^ Long.hashCode(tickNanos);
        }

        @Override
        public String toString() {
            return "TickClock[" + base + "," + Duration.ofNanos(tickNanos) + "]";
        }
    }

    /** A source of instants with a zone put to it. */
    static final class Sourced extends Clock {
        private final InstantSource source;
        private final ZoneId zone;

        Sourced(InstantSource source, ZoneId zone) {
            this.source = source;
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return zone.equals(this.zone) ? this : new Sourced(source, zone);
        }

        @Override
        public long millis() {
            return source.millis();
        }

        @Override
        public Instant instant() {
            return source.instant();
        }

        @Override
        public boolean equals(Object obj) {
            return obj instanceof Sourced && source.equals(((Sourced) obj).source) && zone.equals(((Sourced) obj).zone);
        }

        @Override
        public int hashCode() {
            return source.hashCode() ^ zone.hashCode();
        }

        @Override
        public String toString() {
            return "SourceClock[" + source + "," + zone + "]";
        }
    }
}
