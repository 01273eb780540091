package java.lang;

import java.io.InputStream;
import java.io.Serializable;
import java.lang.annotation.Annotation;
import java.lang.annotation.Inherited;
import java.lang.constant.ClassDesc;
import java.lang.constant.Constable;
import java.lang.invoke.TypeDescriptor;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.GenericDeclaration;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.net.URL;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import junco.internal.reflect.Annotations;
import junco.internal.reflect.Attribute;
import junco.internal.reflect.Machine;
import junco.internal.reflect.Members;
import junco.internal.reflect.Signatures;

/**
 * A class, interface, array type or primitive type of the running program.
 *
 * <p>The machine makes the instances. Everything that is in the class file is read through a handful of natives in
 * junco.internal.reflect.Machine, which give out member tables and the raw bytes of attributes.
 */
public final class Class<T> implements Serializable, GenericDeclaration, Type, AnnotatedElement,
        TypeDescriptor.OfField<Class<?>>, Constable {
    private static final int ANNOTATION = 0x2000;
    private static final int ENUM = 0x4000;
    private static final int SYNTHETIC = 0x1000;

    /** The machine's class id. */
    private final int id;
    /** Keeps the class alive: the program's own loader that defined it, or null. Set by the machine. */
    private Object holder;
    /** What ClassValue keeps here. */
    java.util.WeakHashMap<ClassValue<?>, Object[]> values;
    private String name;
    private String simpleName;
    private Object[] enumConstants;
    private Map<String, T> enumDirectory;
    private Members members;
    private Annotations annotations;

    private Class(int id) {
        this.id = id;
    }

    @Override
    public String toString() {
        return (isInterface() ? "interface " : isPrimitive() ? "" : "class ") + getName();
    }

    public String toGenericString() {
        if (isPrimitive()) {
            return toString();
        }
        StringBuilder s = new StringBuilder();
        Class<?> c = this;
        int depth = 0;
        while (c.isArray()) {
            c = c.getComponentType();
            depth++;
        }
        if (depth > 0) {
            s.append(c.getTypeName());
            for (int i = 0; i < depth; i++) {
                s.append("[]");
            }
            return s.toString();
        }
        int mods = c.getModifiers() & Modifier.classModifiers();
        if (mods != 0) {
            s.append(Modifier.toString(mods)).append(' ');
        }
        if (c.isAnnotation()) {
            s.append('@');
        }
        if (c.isInterface()) {
            s.append("interface");
        } else if (c.isEnum()) {
            s.append("enum");
        } else if (c.isRecord()) {
            s.append("record");
        } else {
            s.append("class");
        }
        s.append(' ').append(c.getName());
        TypeVariable<?>[] params = c.getTypeParameters();
        if (params.length > 0) {
            s.append('<');
            for (int i = 0; i < params.length; i++) {
                if (i > 0) {
                    s.append(',');
                }
                s.append(params[i].getTypeName());
                Type[] bounds = params[i].getBounds();
                for (int j = 0; j < bounds.length && (bounds.length > 1 || bounds[0] != Object.class); j++) {
                    s.append(j == 0 ? " extends " : " & ").append(bounds[j].getTypeName());
                }
            }
            s.append('>');
        }
        return s.toString();
    }

    public String getName() {
        String n = name;
        if (n == null) {
            n = name0();
            name = n;
        }
        return n;
    }

    @Override
    public String getTypeName() {
        if (isArray()) {
            return getComponentType().getTypeName() + "[]";
        }
        return getName();
    }

    public String getSimpleName() {
        String s = simpleName;
        if (s == null) {
            if (isArray()) {
                s = getComponentType().getSimpleName() + "[]";
            } else {
                s = simpleBinaryName();
                if (s == null) {
                    s = getName();
                    s = s.substring(s.lastIndexOf('.') + 1);
                }
            }
            simpleName = s;
        }
        return s;
    }

    public String getCanonicalName() {
        if (isArray()) {
            String s = getComponentType().getCanonicalName();
            return s == null ? null : s + "[]";
        }
        if (isHidden() || isLocalOrAnonymousClass()) {
            return null;
        }
        Class<?> outer = getDeclaringClass();
        if (outer == null) {
            return getName();
        }
        String s = outer.getCanonicalName();
        return s == null ? null : s + "." + getSimpleName();
    }

    public String getPackageName() {
        Class<?> c = this;
        while (c.isArray()) {
            c = c.getComponentType();
        }
        if (c.isPrimitive()) {
            return "java.lang";
        }
        String n = c.getName();
        int dot = n.lastIndexOf('.');
        return dot < 0 ? "" : n.substring(0, dot).intern();
    }

    public Package getPackage() {
        if (isPrimitive() || isArray()) {
            return null;
        }
        return Package.of(this);
    }

    public Module getModule() {
        return Module.of(this);
    }

    @Override
    public Optional<ClassDesc> describeConstable() {
        return isHidden() ? Optional.empty() : Optional.of(ClassDesc.ofDescriptor(descriptorString()));
    }

    @Override
    public String descriptorString() {
        if (isPrimitive()) {
            return Signatures.primitiveDescriptor(getName());
        }
        if (isArray()) {
            return "[" + getComponentType().descriptorString();
        }
        return "L" + getName().replace('.', '/') + ";";
    }

    public static Class<?> forName(String className) throws ClassNotFoundException {
        return forName0(className, true, callerLoader());
    }

    public static Class<?> forName(String name, boolean initialize, ClassLoader loader) throws ClassNotFoundException {
        return forName0(name, initialize, loader);
    }

    public static Class<?> forName(Module module, String name) {
        try {
            return forName0(name, false, module.getClassLoader());
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    private static Class<?> forName0(String name, boolean initialize, ClassLoader loader)
            throws ClassNotFoundException {
        if (name == null) {
            throw new NullPointerException();
        }
        Class<?> c;
        if (name.startsWith("[")) {
            c = forArrayName(name, loader);
        } else if (name.isEmpty() || name.indexOf('/') >= 0) {
            throw new ClassNotFoundException(name);
        } else {
            c = loader == null ? ClassLoader.findBootstrap(name) : loader.initiate(name);
            if (c == null) {
                throw new ClassNotFoundException(name);
            }
        }
        if (initialize) {
            Machine.initialize(c);
        }
        return c;
    }

    private static Class<?> forArrayName(String name, ClassLoader loader) throws ClassNotFoundException {
        int depth = 0;
        while (depth < name.length() && name.charAt(depth) == '[') {
            depth++;
        }
        Class<?> c = null;
        if (depth < 256 && depth < name.length()) {
            char k = name.charAt(depth);
            if (k == 'L') {
                if (name.endsWith(";") && name.length() > depth + 2) {
                    c = forName0(name.substring(depth + 1, name.length() - 1), false, loader);
                }
            } else if (name.length() == depth + 1) {
                c = Signatures.primitive(k);
                if (c == void.class) {
                    c = null;
                }
            }
        }
        if (c == null) {
            throw new ClassNotFoundException(name);
        }
        for (int i = 0; i < depth; i++) {
            c = c.arrayClass();
        }
        return c;
    }

    public static Class<?> forPrimitiveName(String primitiveName) {
        return switch (primitiveName) {
            case "boolean" -> boolean.class;
            case "byte" -> byte.class;
            case "char" -> char.class;
            case "short" -> short.class;
            case "int" -> int.class;
            case "long" -> long.class;
            case "float" -> float.class;
            case "double" -> double.class;
            case "void" -> void.class;
            default -> null;
        };
    }

    @Deprecated(since = "9")
    public T newInstance() throws InstantiationException, IllegalAccessException {
        Constructor<T> c;
        try {
            c = getDeclaredConstructor();
        } catch (NoSuchMethodException e) {
            InstantiationException wrapped = new InstantiationException(getName());
            wrapped.initCause(e);
            throw wrapped;
        }
        try {
            return c.newInstance();
        } catch (InvocationTargetException e) {
            throw Class.<RuntimeException>sneak(e.getTargetException());
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E sneak(Throwable t) throws E {
        throw (E) t;
    }

    public java.util.Set<java.lang.reflect.AccessFlag> accessFlags() {
        java.lang.reflect.AccessFlag.Location place = isMemberClass() || isArray() || isPrimitive()
            ? java.lang.reflect.AccessFlag.Location.INNER_CLASS : java.lang.reflect.AccessFlag.Location.CLASS;
        // Every class has ACC_SUPER in its file; getModifiers leaves it out.
        int sup = place == java.lang.reflect.AccessFlag.Location.CLASS && !isInterface() ? 0x20 : 0;
        return java.lang.reflect.AccessFlag.maskToAccessFlags(getModifiers() | sup, place);
    }

    public boolean isAnnotation() {
        return (getModifiers() & ANNOTATION) != 0;
    }

    public boolean isSynthetic() {
        return (getModifiers() & SYNTHETIC) != 0;
    }

    public boolean isEnum() {
        return (getModifiers() & ENUM) != 0 && getSuperclass() == Enum.class;
    }

    public boolean isRecord() {
        return getSuperclass() == Record.class && (getModifiers() & Modifier.FINAL) != 0
            && Machine.attribute(this, Members.CLASS, 0, "Record") != null;
    }

    public boolean isSealed() {
        return !isArray() && !isPrimitive() && Machine.attribute(this, Members.CLASS, 0, "PermittedSubclasses") != null;
    }

    public Class<?>[] getPermittedSubclasses() {
        return isSealed() ? classList("PermittedSubclasses") : null;
    }

    public Class<?> getNestHost() {
        Attribute a = Attribute.of(this, Members.CLASS, 0, "NestHost");
        Class<?> host = a == null ? null : a.classOrNull(a.u2());
        return host == null ? this : host;
    }

    public boolean isNestmateOf(Class<?> c) {
        return getNestHost() == c.getNestHost();
    }

    public Class<?>[] getNestMembers() {
        Class<?> host = getNestHost();
        Class<?>[] rest = host.isPrimitive() || host.isArray() ? null : host.classList("NestMembers");
        if (rest == null) {
            return new Class<?>[] {host};
        }
        Class<?>[] all = new Class<?>[rest.length + 1];
        all[0] = host;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }

    private Class<?>[] classList(String attributeName) {
        Attribute a = Attribute.of(this, Members.CLASS, 0, attributeName);
        if (a == null) {
            return null;
        }
        Class<?>[] list = new Class<?>[a.u2()];
        int n = 0;
        for (int i = 0; i < list.length; i++) {
            Class<?> c = a.classOrNull(a.u2());
            if (c != null) {
                list[n++] = c;
            }
        }
        return n == list.length ? list : java.util.Arrays.copyOf(list, n);
    }

    /** Finds this class's own entry of InnerClasses: {outer class, simple name or "", flags}; null if it is top level. */
    private Object[] innerClassEntry() {
        if (isArray() || isPrimitive()) {
            return null;
        }
        Attribute a = Attribute.of(this, Members.CLASS, 0, "InnerClasses");
        if (a == null) {
            return null;
        }
        String binary = getName().replace('.', '/');
        for (int n = a.u2(); n > 0; n--) {
            String inner = a.className(a.u2());
            int outer = a.u2();
            int simple = a.u2();
            a.u2();
            if (inner.equals(binary)) {
                return new Object[] {outer == 0 ? null : a.className(outer), simple == 0 ? "" : a.utf8(simple)};
            }
        }
        return null;
    }

    private String simpleBinaryName() {
        Object[] e = innerClassEntry();
        return e == null ? null : (String) e[1];
    }

    public Class<?> getDeclaringClass() {
        Object[] e = innerClassEntry();
        if (e == null || e[0] == null) {
            return null;
        }
        return Signatures.load((String) e[0], this);
    }

    public Class<?> getEnclosingClass() {
        Attribute a = isArray() || isPrimitive() ? null : Attribute.of(this, Members.CLASS, 0, "EnclosingMethod");
        if (a != null) {
            return a.load(a.u2());
        }
        return getDeclaringClass();
    }

    private Object enclosingMember(boolean constructor) {
        Attribute a = isArray() || isPrimitive() ? null : Attribute.of(this, Members.CLASS, 0, "EnclosingMethod");
        if (a == null) {
            return null;
        }
        Class<?> c = a.load(a.u2());
        int at = a.u2();
        if (at == 0) {
            return null;
        }
        String member = a.memberName(at);
        if (member.equals("<clinit>") || member.equals("<init>") != constructor) {
            return null;
        }
        return c.members().byDescriptor(member, a.memberDescriptor(at));
    }

    public Method getEnclosingMethod() {
        return (Method) enclosingMember(false);
    }

    public Constructor<?> getEnclosingConstructor() {
        return (Constructor<?>) enclosingMember(true);
    }

    private boolean isLocalOrAnonymousClass() {
        return !isArray() && !isPrimitive() && Machine.attribute(this, Members.CLASS, 0, "EnclosingMethod") != null;
    }

    public boolean isAnonymousClass() {
        return !isArray() && isLocalOrAnonymousClass() && "".equals(simpleBinaryName());
    }

    public boolean isLocalClass() {
        return isLocalOrAnonymousClass() && !"".equals(simpleBinaryName());
    }

    public boolean isMemberClass() {
        return !isLocalOrAnonymousClass() && getDeclaringClass() != null;
    }

    public ClassLoader getClassLoader() {
        Class<?> c = this;
        while (c.isArray()) {
            c = c.getComponentType();
        }
        return c.isPrimitive() ? null : c.loader0();
    }

    @SuppressWarnings("unchecked")
    public TypeVariable<Class<T>>[] getTypeParameters() {
        return (TypeVariable<Class<T>>[]) (TypeVariable<?>[]) Signatures.ofClass(this).typeParameters();
    }

    public Type getGenericSuperclass() {
        if (isInterface() || isPrimitive() || getSuperclass() == null) {
            return null;
        }
        return isArray() ? Object.class : Signatures.ofClass(this).superclass();
    }

    public Type[] getGenericInterfaces() {
        return isArray() || isPrimitive() ? getInterfaces() : Signatures.ofClass(this).interfaces();
    }

    public Class<?>[] getInterfaces() {
        return interfaces0();
    }

    @Override
    public Class<?> componentType() {
        return getComponentType();
    }

    @Override
    public Class<?> arrayType() {
        if (this == void.class) {
            throw new UnsupportedOperationException();
        }
        return arrayClass();
    }

    public Object[] getSigners() {
        return null;
    }

    private Members members() {
        Members m = members;
        if (m == null) {
            m = new Members(this);
            members = m;
        }
        return m;
    }

    public Class<?>[] getClasses() {
        List<Class<?>> list = new ArrayList<>();
        for (Class<?> c = this; c != null; c = c.getSuperclass()) {
            for (Class<?> m : c.getDeclaredClasses()) {
                if (Modifier.isPublic(m.getModifiers())) {
                    list.add(m);
                }
            }
        }
        return list.toArray(new Class<?>[0]);
    }

    public Class<?>[] getDeclaredClasses() {
        Attribute a = isArray() || isPrimitive() ? null : Attribute.of(this, Members.CLASS, 0, "InnerClasses");
        List<Class<?>> list = new ArrayList<>();
        if (a != null) {
            String binary = getName().replace('.', '/');
            for (int n = a.u2(); n > 0; n--) {
                int inner = a.u2();
                int outer = a.u2();
                a.u2();
                a.u2();
                if (outer != 0 && a.className(outer).equals(binary)) {
                    list.add(a.load(inner));
                }
            }
        }
        return list.toArray(new Class<?>[0]);
    }

    public Field[] getFields() {
        return members().publicFields();
    }

    public Method[] getMethods() {
        return members().publicMethods();
    }

    public Constructor<?>[] getConstructors() {
        return members().constructors(true);
    }

    public Field getField(String name) throws NoSuchFieldException {
        Field f = members().publicField(name);
        if (f == null) {
            throw new NoSuchFieldException(name);
        }
        return f;
    }

    public Method getMethod(String name, Class<?>... parameterTypes) throws NoSuchMethodException {
        Method m = members().publicMethod(name, parameterTypes);
        if (m == null) {
            throw new NoSuchMethodException(methodToString(name, parameterTypes));
        }
        return m;
    }

    @SuppressWarnings("unchecked")
    public Constructor<T> getConstructor(Class<?>... parameterTypes) throws NoSuchMethodException {
        return (Constructor<T>) constructor(parameterTypes, true);
    }

    private Constructor<?> constructor(Class<?>[] parameterTypes, boolean publicOnly) throws NoSuchMethodException {
        Constructor<?> c = members().constructor(parameterTypes, publicOnly);
        if (c == null) {
            throw new NoSuchMethodException(methodToString("<init>", parameterTypes));
        }
        return c;
    }

    private String methodToString(String method, Class<?>[] types) {
        StringBuilder s = new StringBuilder(getName()).append('.').append(method).append('(');
        for (int i = 0; types != null && i < types.length; i++) {
            if (i > 0) {
                s.append(',');
            }
            s.append(types[i] == null ? "null" : types[i].getName());
        }
        return s.append(')').toString();
    }

    public Field[] getDeclaredFields() {
        return members().declaredFields();
    }

    public Method[] getDeclaredMethods() {
        return members().declaredMethods();
    }

    public Constructor<?>[] getDeclaredConstructors() {
        return members().constructors(false);
    }

    public Field getDeclaredField(String name) throws NoSuchFieldException {
        Field f = members().declaredField(name);
        if (f == null) {
            throw new NoSuchFieldException(name);
        }
        return f;
    }

    public Method getDeclaredMethod(String name, Class<?>... parameterTypes) throws NoSuchMethodException {
        Method m = members().declaredMethod(name, parameterTypes);
        if (m == null) {
            throw new NoSuchMethodException(methodToString(name, parameterTypes));
        }
        return m;
    }

    @SuppressWarnings("unchecked")
    public Constructor<T> getDeclaredConstructor(Class<?>... parameterTypes) throws NoSuchMethodException {
        return (Constructor<T>) constructor(parameterTypes, false);
    }

    public RecordComponent[] getRecordComponents() {
        return isRecord() ? members().recordComponents() : null;
    }

    public InputStream getResourceAsStream(String name) {
        ClassLoader loader = getClassLoader();
        name = resolveName(name);
        return loader == null ? ClassLoader.getSystemResourceAsStream(name) : loader.getResourceAsStream(name);
    }

    public URL getResource(String name) {
        ClassLoader loader = getClassLoader();
        name = resolveName(name);
        return loader == null ? ClassLoader.getSystemResource(name) : loader.getResource(name);
    }

    private String resolveName(String name) {
        if (name.startsWith("/")) {
            return name.substring(1);
        }
        String p = getPackageName();
        return p.isEmpty() ? name : p.replace('.', '/') + "/" + name;
    }

    @SuppressWarnings("unchecked")
    private T[] enumConstantsShared() {
        Object[] e = enumConstants;
        if (e == null) {
            if (!isEnum()) {
                return null;
            }
            try {
                Method values = members().declaredMethod("values", new Class<?>[0]);
                values.setAccessible(true);
                e = (Object[]) values.invoke(null);
            } catch (ReflectiveOperationException | ClassCastException | NullPointerException x) {
                return null;
            }
            enumConstants = e;
        }
        return (T[]) e;
    }

    public T[] getEnumConstants() {
        T[] shared = enumConstantsShared();
        return shared == null ? null : shared.clone();
    }

    /** Returns the enum constants by name. */
    Map<String, T> enumConstantDirectory() {
        Map<String, T> d = enumDirectory;
        if (d == null) {
            T[] all = enumConstantsShared();
            if (all == null) {
                throw new IllegalArgumentException(getName() + " is not an enum class");
            }
            d = new HashMap<>(2 * all.length);
            for (int i = 0; i < all.length; i++) {
                d.put(((Enum<?>) all[i]).name(), all[i]);
            }
            enumDirectory = d;
        }
        return d;
    }

    @SuppressWarnings("unchecked")
    public T cast(Object obj) {
        if (obj != null && !isInstance(obj)) {
            throw new ClassCastException("Cannot cast " + obj.getClass().getName() + " to " + getName());
        }
        return (T) obj;
    }

    @SuppressWarnings("unchecked")
    public <U> Class<? extends U> asSubclass(Class<U> c) {
        if (!c.isAssignableFrom(this)) {
            throw new ClassCastException(toString());
        }
        return (Class<? extends U>) this;
    }

    private Annotations annotations() {
        Annotations a = annotations;
        if (a == null) {
            Annotations own = Annotations.parse(this, Members.CLASS, 0);
            Class<?> parent = isPrimitive() ? null : getSuperclass();
            a = parent == null ? own : own.inheriting(parent.annotations());
            annotations = a;
        }
        return a;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <A extends Annotation> A getAnnotation(Class<A> annotationClass) {
        return (A) annotations().get(annotationClass);
    }

    @Override
    public boolean isAnnotationPresent(Class<? extends Annotation> annotationClass) {
        return getAnnotation(annotationClass) != null;
    }

    @Override
    public <A extends Annotation> A[] getAnnotationsByType(Class<A> annotationClass) {
        A[] found = getDeclaredAnnotationsByType(annotationClass);
        if (found.length == 0 && annotationClass.isAnnotationPresent(Inherited.class)) {
            Class<?> parent = getSuperclass();
            if (parent != null) {
                return parent.getAnnotationsByType(annotationClass);
            }
        }
        return found;
    }

    @Override
    public Annotation[] getAnnotations() {
        return annotations().all();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <A extends Annotation> A getDeclaredAnnotation(Class<A> annotationClass) {
        return (A) annotations().own(annotationClass);
    }

    @Override
    public <A extends Annotation> A[] getDeclaredAnnotationsByType(Class<A> annotationClass) {
        return annotations().ownByType(annotationClass);
    }

    @Override
    public Annotation[] getDeclaredAnnotations() {
        return annotations().declared();
    }

    /** Makes an array of this class's instances. */
    @SuppressWarnings("unchecked")
    T[] newArray(int n) {
        return (T[]) Array.newInstance(this, n);
    }

    static native Class<?> getPrimitiveClass(String name);

    /** Returns the loader of the class whose method called the caller of this method. */
    static native ClassLoader callerLoader();

    private native String name0();

    public native boolean isInterface();

    public native boolean isArray();

    public native boolean isPrimitive();

    public native boolean isHidden();

    /** Returns the flags of the class, for a member class those in InnerClasses, without ACC_SUPER. */
    public native int getModifiers();

    public native Class<? super T> getSuperclass();

    private native Class<?>[] interfaces0();

    public native Class<?> getComponentType();

    private native Class<?> arrayClass();

    public native boolean isInstance(Object obj);

    public native boolean isAssignableFrom(Class<?> cls);

    public native boolean desiredAssertionStatus();

    private native ClassLoader loader0();
}
