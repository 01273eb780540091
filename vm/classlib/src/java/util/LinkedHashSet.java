package java.util;

/** A hash set that keeps the order of insertion. */
public class LinkedHashSet<E> extends HashSet<E>
        implements Set<E>, SequencedSet<E>, Cloneable, java.io.Serializable {
    public LinkedHashSet() {
        super(new LinkedHashMap<E, Object>());
    }

    public LinkedHashSet(int initialCapacity) {
        super(new LinkedHashMap<E, Object>(initialCapacity));
    }

    public LinkedHashSet(int initialCapacity, float loadFactor) {
        super(new LinkedHashMap<E, Object>(initialCapacity, loadFactor));
    }

    public LinkedHashSet(Collection<? extends E> c) {
        super(new LinkedHashMap<E, Object>(Math.max((int) (c.size() / 0.75f) + 1, 16)));
        addAll(c);
    }

    public static <T> LinkedHashSet<T> newLinkedHashSet(int numElements) {
        if (numElements < 0) {
            throw new IllegalArgumentException("Negative number of elements: " + numElements);
        }
        return new LinkedHashSet<T>(HashMap.roomFor(numElements));
    }

    private LinkedHashMap<E, Object> linkedMap() {
        return (LinkedHashMap<E, Object>) map;
    }

    @Override
    public Spliterator<E> spliterator() {
        return Spliterators.spliterator(this, Spliterator.DISTINCT | Spliterator.ORDERED);
    }

    @Override
    public void addFirst(E e) {
        linkedMap().putFirst(e, PRESENT);
    }

    @Override
    public void addLast(E e) {
        linkedMap().putLast(e, PRESENT);
    }

    @Override
    public E getFirst() {
        return linkedMap().sequencedKeySet().getFirst();
    }

    @Override
    public E getLast() {
        return linkedMap().sequencedKeySet().getLast();
    }

    @Override
    public E removeFirst() {
        return linkedMap().sequencedKeySet().removeFirst();
    }

    @Override
    public E removeLast() {
        return linkedMap().sequencedKeySet().removeLast();
    }

    @Override
    public SequencedSet<E> reversed() {
        class Reversed extends AbstractSet<E> implements SequencedSet<E> {
            public Iterator<E> iterator() {
                return linkedMap().reversed().sequencedKeySet().iterator();
            }

            public int size() {
                return LinkedHashSet.this.size();
            }

            public boolean contains(Object o) {
                return LinkedHashSet.this.contains(o);
            }

            public boolean add(E e) {
                if (LinkedHashSet.this.contains(e)) {
                    return false;
                }
                LinkedHashSet.this.addFirst(e);
                return true;
            }

            public boolean remove(Object o) {
                return LinkedHashSet.this.remove(o);
            }

            public void clear() {
                LinkedHashSet.this.clear();
            }

            public void addFirst(E e) {
                LinkedHashSet.this.addLast(e);
            }

            public void addLast(E e) {
                LinkedHashSet.this.addFirst(e);
            }

            public E getFirst() {
                return LinkedHashSet.this.getLast();
            }

            public E getLast() {
                return LinkedHashSet.this.getFirst();
            }

            public E removeFirst() {
                return LinkedHashSet.this.removeLast();
            }

            public E removeLast() {
                return LinkedHashSet.this.removeFirst();
            }

            public SequencedSet<E> reversed() {
                return LinkedHashSet.this;
            }
        }
        return new Reversed();
    }
}
