package java.util;

import java.time.temporal.TemporalAccessor;
import junco.internal.DateTexts;

/** Shows moments for the conversions {@code %t} of {@link Formatter}. Loaded only by programs that use them. */
final class FormatTime {
    private static final long DAY = 86_400_000L;
    /** Days from 1 March of year 0 to 1 January 1970, Gregorian. */
    private static final long EPOCH_DAYS = 719_468;
    private static final long DAYS_PER_ERA = 146_097;
    /** The first day, counted from 1970, of the Gregorian calendar: 15 October 1582. */
    private static final long CUTOVER = -141_427;
    /** The Julian calendar's 1 March of year 0, counted as EPOCH_DAYS is. */
    private static final long JULIAN_EPOCH_DAYS = 719_470;

    private final long millis;
    private final int offset;
    private final String zone;
    private final int nanos;
    private final long year;
    private final int month;
    private final int day;
    private final int dayOfYear;
    private final int dayOfWeek;
    private final int secondOfDay;

    private FormatTime(long millis, int nanos, int offset, String zone) {
        this.millis = millis;
        this.nanos = nanos;
        this.offset = offset;
        this.zone = zone;
        long local = millis + offset;
        long days = Math.floorDiv(local, DAY);
        secondOfDay = (int) (Math.floorMod(local, DAY) / 1000);
        dayOfWeek = (int) Math.floorMod(days + 4, 7L);
        long y;
        int fromMarch;
        boolean leap;
        if (days >= CUTOVER) {
            long d = days + EPOCH_DAYS;
            long era = Math.floorDiv(d, DAYS_PER_ERA);
            int ofEra = (int) (d - era * DAYS_PER_ERA);
            int yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36524 - ofEra / 146096) / 365;
            y = yearOfEra + era * 400;
            fromMarch = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        } else {
            long d = days + JULIAN_EPOCH_DAYS;
            long era = Math.floorDiv(d, 1461L);
            int ofEra = (int) (d - era * 1461);
            int yearOfEra = (ofEra - ofEra / 1460) / 365;
            y = yearOfEra + era * 4;
            fromMarch = ofEra - 365 * yearOfEra;
        }
        int m = (5 * fromMarch + 2) / 153;
        day = fromMarch - (153 * m + 2) / 5 + 1;
        month = m < 10 ? m + 3 : m - 9;
        if (month <= 2) {
            y++;
        }
        leap = y % 4 == 0 && (days < CUTOVER || y % 100 != 0 || y % 400 == 0);
        int start = fromMarch >= 306 ? -305 : leap ? 61 : 60;
        dayOfYear = fromMarch + start;
        year = y > 0 ? y : 1 - y; // there is no year 0, and Java shows the year of the era
    }

    /** Returns the text of a conversion, or null if the argument is no moment. */
    static String text(char conversion, Object arg, Locale locale) {
        if (arg instanceof TemporalAccessor) {
            StringBuilder text = new StringBuilder();
            FormatTemporal.append(conversion, (TemporalAccessor) arg, text, locale);
            return text.toString();
        }
        long millis;
        TimeZone zone = null;
        if (arg instanceof Long) {
            millis = (Long) arg;
        } else if (arg instanceof Date) {
            millis = ((Date) arg).getTime();
        } else if (arg instanceof Calendar) {
            millis = ((Calendar) arg).getTimeInMillis();
            zone = ((Calendar) arg).getTimeZone();
        } else {
            return null;
        }
        if (zone == null) {
            zone = TimeZone.getDefault();
        }
        FormatTime time = new FormatTime(millis, (int) Math.floorMod(millis, 1000L) * 1_000_000, zone.getOffset(millis),
                zone.getDisplayName(zone.inDaylightTime(new Date(millis)), TimeZone.SHORT));
        StringBuilder text = new StringBuilder();
        time.append(conversion, text, locale);
        return text.toString();
    }

    /** Returns what a composed conversion is made of, null for a simple one. */
    static String composed(char conversion) {
        switch (conversion) {
            case 'R': return "H:M";
            case 'T': return "H:M:S";
            case 'D': return "m/d/y";
            case 'F': return "Y-m-d";
            case 'c': return "a b d T Z Y";
            default: return null;
        }
    }

    static String month(int month, boolean full, Locale locale) {
        return DateTexts.of(locale, full ? DateTexts.MONTHS : DateTexts.SHORT_MONTHS)[month - 1];
    }

    /** Returns the name of a day of the week; Sunday is 0 or 7. */
    static String dayOfWeek(int day, boolean full, Locale locale) {
        return DateTexts.of(locale, full ? DateTexts.DAYS : DateTexts.SHORT_DAYS)[(day + 6) % 7];
    }

    /** Returns the name of a half of the day in small letters. */
    static String half(boolean morning, Locale locale) {
        return DateTexts.of(locale, DateTexts.HALVES)[morning ? 0 : 1].toLowerCase(locale);
    }

    static void padded(StringBuilder text, long value, int digits) {
        String s = Long.toString(value);
        for (int i = s.length(); i < digits; i++) {
            text.append('0');
        }
        text.append(s);
    }

    private int hour12() {
        int hour = secondOfDay / 3600 % 12;
        return hour == 0 ? 12 : hour;
    }

    /** Appends several conversions; other characters stand for themselves. */
    private void all(StringBuilder text, String pattern, Locale locale) {
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == ':' || c == '/' || c == '-' || c == ' ') {
                text.append(c);
            } else {
                append(c, text, locale);
            }
        }
    }

    private void append(char conversion, StringBuilder text, Locale locale) {
        switch (conversion) {
            case 'H': padded(text, secondOfDay / 3600, 2); break;
            case 'I': padded(text, hour12(), 2); break;
            case 'k': text.append(secondOfDay / 3600); break;
            case 'l': text.append(hour12()); break;
            case 'M': padded(text, secondOfDay / 60 % 60, 2); break;
            case 'S': padded(text, secondOfDay % 60, 2); break;
            case 'L': padded(text, nanos / 1_000_000, 3); break;
            case 'N': padded(text, nanos, 9); break;
            case 'p': text.append(half(secondOfDay < 43_200, locale)); break;
            case 'z':
                int minutes = Math.abs(offset) / 60_000;
                text.append(offset < 0 ? '-' : '+');
                padded(text, minutes / 60 * 100 + minutes % 60, 4);
                break;
            case 'Z': text.append(zone); break;
            case 's': text.append(millis / 1000); break;
            case 'Q': text.append(millis); break;
            case 'B': case 'b': case 'h': text.append(month(month, conversion == 'B', locale)); break;
            case 'A': case 'a': text.append(dayOfWeek(dayOfWeek, conversion == 'A', locale)); break;
            case 'C': padded(text, year / 100, 2); break;
            case 'Y': padded(text, year, 4); break;
            case 'y': padded(text, year % 100, 2); break;
            case 'j': padded(text, dayOfYear, 3); break;
            case 'm': padded(text, month, 2); break;
            case 'd': padded(text, day, 2); break;
            case 'e': text.append(day); break;
            case 'r':
                all(text, "I:M:S ", locale);
                text.append(half(secondOfDay < 43_200, locale).toUpperCase(locale));
                break;
            default: all(text, composed(conversion), locale); break;
        }
    }
}
