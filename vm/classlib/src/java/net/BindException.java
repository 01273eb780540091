package java.net;

/** An address that is in use or not ours. */
public class BindException extends SocketException {
    public BindException() {
    }

    public BindException(String message) {
        super(message);
    }
}
