package java.nio;

/** A byte buffer seen as short values. */
final class ShortView extends ShortBuffer {
    private final ByteBuffer bytes;

    ShortView(ByteBuffer bytes, int capacity, int limit, int position) {
        super(capacity, limit, position);
        this.bytes = bytes;
    }

    @Override
    short at(int index) {
        return (short) bytes.load(2 * index, 2);
    }

    @Override
    void set(int index, short value) {
        bytes.store(2 * index, 2, value);
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
    void load(int from, short[] dst, int offset, int n) {
        if (!bytes.loadNumbers(2 * from, dst, 2L * offset, 2L * n)) {
            super.load(from, dst, offset, n);
        }
    }

    @Override
    void store(int to, short[] src, int offset, int n) {
        if (!bytes.storeNumbers(2 * to, src, 2L * offset, 2L * n)) {
            super.store(to, src, offset, n);
        }
    }

    @Override
    public ShortBuffer slice() {
        return slice(position(), remaining());
    }

    @Override
    public ShortBuffer slice(int index, int length) {
        java.util.Objects.checkFromIndexSize(index, length, limit());
        return new ShortView(bytes.slice(2 * index, 2 * length).order(bytes.order()), length, length, 0);
    }

    @Override
    public ShortBuffer duplicate() {
        ShortBuffer b = new ShortView(bytes, capacity(), limit(), position());
        b.copyMark(this);
        return b;
    }

    @Override
    public ShortBuffer asReadOnlyBuffer() {
        ShortBuffer b = new ShortView(bytes.asReadOnlyBuffer().order(bytes.order()), capacity(), limit(), position());
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
        return bytes.viewKind("ShortBuffer");
    }
}
