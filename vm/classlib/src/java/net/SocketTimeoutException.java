package java.net;

import java.io.InterruptedIOException;

/** Nothing came in time. */
public class SocketTimeoutException extends InterruptedIOException {
    public SocketTimeoutException() {
    }

    public SocketTimeoutException(String msg) {
        super(msg);
    }
}
