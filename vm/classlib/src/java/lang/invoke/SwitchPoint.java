package java.lang.invoke;

/** A switch that many method handles look at, and that is thrown once for all of them. */
public class SwitchPoint {
    private boolean invalid;

    public boolean hasBeenInvalidated() {
        return invalid;
    }

    public MethodHandle guardWithTest(MethodHandle target, MethodHandle fallback) {
        if (invalid) {
            return fallback;
        }
        MethodHandle valid = new Adapter(MethodType.methodType(boolean.class), args -> !invalid);
        return Combinators.guard(valid, target, fallback);
    }

    public static void invalidateAll(SwitchPoint[] switchPoints) {
        for (SwitchPoint s : switchPoints) {
            s.invalid = true;
        }
    }
}
