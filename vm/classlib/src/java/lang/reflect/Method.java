package java.lang.reflect;

import java.lang.annotation.Annotation;
import junco.internal.Release;
import junco.internal.reflect.Annotations;
import junco.internal.reflect.Machine;
import junco.internal.reflect.Members;
import junco.internal.reflect.Signatures;
import junco.internal.reflect.Values;

/** A method of a class. */
public final class Method extends Executable {
    private final String name;
    private Class<?> returnType;

    Method(Class<?> declaringClass, int index) {
        super(declaringClass, index);
        name = Machine.memberName(declaringClass, Members.METHOD, index);
    }

    @Override
    public Class<?> getDeclaringClass() {
        return declaringClass;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public int getModifiers() {
        return flags;
    }

    @Override
    @SuppressWarnings("unchecked")
    public TypeVariable<Method>[] getTypeParameters() {
        return (TypeVariable<Method>[]) (TypeVariable<?>[]) generic().typeParameters();
    }

    public Class<?> getReturnType() {
        if (returnType == null) {
            returnType = Signatures.typeOf(descriptor.substring(descriptor.indexOf(')') + 1), declaringClass);
        }
        return returnType;
    }

    public Type getGenericReturnType() {
        Type t = generic().returns();
        return t == null ? getReturnType() : t;
    }

    @Override
    public Class<?>[] getParameterTypes() {
        return types().clone();
    }

    @Override
    public Class<?>[] getExceptionTypes() {
        return exceptions();
    }

    @Override
    public int hashCode() {
        return declaringClass.getName().hashCode() ^ name.hashCode();
    }

    private static final int SHOWN = Modifier.methodModifiers();

    private void modifiers(StringBuilder s) {
        int mod = flags & SHOWN;
        String m = Modifier.toString(mod);
        if (isDefault()) {
            // "default" stands behind the access modifiers.
            s.append(Modifier.toString(mod & 7)).append(' ').append("default ");
            m = Modifier.toString(mod & ~7);
        }
        if (!m.isEmpty()) {
            s.append(m).append(' ');
        }
    }

    @Override
    public String toString() {
        StringBuilder s = new StringBuilder();
        modifiers(s);
        s.append(getReturnType().getTypeName()).append(' ').append(declaringClass.getTypeName()).append('.').append(name);
        s.append('(');
        list(s, types(), ",");
        s.append(')');
        Class<?>[] thrown = exceptions();
        if (thrown.length > 0) {
            s.append(" throws ");
            list(s, thrown, ",");
        }
        return s.toString();
    }

    @Override
    public String toGenericString() {
        StringBuilder s = new StringBuilder();
        modifiers(s);
        typeParameters(s);
        s.append(getGenericReturnType().getTypeName()).append(' ').append(declaringClass.getTypeName()).append('.')
            .append(name);
        genericTail(s);
        return s.toString();
    }

    public Object invoke(Object obj, Object... args) throws IllegalAccessException, InvocationTargetException {
        checkAccess(declaringClass, flags, obj);
        return call(obj, args, false);
    }

    /** Calls the method without checking access; special means exactly this method and no overriding one. */
    Object call(Object obj, Object[] args, boolean special) throws InvocationTargetException {
        if (!Modifier.isStatic(flags)) {
            if (obj == null) {
                throw new NullPointerException("Cannot invoke \"Object.getClass()\" because \"obj\" is null");
            }
            if (!declaringClass.isInstance(obj)) {
                throw new IllegalArgumentException(Release.later()
                    ? "object of type " + obj.getClass().getName() + " is not an instance of " + getDeclaringClass().getName()
                    : "object is not an instance of declaring class");
            }
        } else {
            Machine.initialize(declaringClass);
            obj = null;
        }
        Object[] actual = Values.arguments(types(), args);
        Class<?> r = getReturnType();
        try {
            if (r.isPrimitive()) {
                return Values.box(r, Machine.invokeBits(declaringClass, index, obj, actual, special));
            }
            return Machine.invokeReference(declaringClass, index, obj, actual, special);
        } catch (Throwable t) {
            throw new InvocationTargetException(t);
        }
    }

    public boolean isBridge() {
        return (flags & Modifier.BRIDGE) != 0;
    }

    public boolean isDefault() {
        return (flags & (Modifier.ABSTRACT | Modifier.PUBLIC | Modifier.STATIC)) == Modifier.PUBLIC
            && declaringClass.isInterface();
    }

    public Object getDefaultValue() {
        return Annotations.defaultValue(declaringClass, index, getReturnType());
    }

    @Override
    public Annotation[][] getParameterAnnotations() {
        return parameterAnnotations();
    }
}
