package java.time.temporal;

import static java.time.temporal.ChronoField.*;
import static java.time.temporal.ChronoUnit.*;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** The common changes of dates. */
public final class TemporalAdjusters {
    private TemporalAdjusters() {
    }

    public static TemporalAdjuster ofDateAdjuster(UnaryOperator<LocalDate> dateBasedAdjuster) {
        Objects.requireNonNull(dateBasedAdjuster, "dateBasedAdjuster");
        return t -> t.with(dateBasedAdjuster.apply(LocalDate.from(t)));
    }

    public static TemporalAdjuster firstDayOfMonth() {
        return t -> t.with(DAY_OF_MONTH, 1);
    }

    public static TemporalAdjuster lastDayOfMonth() {
        return t -> t.with(DAY_OF_MONTH, t.range(DAY_OF_MONTH).getMaximum());
    }

    public static TemporalAdjuster firstDayOfNextMonth() {
        return t -> t.with(DAY_OF_MONTH, 1).plus(1, MONTHS);
    }

    public static TemporalAdjuster firstDayOfYear() {
        return t -> t.with(DAY_OF_YEAR, 1);
    }

    public static TemporalAdjuster lastDayOfYear() {
        return t -> t.with(DAY_OF_YEAR, t.range(DAY_OF_YEAR).getMaximum());
    }

    public static TemporalAdjuster firstDayOfNextYear() {
        return t -> t.with(DAY_OF_YEAR, 1).plus(1, YEARS);
    }

    public static TemporalAdjuster firstInMonth(DayOfWeek dayOfWeek) {
        return dayOfWeekInMonth(1, dayOfWeek);
    }

    public static TemporalAdjuster lastInMonth(DayOfWeek dayOfWeek) {
        return dayOfWeekInMonth(-1, dayOfWeek);
    }

    public static TemporalAdjuster dayOfWeekInMonth(int ordinal, DayOfWeek dayOfWeek) {
        int day = dayOfWeek.getValue();
        if (ordinal >= 0) {
            return t -> {
                Temporal first = t.with(DAY_OF_MONTH, 1);
                int ahead = Math.floorMod(day - first.get(DAY_OF_WEEK), 7);
                return first.plus(ahead + (ordinal - 1) * 7L, DAYS);
            };
        }
        return t -> {
            Temporal last = t.with(DAY_OF_MONTH, t.range(DAY_OF_MONTH).getMaximum());
            int back = Math.floorMod(last.get(DAY_OF_WEEK) - day, 7);
            return last.minus(back + (-ordinal - 1) * 7L, DAYS);
        };
    }

    public static TemporalAdjuster next(DayOfWeek dayOfWeek) {
        int day = dayOfWeek.getValue();
        return t -> t.plus(Math.floorMod(day - t.get(DAY_OF_WEEK) - 1, 7) + 1, DAYS);
    }

    public static TemporalAdjuster nextOrSame(DayOfWeek dayOfWeek) {
        int day = dayOfWeek.getValue();
        return t -> t.plus(Math.floorMod(day - t.get(DAY_OF_WEEK), 7), DAYS);
    }

    public static TemporalAdjuster previous(DayOfWeek dayOfWeek) {
        int day = dayOfWeek.getValue();
        return t -> t.minus(Math.floorMod(t.get(DAY_OF_WEEK) - day - 1, 7) + 1, DAYS);
    }

    public static TemporalAdjuster previousOrSame(DayOfWeek dayOfWeek) {
        int day = dayOfWeek.getValue();
        return t -> t.minus(Math.floorMod(t.get(DAY_OF_WEEK) - day, 7), DAYS);
    }
}
