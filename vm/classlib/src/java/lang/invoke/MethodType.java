package java.lang.invoke;

import java.io.Serializable;
import java.lang.constant.Constable;
import java.lang.constant.MethodTypeDesc;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import junco.internal.reflect.Signatures;

/** The types of the parameters and the result of a method handle. */
public final class MethodType
        implements Constable, TypeDescriptor.OfMethod<Class<?>, MethodType>, Serializable {
    private final Class<?> returnType;
    private final Class<?>[] parameters;

    private transient MethodType erased;
    private transient Spreader spreader;

    private MethodType(Class<?> returnType, Class<?>[] parameters) {
        this.returnType = returnType;
        this.parameters = parameters;
    }

    /** Finds or makes the method type; the array belongs to it from now on. */
    static MethodType of(Class<?> returnType, Class<?>[] parameters) {
        if (returnType == null) {
            throw new NullPointerException("Cannot invoke \"Object.hashCode()\" because \"this.rtype\" is null");
        }
        int slots = 0;
        for (Class<?> p : parameters) {
            if (p == null) {
                throw new NullPointerException("Cannot invoke \"Object.hashCode()\" because \"ptype\" is null");
            }
            if (p == void.class) {
                throw new IllegalArgumentException("parameter type cannot be void");
            }
            slots += p == long.class || p == double.class ? 2 : 1;
        }
        if (slots > 255) {
            throw new IllegalArgumentException("bad parameter count " + slots);
        }
        return Interned.get(new MethodType(returnType, parameters));
    }

    /** A method type that is in use, in the table by which equal ones are the same object. */
    private static final class Interned extends WeakReference<MethodType> {
        private static final ReferenceQueue<MethodType> DEAD = new ReferenceQueue<>();
        private static Interned[] table = new Interned[64];
        private static int count;

        private final int hash;
        private Interned next;

        private Interned(MethodType t, int hash, Interned next) {
            super(t, DEAD);
            this.hash = hash;
            this.next = next;
        }

        static synchronized MethodType get(MethodType t) {
            for (Interned dead = (Interned) DEAD.poll(); dead != null; dead = (Interned) DEAD.poll()) {
                remove(dead);
            }
            int h = t.hashCode();
            h ^= h >>> 16;
            for (Interned i = table[h & table.length - 1]; i != null; i = i.next) {
                MethodType old = i.hash == h ? i.get() : null;
                if (old != null && old.equals(t)) {
                    return old;
                }
            }
            if (count >= table.length) {
                grow();
            }
            int at = h & table.length - 1;
            table[at] = new Interned(t, h, table[at]);
            count++;
            return t;
        }

        private static void remove(Interned dead) {
            int at = dead.hash & table.length - 1;
            Interned before = null;
            for (Interned i = table[at]; i != dead; i = i.next) {
                before = i;
            }
            if (before == null) {
                table[at] = dead.next;
            } else {
                before.next = dead.next;
            }
            count--;
        }

        private static void grow() {
            Interned[] old = table;
            table = new Interned[2 * old.length];
            for (Interned list : old) {
                for (Interned i = list; i != null; ) {
                    Interned next = i.next;
                    int at = i.hash & table.length - 1;
                    i.next = table[at];
                    table[at] = i;
                    i = next;
                }
            }
        }
    }

    /** Returns what calls members of this type with arguments in an array. */
    Spreader spreader() {
        if (spreader == null) {
            MethodType e = erase();
            if (e.spreader == null) {
                e.spreader = Linkage.spreader(e.toMethodDescriptorString());
            }
            spreader = e.spreader;
        }
        return spreader;
    }

    Class<?>[] parameters() {
        return parameters;
    }

    private Object readResolve() {
        return of(returnType, parameters.clone());
    }

    public static MethodType methodType(Class<?> rtype, Class<?>[] ptypes) {
        return of(rtype, ptypes.clone());
    }

    public static MethodType methodType(Class<?> rtype, List<Class<?>> ptypes) {
        return of(rtype, ptypes.toArray(new Class<?>[0]));
    }

    public static MethodType methodType(Class<?> rtype, Class<?> ptype0, Class<?>... ptypes) {
        Class<?>[] all = new Class<?>[ptypes.length + 1];
        all[0] = ptype0;
        System.arraycopy(ptypes, 0, all, 1, ptypes.length);
        return of(rtype, all);
    }

    public static MethodType methodType(Class<?> rtype) {
        return of(rtype, new Class<?>[0]);
    }

    public static MethodType methodType(Class<?> rtype, Class<?> ptype0) {
        return of(rtype, new Class<?>[] {ptype0});
    }

    public static MethodType methodType(Class<?> rtype, MethodType ptypes) {
        return of(rtype, ptypes.parameters);
    }

    public static MethodType genericMethodType(int objectArgCount) {
        return genericMethodType(objectArgCount, false);
    }

    public static MethodType genericMethodType(int objectArgCount, boolean finalArray) {
        if (objectArgCount < 0 || objectArgCount > 255) {
            throw new IllegalArgumentException("bad parameter count " + objectArgCount);
        }
        Class<?>[] p = new Class<?>[objectArgCount + (finalArray ? 1 : 0)];
        Arrays.fill(p, Object.class);
        if (finalArray) {
            p[objectArgCount] = Object[].class;
        }
        return of(Object.class, p);
    }

    public static MethodType fromMethodDescriptorString(String descriptor, ClassLoader loader) {
        if (!descriptor.startsWith("(") || descriptor.indexOf(')') < 0 || descriptor.indexOf('.') >= 0) {
            throw new IllegalArgumentException("not a method descriptor: " + descriptor);
        }
        List<Class<?>> list = new ArrayList<>();
        int i = 1;
        while (i < descriptor.length() && descriptor.charAt(i) != ')') {
            int end = endOfType(descriptor, i);
            Class<?> p = end < 0 ? null : type(descriptor.substring(i, end), loader);
            if (p == null || p == void.class) {
                throw new IllegalArgumentException("bad signature: " + descriptor + ": bad argument type");
            }
            list.add(p);
            i = end;
        }
        int end = endOfType(descriptor, i + 1);
        if (end != descriptor.length()) {
            throw new IllegalArgumentException("bad signature: " + descriptor + ": bad return type");
        }
        return of(type(descriptor.substring(i + 1), loader), list.toArray(new Class<?>[0]));
    }

    /** Returns the end of the type that begins at i, -1 if there is none. */
    private static int endOfType(String d, int i) {
        while (i < d.length() && d.charAt(i) == '[') {
            i++;
        }
        if (i >= d.length()) {
            return -1;
        }
        return d.charAt(i) == 'L' ? d.indexOf(';', i) + 1 == 0 ? -1 : d.indexOf(';', i) + 1 : i + 1;
    }

    private static Class<?> type(String d, ClassLoader loader) {
        int dims = 0;
        while (d.charAt(dims) == '[') {
            dims++;
        }
        char c = d.charAt(dims);
        Class<?> t;
        if (c == 'L') {
            String name = d.substring(dims + 1, d.length() - 1).replace('/', '.');
            try {
                t = Class.forName(name, false, loader);
            } catch (ClassNotFoundException e) {
                throw new TypeNotPresentException(name, e);
            }
        } else {
            t = Signatures.primitive(c);
            if (t == null) {
                throw new IllegalArgumentException("not basic type char: " + c);
            }
            if (t == void.class && dims > 0) {
                throw new IllegalArgumentException();
            }
        }
        for (; dims > 0; dims--) {
            t = t.arrayType();
        }
        return t;
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
        return of(returnType, p);
    }

    @Override
    public MethodType insertParameterTypes(int num, Class<?>... ptypesToInsert) {
        if (num < 0 || num > parameters.length) {
            throw new IndexOutOfBoundsException("bad index: " + num);
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
            throw new IndexOutOfBoundsException("start=" + start + " end=" + end);
        }
        Class<?>[] p = new Class<?>[parameters.length - (end - start)];
        System.arraycopy(parameters, 0, p, 0, start);
        System.arraycopy(parameters, end, p, start, parameters.length - end);
        return of(returnType, p);
    }

    @Override
    public MethodType changeReturnType(Class<?> nrtype) {
        return of(nrtype, parameters);
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
        if (erased == null) {
            erased = map(0);
        }
        return erased;
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
        return of(map(returnType, how), p);
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
    public Optional<MethodTypeDesc> describeConstable() {
        boolean named = !returnType.isHidden();
        for (Class<?> p : parameters) {
            named &= !p.isHidden();
        }
        return named ? Optional.of(MethodTypeDesc.ofDescriptor(toMethodDescriptorString())) : Optional.empty();
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
