package java.nio.channels;

import java.io.Closeable;
import java.io.IOException;

/** A way to something that bytes are read from or written to. */
public interface Channel extends Closeable {
    boolean isOpen();

    @Override
    void close() throws IOException;
}
