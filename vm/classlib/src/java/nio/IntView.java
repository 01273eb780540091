package java.nio;

/** A byte buffer seen as int values. */
final class IntView extends IntBuffer {
    private final ByteBuffer bytes;

    IntView(ByteBuffer bytes, int capacity, int limit, int position) {
        super(capacity, limit, position);
        this.bytes = bytes;
    }

    @Override
    int at(int index) {
        return bytes.getInt(4 * index);
    }

    @Override
    void set(int index, int value) {
        bytes.putInt(4 * index, value);
    }

    @Override
    public IntBuffer slice() {
        return slice(position(), remaining());
    }

    @Override
    public IntBuffer slice(int index, int length) {
        java.util.Objects.checkFromIndexSize(index, length, limit());
        return new IntView(bytes.slice(4 * index, 4 * length).order(bytes.order()), length, length, 0);
    }

    @Override
    public IntBuffer duplicate() {
        IntBuffer b = new IntView(bytes, capacity(), limit(), position());
        b.copyMark(this);
        return b;
    }

    @Override
    public IntBuffer asReadOnlyBuffer() {
        IntBuffer b = new IntView(bytes.asReadOnlyBuffer().order(bytes.order()), capacity(), limit(), position());
        b.copyMark(this);
        return b;
    }

    @Override
    public boolean isReadOnly() {
        return bytes.isReadOnly();
    }

    @Override
    public ByteOrder order() {
        return bytes.order();
    }
}
