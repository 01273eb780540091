package java.util;

import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/** Stands for an unmodifiable list, set or map in an object stream. */
final class CollSer implements Serializable {
    private static final long serialVersionUID = 6309168927139932177L;
    private static final int LIST = 1;
    private static final int SET = 2;
    private static final int MAP = 3;
    /** A list that may hold null, as Stream.toList makes them. */
    private static final int LIST_WITH_NULLS = 4;

    private final int tag;
    private transient Object[] array;

    CollSer(int tag, Object[] array) {
        this.tag = tag;
        this.array = array;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        out.defaultWriteObject();
        out.writeInt(array.length);
        for (Object o : array) {
            out.writeObject(o);
        }
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        int n = in.readInt();
        if (n < 0) {
            throw new InvalidObjectException("negative length " + n);
        }
        // What a stream claims is not believed: the array grows with what is there.
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            all.add(in.readObject());
        }
        array = all.toArray();
    }

    private Object readResolve() throws InvalidObjectException {
        try {
            switch (tag & 0xff) {
                case LIST -> {
                    return List.of(array);
                }
                case LIST_WITH_NULLS -> {
                    return Collections.unmodifiableList(Arrays.asList(array));
                }
                case SET -> {
                    return Set.of(array);
                }
                case MAP -> {
                    Map.Entry<?, ?>[] entries = new Map.Entry<?, ?>[array.length / 2];
                    for (int i = 0; i < entries.length; i++) {
                        entries[i] = Map.entry(array[2 * i], array[2 * i + 1]);
                    }
                    return Map.ofEntries(entries);
                }
                default -> throw new InvalidObjectException(String.format("invalid flags 0x%x", tag));
            }
        } catch (NullPointerException | IllegalArgumentException e) {
            InvalidObjectException bad = new InvalidObjectException("invalid object");
            bad.initCause(e);
            throw bad;
        }
    }
}
