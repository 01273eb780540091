package java.time.format;

import static java.time.temporal.ChronoField.*;

import java.time.temporal.IsoFields;
import java.time.temporal.TemporalField;

/** The English names of the values of fields. */
final class Names {
    private static final String[] MONTHS = {
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December"
    };
    private static final String[] DAYS = {
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"
    };
    private static final String[][] AMPM = {{"AM", "PM"}, {"AM", "PM"}, {"a", "p"}};
    private static final String[][] ERAS = {{"Before Christ", "Anno Domini"}, {"BC", "AD"}, {"B", "A"}};
    private static final String[][] QUARTERS = {
        {"1st quarter", "2nd quarter", "3rd quarter", "4th quarter"}, {"Q1", "Q2", "Q3", "Q4"}, {"1", "2", "3", "4"}
    };

    private Names() {
    }

    private static String cut(String[] names, int i, int length) {
        if (i < 0 || i >= names.length) {
            return null;
        }
        return length == 0 ? names[i] : names[i].substring(0, length);
    }

    /** Returns the name of a value, or null if it has none. */
    static String of(TemporalField field, long value, TextStyle style) {
        int kind = style.ordinal() / 2;
        int i = (int) value;
        if (i != value) {
            return null;
        }
        if (field == MONTH_OF_YEAR) {
            return cut(MONTHS, i - 1, kind == 0 ? 0 : kind == 1 ? 3 : 1);
        }
        if (field == DAY_OF_WEEK) {
            return cut(DAYS, i - 1, kind == 0 ? 0 : kind == 1 ? 3 : 1);
        }
        if (field == AMPM_OF_DAY) {
            return cut(AMPM[kind], i, 0);
        }
        if (field == ERA) {
            return cut(ERAS[kind], i, 0);
        }
        return field == IsoFields.QUARTER_OF_YEAR ? cut(QUARTERS[kind], i - 1, 0) : null;
    }
}
