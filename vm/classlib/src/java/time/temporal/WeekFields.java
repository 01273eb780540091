package java.time.temporal;

import static java.time.temporal.ChronoField.*;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import junco.internal.WeekStart;

/** Weeks that begin on a given day; the first one of a month or year has a least number of days in it. */
public final class WeekFields implements Serializable {
    public static final WeekFields ISO = new WeekFields(DayOfWeek.MONDAY, 4);
    public static final WeekFields SUNDAY_START = new WeekFields(DayOfWeek.SUNDAY, 1);
    public static final TemporalUnit WEEK_BASED_YEARS = IsoFields.WEEK_BASED_YEARS;

    private final DayOfWeek firstDay;
    private final int minimalDays;
    private final Field dayOfWeek = new Field(this, "DayOfWeek", ChronoUnit.DAYS, ChronoUnit.WEEKS, ValueRange.of(1, 7));
    private final Field weekOfMonth =
        new Field(this, "WeekOfMonth", ChronoUnit.WEEKS, ChronoUnit.MONTHS, ValueRange.of(0, 1, 4, 6));
    private final Field weekOfYear =
        new Field(this, "WeekOfYear", ChronoUnit.WEEKS, ChronoUnit.YEARS, ValueRange.of(0, 1, 52, 54));
    private final Field weekOfWeekBasedYear = new Field(this, "WeekOfWeekBasedYear", ChronoUnit.WEEKS,
        IsoFields.WEEK_BASED_YEARS, ValueRange.of(1, 52, 53));
    private final Field weekBasedYear = new Field(this, "WeekBasedYear", IsoFields.WEEK_BASED_YEARS, ChronoUnit.FOREVER,
        ValueRange.of(Year.MIN_VALUE, Year.MAX_VALUE));

    private WeekFields(DayOfWeek firstDay, int minimalDays) {
        this.firstDay = firstDay;
        this.minimalDays = minimalDays;
    }

    public static WeekFields of(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        return of(DayOfWeek.SUNDAY.plus(WeekStart.firstDay(locale) - 1), WeekStart.minimalDays(locale));
    }

    public static WeekFields of(DayOfWeek firstDayOfWeek, int minimalDaysInFirstWeek) {
        Objects.requireNonNull(firstDayOfWeek, "firstDayOfWeek");
        if (minimalDaysInFirstWeek < 1 || minimalDaysInFirstWeek > 7) {
            throw new IllegalArgumentException("Minimal number of days is invalid");
        }
        return new WeekFields(firstDayOfWeek, minimalDaysInFirstWeek);
    }

    public DayOfWeek getFirstDayOfWeek() {
        return firstDay;
    }

    public int getMinimalDaysInFirstWeek() {
        return minimalDays;
    }

    public TemporalField dayOfWeek() {
        return dayOfWeek;
    }

    public TemporalField weekOfMonth() {
        return weekOfMonth;
    }

    public TemporalField weekOfYear() {
        return weekOfYear;
    }

    public TemporalField weekOfWeekBasedYear() {
        return weekOfWeekBasedYear;
    }

    public TemporalField weekBasedYear() {
        return weekBasedYear;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof WeekFields && hashCode() == object.hashCode();
    }

    @Override
    public int hashCode() {
        return firstDay.ordinal() * 7 + minimalDays;
    }

    @Override
    public String toString() {
        return "WeekFields[" + firstDay + ',' + minimalDays + ']';
    }

    /** Returns 1 for the first day of the week. */
    private int localDay(TemporalAccessor t) {
        return Math.floorMod(t.get(DAY_OF_WEEK) - firstDay.getValue(), 7) + 1;
    }

    /** Returns the week of a day that is the given number within its month or year; 0 before the first full enough week. */
    private int week(int day, int localDay) {
        int firstOfSpan = Math.floorMod(localDay - day, 7); // local day, from 0, of the span's first day
        int inFirst = 7 - firstOfSpan;
        int skip = inFirst >= minimalDays ? firstOfSpan : -inFirst;
        return (day - 1 + skip + 7) / 7;
    }

    /** Returns the first day of a week-based year's first week. */
    private LocalDate start(int year) {
        LocalDate d = LocalDate.of(year, 1, 1);
        int back = localDay(d) - 1;
        return 7 - back >= minimalDays ? d.minusDays(back) : d.plusDays(7 - back);
    }

    private int basedYear(LocalDate d) {
        int year = d.getYear();
        if (d.isBefore(start(year))) {
            return year - 1;
        }
        return year < Year.MAX_VALUE && !d.isBefore(start(year + 1)) ? year + 1 : year;
    }

    private static final class Field implements TemporalField {
        private final WeekFields def;
        private final String name;
        private final TemporalUnit base;
        private final TemporalUnit rangeUnit;
        private final ValueRange range;

        Field(WeekFields def, String name, TemporalUnit base, TemporalUnit rangeUnit, ValueRange range) {
            this.def = def;
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
            if (!t.isSupported(DAY_OF_WEEK)) {
                return false;
            }
            return this == def.dayOfWeek || (this == def.weekOfMonth ? t.isSupported(DAY_OF_MONTH) : t.isSupported(DAY_OF_YEAR));
        }

        @Override
        public ValueRange rangeRefinedBy(TemporalAccessor t) {
            if (this == def.dayOfWeek || this == def.weekBasedYear) {
                return range;
            }
            if (this == def.weekOfWeekBasedYear) {
                int year = def.basedYear(LocalDate.from(t));
                long days = def.start(year + 1).toEpochDay() - def.start(year).toEpochDay();
                return ValueRange.of(1, days / 7);
            }
            ChronoField field = this == def.weekOfMonth ? DAY_OF_MONTH : DAY_OF_YEAR;
            int local = def.localDay(t);
            ValueRange days = t.range(field);
            int day = t.get(field);
            int first = Math.floorMod(local - 1 - (day - 1), 7) + 1;
            int last = (int) Math.floorMod(local - 1 + days.getMaximum() - day, 7L) + 1;
            return ValueRange.of(def.week(1, first), def.week((int) days.getMaximum(), last));
        }

        @Override
        public long getFrom(TemporalAccessor t) {
            if (this == def.dayOfWeek) {
                return def.localDay(t);
            }
            if (this == def.weekOfMonth) {
                return def.week(t.get(DAY_OF_MONTH), def.localDay(t));
            }
            if (this == def.weekOfYear) {
                int local = def.localDay(t);
                return def.week(t.get(DAY_OF_YEAR), local);
            }
            LocalDate d = LocalDate.from(t);
            int year = def.basedYear(d);
            return this == def.weekBasedYear ? year : (d.toEpochDay() - def.start(year).toEpochDay()) / 7 + 1;
        }

        @Override
        @SuppressWarnings("unchecked")
        public <R extends Temporal> R adjustInto(R t, long newValue) {
            int value = range.checkValidIntValue(newValue, this);
            long old = getFrom(t);
            if (value == old) {
                return t;
            }
            if (this == def.weekBasedYear) {
                LocalDate d = LocalDate.from(t);
                long week = def.weekOfWeekBasedYear.getFrom(d);
                long most = (def.start(value + 1).toEpochDay() - def.start(value).toEpochDay()) / 7;
                return (R) t.with(def.start(value).plusDays((Math.min(week, most) - 1) * 7 + def.localDay(d) - 1));
            }
            return (R) t.plus(value - old, base);
        }

        @Override
        public TemporalAccessor resolve(Map<TemporalField, Long> fields, TemporalAccessor partial, ResolverStyle style) {
            long value = fields.get(this);
            if (this == def.dayOfWeek) {
                fields.remove(this);
                int checked = range.checkValidIntValue(value, this);
                fields.put(DAY_OF_WEEK, (long) Math.floorMod(def.firstDay.getValue() - 1 + checked - 1, 7) + 1);
                return null;
            }
            Long dow = fields.get(DAY_OF_WEEK);
            if (dow == null) {
                return null;
            }
            int local = Math.floorMod(DAY_OF_WEEK.checkValidIntValue(dow) - def.firstDay.getValue(), 7) + 1;
            if (this == def.weekOfWeekBasedYear || this == def.weekBasedYear) {
                Long year = fields.get(def.weekBasedYear);
                Long week = fields.get(def.weekOfWeekBasedYear);
                if (year == null || week == null || fields.containsKey(YEAR)) {
                    return null;
                }
                int y = def.weekBasedYear.range.checkValidIntValue(year, def.weekBasedYear);
                if (style != ResolverStyle.LENIENT) {
                    def.weekOfWeekBasedYear.range.checkValidValue(week, def.weekOfWeekBasedYear);
                }
                fields.remove(def.weekBasedYear);
                fields.remove(def.weekOfWeekBasedYear);
                fields.remove(DAY_OF_WEEK);
                return def.start(y).plusDays((week - 1) * 7 + local - 1);
            }
            Long year = fields.get(YEAR);
            if (year == null) {
                return null;
            }
            int y = YEAR.checkValidIntValue(year);
            LocalDate first;
            if (this == def.weekOfMonth) {
                Long month = fields.get(MONTH_OF_YEAR);
                if (month == null) {
                    return null;
                }
                first = LocalDate.of(y, 1, 1).plusMonths(month - 1);
                fields.remove(MONTH_OF_YEAR);
            } else {
                first = LocalDate.of(y, 1, 1);
            }
            fields.remove(this);
            fields.remove(YEAR);
            fields.remove(DAY_OF_WEEK);
            int firstLocal = def.localDay(first);
            return first.plusDays((value - def.week(1, firstLocal)) * 7 + local - firstLocal);
        }

        @Override
        public String toString() {
            return name + "[" + def + "]";
        }
    }
}
