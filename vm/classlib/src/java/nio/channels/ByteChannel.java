package java.nio.channels;

/** A channel to read and to write. */
public interface ByteChannel extends ReadableByteChannel, WritableByteChannel {
}
