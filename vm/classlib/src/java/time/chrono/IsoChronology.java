package java.time.chrono;

import static java.time.temporal.ChronoField.*;

import java.io.Serializable;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.TemporalField;
import java.time.temporal.ValueRange;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;

/** The calendar of ISO 8601: the Gregorian one, extended to all times. */
public final class IsoChronology extends AbstractChronology implements Serializable {
    public static final IsoChronology INSTANCE = new IsoChronology();

    private IsoChronology() {
    }

    @Override
    public String getId() {
        return "ISO";
    }

    @Override
    public String getCalendarType() {
        return "iso8601";
    }

    @Override
    public LocalDate date(Era era, int yearOfEra, int month, int dayOfMonth) {
        return date(prolepticYear(era, yearOfEra), month, dayOfMonth);
    }

    @Override
    public LocalDate date(int prolepticYear, int month, int dayOfMonth) {
        return LocalDate.of(prolepticYear, month, dayOfMonth);
    }

    @Override
    public LocalDate dateYearDay(Era era, int yearOfEra, int dayOfYear) {
        return dateYearDay(prolepticYear(era, yearOfEra), dayOfYear);
    }

    @Override
    public LocalDate dateYearDay(int prolepticYear, int dayOfYear) {
        return LocalDate.ofYearDay(prolepticYear, dayOfYear);
    }

    @Override
    public LocalDate dateEpochDay(long epochDay) {
        return LocalDate.ofEpochDay(epochDay);
    }

    @Override
    public LocalDate date(TemporalAccessor temporal) {
        return LocalDate.from(temporal);
    }

    @Override
    public LocalDateTime localDateTime(TemporalAccessor temporal) {
        return LocalDateTime.from(temporal);
    }

    @Override
    public ZonedDateTime zonedDateTime(TemporalAccessor temporal) {
        return ZonedDateTime.from(temporal);
    }

    @Override
    public ZonedDateTime zonedDateTime(Instant instant, ZoneId zone) {
        return ZonedDateTime.ofInstant(instant, zone);
    }

    @Override
    public LocalDate dateNow() {
        return LocalDate.now();
    }

    @Override
    public LocalDate dateNow(ZoneId zone) {
        return LocalDate.now(zone);
    }

    @Override
    public LocalDate dateNow(Clock clock) {
        return LocalDate.now(clock);
    }

    @Override
    public boolean isLeapYear(long prolepticYear) {
        return (prolepticYear & 3) == 0 && (prolepticYear % 100 != 0 || prolepticYear % 400 == 0);
    }

    @Override
    public int prolepticYear(Era era, int yearOfEra) {
        if (!(era instanceof IsoEra)) {
            throw new ClassCastException("Era must be IsoEra");
        }
        return era == IsoEra.CE ? yearOfEra : 1 - yearOfEra;
    }

    @Override
    public IsoEra eraOf(int eraValue) {
        return IsoEra.of(eraValue);
    }

    @Override
    public List<Era> eras() {
        return List.of(IsoEra.values());
    }

    @Override
    public ValueRange range(ChronoField field) {
        return field.range();
    }

    @Override
    public Period period(int years, int months, int days) {
        return Period.of(years, months, days);
    }

    @Override
    public boolean isIsoBased() {
        return true;
    }

    /** Puts a value, which must not contradict one that is there. */
    private static void put(Map<TemporalField, Long> fields, ChronoField field, long value) {
        Long old = fields.get(field);
        if (old != null && old.longValue() != value) {
            throw new DateTimeException("Conflict found: " + field + " " + old + " differs from " + field + " " + value);
        }
        fields.put(field, value);
    }

    private static long take(Map<TemporalField, Long> fields, ChronoField field, ResolverStyle style) {
        long value = fields.remove(field);
        if (style != ResolverStyle.LENIENT) {
            field.checkValidValue(value);
        }
        return value;
    }

    /** Makes a date from fields, which it removes; null if there are not enough of them. */
    @Override
    public LocalDate resolveDate(Map<TemporalField, Long> fields, ResolverStyle style) {
        boolean lenient = style == ResolverStyle.LENIENT;
        if (fields.containsKey(EPOCH_DAY)) {
            return LocalDate.ofEpochDay(fields.remove(EPOCH_DAY));
        }
        if (fields.containsKey(PROLEPTIC_MONTH)) {
            long months = take(fields, PROLEPTIC_MONTH, style);
            put(fields, MONTH_OF_YEAR, Math.floorMod(months, 12L) + 1);
            put(fields, YEAR, Math.floorDiv(months, 12L));
        }
        resolveYearOfEra(fields, style);
        if (!fields.containsKey(YEAR)) {
            return null;
        }
        if (fields.containsKey(MONTH_OF_YEAR)) {
            if (fields.containsKey(DAY_OF_MONTH)) {
                return resolveDay(fields, style);
            }
            if (fields.containsKey(ALIGNED_WEEK_OF_MONTH)) {
                boolean aligned = fields.containsKey(ALIGNED_DAY_OF_WEEK_IN_MONTH);
                if (aligned || fields.containsKey(DAY_OF_WEEK)) {
                    int year = YEAR.checkValidIntValue(fields.remove(YEAR));
                    long month = take(fields, MONTH_OF_YEAR, style);
                    long week = take(fields, ALIGNED_WEEK_OF_MONTH, style);
                    LocalDate date = LocalDate.of(year, 1, 1).plusMonths(month - 1);
                    return inWeek(fields, style, date, week,
                        aligned ? ALIGNED_DAY_OF_WEEK_IN_MONTH : DAY_OF_WEEK, MONTH_OF_YEAR, month);
                }
            }
        }
        if (fields.containsKey(DAY_OF_YEAR)) {
            int year = YEAR.checkValidIntValue(fields.remove(YEAR));
            if (lenient) {
                return LocalDate.ofYearDay(year, 1).plusDays(Math.subtractExact(fields.remove(DAY_OF_YEAR), 1L));
            }
            return LocalDate.ofYearDay(year, DAY_OF_YEAR.checkValidIntValue(fields.remove(DAY_OF_YEAR)));
        }
        if (fields.containsKey(ALIGNED_WEEK_OF_YEAR)) {
            boolean aligned = fields.containsKey(ALIGNED_DAY_OF_WEEK_IN_YEAR);
            if (aligned || fields.containsKey(DAY_OF_WEEK)) {
                int year = YEAR.checkValidIntValue(fields.remove(YEAR));
                long week = take(fields, ALIGNED_WEEK_OF_YEAR, style);
                return inWeek(fields, style, LocalDate.of(year, 1, 1), week,
                    aligned ? ALIGNED_DAY_OF_WEEK_IN_YEAR : DAY_OF_WEEK, YEAR, year);
            }
        }
        return null;
    }

    private LocalDate inWeek(Map<TemporalField, Long> fields, ResolverStyle style, LocalDate start, long week,
            ChronoField dayField, ChronoField within, long value) {
        long day = take(fields, dayField, style);
        LocalDate date = start.plusWeeks(week - 1);
        if (dayField == DAY_OF_WEEK) {
            date = style == ResolverStyle.LENIENT
                ? date.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)).plusDays(day - 1)
                : date.with(TemporalAdjusters.nextOrSame(DayOfWeek.of((int) day)));
        } else {
            date = date.plusDays(day - 1);
        }
        if (style == ResolverStyle.STRICT && date.getLong(within) != value) {
            throw new DateTimeException("Strict mode rejected resolved date as it is in a different "
                + (within == YEAR ? "year" : "month"));
        }
        return date;
    }

    private void resolveYearOfEra(Map<TemporalField, Long> fields, ResolverStyle style) {
        if (!fields.containsKey(YEAR_OF_ERA)) {
            if (fields.containsKey(ERA)) {
                ERA.checkValidValue(fields.get(ERA));
            }
            return;
        }
        long yoe = take(fields, YEAR_OF_ERA, style);
        Long era = fields.remove(ERA);
        if (era == null) {
            Long year = fields.get(YEAR);
            if (style == ResolverStyle.STRICT && year == null) {
                fields.put(YEAR_OF_ERA, yoe);
            } else {
                put(fields, YEAR, year == null || year > 0 ? yoe : Math.subtractExact(1L, yoe));
            }
        } else if (era == 1) {
            put(fields, YEAR, yoe);
        } else if (era == 0) {
            put(fields, YEAR, Math.subtractExact(1L, yoe));
        } else {
            throw new DateTimeException("Invalid value for era: " + era);
        }
    }

    private LocalDate resolveDay(Map<TemporalField, Long> fields, ResolverStyle style) {
        int year = YEAR.checkValidIntValue(fields.remove(YEAR));
        if (style == ResolverStyle.LENIENT) {
            long months = Math.subtractExact(fields.remove(MONTH_OF_YEAR), 1L);
            long days = Math.subtractExact(fields.remove(DAY_OF_MONTH), 1L);
            return LocalDate.of(year, 1, 1).plusMonths(months).plusDays(days);
        }
        int month = MONTH_OF_YEAR.checkValidIntValue(fields.remove(MONTH_OF_YEAR));
        int day = DAY_OF_MONTH.checkValidIntValue(fields.remove(DAY_OF_MONTH));
        if (style == ResolverStyle.SMART) {
            if (month == 4 || month == 6 || month == 9 || month == 11) {
                day = Math.min(day, 30);
            } else if (month == 2) {
                day = Math.min(day, Year.isLeap(year) ? 29 : 28);
            }
        }
        return LocalDate.of(year, month, day);
    }
}
