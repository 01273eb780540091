package java.io;

import java.lang.reflect.Array;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import junco.internal.reflect.Machine;
import junco.internal.reflect.Values;

/** Writes graphs of objects. */
public class ObjectOutputStream extends OutputStream implements ObjectOutput, ObjectStreamConstants {
    private final DataOutputStream out;
    private final boolean subclassed;
    private IdentityHashMap<Object, Integer> handles = new IdentityHashMap<>();
    private int nextHandle = baseWireHandle;
    private int depth;
    private boolean replacing;
    /** Primitive data in block mode. */
    private final byte[] block = new byte[1024];
    private int blockLength;
    private boolean blockMode;
    private Object current;
    private ObjectStreamClass currentDesc;
    private Put put;

    public ObjectOutputStream(OutputStream out) throws IOException {
        this.out = new DataOutputStream(java.util.Objects.requireNonNull(out));
        subclassed = false;
        writeStreamHeader();
        blockMode = true;
    }

    protected ObjectOutputStream() throws IOException {
        out = null;
        subclassed = true;
    }

    protected void writeStreamHeader() throws IOException {
        out.writeShort(STREAM_MAGIC);
        out.writeShort(STREAM_VERSION);
    }

    public void useProtocolVersion(int version) throws IOException {
        if (version != PROTOCOL_VERSION_1 && version != PROTOCOL_VERSION_2) {
            throw new IllegalArgumentException("unknown version: " + version);
        }
    }

    @Override
    public final void writeObject(Object obj) throws IOException {
        if (subclassed) {
            writeObjectOverride(obj);
            return;
        }
        try {
            write0(obj, false);
        } catch (IOException e) {
            if (depth == 0) {
                blockLength = 0;
            }
            throw e;
        }
    }

    protected void writeObjectOverride(Object obj) throws IOException {
    }

    public void writeUnshared(Object obj) throws IOException {
        write0(obj, true);
    }

    /** Leaves block mode around an element of the stream that is no primitive data; returns the mode before. */
    private boolean setBlockMode(boolean on) throws IOException {
        boolean was = blockMode;
        if (was != on) {
            flushBlock();
            blockMode = on;
        }
        return was;
    }

    private void flushBlock() throws IOException {
        if (blockLength == 0) {
            return;
        }
        if (blockMode) {
            if (blockLength < 256) {
                out.writeByte(TC_BLOCKDATA);
                out.writeByte(blockLength);
            } else {
                out.writeByte(TC_BLOCKDATALONG);
                out.writeInt(blockLength);
            }
        }
        out.write(block, 0, blockLength);
        blockLength = 0;
    }

    private void newHandle(Object o, boolean unshared) {
        if (!unshared) {
            handles.put(o, nextHandle);
        }
        nextHandle++;
    }

    private boolean writeHandle(Object o) throws IOException {
        Integer h = handles.get(o);
        if (h == null) {
            return false;
        }
        out.writeByte(TC_REFERENCE);
        out.writeInt(h);
        return true;
    }

    private void write0(Object obj, boolean unshared) throws IOException {
        boolean mode = setBlockMode(false);
        depth++;
        try {
            Object o = obj;
            if (o == null) {
                out.writeByte(TC_NULL);
                return;
            }
            if (!unshared && writeHandle(o)) {
                return;
            }
            if (o instanceof Class<?> c) {
                out.writeByte(TC_CLASS);
                writeDesc(ObjectStreamClass.of(c));
                newHandle(o, unshared);
                return;
            }
            if (o instanceof ObjectStreamClass d) {
                writeDesc(d);
                return;
            }
            ObjectStreamClass desc;
            for (;;) {
                Class<?> c = o.getClass();
                desc = ObjectStreamClass.of(c);
                Object r = desc.replaceForWrite(o);
                if (r == null || r == o || r.getClass() == c) {
                    o = r;
                    break;
                }
                o = r;
            }
            if (replacing) {
                o = replaceObject(o);
            }
            if (o != obj) {
                if (o == null) {
                    out.writeByte(TC_NULL);
                    return;
                }
                if (!unshared && writeHandle(o)) {
                    return;
                }
                desc = ObjectStreamClass.of(o.getClass());
            }
            if (o instanceof String s) {
                newHandle(s, unshared);
                writeString(s);
            } else if (o.getClass().isArray()) {
                writeArray(o, desc, unshared);
            } else if (o instanceof Enum<?> e) {
                out.writeByte(TC_ENUM);
                writeDesc(ObjectStreamClass.of(e.getDeclaringClass()));
                newHandle(o, unshared);
                write0(e.name(), false);
            } else if (o instanceof Serializable) {
                writeOrdinary(o, desc, unshared);
            } else {
                throw new NotSerializableException(o.getClass().getName());
            }
        } finally {
            depth--;
            setBlockMode(mode);
        }
    }

    private void writeString(String s) throws IOException {
        long n = 0;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            n += c >= 0x80 || c == 0 ? c >= 0x800 ? 3 : 2 : 1;
        }
        if (n <= 0xffff) {
            out.writeByte(TC_STRING);
            out.writeUTF(s);
            return;
        }
        out.writeByte(TC_LONGSTRING);
        out.writeLong(n);
        byte[] b = new byte[(int) n];
        DataOutputStream.putUTF(s, b, 0);
        out.write(b);
    }

    private void writeDesc(ObjectStreamClass d) throws IOException {
        if (d == null) {
            out.writeByte(TC_NULL);
            return;
        }
        if (writeHandle(d)) {
            return;
        }
        if (d.type != null && java.lang.reflect.Proxy.isProxyClass(d.type)) {
            out.writeByte(TC_PROXYCLASSDESC);
            newHandle(d, false);
            Class<?>[] interfaces = d.type.getInterfaces();
            out.writeInt(interfaces.length);
            for (Class<?> i : interfaces) {
                out.writeUTF(i.getName());
            }
            annotateProxyClass(d.type);
            out.writeByte(TC_ENDBLOCKDATA);
            writeDesc(ObjectStreamClass.of(java.lang.reflect.Proxy.class));
            return;
        }
        out.writeByte(TC_CLASSDESC);
        newHandle(d, false);
        writeClassDescriptor(d);
        boolean mode = setBlockMode(true);
        annotateClass(d.type);
        setBlockMode(mode);
        out.writeByte(TC_ENDBLOCKDATA);
        writeDesc(d.superDesc);
    }

    protected void writeClassDescriptor(ObjectStreamClass desc) throws IOException {
        out.writeUTF(desc.name);
        out.writeLong(desc.isEnum() ? 0 : desc.suid);
        out.writeByte(desc.flags);
        out.writeShort(desc.fields.length);
        for (ObjectStreamField f : desc.fields) {
            out.writeByte(f.getTypeCode());
            out.writeUTF(f.getName());
            if (!f.isPrimitive()) {
                String t = f.signature();
                Integer h = typeStrings.get(t);
                if (h != null) {
                    out.writeByte(TC_REFERENCE);
                    out.writeInt(h);
                } else {
                    typeStrings.put(t, nextHandle++);
                    writeString(t);
                }
            }
        }
    }

    /** The handles of signatures, which are equal strings but not one object. */
    private Map<String, Integer> typeStrings = new HashMap<>();

    protected void annotateClass(Class<?> cl) throws IOException {
    }

    protected void annotateProxyClass(Class<?> cl) throws IOException {
    }

    private void writeArray(Object a, ObjectStreamClass desc, boolean unshared) throws IOException {
        out.writeByte(TC_ARRAY);
        writeDesc(desc);
        newHandle(a, unshared);
        int n = Array.getLength(a);
        out.writeInt(n);
        if (a instanceof byte[] b) {
            out.write(b, 0, n);
        } else if (a instanceof Object[] o) {
            for (int i = 0; i < n; i++) {
                write0(o[i], false);
            }
        } else {
            char type = a.getClass().getName().charAt(1);
            for (int i = 0; i < n; i++) {
                writePrimitive(out, type, Values.bits(Array.get(a, i)));
            }
        }
    }

    private static void writePrimitive(DataOutputStream out, char type, long bits) throws IOException {
        switch (type) {
            case 'Z', 'B' -> out.writeByte((int) bits);
            case 'C', 'S' -> out.writeShort((int) bits);
            case 'I', 'F' -> out.writeInt((int) bits);
            default -> out.writeLong(bits);
        }
    }

    private void writeOrdinary(Object o, ObjectStreamClass desc, boolean unshared) throws IOException {
        out.writeByte(TC_OBJECT);
        writeDesc(desc);
        newHandle(o, unshared);
        if (desc.isExternalizable() && !desc.type.isRecord()) {
            setBlockMode(true);
            ((Externalizable) o).writeExternal(this);
            setBlockMode(false);
            out.writeByte(TC_ENDBLOCKDATA);
            return;
        }
        writeParts(o, desc);
    }

    private void writeParts(Object o, ObjectStreamClass desc) throws IOException {
        if (desc == null) {
            return;
        }
        writeParts(o, desc.superDesc);
        if (!desc.hasWriteMethod()) {
            writeFields(o, desc);
            return;
        }
        Object oldObject = current;
        ObjectStreamClass oldDesc = currentDesc;
        Put oldPut = put;
        current = o;
        currentDesc = desc;
        put = null;
        boolean mode = setBlockMode(true);
        desc.invokeWrite(o, this);
        setBlockMode(false);
        out.writeByte(TC_ENDBLOCKDATA);
        setBlockMode(mode);
        current = oldObject;
        currentDesc = oldDesc;
        put = oldPut;
    }

    private void writeFields(Object o, ObjectStreamClass desc) throws IOException {
        boolean mode = setBlockMode(false);
        for (ObjectStreamField f : desc.fields) {
            if (f.isPrimitive()) {
                writePrimitive(out, f.getTypeCode(), Machine.getBits(desc.type, f.index, o));
            }
        }
        for (ObjectStreamField f : desc.fields) {
            if (!f.isPrimitive()) {
                write0(Machine.getReference(desc.type, f.index, o), f.isUnshared());
            }
        }
        setBlockMode(mode);
    }

    public void defaultWriteObject() throws IOException {
        if (current == null) {
            throw new NotActiveException("not in call to writeObject");
        }
        writeFields(current, currentDesc);
    }

    public PutField putFields() throws IOException {
        if (put == null) {
            if (current == null) {
                throw new NotActiveException("not in call to writeObject");
            }
            put = new Put(currentDesc);
        }
        return put;
    }

    public void writeFields() throws IOException {
        if (put == null) {
            throw new NotActiveException("no current PutField object");
        }
        boolean mode = setBlockMode(false);
        for (ObjectStreamField f : put.desc.fields) {
            if (f.isPrimitive()) {
                Object v = put.values.get(f.getName());
                writePrimitive(out, f.getTypeCode(), v == null ? 0 : Values.bits(v));
            }
        }
        for (ObjectStreamField f : put.desc.fields) {
            if (!f.isPrimitive()) {
                write0(put.values.get(f.getName()), false);
            }
        }
        setBlockMode(mode);
    }

    /** The fields that a writeObject method gives values to. */
    public abstract static class PutField {
        public PutField() {
        }

        public abstract void put(String name, boolean val);

        public abstract void put(String name, byte val);

        public abstract void put(String name, char val);

        public abstract void put(String name, short val);

        public abstract void put(String name, int val);

        public abstract void put(String name, long val);

        public abstract void put(String name, float val);

        public abstract void put(String name, double val);

        public abstract void put(String name, Object val);

        @Deprecated
        public abstract void write(ObjectOutput out) throws IOException;
    }

    private static final class Put extends PutField {
        private final ObjectStreamClass desc;
        private final Map<String, Object> values = new HashMap<>();

        Put(ObjectStreamClass desc) {
            this.desc = desc;
        }

        private void set(String name, Class<?> type, Object v) {
            ObjectStreamField f = desc.getField(name);
            if (f == null || f.isPrimitive() != (type != null) || type != null && f.getType() != type) {
                throw new IllegalArgumentException("no such field " + name + " with type "
                    + (type == null ? v == null ? "Object" : v.getClass() : type));
            }
            values.put(name, v);
        }

        @Override
        public void put(String name, boolean val) {
            set(name, boolean.class, val);
        }

        @Override
        public void put(String name, byte val) {
            set(name, byte.class, val);
        }

        @Override
        public void put(String name, char val) {
            set(name, char.class, val);
        }

        @Override
        public void put(String name, short val) {
            set(name, short.class, val);
        }

        @Override
        public void put(String name, int val) {
            set(name, int.class, val);
        }

        @Override
        public void put(String name, long val) {
            set(name, long.class, val);
        }

        @Override
        public void put(String name, float val) {
            set(name, float.class, val);
        }

        @Override
        public void put(String name, double val) {
            set(name, double.class, val);
        }

        @Override
        public void put(String name, Object val) {
            set(name, null, val);
        }

        @Override
        @Deprecated
        public void write(ObjectOutput out) throws IOException {
            ((ObjectOutputStream) out).writeFields();
        }
    }

    public void reset() throws IOException {
        if (depth != 0) {
            throw new IOException("stream active");
        }
        setBlockMode(false);
        out.writeByte(TC_RESET);
        handles = new IdentityHashMap<>();
        typeStrings = new HashMap<>();
        nextHandle = baseWireHandle;
        setBlockMode(true);
    }

    protected Object replaceObject(Object obj) throws IOException {
        return obj;
    }

    protected boolean enableReplaceObject(boolean enable) {
        boolean was = replacing;
        replacing = enable;
        return was;
    }

    @Override
    public void write(int val) throws IOException {
        if (!blockMode) {
            out.write(val);
            return;
        }
        if (blockLength == block.length) {
            flushBlock();
        }
        block[blockLength++] = (byte) val;
    }

    @Override
    public void write(byte[] buf) throws IOException {
        write(buf, 0, buf.length);
    }

    @Override
    public void write(byte[] buf, int off, int len) throws IOException {
        java.util.Objects.checkFromIndexSize(off, len, buf.length);
        for (int i = 0; i < len; i++) {
            write(buf[off + i]);
        }
    }

    protected void drain() throws IOException {
        flushBlock();
    }

    @Override
    public void flush() throws IOException {
        flushBlock();
        out.flush();
    }

    @Override
    public void close() throws IOException {
        flush();
        out.close();
    }

    @Override
    public void writeBoolean(boolean val) throws IOException {
        write(val ? 1 : 0);
    }

    @Override
    public void writeByte(int val) throws IOException {
        write(val);
    }

    @Override
    public void writeShort(int val) throws IOException {
        write(val >> 8);
        write(val);
    }

    @Override
    public void writeChar(int val) throws IOException {
        writeShort(val);
    }

    @Override
    public void writeInt(int val) throws IOException {
        writeShort(val >> 16);
        writeShort(val);
    }

    @Override
    public void writeLong(long val) throws IOException {
        writeInt((int) (val >> 32));
        writeInt((int) val);
    }

    @Override
    public void writeFloat(float val) throws IOException {
        writeInt(Float.floatToIntBits(val));
    }

    @Override
    public void writeDouble(double val) throws IOException {
        writeLong(Double.doubleToLongBits(val));
    }

    @Override
    public void writeBytes(String str) throws IOException {
        for (int i = 0; i < str.length(); i++) {
            write(str.charAt(i));
        }
    }

    @Override
    public void writeChars(String str) throws IOException {
        for (int i = 0; i < str.length(); i++) {
            writeChar(str.charAt(i));
        }
    }

    @Override
    public void writeUTF(String str) throws IOException {
        write(DataOutputStream.utf(str));
    }
}
