package java.nio;

/** A buffer over an array. */
final class HeapShortBuffer extends ShortBuffer {
    private final short[] array;
    private final int offset;
    private final boolean readOnly;

    HeapShortBuffer(short[] array, int offset, int capacity, int limit, int position, boolean readOnly) {
        super(capacity, limit, position);
        this.array = array;
        this.offset = offset;
        this.readOnly = readOnly;
    }

    @Override
    short at(int index) {
        return array[offset + index];
    }

    @Override
    void set(int index, short value) {
        array[offset + index] = value;
    }

    @Override
    Object base() {
        return array;
    }

    @Override
    long origin() {
        return (long) offset << 1;
    }

    @Override
    void load(int from, short[] dst, int off, int n) {
        System.arraycopy(array, offset + from, dst, off, n);
    }

    @Override
    void store(int to, short[] src, int off, int n) {
        System.arraycopy(src, off, array, offset + to, n);
    }

    @Override
    void copy(int to, ShortBuffer src, int from, int n) {
        src.load(from, array, offset + to, n);
    }

    @Override
    public ShortBuffer put(ShortBuffer src) {
        checkWritable();
        return super.put(src);
    }

    @Override
    public ShortBuffer put(int index, ShortBuffer src, int off, int length) {
        checkWritable();
        return super.put(index, src, off, length);
    }

    @Override
    public ShortBuffer slice() {
        return new HeapShortBuffer(array, offset + position(), remaining(), remaining(), 0, readOnly);
    }

    @Override
    public ShortBuffer slice(int index, int length) {
        java.util.Objects.checkFromIndexSize(index, length, limit());
        return new HeapShortBuffer(array, offset + index, length, length, 0, readOnly);
    }

    private ShortBuffer copy(boolean ro) {
        ShortBuffer b = new HeapShortBuffer(array, offset, capacity(), limit(), position(), ro);
        b.copyMark(this);
        return b;
    }

    @Override
    public ShortBuffer duplicate() {
        return copy(readOnly);
    }

    @Override
    public ShortBuffer asReadOnlyBuffer() {
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
    public short[] array() {
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
