package java.lang.invoke;

/** What an invokedynamic instruction is linked to. */
public abstract sealed class CallSite permits ConstantCallSite, MutableCallSite, VolatileCallSite {
    /** The machine reads this field. */
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

    final void check(MethodHandle newTarget) {
        if (!newTarget.type().equals(target.type())) {
            throw new WrongMethodTypeException(newTarget + " should be of type " + target.type());
        }
    }
}
