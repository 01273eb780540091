package java.util;

/** A set that is also a sequenced collection. */
public interface SequencedSet<E> extends Set<E>, SequencedCollection<E> {
    SequencedSet<E> reversed();
}
