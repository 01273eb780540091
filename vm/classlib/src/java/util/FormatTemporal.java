package java.util;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;

/** Shows dates and times of java.time for the conversions {@code %t} of {@link Formatter}. */
final class FormatTemporal {
    private FormatTemporal() {
    }

    static void append(char conversion, TemporalAccessor t, StringBuilder text, Locale locale) {
        String parts = FormatTime.composed(conversion);
        if (parts != null) {
            for (int i = 0; i < parts.length(); i++) {
                char c = parts.charAt(i);
                if (c == ':' || c == '/' || c == '-' || c == ' ') {
                    text.append(c);
                } else {
                    append(c, t, text, locale);
                }
            }
            return;
        }
        if (conversion == 'r') {
            append('I', t, text, locale);
            text.append(':');
            append('M', t, text, locale);
            text.append(':');
            append('S', t, text, locale);
            text.append(' ');
            text.append(FormatTime.half(t.get(ChronoField.AMPM_OF_DAY) == 0, locale).toUpperCase(locale));
            return;
        }
        try {
            simple(conversion, t, text, locale);
        } catch (DateTimeException e) {
            throw new IllegalFormatConversionException(conversion, t.getClass());
        }
    }

    private static void simple(char conversion, TemporalAccessor t, StringBuilder text, Locale locale) {
        switch (conversion) {
            case 'H': FormatTime.padded(text, t.get(ChronoField.HOUR_OF_DAY), 2); break;
            case 'I': FormatTime.padded(text, t.get(ChronoField.CLOCK_HOUR_OF_AMPM), 2); break;
            case 'k': text.append(t.get(ChronoField.HOUR_OF_DAY)); break;
            case 'l': text.append(t.get(ChronoField.CLOCK_HOUR_OF_AMPM)); break;
            case 'M': FormatTime.padded(text, t.get(ChronoField.MINUTE_OF_HOUR), 2); break;
            case 'S': FormatTime.padded(text, t.get(ChronoField.SECOND_OF_MINUTE), 2); break;
            case 'L': FormatTime.padded(text, t.get(ChronoField.MILLI_OF_SECOND), 3); break;
            case 'N':
                FormatTime.padded(text, t.isSupported(ChronoField.NANO_OF_SECOND) ? t.get(ChronoField.NANO_OF_SECOND)
                        : t.get(ChronoField.MILLI_OF_SECOND) * 1_000_000L, 9);
                break;
            case 'p': text.append(FormatTime.half(t.get(ChronoField.AMPM_OF_DAY) == 0, locale)); break;
            case 's': text.append(t.getLong(ChronoField.INSTANT_SECONDS)); break;
            case 'Q':
                text.append(t.getLong(ChronoField.INSTANT_SECONDS) * 1000 + t.getLong(ChronoField.MILLI_OF_SECOND));
                break;
            case 'z': {
                int minutes = t.get(ChronoField.OFFSET_SECONDS) / 60;
                text.append(minutes < 0 ? '-' : '+');
                minutes = Math.abs(minutes);
                FormatTime.padded(text, minutes / 60 * 100 + minutes % 60, 4);
                break;
            }
            case 'Z': {
                ZoneId zone = t.query(TemporalQueries.zone());
                if (zone == null) {
                    throw new IllegalFormatConversionException(conversion, t.getClass());
                }
                text.append(zone.getId());
                break;
            }
            case 'A': case 'a':
                text.append(FormatTime.dayOfWeek(t.get(ChronoField.DAY_OF_WEEK), conversion == 'A', locale));
                break;
            case 'B': case 'b': case 'h':
                text.append(FormatTime.month(t.get(ChronoField.MONTH_OF_YEAR), conversion == 'B', locale));
                break;
            case 'C': FormatTime.padded(text, t.get(ChronoField.YEAR_OF_ERA) / 100, 2); break;
            case 'Y': FormatTime.padded(text, t.get(ChronoField.YEAR_OF_ERA), 4); break;
            case 'y': FormatTime.padded(text, t.get(ChronoField.YEAR_OF_ERA) % 100, 2); break;
            case 'j': FormatTime.padded(text, t.get(ChronoField.DAY_OF_YEAR), 3); break;
            case 'm': FormatTime.padded(text, t.get(ChronoField.MONTH_OF_YEAR), 2); break;
            case 'd': FormatTime.padded(text, t.get(ChronoField.DAY_OF_MONTH), 2); break;
            default: text.append(t.get(ChronoField.DAY_OF_MONTH)); break; // e
        }
    }
}
