package java.time.zone;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/**
 * The offsets of a zone: one for all times, or a standard offset and an hour of daylight saving between two moments of each
 * year.
 */
public final class ZoneRules implements Serializable {
    private static final int HOUR = 3600;
    /** Numbers for each span of years in {@link #spans}: first year, then two of these moments. */
    private static final int SPAN = 1 + 2 * 5;

    private final ZoneOffset standard;
    private final ZoneOffset daylight;
    /** Newest first: the first year, then begin and end as month, least day, day of week, second, kind of clock. */
    private final int[] spans;

    private ZoneRules(ZoneOffset standard, int[] spans) {
        this.standard = standard;
        this.spans = spans;
        this.daylight = spans == null ? standard : ZoneOffset.ofTotalSeconds(standard.getTotalSeconds() + HOUR);
    }

    public static ZoneRules of(ZoneOffset offset) {
        return new ZoneRules(Objects.requireNonNull(offset, "offset"), null);
    }

    static ZoneRules of(ZoneOffset standard, int[] spans) {
        return new ZoneRules(standard, spans);
    }

    public boolean isFixedOffset() {
        return spans == null;
    }

    private int spanOf(int year) {
        for (int i = 0; spans != null && i < spans.length; i += SPAN) {
            if (year >= spans[i]) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the moment at which daylight saving begins or ends in a year. */
    private long moment(int span, int year, boolean end) {
        int i = span + 1 + (end ? 5 : 0);
        LocalDate first = LocalDate.of(year, spans[i], spans[i + 1]);
        int ahead = Math.floorMod(spans[i + 2] - first.getDayOfWeek().getValue(), 7);
        long local = (first.toEpochDay() + ahead) * 86_400 + spans[i + 3];
        switch (spans[i + 4]) {
            case 'u': return local;
            case 's': return local - standard.getTotalSeconds();
            default: return local - (end ? daylight : standard).getTotalSeconds();
        }
    }

    private static int yearOf(long local) {
        long days = Math.floorDiv(local, 86_400L);
        return LocalDate.ofEpochDay(Math.max(-365_243_219_162L, Math.min(365_241_780_471L, days))).getYear();
    }

    private boolean saves(long second) {
        int year = yearOf(second + standard.getTotalSeconds());
        int span = spanOf(year);
        if (span < 0) {
            return false;
        }
        long begin = moment(span, year, false);
        long end = moment(span, year, true);
        return begin < end ? second >= begin && second < end : second >= begin || second < end;
    }

    public ZoneOffset getOffset(Instant instant) {
        return spans != null && saves(instant.getEpochSecond()) ? daylight : standard;
    }

    public ZoneOffset getOffset(LocalDateTime localDateTime) {
        if (spans == null) {
            return standard;
        }
        ZoneOffsetTransition t = getTransition(localDateTime);
        if (t != null) {
            return t.getOffsetBefore();
        }
        return saves(localDateTime.toEpochSecond(standard)) ? daylight : standard;
    }

    public List<ZoneOffset> getValidOffsets(LocalDateTime localDateTime) {
        ZoneOffsetTransition t = getTransition(localDateTime);
        return t != null ? t.validOffsets() : List.of(getOffset(localDateTime));
    }

    public ZoneOffsetTransition getTransition(LocalDateTime localDateTime) {
        int span = spanOf(localDateTime.getYear());
        if (span < 0) {
            return null;
        }
        for (int i = 0; i < 2; i++) {
            long second = moment(span, localDateTime.getYear(), i == 1);
            long after = localDateTime.toEpochSecond(standard) - second;
            if (after >= 0 && after < HOUR) {
                return transition(second, i == 1);
            }
        }
        return null;
    }

    private ZoneOffsetTransition transition(long second, boolean end) {
        return end ? new ZoneOffsetTransition(second, daylight, standard)
            : new ZoneOffsetTransition(second, standard, daylight);
    }

    public ZoneOffset getStandardOffset(Instant instant) {
        return standard;
    }

    public Duration getDaylightSavings(Instant instant) {
        return isDaylightSavings(instant) ? Duration.ofHours(1) : Duration.ZERO;
    }

    public boolean isDaylightSavings(Instant instant) {
        return spans != null && saves(instant.getEpochSecond());
    }

    public boolean isValidOffset(LocalDateTime localDateTime, ZoneOffset offset) {
        return getValidOffsets(localDateTime).contains(offset);
    }

    public ZoneOffsetTransition nextTransition(Instant instant) {
        return near(instant.getEpochSecond(), true);
    }

    public ZoneOffsetTransition previousTransition(Instant instant) {
        return near(instant.getEpochSecond() + (instant.getNano() > 0 ? 1 : 0), false);
    }

    private ZoneOffsetTransition near(long second, boolean later) {
        ZoneOffsetTransition best = null;
        int year = yearOf(second);
        for (int y = year - 1; y <= year + 1; y++) {
            int span = spanOf(y);
            for (int i = 0; span >= 0 && i < 2; i++) {
                long m = moment(span, y, i == 1);
                if (later ? m > second && (best == null || m < best.toEpochSecond())
                        : m < second && (best == null || m > best.toEpochSecond())) {
                    best = transition(m, i == 1);
                }
            }
        }
        return best;
    }

    /** Single transitions are not listed: the table knows rules only. */
    public List<ZoneOffsetTransition> getTransitions() {
        return List.of();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ZoneRules && standard.equals(((ZoneRules) other).standard)
            && java.util.Arrays.equals(spans, ((ZoneRules) other).spans);
    }

    @Override
    public int hashCode() {
        return standard.hashCode() ^ java.util.Arrays.hashCode(spans);
    }

    @Override
    public String toString() {
        return "ZoneRules[currentStandardOffset=" + standard + "]";
    }
}
