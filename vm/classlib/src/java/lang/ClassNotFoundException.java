package java.lang;

/** A class could not be found by name. */
public class ClassNotFoundException extends ReflectiveOperationException {
    public ClassNotFoundException() {
        super((Throwable) null);
    }

    public ClassNotFoundException(String message) {
        super(message, null);
    }

    public ClassNotFoundException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Returns the cause, under the name it had before causes existed. */
    public Throwable getException() {
        return getCause();
    }
}
