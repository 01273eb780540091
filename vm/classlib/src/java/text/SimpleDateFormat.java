package java.text;

import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import junco.internal.DateTexts;

/** Dates by a pattern such as {@code yyyy-MM-dd HH:mm:ss}. */
public class SimpleDateFormat extends DateFormat {
    /** The letters, in the order of DateFormat's numbers of fields; then those that came later. */
    private static final String LETTERS = "GyMdkHmsSEDFwWahKzZYuXL";
    private static final int[] CALENDAR_FIELDS = {
        Calendar.ERA, Calendar.YEAR, Calendar.MONTH, Calendar.DATE, Calendar.HOUR_OF_DAY, Calendar.HOUR_OF_DAY,
        Calendar.MINUTE, Calendar.SECOND, Calendar.MILLISECOND, Calendar.DAY_OF_WEEK, Calendar.DAY_OF_YEAR,
        Calendar.DAY_OF_WEEK_IN_MONTH, Calendar.WEEK_OF_YEAR, Calendar.WEEK_OF_MONTH, Calendar.AM_PM, Calendar.HOUR,
        Calendar.HOUR, Calendar.ZONE_OFFSET, Calendar.ZONE_OFFSET, Calendar.YEAR, Calendar.DAY_OF_WEEK,
        Calendar.ZONE_OFFSET, Calendar.MONTH
    };

    private String pattern;
    /** Letter and count, or 0 and a literal character, in turn. */
    private char[] program;
    private DateFormatSymbols symbols;
    private final Locale locale;
    private Date centuryStart;
    private int centuryStartYear;

    public SimpleDateFormat() {
        this(DateTexts.pattern(Locale.getDefault(Locale.Category.FORMAT), SHORT, SHORT), Locale.getDefault(Locale.Category.FORMAT));
    }

    public SimpleDateFormat(String pattern) {
        this(pattern, Locale.getDefault(Locale.Category.FORMAT));
    }

    public SimpleDateFormat(String pattern, Locale locale) {
        this(pattern, locale, DateFormatSymbols.getInstance(locale));
    }

    public SimpleDateFormat(String pattern, DateFormatSymbols formatSymbols) {
        this(pattern, Locale.getDefault(Locale.Category.FORMAT), (DateFormatSymbols) formatSymbols.clone());
    }

    private SimpleDateFormat(String pattern, Locale locale, DateFormatSymbols symbols) {
        this.pattern = Objects.requireNonNull(pattern);
        this.locale = locale;
        this.symbols = symbols;
        this.program = compile(pattern);
        calendar = Calendar.getInstance(locale);
        numberFormat = NumberFormat.getIntegerInstance(locale);
        numberFormat.setGroupingUsed(false);
        Calendar c = (Calendar) calendar.clone();
        c.add(Calendar.YEAR, -80);
        setCentury(c);
    }

    private void setCentury(Calendar c) {
        centuryStart = c.getTime();
        centuryStartYear = c.get(Calendar.YEAR);
    }

    private static char[] compile(String pattern) {
        StringBuilder b = new StringBuilder(pattern.length() * 2);
        boolean quoted = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\'') {
                if (i + 1 < pattern.length() && pattern.charAt(i + 1) == '\'') {
                    b.append('\0').append('\'');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (quoted || !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z')) {
                b.append('\0').append(c);
            } else {
                int from = i;
                while (i + 1 < pattern.length() && pattern.charAt(i + 1) == c) {
                    i++;
                }
                if (LETTERS.indexOf(c) < 0) {
                    throw new IllegalArgumentException("Illegal pattern character '" + c + "'");
                }
                int count = i - from + 1;
                if (c == 'X' && count > 3) {
                    throw new IllegalArgumentException("invalid ISO 8601 format: length=" + count);
                }
                b.append(c).append((char) count);
            }
        }
        if (quoted) {
            throw new IllegalArgumentException("Unterminated quote");
        }
        return b.toString().toCharArray();
    }

    public void set2DigitYearStart(Date startDate) {
        Calendar c = (Calendar) calendar.clone();
        c.setTime(startDate);
        setCentury(c);
    }

    public Date get2DigitYearStart() {
        return (Date) centuryStart.clone();
    }

    @Override
    public StringBuffer format(Date date, StringBuffer b, FieldPosition pos) {
        pos.setBeginIndex(0);
        pos.setEndIndex(0);
        calendar.setTime(date);
        for (int i = 0; i < program.length; i += 2) {
            if (program[i] == 0) {
                b.append(program[i + 1]);
                continue;
            }
            int from = b.length();
            write(b, program[i], program[i + 1]);
            pos.found(LETTERS.indexOf(program[i]), null, from, b.length());
        }
        return b;
    }

    /** Returns the names of months within a date, or those that stand alone for 'L'. */
    private String[] months(char letter, boolean full) {
        if (letter == 'L' && symbols.equals(DateFormatSymbols.getInstance(locale))) {
            String[] names = DateTexts.of(locale, full ? DateTexts.ALONE_MONTHS : DateTexts.ALONE_SHORT_MONTHS);
            return Arrays.copyOf(names, 12);
        }
        return full ? symbols.getMonths() : symbols.getShortMonths();
    }

    private static void number(StringBuffer b, long value, int width) {
        String s = Long.toString(Math.abs(value));
        if (value < 0) {
            b.append('-');
        }
        for (int i = s.length(); i < width; i++) {
            b.append('0');
        }
        b.append(s);
    }

    private void write(StringBuffer b, char letter, int count) {
        int value = calendar.get(CALENDAR_FIELDS[LETTERS.indexOf(letter)]);
        switch (letter) {
            case 'G':
                b.append(symbols.getEras()[value]);
                return;
            case 'Y':
                value = calendar.isWeekDateSupported() ? calendar.getWeekYear() : value;
                number(b, count == 2 ? value % 100 : value, count == 2 ? 2 : count);
                return;
            case 'y':
                number(b, count == 2 ? value % 100 : value, count);
                return;
            case 'M': case 'L':
                if (count >= 3) {
                    b.append(months(letter, count > 3)[value]);
                } else {
                    number(b, value + 1, count);
                }
                return;
            case 'k':
                number(b, value == 0 ? 24 : value, count);
                return;
            case 'h':
                number(b, value == 0 ? 12 : value, count);
                return;
            case 'E':
                b.append((count > 3 ? symbols.getWeekdays() : symbols.getShortWeekdays())[value]);
                return;
            case 'u':
                number(b, value == Calendar.SUNDAY ? 7 : value - 1, count);
                return;
            case 'a':
                b.append(symbols.getAmPmStrings()[value]);
                return;
            case 'z':
                b.append(calendar.getTimeZone().getDisplayName(calendar.get(Calendar.DST_OFFSET) != 0,
                    count > 3 ? TimeZone.LONG : TimeZone.SHORT, locale));
                return;
            case 'Z': case 'X':
                offset(b, letter, count);
                return;
            default:
                number(b, value, count);
        }
    }

    private void offset(StringBuffer b, char letter, int count) {
        int minutes = (calendar.get(Calendar.ZONE_OFFSET) + calendar.get(Calendar.DST_OFFSET)) / 60_000;
        if (letter == 'X' && minutes == 0) {
            b.append('Z');
            return;
        }
        b.append(minutes < 0 ? '-' : '+');
        minutes = Math.abs(minutes);
        number(b, minutes / 60, 2);
        if (letter == 'X' && count == 1) {
            return;
        }
        if (letter == 'X' && count == 3) {
            b.append(':');
        }
        number(b, minutes % 60, 2);
    }

    @Override
    public Date parse(String text, ParsePosition pos) {
        int start = pos.getIndex();
        Reader r = new Reader(text, start);
        for (int i = 0; i < program.length; i += 2) {
            if (program[i] == 0) {
                if (r.at >= text.length() || !sameLiteral(program[i + 1], text.charAt(r.at))) {
                    pos.setErrorIndex(r.at);
                    return null;
                }
                r.at++;
                continue;
            }
            // A number right before another one takes as many digits as its letters.
            boolean abutting = numeric(i) && (i + 2 < program.length && program[i + 2] != 0 && numeric(i + 2));
            if (!r.field(program[i], program[i + 1], abutting)) {
                pos.setErrorIndex(r.errorAt);
                return null;
            }
        }
        Date date;
        try {
            date = r.date();
        } catch (IllegalArgumentException e) {
            pos.setErrorIndex(start);
            return null;
        }
        pos.setIndex(r.at);
        return date;
    }

    private static boolean sameLiteral(char want, char got) {
        return want == got || (want == '\u202f' || want == ' ' || want == '\u00a0')
            && (got == ' ' || got == '\u202f' || got == '\u00a0');
    }

    private boolean numeric(int i) {
        char c = program[i];
        return c != 'G' && c != 'E' && c != 'a' && c != 'z' && c != 'Z' && c != 'X'
            && (c != 'M' && c != 'L' || program[i + 1] < 3);
    }

    /** Reads fields and remembers their values. */
    private final class Reader {
        private final String text;
        private final Calendar to = (Calendar) calendar.clone();
        private final TimeZone zone = calendar.getTimeZone();
        private TimeZone readZone;
        private boolean shortYear;
        private int at;
        private int errorAt;
        private int weekYear = Integer.MIN_VALUE;
        private int week = 1;
        private int dow;

        Reader(String text, int at) {
            this.text = text;
            this.at = at;
            to.clear();
        }

        private boolean fail(int where) {
            errorAt = where;
            return false;
        }

        boolean field(char letter, int count, boolean fixed) {
            int before = at;
            while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
                at++;
            }
            if (at >= text.length()) {
                return fail(before);
            }
            boolean named = "GaE".indexOf(letter) >= 0 || (letter == 'M' || letter == 'L') && count >= 3;
            if (named && at > before) {
                // Blanks are skipped before numbers, not before names.
                return fail(at);
            }
            switch (letter) {
                case 'G': return name(Calendar.ERA, symbols.getEras(), null);
                case 'a': return name(Calendar.AM_PM, symbols.getAmPmStrings(), null);
                case 'E': {
                    boolean ok = name(Calendar.DAY_OF_WEEK, symbols.getWeekdays(), symbols.getShortWeekdays());
                    dow = to.isSet(Calendar.DAY_OF_WEEK) ? value : 0;
                    return ok;
                }
                case 'M': case 'L':
                    if (count >= 3) {
                        return name(Calendar.MONTH, months(letter, true), months(letter, false));
                    }
                    break;
                case 'z': case 'Z': case 'X': return zone(letter);
                default: break;
            }
            int from = at;
            if (fixed && at + count > text.length() || !number(fixed ? count : Integer.MAX_VALUE)) {
                return fail(from);
            }
            int digits = at - from;
            switch (letter) {
                case 'y': case 'Y':
                    if (count <= 2 && digits == 2 && value >= 0) {
                        int base = centuryStartYear % 100;
                        shortYear = letter == 'y' && value == base;
                        value += centuryStartYear / 100 * 100 + (value < base ? 100 : 0);
                    }
                    if (letter == 'Y') {
                        weekYear = value;
                        return true;
                    }
                    to.set(Calendar.YEAR, value);
                    return true;
                case 'M': case 'L':
                    to.set(Calendar.MONTH, value - 1);
                    return true;
                case 'k':
                    to.set(Calendar.HOUR_OF_DAY, value == 24 && to.isLenient() ? 0 : value);
                    return true;
                case 'h':
                    to.set(Calendar.HOUR, value == 12 ? 0 : value);
                    return true;
                case 'u':
                    value = value == 7 ? Calendar.SUNDAY : value + 1;
                    dow = value;
                    to.set(Calendar.DAY_OF_WEEK, value);
                    return true;
                case 'w':
                    week = value;
                    to.set(Calendar.WEEK_OF_YEAR, value);
                    return true;
                default:
                    to.set(CALENDAR_FIELDS[LETTERS.indexOf(letter)], value);
                    return true;
            }
        }

        private int value;

        private boolean number(int most) {
            int i = at;
            boolean negative = i < text.length() && text.charAt(i) == '-';
            if (negative) {
                i++;
            }
            int from = i;
            long n = 0;
            while (i < text.length() && i - from < most) {
                int d = Character.digit(text.charAt(i), 10);
                if (d < 0) {
                    break;
                }
                n = Math.min(n * 10 + d, Long.MAX_VALUE / 100);
                i++;
            }
            if (i == from) {
                return false;
            }
            value = (int) (negative ? -n : n);
            at = i;
            return true;
        }

        private boolean name(int field, String[] names, String[] shortNames) {
            int best = -1;
            int length = 0;
            for (String[] list : new String[][] {names, shortNames}) {
                for (int i = 0; list != null && i < list.length; i++) {
                    String s = list[i];
                    if (s.length() > length && text.regionMatches(true, at, s, 0, s.length())) {
                        best = i;
                        length = s.length();
                    }
                }
            }
            if (best < 0) {
                return fail(at);
            }
            value = best;
            to.set(field, best);
            at += length;
            return true;
        }

        private boolean offset(int minutes) {
            to.set(Calendar.ZONE_OFFSET, minutes * 60_000);
            to.set(Calendar.DST_OFFSET, 0);
            return true;
        }

        private boolean zone(char letter) {
            int from = at;
            if (letter == 'X' && text.charAt(at) == 'Z') {
                at++;
                return offset(0);
            }
            boolean gmt = letter != 'X' && text.regionMatches(true, at, "GMT", 0, 3);
            if (gmt) {
                at += 3;
                if (at == text.length() || text.charAt(at) != '+' && text.charAt(at) != '-') {
                    return offset(0);
                }
            }
            char sign = text.charAt(at);
            if (sign == '+' || sign == '-') {
                int i = at + 1;
                int h = 0;
                int digits = 0;
                while (i < text.length() && Character.isDigit(text.charAt(i)) && digits < 4) {
                    h = h * 10 + text.charAt(i++) - '0';
                    digits++;
                }
                int m = 0;
                if (digits <= 2 && i + 2 < text.length() && text.charAt(i) == ':' && Character.isDigit(text.charAt(i + 1))
                        && Character.isDigit(text.charAt(i + 2))) {
                    m = (text.charAt(i + 1) - '0') * 10 + text.charAt(i + 2) - '0';
                    i += 3;
                } else if (digits > 2) {
                    m = h % 100;
                    h /= 100;
                }
                if (digits == 0 || h > 23 || m > 59 || gmt && text.charAt(i - 3) != ':') {
                    return fail(i);
                }
                at = i;
                return offset(sign == '-' ? -(h * 60 + m) : h * 60 + m);
            }
            return letter != 'X' && zoneName() || fail(from);
        }

        private boolean zoneName() {
            String[] common = {
                "UTC", "America/Los_Angeles", "America/Denver", "America/Chicago", "America/New_York", "Europe/Paris",
                "Europe/London", "Europe/Athens", "Asia/Tokyo", "Asia/Kolkata", "Asia/Shanghai", "Australia/Sydney",
                "Europe/Moscow"
            };
            int length = 0;
            boolean summer = false;
            for (int i = -1; i < common.length; i++) {
                TimeZone z = i < 0 ? zone : TimeZone.getTimeZone(common[i]);
                for (int k = 0; k < 4; k++) {
                    String s = z.getDisplayName(k > 1, k % 2, Locale.US);
                    if (s.length() > length && text.regionMatches(true, at, s, 0, s.length())) {
                        length = s.length();
                        readZone = z;
                        summer = k > 1 && z.useDaylightTime();
                    }
                }
            }
            if (length == 0) {
                return false;
            }
            at += length;
            to.set(Calendar.ZONE_OFFSET, readZone.getRawOffset());
            to.set(Calendar.DST_OFFSET, summer ? readZone.getDSTSavings() : 0);
            return true;
        }

        Date date() {
            if (readZone != null) {
                calendar.setTimeZone(readZone);
            }
            if (weekYear != Integer.MIN_VALUE && to instanceof GregorianCalendar) {
                GregorianCalendar g = (GregorianCalendar) to;
                int day = dow != 0 ? dow : g.getFirstDayOfWeek();
                g.clear(Calendar.DAY_OF_WEEK);
                g.clear(Calendar.WEEK_OF_YEAR);
                if (!g.isSet(Calendar.MONTH)) {
                    g.setWeekDate(weekYear, week, day);
                }
            }
            Date d = to.getTime();
            if (shortYear && d.before(centuryStart)) {
                to.add(Calendar.YEAR, 100);
                d = to.getTime();
            }
            return d;
        }
    }

    public String toPattern() {
        return pattern;
    }

    public String toLocalizedPattern() {
        return pattern;
    }

    public void applyPattern(String pattern) {
        program = compile(pattern);
        this.pattern = pattern;
    }

    public void applyLocalizedPattern(String pattern) {
        applyPattern(pattern);
    }

    public DateFormatSymbols getDateFormatSymbols() {
        return (DateFormatSymbols) symbols.clone();
    }

    public void setDateFormatSymbols(DateFormatSymbols newFormatSymbols) {
        symbols = (DateFormatSymbols) newFormatSymbols.clone();
    }

    @Override
    public Object clone() {
        SimpleDateFormat f = (SimpleDateFormat) super.clone();
        f.symbols = (DateFormatSymbols) symbols.clone();
        return f;
    }

    @Override
    public int hashCode() {
        return pattern.hashCode();
    }

    @Override
    public boolean equals(Object obj) {
        return super.equals(obj) && pattern.equals(((SimpleDateFormat) obj).pattern)
            && symbols.equals(((SimpleDateFormat) obj).symbols);
    }
}
