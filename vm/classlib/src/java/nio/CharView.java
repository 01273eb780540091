package java.nio;

/** A byte buffer seen as char values. */
final class CharView extends CharBuffer {
    private final ByteBuffer bytes;

    CharView(ByteBuffer bytes, int capacity, int limit, int position) {
        super(capacity, limit, position);
        this.bytes = bytes;
    }

    @Override
    char at(int index) {
        return (char) bytes.load(2 * index, 2);
    }

    @Override
    void set(int index, char value) {
        bytes.store(2 * index, 2, value);
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
    void load(int from, char[] dst, int offset, int n) {
        if (!bytes.loadNumbers(2 * from, dst, 2L * offset, 2L * n)) {
            super.load(from, dst, offset, n);
        }
    }

    @Override
    void store(int to, char[] src, int offset, int n) {
        if (!bytes.storeNumbers(2 * to, src, 2L * offset, 2L * n)) {
            super.store(to, src, offset, n);
        }
    }

    @Override
    public CharBuffer slice() {
        return slice(position(), remaining());
    }

    @Override
    public CharBuffer slice(int index, int length) {
        java.util.Objects.checkFromIndexSize(index, length, limit());
        return new CharView(bytes.slice(2 * index, 2 * length).order(bytes.order()), length, length, 0);
    }

    @Override
    public CharBuffer duplicate() {
        CharBuffer b = new CharView(bytes, capacity(), limit(), position());
        b.copyMark(this);
        return b;
    }

    @Override
    public CharBuffer asReadOnlyBuffer() {
        CharBuffer b = new CharView(bytes.asReadOnlyBuffer().order(bytes.order()), capacity(), limit(), position());
        b.copyMark(this);
        return b;
    }

    @Override
    public boolean isReadOnly() {
        return bytes.isReadOnly();
    }

    @Override
    public boolean isDirect() {
        return bytes.isDirect();
    }

    @Override
    String kind() {
        return bytes.viewKind("CharBuffer");
    }

    @Override
    public ByteOrder order() {
        return bytes.order();
    }
}
