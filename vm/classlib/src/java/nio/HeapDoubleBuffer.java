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
    public DoubleBuffer get(double[] dst, int off, int length) {
        java.util.Objects.checkFromIndexSize(off, length, dst.length);
        System.arraycopy(array, offset + take(length), dst, off, length);
        return this;
    }

    @Override
    public DoubleBuffer put(double[] src, int off, int length) {
        checkWritable();
        java.util.Objects.checkFromIndexSize(off, length, src.length);
        System.arraycopy(src, off, array, offset + room(length), length);
        return this;
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
