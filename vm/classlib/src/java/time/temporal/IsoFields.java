package java.time.temporal;

import static java.time.temporal.ChronoField.*;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.ResolverStyle;
import java.util.Map;

/** Quarters, and weeks of years as ISO counts them. */
public final class IsoFields {
    public static final TemporalField DAY_OF_QUARTER = Field.DAY_OF_QUARTER;
    public static final TemporalField QUARTER_OF_YEAR = Field.QUARTER_OF_YEAR;
    public static final TemporalField WEEK_OF_WEEK_BASED_YEAR = Field.WEEK_OF_WEEK_BASED_YEAR;
    public static final TemporalField WEEK_BASED_YEAR = Field.WEEK_BASED_YEAR;
    public static final TemporalUnit WEEK_BASED_YEARS = Unit.WEEK_BASED_YEARS;
    public static final TemporalUnit QUARTER_YEARS = Unit.QUARTER_YEARS;

    private IsoFields() {
    }

    /** The week-based year's first Monday is the one of the week that holds 4 January. */
    private static LocalDate firstMonday(int weekBasedYear) {
        LocalDate d = LocalDate.of(weekBasedYear, 1, 4);
        return d.minusDays(d.getDayOfWeek().ordinal());
    }

    private static int weekBasedYear(LocalDate date) {
        return date.minusDays(date.getDayOfWeek().ordinal() - 3L).getYear();
    }

    private static int week(LocalDate date) {
        return (date.minusDays(date.getDayOfWeek().ordinal() - 3L).getDayOfYear() - 1) / 7 + 1;
    }

    private static int weeksOf(int weekBasedYear) {
        return week(LocalDate.of(weekBasedYear, 12, 28));
    }

    private static int quarterStart(LocalDate date) {
        return date.getMonth().firstMonthOfQuarter().firstDayOfYear(date.isLeapYear());
    }

    private enum Field implements TemporalField {
        DAY_OF_QUARTER("DayOfQuarter", ChronoUnit.DAYS, Unit.QUARTER_YEARS, ValueRange.of(1, 90, 92)),
        QUARTER_OF_YEAR("QuarterOfYear", Unit.QUARTER_YEARS, ChronoUnit.YEARS, ValueRange.of(1, 4)),
        WEEK_OF_WEEK_BASED_YEAR("WeekOfWeekBasedYear", ChronoUnit.WEEKS, Unit.WEEK_BASED_YEARS, ValueRange.of(1, 52, 53)),
        WEEK_BASED_YEAR("WeekBasedYear", Unit.WEEK_BASED_YEARS, ChronoUnit.FOREVER,
            ValueRange.of(Year.MIN_VALUE, Year.MAX_VALUE));

        private final String name;
        private final TemporalUnit base;
        private final TemporalUnit rangeUnit;
        private final ValueRange range;

        Field(String name, TemporalUnit base, TemporalUnit rangeUnit, ValueRange range) {
            this.name = name;
            this.base = base;
            this.rangeUnit = rangeUnit;
            this.range = range;
        }

        @Override
        public TemporalUnit getBaseUnit() {
            return base;
        }

        @Override
        public TemporalUnit getRangeUnit() {
            return rangeUnit;
        }

        @Override
        public ValueRange range() {
            return range;
        }

        @Override
        public boolean isDateBased() {
            return true;
        }

        @Override
        public boolean isTimeBased() {
            return false;
        }

        @Override
        public boolean isSupportedBy(TemporalAccessor t) {
            switch (this) {
                case DAY_OF_QUARTER: return t.isSupported(DAY_OF_YEAR) && t.isSupported(MONTH_OF_YEAR) && t.isSupported(YEAR);
                case QUARTER_OF_YEAR: return t.isSupported(MONTH_OF_YEAR);
                default: return t.isSupported(EPOCH_DAY);
            }
        }

        private void check(TemporalAccessor t) {
            if (!isSupportedBy(t)) {
                throw new UnsupportedTemporalTypeException("Unsupported field: " + name);
            }
        }

        @Override
        public ValueRange rangeRefinedBy(TemporalAccessor t) {
            check(t);
            switch (this) {
                case DAY_OF_QUARTER:
                    long quarter = QUARTER_OF_YEAR.getFrom(t);
                    return ValueRange.of(1, quarter == 1 ? Year.isLeap(t.getLong(YEAR)) ? 91 : 90 : quarter == 2 ? 91 : 92);
                case WEEK_OF_WEEK_BASED_YEAR:
                    return ValueRange.of(1, weeksOf(weekBasedYear(LocalDate.from(t))));
                default:
                    return range;
            }
        }

        @Override
        public long getFrom(TemporalAccessor t) {
            check(t);
            switch (this) {
                case DAY_OF_QUARTER: {
                    LocalDate d = LocalDate.ofYearDay(t.get(YEAR), t.get(DAY_OF_YEAR));
                    return d.getDayOfYear() - quarterStart(d) + 1;
                }
                case QUARTER_OF_YEAR: return (t.getLong(MONTH_OF_YEAR) + 2) / 3;
                case WEEK_OF_WEEK_BASED_YEAR: return week(LocalDate.from(t));
                default: return weekBasedYear(LocalDate.from(t));
            }
        }

        @Override
        @SuppressWarnings("unchecked")
        public <R extends Temporal> R adjustInto(R t, long newValue) {
            long old = getFrom(t);
            if (this == WEEK_BASED_YEAR) {
                int year = range.checkValidIntValue(newValue, this);
                LocalDate d = LocalDate.from(t);
                int week = Math.min(week(d), weeksOf(year));
                return (R) t.with(firstMonday(year).plusDays(d.getDayOfWeek().ordinal() + (week - 1) * 7L));
            }
            if (this == WEEK_OF_WEEK_BASED_YEAR) {
                range.checkValidValue(newValue, this);
                return (R) t.plus(Math.subtractExact(newValue, old), ChronoUnit.WEEKS);
            }
            range.checkValidValue(newValue, this);
            return this == DAY_OF_QUARTER ? (R) t.with(DAY_OF_YEAR, t.getLong(DAY_OF_YEAR) + newValue - old)
                : (R) t.with(MONTH_OF_YEAR, t.getLong(MONTH_OF_YEAR) + (newValue - old) * 3);
        }

        @Override
        public TemporalAccessor resolve(Map<TemporalField, Long> fields, TemporalAccessor partial, ResolverStyle style) {
            boolean lenient = style == ResolverStyle.LENIENT;
            if (this == DAY_OF_QUARTER) {
                Long year = fields.get(YEAR);
                Long quarter = fields.get(QUARTER_OF_YEAR);
                if (year == null || quarter == null) {
                    return null;
                }
                int y = YEAR.checkValidIntValue(year);
                long day = fields.get(this);
                LocalDate date;
                if (lenient) {
                    date = LocalDate.of(y, 1, 1).plusMonths(Math.multiplyExact(Math.subtractExact(quarter, 1L), 3L));
                } else {
                    date = LocalDate.of(y, ((int) QUARTER_OF_YEAR.range.checkValidValue(quarter, QUARTER_OF_YEAR) - 1) * 3 + 1, 1);
                    (style == ResolverStyle.STRICT ? rangeRefinedBy(date) : range).checkValidValue(day, this);
                }
                fields.remove(this);
                fields.remove(YEAR);
                fields.remove(QUARTER_OF_YEAR);
                return date.plusDays(Math.subtractExact(day, 1L));
            }
            if (this == WEEK_OF_WEEK_BASED_YEAR) {
                Long year = fields.get(WEEK_BASED_YEAR);
                Long dow = fields.get(DAY_OF_WEEK);
                if (year == null || dow == null) {
                    return null;
                }
                int y = WEEK_BASED_YEAR.range.checkValidIntValue(year, WEEK_BASED_YEAR);
                long week = fields.get(this);
                LocalDate date = firstMonday(y);
                if (lenient) {
                    date = date.plusWeeks(Math.subtractExact(week, 1L)).plusDays(Math.subtractExact(dow, 1L));
                } else {
                    if (week < 1 || week > 52) {
                        (style == ResolverStyle.STRICT ? ValueRange.of(1, weeksOf(y)) : range).checkValidValue(week, this);
                    }
                    date = date.plusWeeks(week - 1).with(DAY_OF_WEEK, DAY_OF_WEEK.checkValidIntValue(dow));
                }
                fields.remove(this);
                fields.remove(WEEK_BASED_YEAR);
                fields.remove(DAY_OF_WEEK);
                return date;
            }
            return null;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private enum Unit implements TemporalUnit {
        WEEK_BASED_YEARS("WeekBasedYears", 31_556_952L),
        QUARTER_YEARS("QuarterYears", 31_556_952L / 4);

        private final String name;
        private final Duration duration;

        Unit(String name, long seconds) {
            this.name = name;
            this.duration = Duration.ofSeconds(seconds);
        }

        @Override
        public Duration getDuration() {
            return duration;
        }

        @Override
        public boolean isDurationEstimated() {
            return true;
        }

        @Override
        public boolean isDateBased() {
            return true;
        }

        @Override
        public boolean isTimeBased() {
            return false;
        }

        @Override
        public boolean isSupportedBy(Temporal temporal) {
            return temporal.isSupported(EPOCH_DAY);
        }

        @Override
        @SuppressWarnings("unchecked")
        public <R extends Temporal> R addTo(R t, long amount) {
            if (this == WEEK_BASED_YEARS) {
                return (R) t.with(WEEK_BASED_YEAR, Math.addExact((long) t.get(WEEK_BASED_YEAR), amount));
            }
            return (R) t.plus(amount / 4, ChronoUnit.YEARS).plus(amount % 4 * 3, ChronoUnit.MONTHS);
        }

        @Override
        public long between(Temporal a, Temporal b) {
            if (a.getClass() != b.getClass()) {
                return a.until(b, this);
            }
            return this == WEEK_BASED_YEARS ? Math.subtractExact(b.getLong(WEEK_BASED_YEAR), a.getLong(WEEK_BASED_YEAR))
                : a.until(b, ChronoUnit.MONTHS) / 3;
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
