package java.lang.reflect;

/** A MethodParameters attribute is malformed. */
public class MalformedParametersException extends RuntimeException {
    public MalformedParametersException() {
    }

    public MalformedParametersException(String message) {
        super(message);
    }
}
