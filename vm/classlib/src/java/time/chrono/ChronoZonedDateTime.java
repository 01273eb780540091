package java.time.chrono;

import static java.time.temporal.ChronoField.*;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAmount;
import java.time.temporal.TemporalField;
import java.time.temporal.TemporalQueries;
import java.time.temporal.TemporalQuery;
import java.time.temporal.TemporalUnit;
import java.time.temporal.UnsupportedTemporalTypeException;
import java.time.temporal.ValueRange;
import java.util.Comparator;
import java.util.Objects;

/** A date with a time in a zone, of any calendar. */
public interface ChronoZonedDateTime<D extends ChronoLocalDate> extends Temporal, Comparable<ChronoZonedDateTime<?>> {
    static Comparator<ChronoZonedDateTime<?>> timeLineOrder() {
        return (a, b) -> {
            int c = Long.compare(a.toEpochSecond(), b.toEpochSecond());
            return c != 0 ? c : Integer.compare(a.toLocalTime().getNano(), b.toLocalTime().getNano());
        };
    }

    static ChronoZonedDateTime<?> from(TemporalAccessor temporal) {
        if (temporal instanceof ChronoZonedDateTime) {
            return (ChronoZonedDateTime<?>) temporal;
        }
        Objects.requireNonNull(temporal, "temporal");
        Chronology chrono = temporal.query(TemporalQueries.chronology());
        if (chrono == null) {
            throw new DateTimeException("Unable to obtain ChronoZonedDateTime from TemporalAccessor: "
                + temporal.getClass());
        }
        return chrono.zonedDateTime(temporal);
    }

    @Override
    default ValueRange range(TemporalField field) {
        if (field instanceof ChronoField) {
            return field == INSTANT_SECONDS || field == OFFSET_SECONDS ? field.range() : toLocalDateTime().range(field);
        }
        return field.rangeRefinedBy(this);
    }

    @Override
    default int get(TemporalField field) {
        if (field instanceof ChronoField) {
            if (field == INSTANT_SECONDS) {
                throw new UnsupportedTemporalTypeException(
                    "Invalid field 'InstantSeconds' for get() method, use getLong() instead");
            }
            return field == OFFSET_SECONDS ? getOffset().getTotalSeconds() : toLocalDateTime().get(field);
        }
        return Temporal.super.get(field);
    }

    @Override
    default long getLong(TemporalField field) {
        if (field instanceof ChronoField) {
            if (field == INSTANT_SECONDS) {
                return toEpochSecond();
            }
            return field == OFFSET_SECONDS ? getOffset().getTotalSeconds() : toLocalDateTime().getLong(field);
        }
        return field.getFrom(this);
    }

    default D toLocalDate() {
        return toLocalDateTime().toLocalDate();
    }

    default LocalTime toLocalTime() {
        return toLocalDateTime().toLocalTime();
    }

    ChronoLocalDateTime<D> toLocalDateTime();

    default Chronology getChronology() {
        return toLocalDate().getChronology();
    }

    ZoneOffset getOffset();

    ZoneId getZone();

    ChronoZonedDateTime<D> withEarlierOffsetAtOverlap();

    ChronoZonedDateTime<D> withLaterOffsetAtOverlap();

    ChronoZonedDateTime<D> withZoneSameLocal(ZoneId zone);

    ChronoZonedDateTime<D> withZoneSameInstant(ZoneId zone);

    @Override
    boolean isSupported(TemporalField field);

    @Override
    default boolean isSupported(TemporalUnit unit) {
        return unit instanceof ChronoUnit ? unit != ChronoUnit.FOREVER : unit != null && unit.isSupportedBy(this);
    }

    @Override
    @SuppressWarnings("unchecked")
    default ChronoZonedDateTime<D> with(TemporalAdjuster adjuster) {
        return (ChronoZonedDateTime<D>) Temporal.super.with(adjuster);
    }

    @Override
    ChronoZonedDateTime<D> with(TemporalField field, long newValue);

    @Override
    @SuppressWarnings("unchecked")
    default ChronoZonedDateTime<D> plus(TemporalAmount amount) {
        return (ChronoZonedDateTime<D>) Temporal.super.plus(amount);
    }

    @Override
    ChronoZonedDateTime<D> plus(long amountToAdd, TemporalUnit unit);

    @Override
    @SuppressWarnings("unchecked")
    default ChronoZonedDateTime<D> minus(TemporalAmount amount) {
        return (ChronoZonedDateTime<D>) Temporal.super.minus(amount);
    }

    @Override
    @SuppressWarnings("unchecked")
    default ChronoZonedDateTime<D> minus(long amountToSubtract, TemporalUnit unit) {
        return (ChronoZonedDateTime<D>) Temporal.super.minus(amountToSubtract, unit);
    }

    @Override
    @SuppressWarnings("unchecked")
    default <R> R query(TemporalQuery<R> query) {
        if (query == TemporalQueries.zone() || query == TemporalQueries.zoneId()) {
            return (R) getZone();
        }
        if (query == TemporalQueries.offset()) {
            return (R) getOffset();
        }
        if (query == TemporalQueries.localTime()) {
            return (R) toLocalTime();
        }
        if (query == TemporalQueries.chronology()) {
            return (R) getChronology();
        }
        return query == TemporalQueries.precision() ? (R) ChronoUnit.NANOS : query.queryFrom(this);
    }

    default String format(DateTimeFormatter formatter) {
        Objects.requireNonNull(formatter, "formatter");
        return formatter.format(this);
    }

    default Instant toInstant() {
        return Instant.ofEpochSecond(toEpochSecond(), toLocalTime().getNano());
    }

    default long toEpochSecond() {
        return toLocalDate().toEpochDay() * 86_400 + toLocalTime().toSecondOfDay() - getOffset().getTotalSeconds();
    }

    @Override
    default int compareTo(ChronoZonedDateTime<?> other) {
        int c = timeLineOrder().compare(this, other);
        if (c == 0) {
            c = toLocalDateTime().compareTo(other.toLocalDateTime());
        }
        if (c == 0) {
            c = getZone().getId().compareTo(other.getZone().getId());
        }
        return c != 0 ? c : getChronology().compareTo(other.getChronology());
    }

    default boolean isBefore(ChronoZonedDateTime<?> other) {
        return timeLineOrder().compare(this, other) < 0;
    }

    default boolean isAfter(ChronoZonedDateTime<?> other) {
        return timeLineOrder().compare(this, other) > 0;
    }

    default boolean isEqual(ChronoZonedDateTime<?> other) {
        return timeLineOrder().compare(this, other) == 0;
    }

    @Override
    boolean equals(Object obj);

    @Override
    int hashCode();

    @Override
    String toString();
}
