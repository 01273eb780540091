package java.nio;

/** A buffer has no room for what is put. */
public class BufferOverflowException extends RuntimeException {
    public BufferOverflowException() {
    }
}
