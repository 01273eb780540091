package java.lang.invoke;

/** What an invokedynamic instruction is linked to. */
public abstract sealed class CallSite permits ConstantCallSite, MutableCallSite, VolatileCallSite {
    MethodHandle target;

    CallSite(MethodHandle target) {
        target.type();
        this.target = target;
    }

    public MethodType type() {
        return target.type();
    }

    public abstract MethodHandle getTarget();

    public abstract void setTarget(MethodHandle newTarget);

    public abstract MethodHandle dynamicInvoker();

    /** The target of a call site that has none yet. */
    static MethodHandle unbound(MethodType type) {
        return new Adapter(type, args -> {
            throw new IllegalStateException("uninitialized call site");
        });
    }

    /** A handle that calls whatever the target is by then. */
    final MethodHandle invoker() {
        return new Adapter(type(), args -> getTarget().call(args));
    }

    final void check(MethodHandle newTarget) {
        if (newTarget.type() != target.type()) {
            throw new WrongMethodTypeException(newTarget + " should be of type " + target.type());
        }
    }
}
