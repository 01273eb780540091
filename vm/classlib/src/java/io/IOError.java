package java.io;

/** A serious input or output error. */
public class IOError extends Error {
    public IOError(Throwable cause) {
        super(cause);
    }
}
