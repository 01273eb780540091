package java.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;

/** Numbers by a pattern such as {@code #,##0.00}. */
public class DecimalFormat extends NumberFormat {
    /** As many digits as a double may have behind the point. */
    private static final int DOUBLE_FRACTION_DIGITS = 340;

    private DecimalFormatSymbols symbols;
    /** Prefix and suffix of positive numbers, then of negative ones, as the pattern writes them. */
    private final String[] patterns = new String[4];
    /** The same, with symbols put in. */
    private String[] affixes = new String[4];
    private int multiplier = 1;
    private int groupingSize = 3;
    private boolean decimalShown;
    private boolean exponential;
    private int minExponentDigits;
    private boolean money;
    private boolean parseBigDecimal;
    private boolean strict;
    private RoundingMode roundingMode = RoundingMode.HALF_EVEN;

    public DecimalFormat() {
        this("#,##0.###");
    }

    public DecimalFormat(String pattern) {
        this(pattern, DecimalFormatSymbols.getInstance(Locale.getDefault(Locale.Category.FORMAT)));
    }

    public DecimalFormat(String pattern, DecimalFormatSymbols symbols) {
        this.symbols = (DecimalFormatSymbols) symbols.clone();
        applyPattern(pattern);
    }

    @Override
    public final StringBuffer format(Object number, StringBuffer toAppendTo, FieldPosition pos) {
        if (number instanceof BigDecimal) {
            BigDecimal d = (BigDecimal) number;
            if (multiplier != 1) {
                d = d.multiply(BigDecimal.valueOf(multiplier));
            }
            return write(toAppendTo, pos, new DecimalDigits(d), d.signum() < 0);
        }
        if (number instanceof BigInteger) {
            BigInteger n = (BigInteger) number;
            if (multiplier != 1) {
                n = n.multiply(BigInteger.valueOf(multiplier));
            }
            return write(toAppendTo, pos, new DecimalDigits(n.abs().toString()), n.signum() < 0);
        }
        return super.format(number, toAppendTo, pos);
    }

    @Override
    public StringBuffer format(double number, StringBuffer result, FieldPosition pos) {
        if (Double.isNaN(number)) {
            int from = result.length();
            result.append(symbols.getNaN());
            pos.found(INTEGER_FIELD, Field.INTEGER, from, result.length());
            return result;
        }
        double d = multiplier == 1 ? number : number * multiplier;
        boolean negative = d < 0 || d == 0 && 1 / d < 0;
        if (Double.isInfinite(d)) {
            result.append(affixes[negative ? 2 : 0]);
            int from = result.length();
            result.append(symbols.getInfinity());
            pos.found(INTEGER_FIELD, Field.INTEGER, from, result.length());
            return result.append(affixes[negative ? 3 : 1]);
        }
        return write(result, pos, new DecimalDigits(Math.abs(d)), negative);
    }

    @Override
    public StringBuffer format(long number, StringBuffer result, FieldPosition pos) {
        if (multiplier != 1 && (number > Long.MAX_VALUE / 10_000 || number < Long.MIN_VALUE / 10_000)) {
            return format(BigInteger.valueOf(number), result, pos);
        }
        long n = number * multiplier;
        String digits = Long.toString(n);
        return write(result, pos, new DecimalDigits(n < 0 ? digits.substring(1) : digits), n < 0);
    }

    private StringBuffer write(StringBuffer b, FieldPosition pos, DecimalDigits d, boolean negative) {
        if (exponential) {
            d.roundTo(getMaximumIntegerDigits() + getMaximumFractionDigits(), roundingMode, negative);
        } else {
            d.roundTo(d.point + getMaximumFractionDigits(), roundingMode, negative);
        }
        b.append(affixes[negative ? 2 : 0]);
        if (exponential) {
            writeExponential(b, d, pos);
        } else {
            writeFixed(b, d, pos);
        }
        return b.append(affixes[negative ? 3 : 1]);
    }

    private char decimalPoint() {
        return money ? symbols.getMonetaryDecimalSeparator() : symbols.getDecimalSeparator();
    }

    private void writeFixed(StringBuffer b, DecimalDigits d, FieldPosition pos) {
        int shift = symbols.getZeroDigit() - '0';
        char comma = money ? symbols.getMonetaryGroupingSeparator() : symbols.getGroupingSeparator();
        int from = b.length();
        int count = Math.min(Math.max(getMinimumIntegerDigits(), d.point), getMaximumIntegerDigits());
        for (int i = count - 1; i >= 0; i--) {
            b.append((char) (d.at(d.point - 1 - i) + shift));
            if (isGroupingUsed() && i > 0 && groupingSize != 0 && i % groupingSize == 0) {
                b.append(comma);
            }
        }
        boolean fraction = getMinimumFractionDigits() > 0 || d.count > 0 && d.count > d.point;
        if (!fraction && b.length() == from) {
            b.append((char) ('0' + shift));
        }
        pos.found(INTEGER_FIELD, Field.INTEGER, from, b.length());
        if (decimalShown || fraction) {
            b.append(decimalPoint());
        }
        from = b.length();
        for (int i = 0; i < getMaximumFractionDigits(); i++) {
            if (i >= getMinimumFractionDigits() && d.point + i >= d.count) {
                break;
            }
            b.append((char) (d.at(d.point + i) + shift));
        }
        pos.found(FRACTION_FIELD, Field.FRACTION, from, b.length());
    }

    private void writeExponential(StringBuffer b, DecimalDigits d, FieldPosition pos) {
        int shift = symbols.getZeroDigit() - '0';
        int minInt = getMinimumIntegerDigits();
        int maxInt = getMaximumIntegerDigits();
        int exponent = d.point;
        int least = minInt;
        if (maxInt > 1 && maxInt > minInt) {
            exponent = Math.floorDiv(exponent - 1, maxInt) * maxInt;
            least = 1;
        } else {
            exponent -= minInt;
        }
        if (d.count == 0) {
            exponent = 0;
        }
        int whole = d.count == 0 ? least : d.point - exponent;
        int total = Math.max(d.count, Math.max(minInt + getMinimumFractionDigits(), whole));
        int from = b.length();
        for (int i = 0; i < total; i++) {
            if (i == whole) {
                pos.found(INTEGER_FIELD, Field.INTEGER, from, b.length());
                b.append(decimalPoint());
                from = b.length();
            }
            b.append((char) (d.at(i) + shift));
        }
        if (total <= whole) {
            pos.found(INTEGER_FIELD, Field.INTEGER, from, b.length());
            if (decimalShown) {
                b.append(decimalPoint());
            }
        } else {
            pos.found(FRACTION_FIELD, Field.FRACTION, from, b.length());
        }
        b.append(symbols.getExponentSeparator());
        if (exponent < 0) {
            b.append(symbols.getMinusSign());
        }
        String e = Integer.toString(Math.abs(exponent));
        for (int i = e.length(); i < minExponentDigits; i++) {
            b.append(symbols.getZeroDigit());
        }
        for (int i = 0; i < e.length(); i++) {
            b.append((char) (e.charAt(i) + shift));
        }
    }

    @Override
    public Number parse(String text, ParsePosition pos) {
        int start = pos.getIndex();
        if (text.startsWith(symbols.getNaN(), start)) {
            pos.setIndex(start + symbols.getNaN().length());
            return Double.NaN;
        }
        boolean plus = text.startsWith(affixes[0], start);
        boolean minus = text.startsWith(affixes[2], start);
        if (plus && minus) {
            if (affixes[0].length() > affixes[2].length()) {
                minus = false;
            } else if (affixes[0].length() < affixes[2].length()) {
                plus = false;
            }
        }
        if (!plus && !minus) {
            pos.setErrorIndex(start);
            return null;
        }
        int at = start + affixes[plus ? 0 : 2].length();
        String digits = null;
        boolean infinite = text.startsWith(symbols.getInfinity(), at);
        if (infinite) {
            at += symbols.getInfinity().length();
        } else {
            int[] end = {at};
            digits = scan(text, end);
            if (digits == null) {
                pos.setErrorIndex(start);
                return null;
            }
            at = end[0];
        }
        if (plus) {
            plus = text.startsWith(affixes[1], at);
        }
        if (minus) {
            minus = text.startsWith(affixes[3], at);
        }
        if (plus && minus) {
            if (affixes[1].length() > affixes[3].length()) {
                minus = false;
            } else if (affixes[1].length() < affixes[3].length()) {
                plus = false;
            }
        }
        if (plus == minus) {
            pos.setErrorIndex(at);
            return null;
        }
        pos.setIndex(at + affixes[plus ? 1 : 3].length());
        if (infinite) {
            return plus == multiplier >= 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        }
        return number(digits, plus);
    }

    /** Reads digits, separators and exponent from end[0] on, answers text for BigDecimal, or null; moves end[0]. */
    private String scan(String text, int[] end) {
        StringBuilder b = new StringBuilder();
        char zero = symbols.getZeroDigit();
        char point = decimalPoint();
        char comma = money ? symbols.getMonetaryGroupingSeparator() : symbols.getGroupingSeparator();
        boolean seenPoint = false;
        boolean any = false;
        int at = end[0];
        int backup = -1;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            int d = c - zero;
            if (d < 0 || d > 9) {
                d = Character.digit(c, 10);
            }
            if (d >= 0 && d <= 9) {
                b.append((char) ('0' + d));
                any = true;
                backup = -1;
            } else if (c == point && !seenPoint && !isParseIntegerOnly()) {
                b.append('.');
                seenPoint = true;
            } else if (c == comma && isGroupingUsed() && !seenPoint) {
                // A separator that no digit follows is not part of the number; of several ones only the last.
                backup = at;
            } else if (any && exponentAt(text, at) > 0) {
                int to = exponentAt(text, at);
                String e = text.substring(at + symbols.getExponentSeparator().length(), to).replace(symbols.getMinusSign(), '-');
                b.append('E').append(e);
                at = to;
                break;
            } else {
                break;
            }
        }
        end[0] = backup >= 0 ? backup : at;
        return any ? b.toString() : null;
    }

    private int exponentAt(String text, int at) {
        String e = symbols.getExponentSeparator();
        if (!text.startsWith(e, at)) {
            return -1;
        }
        int i = at + e.length();
        if (i < text.length() && text.charAt(i) == symbols.getMinusSign()) {
            i++;
        }
        int from = i;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9' && i - from < 9) {
            i++;
        }
        return i > from ? i : -1;
    }

    private Number number(String digits, boolean plus) {
        BigDecimal value = new BigDecimal(digits.startsWith(".") ? "0" + digits : digits);
        if (!plus) {
            value = value.negate();
        }
        if (parseBigDecimal) {
            return multiplier == 1 ? value : value.divide(BigDecimal.valueOf(multiplier), RoundingMode.HALF_EVEN);
        }
        boolean negativeZero = !plus && value.signum() == 0 && !isParseIntegerOnly();
        if (multiplier != 1) {
            if (!negativeZero && value.signum() != 0 && value.stripTrailingZeros().scale() <= 0
                    && value.toBigInteger().bitLength() < 64 && value.longValue() % multiplier == 0) {
                return value.longValue() / multiplier;
            }
            double d = value.doubleValue() / multiplier;
            if (d == (long) d && !negativeZero && Math.abs(d) < 9.2e18) {
                return (long) d;
            }
            return negativeZero ? -0.0 : d;
        }
        if (negativeZero) {
            return -0.0;
        }
        if (value.signum() == 0 || value.stripTrailingZeros().scale() <= 0 && value.precision() - value.scale() <= 19) {
            BigInteger n = value.toBigInteger();
            if (n.bitLength() < 64) {
                return n.longValue();
            }
        }
        return value.doubleValue();
    }

    public DecimalFormatSymbols getDecimalFormatSymbols() {
        return (DecimalFormatSymbols) symbols.clone();
    }

    public void setDecimalFormatSymbols(DecimalFormatSymbols newSymbols) {
        symbols = (DecimalFormatSymbols) newSymbols.clone();
        expand();
    }

    /** Puts the symbols into the affixes. */
    private void expand() {
        money = false;
        String[] done = new String[4];
        for (int i = 0; i < 4; i++) {
            StringBuilder b = new StringBuilder();
            String p = patterns[i];
            for (int at = 0; at < p.length(); at++) {
                char c = p.charAt(at);
                if (c != '\'') {
                    b.append(c);
                    continue;
                }
                c = p.charAt(++at);
                switch (c) {
                    case '\u00a4':
                        money = true;
                        if (at + 1 < p.length() && p.charAt(at + 1) == '\u00a4') {
                            at++;
                            b.append(symbols.getInternationalCurrencySymbol());
                        } else {
                            b.append(symbols.getCurrencySymbol());
                        }
                        break;
                    case '%': b.append(symbols.getPercent()); break;
                    case '\u2030': b.append(symbols.getPerMill()); break;
                    case '-': b.append(symbols.getMinusSign()); break;
                    default: b.append(c);
                }
            }
            done[i] = b.toString();
        }
        affixes = done;
    }

    private void setAffix(int which, String text) {
        patterns[which] = Objects.requireNonNull(text).replace("'", "''");
        affixes = affixes.clone();
        affixes[which] = text;
    }

    public String getPositivePrefix() {
        return affixes[0];
    }

    public void setPositivePrefix(String newValue) {
        setAffix(0, newValue);
    }

    public String getNegativePrefix() {
        return affixes[2];
    }

    public void setNegativePrefix(String newValue) {
        setAffix(2, newValue);
    }

    public String getPositiveSuffix() {
        return affixes[1];
    }

    public void setPositiveSuffix(String newValue) {
        setAffix(1, newValue);
    }

    public String getNegativeSuffix() {
        return affixes[3];
    }

    public void setNegativeSuffix(String newValue) {
        setAffix(3, newValue);
    }

    public int getMultiplier() {
        return multiplier;
    }

    public void setMultiplier(int newValue) {
        multiplier = newValue;
    }

    public int getGroupingSize() {
        return groupingSize;
    }

    public void setGroupingSize(int newValue) {
        if (newValue < 0 || newValue > Byte.MAX_VALUE) {
            throw new IllegalArgumentException("newValue is out of valid range. value: " + newValue);
        }
        groupingSize = newValue;
    }

    public boolean isDecimalSeparatorAlwaysShown() {
        return decimalShown;
    }

    public void setDecimalSeparatorAlwaysShown(boolean newValue) {
        decimalShown = newValue;
    }

    public boolean isParseBigDecimal() {
        return parseBigDecimal;
    }

    public void setParseBigDecimal(boolean newValue) {
        parseBigDecimal = newValue;
    }

    @Override
    public boolean isStrict() {
        return strict;
    }

    @Override
    public void setStrict(boolean strict) {
        this.strict = strict;
    }

    @Override
    public RoundingMode getRoundingMode() {
        return roundingMode;
    }

    @Override
    public void setRoundingMode(RoundingMode roundingMode) {
        this.roundingMode = Objects.requireNonNull(roundingMode);
    }

    @Override
    public Currency getCurrency() {
        return symbols.getCurrency();
    }

    @Override
    public void setCurrency(Currency currency) {
        symbols.setCurrency(currency);
        expand();
    }

    @Override
    public Object clone() {
        DecimalFormat f = (DecimalFormat) super.clone();
        f.symbols = (DecimalFormatSymbols) symbols.clone();
        return f;
    }

    @Override
    public boolean equals(Object obj) {
        if (!super.equals(obj)) {
            return false;
        }
        DecimalFormat f = (DecimalFormat) obj;
        return java.util.Arrays.equals(affixes, f.affixes) && multiplier == f.multiplier && groupingSize == f.groupingSize
            && decimalShown == f.decimalShown && parseBigDecimal == f.parseBigDecimal && exponential == f.exponential
            && minExponentDigits == f.minExponentDigits && roundingMode == f.roundingMode && symbols.equals(f.symbols);
    }

    @Override
    public int hashCode() {
        return super.hashCode() * 37 + affixes[0].hashCode();
    }

    public String toPattern() {
        StringBuilder number = new StringBuilder();
        int min = getMinimumIntegerDigits();
        int places = exponential ? getMaximumIntegerDigits() : Math.max(groupingSize, min) + 1;
        for (int i = places; i > 0; i--) {
            if (i != places && isGroupingUsed() && groupingSize != 0 && i % groupingSize == 0) {
                number.append(',');
            }
            number.append(i <= min ? '0' : '#');
        }
        if (getMaximumFractionDigits() > 0 || decimalShown) {
            number.append('.');
        }
        for (int i = 0; i < getMaximumFractionDigits(); i++) {
            number.append(i < getMinimumFractionDigits() ? '0' : '#');
        }
        if (exponential) {
            number.append('E');
            for (int i = 0; i < minExponentDigits; i++) {
                number.append('0');
            }
        }
        StringBuilder b = new StringBuilder();
        quoted(b, patterns[0]);
        b.append(number);
        quoted(b, patterns[1]);
        if (!patterns[3].equals(patterns[1]) || !patterns[2].equals("'-" + patterns[0])) {
            quoted(b.append(';'), patterns[2]);
            b.append(number);
            quoted(b, patterns[3]);
        }
        return b.toString();
    }

    public String toLocalizedPattern() {
        return toPattern();
    }

    /** Writes an affix so that the pattern can be read again. */
    private static void quoted(StringBuilder b, String affix) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < affix.length(); i++) {
            char c = affix.charAt(i);
            if (c == '\'' && i + 1 < affix.length() && affix.charAt(i + 1) != '\'') {
                literal(b, text);
                b.append(affix.charAt(++i));
                if (affix.charAt(i) == '\u00a4' && i + 1 < affix.length() && affix.charAt(i + 1) == '\u00a4') {
                    b.append(affix.charAt(++i));
                }
            } else {
                if (c == '\'') {
                    i++;
                }
                text.append(c);
            }
        }
        literal(b, text);
    }

    private static void literal(StringBuilder b, StringBuilder text) {
        boolean special = false;
        for (int i = 0; i < text.length(); i++) {
            special |= "0#.,;%\u2030-".indexOf(text.charAt(i)) >= 0;
        }
        String s = text.toString().replace("'", "''");
        b.append(special ? "'" + s + "'" : s);
        text.setLength(0);
    }

    public void applyLocalizedPattern(String pattern) {
        applyPattern(pattern);
    }

    public void applyPattern(String pattern) {
        new PatternReader(pattern).apply();
    }

    private static IllegalArgumentException malformed(String pattern) {
        return new IllegalArgumentException("Malformed pattern \"" + pattern + '"');
    }

    /** Reads [prefix]number[suffix][;prefix number suffix]. Literal text may stand within the number and goes to the suffix. */
    private final class PatternReader {
        private final String pattern;
        private int at;
        private final String[] found = new String[4];
        /** Of the number that is read: '#' before the zeros, zeros, '#' behind them; -1 where there is none. */
        private int left;
        private int zeros;
        private int right;
        private int grouping = -1;
        private int point = -1;
        private boolean exp;
        private int expDigits;
        private int factor;

        PatternReader(String pattern) {
            this.pattern = pattern;
        }

        void apply() {
            if (pattern.isEmpty()) {
                empty();
                return;
            }
            part(0);
            finish();
            multiplier = factor;
            if (at + 1 < pattern.length()) {
                at++;
                part(2);
            } else if (at < pattern.length() && pattern.charAt(at) == ';') {
                at++;
            }
            if (at < pattern.length()) {
                throw malformed(pattern);
            }
            if (found[2] == null || found[2].equals(found[0]) && found[3].equals(found[1])) {
                found[2] = "'-" + found[0];
                found[3] = found[1];
            }
            System.arraycopy(found, 0, patterns, 0, 4);
            expand();
        }

        private void empty() {
            for (int i = 0; i < 4; i++) {
                patterns[i] = i == 2 ? "'-" : "";
            }
            setMinimumIntegerDigits(0);
            setMaximumIntegerDigits(Integer.MAX_VALUE);
            setMinimumFractionDigits(0);
            setMaximumFractionDigits(DOUBLE_FRACTION_DIGITS);
            expand();
        }

        private boolean numeric() {
            return at < pattern.length() && "#0.,".indexOf(pattern.charAt(at)) >= 0;
        }

        /** Reads up to the end or to the semicolon. */
        private void part(int which) {
            factor = 1;
            StringBuilder prefix = new StringBuilder();
            StringBuilder suffix = new StringBuilder();
            affix(prefix, which == 0);
            while (numeric()) {
                if (which == 0) {
                    number();
                } else {
                    skipNumber();
                }
                affix(suffix, false);
            }
            found[which] = prefix.toString();
            found[which + 1] = suffix.toString();
        }

        /** Reads literal text; special characters get a quote before them. */
        private void affix(StringBuilder b, boolean first) {
            boolean quote = false;
            for (; at < pattern.length(); at++) {
                char c = pattern.charAt(at);
                if (c == '\'') {
                    if (at + 1 < pattern.length() && pattern.charAt(at + 1) == '\'') {
                        at++;
                        b.append("''");
                    } else {
                        quote = !quote;
                    }
                    continue;
                }
                if (quote) {
                    b.append(c);
                    continue;
                }
                if (numeric()) {
                    return;
                }
                if (c == ';') {
                    if (first || found[2] == null && found[0] != null) {
                        throw new IllegalArgumentException("Unquoted special character '" + c + "' in pattern \"" + pattern + '"');
                    }
                    return;
                }
                if (c == '\u00a4') {
                    b.append("'\u00a4");
                    if (at + 1 < pattern.length() && pattern.charAt(at + 1) == '\u00a4') {
                        at++;
                        b.append('\u00a4');
                    }
                } else if (c == '%' || c == '\u2030') {
                    if (factor != 1) {
                        throw new IllegalArgumentException("Too many percent/per mille characters in pattern \"" + pattern + '"');
                    }
                    factor = c == '%' ? 100 : 1000;
                    b.append('\'').append(c);
                } else if (c == '-') {
                    b.append("'-");
                } else {
                    b.append(c);
                }
            }
            if (quote) {
                throw malformed(pattern);
            }
        }

        private void skipNumber() {
            while (numeric()) {
                at++;
            }
            if (at < pattern.length() && pattern.charAt(at) == 'E') {
                at++;
                while (at < pattern.length() && pattern.charAt(at) == '0') {
                    at++;
                }
            }
        }

        private void number() {
            for (; at < pattern.length(); at++) {
                char c = pattern.charAt(at);
                if (c == '#') {
                    if (zeros > 0) {
                        right++;
                    } else {
                        left++;
                    }
                    if (grouping >= 0 && point < 0) {
                        grouping++;
                    }
                } else if (c == '0') {
                    if (right > 0) {
                        throw new IllegalArgumentException("Unexpected '0' in pattern \"" + pattern + '"');
                    }
                    zeros++;
                    if (grouping >= 0 && point < 0) {
                        grouping++;
                    }
                } else if (c == ',') {
                    grouping = 0;
                } else if (c == '.') {
                    if (point >= 0) {
                        throw new IllegalArgumentException("Multiple decimal separators in pattern \"" + pattern + '"');
                    }
                    point = left + zeros + right;
                } else if (c == 'E') {
                    if (exp) {
                        throw new IllegalArgumentException("Multiple exponential symbols in pattern \"" + pattern + '"');
                    }
                    exp = true;
                    expDigits = 0;
                    at++;
                    while (at < pattern.length() && pattern.charAt(at) == '0') {
                        expDigits++;
                        at++;
                    }
                    if (left + zeros < 1 || expDigits < 1) {
                        throw new IllegalArgumentException("Malformed exponential pattern \"" + pattern + '"');
                    }
                    return;
                } else {
                    return;
                }
            }
        }

        private void finish() {
            if (zeros == 0 && left > 0 && point >= 0) {
                // "###.###", "###." and ".###": one digit before the point, or after it, is always there.
                int n = point == 0 ? 1 : point;
                right = left - n;
                left = n - 1;
                zeros = 1;
            }
            if (point >= 0 && (point < left || point > left + zeros) || point < 0 && right > 0 || grouping == 0) {
                throw malformed(pattern);
            }
            int total = left + zeros + right;
            int effective = point >= 0 ? point : total;
            exponential = exp;
            minExponentDigits = expDigits;
            setMinimumIntegerDigits(effective - left);
            setMaximumIntegerDigits(exp ? left + getMinimumIntegerDigits() : Integer.MAX_VALUE);
            setMaximumFractionDigits(point >= 0 ? total - point : 0);
            setMinimumFractionDigits(point >= 0 ? left + zeros - point : 0);
            setGroupingUsed(grouping > 0);
            groupingSize = Math.max(grouping, 0);
            decimalShown = point == 0 || point == total;
        }
    }
}
