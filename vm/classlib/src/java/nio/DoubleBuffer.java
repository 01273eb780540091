package java.nio;

/** A buffer of double values. */
public abstract class DoubleBuffer extends Buffer implements Comparable<DoubleBuffer> {
    DoubleBuffer(int capacity, int limit, int position) {
        super(capacity, limit, position);
    }

    /** Reads the element at an index that has been checked. */
    abstract double at(int index);

    /** Writes the element at an index that has been checked. */
    abstract void set(int index, double value);

    /** Reads elements at an index, into an array; all has been checked. */
    void load(int from, double[] dst, int offset, int n) {
        for (int i = 0; i < n; i++) {
            dst[offset + i] = at(from + i);
        }
    }

    /** Writes elements at an index; all has been checked. */
    void store(int to, double[] src, int offset, int n) {
        for (int i = 0; i < n; i++) {
            set(to + i, src[offset + i]);
        }
    }

    /** Copies elements of a buffer, overlapping or not. */
    void copy(int to, DoubleBuffer src, int from, int n) {
        double[] a = new double[n];
        src.load(from, a, 0, n);
        store(to, a, 0, n);
    }

    public static DoubleBuffer allocate(int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException("capacity < 0: (" + capacity + " < 0)");
        }
        return new HeapDoubleBuffer(new double[capacity], 0, capacity, capacity, 0, false);
    }

    public static DoubleBuffer wrap(double[] array, int offset, int length) {
        checkPart(offset, length, array.length);
        return new HeapDoubleBuffer(array, 0, array.length, offset + length, offset, false);
    }

    public static DoubleBuffer wrap(double[] array) {
        return wrap(array, 0, array.length);
    }

    @Override
    public abstract DoubleBuffer slice();

    @Override
    public abstract DoubleBuffer slice(int index, int length);

    @Override
    public abstract DoubleBuffer duplicate();

    public abstract DoubleBuffer asReadOnlyBuffer();

    final void checkWritable() {
        if (isReadOnly()) {
            throw new ReadOnlyBufferException();
        }
    }

    public double get() {
        return at(take(1));
    }

    public DoubleBuffer put(double v) {
        checkWritable();
        set(room(1), v);
        return this;
    }

    public double get(int index) {
        return at(check(index, 1));
    }

    public DoubleBuffer put(int index, double v) {
        checkWritable();
        set(check(index, 1), v);
        return this;
    }

    public DoubleBuffer get(double[] dst, int offset, int length) {
        java.util.Objects.checkFromIndexSize(offset, length, dst.length);
        load(take(length), dst, offset, length);
        return this;
    }

    public DoubleBuffer get(double[] dst) {
        return get(dst, 0, dst.length);
    }

    public DoubleBuffer get(int index, double[] dst, int offset, int length) {
        java.util.Objects.checkFromIndexSize(index, length, limit());
        java.util.Objects.checkFromIndexSize(offset, length, dst.length);
        load(index, dst, offset, length);
        return this;
    }

    public DoubleBuffer get(int index, double[] dst) {
        return get(index, dst, 0, dst.length);
    }

    public DoubleBuffer put(DoubleBuffer src) {
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

    public DoubleBuffer put(double[] src, int offset, int length) {
        checkWritable();
        java.util.Objects.checkFromIndexSize(offset, length, src.length);
        store(room(length), src, offset, length);
        return this;
    }

    public final DoubleBuffer put(double[] src) {
        return put(src, 0, src.length);
    }

    public DoubleBuffer put(int index, double[] src, int offset, int length) {
        checkWritable();
        java.util.Objects.checkFromIndexSize(index, length, limit());
        java.util.Objects.checkFromIndexSize(offset, length, src.length);
        store(index, src, offset, length);
        return this;
    }

    public DoubleBuffer put(int index, double[] src) {
        return put(index, src, 0, src.length);
    }

    public DoubleBuffer put(int index, DoubleBuffer src, int offset, int length) {
        java.util.Objects.checkFromIndexSize(index, length, limit());
        java.util.Objects.checkFromIndexSize(offset, length, src.limit());
        checkWritable();
        copy(index, src, offset, length);
        return this;
    }

    @Override
    public DoubleBuffer position(int newPosition) {
        super.position(newPosition);
        return this;
    }

    @Override
    public DoubleBuffer limit(int newLimit) {
        super.limit(newLimit);
        return this;
    }

    @Override
    public DoubleBuffer mark() {
        super.mark();
        return this;
    }

    @Override
    public DoubleBuffer reset() {
        super.reset();
        return this;
    }

    @Override
    public DoubleBuffer clear() {
        super.clear();
        return this;
    }

    @Override
    public DoubleBuffer flip() {
        super.flip();
        return this;
    }

    @Override
    public DoubleBuffer rewind() {
        super.rewind();
        return this;
    }

    public DoubleBuffer compact() {
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
    public double[] array() {
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
        return this == obj || obj instanceof DoubleBuffer b && remaining() == b.remaining() && mismatch(b) < 0;
    }

    public int mismatch(DoubleBuffer that) {
        int n = Math.min(remaining(), that.remaining());
        for (int i = 0; i < n; i++) {
            double a = at(position() + i);
            double b = that.at(that.position() + i);
            if (a != b && !(a != a && b != b)) {
                return i;
            }
        }
        return remaining() == that.remaining() ? -1 : n;
    }

    @Override
    public int compareTo(DoubleBuffer that) {
        int i = mismatch(that);
        if (i >= 0 && i < Math.min(remaining(), that.remaining())) {
            return Double.compare(at(position() + i), that.at(that.position() + i));
        }
        return remaining() - that.remaining();
    }

    public abstract ByteOrder order();
}
