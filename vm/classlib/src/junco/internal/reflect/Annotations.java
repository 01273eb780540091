package junco.internal.reflect;

import java.lang.annotation.Annotation;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The annotations of one declaration, read from its attributes. */
public final class Annotations {
    private static final Annotations NONE = new Annotations(new Annotation[0], new Annotation[0]);

    private final Annotation[] declared;
    private final Annotation[] all;

    private Annotations(Annotation[] declared, Annotation[] all) {
        this.declared = declared;
        this.all = all;
    }

    /** Reads the annotations of a class or member. */
    public static Annotations parse(Class<?> c, int kind, int index) {
        if (c.isArray() || c.isPrimitive()) {
            return NONE;
        }
        Attribute a = Attribute.of(c, kind, index, "RuntimeVisibleAnnotations");
        if (a == null) {
            return NONE;
        }
        Annotation[] list = list(a);
        return new Annotations(list, list);
    }

    private static Annotation[] list(Attribute a) {
        List<Annotation> list = new ArrayList<>();
        for (int n = a.u2(); n > 0; n--) {
            Annotation x = annotation(a);
            if (x != null) {
                list.add(x);
            }
        }
        return list.toArray(new Annotation[0]);
    }

    /** Reads the annotations of a method's parameters. */
    public static Annotation[][] ofParameters(Class<?> c, int index, int count) {
        Annotation[][] all = new Annotation[count][];
        Attribute a = Attribute.of(c, Members.METHOD, index, "RuntimeVisibleParameterAnnotations");
        int n = a == null ? 0 : a.u1();
        for (int i = 0; i < count; i++) {
            // Hidden parameters at the front of constructors are not counted in the attribute.
            all[i] = i < count - n || a == null ? new Annotation[0] : list(a);
        }
        return all;
    }

    /** Reads the default value of an annotation element, or returns null. */
    public static Object defaultValue(Class<?> c, int index, Class<?> type) {
        Attribute a = Attribute.of(c, Members.METHOD, index, "AnnotationDefault");
        return a == null ? null : value(a, type);
    }

    /** Adds what is inherited from a superclass. */
    public Annotations inheriting(Annotations parent) {
        Map<Class<?>, Annotation> map = new LinkedHashMap<>();
        for (Annotation a : parent.all) {
            if (a.annotationType() != Inherited.class && a.annotationType().getDeclaredAnnotation(Inherited.class) != null) {
                map.put(a.annotationType(), a);
            }
        }
        if (map.isEmpty()) {
            return this;
        }
        for (Annotation a : declared) {
            map.put(a.annotationType(), a);
        }
        return new Annotations(declared, map.values().toArray(new Annotation[0]));
    }

    private static Annotation find(Annotation[] list, Class<?> type) {
        java.util.Objects.requireNonNull(type);
        for (Annotation a : list) {
            if (a.annotationType() == type) {
                return a;
            }
        }
        return null;
    }

    public Annotation get(Class<?> type) {
        return find(all, type);
    }

    public Annotation own(Class<?> type) {
        return find(declared, type);
    }

    public Annotation[] all() {
        return all.clone();
    }

    public Annotation[] declared() {
        return declared.clone();
    }

    public <A extends Annotation> A[] ownByType(Class<A> type) {
        return byType(declared, type);
    }

    /** Returns the annotations of a type, also those in a container of the type's Repeatable. */
    @SuppressWarnings("unchecked")
    public static <A extends Annotation> A[] byType(Annotation[] list, Class<A> type) {
        List<Annotation> found = new ArrayList<>();
        Annotation direct = find(list, type);
        if (direct != null) {
            found.add(direct);
        }
        Repeatable r = type.getDeclaredAnnotation(Repeatable.class);
        Annotation container = r == null ? null : find(list, r.value());
        if (container != null) {
            try {
                Method m = container.annotationType().getDeclaredMethod("value");
                m.setAccessible(true);
                for (Annotation a : (Annotation[]) m.invoke(container)) {
                    found.add(a);
                }
            } catch (ReflectiveOperationException e) {
                throw new java.lang.annotation.AnnotationFormatError(e);
            }
        }
        return found.toArray((A[]) Array.newInstance(type, 0));
    }

    /** Reads an annotation; null if its class is missing or not retained. */
    @SuppressWarnings("unchecked")
    private static Annotation annotation(Attribute a) {
        String descriptor = a.utf8(a.u2());
        Class<?> type = null;
        try {
            type = Signatures.typeOf(descriptor, a.owner());
        } catch (NoClassDefFoundError ignored) {
            // Annotations whose class is missing do not exist.
        }
        // The order of the elements is seen in toString: HotSpot has those with defaults first, in the order of a HashMap.
        Map<String, Object> defaults = new HashMap<>(0);
        Map<String, Class<?>> types = new LinkedHashMap<>();
        if (type != null) {
            for (Method m : type.getDeclaredMethods()) {
                if (m.getParameterCount() == 0 && !java.lang.reflect.Modifier.isStatic(m.getModifiers())) {
                    types.put(m.getName(), m.getReturnType());
                    Object d = m.getDefaultValue();
                    if (d != null) {
                        defaults.put(m.getName(), d);
                    }
                }
            }
        }
        Map<String, Object> values = new LinkedHashMap<>(defaults);
        for (int n = a.u2(); n > 0; n--) {
            String name = a.utf8(a.u2());
            Object v = value(a, types.get(name));
            if (types.containsKey(name)) {
                values.put(name, v);
            }
        }
        if (type == null || !type.isAnnotation() || !isRetained(type)) {
            return null;
        }
        return (Annotation) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
            new AnnotationHandler((Class<? extends Annotation>) type, values));
    }

    private static boolean isRetained(Class<?> type) {
        if (type.getClassLoader() == null) {
            return true;
        }
        Retention r = type.getDeclaredAnnotation(Retention.class);
        return r != null && r.value() == RetentionPolicy.RUNTIME;
    }

    /** Reads an element's value; the type may be null if nobody will see the value. */
    private static Object value(Attribute a, Class<?> type) {
        char tag = (char) a.u1();
        switch (tag) {
            case 'B', 'C', 'I', 'S', 'Z', 'F', 'J', 'D' -> {
                return Values.box(Signatures.primitive(tag), Machine.poolBits(a.owner(), a.u2()));
            }
            case 's' -> {
                return a.utf8(a.u2());
            }
            case 'e' -> {
                String descriptor = a.utf8(a.u2());
                String constant = a.utf8(a.u2());
                return type == null ? null : constantOf(Signatures.typeOf(descriptor, a.owner()), constant);
            }
            case 'c' -> {
                String descriptor = a.utf8(a.u2());
                return type == null ? null : Signatures.typeOf(descriptor, a.owner());
            }
            case '@' -> {
                return annotation(a);
            }
            case '[' -> {
                int n = a.u2();
                Class<?> component = type == null || !type.isArray() ? null : type.getComponentType();
                Object array = component == null ? null : Array.newInstance(component, n);
                for (int i = 0; i < n; i++) {
                    Object v = value(a, component);
                    if (array != null) {
                        Array.set(array, i, v);
                    }
                }
                return array;
            }
            default -> throw new java.lang.annotation.AnnotationFormatError("Invalid tag: " + tag);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object constantOf(Class<?> type, String name) {
        return Enum.valueOf((Class) type, name);
    }
}
