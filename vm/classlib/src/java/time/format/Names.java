package java.time.format;

import static java.time.temporal.ChronoField.*;

import java.time.temporal.IsoFields;
import java.time.temporal.TemporalField;
import java.util.Locale;
import junco.internal.DateTexts;

/** The names of the values of fields; of eras and quarters in English. */
final class Names {
    private static final String[][] ERAS = {{"Before Christ", "Anno Domini"}, {"BC", "AD"}, {"B", "A"}};
    private static final String[][] QUARTERS = {
        {"1st quarter", "2nd quarter", "3rd quarter", "4th quarter"}, {"Q1", "Q2", "Q3", "Q4"}, {"1", "2", "3", "4"}
    };

    private Names() {
    }

    private static String pick(String[] names, int i) {
        return i < 0 || i >= names.length ? null : names[i];
    }

    /** Returns the name of a value, or null if it has none. */
    static String of(TemporalField field, long value, TextStyle style, Locale locale) {
        int kind = style.ordinal() / 2;
        int i = (int) value;
        if (i != value) {
            return null;
        }
        if (field == MONTH_OF_YEAR) {
            return pick(DateTexts.of(locale, column(style, DateTexts.MONTHS)), i - 1);
        }
        if (field == DAY_OF_WEEK) {
            return pick(DateTexts.of(locale, column(style, DateTexts.DAYS)), i - 1);
        }
        if (field == AMPM_OF_DAY) {
            String name = pick(DateTexts.of(locale, DateTexts.HALVES), i);
            return kind < 2 || name == null || !name.endsWith("M") ? name : i == 0 ? "a" : "p";
        }
        if (field == ERA) {
            return pick(ERAS[kind], i);
        }
        return field == IsoFields.QUARTER_OF_YEAR ? pick(QUARTERS[kind], i - 1) : null;
    }

    /** Returns the column of months or days in a style; first is that of the full names. */
    private static int column(TextStyle style, int first) {
        switch (style) {
            case FULL: return first;
            case SHORT: return first + 1;
            case FULL_STANDALONE: return first + 2;
            case SHORT_STANDALONE: return first + 3;
            default: return first + 4;
        }
    }
}
