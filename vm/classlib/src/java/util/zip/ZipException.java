package java.util.zip;

import java.io.IOException;

/** A zip or gzip stream is wrong. */
public class ZipException extends IOException {
    public ZipException() {
    }

    public ZipException(String s) {
        super(s);
    }
}
