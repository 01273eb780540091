package junco.internal;

/**
 * Raw memory for the class library. Addresses are those of the guest's address space; numbers are little endian and need not be
 * aligned. What is refused throws junco.memory.AccessViolation and has changed nothing.
 */
public final class Raw {
    private Raw() {
    }

    /** Makes a block of zeros, or answers 0 when there is no room for it. The alignment is a power of two; 0 means 64. */
    public static native long tryAllocate(long bytes, long alignment);

    /** Gives a block back. */
    public static native void free(long address);

    /** How many bytes were asked for when the block was made. */
    public static native long size(long address);

    /** How many bytes may be in blocks at all, and how many are. */
    public static native long limit();

    public static native long used();

    /** Makes a block of zeros. When there is no room, garbage is collected and what hangs on it is cleaned first; then 0 is the answer. */
    public static long allocate(long bytes, long alignment) {
        long address = tryAllocate(bytes, alignment);
        for (int i = 0; address == 0 && i < (bytes <= limit() ? 3 : 1); i++) {
            System.gc();
            RawBlock.settle();
            Thread.yield();
            address = tryAllocate(bytes, alignment);
        }
        return address;
    }

    public static native byte getByte(long address);

    public static native short getShort(long address);

    public static native char getChar(long address);

    public static native int getInt(long address);

    public static native long getLong(long address);

    public static native float getFloat(long address);

    public static native double getDouble(long address);

    public static native void putByte(long address, byte value);

    public static native void putShort(long address, short value);

    public static native void putChar(long address, char value);

    public static native void putInt(long address, int value);

    public static native void putLong(long address, long value);

    public static native void putFloat(long address, float value);

    public static native void putDouble(long address, double value);

    public static native void setMemory(long address, long bytes, byte value);

    /** Copies, as if through a buffer. */
    public static native void copyMemory(long source, long destination, long bytes);

    /** The offset of the first byte in which two ranges differ, or -1. */
    public static native long mismatch(long a, long b, long bytes);

    /** Copies from an array of primitives, beginning at a byte of its elements. */
    public static native void copyFromArray(Object array, long offset, long destination, long bytes);

    /** Copies to an array of primitives, beginning at a byte of its elements. */
    public static native void copyToArray(long source, Object array, long offset, long bytes);
}
