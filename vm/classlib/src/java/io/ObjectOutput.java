package java.io;

/** Writes objects as well as primitive values. */
public interface ObjectOutput extends DataOutput, AutoCloseable {
    void writeObject(Object obj) throws IOException;

    void flush() throws IOException;

    void close() throws IOException;
}
