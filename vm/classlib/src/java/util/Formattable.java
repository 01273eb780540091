package java.util;

/** Something that decides itself how {@code %s} of a {@link Formatter} shows it. */
public interface Formattable {
    /**
     * Writes this object to the formatter's destination.
     *
     * @param formatter whose {@link Formatter#out()} takes the text
     * @param flags a union of {@link FormattableFlags}
     * @param width least number of characters, -1 if none was given
     * @param precision greatest number of characters, -1 if none was given
     */
    void formatTo(Formatter formatter, int flags, int width, int precision);
}
