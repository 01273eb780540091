package java.lang.invoke;

/** Bootstraps of string concatenation. The machine links these call sites itself. */
public final class StringConcatFactory {
    private StringConcatFactory() {
    }

    public static CallSite makeConcat(MethodHandles.Lookup lookup, String name, MethodType concatType)
            throws StringConcatException {
        throw new StringConcatException("call site not linked by the machine");
    }

    public static CallSite makeConcatWithConstants(MethodHandles.Lookup lookup, String name, MethodType concatType,
            String recipe, Object... constants) throws StringConcatException {
        throw new StringConcatException("call site not linked by the machine");
    }
}
