package java.io;

import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import junco.internal.reflect.Machine;

/** Writes graphs of objects by the Java Object Serialization Stream Protocol, version 2. */
public class ObjectOutputStream extends OutputStream implements ObjectOutput, ObjectStreamConstants {
    private final BlockOutput out;
    private final boolean overridden;
    private final Map<Object, Integer> handles = new IdentityHashMap<>();
    private int nextHandle;
    private boolean replacing;
    private int depth;
    /** The object and class whose writeObject runs, and its fields if they were asked for. */
    private Object current;
    private ObjectStreamClass currentClass;
    private PutField currentFields;
    private boolean defaultWritten;

    /** The fields of an object that are to be written. */
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

    public ObjectOutputStream(OutputStream out) throws IOException {
        this.out = new BlockOutput(Objects.requireNonNull(out));
        overridden = false;
        writeStreamHeader();
        this.out.setBlockMode(true);
    }

    protected ObjectOutputStream() throws IOException {
        out = null;
        overridden = true;
    }

    protected void writeStreamHeader() throws IOException {
        out.data.writeShort(STREAM_MAGIC);
        out.data.writeShort(STREAM_VERSION);
    }

    public void useProtocolVersion(int version) throws IOException {
        if (nextHandle != 0) {
            throw new IllegalStateException("stream non-empty");
        }
        if (version != PROTOCOL_VERSION_2 && version != PROTOCOL_VERSION_1) {
            throw new IllegalArgumentException("unknown version: " + version);
        }
    }

    @Override
    public final void writeObject(Object obj) throws IOException {
        if (overridden) {
            writeObjectOverride(obj);
            return;
        }
        start(obj, false);
    }

    protected void writeObjectOverride(Object obj) throws IOException {
    }

    public void writeUnshared(Object obj) throws IOException {
        start(obj, true);
    }

    private void start(Object obj, boolean unshared) throws IOException {
        try {
            write0(obj, unshared);
        } catch (IOException e) {
            if (depth == 0) {
                writeFatal(e);
            }
            throw e;
        }
    }

    private void writeFatal(IOException e) throws IOException {
        clear();
        boolean mode = out.setBlockMode(false);
        try {
            out.write(TC_EXCEPTION);
            write0(e, false);
            clear();
        } finally {
            out.setBlockMode(mode);
        }
    }

    private void clear() {
        handles.clear();
        nextHandle = 0;
    }

    private void assign(Object obj, boolean unshared) {
        if (!unshared) {
            handles.put(obj, nextHandle);
        }
        nextHandle++;
    }

    /** Writes null, a reference to what was written before, a class or a description; answers whether it did. */
    private boolean writeShort(Object obj, boolean unshared) throws IOException {
        if (obj == null) {
            out.write(TC_NULL);
            return true;
        }
        Integer h = unshared ? null : handles.get(obj);
        if (h != null) {
            out.write(TC_REFERENCE);
            out.data.writeInt(baseWireHandle + h);
            return true;
        }
        if (obj instanceof Class<?> c) {
            out.write(TC_CLASS);
            writeDescription(ObjectStreamClass.of(c), false);
            assign(obj, unshared);
            return true;
        }
        if (obj instanceof ObjectStreamClass d) {
            writeDescription(d, unshared);
            return true;
        }
        return false;
    }

    private void write0(Object obj, boolean unshared) throws IOException {
        boolean mode = out.setBlockMode(false);
        depth++;
        try {
            if (writeShort(obj, unshared)) {
                return;
            }
            Object orig = obj;
            Class<?> cl = obj.getClass();
            ObjectStreamClass desc;
            for (;;) {
                desc = ObjectStreamClass.of(cl);
                if (!(obj instanceof Serializable)) {
                    break;
                }
                Object rep = SerialForms.replace(obj);
                if (rep == obj) {
                    if (!desc.hasReplace()) {
                        break;
                    }
                    rep = desc.replace(obj);
                }
                obj = rep;
                if (rep == null || rep.getClass() == cl) {
                    break;
                }
                cl = rep.getClass();
            }
            if (replacing) {
                obj = replaceObject(obj);
            }
            if (obj != orig) {
                if (writeShort(obj, unshared)) {
                    return;
                }
                cl = obj.getClass();
                desc = ObjectStreamClass.of(cl);
            }
            if (obj instanceof String s) {
                writeString(s, unshared);
            } else if (cl.isArray()) {
                writeArray(obj, desc, unshared);
            } else if (obj instanceof Enum<?> e) {
                out.write(TC_ENUM);
                writeDescription(ObjectStreamClass.of(e.getDeclaringClass()), false);
                assign(obj, unshared);
                writeTypeString(e.name());
            } else if (obj instanceof Serializable) {
                writeOrdinary(obj, desc, unshared);
            } else {
                throw new NotSerializableException(cl.getName());
            }
        } finally {
            depth--;
            out.setBlockMode(mode);
        }
    }

    private void writeString(String s, boolean unshared) throws IOException {
        assign(s, unshared);
        long bytes = 0;
        int n = s.length();
        for (int i = 0; i < n; i++) {
            char c = s.charAt(i);
            bytes += c != 0 && c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
        }
        if (bytes <= 0xffff) {
            out.write(TC_STRING);
            out.data.writeUTF(s);
            return;
        }
        out.write(TC_LONGSTRING);
        out.data.writeLong(bytes);
        for (int i = 0; i < n; i++) {
            char c = s.charAt(i);
            if (c != 0 && c < 0x80) {
                out.write(c);
            } else if (c < 0x800) {
                out.write(0xc0 | c >> 6);
                out.write(0x80 | c & 0x3f);
            } else {
                out.write(0xe0 | c >> 12);
                out.write(0x80 | c >> 6 & 0x3f);
                out.write(0x80 | c & 0x3f);
            }
        }
    }

    private void writeTypeString(String s) throws IOException {
        if (!writeShort(s, false)) {
            writeString(s, false);
        }
    }

    private void writeDescription(ObjectStreamClass d, boolean unshared) throws IOException {
        if (d == null) {
            out.write(TC_NULL);
            return;
        }
        Integer h = unshared ? null : handles.get(d);
        if (h != null) {
            out.write(TC_REFERENCE);
            out.data.writeInt(baseWireHandle + h);
            return;
        }
        if (d.isProxy) {
            out.write(TC_PROXYCLASSDESC);
            assign(d, unshared);
            Class<?>[] interfaces = d.local.getInterfaces();
            out.data.writeInt(interfaces.length);
            for (Class<?> i : interfaces) {
                out.data.writeUTF(i.getName());
            }
            out.setBlockMode(true);
            annotateProxyClass(d.local);
        } else {
            out.write(TC_CLASSDESC);
            assign(d, unshared);
            writeClassDescriptor(d);
            out.setBlockMode(true);
            annotateClass(d.local);
        }
        out.setBlockMode(false);
        out.write(TC_ENDBLOCKDATA);
        writeDescription(d.parent, false);
    }

    protected void writeClassDescriptor(ObjectStreamClass desc) throws IOException {
        out.data.writeUTF(desc.getName());
        out.data.writeLong(desc.getSerialVersionUID());
        out.write(desc.flags);
        out.data.writeShort(desc.fields.length);
        for (ObjectStreamField f : desc.fields) {
            out.write(f.getTypeCode());
            out.data.writeUTF(f.getName());
            if (!f.isPrimitive()) {
                writeTypeString(f.descriptor().intern());
            }
        }
    }

    protected void annotateClass(Class<?> cl) throws IOException {
    }

    protected void annotateProxyClass(Class<?> cl) throws IOException {
    }

    protected Object replaceObject(Object obj) throws IOException {
        return obj;
    }

    protected boolean enableReplaceObject(boolean enable) throws SecurityException {
        boolean before = replacing;
        replacing = enable;
        return before;
    }

    private void writeArray(Object arr, ObjectStreamClass desc, boolean unshared) throws IOException {
        out.write(TC_ARRAY);
        writeDescription(desc, false);
        assign(arr, unshared);
        DataOutputStream d = out.data;
        if (arr instanceof Object[] a) {
            d.writeInt(a.length);
            for (Object o : a) {
                write0(o, false);
            }
        } else if (arr instanceof byte[] a) {
            d.writeInt(a.length);
            out.write(a, 0, a.length);
        } else if (arr instanceof int[] a) {
            d.writeInt(a.length);
            for (int v : a) {
                d.writeInt(v);
            }
        } else if (arr instanceof long[] a) {
            d.writeInt(a.length);
            for (long v : a) {
                d.writeLong(v);
            }
        } else if (arr instanceof double[] a) {
            d.writeInt(a.length);
            for (double v : a) {
                d.writeDouble(v);
            }
        } else if (arr instanceof float[] a) {
            d.writeInt(a.length);
            for (float v : a) {
                d.writeFloat(v);
            }
        } else if (arr instanceof char[] a) {
            d.writeInt(a.length);
            for (char v : a) {
                d.writeChar(v);
            }
        } else if (arr instanceof short[] a) {
            d.writeInt(a.length);
            for (short v : a) {
                d.writeShort(v);
            }
        } else {
            boolean[] a = (boolean[]) arr;
            d.writeInt(a.length);
            for (boolean v : a) {
                d.writeBoolean(v);
            }
        }
    }

    private void writeOrdinary(Object obj, ObjectStreamClass desc, boolean unshared) throws IOException {
        out.write(TC_OBJECT);
        writeDescription(desc, false);
        assign(obj, unshared);
        Object before = current;
        ObjectStreamClass beforeClass = currentClass;
        PutField beforeFields = currentFields;
        try {
            if (desc.isExternalizable() && !desc.isProxy) {
                current = null;
                out.setBlockMode(true);
                ((Externalizable) obj).writeExternal(this);
                out.setBlockMode(false);
                out.write(TC_ENDBLOCKDATA);
            } else {
                writeClassData(obj, desc);
            }
        } finally {
            current = before;
            currentClass = beforeClass;
            currentFields = beforeFields;
        }
    }

    /** Writes the data of each class, superclasses first. */
    private void writeClassData(Object obj, ObjectStreamClass desc) throws IOException {
        if (desc.parent != null) {
            writeClassData(obj, desc.parent);
        }
        if (!desc.hasWriteData()) {
            writeFields(obj, desc);
            return;
        }
        current = obj;
        currentClass = desc;
        currentFields = null;
        out.setBlockMode(true);
        if (desc.form != null) {
            desc.form.write(this, obj);
        } else {
            Machine.invokeBits(desc.local, desc.writeObject, obj, new Object[] {this}, true);
        }
        out.setBlockMode(false);
        out.write(TC_ENDBLOCKDATA);
    }

    private void writeFields(Object obj, ObjectStreamClass desc) throws IOException {
        if (desc.form != null) {
            // A form without data of its own says what the fields hold.
            Fields f = new Fields(desc);
            desc.form.fill(f, obj);
            f.writeAll();
            return;
        }
        for (ObjectStreamField f : desc.fields) {
            if (f.index < 0) {
                throw new InvalidClassException(desc.name, "unmatched serializable field(s) declared");
            }
            if (f.isPrimitive()) {
                writeBits(f, Machine.getBits(desc.local, f.index, obj));
            }
        }
        for (ObjectStreamField f : desc.fields) {
            if (!f.isPrimitive()) {
                write0(Machine.getReference(desc.local, f.index, obj), f.isUnshared());
            }
        }
    }

    private void writeBits(ObjectStreamField f, long bits) throws IOException {
        for (int i = f.width() - 1; i >= 0; i--) {
            out.write((int) (bits >>> 8 * i));
        }
    }

    public void defaultWriteObject() throws IOException {
        if (current == null) {
            throw new NotActiveException("not in call to writeObject");
        }
        Object obj = current;
        ObjectStreamClass desc = currentClass;
        PutField fields = currentFields;
        out.setBlockMode(false);
        writeFields(obj, desc);
        current = obj;
        currentClass = desc;
        currentFields = fields;
        out.setBlockMode(true);
    }

    public PutField putFields() throws IOException {
        if (current == null) {
            throw new NotActiveException("not in call to writeObject");
        }
        if (currentFields == null) {
            currentFields = new Fields(currentClass);
        }
        return currentFields;
    }

    public void writeFields() throws IOException {
        if (currentFields == null) {
            throw new NotActiveException("no current PutField object");
        }
        out.setBlockMode(false);
        ((Fields) currentFields).writeAll();
        out.setBlockMode(true);
    }

    /** The values of a class's fields, until they are written. */
    final class Fields extends PutField {
        private final ObjectStreamClass desc;
        private final long[] bits;
        private final Object[] refs;

        Fields(ObjectStreamClass desc) {
            this.desc = desc;
            bits = new long[desc.fields.length];
            refs = new Object[desc.fields.length];
        }

        private int find(String name, char type) {
            for (int i = 0; i < desc.fields.length; i++) {
                ObjectStreamField f = desc.fields[i];
                if (f.getName().equals(name) && (type == 'L' ? !f.isPrimitive() : f.getTypeCode() == type)) {
                    return i;
                }
            }
            throw new IllegalArgumentException("no such field " + name + " with type "
                + (type == 'L' ? "class java.lang.Object" : new ObjectStreamField("", "" + type, false, -1).getType()));
        }

        @Override
        public void put(String name, boolean val) {
            bits[find(name, 'Z')] = val ? 1 : 0;
        }

        @Override
        public void put(String name, byte val) {
            bits[find(name, 'B')] = val;
        }

        @Override
        public void put(String name, char val) {
            bits[find(name, 'C')] = val;
        }

        @Override
        public void put(String name, short val) {
            bits[find(name, 'S')] = val;
        }

        @Override
        public void put(String name, int val) {
            bits[find(name, 'I')] = val;
        }

        @Override
        public void put(String name, long val) {
            bits[find(name, 'J')] = val;
        }

        @Override
        public void put(String name, float val) {
            bits[find(name, 'F')] = Float.floatToIntBits(val);
        }

        @Override
        public void put(String name, double val) {
            bits[find(name, 'D')] = Double.doubleToLongBits(val);
        }

        @Override
        public void put(String name, Object val) {
            refs[find(name, 'L')] = val;
        }

        @Deprecated
        @Override
        public void write(ObjectOutput to) throws IOException {
            if (to != ObjectOutputStream.this) {
                throw new IllegalArgumentException("wrong stream");
            }
            writeAll();
        }

        void writeAll() throws IOException {
            for (int i = 0; i < bits.length; i++) {
                if (desc.fields[i].isPrimitive()) {
                    writeBits(desc.fields[i], bits[i]);
                }
            }
            for (int i = 0; i < bits.length; i++) {
                if (!desc.fields[i].isPrimitive()) {
                    write0(refs[i], desc.fields[i].isUnshared());
                }
            }
        }
    }

    public void reset() throws IOException {
        if (depth != 0) {
            throw new IOException("stream active");
        }
        out.setBlockMode(false);
        out.write(TC_RESET);
        clear();
        out.setBlockMode(true);
    }

    protected void drain() throws IOException {
        out.drain();
    }

    @Override
    public void write(int val) throws IOException {
        out.write(val);
    }

    @Override
    public void write(byte[] buf) throws IOException {
        out.write(buf, 0, buf.length);
    }

    @Override
    public void write(byte[] buf, int off, int len) throws IOException {
        Objects.checkFromIndexSize(off, len, buf.length);
        out.write(buf, off, len);
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        flush();
        clear();
        out.close();
    }

    @Override
    public void writeBoolean(boolean val) throws IOException {
        out.data.writeBoolean(val);
    }

    @Override
    public void writeByte(int val) throws IOException {
        out.data.writeByte(val);
    }

    @Override
    public void writeShort(int val) throws IOException {
        out.data.writeShort(val);
    }

    @Override
    public void writeChar(int val) throws IOException {
        out.data.writeChar(val);
    }

    @Override
    public void writeInt(int val) throws IOException {
        out.data.writeInt(val);
    }

    @Override
    public void writeLong(long val) throws IOException {
        out.data.writeLong(val);
    }

    @Override
    public void writeFloat(float val) throws IOException {
        out.data.writeFloat(val);
    }

    @Override
    public void writeDouble(double val) throws IOException {
        out.data.writeDouble(val);
    }

    @Override
    public void writeBytes(String str) throws IOException {
        out.data.writeBytes(str);
    }

    @Override
    public void writeChars(String str) throws IOException {
        out.data.writeChars(str);
    }

    @Override
    public void writeUTF(String str) throws IOException {
        out.data.writeUTF(str);
    }
}
