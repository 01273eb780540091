package java.lang.invoke;

/** A method handle that collects what is too much for its parameters into an array, if called by invoke. */
final class VarargsHandle extends MethodHandle {
    private final MethodHandle target;
    private final Class<?> arrayType;

    VarargsHandle(MethodHandle target, Class<?> arrayType) {
        super(target.type());
        this.target = target;
        this.arrayType = arrayType;
    }

    @Override
    Object call(Object[] args) throws Throwable {
        return target.call(args);
    }

    @Override
    MethodHandle convertTo(MethodType newType) {
        int fixed = type().parameterCount() - 1;
        int given = newType.parameterCount();
        if (given == fixed + 1 && type().parameterType(fixed).isAssignableFrom(newType.parameterType(fixed))) {
            return target.asType(newType);
        }
        if (given < fixed) {
            throw new WrongMethodTypeException("cannot build collector");
        }
        MethodHandle collector;
        try {
            collector = target.asCollector(arrayType, given - fixed);
        } catch (IllegalArgumentException e) {
            throw new WrongMethodTypeException("cannot build collector", e);
        }
        return collector.asType(newType);
    }

    @Override
    public MethodHandle asFixedArity() {
        return target;
    }

    @Override
    public boolean isVarargsCollector() {
        return true;
    }

    /** The handle of the member behind this one, or null. */
    DirectMethodHandle member() {
        return target instanceof DirectMethodHandle d ? d : null;
    }
}
