package java.nio;

/** A read-only buffer over text. */
final class StringCharBuffer extends CharBuffer {
    private final CharSequence text;
    private final int offset;

    StringCharBuffer(CharSequence text, int offset, int capacity, int limit, int position) {
        super(capacity, limit, position);
        this.text = text;
        this.offset = offset;
    }

    @Override
    char at(int index) {
        return text.charAt(offset + index);
    }

    @Override
    long origin() {
        return 2L * offset;
    }

    @Override
    void set(int index, char value) {
        throw new ReadOnlyBufferException();
    }

    @Override
    public CharBuffer subSequence(int start, int end) {
        if (start < 0 || start > end || end > remaining()) {
            throw new IndexOutOfBoundsException();
        }
        return super.subSequence(start, end);
    }

    @Override
    public CharBuffer slice() {
        return slice(position(), remaining());
    }

    @Override
    public CharBuffer slice(int index, int length) {
        java.util.Objects.checkFromIndexSize(index, length, limit());
        return new StringCharBuffer(text, offset + index, length, length, 0);
    }

    @Override
    public CharBuffer duplicate() {
        CharBuffer b = new StringCharBuffer(text, offset, capacity(), limit(), position());
        b.copyMark(this);
        return b;
    }

    @Override
    public CharBuffer asReadOnlyBuffer() {
        return duplicate();
    }

    @Override
    public boolean isReadOnly() {
        return true;
    }
}
