package java.lang.invoke;

/** A call site whose target may change, at once for all threads. */
public non-sealed class VolatileCallSite extends CallSite {
    public VolatileCallSite(MethodType type) {
        super(unbound(type));
    }

    public VolatileCallSite(MethodHandle target) {
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
}
