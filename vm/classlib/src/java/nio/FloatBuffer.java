package java.nio;

/** A buffer of float values. */
public abstract class FloatBuffer extends Buffer implements Comparable<FloatBuffer> {
    FloatBuffer(int capacity, int limit, int position) {
        super(capacity, limit, position);
    }

    /** Reads the element at an index that has been checked. */
    abstract float at(int index);

    /** Writes the element at an index that has been checked. */
    abstract void set(int index, float value);

    /** Reads elements at an index, into an array; all has been checked. */
    void load(int from, float[] dst, int offset, int n) {
        for (int i = 0; i < n; i++) {
            dst[offset + i] = at(from + i);
        }
    }

    /** Writes elements at an index; all has been checked. */
    void store(int to, float[] src, int offset, int n) {
        for (int i = 0; i < n; i++) {
            set(to + i, src[offset + i]);
        }
    }

    /** Copies elements of a buffer, overlapping or not. */
    void copy(int to, FloatBuffer src, int from, int n) {
        float[] a = new float[n];
        src.load(from, a, 0, n);
        store(to, a, 0, n);
    }

    public static FloatBuffer allocate(int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException("capacity < 0: (" + capacity + " < 0)");
        }
        return new HeapFloatBuffer(new float[capacity], 0, capacity, capacity, 0, false);
    }

    public static FloatBuffer wrap(float[] array, int offset, int length) {
        checkPart(offset, length, array.length);
        return new HeapFloatBuffer(array, 0, array.length, offset + length, offset, false);
    }

    public static FloatBuffer wrap(float[] array) {
        return wrap(array, 0, array.length);
    }

    @Override
    public abstract FloatBuffer slice();

    @Override
    public abstract FloatBuffer slice(int index, int length);

    @Override
    public abstract FloatBuffer duplicate();

    public abstract FloatBuffer asReadOnlyBuffer();

    final void checkWritable() {
        if (isReadOnly()) {
            throw new ReadOnlyBufferException();
        }
    }

    public float get() {
        return at(take(1));
    }

    public FloatBuffer put(float v) {
        checkWritable();
        set(room(1), v);
        return this;
    }

    public float get(int index) {
        return at(check(index, 1));
    }

    public FloatBuffer put(int index, float v) {
        checkWritable();
        set(check(index, 1), v);
        return this;
    }

    public FloatBuffer get(float[] dst, int offset, int length) {
        java.util.Objects.checkFromIndexSize(offset, length, dst.length);
        load(take(length), dst, offset, length);
        return this;
    }

    public FloatBuffer get(float[] dst) {
        return get(dst, 0, dst.length);
    }

    public FloatBuffer get(int index, float[] dst, int offset, int length) {
        java.util.Objects.checkFromIndexSize(index, length, limit());
        java.util.Objects.checkFromIndexSize(offset, length, dst.length);
        load(index, dst, offset, length);
        return this;
    }

    public FloatBuffer get(int index, float[] dst) {
        return get(index, dst, 0, dst.length);
    }

    public FloatBuffer put(FloatBuffer src) {
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

    public FloatBuffer put(float[] src, int offset, int length) {
        checkWritable();
        java.util.Objects.checkFromIndexSize(offset, length, src.length);
        store(room(length), src, offset, length);
        return this;
    }

    public final FloatBuffer put(float[] src) {
        return put(src, 0, src.length);
    }

    public FloatBuffer put(int index, float[] src, int offset, int length) {
        checkWritable();
        java.util.Objects.checkFromIndexSize(index, length, limit());
        java.util.Objects.checkFromIndexSize(offset, length, src.length);
        store(index, src, offset, length);
        return this;
    }

    public FloatBuffer put(int index, float[] src) {
        return put(index, src, 0, src.length);
    }

    public FloatBuffer put(int index, FloatBuffer src, int offset, int length) {
        java.util.Objects.checkFromIndexSize(index, length, limit());
        java.util.Objects.checkFromIndexSize(offset, length, src.limit());
        checkWritable();
        copy(index, src, offset, length);
        return this;
    }

    @Override
    public FloatBuffer position(int newPosition) {
        super.position(newPosition);
        return this;
    }

    @Override
    public FloatBuffer limit(int newLimit) {
        super.limit(newLimit);
        return this;
    }

    @Override
    public FloatBuffer mark() {
        super.mark();
        return this;
    }

    @Override
    public FloatBuffer reset() {
        super.reset();
        return this;
    }

    @Override
    public FloatBuffer clear() {
        super.clear();
        return this;
    }

    @Override
    public FloatBuffer flip() {
        super.flip();
        return this;
    }

    @Override
    public FloatBuffer rewind() {
        super.rewind();
        return this;
    }

    public FloatBuffer compact() {
        checkWritable();
        int n = remaining();
        copy(0, this, position(), n);
        clear();
        position(n);
        return this;
    }

    @Override
    final int shift() {
        return 2;
    }

    @Override
    public boolean hasArray() {
        return false;
    }

    @Override
    public float[] array() {
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
        return this == obj || obj instanceof FloatBuffer b && remaining() == b.remaining() && mismatch(b) < 0;
    }

    public int mismatch(FloatBuffer that) {
        int n = Math.min(remaining(), that.remaining());
        for (int i = 0; i < n; i++) {
            float a = at(position() + i);
            float b = that.at(that.position() + i);
            if (a != b && !(a != a && b != b)) {
                return i;
            }
        }
        return remaining() == that.remaining() ? -1 : n;
    }

    @Override
    public int compareTo(FloatBuffer that) {
        int i = mismatch(that);
        if (i >= 0 && i < Math.min(remaining(), that.remaining())) {
            return Float.compare(at(position() + i), that.at(that.position() + i));
        }
        return remaining() - that.remaining();
    }

    public abstract ByteOrder order();
}
