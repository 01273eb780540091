package java.nio.channels;

/** An interrupt closed the channel while it was in use. */
public class ClosedByInterruptException extends AsynchronousCloseException {
    private static final long serialVersionUID = 1;

    public ClosedByInterruptException() {
    }
}
