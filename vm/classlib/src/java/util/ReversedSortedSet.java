package java.util;

/** What SortedSet.reversed answers for sets that are not navigable. */
final class ReversedSortedSet<E> extends AbstractSet<E> implements SortedSet<E> {
    private final SortedSet<E> base;

    ReversedSortedSet(SortedSet<E> base) {
        this.base = base;
    }

    public int size() {
        return base.size();
    }

    public boolean contains(Object o) {
        return base.contains(o);
    }

    public boolean add(E e) {
        return base.add(e);
    }

    public boolean remove(Object o) {
        return base.remove(o);
    }

    public void clear() {
        base.clear();
    }

    public Iterator<E> iterator() {
        return new Iterator<E>() {
            private SortedSet<E> rest = base;
            private E last;
            private boolean canRemove;

            public boolean hasNext() {
                return !rest.isEmpty();
            }

            public E next() {
                last = rest.last();
                rest = base.headSet(last);
                canRemove = true;
                return last;
            }

            public void remove() {
                if (!canRemove) {
                    throw new IllegalStateException();
                }
                canRemove = false;
                base.remove(last);
            }
        };
    }

    public Comparator<? super E> comparator() {
        return Collections.reverseOrder(base.comparator());
    }

    public E first() {
        return base.last();
    }

    public E last() {
        return base.first();
    }

    public SortedSet<E> reversed() {
        return base;
    }

    private TreeSet<E> copy() {
        TreeSet<E> t = new TreeSet<E>(comparator());
        t.addAll(base);
        return t;
    }

    public SortedSet<E> subSet(E from, E to) {
        return copy().subSet(from, to);
    }

    public SortedSet<E> headSet(E to) {
        return copy().headSet(to);
    }

    public SortedSet<E> tailSet(E from) {
        return copy().tailSet(from);
    }
}
