package java.time.format;

import static java.time.temporal.ChronoField.*;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.chrono.ChronoLocalDate;
import java.time.chrono.Chronology;
import java.time.temporal.IsoFields;
import java.time.temporal.JulianFields;
import java.time.temporal.TemporalField;
import java.time.temporal.TemporalQueries;
import java.time.temporal.TemporalQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import junco.internal.DateTexts;

/** Builds formatters piece by piece. */
public final class DateTimeFormatterBuilder {
    private static final LocalDate YEAR_2000 = LocalDate.of(2000, 1, 1);

    /** The builder that holds the pieces around an optional section, or null. */
    private final DateTimeFormatterBuilder parent;
    private final List<Piece> pieces = new ArrayList<>();
    private final boolean optional;
    private DateTimeFormatterBuilder active = this;
    private int padWidth;
    private char padChar;
    /** The place of the number that following ones of fixed width may take digits from, or -1. */
    private int numberAt = -1;

    public DateTimeFormatterBuilder() {
        this(null, false);
    }

    private DateTimeFormatterBuilder(DateTimeFormatterBuilder parent, boolean optional) {
        this.parent = parent;
        this.optional = optional;
    }

    public static String getLocalizedDateTimePattern(FormatStyle dateStyle, FormatStyle timeStyle, Chronology chrono,
            Locale locale) {
        Objects.requireNonNull(locale, "locale");
        if (dateStyle == null && timeStyle == null) {
            throw new IllegalArgumentException("Either dateStyle or timeStyle must be non-null");
        }
        return DateTexts.pattern(locale, dateStyle == null ? -1 : dateStyle.ordinal(), timeStyle == null ? -1 : timeStyle.ordinal());
    }

    public static String getLocalizedDateTimePattern(String requestedTemplate, Chronology chrono, Locale locale) {
        throw new java.time.DateTimeException("Requested template \"" + requestedTemplate + "\" cannot be resolved in the locale \""
            + locale + "\"");
    }

    public DateTimeFormatterBuilder parseCaseSensitive() {
        return add(Piece.Setting.SENSITIVE);
    }

    public DateTimeFormatterBuilder parseCaseInsensitive() {
        return add(Piece.Setting.INSENSITIVE);
    }

    public DateTimeFormatterBuilder parseStrict() {
        return add(Piece.Setting.STRICT);
    }

    public DateTimeFormatterBuilder parseLenient() {
        return add(Piece.Setting.LENIENT);
    }

    public DateTimeFormatterBuilder parseDefaulting(TemporalField field, long value) {
        return add(new Piece.Default(Objects.requireNonNull(field, "field"), value));
    }

    public DateTimeFormatterBuilder appendValue(TemporalField field) {
        return addNumber(new Number(Objects.requireNonNull(field, "field"), 1, 19, SignStyle.NORMAL, 0));
    }

    public DateTimeFormatterBuilder appendValue(TemporalField field, int width) {
        Objects.requireNonNull(field, "field");
        if (width < 1 || width > 19) {
            throw new IllegalArgumentException("The width must be from 1 to 19 inclusive but was " + width);
        }
        return addNumber(new Number(field, width, width, SignStyle.NOT_NEGATIVE, 0));
    }

    public DateTimeFormatterBuilder appendValue(TemporalField field, int minWidth, int maxWidth, SignStyle signStyle) {
        if (minWidth == maxWidth && signStyle == SignStyle.NOT_NEGATIVE) {
            return appendValue(field, maxWidth);
        }
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(signStyle, "signStyle");
        if (minWidth < 1 || minWidth > 19) {
            throw new IllegalArgumentException("The minimum width must be from 1 to 19 inclusive but was " + minWidth);
        }
        if (maxWidth < 1 || maxWidth > 19) {
            throw new IllegalArgumentException("The maximum width must be from 1 to 19 inclusive but was " + maxWidth);
        }
        if (maxWidth < minWidth) {
            throw new IllegalArgumentException("The maximum width must exceed or equal the minimum width but "
                + maxWidth + " < " + minWidth);
        }
        return addNumber(new Number(field, minWidth, maxWidth, signStyle, 0));
    }

    public DateTimeFormatterBuilder appendValueReduced(TemporalField field, int width, int maxWidth, int baseValue) {
        return addNumber(new Number(field, width, maxWidth, SignStyle.NOT_NEGATIVE, 0, baseValue, null));
    }

    public DateTimeFormatterBuilder appendValueReduced(TemporalField field, int width, int maxWidth, ChronoLocalDate baseDate) {
        Objects.requireNonNull(baseDate, "baseDate");
        return addNumber(new Number(field, width, maxWidth, SignStyle.NOT_NEGATIVE, 0, 0, LocalDate.from(baseDate)));
    }

    public DateTimeFormatterBuilder appendFraction(TemporalField field, int minWidth, int maxWidth, boolean decimalPoint) {
        Number f = new Number.Fraction(field, minWidth, maxWidth, decimalPoint, 0);
        return minWidth == maxWidth && !decimalPoint ? addNumber(f) : add(f);
    }

    public DateTimeFormatterBuilder appendText(TemporalField field) {
        return appendText(field, TextStyle.FULL);
    }

    public DateTimeFormatterBuilder appendText(TemporalField field, TextStyle textStyle) {
        return add(new Piece.Text(Objects.requireNonNull(field, "field"), Objects.requireNonNull(textStyle, "textStyle"), null));
    }

    public DateTimeFormatterBuilder appendText(TemporalField field, Map<Long, String> textLookup) {
        return add(new Piece.Text(Objects.requireNonNull(field, "field"), TextStyle.FULL, new HashMap<>(textLookup)));
    }

    public DateTimeFormatterBuilder appendInstant() {
        return add(new Piece.InstantPiece(-2));
    }

    public DateTimeFormatterBuilder appendInstant(int fractionalDigits) {
        if (fractionalDigits < -1 || fractionalDigits > 9) {
            throw new IllegalArgumentException("The fractional digits must be from -1 to 9 inclusive but was "
                + fractionalDigits);
        }
        return add(new Piece.InstantPiece(fractionalDigits));
    }

    public DateTimeFormatterBuilder appendOffsetId() {
        return add(new Piece.Offset("+HH:MM:ss", "Z"));
    }

    public DateTimeFormatterBuilder appendOffset(String pattern, String noOffsetText) {
        return add(new Piece.Offset(pattern, Objects.requireNonNull(noOffsetText, "noOffsetText")));
    }

    public DateTimeFormatterBuilder appendLocalizedOffset(TextStyle style) {
        if (style != TextStyle.FULL && style != TextStyle.SHORT) {
            throw new IllegalArgumentException("Style must be either full or short");
        }
        return add(new Piece.LocalizedOffset(style));
    }

    public DateTimeFormatterBuilder appendZoneId() {
        return add(new Piece.Zone(TemporalQueries.zoneId(), "ZoneId()"));
    }

    public DateTimeFormatterBuilder appendZoneRegionId() {
        return add(new Piece.Zone(REGION, "ZoneRegionId()"));
    }

    public DateTimeFormatterBuilder appendZoneOrOffsetId() {
        return add(new Piece.Zone(TemporalQueries.zone(), "ZoneOrOffsetId()"));
    }

    private static final TemporalQuery<ZoneId> REGION = new TemporalQuery<ZoneId>() {
        @Override
        public ZoneId queryFrom(java.time.temporal.TemporalAccessor t) {
            ZoneId zone = t.query(TemporalQueries.zoneId());
            return zone instanceof java.time.ZoneOffset ? null : zone;
        }
    };

    public DateTimeFormatterBuilder appendZoneText(TextStyle textStyle) {
        return add(new Piece.ZoneName(textStyle, false));
    }

    public DateTimeFormatterBuilder appendZoneText(TextStyle textStyle, Set<ZoneId> preferredZones) {
        return appendZoneText(textStyle);
    }

    public DateTimeFormatterBuilder appendGenericZoneText(TextStyle textStyle) {
        return add(new Piece.ZoneName(textStyle, true));
    }

    public DateTimeFormatterBuilder appendGenericZoneText(TextStyle textStyle, Set<ZoneId> preferredZones) {
        return appendGenericZoneText(textStyle);
    }

    public DateTimeFormatterBuilder appendChronologyId() {
        return add(new Piece.Calendar());
    }

    public DateTimeFormatterBuilder appendChronologyText(TextStyle textStyle) {
        return add(new Piece.Calendar());
    }

    public DateTimeFormatterBuilder appendLocalized(FormatStyle dateStyle, FormatStyle timeStyle) {
        if (dateStyle == null && timeStyle == null) {
            throw new IllegalArgumentException("Either the date or time style must be non-null");
        }
        return add(new Piece.Localized(dateStyle, timeStyle, null));
    }

    public DateTimeFormatterBuilder appendDayPeriodText(TextStyle style) {
        return add(new Piece.DayPeriod(style));
    }

    public DateTimeFormatterBuilder appendLiteral(char literal) {
        return add(new Piece.Literal(String.valueOf(literal)));
    }

    public DateTimeFormatterBuilder appendLiteral(String literal) {
        return literal.isEmpty() ? this : add(new Piece.Literal(literal));
    }

    public DateTimeFormatterBuilder append(DateTimeFormatter formatter) {
        return add(formatter.pieces().with(false));
    }

    public DateTimeFormatterBuilder appendOptional(DateTimeFormatter formatter) {
        return add(formatter.pieces().with(true));
    }

    public DateTimeFormatterBuilder padNext(int padWidth) {
        return padNext(padWidth, ' ');
    }

    public DateTimeFormatterBuilder padNext(int padWidth, char padChar) {
        if (padWidth < 1) {
            throw new IllegalArgumentException("The pad width must be at least one but was " + padWidth);
        }
        active.padWidth = padWidth;
        active.padChar = padChar;
        active.numberAt = -1;
        return this;
    }

    public DateTimeFormatterBuilder optionalStart() {
        active.numberAt = -1;
        active = new DateTimeFormatterBuilder(active, true);
        return this;
    }

    public DateTimeFormatterBuilder optionalEnd() {
        if (active.parent == null) {
            throw new IllegalStateException("Cannot call optionalEnd() as there was no previous call to optionalStart()");
        }
        DateTimeFormatterBuilder done = active;
        active = done.parent;
        if (!done.pieces.isEmpty()) {
            add(new Piece.Sequence(done.pieces.toArray(new Piece[0]), done.optional));
        }
        return this;
    }

    private DateTimeFormatterBuilder add(Piece piece) {
        if (active.padWidth > 0) {
            piece = new Piece.Pad(piece, active.padWidth, active.padChar);
            active.padWidth = 0;
        }
        active.pieces.add(piece);
        active.numberAt = -1;
        return this;
    }

    private DateTimeFormatterBuilder addNumber(Number n) {
        int base = active.numberAt;
        if (base < 0) {
            add(n);
            if (active.pieces.get(active.pieces.size() - 1) == n) {
                active.numberAt = active.pieces.size() - 1;
            }
            return this;
        }
        Number before = (Number) active.pieces.get(base);
        if (n.min == n.max && n.sign == SignStyle.NOT_NEGATIVE) {
            add(n.withFixedWidth());
            active.pieces.set(base, before.withSubsequent(n.max));
            active.numberAt = base;
        } else {
            active.pieces.set(base, before.withFixedWidth());
            add(n);
            active.numberAt = active.pieces.size() - 1;
        }
        return this;
    }

    public DateTimeFormatterBuilder appendPattern(String pattern) {
        Objects.requireNonNull(pattern, "pattern");
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z') {
                int start = i++;
                while (i < pattern.length() && pattern.charAt(i) == c) {
                    i++;
                }
                int count = i - start;
                if (c == 'p') {
                    int pad = 0;
                    if (i < pattern.length()) {
                        c = pattern.charAt(i);
                        if (c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z') {
                            pad = count;
                            start = i++;
                            while (i < pattern.length() && pattern.charAt(i) == c) {
                                i++;
                            }
                            count = i - start;
                        }
                    }
                    if (pad == 0) {
                        throw new IllegalArgumentException("Pad letter 'p' must be followed by valid pad pattern: " + pattern);
                    }
                    padNext(pad);
                }
                letters(c, count, pattern);
                i--;
            } else if (c == '\'') {
                int start = i++;
                for (; i < pattern.length(); i++) {
                    if (pattern.charAt(i) == '\'') {
                        if (i + 1 < pattern.length() && pattern.charAt(i + 1) == '\'') {
                            i++;
                        } else {
                            break;
                        }
                    }
                }
                if (i >= pattern.length()) {
                    throw new IllegalArgumentException("Pattern ends with an incomplete string literal: " + pattern);
                }
                String literal = pattern.substring(start + 1, i);
                appendLiteral(literal.isEmpty() ? "'" : literal.replace("''", "'"));
            } else if (c == '[') {
                optionalStart();
            } else if (c == ']') {
                if (active.parent == null) {
                    throw new IllegalArgumentException("Pattern invalid as it contains ] without previous [");
                }
                optionalEnd();
            } else if (c == '{' || c == '}' || c == '#') {
                throw new IllegalArgumentException("Pattern includes reserved character: '" + c + "'");
            } else {
                appendLiteral(c);
            }
        }
        return this;
    }

    private static TemporalField fieldOf(char letter) {
        switch (letter) {
            case 'G': return ERA;
            case 'y': return YEAR_OF_ERA;
            case 'u': return YEAR;
            case 'Q': case 'q': return IsoFields.QUARTER_OF_YEAR;
            case 'M': case 'L': return MONTH_OF_YEAR;
            case 'D': return DAY_OF_YEAR;
            case 'd': return DAY_OF_MONTH;
            case 'F': return ALIGNED_WEEK_OF_MONTH;
            case 'E': case 'c': case 'e': return DAY_OF_WEEK;
            case 'a': return AMPM_OF_DAY;
            case 'H': return HOUR_OF_DAY;
            case 'k': return CLOCK_HOUR_OF_DAY;
            case 'K': return HOUR_OF_AMPM;
            case 'h': return CLOCK_HOUR_OF_AMPM;
            case 'm': return MINUTE_OF_HOUR;
            case 's': return SECOND_OF_MINUTE;
            case 'S': case 'n': return NANO_OF_SECOND;
            case 'A': return MILLI_OF_DAY;
            case 'N': return NANO_OF_DAY;
            case 'g': return JulianFields.MODIFIED_JULIAN_DAY;
            default: return null;
        }
    }

    private static IllegalArgumentException tooMany(char letter) {
        return new IllegalArgumentException("Too many pattern letters: " + letter);
    }

    private void letters(char c, int count, String pattern) {
        TemporalField field = fieldOf(c);
        switch (c) {
            case 'z': case 'v':
                if (c == 'v' ? count != 1 && count != 4 : count > 4) {
                    throw c == 'v' ? new IllegalArgumentException("Wrong number of pattern letters: " + c) : tooMany(c);
                }
                add(new Piece.ZoneName(count == 4 ? TextStyle.FULL : TextStyle.SHORT, c == 'v'));
                return;
            case 'V':
                if (count != 2) {
                    throw new IllegalArgumentException("Pattern letter count must be 2: " + c);
                }
                appendZoneId();
                return;
            case 'Z':
                if (count < 4) {
                    appendOffset("+HHMM", "+0000");
                } else if (count == 4) {
                    appendLocalizedOffset(TextStyle.FULL);
                } else if (count == 5) {
                    appendOffset("+HH:MM:ss", "Z");
                } else {
                    throw tooMany(c);
                }
                return;
            case 'O':
                if (count != 1 && count != 4) {
                    throw new IllegalArgumentException("Pattern letter count must be 1 or 4: " + c);
                }
                appendLocalizedOffset(count == 1 ? TextStyle.SHORT : TextStyle.FULL);
                return;
            case 'X': case 'x': {
                if (count > 5) {
                    throw tooMany(c);
                }
                String[] patterns = {"+HHmm", "+HHMM", "+HH:MM", "+HHMMss", "+HH:MM:ss"};
                String none = c == 'X' ? "Z" : count == 1 ? "+00" : count % 2 == 0 ? "+0000" : "+00:00";
                appendOffset(patterns[count - 1], none);
                return;
            }
            case 'W':
                if (count > 1) {
                    throw tooMany(c);
                }
                addNumber(new Number.Week(c, count, 0));
                return;
            case 'w':
                if (count > 2) {
                    throw tooMany(c);
                }
                addNumber(new Number.Week(c, count, 0));
                return;
            case 'Y':
                addNumber(new Number.Week(c, count, 0));
                return;
            case 'B':
                if (count != 1 && count != 4 && count != 5) {
                    throw new IllegalArgumentException("Wrong number of pattern letters: " + c);
                }
                appendDayPeriodText(count == 1 ? TextStyle.SHORT : count == 4 ? TextStyle.FULL : TextStyle.NARROW);
                return;
            default:
                if (field == null) {
                    throw new IllegalArgumentException("Unknown pattern letter: " + c);
                }
                fieldLetters(c, count, field);
        }
    }

    private void fieldLetters(char c, int count, TemporalField field) {
        switch (c) {
            case 'u': case 'y':
                if (count == 2) {
                    appendValueReduced(field, 2, 2, YEAR_2000);
                } else if (count < 4) {
                    appendValue(field, count, 19, SignStyle.NORMAL);
                } else {
                    appendValue(field, count, 19, SignStyle.EXCEEDS_PAD);
                }
                return;
            case 'e': case 'c':
                if (c == 'c' && count == 2) {
                    throw new IllegalArgumentException("Invalid pattern \"cc\"");
                }
                if (count <= 2) {
                    addNumber(new Number.Week(c, count, 0));
                    return;
                }
                text(c, count, field, c == 'c');
                return;
            case 'M': case 'L': case 'Q': case 'q':
                if (count == 1) {
                    appendValue(field);
                } else if (count == 2) {
                    appendValue(field, 2);
                } else {
                    text(c, count, field, c == 'L' || c == 'q');
                }
                return;
            case 'E':
                text(c, Math.max(count, 3), field, false);
                return;
            case 'a':
                if (count != 1) {
                    throw tooMany(c);
                }
                appendText(field, TextStyle.SHORT);
                return;
            case 'G':
                text(c, Math.max(count, 3), field, false);
                return;
            case 'S':
                appendFraction(NANO_OF_SECOND, count, count, false);
                return;
            case 'F':
                if (count != 1) {
                    throw tooMany(c);
                }
                appendValue(field);
                return;
            case 'd': case 'h': case 'H': case 'k': case 'K': case 'm': case 's':
                if (count == 1) {
                    appendValue(field);
                } else if (count == 2) {
                    appendValue(field, 2);
                } else {
                    throw tooMany(c);
                }
                return;
            case 'D':
                if (count == 1) {
                    appendValue(field);
                } else if (count <= 3) {
                    appendValue(field, count, 3, SignStyle.NOT_NEGATIVE);
                } else {
                    throw tooMany(c);
                }
                return;
            case 'g':
                appendValue(field, count, 19, SignStyle.NORMAL);
                return;
            default: // A n N
                appendValue(field, count, 19, SignStyle.NOT_NEGATIVE);
        }
    }

    private void text(char c, int count, TemporalField field, boolean standalone) {
        if (count > 5) {
            throw tooMany(c);
        }
        TextStyle style = count == 3 ? TextStyle.SHORT : count == 4 ? TextStyle.FULL : TextStyle.NARROW;
        appendText(field, standalone ? style.asStandalone() : style);
    }

    public DateTimeFormatter toFormatter() {
        return toFormatter(Locale.getDefault(Locale.Category.FORMAT));
    }

    public DateTimeFormatter toFormatter(Locale locale) {
        return toFormatter(locale, ResolverStyle.SMART, null);
    }

    DateTimeFormatter toFormatter(ResolverStyle style, Chronology chrono) {
        return toFormatter(Locale.getDefault(Locale.Category.FORMAT), style, chrono);
    }

    private DateTimeFormatter toFormatter(Locale locale, ResolverStyle style, Chronology chrono) {
        Objects.requireNonNull(locale, "locale");
        while (active.parent != null) {
            optionalEnd();
        }
        return new DateTimeFormatter(new Piece.Sequence(pieces.toArray(new Piece[0]), false), locale, DecimalStyle.STANDARD,
            style, null, chrono, null);
    }
}
