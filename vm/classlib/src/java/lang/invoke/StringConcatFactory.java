package java.lang.invoke;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Bootstraps of string concatenation. The machine links call sites of compilers itself, without calling these methods; they
 * are for programs that do, and for constants that are no strings.
 */
public final class StringConcatFactory {
    private static final char ARGUMENT = '\u0001';
    private static final char CONSTANT = '\u0002';

    private StringConcatFactory() {
    }

    public static CallSite makeConcat(MethodHandles.Lookup lookup, String name, MethodType concatType)
            throws StringConcatException {
        return makeConcatWithConstants(lookup, name, concatType,
            String.valueOf(ARGUMENT).repeat(concatType.parameterCount()));
    }

    public static CallSite makeConcatWithConstants(MethodHandles.Lookup lookup, String name, MethodType concatType,
            String recipe, Object... constants) throws StringConcatException {
        Objects.requireNonNull(recipe, "Recipe is null");
        Objects.requireNonNull(name, "Name is null");
        if ((lookup.lookupModes() & MethodHandles.Lookup.PRIVATE) == 0) {
            throw new StringConcatException("Invalid caller: " + lookup.lookupClass().getName());
        }
        List<Object> args = new ArrayList<>();
        args.add(recipe);
        for (Object c : constants) {
            args.add(Objects.requireNonNull(c, "Cannot accept null constants").toString());
        }
        int arguments = 0;
        int used = 0;
        for (int i = 0; i < recipe.length(); i++) {
            arguments += recipe.charAt(i) == ARGUMENT ? 1 : 0;
            used += recipe.charAt(i) == CONSTANT ? 1 : 0;
        }
        if (arguments != concatType.parameterCount()) {
            throw new StringConcatException("Mismatched number of concat arguments: recipe wants " + arguments
                + " arguments, but signature provides " + concatType.parameterCount());
        }
        if (used != constants.length) {
            throw new StringConcatException("Mismatched number of concat constants: recipe wants " + used
                + " constants, but only " + constants.length + " are passed");
        }
        if (!concatType.returnType().isAssignableFrom(String.class)) {
            throw new StringConcatException("The return type should be compatible with String, but it is "
                + concatType.returnType());
        }
        MethodType type = concatType.changeReturnType(String.class);
        MethodHandle target = Linkage.builtIn(lookup, StringConcatFactory.class, "makeConcatWithConstants", name, type, args);
        return new ConstantCallSite(target.asType(concatType));
    }
}
