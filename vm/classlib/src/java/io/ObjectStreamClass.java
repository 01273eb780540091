package java.io;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import junco.internal.Sha1;
import junco.internal.reflect.Machine;
import junco.internal.reflect.Members;

/** What serialisation knows of a class, here or in a stream. */
public class ObjectStreamClass implements Serializable {
    public static final ObjectStreamField[] NO_FIELDS = {};

    private static final Map<Class<?>, ObjectStreamClass> KNOWN = new HashMap<>();

    final String name;
    /** The class here; null if a stream's class does not exist. */
    final Class<?> type;
    long suid;
    byte flags;
    ObjectStreamField[] fields = NO_FIELDS;
    ObjectStreamClass superDesc;
    /** Whether the class is a container of the library, whose contents {@link Containers} writes. */
    private boolean container;
    private Hook writeObject;
    private Hook readObject;
    private Hook readObjectNoData;
    private Hook writeReplace;
    private Hook readResolve;

    /** A method of a class by its index, called without any check of access. */
    private record Hook(Class<?> owner, int index, int modifiers) {
        Object call(Object target, Object... args) throws Throwable {
            if (Machine.memberDescriptor(owner, Members.METHOD, index).endsWith("V")) {
                Machine.invokeBits(owner, index, target, args, true);
                return null;
            }
            return Machine.invokeReference(owner, index, target, args, !Modifier.isPublic(modifiers));
        }
    }

    /** For a description read from a stream. */
    ObjectStreamClass(String name, Class<?> type) {
        this.name = name;
        this.type = type;
    }

    private ObjectStreamClass(Class<?> type) {
        this(type.getName(), type);
        boolean external = Externalizable.class.isAssignableFrom(type);
        if (type.isEnum() || type == Enum.class) {
            flags = ObjectStreamConstants.SC_ENUM | ObjectStreamConstants.SC_SERIALIZABLE;
            superDesc = type == Enum.class ? null : of(Enum.class);
            return;
        }
        if (external) {
            flags = ObjectStreamConstants.SC_EXTERNALIZABLE | ObjectStreamConstants.SC_BLOCK_DATA;
        } else if (Serializable.class.isAssignableFrom(type)) {
            flags = ObjectStreamConstants.SC_SERIALIZABLE;
        }
        if (Proxy.isProxyClass(type)) {
            return;
        }
        findMethods();
        container = writeObject == null && Containers.isKnown(type);
        if (!external && (writeObject != null || container)) {
            flags |= ObjectStreamConstants.SC_WRITE_METHOD;
        }
        if (!external && !container && type != String.class) {
            fields = declaredFields();
        }
        if (type == String.class) {
            // Strings have a form of their own; only their description is ever written, with this number.
            suid = -6849794470754667710L;
            return;
        }
        Long declared = declaredSuid();
        suid = declared != null ? declared : type.isRecord() ? 0 : defaultSuid();
        Class<?> parent = type.getSuperclass();
        superDesc = parent == null || type.isArray() || !Serializable.class.isAssignableFrom(parent) ? null : of(parent);
    }

    static ObjectStreamClass of(Class<?> c) {
        synchronized (KNOWN) {
            ObjectStreamClass d = KNOWN.get(c);
            if (d == null) {
                d = new ObjectStreamClass(c);
                KNOWN.put(c, d);
            }
            return d;
        }
    }

    public static ObjectStreamClass lookup(Class<?> cl) {
        return Serializable.class.isAssignableFrom(cl) ? of(cl) : null;
    }

    public static ObjectStreamClass lookupAny(Class<?> cl) {
        return of(cl);
    }

    private static Hook find(Class<?> c, String name, String descriptor) {
        for (int i = Machine.memberCount(c, Members.METHOD) - 1; i >= 0; i--) {
            if (Machine.memberName(c, Members.METHOD, i).equals(name)
                    && Machine.memberDescriptor(c, Members.METHOD, i).equals(descriptor)) {
                int flags = Machine.memberFlags(c, Members.METHOD, i);
                return Modifier.isStatic(flags) ? null : new Hook(c, i, flags);
            }
        }
        return null;
    }

    private static Hook privateMethod(Class<?> c, String name, String descriptor) {
        Hook h = find(c, name, descriptor);
        return h != null && Modifier.isPrivate(h.modifiers) ? h : null;
    }

    /** Finds writeReplace or readResolve, which may be inherited. */
    private Hook inheritable(String method) {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            Hook h = find(c, method, "()Ljava/lang/Object;");
            if (h != null) {
                int mods = h.modifiers;
                boolean visible = c == type || Modifier.isPublic(mods) || Modifier.isProtected(mods)
                    || !Modifier.isPrivate(mods) && c.getPackageName().equals(type.getPackageName());
                return visible && !Modifier.isAbstract(mods) ? h : null;
            }
        }
        return null;
    }

    private void findMethods() {
        writeObject = privateMethod(type, "writeObject", "(Ljava/io/ObjectOutputStream;)V");
        readObject = privateMethod(type, "readObject", "(Ljava/io/ObjectInputStream;)V");
        readObjectNoData = privateMethod(type, "readObjectNoData", "()V");
        writeReplace = inheritable("writeReplace");
        readResolve = inheritable("readResolve");
    }

    private static int fieldIndex(Class<?> c, String name) {
        for (int i = Machine.memberCount(c, Members.FIELD) - 1; i >= 0; i--) {
            if (Machine.memberName(c, Members.FIELD, i).equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private ObjectStreamField[] declaredFields() {
        List<ObjectStreamField> list = new ArrayList<>();
        ObjectStreamField[] chosen = persistentFields();
        if (chosen != null) {
            for (ObjectStreamField f : chosen) {
                f.index = fieldIndex(type, f.getName());
                list.add(f);
            }
        } else {
            for (Field f : type.getDeclaredFields()) {
                if ((f.getModifiers() & (Modifier.STATIC | Modifier.TRANSIENT)) == 0) {
                    ObjectStreamField s = new ObjectStreamField(f.getName(), f.getType());
                    s.index = fieldIndex(type, f.getName());
                    list.add(s);
                }
            }
        }
        ObjectStreamField[] all = list.toArray(NO_FIELDS);
        Arrays.sort(all);
        return all;
    }

    private ObjectStreamField[] persistentFields() {
        int i = type.isArray() ? -1 : fieldIndex(type, "serialPersistentFields");
        int wanted = Modifier.STATIC | Modifier.PRIVATE | Modifier.FINAL;
        if (i < 0 || (Machine.memberFlags(type, Members.FIELD, i) & wanted) != wanted) {
            return null;
        }
        Machine.initialize(type);
        return Machine.getReference(type, i, null) instanceof ObjectStreamField[] f ? f.clone() : null;
    }

    private Long declaredSuid() {
        int i = type.isArray() ? -1 : fieldIndex(type, "serialVersionUID");
        if (i < 0 || !Modifier.isStatic(Machine.memberFlags(type, Members.FIELD, i))
                || !Modifier.isFinal(Machine.memberFlags(type, Members.FIELD, i))) {
            return null;
        }
        Machine.initialize(type);
        return Machine.memberDescriptor(type, Members.FIELD, i).equals("J") ? Machine.getBits(type, i, null) : null;
    }

    /** A member as the computation of the default number sees it. */
    private record Item(String name, int modifiers, String descriptor) {
    }

    private List<Item> items(int kind, int mask) {
        List<Item> list = new ArrayList<>();
        int n = Machine.memberCount(type, kind);
        for (int i = 0; i < n; i++) {
            list.add(new Item(Machine.memberName(type, kind, i), Machine.memberFlags(type, kind, i) & mask,
                Machine.memberDescriptor(type, kind, i)));
        }
        return list;
    }

    /** Computes the number as the specification of serialisation says: a hash of the class's shape. */
    private long defaultSuid() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeUTF(name);
            int mods = type.getModifiers()
                & (Modifier.PUBLIC | Modifier.FINAL | Modifier.INTERFACE | Modifier.ABSTRACT);
            List<Item> methods = items(Members.METHOD, 0xd3f);
            if (type.isInterface()) {
                boolean some = false;
                for (Item m : methods) {
                    some |= m.name.charAt(0) != '<';
                }
                mods = some ? mods | Modifier.ABSTRACT : mods & ~Modifier.ABSTRACT;
            }
            out.writeInt(mods);
            String[] interfaces = new String[type.isArray() ? 0 : type.getInterfaces().length];
            for (int i = 0; i < interfaces.length; i++) {
                interfaces[i] = type.getInterfaces()[i].getName();
            }
            Arrays.sort(interfaces);
            for (String s : interfaces) {
                out.writeUTF(s);
            }
            List<Item> fields = items(Members.FIELD, 0xdf);
            fields.sort(Comparator.comparing(Item::name));
            for (Item f : fields) {
                if ((f.modifiers & Modifier.PRIVATE) == 0
                        || (f.modifiers & (Modifier.STATIC | Modifier.TRANSIENT)) == 0) {
                    out.writeUTF(f.name);
                    out.writeInt(f.modifiers);
                    out.writeUTF(f.descriptor);
                }
            }
            for (int pass = 0; pass < 3; pass++) {
                List<Item> some = new ArrayList<>();
                for (Item m : methods) {
                    int p = m.name.equals("<clinit>") ? 0 : m.name.equals("<init>") ? 1 : 2;
                    if (p == pass && (p == 0 || (m.modifiers & Modifier.PRIVATE) == 0)) {
                        some.add(p == 0 ? new Item(m.name, Modifier.STATIC, "()V") : m);
                    }
                }
                some.sort(pass == 2 ? Comparator.comparing(Item::name).thenComparing(Item::descriptor)
                    : Comparator.comparing(Item::descriptor));
                for (Item m : some) {
                    out.writeUTF(m.name);
                    out.writeInt(m.modifiers);
                    out.writeUTF(pass == 0 ? m.descriptor : m.descriptor.replace('/', '.'));
                }
            }
            byte[] hash = Sha1.hash(bytes.toByteArray());
            long v = 0;
            for (int i = 7; i >= 0; i--) {
                v = v << 8 | hash[i] & 0xff;
            }
            return v;
        } catch (IOException e) {
            throw new InternalError(e);
        }
    }

    public String getName() {
        return name;
    }

    public long getSerialVersionUID() {
        return suid;
    }

    public Class<?> forClass() {
        return type;
    }

    public ObjectStreamField[] getFields() {
        return fields.clone();
    }

    public ObjectStreamField getField(String name) {
        for (ObjectStreamField f : fields) {
            if (f.getName().equals(name)) {
                return f;
            }
        }
        return null;
    }

    boolean isEnum() {
        return (flags & ObjectStreamConstants.SC_ENUM) != 0;
    }

    boolean isExternalizable() {
        return (flags & ObjectStreamConstants.SC_EXTERNALIZABLE) != 0;
    }

    boolean hasWriteMethod() {
        return (flags & ObjectStreamConstants.SC_WRITE_METHOD) != 0;
    }

    boolean hasReadMethod() {
        return container || readObject != null;
    }

    Hook noDataMethod() {
        return readObjectNoData;
    }

    /** Calls a method; what it throws comes out if it may, and otherwise in an IOException. */
    private static Object call(Hook h, Object target, Object... args) throws IOException {
        try {
            return h.call(target, args);
        } catch (IOException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable t) {
            throw new IOException("unexpected exception type", t);
        }
    }

    void invokeWrite(Object o, ObjectOutputStream out) throws IOException {
        if (container) {
            Containers.write(o, type, out);
        } else {
            call(writeObject, o, out);
        }
    }

    void invokeRead(Object o, ObjectInputStream in) throws IOException, ClassNotFoundException {
        if (container) {
            Containers.read(o, type, in);
            return;
        }
        try {
            readObject.call(o, in);
        } catch (IOException | ClassNotFoundException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable t) {
            throw new IOException("unexpected exception type", t);
        }
    }

    void invokeNoData(Object o) throws IOException {
        call(readObjectNoData, o);
    }

    Object replaceForWrite(Object o) throws IOException {
        return writeReplace == null ? o : call(writeReplace, o);
    }

    Object resolveRead(Object o) throws IOException {
        return readResolve == null ? o : call(readResolve, o);
    }

    /** Makes an object by the constructor of its first superclass that is not serialisable. */
    Object newInstance() throws IOException {
        try {
            if (isExternalizable()) {
                Constructor<?> c = type.getDeclaredConstructor();
                if (!Modifier.isPublic(c.getModifiers())) {
                    throw new InvalidClassException(name, "no valid constructor");
                }
                c.setAccessible(true);
                return c.newInstance();
            }
            Class<?> base = type;
            while (Serializable.class.isAssignableFrom(base)) {
                base = base.getSuperclass();
            }
            int n = Machine.memberCount(base, Members.METHOD);
            for (int i = 0; i < n; i++) {
                if (Machine.memberName(base, Members.METHOD, i).equals("<init>")
                        && Machine.memberDescriptor(base, Members.METHOD, i).equals("()V")
                        && !Modifier.isPrivate(Machine.memberFlags(base, Members.METHOD, i))) {
                    Machine.initialize(type);
                    Object o = Machine.allocate(type);
                    Machine.invokeBits(base, i, o, new Object[0], true);
                    return o;
                }
            }
        } catch (InvocationTargetException e) {
            throw new IOException(e.getTargetException());
        } catch (ReflectiveOperationException e) {
            throw new InvalidClassException(name, "no valid constructor");
        }
        throw new InvalidClassException(name, "no valid constructor");
    }

    @Override
    public String toString() {
        return name + ": static final long serialVersionUID = " + suid + "L;";
    }
}
