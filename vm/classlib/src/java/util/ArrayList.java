package java.util;

import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A list in an array that grows by half when it is full. */
public class ArrayList<E> extends AbstractList<E> implements List<E>, RandomAccess, Cloneable, java.io.Serializable {
    private static final Object[] EMPTY = {};
    /** The empty array of lists made without a capacity: the first growth goes to ten. */
    private static final Object[] UNSIZED = {};

    transient Object[] data;
    int size;

    public ArrayList() {
        data = UNSIZED;
    }

    public ArrayList(int initialCapacity) {
        if (initialCapacity > 0) {
            data = new Object[initialCapacity];
        } else if (initialCapacity == 0) {
            data = EMPTY;
        } else {
            throw new IllegalArgumentException("Illegal Capacity: " + initialCapacity);
        }
    }

    public ArrayList(Collection<? extends E> c) {
        Object[] a = c.toArray();
        size = a.length;
        if (c.getClass() == ArrayList.class || a.getClass() == Object[].class) {
            data = a;
        } else {
            data = Arrays.copyOf(a, a.length, Object[].class);
        }
    }

    public void trimToSize() {
        modCount++;
        if (size < data.length) {
            data = size == 0 ? EMPTY : Arrays.copyOf(data, size);
        }
    }

    public void ensureCapacity(int minCapacity) {
        if (minCapacity > data.length && !(data == UNSIZED && minCapacity <= 10)) {
            modCount++;
            grow(minCapacity);
        }
    }

    private Object[] grow(int min) {
        int old = data.length;
        int want = old + (old >> 1);
        if (old == 0 && data == UNSIZED) {
            want = 10;
        }
        if (want < min) {
            want = min;
        }
        if (want < 0) {
            if (min < 0) {
                throw new OutOfMemoryError("Required length exceeds implementation limit");
            }
            want = min;
        }
        Object[] bigger = new Object[want];
        System.arraycopy(data, 0, bigger, 0, size);
        data = bigger;
        return bigger;
    }

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    public boolean contains(Object o) {
        return indexOf(o) >= 0;
    }

    public int indexOf(Object o) {
        return find(o);
    }

    private int find(Object o) {
        Object[] a = data;
        int n = size;
        if (o == null) {
            for (int i = 0; i < n; i++) {
                if (a[i] == null) {
                    return i;
                }
            }
        } else {
            for (int i = 0; i < n; i++) {
                if (o.equals(a[i])) {
                    return i;
                }
            }
        }
        return -1;
    }

    public int lastIndexOf(Object o) {
        Object[] a = data;
        if (o == null) {
            for (int i = size - 1; i >= 0; i--) {
                if (a[i] == null) {
                    return i;
                }
            }
        } else {
            for (int i = size - 1; i >= 0; i--) {
                if (o.equals(a[i])) {
                    return i;
                }
            }
        }
        return -1;
    }

    public Object clone() {
        try {
            ArrayList<?> copy = (ArrayList<?>) super.clone();
            copy.data = Arrays.copyOf(data, size);
            copy.modCount = 0;
            return copy;
        } catch (CloneNotSupportedException e) {
            throw new InternalError(e);
        }
    }

    public Object[] toArray() {
        Object[] r = new Object[size];
        System.arraycopy(data, 0, r, 0, size);
        return r;
    }

    @SuppressWarnings("unchecked")
    public <T> T[] toArray(T[] a) {
        int n = size;
        if (a.length < n) {
            a = (T[]) Arrays.newArrayLike(a, n);
        }
        System.arraycopy(data, 0, a, 0, n);
        if (a.length > n) {
            a[n] = null;
        }
        return a;
    }

    @SuppressWarnings("unchecked")
    public E get(int index) {
        if (index < 0 || index >= size) {
            throw outOfBounds(index);
        }
        return (E) data[index];
    }

    private IndexOutOfBoundsException outOfBounds(int index) {
        return new IndexOutOfBoundsException("Index " + index + " out of bounds for length " + size);
    }

    @SuppressWarnings("unchecked")
    public E getFirst() {
        if (size == 0) {
            throw new NoSuchElementException();
        }
        return (E) data[0];
    }

    @SuppressWarnings("unchecked")
    public E getLast() {
        if (size == 0) {
            throw new NoSuchElementException();
        }
        return (E) data[size - 1];
    }

    @SuppressWarnings("unchecked")
    public E set(int index, E element) {
        if (index < 0 || index >= size) {
            throw outOfBounds(index);
        }
        Object[] a = data;
        E old = (E) a[index];
        a[index] = element;
        return old;
    }

    public boolean add(E e) {
        modCount++;
        int n = size;
        Object[] a = data;
        if (n == a.length) {
            a = grow(n + 1);
        }
        a[n] = e;
        size = n + 1;
        return true;
    }

    public void add(int index, E element) {
        int n = size;
        checkForAdd(index, n);
        modCount++;
        Object[] a = data;
        if (n == a.length) {
            a = grow(n + 1);
        }
        System.arraycopy(a, index, a, index + 1, n - index);
        a[index] = element;
        size = n + 1;
    }

    public void addFirst(E element) {
        add(0, element);
    }

    public void addLast(E element) {
        add(element);
    }

    @SuppressWarnings("unchecked")
    public E remove(int index) {
        if (index < 0 || index >= size) {
            throw outOfBounds(index);
        }
        E old = (E) data[index];
        removeAt(index);
        return old;
    }

    private void removeAt(int index) {
        modCount++;
        Object[] a = data;
        int n = size - 1;
        if (n > index) {
            System.arraycopy(a, index + 1, a, index, n - index);
        }
        size = n;
        a[n] = null;
    }

    public E removeFirst() {
        if (size == 0) {
            throw new NoSuchElementException();
        }
        return remove(0);
    }

    public E removeLast() {
        if (size == 0) {
            throw new NoSuchElementException();
        }
        return remove(size - 1);
    }

    public boolean remove(Object o) {
        int i = find(o);
        if (i < 0) {
            return false;
        }
        removeAt(i);
        return true;
    }

    public boolean equals(Object o) {
        if (o == this) {
            return true;
        }
        if (!(o instanceof List)) {
            return false;
        }
        int expected = modCount;
        boolean same = true;
        Iterator<?> it = ((List<?>) o).iterator();
        Object[] a = data;
        int n = size;
        for (int i = 0; i < n; i++) {
            if (!it.hasNext() || !Objects.equals(a[i], it.next())) {
                same = false;
                break;
            }
        }
        if (same && it.hasNext()) {
            same = false;
        }
        if (expected != modCount) {
            throw new ConcurrentModificationException();
        }
        return same;
    }

    public int hashCode() {
        int expected = modCount;
        int h = 1;
        Object[] a = data;
        int n = size;
        for (int i = 0; i < n; i++) {
            Object e = a[i];
            h = 31 * h + (e == null ? 0 : e.hashCode());
        }
        if (expected != modCount) {
            throw new ConcurrentModificationException();
        }
        return h;
    }

    public void clear() {
        modCount++;
        Object[] a = data;
        for (int i = 0, n = size; i < n; i++) {
            a[i] = null;
        }
        size = 0;
    }

    public boolean addAll(Collection<? extends E> c) {
        Object[] more = c.toArray();
        modCount++;
        int k = more.length;
        if (k == 0) {
            return false;
        }
        int n = size;
        if (k > data.length - n) {
            grow(n + k);
        }
        System.arraycopy(more, 0, data, n, k);
        size = n + k;
        return true;
    }

    public boolean addAll(int index, Collection<? extends E> c) {
        checkForAdd(index, size);
        Object[] more = c.toArray();
        modCount++;
        int k = more.length;
        if (k == 0) {
            return false;
        }
        int n = size;
        if (k > data.length - n) {
            grow(n + k);
        }
        Object[] a = data;
        if (n > index) {
            System.arraycopy(a, index, a, index + k, n - index);
        }
        System.arraycopy(more, 0, a, index, k);
        size = n + k;
        return true;
    }

    protected void removeRange(int fromIndex, int toIndex) {
        if (fromIndex > toIndex) {
            throw new IndexOutOfBoundsException("From Index: " + fromIndex + " > To Index: " + toIndex);
        }
        modCount++;
        close(fromIndex, toIndex);
    }

    /** Moves the elements from {@code hi} on down to {@code lo}. */
    private void close(int lo, int hi) {
        Object[] a = data;
        int n = size;
        System.arraycopy(a, hi, a, lo, n - hi);
        size = n - (hi - lo);
        for (int i = size; i < n; i++) {
            a[i] = null;
        }
    }

    public boolean removeAll(Collection<?> c) {
        return keep(c, false);
    }

    public boolean retainAll(Collection<?> c) {
        return keep(c, true);
    }

    private boolean keep(Collection<?> c, boolean present) {
        Objects.requireNonNull(c);
        Object[] a = data;
        int n = size;
        int r = 0;
        while (r < n && c.contains(a[r]) == present) {
            r++;
        }
        if (r == n) {
            return false;
        }
        int w = r++;
        try {
            for (; r < n; r++) {
                Object e = a[r];
                if (c.contains(e) == present) {
                    a[w++] = e;
                }
            }
        } finally {
            modCount += n - w - (n - r);
            close(w, r);
        }
        return true;
    }

    @SuppressWarnings("unchecked")
    public boolean removeIf(Predicate<? super E> filter) {
        Objects.requireNonNull(filter);
        int expected = modCount;
        Object[] a = data;
        int n = size;
        int i = 0;
        while (i < n && !filter.test((E) a[i])) {
            i++;
        }
        if (i == n) {
            if (modCount != expected) {
                throw new ConcurrentModificationException();
            }
            return false;
        }
        // The answers are collected before anything moves, so that the filter sees the list unchanged.
        boolean[] gone = new boolean[n - i];
        int first = i;
        gone[0] = true;
        for (i = first + 1; i < n; i++) {
            gone[i - first] = filter.test((E) a[i]);
        }
        if (modCount != expected) {
            throw new ConcurrentModificationException();
        }
        modCount++;
        int w = first;
        for (i = first; i < n; i++) {
            if (!gone[i - first]) {
                a[w++] = a[i];
            }
        }
        close(w, n);
        return true;
    }

    public Iterator<E> iterator() {
        return new Itr();
    }

    public ListIterator<E> listIterator() {
        return new ListItr(0);
    }

    public ListIterator<E> listIterator(int index) {
        checkForAdd(index, size);
        return new ListItr(index);
    }

    private class Itr implements Iterator<E> {
        int cursor;
        int last = -1;
        int expected = modCount;

        Itr() {
        }

        public boolean hasNext() {
            return cursor != size;
        }

        @SuppressWarnings("unchecked")
        public E next() {
            ArrayList<E> list = ArrayList.this;
            if (list.modCount != expected) {
                throw new ConcurrentModificationException();
            }
            int i = cursor;
            if (i >= list.size) {
                throw new NoSuchElementException();
            }
            cursor = i + 1;
            last = i;
            return (E) list.data[i];
        }

        public void remove() {
            if (last < 0) {
                throw new IllegalStateException();
            }
            check();
            ArrayList.this.removeAt(last);
            cursor = last;
            last = -1;
            expected = modCount;
        }

        @SuppressWarnings("unchecked")
        public void forEachRemaining(Consumer<? super E> action) {
            Objects.requireNonNull(action);
            int i = cursor;
            int n = size;
            if (i < n) {
                Object[] a = data;
                for (; i < n && modCount == expected; i++) {
                    action.accept((E) a[i]);
                }
                cursor = i;
                last = i - 1;
                check();
            }
        }

        final void check() {
            if (modCount != expected) {
                throw new ConcurrentModificationException();
            }
        }
    }

    private class ListItr extends Itr implements ListIterator<E> {
        ListItr(int index) {
            cursor = index;
        }

        public boolean hasPrevious() {
            return cursor != 0;
        }

        public int nextIndex() {
            return cursor;
        }

        public int previousIndex() {
            return cursor - 1;
        }

        @SuppressWarnings("unchecked")
        public E previous() {
            check();
            int i = cursor - 1;
            if (i < 0) {
                throw new NoSuchElementException();
            }
            cursor = i;
            last = i;
            return (E) data[i];
        }

        public void set(E e) {
            if (last < 0) {
                throw new IllegalStateException();
            }
            check();
            data[last] = e;
        }

        public void add(E e) {
            check();
            int i = cursor;
            ArrayList.this.add(i, e);
            cursor = i + 1;
            last = -1;
            expected = modCount;
        }
    }

    @SuppressWarnings("unchecked")
    public void forEach(Consumer<? super E> action) {
        Objects.requireNonNull(action);
        int expected = modCount;
        Object[] a = data;
        int n = size;
        for (int i = 0; i < n && modCount == expected; i++) {
            action.accept((E) a[i]);
        }
        if (modCount != expected) {
            throw new ConcurrentModificationException();
        }
    }

    public Spliterator<E> spliterator() {
        return new ArrayListSpliterator<E>(this);
    }

    /** Binds to the list at first use; looks for changes after the last element. */
    private static final class ArrayListSpliterator<E> implements Spliterator<E> {
        private final ArrayList<E> list;
        private int at;
        private int end = -1;
        private int expected;

        ArrayListSpliterator(ArrayList<E> list) {
            this.list = list;
        }

        private int end() {
            if (end < 0) {
                end = list.size;
                expected = list.modCount;
            }
            return end;
        }

        public Spliterator<E> trySplit() {
            int hi = end();
            int mid = (at + hi) >>> 1;
            if (at >= mid) {
                return null;
            }
            ArrayListSpliterator<E> s = new ArrayListSpliterator<E>(list);
            s.at = at;
            s.end = mid;
            s.expected = expected;
            at = mid;
            return s;
        }

        @SuppressWarnings("unchecked")
        public boolean tryAdvance(Consumer<? super E> action) {
            Objects.requireNonNull(action);
            int i = at;
            if (i >= end()) {
                return false;
            }
            at = i + 1;
            action.accept((E) list.data[i]);
            if (list.modCount != expected) {
                throw new ConcurrentModificationException();
            }
            return true;
        }

        @SuppressWarnings("unchecked")
        public void forEachRemaining(Consumer<? super E> action) {
            Objects.requireNonNull(action);
            int n = end();
            Object[] a = list.data;
            int i = at;
            at = n;
            if (n > a.length) {
                throw new ConcurrentModificationException();
            }
            for (; i < n; i++) {
                action.accept((E) a[i]);
            }
            if (list.modCount != expected) {
                throw new ConcurrentModificationException();
            }
        }

        public long estimateSize() {
            return end() - at;
        }

        public int characteristics() {
            return ORDERED | SIZED | SUBSIZED;
        }
    }

    @SuppressWarnings("unchecked")
    public void replaceAll(UnaryOperator<E> operator) {
        Objects.requireNonNull(operator);
        int expected = modCount;
        Object[] a = data;
        int n = size;
        for (int i = 0; i < n && modCount == expected; i++) {
            a[i] = operator.apply((E) a[i]);
        }
        if (modCount != expected) {
            throw new ConcurrentModificationException();
        }
        modCount++;
    }

    @SuppressWarnings("unchecked")
    public void sort(Comparator<? super E> c) {
        int expected = modCount;
        Arrays.sort((E[]) data, 0, size, c);
        if (modCount != expected) {
            throw new ConcurrentModificationException();
        }
        modCount++;
    }
}
