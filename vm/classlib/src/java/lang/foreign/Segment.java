package java.lang.foreign;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import junco.internal.Memory;

/**
 * The memory segment: in an array of primitives (base, and a byte offset in its elements) or in raw memory (null, and an
 * address).
 *
 * <p>An access checks writing, bounds, alignment and that the scope is alive, in this order; the machine checks the owner and
 * accesses. So nothing is known of the thread before the last step, as on HotSpot.
 */
final class Segment implements MemorySegment {
    final Object base;
    final long at;
    final long size;
    final Session session;
    final boolean readOnly;
    /** What elements of the array are aligned to, in bytes; 0 for raw memory, where addresses tell. */
    final long heapAlign;

    Segment(Object base, long at, long size, Session session, boolean readOnly, long heapAlign) {
        this.base = base;
        this.at = at;
        this.size = size;
        this.session = session;
        this.readOnly = readOnly;
        this.heapAlign = heapAlign;
    }

    /** Checks an access to a value and finds its place. */
    private long place(Values.Value<?> layout, long offset, long bytes, boolean write) {
        if (write && readOnly) {
            throw readOnly();
        }
        if (offset < 0 || offset > size - bytes) {
            throw outOfBounds(offset, bytes);
        }
        long place = at + offset;
        if (((place | heapAlign) & layout.align - 1) != 0) {
            throw misaligned((MemoryLayout) (Object) layout, offset);
        }
        if (session.closed) {
            throw Session.closed();
        }
        return place;
    }

    static IllegalArgumentException readOnly() {
        return new IllegalArgumentException("Attempt to write a read-only segment");
    }

    private IndexOutOfBoundsException outOfBounds(long offset, long bytes) {
        return new IndexOutOfBoundsException("Out of bound access on segment " + this + "; new offset = " + offset
            + "; new length = " + bytes);
    }

    IllegalArgumentException misaligned(MemoryLayout layout, long offset) {
        return new IllegalArgumentException("Target offset " + offset + " is incompatible with alignment constraint "
            + layout.byteAlignment() + " (of " + layout + ") for segment " + this);
    }

    /** Checks that a range can be accessed, but not the scope. */
    void check(long offset, long bytes, boolean write) {
        if (write && readOnly) {
            throw readOnly();
        }
        if ((offset | bytes) < 0 || offset > size - bytes) {
            throw outOfBounds(offset, bytes);
        }
    }

    boolean isAligned(long offset, long align) {
        return ((at + offset | heapAlign) & align - 1) == 0;
    }

    @Override
    public long address() {
        return at;
    }

    @Override
    public Optional<Object> heapBase() {
        return readOnly ? Optional.empty() : Optional.ofNullable(base);
    }

    @Override
    public Spliterator<MemorySegment> spliterator(MemoryLayout elementLayout) {
        long n = elementLayout.byteSize();
        if (n == 0) {
            throw new IllegalArgumentException("Element layout size cannot be zero");
        }
        if (n % elementLayout.byteAlignment() != 0) {
            throw new IllegalArgumentException("Element layout size is not multiple of alignment");
        }
        if (!isAligned(0, elementLayout.byteAlignment())) {
            throw new IllegalArgumentException("Incompatible alignment constraints");
        }
        if (size % n != 0) {
            throw new IllegalArgumentException("Segment size is not a multiple of layout size");
        }
        return new Elements(this, n, 0, size / n);
    }

    @Override
    public Stream<MemorySegment> elements(MemoryLayout elementLayout) {
        return StreamSupport.stream(spliterator(elementLayout), false);
    }

    @Override
    public Scope scope() {
        return session;
    }

    @Override
    public boolean isAccessibleBy(Thread thread) {
        return session.owner == null || session.owner == Objects.requireNonNull(thread);
    }

    @Override
    public long byteSize() {
        return size;
    }

    @Override
    public long maxByteAlignment() {
        if (base == null) {
            return at == 0 ? 1L << 62 : Long.lowestOneBit(at);
        }
        return at == 0 ? heapAlign : Math.min(heapAlign, Long.lowestOneBit(at));
    }

    private Segment part(long offset, long bytes) {
        return new Segment(base, at + offset, bytes, session, readOnly, heapAlign);
    }

    @Override
    public MemorySegment asSlice(long offset, long newSize) {
        check(offset, newSize, false);
        return part(offset, newSize);
    }

    @Override
    public MemorySegment asSlice(long offset, long newSize, long byteAlignment) {
        check(offset, newSize, false);
        if (byteAlignment <= 0 || (byteAlignment & byteAlignment - 1) != 0) {
            throw new IllegalArgumentException("Invalid alignment constraint : " + byteAlignment);
        }
        if (!isAligned(offset, byteAlignment)) {
            throw new IllegalArgumentException("Target offset incompatible with alignment constraints");
        }
        return part(offset, newSize);
    }

    @Override
    public MemorySegment asSlice(long offset) {
        check(offset, 0, false);
        return part(offset, size - offset);
    }

    @Override
    public MemorySegment reinterpret(long newSize) {
        return reinterpret(newSize, session, null);
    }

    @Override
    public MemorySegment reinterpret(Arena arena, Consumer<MemorySegment> cleanup) {
        return reinterpret(size, (Session) arena.scope(), cleanup);
    }

    @Override
    public MemorySegment reinterpret(long newSize, Arena arena, Consumer<MemorySegment> cleanup) {
        return reinterpret(newSize, (Session) arena.scope(), cleanup);
    }

    private MemorySegment reinterpret(long newSize, Session scope, Consumer<MemorySegment> cleanup) {
        if (newSize < 0) {
            throw new IllegalArgumentException("The provided newSize is negative: " + newSize);
        }
        if (base != null) {
            throw new UnsupportedOperationException("Not a native segment");
        }
        if (cleanup != null) {
            scope.add(() -> cleanup.accept(new Segment(null, at, newSize, Session.GLOBAL, false, 0)));
        }
        return new Segment(null, at, newSize, scope, readOnly, 0);
    }

    @Override
    public boolean isReadOnly() {
        return readOnly;
    }

    @Override
    public MemorySegment asReadOnly() {
        return new Segment(base, at, size, session, true, heapAlign);
    }

    @Override
    public boolean isNative() {
        return base == null;
    }

    @Override
    public boolean isMapped() {
        return false;
    }

    @Override
    public Optional<MemorySegment> asOverlappingSlice(MemorySegment other) {
        Segment that = (Segment) Objects.requireNonNull(other);
        if (base != that.base) {
            return Optional.empty();
        }
        long from = Math.max(at, that.at);
        long to = Math.min(at + size, that.at + that.size);
        return from >= to ? Optional.empty() : Optional.of(part(from - at, to - from));
    }

    @Override
    public MemorySegment fill(byte value) {
        check(0, size, true);
        session.check();
        Memory.fill(base, at, size, value);
        return this;
    }

    static void copy(Segment src, long srcOffset, Segment dst, long dstOffset, long bytes) {
        Objects.requireNonNull(src);
        Objects.requireNonNull(dst);
        if (bytes < 0) {
            throw new IndexOutOfBoundsException("The provided size is negative: " + bytes);
        }
        src.check(srcOffset, bytes, false);
        dst.check(dstOffset, bytes, true);
        src.session.check();
        dst.session.check();
        Memory.copy(src.base, src.at + srcOffset, dst.base, dst.at + dstOffset, bytes);
    }

    static long mismatch(Segment a, long aFrom, long aTo, Segment b, long bFrom, long bTo) {
        long aBytes = aTo - aFrom;
        long bBytes = bTo - bFrom;
        a.check(aFrom, aBytes, false);
        b.check(bFrom, bBytes, false);
        a.session.check();
        b.session.check();
        long n = Math.min(aBytes, bBytes);
        long i = n == 0 ? -1 : Memory.mismatch(a.base, a.at + aFrom, b.base, b.at + bFrom, n);
        return i < 0 && aBytes != bBytes ? n : i;
    }

    private static UnsupportedOperationException notMapped() {
        return new UnsupportedOperationException("Not a mapped segment");
    }

    @Override
    public boolean isLoaded() {
        throw notMapped();
    }

    @Override
    public void load() {
        throw notMapped();
    }

    @Override
    public void unload() {
        throw notMapped();
    }

    @Override
    public void force() {
        throw notMapped();
    }

    @Override
    public ByteBuffer asByteBuffer() {
        return SegmentBuffers.of(this);
    }

    static MemorySegment ofBuffer(Buffer buffer) {
        return SegmentBuffers.segment(buffer);
    }

    /** How many elements of some bytes an array of this segment's contents has. */
    private int elements(String type, int bytes) {
        if (size % bytes != 0) {
            throw new IllegalStateException("Segment size is not a multiple of " + bytes + ". Size: " + size);
        }
        if (size / bytes > Integer.MAX_VALUE - 8) {
            throw new IllegalStateException("Segment is too large to wrap as " + type + "[]. Size: " + size);
        }
        return (int) (size / bytes);
    }

    @Override
    public String getString(long offset, Charset charset) {
        return Strings.get(this, offset, charset);
    }

    @Override
    public void setString(long offset, String str, Charset charset) {
        Strings.set(this, offset, str, charset);
    }

    /** The segment that an address in memory means. */
    private static MemorySegment pointed(Values.AddressValue layout, long address) {
        long n = layout.target == null ? 0 : layout.target.byteSize();
        Segment s = new Segment(null, address, n, Session.GLOBAL, false, 0);
        if (n > 0 && !s.isAligned(0, layout.target.byteAlignment())) {
            throw new IllegalArgumentException("Invalid alignment constraint for address: 0x" + Long.toHexString(address));
        }
        return s;
    }

    private static long addressOf(MemorySegment s) {
        if (!s.isNative()) {
            throw new IllegalArgumentException("Heap segment not allowed: " + s);
        }
        return s.address();
    }

    @Override
    public byte get(ValueLayout.OfByte layout, long offset) {
        Values.ByteValue l = (Values.ByteValue) layout;
        return Memory.getByte(base, place(l, offset, 1, false), session.owner);
    }

    @Override
    public byte getAtIndex(ValueLayout.OfByte layout, long index) {
        return get(layout, index * 1);
    }

    @Override
    public void set(ValueLayout.OfByte layout, long offset, byte value) {
        Values.ByteValue l = (Values.ByteValue) layout;
        Memory.putByte(base, place(l, offset, 1, true), value, session.owner);
    }

    @Override
    public void setAtIndex(ValueLayout.OfByte layout, long index, byte value) {
        set(layout, index * 1, value);
    }

    @Override
    public boolean get(ValueLayout.OfBoolean layout, long offset) {
        Values.BooleanValue l = (Values.BooleanValue) layout;
        return Memory.getByte(base, place(l, offset, 1, false), session.owner) != 0;
    }

    @Override
    public boolean getAtIndex(ValueLayout.OfBoolean layout, long index) {
        return get(layout, index * 1);
    }

    @Override
    public void set(ValueLayout.OfBoolean layout, long offset, boolean value) {
        Values.BooleanValue l = (Values.BooleanValue) layout;
        Memory.putByte(base, place(l, offset, 1, true), (byte) (value ? 1 : 0), session.owner);
    }

    @Override
    public void setAtIndex(ValueLayout.OfBoolean layout, long index, boolean value) {
        set(layout, index * 1, value);
    }

    @Override
    public char get(ValueLayout.OfChar layout, long offset) {
        Values.CharValue l = (Values.CharValue) layout;
        char v = (char) Memory.getShort(base, place(l, offset, 2, false), session.owner);
        return l.swapped ? Character.reverseBytes(v) : v;
    }

    @Override
    public char getAtIndex(ValueLayout.OfChar layout, long index) {
        return get(layout, index * 2);
    }

    @Override
    public void set(ValueLayout.OfChar layout, long offset, char value) {
        Values.CharValue l = (Values.CharValue) layout;
        Memory.putShort(base, place(l, offset, 2, true), (short) (l.swapped ? Character.reverseBytes(value) : value), session.owner);
    }

    @Override
    public void setAtIndex(ValueLayout.OfChar layout, long index, char value) {
        set(layout, index * 2, value);
    }

    @Override
    public short get(ValueLayout.OfShort layout, long offset) {
        Values.ShortValue l = (Values.ShortValue) layout;
        short v = Memory.getShort(base, place(l, offset, 2, false), session.owner);
        return l.swapped ? Short.reverseBytes(v) : v;
    }

    @Override
    public short getAtIndex(ValueLayout.OfShort layout, long index) {
        return get(layout, index * 2);
    }

    @Override
    public void set(ValueLayout.OfShort layout, long offset, short value) {
        Values.ShortValue l = (Values.ShortValue) layout;
        Memory.putShort(base, place(l, offset, 2, true), l.swapped ? Short.reverseBytes(value) : value, session.owner);
    }

    @Override
    public void setAtIndex(ValueLayout.OfShort layout, long index, short value) {
        set(layout, index * 2, value);
    }

    @Override
    public int get(ValueLayout.OfInt layout, long offset) {
        Values.IntValue l = (Values.IntValue) layout;
        int v = Memory.getInt(base, place(l, offset, 4, false), session.owner);
        return l.swapped ? Integer.reverseBytes(v) : v;
    }

    @Override
    public int getAtIndex(ValueLayout.OfInt layout, long index) {
        return get(layout, index * 4);
    }

    @Override
    public void set(ValueLayout.OfInt layout, long offset, int value) {
        Values.IntValue l = (Values.IntValue) layout;
        Memory.putInt(base, place(l, offset, 4, true), l.swapped ? Integer.reverseBytes(value) : value, session.owner);
    }

    @Override
    public void setAtIndex(ValueLayout.OfInt layout, long index, int value) {
        set(layout, index * 4, value);
    }

    @Override
    public float get(ValueLayout.OfFloat layout, long offset) {
        Values.FloatValue l = (Values.FloatValue) layout;
        int v = Memory.getInt(base, place(l, offset, 4, false), session.owner);
        return Float.intBitsToFloat(l.swapped ? Integer.reverseBytes(v) : v);
    }

    @Override
    public float getAtIndex(ValueLayout.OfFloat layout, long index) {
        return get(layout, index * 4);
    }

    @Override
    public void set(ValueLayout.OfFloat layout, long offset, float value) {
        Values.FloatValue l = (Values.FloatValue) layout;
        int v = Float.floatToRawIntBits(value);
        Memory.putInt(base, place(l, offset, 4, true), l.swapped ? Integer.reverseBytes(v) : v, session.owner);
    }

    @Override
    public void setAtIndex(ValueLayout.OfFloat layout, long index, float value) {
        set(layout, index * 4, value);
    }

    @Override
    public long get(ValueLayout.OfLong layout, long offset) {
        Values.LongValue l = (Values.LongValue) layout;
        long v = Memory.getLong(base, place(l, offset, 8, false), session.owner);
        return l.swapped ? Long.reverseBytes(v) : v;
    }

    @Override
    public long getAtIndex(ValueLayout.OfLong layout, long index) {
        return get(layout, index * 8);
    }

    @Override
    public void set(ValueLayout.OfLong layout, long offset, long value) {
        Values.LongValue l = (Values.LongValue) layout;
        Memory.putLong(base, place(l, offset, 8, true), l.swapped ? Long.reverseBytes(value) : value, session.owner);
    }

    @Override
    public void setAtIndex(ValueLayout.OfLong layout, long index, long value) {
        set(layout, index * 8, value);
    }

    @Override
    public double get(ValueLayout.OfDouble layout, long offset) {
        Values.DoubleValue l = (Values.DoubleValue) layout;
        long v = Memory.getLong(base, place(l, offset, 8, false), session.owner);
        return Double.longBitsToDouble(l.swapped ? Long.reverseBytes(v) : v);
    }

    @Override
    public double getAtIndex(ValueLayout.OfDouble layout, long index) {
        return get(layout, index * 8);
    }

    @Override
    public void set(ValueLayout.OfDouble layout, long offset, double value) {
        Values.DoubleValue l = (Values.DoubleValue) layout;
        long v = Double.doubleToRawLongBits(value);
        Memory.putLong(base, place(l, offset, 8, true), l.swapped ? Long.reverseBytes(v) : v, session.owner);
    }

    @Override
    public void setAtIndex(ValueLayout.OfDouble layout, long index, double value) {
        set(layout, index * 8, value);
    }

    @Override
    public MemorySegment get(AddressLayout layout, long offset) {
        Values.AddressValue l = (Values.AddressValue) layout;
        long v = Memory.getLong(base, place(l, offset, 8, false), session.owner);
        return pointed(l, l.swapped ? Long.reverseBytes(v) : v);
    }

    @Override
    public MemorySegment getAtIndex(AddressLayout layout, long index) {
        return get(layout, index * 8);
    }

    @Override
    public void set(AddressLayout layout, long offset, MemorySegment value) {
        Values.AddressValue l = (Values.AddressValue) layout;
        long v = addressOf(value);
        Memory.putLong(base, place(l, offset, 8, true), l.swapped ? Long.reverseBytes(v) : v, session.owner);
    }

    @Override
    public void setAtIndex(AddressLayout layout, long index, MemorySegment value) {
        set(layout, index * 8, value);
    }

    @Override
    public byte[] toArray(ValueLayout.OfByte elementLayout) {
        byte[] a = new byte[elements("byte", 1)];
        MemorySegment.copy(this, elementLayout, 0, a, 0, a.length);
        return a;
    }

    @Override
    public char[] toArray(ValueLayout.OfChar elementLayout) {
        char[] a = new char[elements("char", 2)];
        MemorySegment.copy(this, elementLayout, 0, a, 0, a.length);
        return a;
    }

    @Override
    public short[] toArray(ValueLayout.OfShort elementLayout) {
        short[] a = new short[elements("short", 2)];
        MemorySegment.copy(this, elementLayout, 0, a, 0, a.length);
        return a;
    }

    @Override
    public int[] toArray(ValueLayout.OfInt elementLayout) {
        int[] a = new int[elements("int", 4)];
        MemorySegment.copy(this, elementLayout, 0, a, 0, a.length);
        return a;
    }

    @Override
    public float[] toArray(ValueLayout.OfFloat elementLayout) {
        float[] a = new float[elements("float", 4)];
        MemorySegment.copy(this, elementLayout, 0, a, 0, a.length);
        return a;
    }

    @Override
    public long[] toArray(ValueLayout.OfLong elementLayout) {
        long[] a = new long[elements("long", 8)];
        MemorySegment.copy(this, elementLayout, 0, a, 0, a.length);
        return a;
    }

    @Override
    public double[] toArray(ValueLayout.OfDouble elementLayout) {
        double[] a = new double[elements("double", 8)];
        MemorySegment.copy(this, elementLayout, 0, a, 0, a.length);
        return a;
    }

    @Override
    public boolean equals(Object that) {
        return that instanceof Segment s && s.base == base && s.at == at;
    }

    @Override
    public int hashCode() {
        return Objects.hash(at, base);
    }

    @Override
    public String toString() {
        return "MemorySegment{ kind: " + (base == null ? "native" : "heap, heapBase: " + base) + ", address: 0x"
            + Long.toHexString(at) + ", byteSize: " + size + " }";
    }
}
