package java.nio;

/** A buffer of short values. */
public abstract class ShortBuffer extends Buffer implements Comparable<ShortBuffer> {
    ShortBuffer(int capacity, int limit, int position) {
        super(capacity, limit, position);
    }

    /** Reads the element at an index that has been checked. */
    abstract short at(int index);

    /** Writes the element at an index that has been checked. */
    abstract void set(int index, short value);

    /** Reads elements at an index, into an array; all has been checked. */
    void load(int from, short[] dst, int offset, int n) {
        for (int i = 0; i < n; i++) {
            dst[offset + i] = at(from + i);
        }
    }

    /** Writes elements at an index; all has been checked. */
    void store(int to, short[] src, int offset, int n) {
        for (int i = 0; i < n; i++) {
            set(to + i, src[offset + i]);
        }
    }

    /** Copies elements of a buffer, overlapping or not. */
    void copy(int to, ShortBuffer src, int from, int n) {
        short[] a = new short[n];
        src.load(from, a, 0, n);
        store(to, a, 0, n);
    }

    public static ShortBuffer allocate(int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException("capacity < 0: (" + capacity + " < 0)");
        }
        return new HeapShortBuffer(new short[capacity], 0, capacity, capacity, 0, false);
    }

    public static ShortBuffer wrap(short[] array, int offset, int length) {
        checkPart(offset, length, array.length);
        return new HeapShortBuffer(array, 0, array.length, offset + length, offset, false);
    }

    public static ShortBuffer wrap(short[] array) {
        return wrap(array, 0, array.length);
    }

    @Override
    public abstract ShortBuffer slice();

    @Override
    public abstract ShortBuffer slice(int index, int length);

    @Override
    public abstract ShortBuffer duplicate();

    public abstract ShortBuffer asReadOnlyBuffer();

    final void checkWritable() {
        if (isReadOnly()) {
            throw new ReadOnlyBufferException();
        }
    }

    public short get() {
        return at(take(1));
    }

    public ShortBuffer put(short v) {
        checkWritable();
        set(room(1), v);
        return this;
    }

    public short get(int index) {
        return at(check(index, 1));
    }

    public ShortBuffer put(int index, short v) {
        checkWritable();
        set(check(index, 1), v);
        return this;
    }

    public ShortBuffer get(short[] dst, int offset, int length) {
        java.util.Objects.checkFromIndexSize(offset, length, dst.length);
        load(take(length), dst, offset, length);
        return this;
    }

    public ShortBuffer get(short[] dst) {
        return get(dst, 0, dst.length);
    }

    public ShortBuffer get(int index, short[] dst, int offset, int length) {
        java.util.Objects.checkFromIndexSize(index, length, limit());
        java.util.Objects.checkFromIndexSize(offset, length, dst.length);
        load(index, dst, offset, length);
        return this;
    }

    public ShortBuffer get(int index, short[] dst) {
        return get(index, dst, 0, dst.length);
    }

    public ShortBuffer put(ShortBuffer src) {
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

    public ShortBuffer put(short[] src, int offset, int length) {
        checkWritable();
        java.util.Objects.checkFromIndexSize(offset, length, src.length);
        store(room(length), src, offset, length);
        return this;
    }

    public final ShortBuffer put(short[] src) {
        return put(src, 0, src.length);
    }

    public ShortBuffer put(int index, short[] src, int offset, int length) {
        checkWritable();
        java.util.Objects.checkFromIndexSize(index, length, limit());
        java.util.Objects.checkFromIndexSize(offset, length, src.length);
        store(index, src, offset, length);
        return this;
    }

    public ShortBuffer put(int index, short[] src) {
        return put(index, src, 0, src.length);
    }

    public ShortBuffer put(int index, ShortBuffer src, int offset, int length) {
        java.util.Objects.checkFromIndexSize(index, length, limit());
        java.util.Objects.checkFromIndexSize(offset, length, src.limit());
        checkWritable();
        copy(index, src, offset, length);
        return this;
    }

    @Override
    public ShortBuffer position(int newPosition) {
        super.position(newPosition);
        return this;
    }

    @Override
    public ShortBuffer limit(int newLimit) {
        super.limit(newLimit);
        return this;
    }

    @Override
    public ShortBuffer mark() {
        super.mark();
        return this;
    }

    @Override
    public ShortBuffer reset() {
        super.reset();
        return this;
    }

    @Override
    public ShortBuffer clear() {
        super.clear();
        return this;
    }

    @Override
    public ShortBuffer flip() {
        super.flip();
        return this;
    }

    @Override
    public ShortBuffer rewind() {
        super.rewind();
        return this;
    }

    public ShortBuffer compact() {
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
    public short[] array() {
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
        return this == obj || obj instanceof ShortBuffer b && remaining() == b.remaining() && mismatch(b) < 0;
    }

    public int mismatch(ShortBuffer that) {
        int n = Math.min(remaining(), that.remaining());
        for (int i = 0; i < n; i++) {
            short a = at(position() + i);
            short b = that.at(that.position() + i);
            if (a != b) {
                return i;
            }
        }
        return remaining() == that.remaining() ? -1 : n;
    }

    @Override
    public int compareTo(ShortBuffer that) {
        int i = mismatch(that);
        if (i >= 0 && i < Math.min(remaining(), that.remaining())) {
            return Short.compare(at(position() + i), that.at(that.position() + i));
        }
        return remaining() - that.remaining();
    }

    public abstract ByteOrder order();
}
