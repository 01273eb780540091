package java.lang.invoke;

/** A method handle that does what a body says. */
final class Adapter extends MethodHandle {
    /** Carries a call out; see {@link MethodHandle#call}. */
    interface Body {
        Object call(Object[] args) throws Throwable;
    }

    private final Body body;

    Adapter(MethodType type, Body body) {
        super(type);
        this.body = body;
    }

    @Override
    Object call(Object[] args) throws Throwable {
        return body.call(args);
    }
}
