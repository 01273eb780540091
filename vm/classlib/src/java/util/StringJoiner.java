package java.util;

/** Builds a text from parts with a delimiter between them, a prefix and a suffix. */
public final class StringJoiner {
    private final String prefix;
    private final String delimiter;
    private final String suffix;
    private StringBuilder parts;
    private String emptyValue;

    public StringJoiner(CharSequence delimiter) {
        this(delimiter, "", "");
    }

    public StringJoiner(CharSequence delimiter, CharSequence prefix, CharSequence suffix) {
        Objects.requireNonNull(prefix, "The prefix must not be null");
        Objects.requireNonNull(delimiter, "The delimiter must not be null");
        Objects.requireNonNull(suffix, "The suffix must not be null");
        this.prefix = prefix.toString();
        this.delimiter = delimiter.toString();
        this.suffix = suffix.toString();
    }

    public StringJoiner setEmptyValue(CharSequence emptyValue) {
        this.emptyValue = Objects.requireNonNull(emptyValue, "The empty value must not be null").toString();
        return this;
    }

    public StringJoiner add(CharSequence newElement) {
        String s = String.valueOf(newElement);
        if (parts == null) {
            parts = new StringBuilder(prefix);
        } else {
            parts.append(delimiter);
        }
        parts.append(s);
        return this;
    }

    public StringJoiner merge(StringJoiner other) {
        Objects.requireNonNull(other);
        if (other.parts != null) {
            add(other.parts.substring(other.prefix.length()));
        }
        return this;
    }

    public int length() {
        return parts != null ? parts.length() + suffix.length()
                : emptyValue != null ? emptyValue.length() : prefix.length() + suffix.length();
    }

    @Override
    public String toString() {
        if (parts == null) {
            return emptyValue != null ? emptyValue : prefix + suffix;
        }
        if (suffix.isEmpty()) {
            return parts.toString();
        }
        int n = parts.length();
        String s = parts.append(suffix).toString();
        parts.setLength(n);
        return s;
    }
}
