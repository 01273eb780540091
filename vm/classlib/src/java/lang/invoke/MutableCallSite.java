package java.lang.invoke;

import java.util.Objects;

/** A call site whose target may change. */
public non-sealed class MutableCallSite extends CallSite {
    public MutableCallSite(MethodType type) {
        super(unbound(type));
    }

    public MutableCallSite(MethodHandle target) {
        super(target);
    }

    @Override
    public final MethodHandle getTarget() {
        return target;
    }

    @Override
    public void setTarget(MethodHandle newTarget) {
        check(newTarget);
        target = newTarget;
    }

    @Override
    public final MethodHandle dynamicInvoker() {
        return invoker();
    }

    public static void syncAll(MutableCallSite[] sites) {
        for (MutableCallSite s : sites) {
            Objects.requireNonNull(s);
        }
    }
}
