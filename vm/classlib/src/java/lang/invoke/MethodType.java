package java.lang.invoke;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import junco.internal.reflect.Signatures;

/** The types of the parameters and the result of a method handle. */
public final class MethodType implements TypeDescriptor.OfMethod<Class<?>, MethodType>, Serializable {
    private final Class<?> returnType;
    private final Class<?>[] parameters;

    private MethodType(Class<?> returnType, Class<?>[] parameters) {
        this.returnType = Objects.requireNonNull(returnType);
        this.parameters = parameters;
        for (Class<?> p : parameters) {
            if (Objects.requireNonNull(p) == void.class) {
                throw new IllegalArgumentException("parameter type cannot be void");
            }
        }
    }

    public static MethodType methodType(Class<?> rtype, Class<?>[] ptypes) {
        return new MethodType(rtype, ptypes.clone());
    }

    public static MethodType methodType(Class<?> rtype, List<Class<?>> ptypes) {
        return new MethodType(rtype, ptypes.toArray(new Class<?>[0]));
    }

    public static MethodType methodType(Class<?> rtype, Class<?> ptype0, Class<?>... ptypes) {
        Class<?>[] all = new Class<?>[ptypes.length + 1];
        all[0] = ptype0;
        System.arraycopy(ptypes, 0, all, 1, ptypes.length);
        return new MethodType(rtype, all);
    }

    public static MethodType methodType(Class<?> rtype) {
        return new MethodType(rtype, new Class<?>[0]);
    }

    public static MethodType methodType(Class<?> rtype, Class<?> ptype0) {
        return new MethodType(rtype, new Class<?>[] {ptype0});
    }

    public static MethodType methodType(Class<?> rtype, MethodType ptypes) {
        return new MethodType(rtype, ptypes.parameters);
    }

    public static MethodType genericMethodType(int objectArgCount) {
        return genericMethodType(objectArgCount, false);
    }

    public static MethodType genericMethodType(int objectArgCount, boolean finalArray) {
        Class<?>[] p = new Class<?>[objectArgCount + (finalArray ? 1 : 0)];
        Arrays.fill(p, Object.class);
        if (finalArray) {
            p[objectArgCount] = Object[].class;
        }
        return new MethodType(Object.class, p);
    }

    public static MethodType fromMethodDescriptorString(String descriptor, ClassLoader loader) {
        Class<?>[] params = parameters(descriptor, loader);
        String r = descriptor.substring(descriptor.indexOf(')') + 1);
        return new MethodType(type(r, loader), params);
    }

    private static Class<?>[] parameters(String d, ClassLoader loader) {
        List<Class<?>> list = new ArrayList<>();
        int i = 1;
        while (d.charAt(i) != ')') {
            int start = i;
            while (d.charAt(i) == '[') {
                i++;
            }
            i = d.charAt(i) == 'L' ? d.indexOf(';', i) + 1 : i + 1;
            list.add(type(d.substring(start, i), loader));
        }
        return list.toArray(new Class<?>[0]);
    }

    private static Class<?> type(String d, ClassLoader loader) {
        char c = d.charAt(0);
        try {
            if (c == '[') {
                return Class.forName(d.replace('/', '.'), false, loader);
            }
            return c == 'L' ? Class.forName(d.substring(1, d.length() - 1).replace('/', '.'), false, loader)
                : Signatures.primitive(c);
        } catch (ClassNotFoundException e) {
            throw new TypeNotPresentException(d, e);
        }
    }

    @Override
    public Class<?> parameterType(int num) {
        return parameters[num];
    }

    @Override
    public int parameterCount() {
        return parameters.length;
    }

    @Override
    public Class<?> returnType() {
        return returnType;
    }

    @Override
    public List<Class<?>> parameterList() {
        return Collections.unmodifiableList(Arrays.asList(parameters.clone()));
    }

    @Override
    public Class<?>[] parameterArray() {
        return parameters.clone();
    }

    public Class<?> lastParameterType() {
        return parameters.length == 0 ? void.class : parameters[parameters.length - 1];
    }

    @Override
    public MethodType changeParameterType(int num, Class<?> nptype) {
        Class<?>[] p = parameters.clone();
        p[num] = nptype;
        return new MethodType(returnType, p);
    }

    @Override
    public MethodType insertParameterTypes(int num, Class<?>... ptypesToInsert) {
        if (num < 0 || num > parameters.length) {
            throw new IndexOutOfBoundsException(num);
        }
        List<Class<?>> p = new ArrayList<>(Arrays.asList(parameters));
        p.addAll(num, Arrays.asList(ptypesToInsert));
        return methodType(returnType, p);
    }

    public MethodType insertParameterTypes(int num, List<Class<?>> ptypesToInsert) {
        return insertParameterTypes(num, ptypesToInsert.toArray(new Class<?>[0]));
    }

    public MethodType appendParameterTypes(Class<?>... ptypesToInsert) {
        return insertParameterTypes(parameters.length, ptypesToInsert);
    }

    public MethodType appendParameterTypes(List<Class<?>> ptypesToInsert) {
        return insertParameterTypes(parameters.length, ptypesToInsert);
    }

    @Override
    public MethodType dropParameterTypes(int start, int end) {
        if (start < 0 || start > end || end > parameters.length) {
            throw new IndexOutOfBoundsException();
        }
        Class<?>[] p = new Class<?>[parameters.length - (end - start)];
        System.arraycopy(parameters, 0, p, 0, start);
        System.arraycopy(parameters, end, p, start, parameters.length - end);
        return new MethodType(returnType, p);
    }

    @Override
    public MethodType changeReturnType(Class<?> nrtype) {
        return new MethodType(nrtype, parameters);
    }

    public boolean hasPrimitives() {
        if (returnType.isPrimitive()) {
            return true;
        }
        for (Class<?> p : parameters) {
            if (p.isPrimitive()) {
                return true;
            }
        }
        return false;
    }

    public boolean hasWrappers() {
        return !equals(unwrap());
    }

    public MethodType erase() {
        return map(0);
    }

    public MethodType generic() {
        return genericMethodType(parameters.length);
    }

    public MethodType wrap() {
        return map(1);
    }

    public MethodType unwrap() {
        return map(2);
    }

    private MethodType map(int how) {
        Class<?>[] p = new Class<?>[parameters.length];
        for (int i = 0; i < p.length; i++) {
            p[i] = map(parameters[i], how);
        }
        return new MethodType(map(returnType, how), p);
    }

    private static Class<?> map(Class<?> c, int how) {
        return switch (how) {
            case 0 -> c.isPrimitive() ? c : Object.class;
            case 1 -> wrapper(c);
            default -> primitive(c);
        };
    }

    static Class<?> wrapper(Class<?> c) {
        return c == int.class ? Integer.class : c == long.class ? Long.class : c == boolean.class ? Boolean.class
            : c == double.class ? Double.class : c == float.class ? Float.class : c == char.class ? Character.class
            : c == byte.class ? Byte.class : c == short.class ? Short.class : c == void.class ? Void.class : c;
    }

    static Class<?> primitive(Class<?> c) {
        return c == Integer.class ? int.class : c == Long.class ? long.class : c == Boolean.class ? boolean.class
            : c == Double.class ? double.class : c == Float.class ? float.class : c == Character.class ? char.class
            : c == Byte.class ? byte.class : c == Short.class ? short.class : c == Void.class ? void.class : c;
    }

    @Override
    public String descriptorString() {
        return toMethodDescriptorString();
    }

    public String toMethodDescriptorString() {
        StringBuilder s = new StringBuilder("(");
        for (Class<?> p : parameters) {
            s.append(p.descriptorString());
        }
        return s.append(')').append(returnType.descriptorString()).toString();
    }

    @Override
    public boolean equals(Object x) {
        return x instanceof MethodType t && returnType == t.returnType && Arrays.equals(parameters, t.parameters);
    }

    @Override
    public int hashCode() {
        int h = 31 + returnType.hashCode();
        for (Class<?> p : parameters) {
            h = 31 * h + p.hashCode();
        }
        return h;
    }

    @Override
    public String toString() {
        StringBuilder s = new StringBuilder("(");
        for (int i = 0; i < parameters.length; i++) {
            s.append(i > 0 ? "," : "").append(parameters[i].getSimpleName());
        }
        return s.append(')').append(returnType.getSimpleName()).toString();
    }
}
