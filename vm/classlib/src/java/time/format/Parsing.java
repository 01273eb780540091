package java.time.format;

import java.time.ZoneId;
import java.time.temporal.TemporalField;
import java.util.Locale;

/** What has been read so far. */
final class Parsing {
    final DateTimeFormatter formatter;
    final Locale locale;
    final DecimalStyle style;
    boolean caseSensitive = true;
    boolean strict = true;
    Parsed parsed = new Parsed();

    Parsing(DateTimeFormatter formatter) {
        this.formatter = formatter;
        this.locale = formatter.getLocale();
        this.style = formatter.getDecimalStyle();
    }

    boolean same(char a, char b) {
        return a == b || !caseSensitive
            && (Character.toUpperCase(a) == Character.toUpperCase(b) || Character.toLowerCase(a) == Character.toLowerCase(b));
    }

    boolean matches(CharSequence text, int at, String expected) {
        if (at + expected.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < expected.length(); i++) {
            if (!same(text.charAt(at + i), expected.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Records a value; answers success, or the error's place if another value was read before. */
    int set(TemporalField field, long value, int errorAt, int successAt) {
        Long old = parsed.fields.put(field, value);
        return old != null && old.longValue() != value ? ~errorAt : successAt;
    }

    void setZone(ZoneId zone) {
        parsed.zone = zone;
    }
}
