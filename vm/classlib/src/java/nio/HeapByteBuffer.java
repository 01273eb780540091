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
    public ByteBuffer get(byte[] dst, int off, int length) {
        java.util.Objects.checkFromIndexSize(off, length, dst.length);
        System.arraycopy(array, offset + take(length), dst, off, length);
        return this;
    }

    @Override
    public ByteBuffer put(byte[] src, int off, int length) {
        checkWritable();
        java.util.Objects.checkFromIndexSize(off, length, src.length);
        System.arraycopy(src, off, array, offset + room(length), length);
        return this;
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
