package java.lang.invoke;

import java.util.List;
import junco.internal.Release;

/**
 * A typed reference to a variable, or to a family of them that coordinates tell apart. The machine links calls of the access
 * methods: each goes on with the method handle of its access mode ({@link #mode}).
 */
public abstract class VarHandle {
    /** What an access mode does, whatever its memory order; the machine knows them by their ordinals. */
    enum Operation {
        GET,
        SET,
        COMPARE_AND_SET,
        COMPARE_AND_EXCHANGE,
        GET_AND_SET,
        GET_AND_ADD,
        OR,
        AND,
        XOR;

        MethodType type(Class<?> value, Class<?>[] coordinates) {
            MethodType t = MethodType.methodType(this == SET ? void.class : this == COMPARE_AND_SET ? boolean.class : value,
                coordinates);
            if (this == GET) {
                return t;
            }
            return this == COMPARE_AND_SET || this == COMPARE_AND_EXCHANGE ? t.appendParameterTypes(value, value)
                : t.appendParameterTypes(value);
        }

        boolean isNumeric() {
            return this == GET_AND_ADD;
        }

        boolean isBitwise() {
            return ordinal() >= OR.ordinal();
        }
    }

    /** How a variable is accessed. */
    public enum AccessMode {
        GET("get", Operation.GET),
        SET("set", Operation.SET),
        GET_VOLATILE("getVolatile", Operation.GET),
        SET_VOLATILE("setVolatile", Operation.SET),
        GET_ACQUIRE("getAcquire", Operation.GET),
        SET_RELEASE("setRelease", Operation.SET),
        GET_OPAQUE("getOpaque", Operation.GET),
        SET_OPAQUE("setOpaque", Operation.SET),
        COMPARE_AND_SET("compareAndSet", Operation.COMPARE_AND_SET),
        COMPARE_AND_EXCHANGE("compareAndExchange", Operation.COMPARE_AND_EXCHANGE),
        COMPARE_AND_EXCHANGE_ACQUIRE("compareAndExchangeAcquire", Operation.COMPARE_AND_EXCHANGE),
        COMPARE_AND_EXCHANGE_RELEASE("compareAndExchangeRelease", Operation.COMPARE_AND_EXCHANGE),
        WEAK_COMPARE_AND_SET_PLAIN("weakCompareAndSetPlain", Operation.COMPARE_AND_SET),
        WEAK_COMPARE_AND_SET("weakCompareAndSet", Operation.COMPARE_AND_SET),
        WEAK_COMPARE_AND_SET_ACQUIRE("weakCompareAndSetAcquire", Operation.COMPARE_AND_SET),
        WEAK_COMPARE_AND_SET_RELEASE("weakCompareAndSetRelease", Operation.COMPARE_AND_SET),
        GET_AND_SET("getAndSet", Operation.GET_AND_SET),
        GET_AND_SET_ACQUIRE("getAndSetAcquire", Operation.GET_AND_SET),
        GET_AND_SET_RELEASE("getAndSetRelease", Operation.GET_AND_SET),
        GET_AND_ADD("getAndAdd", Operation.GET_AND_ADD),
        GET_AND_ADD_ACQUIRE("getAndAddAcquire", Operation.GET_AND_ADD),
        GET_AND_ADD_RELEASE("getAndAddRelease", Operation.GET_AND_ADD),
        GET_AND_BITWISE_OR("getAndBitwiseOr", Operation.OR),
        GET_AND_BITWISE_OR_RELEASE("getAndBitwiseOrRelease", Operation.OR),
        GET_AND_BITWISE_OR_ACQUIRE("getAndBitwiseOrAcquire", Operation.OR),
        GET_AND_BITWISE_AND("getAndBitwiseAnd", Operation.AND),
        GET_AND_BITWISE_AND_RELEASE("getAndBitwiseAndRelease", Operation.AND),
        GET_AND_BITWISE_AND_ACQUIRE("getAndBitwiseAndAcquire", Operation.AND),
        GET_AND_BITWISE_XOR("getAndBitwiseXor", Operation.XOR),
        GET_AND_BITWISE_XOR_RELEASE("getAndBitwiseXorRelease", Operation.XOR),
        GET_AND_BITWISE_XOR_ACQUIRE("getAndBitwiseXorAcquire", Operation.XOR);

        private final String methodName;
        final Operation operation;

        AccessMode(String methodName, Operation operation) {
            this.methodName = methodName;
            this.operation = operation;
        }

        public String methodName() {
            return methodName;
        }

        public static AccessMode valueFromMethodName(String methodName) {
            AccessMode m = named(methodName);
            if (m == null) {
                throw new IllegalArgumentException("No AccessMode value for method name " + methodName);
            }
            return m;
        }

        static AccessMode named(String methodName) {
            for (AccessMode m : MODES) {
                if (m.methodName.equals(methodName)) {
                    return m;
                }
            }
            return null;
        }
    }

    private static final AccessMode[] MODES = AccessMode.values();

    private final Class<?> varType;
    private final Class<?>[] coordinates;
    private final boolean exact;
    private final MethodHandle[] modes = new MethodHandle[MODES.length];

    VarHandle(Class<?> varType, Class<?>[] coordinates, boolean exact) {
        this.varType = varType;
        this.coordinates = coordinates;
        this.exact = exact;
    }

    /** Makes the handle of an operation; null if the variable does not support it. */
    abstract MethodHandle operation(Operation op, AccessMode mode);

    /** Makes a handle of the same variable with the other way of calling. */
    abstract VarHandle with(boolean exact);

    private static UnsupportedOperationException unsupported(AccessMode mode) {
        return Release.later() ? new UnsupportedOperationException(mode.methodName()) : new UnsupportedOperationException();
    }

    final MethodHandle mode(int ordinal) {
        MethodHandle h = modes[ordinal];
        if (h == null) {
            AccessMode m = MODES[ordinal];
            h = operation(m.operation, m);
            if (h == null) {
                throw unsupported(m);
            }
            modes[ordinal] = h;
        }
        return h;
    }

    final Class<?>[] coordinates() {
        return coordinates;
    }

    public Class<?> varType() {
        return varType;
    }

    public List<Class<?>> coordinateTypes() {
        return List.of(coordinates);
    }

    public final MethodType accessModeType(AccessMode accessMode) {
        return accessMode.operation.type(varType, coordinates);
    }

    public boolean isAccessModeSupported(AccessMode accessMode) {
        return modes[accessMode.ordinal()] != null || operation(accessMode.operation, accessMode) != null;
    }

    public final MethodHandle toMethodHandle(AccessMode accessMode) {
        if (isAccessModeSupported(accessMode)) {
            return mode(accessMode.ordinal());
        }
        return new Adapter(accessModeType(accessMode), args -> {
            throw unsupported(accessMode);
        });
    }

    public boolean hasInvokeExactBehavior() {
        return exact;
    }

    public VarHandle withInvokeExactBehavior() {
        return exact ? this : with(true);
    }

    public VarHandle withInvokeBehavior() {
        return exact ? with(false) : this;
    }

    @Override
    public final String toString() {
        return "VarHandle[varType=" + varType.getName() + ", coord=" + coordinateTypes() + "]";
    }

    @MethodHandle.PolymorphicSignature
    public final native Object get(Object... args);

    @MethodHandle.PolymorphicSignature
    public final native void set(Object... args);

    @MethodHandle.PolymorphicSignature
    public final native Object getVolatile(Object... args);

    @MethodHandle.PolymorphicSignature
    public final native void setVolatile(Object... args);

    @MethodHandle.PolymorphicSignature
    public final native Object getAcquire(Object... args);

    @MethodHandle.PolymorphicSignature
    public final native void setRelease(Object... args);

    @MethodHandle.PolymorphicSignature
    public final native Object getOpaque(Object... args);

    @MethodHandle.PolymorphicSignature
    public final native void setOpaque(Object... args);

    @MethodHandle.PolymorphicSignature
    public final native boolean compareAndSet(Object... args);

    @MethodHandle.PolymorphicSignature
    public final native Object compareAndExchange(Object... args);

    @MethodHandle.PolymorphicSignature
    public final native Object compareAndExchangeAcquire(Object... args);

    @MethodHandle.PolymorphicSignature
    public final native Object compareAndExchangeRelease(Object... args);

    @MethodHandle.PolymorphicSignature
    public final native boolean weakCompareAndSetPlain(Object... args);

    @MethodHandle.PolymorphicSignature
    public final native boolean weakCompareAndSet(Object... args);

    @MethodHandle.PolymorphicSignature
    public final native boolean weakCompareAndSetAcquire(Object... args);

    @MethodHandle.PolymorphicSignature
    public final native boolean weakCompareAndSetRelease(Object... args);

    @MethodHandle.PolymorphicSignature
    public final native Object getAndSet(Object... args);

    @MethodHandle.PolymorphicSignature
    public final native Object getAndSetAcquire(Object... args);

    @MethodHandle.PolymorphicSignature
    public final native Object getAndSetRelease(Object... args);

    @MethodHandle.PolymorphicSignature
    public final native Object getAndAdd(Object... args);

    @MethodHandle.PolymorphicSignature
    public final native Object getAndAddAcquire(Object... args);

    @MethodHandle.PolymorphicSignature
    public final native Object getAndAddRelease(Object... args);

    @MethodHandle.PolymorphicSignature
    public final native Object getAndBitwiseOr(Object... args);

    @MethodHandle.PolymorphicSignature
    public final native Object getAndBitwiseOrRelease(Object... args);

    @MethodHandle.PolymorphicSignature
    public final native Object getAndBitwiseOrAcquire(Object... args);

    @MethodHandle.PolymorphicSignature
    public final native Object getAndBitwiseAnd(Object... args);

    @MethodHandle.PolymorphicSignature
    public final native Object getAndBitwiseAndRelease(Object... args);

    @MethodHandle.PolymorphicSignature
    public final native Object getAndBitwiseAndAcquire(Object... args);

    @MethodHandle.PolymorphicSignature
    public final native Object getAndBitwiseXor(Object... args);

    @MethodHandle.PolymorphicSignature
    public final native Object getAndBitwiseXorRelease(Object... args);

    @MethodHandle.PolymorphicSignature
    public final native Object getAndBitwiseXorAcquire(Object... args);

    public static void fullFence() {
        // one thread of the host runs all threads
    }

    public static void acquireFence() {
        fullFence();
    }

    public static void releaseFence() {
        fullFence();
    }

    public static void loadLoadFence() {
        fullFence();
    }

    public static void storeStoreFence() {
        fullFence();
    }
}
