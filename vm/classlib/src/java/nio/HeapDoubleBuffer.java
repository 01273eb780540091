package java.nio;

/** A buffer over an array. */
final class HeapDoubleBuffer extends DoubleBuffer {
    private final double[] array;
    private final int offset;
    private final boolean readOnly;

    HeapDoubleBuffer(double[] array, int offset, int capacity, int limit, int position, boolean readOnly) {
        super(capacity, limit, position);
        this.array = array;
        this.offset = offset;
        this.readOnly = readOnly;
    }

    @Override
    double at(int index) {
        return array[offset + index];
    }

    @Override
    void set(int index, double value) {
        array[offset + index] = value;
    }

    @Override
    Object base() {
        return array;
    }

    @Override
    long origin() {
        return (long) offset << 3;
    }

    @Override
    void load(int from, double[] dst, int off, int n) {
        System.arraycopy(array, offset + from, dst, off, n);
    }

    @Override
    void store(int to, double[] src, int off, int n) {
        System.arraycopy(src, off, array, offset + to, n);
    }

    @Override
    void copy(int to, DoubleBuffer src, int from, int n) {
        src.load(from, array, offset + to, n);
    }

    @Override
    public DoubleBuffer put(DoubleBuffer src) {
        checkWritable();
        return super.put(src);
    }

    @Override
    public DoubleBuffer put(int index, DoubleBuffer src, int off, int length) {
        checkWritable();
        return super.put(index, src, off, length);
    }

    @Override
    public DoubleBuffer slice() {
        return new HeapDoubleBuffer(array, offset + position(), remaining(), remaining(), 0, readOnly);
    }

    @Override
    public DoubleBuffer slice(int index, int length) {
        java.util.Objects.checkFromIndexSize(index, length, limit());
        return new HeapDoubleBuffer(array, offset + index, length, length, 0, readOnly);
    }

    private DoubleBuffer copy(boolean ro) {
        DoubleBuffer b = new HeapDoubleBuffer(array, offset, capacity(), limit(), position(), ro);
        b.copyMark(this);
        return b;
    }

    @Override
    public DoubleBuffer duplicate() {
        return copy(readOnly);
    }

    @Override
    public DoubleBuffer asReadOnlyBuffer() {
        return copy(true);
    }

    @Override
    public boolean isReadOnly() {
        return readOnly;
    }

    @Override
    public boolean hasArray() {
        return !readOnly;
    }

    @Override
    public double[] array() {
        checkWritable();
        return array;
    }

    @Override
    public int arrayOffset() {
        checkWritable();
        return offset;
    }

    @Override
    public ByteOrder order() {
        return ByteOrder.nativeOrder();
    }
}
