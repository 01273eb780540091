package junco.internal;

import java.util.Locale;

/** On which day weeks begin in a country, for calendars and week fields. */
public final class WeekStart {
    private static final String SUNDAY = " US CA MX BR JP KR TW HK IN IL ZA PH TH SG ID CO PE VE ";
    private static final String FOUR_DAYS = " AT BE BG CH CZ DE DK EE ES FI FR GB GR HU IE IS IT LT LU NL NO PL PT RU SE SK ";

    private WeekStart() {
    }

    /** A language without a country stands for its largest one. */
    private static boolean in(String list, Locale locale) {
        String country = locale.getCountry();
        if (country.isEmpty()) {
            switch (locale.getLanguage()) {
                case "": return false;
                case "en": country = "US"; break;
                case "ja": country = "JP"; break;
                case "ko": country = "KR"; break;
                case "hi": country = "IN"; break;
                case "pt": country = "BR"; break;
                case "sv": country = "SE"; break;
                case "da": country = "DK"; break;
                case "cs": country = "CZ"; break;
                default: country = locale.getLanguage().toUpperCase(Locale.ROOT);
            }
        }
        return list.contains(" " + country + " ");
    }

    public static boolean sunday(Locale locale) {
        return in(SUNDAY, locale);
    }

    public static int minimalDays(Locale locale) {
        return in(FOUR_DAYS, locale) ? 4 : 1;
    }
}
