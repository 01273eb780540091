package java.net;

import java.io.IOException;
/** A host whose address is not known. */
public class UnknownHostException extends IOException {
    public UnknownHostException() {
    }

    public UnknownHostException(String message) {
        super(message);
    }
}
