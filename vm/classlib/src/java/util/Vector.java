package java.util;

import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The older array list: synchronized, doubling. */
public class Vector<E> extends AbstractList<E> implements List<E>, RandomAccess, Cloneable, java.io.Serializable {
    protected Object[] elementData;
    protected int elementCount;
    protected int capacityIncrement;

    public Vector(int initialCapacity, int capacityIncrement) {
        if (initialCapacity < 0) {
            throw new IllegalArgumentException("Illegal Capacity: " + initialCapacity);
        }
        this.elementData = new Object[initialCapacity];
        this.capacityIncrement = capacityIncrement;
    }

    public Vector(int initialCapacity) {
        this(initialCapacity, 0);
    }

    public Vector() {
        this(10);
    }

    public Vector(Collection<? extends E> c) {
        Object[] a = c.toArray();
        elementCount = a.length;
        elementData = Arrays.copyOf(a, a.length, Object[].class);
    }

    public synchronized void copyInto(Object[] anArray) {
        System.arraycopy(elementData, 0, anArray, 0, elementCount);
    }

    public synchronized void trimToSize() {
        modCount++;
        if (elementCount < elementData.length) {
            elementData = Arrays.copyOf(elementData, elementCount);
        }
    }

    public synchronized void ensureCapacity(int minCapacity) {
        if (minCapacity > 0) {
            modCount++;
            room(minCapacity);
        }
    }

    private void room(int min) {
        int n = elementData.length;
        if (min > n) {
            elementData = Arrays.copyOf(elementData,
                    Math.max(min, n + (capacityIncrement > 0 ? capacityIncrement : n)));
        }
    }

    public synchronized void setSize(int newSize) {
        modCount++;
        room(newSize);
        for (int i = newSize; i < elementCount; i++) {
            elementData[i] = null;
        }
        elementCount = newSize;
    }

    public synchronized int capacity() {
        return elementData.length;
    }

    public synchronized int size() {
        return elementCount;
    }

    public synchronized boolean isEmpty() {
        return elementCount == 0;
    }

    public Enumeration<E> elements() {
        return new Enumeration<E>() {
            private int at;

            public boolean hasMoreElements() {
                return at < elementCount;
            }

            public E nextElement() {
                synchronized (Vector.this) {
                    if (at < elementCount) {
                        return item(at++);
                    }
                }
                throw new NoSuchElementException("Vector Enumeration");
            }
        };
    }

    @SuppressWarnings("unchecked")
    private E item(int i) {
        return (E) elementData[i];
    }

    public boolean contains(Object o) {
        return indexOf(o, 0) >= 0;
    }

    public synchronized int indexOf(Object o) {
        return indexOf(o, 0);
    }

    public synchronized int indexOf(Object o, int index) {
        for (int i = index; i < elementCount; i++) {
            if (o == null ? elementData[i] == null : o.equals(elementData[i])) {
                return i;
            }
        }
        return -1;
    }

    public synchronized int lastIndexOf(Object o) {
        return lastIndexOf(o, elementCount - 1);
    }

    public synchronized int lastIndexOf(Object o, int index) {
        if (index >= elementCount) {
            throw new IndexOutOfBoundsException(index + " >= " + elementCount);
        }
        for (int i = index; i >= 0; i--) {
            if (o == null ? elementData[i] == null : o.equals(elementData[i])) {
                return i;
            }
        }
        return -1;
    }

    private void checkAt(int index) {
        if (index >= elementCount) {
            throw new ArrayIndexOutOfBoundsException(index + " >= " + elementCount);
        }
    }

    private void checkGet(int index) {
        if (index >= elementCount) {
            throw new ArrayIndexOutOfBoundsException(index);
        }
    }

    public synchronized E elementAt(int index) {
        checkAt(index);
        return item(index);
    }

    public synchronized E firstElement() {
        if (elementCount == 0) {
            throw new NoSuchElementException();
        }
        return item(0);
    }

    public synchronized E lastElement() {
        if (elementCount == 0) {
            throw new NoSuchElementException();
        }
        return item(elementCount - 1);
    }

    public synchronized void setElementAt(E obj, int index) {
        checkAt(index);
        elementData[index] = obj;
    }

    public synchronized void removeElementAt(int index) {
        checkAt(index);
        if (index < 0) {
            throw new ArrayIndexOutOfBoundsException(index);
        }
        close(index, index + 1);
    }

    private void close(int lo, int hi) {
        modCount++;
        System.arraycopy(elementData, hi, elementData, lo, elementCount - hi);
        int n = elementCount - (hi - lo);
        for (int i = n; i < elementCount; i++) {
            elementData[i] = null;
        }
        elementCount = n;
    }

    public synchronized void insertElementAt(E obj, int index) {
        if (index > elementCount) {
            throw new ArrayIndexOutOfBoundsException(index + " > " + elementCount);
        }
        modCount++;
        room(elementCount + 1);
        System.arraycopy(elementData, index, elementData, index + 1, elementCount - index);
        elementData[index] = obj;
        elementCount++;
    }

    public synchronized void addElement(E obj) {
        append(obj);
    }

    private void append(E obj) {
        modCount++;
        room(elementCount + 1);
        elementData[elementCount++] = obj;
    }

    public synchronized boolean removeElement(Object obj) {
        int i = indexOf(obj, 0);
        if (i < 0) {
            return false;
        }
        close(i, i + 1);
        return true;
    }

    public synchronized void removeAllElements() {
        close(0, elementCount);
    }

    public synchronized Object clone() {
        try {
            Vector<?> v = (Vector<?>) super.clone();
            v.elementData = Arrays.copyOf(elementData, elementCount);
            v.modCount = 0;
            return v;
        } catch (CloneNotSupportedException e) {
            throw new InternalError(e);
        }
    }

    public synchronized Object[] toArray() {
        return Arrays.copyOf(elementData, elementCount);
    }

    @SuppressWarnings("unchecked")
    public synchronized <T> T[] toArray(T[] a) {
        if (a.length < elementCount) {
            a = Arrays.newArrayLike(a, elementCount);
        }
        System.arraycopy(elementData, 0, a, 0, elementCount);
        if (a.length > elementCount) {
            a[elementCount] = null;
        }
        return a;
    }

    public synchronized E get(int index) {
        checkGet(index);
        return item(index);
    }

    public synchronized E set(int index, E element) {
        checkGet(index);
        E old = item(index);
        elementData[index] = element;
        return old;
    }

    public synchronized boolean add(E e) {
        append(e);
        return true;
    }

    public boolean remove(Object o) {
        return removeElement(o);
    }

    public void add(int index, E element) {
        insertElementAt(element, index);
    }

    public synchronized E remove(int index) {
        checkGet(index);
        E old = item(index);
        close(index, index + 1);
        return old;
    }

    public void clear() {
        removeAllElements();
    }

    public synchronized boolean containsAll(Collection<?> c) {
        return super.containsAll(c);
    }

    public synchronized boolean addAll(Collection<? extends E> c) {
        return addAll(elementCount, c);
    }

    public synchronized boolean addAll(int index, Collection<? extends E> c) {
        if (index < 0 || index > elementCount) {
            throw new ArrayIndexOutOfBoundsException(index);
        }
        Object[] a = c.toArray();
        modCount++;
        if (a.length == 0) {
            return false;
        }
        room(elementCount + a.length);
        System.arraycopy(elementData, index, elementData, index + a.length, elementCount - index);
        System.arraycopy(a, 0, elementData, index, a.length);
        elementCount += a.length;
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

    public synchronized boolean removeIf(Predicate<? super E> filter) {
        Objects.requireNonNull(filter);
        int expected = modCount;
        int n = elementCount;
        boolean[] gone = new boolean[n];
        boolean any = false;
        for (int i = 0; i < n; i++) {
            gone[i] = filter.test(item(i));
            any |= gone[i];
        }
        if (modCount != expected) {
            throw new ConcurrentModificationException();
        }
        if (any) {
            int w = 0;
            for (int i = 0; i < n; i++) {
                if (!gone[i]) {
                    elementData[w++] = elementData[i];
                }
            }
            close(w, n);
        }
        return any;
    }

    public synchronized boolean equals(Object o) {
        return super.equals(o);
    }

    public synchronized int hashCode() {
        return super.hashCode();
    }

    public synchronized String toString() {
        return super.toString();
    }

    protected synchronized void removeRange(int fromIndex, int toIndex) {
        close(fromIndex, toIndex);
    }

    public synchronized void forEach(Consumer<? super E> action) {
        Objects.requireNonNull(action);
        int expected = modCount;
        int n = elementCount;
        for (int i = 0; i < n && modCount == expected; i++) {
            action.accept(item(i));
        }
        if (modCount != expected) {
            throw new ConcurrentModificationException();
        }
    }

    public synchronized void replaceAll(UnaryOperator<E> operator) {
        Objects.requireNonNull(operator);
        int expected = modCount;
        int n = elementCount;
        for (int i = 0; i < n && modCount == expected; i++) {
            elementData[i] = operator.apply(item(i));
        }
        if (modCount != expected) {
            throw new ConcurrentModificationException();
        }
        modCount++;
    }

    @SuppressWarnings("unchecked")
    public synchronized void sort(Comparator<? super E> c) {
        int expected = modCount;
        Arrays.sort((E[]) elementData, 0, elementCount, c);
        if (modCount != expected) {
            throw new ConcurrentModificationException();
        }
        modCount++;
    }

    @Override
    public synchronized Iterator<E> iterator() {
        return new Walk(0);
    }

    public synchronized ListIterator<E> listIterator() {
        return new Walk(0);
    }

    public synchronized ListIterator<E> listIterator(int index) {
        if (index < 0 || index > elementCount) {
            throw new IndexOutOfBoundsException("Index: " + index);
        }
        return new Walk(index);
    }

    /** An iterator that holds the vector's lock for each of its steps. */
    private final class Walk implements ListIterator<E> {
        private int cursor;
        private int last = -1;
        private int expected = modCount;

        Walk(int cursor) {
            this.cursor = cursor;
        }

        private void check() {
            if (modCount != expected) {
                throw new ConcurrentModificationException();
            }
        }

        private void used() {
            if (last < 0) {
                throw new IllegalStateException();
            }
        }

        public boolean hasNext() {
            return cursor != elementCount;
        }

        public E next() {
            synchronized (Vector.this) {
                check();
                if (cursor >= elementCount) {
                    throw new NoSuchElementException();
                }
                last = cursor++;
                return item(last);
            }
        }

        public boolean hasPrevious() {
            return cursor != 0;
        }

        public E previous() {
            synchronized (Vector.this) {
                check();
                if (cursor <= 0) {
                    throw new NoSuchElementException();
                }
                last = --cursor;
                return item(last);
            }
        }

        public int nextIndex() {
            return cursor;
        }

        public int previousIndex() {
            return cursor - 1;
        }

        public void remove() {
            used();
            synchronized (Vector.this) {
                check();
                Vector.this.remove(last);
                expected = modCount;
            }
            cursor = last;
            last = -1;
        }

        public void set(E e) {
            used();
            synchronized (Vector.this) {
                check();
                Vector.this.set(last, e);
            }
        }

        public void add(E e) {
            synchronized (Vector.this) {
                check();
                Vector.this.add(cursor++, e);
                expected = modCount;
            }
            last = -1;
        }
    }
}
