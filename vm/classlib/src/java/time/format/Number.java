package java.time.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.TemporalField;
import java.time.temporal.WeekFields;
import java.util.Locale;
import java.util.Objects;

/** A number, perhaps of fixed width, perhaps a fraction, perhaps only the last digits of a year. */
class Number extends Piece {
    private static final long[] POWERS = {
        1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000L
    };

    final TemporalField field;
    final int min;
    final int max;
    final SignStyle sign;
    /** Digits that following values of fixed width need; -1 if this one is of fixed width itself. */
    final int subsequent;
    private final boolean reduced;
    private final int baseValue;
    private final LocalDate baseDate;

    Number(TemporalField field, int min, int max, SignStyle sign, int subsequent) {
        this(field, min, max, sign, subsequent, false, 0, null);
    }

    /** Only the last digits; the value lies in the hundred (or so) years that begin with the base. */
    Number(TemporalField field, int min, int max, SignStyle sign, int subsequent, int baseValue, LocalDate baseDate) {
        this(field, min, max, sign, subsequent, true, baseValue, baseDate);
    }

    private Number(TemporalField field, int min, int max, SignStyle sign, int subsequent, boolean reduced, int baseValue,
            LocalDate baseDate) {
        this.field = field;
        this.min = min;
        this.max = max;
        this.sign = sign;
        this.subsequent = subsequent;
        this.reduced = reduced;
        this.baseValue = baseValue;
        this.baseDate = baseDate;
    }

    Number withFixedWidth() {
        return subsequent == -1 ? this : new Number(field, min, max, sign, -1, reduced, baseValue, baseDate);
    }

    Number withSubsequent(int width) {
        return new Number(field, min, max, sign, subsequent + width, reduced, baseValue, baseDate);
    }

    private boolean fixed(Parsing p) {
        if (reduced && !p.strict) {
            return false;
        }
        return subsequent == -1 || subsequent > 0 && min == max && sign == SignStyle.NOT_NEGATIVE;
    }

    private int base() {
        return baseDate == null ? baseValue : baseDate.get(field);
    }

    @Override
    boolean print(Printing p, StringBuilder b) {
        Long boxed = p.value(field);
        if (boxed == null) {
            return false;
        }
        long value = boxed;
        if (reduced) {
            int base = base();
            long abs = Math.abs(value);
            value = value >= base && value < base + POWERS[min] ? abs % POWERS[min] : abs % POWERS[max];
        }
        String digits = value == Long.MIN_VALUE ? "9223372036854775808" : Long.toString(Math.abs(value));
        if (digits.length() > max) {
            throw new DateTimeException("Field " + field + " cannot be printed as the value " + value
                + " exceeds the maximum print width of " + max);
        }
        if (value >= 0) {
            if (sign == SignStyle.ALWAYS || sign == SignStyle.EXCEEDS_PAD && min < 19 && digits.length() > min) {
                b.append(p.style.getPositiveSign());
            }
        } else if (sign == SignStyle.NOT_NEGATIVE) {
            throw new DateTimeException("Field " + field + " cannot be printed as the value " + value
                + " cannot be negative according to the SignStyle");
        } else if (sign != SignStyle.NEVER) {
            b.append(p.style.getNegativeSign());
        }
        for (int i = digits.length(); i < min; i++) {
            b.append(p.style.getZeroDigit());
        }
        b.append(p.style.localized(digits));
        return true;
    }

    @Override
    int parse(Parsing p, CharSequence text, int at) {
        int length = text.length();
        if (at == length) {
            return ~at;
        }
        int start = at;
        char first = text.charAt(at);
        boolean negative = false;
        boolean positive = false;
        if (first == p.style.getPositiveSign()) {
            if (!sign.allows(true, p.strict, min == max)) {
                return ~at;
            }
            positive = true;
            at++;
        } else if (first == p.style.getNegativeSign()) {
            if (!sign.allows(false, p.strict, min == max)) {
                return ~at;
            }
            negative = true;
            at++;
        } else if (sign == SignStyle.ALWAYS && p.strict) {
            return ~at;
        }
        boolean fixed = p.strict || fixed(p);
        int least = fixed ? min : 1;
        if (at + least > length) {
            return ~at;
        }
        int most = (fixed ? max : 9) + Math.max(subsequent, 0);
        int end = digits(p, text, at, most);
        if (subsequent > 0) {
            end = digits(p, text, at, Math.max(least, end - at - subsequent));
        }
        if (end < at + least) {
            return ~at;
        }
        long total = 0;
        for (int i = at; i < end; i++) {
            int d = p.style.digit(text.charAt(i));
            if (total > (Long.MAX_VALUE - d) / 10) {
                // Too much for a long: the last digit is left to others.
                end = i;
                break;
            }
            total = total * 10 + d;
        }
        if (negative) {
            if (total == 0 && p.strict) {
                return ~(at - 1);
            }
            total = -total;
        } else if (sign == SignStyle.EXCEEDS_PAD && p.strict) {
            int n = end - at;
            if (positive ? n <= min : n > min) {
                return ~(positive ? at - 1 : at);
            }
        }
        if (reduced && end - at == min && total >= 0) {
            int base = base();
            long last = base % POWERS[min];
            total = base > 0 ? base - last + total : base - last - total;
            if (total < base) {
                total += POWERS[min];
            }
        }
        return p.set(field, total, start, end);
    }

    private static int digits(Parsing p, CharSequence text, int at, int most) {
        int limit = Math.min(at + most, text.length());
        int end = at;
        while (end < limit && p.style.digit(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    @Override
    public String toString() {
        if (reduced) {
            return "ReducedValue(" + field + "," + min + "," + max + "," + (baseDate != null ? baseDate : (Object) baseValue)
                + ")";
        }
        if (min == 1 && max == 19 && sign == SignStyle.NORMAL) {
            return "Value(" + field + ")";
        }
        if (min == max && sign == SignStyle.NOT_NEGATIVE) {
            return "Value(" + field + "," + min + ")";
        }
        return "Value(" + field + "," + min + "," + max + "," + sign + ")";
    }

    /** Fields that depend on the locale's weeks. */
    static final class Week extends Number {
        private final char letter;
        private final int count;

        Week(char letter, int count, int subsequent) {
            super(null, count, letter == 'Y' && count != 2 ? 19 : letter == 'w' ? 2 : count, SignStyle.NOT_NEGATIVE, subsequent);
            this.letter = letter;
            this.count = count;
        }

        @Override
        Number withFixedWidth() {
            return subsequent == -1 ? this : new Week(letter, count, -1);
        }

        @Override
        Number withSubsequent(int width) {
            return new Week(letter, count, subsequent + width);
        }

        private Number number(Locale locale, boolean print) {
            WeekFields w = WeekFields.of(locale);
            switch (letter) {
                case 'Y':
                    if (count == 2) {
                        return new Number(w.weekBasedYear(), 2, 2, SignStyle.NOT_NEGATIVE, subsequent, 0, LocalDate.of(2000, 1, 1));
                    }
                    return new Number(w.weekBasedYear(), count, 19, count < 4 ? SignStyle.NORMAL : SignStyle.EXCEEDS_PAD, subsequent);
                case 'w': return new Number(w.weekOfWeekBasedYear(), count, 2, SignStyle.NOT_NEGATIVE, subsequent);
                case 'W': return new Number(w.weekOfMonth(), 1, print ? 2 : 1, SignStyle.NOT_NEGATIVE, subsequent);
                default: return new Number(w.dayOfWeek(), count, print ? 2 : count, SignStyle.NOT_NEGATIVE, subsequent);
            }
        }

        @Override
        boolean print(Printing p, StringBuilder b) {
            return number(p.locale, true).print(p, b);
        }

        @Override
        int parse(Parsing p, CharSequence text, int at) {
            return number(p.locale, false).parse(p, text, at);
        }

        @Override
        public String toString() {
            if (letter == 'Y') {
                return count == 1 ? "Localized(WeekBasedYear)"
                    : count == 2 ? "Localized(ReducedValue(WeekBasedYear,2,2,2000-01-01))"
                    : "Localized(WeekBasedYear," + count + ",19," + (count < 4 ? SignStyle.NORMAL : SignStyle.EXCEEDS_PAD) + ")";
            }
            return "Localized(" + (letter == 'w' ? "WeekOfWeekBasedYear" : letter == 'W' ? "WeekOfMonth" : "DayOfWeek") + ","
                + count + ")";
        }
    }

    /** The part of a field's range, as decimal places. */
    static final class Fraction extends Number {
        private final boolean point;

        Fraction(TemporalField field, int min, int max, boolean point, int subsequent) {
            super(Objects.requireNonNull(field, "field"), min, max, SignStyle.NOT_NEGATIVE, subsequent);
            this.point = point;
            if (!field.range().isFixed()) {
                throw new IllegalArgumentException("Field must have a fixed set of values: " + field);
            }
            if (min < 0 || min > 9) {
                throw new IllegalArgumentException("Minimum width must be from 0 to 9 inclusive but was " + min);
            }
            if (max < 1 || max > 9) {
                throw new IllegalArgumentException("Maximum width must be from 1 to 9 inclusive but was " + max);
            }
            if (max < min) {
                throw new IllegalArgumentException("Maximum width must exceed or equal the minimum width but " + max + " < " + min);
            }
        }

        @Override
        Number withFixedWidth() {
            return subsequent == -1 ? this : new Fraction(field, min, max, point, -1);
        }

        @Override
        Number withSubsequent(int width) {
            return new Fraction(field, min, max, point, subsequent + width);
        }

        /** The number of values of the field. */
        private long scale() {
            return field.range().getMaximum() - field.range().getMinimum() + 1;
        }

        @Override
        boolean print(Printing p, StringBuilder b) {
            Long value = p.value(field);
            if (value == null) {
                return false;
            }
            field.range().checkValidValue(value, field);
            long rest = value - field.range().getMinimum();
            char[] digits = new char[9];
            int n = 0;
            long scale = scale();
            for (int i = 0; i < 9; i++) {
                // The scale is below 2^47, so this cannot overflow.
                rest *= 10;
                digits[i] = (char) ('0' + rest / scale);
                rest %= scale;
                if (digits[i] != '0') {
                    n = i + 1;
                }
            }
            n = Math.min(Math.max(n, min), max);
            if (n > 0) {
                if (point) {
                    b.append(p.style.getDecimalSeparator());
                }
                b.append(p.style.localized(new String(digits, 0, n)));
            }
            return true;
        }

        @Override
        int parse(Parsing p, CharSequence text, int at) {
            boolean fixed = p.strict || subsequent == -1 || min == max && !point && subsequent > 0;
            int least = fixed ? min : 0;
            int most = fixed ? max : 9;
            int length = text.length();
            if (at == length) {
                return least > 0 ? ~at : at;
            }
            int start = at;
            if (point) {
                if (text.charAt(at) != p.style.getDecimalSeparator()) {
                    return least > 0 ? ~at : at;
                }
                at++;
            }
            if (at + least > length) {
                return ~at;
            }
            int end = digits(p, text, at, most);
            if (end < at + least) {
                return ~at;
            }
            if (end == at) {
                return p.set(field, field.range().getMinimum(), start, end);
            }
            long value = 0;
            long scale = scale();
            long unit = 1;
            for (int i = at; i < end; i++) {
                value = value * 10 + p.style.digit(text.charAt(i));
                unit *= 10;
            }
            // value < 10^9 and scale < 2^47: the product may pass 2^63, so it is taken in two steps.
            long result = scale / unit * value + scale % unit * value / unit;
            return p.set(field, field.range().getMinimum() + result, start, end);
        }

        @Override
        public String toString() {
            return "Fraction(" + field + "," + min + "," + max + (point ? ",DecimalPoint" : "") + ")";
        }
    }
}
