package java.lang.invoke;

/** A handle of a field, of array elements, or of views of byte arrays: the machine carries the operations out itself. */
final class MemberVarHandle extends VarHandle {
    private final int kind;
    /** The field's id; 0 for arrays. */
    private final int id;
    /** The class that declares the field, which has to live as long as this handle; null for arrays. */
    private final Class<?> owner;
    /** Of fields: they are final. Of views: values are big-endian. */
    private final boolean flag;

    MemberVarHandle(Class<?> type, Class<?>[] coordinates, int kind, int id, boolean flag) {
        this(type, coordinates, false, kind, id, flag);
    }

    private MemberVarHandle(Class<?> type, Class<?>[] coordinates, boolean exact, int kind, int id, boolean flag) {
        super(type, coordinates, exact);
        this.kind = kind;
        this.id = id;
        this.owner = id == 0 ? null : Linkage.owner(id);
        this.flag = flag;
    }

    @Override
    VarHandle with(boolean exact) {
        return new MemberVarHandle(varType(), coordinates(), exact, kind, id, flag);
    }

    @Override
    MethodHandle operation(Operation op, AccessMode mode) {
        Class<?> t = varType();
        boolean view = kind == Linkage.VAR_BYTES;
        if (op != Operation.GET && flag && !view
                || op.isNumeric() && (!t.isPrimitive() || t == boolean.class)
                || op.isBitwise() && (!t.isPrimitive() || t == float.class || t == double.class)
                || view && !supported(t, op, mode)) {
            return null;
        }
        long word = Linkage.word(kind, id) | (long) op.ordinal() << 40 | (long) t.descriptorString().charAt(0) << 48;
        if (kind == Linkage.VAR_ARRAY && mode.ordinal() < 2) {
            word |= 1L << 58;
        }
        if (view) {
            if (flag) {
                word |= 1L << 56;
            }
            if (mode.ordinal() >= 2) {
                word |= 1L << 57;
            }
        }
        return new DirectMethodHandle(op.type(t, coordinates()), word, owner, null);
    }

    /** The handle that reads or writes elements of an array, with the messages of the array instructions. */
    static MethodHandle element(Class<?> arrayClass, Class<?> element, Operation op) {
        long word = Linkage.word(Linkage.VAR_ARRAY, 0) | (long) op.ordinal() << 40
            | (long) element.descriptorString().charAt(0) << 48 | 3L << 58;
        return new DirectMethodHandle(op.type(element, new Class<?>[] {arrayClass, int.class}), word, null, null);
    }

    /** Views support plain access of all types, other reads and writes, and of the rest what their width allows. */
    static boolean supported(Class<?> t, Operation op, AccessMode mode) {
        if (mode.ordinal() < 2) {
            return true;
        }
        boolean wide = t == int.class || t == long.class;
        boolean floating = t == float.class || t == double.class;
        return switch (op) {
            case GET, SET -> true;
            case COMPARE_AND_SET, COMPARE_AND_EXCHANGE, GET_AND_SET -> wide || floating;
            default -> wide;
        };
    }
}
