package junco.internal.reflect;

/** Reads the bytes of an attribute of a class file, one number after the other. */
public final class Attribute {
    private final Class<?> owner;
    private final byte[] bytes;
    private int at;

    private Attribute(Class<?> owner, byte[] bytes) {
        this.owner = owner;
        this.bytes = bytes;
    }

    /** Opens an attribute; null if there is none. */
    public static Attribute of(Class<?> owner, int kind, int index, String name) {
        byte[] b = Machine.attribute(owner, kind, index, name);
        return b == null ? null : new Attribute(owner, b);
    }

    public int u1() {
        return bytes[at++] & 0xff;
    }

    public int u2() {
        return u1() << 8 | u1();
    }

    Class<?> owner() {
        return owner;
    }

    public String utf8(int index) {
        return Machine.poolUtf8(owner, index);
    }

    /** Returns the name of a class entry as it stands in the class file. */
    public String className(int index) {
        return Machine.poolUtf8(owner, index);
    }

    public String memberName(int nameAndType) {
        return Machine.poolNameAndType(owner, nameAndType, 0);
    }

    public String memberDescriptor(int nameAndType) {
        return Machine.poolNameAndType(owner, nameAndType, 1);
    }

    /** Loads the class that an entry names. */
    public Class<?> load(int index) {
        return Signatures.load(className(index), owner);
    }

    /** Loads the class that an entry names, or returns null if it cannot be found. */
    public Class<?> classOrNull(int index) {
        try {
            return load(index);
        } catch (LinkageError e) {
            return null;
        }
    }
}
