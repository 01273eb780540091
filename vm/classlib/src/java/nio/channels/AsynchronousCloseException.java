package java.nio.channels;

/** Another thread closed the channel while it was in use. */
public class AsynchronousCloseException extends ClosedChannelException {
    private static final long serialVersionUID = 1;

    public AsynchronousCloseException() {
    }
}
