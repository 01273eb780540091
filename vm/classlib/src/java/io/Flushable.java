package java.io;

/** A destination of data whose buffered output can be written out. */
public interface Flushable {
    void flush() throws IOException;
}
