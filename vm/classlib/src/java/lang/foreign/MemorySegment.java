package java.lang.foreign;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A stretch of memory, in an array or outside of the heap, with bounds, a scope and perhaps an owner. */
public sealed interface MemorySegment permits Segment {
    MemorySegment NULL = ofAddress(0);

    /** What decides how long segments may be accessed. */
    sealed interface Scope permits Session {
        boolean isAlive();

        @Override
        boolean equals(Object that);

        @Override
        int hashCode();
    }

    long address();

    Optional<Object> heapBase();

    Spliterator<MemorySegment> spliterator(MemoryLayout elementLayout);

    Stream<MemorySegment> elements(MemoryLayout elementLayout);

    Scope scope();

    boolean isAccessibleBy(Thread thread);

    long byteSize();

    long maxByteAlignment();

    MemorySegment asSlice(long offset, long newSize);

    MemorySegment asSlice(long offset, long newSize, long byteAlignment);

    default MemorySegment asSlice(long offset, MemoryLayout layout) {
        return asSlice(offset, layout.byteSize(), layout.byteAlignment());
    }

    MemorySegment asSlice(long offset);

    MemorySegment reinterpret(long newSize);

    MemorySegment reinterpret(Arena arena, Consumer<MemorySegment> cleanup);

    MemorySegment reinterpret(long newSize, Arena arena, Consumer<MemorySegment> cleanup);

    boolean isReadOnly();

    MemorySegment asReadOnly();

    boolean isNative();

    boolean isMapped();

    Optional<MemorySegment> asOverlappingSlice(MemorySegment other);

    MemorySegment fill(byte value);

    default MemorySegment copyFrom(MemorySegment src) {
        copy(src, 0, this, 0, src.byteSize());
        return this;
    }

    default long mismatch(MemorySegment other) {
        return mismatch(this, 0, byteSize(), other, 0, other.byteSize());
    }

    boolean isLoaded();

    void load();

    void unload();

    void force();

    ByteBuffer asByteBuffer();

    default String getString(long offset) {
        return getString(offset, StandardCharsets.UTF_8);
    }

    String getString(long offset, Charset charset);

    default void setString(long offset, String str) {
        setString(offset, str, StandardCharsets.UTF_8);
    }

    void setString(long offset, String str, Charset charset);

    static MemorySegment ofBuffer(Buffer buffer) {
        return Segment.ofBuffer(buffer);
    }

    static MemorySegment ofAddress(long address) {
        return new Segment(null, address, 0, Session.GLOBAL, false, 0);
    }

    static void copy(MemorySegment srcSegment, long srcOffset, MemorySegment dstSegment, long dstOffset, long bytes) {
        Segment.copy((Segment) srcSegment, srcOffset, (Segment) dstSegment, dstOffset, bytes);
    }

    static void copy(MemorySegment srcSegment, ValueLayout srcElementLayout, long srcOffset,
            MemorySegment dstSegment, ValueLayout dstElementLayout, long dstOffset, long elementCount) {
        Copies.elements((Segment) srcSegment, srcElementLayout, srcOffset, (Segment) dstSegment, dstElementLayout, dstOffset,
            elementCount);
    }

    static void copy(MemorySegment srcSegment, ValueLayout srcLayout, long srcOffset, Object dstArray, int dstIndex,
            int elementCount) {
        Copies.toArray((Segment) srcSegment, srcLayout, srcOffset, dstArray, dstIndex, elementCount);
    }

    static void copy(Object srcArray, int srcIndex, MemorySegment dstSegment, ValueLayout dstLayout, long dstOffset,
            int elementCount) {
        Copies.fromArray(srcArray, srcIndex, (Segment) dstSegment, dstLayout, dstOffset, elementCount);
    }

    static long mismatch(MemorySegment srcSegment, long srcFromOffset, long srcToOffset, MemorySegment dstSegment,
            long dstFromOffset, long dstToOffset) {
        return Segment.mismatch((Segment) srcSegment, srcFromOffset, srcToOffset, (Segment) dstSegment, dstFromOffset, dstToOffset);
    }

    static MemorySegment ofArray(byte[] array) {
        return new Segment(array, 0, array.length, Session.heap(array), false, 1);
    }

    byte[] toArray(ValueLayout.OfByte elementLayout);

    static MemorySegment ofArray(char[] array) {
        return new Segment(array, 0, (long) 2 * array.length, Session.heap(array), false, 2);
    }

    char[] toArray(ValueLayout.OfChar elementLayout);

    static MemorySegment ofArray(short[] array) {
        return new Segment(array, 0, (long) 2 * array.length, Session.heap(array), false, 2);
    }

    short[] toArray(ValueLayout.OfShort elementLayout);

    static MemorySegment ofArray(int[] array) {
        return new Segment(array, 0, (long) 4 * array.length, Session.heap(array), false, 4);
    }

    int[] toArray(ValueLayout.OfInt elementLayout);

    static MemorySegment ofArray(float[] array) {
        return new Segment(array, 0, (long) 4 * array.length, Session.heap(array), false, 4);
    }

    float[] toArray(ValueLayout.OfFloat elementLayout);

    static MemorySegment ofArray(long[] array) {
        return new Segment(array, 0, (long) 8 * array.length, Session.heap(array), false, 8);
    }

    long[] toArray(ValueLayout.OfLong elementLayout);

    static MemorySegment ofArray(double[] array) {
        return new Segment(array, 0, (long) 8 * array.length, Session.heap(array), false, 8);
    }

    double[] toArray(ValueLayout.OfDouble elementLayout);

    byte get(ValueLayout.OfByte layout, long offset);

    void set(ValueLayout.OfByte layout, long offset, byte value);

    byte getAtIndex(ValueLayout.OfByte layout, long index);

    void setAtIndex(ValueLayout.OfByte layout, long index, byte value);

    boolean get(ValueLayout.OfBoolean layout, long offset);

    void set(ValueLayout.OfBoolean layout, long offset, boolean value);

    boolean getAtIndex(ValueLayout.OfBoolean layout, long index);

    void setAtIndex(ValueLayout.OfBoolean layout, long index, boolean value);

    char get(ValueLayout.OfChar layout, long offset);

    void set(ValueLayout.OfChar layout, long offset, char value);

    char getAtIndex(ValueLayout.OfChar layout, long index);

    void setAtIndex(ValueLayout.OfChar layout, long index, char value);

    short get(ValueLayout.OfShort layout, long offset);

    void set(ValueLayout.OfShort layout, long offset, short value);

    short getAtIndex(ValueLayout.OfShort layout, long index);

    void setAtIndex(ValueLayout.OfShort layout, long index, short value);

    int get(ValueLayout.OfInt layout, long offset);

    void set(ValueLayout.OfInt layout, long offset, int value);

    int getAtIndex(ValueLayout.OfInt layout, long index);

    void setAtIndex(ValueLayout.OfInt layout, long index, int value);

    float get(ValueLayout.OfFloat layout, long offset);

    void set(ValueLayout.OfFloat layout, long offset, float value);

    float getAtIndex(ValueLayout.OfFloat layout, long index);

    void setAtIndex(ValueLayout.OfFloat layout, long index, float value);

    long get(ValueLayout.OfLong layout, long offset);

    void set(ValueLayout.OfLong layout, long offset, long value);

    long getAtIndex(ValueLayout.OfLong layout, long index);

    void setAtIndex(ValueLayout.OfLong layout, long index, long value);

    double get(ValueLayout.OfDouble layout, long offset);

    void set(ValueLayout.OfDouble layout, long offset, double value);

    double getAtIndex(ValueLayout.OfDouble layout, long index);

    void setAtIndex(ValueLayout.OfDouble layout, long index, double value);

    MemorySegment get(AddressLayout layout, long offset);

    void set(AddressLayout layout, long offset, MemorySegment value);

    MemorySegment getAtIndex(AddressLayout layout, long index);

    void setAtIndex(AddressLayout layout, long index, MemorySegment value);

    @Override
    boolean equals(Object that);

    @Override
    int hashCode();
}
