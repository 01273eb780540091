package java.util;

import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A list seen from its end. */
class ReversedList<E> extends AbstractCollection<E> implements List<E> {
    final List<E> base;

    ReversedList(List<E> base) {
        this.base = base;
    }

    static <E> List<E> of(List<E> base) {
        return base instanceof RandomAccess ? new Random<E>(base) : new ReversedList<E>(base);
    }

    private static final class Random<E> extends ReversedList<E> implements RandomAccess {
        Random(List<E> base) {
            super(base);
        }
    }

    public int size() {
        return base.size();
    }

    public boolean isEmpty() {
        return base.isEmpty();
    }

    public boolean contains(Object o) {
        return base.contains(o);
    }

    public void clear() {
        base.clear();
    }

    public List<E> reversed() {
        return base;
    }

    public E get(int index) {
        int n = base.size();
        Objects.checkIndex(index, n);
        return base.get(n - index - 1);
    }

    public E set(int index, E e) {
        int n = base.size();
        Objects.checkIndex(index, n);
        return base.set(n - index - 1, e);
    }

    public boolean add(E e) {
        base.add(0, e);
        return true;
    }

    public void add(int index, E e) {
        int n = base.size();
        checkClosed(index, n);
        base.add(n - index, e);
    }

    private static void checkClosed(int index, int size) {
        if (index < 0 || index > size) {
            throw new IndexOutOfBoundsException("Index: " + index + " Size: " + size);
        }
    }

    @SuppressWarnings("unchecked")
    public boolean addAll(Collection<? extends E> c) {
        return addAll(size(), c);
    }

    @SuppressWarnings("unchecked")
    public boolean addAll(int index, Collection<? extends E> c) {
        int n = base.size();
        checkClosed(index, n);
        E[] a = (E[]) c.toArray();
        if (a.length == 0) {
            return false;
        }
        List<E> back = new ArrayList<E>(a.length);
        for (int i = a.length - 1; i >= 0; i--) {
            back.add(a[i]);
        }
        return base.addAll(n - index, back);
    }

    public E remove(int index) {
        int n = base.size();
        Objects.checkIndex(index, n);
        return base.remove(n - index - 1);
    }

    public int indexOf(Object o) {
        int i = base.lastIndexOf(o);
        return i < 0 ? -1 : base.size() - i - 1;
    }

    public int lastIndexOf(Object o) {
        int i = base.indexOf(o);
        return i < 0 ? -1 : base.size() - i - 1;
    }

    public Iterator<E> iterator() {
        return listIterator(0);
    }

    public ListIterator<E> listIterator() {
        return listIterator(0);
    }

    public ListIterator<E> listIterator(int index) {
        int n = base.size();
        checkClosed(index, n);
        ListIterator<E> it = base.listIterator(n - index);
        return new ListIterator<E>() {
            public boolean hasNext() {
                return it.hasPrevious();
            }

            public E next() {
                return it.previous();
            }

            public boolean hasPrevious() {
                return it.hasNext();
            }

            public E previous() {
                return it.next();
            }

            public int nextIndex() {
                return base.size() - it.nextIndex();
            }

            public int previousIndex() {
                return nextIndex() - 1;
            }

            public void remove() {
                it.remove();
            }

            public void set(E e) {
                it.set(e);
            }

            public void add(E e) {
                it.add(e);
                it.previous();
            }
        };
    }

    public List<E> subList(int from, int to) {
        int n = base.size();
        Objects.checkFromToIndex(from, to, n);
        return of(base.subList(n - to, n - from));
    }

    public boolean equals(Object o) {
        if (o == this) {
            return true;
        }
        if (!(o instanceof List)) {
            return false;
        }
        Iterator<E> a = iterator();
        Iterator<?> b = ((List<?>) o).iterator();
        while (a.hasNext() && b.hasNext()) {
            if (!Objects.equals(a.next(), b.next())) {
                return false;
            }
        }
        return !a.hasNext() && !b.hasNext();
    }

    public int hashCode() {
        int h = 1;
        for (E e : this) {
            h = 31 * h + (e == null ? 0 : e.hashCode());
        }
        return h;
    }

    public void replaceAll(UnaryOperator<E> operator) {
        Objects.requireNonNull(operator);
        ListIterator<E> it = listIterator();
        while (it.hasNext()) {
            it.set(operator.apply(it.next()));
        }
    }

    public void sort(Comparator<? super E> c) {
        base.sort(Collections.reverseOrder(c));
    }
}
