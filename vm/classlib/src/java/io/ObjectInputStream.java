package java.io;

import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import junco.internal.reflect.Machine;
import junco.internal.reflect.Members;

/** Reads graphs of objects that {@link ObjectOutputStream} wrote. */
public class ObjectInputStream extends InputStream implements ObjectInput, ObjectStreamConstants {
    private final BlockInput in;
    private final boolean overridden;
    private final List<Object> handles = new ArrayList<>();
    private boolean resolving;
    private int depth;
    private Object current;
    private ObjectStreamClass currentClass;
    private List<Validation> validations;

    private record Validation(ObjectInputValidation object, int priority) {
    }

    /** Stands for an object that must not be referred to again. */
    private static final Object UNSHARED = new Object();

    /** The fields of an object as the stream has them. */
    public abstract static class GetField {
        public GetField() {
        }

        public abstract ObjectStreamClass getObjectStreamClass();

        public abstract boolean defaulted(String name) throws IOException;

        public abstract boolean get(String name, boolean val) throws IOException;

        public abstract byte get(String name, byte val) throws IOException;

        public abstract char get(String name, char val) throws IOException;

        public abstract short get(String name, short val) throws IOException;

        public abstract int get(String name, int val) throws IOException;

        public abstract long get(String name, long val) throws IOException;

        public abstract float get(String name, float val) throws IOException;

        public abstract double get(String name, double val) throws IOException;

        public abstract Object get(String name, Object val) throws IOException, ClassNotFoundException;
    }

    public ObjectInputStream(InputStream in) throws IOException {
        this.in = new BlockInput(Objects.requireNonNull(in), this);
        overridden = false;
        readStreamHeader();
        this.in.setBlockMode(true);
    }

    protected ObjectInputStream() throws IOException {
        in = null;
        overridden = true;
    }

    protected void readStreamHeader() throws IOException, StreamCorruptedException {
        short magic = in.data.readShort();
        short version = in.data.readShort();
        if (magic != STREAM_MAGIC || version != STREAM_VERSION) {
            throw new StreamCorruptedException(String.format("invalid stream header: %04X%04X", magic, version));
        }
    }

    @Override
    public final Object readObject() throws IOException, ClassNotFoundException {
        return overridden ? readObjectOverride() : start(false);
    }

    protected Object readObjectOverride() throws IOException, ClassNotFoundException {
        return null;
    }

    public Object readUnshared() throws IOException, ClassNotFoundException {
        return start(true);
    }

    private Object start(boolean unshared) throws IOException, ClassNotFoundException {
        Object obj = read0(unshared);
        if (depth == 0) {
            List<Validation> v = validations;
            validations = null;
            if (v != null) {
                for (Validation one : v) {
                    one.object.validateObject();
                }
            }
        }
        return obj;
    }

    void handleReset() throws StreamCorruptedException {
        if (depth > 0) {
            throw new StreamCorruptedException("unexpected reset; recursion depth: " + depth);
        }
        handles.clear();
    }

    private int assign(Object obj) {
        handles.add(obj);
        return handles.size() - 1;
    }

    private Object read0(boolean unshared) throws IOException, ClassNotFoundException {
        boolean mode = in.blockMode();
        if (mode && in.left() > 0) {
            throw new OptionalDataException(in.left());
        }
        in.setBlockMode(false);
        while (in.peek() == TC_RESET) {
            in.take();
            handleReset();
        }
        depth++;
        try {
            int tag = in.peek();
            if (mode && (tag == TC_BLOCKDATA || tag == TC_BLOCKDATALONG)) {
                in.setBlockMode(true);
                throw new OptionalDataException(in.refill());
            }
            if (mode && tag == TC_ENDBLOCKDATA) {
                throw new OptionalDataException(true);
            }
            if (tag < 0) {
                throw new EOFException();
            }
            return readTagged(tag, unshared);
        } finally {
            depth--;
            if (in.blockMode() != mode) {
                in.setBlockMode(mode);
            }
        }
    }

    private Object readTagged(int tag, boolean unshared) throws IOException, ClassNotFoundException {
        switch (tag) {
            case TC_NULL -> {
                in.take();
                return null;
            }
            case TC_REFERENCE -> {
                Object obj = readHandle();
                if (unshared) {
                    throw new InvalidObjectException("cannot read back reference as unshared");
                }
                return obj;
            }
            case TC_CLASS -> {
                in.take();
                ObjectStreamClass d = readDescription();
                if (d.missing != null) {
                    throw d.missing;
                }
                assign(unshared ? UNSHARED : d.local);
                return d.local;
            }
            case TC_CLASSDESC, TC_PROXYCLASSDESC -> {
                return readDescription();
            }
            case TC_STRING, TC_LONGSTRING -> {
                return checkResolve(readNewString(unshared), handles.size() - 1);
            }
            case TC_ARRAY -> {
                return readArray(unshared);
            }
            case TC_ENUM -> {
                return readEnum(unshared);
            }
            case TC_OBJECT -> {
                return readOrdinary(unshared);
            }
            case TC_EXCEPTION -> {
                in.take();
                handles.clear();
                IOException e = (IOException) read0(false);
                handles.clear();
                throw new WriteAbortedException("writing aborted", e);
            }
            case TC_BLOCKDATA, TC_BLOCKDATALONG -> throw new StreamCorruptedException("unexpected block data");
            case TC_ENDBLOCKDATA -> throw new StreamCorruptedException("unexpected end of block data");
            default -> throw new StreamCorruptedException(String.format("invalid type code: %02X", tag));
        }
    }

    private Object checkResolve(Object obj, int handle) throws IOException {
        if (!resolving) {
            return obj;
        }
        Object rep = resolveObject(obj);
        if (rep != obj) {
            handles.set(handle, rep);
        }
        return rep;
    }

    private Object readHandle() throws IOException {
        in.take();
        int h = in.data.readInt() - baseWireHandle;
        if (h < 0 || h >= handles.size()) {
            throw new StreamCorruptedException(String.format("invalid handle value: %08X", h + baseWireHandle));
        }
        Object obj = handles.get(h);
        if (obj == UNSHARED) {
            throw new InvalidObjectException("cannot read back reference to unshared object");
        }
        return obj;
    }

    private String readNewString(boolean unshared) throws IOException {
        String s;
        if (in.take() == TC_STRING) {
            s = in.data.readUTF();
        } else {
            long bytes = in.data.readLong();
            StringBuilder b = new StringBuilder();
            while (bytes > 0) {
                int c = in.take();
                bytes--;
                if (c >= 0xe0) {
                    c = (c & 15) << 12 | (in.take() & 0x3f) << 6 | in.take() & 0x3f;
                    bytes -= 2;
                } else if (c >= 0xc0) {
                    c = (c & 31) << 6 | in.take() & 0x3f;
                    bytes--;
                }
                b.append((char) c);
            }
            s = b.toString();
        }
        assign(unshared ? UNSHARED : s);
        return s;
    }

    private String readTypeString() throws IOException {
        int tag = in.peek();
        return switch (tag) {
            case TC_NULL -> {
                in.take();
                yield null;
            }
            case TC_REFERENCE -> (String) readHandle();
            case TC_STRING, TC_LONGSTRING -> readNewString(false);
            default -> throw new StreamCorruptedException(String.format("invalid type code: %02X", tag));
        };
    }

    private ObjectStreamClass readDescription() throws IOException, ClassNotFoundException {
        int tag = in.peek();
        switch (tag) {
            case TC_NULL -> {
                in.take();
                return null;
            }
            case TC_REFERENCE -> {
                return (ObjectStreamClass) readHandle();
            }
            case TC_PROXYCLASSDESC, TC_CLASSDESC -> {
                in.take();
            }
            default -> throw new StreamCorruptedException(String.format("invalid type code: %02X", tag));
        }
        int handle = assign(null);
        ObjectStreamClass d;
        if (tag == TC_PROXYCLASSDESC) {
            d = new ObjectStreamClass();
            handles.set(handle, d);
            d.isProxy = true;
            d.flags = SC_SERIALIZABLE;
            d.setUid(0);
            String[] interfaces = new String[in.data.readInt()];
            for (int i = 0; i < interfaces.length; i++) {
                interfaces[i] = in.data.readUTF();
            }
            in.setBlockMode(true);
            try {
                d.local = resolveProxyClass(interfaces);
            } catch (ClassNotFoundException e) {
                d.missing = e;
            }
        } else {
            d = readClassDescriptor();
            handles.set(handle, d);
            in.setBlockMode(true);
            try {
                d.local = resolveClass(d);
                if (d.local == null) {
                    d.missing = new ClassNotFoundException("null class");
                }
            } catch (ClassNotFoundException e) {
                d.missing = e;
            }
        }
        skipData();
        d.parent = readDescription();
        bind(d);
        return d;
    }

    protected ObjectStreamClass readClassDescriptor() throws IOException, ClassNotFoundException {
        ObjectStreamClass d = new ObjectStreamClass();
        d.name = in.data.readUTF();
        d.setUid(in.data.readLong());
        d.flags = in.data.readByte();
        ObjectStreamField[] fields = new ObjectStreamField[in.data.readShort()];
        for (int i = 0; i < fields.length; i++) {
            char type = (char) in.data.readByte();
            String field = in.data.readUTF();
            fields[i] = new ObjectStreamField(field, type == 'L' || type == '[' ? readTypeString() : String.valueOf(type),
                false, -1);
        }
        d.fields = fields;
        return d;
    }

    /** Compares a description of the stream with the local class. */
    private void bind(ObjectStreamClass d) throws InvalidClassException {
        if (d.local == null) {
            return;
        }
        ObjectStreamClass own = ObjectStreamClass.of(d.local);
        d.own = own;
        if (d.isProxy) {
            d.name = own.name;
            return;
        }
        d.isRecord = own.isRecord;
        boolean known = own.isSerializable() || own.isExternalizable();
        if (known && !d.local.isArray() && !own.isRecord && !own.isEnum()
                && (d.isSerializable() || d.isExternalizable()) && d.getSerialVersionUID() != own.getSerialVersionUID()) {
            throw new InvalidClassException(d.name, "local class incompatible: stream classdesc serialVersionUID = "
                + d.getSerialVersionUID() + ", local class serialVersionUID = " + own.getSerialVersionUID());
        }
        if (d.isEnum() != own.isEnum()) {
            throw new InvalidClassException(d.name, d.isEnum() ? "cannot bind enum descriptor to a non-enum class"
                : "cannot bind non-enum descriptor to an enum class");
        }
        if (d.isSerializable() && own.isExternalizable() || d.isExternalizable() && own.isSerializable()) {
            d.invalid = "Serializable incompatible with Externalizable";
        } else if (!known && (d.isSerializable() || d.isExternalizable())) {
            d.invalid = "class invalid for deserialization";
        }
        for (int i = 0; i < d.fields.length; i++) {
            ObjectStreamField f = d.fields[i];
            ObjectStreamField mine = own.getField(f.getName());
            if (mine == null) {
                continue;
            }
            if ((f.isPrimitive() || mine.isPrimitive()) && f.getTypeCode() != mine.getTypeCode()) {
                throw new InvalidClassException(d.name, "incompatible types for field " + f.getName());
            }
            d.fields[i] = new ObjectStreamField(f.getName(), f.descriptor(), mine.isUnshared(), mine.index);
        }
    }

    protected Class<?> resolveClass(ObjectStreamClass desc) throws IOException, ClassNotFoundException {
        String name = desc.getName();
        try {
            return Class.forName(name, false, ClassLoader.getSystemClassLoader());
        } catch (ClassNotFoundException e) {
            return switch (name) {
                case "boolean" -> boolean.class;
                case "byte" -> byte.class;
                case "char" -> char.class;
                case "short" -> short.class;
                case "int" -> int.class;
                case "long" -> long.class;
                case "float" -> float.class;
                case "double" -> double.class;
                case "void" -> void.class;
                default -> throw e;
            };
        }
    }

    @SuppressWarnings("deprecation")
    protected Class<?> resolveProxyClass(String[] interfaces) throws IOException, ClassNotFoundException {
        Class<?>[] c = new Class<?>[interfaces.length];
        for (int i = 0; i < c.length; i++) {
            c[i] = Class.forName(interfaces[i], false, ClassLoader.getSystemClassLoader());
        }
        return Proxy.getProxyClass(ClassLoader.getSystemClassLoader(), c);
    }

    protected Object resolveObject(Object obj) throws IOException {
        return obj;
    }

    protected boolean enableResolveObject(boolean enable) throws SecurityException {
        boolean before = resolving;
        resolving = enable;
        return before;
    }

    /** Reads over what is left of data that a class wrote itself; block mode is off afterwards. */
    private void skipData() throws IOException, ClassNotFoundException {
        for (;;) {
            if (in.blockMode()) {
                in.skipBlock();
                while (in.refill() > 0) {
                    in.skipBlock();
                }
                in.setBlockMode(false);
            }
            switch (in.peek()) {
                case TC_BLOCKDATA, TC_BLOCKDATALONG -> in.setBlockMode(true);
                case TC_ENDBLOCKDATA -> {
                    in.take();
                    return;
                }
                default -> read0(false);
            }
        }
    }

    private Object readArray(boolean unshared) throws IOException, ClassNotFoundException {
        in.take();
        ObjectStreamClass d = readDescription();
        int n = in.data.readInt();
        if (n < 0) {
            throw new StreamCorruptedException("Array length is negative");
        }
        if (d.missing != null) {
            throw d.missing;
        }
        Class<?> component = d.local.getComponentType();
        if (component == null) {
            throw new InvalidClassException(d.name, "not an array");
        }
        Object arr = java.lang.reflect.Array.newInstance(component, n);
        int handle = assign(unshared ? UNSHARED : arr);
        DataInputStream data = in.data;
        if (arr instanceof Object[] a) {
            for (int i = 0; i < n; i++) {
                a[i] = read0(false);
            }
        } else if (arr instanceof byte[] a) {
            data.readFully(a);
        } else if (arr instanceof int[] a) {
            for (int i = 0; i < n; i++) {
                a[i] = data.readInt();
            }
        } else if (arr instanceof long[] a) {
            for (int i = 0; i < n; i++) {
                a[i] = data.readLong();
            }
        } else if (arr instanceof double[] a) {
            for (int i = 0; i < n; i++) {
                a[i] = data.readDouble();
            }
        } else if (arr instanceof float[] a) {
            for (int i = 0; i < n; i++) {
                a[i] = data.readFloat();
            }
        } else if (arr instanceof char[] a) {
            for (int i = 0; i < n; i++) {
                a[i] = data.readChar();
            }
        } else if (arr instanceof short[] a) {
            for (int i = 0; i < n; i++) {
                a[i] = data.readShort();
            }
        } else {
            boolean[] a = (boolean[]) arr;
            for (int i = 0; i < n; i++) {
                a[i] = data.readBoolean();
            }
        }
        return checkResolve(arr, handle);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Object readEnum(boolean unshared) throws IOException, ClassNotFoundException {
        in.take();
        ObjectStreamClass d = readDescription();
        if (!d.isEnum()) {
            throw new InvalidClassException(d.name, "non-enum class: " + d);
        }
        int handle = assign(null);
        String constant = readTypeString();
        if (d.missing != null) {
            throw d.missing;
        }
        Object e;
        try {
            e = Enum.valueOf((Class) d.local, constant);
        } catch (IllegalArgumentException ex) {
            InvalidObjectException bad = new InvalidObjectException("enum constant " + constant
                + " does not exist in " + d.local);
            bad.initCause(ex);
            throw bad;
        }
        handles.set(handle, unshared ? UNSHARED : e);
        return checkResolve(e, handle);
    }

    private Object readOrdinary(boolean unshared) throws IOException, ClassNotFoundException {
        in.take();
        ObjectStreamClass d = readDescription();
        if (d == null) {
            throw new InvalidClassException(null, "class descriptor is null");
        }
        if (d.missing != null) {
            throw d.missing;
        }
        if (d.invalid != null) {
            throw new InvalidClassException(d.name, d.invalid);
        }
        int handle;
        Object obj;
        Object before = current;
        ObjectStreamClass beforeClass = currentClass;
        try {
            if (d.isRecord) {
                handle = assign(UNSHARED);
                obj = readRecord(d);
                handles.set(handle, unshared ? UNSHARED : obj);
            } else {
                obj = create(d);
                handle = assign(unshared ? UNSHARED : obj);
                if (d.isExternalizable()) {
                    current = null;
                    in.setBlockMode(true);
                    ((Externalizable) obj).readExternal(this);
                    skipData();
                } else {
                    readClassData(obj, d);
                }
            }
        } finally {
            current = before;
            currentClass = beforeClass;
        }
        if (d.hasResolve()) {
            obj = d.resolve(obj);
            handles.set(handle, unshared ? UNSHARED : obj);
        }
        return checkResolve(obj, handle);
    }

    /** Makes an object: only the constructor of the nearest class that is not serialisable runs. */
    private static Object create(ObjectStreamClass d) throws InvalidClassException {
        Class<?> c = d.local;
        if (c == String.class || c == Class.class || c == ObjectStreamClass.class || c.isArray()) {
            throw new InvalidClassException("invalid class descriptor");
        }
        Class<?> base = c;
        while (!d.isExternalizable() && Serializable.class.isAssignableFrom(base)) {
            base = base.getSuperclass();
        }
        int init = -1;
        int n = Machine.memberCount(base, Members.METHOD);
        for (int i = 0; i < n; i++) {
            if (Machine.memberName(base, Members.METHOD, i).equals("<init>")
                    && Machine.memberDescriptor(base, Members.METHOD, i).equals("()V")) {
                init = i;
            }
        }
        int mods = init < 0 ? 0 : Machine.memberFlags(base, Members.METHOD, init);
        boolean samePackage = base.getClassLoader() == c.getClassLoader()
            && base.getPackageName().equals(c.getPackageName());
        boolean usable = d.isExternalizable() ? Modifier.isPublic(mods)
            : (mods & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0 || !Modifier.isPrivate(mods) && samePackage;
        if (init < 0 || !usable) {
            throw new InvalidClassException(c.getName(), "no valid constructor");
        }
        Object obj;
        try {
            obj = Machine.allocate(c);
        } catch (InstantiationException e) {
            throw new InvalidClassException(c.getName(), "unable to create instance", e);
        }
        Machine.invokeBits(base, init, obj, new Object[0], true);
        return obj;
    }

    private Object readRecord(ObjectStreamClass d) throws IOException, ClassNotFoundException {
        Fields f = new Fields(d);
        if (d.parent != null) {
            throw new InvalidClassException(d.name, "record with a serializable superclass");
        }
        int n = Machine.memberCount(d.local, Members.RECORD);
        Object[] args = new Object[n];
        StringBuilder descriptor = new StringBuilder("(");
        for (int i = 0; i < n; i++) {
            String name = Machine.memberName(d.local, Members.RECORD, i);
            String type = Machine.memberDescriptor(d.local, Members.RECORD, i);
            descriptor.append(type);
            args[i] = switch (type.charAt(0)) {
                case 'Z' -> f.get(name, false);
                case 'B' -> f.get(name, (byte) 0);
                case 'C' -> f.get(name, (char) 0);
                case 'S' -> f.get(name, (short) 0);
                case 'I' -> f.get(name, 0);
                case 'J' -> f.get(name, 0L);
                case 'F' -> f.get(name, 0f);
                case 'D' -> f.get(name, 0d);
                default -> f.get(name, (Object) null);
            };
        }
        try {
            Object obj = Machine.allocate(d.local);
            SerialForms.call(d.local, "<init>", descriptor.append(")V").toString(), obj, args);
            return obj;
        } catch (InstantiationException e) {
            throw new InvalidClassException(d.name, "unable to create instance", e);
        } catch (Exception e) {
            InvalidObjectException bad = new InvalidObjectException(e.getMessage());
            bad.initCause(e);
            throw bad;
        }
    }

    /** Reads the data of each class that the stream has, superclasses first. */
    private void readClassData(Object obj, ObjectStreamClass d) throws IOException, ClassNotFoundException {
        List<ObjectStreamClass> stream = new ArrayList<>();
        for (ObjectStreamClass s = d; s != null; s = s.parent) {
            stream.add(0, s);
        }
        List<ObjectStreamClass> locals = new ArrayList<>();
        for (ObjectStreamClass s = d.own; s != null; s = s.parent) {
            locals.add(0, s);
        }
        int next = 0;
        for (ObjectStreamClass s : stream) {
            int at = s.own == null ? -1 : locals.indexOf(s.own);
            for (; next < at; next++) {
                noData(obj, locals.get(next));
            }
            if (at < 0) {
                readForeign(s);
            } else {
                next = at + 1;
                readData(obj, s);
            }
        }
        for (; next < locals.size(); next++) {
            noData(obj, locals.get(next));
        }
    }

    private static void noData(Object obj, ObjectStreamClass own) {
        if (own.readObjectNoData >= 0) {
            Machine.invokeBits(own.local, own.readObjectNoData, obj, new Object[0], true);
        }
    }

    /** Reads over the data of a class that the local object does not have. */
    private void readForeign(ObjectStreamClass s) throws IOException, ClassNotFoundException {
        new Fields(s);
        if (s.hasWriteData()) {
            in.setBlockMode(true);
            skipData();
        }
    }

    private void readData(Object obj, ObjectStreamClass s) throws IOException, ClassNotFoundException {
        ObjectStreamClass own = s.own;
        current = obj;
        currentClass = s;
        if (own.form != null || own.readObject >= 0) {
            in.setBlockMode(true);
            if (own.form == null) {
                Machine.invokeBits(own.local, own.readObject, obj, new Object[] {this}, true);
            } else {
                own.form.read(this, obj);
            }
            current = null;
            if (s.hasWriteData()) {
                skipData();
            } else {
                in.setBlockMode(false);
            }
            return;
        }
        defaultRead(obj, s);
        if (s.hasWriteData()) {
            in.setBlockMode(true);
            skipData();
        }
    }

    private void defaultRead(Object obj, ObjectStreamClass s) throws IOException, ClassNotFoundException {
        Fields f = new Fields(s);
        for (int i = 0; i < s.fields.length; i++) {
            ObjectStreamField field = s.fields[i];
            if (field.index < 0) {
                continue;
            }
            if (field.isPrimitive()) {
                Machine.setBits(s.local, field.index, obj, f.bits[i]);
                continue;
            }
            Object v = f.refs[i];
            if (v != null) {
                Class<?> type = fieldType(s.local, field.index);
                if (!type.isInstance(v)) {
                    throw new ClassCastException("cannot assign instance of " + v.getClass().getName() + " to field "
                        + s.local.getName() + "." + field.getName() + " of type " + type.getName() + " in instance of "
                        + obj.getClass().getName());
                }
            }
            Machine.setReference(s.local, field.index, obj, v);
        }
    }

    private static Class<?> fieldType(Class<?> c, int index) {
        return new Members(c).declaredField(Machine.memberName(c, Members.FIELD, index)).getType();
    }

    public void defaultReadObject() throws IOException, ClassNotFoundException {
        if (current == null) {
            throw new NotActiveException("not in call to readObject");
        }
        Object obj = current;
        ObjectStreamClass d = currentClass;
        in.setBlockMode(false);
        defaultRead(obj, d);
        current = obj;
        currentClass = d;
        in.setBlockMode(true);
    }

    public GetField readFields() throws IOException, ClassNotFoundException {
        if (current == null) {
            throw new NotActiveException("not in call to readObject");
        }
        Object obj = current;
        ObjectStreamClass d = currentClass;
        in.setBlockMode(false);
        Fields f = new Fields(d);
        current = obj;
        currentClass = d;
        in.setBlockMode(true);
        return f;
    }

    /** The values of a class's fields, read from the stream. */
    private final class Fields extends GetField {
        private final ObjectStreamClass desc;
        final long[] bits;
        final Object[] refs;

        Fields(ObjectStreamClass desc) throws IOException, ClassNotFoundException {
            this.desc = desc;
            bits = new long[desc.fields.length];
            refs = new Object[desc.fields.length];
            for (int i = 0; i < bits.length; i++) {
                bits[i] = readBits(desc.fields[i]);
            }
            for (int i = 0; i < bits.length; i++) {
                if (!desc.fields[i].isPrimitive()) {
                    refs[i] = read0(desc.fields[i].isUnshared());
                }
            }
        }

        private long readBits(ObjectStreamField f) throws IOException {
            DataInputStream data = in.data;
            return switch (f.getTypeCode()) {
                case 'Z', 'B' -> data.readByte();
                case 'C' -> data.readChar();
                case 'S' -> data.readShort();
                case 'I', 'F' -> data.readInt();
                case 'J', 'D' -> data.readLong();
                default -> 0;
            };
        }

        /** Finds a field of the stream; -1 if only the local class has it. */
        private int find(String name, char type) {
            for (int i = 0; i < bits.length; i++) {
                ObjectStreamField f = desc.fields[i];
                if (f.getName().equals(name) && (type == 'L' ? !f.isPrimitive() : f.getTypeCode() == type)) {
                    return i;
                }
            }
            ObjectStreamField mine = desc.own == null ? null : desc.own.getField(name);
            if (mine == null || (type == 'L' ? mine.isPrimitive() : mine.getTypeCode() != type)) {
                throw new IllegalArgumentException("no such field " + name + " with type "
                    + (type == 'L' ? "class java.lang.Object"
                        : new ObjectStreamField("", "" + type, false, -1).getType()));
            }
            return -1;
        }

        @Override
        public ObjectStreamClass getObjectStreamClass() {
            return desc;
        }

        @Override
        public boolean defaulted(String name) {
            for (ObjectStreamField f : desc.fields) {
                if (f.getName().equals(name)) {
                    return false;
                }
            }
            if (desc.own == null || desc.own.getField(name) == null) {
                throw new IllegalArgumentException("no such field " + name);
            }
            return true;
        }

        @Override
        public boolean get(String name, boolean val) {
            int i = find(name, 'Z');
            return i < 0 ? val : bits[i] != 0;
        }

        @Override
        public byte get(String name, byte val) {
            int i = find(name, 'B');
            return i < 0 ? val : (byte) bits[i];
        }

        @Override
        public char get(String name, char val) {
            int i = find(name, 'C');
            return i < 0 ? val : (char) bits[i];
        }

        @Override
        public short get(String name, short val) {
            int i = find(name, 'S');
            return i < 0 ? val : (short) bits[i];
        }

        @Override
        public int get(String name, int val) {
            int i = find(name, 'I');
            return i < 0 ? val : (int) bits[i];
        }

        @Override
        public long get(String name, long val) {
            int i = find(name, 'J');
            return i < 0 ? val : bits[i];
        }

        @Override
        public float get(String name, float val) {
            int i = find(name, 'F');
            return i < 0 ? val : Float.intBitsToFloat((int) bits[i]);
        }

        @Override
        public double get(String name, double val) {
            int i = find(name, 'D');
            return i < 0 ? val : Double.longBitsToDouble(bits[i]);
        }

        @Override
        public Object get(String name, Object val) {
            int i = find(name, 'L');
            return i < 0 ? val : refs[i];
        }
    }

    public void registerValidation(ObjectInputValidation obj, int prio) throws NotActiveException,
            InvalidObjectException {
        if (depth == 0) {
            throw new NotActiveException("stream inactive");
        }
        if (obj == null) {
            throw new InvalidObjectException("null callback");
        }
        if (validations == null) {
            validations = new ArrayList<>();
        }
        int at = 0;
        while (at < validations.size() && validations.get(at).priority >= prio) {
            at++;
        }
        validations.add(at, new Validation(obj, prio));
    }

    @Override
    public int read() throws IOException {
        return in.read();
    }

    @Override
    public int read(byte[] buf, int off, int len) throws IOException {
        Objects.checkFromIndexSize(off, len, buf.length);
        return in.read(buf, off, len);
    }

    @Override
    public int available() throws IOException {
        return in.available();
    }

    @Override
    public void close() throws IOException {
        if (depth == 0) {
            handles.clear();
        }
        in.close();
    }

    @Override
    public boolean readBoolean() throws IOException {
        return in.data.readBoolean();
    }

    @Override
    public byte readByte() throws IOException {
        return in.data.readByte();
    }

    @Override
    public int readUnsignedByte() throws IOException {
        return in.data.readUnsignedByte();
    }

    @Override
    public char readChar() throws IOException {
        return in.data.readChar();
    }

    @Override
    public short readShort() throws IOException {
        return in.data.readShort();
    }

    @Override
    public int readUnsignedShort() throws IOException {
        return in.data.readUnsignedShort();
    }

    @Override
    public int readInt() throws IOException {
        return in.data.readInt();
    }

    @Override
    public long readLong() throws IOException {
        return in.data.readLong();
    }

    @Override
    public float readFloat() throws IOException {
        return in.data.readFloat();
    }

    @Override
    public double readDouble() throws IOException {
        return in.data.readDouble();
    }

    @Override
    public void readFully(byte[] buf) throws IOException {
        in.data.readFully(buf);
    }

    @Override
    public void readFully(byte[] buf, int off, int len) throws IOException {
        in.data.readFully(buf, off, len);
    }

    @Override
    public int skipBytes(int len) throws IOException {
        return in.data.skipBytes(len);
    }

    @Deprecated
    @Override
    public String readLine() throws IOException {
        return in.data.readLine();
    }

    @Override
    public String readUTF() throws IOException {
        return in.data.readUTF();
    }
}
