package java.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Short numbers such as 12K or 3 million, in English. */
public final class CompactNumberFormat extends NumberFormat {
    private static final String[] SHORT = {"K", "M", "B", "T"};
    private static final String[] LONG = {" thousand", " million", " billion", " trillion"};

    private final DecimalFormat inner;
    private final Style style;

    CompactNumberFormat(DecimalFormatSymbols symbols, Style style) {
        this.inner = new DecimalFormat("#,##0", symbols);
        this.style = style;
        super.setMaximumFractionDigits(0);
        super.setGroupingUsed(false);
        inner.setGroupingUsed(false);
    }

    @Override
    public StringBuffer format(Object number, StringBuffer b, FieldPosition pos) {
        if (number instanceof BigDecimal || number instanceof BigInteger) {
            return write(new BigDecimal(number.toString()), b);
        }
        return super.format(number, b, pos);
    }

    @Override
    public StringBuffer format(double number, StringBuffer b, FieldPosition pos) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return inner.format(number, b, pos);
        }
        return number == 0 && 1 / number < 0 ? b.append("-0") : write(BigDecimal.valueOf(number), b);
    }

    @Override
    public StringBuffer format(long number, StringBuffer b, FieldPosition pos) {
        return write(BigDecimal.valueOf(number), b);
    }

    private StringBuffer write(BigDecimal value, StringBuffer b) {
        inner.setMaximumFractionDigits(getMaximumFractionDigits());
        inner.setMinimumFractionDigits(getMinimumFractionDigits());
        inner.setRoundingMode(getRoundingMode());
        inner.setGroupingUsed(isGroupingUsed());
        BigDecimal whole = value.abs().setScale(getMaximumFractionDigits(), getRoundingMode());
        int power = Math.min((whole.precision() - whole.scale() - 1) / 3, 4);
        if (power <= 0) {
            return inner.format(value, b, new FieldPosition(0));
        }
        BigDecimal part = value.movePointLeft(3 * power);
        BigDecimal rounded = part.abs().setScale(getMaximumFractionDigits(), getRoundingMode());
        if (power < 4 && rounded.compareTo(BigDecimal.valueOf(1000)) >= 0) {
            part = part.movePointLeft(3);
            power++;
        }
        inner.format(part, b, new FieldPosition(0));
        return b.append((style == Style.SHORT ? SHORT : LONG)[power - 1]);
    }

    @Override
    public Number parse(String text, ParsePosition pos) {
        Number n = inner.parse(text, pos);
        if (n == null) {
            return null;
        }
        for (int i = 0; i < 4; i++) {
            String suffix = (style == Style.SHORT ? SHORT : LONG)[i];
            if (text.startsWith(suffix, pos.getIndex())) {
                pos.setIndex(pos.getIndex() + suffix.length());
                BigDecimal v = new BigDecimal(n.toString()).movePointRight(3 * (i + 1));
                return v.stripTrailingZeros().scale() <= 0 ? (Number) v.longValue() : (Number) v.doubleValue();
            }
        }
        return n;
    }

    @Override
    public RoundingMode getRoundingMode() {
        return inner.getRoundingMode();
    }

    @Override
    public void setRoundingMode(RoundingMode roundingMode) {
        inner.setRoundingMode(roundingMode);
    }
}
