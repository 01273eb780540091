package java.time.format;

import static java.time.temporal.ChronoField.*;

import java.io.IOException;
import java.text.FieldPosition;
import java.text.Format;
import java.text.ParseException;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Period;
import java.time.ZoneId;
import java.time.chrono.Chronology;
import java.time.chrono.IsoChronology;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalField;
import java.time.temporal.TemporalQuery;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Writes and reads dates and times. Immutable. */
public final class DateTimeFormatter {
    public static final DateTimeFormatter ISO_LOCAL_DATE = new DateTimeFormatterBuilder()
        .appendValue(YEAR, 4, 10, SignStyle.EXCEEDS_PAD).appendLiteral('-').appendValue(MONTH_OF_YEAR, 2)
        .appendLiteral('-').appendValue(DAY_OF_MONTH, 2).toFormatter(ResolverStyle.STRICT, IsoChronology.INSTANCE);
    public static final DateTimeFormatter ISO_OFFSET_DATE = insensitive().append(ISO_LOCAL_DATE).appendOffsetId()
        .toFormatter(ResolverStyle.STRICT, IsoChronology.INSTANCE);
    public static final DateTimeFormatter ISO_DATE = insensitive().append(ISO_LOCAL_DATE).optionalStart().appendOffsetId()
        .toFormatter(ResolverStyle.STRICT, IsoChronology.INSTANCE);
    public static final DateTimeFormatter ISO_LOCAL_TIME = new DateTimeFormatterBuilder().appendValue(HOUR_OF_DAY, 2)
        .appendLiteral(':').appendValue(MINUTE_OF_HOUR, 2).optionalStart().appendLiteral(':')
        .appendValue(SECOND_OF_MINUTE, 2).optionalStart().appendFraction(NANO_OF_SECOND, 0, 9, true)
        .toFormatter(ResolverStyle.STRICT, null);
    public static final DateTimeFormatter ISO_OFFSET_TIME = insensitive().append(ISO_LOCAL_TIME).appendOffsetId()
        .toFormatter(ResolverStyle.STRICT, null);
    public static final DateTimeFormatter ISO_TIME = insensitive().append(ISO_LOCAL_TIME).optionalStart().appendOffsetId()
        .toFormatter(ResolverStyle.STRICT, null);
    public static final DateTimeFormatter ISO_LOCAL_DATE_TIME = insensitive().append(ISO_LOCAL_DATE).appendLiteral('T')
        .append(ISO_LOCAL_TIME).toFormatter(ResolverStyle.STRICT, IsoChronology.INSTANCE);
    public static final DateTimeFormatter ISO_OFFSET_DATE_TIME = insensitive().append(ISO_LOCAL_DATE_TIME).parseLenient()
        .appendOffsetId().parseStrict().toFormatter(ResolverStyle.STRICT, IsoChronology.INSTANCE);
    public static final DateTimeFormatter ISO_ZONED_DATE_TIME = new DateTimeFormatterBuilder().append(ISO_OFFSET_DATE_TIME)
        .optionalStart().appendLiteral('[').parseCaseSensitive().appendZoneRegionId().appendLiteral(']')
        .toFormatter(ResolverStyle.STRICT, IsoChronology.INSTANCE);
    public static final DateTimeFormatter ISO_DATE_TIME = new DateTimeFormatterBuilder().append(ISO_LOCAL_DATE_TIME)
        .optionalStart().appendOffsetId().optionalStart().appendLiteral('[').parseCaseSensitive().appendZoneRegionId()
        .appendLiteral(']').toFormatter(ResolverStyle.STRICT, IsoChronology.INSTANCE);
    public static final DateTimeFormatter ISO_ORDINAL_DATE = insensitive().appendValue(YEAR, 4, 10, SignStyle.EXCEEDS_PAD)
        .appendLiteral('-').appendValue(DAY_OF_YEAR, 3).optionalStart().appendOffsetId()
        .toFormatter(ResolverStyle.STRICT, IsoChronology.INSTANCE);
    public static final DateTimeFormatter ISO_WEEK_DATE = insensitive()
        .appendValue(IsoFields.WEEK_BASED_YEAR, 4, 10, SignStyle.EXCEEDS_PAD).appendLiteral("-W")
        .appendValue(IsoFields.WEEK_OF_WEEK_BASED_YEAR, 2).appendLiteral('-').appendValue(DAY_OF_WEEK, 1).optionalStart()
        .appendOffsetId().toFormatter(ResolverStyle.STRICT, IsoChronology.INSTANCE);
    public static final DateTimeFormatter ISO_INSTANT = insensitive().appendInstant()
        .toFormatter(ResolverStyle.STRICT, null);
    public static final DateTimeFormatter BASIC_ISO_DATE = insensitive().appendValue(YEAR, 4).appendValue(MONTH_OF_YEAR, 2)
        .appendValue(DAY_OF_MONTH, 2).optionalStart().parseLenient().appendOffset("+HHMMss", "Z").parseStrict()
        .toFormatter(ResolverStyle.STRICT, IsoChronology.INSTANCE);
    public static final DateTimeFormatter RFC_1123_DATE_TIME = rfc1123();

    private final Piece.Sequence pieces;
    private final Locale locale;
    private final DecimalStyle decimalStyle;
    private final ResolverStyle resolverStyle;
    private final Set<TemporalField> resolverFields;
    private final Chronology chrono;
    private final ZoneId zone;

    DateTimeFormatter(Piece.Sequence pieces, Locale locale, DecimalStyle decimalStyle, ResolverStyle resolverStyle,
            Set<TemporalField> resolverFields, Chronology chrono, ZoneId zone) {
        this.pieces = pieces;
        this.locale = locale;
        this.decimalStyle = decimalStyle;
        this.resolverStyle = resolverStyle;
        this.resolverFields = resolverFields;
        this.chrono = chrono;
        this.zone = zone;
    }

    private static DateTimeFormatterBuilder insensitive() {
        return new DateTimeFormatterBuilder().parseCaseInsensitive();
    }

    private static Map<Long, String> shortNames(TemporalField field, int count) {
        Map<Long, String> names = new HashMap<>();
        for (long i = 1; i <= count; i++) {
            names.put(i, Names.of(field, i, TextStyle.SHORT, Locale.US));
        }
        return names;
    }

    /** The names are those of the standard, whatever the locale. */
    private static DateTimeFormatter rfc1123() {
        return insensitive().parseLenient().optionalStart().appendText(DAY_OF_WEEK, shortNames(DAY_OF_WEEK, 7))
            .appendLiteral(", ").optionalEnd().appendValue(DAY_OF_MONTH, 1, 2, SignStyle.NOT_NEGATIVE).appendLiteral(' ')
            .appendText(MONTH_OF_YEAR, shortNames(MONTH_OF_YEAR, 12)).appendLiteral(' ').appendValue(YEAR, 4)
            .appendLiteral(' ').appendValue(HOUR_OF_DAY, 2).appendLiteral(':').appendValue(MINUTE_OF_HOUR, 2)
            .optionalStart().appendLiteral(':').appendValue(SECOND_OF_MINUTE, 2).optionalEnd().appendLiteral(' ')
            .appendOffset("+HHMM", "GMT").toFormatter(ResolverStyle.SMART, IsoChronology.INSTANCE);
    }

    public static DateTimeFormatter ofPattern(String pattern) {
        return new DateTimeFormatterBuilder().appendPattern(pattern).toFormatter();
    }

    public static DateTimeFormatter ofPattern(String pattern, Locale locale) {
        return new DateTimeFormatterBuilder().appendPattern(pattern).toFormatter(locale);
    }

    public static DateTimeFormatter ofLocalizedDate(FormatStyle dateStyle) {
        Objects.requireNonNull(dateStyle, "dateStyle");
        return new DateTimeFormatterBuilder().appendLocalized(dateStyle, null)
            .toFormatter(ResolverStyle.SMART, IsoChronology.INSTANCE);
    }

    public static DateTimeFormatter ofLocalizedTime(FormatStyle timeStyle) {
        Objects.requireNonNull(timeStyle, "timeStyle");
        return new DateTimeFormatterBuilder().appendLocalized(null, timeStyle)
            .toFormatter(ResolverStyle.SMART, IsoChronology.INSTANCE);
    }

    public static DateTimeFormatter ofLocalizedDateTime(FormatStyle dateTimeStyle) {
        return ofLocalizedDateTime(dateTimeStyle, dateTimeStyle);
    }

    public static DateTimeFormatter ofLocalizedDateTime(FormatStyle dateStyle, FormatStyle timeStyle) {
        Objects.requireNonNull(dateStyle, "dateStyle");
        Objects.requireNonNull(timeStyle, "timeStyle");
        return new DateTimeFormatterBuilder().appendLocalized(dateStyle, timeStyle)
            .toFormatter(ResolverStyle.SMART, IsoChronology.INSTANCE);
    }

    public static TemporalQuery<Period> parsedExcessDays() {
        return t -> t instanceof Parsed ? ((Parsed) t).excessDays : Period.ZERO;
    }

    public static TemporalQuery<Boolean> parsedLeapSecond() {
        return t -> t instanceof Parsed ? (Boolean) ((Parsed) t).leapSecond : Boolean.FALSE;
    }

    Piece.Sequence pieces() {
        return pieces;
    }

    public Locale getLocale() {
        return locale;
    }

    public DateTimeFormatter withLocale(Locale locale) {
        return new DateTimeFormatter(pieces, Objects.requireNonNull(locale), decimalStyle, resolverStyle, resolverFields,
            chrono, zone);
    }

    public DateTimeFormatter localizedBy(Locale locale) {
        return withLocale(locale);
    }

    public DecimalStyle getDecimalStyle() {
        return decimalStyle;
    }

    public DateTimeFormatter withDecimalStyle(DecimalStyle decimalStyle) {
        return new DateTimeFormatter(pieces, locale, Objects.requireNonNull(decimalStyle), resolverStyle, resolverFields,
            chrono, zone);
    }

    public Chronology getChronology() {
        return chrono;
    }

    public DateTimeFormatter withChronology(Chronology chrono) {
        return new DateTimeFormatter(pieces, locale, decimalStyle, resolverStyle, resolverFields, chrono, zone);
    }

    public ZoneId getZone() {
        return zone;
    }

    public DateTimeFormatter withZone(ZoneId zone) {
        return new DateTimeFormatter(pieces, locale, decimalStyle, resolverStyle, resolverFields, chrono, zone);
    }

    public ResolverStyle getResolverStyle() {
        return resolverStyle;
    }

    public DateTimeFormatter withResolverStyle(ResolverStyle resolverStyle) {
        return new DateTimeFormatter(pieces, locale, decimalStyle, Objects.requireNonNull(resolverStyle, "resolverStyle"),
            resolverFields, chrono, zone);
    }

    public Set<TemporalField> getResolverFields() {
        return resolverFields;
    }

    public DateTimeFormatter withResolverFields(TemporalField... resolverFields) {
        return withResolverFields(resolverFields == null ? null : new HashSet<>(Arrays.asList(resolverFields)));
    }

    public DateTimeFormatter withResolverFields(Set<TemporalField> resolverFields) {
        return new DateTimeFormatter(pieces, locale, decimalStyle, resolverStyle, resolverFields, chrono, zone);
    }

    public String format(TemporalAccessor temporal) {
        StringBuilder b = new StringBuilder(32);
        print(temporal, b);
        return b.toString();
    }

    private void print(TemporalAccessor temporal, StringBuilder b) {
        Objects.requireNonNull(temporal, "temporal");
        pieces.print(new Printing(temporal, this), b);
    }

    public void formatTo(TemporalAccessor temporal, Appendable appendable) {
        Objects.requireNonNull(appendable, "appendable");
        try {
            appendable.append(format(temporal));
        } catch (IOException e) {
            throw new DateTimeException(e.getMessage(), e);
        }
    }

    public TemporalAccessor parse(CharSequence text) {
        Objects.requireNonNull(text, "text");
        try {
            return parseAll(text);
        } catch (DateTimeParseException e) {
            throw e;
        } catch (RuntimeException e) {
            throw failed(text, e);
        }
    }

    public TemporalAccessor parse(CharSequence text, ParsePosition position) {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(position, "position");
        try {
            Parsed parsed = unresolved(text, position);
            if (parsed == null) {
                throw new DateTimeParseException("Text '" + shortened(text) + "' could not be parsed at index "
                    + position.getErrorIndex(), text, position.getErrorIndex());
            }
            return parsed.resolve(resolverStyle, resolverFields);
        } catch (DateTimeParseException | IndexOutOfBoundsException e) {
            throw e;
        } catch (RuntimeException e) {
            throw failed(text, e);
        }
    }

    public <T> T parse(CharSequence text, TemporalQuery<T> query) {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(query, "query");
        try {
            return parseAll(text).query(query);
        } catch (DateTimeParseException e) {
            throw e;
        } catch (RuntimeException e) {
            throw failed(text, e);
        }
    }

    public TemporalAccessor parseBest(CharSequence text, TemporalQuery<?>... queries) {
        Objects.requireNonNull(text, "text");
        if (queries.length < 2) {
            throw new IllegalArgumentException("At least two queries must be specified");
        }
        try {
            TemporalAccessor parsed = parseAll(text);
            for (TemporalQuery<?> query : queries) {
                try {
                    return (TemporalAccessor) parsed.query(query);
                } catch (RuntimeException e) {
                    continue;
                }
            }
            throw new DateTimeException("Unable to convert temporal using any of the specified queries");
        } catch (DateTimeParseException e) {
            throw e;
        } catch (RuntimeException e) {
            throw failed(text, e);
        }
    }

    public TemporalAccessor parseUnresolved(CharSequence text, ParsePosition position) {
        return unresolved(text, position);
    }

    private static String shortened(CharSequence text) {
        return text.length() > 64 ? text.subSequence(0, 64) + "..." : text.toString();
    }

    private static DateTimeParseException failed(CharSequence text, RuntimeException e) {
        return new DateTimeParseException("Text '" + shortened(text) + "' could not be parsed: " + e.getMessage(), text, 0, e);
    }

    private Parsed parseAll(CharSequence text) {
        ParsePosition position = new ParsePosition(0);
        Parsed parsed = unresolved(text, position);
        if (parsed == null || position.getErrorIndex() >= 0 || position.getIndex() < text.length()) {
            if (position.getErrorIndex() >= 0) {
                throw new DateTimeParseException("Text '" + shortened(text) + "' could not be parsed at index "
                    + position.getErrorIndex(), text, position.getErrorIndex());
            }
            throw new DateTimeParseException("Text '" + shortened(text)
                + "' could not be parsed, unparsed text found at index " + position.getIndex(), text, position.getIndex());
        }
        return parsed.resolve(resolverStyle, resolverFields);
    }

    private Parsed unresolved(CharSequence text, ParsePosition position) {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(position, "position");
        Parsing p = new Parsing(this);
        int end = pieces.parse(p, text, position.getIndex());
        if (end < 0) {
            position.setErrorIndex(~end);
            return null;
        }
        position.setIndex(end);
        Parsed parsed = p.parsed;
        if (parsed.chrono == null) {
            parsed.chrono = chrono != null ? chrono : IsoChronology.INSTANCE;
        }
        if (parsed.zone == null) {
            parsed.zone = zone;
        }
        return parsed;
    }

    public Format toFormat() {
        return new AsFormat(this, null);
    }

    public Format toFormat(TemporalQuery<?> parseQuery) {
        return new AsFormat(this, Objects.requireNonNull(parseQuery, "parseQuery"));
    }

    @Override
    public String toString() {
        String s = pieces.toString();
        return s.substring(1, s.length() - 1);
    }

    private static final class AsFormat extends Format {
        private final DateTimeFormatter formatter;
        private final TemporalQuery<?> query;

        AsFormat(DateTimeFormatter formatter, TemporalQuery<?> query) {
            this.formatter = formatter;
            this.query = query;
        }

        @Override
        public StringBuffer format(Object obj, StringBuffer toAppendTo, FieldPosition pos) {
            if (!(obj instanceof TemporalAccessor)) {
                throw new IllegalArgumentException("Format target must implement TemporalAccessor");
            }
            try {
                return toAppendTo.append(formatter.format((TemporalAccessor) obj));
            } catch (RuntimeException e) {
                throw new IllegalArgumentException(e.getMessage(), e);
            }
        }

        @Override
        public Object parseObject(String text) throws ParseException {
            try {
                return query == null ? formatter.parse(text) : formatter.parse(text, query);
            } catch (DateTimeParseException e) {
                throw new ParseException(e.getMessage(), e.getErrorIndex());
            } catch (RuntimeException e) {
                throw (ParseException) new ParseException(e.getMessage(), 0).initCause(e);
            }
        }

        @Override
        public Object parseObject(String text, ParsePosition pos) {
            Parsed parsed;
            try {
                parsed = formatter.unresolved(text, pos);
            } catch (IndexOutOfBoundsException e) {
                parsed = null;
            }
            if (parsed == null) {
                if (pos.getErrorIndex() < 0) {
                    pos.setErrorIndex(0);
                }
                return null;
            }
            try {
                parsed.resolve(formatter.resolverStyle, formatter.resolverFields);
                return query == null ? parsed : parsed.query(query);
            } catch (RuntimeException e) {
                pos.setErrorIndex(0);
                return null;
            }
        }
    }
}
