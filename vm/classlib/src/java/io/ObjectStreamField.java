package java.io;

/** A field of the serialised form of a class. */
public class ObjectStreamField implements Comparable<Object> {
    private final String name;
    /** The type as in class files. */
    private final String descriptor;
    private final Class<?> type;
    private final boolean unshared;
    /** The field's place in the table of the local class file, or -1. */
    final int index;
    private int offset;

    public ObjectStreamField(String name, Class<?> type) {
        this(name, type, false);
    }

    public ObjectStreamField(String name, Class<?> type, boolean unshared) {
        if (name == null) {
            throw new NullPointerException();
        }
        this.name = name;
        this.type = type;
        this.descriptor = type.descriptorString();
        this.unshared = unshared;
        this.index = -1;
    }

    /** Makes a field of a stream, or of a local class at a place in its table. */
    ObjectStreamField(String name, String descriptor, boolean unshared, int index) {
        this.name = name;
        this.descriptor = descriptor;
        this.type = null;
        this.unshared = unshared;
        this.index = index;
    }

    String descriptor() {
        return descriptor;
    }

    public String getName() {
        return name;
    }

    /** Returns the type; for fields of the stream that are references, Object. */
    public Class<?> getType() {
        if (type != null) {
            return type;
        }
        return switch (descriptor.charAt(0)) {
            case 'Z' -> boolean.class;
            case 'B' -> byte.class;
            case 'C' -> char.class;
            case 'S' -> short.class;
            case 'I' -> int.class;
            case 'J' -> long.class;
            case 'F' -> float.class;
            case 'D' -> double.class;
            default -> {
                String n = descriptor.charAt(0) == '[' ? descriptor : descriptor.substring(1, descriptor.length() - 1);
                try {
                    yield Class.forName(n.replace('/', '.'), false, ClassLoader.getSystemClassLoader());
                } catch (ClassNotFoundException e) {
                    yield Object.class;
                }
            }
        };
    }

    public char getTypeCode() {
        return descriptor.charAt(0);
    }

    /** Returns the type as in class files, or null for primitive types. */
    public String getTypeString() {
        return isPrimitive() ? null : descriptor;
    }

    public int getOffset() {
        return offset;
    }

    protected void setOffset(int offset) {
        this.offset = offset;
    }

    public boolean isPrimitive() {
        char c = descriptor.charAt(0);
        return c != 'L' && c != '[';
    }

    public boolean isUnshared() {
        return unshared;
    }

    /** Primitive fields come first; among themselves, fields are in the order of their names. */
    @Override
    public int compareTo(Object obj) {
        ObjectStreamField other = (ObjectStreamField) obj;
        if (isPrimitive() != other.isPrimitive()) {
            return isPrimitive() ? -1 : 1;
        }
        return name.compareTo(other.name);
    }

    /** Returns how many bytes a value of this primitive type takes in a stream. */
    int width() {
        return switch (descriptor.charAt(0)) {
            case 'Z', 'B' -> 1;
            case 'C', 'S' -> 2;
            case 'I', 'F' -> 4;
            case 'J', 'D' -> 8;
            default -> 0;
        };
    }

    @Override
    public String toString() {
        return descriptor + ' ' + name;
    }
}
