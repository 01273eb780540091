package java.lang.invoke;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A typed reference to something that can be called. */
public abstract class MethodHandle {
    /** Marks the methods whose descriptor is each call's own. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface PolymorphicSignature {
    }

    private final MethodType type;

    MethodHandle(MethodType type) {
        this.type = type;
    }

    public MethodType type() {
        return type;
    }

    @PolymorphicSignature
    public final native Object invokeExact(Object... args) throws Throwable;

    @PolymorphicSignature
    public final native Object invoke(Object... args) throws Throwable;

    /** Calls the target with these arguments, each of the exact number and converted to the parameter's type. */
    abstract Object call(Object[] args) throws Throwable;

    public Object invokeWithArguments(Object... arguments) throws Throwable {
        return call(arguments);
    }

    public Object invokeWithArguments(java.util.List<?> arguments) throws Throwable {
        return invokeWithArguments(arguments.toArray());
    }

    /** A handle whose first arguments are fixed. */
    private static final class Bound extends MethodHandle {
        private final MethodHandle target;
        private final Object first;

        Bound(MethodHandle target, Object first) {
            super(target.type.dropParameterTypes(0, 1));
            this.target = target;
            this.first = first;
        }

        @Override
        Object call(Object[] args) throws Throwable {
            Object[] all = new Object[args.length + 1];
            all[0] = first;
            System.arraycopy(args, 0, all, 1, args.length);
            return target.call(all);
        }
    }

    public MethodHandle bindTo(Object x) {
        return new Bound(this, type.parameterType(0).cast(x));
    }

    public MethodHandle asType(MethodType newType) {
        if (newType.equals(type)) {
            return this;
        }
        if (newType.parameterCount() != type.parameterCount()) {
            throw new WrongMethodTypeException("cannot convert " + this + " to " + newType);
        }
        return new Converted(this, newType);
    }

    /** A handle with another type; calling converts as assignments do. */
    private static final class Converted extends MethodHandle {
        private final MethodHandle target;

        Converted(MethodHandle target, MethodType type) {
            super(type);
            this.target = target;
        }

        @Override
        Object call(Object[] args) throws Throwable {
            return target.call(args);
        }
    }

    public boolean isVarargsCollector() {
        return false;
    }

    @Override
    public String toString() {
        return "MethodHandle" + type;
    }
}
