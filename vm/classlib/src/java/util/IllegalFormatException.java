package java.util;

/** The format string of a {@link Formatter}, or an argument given for it, is wrong. */
public class IllegalFormatException extends IllegalArgumentException {
    private static final long serialVersionUID = 18830826L;

    IllegalFormatException() {
    }
}
