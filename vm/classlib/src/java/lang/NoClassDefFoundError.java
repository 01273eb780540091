package java.lang;

/** The definition of a class that was there at compile time is missing. */
public class NoClassDefFoundError extends LinkageError {
    public NoClassDefFoundError() {
    }

    public NoClassDefFoundError(String message) {
        super(message);
    }

    NoClassDefFoundError(String message, Throwable cause) {
        super(message, cause);
    }
}
