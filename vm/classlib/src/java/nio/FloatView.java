package java.nio;

/** A byte buffer seen as float values. */
final class FloatView extends FloatBuffer {
    private final ByteBuffer bytes;

    FloatView(ByteBuffer bytes, int capacity, int limit, int position) {
        super(capacity, limit, position);
        this.bytes = bytes;
    }

    @Override
    float at(int index) {
        return Float.intBitsToFloat((int) bytes.load(4 * index, 4));
    }

    @Override
    void set(int index, float value) {
        bytes.store(4 * index, 4, Float.floatToRawIntBits(value));
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
    void load(int from, float[] dst, int offset, int n) {
        if (!bytes.loadNumbers(4 * from, dst, 4L * offset, 4L * n)) {
            super.load(from, dst, offset, n);
        }
    }

    @Override
    void store(int to, float[] src, int offset, int n) {
        if (!bytes.storeNumbers(4 * to, src, 4L * offset, 4L * n)) {
            super.store(to, src, offset, n);
        }
    }

    @Override
    public FloatBuffer slice() {
        return slice(position(), remaining());
    }

    @Override
    public FloatBuffer slice(int index, int length) {
        java.util.Objects.checkFromIndexSize(index, length, limit());
        return new FloatView(bytes.slice(4 * index, 4 * length).order(bytes.order()), length, length, 0);
    }

    @Override
    public FloatBuffer duplicate() {
        FloatBuffer b = new FloatView(bytes, capacity(), limit(), position());
        b.copyMark(this);
        return b;
    }

    @Override
    public FloatBuffer asReadOnlyBuffer() {
        FloatBuffer b = new FloatView(bytes.asReadOnlyBuffer().order(bytes.order()), capacity(), limit(), position());
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
        return bytes.viewKind("FloatBuffer");
    }
}
