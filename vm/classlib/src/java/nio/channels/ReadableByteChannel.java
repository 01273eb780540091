package java.nio.channels;

import java.io.IOException;
import java.nio.ByteBuffer;

/** A channel that bytes are read from. */
public interface ReadableByteChannel extends Channel {
    /** Reads into what remains of a buffer and returns how many bytes, -1 at the end. */
    int read(ByteBuffer dst) throws IOException;
}
