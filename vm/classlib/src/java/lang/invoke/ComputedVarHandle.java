package java.lang.invoke;

/** A handle of variables that other code of the library reads and writes. */
final class ComputedVarHandle extends VarHandle {
    private final Linkage.Access access;

    ComputedVarHandle(Class<?> type, Class<?>[] coordinates, boolean exact, Linkage.Access access) {
        super(type, coordinates, exact);
        this.access = access;
    }

    @Override
    VarHandle with(boolean exact) {
        return new ComputedVarHandle(varType(), coordinates(), exact, access);
    }

    @Override
    MethodHandle operation(Operation op, AccessMode mode) {
        Class<?> t = varType();
        boolean atomic = !t.isPrimitive() && !op.isNumeric() && !op.isBitwise();
        if (!atomic && !MemberVarHandle.supported(t, op, mode)) {
            return null;
        }
        int number = op.ordinal();
        int order = mode.ordinal();
        return new Adapter(op.type(t, coordinates()), args -> access.access(number, order, args));
    }
}
