package java.util;

import java.io.Serializable;
import java.time.Instant;

/** A moment in milliseconds since 1970 in UTC. */
public class Date implements Serializable, Cloneable, Comparable<Date> {
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private static final String DAYS = "SunMonTueWedThuFriSat";

    private long millis;

    public Date() {
        this(System.currentTimeMillis());
    }

    public Date(long date) {
        millis = date;
    }

    @Deprecated
    public Date(int year, int month, int date) {
        this(year, month, date, 0, 0, 0);
    }

    @Deprecated
    public Date(int year, int month, int date, int hrs, int min) {
        this(year, month, date, hrs, min, 0);
    }

    @Deprecated
    public Date(int year, int month, int date, int hrs, int min, int sec) {
        millis = new GregorianCalendar(year + 1900, month, date, hrs, min, sec).getTimeInMillis();
    }

    @Deprecated
    public Date(String s) {
        this(parse(s));
    }

    @Override
    public Object clone() {
        try {
            return super.clone();
        } catch (CloneNotSupportedException e) {
            throw new InternalError(e);
        }
    }

    @Deprecated
    public static long UTC(int year, int month, int date, int hrs, int min, int sec) {
        GregorianCalendar c = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        c.clear();
        c.set(year + 1900, month, date, hrs, min, sec);
        return c.getTimeInMillis();
    }

    @Deprecated
    public static long parse(String s) {
        String[] patterns = {
            "EEE MMM dd HH:mm:ss zzz yyyy", "EEE, d MMM yyyy HH:mm:ss z", "d MMM yyyy HH:mm:ss z", "d MMM yyyy HH:mm:ss",
            "MMM d, yyyy HH:mm:ss", "yyyy/MM/dd HH:mm:ss", "MM/dd/yyyy HH:mm:ss", "EEE, d MMM yyyy", "d MMM yyyy",
            "MMM d, yyyy", "yyyy/MM/dd", "MM/dd/yyyy"
        };
        for (String pattern : patterns) {
            java.text.ParsePosition pos = new java.text.ParsePosition(0);
            Date d = new java.text.SimpleDateFormat(pattern, Locale.US).parse(s, pos);
            if (d != null && pos.getIndex() == s.length()) {
                return d.getTime();
            }
        }
        throw new IllegalArgumentException();
    }

    private GregorianCalendar calendar() {
        GregorianCalendar c = new GregorianCalendar(TimeZone.shared(), Locale.US);
        c.setTimeInMillis(millis);
        return c;
    }

    private void set(int field, int value) {
        GregorianCalendar c = calendar();
        c.set(field, value);
        millis = c.getTimeInMillis();
    }

    @Deprecated
    public int getYear() {
        GregorianCalendar c = calendar();
        int year = c.get(Calendar.YEAR);
        return (c.get(Calendar.ERA) == GregorianCalendar.BC ? 1 - year : year) - 1900;
    }

    @Deprecated
    public void setYear(int year) {
        set(Calendar.YEAR, year + 1900);
    }

    @Deprecated
    public int getMonth() {
        return calendar().get(Calendar.MONTH);
    }

    @Deprecated
    public void setMonth(int month) {
        set(Calendar.MONTH, month);
    }

    @Deprecated
    public int getDate() {
        return calendar().get(Calendar.DAY_OF_MONTH);
    }

    @Deprecated
    public void setDate(int date) {
        set(Calendar.DAY_OF_MONTH, date);
    }

    @Deprecated
    public int getDay() {
        return calendar().get(Calendar.DAY_OF_WEEK) - 1;
    }

    @Deprecated
    public int getHours() {
        return calendar().get(Calendar.HOUR_OF_DAY);
    }

    @Deprecated
    public void setHours(int hours) {
        set(Calendar.HOUR_OF_DAY, hours);
    }

    @Deprecated
    public int getMinutes() {
        return calendar().get(Calendar.MINUTE);
    }

    @Deprecated
    public void setMinutes(int minutes) {
        set(Calendar.MINUTE, minutes);
    }

    @Deprecated
    public int getSeconds() {
        return calendar().get(Calendar.SECOND);
    }

    @Deprecated
    public void setSeconds(int seconds) {
        set(Calendar.SECOND, seconds);
    }

    public long getTime() {
        return millis;
    }

    public void setTime(long time) {
        millis = time;
    }

    public boolean before(Date when) {
        return getTime() < when.getTime();
    }

    public boolean after(Date when) {
        return getTime() > when.getTime();
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Date && getTime() == ((Date) obj).getTime();
    }

    @Override
    public int compareTo(Date anotherDate) {
        return Long.compare(getTime(), anotherDate.getTime());
    }

    @Override
    public int hashCode() {
        return (int) millis ^ (int) (millis >> 32);
    }

    private static void two(StringBuilder b, int n) {
        b.append((char) ('0' + n / 10)).append((char) ('0' + n % 10));
    }

    @Override
    public String toString() {
        GregorianCalendar c = calendar();
        StringBuilder b = new StringBuilder(28);
        int dow = c.get(Calendar.DAY_OF_WEEK) - 1;
        int month = c.get(Calendar.MONTH);
        b.append(DAYS, dow * 3, dow * 3 + 3).append(' ').append(MONTHS, month * 3, month * 3 + 3).append(' ');
        two(b, c.get(Calendar.DAY_OF_MONTH));
        two(b.append(' '), c.get(Calendar.HOUR_OF_DAY));
        two(b.append(':'), c.get(Calendar.MINUTE));
        two(b.append(':'), c.get(Calendar.SECOND));
        b.append(' ').append(TimeZone.shared().getDisplayName(c.get(Calendar.DST_OFFSET) != 0, TimeZone.SHORT, Locale.US));
        return b.append(' ').append(c.get(Calendar.YEAR)).toString();
    }

    @Deprecated
    public String toLocaleString() {
        return java.text.DateFormat.getDateTimeInstance().format(this);
    }

    @Deprecated
    public String toGMTString() {
        GregorianCalendar c = new GregorianCalendar(TimeZone.getTimeZone("GMT"), Locale.US);
        c.setTimeInMillis(millis);
        StringBuilder b = new StringBuilder(26).append(c.get(Calendar.DAY_OF_MONTH)).append(' ');
        int month = c.get(Calendar.MONTH);
        b.append(MONTHS, month * 3, month * 3 + 3).append(' ').append(c.get(Calendar.YEAR));
        two(b.append(' '), c.get(Calendar.HOUR_OF_DAY));
        two(b.append(':'), c.get(Calendar.MINUTE));
        two(b.append(':'), c.get(Calendar.SECOND));
        return b.append(" GMT").toString();
    }

    @Deprecated
    public int getTimezoneOffset() {
        return -TimeZone.shared().getOffset(millis) / 60_000;
    }

    public static Date from(Instant instant) {
        try {
            return new Date(instant.toEpochMilli());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public Instant toInstant() {
        return Instant.ofEpochMilli(getTime());
    }
}
