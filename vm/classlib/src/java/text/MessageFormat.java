package java.text;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Puts arguments into text: {@code {0}}, {@code {1,number,#.##}}. */
public class MessageFormat extends Format {
    private static final String[] STYLES = {"", "short", "medium", "long", "full"};
    private static final int[] DATE_STYLES = {
        DateFormat.DEFAULT, DateFormat.SHORT, DateFormat.MEDIUM, DateFormat.LONG, DateFormat.FULL
    };

    private Locale locale;
    /** Text before each argument, and after the last one. */
    private List<String> texts = new ArrayList<>();
    private List<Integer> numbers = new ArrayList<>();
    private List<Format> formats = new ArrayList<>();

    public MessageFormat(String pattern) {
        this(pattern, Locale.getDefault(Locale.Category.FORMAT));
    }

    public MessageFormat(String pattern, Locale locale) {
        this.locale = locale;
        applyPattern(pattern);
    }

    public void setLocale(Locale locale) {
        this.locale = locale;
    }

    public Locale getLocale() {
        return locale;
    }

    public void applyPattern(String pattern) {
        List<String> newTexts = new ArrayList<>();
        List<Integer> newNumbers = new ArrayList<>();
        List<Format> newFormats = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\'') {
                if (i + 1 < pattern.length() && pattern.charAt(i + 1) == '\'') {
                    text.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == '{' && !quoted) {
                int end = close(pattern, i + 1);
                if (end < 0) {
                    break;
                }
                newTexts.add(text.toString());
                text.setLength(0);
                element(pattern.substring(i + 1, end), newNumbers, newFormats);
                i = end;
            } else {
                text.append(c);
            }
        }
        newTexts.add(text.toString());
        texts = newTexts;
        numbers = newNumbers;
        formats = newFormats;
    }

    private static int close(String pattern, int i) {
        int depth = 1;
        boolean quoted = false;
        for (; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            } else if (!quoted && c == '{') {
                depth++;
            } else if (!quoted && c == '}' && --depth == 0) {
                return i;
            }
        }
        if (depth == 1) {
            throw new IllegalArgumentException("Unmatched braces in the pattern.");
        }
        return -1; // inner braces that stay open end the pattern, as on the platform
    }

    private void element(String s, List<Integer> newNumbers, List<Format> newFormats) {
        int comma = s.indexOf(',');
        String number = comma < 0 ? s : s.substring(0, comma);
        int n;
        try {
            n = Integer.parseInt(number.trim());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("can't parse argument number: " + number, e);
        }
        if (n < 0) {
            throw new IllegalArgumentException("negative argument number: " + number);
        }
        if (n >= 10_000) {
            throw new IllegalArgumentException(n + " exceeds the ArgumentIndex implementation limit");
        }
        Format f = null;
        if (comma >= 0) {
            int second = s.indexOf(',', comma + 1);
            String type = (second < 0 ? s.substring(comma + 1) : s.substring(comma + 1, second)).trim();
            f = format(type, second < 0 ? "" : s.substring(second + 1));
        }
        newNumbers.add(n);
        newFormats.add(f);
    }

    private Format format(String type, String style) {
        String t = type.toLowerCase(Locale.ROOT);
        String name = style.trim().toLowerCase(Locale.ROOT);
        switch (t) {
            case "": return null;
            case "number":
                switch (name) {
                    case "": return NumberFormat.getInstance(locale);
                    case "currency": return NumberFormat.getCurrencyInstance(locale);
                    case "percent": return NumberFormat.getPercentInstance(locale);
                    case "integer": return NumberFormat.getIntegerInstance(locale);
                    default: return decimal(style);
                }
            case "date": case "time":
                for (int i = 0; i < STYLES.length; i++) {
                    if (STYLES[i].equals(name)) {
                        return t.equals("date") ? DateFormat.getDateInstance(DATE_STYLES[i], locale)
                            : DateFormat.getTimeInstance(DATE_STYLES[i], locale);
                    }
                }
                return new SimpleDateFormat(style, locale);
            case "choice":
                try {
                    return new ChoiceFormat(style);
                } catch (RuntimeException e) {
                    throw new IllegalArgumentException("Choice Pattern incorrect: " + style, e);
                }
            default:
                throw new IllegalArgumentException("unknown format type: " + type);
        }
    }

    private Format decimal(String style) {
        return new DecimalFormat(style, DecimalFormatSymbols.getInstance(locale));
    }

    public String toPattern() {
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < numbers.size(); i++) {
            quoted(b, texts.get(i));
            b.append('{').append(numbers.get(i)).append(describe(formats.get(i))).append('}');
        }
        quoted(b, texts.get(numbers.size()));
        return b.toString();
    }

    private static void quoted(StringBuilder b, String text) {
        boolean quote = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '{') {
                if (!quote) {
                    b.append('\'');
                    quote = true;
                }
                b.append(c);
            } else if (c == '\'') {
                b.append("''");
            } else {
                if (quote) {
                    b.append('\'');
                    quote = false;
                }
                b.append(c);
            }
        }
        if (quote) {
            b.append('\'');
        }
    }

    private String describe(Format f) {
        if (f == null) {
            return "";
        }
        if (f instanceof DecimalFormat) {
            if (f.equals(NumberFormat.getInstance(locale))) {
                return ",number";
            }
            if (f.equals(NumberFormat.getCurrencyInstance(locale))) {
                return ",number,currency";
            }
            if (f.equals(NumberFormat.getPercentInstance(locale))) {
                return ",number,percent";
            }
            if (f.equals(NumberFormat.getIntegerInstance(locale))) {
                return ",number,integer";
            }
            return ",number," + ((DecimalFormat) f).toPattern();
        }
        if (f instanceof ChoiceFormat) {
            return ",choice," + ((ChoiceFormat) f).toPattern().replace("{", "'{'").replace("}", "'}'");
        }
        if (f instanceof DateFormat) {
            for (int i = 0; i < STYLES.length; i++) {
                String style = i == 0 || i == 2 ? "" : "," + STYLES[i];
                if (f.equals(DateFormat.getDateInstance(DATE_STYLES[i], locale))) {
                    return ",date" + style;
                }
                if (f.equals(DateFormat.getTimeInstance(DATE_STYLES[i], locale))) {
                    return ",time" + style;
                }
            }
            return f instanceof SimpleDateFormat ? ",date," + ((SimpleDateFormat) f).toPattern() : "";
        }
        return "";
    }

    public void setFormats(Format[] newFormats) {
        for (int i = 0; i < Math.min(newFormats.length, formats.size()); i++) {
            formats.set(i, newFormats[i]);
        }
    }

    public void setFormat(int formatElementIndex, Format newFormat) {
        if (formatElementIndex >= formats.size()) {
            throw new ArrayIndexOutOfBoundsException(formatElementIndex);
        }
        formats.set(formatElementIndex, newFormat);
    }

    public void setFormatsByArgumentIndex(Format[] newFormats) {
        for (int i = 0; i < newFormats.length; i++) {
            setFormatByArgumentIndex(i, newFormats[i]);
        }
    }

    public void setFormatByArgumentIndex(int argumentIndex, Format newFormat) {
        for (int i = 0; i < numbers.size(); i++) {
            if (numbers.get(i) == argumentIndex) {
                formats.set(i, newFormat);
            }
        }
    }

    public Format[] getFormats() {
        return formats.toArray(new Format[0]);
    }

    private int arguments() {
        int most = -1;
        for (int n : numbers) {
            most = Math.max(most, n);
        }
        return most + 1;
    }

    public Format[] getFormatsByArgumentIndex() {
        Format[] all = new Format[arguments()];
        for (int i = 0; i < numbers.size(); i++) {
            all[numbers.get(i)] = formats.get(i);
        }
        return all;
    }

    public final StringBuffer format(Object[] arguments, StringBuffer result, FieldPosition pos) {
        for (int i = 0; i < numbers.size(); i++) {
            result.append(texts.get(i));
            int n = numbers.get(i);
            if (arguments == null || n >= arguments.length) {
                result.append('{').append(n).append('}');
                continue;
            }
            result.append(text(arguments[n], formats.get(i), arguments));
        }
        return result.append(texts.get(numbers.size()));
    }

    private String text(Object arg, Format f, Object[] arguments) {
        if (arg == null) {
            return "null";
        }
        if (f != null) {
            String s = f.format(arg);
            // A chosen text may have arguments of its own.
            return f instanceof ChoiceFormat && s.indexOf('{') >= 0
                ? new MessageFormat(s, locale).format(arguments, new StringBuffer(), null).toString() : s;
        }
        if (arg instanceof Number) {
            return NumberFormat.getInstance(locale).format(arg);
        }
        if (arg instanceof Date) {
            return DateFormat.getDateTimeInstance(DateFormat.SHORT, DateFormat.SHORT, locale).format(arg);
        }
        return arg.toString() == null ? "" : arg.toString();
    }

    public static String format(String pattern, Object... arguments) {
        return new MessageFormat(pattern).format(arguments, new StringBuffer(), null).toString();
    }

    @Override
    public final StringBuffer format(Object arguments, StringBuffer result, FieldPosition pos) {
        return format((Object[]) arguments, result, pos);
    }

    public Object[] parse(String source, ParsePosition pos) {
        if (source == null) {
            return new Object[0];
        }
        Object[] result = new Object[arguments()];
        int at = pos.getIndex();
        for (int i = 0; i < numbers.size(); i++) {
            String before = texts.get(i);
            if (!source.startsWith(before, at)) {
                pos.setErrorIndex(at);
                return null;
            }
            at += before.length();
            Format f = formats.get(i);
            if (f == null) {
                String after = texts.get(i + 1);
                int end = after.isEmpty() ? source.length() : source.indexOf(after, at);
                if (end < 0) {
                    pos.setErrorIndex(at);
                    return null;
                }
                String value = source.substring(at, end);
                if (!value.equals("{" + numbers.get(i) + "}")) {
                    result[numbers.get(i)] = value;
                }
                at = end;
            } else {
                ParsePosition inner = new ParsePosition(at);
                result[numbers.get(i)] = f.parseObject(source, inner);
                if (inner.getIndex() == at) {
                    pos.setErrorIndex(at);
                    return null;
                }
                at = inner.getIndex();
            }
        }
        String last = texts.get(numbers.size());
        if (!source.startsWith(last, at)) {
            pos.setErrorIndex(at);
            return null;
        }
        pos.setIndex(at + last.length());
        return result;
    }

    public Object[] parse(String source) throws ParseException {
        ParsePosition pos = new ParsePosition(0);
        Object[] result = parse(source, pos);
        if (pos.getIndex() == 0) {
            throw new ParseException("MessageFormat parse error!", pos.getErrorIndex());
        }
        return result;
    }

    @Override
    public Object parseObject(String source, ParsePosition pos) {
        return parse(source, pos);
    }

    @Override
    public Object clone() {
        MessageFormat f = (MessageFormat) super.clone();
        f.texts = new ArrayList<>(texts);
        f.numbers = new ArrayList<>(numbers);
        f.formats = new ArrayList<>(formats);
        return f;
    }

    @Override
    public boolean equals(Object obj) {
        if (obj == null || getClass() != obj.getClass()) {
            return false;
        }
        MessageFormat f = (MessageFormat) obj;
        return texts.equals(f.texts) && numbers.equals(f.numbers) && formats.equals(f.formats)
            && Objects.equals(locale, f.locale);
    }

    @Override
    public int hashCode() {
        return String.join("", texts).hashCode();
    }
}
