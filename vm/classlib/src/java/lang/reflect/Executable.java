package java.lang.reflect;

import java.lang.annotation.Annotation;
import junco.internal.reflect.Annotations;
import junco.internal.reflect.Attribute;
import junco.internal.reflect.Machine;
import junco.internal.reflect.Members;
import junco.internal.reflect.Signatures;

/** A method or constructor. */
public abstract sealed class Executable extends AccessibleObject implements Member, GenericDeclaration
        permits Method, Constructor {
    final Class<?> declaringClass;
    /** The index in the class file's table of methods. */
    final int index;
    final int flags;
    final String descriptor;
    Class<?>[] parameterTypes;

    Executable(Class<?> declaringClass, int index) {
        this.declaringClass = declaringClass;
        this.index = index;
        flags = Machine.memberFlags(declaringClass, Members.METHOD, index);
        descriptor = Machine.memberDescriptor(declaringClass, Members.METHOD, index);
    }

    @Override
    Annotations parse() {
        return Annotations.parse(declaringClass, Members.METHOD, index);
    }

    @Override
    public abstract Class<?> getDeclaringClass();

    @Override
    public abstract String getName();

    @Override
    public abstract int getModifiers();

    final Class<?>[] types() {
        if (parameterTypes == null) {
            parameterTypes = Signatures.parameterTypes(descriptor, declaringClass);
        }
        return parameterTypes;
    }

    final Signatures generic() {
        return Signatures.ofMethod(this, declaringClass, index);
    }

    @Override
    public abstract TypeVariable<?>[] getTypeParameters();

    public abstract Class<?>[] getParameterTypes();

    public int getParameterCount() {
        return types().length;
    }

    public Type[] getGenericParameterTypes() {
        Type[] t = generic().parameters();
        // Hidden parameters of constructors are not in the signature.
        return t.length == types().length ? t : types().clone();
    }

    public Parameter[] getParameters() {
        Class<?>[] types = types();
        Parameter[] p = new Parameter[types.length];
        Attribute a = Attribute.of(declaringClass, Members.METHOD, index, "MethodParameters");
        boolean named = a != null && a.u1() == p.length;
        for (int i = 0; i < p.length; i++) {
            String n = null;
            int mods = 0;
            if (named) {
                int at = a.u2();
                n = at == 0 ? null : a.utf8(at);
                mods = a.u2();
            }
            p[i] = new Parameter(n, mods, this, i);
        }
        return p;
    }

    public abstract Class<?>[] getExceptionTypes();

    final Class<?>[] exceptions() {
        Attribute a = Attribute.of(declaringClass, Members.METHOD, index, "Exceptions");
        Class<?>[] types = new Class<?>[a == null ? 0 : a.u2()];
        for (int i = 0; i < types.length; i++) {
            types[i] = a.load(a.u2());
        }
        return types;
    }

    public Type[] getGenericExceptionTypes() {
        Type[] t = generic().exceptions();
        return t.length > 0 ? t : exceptions();
    }

    public abstract String toGenericString();

    public boolean isVarArgs() {
        return (flags & Modifier.VARARGS) != 0;
    }

    @Override
    public boolean isSynthetic() {
        return (flags & Modifier.SYNTHETIC) != 0;
    }

    public abstract Annotation[][] getParameterAnnotations();

    final Annotation[][] parameterAnnotations() {
        return Annotations.ofParameters(declaringClass, index, types().length);
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Executable e && declaringClass == e.declaringClass && index == e.index;
    }

    static void list(StringBuilder s, Type[] types, String separator) {
        for (int i = 0; i < types.length; i++) {
            if (i > 0) {
                s.append(separator);
            }
            s.append(types[i].getTypeName());
        }
    }

    final void typeParameters(StringBuilder s) {
        TypeVariable<?>[] vars = getTypeParameters();
        if (vars.length > 0) {
            s.append('<');
            for (int i = 0; i < vars.length; i++) {
                if (i > 0) {
                    s.append(',');
                }
                s.append(vars[i].getName());
                Type[] bounds = vars[i].getBounds();
                if (bounds.length > 1 || bounds[0] != Object.class) {
                    s.append(" extends ");
                    list(s, bounds, " & ");
                }
            }
            s.append("> ");
        }
    }

    final void genericTail(StringBuilder s) {
        s.append('(');
        Type[] types = getGenericParameterTypes();
        for (int i = 0; i < types.length; i++) {
            if (i > 0) {
                s.append(',');
            }
            String t = types[i].getTypeName();
            s.append(isVarArgs() && i == types.length - 1 && t.endsWith("[]") ? t.substring(0, t.length() - 2) + "..." : t);
        }
        s.append(')');
        Type[] thrown = getGenericExceptionTypes();
        if (thrown.length > 0) {
            s.append(" throws ");
            list(s, thrown, ",");
        }
    }

    @Override
    public java.util.Set<AccessFlag> accessFlags() {
        return AccessFlag.maskToAccessFlags(flags, AccessFlag.Location.METHOD);
    }
}
