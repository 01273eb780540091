package junco.internal.reflect;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes the class file of a proxy. Each method packs its arguments into an array and calls Proxy.dispatch with its
 * number. Version 49 needs no stack maps.
 */
public final class ProxyWriter {
    private static final String PROXY = "java/lang/reflect/Proxy";
    private static final String HANDLER = "(Ljava/lang/reflect/InvocationHandler;)V";

    private final String name;
    private final Method[] methods;
    private final byte[] bytes;
    private final ByteArrayOutputStream poolBytes = new ByteArrayOutputStream();
    private final DataOutputStream pool = new DataOutputStream(poolBytes);
    private final Map<String, Integer> entries = new LinkedHashMap<>();
    private int next = 1;

    public ProxyWriter(Class<?>[] interfaces, int number) {
        // A proxy of an interface that is not public lives in the interface's package.
        String pkg = "jdk.proxy1.";
        for (Class<?> i : interfaces) {
            if (!Modifier.isPublic(i.getModifiers())) {
                pkg = i.getPackageName().isEmpty() ? "" : i.getPackageName() + ".";
            }
        }
        name = pkg + "$Proxy" + number;
        Map<String, Method> all = new LinkedHashMap<>();
        try {
            add(all, Object.class.getMethod("hashCode"));
            add(all, Object.class.getMethod("equals", Object.class));
            add(all, Object.class.getMethod("toString"));
        } catch (NoSuchMethodException e) {
            throw new InternalError(e);
        }
        for (Class<?> i : interfaces) {
            for (Method m : i.getMethods()) {
                if (!Modifier.isStatic(m.getModifiers())) {
                    add(all, m);
                }
            }
        }
        methods = all.values().toArray(new Method[0]);
        try {
            bytes = write(interfaces);
        } catch (IOException e) {
            throw new InternalError(e);
        }
    }

    private static void add(Map<String, Method> all, Method m) {
        String key = m.getName() + descriptor(m);
        if (!all.containsKey(key)) {
            all.put(key, m);
        }
    }

    public String name() {
        return name;
    }

    public Method[] methods() {
        return methods;
    }

    public byte[] bytes() {
        return bytes;
    }

    /** Defines a class in a loader; in the application's, if the loader is the machine's own. */
    public static Class<?> define(ClassLoader loader, String name, byte[] bytes) {
        if (loader == null) {
            loader = ClassLoader.getSystemClassLoader();
        }
        int i = 0;
        while (!Machine.memberName(ClassLoader.class, Members.METHOD, i).equals("define0")) {
            i++;
        }
        return (Class<?>) Machine.invokeReference(ClassLoader.class, i, loader,
            new Object[] {name, bytes, 0, bytes.length}, true);
    }

    private static String descriptor(Method m) {
        StringBuilder s = new StringBuilder("(");
        for (Class<?> p : m.getParameterTypes()) {
            s.append(p.descriptorString());
        }
        return s.append(')').append(m.getReturnType().descriptorString()).toString();
    }

    private int entry(String key) throws IOException {
        Integer i = entries.get(key);
        if (i != null) {
            return i;
        }
        int at = next++;
        entries.put(key, at);
        return -at;
    }

    private int utf8(String s) throws IOException {
        int at = entry("u" + s);
        if (at < 0) {
            pool.writeByte(1);
            pool.writeUTF(s);
        }
        return Math.abs(at);
    }

    private int classEntry(String binary) throws IOException {
        int text = utf8(binary);
        int at = entry("c" + binary);
        if (at < 0) {
            pool.writeByte(7);
            pool.writeShort(text);
        }
        return Math.abs(at);
    }

    private int methodEntry(String owner, String method, String descriptor) throws IOException {
        int c = classEntry(owner);
        int n = utf8(method);
        int d = utf8(descriptor);
        int nt = entry("n" + method + descriptor);
        if (nt < 0) {
            pool.writeByte(12);
            pool.writeShort(n);
            pool.writeShort(d);
        }
        int at = entry("m" + owner + "." + method + descriptor);
        if (at < 0) {
            pool.writeByte(10);
            pool.writeShort(c);
            pool.writeShort(Math.abs(nt));
        }
        return Math.abs(at);
    }

    private byte[] write(Class<?>[] interfaces) throws IOException {
        ByteArrayOutputStream bodyBytes = new ByteArrayOutputStream();
        DataOutputStream body = new DataOutputStream(bodyBytes);
        body.writeShort(Modifier.PUBLIC | Modifier.FINAL | 0x20);
        body.writeShort(classEntry(name.replace('.', '/')));
        body.writeShort(classEntry(PROXY));
        body.writeShort(interfaces.length);
        for (Class<?> i : interfaces) {
            body.writeShort(classEntry(i.getName().replace('.', '/')));
        }
        body.writeShort(0);
        body.writeShort(methods.length + 1);
        constructor(body);
        for (int i = 0; i < methods.length; i++) {
            method(body, methods[i], i);
        }
        body.writeShort(0);

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DataOutputStream d = new DataOutputStream(out);
        d.writeInt(0xcafebabe);
        d.writeShort(0);
        d.writeShort(49);
        d.writeShort(next);
        poolBytes.writeTo(d);
        bodyBytes.writeTo(d);
        return out.toByteArray();
    }

    private void code(DataOutputStream body, int flags, String n, String descriptor, int stack, int locals, byte[] code)
            throws IOException {
        body.writeShort(flags);
        body.writeShort(utf8(n));
        body.writeShort(utf8(descriptor));
        body.writeShort(1);
        body.writeShort(utf8("Code"));
        body.writeInt(12 + code.length);
        body.writeShort(stack);
        body.writeShort(locals);
        body.writeInt(code.length);
        body.write(code);
        body.writeShort(0);
        body.writeShort(0);
    }

    private void constructor(DataOutputStream body) throws IOException {
        ByteArrayOutputStream c = new ByteArrayOutputStream();
        DataOutputStream d = new DataOutputStream(c);
        d.writeByte(0x2a);
        d.writeByte(0x2b);
        d.writeByte(0xb7);
        d.writeShort(methodEntry(PROXY, "<init>", HANDLER));
        d.writeByte(0xb1);
        code(body, Modifier.PUBLIC, "<init>", HANDLER, 2, 2, c.toByteArray());
    }

    private static String wrapper(Class<?> p) {
        return switch (p.getName()) {
            case "int" -> "java/lang/Integer";
            case "char" -> "java/lang/Character";
            default -> "java/lang/" + Character.toUpperCase(p.getName().charAt(0)) + p.getName().substring(1);
        };
    }

    /** Returns the offset of a type's instruction among those of int, long, float, double and references. */
    private static int kind(Class<?> p) {
        return !p.isPrimitive() ? 4 : p == long.class ? 1 : p == float.class ? 2 : p == double.class ? 3 : 0;
    }

    private void method(DataOutputStream body, Method m, int number) throws IOException {
        ByteArrayOutputStream c = new ByteArrayOutputStream();
        DataOutputStream d = new DataOutputStream(c);
        Class<?>[] types = m.getParameterTypes();
        d.writeByte(0x2a);
        d.writeByte(0x11);
        d.writeShort(number);
        int local = 1;
        if (types.length == 0) {
            d.writeByte(1);
        } else {
            d.writeByte(0x11);
            d.writeShort(types.length);
            d.writeByte(0xbd);
            d.writeShort(classEntry("java/lang/Object"));
            for (int i = 0; i < types.length; i++) {
                d.writeByte(0x59);
                d.writeByte(0x11);
                d.writeShort(i);
                int k = kind(types[i]);
                d.writeByte(0x15 + k);
                d.writeByte(local);
                local += k == 1 || k == 3 ? 2 : 1;
                if (k != 4) {
                    String w = wrapper(types[i]);
                    d.writeByte(0xb8);
                    d.writeShort(methodEntry(w, "valueOf", "(" + types[i].descriptorString() + ")L" + w + ";"));
                }
                d.writeByte(0x53);
            }
        }
        d.writeByte(0xb8);
        d.writeShort(methodEntry(PROXY, "dispatch",
            "(L" + PROXY + ";I[Ljava/lang/Object;)Ljava/lang/Object;"));
        Class<?> r = m.getReturnType();
        if (r == void.class) {
            d.writeByte(0x57);
            d.writeByte(0xb1);
        } else if (r.isPrimitive()) {
            String w = wrapper(r);
            d.writeByte(0xc0);
            d.writeShort(classEntry(w));
            d.writeByte(0xb6);
            d.writeShort(methodEntry(w, r.getName() + "Value", "()" + r.descriptorString()));
            d.writeByte(0xac + kind(r));
        } else {
            if (r != Object.class) {
                d.writeByte(0xc0);
                d.writeShort(classEntry(r.isArray() ? r.descriptorString() : r.getName().replace('.', '/')));
            }
            d.writeByte(0xb0);
        }
        code(body, Modifier.PUBLIC | Modifier.FINAL, m.getName(), descriptor(m), 9, local, c.toByteArray());
    }
}
