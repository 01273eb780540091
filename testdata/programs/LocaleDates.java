import java.text.DateFormat;
import java.text.DateFormatSymbols;
import java.text.SimpleDateFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

/** Dates as languages and countries write them; the names of built-in class loaders and descriptions of classes. */
public class LocaleDates {
    static void styles(Locale l, LocalDateTime t) {
        Date date = Date.from(t.toInstant(ZoneOffset.UTC));
        for (FormatStyle f : FormatStyle.values()) {
            DateFormat df = DateFormat.getDateInstance(f.ordinal(), l);
            System.out.println(DateTimeFormatter.ofLocalizedDate(f).withLocale(l).format(t) + " ; " + df.format(date) + " = "
                + ((SimpleDateFormat) df).toPattern() + " ; " + DateFormat.getDateTimeInstance(f.ordinal(), 3, l).format(date)
                + " ; " + DateTimeFormatter.ofLocalizedDateTime(f, FormatStyle.MEDIUM).withLocale(l).format(t));
        }
        System.out.println(t.format(DateTimeFormatter.ofPattern("EEE EEEE MMM MMMM LLL LLLL ccc cccc d. a hh", l)) + " "
            + new SimpleDateFormat("EEE EEEE MMM MMMM LLL LLLL a", l).format(date));
        System.out.println(String.format(l, "%tA %<ta %<tB %<tb %<tp %<tr %<tc %<tD", t.atZone(ZoneOffset.UTC))
            + String.format(l, " %tA %<ta %<tB %<tb %<tp", date));
    }

    static void names(Locale l) throws Exception {
        for (TextStyle s : List.of(TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE, TextStyle.SHORT_STANDALONE)) {
            System.out.print(Month.MARCH.getDisplayName(s, l) + " " + DayOfWeek.TUESDAY.getDisplayName(s, l) + " | ");
        }
        Calendar c = new GregorianCalendar(2024, Calendar.MARCH, 5);
        System.out.println(c.getDisplayName(Calendar.MONTH, Calendar.LONG, l) + c.getDisplayName(Calendar.DAY_OF_WEEK, Calendar.SHORT, l)
            + Calendar.getInstance(l).getFirstDayOfWeek() + Calendar.getInstance(l).getMinimalDaysInFirstWeek() + WeekFields.of(l));
        DateTimeFormatter f = DateTimeFormatter.ofPattern("d MMMM yyyy", l);
        SimpleDateFormat s = new SimpleDateFormat("dd MMM yyyy", l);
        System.out.println(LocalDate.parse(LocalDate.of(2024, 7, 4).format(f), f) + " " + s.parse(s.format(new Date(0))).getTime() + " "
            + Arrays.toString(new DateFormatSymbols(l).getShortMonths()) + Arrays.toString(DateFormatSymbols.getInstance(l).getWeekdays()));
    }

    public static void main(String[] args) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        for (String tag : "en-US en-GB en-AU de-DE de-AT fr-FR es-ES it-IT pt-BR nl-NL ru-RU sv-SE cs-CZ ja-JP".split(" ")) {
            Locale l = Locale.forLanguageTag(tag);
            System.out.println("-- " + l.getDisplayName(Locale.US));
            styles(l, LocalDateTime.of(2024, 3, 5, 15, 4, 9));
            styles(l, LocalDateTime.of(2023, 12, 31, 0, 7, 0));
            names(l);
        }
        ClassLoader app = ClassLoader.getSystemClassLoader();
        System.out.println(app.getClass().getName() + " " + app.getParent().getClass().getSimpleName() + " " + app.getName());
        System.out.println(Integer.class.describeConstable().get() + " " + String[][].class.describeConstable().get().displayName() + " "
            + int.class.describeConstable() + " " + app.toString().startsWith("jdk.internal.loader.ClassLoaders$AppClassLoader@"));
    }
}
