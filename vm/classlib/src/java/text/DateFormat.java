package java.text;

import java.util.Calendar;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import junco.internal.DateTexts;

/** Writes and reads dates. */
public abstract class DateFormat extends Format {
    public static final int ERA_FIELD = 0;
    public static final int YEAR_FIELD = 1;
    public static final int MONTH_FIELD = 2;
    public static final int DATE_FIELD = 3;
    public static final int HOUR_OF_DAY1_FIELD = 4;
    public static final int HOUR_OF_DAY0_FIELD = 5;
    public static final int MINUTE_FIELD = 6;
    public static final int SECOND_FIELD = 7;
    public static final int MILLISECOND_FIELD = 8;
    public static final int DAY_OF_WEEK_FIELD = 9;
    public static final int DAY_OF_YEAR_FIELD = 10;
    public static final int DAY_OF_WEEK_IN_MONTH_FIELD = 11;
    public static final int WEEK_OF_YEAR_FIELD = 12;
    public static final int WEEK_OF_MONTH_FIELD = 13;
    public static final int AM_PM_FIELD = 14;
    public static final int HOUR1_FIELD = 15;
    public static final int HOUR0_FIELD = 16;
    public static final int TIMEZONE_FIELD = 17;
    public static final int FULL = 0;
    public static final int LONG = 1;
    public static final int MEDIUM = 2;
    public static final int SHORT = 3;
    public static final int DEFAULT = MEDIUM;

    protected Calendar calendar;
    protected NumberFormat numberFormat;

    protected DateFormat() {
    }

    @Override
    public final StringBuffer format(Object obj, StringBuffer toAppendTo, FieldPosition fieldPosition) {
        if (obj instanceof Date) {
            return format((Date) obj, toAppendTo, fieldPosition);
        }
        if (obj instanceof Number) {
            return format(new Date(((Number) obj).longValue()), toAppendTo, fieldPosition);
        }
        throw new IllegalArgumentException("Cannot format given Object as a Date");
    }

    public abstract StringBuffer format(Date date, StringBuffer toAppendTo, FieldPosition fieldPosition);

    public final String format(Date date) {
        return format(date, new StringBuffer(), new FieldPosition(-1)).toString();
    }

    public Date parse(String source) throws ParseException {
        ParsePosition pos = new ParsePosition(0);
        Date result = parse(source, pos);
        if (pos.getIndex() == 0) {
            throw new ParseException("Unparseable date: \"" + source + "\"", pos.getErrorIndex());
        }
        return result;
    }

    public abstract Date parse(String source, ParsePosition pos);

    @Override
    public Object parseObject(String source, ParsePosition pos) {
        return parse(source, pos);
    }

    private static DateFormat of(int dateStyle, int timeStyle, Locale locale) {
        if (dateStyle > SHORT || timeStyle > SHORT || dateStyle < -1 || timeStyle < -1) {
            int bad = timeStyle > SHORT || timeStyle < -1 ? timeStyle : dateStyle;
            throw new IllegalArgumentException((bad == timeStyle ? "Illegal time style " : "Illegal date style ") + bad);
        }
        return new SimpleDateFormat(DateTexts.pattern(locale, dateStyle, timeStyle), locale);
    }

    private static Locale here() {
        return Locale.getDefault(Locale.Category.FORMAT);
    }

    public static final DateFormat getTimeInstance() {
        return of(-1, DEFAULT, here());
    }

    public static final DateFormat getTimeInstance(int style) {
        return of(-1, style, here());
    }

    public static final DateFormat getTimeInstance(int style, Locale aLocale) {
        return of(-1, style, aLocale);
    }

    public static final DateFormat getDateInstance() {
        return of(DEFAULT, -1, here());
    }

    public static final DateFormat getDateInstance(int style) {
        return of(style, -1, here());
    }

    public static final DateFormat getDateInstance(int style, Locale aLocale) {
        return of(style, -1, aLocale);
    }

    public static final DateFormat getDateTimeInstance() {
        return of(DEFAULT, DEFAULT, here());
    }

    public static final DateFormat getDateTimeInstance(int dateStyle, int timeStyle) {
        return of(dateStyle, timeStyle, here());
    }

    public static final DateFormat getDateTimeInstance(int dateStyle, int timeStyle, Locale aLocale) {
        return of(dateStyle, timeStyle, aLocale);
    }

    public static final DateFormat getInstance() {
        return of(SHORT, SHORT, here());
    }

    public static Locale[] getAvailableLocales() {
        return Locale.getAvailableLocales();
    }

    public void setCalendar(Calendar newCalendar) {
        calendar = newCalendar;
    }

    public Calendar getCalendar() {
        return calendar;
    }

    public void setNumberFormat(NumberFormat newNumberFormat) {
        numberFormat = newNumberFormat;
    }

    public NumberFormat getNumberFormat() {
        return numberFormat;
    }

    public void setTimeZone(TimeZone zone) {
        calendar.setTimeZone(zone);
    }

    public TimeZone getTimeZone() {
        return calendar.getTimeZone();
    }

    public void setLenient(boolean lenient) {
        calendar.setLenient(lenient);
    }

    public boolean isLenient() {
        return calendar.isLenient();
    }

    @Override
    public int hashCode() {
        return numberFormat.hashCode();
    }

    @Override
    public boolean equals(Object obj) {
        if (obj == null || getClass() != obj.getClass()) {
            return false;
        }
        DateFormat f = (DateFormat) obj;
        return calendar.getFirstDayOfWeek() == f.calendar.getFirstDayOfWeek()
            && calendar.getMinimalDaysInFirstWeek() == f.calendar.getMinimalDaysInFirstWeek()
            && calendar.isLenient() == f.calendar.isLenient() && calendar.getTimeZone().equals(f.calendar.getTimeZone())
            && numberFormat.equals(f.numberFormat);
    }

    @Override
    public Object clone() {
        DateFormat f = (DateFormat) super.clone();
        f.calendar = (Calendar) calendar.clone();
        f.numberFormat = (NumberFormat) numberFormat.clone();
        return f;
    }

    /** The parts of a written date. */
    public static class Field extends Format.Field {
        public static final Field ERA = new Field("era", Calendar.ERA);
        public static final Field YEAR = new Field("year", Calendar.YEAR);
        public static final Field MONTH = new Field("month", Calendar.MONTH);
        public static final Field DAY_OF_MONTH = new Field("day of month", Calendar.DAY_OF_MONTH);
        public static final Field HOUR_OF_DAY1 = new Field("hour of day 1", -1);
        public static final Field HOUR_OF_DAY0 = new Field("hour of day", Calendar.HOUR_OF_DAY);
        public static final Field MINUTE = new Field("minute", Calendar.MINUTE);
        public static final Field SECOND = new Field("second", Calendar.SECOND);
        public static final Field MILLISECOND = new Field("millisecond", Calendar.MILLISECOND);
        public static final Field DAY_OF_WEEK = new Field("day of week", Calendar.DAY_OF_WEEK);
        public static final Field DAY_OF_YEAR = new Field("day of year", Calendar.DAY_OF_YEAR);
        public static final Field DAY_OF_WEEK_IN_MONTH = new Field("day of week in month", Calendar.DAY_OF_WEEK_IN_MONTH);
        public static final Field WEEK_OF_YEAR = new Field("week of year", Calendar.WEEK_OF_YEAR);
        public static final Field WEEK_OF_MONTH = new Field("week of month", Calendar.WEEK_OF_MONTH);
        public static final Field AM_PM = new Field("am pm", Calendar.AM_PM);
        public static final Field HOUR1 = new Field("hour 1", -1);
        public static final Field HOUR0 = new Field("hour", Calendar.HOUR);
        public static final Field TIME_ZONE = new Field("time zone", -1);

        private final int calendarField;

        protected Field(String name, int calendarField) {
            super(name);
            this.calendarField = calendarField;
        }

        public int getCalendarField() {
            return calendarField;
        }
    }
}
