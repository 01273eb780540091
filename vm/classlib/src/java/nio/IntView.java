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
        return (int) bytes.load(4 * index, 4);
    }

    @Override
    void set(int index, int value) {
        bytes.store(4 * index, 4, value);
    }

    @Override
    Object base() {
        return bytes.base();
    }

    @Override
    long origin() {
        return bytes.origin();
    }

    @Override
    Object owner() {
        return bytes.owner();
    }

    @Override
    void load(int from, int[] dst, int offset, int n) {
        if (!bytes.loadNumbers(4 * from, dst, 4L * offset, 4L * n)) {
            super.load(from, dst, offset, n);
        }
    }

    @Override
    void store(int to, int[] src, int offset, int n) {
        if (!bytes.storeNumbers(4 * to, src, 4L * offset, 4L * n)) {
            super.store(to, src, offset, n);
        }
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

    @Override
    public boolean isDirect() {
        return bytes.isDirect();
    }

    @Override
    String kind() {
        return bytes.viewKind("IntBuffer");
    }
}
