package java.nio.channels;

import java.io.IOException;

/** A channel that another thread may close while it is in use. */
public interface InterruptibleChannel extends Channel {
    @Override
    void close() throws IOException;
}
