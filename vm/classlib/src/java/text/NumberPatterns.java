package java.text;

import java.util.Locale;

/** What languages write differently in numbers. Languages that are not here write as English does. */
final class NumberPatterns {
    /** Language, decimal separator, grouping separator, minus, pattern of amounts, pattern of percents. */
    private static final String[][] TABLE = {
        {"de", ",", ".", "-", "#,##0.00\u00a0\u00a4", "#,##0\u00a0%"},
        {"es", ",", ".", "-", "#,##0.00\u00a0\u00a4", "#,##0\u00a0%"},
        {"fr", ",", "\u202f", "-", "#,##0.00\u00a0\u00a4", "#,##0\u00a0%"},
        {"it", ",", ".", "-", "#,##0.00\u00a0\u00a4", "#,##0%"},
        {"nl", ",", ".", "-", "\u00a4\u00a0#,##0.00;\u00a4\u00a0-#,##0.00", "#,##0%"},
        {"pl", ",", "\u00a0", "-", "#,##0.00\u00a0\u00a4", "#,##0%"},
        {"pt", ",", ".", "-", "\u00a4\u00a0#,##0.00", "#,##0%"},
        {"ru", ",", "\u00a0", "-", "#,##0.00\u00a0\u00a4", "#,##0\u00a0%"},
        {"sv", ",", "\u00a0", "\u2212", "#,##0.00\u00a0\u00a4", "#,##0\u00a0%"},
        {"tr", ",", ".", "-", "\u00a4#,##0.00", "%#,##0"},
        {"da", ",", ".", "-", "#,##0.00\u00a0\u00a4", "#,##0\u00a0%"},
        {"fi", ",", "\u00a0", "\u2212", "#,##0.00\u00a0\u00a4", "#,##0\u00a0%"},
        {"cs", ",", "\u00a0", "-", "#,##0.00\u00a0\u00a4", "#,##0\u00a0%"},
        {"es_MX", ".", ",", "-", "\u00a4#,##0.00", "#,##0\u00a0%"},
        {"pt_PT", ",", "\u00a0", "-", "#,##0.00\u00a0\u00a4", "#,##0%"},
        {"de_CH", ".", "\u2019", "-", "\u00a4\u00a0#,##0.00;\u00a4-#,##0.00", "#,##0%"},
        {"", ".", ",", "-", "\u00a4\u00a0#,##0.00", "#,##0%"},
    };

    private NumberPatterns() {
    }

    private static String value(Locale locale, int column, String english) {
        String language = locale.getLanguage();
        String both = language + "_" + locale.getCountry();
        String found = english;
        for (String[] row : TABLE) {
            if (row[0].equals(both)) {
                return row[column];
            }
            if (row[0].equals(language)) {
                found = row[column];
            }
        }
        return found;
    }

    static char decimal(Locale locale) {
        return value(locale, 1, ".").charAt(0);
    }

    static char grouping(Locale locale) {
        return value(locale, 2, ",").charAt(0);
    }

    static char minus(Locale locale) {
        return value(locale, 3, "-").charAt(0);
    }

    static String currency(Locale locale) {
        return value(locale, 4, "\u00a4#,##0.00");
    }

    static String percent(Locale locale) {
        return value(locale, 5, "#,##0%");
    }
}
