package java.text;

import java.util.Arrays;

/** Chooses a text by the range in which a number lies. */
public class ChoiceFormat extends NumberFormat {
    private double[] limits;
    private String[] formats;

    public ChoiceFormat(String newPattern) {
        applyPattern(newPattern);
    }

    public ChoiceFormat(double[] limits, String[] formats) {
        setChoices(limits, formats);
    }

    public void applyPattern(String newPattern) {
        double[] newLimits = new double[4];
        String[] newFormats = new String[4];
        int count = 0;
        StringBuilder part = new StringBuilder();
        boolean inLimit = true;
        boolean quoted = false;
        double limit = 0;
        double old = Double.NaN;
        for (int i = 0; i <= newPattern.length(); i++) {
            char c = i < newPattern.length() ? newPattern.charAt(i) : '|';
            boolean end = i == newPattern.length();
            if (!end && c == '\'') {
                if (i + 1 < newPattern.length() && newPattern.charAt(i + 1) == c) {
                    part.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (!end && quoted) {
                part.append(c);
            } else if (inLimit && (c == '<' || c == '#' || c == '\u2264')) {
                String s = part.toString().trim();
                if (s.isEmpty()) {
                    throw new IllegalArgumentException("Each interval must contain a number before a format");
                }
                limit = s.equals("\u221e") ? Double.POSITIVE_INFINITY : s.equals("-\u221e") ? Double.NEGATIVE_INFINITY
                    : Double.parseDouble(s);
                if (c == '<' && !Double.isInfinite(limit)) {
                    limit = Math.nextUp(limit);
                }
                if (limit <= old) {
                    throw new IllegalArgumentException("Incorrect order of intervals, must be in ascending order");
                }
                part.setLength(0);
                inLimit = false;
            } else if (c == '|') {
                if (inLimit) {
                    continue; // a bar in the place of a number says nothing
                }
                if (count == newLimits.length) {
                    newLimits = Arrays.copyOf(newLimits, count * 2);
                    newFormats = Arrays.copyOf(newFormats, count * 2);
                }
                newLimits[count] = limit;
                newFormats[count++] = part.toString();
                old = limit;
                part.setLength(0);
                inLimit = true;
            } else {
                part.append(c);
            }
        }
        limits = Arrays.copyOf(newLimits, count);
        formats = Arrays.copyOf(newFormats, count);
    }

    public String toPattern() {
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < limits.length; i++) {
            if (i != 0) {
                b.append('|');
            }
            double less = previousDouble(limits[i]);
            double near = Math.abs(Math.IEEEremainder(limits[i], 1.0));
            double nearLess = Math.abs(Math.IEEEremainder(less, 1.0));
            if (near < nearLess) {
                b.append(limits[i]).append('#');
            } else {
                b.append(limits[i] == Double.POSITIVE_INFINITY ? "\u221e" : limits[i] == Double.NEGATIVE_INFINITY ? "-\u221e"
                    : Double.toString(less)).append('<');
            }
            String text = formats[i];
            boolean quote = text.indexOf('<') >= 0 || text.indexOf('#') >= 0 || text.indexOf('\u2264') >= 0
                || text.indexOf('|') >= 0;
            b.append(quote ? "'" : "").append(text.replace("'", "''")).append(quote ? "'" : "");
        }
        return b.toString();
    }

    public void setChoices(double[] limits, String[] formats) {
        if (limits.length != formats.length) {
            throw new IllegalArgumentException("Input arrays must be of the same length.");
        }
        this.limits = limits.clone();
        this.formats = formats.clone();
    }

    public double[] getLimits() {
        return limits.clone();
    }

    public Object[] getFormats() {
        return formats.clone();
    }

    @Override
    public StringBuffer format(long number, StringBuffer toAppendTo, FieldPosition status) {
        return format((double) number, toAppendTo, status);
    }

    @Override
    public StringBuffer format(double number, StringBuffer toAppendTo, FieldPosition status) {
        int i = 0;
        while (i < limits.length && number >= limits[i]) {
            i++;
        }
        return toAppendTo.append(formats[Math.max(0, i - 1)]);
    }

    @Override
    public Number parse(String text, ParsePosition status) {
        int start = status.getIndex();
        int furthest = start;
        double best = Double.NaN;
        for (int i = 0; i < formats.length; i++) {
            if (text.startsWith(formats[i], start) && start + formats[i].length() > furthest) {
                furthest = start + formats[i].length();
                best = limits[i];
            }
        }
        status.setIndex(furthest);
        if (furthest == start) {
            status.setErrorIndex(furthest);
        }
        return best;
    }

    public static final double nextDouble(double d) {
        return Math.nextUp(d);
    }

    public static final double previousDouble(double d) {
        return Math.nextDown(d);
    }

    public static double nextDouble(double d, boolean positive) {
        return positive ? Math.nextUp(d) : Math.nextDown(d);
    }

    @Override
    public Object clone() {
        return super.clone();
    }

    @Override
    public int hashCode() {
        return formats.length > 0 ? limits.length ^ formats[formats.length - 1].hashCode() : limits.length;
    }

    @Override
    public boolean equals(Object obj) {
        return obj != null && getClass() == obj.getClass() && Arrays.equals(limits, ((ChoiceFormat) obj).limits)
            && Arrays.equals(formats, ((ChoiceFormat) obj).formats);
    }
}
