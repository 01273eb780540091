package java.nio;

/** A byte buffer seen as double values. */
final class DoubleView extends DoubleBuffer {
    private final ByteBuffer bytes;

    DoubleView(ByteBuffer bytes, int capacity, int limit, int position) {
        super(capacity, limit, position);
        this.bytes = bytes;
    }

    @Override
    double at(int index) {
        return Double.longBitsToDouble(bytes.load(8 * index, 8));
    }

    @Override
    void set(int index, double value) {
        bytes.store(8 * index, 8, Double.doubleToRawLongBits(value));
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
    void load(int from, double[] dst, int offset, int n) {
        if (!bytes.loadNumbers(8 * from, dst, 8L * offset, 8L * n)) {
            super.load(from, dst, offset, n);
        }
    }

    @Override
    void store(int to, double[] src, int offset, int n) {
        if (!bytes.storeNumbers(8 * to, src, 8L * offset, 8L * n)) {
            super.store(to, src, offset, n);
        }
    }

    @Override
    public DoubleBuffer slice() {
        return slice(position(), remaining());
    }

    @Override
    public DoubleBuffer slice(int index, int length) {
        java.util.Objects.checkFromIndexSize(index, length, limit());
        return new DoubleView(bytes.slice(8 * index, 8 * length).order(bytes.order()), length, length, 0);
    }

    @Override
    public DoubleBuffer duplicate() {
        DoubleBuffer b = new DoubleView(bytes, capacity(), limit(), position());
        b.copyMark(this);
        return b;
    }

    @Override
    public DoubleBuffer asReadOnlyBuffer() {
        DoubleBuffer b = new DoubleView(bytes.asReadOnlyBuffer().order(bytes.order()), capacity(), limit(), position());
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
        return bytes.viewKind("DoubleBuffer");
    }
}
