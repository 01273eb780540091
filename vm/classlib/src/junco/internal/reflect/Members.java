package junco.internal.reflect;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The members of a class. What is given out is always fresh, because members can be made accessible one by one. */
public final class Members {
    public static final int CLASS = 0;
    public static final int FIELD = 1;
    public static final int METHOD = 2;
    public static final int RECORD = 3;

    private final Class<?> owner;

    public Members(Class<?> owner) {
        this.owner = owner;
    }

    private boolean isReal(int kind, int i) {
        return Machine.memberName(owner, kind, i).charAt(0) != '<';
    }

    public Field[] declaredFields() {
        Field[] f = new Field[Machine.memberCount(owner, FIELD)];
        for (int i = 0; i < f.length; i++) {
            f[i] = MemberFactory.get().field(owner, i);
        }
        return f;
    }

    public Field declaredField(String name) {
        java.util.Objects.requireNonNull(name);
        for (int i = Machine.memberCount(owner, FIELD) - 1; i >= 0; i--) {
            if (Machine.memberName(owner, FIELD, i).equals(name)) {
                return MemberFactory.get().field(owner, i);
            }
        }
        return null;
    }

    private void publicFields(List<Field> list) {
        for (Field f : declaredFields()) {
            if (Modifier.isPublic(f.getModifiers()) && !list.contains(f)) {
                list.add(f);
            }
        }
        for (Class<?> i : owner.getInterfaces()) {
            new Members(i).publicFields(list);
        }
        if (owner.getSuperclass() != null) {
            new Members(owner.getSuperclass()).publicFields(list);
        }
    }

    public Field[] publicFields() {
        List<Field> list = new ArrayList<>();
        publicFields(list);
        return list.toArray(new Field[0]);
    }

    public Field publicField(String name) {
        Field f = declaredField(name);
        if (f != null && Modifier.isPublic(f.getModifiers())) {
            return f;
        }
        for (Class<?> i : owner.getInterfaces()) {
            f = new Members(i).publicField(name);
            if (f != null) {
                return f;
            }
        }
        return owner.getSuperclass() == null ? null : new Members(owner.getSuperclass()).publicField(name);
    }

    public Method[] declaredMethods() {
        List<Method> list = new ArrayList<>();
        int n = Machine.memberCount(owner, METHOD);
        for (int i = 0; i < n; i++) {
            if (isReal(METHOD, i)) {
                list.add(MemberFactory.get().method(owner, i));
            }
        }
        return list.toArray(new Method[0]);
    }

    private static boolean same(Class<?>[] a, Class<?>[] b) {
        int n = b == null ? 0 : b.length;
        if (a.length != n) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            if (a[i] != b[i]) {
                return false;
            }
        }
        return true;
    }

    /** Finds a method by name and parameters; of several, that with the most specific return type. */
    private Method find(String name, Class<?>[] types, boolean publicOnly) {
        Method best = null;
        int n = Machine.memberCount(owner, METHOD);
        for (int i = 0; i < n; i++) {
            if (!Machine.memberName(owner, METHOD, i).equals(name) || name.charAt(0) == '<'
                    || publicOnly && !Modifier.isPublic(Machine.memberFlags(owner, METHOD, i))) {
                continue;
            }
            Method m = MemberFactory.get().method(owner, i);
            if (same(m.getParameterTypes(), types)
                    && (best == null || moreSpecific(m.getReturnType(), best.getReturnType()))) {
                best = m;
            }
        }
        return best;
    }

    private static boolean moreSpecific(Class<?> a, Class<?> b) {
        return a != b && b.isAssignableFrom(a);
    }

    public Method declaredMethod(String name, Class<?>[] types) {
        return name.isEmpty() ? null : find(name, types, false);
    }

    public Method publicMethod(String name, Class<?>[] types) {
        return name.isEmpty() ? null : publicMethod(name, types, true);
    }

    private Method publicMethod(String name, Class<?>[] types, boolean statics) {
        Method m = find(name, types, true);
        if (m != null && (statics || !Modifier.isStatic(m.getModifiers()))) {
            return m;
        }
        Class<?> parent = owner.getSuperclass();
        if (parent != null) {
            m = new Members(parent).publicMethod(name, types, true);
            if (m != null && !Modifier.isAbstract(m.getModifiers())) {
                return m;
            }
        }
        for (Class<?> i : owner.getInterfaces()) {
            Method k = new Members(i).publicMethod(name, types, false);
            if (k != null && (m == null || m.getDeclaringClass().isAssignableFrom(k.getDeclaringClass())
                    || !Modifier.isAbstract(k.getModifiers()) && m.getDeclaringClass().isInterface()
                    && !k.getDeclaringClass().isAssignableFrom(m.getDeclaringClass()))) {
                m = k;
            }
        }
        return m;
    }

    private static String key(Method m) {
        StringBuilder s = new StringBuilder(m.getName());
        for (Class<?> c : m.getParameterTypes()) {
            s.append(' ').append(c.getName());
        }
        return s.append(' ').append(m.getReturnType().getName()).toString();
    }

    private void publicMethods(Map<String, Method> map, boolean statics) {
        int n = Machine.memberCount(owner, METHOD);
        for (int i = 0; i < n; i++) {
            int flags = Machine.memberFlags(owner, METHOD, i);
            if (isReal(METHOD, i) && Modifier.isPublic(flags) && (statics || !Modifier.isStatic(flags))) {
                Method m = MemberFactory.get().method(owner, i);
                String k = key(m);
                Method old = map.get(k);
                if (old == null || Modifier.isAbstract(old.getModifiers()) && !Modifier.isAbstract(flags)
                        && !owner.isAssignableFrom(old.getDeclaringClass())) {
                    map.put(k, m);
                }
            }
        }
        if (owner.getSuperclass() != null) {
            new Members(owner.getSuperclass()).publicMethods(map, true);
        }
        for (Class<?> i : owner.getInterfaces()) {
            new Members(i).publicMethods(map, false);
        }
    }

    public Method[] publicMethods() {
        Map<String, Method> map = new LinkedHashMap<>();
        publicMethods(map, true);
        return map.values().toArray(new Method[0]);
    }

    public Constructor<?>[] constructors(boolean publicOnly) {
        List<Constructor<?>> list = new ArrayList<>();
        int n = Machine.memberCount(owner, METHOD);
        for (int i = 0; i < n; i++) {
            if (Machine.memberName(owner, METHOD, i).equals("<init>")
                    && (!publicOnly || Modifier.isPublic(Machine.memberFlags(owner, METHOD, i)))) {
                list.add(MemberFactory.get().constructor(owner, i));
            }
        }
        if (list.size() >= 3 && list.size() <= 5) {
            // No order is documented. This is the one that programs see on HotSpot.
            java.util.Collections.reverse(list);
        }
        return list.toArray(new Constructor<?>[0]);
    }

    public Constructor<?> constructor(Class<?>[] types, boolean publicOnly) {
        for (Constructor<?> c : constructors(publicOnly)) {
            if (same(c.getParameterTypes(), types)) {
                return c;
            }
        }
        return null;
    }

    /** Finds a method or constructor by its descriptor, or null. */
    public Executable byDescriptor(String name, String descriptor) {
        int n = Machine.memberCount(owner, METHOD);
        for (int i = 0; i < n; i++) {
            if (Machine.memberName(owner, METHOD, i).equals(name)
                    && Machine.memberDescriptor(owner, METHOD, i).equals(descriptor)) {
                return name.equals("<init>") ? MemberFactory.get().constructor(owner, i)
                    : MemberFactory.get().method(owner, i);
            }
        }
        return null;
    }

    public RecordComponent[] recordComponents() {
        RecordComponent[] c = new RecordComponent[Machine.memberCount(owner, RECORD)];
        for (int i = 0; i < c.length; i++) {
            c[i] = MemberFactory.get().component(owner, i);
        }
        return c;
    }
}
