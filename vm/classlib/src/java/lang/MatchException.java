package java.lang;

/** An exhaustive pattern match met a value that no pattern matches. */
public final class MatchException extends RuntimeException {
    public MatchException(String message, Throwable cause) {
        super(message, cause);
    }
}
