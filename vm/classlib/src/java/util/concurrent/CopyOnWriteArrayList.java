package java.util.concurrent;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A list whose array is replaced by a changed copy at each write, so that readers and iterators never wait or fail. */
public class CopyOnWriteArrayList<E> implements List<E>, RandomAccess, Cloneable, java.io.Serializable {
    private transient volatile Object[] array;

    public CopyOnWriteArrayList() {
        array = new Object[0];
    }

    public CopyOnWriteArrayList(Collection<? extends E> c) {
        array = c.getClass() == CopyOnWriteArrayList.class ? ((CopyOnWriteArrayList<?>) c).array
                : Arrays.copyOf(c.toArray(), c.size(), Object[].class);
    }

    public CopyOnWriteArrayList(E[] toCopyIn) {
        array = Arrays.copyOf(toCopyIn, toCopyIn.length, Object[].class);
    }

    @SuppressWarnings("unchecked")
    private static <E> E at(Object[] a, int i) {
        return (E) a[i];
    }

    public int size() {
        return array.length;
    }

    public boolean isEmpty() {
        return array.length == 0;
    }

    private static int find(Object o, Object[] a, int from, int to) {
        for (int i = from; i < to; i++) {
            if (o == null ? a[i] == null : o.equals(a[i])) {
                return i;
            }
        }
        return -1;
    }

    public boolean contains(Object o) {
        return indexOf(o) >= 0;
    }

    public int indexOf(Object o) {
        Object[] a = array;
        return find(o, a, 0, a.length);
    }

    public int indexOf(E e, int index) {
        Object[] a = array;
        return find(e, a, index, a.length);
    }

    public int lastIndexOf(Object o) {
        Object[] a = array;
        return findLast(o, a, a.length - 1);
    }

    public int lastIndexOf(E e, int index) {
        return findLast(e, array, index);
    }

    private static int findLast(Object o, Object[] a, int from) {
        for (int i = from; i >= 0; i--) {
            if (o == null ? a[i] == null : o.equals(a[i])) {
                return i;
            }
        }
        return -1;
    }

    @SuppressWarnings("unchecked")
    public Object clone() {
        return new CopyOnWriteArrayList<E>(this);
    }

    public Object[] toArray() {
        return array.clone();
    }

    @SuppressWarnings("unchecked")
    public <T> T[] toArray(T[] a) {
        Object[] s = array;
        if (a.length < s.length) {
            return (T[]) Arrays.copyOf(s, s.length, a.getClass());
        }
        System.arraycopy(s, 0, a, 0, s.length);
        if (a.length > s.length) {
            a[s.length] = null;
        }
        return a;
    }

    public E get(int index) {
        return at(array, index);
    }

    public E getFirst() {
        Object[] a = array;
        if (a.length == 0) {
            throw new NoSuchElementException();
        }
        return at(a, 0);
    }

    public E getLast() {
        Object[] a = array;
        if (a.length == 0) {
            throw new NoSuchElementException();
        }
        return at(a, a.length - 1);
    }

    public synchronized E set(int index, E element) {
        Object[] a = array;
        E old = at(a, index);
        if (old != element) {
            a = a.clone();
            a[index] = element;
        }
        array = a;
        return old;
    }

    public synchronized boolean add(E e) {
        Object[] a = array;
        int n = a.length;
        Object[] r = new Object[n + 1];
        System.arraycopy(a, 0, r, 0, n);
        r[n] = e;
        array = r;
        return true;
    }

    private static String outOfBounds(int index, int size) {
        return "Index: " + index + ", Size: " + size;
    }

    private void splice(int index, int removed, Object[] added) {
        Object[] a = array;
        Object[] r = new Object[a.length - removed + added.length];
        System.arraycopy(a, 0, r, 0, index);
        System.arraycopy(added, 0, r, index, added.length);
        System.arraycopy(a, index + removed, r, index + added.length, a.length - index - removed);
        array = r;
    }

    public synchronized void add(int index, E element) {
        if (index > array.length || index < 0) {
            throw new IndexOutOfBoundsException(outOfBounds(index, array.length));
        }
        splice(index, 0, new Object[] {element});
    }

    public void addFirst(E e) {
        add(0, e);
    }

    public void addLast(E e) {
        add(e);
    }

    public synchronized E remove(int index) {
        E old = at(array, index);
        splice(index, 1, new Object[0]);
        return old;
    }

    public synchronized E removeFirst() {
        if (array.length == 0) {
            throw new NoSuchElementException();
        }
        return remove(0);
    }

    public synchronized E removeLast() {
        if (array.length == 0) {
            throw new NoSuchElementException();
        }
        return remove(array.length - 1);
    }

    public synchronized boolean remove(Object o) {
        int i = indexOf(o);
        if (i < 0) {
            return false;
        }
        splice(i, 1, new Object[0]);
        return true;
    }

    public synchronized boolean addIfAbsent(E e) {
        return !contains(e) && add(e);
    }

    public boolean containsAll(Collection<?> c) {
        for (Object e : c) {
            if (!contains(e)) {
                return false;
            }
        }
        return true;
    }

    public boolean removeAll(Collection<?> c) {
        Objects.requireNonNull(c);
        return removeIf(e -> c.contains(e));
    }

    public boolean retainAll(Collection<?> c) {
        Objects.requireNonNull(c);
        return removeIf(e -> !c.contains(e));
    }

    public synchronized int addAllAbsent(Collection<? extends E> c) {
        int n = 0;
        for (E e : c) {
            if (addIfAbsent(e)) {
                n++;
            }
        }
        return n;
    }

    public synchronized void clear() {
        array = new Object[0];
    }

    public synchronized boolean addAll(Collection<? extends E> c) {
        return addAll(array.length, c);
    }

    public synchronized boolean addAll(int index, Collection<? extends E> c) {
        Object[] more = c.toArray();
        if (index > array.length || index < 0) {
            throw new IndexOutOfBoundsException(outOfBounds(index, array.length));
        }
        if (more.length == 0) {
            return false;
        }
        splice(index, 0, more);
        return true;
    }

    public void forEach(Consumer<? super E> action) {
        Objects.requireNonNull(action);
        for (Object e : array) {
            @SuppressWarnings("unchecked")
            E x = (E) e;
            action.accept(x);
        }
    }

    public synchronized boolean removeIf(Predicate<? super E> filter) {
        Objects.requireNonNull(filter);
        Object[] a = array;
        Object[] r = new Object[a.length];
        int n = 0;
        for (int i = 0; i < a.length; i++) {
            E e = at(a, i);
            if (!filter.test(e)) {
                r[n++] = e;
            }
        }
        if (n == a.length) {
            return false;
        }
        array = Arrays.copyOf(r, n);
        return true;
    }

    public synchronized void replaceAll(UnaryOperator<E> operator) {
        Objects.requireNonNull(operator);
        Object[] r = array.clone();
        for (int i = 0; i < r.length; i++) {
            E e = at(r, i);
            r[i] = operator.apply(e);
        }
        array = r;
    }

    @SuppressWarnings("unchecked")
    public synchronized void sort(Comparator<? super E> c) {
        Object[] r = array.clone();
        Arrays.sort((E[]) r, c);
        array = r;
    }

    public String toString() {
        return Arrays.toString(array);
    }

    public boolean equals(Object o) {
        if (o == this) {
            return true;
        }
        if (!(o instanceof List)) {
            return false;
        }
        Iterator<?> it = ((List<?>) o).iterator();
        for (Object e : array) {
            if (!it.hasNext() || !Objects.equals(e, it.next())) {
                return false;
            }
        }
        return !it.hasNext();
    }

    public int hashCode() {
        return Arrays.hashCode(array);
    }

    public Iterator<E> iterator() {
        return new Snapshot<E>(array, 0);
    }

    public ListIterator<E> listIterator() {
        return new Snapshot<E>(array, 0);
    }

    public ListIterator<E> listIterator(int index) {
        Object[] a = array;
        if (index < 0 || index > a.length) {
            throw new IndexOutOfBoundsException(outOfBounds(index, a.length));
        }
        return new Snapshot<E>(a, index);
    }

    public Spliterator<E> spliterator() {
        return Spliterators.spliterator(array, Spliterator.IMMUTABLE | Spliterator.ORDERED);
    }

    private static final class Snapshot<E> implements ListIterator<E> {
        private final Object[] a;
        private int cursor;

        Snapshot(Object[] a, int cursor) {
            this.a = a;
            this.cursor = cursor;
        }

        public boolean hasNext() {
            return cursor < a.length;
        }

        public boolean hasPrevious() {
            return cursor > 0;
        }

        public E next() {
            if (cursor >= a.length) {
                throw new NoSuchElementException();
            }
            return at(a, cursor++);
        }

        public E previous() {
            if (cursor <= 0) {
                throw new NoSuchElementException();
            }
            return at(a, --cursor);
        }

        public int nextIndex() {
            return cursor;
        }

        public int previousIndex() {
            return cursor - 1;
        }

        public void remove() {
            throw new UnsupportedOperationException();
        }

        public void set(E e) {
            throw new UnsupportedOperationException();
        }

        public void add(E e) {
            throw new UnsupportedOperationException();
        }
    }

    public synchronized List<E> subList(int fromIndex, int toIndex) {
        Object[] a = array;
        if (fromIndex < 0 || toIndex > a.length || fromIndex > toIndex) {
            throw new IndexOutOfBoundsException();
        }
        return new Window(fromIndex, toIndex - fromIndex);
    }

    /** A part of the list; it fails when the list is changed past it. */
    private final class Window extends java.util.AbstractList<E> implements RandomAccess {
        private final int offset;
        private int size;
        private Object[] expected = array;

        Window(int offset, int size) {
            this.offset = offset;
            this.size = size;
        }

        private void check() {
            if (array != expected) {
                throw new java.util.ConcurrentModificationException();
            }
        }

        public int size() {
            synchronized (CopyOnWriteArrayList.this) {
                check();
                return size;
            }
        }

        public E get(int index) {
            synchronized (CopyOnWriteArrayList.this) {
                Objects.checkIndex(index, size);
                check();
                return CopyOnWriteArrayList.this.get(offset + index);
            }
        }

        public E set(int index, E e) {
            synchronized (CopyOnWriteArrayList.this) {
                Objects.checkIndex(index, size);
                check();
                E old = CopyOnWriteArrayList.this.set(offset + index, e);
                expected = array;
                return old;
            }
        }

        @SuppressWarnings("unchecked")
        private E[] part() {
            synchronized (CopyOnWriteArrayList.this) {
                check();
                return (E[]) Arrays.copyOfRange(expected, offset, offset + size);
            }
        }

        public Iterator<E> iterator() {
            return new Snapshot<E>(part(), 0);
        }

        public ListIterator<E> listIterator(int index) {
            if (index < 0 || index > size) {
                throw new IndexOutOfBoundsException(outOfBounds(index, size));
            }
            return new Snapshot<E>(part(), index);
        }

        public void sort(Comparator<? super E> c) {
            replace(c, null);
        }

        public void replaceAll(UnaryOperator<E> operator) {
            replace(null, Objects.requireNonNull(operator));
        }

        private void replace(Comparator<? super E> c, UnaryOperator<E> operator) {
            synchronized (CopyOnWriteArrayList.this) {
                E[] p = part();
                if (operator == null) {
                    Arrays.sort(p, c);
                } else {
                    for (int i = 0; i < p.length; i++) {
                        p[i] = operator.apply(p[i]);
                    }
                }
                splice(offset, size, p);
                expected = array;
            }
        }

        public boolean removeIf(Predicate<? super E> filter) {
            Objects.requireNonNull(filter);
            synchronized (CopyOnWriteArrayList.this) {
                E[] p = part();
                int n = 0;
                for (E e : p) {
                    if (!filter.test(e)) {
                        p[n++] = e;
                    }
                }
                if (n == size) {
                    return false;
                }
                splice(offset, size, Arrays.copyOf(p, n));
                size = n;
                expected = array;
                return true;
            }
        }

        public boolean removeAll(Collection<?> c) {
            Objects.requireNonNull(c);
            return removeIf(e -> c.contains(e));
        }

        public boolean retainAll(Collection<?> c) {
            Objects.requireNonNull(c);
            return removeIf(e -> !c.contains(e));
        }

        public boolean remove(Object o) {
            synchronized (CopyOnWriteArrayList.this) {
                int i = indexOf(o);
                if (i < 0) {
                    return false;
                }
                remove(i);
                return true;
            }
        }

        public void clear() {
            removeIf(e -> true);
        }

        public void add(int index, E e) {
            synchronized (CopyOnWriteArrayList.this) {
                check();
                CopyOnWriteArrayList.this.add(offset + index, e);
                expected = array;
                size++;
            }
        }

        public E remove(int index) {
            synchronized (CopyOnWriteArrayList.this) {
                Objects.checkIndex(index, size);
                check();
                E old = CopyOnWriteArrayList.this.remove(offset + index);
                expected = array;
                size--;
                return old;
            }
        }
    }
}
