package java.lang.invoke;

/** A call site whose target never changes. */
public non-sealed class ConstantCallSite extends CallSite {
    private final boolean complete;

    public ConstantCallSite(MethodHandle target) {
        super(target);
        complete = true;
    }

    /** The hook makes the target; it is called with this call site, which is not complete before. */
    protected ConstantCallSite(MethodType targetType, MethodHandle createTargetHook) throws Throwable {
        super(unbound(targetType));
        MethodHandle t = (MethodHandle) createTargetHook.invokeWithArguments(this);
        check(t);
        target = t;
        complete = true;
    }

    @Override
    public final MethodHandle getTarget() {
        if (!complete) {
            throw new IllegalStateException("uninitialized call site");
        }
        return target;
    }

    @Override
    public final void setTarget(MethodHandle ignore) {
        throw new UnsupportedOperationException();
    }

    @Override
    public final MethodHandle dynamicInvoker() {
        return getTarget();
    }
}
