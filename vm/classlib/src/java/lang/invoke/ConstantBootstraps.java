package java.lang.invoke;

import java.util.Objects;

/** Bootstraps of dynamic constants. */
public final class ConstantBootstraps {
    private ConstantBootstraps() {
    }

    public static Object nullConstant(MethodHandles.Lookup lookup, String name, Class<?> type) {
        if (Objects.requireNonNull(type).isPrimitive()) {
            throw new IllegalArgumentException("not reference: " + type);
        }
        return null;
    }

    public static Class<?> primitiveClass(MethodHandles.Lookup lookup, String name, Class<?> type) {
        if (type != Class.class) {
            throw new IllegalArgumentException();
        }
        if (name.length() != 1) {
            throw new IllegalArgumentException("not primitive: " + name);
        }
        return Linkage.typeOf(Object.class, name);
    }

    public static <E extends Enum<E>> E enumConstant(MethodHandles.Lookup lookup, String name, Class<E> type) {
        return Enum.valueOf(type, name);
    }

    public static Object getStaticFinal(MethodHandles.Lookup lookup, String name, Class<?> type, Class<?> declaringClass) {
        try {
            MethodHandle h = lookup.findStaticGetter(declaringClass, name, type);
            if (!java.lang.reflect.Modifier.isFinal(lookup.revealDirect(h).getModifiers())) {
                throw new IncompatibleClassChangeError("not a final field: " + name);
            }
            return h.invokeWithArguments();
        } catch (NoSuchFieldException e) {
            throw caused(new NoSuchFieldError(e.getMessage()), e);
        } catch (IllegalAccessException e) {
            throw caused(new IllegalAccessError(e.getMessage()), e);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw caused(new LinkageError("Unexpected error"), e);
        }
    }

    private static Error caused(Error e, Throwable cause) {
        e.initCause(cause);
        return e;
    }

    public static Object getStaticFinal(MethodHandles.Lookup lookup, String name, Class<?> type) {
        Class<?> declaring = MethodType.wrapper(type);
        return getStaticFinal(lookup, name, type, declaring);
    }

    public static Object invoke(MethodHandles.Lookup lookup, String name, Class<?> type, MethodHandle handle, Object... args)
            throws Throwable {
        if (type != handle.type().returnType()) {
            handle = handle.asType(handle.type().changeReturnType(type)).withVarargs(handle.isVarargsCollector());
        }
        return handle.invokeWithArguments(args);
    }

    public static VarHandle fieldVarHandle(MethodHandles.Lookup lookup, String name, Class<VarHandle> type,
            Class<?> declaringClass, Class<?> fieldType) {
        try {
            return lookup.findVarHandle(declaringClass, name, fieldType);
        } catch (NoSuchFieldException e) {
            throw caused(new NoSuchFieldError(e.getMessage()), e);
        } catch (IllegalAccessException e) {
            throw caused(new IllegalAccessError(e.getMessage()), e);
        }
    }

    public static VarHandle staticFieldVarHandle(MethodHandles.Lookup lookup, String name, Class<VarHandle> type,
            Class<?> declaringClass, Class<?> fieldType) {
        try {
            return lookup.findStaticVarHandle(declaringClass, name, fieldType);
        } catch (NoSuchFieldException e) {
            throw caused(new NoSuchFieldError(e.getMessage()), e);
        } catch (IllegalAccessException e) {
            throw caused(new IllegalAccessError(e.getMessage()), e);
        }
    }

    public static VarHandle arrayVarHandle(MethodHandles.Lookup lookup, String name, Class<VarHandle> type, Class<?> arrayClass) {
        return MethodHandles.arrayElementVarHandle(arrayClass);
    }

    public static Object explicitCast(MethodHandles.Lookup lookup, String name, Class<?> dstType, Object value) {
        if (dstType == void.class) {
            throw new ClassCastException("Can not convert to void");
        }
        return value == null ? Conversions.zero(dstType) : Conversions.cast(value, Object.class, dstType);
    }
}
