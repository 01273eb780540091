package java.util.concurrent;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** Units of time, and conversions that stop at the ends of long. */
public enum TimeUnit {
    NANOSECONDS(1L),
    MICROSECONDS(1000L),
    MILLISECONDS(1000000L),
    SECONDS(1000000000L),
    MINUTES(60000000000L),
    HOURS(3600000000000L),
    DAYS(86400000000000L);

    private final long nanos;

    TimeUnit(long nanos) {
        this.nanos = nanos;
    }

    private static long convert(long d, long from, long to) {
        if (from == to) {
            return d;
        }
        if (from < to) {
            return d / (to / from);
        }
        long r = from / to;
        long max = Long.MAX_VALUE / r;
        return d > max ? Long.MAX_VALUE : d < -max ? Long.MIN_VALUE : d * r;
    }

    public long convert(long sourceDuration, TimeUnit sourceUnit) {
        return convert(sourceDuration, sourceUnit.nanos, nanos);
    }

    public long convert(Duration duration) {
        long secs = duration.getSeconds();
        int n = duration.getNano();
        if (secs < 0 && n > 0) {
            secs++;
            n -= 1000000000;
        }
        long s = convert(secs, 1000000000L, nanos);
        long f = n / nanos;
        if (nanos >= 1000000000L) {
            return s;
        }
        if (s == Long.MAX_VALUE || s == Long.MIN_VALUE) {
            return s;
        }
        long r = s + f;
        return ((s ^ r) & (f ^ r)) < 0 ? s < 0 ? Long.MIN_VALUE : Long.MAX_VALUE : r;
    }

    public long toNanos(long d) {
        return convert(d, nanos, 1L);
    }

    public long toMicros(long d) {
        return convert(d, nanos, 1000L);
    }

    public long toMillis(long d) {
        return convert(d, nanos, 1000000L);
    }

    public long toSeconds(long d) {
        return convert(d, nanos, 1000000000L);
    }

    public long toMinutes(long d) {
        return convert(d, nanos, 60000000000L);
    }

    public long toHours(long d) {
        return convert(d, nanos, 3600000000000L);
    }

    public long toDays(long d) {
        return convert(d, nanos, 86400000000000L);
    }

    private int restNanos(long d, long millis) {
        return nanos >= 1000000L ? 0 : (int) (toNanos(d) - millis * 1000000L);
    }

    public void timedWait(Object obj, long timeout) throws InterruptedException {
        if (timeout > 0) {
            long ms = toMillis(timeout);
            obj.wait(ms, restNanos(timeout, ms));
        }
    }

    public void timedJoin(Thread thread, long timeout) throws InterruptedException {
        if (timeout > 0) {
            long ms = toMillis(timeout);
            thread.join(ms, restNanos(timeout, ms));
        }
    }

    public void sleep(long timeout) throws InterruptedException {
        if (timeout > 0) {
            long ms = toMillis(timeout);
            Thread.sleep(ms, restNanos(timeout, ms));
        }
    }

    public ChronoUnit toChronoUnit() {
        switch (this) {
            case NANOSECONDS:
                return ChronoUnit.NANOS;
            case MICROSECONDS:
                return ChronoUnit.MICROS;
            case MILLISECONDS:
                return ChronoUnit.MILLIS;
            case SECONDS:
                return ChronoUnit.SECONDS;
            case MINUTES:
                return ChronoUnit.MINUTES;
            case HOURS:
                return ChronoUnit.HOURS;
            default:
                return ChronoUnit.DAYS;
        }
    }

    public static TimeUnit of(ChronoUnit chronoUnit) {
        switch (chronoUnit) {
            case NANOS:
                return NANOSECONDS;
            case MICROS:
                return MICROSECONDS;
            case MILLIS:
                return MILLISECONDS;
            case SECONDS:
                return SECONDS;
            case MINUTES:
                return MINUTES;
            case HOURS:
                return HOURS;
            case DAYS:
                return DAYS;
            default:
                throw new IllegalArgumentException("No TimeUnit equivalent for " + chronoUnit);
        }
    }
}
