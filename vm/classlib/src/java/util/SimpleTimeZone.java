package java.util;

/** A zone with an offset and one rule of daylight saving for all years. */
public class SimpleTimeZone extends TimeZone {
    public static final int WALL_TIME = 0;
    public static final int STANDARD_TIME = 1;
    public static final int UTC_TIME = 2;

    private int rawOffset;
    private int dstSavings = 3_600_000;
    private int startYear;
    /** Begin and end: month, day, day of week (by sign as documented), milliseconds, kind of time. Null: no rule. */
    private int[] start;
    private int[] end;

    public SimpleTimeZone(int rawOffset, String ID) {
        this.rawOffset = rawOffset;
        setID(ID);
    }

    public SimpleTimeZone(int rawOffset, String ID, int startMonth, int startDay, int startDayOfWeek, int startTime,
            int endMonth, int endDay, int endDayOfWeek, int endTime) {
        this(rawOffset, ID, startMonth, startDay, startDayOfWeek, startTime, endMonth, endDay, endDayOfWeek, endTime, 3_600_000);
    }

    public SimpleTimeZone(int rawOffset, String ID, int startMonth, int startDay, int startDayOfWeek, int startTime,
            int endMonth, int endDay, int endDayOfWeek, int endTime, int dstSavings) {
        this(rawOffset, ID, startMonth, startDay, startDayOfWeek, startTime, WALL_TIME, endMonth, endDay, endDayOfWeek, endTime,
            WALL_TIME, dstSavings);
    }

    public SimpleTimeZone(int rawOffset, String ID, int startMonth, int startDay, int startDayOfWeek, int startTime,
            int startTimeMode, int endMonth, int endDay, int endDayOfWeek, int endTime, int endTimeMode, int dstSavings) {
        this(rawOffset, ID);
        if (dstSavings <= 0) {
            throw new IllegalArgumentException("Illegal daylight saving value: " + dstSavings);
        }
        this.dstSavings = dstSavings;
        start = new int[] {startMonth, startDay, startDayOfWeek, startTime, startTimeMode};
        end = new int[] {endMonth, endDay, endDayOfWeek, endTime, endTimeMode};
    }

    public void setStartYear(int year) {
        startYear = year;
    }

    public void setStartRule(int startMonth, int startDay, int startDayOfWeek, int startTime) {
        start = new int[] {startMonth, startDay, startDayOfWeek, startTime, WALL_TIME};
    }

    public void setStartRule(int startMonth, int startDay, int startTime) {
        setStartRule(startMonth, startDay, 0, startTime);
    }

    public void setEndRule(int endMonth, int endDay, int endDayOfWeek, int endTime) {
        end = new int[] {endMonth, endDay, endDayOfWeek, endTime, WALL_TIME};
    }

    public void setEndRule(int endMonth, int endDay, int endTime) {
        setEndRule(endMonth, endDay, 0, endTime);
    }

    /** Returns the moment of a rule in a year. */
    private long moment(int[] rule, int year, boolean ending) {
        long first = GregorianCalendar.dayOf(year, rule[0], 1, true);
        int length = (int) (GregorianCalendar.dayOf(year, rule[0] + 1, 1, true) - first);
        long day;
        int dow = rule[2];
        if (dow == 0) {
            day = first + rule[1] - 1;
        } else if (dow > 0) {
            day = rule[1] > 0 ? ahead(first, dow) + (rule[1] - 1) * 7L : back(first + length - 1, dow) + (rule[1] + 1) * 7L;
        } else {
            day = rule[1] > 0 ? ahead(first + rule[1] - 1, -dow) : back(first - rule[1] - 1, -dow);
        }
        long local = day * 86_400_000L + rule[3];
        switch (rule[4]) {
            case UTC_TIME: return local;
            case STANDARD_TIME: return local - rawOffset;
            default: return local - rawOffset - (ending ? dstSavings : 0);
        }
    }

    /** Returns the first day from a day on that is the given day of the week. */
    private static long ahead(long day, int dow) {
        return day + Math.floorMod(dow - 1 - (day + 4), 7L);
    }

    private static long back(long day, int dow) {
        return day - Math.floorMod(day + 4 - (dow - 1), 7L);
    }

    @Override
    public boolean inDaylightTime(Date date) {
        if (!useDaylightTime()) {
            return false;
        }
        long t = date.getTime();
        int year = GregorianCalendar.yearOf(Math.floorDiv(t + rawOffset, 86_400_000L));
        if (year < startYear) {
            return false;
        }
        long from = moment(start, year, false);
        long to = moment(end, year, true);
        return from < to ? t >= from && t < to : t >= from || t < to;
    }

    @Override
    public int getOffset(int era, int year, int month, int day, int dayOfWeek, int millis) {
        long local = GregorianCalendar.dayOf(era == 0 ? 1 - year : year, month, day, true) * 86_400_000L + millis;
        return getOffset(local - rawOffset);
    }

    @Override
    public int getRawOffset() {
        return rawOffset;
    }

    @Override
    public void setRawOffset(int offsetMillis) {
        rawOffset = offsetMillis;
    }

    public void setDSTSavings(int millisSavedDuringDST) {
        dstSavings = millisSavedDuringDST;
    }

    @Override
    public int getDSTSavings() {
        return useDaylightTime() ? dstSavings : 0;
    }

    @Override
    public boolean useDaylightTime() {
        return start != null && end != null;
    }

    @Override
    public boolean hasSameRules(TimeZone other) {
        if (!(other instanceof SimpleTimeZone)) {
            return false;
        }
        SimpleTimeZone z = (SimpleTimeZone) other;
        return rawOffset == z.rawOffset && useDaylightTime() == z.useDaylightTime()
            && (!useDaylightTime() || dstSavings == z.dstSavings && startYear == z.startYear && Arrays.equals(start, z.start)
                && Arrays.equals(end, z.end));
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof SimpleTimeZone && getID().equals(((SimpleTimeZone) obj).getID())
            && hasSameRules((TimeZone) obj);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(start) ^ Arrays.hashCode(end) ^ rawOffset;
    }

    @Override
    public String toString() {
        return getClass().getName() + "[id=" + getID() + ",offset=" + rawOffset + ",dstSavings=" + dstSavings
            + ",useDaylight=" + useDaylightTime() + ",startYear=" + startYear + "]";
    }
}
