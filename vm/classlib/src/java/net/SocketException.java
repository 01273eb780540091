package java.net;

import java.io.IOException;
/** Something wrong with a socket. */
public class SocketException extends IOException {
    public SocketException() {
    }

    public SocketException(String message) {
        super(message);
    }
}
