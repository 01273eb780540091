package java.nio;

/** A buffer over an array. */
final class HeapLongBuffer extends LongBuffer {
    private final long[] array;
    private final int offset;
    private final boolean readOnly;

    HeapLongBuffer(long[] array, int offset, int capacity, int limit, int position, boolean readOnly) {
        super(capacity, limit, position);
        this.array = array;
        this.offset = offset;
        this.readOnly = readOnly;
    }

    @Override
    long at(int index) {
        return array[offset + index];
    }

    @Override
    void set(int index, long value) {
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
    void load(int from, long[] dst, int off, int n) {
        System.arraycopy(array, offset + from, dst, off, n);
    }

    @Override
    void store(int to, long[] src, int off, int n) {
        System.arraycopy(src, off, array, offset + to, n);
    }

    @Override
    void copy(int to, LongBuffer src, int from, int n) {
        src.load(from, array, offset + to, n);
    }

    @Override
    public LongBuffer put(LongBuffer src) {
        checkWritable();
        return super.put(src);
    }

    @Override
    public LongBuffer put(int index, LongBuffer src, int off, int length) {
        checkWritable();
        return super.put(index, src, off, length);
    }

    @Override
    public LongBuffer slice() {
        return new HeapLongBuffer(array, offset + position(), remaining(), remaining(), 0, readOnly);
    }

    @Override
    public LongBuffer slice(int index, int length) {
        java.util.Objects.checkFromIndexSize(index, length, limit());
        return new HeapLongBuffer(array, offset + index, length, length, 0, readOnly);
    }

    private LongBuffer copy(boolean ro) {
        LongBuffer b = new HeapLongBuffer(array, offset, capacity(), limit(), position(), ro);
        b.copyMark(this);
        return b;
    }

    @Override
    public LongBuffer duplicate() {
        return copy(readOnly);
    }

    @Override
    public LongBuffer asReadOnlyBuffer() {
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
    public long[] array() {
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
