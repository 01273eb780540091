package java.security;

/** Holds what an action threw. */
public class PrivilegedActionException extends Exception {
    public PrivilegedActionException(Exception exception) {
        super(null, exception);
    }

    public Exception getException() {
        return (Exception) getCause();
    }

    @Override
    public String toString() {
        String s = getClass().getName();
        return getCause() != null ? s + ": " + getCause() : s;
    }
}
