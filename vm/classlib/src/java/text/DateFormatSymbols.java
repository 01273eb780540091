package java.text;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.TimeZone;
import junco.internal.DateTexts;

/** The names in written dates. */
public class DateFormatSymbols implements Serializable, Cloneable {
    private String[] eras = {"BC", "AD"};
    private String[] months;
    private String[] shortMonths;
    private String[] weekdays;
    private String[] shortWeekdays;
    private String[] ampms;
    private String[][] zoneStrings;
    private String localPatternChars = "GyMdkHmsSEDFwWahKzZ";

    public DateFormatSymbols() {
        this(Locale.getDefault(Locale.Category.FORMAT));
    }

    public DateFormatSymbols(Locale locale) {
        months = months(DateTexts.of(locale, DateTexts.MONTHS));
        shortMonths = months(DateTexts.of(locale, DateTexts.SHORT_MONTHS));
        weekdays = weekdays(DateTexts.of(locale, DateTexts.DAYS));
        shortWeekdays = weekdays(DateTexts.of(locale, DateTexts.SHORT_DAYS));
        ampms = DateTexts.of(locale, DateTexts.HALVES).clone();
    }

    /** Adds the empty thirteenth month. */
    private static String[] months(String[] names) {
        String[] all = Arrays.copyOf(names, 13);
        all[12] = "";
        return all;
    }

    /** Puts Sunday first, at index 1. */
    private static String[] weekdays(String[] names) {
        String[] all = new String[8];
        all[0] = "";
        all[1] = names[6];
        System.arraycopy(names, 0, all, 2, 6);
        return all;
    }

    public static Locale[] getAvailableLocales() {
        return Locale.getAvailableLocales();
    }

    public static final DateFormatSymbols getInstance() {
        return new DateFormatSymbols();
    }

    public static final DateFormatSymbols getInstance(Locale locale) {
        return new DateFormatSymbols(locale);
    }

    public String[] getEras() {
        return eras.clone();
    }

    public void setEras(String[] newEras) {
        eras = newEras.clone();
    }

    public String[] getMonths() {
        return months.clone();
    }

    public void setMonths(String[] newMonths) {
        months = newMonths.clone();
    }

    public String[] getShortMonths() {
        return shortMonths.clone();
    }

    public void setShortMonths(String[] newShortMonths) {
        shortMonths = newShortMonths.clone();
    }

    public String[] getWeekdays() {
        return weekdays.clone();
    }

    public void setWeekdays(String[] newWeekdays) {
        weekdays = newWeekdays.clone();
    }

    public String[] getShortWeekdays() {
        return shortWeekdays.clone();
    }

    public void setShortWeekdays(String[] newShortWeekdays) {
        shortWeekdays = newShortWeekdays.clone();
    }

    public String[] getAmPmStrings() {
        return ampms.clone();
    }

    public void setAmPmStrings(String[] newAmpms) {
        ampms = newAmpms.clone();
    }

    public String[][] getZoneStrings() {
        if (zoneStrings == null) {
            String[] ids = TimeZone.getAvailableIDs();
            zoneStrings = new String[ids.length][];
            for (int i = 0; i < ids.length; i++) {
                TimeZone z = TimeZone.getTimeZone(ids[i]);
                zoneStrings[i] = new String[] {
                    ids[i], z.getDisplayName(false, 1), z.getDisplayName(false, 0), z.getDisplayName(true, 1),
                    z.getDisplayName(true, 0)
                };
            }
        }
        return zoneStrings.clone();
    }

    public void setZoneStrings(String[][] newZoneStrings) {
        zoneStrings = newZoneStrings.clone();
    }

    public String getLocalPatternChars() {
        return localPatternChars;
    }

    public void setLocalPatternChars(String newLocalPatternChars) {
        localPatternChars = newLocalPatternChars;
    }

    @Override
    public Object clone() {
        try {
            return super.clone();
        } catch (CloneNotSupportedException e) {
            throw new InternalError(e);
        }
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(months) ^ Arrays.hashCode(weekdays);
    }

    @Override
    public boolean equals(Object obj) {
        if (obj == null || getClass() != obj.getClass()) {
            return false;
        }
        DateFormatSymbols s = (DateFormatSymbols) obj;
        return Arrays.equals(eras, s.eras) && Arrays.equals(months, s.months) && Arrays.equals(shortMonths, s.shortMonths)
            && Arrays.equals(weekdays, s.weekdays) && Arrays.equals(shortWeekdays, s.shortWeekdays)
            && Arrays.equals(ampms, s.ampms);
    }
}
