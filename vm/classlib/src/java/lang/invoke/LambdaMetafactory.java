package java.lang.invoke;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Bootstraps of lambda expressions and method references. The machine links call sites of compilers itself, without calling
 * these methods; they are for programs that do.
 */
public final class LambdaMetafactory {
    public static final int FLAG_SERIALIZABLE = 1;
    public static final int FLAG_MARKERS = 2;
    public static final int FLAG_BRIDGES = 4;

    private LambdaMetafactory() {
    }

    public static CallSite metafactory(MethodHandles.Lookup caller, String interfaceMethodName, MethodType factoryType,
            MethodType interfaceMethodType, MethodHandle implementation, MethodType dynamicMethodType)
            throws LambdaConversionException {
        return site(caller, "metafactory", interfaceMethodName, factoryType,
            List.of(interfaceMethodType, implementation, dynamicMethodType));
    }

    public static CallSite altMetafactory(MethodHandles.Lookup caller, String interfaceMethodName,
            MethodType factoryType, Object... args) throws LambdaConversionException {
        return site(caller, "altMetafactory", interfaceMethodName, factoryType, new ArrayList<>(Arrays.asList(args)));
    }

    private static CallSite site(MethodHandles.Lookup caller, String bootstrap, String name, MethodType factoryType,
            List<Object> args) throws LambdaConversionException {
        if (!caller.hasFullPrivilegeAccess()) {
            throw new LambdaConversionException("Invalid caller: " + caller.lookupClass().getName());
        }
        Class<?> face = factoryType.returnType();
        if (!face.isInterface()) {
            throw new LambdaConversionException(face.getName() + " is not an interface");
        }
        MethodHandle target = null;
        try {
            target = Linkage.builtIn(caller, LambdaMetafactory.class, bootstrap, name, factoryType, args);
        } catch (IllegalArgumentException e) {
            throw new LambdaConversionException(e.getMessage());
        }
        if (target == null) {
            throw new LambdaConversionException("MethodHandle " + args.get(1) + " is not direct or cannot be cracked");
        }
        return new ConstantCallSite(target);
    }
}
