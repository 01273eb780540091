package java.io;

import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import junco.internal.Sha1;
import junco.internal.reflect.Machine;
import junco.internal.reflect.Members;

/**
 * The serialised form of a class: of a local one (see {@link #lookup}), or as a stream describes it, bound to the local
 * one. See the Java Object Serialization Specification, chapters 4 and 6.
 */
public class ObjectStreamClass implements Serializable {
    public static final ObjectStreamField[] NO_FIELDS = {};

    private static final ClassValue<ObjectStreamClass[]> CACHE = new ClassValue<>() {
        @Override
        protected ObjectStreamClass[] computeValue(Class<?> type) {
            return new ObjectStreamClass[1];
        }
    };

    String name;
    Class<?> local;
    private long uid;
    private boolean uidKnown;
    ObjectStreamField[] fields = NO_FIELDS;
    /** The SC_ bits. */
    int flags;
    /** The form of the superclass, null if that is not serialisable. */
    ObjectStreamClass parent;
    boolean isProxy;
    boolean isRecord;
    /** Why the local class cannot be used, or null. */
    String invalid;
    ClassNotFoundException missing;
    /** The library's own way to write and read the class, or null. */
    SerialForms.Form form;
    /** The stream's form, bound to this one: only in what a stream describes. */
    ObjectStreamClass own;

    /** Places in the table of methods, -1 for what the class does not have. */
    int writeObject = -1;
    int readObject = -1;
    int readObjectNoData = -1;
    private Class<?> replaceOwner;
    private int replaceIndex;
    private Class<?> resolveOwner;
    private int resolveIndex;

    ObjectStreamClass() {
    }

    public static ObjectStreamClass lookup(Class<?> cl) {
        return Serializable.class.isAssignableFrom(cl) ? of(cl) : null;
    }

    public static ObjectStreamClass lookupAny(Class<?> cl) {
        return of(cl);
    }

    static synchronized ObjectStreamClass of(Class<?> cl) {
        ObjectStreamClass d = CACHE.get(cl)[0];
        if (d == null) {
            d = new ObjectStreamClass();
            CACHE.get(cl)[0] = d;
            d.describe(cl);
        }
        return d;
    }

    private void describe(Class<?> cl) {
        local = cl;
        own = this;
        name = cl.getName();
        isProxy = Proxy.isProxyClass(cl);
        isRecord = cl.isRecord();
        boolean serializable = Serializable.class.isAssignableFrom(cl);
        Class<?> up = cl.getSuperclass();
        if (up != null && Serializable.class.isAssignableFrom(up) && !cl.isArray()) {
            parent = of(up);
        }
        if (!serializable) {
            uidKnown = true;
            return;
        }
        if (Enum.class.isAssignableFrom(cl)) {
            flags = ObjectStreamConstants.SC_SERIALIZABLE | ObjectStreamConstants.SC_ENUM;
            uidKnown = true;
            return;
        }
        flags = Externalizable.class.isAssignableFrom(cl) ? ObjectStreamConstants.SC_EXTERNALIZABLE
            | ObjectStreamConstants.SC_BLOCK_DATA : ObjectStreamConstants.SC_SERIALIZABLE;
        uidKnown = isProxy || isRecord;
        Long known = SerialForms.uid(name);
        if (known != null && cl.getClassLoader() == null) {
            uid = known;
            uidKnown = true;
        }
        if (cl.isArray() || cl.isInterface()) {
            return;
        }
        declaredUid();
        findMethods();
        form = cl.getClassLoader() == null ? SerialForms.find(name) : null;
        if (form != null) {
            fields = form.fields;
            if (form.custom) {
                flags |= ObjectStreamConstants.SC_WRITE_METHOD;
            }
        } else if (!isExternalizable()) {
            fields = localFields();
            if (writeObject >= 0) {
                flags |= ObjectStreamConstants.SC_WRITE_METHOD;
            }
        }
        Arrays.sort(fields);
    }

    private void declaredUid() {
        for (int i = Machine.memberCount(local, Members.FIELD) - 1; i >= 0; i--) {
            int mods = Machine.memberFlags(local, Members.FIELD, i);
            if (Modifier.isStatic(mods) && Modifier.isFinal(mods)
                    && Machine.memberName(local, Members.FIELD, i).equals("serialVersionUID")
                    && "JISBC".contains(Machine.memberDescriptor(local, Members.FIELD, i))) {
                uid = Machine.getBits(local, i, null);
                uidKnown = true;
            }
        }
    }

    /** Finds the fields that serialPersistentFields names, or all that are neither static nor transient. */
    private ObjectStreamField[] localFields() {
        int n = Machine.memberCount(local, Members.FIELD);
        ObjectStreamField[] declared = null;
        List<ObjectStreamField> list = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int mods = Machine.memberFlags(local, Members.FIELD, i);
            String field = Machine.memberName(local, Members.FIELD, i);
            String type = Machine.memberDescriptor(local, Members.FIELD, i);
            if (!Modifier.isStatic(mods) && !Modifier.isTransient(mods)) {
                list.add(new ObjectStreamField(field, type, false, i));
            } else if (field.equals("serialPersistentFields") && Modifier.isStatic(mods) && Modifier.isPrivate(mods)
                    && Modifier.isFinal(mods) && type.equals("[Ljava/io/ObjectStreamField;") && !isRecord) {
                declared = (ObjectStreamField[]) Machine.getReference(local, i, null);
            }
        }
        if (declared == null) {
            return list.toArray(new ObjectStreamField[0]);
        }
        ObjectStreamField[] out = new ObjectStreamField[declared.length];
        for (int i = 0; i < out.length; i++) {
            ObjectStreamField d = declared[i];
            int at = -1;
            for (int k = 0; k < n; k++) {
                if (Machine.memberName(local, Members.FIELD, k).equals(d.getName())
                        && Machine.memberDescriptor(local, Members.FIELD, k).equals(d.descriptor())
                        && !Modifier.isStatic(Machine.memberFlags(local, Members.FIELD, k))) {
                    at = k;
                }
            }
            out[i] = new ObjectStreamField(d.getName(), d.descriptor(), d.isUnshared(), at);
        }
        return out;
    }

    private void findMethods() {
        int n = Machine.memberCount(local, Members.METHOD);
        for (int i = 0; i < n; i++) {
            int mods = Machine.memberFlags(local, Members.METHOD, i);
            if (!Modifier.isPrivate(mods) || Modifier.isStatic(mods)) {
                continue;
            }
            switch (Machine.memberName(local, Members.METHOD, i) + Machine.memberDescriptor(local, Members.METHOD, i)) {
                case "writeObject(Ljava/io/ObjectOutputStream;)V" -> writeObject = i;
                case "readObject(Ljava/io/ObjectInputStream;)V" -> readObject = i;
                case "readObjectNoData()V" -> readObjectNoData = i;
                default -> { }
            }
        }
        if (isRecord) {
            writeObject = -1;
            readObject = -1;
            readObjectNoData = -1;
        }
        for (Class<?> c = local; c != null; c = c.getSuperclass()) {
            int m = Machine.memberCount(c, Members.METHOD);
            for (int i = 0; i < m; i++) {
                String method = Machine.memberName(c, Members.METHOD, i);
                if (replaceOwner == null && method.equals("writeReplace") && inherited(c, i)) {
                    replaceOwner = c;
                    replaceIndex = i;
                } else if (resolveOwner == null && method.equals("readResolve") && inherited(c, i)) {
                    resolveOwner = c;
                    resolveIndex = i;
                }
            }
        }
    }

    /** Reports whether a method of a superclass can be called on instances of this class. */
    private boolean inherited(Class<?> c, int i) {
        int mods = Machine.memberFlags(c, Members.METHOD, i);
        if (!Machine.memberDescriptor(c, Members.METHOD, i).equals("()Ljava/lang/Object;")
                || (mods & (Modifier.STATIC | Modifier.ABSTRACT)) != 0) {
            return false;
        }
        if ((mods & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0 || c == local) {
            return true;
        }
        return !Modifier.isPrivate(mods) && c.getClassLoader() == local.getClassLoader()
            && c.getPackageName().equals(local.getPackageName());
    }

    boolean hasReplace() {
        return replaceOwner != null;
    }

    boolean hasResolve() {
        return own != null && own.resolveOwner != null;
    }

    Object replace(Object obj) {
        return Machine.invokeReference(replaceOwner, replaceIndex, obj, new Object[0], true);
    }

    Object resolve(Object obj) {
        return Machine.invokeReference(own.resolveOwner, own.resolveIndex, obj, new Object[0], true);
    }

    boolean isExternalizable() {
        return (flags & ObjectStreamConstants.SC_EXTERNALIZABLE) != 0;
    }

    boolean isSerializable() {
        return (flags & ObjectStreamConstants.SC_SERIALIZABLE) != 0;
    }

    boolean isEnum() {
        return (flags & ObjectStreamConstants.SC_ENUM) != 0;
    }

    boolean hasWriteData() {
        return (flags & ObjectStreamConstants.SC_WRITE_METHOD) != 0;
    }

    public String getName() {
        return name;
    }

    public synchronized long getSerialVersionUID() {
        if (!uidKnown) {
            uid = computeUid(local);
            uidKnown = true;
        }
        return uid;
    }

    void setUid(long v) {
        uid = v;
        uidKnown = true;
    }

    public Class<?> forClass() {
        return local;
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

    @Override
    public String toString() {
        return name + ": static final long serialVersionUID = " + getSerialVersionUID() + "L;";
    }

    /** Computes the version that a class has by its outward shape (specification, section 4.6). */
    private static long computeUid(Class<?> cl) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeUTF(cl.getName());
            int mods = cl.getModifiers() & (Modifier.PUBLIC | Modifier.FINAL | Modifier.INTERFACE | Modifier.ABSTRACT);
            int[] methods = sorted(cl, Members.METHOD, false);
            if (cl.isInterface()) {
                mods = methods.length > 0 ? mods | Modifier.ABSTRACT : mods & ~Modifier.ABSTRACT;
            }
            out.writeInt(mods);
            if (!cl.isArray()) {
                Class<?>[] interfaces = cl.getInterfaces();
                String[] names = new String[interfaces.length];
                for (int i = 0; i < names.length; i++) {
                    names[i] = interfaces[i].getName();
                }
                Arrays.sort(names);
                for (String n : names) {
                    out.writeUTF(n);
                }
            }
            for (int i : sorted(cl, Members.FIELD, false)) {
                int m = Machine.memberFlags(cl, Members.FIELD, i);
                if (!Modifier.isPrivate(m) || (m & (Modifier.STATIC | Modifier.TRANSIENT)) == 0) {
                    out.writeUTF(Machine.memberName(cl, Members.FIELD, i));
                    out.writeInt(m & 0xdf);
                    out.writeUTF(Machine.memberDescriptor(cl, Members.FIELD, i));
                }
            }
            int n = Machine.memberCount(cl, Members.METHOD);
            for (int i = 0; i < n; i++) {
                if (Machine.memberName(cl, Members.METHOD, i).equals("<clinit>")) {
                    writeMember(out, "<clinit>", Modifier.STATIC, "()V");
                }
            }
            for (int i : sorted(cl, Members.METHOD, true)) {
                writeMethod(out, cl, i);
            }
            for (int i : methods) {
                writeMethod(out, cl, i);
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

    private static void writeMethod(DataOutputStream out, Class<?> cl, int i) throws IOException {
        int mods = Machine.memberFlags(cl, Members.METHOD, i) & 0xd3f;
        if (!Modifier.isPrivate(mods)) {
            writeMember(out, Machine.memberName(cl, Members.METHOD, i), mods,
                Machine.memberDescriptor(cl, Members.METHOD, i).replace('/', '.'));
        }
    }

    private static void writeMember(DataOutputStream out, String name, int mods, String type) throws IOException {
        out.writeUTF(name);
        out.writeInt(mods);
        out.writeUTF(type);
    }

    /** Returns the places of members in the order of their names and then types; initialisers are left out. */
    private static int[] sorted(Class<?> cl, int kind, boolean constructors) {
        List<Integer> list = new ArrayList<>();
        int n = Machine.memberCount(cl, kind);
        for (int i = 0; i < n; i++) {
            String name = Machine.memberName(cl, kind, i);
            if (name.charAt(0) == '<' ? constructors && name.equals("<init>") : !constructors) {
                list.add(i);
            }
        }
        list.sort(new Comparator<Integer>() {
            @Override
            public int compare(Integer a, Integer b) {
                int c = Machine.memberName(cl, kind, a).compareTo(Machine.memberName(cl, kind, b));
                return c != 0 ? c
                    : Machine.memberDescriptor(cl, kind, a).compareTo(Machine.memberDescriptor(cl, kind, b));
            }
        });
        int[] out = new int[list.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = list.get(i);
        }
        return out;
    }
}
