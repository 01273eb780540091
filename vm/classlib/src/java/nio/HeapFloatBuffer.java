package java.nio;

/** A buffer over an array. */
final class HeapFloatBuffer extends FloatBuffer {
    private final float[] array;
    private final int offset;
    private final boolean readOnly;

    HeapFloatBuffer(float[] array, int offset, int capacity, int limit, int position, boolean readOnly) {
        super(capacity, limit, position);
        this.array = array;
        this.offset = offset;
        this.readOnly = readOnly;
    }

    @Override
    float at(int index) {
        return array[offset + index];
    }

    @Override
    void set(int index, float value) {
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
    void load(int from, float[] dst, int off, int n) {
        System.arraycopy(array, offset + from, dst, off, n);
    }

    @Override
    void store(int to, float[] src, int off, int n) {
        System.arraycopy(src, off, array, offset + to, n);
    }

    @Override
    void copy(int to, FloatBuffer src, int from, int n) {
        src.load(from, array, offset + to, n);
    }

    @Override
    public FloatBuffer put(FloatBuffer src) {
        checkWritable();
        return super.put(src);
    }

    @Override
    public FloatBuffer put(int index, FloatBuffer src, int off, int length) {
        checkWritable();
        return super.put(index, src, off, length);
    }

    @Override
    public FloatBuffer slice() {
        return new HeapFloatBuffer(array, offset + position(), remaining(), remaining(), 0, readOnly);
    }

    @Override
    public FloatBuffer slice(int index, int length) {
        java.util.Objects.checkFromIndexSize(index, length, limit());
        return new HeapFloatBuffer(array, offset + index, length, length, 0, readOnly);
    }

    private FloatBuffer copy(boolean ro) {
        FloatBuffer b = new HeapFloatBuffer(array, offset, capacity(), limit(), position(), ro);
        b.copyMark(this);
        return b;
    }

    @Override
    public FloatBuffer duplicate() {
        return copy(readOnly);
    }

    @Override
    public FloatBuffer asReadOnlyBuffer() {
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
    public float[] array() {
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
