package java.time;

import java.io.Serializable;
import java.time.chrono.ChronoPeriod;
import java.time.chrono.Chronology;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.time.temporal.TemporalQueries;
import java.time.temporal.TemporalUnit;
import java.time.temporal.UnsupportedTemporalTypeException;
import java.util.List;
import java.util.Objects;

/** An amount of years, months and days. */
public final class Period implements ChronoPeriod, Serializable {
    public static final Period ZERO = new Period(0, 0, 0);

    private final int years;
    private final int months;
    private final int days;

    private Period(int years, int months, int days) {
        this.years = years;
        this.months = months;
        this.days = days;
    }

    public static Period ofYears(int years) {
        return of(years, 0, 0);
    }

    public static Period ofMonths(int months) {
        return of(0, months, 0);
    }

    public static Period ofWeeks(int weeks) {
        return of(0, 0, Math.multiplyExact(weeks, 7));
    }

    public static Period ofDays(int days) {
        return of(0, 0, days);
    }

    public static Period of(int years, int months, int days) {
        return (years | months | days) == 0 ? ZERO : new Period(years, months, days);
    }

    public static Period from(TemporalAmount amount) {
        if (amount instanceof Period) {
            return (Period) amount;
        }
        if (amount instanceof ChronoPeriod && !IsoChronology.INSTANCE.equals(((ChronoPeriod) amount).getChronology())) {
            throw new DateTimeException("Period requires ISO chronology: " + amount);
        }
        Objects.requireNonNull(amount, "amount");
        int years = 0;
        int months = 0;
        int days = 0;
        for (TemporalUnit unit : amount.getUnits()) {
            int n = Math.toIntExact(amount.get(unit));
            if (unit == ChronoUnit.YEARS) {
                years = n;
            } else if (unit == ChronoUnit.MONTHS) {
                months = n;
            } else if (unit == ChronoUnit.DAYS) {
                days = n;
            } else {
                throw new DateTimeException("Unit must be Years, Months or Days, but was " + unit);
            }
        }
        return of(years, months, days);
    }

    public static Period between(LocalDate startDateInclusive, LocalDate endDateExclusive) {
        return startDateInclusive.until(endDateExclusive);
    }

    /** Reads [+-]P[nY][nM][nW][nD], each number with a sign of its own. */
    public static Period parse(CharSequence text) {
        Objects.requireNonNull(text, "text");
        String s = text.toString();
        int at = 0;
        int negate = 1;
        if (s.startsWith("-") || s.startsWith("+")) {
            negate = s.charAt(at++) == '-' ? -1 : 1;
        }
        if (at >= s.length() || (s.charAt(at) | 0x20) != 'p') {
            throw bad(text, null);
        }
        at++;
        int[] parts = new int[4];
        int next = 0;
        try {
            while (at < s.length()) {
                int from = at;
                if (s.charAt(at) == '-' || s.charAt(at) == '+') {
                    at++;
                }
                int digits = at;
                while (at < s.length() && s.charAt(at) >= '0' && s.charAt(at) <= '9') {
                    at++;
                }
                int which = at > digits && at < s.length() ? "YMWDymwd".indexOf(s.charAt(at)) : -1;
                if (which < 0 || which % 4 < next) {
                    throw bad(text, null);
                }
                parts[which % 4] = Math.multiplyExact(Integer.parseInt(s.substring(from, at)), negate);
                next = which % 4 + 1;
                at++;
            }
            if (next == 0) {
                throw bad(text, null);
            }
            return of(parts[0], parts[1], Math.addExact(parts[3], Math.multiplyExact(parts[2], 7)));
        } catch (NumberFormatException | ArithmeticException e) {
            throw bad(text, e);
        }
    }

    private static DateTimeParseException bad(CharSequence text, RuntimeException cause) {
        return cause == null ? new DateTimeParseException("Text cannot be parsed to a Period", text, 0)
            : new DateTimeParseException("Text cannot be parsed to a Period", text, 0, cause);
    }

    @Override
    public long get(TemporalUnit unit) {
        if (unit == ChronoUnit.YEARS) {
            return years;
        }
        if (unit == ChronoUnit.MONTHS) {
            return months;
        }
        if (unit == ChronoUnit.DAYS) {
            return days;
        }
        throw new UnsupportedTemporalTypeException("Unsupported unit: " + unit);
    }

    @Override
    public List<TemporalUnit> getUnits() {
        return List.of(ChronoUnit.YEARS, ChronoUnit.MONTHS, ChronoUnit.DAYS);
    }

    @Override
    public IsoChronology getChronology() {
        return IsoChronology.INSTANCE;
    }

    @Override
    public boolean isZero() {
        return this == ZERO;
    }

    @Override
    public boolean isNegative() {
        return years < 0 || months < 0 || days < 0;
    }

    public int getYears() {
        return years;
    }

    public int getMonths() {
        return months;
    }

    public int getDays() {
        return days;
    }

    public Period withYears(int years) {
        return of(years, months, days);
    }

    public Period withMonths(int months) {
        return of(years, months, days);
    }

    public Period withDays(int days) {
        return of(years, months, days);
    }

    @Override
    public Period plus(TemporalAmount amountToAdd) {
        Period p = from(amountToAdd);
        return of(Math.addExact(years, p.years), Math.addExact(months, p.months), Math.addExact(days, p.days));
    }

    public Period plusYears(long n) {
        return of(Math.toIntExact(Math.addExact(years, n)), months, days);
    }

    public Period plusMonths(long n) {
        return of(years, Math.toIntExact(Math.addExact(months, n)), days);
    }

    public Period plusDays(long n) {
        return of(years, months, Math.toIntExact(Math.addExact(days, n)));
    }

    @Override
    public Period minus(TemporalAmount amountToSubtract) {
        Period p = from(amountToSubtract);
        return of(Math.subtractExact(years, p.years), Math.subtractExact(months, p.months),
            Math.subtractExact(days, p.days));
    }

    public Period minusYears(long n) {
        return n == Long.MIN_VALUE ? plusYears(Long.MAX_VALUE).plusYears(1) : plusYears(-n);
    }

    public Period minusMonths(long n) {
        return n == Long.MIN_VALUE ? plusMonths(Long.MAX_VALUE).plusMonths(1) : plusMonths(-n);
    }

    public Period minusDays(long n) {
        return n == Long.MIN_VALUE ? plusDays(Long.MAX_VALUE).plusDays(1) : plusDays(-n);
    }

    @Override
    public Period multipliedBy(int scalar) {
        return isZero() || scalar == 1 ? this : of(Math.multiplyExact(years, scalar), Math.multiplyExact(months, scalar),
            Math.multiplyExact(days, scalar));
    }

    @Override
    public Period negated() {
        return multipliedBy(-1);
    }

    @Override
    public Period normalized() {
        long total = toTotalMonths();
        return of(Math.toIntExact(total / 12), (int) (total % 12), days);
    }

    public long toTotalMonths() {
        return years * 12L + months;
    }

    private static void checkCalendar(Temporal temporal) {
        Objects.requireNonNull(temporal, "temporal");
        Chronology chrono = temporal.query(TemporalQueries.chronology());
        if (chrono != null && !IsoChronology.INSTANCE.equals(chrono)) {
            throw new DateTimeException("Chronology mismatch, expected: ISO, actual: " + chrono.getId());
        }
    }

    @Override
    public Temporal addTo(Temporal temporal) {
        checkCalendar(temporal);
        if (months == 0) {
            if (years != 0) {
                temporal = temporal.plus(years, ChronoUnit.YEARS);
            }
        } else if (toTotalMonths() != 0) {
            temporal = temporal.plus(toTotalMonths(), ChronoUnit.MONTHS);
        }
        return days != 0 ? temporal.plus(days, ChronoUnit.DAYS) : temporal;
    }

    @Override
    public Temporal subtractFrom(Temporal temporal) {
        checkCalendar(temporal);
        if (months == 0) {
            if (years != 0) {
                temporal = temporal.minus(years, ChronoUnit.YEARS);
            }
        } else if (toTotalMonths() != 0) {
            temporal = temporal.minus(toTotalMonths(), ChronoUnit.MONTHS);
        }
        return days != 0 ? temporal.minus(days, ChronoUnit.DAYS) : temporal;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Period && years == ((Period) obj).years && months == ((Period) obj).months
            && days == ((Period) obj).days;
    }

    @Override
    public int hashCode() {
        return years + Integer.rotateLeft(months, 8) + Integer.rotateLeft(days, 16);
    }

    @Override
    public String toString() {
        if (isZero()) {
            return "P0D";
        }
        return "P" + (years != 0 ? years + "Y" : "") + (months != 0 ? months + "M" : "") + (days != 0 ? days + "D" : "");
    }
}
