package junco.internal;

import java.util.Locale;

/** On which day weeks begin in a country, for calendars and week fields. */
public final class WeekStart {
    private static final String SUNDAY = " US CA MX BR JP KR TW HK IN IL ZA PH TH SG ID CO PE VE ";
    private static final String FOUR_DAYS = " AT BE BG CH CZ DE DK EE ES FI FR GB GR HU IE IS IT LT LU NL NO PL PT RU SE SK ";

    private WeekStart() {
    }

    private static boolean in(String list, Locale locale) {
        return !locale.getCountry().isEmpty() && list.contains(" " + locale.getCountry() + " ");
    }

    public static boolean sunday(Locale locale) {
        return in(SUNDAY, locale);
    }

    public static int minimalDays(Locale locale) {
        return in(FOUR_DAYS, locale) ? 4 : 1;
    }
}
