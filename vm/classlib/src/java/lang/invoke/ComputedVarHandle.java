package java.lang.invoke;

/** A handle of variables that other code of the library reads and writes. */
final class ComputedVarHandle extends VarHandle {
    private final boolean aligned;
    private final Linkage.Access access;

    ComputedVarHandle(Class<?> type, Class<?>[] coordinates, boolean exact, boolean aligned, Linkage.Access access) {
        super(type, coordinates, exact);
        this.aligned = aligned;
        this.access = access;
    }

    @Override
    VarHandle with(boolean exact) {
        return new ComputedVarHandle(varType(), coordinates(), exact, aligned, access);
    }

    @Override
    MethodHandle operation(Operation op, AccessMode mode) {
        Class<?> t = varType();
        if (!aligned && mode.ordinal() >= 2 || t.isPrimitive() && !MemberVarHandle.supported(t, op, mode)) {
            return null;
        }
        int number = op.ordinal();
        return new Adapter(op.type(t, coordinates()), args -> access.access(number, args));
    }
}
