package java.util;

/** A {@link Formatter} was used after it had been closed. */
public class FormatterClosedException extends IllegalStateException {
    private static final long serialVersionUID = 18111216L;

    /** Makes an exception without a message. */
    public FormatterClosedException() {
    }
}
