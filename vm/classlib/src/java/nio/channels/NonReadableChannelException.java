package java.nio.channels;

/** The channel was not opened to read. */
public class NonReadableChannelException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    public NonReadableChannelException() {
    }
}
