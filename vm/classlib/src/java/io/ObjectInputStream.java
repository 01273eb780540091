package java.io;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import junco.internal.reflect.Machine;
import junco.internal.reflect.Values;

/** Reads graphs of objects. */
public class ObjectInputStream extends InputStream implements ObjectInput, ObjectStreamConstants {
    /** Stands in the table of handles for an object that cannot be referred to. */
    private static final Object UNSHARED = new Object();

    private final DataInputStream in;
    private final PushbackInputStream bytes;
    private final boolean subclassed;
    private List<Object> handles = new ArrayList<>();
    private int depth;
    private boolean resolving;
    private boolean blockMode;
    /** How much is left of the current block of primitive data. */
    private int blockLeft;
    /** Whether the data that a writeObject method wrote have ended. */
    private boolean ended;
    private Object current;
    private ObjectStreamClass currentDesc;
    private List<ObjectInputValidation> validations;

    public ObjectInputStream(InputStream in) throws IOException {
        bytes = new PushbackInputStream(java.util.Objects.requireNonNull(in), 1);
        this.in = new DataInputStream(bytes);
        subclassed = false;
        readStreamHeader();
        blockMode = true;
    }

    protected ObjectInputStream() throws IOException {
        in = null;
        bytes = null;
        subclassed = true;
    }

    protected void readStreamHeader() throws IOException, StreamCorruptedException {
        short magic = in.readShort();
        short version = in.readShort();
        if (magic != STREAM_MAGIC || version != STREAM_VERSION) {
            throw new StreamCorruptedException(String.format("invalid stream header: %04X%04X", magic & 0xffff,
                version & 0xffff));
        }
    }

    @Override
    public final Object readObject() throws IOException, ClassNotFoundException {
        if (subclassed) {
            return readObjectOverride();
        }
        return outermost(false);
    }

    protected Object readObjectOverride() throws IOException, ClassNotFoundException {
        return null;
    }

    public Object readUnshared() throws IOException, ClassNotFoundException {
        return outermost(true);
    }

    private Object outermost(boolean unshared) throws IOException, ClassNotFoundException {
        boolean mode = blockMode;
        if (mode && blockLeft > 0) {
            throw new OptionalDataException(blockLeft);
        }
        if (mode && ended) {
            throw new OptionalDataException(true);
        }
        blockMode = false;
        depth++;
        Object o;
        try {
            o = read0(unshared, mode);
        } finally {
            depth--;
            blockMode = mode;
        }
        if (depth == 0 && validations != null) {
            List<ObjectInputValidation> list = validations;
            validations = null;
            for (ObjectInputValidation v : list) {
                v.validateObject();
            }
        }
        return o;
    }

    private int peek() throws IOException {
        int c = bytes.read();
        if (c >= 0) {
            bytes.unread(c);
        }
        return c;
    }

    private Object read0(boolean unshared, boolean inBlock) throws IOException, ClassNotFoundException {
        int tag = in.readUnsignedByte();
        while (tag == (TC_RESET & 0xff)) {
            if (depth > 1) {
                throw new StreamCorruptedException("unexpected reset; recursion depth: " + (depth - 1));
            }
            handles = new ArrayList<>();
            tag = in.readUnsignedByte();
        }
        switch ((byte) tag) {
            case TC_NULL -> {
                return null;
            }
            case TC_REFERENCE -> {
                return reference();
            }
            case TC_CLASS -> {
                ObjectStreamClass d = readDesc();
                if (d == null || d.type == null) {
                    throw new ClassNotFoundException(d == null ? null : d.name);
                }
                handles.add(unshared ? UNSHARED : d.type);
                return d.type;
            }
            case TC_CLASSDESC, TC_PROXYCLASSDESC -> {
                bytes.unread(tag);
                return readDesc();
            }
            case TC_STRING -> {
                String s = in.readUTF();
                handles.add(unshared ? UNSHARED : s);
                return s;
            }
            case TC_LONGSTRING -> {
                long n = in.readLong();
                byte[] b = new byte[(int) n];
                in.readFully(b);
                String s = DataInputStream.decodeUTF(b, b.length);
                handles.add(unshared ? UNSHARED : s);
                return s;
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
                handles = new ArrayList<>();
                IOException e = (IOException) read0(false, false);
                throw new WriteAbortedException("writing aborted", e);
            }
            case TC_BLOCKDATA, TC_BLOCKDATALONG -> {
                if (inBlock) {
                    bytes.unread(tag);
                    blockMode = true;
                    fillBlock();
                    throw new OptionalDataException(blockLeft);
                }
                throw new StreamCorruptedException("unexpected block data");
            }
            case TC_ENDBLOCKDATA -> {
                if (inBlock) {
                    ended = true;
                    throw new OptionalDataException(true);
                }
                throw new StreamCorruptedException("unexpected end of block data");
            }
            default -> throw new StreamCorruptedException(String.format("invalid type code: %02X", tag));
        }
    }

    private Object reference() throws IOException {
        int h = in.readInt() - baseWireHandle;
        if (h < 0 || h >= handles.size()) {
            throw new StreamCorruptedException(String.format("invalid handle value: %08X", h + baseWireHandle));
        }
        Object o = handles.get(h);
        if (o == UNSHARED) {
            throw new InvalidObjectException("cannot read back reference to unshared object");
        }
        return o;
    }

    private ObjectStreamClass readDesc() throws IOException, ClassNotFoundException {
        int tag = in.readUnsignedByte();
        switch ((byte) tag) {
            case TC_NULL -> {
                return null;
            }
            case TC_REFERENCE -> {
                return (ObjectStreamClass) reference();
            }
            case TC_CLASSDESC -> {
                int at = handles.size();
                handles.add(null);
                ObjectStreamClass d = readClassDescriptor();
                handles.set(at, d);
                skipAnnotation();
                d.superDesc = readDesc();
                return d;
            }
            case TC_PROXYCLASSDESC -> {
                int at = handles.size();
                handles.add(null);
                String[] names = new String[in.readInt()];
                for (int i = 0; i < names.length; i++) {
                    names[i] = in.readUTF();
                }
                Class<?> c = resolveProxyClass(names);
                ObjectStreamClass d = ObjectStreamClass.of(c);
                handles.set(at, d);
                skipAnnotation();
                readDesc();
                return d;
            }
            default -> throw new StreamCorruptedException(String.format("invalid type code: %02X", tag));
        }
    }

    protected ObjectStreamClass readClassDescriptor() throws IOException, ClassNotFoundException {
        String name = in.readUTF();
        long suid = in.readLong();
        byte flags = in.readByte();
        ObjectStreamField[] fields = new ObjectStreamField[in.readUnsignedShort()];
        for (int i = 0; i < fields.length; i++) {
            char code = (char) in.readUnsignedByte();
            String field = in.readUTF();
            String signature = String.valueOf(code);
            if (code == 'L' || code == '[') {
                signature = (String) read0(false, false);
            }
            fields[i] = new ObjectStreamField(field, signature);
        }
        ObjectStreamClass probe = new ObjectStreamClass(name, null);
        probe.suid = suid;
        Class<?> type = null;
        try {
            type = resolveClass(probe);
        } catch (ClassNotFoundException ignored) {
            // It matters only if an instance is needed.
        }
        ObjectStreamClass d = new ObjectStreamClass(name, type);
        d.suid = suid;
        d.flags = flags;
        d.fields = fields;
        if (type != null) {
            ObjectStreamClass local = ObjectStreamClass.of(type);
            if (!type.isArray() && !d.isEnum() && !type.isRecord() && Serializable.class.isAssignableFrom(type)
                    && suid != local.suid) {
                throw new InvalidClassException(name, "local class incompatible: stream classdesc serialVersionUID = "
                    + suid + ", local class serialVersionUID = " + local.suid);
            }
            for (ObjectStreamField f : fields) {
                ObjectStreamField here = local.getField(f.getName());
                if (here == null) {
                    continue;
                }
                if (f.isPrimitive() != here.isPrimitive() || f.isPrimitive() && f.getTypeCode() != here.getTypeCode()) {
                    throw new InvalidClassException(name, "incompatible types for field " + f.getName());
                }
                f.index = here.index;
            }
        }
        return d;
    }

    protected Class<?> resolveClass(ObjectStreamClass desc) throws IOException, ClassNotFoundException {
        Class<?> p = Class.forPrimitiveName(desc.getName());
        return p != null ? p : Class.forName(desc.getName(), false, ClassLoader.getSystemClassLoader());
    }

    protected Class<?> resolveProxyClass(String[] interfaces) throws IOException, ClassNotFoundException {
        Class<?>[] types = new Class<?>[interfaces.length];
        ClassLoader loader = ClassLoader.getSystemClassLoader();
        for (int i = 0; i < types.length; i++) {
            types[i] = Class.forName(interfaces[i], false, loader);
        }
        return java.lang.reflect.Proxy.getProxyClass(loader, types);
    }

    /** Skips objects and primitive data up to the end of a block. */
    private void skipAnnotation() throws IOException, ClassNotFoundException {
        for (;;) {
            int tag = peek();
            switch ((byte) tag) {
                case TC_ENDBLOCKDATA -> {
                    in.readByte();
                    return;
                }
                case TC_BLOCKDATA, TC_BLOCKDATALONG -> {
                    fillBlock();
                    in.skipNBytes(blockLeft);
                    blockLeft = 0;
                }
                default -> {
                    if (tag < 0) {
                        throw new EOFException();
                    }
                    depth++;
                    read0(false, false);
                    depth--;
                }
            }
        }
    }

    private Object readArray(boolean unshared) throws IOException, ClassNotFoundException {
        ObjectStreamClass d = readDesc();
        int n = in.readInt();
        int at = handles.size();
        handles.add(UNSHARED);
        Class<?> component = d.type == null ? null : d.type.getComponentType();
        char code = d.name.charAt(1);
        Object a = component == null ? null : Array.newInstance(component, n);
        if (!unshared) {
            handles.set(at, a);
        }
        if (a instanceof byte[] b) {
            in.readFully(b);
        } else if (code == 'L' || code == '[') {
            for (int i = 0; i < n; i++) {
                Object v = nested(false);
                if (a != null) {
                    ((Object[]) a)[i] = v;
                }
            }
        } else {
            for (int i = 0; i < n; i++) {
                Array.set(a, i, Values.box(component, readPrimitive(code)));
            }
        }
        if (a == null) {
            throw new ClassNotFoundException(d.name);
        }
        return a;
    }

    private Object nested(boolean unshared) throws IOException, ClassNotFoundException {
        depth++;
        try {
            return read0(unshared, false);
        } finally {
            depth--;
        }
    }

    private long readPrimitive(char code) throws IOException {
        return switch (code) {
            case 'Z' -> in.readUnsignedByte();
            case 'B' -> in.readByte();
            case 'C' -> in.readUnsignedShort();
            case 'S' -> in.readShort();
            case 'I', 'F' -> in.readInt();
            default -> in.readLong();
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Object readEnum(boolean unshared) throws IOException, ClassNotFoundException {
        ObjectStreamClass d = readDesc();
        int at = handles.size();
        handles.add(UNSHARED);
        String name = (String) nested(false);
        if (d.type == null) {
            throw new ClassNotFoundException(d.name);
        }
        Object e;
        try {
            e = Enum.valueOf((Class) d.type, name);
        } catch (IllegalArgumentException x) {
            throw (IOException) new InvalidObjectException("enum constant " + name + " does not exist in " + d.type)
                .initCause(x);
        }
        if (!unshared) {
            handles.set(at, e);
        }
        return e;
    }

    private Object readOrdinary(boolean unshared) throws IOException, ClassNotFoundException {
        ObjectStreamClass d = readDesc();
        int at = handles.size();
        handles.add(UNSHARED);
        if (d.type != null && d.type.isRecord()) {
            Object r = readRecord(d);
            handles.set(at, unshared ? UNSHARED : r);
            return r;
        }
        if (d.type != null && !Serializable.class.isAssignableFrom(d.type)) {
            throw new InvalidClassException(d.name, "class invalid for deserialization");
        }
        ObjectStreamClass local = d.type == null ? null : ObjectStreamClass.of(d.type);
        Object o = local == null ? null : local.newInstance();
        if (!unshared) {
            handles.set(at, o);
        }
        if (d.isExternalizable()) {
            boolean oldEnded = ended;
            ended = false;
            blockMode = true;
            blockLeft = 0;
            if (o != null) {
                ((Externalizable) o).readExternal(this);
            }
            blockMode = false;
            finishCustom();
            ended = oldEnded;
        } else {
            readParts(o, d, local);
        }
        if (o == null) {
            throw new ClassNotFoundException(d.name);
        }
        Object r = local.resolveRead(o);
        if (resolving) {
            r = resolveObject(r);
        }
        if (r != o && !unshared) {
            handles.set(at, r);
        }
        return r;
    }

    private Object readRecord(ObjectStreamClass d) throws IOException, ClassNotFoundException {
        Map<String, Object> values = new HashMap<>();
        readValues(d, values);
        RecordComponent[] parts = d.type.getRecordComponents();
        Class<?>[] types = new Class<?>[parts.length];
        Object[] args = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            types[i] = parts[i].getType();
            Object v = values.get(parts[i].getName());
            args[i] = v == null && types[i].isPrimitive() ? Values.box(types[i], 0) : v;
        }
        try {
            Constructor<?> c = d.type.getDeclaredConstructor(types);
            c.setAccessible(true);
            return c.newInstance(args);
        } catch (InvocationTargetException e) {
            throw (IOException) new InvalidObjectException(e.getTargetException().getMessage())
                .initCause(e.getTargetException());
        } catch (ReflectiveOperationException e) {
            throw new InvalidClassException(d.name, "record canonical constructor not found");
        }
    }

    private void readValues(ObjectStreamClass d, Map<String, Object> values) throws IOException, ClassNotFoundException {
        for (ObjectStreamField f : d.fields) {
            if (f.isPrimitive()) {
                values.put(f.getName(), Values.box(f.getType(), readPrimitive(f.getTypeCode())));
            }
        }
        for (ObjectStreamField f : d.fields) {
            if (!f.isPrimitive()) {
                values.put(f.getName(), nested(false));
            }
        }
    }

    /** Reads what each class of the hierarchy wrote, from the outermost superclass on. */
    private void readParts(Object o, ObjectStreamClass d, ObjectStreamClass local)
            throws IOException, ClassNotFoundException {
        List<ObjectStreamClass> chain = new ArrayList<>();
        for (ObjectStreamClass c = d; c != null; c = c.superDesc) {
            chain.add(0, c);
        }
        if (o != null) {
            for (ObjectStreamClass l = local.superDesc; l != null; l = l.superDesc) {
                boolean there = false;
                for (ObjectStreamClass c : chain) {
                    there |= c.type == l.type;
                }
                if (!there && l.noDataMethod() != null) {
                    l.invokeNoData(o);
                }
            }
        }
        for (ObjectStreamClass c : chain) {
            boolean known = o != null && c.type != null && c.type.isInstance(o);
            ObjectStreamClass here = known ? ObjectStreamClass.of(c.type) : null;
            if (here != null && here.hasReadMethod()) {
                Object oldObject = current;
                ObjectStreamClass oldDesc = currentDesc;
                boolean oldEnded = ended;
                int oldLeft = blockLeft;
                current = o;
                currentDesc = c;
                blockMode = true;
                blockLeft = 0;
                ended = !c.hasWriteMethod();
                here.invokeRead(o, this);
                blockMode = false;
                if (c.hasWriteMethod()) {
                    finishCustom();
                }
                ended = oldEnded;
                blockLeft = oldLeft;
                current = oldObject;
                currentDesc = oldDesc;
                continue;
            }
            readFieldsInto(o, c, known);
            if (c.hasWriteMethod()) {
                skipAnnotation();
            }
        }
    }

    /** Skips what a read method left over. */
    private void finishCustom() throws IOException, ClassNotFoundException {
        if (blockLeft > 0) {
            in.skipNBytes(blockLeft);
            blockLeft = 0;
        }
        if (!ended) {
            skipAnnotation();
        }
    }

    private void readFieldsInto(Object o, ObjectStreamClass d, boolean known) throws IOException, ClassNotFoundException {
        for (ObjectStreamField f : d.fields) {
            if (f.isPrimitive()) {
                long bits = readPrimitive(f.getTypeCode());
                if (known && f.index >= 0) {
                    Machine.setBits(d.type, f.index, o, bits);
                }
            }
        }
        for (ObjectStreamField f : d.fields) {
            if (!f.isPrimitive()) {
                Object v = nested(f.isUnshared());
                if (known && f.index >= 0) {
                    Class<?> t = ObjectStreamClass.of(d.type).getField(f.getName()).getType();
                    if (v != null && !t.isInstance(v)) {
                        throw new ClassCastException("cannot assign instance of " + v.getClass().getName() + " to field "
                            + d.name + "." + f.getName() + " of type " + t.getName() + " in instance of "
                            + o.getClass().getName());
                    }
                    Machine.setReference(d.type, f.index, o, v);
                }
            }
        }
    }

    public void defaultReadObject() throws IOException, ClassNotFoundException {
        if (current == null) {
            throw new NotActiveException("not in call to readObject");
        }
        boolean mode = blockMode;
        blockMode = false;
        readFieldsInto(current, currentDesc, true);
        blockMode = mode;
    }

    public GetField readFields() throws IOException, ClassNotFoundException {
        if (current == null) {
            throw new NotActiveException("not in call to readObject");
        }
        boolean mode = blockMode;
        blockMode = false;
        Get g = new Get(currentDesc);
        readValues(currentDesc, g.values);
        blockMode = mode;
        return g;
    }

    /** The fields that a readObject method asks for. */
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

    private static final class Get extends GetField {
        private final ObjectStreamClass desc;
        private final Map<String, Object> values = new HashMap<>();

        Get(ObjectStreamClass desc) {
            this.desc = desc;
        }

        private Object value(String name, Object def) {
            return values.containsKey(name) ? values.get(name) : def;
        }

        @Override
        public ObjectStreamClass getObjectStreamClass() {
            return desc;
        }

        @Override
        public boolean defaulted(String name) {
            return !values.containsKey(name);
        }

        @Override
        public boolean get(String name, boolean val) {
            return (Boolean) value(name, val);
        }

        @Override
        public byte get(String name, byte val) {
            return (Byte) value(name, val);
        }

        @Override
        public char get(String name, char val) {
            return (Character) value(name, val);
        }

        @Override
        public short get(String name, short val) {
            return (Short) value(name, val);
        }

        @Override
        public int get(String name, int val) {
            return (Integer) value(name, val);
        }

        @Override
        public long get(String name, long val) {
            return (Long) value(name, val);
        }

        @Override
        public float get(String name, float val) {
            return (Float) value(name, val);
        }

        @Override
        public double get(String name, double val) {
            return (Double) value(name, val);
        }

        @Override
        public Object get(String name, Object val) {
            return value(name, val);
        }
    }

    public void registerValidation(ObjectInputValidation obj, int prio) throws NotActiveException, InvalidObjectException {
        if (depth == 0) {
            throw new NotActiveException("stream inactive");
        }
        if (obj == null) {
            throw new InvalidObjectException("null callback");
        }
        if (validations == null) {
            validations = new ArrayList<>();
        }
        validations.add(obj);
    }

    protected Object resolveObject(Object obj) throws IOException {
        return obj;
    }

    protected boolean enableResolveObject(boolean enable) {
        boolean was = resolving;
        resolving = enable;
        return was;
    }

    /** Reads the head of the next block of primitive data, if that is what comes. */
    private void fillBlock() throws IOException {
        int tag = peek();
        if (tag == TC_BLOCKDATA) {
            in.readByte();
            blockLeft = in.readUnsignedByte();
        } else if (tag == TC_BLOCKDATALONG) {
            in.readByte();
            blockLeft = in.readInt();
        } else {
            blockLeft = 0;
        }
    }

    @Override
    public int read() throws IOException {
        if (!blockMode) {
            return in.read();
        }
        while (blockLeft == 0) {
            if (ended) {
                return -1;
            }
            fillBlock();
            if (blockLeft == 0) {
                return -1;
            }
        }
        blockLeft--;
        return in.read();
    }

    @Override
    public int read(byte[] buf, int off, int len) throws IOException {
        java.util.Objects.checkFromIndexSize(off, len, buf.length);
        int n = 0;
        while (n < len) {
            int c = read();
            if (c < 0) {
                break;
            }
            buf[off + n++] = (byte) c;
        }
        return n == 0 && len > 0 ? -1 : n;
    }

    @Override
    public int available() throws IOException {
        return blockMode ? blockLeft : in.available();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private int one() throws IOException {
        int c = read();
        if (c < 0) {
            throw new EOFException();
        }
        return c;
    }

    @Override
    public boolean readBoolean() throws IOException {
        return one() != 0;
    }

    @Override
    public byte readByte() throws IOException {
        return (byte) one();
    }

    @Override
    public int readUnsignedByte() throws IOException {
        return one();
    }

    @Override
    public char readChar() throws IOException {
        return (char) readUnsignedShort();
    }

    @Override
    public short readShort() throws IOException {
        return (short) readUnsignedShort();
    }

    @Override
    public int readUnsignedShort() throws IOException {
        return one() << 8 | one();
    }

    @Override
    public int readInt() throws IOException {
        return readUnsignedShort() << 16 | readUnsignedShort();
    }

    @Override
    public long readLong() throws IOException {
        return (long) readInt() << 32 | readInt() & 0xffffffffL;
    }

    @Override
    public float readFloat() throws IOException {
        return Float.intBitsToFloat(readInt());
    }

    @Override
    public double readDouble() throws IOException {
        return Double.longBitsToDouble(readLong());
    }

    @Override
    public void readFully(byte[] buf) throws IOException {
        readFully(buf, 0, buf.length);
    }

    @Override
    public void readFully(byte[] buf, int off, int len) throws IOException {
        for (int i = 0; i < len; i++) {
            buf[off + i] = (byte) one();
        }
    }

    @Override
    public int skipBytes(int len) throws IOException {
        int n = 0;
        while (n < len && read() >= 0) {
            n++;
        }
        return n;
    }

    @Override
    @Deprecated
    public String readLine() throws IOException {
        return new DataInputStream(this).readLine();
    }

    @Override
    public String readUTF() throws IOException {
        byte[] b = new byte[readUnsignedShort()];
        readFully(b);
        return DataInputStream.decodeUTF(b, b.length);
    }
}
