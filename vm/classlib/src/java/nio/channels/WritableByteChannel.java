package java.nio.channels;

import java.io.IOException;
import java.nio.ByteBuffer;

/** A channel that bytes are written to. */
public interface WritableByteChannel extends Channel {
    /** Writes what remains of a buffer and returns how many bytes. */
    int write(ByteBuffer src) throws IOException;
}
