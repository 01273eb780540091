package java.util;

import java.io.Serializable;
import java.time.Instant;
import junco.internal.WeekStart;

/** A moment as fields of a calendar. Fields that are set are put together when one is asked for. */
public abstract class Calendar implements Serializable, Cloneable, Comparable<Calendar> {
    public static final int ERA = 0;
    public static final int YEAR = 1;
    public static final int MONTH = 2;
    public static final int WEEK_OF_YEAR = 3;
    public static final int WEEK_OF_MONTH = 4;
    public static final int DATE = 5;
    public static final int DAY_OF_MONTH = 5;
    public static final int DAY_OF_YEAR = 6;
    public static final int DAY_OF_WEEK = 7;
    public static final int DAY_OF_WEEK_IN_MONTH = 8;
    public static final int AM_PM = 9;
    public static final int HOUR = 10;
    public static final int HOUR_OF_DAY = 11;
    public static final int MINUTE = 12;
    public static final int SECOND = 13;
    public static final int MILLISECOND = 14;
    public static final int ZONE_OFFSET = 15;
    public static final int DST_OFFSET = 16;
    public static final int FIELD_COUNT = 17;
    public static final int SUNDAY = 1;
    public static final int MONDAY = 2;
    public static final int TUESDAY = 3;
    public static final int WEDNESDAY = 4;
    public static final int THURSDAY = 5;
    public static final int FRIDAY = 6;
    public static final int SATURDAY = 7;
    public static final int JANUARY = 0;
    public static final int FEBRUARY = 1;
    public static final int MARCH = 2;
    public static final int APRIL = 3;
    public static final int MAY = 4;
    public static final int JUNE = 5;
    public static final int JULY = 6;
    public static final int AUGUST = 7;
    public static final int SEPTEMBER = 8;
    public static final int OCTOBER = 9;
    public static final int NOVEMBER = 10;
    public static final int DECEMBER = 11;
    public static final int UNDECIMBER = 12;
    public static final int AM = 0;
    public static final int PM = 1;
    public static final int ALL_STYLES = 0;
    public static final int SHORT = 1;
    public static final int LONG = 2;
    public static final int NARROW_FORMAT = 4;
    public static final int NARROW_STANDALONE = 32772;
    public static final int SHORT_FORMAT = 1;
    public static final int LONG_FORMAT = 2;
    public static final int SHORT_STANDALONE = 32769;
    public static final int LONG_STANDALONE = 32770;

    private static final String[] FIELD_NAMES = {
        "ERA", "YEAR", "MONTH", "WEEK_OF_YEAR", "WEEK_OF_MONTH", "DAY_OF_MONTH", "DAY_OF_YEAR", "DAY_OF_WEEK",
        "DAY_OF_WEEK_IN_MONTH", "AM_PM", "HOUR", "HOUR_OF_DAY", "MINUTE", "SECOND", "MILLISECOND", "ZONE_OFFSET",
        "DST_OFFSET"
    };

    /** Stamps: never set, computed from the time, or the number of the set() that gave the value. */
    static final int UNSET = 0;
    static final int COMPUTED = 1;

    protected int[] fields = new int[FIELD_COUNT];
    protected boolean[] isSet = new boolean[FIELD_COUNT];
    protected long time;
    protected boolean isTimeSet;
    protected boolean areFieldsSet;
    int[] stamps = new int[FIELD_COUNT];
    boolean allFieldsSet;
    private int nextStamp = 2;
    private boolean lenient = true;
    private TimeZone zone;
    private int firstDayOfWeek;
    private int minimalDaysInFirstWeek;

    protected Calendar() {
        this(TimeZone.getDefault(), Locale.getDefault(Locale.Category.FORMAT));
    }

    protected Calendar(TimeZone zone, Locale aLocale) {
        this.zone = zone;
        firstDayOfWeek = WeekStart.firstDay(aLocale);
        minimalDaysInFirstWeek = WeekStart.minimalDays(aLocale);
    }

    public static Calendar getInstance() {
        return new GregorianCalendar();
    }

    public static Calendar getInstance(TimeZone zone) {
        return new GregorianCalendar(zone);
    }

    public static Calendar getInstance(Locale aLocale) {
        return new GregorianCalendar(aLocale);
    }

    public static Calendar getInstance(TimeZone zone, Locale aLocale) {
        return new GregorianCalendar(zone, aLocale);
    }

    public static synchronized Locale[] getAvailableLocales() {
        return Locale.getAvailableLocales();
    }

    public static Set<String> getAvailableCalendarTypes() {
        return Set.of("gregory");
    }

    public String getCalendarType() {
        return getClass().getName();
    }

    protected abstract void computeTime();

    protected abstract void computeFields();

    public final Date getTime() {
        return new Date(getTimeInMillis());
    }

    public final void setTime(Date date) {
        setTimeInMillis(date.getTime());
    }

    public long getTimeInMillis() {
        if (!isTimeSet) {
            updateTime();
        }
        return time;
    }

    private void updateTime() {
        computeTime();
        isTimeSet = true;
    }

    public void setTimeInMillis(long millis) {
        time = millis;
        isTimeSet = true;
        areFieldsSet = false;
        recompute();
    }

    private void recompute() {
        computeFields();
        areFieldsSet = true;
        allFieldsSet = true;
    }

    public int get(int field) {
        complete();
        return internalGet(field);
    }

    protected final int internalGet(int field) {
        return fields[field];
    }

    public void set(int field, int value) {
        if (areFieldsSet && !allFieldsSet) {
            computeFields();
        }
        fields[field] = value;
        isTimeSet = false;
        areFieldsSet = false;
        isSet[field] = true;
        stamps[field] = nextStamp++;
    }

    public final void set(int year, int month, int date) {
        set(YEAR, year);
        set(MONTH, month);
        set(DATE, date);
    }

    public final void set(int year, int month, int date, int hourOfDay, int minute) {
        set(year, month, date);
        set(HOUR_OF_DAY, hourOfDay);
        set(MINUTE, minute);
    }

    public final void set(int year, int month, int date, int hourOfDay, int minute, int second) {
        set(year, month, date, hourOfDay, minute);
        set(SECOND, second);
    }

    public final void clear() {
        for (int i = 0; i < FIELD_COUNT; i++) {
            fields[i] = 0;
            stamps[i] = UNSET;
            isSet[i] = false;
        }
        allFieldsSet = false;
        areFieldsSet = false;
        isTimeSet = false;
    }

    public final void clear(int field) {
        fields[field] = 0;
        stamps[field] = UNSET;
        isSet[field] = false;
        allFieldsSet = false;
        areFieldsSet = false;
        isTimeSet = false;
    }

    public final boolean isSet(int field) {
        return stamps[field] != UNSET;
    }

    protected void complete() {
        if (!isTimeSet) {
            updateTime();
        }
        if (!areFieldsSet || !allFieldsSet) {
            recompute();
        }
    }

    public String getDisplayName(int field, int style, Locale locale) {
        if (field < 0 || field >= FIELD_COUNT || style < 1) {
            throw new IllegalArgumentException();
        }
        String[] names = names(field, style, locale);
        int value = get(field);
        return names != null && value < names.length ? names[value] : null;
    }

    public Map<String, Integer> getDisplayNames(int field, int style, Locale locale) {
        Map<String, Integer> all = new HashMap<>();
        for (int s : style == ALL_STYLES ? new int[] {SHORT, LONG} : new int[] {style}) {
            String[] names = names(field, s, locale);
            if (names == null) {
                return null;
            }
            for (int i = 0; i < names.length; i++) {
                if (!names[i].isEmpty()) {
                    all.put(names[i], i);
                }
            }
        }
        return all;
    }

    private static String[] names(int field, int style, Locale locale) {
        java.text.DateFormatSymbols s = java.text.DateFormatSymbols.getInstance(locale);
        boolean full = (style & 0xF) == LONG;
        switch (field) {
            case ERA: return s.getEras();
            case MONTH: return full ? s.getMonths() : s.getShortMonths();
            case DAY_OF_WEEK: return full ? s.getWeekdays() : s.getShortWeekdays();
            case AM_PM: return s.getAmPmStrings();
            default: return null;
        }
    }

    public final Instant toInstant() {
        return Instant.ofEpochMilli(getTimeInMillis());
    }

    public boolean before(Object when) {
        return when instanceof Calendar && compareTo((Calendar) when) < 0;
    }

    public boolean after(Object when) {
        return when instanceof Calendar && compareTo((Calendar) when) > 0;
    }

    @Override
    public int compareTo(Calendar anotherCalendar) {
        return Long.compare(getTimeInMillis(), anotherCalendar.getTimeInMillis());
    }

    public abstract void add(int field, int amount);

    public abstract void roll(int field, boolean up);

    public void roll(int field, int amount) {
        for (; amount > 0; amount--) {
            roll(field, true);
        }
        for (; amount < 0; amount++) {
            roll(field, false);
        }
    }

    public void setTimeZone(TimeZone value) {
        zone = value;
        allFieldsSet = false;
        areFieldsSet = false;
    }

    public TimeZone getTimeZone() {
        return zone;
    }

    public void setLenient(boolean lenient) {
        this.lenient = lenient;
    }

    public boolean isLenient() {
        return lenient;
    }

    public void setFirstDayOfWeek(int value) {
        firstDayOfWeek = value;
        weeksChanged();
    }

    public int getFirstDayOfWeek() {
        return firstDayOfWeek;
    }

    public void setMinimalDaysInFirstWeek(int value) {
        minimalDaysInFirstWeek = value;
        weeksChanged();
    }

    /** Numbers of weeks that were computed are computed again. */
    private void weeksChanged() {
        if (areFieldsSet) {
            recompute();
        }
    }

    public int getMinimalDaysInFirstWeek() {
        return minimalDaysInFirstWeek;
    }

    public boolean isWeekDateSupported() {
        return false;
    }

    public int getWeekYear() {
        throw new UnsupportedOperationException();
    }

    public void setWeekDate(int weekYear, int weekOfYear, int dayOfWeek) {
        throw new UnsupportedOperationException();
    }

    public int getWeeksInWeekYear() {
        throw new UnsupportedOperationException();
    }

    public abstract int getMinimum(int field);

    public abstract int getMaximum(int field);

    public abstract int getGreatestMinimum(int field);

    public abstract int getLeastMaximum(int field);

    public int getActualMinimum(int field) {
        return getMinimum(field);
    }

    public int getActualMaximum(int field) {
        return getMaximum(field);
    }

    @Override
    public boolean equals(Object obj) {
        if (!(obj instanceof Calendar)) {
            return false;
        }
        Calendar c = (Calendar) obj;
        return getTimeInMillis() == c.getTimeInMillis() && lenient == c.lenient && firstDayOfWeek == c.firstDayOfWeek
            && minimalDaysInFirstWeek == c.minimalDaysInFirstWeek && zone.equals(c.zone);
    }

    @Override
    public int hashCode() {
        long t = getTimeInMillis();
        return (lenient ? 1 : 0) | (firstDayOfWeek << 1) | (minimalDaysInFirstWeek << 4) | (zone.hashCode() << 7)
            ^ (int) t ^ (int) (t >> 32);
    }

    @Override
    public Object clone() {
        try {
            Calendar c = (Calendar) super.clone();
            c.fields = fields.clone();
            c.isSet = isSet.clone();
            c.stamps = stamps.clone();
            c.zone = (TimeZone) zone.clone();
            return c;
        } catch (CloneNotSupportedException e) {
            throw new InternalError(e);
        }
    }

    @Override
    public String toString() {
        StringBuilder b = new StringBuilder(800).append(getClass().getName()).append("[time=");
        b.append(isTimeSet ? String.valueOf(time) : "?").append(",areFieldsSet=").append(areFieldsSet)
            .append(",areAllFieldsSet=").append(allFieldsSet).append(",lenient=").append(lenient).append(",zone=")
            .append(zone).append(",firstDayOfWeek=").append(firstDayOfWeek).append(",minimalDaysInFirstWeek=")
            .append(minimalDaysInFirstWeek);
        for (int i = 0; i < FIELD_COUNT; i++) {
            b.append(',').append(FIELD_NAMES[i]).append('=').append(isSet(i) ? String.valueOf(fields[i]) : "?");
        }
        return b.append(']').toString();
    }

    static String fieldName(int field) {
        return FIELD_NAMES[field];
    }

    /** Builds a calendar from fields. */
    public static class Builder {
        private final List<int[]> sets = new ArrayList<>();
        private Long instant;
        private TimeZone zone;
        private Locale locale;
        private boolean lenient = true;
        private int firstDay;
        private int minimalDays;

        public Builder() {
        }

        public Builder setInstant(long instant) {
            this.instant = instant;
            return this;
        }

        public Builder setInstant(Date instant) {
            return setInstant(instant.getTime());
        }

        public Builder set(int field, int value) {
            if (field < 0 || field >= FIELD_COUNT) {
                throw new IllegalArgumentException("field is invalid");
            }
            sets.add(new int[] {field, value});
            return this;
        }

        public Builder setFields(int... fieldValuePairs) {
            if (fieldValuePairs.length % 2 != 0) {
                throw new IllegalArgumentException();
            }
            for (int i = 0; i < fieldValuePairs.length; i += 2) {
                set(fieldValuePairs[i], fieldValuePairs[i + 1]);
            }
            return this;
        }

        public Builder setDate(int year, int month, int dayOfMonth) {
            return setFields(YEAR, year, MONTH, month, DAY_OF_MONTH, dayOfMonth);
        }

        public Builder setTimeOfDay(int hourOfDay, int minute, int second) {
            return setTimeOfDay(hourOfDay, minute, second, 0);
        }

        public Builder setTimeOfDay(int hourOfDay, int minute, int second, int millis) {
            return setFields(HOUR_OF_DAY, hourOfDay, MINUTE, minute, SECOND, second, MILLISECOND, millis);
        }

        public Builder setTimeZone(TimeZone zone) {
            this.zone = Objects.requireNonNull(zone);
            return this;
        }

        public Builder setLenient(boolean lenient) {
            this.lenient = lenient;
            return this;
        }

        public Builder setCalendarType(String type) {
            if (!type.equals("gregory") && !type.equals("gregorian") && !type.equals("iso8601")) {
                throw new IllegalArgumentException("unknown calendar type: " + type);
            }
            return this;
        }

        public Builder setLocale(Locale locale) {
            this.locale = Objects.requireNonNull(locale);
            return this;
        }

        public Builder setWeekDefinition(int firstDayOfWeek, int minimalDaysInFirstWeek) {
            firstDay = firstDayOfWeek;
            minimalDays = minimalDaysInFirstWeek;
            return this;
        }

        public Calendar build() {
            GregorianCalendar c = new GregorianCalendar(zone != null ? zone : TimeZone.getDefault(),
                locale != null ? locale : Locale.getDefault());
            c.clear();
            c.setLenient(lenient);
            if (firstDay != 0) {
                c.setFirstDayOfWeek(firstDay);
                c.setMinimalDaysInFirstWeek(minimalDays);
            }
            if (instant != null) {
                c.setTimeInMillis(instant);
            } else {
                for (int[] s : sets) {
                    c.set(s[0], s[1]);
                }
                c.getTimeInMillis();
                c.get(YEAR);
            }
            return c;
        }
    }
}
