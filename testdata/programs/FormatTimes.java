import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.IllegalFormatException;
import java.util.Locale;
import java.util.TimeZone;

/** Dates and times of every kind through the conversions %t of Formatter. */
public class FormatTimes {
    static final String ALL = "HIklMSLNpzZsQBbhAaCYyjmdeRTrDFc";

    static void show(Object moment) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < ALL.length(); i++) {
            String specifier = "%" + (i % 3 == 0 ? "T" : "t") + ALL.charAt(i);
            try {
                line.append(String.format(Locale.US, specifier, moment)).append('|');
            } catch (IllegalFormatException e) {
                line.append(e.getMessage()).append('|');
            }
        }
        System.out.println(line);
    }

    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        show(0L);
        show(-1L);
        show(1709211909123L);
        show(new Date(1234567890123L));
        show(-62135769600000L);
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("GMT+05:30"), Locale.US);
        calendar.setTimeInMillis(1709211909123L);
        show(calendar);
        show(LocalDate.of(2024, 2, 29));
        show(LocalTime.of(13, 5, 9, 7_000_000));
        show(LocalDateTime.of(1999, 12, 31, 23, 59, 59));
        show(ZonedDateTime.of(2024, 7, 4, 0, 0, 0, 0, ZoneId.of("UTC")));
        show(DayOfWeek.MONDAY);
        show("no moment");
        show(null);
        System.out.printf("%1$tY-%1$tm-%1$td %1$tH:%1$tM %2$-12tA|%2$12tB|%n", LocalDateTime.of(2001, 2, 3, 4, 5), LocalDate.of(2001, 2, 3));
        System.out.println(String.format("%tF", (Object) null));
    }
}
