package java.nio;

/** A buffer of char values. */
public abstract class CharBuffer extends Buffer implements Comparable<CharBuffer>, Appendable, CharSequence, Readable {
    CharBuffer(int capacity, int limit, int position) {
        super(capacity, limit, position);
    }

    /** Reads the element at an index that has been checked. */
    abstract char at(int index);

    /** Writes the element at an index that has been checked. */
    abstract void set(int index, char value);

    /** Reads elements at an index, into an array; all has been checked. */
    void load(int from, char[] dst, int offset, int n) {
        for (int i = 0; i < n; i++) {
            dst[offset + i] = at(from + i);
        }
    }

    /** Writes elements at an index; all has been checked. */
    void store(int to, char[] src, int offset, int n) {
        for (int i = 0; i < n; i++) {
            set(to + i, src[offset + i]);
        }
    }

    /** Copies elements of a buffer, overlapping or not. */
    void copy(int to, CharBuffer src, int from, int n) {
        char[] a = new char[n];
        src.load(from, a, 0, n);
        store(to, a, 0, n);
    }

    public static CharBuffer allocate(int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException("capacity < 0: (" + capacity + " < 0)");
        }
        return new HeapCharBuffer(new char[capacity], 0, capacity, capacity, 0, false);
    }

    public static CharBuffer wrap(char[] array, int offset, int length) {
        checkPart(offset, length, array.length);
        return new HeapCharBuffer(array, 0, array.length, offset + length, offset, false);
    }

    public static CharBuffer wrap(char[] array) {
        return wrap(array, 0, array.length);
    }

    public static CharBuffer wrap(CharSequence csq, int start, int end) {
        int n = csq.length();
        if (start < 0 || start > n || end < start || end > n) {
            throw new IndexOutOfBoundsException();
        }
        return new StringCharBuffer(csq, 0, n, end, start);
    }

    public static CharBuffer wrap(CharSequence csq) {
        return wrap(csq, 0, csq.length());
    }

    @Override
    public abstract CharBuffer slice();

    @Override
    public abstract CharBuffer slice(int index, int length);

    @Override
    public abstract CharBuffer duplicate();

    public abstract CharBuffer asReadOnlyBuffer();

    final void checkWritable() {
        if (isReadOnly()) {
            throw new ReadOnlyBufferException();
        }
    }

    public char get() {
        return at(take(1));
    }

    public CharBuffer put(char v) {
        checkWritable();
        set(room(1), v);
        return this;
    }

    public char get(int index) {
        return at(check(index, 1));
    }

    public CharBuffer put(int index, char v) {
        checkWritable();
        set(check(index, 1), v);
        return this;
    }

    public CharBuffer get(char[] dst, int offset, int length) {
        java.util.Objects.checkFromIndexSize(offset, length, dst.length);
        load(take(length), dst, offset, length);
        return this;
    }

    public CharBuffer get(char[] dst) {
        return get(dst, 0, dst.length);
    }

    public CharBuffer get(int index, char[] dst, int offset, int length) {
        java.util.Objects.checkFromIndexSize(index, length, limit());
        java.util.Objects.checkFromIndexSize(offset, length, dst.length);
        load(index, dst, offset, length);
        return this;
    }

    public CharBuffer get(int index, char[] dst) {
        return get(index, dst, 0, dst.length);
    }

    public CharBuffer put(CharBuffer src) {
        if (src == this) {
            throw new IllegalArgumentException("The source buffer is this buffer");
        }
        checkWritable();
        int n = src.remaining();
        if (n > remaining()) {
            throw new BufferOverflowException();
        }
        copy(room(n), src, src.take(n), n);
        return this;
    }

    public CharBuffer put(char[] src, int offset, int length) {
        checkWritable();
        java.util.Objects.checkFromIndexSize(offset, length, src.length);
        store(room(length), src, offset, length);
        return this;
    }

    public final CharBuffer put(char[] src) {
        return put(src, 0, src.length);
    }

    public CharBuffer put(int index, char[] src, int offset, int length) {
        checkWritable();
        java.util.Objects.checkFromIndexSize(index, length, limit());
        java.util.Objects.checkFromIndexSize(offset, length, src.length);
        store(index, src, offset, length);
        return this;
    }

    public CharBuffer put(int index, char[] src) {
        return put(index, src, 0, src.length);
    }

    public CharBuffer put(int index, CharBuffer src, int offset, int length) {
        java.util.Objects.checkFromIndexSize(index, length, limit());
        java.util.Objects.checkFromIndexSize(offset, length, src.limit());
        checkWritable();
        copy(index, src, offset, length);
        return this;
    }

    @Override
    public CharBuffer position(int newPosition) {
        super.position(newPosition);
        return this;
    }

    @Override
    public CharBuffer limit(int newLimit) {
        super.limit(newLimit);
        return this;
    }

    @Override
    public CharBuffer mark() {
        super.mark();
        return this;
    }

    @Override
    public CharBuffer reset() {
        super.reset();
        return this;
    }

    @Override
    public CharBuffer clear() {
        super.clear();
        return this;
    }

    @Override
    public CharBuffer flip() {
        super.flip();
        return this;
    }

    @Override
    public CharBuffer rewind() {
        super.rewind();
        return this;
    }

    public CharBuffer compact() {
        checkWritable();
        int n = remaining();
        copy(0, this, position(), n);
        clear();
        position(n);
        return this;
    }

    @Override
    final int shift() {
        return 1;
    }

    @Override
    public boolean hasArray() {
        return false;
    }

    @Override
    public char[] array() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int arrayOffset() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isDirect() {
        return false;
    }

    @Override
    public int hashCode() {
        int h = 1;
        for (int i = limit() - 1; i >= position(); i--) {
            h = 31 * h + (int) at(i);
        }
        return h;
    }

    @Override
    public boolean equals(Object obj) {
        return this == obj || obj instanceof CharBuffer b && remaining() == b.remaining() && mismatch(b) < 0;
    }

    public int mismatch(CharBuffer that) {
        int n = Math.min(remaining(), that.remaining());
        for (int i = 0; i < n; i++) {
            char a = at(position() + i);
            char b = that.at(that.position() + i);
            if (a != b) {
                return i;
            }
        }
        return remaining() == that.remaining() ? -1 : n;
    }

    @Override
    public int compareTo(CharBuffer that) {
        int i = mismatch(that);
        if (i >= 0 && i < Math.min(remaining(), that.remaining())) {
            return Character.compare(at(position() + i), that.at(that.position() + i));
        }
        return remaining() - that.remaining();
    }

    public ByteOrder order() {
        return ByteOrder.nativeOrder();
    }

    @Override
    public int read(CharBuffer target) throws java.io.IOException {
        int n = remaining();
        if (n == 0) {
            return -1;
        }
        n = Math.min(n, target.remaining());
        if (n == 0) {
            return 0;
        }
        if (target == this) {
            throw new IllegalArgumentException("The source buffer is this buffer");
        }
        target.checkWritable();
        for (int i = 0; i < n; i++) {
            target.put(get());
        }
        return n;
    }

    public CharBuffer put(String src, int start, int end) {
        java.util.Objects.checkFromIndexSize(start, end - start, src.length());
        checkWritable();
        int at = room(end - start);
        for (int i = start; i < end; i++) {
            set(at++, src.charAt(i));
        }
        return this;
    }

    public final CharBuffer put(String src) {
        return put(src, 0, src.length());
    }

    @Override
    public String toString() {
        char[] c = new char[remaining()];
        for (int i = 0; i < c.length; i++) {
            c[i] = at(position() + i);
        }
        return new String(c);
    }

    @Override
    public final int length() {
        return remaining();
    }

    @Override
    public final boolean isEmpty() {
        return remaining() == 0;
    }

    @Override
    public final char charAt(int index) {
        return at(position() + check(index, remaining(), 1));
    }

    @Override
    public CharBuffer subSequence(int start, int end) {
        java.util.Objects.checkFromToIndex(start, end, remaining());
        CharBuffer b = duplicate();
        int p = position();
        b.limit(p + end);
        b.position(p + start);
        return b;
    }

    @Override
    public CharBuffer append(CharSequence csq) {
        return put(String.valueOf(csq));
    }

    @Override
    public CharBuffer append(CharSequence csq, int start, int end) {
        return put((csq == null ? "null" : csq).subSequence(start, end).toString());
    }

    @Override
    public CharBuffer append(char c) {
        return put(c);
    }
}
