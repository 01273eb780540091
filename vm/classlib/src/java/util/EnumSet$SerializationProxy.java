package java.util;

import java.io.Serializable;

/** Stands for a set of enum constants in an object stream. */
final class EnumSet$SerializationProxy implements Serializable {
    private static final long serialVersionUID = 362491234563181265L;

    private final Class<?> elementType;
    private final Enum<?>[] elements;

    EnumSet$SerializationProxy(EnumSet<?> set) {
        elements = set.toArray(new Enum<?>[0]);
        EnumSet<?> all = elements.length > 0 ? set : EnumSet.complementOf(set);
        Iterator<?> i = all.iterator();
        elementType = i.hasNext() ? ((Enum<?>) i.next()).getDeclaringClass() : null;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Object readResolve() {
        EnumSet set = EnumSet.noneOf((Class) elementType);
        for (Enum<?> e : elements) {
            set.add(e);
        }
        return set;
    }
}
