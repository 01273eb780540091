package junco.internal.reflect;

/**
 * What reflection needs from the machine. Members are named by class, kind (see {@link Members}) and index in the class
 * file's table of that kind.
 */
public final class Machine {
    private Machine() {
    }

    /** Returns the class whose code uses reflection: the first on the stack that is not part of it. Null if there is none. */
    static native Class<?> caller();

    /** Runs the static initialiser, if it has not run yet. */
    public static native void initialize(Class<?> c);

    /** Returns how many members of a kind the class file has; 0 for arrays and primitive types. */
    public static native int memberCount(Class<?> c, int kind);

    public static native String memberName(Class<?> c, int kind, int index);

    public static native String memberDescriptor(Class<?> c, int kind, int index);

    public static native int memberFlags(Class<?> c, int kind, int index);

    /**
     * Returns the bytes of an attribute behind its length, or null. With kind CLASS it is the class's own attribute;
     * arrays and primitive types have none.
     */
    public static native byte[] attribute(Class<?> c, int kind, int index, String name);

    /** Constant pool: a Utf8, or the Utf8 that a Class, String, Module or Package entry names. */
    public static native String poolUtf8(Class<?> c, int index);

    /** Constant pool: the name (part 0) or the descriptor (part 1) of a NameAndType. */
    public static native String poolNameAndType(Class<?> c, int index, int part);

    /** Constant pool: the bits of an Integer, Float, Long or Double. */
    public static native long poolBits(Class<?> c, int index);

    /** Makes an instance without running a constructor. */
    public static native Object allocate(Class<?> c) throws InstantiationException;

    /**
     * Calls a method or constructor (by its index in the methods table) that returns a reference. Receiver and
     * arguments have been checked; arguments of primitive types are wrappers of exactly these types. Instance methods
     * are selected by the receiver's class unless special is true. What the callee throws comes out unwrapped.
     */
    public static native Object invokeReference(Class<?> c, int index, Object receiver, Object[] args, boolean special);

    /**
     * Like {@link #invokeReference} for a method that returns a primitive value or nothing: returns its bits, int and
     * smaller types sign-extended (boolean and char zero-extended), float as the bits of its IEEE form.
     */
    public static native long invokeBits(Class<?> c, int index, Object receiver, Object[] args, boolean special);

    /** Reads a field that holds a reference; the object is ignored for static fields. */
    public static native Object getReference(Class<?> c, int index, Object object);

    /** Reads a field of a primitive type as bits (see {@link #invokeBits}). */
    public static native long getBits(Class<?> c, int index, Object object);

    public static native void setReference(Class<?> c, int index, Object object, Object value);

    public static native void setBits(Class<?> c, int index, Object object, long bits);

    /** Makes an array; the length has been checked. */
    public static native Object newArray(Class<?> component, int length);
}
