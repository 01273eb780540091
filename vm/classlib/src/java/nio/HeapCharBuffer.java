package java.nio;

/** A buffer over an array. */
final class HeapCharBuffer extends CharBuffer {
    private final char[] array;
    private final int offset;
    private final boolean readOnly;

    HeapCharBuffer(char[] array, int offset, int capacity, int limit, int position, boolean readOnly) {
        super(capacity, limit, position);
        this.array = array;
        this.offset = offset;
        this.readOnly = readOnly;
    }

    @Override
    char at(int index) {
        return array[offset + index];
    }

    @Override
    void set(int index, char value) {
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
    void load(int from, char[] dst, int off, int n) {
        System.arraycopy(array, offset + from, dst, off, n);
    }

    @Override
    void store(int to, char[] src, int off, int n) {
        System.arraycopy(src, off, array, offset + to, n);
    }

    @Override
    void copy(int to, CharBuffer src, int from, int n) {
        src.load(from, array, offset + to, n);
    }

    @Override
    public CharBuffer put(CharBuffer src) {
        checkWritable();
        return super.put(src);
    }

    @Override
    public CharBuffer put(int index, CharBuffer src, int off, int length) {
        checkWritable();
        return super.put(index, src, off, length);
    }

    @Override
    public CharBuffer slice() {
        return new HeapCharBuffer(array, offset + position(), remaining(), remaining(), 0, readOnly);
    }

    @Override
    public CharBuffer slice(int index, int length) {
        java.util.Objects.checkFromIndexSize(index, length, limit());
        return new HeapCharBuffer(array, offset + index, length, length, 0, readOnly);
    }

    private CharBuffer copy(boolean ro) {
        CharBuffer b = new HeapCharBuffer(array, offset, capacity(), limit(), position(), ro);
        b.copyMark(this);
        return b;
    }

    @Override
    public CharBuffer duplicate() {
        return copy(readOnly);
    }

    @Override
    public CharBuffer asReadOnlyBuffer() {
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
    public char[] array() {
        checkWritable();
        return array;
    }

    @Override
    public int arrayOffset() {
        checkWritable();
        return offset;
    }
}
