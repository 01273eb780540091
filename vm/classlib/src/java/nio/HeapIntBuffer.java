package java.nio;

/** A buffer over an array. */
final class HeapIntBuffer extends IntBuffer {
    private final int[] array;
    private final int offset;
    private final boolean readOnly;

    HeapIntBuffer(int[] array, int offset, int capacity, int limit, int position, boolean readOnly) {
        super(capacity, limit, position);
        this.array = array;
        this.offset = offset;
        this.readOnly = readOnly;
    }

    @Override
    int at(int index) {
        return array[offset + index];
    }

    @Override
    void set(int index, int value) {
        array[offset + index] = value;
    }

    @Override
    Object base() {
        return array;
    }

    @Override
    long origin() {
        return (long) offset << 2;
    }

    @Override
    void load(int from, int[] dst, int off, int n) {
        System.arraycopy(array, offset + from, dst, off, n);
    }

    @Override
    void store(int to, int[] src, int off, int n) {
        System.arraycopy(src, off, array, offset + to, n);
    }

    @Override
    void copy(int to, IntBuffer src, int from, int n) {
        src.load(from, array, offset + to, n);
    }

    @Override
    public IntBuffer put(IntBuffer src) {
        checkWritable();
        return super.put(src);
    }

    @Override
    public IntBuffer put(int index, IntBuffer src, int off, int length) {
        checkWritable();
        return super.put(index, src, off, length);
    }

    @Override
    public IntBuffer slice() {
        return new HeapIntBuffer(array, offset + position(), remaining(), remaining(), 0, readOnly);
    }

    @Override
    public IntBuffer slice(int index, int length) {
        java.util.Objects.checkFromIndexSize(index, length, limit());
        return new HeapIntBuffer(array, offset + index, length, length, 0, readOnly);
    }

    private IntBuffer copy(boolean ro) {
        IntBuffer b = new HeapIntBuffer(array, offset, capacity(), limit(), position(), ro);
        b.copyMark(this);
        return b;
    }

    @Override
    public IntBuffer duplicate() {
        return copy(readOnly);
    }

    @Override
    public IntBuffer asReadOnlyBuffer() {
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
    public int[] array() {
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
