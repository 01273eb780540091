package java.nio.channels;

/** The channel was not opened to write. */
public class NonWritableChannelException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    public NonWritableChannelException() {
    }
}
