package java.lang.invoke;

import java.util.function.Function;

/** A variable handle whose operations are those of another one, adapted. */
final class AdaptedVarHandle extends VarHandle {
    /** Makes the handle of an operation of the target's. */
    private interface Adapt {
        MethodHandle adapt(Operation op, MethodHandle h);
    }

    private final VarHandle target;
    private final Adapt adapt;

    AdaptedVarHandle(VarHandle target, Class<?> type, Class<?>[] coordinates, boolean exact, Adapt adapt) {
        super(type, coordinates, exact);
        this.target = target;
        this.adapt = adapt;
    }

    @Override
    VarHandle with(boolean exact) {
        return new AdaptedVarHandle(target, varType(), coordinates(), exact, adapt);
    }

    @Override
    MethodHandle operation(Operation op, AccessMode mode) {
        return target.isAccessModeSupported(mode) ? adapt.adapt(op, target.toMethodHandle(mode)) : null;
    }

    /** Makes a handle with other coordinates; they are what the adapted reading has left. */
    static VarHandle coordinates(VarHandle target, Function<MethodHandle, MethodHandle> adapt) {
        MethodType t = adapt.apply(target.toMethodHandle(AccessMode.GET)).type();
        return new AdaptedVarHandle(target, target.varType(), t.parameterArray(), false, (op, h) -> adapt.apply(h));
    }

    /** Makes a handle of values of another type. */
    static VarHandle value(VarHandle target, MethodHandle toTarget, MethodHandle fromTarget) {
        MethodType to = toTarget.type();
        MethodType from = fromTarget.type();
        if (to.parameterCount() != 1 || from.parameterCount() != 1 || to.parameterType(0) != from.returnType()) {
            throw new IllegalArgumentException("filterFromTarget and filterToTarget filter types do not match: " + from + ", " + to);
        }
        if (to.returnType() != target.varType() || from.parameterType(0) != target.varType()) {
            throw new IllegalArgumentException("filterFromTarget filter type does not match target var handle type: " + from
                + ", " + target.varType());
        }
        int first = target.coordinates().length;
        return new AdaptedVarHandle(target, from.returnType(), target.coordinates(), false, (op, h) -> {
            for (int i = first; i < h.type().parameterCount(); i++) {
                h = MethodHandles.filterArguments(h, i, toTarget);
            }
            return op == Operation.SET || op == Operation.COMPARE_AND_SET ? h : MethodHandles.filterReturnValue(h, fromTarget);
        });
    }
}
