package java.lang.invoke;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ReadOnlyBufferException;

/** A handle of values that span bytes of a byte buffer. */
final class BufferVarHandle extends VarHandle {
    private static final Class<?>[] COORDINATES = {ByteBuffer.class, int.class};

    private final ByteOrder order;

    BufferVarHandle(Class<?> type, ByteOrder order) {
        this(type, false, order);
    }

    private BufferVarHandle(Class<?> type, boolean exact, ByteOrder order) {
        super(type, COORDINATES, exact);
        this.order = order;
    }

    @Override
    VarHandle with(boolean exact) {
        return new BufferVarHandle(varType(), exact, order);
    }

    @Override
    MethodHandle operation(Operation op, AccessMode mode) {
        Class<?> t = varType();
        if (!MemberVarHandle.supported(t, op, mode)) {
            return null;
        }
        int size = t == long.class || t == double.class ? 8 : t == int.class || t == float.class ? 4 : 2;
        MethodType type = op.type(t, COORDINATES);
        return new Adapter(type, args -> {
            ByteBuffer b = (ByteBuffer) args[0];
            int index = (int) args[1];
            if (op != Operation.GET && b.isReadOnly()) {
                throw new ReadOnlyBufferException();
            }
            java.util.Objects.checkIndex(index, b.limit() - size + 1);
            if (mode.ordinal() >= 2 && index % size != 0) {
                throw new IllegalStateException("Misaligned access at index: " + index);
            }
            synchronized (BufferVarHandle.class) {
                return operate(op, b.duplicate().order(order), index, args);
            }
        });
    }

    private Object operate(Operation op, ByteBuffer b, int index, Object[] args) {
        Object old = read(b, index);
        switch (op) {
            case GET:
                return old;
            case SET:
                write(b, index, args[2]);
                return null;
            case COMPARE_AND_SET:
            case COMPARE_AND_EXCHANGE:
                boolean same = old.equals(args[2]);
                if (same) {
                    write(b, index, args[3]);
                }
                return op == Operation.COMPARE_AND_SET ? (Object) same : old;
            case GET_AND_SET:
                write(b, index, args[2]);
                return old;
            default:
                long x = ((Number) old).longValue();
                long y = ((Number) args[2]).longValue();
                long z = op == Operation.GET_AND_ADD ? x + y : op == Operation.OR ? x | y : op == Operation.AND ? x & y : x ^ y;
                write(b, index, varType() == long.class ? (Object) z : (Object) (int) z);
                return old;
        }
    }

    private Object read(ByteBuffer b, int i) {
        Class<?> t = varType();
        if (t == int.class) {
            return b.getInt(i);
        } else if (t == long.class) {
            return b.getLong(i);
        } else if (t == float.class) {
            return b.getFloat(i);
        } else if (t == double.class) {
            return b.getDouble(i);
        } else if (t == short.class) {
            return b.getShort(i);
        }
        return b.getChar(i);
    }

    private void write(ByteBuffer b, int i, Object v) {
        Class<?> t = varType();
        if (t == int.class) {
            b.putInt(i, (int) v);
        } else if (t == long.class) {
            b.putLong(i, (long) v);
        } else if (t == float.class) {
            b.putFloat(i, (float) v);
        } else if (t == double.class) {
            b.putDouble(i, (double) v);
        } else if (t == short.class) {
            b.putShort(i, (short) v);
        } else {
            b.putChar(i, (char) v);
        }
    }
}
