package java.io;

import junco.internal.reflect.Signatures;

/** A serialisable field of a class. */
public class ObjectStreamField implements Comparable<Object> {
    private final String name;
    private final Class<?> type;
    private final String signature;
    private final boolean unshared;
    private int offset;
    /** The index of the field in its class file; -1 if the class has no such field. */
    int index = -1;

    public ObjectStreamField(String name, Class<?> type) {
        this(name, type, false);
    }

    public ObjectStreamField(String name, Class<?> type, boolean unshared) {
        this.name = java.util.Objects.requireNonNull(name);
        this.type = type;
        this.unshared = unshared;
        signature = type.descriptorString();
    }

    /** For a field that a stream names; its class need not exist here. */
    ObjectStreamField(String name, String signature) {
        this.name = name;
        this.signature = signature;
        unshared = false;
        Class<?> p = Signatures.primitive(signature.charAt(0));
        type = p != null ? p : Object.class;
    }

    public String getName() {
        return name;
    }

    public Class<?> getType() {
        return type;
    }

    public char getTypeCode() {
        return signature.charAt(0);
    }

    public String getTypeString() {
        return isPrimitive() ? null : signature;
    }

    String signature() {
        return signature;
    }

    public int getOffset() {
        return offset;
    }

    protected void setOffset(int offset) {
        this.offset = offset;
    }

    public boolean isPrimitive() {
        char c = getTypeCode();
        return c != 'L' && c != '[';
    }

    public boolean isUnshared() {
        return unshared;
    }

    @Override
    public int compareTo(Object obj) {
        ObjectStreamField other = (ObjectStreamField) obj;
        if (isPrimitive() != other.isPrimitive()) {
            return isPrimitive() ? -1 : 1;
        }
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return signature + ' ' + name;
    }
}
