package java.lang.reflect;

import java.lang.annotation.Annotation;
import junco.internal.reflect.Annotations;

/** A parameter of a method or constructor. */
public final class Parameter implements AnnotatedElement {
    private final String name;
    private final int modifiers;
    private final Executable executable;
    private final int index;

    Parameter(String name, int modifiers, Executable executable, int index) {
        this.name = name;
        this.modifiers = modifiers;
        this.executable = executable;
        this.index = index;
    }

    public boolean isNamePresent() {
        return name != null;
    }

    public String getName() {
        return name == null ? "arg" + index : name;
    }

    public int getModifiers() {
        return modifiers;
    }

    public Executable getDeclaringExecutable() {
        return executable;
    }

    public Class<?> getType() {
        return executable.types()[index];
    }

    public Type getParameterizedType() {
        return executable.getGenericParameterTypes()[index];
    }

    public boolean isImplicit() {
        return (modifiers & Modifier.MANDATED) != 0;
    }

    public boolean isSynthetic() {
        return (modifiers & Modifier.SYNTHETIC) != 0;
    }

    public boolean isVarArgs() {
        return executable.isVarArgs() && index == executable.getParameterCount() - 1;
    }

    @Override
    public <T extends Annotation> T getAnnotation(Class<T> annotationClass) {
        return getDeclaredAnnotation(annotationClass);
    }

    @Override
    public Annotation[] getAnnotations() {
        return getDeclaredAnnotations();
    }

    @Override
    public Annotation[] getDeclaredAnnotations() {
        return executable.parameterAnnotations()[index];
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Parameter p && p.executable.equals(executable) && p.index == index;
    }

    @Override
    public int hashCode() {
        return executable.hashCode() ^ index;
    }

    @Override
    public String toString() {
        StringBuilder s = new StringBuilder();
        String mods = Modifier.toString(modifiers);
        if (!mods.isEmpty()) {
            s.append(mods).append(' ');
        }
        String t = getParameterizedType().getTypeName();
        s.append(isVarArgs() && t.endsWith("[]") ? t.substring(0, t.length() - 2) + "..." : t);
        return s.append(' ').append(getName()).toString();
    }

    public java.util.Set<AccessFlag> accessFlags() {
        return AccessFlag.maskToAccessFlags(modifiers, AccessFlag.Location.METHOD_PARAMETER);
    }
}
