package junco.internal;

import java.util.Locale;

/** On which day weeks begin in a country, for calendars and week fields. */
public final class WeekStart {
    private static final String SUNDAY = " AG AS AU BD BR BS BT BW BZ CA CN CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM "
        + "MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW ";
    private static final String SATURDAY = " AE AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY ";
    private static final String FOUR_DAYS = " AD AT AX BE BG CH CZ DE DK EE ES FI FJ FO FR GB GF GG GI GP GR HU IE IM IS IT JE LI LT LU "
        + "MC MQ NL NO PL PT RE RU SE SJ SK SM VA ";

    private WeekStart() {
    }

    private static boolean in(String list, Locale locale) {
        return list.contains(" " + locale.getCountry() + " ");
    }

    /** Returns the first day of the week as Calendar numbers days: 1 is Sunday, and that of locales without a country. */
    public static int firstDay(Locale locale) {
        if (locale.getCountry().isEmpty() || in(SUNDAY, locale)) {
            return 1;
        }
        return in(SATURDAY, locale) ? 7 : locale.getCountry().equals("MV") ? 6 : 2;
    }

    /** Returns how many days the first week of a year has at least. */
    public static int minimalDays(Locale locale) {
        return in(FOUR_DAYS, locale) ? 4 : 1;
    }
}
