package java.util.zip;

/** A number that changes when data do. */
public interface Checksum {
    void update(int b);

    default void update(byte[] b) {
        update(b, 0, b.length);
    }

    void update(byte[] b, int off, int len);

    default void update(java.nio.ByteBuffer buffer) {
        byte[] a = new byte[buffer.remaining()];
        buffer.get(a);
        update(a, 0, a.length);
    }

    long getValue();

    void reset();
}
