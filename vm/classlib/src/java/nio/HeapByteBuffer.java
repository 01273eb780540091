package java.nio;

/** A buffer over an array. */
final class HeapByteBuffer extends ByteBuffer {
    private final byte[] array;
    private final int offset;
    private final boolean readOnly;

    HeapByteBuffer(byte[] array, int offset, int capacity, int limit, int position, boolean readOnly) {
        super(capacity, limit, position);
        this.array = array;
        this.offset = offset;
        this.readOnly = readOnly;
    }

    @Override
    byte at(int index) {
        return array[offset + index];
    }

    @Override
    void set(int index, byte value) {
        array[offset + index] = value;
    }

    @Override
    Object base() {
        return array;
    }

    @Override
    long origin() {
        return offset;
    }

    @Override
    void load(int from, byte[] dst, int off, int n) {
        System.arraycopy(array, offset + from, dst, off, n);
    }

    @Override
    void store(int to, byte[] src, int off, int n) {
        System.arraycopy(src, off, array, offset + to, n);
    }

    @Override
    void copy(int to, ByteBuffer src, int from, int n) {
        src.load(from, array, offset + to, n);
    }

    @Override
    public ByteBuffer put(ByteBuffer src) {
        checkWritable();
        return super.put(src);
    }

    @Override
    public ByteBuffer put(int index, ByteBuffer src, int off, int length) {
        checkWritable();
        return super.put(index, src, off, length);
    }

    @Override
    public ByteBuffer slice() {
        return new HeapByteBuffer(array, offset + position(), remaining(), remaining(), 0, readOnly);
    }

    @Override
    public ByteBuffer slice(int index, int length) {
        java.util.Objects.checkFromIndexSize(index, length, limit());
        return new HeapByteBuffer(array, offset + index, length, length, 0, readOnly);
    }

    private ByteBuffer copy(boolean ro) {
        ByteBuffer b = new HeapByteBuffer(array, offset, capacity(), limit(), position(), ro);
        b.copyMark(this);
        return b;
    }

    @Override
    public ByteBuffer duplicate() {
        return copy(readOnly);
    }

    @Override
    public ByteBuffer asReadOnlyBuffer() {
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
    public byte[] array() {
        checkWritable();
        return array;
    }

    @Override
    public int arrayOffset() {
        checkWritable();
        return offset;
    }
}
