package java.nio;

/** A buffer without mark was reset. */
public class InvalidMarkException extends IllegalStateException {
    public InvalidMarkException() {
    }
}
