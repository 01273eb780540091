package java.lang.foreign;

/** What variable handles do with values in segments. */
final class Operations {
    /** Numbers of operations, as java.lang.invoke counts them. */
    static final int GET = 0;
    private static final int SET = 1;
    private static final int COMPARE_AND_SET = 2;
    private static final int COMPARE_AND_EXCHANGE = 3;
    private static final int GET_AND_SET = 4;
    private static final int GET_AND_ADD = 5;
    private static final int OR = 6;
    private static final int AND = 7;

    private Operations() {
    }

    /** Carries an operation out; its values begin at a place of the arguments. */
    static Object operate(Segment s, Values.Value<?> layout, long offset, int op, Object[] args, int values) {
        if (op != GET) {
            s.check(offset, layout.size, true);
        }
        if (op == GET) {
            return get(s, layout, offset);
        }
        synchronized (Operations.class) {
            Object old = op == SET ? null : get(s, layout, offset);
            Object value = args[values];
            switch (op) {
                case SET:
                    set(s, layout, offset, value);
                    return null;
                case COMPARE_AND_SET:
                case COMPARE_AND_EXCHANGE:
                    boolean same = bits(old) == bits(value);
                    if (same) {
                        set(s, layout, offset, args[values + 1]);
                    }
                    return op == COMPARE_AND_SET ? (Object) same : old;
                case GET_AND_SET:
                    set(s, layout, offset, value);
                    return old;
                default:
                    long x = bits(old);
                    long y = bits(value);
                    long z = op == GET_AND_ADD ? x + y : op == OR ? x | y : op == AND ? x & y : x ^ y;
                    set(s, layout, offset, layout.carrier == long.class ? (Object) z
                        : layout.carrier == MemorySegment.class ? MemorySegment.ofAddress(z) : (Object) (int) z);
                    return old;
            }
        }
    }

    private static long bits(Object v) {
        if (v instanceof Float f) {
            return Float.floatToRawIntBits(f);
        } else if (v instanceof Double d) {
            return Double.doubleToRawLongBits(d);
        } else if (v instanceof MemorySegment m) {
            return m.address();
        }
        return ((Number) v).longValue();
    }

    private static Object get(Segment s, Object layout, long at) {
        if (layout instanceof Values.IntValue l) {
            return s.get(l, at);
        } else if (layout instanceof Values.LongValue l) {
            return s.get(l, at);
        } else if (layout instanceof Values.ByteValue l) {
            return s.get(l, at);
        } else if (layout instanceof Values.DoubleValue l) {
            return s.get(l, at);
        } else if (layout instanceof Values.ShortValue l) {
            return s.get(l, at);
        } else if (layout instanceof Values.CharValue l) {
            return s.get(l, at);
        } else if (layout instanceof Values.FloatValue l) {
            return s.get(l, at);
        } else if (layout instanceof Values.BooleanValue l) {
            return s.get(l, at);
        }
        return s.get((Values.AddressValue) layout, at);
    }

    private static void set(Segment s, Object layout, long at, Object v) {
        if (layout instanceof Values.IntValue l) {
            s.set(l, at, (int) v);
        } else if (layout instanceof Values.LongValue l) {
            s.set(l, at, (long) v);
        } else if (layout instanceof Values.ByteValue l) {
            s.set(l, at, (byte) v);
        } else if (layout instanceof Values.DoubleValue l) {
            s.set(l, at, (double) v);
        } else if (layout instanceof Values.ShortValue l) {
            s.set(l, at, (short) v);
        } else if (layout instanceof Values.CharValue l) {
            s.set(l, at, (char) v);
        } else if (layout instanceof Values.FloatValue l) {
            s.set(l, at, (float) v);
        } else if (layout instanceof Values.BooleanValue l) {
            s.set(l, at, (boolean) v);
        } else {
            s.set((Values.AddressValue) layout, at, (MemorySegment) v);
        }
    }
}
