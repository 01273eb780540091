package java.io;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Date;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import junco.internal.reflect.Machine;
import junco.internal.reflect.Members;

/**
 * The serialised forms of library classes, as the documentation gives them, so that streams can be exchanged with other
 * libraries whose classes have other fields. Classes that are not here are written as they are.
 */
final class SerialForms {
    private static Map<String, Long> uids;

    private SerialForms() {
    }

    /** How a class is written and read. */
    abstract static class Form {
        final ObjectStreamField[] fields;
        /** Whether data follows the fields, or may. */
        final boolean custom;

        /** Takes the fields as "I size, Ljava/util/Comparator; comparator". */
        Form(boolean custom, String spec) {
            this.custom = custom;
            String[] parts = spec.isEmpty() ? new String[0] : spec.split(", ");
            fields = new ObjectStreamField[parts.length];
            for (int i = 0; i < parts.length; i++) {
                int space = parts[i].indexOf(' ');
                fields[i] = new ObjectStreamField(parts[i].substring(space + 1), parts[i].substring(0, space), false, -1);
            }
        }

        /** Says what the fields hold. */
        void fill(ObjectOutputStream.PutField f, Object obj) {
        }

        void write(ObjectOutputStream out, Object obj) throws IOException {
            fill(out.putFields(), obj);
            out.writeFields();
            data(out, obj);
        }

        /** Writes what follows the fields. */
        void data(ObjectOutputStream out, Object obj) throws IOException {
        }

        abstract void read(ObjectInputStream in, Object obj) throws IOException, ClassNotFoundException;
    }

    /** A collection: the number of elements or something like it, and the elements. */
    private abstract static class Elements extends Form {
        private final Class<?> type;

        Elements(Class<?> type, String spec) {
            super(true, spec);
            this.type = type;
        }

        void addAll(ObjectInputStream in, Object obj, int n) throws IOException, ClassNotFoundException {
            int add = method(type, "add", "(Ljava/lang/Object;)Z");
            for (int i = 0; i < n; i++) {
                Machine.invokeBits(type, add, obj, new Object[] {in.readObject()}, true);
            }
        }

        static void writeAll(ObjectOutputStream out, Iterable<?> c) throws IOException {
            for (Object e : c) {
                out.writeObject(e);
            }
        }
    }

    /** A map: keys and values in turn. */
    private abstract static class Pairs extends Form {
        private final Class<?> type;

        Pairs(Class<?> type, String spec) {
            super(true, spec);
            this.type = type;
        }

        void putAll(ObjectInputStream in, Object obj, int n) throws IOException, ClassNotFoundException {
            int put = method(type, "put", "(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;");
            for (int i = 0; i < n; i++) {
                Object key = in.readObject();
                Machine.invokeReference(type, put, obj, new Object[] {key, in.readObject()}, true);
            }
        }

        static void writeAll(ObjectOutputStream out, Map<?, ?> m) throws IOException {
            for (Map.Entry<?, ?> e : m.entrySet()) {
                out.writeObject(e.getKey());
                out.writeObject(e.getValue());
            }
        }
    }

    static int method(Class<?> c, String name, String descriptor) {
        for (int i = Machine.memberCount(c, Members.METHOD) - 1; i >= 0; i--) {
            if (Machine.memberName(c, Members.METHOD, i).equals(name)
                    && Machine.memberDescriptor(c, Members.METHOD, i).equals(descriptor)) {
                return i;
            }
        }
        throw new InternalError(c.getName() + "." + name + descriptor);
    }

    static void call(Class<?> c, String name, String descriptor, Object obj, Object... args) {
        Machine.invokeBits(c, method(c, name, descriptor), obj, args, true);
    }

    private static int field(Class<?> c, String name) {
        for (int i = Machine.memberCount(c, Members.FIELD) - 1; i >= 0; i--) {
            if (Machine.memberName(c, Members.FIELD, i).equals(name)) {
                return i;
            }
        }
        throw new InternalError(c.getName() + "." + name);
    }

    private static Object reference(Class<?> c, String name, Object obj) {
        return Machine.getReference(c, field(c, name), obj);
    }

    private static int number(Class<?> c, String name, Object obj) {
        return (int) Machine.getBits(c, field(c, name), obj);
    }

    private static float decimal(Class<?> c, String name, Object obj) {
        return Float.intBitsToFloat(number(c, name, obj));
    }

    private static int tableLength(Class<?> c, Object obj) {
        Object[] table = (Object[]) reference(c, "table", obj);
        return table == null ? 0 : table.length;
    }

    private static int mapCapacity(Object map) {
        int n = tableLength(HashMap.class, map);
        int threshold = number(HashMap.class, "threshold", map);
        return n > 0 ? n : threshold > 0 ? threshold : 16;
    }

    /** Returns what is written in place of an object of the library, or the object. */
    static Object replace(Object obj) {
        String name = obj.getClass().getName();
        if (!name.startsWith("java.") || obj.getClass().getClassLoader() != null) {
            return obj;
        }
        if (name.startsWith("java.util.ImmutableCollections$")) {
            if (obj instanceof List<?> l) {
                return make("java.util.CollSer", "(I[Ljava/lang/Object;)V", 1, l.toArray());
            }
            if (obj instanceof Set<?> set) {
                return make("java.util.CollSer", "(I[Ljava/lang/Object;)V", 2, set.toArray());
            }
            if (obj instanceof Map<?, ?> map) {
                Object[] all = new Object[2 * map.size()];
                int n = 0;
                for (Map.Entry<?, ?> e : map.entrySet()) {
                    all[n++] = e.getKey();
                    all[n++] = e.getValue();
                }
                return make("java.util.CollSer", "(I[Ljava/lang/Object;)V", 3, all);
            }
        }
        if (obj instanceof EnumSet<?>) {
            return make("java.util.EnumSet$SerializationProxy", "(Ljava/util/EnumSet;)V", obj);
        }
        if (name.startsWith("java.time.")) {
            Object rep = make("java.time.Ser", "(Ljava/lang/Object;)V", obj);
            return Machine.getBits(rep.getClass(), field(rep.getClass(), "type"), rep) == 0 ? obj : rep;
        }
        return obj;
    }

    /** Makes an object of a class that only serialisation knows. */
    private static Object make(String name, String descriptor, Object... args) {
        try {
            Class<?> c = Class.forName(name, true, null);
            Object obj = Machine.allocate(c);
            call(c, "<init>", descriptor, obj, args);
            return obj;
        } catch (ReflectiveOperationException e) {
            throw new InternalError(e);
        }
    }

    /** Finds the form of a library class, or null. */
    static Form find(String name) {
        return switch (name) {
            case "java.util.ArrayList" -> new Elements(ArrayList.class, "I size") {
                @Override
                void fill(ObjectOutputStream.PutField f, Object obj) {
                    f.put("size", ((ArrayList<?>) obj).size());
                }

                @Override
                void data(ObjectOutputStream out, Object obj) throws IOException {
                    out.writeInt(((ArrayList<?>) obj).size());
                    writeAll(out, (ArrayList<?>) obj);
                }

                @Override
                void read(ObjectInputStream in, Object obj) throws IOException, ClassNotFoundException {
                    int n = in.readFields().get("size", 0);
                    in.readInt();
                    call(ArrayList.class, "<init>", "()V", obj);
                    addAll(in, obj, n);
                }
            };
            case "java.util.LinkedList" -> new Elements(LinkedList.class, "") {
                @Override
                void data(ObjectOutputStream out, Object obj) throws IOException {
                    out.writeInt(((LinkedList<?>) obj).size());
                    writeAll(out, (LinkedList<?>) obj);
                }

                @Override
                void read(ObjectInputStream in, Object obj) throws IOException, ClassNotFoundException {
                    in.readFields();
                    call(LinkedList.class, "<init>", "()V", obj);
                    addAll(in, obj, in.readInt());
                }
            };
            case "java.util.ArrayDeque" -> new Elements(ArrayDeque.class, "") {
                @Override
                void data(ObjectOutputStream out, Object obj) throws IOException {
                    out.writeInt(((ArrayDeque<?>) obj).size());
                    writeAll(out, (ArrayDeque<?>) obj);
                }

                @Override
                void read(ObjectInputStream in, Object obj) throws IOException, ClassNotFoundException {
                    in.readFields();
                    call(ArrayDeque.class, "<init>", "()V", obj);
                    addAll(in, obj, in.readInt());
                }
            };
            case "java.util.concurrent.CopyOnWriteArrayList" -> new Elements(CopyOnWriteArrayList.class, "") {
                @Override
                void data(ObjectOutputStream out, Object obj) throws IOException {
                    Object[] all = ((CopyOnWriteArrayList<?>) obj).toArray();
                    out.writeInt(all.length);
                    writeAll(out, Arrays.asList(all));
                }

                @Override
                void read(ObjectInputStream in, Object obj) throws IOException, ClassNotFoundException {
                    in.readFields();
                    call(CopyOnWriteArrayList.class, "<init>", "()V", obj);
                    addAll(in, obj, in.readInt());
                }
            };
            case "java.util.PriorityQueue" -> new Elements(PriorityQueue.class,
                    "I size, Ljava/util/Comparator; comparator") {
                @Override
                void fill(ObjectOutputStream.PutField f, Object obj) {
                    f.put("size", ((PriorityQueue<?>) obj).size());
                    f.put("comparator", (Object) ((PriorityQueue<?>) obj).comparator());
                }

                @Override
                void data(ObjectOutputStream out, Object obj) throws IOException {
                    PriorityQueue<?> q = (PriorityQueue<?>) obj;
                    out.writeInt(Math.max(2, q.size() + 1));
                    writeAll(out, q);
                }

                @Override
                void read(ObjectInputStream in, Object obj) throws IOException, ClassNotFoundException {
                    ObjectInputStream.GetField f = in.readFields();
                    in.readInt();
                    call(PriorityQueue.class, "<init>", "(Ljava/util/Comparator;)V", obj,
                        f.get("comparator", (Object) null));
                    addAll(in, obj, f.get("size", 0));
                }
            };
            case "java.util.HashSet" -> new Elements(HashSet.class, "") {
                @Override
                void data(ObjectOutputStream out, Object obj) throws IOException {
                    Object map = reference(HashSet.class, "map", obj);
                    out.writeInt(mapCapacity(map));
                    out.writeFloat(decimal(HashMap.class, "loadFactor", map));
                    out.writeInt(((HashSet<?>) obj).size());
                    writeAll(out, (HashSet<?>) obj);
                }

                @Override
                void read(ObjectInputStream in, Object obj) throws IOException, ClassNotFoundException {
                    in.readFields();
                    in.readInt();
                    float load = in.readFloat();
                    int n = in.readInt();
                    if (!(load > 0)) {
                        throw new InvalidObjectException("Illegal load factor: " + load);
                    }
                    if (n < 0) {
                        throw new InvalidObjectException("Illegal size: " + n);
                    }
                    int capacity = (int) Math.min(n * Math.min(1 / load, 4.0f), 1 << 30);
                    call(obj instanceof LinkedHashSet ? LinkedHashSet.class : HashSet.class, "<init>", "(IF)V", obj,
                        capacity, load);
                    addAll(in, obj, n);
                }
            };
            case "java.util.TreeSet" -> new Elements(TreeSet.class, "") {
                @Override
                void data(ObjectOutputStream out, Object obj) throws IOException {
                    TreeSet<?> set = (TreeSet<?>) obj;
                    out.writeObject(set.comparator());
                    out.writeInt(set.size());
                    writeAll(out, set);
                }

                @Override
                void read(ObjectInputStream in, Object obj) throws IOException, ClassNotFoundException {
                    in.readFields();
                    call(TreeSet.class, "<init>", "(Ljava/util/Comparator;)V", obj, (Comparator<?>) in.readObject());
                    addAll(in, obj, in.readInt());
                }
            };
            case "java.util.Vector" -> new Elements(Vector.class,
                    "I capacityIncrement, I elementCount, [Ljava/lang/Object; elementData") {
                @Override
                void fill(ObjectOutputStream.PutField f, Object obj) {
                    Vector<?> v = (Vector<?>) obj;
                    f.put("capacityIncrement", number(Vector.class, "capacityIncrement", obj));
                    f.put("elementCount", v.size());
                    f.put("elementData", (Object) Arrays.copyOf(v.toArray(new Object[0]), v.capacity()));
                }

                @Override
                void read(ObjectInputStream in, Object obj) throws IOException, ClassNotFoundException {
                    ObjectInputStream.GetField f = in.readFields();
                    Object[] data = (Object[]) f.get("elementData", (Object) null);
                    int n = f.get("elementCount", 0);
                    if (n < 0 || data == null && n > 0 || data != null && n > data.length) {
                        throw new StreamCorruptedException("Inconsistent vector internals");
                    }
                    call(Vector.class, "<init>", "(II)V", obj, data == null ? 0 : data.length,
                        f.get("capacityIncrement", 0));
                    int add = method(Vector.class, "add", "(Ljava/lang/Object;)Z");
                    for (int i = 0; i < n; i++) {
                        Machine.invokeBits(Vector.class, add, obj, new Object[] {data[i]}, true);
                    }
                }
            };
            case "java.util.HashMap" -> new Pairs(HashMap.class, "F loadFactor, I threshold") {
                @Override
                void fill(ObjectOutputStream.PutField f, Object obj) {
                    f.put("loadFactor", decimal(HashMap.class, "loadFactor", obj));
                    f.put("threshold", number(HashMap.class, "threshold", obj));
                }

                @Override
                void data(ObjectOutputStream out, Object obj) throws IOException {
                    out.writeInt(mapCapacity(obj));
                    out.writeInt(((HashMap<?, ?>) obj).size());
                    writeAll(out, (HashMap<?, ?>) obj);
                }

                @Override
                void read(ObjectInputStream in, Object obj) throws IOException, ClassNotFoundException {
                    float load = in.readFields().get("loadFactor", 0.75f);
                    in.readInt();
                    int n = in.readInt();
                    if (!(load > 0)) {
                        throw new InvalidObjectException("Illegal load factor: " + load);
                    }
                    if (n < 0) {
                        throw new InvalidObjectException("Illegal mappings count: " + n);
                    }
                    load = Math.min(Math.max(0.25f, load), 4.0f);
                    int capacity = (int) Math.min(Math.max(16, n / load + 1.0f), 1 << 30);
                    if (obj instanceof LinkedHashMap) {
                        call(LinkedHashMap.class, "<init>", "(IFZ)V", obj, capacity, load, false);
                    } else {
                        call(HashMap.class, "<init>", "(IF)V", obj, capacity, load);
                    }
                    putAll(in, obj, n);
                }
            };
            case "java.util.LinkedHashMap" -> new Form(false, "Z accessOrder") {
                @Override
                void fill(ObjectOutputStream.PutField f, Object obj) {
                    f.put("accessOrder", number(LinkedHashMap.class, "accessOrder", obj) != 0);
                }

                @Override
                void read(ObjectInputStream in, Object obj) throws IOException, ClassNotFoundException {
                    Machine.setBits(LinkedHashMap.class, field(LinkedHashMap.class, "accessOrder"), obj,
                        in.readFields().get("accessOrder", false) ? 1 : 0);
                }
            };
            case "java.util.TreeMap" -> new Pairs(TreeMap.class, "Ljava/util/Comparator; comparator") {
                @Override
                void fill(ObjectOutputStream.PutField f, Object obj) {
                    f.put("comparator", (Object) ((TreeMap<?, ?>) obj).comparator());
                }

                @Override
                void data(ObjectOutputStream out, Object obj) throws IOException {
                    out.writeInt(((TreeMap<?, ?>) obj).size());
                    writeAll(out, (TreeMap<?, ?>) obj);
                }

                @Override
                void read(ObjectInputStream in, Object obj) throws IOException, ClassNotFoundException {
                    call(TreeMap.class, "<init>", "(Ljava/util/Comparator;)V", obj,
                        in.readFields().get("comparator", (Object) null));
                    putAll(in, obj, in.readInt());
                }
            };
            case "java.util.Hashtable" -> new Pairs(Hashtable.class, "F loadFactor, I threshold") {
                @Override
                void write(ObjectOutputStream out, Object obj) throws IOException {
                    Object table = obj;
                    if (obj instanceof Properties p) {
                        // Properties hold their entries otherwise; they are written as a table of fitting size.
                        Hashtable<Object, Object> t = new Hashtable<>(p.size() * 2 + 1);
                        t.putAll(p);
                        table = t;
                    }
                    ObjectOutputStream.PutField f = out.putFields();
                    f.put("loadFactor", decimal(Hashtable.class, "loadFactor", table));
                    f.put("threshold", number(Hashtable.class, "threshold", table));
                    out.writeFields();
                    data(out, table);
                }

                @Override
                void data(ObjectOutputStream out, Object obj) throws IOException {
                    int length = tableLength(Hashtable.class, obj);
                    Map<?, ?> m = (Map<?, ?>) obj;
                    out.writeInt(length);
                    out.writeInt(m.size());
                    // The last of those with one bucket comes first, because reading puts each before the others.
                    List<Map.Entry<?, ?>> all = new ArrayList<>(m.entrySet());
                    for (int i = 0; i < all.size();) {
                        int to = i + 1;
                        while (to < all.size() && bucket(all.get(i), length) == bucket(all.get(to), length)) {
                            to++;
                        }
                        for (int k = to; --k >= i;) {
                            out.writeObject(all.get(k).getKey());
                            out.writeObject(all.get(k).getValue());
                        }
                        i = to;
                    }
                }

                private static int bucket(Map.Entry<?, ?> e, int length) {
                    return (e.getKey().hashCode() & Integer.MAX_VALUE) % length;
                }

                @Override
                void read(ObjectInputStream in, Object obj) throws IOException, ClassNotFoundException {
                    in.readFields();
                    int original = in.readInt();
                    int n = in.readInt();
                    if (obj instanceof Properties) {
                        call(Properties.class, "<init>", "()V", obj);
                        for (int i = 0; i < n; i++) {
                            Object key = in.readObject();
                            ((Properties) obj).put(key, in.readObject());
                        }
                        return;
                    }
                    int length = (int) ((n + n / 20) / 0.75f) + 3;
                    if (length > n && (length & 1) == 0) {
                        length--;
                    }
                    length = Math.min(length, Math.max(original, n + 1));
                    call(Hashtable.class, "<init>", "(IF)V", obj, length, 0.75f);
                    putAll(in, obj, n);
                }
            };
            case "java.util.EnumMap" -> new Pairs(EnumMap.class, "Ljava/lang/Class; keyType") {
                @Override
                void fill(ObjectOutputStream.PutField f, Object obj) {
                    f.put("keyType", reference(EnumMap.class, "keyType", obj));
                }

                @Override
                void data(ObjectOutputStream out, Object obj) throws IOException {
                    out.writeInt(((EnumMap<?, ?>) obj).size());
                    writeAll(out, (EnumMap<?, ?>) obj);
                }

                @Override
                void read(ObjectInputStream in, Object obj) throws IOException, ClassNotFoundException {
                    call(EnumMap.class, "<init>", "(Ljava/lang/Class;)V", obj, in.readFields().get("keyType", (Object) null));
                    int n = in.readInt();
                    int put = method(EnumMap.class, "put", "(Ljava/lang/Enum;Ljava/lang/Object;)Ljava/lang/Object;");
                    for (int i = 0; i < n; i++) {
                        Object key = in.readObject();
                        Machine.invokeReference(EnumMap.class, put, obj, new Object[] {key, in.readObject()}, true);
                    }
                }
            };
            case "java.util.concurrent.ConcurrentHashMap" -> new Pairs(ConcurrentHashMap.class, "") {
                @Override
                void data(ObjectOutputStream out, Object obj) throws IOException {
                    writeAll(out, (ConcurrentHashMap<?, ?>) obj);
                    out.writeObject(null);
                    out.writeObject(null);
                }

                @Override
                @SuppressWarnings("unchecked")
                void read(ObjectInputStream in, Object obj) throws IOException, ClassNotFoundException {
                    in.readFields();
                    call(ConcurrentHashMap.class, "<init>", "()V", obj);
                    for (;;) {
                        Object key = in.readObject();
                        Object value = in.readObject();
                        if (key == null) {
                            return;
                        }
                        ((ConcurrentHashMap<Object, Object>) obj).put(key, value);
                    }
                }
            };
            case "java.lang.String" -> new Form(false, "") {
                @Override
                void read(ObjectInputStream in, Object obj) {
                }
            };
            case "java.io.File" -> new Form(true, "Ljava/lang/String; path") {
                @Override
                void fill(ObjectOutputStream.PutField f, Object obj) {
                    f.put("path", (Object) ((File) obj).getPath());
                }

                @Override
                void data(ObjectOutputStream out, Object obj) throws IOException {
                    out.writeChar(File.separatorChar);
                }

                @Override
                void read(ObjectInputStream in, Object obj) throws IOException, ClassNotFoundException {
                    String path = (String) in.readFields().get("path", (Object) null);
                    Machine.setReference(File.class, field(File.class, "path"), obj,
                        path.replace(in.readChar(), File.separatorChar));
                }
            };
            case "java.util.BitSet" -> new Form(true, "[J bits") {
                @Override
                void fill(ObjectOutputStream.PutField f, Object obj) {
                    f.put("bits", (Object) ((BitSet) obj).toLongArray());
                }

                @Override
                void read(ObjectInputStream in, Object obj) throws IOException, ClassNotFoundException {
                    Object bits = in.readFields().get("bits", (Object) null);
                    call(BitSet.class, "<init>", "()V", obj);
                    ((BitSet) obj).or(BitSet.valueOf((long[]) bits));
                }
            };
            case "java.util.Date" -> new Form(true, "") {
                @Override
                void data(ObjectOutputStream out, Object obj) throws IOException {
                    out.writeLong(((Date) obj).getTime());
                }

                @Override
                void read(ObjectInputStream in, Object obj) throws IOException, ClassNotFoundException {
                    in.readFields();
                    call(Date.class, "<init>", "(J)V", obj, in.readLong());
                }
            };
            case "java.math.BigInteger" -> new Form(true, "I bitCount, I bitLength, I firstNonzeroByteNum, "
                    + "I lowestSetBit, I signum, [B magnitude") {
                @Override
                void fill(ObjectOutputStream.PutField f, Object obj) {
                    BigInteger b = (BigInteger) obj;
                    byte[] bytes = b.abs().toByteArray();
                    int zeros = 0;
                    while (zeros < bytes.length && bytes[zeros] == 0) {
                        zeros++;
                    }
                    f.put("signum", b.signum());
                    f.put("magnitude", (Object) Arrays.copyOfRange(bytes, zeros, bytes.length));
                    f.put("bitCount", -1);
                    f.put("bitLength", -1);
                    f.put("lowestSetBit", -2);
                    f.put("firstNonzeroByteNum", -2);
                }

                @Override
                void read(ObjectInputStream in, Object obj) throws IOException, ClassNotFoundException {
                    ObjectInputStream.GetField f = in.readFields();
                    try {
                        call(BigInteger.class, "<init>", "(I[B)V", obj, f.get("signum", 0),
                            f.get("magnitude", (Object) null));
                    } catch (NumberFormatException e) {
                        throw new StreamCorruptedException("BigInteger: Invalid signum value");
                    }
                }
            };
            case "java.math.BigDecimal" -> new Form(true, "I scale, Ljava/math/BigInteger; intVal") {
                @Override
                void fill(ObjectOutputStream.PutField f, Object obj) {
                    f.put("scale", ((BigDecimal) obj).scale());
                    f.put("intVal", (Object) ((BigDecimal) obj).unscaledValue());
                }

                @Override
                void read(ObjectInputStream in, Object obj) throws IOException, ClassNotFoundException {
                    ObjectInputStream.GetField f = in.readFields();
                    call(BigDecimal.class, "<init>", "(Ljava/math/BigInteger;I)V", obj, f.get("intVal", (Object) null),
                        f.get("scale", 0));
                }
            };
            case "java.lang.Throwable" -> new Form(true, "Ljava/lang/Throwable; cause, Ljava/lang/String; detailMessage, "
                    + "[Ljava/lang/StackTraceElement; stackTrace, Ljava/util/List; suppressedExceptions") {
                @Override
                void fill(ObjectOutputStream.PutField f, Object obj) {
                    // A cause that was not given is written as the throwable itself.
                    Object cause = reference(Throwable.class, "cause", obj);
                    boolean set = number(Throwable.class, "causeSet", obj) != 0;
                    f.put("cause", cause == null && !set ? obj : cause);
                    f.put("detailMessage", reference(Throwable.class, "detailMessage", obj));
                    f.put("stackTrace", (Object) ((Throwable) obj).getStackTrace());
                    f.put("suppressedExceptions", (Object) new ArrayList<>(Arrays.asList(((Throwable) obj).getSuppressed())));
                }

                @Override
                void read(ObjectInputStream in, Object obj) throws IOException, ClassNotFoundException {
                    ObjectInputStream.GetField f = in.readFields();
                    Throwable t = (Throwable) obj;
                    Machine.setReference(Throwable.class, field(Throwable.class, "detailMessage"), obj,
                        f.get("detailMessage", (Object) null));
                    Object cause = f.get("cause", (Object) null);
                    if (cause != obj) {
                        Machine.setReference(Throwable.class, field(Throwable.class, "cause"), obj, cause);
                        Machine.setBits(Throwable.class, field(Throwable.class, "causeSet"), obj, 1);
                    }
                    Object trace = f.get("stackTrace", (Object) null);
                    t.setStackTrace(trace == null ? new StackTraceElement[0] : (StackTraceElement[]) trace);
                    List<?> suppressed = (List<?>) f.get("suppressedExceptions", (Object) null);
                    if (suppressed != null) {
                        for (Object s : suppressed) {
                            t.addSuppressed((Throwable) s);
                        }
                    }
                }
            };
            default -> null;
        };
    }

    /** Returns the version that the documentation gives a library class, or null. */
    static Long uid(String name) {
        Map<String, Long> m = uids;
        if (m == null) {
            m = new HashMap<>();
            for (int i = 0; i < UIDS.length; i += 2) {
                m.put((String) UIDS[i], (Long) UIDS[i + 1]);
            }
            uids = m;
        }
        return m.get(name);
    }

    private static final Object[] UIDS = {
        "java.lang.Number", -8742448824652078965L, "java.lang.Integer", 1360826667806852920L,
        "java.lang.Long", 4290774380558885855L, "java.lang.Double", -9172774392245257468L,
        "java.lang.Float", -2671257302660747028L, "java.lang.Short", 7515723908773894738L,
        "java.lang.Byte", -7183698231559129828L, "java.lang.Character", 3786198910865385080L,
        "java.lang.Boolean", -3665804199014368530L, "java.lang.String", -6849794470754667710L,
        "java.lang.Throwable", -3042686055658047285L, "java.lang.Exception", -3387516993124229948L,
        "java.lang.RuntimeException", -7034897190745766939L, "java.lang.Error", 4980196508277280342L,
        "java.lang.StackTraceElement", 6992337162326171013L, "java.io.IOException", 7818375828146090155L,
        "java.lang.StringBuilder", 4383685877147921099L, "java.lang.StringBuffer", 3388685877147921107L,
        "java.util.ArrayList", 8683452581122892189L, "java.util.LinkedList", 876323262645176354L,
        "java.util.HashMap", 362498820763181265L, "java.util.LinkedHashMap", 3801124242820219131L,
        "java.util.HashSet", -5024744406713321676L, "java.util.LinkedHashSet", -2851667679971038690L,
        "java.util.TreeMap", 919286545866124006L, "java.util.TreeSet", -2479143000061671589L,
        "java.util.ArrayDeque", 2340985798034038923L, "java.util.PriorityQueue", -7720805057305804111L,
        "java.util.Vector", -2767605614048989439L, "java.util.Stack", 1224463164541339165L,
        "java.util.Hashtable", 1421746759512286392L, "java.util.Properties", 4112578634029874840L,
        "java.util.BitSet", 7997698588986878753L, "java.util.Random", 3905348978240129619L,
        "java.util.Date", 7523967970034938905L, "java.util.UUID", -4856846361193249489L,
        "java.util.EnumMap", 458661240069192865L, "java.util.Arrays$ArrayList", -2764017481108945198L,
        "java.util.concurrent.ConcurrentHashMap", 7249069246763182397L,
        "java.util.concurrent.CopyOnWriteArrayList", 8673264195747942595L,
        "java.util.concurrent.atomic.AtomicInteger", 6214790243416807050L,
        "java.util.concurrent.atomic.AtomicLong", 1927816293512124184L,
        "java.util.concurrent.atomic.AtomicBoolean", 4654671469794556979L,
        "java.math.BigInteger", -8287574255936472291L, "java.math.BigDecimal", 6108874887143696463L,
        "java.io.File", 301077366599181567L, "java.util.Collections$EmptyList", 8842843931221139166L,
        "java.util.Collections$EmptyMap", 6428348081105594320L, "java.util.Collections$EmptySet", 1582296315990362920L,
        "java.util.Collections$SingletonList", 3093736618740652951L,
        "java.util.Collections$SingletonSet", 3193687207550431679L,
        "java.util.Collections$SingletonMap", -6979724477215052911L,
        "java.util.AbstractMap$SimpleEntry", -8499721149061103585L,
        "java.util.AbstractMap$SimpleImmutableEntry", 7138329143949025153L,
    };
}
