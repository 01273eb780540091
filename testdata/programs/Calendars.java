import java.text.ParseException;
import java.text.ParsePosition;
import java.text.SimpleDateFormat;
import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;

/** The older calendar: fields set in any order, arithmetic, the cutover, zones, and its formats. */
public class Calendars {
    public static void main(String[] args) throws ParseException {
        Locale.setDefault(Locale.US);
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        moments();
        sets();
        arithmetic();
        zones();
        formats();
    }

    static String fields(Calendar c) {
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < Calendar.FIELD_COUNT; i++) {
            b.append(c.get(i)).append(' ');
        }
        return b.append(c.getTimeInMillis()).toString();
    }

    static void moments() {
        long[] moments = {0, -1, 1_700_000_000_123L, -12_219_292_800_001L, -62_167_219_200_001L, 253_402_300_800_000L};
        for (long m : moments) {
            Calendar c = new GregorianCalendar();
            c.setTimeInMillis(m);
            System.out.println(new Date(m) + " " + fields(c));
        }
    }

    static void sets() {
        Random random = new Random(1);
        for (int i = 0; i < 40; i++) {
            Calendar c = new GregorianCalendar(2000, Calendar.JANUARY, 1);
            c.setFirstDayOfWeek(1 + i % 2);
            c.setMinimalDaysInFirstWeek(1 + i % 7);
            c.clear();
            c.set(Calendar.YEAR, 1900 + random.nextInt(200));
            int n = random.nextInt(40) - 3;
            switch (i % 5) {
                case 0:
                    c.set(Calendar.MONTH, n);
                    c.set(Calendar.DATE, 2 * n);
                    break;
                case 1:
                    c.set(Calendar.MONTH, n % 12);
                    c.set(Calendar.WEEK_OF_MONTH, 1 + i % 5);
                    c.set(Calendar.DAY_OF_WEEK, 1 + i % 7);
                    break;
                case 2:
                    c.set(Calendar.MONTH, n % 12);
                    c.set(Calendar.DAY_OF_WEEK_IN_MONTH, i % 6 - 1);
                    c.set(Calendar.DAY_OF_WEEK, 1 + i % 7);
                    break;
                case 3:
                    c.set(Calendar.DAY_OF_YEAR, n * 10);
                    break;
                default:
                    c.set(Calendar.WEEK_OF_YEAR, n);
                    c.set(Calendar.DAY_OF_WEEK, 1 + i % 7);
            }
            System.out.println(fields(c));
        }
        Calendar strict = new GregorianCalendar();
        strict.setLenient(false);
        strict.set(2024, Calendar.FEBRUARY, 30);
        try {
            System.out.println(strict.getTime());
        } catch (IllegalArgumentException e) {
            System.out.println("refused " + e.getMessage().substring(0, 5));
        }
    }

    static void arithmetic() {
        Random random = new Random(2);
        for (int i = 0; i < 42; i++) {
            long start = (long) (random.nextDouble() * 4e12);
            int field = 1 + i % 14;
            int amount = random.nextInt(100) - 50;
            Calendar c = new GregorianCalendar();
            c.setTimeInMillis(start);
            c.add(field, amount);
            System.out.print(field + " " + amount + ": " + c.getTime());
            c.setTimeInMillis(start);
            c.roll(field, amount % 6);
            System.out.println(", " + c.getTime() + ", " + c.getActualMaximum(Calendar.DAY_OF_MONTH) + " "
                + c.getActualMaximum(Calendar.WEEK_OF_YEAR) + " " + c.getActualMaximum(Calendar.WEEK_OF_MONTH));
        }
    }

    static void zones() {
        String[] ids = {"UTC", "GMT+2", "GMT-3:30", "Europe/Paris", "America/New_York", "Asia/Kolkata", "Nowhere"};
        for (String id : ids) {
            TimeZone z = TimeZone.getTimeZone(id);
            System.out.println(z.getID() + " " + z.getRawOffset() + " " + z.getOffset(1_720_000_000_000L) + " " + z.useDaylightTime());
        }
        Calendar c = new GregorianCalendar(TimeZone.getTimeZone("Europe/Paris"));
        c.clear();
        c.set(2024, Calendar.MARCH, 31, 2, 30);
        System.out.println(c.getTime());
        c.set(2024, Calendar.MARCH, 30, 12, 0);
        c.add(Calendar.DATE, 1);
        System.out.println(c.getTime());
        System.out.println(Date.from(Instant.ofEpochSecond(1)).toInstant() + " " + new Date(5).before(new Date(6)));
    }

    static void formats() throws ParseException {
        Date d = new Date(1_700_000_000_123L);
        System.out.println(new SimpleDateFormat("G yy yyyy MM MMM MMMM w W D d F E EEEE u a H k K h m s S SSS Z X XXX 'o''clock'").format(d));
        String[][] texts = {
            {"yyyy-MM-dd", "2024-05-17"}, {"yyyy-MM-dd", "2024-13-45"}, {"yyyy-MM-dd", "2024-05"}, {"dd/MM/yyyy", "17/05/24"},
            {"yyyyMMddHHmmss", "20240517101530"}, {"MMM d, yyyy h:mm a", "May 7, 2024 3:05 PM"},
            {"EEE, d MMM yyyy HH:mm:ss Z", "Fri, 17 May 2024 10:15:30 +0200"}, {"yyyy-MM-dd'T'HH:mm:ssXXX", "2024-05-17T10:15:30+05:30"},
            {"HH:mm", "25:61"}, {"MMMM", "june"}, {"yyyy G", "44 BC"}, {"yyyy", "x"},
        };
        for (String[] t : texts) {
            ParsePosition pos = new ParsePosition(0);
            Date read = new SimpleDateFormat(t[0]).parse(t[1], pos);
            System.out.println(t[1] + " -> " + read + " " + pos.getIndex() + " " + pos.getErrorIndex());
        }
        try {
            new SimpleDateFormat("yyyy").parse("x");
        } catch (ParseException e) {
            System.out.println(e.getMessage() + " " + e.getErrorOffset());
        }
    }
}
