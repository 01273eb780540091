package java.util;

/** An XML properties file is not in the form it should have. */
public class InvalidPropertiesFormatException extends java.io.IOException {
    public InvalidPropertiesFormatException(Throwable cause) {
        super(cause == null ? null : cause.toString());
        initCause(cause);
    }

    public InvalidPropertiesFormatException(String message) {
        super(message);
    }
}
