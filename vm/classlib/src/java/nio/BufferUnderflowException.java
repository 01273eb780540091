package java.nio;

/** A buffer has not as much as is got. */
public class BufferUnderflowException extends RuntimeException {
    public BufferUnderflowException() {
    }
}
