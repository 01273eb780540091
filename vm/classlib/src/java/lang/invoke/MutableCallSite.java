package java.lang.invoke;

/** A call site whose target may change. */
public non-sealed class MutableCallSite extends CallSite {
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
        throw new UnsupportedOperationException();
    }
}
