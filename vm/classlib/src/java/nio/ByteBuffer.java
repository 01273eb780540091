package java.nio;

/** A buffer of byte values. */
public abstract class ByteBuffer extends Buffer implements Comparable<ByteBuffer> {
    /** The order in which numbers are read and written. */
    boolean bigEndian = true;

    ByteBuffer(int capacity, int limit, int position) {
        super(capacity, limit, position);
    }

    /** Reads the element at an index that has been checked. */
    abstract byte at(int index);

    /** Writes the element at an index that has been checked. */
    abstract void set(int index, byte value);

    /** Reads elements at an index, into an array; all has been checked. */
    void load(int from, byte[] dst, int offset, int n) {
        for (int i = 0; i < n; i++) {
            dst[offset + i] = at(from + i);
        }
    }

    /** Writes elements at an index; all has been checked. */
    void store(int to, byte[] src, int offset, int n) {
        for (int i = 0; i < n; i++) {
            set(to + i, src[offset + i]);
        }
    }

    /** Copies elements of a buffer, overlapping or not. */
    void copy(int to, ByteBuffer src, int from, int n) {
        byte[] a = new byte[n];
        src.load(from, a, 0, n);
        store(to, a, 0, n);
    }

    /** Reads bytes into an array of numbers, if the order allows to copy them: places and lengths are in bytes. */
    boolean loadNumbers(int from, Object dst, long offset, long n) {
        return false;
    }

    /** Writes bytes from an array of numbers, if the order allows to copy them. */
    boolean storeNumbers(int to, Object src, long offset, long n) {
        return false;
    }

    /** What toString calls a view of this buffer. */
    final String viewKind(String type) {
        String name = isDirect() ? "java.nio.Direct" + type : "java.nio.ByteBufferAs" + type;
        return name + (isReadOnly() ? "R" : "") + (isDirect() ? bigEndian ? "S" : "U" : bigEndian ? "B" : "L");
    }

    public static ByteBuffer allocate(int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException("capacity < 0: (" + capacity + " < 0)");
        }
        return new HeapByteBuffer(new byte[capacity], 0, capacity, capacity, 0, false);
    }

    /** Allocates raw memory, which is given back when the buffer and all that share it are gone. */
    public static ByteBuffer allocateDirect(int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException("capacity < 0: (" + capacity + " < 0)");
        }
        return new DirectByteBuffer(capacity);
    }

    public static ByteBuffer wrap(byte[] array, int offset, int length) {
        checkPart(offset, length, array.length);
        return new HeapByteBuffer(array, 0, array.length, offset + length, offset, false);
    }

    public static ByteBuffer wrap(byte[] array) {
        return wrap(array, 0, array.length);
    }

    @Override
    public abstract ByteBuffer slice();

    @Override
    public abstract ByteBuffer slice(int index, int length);

    @Override
    public abstract ByteBuffer duplicate();

    public abstract ByteBuffer asReadOnlyBuffer();

    final void checkWritable() {
        if (isReadOnly()) {
            throw new ReadOnlyBufferException();
        }
    }

    public byte get() {
        return at(take(1));
    }

    public ByteBuffer put(byte v) {
        checkWritable();
        set(room(1), v);
        return this;
    }

    public byte get(int index) {
        return at(check(index, 1));
    }

    public ByteBuffer put(int index, byte v) {
        checkWritable();
        set(check(index, 1), v);
        return this;
    }

    public ByteBuffer get(byte[] dst, int offset, int length) {
        java.util.Objects.checkFromIndexSize(offset, length, dst.length);
        load(take(length), dst, offset, length);
        return this;
    }

    public ByteBuffer get(byte[] dst) {
        return get(dst, 0, dst.length);
    }

    public ByteBuffer get(int index, byte[] dst, int offset, int length) {
        java.util.Objects.checkFromIndexSize(index, length, limit());
        java.util.Objects.checkFromIndexSize(offset, length, dst.length);
        load(index, dst, offset, length);
        return this;
    }

    public ByteBuffer get(int index, byte[] dst) {
        return get(index, dst, 0, dst.length);
    }

    public ByteBuffer put(ByteBuffer src) {
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

    public ByteBuffer put(byte[] src, int offset, int length) {
        checkWritable();
        java.util.Objects.checkFromIndexSize(offset, length, src.length);
        store(room(length), src, offset, length);
        return this;
    }

    public final ByteBuffer put(byte[] src) {
        return put(src, 0, src.length);
    }

    public ByteBuffer put(int index, byte[] src, int offset, int length) {
        checkWritable();
        java.util.Objects.checkFromIndexSize(index, length, limit());
        java.util.Objects.checkFromIndexSize(offset, length, src.length);
        store(index, src, offset, length);
        return this;
    }

    public ByteBuffer put(int index, byte[] src) {
        return put(index, src, 0, src.length);
    }

    public ByteBuffer put(int index, ByteBuffer src, int offset, int length) {
        java.util.Objects.checkFromIndexSize(index, length, limit());
        java.util.Objects.checkFromIndexSize(offset, length, src.limit());
        checkWritable();
        copy(index, src, offset, length);
        return this;
    }

    @Override
    public ByteBuffer position(int newPosition) {
        super.position(newPosition);
        return this;
    }

    @Override
    public ByteBuffer limit(int newLimit) {
        super.limit(newLimit);
        return this;
    }

    @Override
    public ByteBuffer mark() {
        super.mark();
        return this;
    }

    @Override
    public ByteBuffer reset() {
        super.reset();
        return this;
    }

    @Override
    public ByteBuffer clear() {
        super.clear();
        return this;
    }

    @Override
    public ByteBuffer flip() {
        super.flip();
        return this;
    }

    @Override
    public ByteBuffer rewind() {
        super.rewind();
        return this;
    }

    public ByteBuffer compact() {
        checkWritable();
        int n = remaining();
        copy(0, this, position(), n);
        clear();
        position(n);
        return this;
    }

    public final int alignmentOffset(int index, int unitSize) {
        if (index < 0) {
            throw new IllegalArgumentException("Index less than zero: " + index);
        }
        if (unitSize < 1 || (unitSize & unitSize - 1) != 0) {
            throw new IllegalArgumentException("Unit size not a power of two: " + unitSize);
        }
        if (unitSize > 8 && !isDirect()) {
            throw new UnsupportedOperationException("Unit size unsupported for non-direct buffers: " + unitSize);
        }
        return (int) (origin() + index & unitSize - 1);
    }

    public final ByteBuffer alignedSlice(int unitSize) {
        int before = alignmentOffset(position(), unitSize);
        int behind = alignmentOffset(limit(), unitSize);
        int from = before == 0 ? position() : position() + unitSize - before;
        int to = limit() - behind;
        return from < to ? slice(from, to - from) : slice(position(), 0);
    }

    @Override
    final int shift() {
        return 0;
    }

    @Override
    public boolean hasArray() {
        return false;
    }

    @Override
    public byte[] array() {
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
        return this == obj || obj instanceof ByteBuffer b && remaining() == b.remaining() && mismatch(b) < 0;
    }

    public int mismatch(ByteBuffer that) {
        int n = Math.min(remaining(), that.remaining());
        for (int i = 0; i < n; i++) {
            byte a = at(position() + i);
            byte b = that.at(that.position() + i);
            if (a != b) {
                return i;
            }
        }
        return remaining() == that.remaining() ? -1 : n;
    }

    @Override
    public int compareTo(ByteBuffer that) {
        int i = mismatch(that);
        if (i >= 0 && i < Math.min(remaining(), that.remaining())) {
            return Byte.compare(at(position() + i), that.at(that.position() + i));
        }
        return remaining() - that.remaining();
    }

    public final ByteOrder order() {
        return bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    public final ByteBuffer order(ByteOrder bo) {
        bigEndian = bo == ByteOrder.BIG_ENDIAN;
        return this;
    }

    /** Reads n bytes at a checked index as a number. */
    long load(int index, int n) {
        long v = 0;
        for (int i = 0; i < n; i++) {
            v = v << 8 | at(bigEndian ? index + i : index + n - 1 - i) & 0xff;
        }
        return v;
    }

    /** Writes the low n bytes of a number at a checked index. */
    void store(int index, int n, long v) {
        for (int i = 0; i < n; i++, v >>= 8) {
            set(bigEndian ? index + n - 1 - i : index + i, (byte) v);
        }
    }

    public char getChar() {
        return (char) load(take(2), 2);
    }

    public ByteBuffer putChar(char value) {
        checkWritable();
        store(room(2), 2, value);
        return this;
    }

    public char getChar(int index) {
        return (char) load(check(index, 2), 2);
    }

    public ByteBuffer putChar(int index, char value) {
        checkWritable();
        store(check(index, 2), 2, value);
        return this;
    }

    public CharBuffer asCharBuffer() {
        return new CharView(slice().order(order()), remaining() / 2, remaining() / 2, 0);
    }

    public short getShort() {
        return (short) load(take(2), 2);
    }

    public ByteBuffer putShort(short value) {
        checkWritable();
        store(room(2), 2, value);
        return this;
    }

    public short getShort(int index) {
        return (short) load(check(index, 2), 2);
    }

    public ByteBuffer putShort(int index, short value) {
        checkWritable();
        store(check(index, 2), 2, value);
        return this;
    }

    public ShortBuffer asShortBuffer() {
        return new ShortView(slice().order(order()), remaining() / 2, remaining() / 2, 0);
    }

    public int getInt() {
        return (int) load(take(4), 4);
    }

    public ByteBuffer putInt(int value) {
        checkWritable();
        store(room(4), 4, value);
        return this;
    }

    public int getInt(int index) {
        return (int) load(check(index, 4), 4);
    }

    public ByteBuffer putInt(int index, int value) {
        checkWritable();
        store(check(index, 4), 4, value);
        return this;
    }

    public IntBuffer asIntBuffer() {
        return new IntView(slice().order(order()), remaining() / 4, remaining() / 4, 0);
    }

    public long getLong() {
        return load(take(8), 8);
    }

    public ByteBuffer putLong(long value) {
        checkWritable();
        store(room(8), 8, value);
        return this;
    }

    public long getLong(int index) {
        return load(check(index, 8), 8);
    }

    public ByteBuffer putLong(int index, long value) {
        checkWritable();
        store(check(index, 8), 8, value);
        return this;
    }

    public LongBuffer asLongBuffer() {
        return new LongView(slice().order(order()), remaining() / 8, remaining() / 8, 0);
    }

    public float getFloat() {
        return Float.intBitsToFloat((int) load(take(4), 4));
    }

    public ByteBuffer putFloat(float value) {
        checkWritable();
        store(room(4), 4, Float.floatToRawIntBits(value));
        return this;
    }

    public float getFloat(int index) {
        return Float.intBitsToFloat((int) load(check(index, 4), 4));
    }

    public ByteBuffer putFloat(int index, float value) {
        checkWritable();
        store(check(index, 4), 4, Float.floatToRawIntBits(value));
        return this;
    }

    public FloatBuffer asFloatBuffer() {
        return new FloatView(slice().order(order()), remaining() / 4, remaining() / 4, 0);
    }

    public double getDouble() {
        return Double.longBitsToDouble(load(take(8), 8));
    }

    public ByteBuffer putDouble(double value) {
        checkWritable();
        store(room(8), 8, Double.doubleToRawLongBits(value));
        return this;
    }

    public double getDouble(int index) {
        return Double.longBitsToDouble(load(check(index, 8), 8));
    }

    public ByteBuffer putDouble(int index, double value) {
        checkWritable();
        store(check(index, 8), 8, Double.doubleToRawLongBits(value));
        return this;
    }

    public DoubleBuffer asDoubleBuffer() {
        return new DoubleView(slice().order(order()), remaining() / 8, remaining() / 8, 0);
    }
}
