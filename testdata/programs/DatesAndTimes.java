import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.JulianFields;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** java.time: values, arithmetic, zones, writing and reading, and what is refused. */
public class DatesAndTimes {
    interface Step {
        Object run();
    }

    static void show(String what, Step step) {
        try {
            System.out.println(what + ": " + step.run());
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
            System.out.println(what + " threw " + e);
        }
    }

    public static void main(String[] args) {
        Locale.setDefault(Locale.US);
        durations();
        dates();
        times();
        instants();
        zones();
        formats();
        fields();
        refusals();
    }

    static void durations() {
        show("sum", () -> Duration.ofHours(25).plusMinutes(61).plusNanos(5));
        show("negative", () -> Duration.ofMillis(-1500) + " " + Duration.ofMillis(-500) + " " + Duration.ofSeconds(-61));
        show("parsed", () -> Duration.parse("P2DT3H4M5.006S") + " " + Duration.parse("-PT1H-3M"));
        show("parts", () -> Duration.ofMillis(98_765_432).toHoursPart() + " " + Duration.ofMillis(98_765_432).toMinutesPart());
        show("divided", () -> Duration.ofDays(3).dividedBy(7) + " " + Duration.ofDays(3).dividedBy(Duration.ofHours(5)));
        show("between", () -> Duration.between(LocalTime.of(10, 0), LocalTime.of(9, 30)));
        show("overflow", () -> Duration.ofSeconds(Long.MAX_VALUE).plusSeconds(1));
        show("period", () -> Period.between(LocalDate.of(2000, 2, 29), LocalDate.of(2024, 2, 28)) + " "
            + Period.of(1, 14, 3).normalized() + " " + Period.parse("P1Y2M3W4D") + " " + Period.ZERO);
    }

    static void dates() {
        LocalDate leap = LocalDate.of(2024, 2, 29);
        show("years", () -> leap.plusYears(1) + " " + leap.plusYears(4) + " " + leap.minusMonths(12));
        show("months", () -> LocalDate.of(2024, 1, 31).plusMonths(1) + " " + LocalDate.of(2023, 3, 31).minusMonths(1));
        show("epoch", () -> LocalDate.ofEpochDay(-1_000_000) + " " + LocalDate.of(1, 1, 1).toEpochDay() + " " + LocalDate.MAX);
        show("weekday", () -> leap.getDayOfWeek() + " " + leap.getDayOfYear() + " " + leap.lengthOfMonth());
        show("until", () -> LocalDate.of(2020, 1, 1).until(leap) + " " + leap.until(LocalDate.of(2020, 8, 30)));
        show("units", () -> ChronoUnit.WEEKS.between(LocalDate.of(2020, 1, 1), leap) + " " + ChronoUnit.MONTHS.between(leap, LocalDate.EPOCH));
        show("adjusted", () -> leap.with(TemporalAdjusters.firstDayOfMonth()) + " " + leap.with(TemporalAdjusters.next(DayOfWeek.THURSDAY))
            + " " + leap.with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)) + " " + leap.with(TemporalAdjusters.dayOfWeekInMonth(-2, DayOfWeek.SUNDAY)));
        show("far", () -> LocalDate.of(-5, 1, 1) + " " + LocalDate.of(12345, 6, 7) + " " + Year.of(1900).isLeap());
        show("others", () -> YearMonth.of(2024, 2).atEndOfMonth() + " " + MonthDay.of(2, 29).atYear(2023) + " " + Month.MAY.plus(20));
        show("stream", () -> leap.datesUntil(leap.plusDays(4)).toList());
        Set<LocalDate> set = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            set.add(leap.plusDays(i * 17L));
        }
        show("hashed", () -> set);
    }

    static void times() {
        LocalDateTime t = LocalDateTime.of(2024, 5, 17, 23, 30, 15, 123_000_000);
        show("around", () -> t.plusHours(2) + " " + t.minusNanos(123_000_001) + " " + t.toLocalTime().plusMinutes(45));
        show("truncated", () -> t.truncatedTo(ChronoUnit.HOURS) + " " + t.truncatedTo(ChronoUnit.DAYS));
        show("days", () -> t.until(t.plusDays(3).minusHours(1), ChronoUnit.DAYS) + " " + t.compareTo(t.minusYears(3)));
        show("offset", () -> OffsetDateTime.of(t, ZoneOffset.ofHours(2)).toInstant() + " " + OffsetDateTime.parse("2024-05-17T10:15:30-03:30"));
        show("text", () -> LocalTime.MIN + " " + LocalTime.of(1, 2, 3) + " " + LocalTime.of(1, 2, 3, 4000) + " " + LocalTime.MAX);
    }

    static void instants() {
        show("milli", () -> Instant.ofEpochMilli(-1) + " " + Instant.ofEpochSecond(1_000_000_000L, 123_456_000));
        show("read", () -> Instant.parse("2024-05-17T10:15:30.5Z").toEpochMilli());
        show("ends", () -> Instant.MAX + " " + Instant.MIN);
        show("fixed", () -> LocalDate.now(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)));
    }

    static void zones() {
        ZoneId paris = ZoneId.of("Europe/Paris");
        ZonedDateTime noon = ZonedDateTime.of(2024, 5, 17, 12, 0, 0, 0, paris);
        show("summer", () -> noon + " " + noon.plusMonths(6) + " " + noon.withZoneSameInstant(ZoneId.of("Asia/Tokyo")));
        show("gap", () -> ZonedDateTime.of(2024, 3, 31, 2, 30, 0, 0, paris));
        show("overlap", () -> ZonedDateTime.of(2024, 10, 27, 2, 30, 0, 0, paris).withLaterOffsetAtOverlap());
        show("hours", () -> ZonedDateTime.of(2024, 3, 10, 1, 30, 0, 0, ZoneId.of("America/New_York")).plusHours(1));
        show("south", () -> noon.withZoneSameInstant(ZoneId.of("Australia/Sydney")).plusMonths(7));
        show("next", () -> paris.getRules().nextTransition(Instant.parse("2024-01-01T00:00:00Z")));
        show("ids", () -> ZoneId.of("GMT+3") + " " + ZoneId.of("Z") + " " + ZoneOffset.of("+5") + " " + ZoneId.of("UTC").normalized());
        show("reread", () -> ZonedDateTime.parse(noon.toString()).equals(noon) + " " + noon.hashCode());
    }

    static void formats() {
        ZonedDateTime t = ZonedDateTime.of(2024, 5, 7, 15, 4, 5, 123_456_789, ZoneId.of("America/New_York"));
        String[] patterns = {
            "yyyy-MM-dd HH:mm:ss.SSS", "EEE, d MMM yyyy h:mm a", "EEEE MMMM d, u G", "D DDD n N A", "X XX XXX x xx Z ZZZZ O VV", "'it''s' yy",
            "[yyyy][ z]", "QQQ QQQQ", "ppppd", "K k",
        };
        for (String p : patterns) {
            show(p, () -> t.format(DateTimeFormatter.ofPattern(p)) + " " + DateTimeFormatter.ofPattern(p));
        }
        show("rfc", () -> t.format(DateTimeFormatter.RFC_1123_DATE_TIME) + " " + t.format(DateTimeFormatter.ISO_WEEK_DATE));
        show("day", () -> LocalDate.parse("17/05/2024", DateTimeFormatter.ofPattern("dd/MM/yyyy")));
        show("name", () -> LocalDate.parse("May 7, 2024", DateTimeFormatter.ofPattern("MMM d, yyyy")));
        show("adjacent", () -> LocalDateTime.parse("20240517101530", DateTimeFormatter.ofPattern("yyyyMMddHHmmss")));
        DateTimeFormatter february = DateTimeFormatter.ofPattern("dd-MM-uuuu");
        for (ResolverStyle style : ResolverStyle.values()) {
            show("" + style, () -> LocalDate.parse("31-02-2024", february.withResolverStyle(style)));
        }
        show("defaults", () -> new DateTimeFormatterBuilder().appendPattern("yyyy").parseDefaulting(ChronoField.MONTH_OF_YEAR, 1)
            .parseDefaulting(ChronoField.DAY_OF_MONTH, 1).toFormatter().parse("2024", LocalDate::from));
        show("zoned", () -> DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneOffset.ofHours(5)).format(Instant.EPOCH));
    }

    static void fields() {
        LocalDate d = LocalDate.of(2021, 1, 3);
        show("weeks", () -> d.get(IsoFields.WEEK_BASED_YEAR) + " " + d.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) + " "
            + d.get(WeekFields.ISO.weekOfYear()) + " " + d.get(WeekFields.SUNDAY_START.weekOfMonth()));
        show("quarters", () -> d.get(IsoFields.QUARTER_OF_YEAR) + " " + d.plus(2, IsoFields.QUARTER_YEARS) + " " + d.getLong(JulianFields.JULIAN_DAY));
        show("ranges", () -> d.range(ChronoField.DAY_OF_MONTH) + ", " + ChronoField.YEAR_OF_ERA.range() + ", " + d.isSupported(ChronoUnit.HOURS));
    }

    static void refusals() {
        show("leap", () -> LocalDate.of(2023, 2, 29));
        show("april", () -> LocalDate.of(2023, 4, 31));
        show("month", () -> LocalDate.of(2023, 13, 1));
        show("hour", () -> LocalTime.of(24, 0));
        show("short", () -> LocalDate.parse("2024-5-17"));
        show("trailing", () -> LocalDate.parse("2024-05-17x"));
        show("impossible", () -> LocalDate.parse("2024-02-30"));
        show("timeless", () -> LocalDateTime.parse("2024-05-17"));
        show("unit", () -> LocalDate.EPOCH.plus(1, ChronoUnit.HOURS));
        show("field", () -> LocalDate.EPOCH.format(DateTimeFormatter.ofPattern("HH:mm")));
        show("missing", () -> LocalDate.from(LocalTime.NOON));
        show("region", () -> ZoneId.of("Foo/Bar"));
        show("offset", () -> ZoneOffset.ofHours(19));
        show("letter", () -> DateTimeFormatter.ofPattern("yyyy b"));
        show("quote", () -> DateTimeFormatter.ofPattern("yyyy 'x"));
    }
}
