package java.time.format;

/** How long a localized text is. */
public enum FormatStyle {
    FULL, LONG, MEDIUM, SHORT
}
