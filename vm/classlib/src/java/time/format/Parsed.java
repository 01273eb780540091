package java.time.format;

import static java.time.temporal.ChronoField.*;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.chrono.ChronoLocalDate;
import java.time.chrono.ChronoLocalDateTime;
import java.time.chrono.ChronoZonedDateTime;
import java.time.chrono.Chronology;
import java.time.chrono.IsoChronology;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalField;
import java.time.temporal.TemporalQueries;
import java.time.temporal.TemporalQuery;
import java.time.temporal.UnsupportedTemporalTypeException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/** The fields that were read, and the date and time they make. */
final class Parsed implements TemporalAccessor {
    final Map<TemporalField, Long> fields = new HashMap<>();
    ZoneId zone;
    Chronology chrono;
    boolean leapSecond;
    Period excessDays = Period.ZERO;
    private ResolverStyle style;
    private ChronoLocalDate date;
    private LocalTime time;

    Parsed copy() {
        Parsed p = new Parsed();
        p.fields.putAll(fields);
        p.zone = zone;
        p.chrono = chrono;
        p.leapSecond = leapSecond;
        return p;
    }

    @Override
    public boolean isSupported(TemporalField field) {
        return fields.containsKey(field) || date != null && date.isSupported(field)
            || time != null && time.isSupported(field)
            || field != null && !(field instanceof ChronoField) && field.isSupportedBy(this);
    }

    @Override
    public long getLong(TemporalField field) {
        Long value = fields.get(field);
        if (value != null) {
            return value;
        }
        if (date != null && date.isSupported(field)) {
            return date.getLong(field);
        }
        if (time != null && time.isSupported(field)) {
            return time.getLong(field);
        }
        if (field instanceof ChronoField) {
            throw new UnsupportedTemporalTypeException("Unsupported field: " + field);
        }
        return field.getFrom(this);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <R> R query(TemporalQuery<R> query) {
        if (query == TemporalQueries.zoneId()) {
            return (R) zone;
        }
        if (query == TemporalQueries.chronology()) {
            return (R) chrono;
        }
        if (query == TemporalQueries.localDate()) {
            return (R) (date != null ? LocalDate.from(date) : null);
        }
        if (query == TemporalQueries.localTime()) {
            return (R) time;
        }
        if (query == TemporalQueries.offset()) {
            Long seconds = fields.get(OFFSET_SECONDS);
            return (R) (seconds != null ? ZoneOffset.ofTotalSeconds(seconds.intValue())
                : zone instanceof ZoneOffset ? zone : query.queryFrom(this));
        }
        return query == TemporalQueries.precision() ? null : query.queryFrom(this);
    }

    Parsed resolve(ResolverStyle style, Set<TemporalField> only) {
        if (only != null) {
            fields.keySet().retainAll(only);
        }
        this.style = style;
        resolveFields();
        resolveTimeLenient();
        crossCheck(date);
        crossCheck(time);
        if (date != null && time != null && !excessDays.isZero()) {
            date = date.plus(excessDays);
            excessDays = Period.ZERO;
        }
        if (time == null && (fields.containsKey(INSTANT_SECONDS) || fields.containsKey(SECOND_OF_DAY)
                || fields.containsKey(SECOND_OF_MINUTE))) {
            Long nano = fields.get(NANO_OF_SECOND);
            long n = nano == null ? 0 : nano;
            fields.put(NANO_OF_SECOND, n);
            fields.put(MICRO_OF_SECOND, n / 1000);
            fields.put(MILLI_OF_SECOND, n / 1_000_000);
        }
        resolveInstant();
        return this;
    }

    private void resolveFields() {
        resolveInstantFields();
        setDate(chrono.resolveDate(fields, style));
        resolveTimeFields();
        for (int rounds = 0; rounds < 50; rounds++) {
            if (!resolveOneOther()) {
                return;
            }
            resolveInstantFields();
            setDate(chrono.resolveDate(fields, style));
            resolveTimeFields();
        }
        throw new DateTimeException("One of the parsed fields has an incorrectly implemented resolve method");
    }

    private boolean resolveOneOther() {
        for (TemporalField field : fields.keySet()) {
            if (field instanceof ChronoField) {
                continue;
            }
            TemporalAccessor t = field.resolve(fields, this, style);
            if (t instanceof ChronoZonedDateTime) {
                ChronoZonedDateTime<?> z = (ChronoZonedDateTime<?>) t;
                if (zone == null) {
                    zone = z.getZone();
                } else if (!zone.equals(z.getZone())) {
                    throw new DateTimeException("ChronoZonedDateTime must use the effective parsed zone: " + zone);
                }
                t = z.toLocalDateTime();
            }
            if (t instanceof ChronoLocalDateTime) {
                setTime(((ChronoLocalDateTime<?>) t).toLocalTime(), Period.ZERO);
                setDate(((ChronoLocalDateTime<?>) t).toLocalDate());
                return true;
            }
            if (t instanceof ChronoLocalDate) {
                setDate((ChronoLocalDate) t);
                return true;
            }
            if (t instanceof LocalTime) {
                setTime((LocalTime) t, Period.ZERO);
                return true;
            }
            if (t != null) {
                throw new DateTimeException("Method resolve() can only return ChronoZonedDateTime, ChronoLocalDateTime, "
                    + "ChronoLocalDate or LocalTime");
            }
            if (!fields.containsKey(field)) {
                return true;
            }
        }
        return false;
    }

    private void setDate(ChronoLocalDate d) {
        if (date != null) {
            if (d != null && !date.equals(d)) {
                throw new DateTimeException("Conflict found: Fields resolved to two different dates: " + date + " " + d);
            }
        } else if (d != null) {
            if (!chrono.equals(d.getChronology())) {
                throw new DateTimeException("ChronoLocalDate must use the effective parsed chronology: " + chrono);
            }
            date = d;
        }
    }

    private void setTime(LocalTime t, Period excess) {
        if (time == null) {
            time = t;
            excessDays = excess;
            return;
        }
        if (!time.equals(t)) {
            throw new DateTimeException("Conflict found: Fields resolved to different times: " + time + " " + t);
        }
        if (!excessDays.isZero() && !excess.isZero() && !excessDays.equals(excess)) {
            throw new DateTimeException("Conflict found: Fields resolved to different excess periods: " + excessDays + " "
                + excess);
        }
        excessDays = excess;
    }

    private void resolveInstantFields() {
        Long second = fields.get(INSTANT_SECONDS);
        if (second == null) {
            return;
        }
        ZoneId in = zone;
        if (in == null) {
            Long offset = fields.get(OFFSET_SECONDS);
            if (offset == null) {
                return;
            }
            in = ZoneOffset.ofTotalSeconds(offset.intValue());
        }
        fields.remove(INSTANT_SECONDS);
        ChronoZonedDateTime<?> z = chrono.zonedDateTime(Instant.ofEpochSecond(second), in);
        setDate(z.toLocalDate());
        put(INSTANT_SECONDS, SECOND_OF_DAY, (long) z.toLocalTime().toSecondOfDay());
        put(INSTANT_SECONDS, OFFSET_SECONDS, (long) z.getOffset().getTotalSeconds());
    }

    private void put(TemporalField from, TemporalField field, long value) {
        Long old = fields.put(field, value);
        if (old != null && old != value) {
            throw new DateTimeException("Conflict found: " + field + " " + old + " differs from " + field + " " + value
                + " while resolving  " + from);
        }
    }

    /** Removes a field and returns its value, checked unless the style is lenient; null if there is none. */
    private Long take(ChronoField field, boolean zeroIsFine) {
        Long value = fields.remove(field);
        if (value != null && (style == ResolverStyle.STRICT
                || style == ResolverStyle.SMART && !(zeroIsFine && value == 0))) {
            field.checkValidValue(value);
        }
        return value;
    }

    private void resolveTimeFields() {
        Long v = take(CLOCK_HOUR_OF_DAY, true);
        if (v != null) {
            put(CLOCK_HOUR_OF_DAY, HOUR_OF_DAY, v == 24 ? 0 : v);
        }
        v = take(CLOCK_HOUR_OF_AMPM, true);
        if (v != null) {
            put(CLOCK_HOUR_OF_AMPM, HOUR_OF_AMPM, v == 12 ? 0 : v);
        }
        if (fields.containsKey(AMPM_OF_DAY) && fields.containsKey(HOUR_OF_AMPM)) {
            long half = take(AMPM_OF_DAY, false);
            long hour = take(HOUR_OF_AMPM, false);
            put(AMPM_OF_DAY, HOUR_OF_DAY, Math.addExact(Math.multiplyExact(half, 12L), hour));
        }
        v = take(NANO_OF_DAY, false);
        if (v != null) {
            put(NANO_OF_DAY, HOUR_OF_DAY, v / 3_600_000_000_000L);
            put(NANO_OF_DAY, MINUTE_OF_HOUR, v / 60_000_000_000L % 60);
            put(NANO_OF_DAY, SECOND_OF_MINUTE, v / 1_000_000_000L % 60);
            put(NANO_OF_DAY, NANO_OF_SECOND, v % 1_000_000_000L);
        }
        v = take(MICRO_OF_DAY, false);
        if (v != null) {
            put(MICRO_OF_DAY, SECOND_OF_DAY, v / 1_000_000);
            put(MICRO_OF_DAY, MICRO_OF_SECOND, v % 1_000_000);
        }
        v = take(MILLI_OF_DAY, false);
        if (v != null) {
            put(MILLI_OF_DAY, SECOND_OF_DAY, v / 1000);
            put(MILLI_OF_DAY, MILLI_OF_SECOND, v % 1000);
        }
        v = take(SECOND_OF_DAY, false);
        if (v != null) {
            put(SECOND_OF_DAY, HOUR_OF_DAY, v / 3600);
            put(SECOND_OF_DAY, MINUTE_OF_HOUR, v / 60 % 60);
            put(SECOND_OF_DAY, SECOND_OF_MINUTE, v % 60);
        }
        v = take(MINUTE_OF_DAY, false);
        if (v != null) {
            put(MINUTE_OF_DAY, HOUR_OF_DAY, v / 60);
            put(MINUTE_OF_DAY, MINUTE_OF_HOUR, v % 60);
        }
        if (fields.containsKey(NANO_OF_SECOND)) {
            long nano = fields.get(NANO_OF_SECOND);
            if (style != ResolverStyle.LENIENT) {
                NANO_OF_SECOND.checkValidValue(nano);
            }
            v = take(MICRO_OF_SECOND, false);
            if (v != null) {
                nano = v * 1000 + nano % 1000;
                put(MICRO_OF_SECOND, NANO_OF_SECOND, nano);
            }
            v = take(MILLI_OF_SECOND, false);
            if (v != null) {
                put(MILLI_OF_SECOND, NANO_OF_SECOND, v * 1_000_000 + nano % 1_000_000);
            }
        }
        if (fields.containsKey(HOUR_OF_DAY) && fields.containsKey(MINUTE_OF_HOUR) && fields.containsKey(SECOND_OF_MINUTE)
                && fields.containsKey(NANO_OF_SECOND)) {
            resolveTime(fields.remove(HOUR_OF_DAY), fields.remove(MINUTE_OF_HOUR), fields.remove(SECOND_OF_MINUTE),
                fields.remove(NANO_OF_SECOND));
        }
    }

    private void resolveTimeLenient() {
        if (time == null) {
            Long milli = take(MILLI_OF_SECOND, false);
            Long micro = fields.get(MICRO_OF_SECOND);
            if (milli != null) {
                if (micro != null) {
                    long sum = milli * 1000 + micro % 1000;
                    put(MILLI_OF_SECOND, MICRO_OF_SECOND, sum);
                    fields.remove(MICRO_OF_SECOND);
                    fields.put(NANO_OF_SECOND, sum * 1000);
                } else {
                    fields.put(NANO_OF_SECOND, milli * 1_000_000);
                }
            } else if (micro != null) {
                fields.remove(MICRO_OF_SECOND);
                fields.put(NANO_OF_SECOND, micro * 1000);
            }
            Long hour = fields.get(HOUR_OF_DAY);
            if (hour != null) {
                Long minute = fields.get(MINUTE_OF_HOUR);
                Long second = fields.get(SECOND_OF_MINUTE);
                Long nano = fields.get(NANO_OF_SECOND);
                if (minute == null && (second != null || nano != null) || minute != null && second == null && nano != null) {
                    return;
                }
                resolveTime(hour, minute != null ? minute : 0, second != null ? second : 0, nano != null ? nano : 0);
                fields.remove(HOUR_OF_DAY);
                fields.remove(MINUTE_OF_HOUR);
                fields.remove(SECOND_OF_MINUTE);
                fields.remove(NANO_OF_SECOND);
            }
        }
        if (time == null && style != ResolverStyle.STRICT && fields.containsKey(AMPM_OF_DAY) && !fields.containsKey(HOUR_OF_DAY)
                && !fields.containsKey(HOUR_OF_AMPM) && !fields.containsKey(MINUTE_OF_HOUR)
                && !fields.containsKey(SECOND_OF_MINUTE) && !fields.containsKey(NANO_OF_SECOND)) {
            // Half a day alone stands for its middle.
            resolveTime(take(AMPM_OF_DAY, false) * 12 + 6, 0, 0, 0);
        }
        if (style != ResolverStyle.LENIENT) {
            for (Map.Entry<TemporalField, Long> e : fields.entrySet()) {
                TemporalField field = e.getKey();
                if (field instanceof ChronoField && field.isTimeBased()) {
                    ((ChronoField) field).checkValidValue(e.getValue());
                }
            }
        }
    }

    private void resolveTime(long hour, long minute, long second, long nano) {
        if (style == ResolverStyle.LENIENT) {
            long total = Math.addExact(Math.addExact(Math.addExact(Math.multiplyExact(hour, 3_600_000_000_000L),
                Math.multiplyExact(minute, 60_000_000_000L)), Math.multiplyExact(second, 1_000_000_000L)), nano);
            int days = (int) Math.floorDiv(total, 86_400_000_000_000L);
            setTime(LocalTime.ofNanoOfDay(Math.floorMod(total, 86_400_000_000_000L)), Period.ofDays(days));
            return;
        }
        int m = MINUTE_OF_HOUR.checkValidIntValue(minute);
        int n = NANO_OF_SECOND.checkValidIntValue(nano);
        if (style == ResolverStyle.SMART && hour == 24 && m == 0 && second == 0 && n == 0) {
            setTime(LocalTime.MIDNIGHT, Period.ofDays(1));
            return;
        }
        int h = HOUR_OF_DAY.checkValidIntValue(hour);
        int s = SECOND_OF_MINUTE.checkValidIntValue(second);
        setTime(LocalTime.of(h, m, s, n), Period.ZERO);
    }

    private void crossCheck(TemporalAccessor t) {
        if (t == null) {
            return;
        }
        for (Iterator<Map.Entry<TemporalField, Long>> i = fields.entrySet().iterator(); i.hasNext();) {
            Map.Entry<TemporalField, Long> e = i.next();
            TemporalField field = e.getKey();
            if (!t.isSupported(field)) {
                continue;
            }
            long made;
            try {
                made = t.getLong(field);
            } catch (RuntimeException ex) {
                continue;
            }
            long read = e.getValue();
            if (made != read) {
                throw new DateTimeException("Conflict found: Field " + field + " " + made + " differs from " + field + " "
                    + read + " derived from " + t);
            }
            i.remove();
        }
    }

    private void resolveInstant() {
        if (date == null || time == null) {
            return;
        }
        Long offset = fields.get(OFFSET_SECONDS);
        if (offset != null) {
            fields.put(INSTANT_SECONDS, date.atTime(time).toEpochSecond(ZoneOffset.ofTotalSeconds(offset.intValue())));
        } else if (zone != null) {
            fields.put(INSTANT_SECONDS, date.atTime(time).atZone(zone).toEpochSecond());
        }
    }

    @Override
    public String toString() {
        StringBuilder b = new StringBuilder(64).append(fields).append(',').append(chrono);
        if (zone != null) {
            b.append(',').append(zone);
        }
        if (date != null || time != null) {
            b.append(" resolved to ");
            if (date != null) {
                b.append(date);
                if (time != null) {
                    b.append('T').append(time);
                }
            } else {
                b.append(time);
            }
        }
        return b.toString();
    }
}
