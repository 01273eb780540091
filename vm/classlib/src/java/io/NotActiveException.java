package java.io;

/** Serialisation is not active. */
public class NotActiveException extends ObjectStreamException {
    public NotActiveException() {
    }

    public NotActiveException(String message) {
        super(message);
    }
}
