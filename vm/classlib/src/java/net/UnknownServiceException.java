package java.net;

import java.io.IOException;
/** A kind of content that is not known. */
public class UnknownServiceException extends IOException {
    public UnknownServiceException() {
    }

    public UnknownServiceException(String message) {
        super(message);
    }
}
