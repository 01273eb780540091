package java.lang.reflect;

import java.lang.annotation.Annotation;
import junco.internal.reflect.Machine;
import junco.internal.reflect.Values;

/** A constructor of a class. */
public final class Constructor<T> extends Executable {
    Constructor(Class<?> declaringClass, int index) {
        super(declaringClass, index);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<T> getDeclaringClass() {
        return (Class<T>) declaringClass;
    }

    @Override
    public String getName() {
        return declaringClass.getName();
    }

    @Override
    public int getModifiers() {
        return flags;
    }

    @Override
    @SuppressWarnings("unchecked")
    public TypeVariable<Constructor<T>>[] getTypeParameters() {
        return (TypeVariable<Constructor<T>>[]) (TypeVariable<?>[]) generic().typeParameters();
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
        return declaringClass.getName().hashCode();
    }

    private void head(StringBuilder s) {
        int mod = flags & Modifier.constructorModifiers();
        if (mod != 0) {
            s.append(Modifier.toString(mod)).append(' ');
        }
    }

    @Override
    public String toString() {
        StringBuilder s = new StringBuilder();
        head(s);
        s.append(declaringClass.getTypeName()).append('(');
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
        head(s);
        typeParameters(s);
        s.append(declaringClass.getTypeName());
        genericTail(s);
        return s.toString();
    }

    @SuppressWarnings("unchecked")
    public T newInstance(Object... initargs) throws InstantiationException, IllegalAccessException,
            InvocationTargetException {
        checkAccess(declaringClass, flags, null);
        if (declaringClass.isEnum()) {
            throw new IllegalArgumentException("Cannot reflectively create enum objects");
        }
        if (Modifier.isAbstract(declaringClass.getModifiers())) {
            throw new InstantiationException();
        }
        Object[] actual = Values.arguments(types(), initargs);
        Machine.initialize(declaringClass);
        Object o = Machine.allocate(declaringClass);
        try {
            Machine.invokeBits(declaringClass, index, o, actual, true);
        } catch (Throwable t) {
            throw new InvocationTargetException(t);
        }
        return (T) o;
    }

    @Override
    public Annotation[][] getParameterAnnotations() {
        return parameterAnnotations();
    }
}
