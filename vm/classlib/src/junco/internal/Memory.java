package junco.internal;

/**
 * Places in memory, as memory segments are: in an array of primitives (the array, a byte offset in its elements) or in raw memory
 * (null, an address). Bounds of arrays have been checked; raw accesses may throw junco.memory.AccessViolation. Numbers are
 * little endian and need not be aligned. The thread of single accesses is the one that may make them; null: all may.
 */
public final class Memory {
    private Memory() {
    }

    public static native byte getByte(Object base, long at, Thread owner);

    public static native short getShort(Object base, long at, Thread owner);

    public static native int getInt(Object base, long at, Thread owner);

    public static native long getLong(Object base, long at, Thread owner);

    public static native void putByte(Object base, long at, byte value, Thread owner);

    public static native void putShort(Object base, long at, short value, Thread owner);

    public static native void putInt(Object base, long at, int value, Thread owner);

    public static native void putLong(Object base, long at, long value, Thread owner);

    public static native void fill(Object base, long at, long bytes, byte value);

    /** Copies, as if through a buffer. */
    public static native void copy(Object source, long from, Object destination, long to, long bytes);

    /** The offset of the first byte in which two ranges differ, or -1. */
    public static native long mismatch(Object a, long at, Object b, long bt, long bytes);
}
