package java.nio;

/** A buffer of long values. */
public abstract class LongBuffer extends Buffer implements Comparable<LongBuffer> {
    LongBuffer(int capacity, int limit, int position) {
        super(capacity, limit, position);
    }

    /** Reads the element at an index that has been checked. */
    abstract long at(int index);

    /** Writes the element at an index that has been checked. */
    abstract void set(int index, long value);

    /** Reads elements at an index, into an array; all has been checked. */
    void load(int from, long[] dst, int offset, int n) {
        for (int i = 0; i < n; i++) {
            dst[offset + i] = at(from + i);
        }
    }

    /** Writes elements at an index; all has been checked. */
    void store(int to, long[] src, int offset, int n) {
        for (int i = 0; i < n; i++) {
            set(to + i, src[offset + i]);
        }
    }

    /** Copies elements of a buffer, overlapping or not. */
    void copy(int to, LongBuffer src, int from, int n) {
        long[] a = new long[n];
        src.load(from, a, 0, n);
        store(to, a, 0, n);
    }

    public static LongBuffer allocate(int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException("capacity < 0: (" + capacity + " < 0)");
        }
        return new HeapLongBuffer(new long[capacity], 0, capacity, capacity, 0, false);
    }

    public static LongBuffer wrap(long[] array, int offset, int length) {
        checkPart(offset, length, array.length);
        return new HeapLongBuffer(array, 0, array.length, offset + length, offset, false);
    }

    public static LongBuffer wrap(long[] array) {
        return wrap(array, 0, array.length);
    }

    @Override
    public abstract LongBuffer slice();

    @Override
    public abstract LongBuffer slice(int index, int length);

    @Override
    public abstract LongBuffer duplicate();

    public abstract LongBuffer asReadOnlyBuffer();

    final void checkWritable() {
        if (isReadOnly()) {
            throw new ReadOnlyBufferException();
        }
    }

    public long get() {
        return at(take(1));
    }

    public LongBuffer put(long v) {
        checkWritable();
        set(room(1), v);
        return this;
    }

    public long get(int index) {
        return at(check(index, 1));
    }

    public LongBuffer put(int index, long v) {
        checkWritable();
        set(check(index, 1), v);
        return this;
    }

    public LongBuffer get(long[] dst, int offset, int length) {
        java.util.Objects.checkFromIndexSize(offset, length, dst.length);
        load(take(length), dst, offset, length);
        return this;
    }

    public LongBuffer get(long[] dst) {
        return get(dst, 0, dst.length);
    }

    public LongBuffer get(int index, long[] dst, int offset, int length) {
        java.util.Objects.checkFromIndexSize(index, length, limit());
        java.util.Objects.checkFromIndexSize(offset, length, dst.length);
        load(index, dst, offset, length);
        return this;
    }

    public LongBuffer get(int index, long[] dst) {
        return get(index, dst, 0, dst.length);
    }

    public LongBuffer put(LongBuffer src) {
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

    public LongBuffer put(long[] src, int offset, int length) {
        checkWritable();
        java.util.Objects.checkFromIndexSize(offset, length, src.length);
        store(room(length), src, offset, length);
        return this;
    }

    public final LongBuffer put(long[] src) {
        return put(src, 0, src.length);
    }

    public LongBuffer put(int index, long[] src, int offset, int length) {
        checkWritable();
        java.util.Objects.checkFromIndexSize(index, length, limit());
        java.util.Objects.checkFromIndexSize(offset, length, src.length);
        store(index, src, offset, length);
        return this;
    }

    public LongBuffer put(int index, long[] src) {
        return put(index, src, 0, src.length);
    }

    public LongBuffer put(int index, LongBuffer src, int offset, int length) {
        java.util.Objects.checkFromIndexSize(index, length, limit());
        java.util.Objects.checkFromIndexSize(offset, length, src.limit());
        checkWritable();
        copy(index, src, offset, length);
        return this;
    }

    @Override
    public LongBuffer position(int newPosition) {
        super.position(newPosition);
        return this;
    }

    @Override
    public LongBuffer limit(int newLimit) {
        super.limit(newLimit);
        return this;
    }

    @Override
    public LongBuffer mark() {
        super.mark();
        return this;
    }

    @Override
    public LongBuffer reset() {
        super.reset();
        return this;
    }

    @Override
    public LongBuffer clear() {
        super.clear();
        return this;
    }

    @Override
    public LongBuffer flip() {
        super.flip();
        return this;
    }

    @Override
    public LongBuffer rewind() {
        super.rewind();
        return this;
    }

    public LongBuffer compact() {
        checkWritable();
        int n = remaining();
        copy(0, this, position(), n);
        clear();
        position(n);
        return this;
    }

    @Override
    final int shift() {
        return 3;
    }

    @Override
    public boolean hasArray() {
        return false;
    }

    @Override
    public long[] array() {
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
        return this == obj || obj instanceof LongBuffer b && remaining() == b.remaining() && mismatch(b) < 0;
    }

    public int mismatch(LongBuffer that) {
        int n = Math.min(remaining(), that.remaining());
        for (int i = 0; i < n; i++) {
            long a = at(position() + i);
            long b = that.at(that.position() + i);
            if (a != b) {
                return i;
            }
        }
        return remaining() == that.remaining() ? -1 : n;
    }

    @Override
    public int compareTo(LongBuffer that) {
        int i = mismatch(that);
        if (i >= 0 && i < Math.min(remaining(), that.remaining())) {
            return Long.compare(at(position() + i), that.at(that.position() + i));
        }
        return remaining() - that.remaining();
    }

    public abstract ByteOrder order();
}
