package java.lang.invoke;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A typed reference to something that can be called.
 *
 * <p>Calls of {@link #invokeExact} and {@link #invoke} are linked by the machine. Handles of members
 * ({@link DirectMethodHandle}) are called as they are; all others by {@link #call} with arguments in an array, each of
 * exactly the parameter's type, primitive values in their wrappers.
 */
public abstract class MethodHandle {
    /** Marks the methods whose descriptor is each call's own. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface PolymorphicSignature {
    }

    private final MethodType type;
    private MethodHandle asTypeCache;

    MethodHandle(MethodType type) {
        this.type = type;
    }

    public final MethodType type() {
        return type;
    }

    @PolymorphicSignature
    public final native Object invokeExact(Object... args) throws Throwable;

    @PolymorphicSignature
    public final native Object invoke(Object... args) throws Throwable;

    /**
     * Calls the target. The array is not changed and not kept. A result of a primitive type comes in its wrapper, and
     * null if there is none.
     */
    abstract Object call(Object[] args) throws Throwable;

    public Object invokeWithArguments(Object... arguments) throws Throwable {
        return asType(MethodType.genericMethodType(arguments.length)).call(arguments);
    }

    public Object invokeWithArguments(List<?> arguments) throws Throwable {
        return invokeWithArguments(arguments.toArray());
    }

    public MethodHandle bindTo(Object x) {
        if (type.parameterCount() == 0 || type.parameterType(0).isPrimitive()) {
            throw new IllegalArgumentException("no leading reference parameter");
        }
        return Combinators.insert(asFixedArity(), 0, type.parameterType(0).cast(x));
    }

    public final MethodHandle asType(MethodType newType) {
        if (newType == type) {
            return this;
        }
        MethodHandle c = asTypeCache;
        if (c == null || c.type != newType) {
            c = convertTo(newType);
            asTypeCache = c;
        }
        return c;
    }

    /** Makes what {@link #asType} returns. */
    MethodHandle convertTo(MethodType newType) {
        return Conversions.adapt(this, newType);
    }

    public MethodHandle asSpreader(Class<?> arrayType, int arrayLength) {
        return asSpreader(type.parameterCount() - arrayLength, arrayType, arrayLength);
    }

    public MethodHandle asSpreader(int pos, Class<?> arrayType, int arrayLength) {
        int n = type.parameterCount();
        if (!arrayType.isArray()) {
            throw new IllegalArgumentException("not an array type: " + arrayType);
        }
        if (arrayLength < 0 || arrayLength > 255) {
            throw new IllegalArgumentException("array length is not legal");
        }
        if (arrayLength > n) {
            throw new IllegalArgumentException("bad spread array length");
        }
        if (pos < 0 || pos > n || pos + arrayLength > n) {
            throw new IllegalArgumentException("bad spread position");
        }
        Class<?> element = arrayType.getComponentType();
        Class<?>[] p = type.parameterArray();
        Arrays.fill(p, pos, pos + arrayLength, element);
        MethodHandle target = asType(MethodType.methodType(type.returnType(), p));
        MethodType t = type.dropParameterTypes(pos, pos + arrayLength).insertParameterTypes(pos, arrayType);
        return new Adapter(t, args -> {
            Object array = args[pos];
            if (array == null && arrayLength != 0) {
                throw new NullPointerException("null array reference");
            }
            int given = array == null ? 0 : Array.getLength(array);
            if (given != arrayLength) {
                throw new IllegalArgumentException("array is not of length " + arrayLength);
            }
            Object[] all = new Object[args.length - 1 + arrayLength];
            System.arraycopy(args, 0, all, 0, pos);
            for (int i = 0; i < arrayLength; i++) {
                all[pos + i] = Array.get(array, i);
            }
            System.arraycopy(args, pos + 1, all, pos + arrayLength, args.length - pos - 1);
            return target.call(all);
        });
    }

    public MethodHandle asCollector(Class<?> arrayType, int arrayLength) {
        return asCollector(type.parameterCount() - 1, arrayType, arrayLength);
    }

    public MethodHandle asCollector(int pos, Class<?> arrayType, int arrayLength) {
        if (!arrayType.isArray()) {
            throw new IllegalArgumentException("not an array type: " + arrayType);
        }
        if (pos < 0 || pos >= type.parameterCount() || !type.parameterType(pos).isAssignableFrom(arrayType)) {
            throw new IllegalArgumentException("array type not assignable to argument: " + this + ", " + arrayType);
        }
        if (arrayLength < 0 || arrayLength > 255) {
            throw new IllegalArgumentException("array length is not legal");
        }
        Class<?> element = arrayType.getComponentType();
        Class<?>[] elements = new Class<?>[arrayLength];
        Arrays.fill(elements, element);
        MethodType t = type.dropParameterTypes(pos, pos + 1).insertParameterTypes(pos, elements);
        MethodHandle target = asFixedArity();
        return new Adapter(t, args -> {
            Object array = Array.newInstance(element, arrayLength);
            for (int i = 0; i < arrayLength; i++) {
                Array.set(array, i, args[pos + i]);
            }
            Object[] all = new Object[args.length - arrayLength + 1];
            System.arraycopy(args, 0, all, 0, pos);
            all[pos] = array;
            System.arraycopy(args, pos + arrayLength, all, pos + 1, args.length - pos - arrayLength);
            return target.call(all);
        });
    }

    public MethodHandle asVarargsCollector(Class<?> arrayType) {
        Objects.requireNonNull(arrayType);
        if (!arrayType.isArray()) {
            throw new IllegalArgumentException("not an array type: " + arrayType);
        }
        int n = type.parameterCount();
        if (n == 0 || !type.parameterType(n - 1).isAssignableFrom(arrayType)) {
            throw new IllegalArgumentException("array type not assignable to argument: " + this + ", " + arrayType);
        }
        if (isVarargsCollector() && type.parameterType(n - 1) == arrayType) {
            return this;
        }
        return new VarargsHandle(asFixedArity(), arrayType);
    }

    public MethodHandle withVarargs(boolean makeVarargs) {
        if (makeVarargs == isVarargsCollector()) {
            return this;
        }
        if (!makeVarargs) {
            return asFixedArity();
        }
        Class<?> last = type.lastParameterType();
        if (!last.isArray()) {
            throw new IllegalArgumentException("not an array type: " + last);
        }
        return asVarargsCollector(last);
    }

    public MethodHandle asFixedArity() {
        return this;
    }

    public boolean isVarargsCollector() {
        return false;
    }

    @Override
    public String toString() {
        return "MethodHandle" + type;
    }
}
