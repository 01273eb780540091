package java.time.format;

import static java.time.temporal.ChronoField.*;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalField;
import java.time.temporal.TemporalQueries;
import java.time.temporal.TemporalQuery;
import java.time.temporal.ValueRange;
import java.time.zone.ZoneTable;
import java.util.Locale;
import java.util.Map;

/** A part of a formatter: writes and reads. */
abstract class Piece {
    /** Writes; answers false if something is missing that may be. */
    abstract boolean print(Printing p, StringBuilder b);

    /** Reads from a place, answers where it ended, or the complement of the place of an error. */
    abstract int parse(Parsing p, CharSequence text, int at);

    /** Pieces one after the other; if optional, all or nothing. */
    static final class Sequence extends Piece {
        private final Piece[] pieces;
        private final boolean optional;

        Sequence(Piece[] pieces, boolean optional) {
            this.pieces = pieces;
            this.optional = optional;
        }

        Sequence with(boolean optional) {
            return optional == this.optional ? this : new Sequence(pieces, optional);
        }

        @Override
        boolean print(Printing p, StringBuilder b) {
            int length = b.length();
            if (optional) {
                p.optional++;
            }
            try {
                for (Piece piece : pieces) {
                    if (!piece.print(p, b)) {
                        b.setLength(length);
                        return true;
                    }
                }
            } finally {
                if (optional) {
                    p.optional--;
                }
            }
            return true;
        }

        @Override
        int parse(Parsing p, CharSequence text, int at) {
            if (!optional) {
                for (Piece piece : pieces) {
                    at = piece.parse(p, text, at);
                    if (at < 0) {
                        break;
                    }
                }
                return at;
            }
            Parsed before = p.parsed;
            p.parsed = before.copy();
            int end = at;
            for (Piece piece : pieces) {
                end = piece.parse(p, text, end);
                if (end < 0) {
                    p.parsed = before;
                    return at;
                }
            }
            return end;
        }

        @Override
        public String toString() {
            StringBuilder b = new StringBuilder();
            b.append(optional ? "[" : "(");
            for (Piece piece : pieces) {
                b.append(piece);
            }
            return b.append(optional ? "]" : ")").toString();
        }
    }

    /** Fills up to a width on the left. */
    static final class Pad extends Piece {
        private final Piece inner;
        private final int width;
        private final char pad;

        Pad(Piece inner, int width, char pad) {
            this.inner = inner;
            this.width = width;
            this.pad = pad;
        }

        @Override
        boolean print(Printing p, StringBuilder b) {
            int from = b.length();
            if (!inner.print(p, b)) {
                return false;
            }
            int length = b.length() - from;
            if (length > width) {
                throw new DateTimeException("Cannot print as output of " + length + " characters exceeds pad width of "
                    + width);
            }
            for (int i = length; i < width; i++) {
                b.insert(from, pad);
            }
            return true;
        }

        @Override
        int parse(Parsing p, CharSequence text, int at) {
            if (at == text.length()) {
                return ~at;
            }
            int end = at + width;
            if (end > text.length()) {
                if (p.strict) {
                    return ~at;
                }
                end = text.length();
            }
            int from = at;
            while (from < end && p.same(text.charAt(from), pad)) {
                from++;
            }
            int result = inner.parse(p, text.subSequence(0, end), from);
            return result != end && p.strict ? ~(at + from) : result;
        }

        @Override
        public String toString() {
            return "Pad(" + inner + "," + width + (pad == ' ' ? ")" : ",'" + pad + "')");
        }
    }

    /** Changes how later pieces read. */
    static final class Setting extends Piece {
        static final Setting SENSITIVE = new Setting("ParseCaseSensitive(true)");
        static final Setting INSENSITIVE = new Setting("ParseCaseSensitive(false)");
        static final Setting STRICT = new Setting("ParseStrict(true)");
        static final Setting LENIENT = new Setting("ParseStrict(false)");
        private final String name;

        private Setting(String name) {
            this.name = name;
        }

        @Override
        boolean print(Printing p, StringBuilder b) {
            return true;
        }

        @Override
        int parse(Parsing p, CharSequence text, int at) {
            if (this == SENSITIVE || this == INSENSITIVE) {
                p.caseSensitive = this == SENSITIVE;
            } else {
                p.strict = this == STRICT;
            }
            return at;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** A value for a field that was not read. */
    static final class Default extends Piece {
        private final TemporalField field;
        private final long value;

        Default(TemporalField field, long value) {
            this.field = field;
            this.value = value;
        }

        @Override
        boolean print(Printing p, StringBuilder b) {
            return true;
        }

        @Override
        int parse(Parsing p, CharSequence text, int at) {
            p.parsed.fields.putIfAbsent(field, value);
            return at;
        }

        @Override
        public String toString() {
            return "java.time.format.DateTimeFormatterBuilder$DefaultValueParser";
        }
    }

    /** Fixed text. */
    static final class Literal extends Piece {
        private final String literal;

        Literal(String literal) {
            this.literal = literal;
        }

        @Override
        boolean print(Printing p, StringBuilder b) {
            b.append(literal);
            return true;
        }

        @Override
        int parse(Parsing p, CharSequence text, int at) {
            return p.matches(text, at, literal) ? at + literal.length() : ~at;
        }

        @Override
        public String toString() {
            return literal.equals("'") ? "''" : "'" + literal.replace("'", "''") + "'";
        }
    }

    /** A name instead of a number. */
    static final class Text extends Piece {
        private final TemporalField field;
        private final TextStyle style;
        private final Map<Long, String> names;
        private Number number;

        Text(TemporalField field, TextStyle style, Map<Long, String> names) {
            this.field = field;
            this.style = style;
            this.names = names;
        }

        private Number number() {
            if (number == null) {
                number = new Number(field, 1, 19, SignStyle.NORMAL, 0);
            }
            return number;
        }

        private String name(long value, TextStyle style, Locale locale) {
            return names != null ? names.get(value) : Names.of(field, value, style, locale);
        }

        @Override
        boolean print(Printing p, StringBuilder b) {
            Long value = p.value(field);
            if (value == null) {
                return false;
            }
            String name = name(value, style, p.locale);
            if (name == null) {
                return number().print(p, b);
            }
            b.append(name);
            return true;
        }

        @Override
        int parse(Parsing p, CharSequence text, int at) {
            if (at < 0 || at > text.length()) {
                throw new IndexOutOfBoundsException();
            }
            String best = null;
            long bestValue = 0;
            boolean any = false;
            TextStyle[] styles = p.strict ? new TextStyle[] {style} : TextStyle.values();
            if (names != null) {
                for (Map.Entry<Long, String> e : names.entrySet()) {
                    any = true;
                    if (p.matches(text, at, e.getValue()) && (best == null || e.getValue().length() > best.length())) {
                        best = e.getValue();
                        bestValue = e.getKey();
                    }
                }
            } else {
                ValueRange range = field.range();
                long max = Math.min(range.getMaximum(), 12);
                for (TextStyle s : styles) {
                    for (long v = range.getMinimum(); v <= max; v++) {
                        String name = Names.of(field, v, s, p.locale);
                        any |= name != null;
                        // Narrow names that several values share say nothing.
                        if (name != null && p.matches(text, at, name) && (best == null || name.length() > best.length())
                                && (s.ordinal() < 4 || unique(name, s, range.getMinimum(), max, p.locale))) {
                            best = name;
                            bestValue = v;
                        }
                    }
                }
            }
            if (best != null) {
                return p.set(field, bestValue, at, at + best.length());
            }
            if (field == ERA && !p.strict || !any || !p.strict) {
                return number().parse(p, text, at);
            }
            return ~at;
        }

        private boolean unique(String name, TextStyle s, long min, long max, Locale locale) {
            int n = 0;
            for (long v = min; v <= max; v++) {
                if (name.equals(Names.of(field, v, s, locale))) {
                    n++;
                }
            }
            return n == 1;
        }

        @Override
        public String toString() {
            return style == TextStyle.FULL ? "Text(" + field + ")" : "Text(" + field + "," + style + ")";
        }
    }

    /** A moment as ISO writes it in UTC. */
    static final class InstantPiece extends Piece {
        /** Seconds in 400 years. */
        private static final long YEARS_400 = 146_097L * 86_400;
        /** Digits of the fraction: -2 by groups of three, -1 as many as needed. */
        private final int digits;
        private DateTimeFormatter reader;

        InstantPiece(int digits) {
            this.digits = digits;
        }

        @Override
        boolean print(Printing p, StringBuilder b) {
            Long second = p.value(INSTANT_SECONDS);
            if (second == null) {
                return false;
            }
            int nano = p.temporal.isSupported(NANO_OF_SECOND) ? NANO_OF_SECOND.checkValidIntValue(p.temporal.getLong(NANO_OF_SECOND)) : 0;
            // Moments may lie a year beyond the dates: those are moved by one cycle of the calendar, 400 years.
            int years = second > 31_556_889_864_403_199L - YEARS_400 ? 400 : second < YEARS_400 - 31_557_014_167_219_200L ? -400 : 0;
            LocalDateTime t = LocalDateTime.ofEpochSecond(second - years / 400 * YEARS_400, 0, ZoneOffset.UTC);
            String text = t.toString();
            if (years != 0) {
                int dash = text.indexOf('-', 1);
                int year = t.getYear() + years;
                text = (year > 0 ? "+" : "") + year + text.substring(dash);
            }
            b.append(text);
            if (t.getSecond() == 0) {
                b.append(":00");
            }
            if (digits == 0 || digits < 0 && nano == 0) {
                b.append('Z');
                return true;
            }
            String all = Integer.toString(nano + 1_000_000_000).substring(1);
            int n = digits;
            if (digits == -2) {
                n = nano % 1_000_000 == 0 ? 3 : nano % 1000 == 0 ? 6 : 9;
            } else if (digits == -1) {
                n = 9;
                while (all.charAt(n - 1) == '0') {
                    n--;
                }
            }
            b.append('.').append(all, 0, n).append('Z');
            return true;
        }

        @Override
        int parse(Parsing p, CharSequence text, int at) {
            if (reader == null) {
                int min = Math.max(digits, 0);
                int max = digits < 0 ? 9 : digits;
                reader = new DateTimeFormatterBuilder().append(DateTimeFormatter.ISO_LOCAL_DATE).appendLiteral('T')
                    .appendValue(HOUR_OF_DAY, 2).appendLiteral(':').appendValue(MINUTE_OF_HOUR, 2).appendLiteral(':')
                    .appendValue(SECOND_OF_MINUTE, 2).appendFraction(NANO_OF_SECOND, min, max, true).appendOffsetId()
                    .toFormatter();
            }
            Parsing inner = new Parsing(reader);
            inner.caseSensitive = p.caseSensitive;
            inner.strict = p.strict;
            int end = reader.pieces().parse(inner, text, at);
            if (end < 0) {
                return end;
            }
            Map<TemporalField, Long> f = inner.parsed.fields;
            int hour = f.get(HOUR_OF_DAY).intValue();
            int second = f.get(SECOND_OF_MINUTE).intValue();
            int minute = f.get(MINUTE_OF_HOUR).intValue();
            long nano = f.getOrDefault(NANO_OF_SECOND, 0L);
            int offset = f.getOrDefault(OFFSET_SECONDS, 0L).intValue();
            int days = 0;
            if (hour == 24 && minute == 0 && second == 0 && nano == 0) {
                hour = 0;
                days = 1;
            } else if (hour == 23 && minute == 59 && second == 60) {
                p.parsed.leapSecond = true;
                second = 59;
            }
            long epochSecond;
            try {
                epochSecond = LocalDateTime.of(f.get(YEAR).intValue(), f.get(MONTH_OF_YEAR).intValue(), f.get(DAY_OF_MONTH).intValue(),
                    hour, minute, second).plusDays(days).toEpochSecond(ZoneOffset.ofTotalSeconds(offset));
            } catch (RuntimeException e) {
                return ~at;
            }
            int result = p.set(INSTANT_SECONDS, epochSecond, at, end);
            return p.set(NANO_OF_SECOND, nano, at, result);
        }

        @Override
        public String toString() {
            return "Instant()";
        }
    }

    /** Offsets by pattern, such as +HH:MM. */
    static final class Offset extends Piece {
        private static final String[] PATTERNS = {
            "+HH", "+HHmm", "+HH:mm", "+HHMM", "+HH:MM", "+HHMMss", "+HH:MM:ss", "+HHMMSS", "+HH:MM:SS", "+HHmmss",
            "+HH:mm:ss", "+H", "+Hmm", "+H:mm", "+HMM", "+H:MM", "+HMMss", "+H:MM:ss", "+HMMSS", "+H:MM:SS", "+Hmmss",
            "+H:mm:ss"
        };
        private final String none;
        private final String pattern;
        private final boolean colon;
        private final boolean twoHours;
        /** 0 absent, 1 optional, 2 required. */
        private final int minutes;
        private final int seconds;

        Offset(String pattern, String none) {
            boolean known = false;
            for (String s : PATTERNS) {
                known |= s.equals(pattern);
            }
            if (!known) {
                throw new IllegalArgumentException("Invalid zone offset pattern: " + pattern);
            }
            this.pattern = pattern;
            this.none = none;
            colon = pattern.indexOf(':') > 0;
            twoHours = pattern.startsWith("+HH");
            minutes = pattern.contains("MM") ? 2 : pattern.contains("mm") ? 1 : 0;
            seconds = pattern.contains("SS") ? 2 : pattern.contains("ss") ? 1 : 0;
        }

        private static void two(StringBuilder b, int n) {
            b.append((char) ('0' + n / 10)).append((char) ('0' + n % 10));
        }

        @Override
        boolean print(Printing p, StringBuilder b) {
            Long value = p.value(OFFSET_SECONDS);
            if (value == null) {
                return false;
            }
            int total = Math.toIntExact(value);
            if (total == 0) {
                b.append(none);
                return true;
            }
            int h = Math.abs(total / 3600 % 100);
            int m = Math.abs(total / 60 % 60);
            int s = Math.abs(total % 60);
            int start = b.length();
            int shown = h;
            b.append(total < 0 ? '-' : '+');
            if (twoHours || h >= 10) {
                two(b, h);
            } else {
                b.append((char) ('0' + h));
            }
            boolean withSeconds = seconds == 2 || seconds == 1 && s > 0;
            if (minutes == 2 || minutes == 1 && (m > 0 || withSeconds)) {
                if (colon) {
                    b.append(':');
                }
                two(b, m);
                shown += m;
                if (withSeconds) {
                    if (colon) {
                        b.append(':');
                    }
                    two(b, s);
                    shown += s;
                }
            }
            if (shown == 0) {
                b.setLength(start);
                b.append(none);
            }
            return true;
        }

        private static int twoDigits(CharSequence text, int at) {
            if (at + 2 > text.length()) {
                return -1;
            }
            int a = text.charAt(at) - '0';
            int c = text.charAt(at + 1) - '0';
            return a < 0 || a > 9 || c < 0 || c > 9 ? -1 : a * 10 + c;
        }

        @Override
        int parse(Parsing p, CharSequence text, int at) {
            if (none.isEmpty()) {
                if (at == text.length()) {
                    return p.set(OFFSET_SECONDS, 0, at, at);
                }
            } else {
                if (at == text.length()) {
                    return ~at;
                }
                if (p.matches(text, at, none)) {
                    return p.set(OFFSET_SECONDS, 0, at, at + none.length());
                }
            }
            char sign = text.charAt(at);
            if (sign == '+' || sign == '-') {
                int pos = at + 1;
                int h = twoDigits(text, pos);
                if (h > 59) {
                    return none.isEmpty() ? p.set(OFFSET_SECONDS, 0, at, at) : ~at;
                }
                if (h >= 0) {
                    pos += 2;
                } else if (!twoHours && pos < text.length() && Character.isDigit(text.charAt(pos))) {
                    h = text.charAt(pos++) - '0';
                }
                if (h >= 0) {
                    int m = 0;
                    int s = 0;
                    boolean ok = true;
                    boolean colons = colon || !p.strict && pos < text.length() && text.charAt(pos) == ':';
                    int wantMinutes = p.strict ? minutes : 1;
                    int wantSeconds = p.strict ? seconds : 1;
                    int next = pos + (colons ? 1 : 0);
                    boolean there = wantMinutes > 0 && (!colons || pos < text.length() && text.charAt(pos) == ':')
                        && twoDigits(text, next) >= 0 && twoDigits(text, next) <= 59;
                    if (there) {
                        m = twoDigits(text, next);
                        pos = next + 2;
                        next = pos + (colons ? 1 : 0);
                        boolean sec = wantSeconds > 0 && (!colons || pos < text.length() && text.charAt(pos) == ':')
                            && twoDigits(text, next) >= 0 && twoDigits(text, next) <= 59;
                        if (sec) {
                            s = twoDigits(text, next);
                            pos = next + 2;
                        } else {
                            ok = wantSeconds != 2;
                        }
                    } else {
                        ok = wantMinutes != 2;
                    }
                    if (ok) {
                        if (h > 23) {
                            throw new DateTimeException("Value out of range: Hour[0-23], Minute[0-59], Second[0-59]");
                        }
                        int total = h * 3600 + m * 60 + s;
                        return p.set(OFFSET_SECONDS, sign == '-' ? -total : total, at, pos);
                    }
                }
            }
            return none.isEmpty() ? p.set(OFFSET_SECONDS, 0, at, at) : ~at;
        }

        @Override
        public String toString() {
            return "Offset(" + pattern + ",'" + none.replace("'", "''") + "')";
        }
    }

    /** GMT+8 or GMT+08:00. */
    static final class LocalizedOffset extends Piece {
        private final TextStyle style;

        LocalizedOffset(TextStyle style) {
            this.style = style;
        }

        @Override
        boolean print(Printing p, StringBuilder b) {
            Long value = p.value(OFFSET_SECONDS);
            if (value == null) {
                return false;
            }
            b.append("GMT");
            int total = Math.toIntExact(value);
            if (total == 0) {
                return true;
            }
            int h = Math.abs(total / 3600 % 100);
            int m = Math.abs(total / 60 % 60);
            int s = Math.abs(total % 60);
            b.append(total < 0 ? '-' : '+');
            if (style == TextStyle.FULL) {
                Offset.two(b, h);
                Offset.two(b.append(':'), m);
                if (s != 0) {
                    Offset.two(b.append(':'), s);
                }
            } else {
                b.append(h);
                if (m != 0 || s != 0) {
                    Offset.two(b.append(':'), m);
                    if (s != 0) {
                        Offset.two(b.append(':'), s);
                    }
                }
            }
            return true;
        }

        @Override
        int parse(Parsing p, CharSequence text, int at) {
            if (!p.matches(text, at, "GMT")) {
                return ~at;
            }
            int pos = at + 3;
            if (pos == text.length() || text.charAt(pos) != '+' && text.charAt(pos) != '-') {
                return p.set(OFFSET_SECONDS, 0, at, pos);
            }
            boolean full = style == TextStyle.FULL;
            boolean negative = text.charAt(pos++) == '-';
            int h = Offset.twoDigits(text, pos);
            if (h >= 0) {
                pos += 2;
            } else if (!full && pos < text.length() && Character.isDigit(text.charAt(pos))) {
                h = text.charAt(pos++) - '0';
            } else {
                return ~at;
            }
            int[] rest = {0, 0};
            for (int i = 0; i < 2; i++) {
                int n = pos < text.length() && text.charAt(pos) == ':' ? Offset.twoDigits(text, pos + 1) : -1;
                if (n < 0) {
                    if (full && i == 0) {
                        return ~at;
                    }
                    break;
                }
                rest[i] = n;
                pos += 3;
            }
            int total = h * 3600 + rest[0] * 60 + rest[1];
            return p.set(OFFSET_SECONDS, negative ? -total : total, at, pos);
        }

        @Override
        public String toString() {
            return "LocalizedOffset(" + style + ")";
        }
    }

    /** A zone's id. */
    static final class Zone extends Piece {
        private final TemporalQuery<ZoneId> query;
        private final String description;

        Zone(TemporalQuery<ZoneId> query, String description) {
            this.query = query;
            this.description = description;
        }

        @Override
        boolean print(Printing p, StringBuilder b) {
            ZoneId zone = p.query(query);
            if (zone == null) {
                return false;
            }
            b.append(zone.getId());
            return true;
        }

        private static boolean inId(char c) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "/._~+-".indexOf(c) >= 0;
        }

        @Override
        int parse(Parsing p, CharSequence text, int at) {
            int length = text.length();
            if (at >= length) {
                return ~at;
            }
            char first = text.charAt(at);
            if (first == '+' || first == '-') {
                return offset(p, text, at, at, "");
            }
            String prefix = p.matches(text, at, "UTC") || p.matches(text, at, "GMT") ? text.subSequence(at, at + 3).toString()
                : p.matches(text, at, "UT") ? text.subSequence(at, at + 2).toString() : null;
            if (prefix != null) {
                int after = at + prefix.length();
                if (after < length && (text.charAt(after) == '+' || text.charAt(after) == '-')) {
                    return offset(p, text, at, after, prefix);
                }
            }
            int end = at;
            while (end < length && inId(text.charAt(end))) {
                end++;
            }
            for (int e = end; e > at; e--) {
                String id = text.subSequence(at, e).toString();
                if (id.length() > 1 && Character.isLetter(id.charAt(0))) {
                    try {
                        ZoneId zone = ZoneId.of(id);
                        p.setZone(zone);
                        return e;
                    } catch (DateTimeException ex) {
                        continue;
                    }
                }
            }
            if (p.same(first, 'Z')) {
                p.setZone(ZoneOffset.UTC);
                return at + 1;
            }
            return ~at;
        }

        private static int offset(Parsing p, CharSequence text, int at, int from, String prefix) {
            Parsing inner = new Parsing(p.formatter);
            inner.caseSensitive = p.caseSensitive;
            inner.strict = p.strict;
            int end = new Offset("+HH:MM:ss", "0").parse(inner, text, from);
            if (end < 0) {
                if (prefix.isEmpty()) {
                    return ~at;
                }
                p.setZone(ZoneId.of(prefix));
                return from;
            }
            ZoneOffset offset = ZoneOffset.ofTotalSeconds(inner.parsed.fields.get(OFFSET_SECONDS).intValue());
            p.setZone(prefix.isEmpty() ? offset : ZoneId.ofOffset(prefix, offset));
            return end;
        }

        @Override
        public String toString() {
            return description;
        }
    }

    /** A zone's name in words or letters. */
    static final class ZoneName extends Piece {
        private final TextStyle style;
        private final boolean generic;

        ZoneName(TextStyle style, boolean generic) {
            this.style = style;
            this.generic = generic;
        }

        private String name(ZoneId zone, boolean daylight) {
            int which = style == TextStyle.FULL || style == TextStyle.FULL_STANDALONE ? 1 : 0;
            String id = zone.getId();
            if (id.equals("UTC") || id.equals("Etc/UTC") || id.equals("UT")) {
                return which == 1 ? "Coordinated Universal Time" : "UTC";
            }
            if (id.equals("GMT")) {
                return which == 1 ? "Greenwich Mean Time" : "GMT";
            }
            String name = ZoneTable.name(id, daylight, which);
            if (name != null && generic && which == 1) {
                name = name.replace(" Standard", "").replace(" Daylight", "").replace(" Summer", "");
            } else if (name != null && generic && name.length() == 3 && (name.endsWith("ST") || name.endsWith("DT"))
                    && "PMCE".indexOf(name.charAt(0)) >= 0) {
                name = name.charAt(0) + "T";
            }
            return name;
        }

        @Override
        boolean print(Printing p, StringBuilder b) {
            ZoneId zone = p.query(TemporalQueries.zoneId());
            if (zone == null) {
                return false;
            }
            String name = null;
            if (!(zone instanceof ZoneOffset)) {
                TemporalAccessor t = p.temporal;
                boolean daylight = !generic && t.isSupported(INSTANT_SECONDS)
                    && zone.getRules().isDaylightSavings(Instant.from(t));
                name = name(zone, daylight);
            }
            b.append(name != null ? name : zone.getId());
            return true;
        }

        @Override
        int parse(Parsing p, CharSequence text, int at) {
            int best = -1;
            ZoneId zone = null;
            String[] ids = {
                "UTC", "GMT", "America/Los_Angeles", "America/Denver", "America/Chicago", "America/New_York", "Europe/Paris",
                "Europe/London", "Europe/Athens", "Asia/Tokyo", "Asia/Kolkata", "Asia/Shanghai", "Australia/Sydney",
                "Europe/Moscow"
            };
            for (String id : ids) {
                for (int i = 0; i < 2; i++) {
                    ZoneId z = ZoneId.of(id);
                    String name = name(z, i == 1);
                    if (name != null && name.length() > best && p.matches(text, at, name)) {
                        best = name.length();
                        zone = z;
                    }
                }
            }
            if (zone == null) {
                return new Zone(TemporalQueries.zoneId(), "").parse(p, text, at);
            }
            p.setZone(zone);
            return at + best;
        }

        @Override
        public String toString() {
            return "ZoneText(" + style + ")";
        }
    }

    /** A pattern that the locale chooses. */
    static final class Localized extends Piece {
        private final FormatStyle date;
        private final FormatStyle time;
        private final String template;

        Localized(FormatStyle date, FormatStyle time, String template) {
            this.date = date;
            this.time = time;
            this.template = template;
        }

        private Sequence pieces(Locale locale) {
            String pattern = template != null ? template
                : DateTimeFormatterBuilder.getLocalizedDateTimePattern(date, time, null, locale);
            return DateTimeFormatter.ofPattern(pattern, locale).pieces().with(false);
        }

        @Override
        boolean print(Printing p, StringBuilder b) {
            return pieces(p.locale).print(p, b);
        }

        @Override
        int parse(Parsing p, CharSequence text, int at) {
            return pieces(p.locale).parse(p, text, at);
        }

        @Override
        public String toString() {
            return "Localized(" + (date != null ? date : "") + "," + (time != null ? time : "") + ")";
        }
    }

    /** The part of the day, as English says it. */
    static final class DayPeriod extends Piece {
        private final TextStyle style;

        DayPeriod(TextStyle style) {
            this.style = style;
        }

        @Override
        boolean print(Printing p, StringBuilder b) {
            Long hour = p.value(HOUR_OF_DAY);
            if (hour == null) {
                return false;
            }
            Long minute = p.temporal.isSupported(MINUTE_OF_HOUR) ? p.value(MINUTE_OF_HOUR) : (Long) 0L;
            int m = (int) (hour * 60 + minute);
            boolean narrow = style == TextStyle.NARROW;
            b.append(m == 0 ? narrow ? "mi" : "midnight" : m == 720 ? narrow ? "n" : "noon" : m < 360 || m >= 1260 ? "at night"
                : m < 720 ? "in the morning" : m < 1080 ? "in the afternoon" : "in the evening");
            return true;
        }

        @Override
        int parse(Parsing p, CharSequence text, int at) {
            String[] names = {"midnight", "noon", "at night", "in the morning", "in the afternoon", "in the evening"};
            for (String name : names) {
                if (p.matches(text, at, name)) {
                    if (p.parsed.fields.containsKey(HOUR_OF_AMPM) || p.parsed.fields.containsKey(CLOCK_HOUR_OF_AMPM)) {
                        p.parsed.fields.put(AMPM_OF_DAY, name.endsWith("morning") || name.equals("midnight") ? 0L : 1L);
                    }
                    return at + name.length();
                }
            }
            return ~at;
        }

        @Override
        public String toString() {
            return "DayPeriod(" + style + ")";
        }
    }

    /** The calendar. */
    static final class Calendar extends Piece {
        @Override
        boolean print(Printing p, StringBuilder b) {
            java.time.chrono.Chronology c = p.query(TemporalQueries.chronology());
            if (c == null) {
                return false;
            }
            b.append(c.getId());
            return true;
        }

        @Override
        int parse(Parsing p, CharSequence text, int at) {
            return p.matches(text, at, "ISO") ? at + 3 : ~at;
        }

        @Override
        public String toString() {
            return "ChronoId()";
        }
    }
}
