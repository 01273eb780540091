package java.util;

import java.time.Instant;
import java.time.ZonedDateTime;

/** The calendar of the West: Julian up to the cutover (15 October 1582), Gregorian from it on. */
public class GregorianCalendar extends Calendar {
    public static final int BC = 0;
    public static final int AD = 1;

    private static final long DAY = 86_400_000L;
    private static final long DEFAULT_CUTOVER = -12_219_292_800_000L;
    private static final int[] MINIMA = {0, 1, 0, 1, 0, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, -46_800_000, 0};
    private static final int[] LEAST_MAXIMA = {
        1, 292_269_054, 11, 52, 4, 28, 365, 7, 4, 1, 11, 23, 59, 59, 999, 50_400_000, 1_200_000
    };
    private static final int[] MAXIMA = {
        1, 292_278_994, 11, 53, 6, 31, 366, 7, 6, 1, 11, 23, 59, 59, 999, 50_400_000, 7_200_000
    };

    private long cutover = DEFAULT_CUTOVER;

    public GregorianCalendar() {
        this(TimeZone.getDefault(), Locale.getDefault(Locale.Category.FORMAT));
    }

    public GregorianCalendar(TimeZone zone) {
        this(zone, Locale.getDefault(Locale.Category.FORMAT));
    }

    public GregorianCalendar(Locale aLocale) {
        this(TimeZone.getDefault(), aLocale);
    }

    public GregorianCalendar(TimeZone zone, Locale aLocale) {
        super(Objects.requireNonNull(zone), aLocale);
        setTimeInMillis(System.currentTimeMillis());
    }

    public GregorianCalendar(int year, int month, int dayOfMonth) {
        this(year, month, dayOfMonth, 0, 0, 0);
    }

    public GregorianCalendar(int year, int month, int dayOfMonth, int hourOfDay, int minute) {
        this(year, month, dayOfMonth, hourOfDay, minute, 0);
    }

    public GregorianCalendar(int year, int month, int dayOfMonth, int hourOfDay, int minute, int second) {
        super();
        set(YEAR, year);
        set(MONTH, month);
        set(DAY_OF_MONTH, dayOfMonth);
        if (hourOfDay >= 12 && hourOfDay <= 23) {
            set(AM_PM, PM);
            set(HOUR, hourOfDay - 12);
        } else {
            set(AM_PM, AM);
            set(HOUR, hourOfDay);
        }
        set(HOUR_OF_DAY, hourOfDay);
        set(MINUTE, minute);
        set(SECOND, second);
    }

    public void setGregorianChange(Date date) {
        cutover = date.getTime();
        if (isTimeSet) {
            setTimeInMillis(time);
        }
    }

    public final Date getGregorianChange() {
        return new Date(cutover);
    }

    /** The year in which the cutover lies. */
    private int cutoverYear() {
        return cutover == DEFAULT_CUTOVER ? 1582 : cutover == Long.MIN_VALUE ? Integer.MIN_VALUE
            : cutover == Long.MAX_VALUE ? Integer.MAX_VALUE : yearOf(Math.floorDiv(cutover, DAY));
    }

    public boolean isLeapYear(int year) {
        return leap(year, year >= cutoverYear());
    }

    private static boolean leap(int year, boolean gregorian) {
        return (year & 3) == 0 && (!gregorian || year % 100 != 0 || year % 400 == 0);
    }

    @Override
    public String getCalendarType() {
        return "gregory";
    }

    /** Returns the number of days from 1970 to a date; month counts from 0 and may lie outside of the year. */
    static long dayOf(long year, int month, int day, boolean gregorian) {
        year += Math.floorDiv(month, 12);
        int m = Math.floorMod(month, 12) + 1;
        long y = m > 2 ? year : year - 1;
        int fromMarch = (153 * (m > 2 ? m - 3 : m + 9) + 2) / 5 + day - 1;
        if (gregorian) {
            return y * 365 + Math.floorDiv(y, 4L) - Math.floorDiv(y, 100L) + Math.floorDiv(y, 400L) + fromMarch - 719_468;
        }
        return y * 365 + Math.floorDiv(y, 4L) + fromMarch - 719_470;
    }

    static int yearOf(long day) {
        return dateOf(day, true)[0];
    }

    /** Returns year, month from 0 and day of month. */
    private static int[] dateOf(long day, boolean gregorian) {
        long era;
        int ofEra;
        int yearOfEra;
        int fromMarch;
        long year;
        if (gregorian) {
            long d = day + 719_468;
            era = Math.floorDiv(d, 146_097L);
            ofEra = (int) (d - era * 146_097);
            yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365;
            fromMarch = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
            year = era * 400 + yearOfEra;
        } else {
            long d = day + 719_470;
            era = Math.floorDiv(d, 1461L);
            ofEra = (int) (d - era * 1461);
            yearOfEra = (ofEra - ofEra / 1460) / 365;
            fromMarch = ofEra - 365 * yearOfEra;
            year = era * 4 + yearOfEra;
        }
        int m = (5 * fromMarch + 2) / 153;
        int dom = fromMarch - (153 * m + 2) / 5 + 1;
        return m < 10 ? new int[] {(int) year, m + 2, dom} : new int[] {(int) year + 1, m - 10, dom};
    }

    private boolean gregorian(long day) {
        return day >= Math.floorDiv(cutover, DAY);
    }

    @Override
    protected void computeFields() {
        TimeZone zone = getTimeZone();
        int offset = zone.getOffset(time);
        int raw = zone.getRawOffset();
        long local = time + offset;
        long day = Math.floorDiv(local, DAY);
        int millis = (int) Math.floorMod(local, DAY);
        boolean greg = gregorian(day);
        int[] date = dateOf(day, greg);
        int year = date[0];
        long first = firstDay(year);
        int dayOfYear = (int) (day - first) + 1;
        int dow = (int) Math.floorMod(day + 4, 7L) + 1;
        put(ERA, year > 0 ? AD : BC);
        put(YEAR, year > 0 ? year : 1 - year);
        put(MONTH, date[1]);
        put(DAY_OF_MONTH, date[2]);
        put(DAY_OF_YEAR, dayOfYear);
        put(DAY_OF_WEEK, dow);
        put(DAY_OF_WEEK_IN_MONTH, (date[2] - 1) / 7 + 1);
        put(WEEK_OF_MONTH, week(date[2], dow));
        int week = week(dayOfYear, dow);
        if (week == 0) {
            week = week((int) (day - firstDay(year - 1)) + 1, dow);
        } else if (week >= 52 && day >= weekStart(year + 1)) {
            week = 1;
        }
        put(WEEK_OF_YEAR, week);
        int hour = millis / 3_600_000;
        put(AM_PM, hour / 12);
        put(HOUR, hour % 12);
        put(HOUR_OF_DAY, hour);
        put(MINUTE, millis / 60_000 % 60);
        put(SECOND, millis / 1000 % 60);
        put(MILLISECOND, millis % 1000);
        put(ZONE_OFFSET, raw);
        put(DST_OFFSET, offset - raw);
    }

    private void put(int field, int value) {
        fields[field] = value;
        stamps[field] = COMPUTED;
        isSet[field] = true;
    }

    /** Returns the day on which a year (0 is 1 BC) begins. */
    private long firstDay(int year) {
        long d = dayOf(year, 0, 1, true);
        return gregorian(d) ? d : dayOf(year, 0, 1, false);
    }

    /** Returns the week of the day-th day of a span that is the given day of the week. */
    private int week(int day, int dow) {
        int local = Math.floorMod(dow - getFirstDayOfWeek(), 7);
        int firstOfSpan = Math.floorMod(local - (day - 1), 7);
        int inFirst = 7 - firstOfSpan;
        return (day - 1 + firstOfSpan) / 7 + (inFirst >= getMinimalDaysInFirstWeek() ? 1 : 0);
    }

    /** Returns the first day of a year's week 1. */
    private long weekStart(int year) {
        long first = firstDay(year);
        int into = Math.floorMod((int) Math.floorMod(first + 4, 7L) + 1 - getFirstDayOfWeek(), 7);
        return 7 - into >= getMinimalDaysInFirstWeek() ? first - into : first + 7 - into;
    }

    private int stamp(int a, int b) {
        return stamps[a] == UNSET || stamps[b] == UNSET ? UNSET : Math.max(stamps[a], stamps[b]);
    }

    private int value(int field, int unset) {
        return stamps[field] != UNSET ? fields[field] : unset;
    }

    @Override
    protected void computeTime() {
        int[] given = null;
        if (!isLenient()) {
            given = fields.clone();
            for (int f = 0; f < FIELD_COUNT; f++) {
                if (stamps[f] >= 2 && (fields[f] < getMinimum(f) || fields[f] > getMaximum(f))) {
                    throw new IllegalArgumentException(fieldName(f));
                }
            }
        }
        int year = value(YEAR, 1970);
        int era = value(ERA, AD);
        if (era == BC) {
            year = 1 - year;
        } else if (era != AD) {
            throw new IllegalArgumentException("Invalid era");
        }
        long day = day(year);
        long millis;
        int hourStamp = stamps[HOUR_OF_DAY];
        int halfStamp = Math.max(stamps[HOUR], stamps[AM_PM]);
        if (hourStamp != UNSET && hourStamp >= halfStamp) {
            millis = fields[HOUR_OF_DAY];
        } else {
            millis = value(HOUR, 0) + (stamps[AM_PM] != UNSET ? 12L * fields[AM_PM] : 0);
        }
        millis = ((millis * 60 + value(MINUTE, 0)) * 60 + value(SECOND, 0)) * 1000 + value(MILLISECOND, 0);
        long local = day * DAY + millis;
        time = local - offset(local);
        int[] stampsBefore = given != null ? stamps.clone() : null;
        if (given != null) {
            computeFields();
            for (int f = 0; f < FIELD_COUNT; f++) {
                if (stampsBefore[f] >= 2 && given[f] != fields[f]) {
                    System.arraycopy(given, 0, fields, 0, FIELD_COUNT);
                    stamps = stampsBefore;
                    throw new IllegalArgumentException(fieldName(f) + ": " + given[f] + " -> " + computed(f));
                }
            }
            stamps = stampsBefore;
        }
    }

    private int computed(int field) {
        int[] f = fields.clone();
        int[] s = stamps.clone();
        computeFields();
        int v = fields[field];
        fields = f;
        stamps = s;
        return v;
    }

    private int offset(long local) {
        if (stamps[ZONE_OFFSET] >= 2 || stamps[DST_OFFSET] >= 2) {
            return value(ZONE_OFFSET, 0) + value(DST_OFFSET, 0);
        }
        TimeZone zone = getTimeZone();
        int raw = zone.getRawOffset();
        int one = zone.getOffset(local - raw);
        // In a gap the clock is read as standard time; in an overlap, too.
        return one != raw && zone.getOffset(local - one) == one ? one : raw;
    }

    /** Finds the day by the fields that were set last. */
    private long day(int year) {
        int dom = stamps[DAY_OF_MONTH];
        int wom = stamp(WEEK_OF_MONTH, DAY_OF_WEEK);
        int dowim = stamp(DAY_OF_WEEK_IN_MONTH, DAY_OF_WEEK);
        int doy = stamps[DAY_OF_YEAR];
        int woy = stamp(WEEK_OF_YEAR, DAY_OF_WEEK);
        int best = Math.max(Math.max(Math.max(dom, wom), Math.max(dowim, doy)), woy);
        if (best == UNSET) {
            wom = stamps[WEEK_OF_MONTH];
            dowim = Math.max(stamps[DAY_OF_WEEK_IN_MONTH], stamps[DAY_OF_WEEK]);
            woy = stamps[WEEK_OF_YEAR];
            best = Math.max(Math.max(wom, dowim), woy);
            if (best == UNSET) {
                dom = stamps[MONTH];
                best = dom;
            }
        }
        int month = value(MONTH, 0);
        if (best == dom) {
            return monthDay(year, month, value(DAY_OF_MONTH, 1));
        }
        int first = getFirstDayOfWeek();
        if (best == wom || best == dowim) {
            long start = monthDay(year, month, 1);
            int startDow = (int) Math.floorMod(start + 4, 7L) + 1;
            if (best == wom && wom != dowim || best == wom && stamps[WEEK_OF_MONTH] >= stamps[DAY_OF_WEEK_IN_MONTH]) {
                int into = Math.floorMod(startDow - first, 7);
                long week1 = 7 - into >= getMinimalDaysInFirstWeek() ? start - into : start + 7 - into;
                return week1 + (value(WEEK_OF_MONTH, 1) - 1) * 7L + Math.floorMod(value(DAY_OF_WEEK, first) - first, 7);
            }
            int n = value(DAY_OF_WEEK_IN_MONTH, 1);
            int dow = value(DAY_OF_WEEK, first);
            if (n >= 0) {
                return start + Math.floorMod(dow - startDow, 7) + (n - 1) * 7L;
            }
            long last = monthDay(year, month + 1, 1) - 1;
            int lastDow = (int) Math.floorMod(last + 4, 7L) + 1;
            return last - Math.floorMod(lastDow - dow, 7) + (n + 1) * 7L;
        }
        if (best == doy) {
            return firstDay(year) + fields[DAY_OF_YEAR] - 1;
        }
        return weekStart(year) + (value(WEEK_OF_YEAR, 1) - 1) * 7L + Math.floorMod(value(DAY_OF_WEEK, first) - first, 7);
    }

    private long monthDay(int year, int month, int day) {
        long d = dayOf(year, month, 1, true) + day - 1;
        if (gregorian(d)) {
            return d;
        }
        long julian = dayOf(year, month, 1, false) + day - 1;
        return gregorian(julian) ? d : julian;
    }

    private int properYear() {
        return internalGet(ERA) == AD ? internalGet(YEAR) : 1 - internalGet(YEAR);
    }

    private int monthLength(int year, int month) {
        return (int) (monthDay(year, month + 1, 1) - monthDay(year, month, 1));
    }

    private int nominalLength(int month, int year) {
        return month == 1 ? isLeapYear(year) ? 29 : 28 : month == 3 || month == 5 || month == 8 || month == 10 ? 30 : 31;
    }

    private void setYearMonth(int year, int month) {
        int day = Math.min(internalGet(DAY_OF_MONTH), nominalLength(month, year));
        set(ERA, year > 0 ? AD : BC);
        set(YEAR, year > 0 ? year : 1 - year);
        set(MONTH, month);
        set(DAY_OF_MONTH, day);
    }

    @Override
    public void add(int field, int amount) {
        if (amount == 0) {
            return;
        }
        if (field < 0 || field >= ZONE_OFFSET) {
            throw new IllegalArgumentException();
        }
        complete();
        switch (field) {
            case YEAR:
                setYearMonth(properYear() + amount, internalGet(MONTH));
                complete();
                return;
            case MONTH: {
                int months = internalGet(MONTH) + amount;
                setYearMonth(properYear() + Math.floorDiv(months, 12), Math.floorMod(months, 12));
                complete();
                return;
            }
            case ERA: {
                int era = Math.max(0, Math.min(1, internalGet(ERA) + amount));
                set(ERA, era);
                complete();
                return;
            }
            case HOUR: case HOUR_OF_DAY: setTimeInMillis(time + amount * 3_600_000L); return;
            case MINUTE: setTimeInMillis(time + amount * 60_000L); return;
            case SECOND: setTimeInMillis(time + amount * 1000L); return;
            case MILLISECOND: setTimeInMillis(time + amount); return;
            default: break;
        }
        long delta = field == AM_PM ? amount * (DAY / 2) : field == WEEK_OF_YEAR || field == WEEK_OF_MONTH
            || field == DAY_OF_WEEK_IN_MONTH ? amount * 7 * DAY : amount * DAY;
        // Days keep the time on the clock.
        int before = internalGet(ZONE_OFFSET) + internalGet(DST_OFFSET);
        long local = time + before + delta;
        setTimeInMillis(local - offset(local));
    }

    @Override
    public void roll(int field, boolean up) {
        roll(field, up ? 1 : -1);
    }

    @Override
    public void roll(int field, int amount) {
        if (amount == 0) {
            return;
        }
        if (field < 0 || field >= ZONE_OFFSET) {
            throw new IllegalArgumentException();
        }
        complete();
        switch (field) {
            case MONTH:
                setYearMonth(properYear(), Math.floorMod(internalGet(MONTH) + amount, 12));
                complete();
                return;
            case YEAR:
                add(YEAR, amount);
                return;
            case HOUR: case HOUR_OF_DAY: {
                int unit = field == HOUR ? 12 : 24;
                int now = internalGet(field);
                int next = Math.floorMod(now + amount, unit);
                setTimeInMillis(time + (next - now) * 3_600_000L);
                return;
            }
            case DAY_OF_WEEK: {
                int into = Math.floorMod(internalGet(DAY_OF_WEEK) - getFirstDayOfWeek(), 7);
                add(DAY_OF_MONTH, Math.floorMod(into + amount, 7) - into);
                return;
            }
            case WEEK_OF_MONTH: {
                // Weeks are the rows of the month's sheet; a row may lack the day of the week.
                int year = properYear();
                int month = internalGet(MONTH);
                int dom = internalGet(DAY_OF_MONTH);
                int min = week(1, (int) Math.floorMod(monthDay(year, month, 1) + 4, 7L) + 1);
                int rows = getActualMaximum(field) - min + 1;
                int row = internalGet(field) - min;
                int next = dom + (Math.floorMod(row + amount, rows) - row) * 7;
                add(DAY_OF_MONTH, Math.max(1, Math.min(next, monthLength(year, month))) - dom);
                return;
            }
            case WEEK_OF_YEAR: case DAY_OF_WEEK_IN_MONTH: {
                int min = getActualMinimum(field);
                int max = getActualMaximum(field);
                int now = internalGet(field);
                int next = min + Math.floorMod(now - min + amount, max - min + 1);
                add(DAY_OF_MONTH, (next - now) * 7);
                return;
            }
            default: {
                int min = getActualMinimum(field);
                int max = getActualMaximum(field);
                set(field, min + Math.floorMod(internalGet(field) - min + amount, max - min + 1));
                complete();
            }
        }
    }

    @Override
    public int getMinimum(int field) {
        return MINIMA[field];
    }

    @Override
    public int getMaximum(int field) {
        return MAXIMA[field];
    }

    @Override
    public int getGreatestMinimum(int field) {
        return MINIMA[field];
    }

    @Override
    public int getLeastMaximum(int field) {
        return LEAST_MAXIMA[field];
    }

    @Override
    public int getActualMinimum(int field) {
        return getMinimum(field);
    }

    @Override
    public int getActualMaximum(int field) {
        complete();
        int year = properYear();
        int month = internalGet(MONTH);
        switch (field) {
            case DAY_OF_MONTH: return nominalLength(month, year);
            case DAY_OF_YEAR: return (int) (firstDay(year + 1) - firstDay(year));
            case WEEK_OF_YEAR: {
                GregorianCalendar c = (GregorianCalendar) clone();
                c.setLenient(true);
                long last = firstDay(year + 1) - 1;
                int week = week((int) (last - firstDay(year)) + 1, (int) Math.floorMod(last + 4, 7L) + 1);
                return last >= weekStart(year + 1) ? week - 1 : week;
            }
            case WEEK_OF_MONTH: {
                int n = monthLength(year, month);
                return week(n, (int) Math.floorMod(monthDay(year, month, n) + 4, 7L) + 1);
            }
            case DAY_OF_WEEK_IN_MONTH:
                return (monthLength(year, month) - ((internalGet(DAY_OF_MONTH) - 1) % 7 + 1)) / 7 + 1;
            case YEAR: {
                // The last year ends on 17 August, 7:12:55.807 in UTC.
                long millis = ((internalGet(HOUR_OF_DAY) * 60L + internalGet(MINUTE)) * 60 + internalGet(SECOND)) * 1000
                    + internalGet(MILLISECOND);
                long last = ((month * 31L) + internalGet(DAY_OF_MONTH)) * DAY + millis;
                return internalGet(ERA) == AD && last > (7 * 31 + 17) * DAY + 25_975_807 ? 292_278_993 : getMaximum(YEAR);
            }
            default: return getMaximum(field);
        }
    }

    @Override
    public final boolean isWeekDateSupported() {
        return true;
    }

    @Override
    public int getWeekYear() {
        int year = get(YEAR);
        if (internalGet(ERA) == BC) {
            year = 1 - year;
        }
        int week = internalGet(WEEK_OF_YEAR);
        int month = internalGet(MONTH);
        return week >= 52 && month == 0 ? year - 1 : week == 1 && month == 11 ? year + 1 : year;
    }

    @Override
    public void setWeekDate(int weekYear, int weekOfYear, int dayOfWeek) {
        complete();
        if (dayOfWeek < SUNDAY || dayOfWeek > SATURDAY) {
            throw new IllegalArgumentException("invalid dayOfWeek: " + dayOfWeek);
        }
        long day = weekStart(weekYear) + (weekOfYear - 1) * 7L + Math.floorMod(dayOfWeek - getFirstDayOfWeek(), 7);
        int before = internalGet(ZONE_OFFSET) + internalGet(DST_OFFSET);
        long local = day * DAY + Math.floorMod(time + before, DAY);
        setTimeInMillis(local - offset(local));
    }

    @Override
    public int getWeeksInWeekYear() {
        int year = getWeekYear();
        return (int) ((weekStart(year + 1) - weekStart(year)) / 7);
    }

    public ZonedDateTime toZonedDateTime() {
        return ZonedDateTime.ofInstant(Instant.ofEpochMilli(getTimeInMillis()), getTimeZone().toZoneId());
    }

    public static GregorianCalendar from(ZonedDateTime zdt) {
        GregorianCalendar c = new GregorianCalendar(TimeZone.getTimeZone(zdt.getZone()));
        c.setGregorianChange(new Date(Long.MIN_VALUE));
        c.setFirstDayOfWeek(MONDAY);
        c.setMinimalDaysInFirstWeek(4);
        c.setTimeInMillis(zdt.toInstant().toEpochMilli());
        return c;
    }

    @Override
    public Object clone() {
        return super.clone();
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof GregorianCalendar && super.equals(obj) && cutover == ((GregorianCalendar) obj).cutover;
    }

    @Override
    public int hashCode() {
        return super.hashCode() ^ (int) cutover;
    }
}
