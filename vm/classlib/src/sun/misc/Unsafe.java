package sun.misc;

import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.concurrent.locks.LockSupport;
import junco.internal.DirectBuffer;
import junco.internal.Raw;
import junco.internal.RawBlock;
import junco.internal.reflect.Machine;

/**
 * Raw memory, and objects by offset.
 *
 * <p>Addresses are those of the machine's address space. Unlike elsewhere no use of this class damages the machine: an access to memory
 * that is not the program's, and one to an object that would forge or break it, throws {@code junco.memory.AccessViolation} and has
 * changed nothing. Fields of the class library can be read, not written. Numbers are little endian.
 */
public final class Unsafe {
    public static final int INVALID_FIELD_OFFSET = -1;
    public static final int ADDRESS_SIZE = 8;

    public static final int ARRAY_BOOLEAN_BASE_OFFSET = 8;
    public static final int ARRAY_BOOLEAN_INDEX_SCALE = 1;
    public static final int ARRAY_BYTE_BASE_OFFSET = 8;
    public static final int ARRAY_BYTE_INDEX_SCALE = 1;
    public static final int ARRAY_SHORT_BASE_OFFSET = 8;
    public static final int ARRAY_SHORT_INDEX_SCALE = 2;
    public static final int ARRAY_CHAR_BASE_OFFSET = 8;
    public static final int ARRAY_CHAR_INDEX_SCALE = 2;
    public static final int ARRAY_INT_BASE_OFFSET = 8;
    public static final int ARRAY_INT_INDEX_SCALE = 4;
    public static final int ARRAY_LONG_BASE_OFFSET = 8;
    public static final int ARRAY_LONG_INDEX_SCALE = 8;
    public static final int ARRAY_FLOAT_BASE_OFFSET = 8;
    public static final int ARRAY_FLOAT_INDEX_SCALE = 4;
    public static final int ARRAY_DOUBLE_BASE_OFFSET = 8;
    public static final int ARRAY_DOUBLE_INDEX_SCALE = 8;
    public static final int ARRAY_OBJECT_BASE_OFFSET = 8;
    public static final int ARRAY_OBJECT_INDEX_SCALE = 4;

    private static final Unsafe theUnsafe = new Unsafe();

    private Unsafe() {
    }

    /** Programs take the field of this class by reflection; for them this throws. */
    public static Unsafe getUnsafe() {
        throw new SecurityException("Unsafe");
    }

    // Memory by address.

    public long allocateMemory(long bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException();
        }
        if (bytes == 0) {
            return 0;
        }
        long address = Raw.allocate(bytes, 0);
        if (address == 0) {
            throw new OutOfMemoryError("Unable to allocate " + bytes + " bytes");
        }
        return address;
    }

    public long reallocateMemory(long address, long bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException();
        }
        if (bytes == 0) {
            freeMemory(address);
            return 0;
        }
        long now = reallocate(address, bytes);
        if (now == 0) {
            throw new OutOfMemoryError("Unable to allocate " + bytes + " bytes");
        }
        return now;
    }

    /** Answers 0 when there is no room. */
    private static native long reallocate(long address, long bytes);

    public native void freeMemory(long address);

    public void setMemory(long address, long bytes, byte value) {
        setMemory(null, address, bytes, value);
    }

    public native void setMemory(Object o, long offset, long bytes, byte value);

    public void copyMemory(long srcAddress, long destAddress, long bytes) {
        copyMemory(null, srcAddress, null, destAddress, bytes);
    }

    public native void copyMemory(Object srcBase, long srcOffset, Object destBase, long destOffset, long bytes);

    public int addressSize() {
        return ADDRESS_SIZE;
    }

    public int pageSize() {
        return 4096;
    }

    public long getAddress(long address) {
        return getLong(address);
    }

    public void putAddress(long address, long x) {
        putLong(address, x);
    }

    public native byte getByte(long address);

    public native void putByte(long address, byte x);

    public native short getShort(long address);

    public native void putShort(long address, short x);

    public native char getChar(long address);

    public native void putChar(long address, char x);

    public native int getInt(long address);

    public native void putInt(long address, int x);

    public native long getLong(long address);

    public native void putLong(long address, long x);

    public native float getFloat(long address);

    public native void putFloat(long address, float x);

    public native double getDouble(long address);

    public native void putDouble(long address, double x);

    // Objects and arrays by offset; memory by address when the object is null.

    public native boolean getBoolean(Object o, long offset);

    public native void putBoolean(Object o, long offset, boolean x);

    public native boolean getBooleanVolatile(Object o, long offset);

    public native void putBooleanVolatile(Object o, long offset, boolean x);

    public native byte getByte(Object o, long offset);

    public native void putByte(Object o, long offset, byte x);

    public native byte getByteVolatile(Object o, long offset);

    public native void putByteVolatile(Object o, long offset, byte x);

    public native short getShort(Object o, long offset);

    public native void putShort(Object o, long offset, short x);

    public native short getShortVolatile(Object o, long offset);

    public native void putShortVolatile(Object o, long offset, short x);

    public native char getChar(Object o, long offset);

    public native void putChar(Object o, long offset, char x);

    public native char getCharVolatile(Object o, long offset);

    public native void putCharVolatile(Object o, long offset, char x);

    public native int getInt(Object o, long offset);

    public native void putInt(Object o, long offset, int x);

    public native int getIntVolatile(Object o, long offset);

    public native void putIntVolatile(Object o, long offset, int x);

    public native void putOrderedInt(Object o, long offset, int x);

    public final native boolean compareAndSwapInt(Object o, long offset, int expected, int x);

    public final native int getAndSetInt(Object o, long offset, int newValue);

    public final native int getAndAddInt(Object o, long offset, int delta);

    public native long getLong(Object o, long offset);

    public native void putLong(Object o, long offset, long x);

    public native long getLongVolatile(Object o, long offset);

    public native void putLongVolatile(Object o, long offset, long x);

    public native void putOrderedLong(Object o, long offset, long x);

    public final native boolean compareAndSwapLong(Object o, long offset, long expected, long x);

    public final native long getAndSetLong(Object o, long offset, long newValue);

    public final native long getAndAddLong(Object o, long offset, long delta);

    public native float getFloat(Object o, long offset);

    public native void putFloat(Object o, long offset, float x);

    public native float getFloatVolatile(Object o, long offset);

    public native void putFloatVolatile(Object o, long offset, float x);

    public native double getDouble(Object o, long offset);

    public native void putDouble(Object o, long offset, double x);

    public native double getDoubleVolatile(Object o, long offset);

    public native void putDoubleVolatile(Object o, long offset, double x);

    public native Object getObject(Object o, long offset);

    public native void putObject(Object o, long offset, Object x);

    public native Object getObjectVolatile(Object o, long offset);

    public native void putObjectVolatile(Object o, long offset, Object x);

    public native void putOrderedObject(Object o, long offset, Object x);

    public final native boolean compareAndSwapObject(Object o, long offset, Object expected, Object x);

    public final native Object getAndSetObject(Object o, long offset, Object newValue);

    // Fields and classes.

    public long objectFieldOffset(Field f) {
        Class<?> c = fieldClass(f);
        if (Modifier.isStatic(f.getModifiers())) {
            throw new IllegalArgumentException();
        }
        checkLayout(c, "field offset", f);
        return offset(f);
    }

    public long staticFieldOffset(Field f) {
        Class<?> c = fieldClass(f);
        if (!Modifier.isStatic(f.getModifiers())) {
            throw new IllegalArgumentException();
        }
        checkLayout(c, "field offset", f);
        return offset(f);
    }

    public Object staticFieldBase(Field f) {
        Class<?> c = fieldClass(f);
        if (!Modifier.isStatic(f.getModifiers())) {
            throw new IllegalArgumentException();
        }
        checkLayout(c, "base address", f);
        return c;
    }

    private static Class<?> fieldClass(Field f) {
        if (f == null) {
            throw new NullPointerException();
        }
        return f.getDeclaringClass();
    }

    private static void checkLayout(Class<?> c, String what, Field f) {
        if (c.isHidden()) {
            throw new UnsupportedOperationException("can't get " + what + " on a hidden class: " + f);
        }
        if (c.isRecord()) {
            throw new UnsupportedOperationException("can't get " + what + " on a record class: " + f);
        }
    }

    private static native long offset(Field f);

    public int arrayBaseOffset(Class<?> arrayClass) {
        return layout(arrayClass, false);
    }

    public int arrayIndexScale(Class<?> arrayClass) {
        return layout(arrayClass, true);
    }

    private static native int layout(Class<?> arrayClass, boolean scale);

    @Deprecated
    public boolean shouldBeInitialized(Class<?> c) {
        return !initialised(java.util.Objects.requireNonNull(c));
    }

    private static native boolean initialised(Class<?> c);

    @Deprecated
    public void ensureClassInitialized(Class<?> c) {
        if (c == null) {
            throw new NullPointerException();
        }
        Machine.initialize(c);
    }

    /**
     * Makes an object without running a constructor. A string is empty; what the machine's own code works on, such as a StringBuilder, has
     * to be constructed.
     */
    public Object allocateInstance(Class<?> cls) throws InstantiationException {
        if (cls.isPrimitive()) {
            throw new InstantiationException();
        }
        if (cls == Class.class) {
            throwException(new IllegalAccessException("java.lang.Class"));
        }
        if (cls == String.class) {
            return new String();
        }
        if (BigInteger.class.isAssignableFrom(cls) || cls == StringBuilder.class || cls == StringBuffer.class
                || Member.class.isAssignableFrom(cls) && cls.getClassLoader() == null) {
            throw new InstantiationException(cls.getName());
        }
        return Machine.allocate(cls);
    }

    public void throwException(Throwable ee) {
        Unsafe.<RuntimeException>sneak(ee);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable e) throws T {
        throw (T) e;
    }

    public void invokeCleaner(ByteBuffer directBuffer) {
        if (!directBuffer.isDirect()) {
            throw new IllegalArgumentException("buffer is non-direct");
        }
        RawBlock block = ((DirectBuffer) directBuffer).block();
        if (block == null) {
            throw new IllegalArgumentException("duplicate or slice");
        }
        block.clean();
    }

    // Threads.

    public void unpark(Object thread) {
        LockSupport.unpark((Thread) thread);
    }

    public void park(boolean isAbsolute, long time) {
        if (isAbsolute) {
            LockSupport.parkUntil(time);
        } else if (time > 0) {
            LockSupport.parkNanos(time);
        } else if (time == 0) {
            LockSupport.park();
        }
    }

    /** The program does not see the host's load. */
    public int getLoadAverage(double[] loadavg, int nelems) {
        if (nelems < 0 || nelems > 3 || nelems > loadavg.length) {
            throw new ArrayIndexOutOfBoundsException();
        }
        return -1;
    }

    // One thread runs at a time, and sees what the others wrote.

    public void loadFence() {
    }

    public void storeFence() {
    }

    public void fullFence() {
    }
}
