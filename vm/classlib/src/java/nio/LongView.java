package java.nio;

/** A byte buffer seen as long values. */
final class LongView extends LongBuffer {
    private final ByteBuffer bytes;

    LongView(ByteBuffer bytes, int capacity, int limit, int position) {
        super(capacity, limit, position);
        this.bytes = bytes;
    }

    @Override
    long at(int index) {
        return bytes.load(8 * index, 8);
    }

    @Override
    void set(int index, long value) {
        bytes.store(8 * index, 8, value);
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
    void load(int from, long[] dst, int offset, int n) {
        if (!bytes.loadNumbers(8 * from, dst, 8L * offset, 8L * n)) {
            super.load(from, dst, offset, n);
        }
    }

    @Override
    void store(int to, long[] src, int offset, int n) {
        if (!bytes.storeNumbers(8 * to, src, 8L * offset, 8L * n)) {
            super.store(to, src, offset, n);
        }
    }

    @Override
    public LongBuffer slice() {
        return slice(position(), remaining());
    }

    @Override
    public LongBuffer slice(int index, int length) {
        java.util.Objects.checkFromIndexSize(index, length, limit());
        return new LongView(bytes.slice(8 * index, 8 * length).order(bytes.order()), length, length, 0);
    }

    @Override
    public LongBuffer duplicate() {
        LongBuffer b = new LongView(bytes, capacity(), limit(), position());
        b.copyMark(this);
        return b;
    }

    @Override
    public LongBuffer asReadOnlyBuffer() {
        LongBuffer b = new LongView(bytes.asReadOnlyBuffer().order(bytes.order()), capacity(), limit(), position());
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
        return bytes.viewKind("LongBuffer");
    }
}
