package java.util;

import java.util.function.Consumer;
import java.util.function.Predicate;

/** A deque in a circular array. Null marks free slots and cannot be an element. */
public class ArrayDeque<E> extends AbstractCollection<E> implements Deque<E>, Cloneable, java.io.Serializable {
    /** Its length is a power of two; at least one slot is always free. */
    private transient Object[] data;
    private transient int head;
    /** The slot after the last element. */
    private transient int tail;

    public ArrayDeque() {
        data = new Object[16];
    }

    public ArrayDeque(int numElements) {
        int cap = 8;
        while (cap <= numElements && cap > 0) {
            cap <<= 1;
        }
        data = new Object[cap];
    }

    public ArrayDeque(Collection<? extends E> c) {
        this(c.size());
        addAll(c);
    }

    private void grow() {
        Object[] a = data;
        int n = a.length;
        int h = head;
        Object[] bigger = new Object[n << 1];
        System.arraycopy(a, h, bigger, 0, n - h);
        System.arraycopy(a, 0, bigger, n - h, h);
        data = bigger;
        head = 0;
        tail = n;
    }

    public void addFirst(E e) {
        if (e == null) {
            throw new NullPointerException();
        }
        Object[] a = data;
        int h = (head - 1) & (a.length - 1);
        a[h] = e;
        head = h;
        if (h == tail) {
            grow();
        }
    }

    public void addLast(E e) {
        if (e == null) {
            throw new NullPointerException();
        }
        Object[] a = data;
        int t = tail;
        a[t] = e;
        t = (t + 1) & (a.length - 1);
        tail = t;
        if (t == head) {
            grow();
        }
    }

    public boolean addAll(Collection<? extends E> c) {
        int before = size();
        for (E e : c) {
            addLast(e);
        }
        return size() != before;
    }

    public boolean offerFirst(E e) {
        addFirst(e);
        return true;
    }

    public boolean offerLast(E e) {
        addLast(e);
        return true;
    }

    public E removeFirst() {
        E e = pollFirst();
        if (e == null) {
            throw new NoSuchElementException();
        }
        return e;
    }

    public E removeLast() {
        E e = pollLast();
        if (e == null) {
            throw new NoSuchElementException();
        }
        return e;
    }

    @SuppressWarnings("unchecked")
    public E pollFirst() {
        Object[] a = data;
        int h = head;
        E e = (E) a[h];
        if (e != null) {
            a[h] = null;
            head = (h + 1) & (a.length - 1);
        }
        return e;
    }

    @SuppressWarnings("unchecked")
    public E pollLast() {
        Object[] a = data;
        int t = (tail - 1) & (a.length - 1);
        E e = (E) a[t];
        if (e != null) {
            a[t] = null;
            tail = t;
        }
        return e;
    }

    @SuppressWarnings("unchecked")
    public E getFirst() {
        E e = (E) data[head];
        if (e == null) {
            throw new NoSuchElementException();
        }
        return e;
    }

    public E getLast() {
        E e = peekLast();
        if (e == null) {
            throw new NoSuchElementException();
        }
        return e;
    }

    @SuppressWarnings("unchecked")
    public E peekFirst() {
        return (E) data[head];
    }

    @SuppressWarnings("unchecked")
    public E peekLast() {
        Object[] a = data;
        return (E) a[(tail - 1) & (a.length - 1)];
    }

    public boolean removeFirstOccurrence(Object o) {
        if (o != null) {
            Object[] a = data;
            int mask = a.length - 1;
            for (int i = head; i != tail; i = (i + 1) & mask) {
                if (o.equals(a[i])) {
                    removeAt(i);
                    return true;
                }
            }
        }
        return false;
    }

    public boolean removeLastOccurrence(Object o) {
        if (o != null) {
            Object[] a = data;
            int mask = a.length - 1;
            for (int i = tail; i != head; ) {
                i = (i - 1) & mask;
                if (o.equals(a[i])) {
                    removeAt(i);
                    return true;
                }
            }
        }
        return false;
    }

    /** Closes the gap at slot i from the nearer end; answers whether the elements after it moved down. */
    private boolean removeAt(int i) {
        Object[] a = data;
        int mask = a.length - 1;
        int front = (i - head) & mask;
        int back = (tail - i) & mask;
        if (front < back - 1) {
            for (int j = i; j != head; ) {
                int k = (j - 1) & mask;
                a[j] = a[k];
                j = k;
            }
            a[head] = null;
            head = (head + 1) & mask;
            return false;
        }
        int last = (tail - 1) & mask;
        for (int j = i; j != last; ) {
            int k = (j + 1) & mask;
            a[j] = a[k];
            j = k;
        }
        a[last] = null;
        tail = last;
        return true;
    }

    public boolean add(E e) {
        if (e == null) {
            throw new NullPointerException();
        }
        Object[] a = data;
        int t = tail;
        a[t] = e;
        t = (t + 1) & (a.length - 1);
        tail = t;
        if (t == head) {
            grow();
        }
        return true;
    }

    public boolean offer(E e) {
        addLast(e);
        return true;
    }

    public E remove() {
        return removeFirst();
    }

    @SuppressWarnings("unchecked")
    public E poll() {
        Object[] a = data;
        int h = head;
        E e = (E) a[h];
        if (e != null) {
            a[h] = null;
            head = (h + 1) & (a.length - 1);
        }
        return e;
    }

    public E element() {
        return getFirst();
    }

    @SuppressWarnings("unchecked")
    public E peek() {
        return (E) data[head];
    }

    public void push(E e) {
        addFirst(e);
    }

    @SuppressWarnings("unchecked")
    public E pop() {
        Object[] a = data;
        int h = head;
        E e = (E) a[h];
        if (e == null) {
            throw new NoSuchElementException();
        }
        a[h] = null;
        head = (h + 1) & (a.length - 1);
        return e;
    }

    public int size() {
        return (tail - head) & (data.length - 1);
    }

    public boolean isEmpty() {
        return head == tail;
    }

    public Iterator<E> iterator() {
        return new Itr(false);
    }

    public Iterator<E> descendingIterator() {
        return new Itr(true);
    }

    private final class Itr implements Iterator<E> {
        private final boolean back;
        private int at;
        private int left = size();
        private int last = -1;

        Itr(boolean back) {
            this.back = back;
            at = back ? (tail - 1) & (data.length - 1) : head;
        }

        public boolean hasNext() {
            return left > 0;
        }

        @SuppressWarnings("unchecked")
        public E next() {
            if (left <= 0) {
                throw new NoSuchElementException();
            }
            Object[] a = data;
            int i = at;
            E e = i < a.length ? (E) a[i] : null;
            if (e == null) {
                throw new ConcurrentModificationException();
            }
            last = i;
            at = (back ? i - 1 : i + 1) & (a.length - 1);
            left--;
            return e;
        }

        public void remove() {
            if (last < 0) {
                throw new IllegalStateException();
            }
            boolean movedDown = removeAt(last);
            if (movedDown == !back) {
                at = last;
            }
            last = -1;
        }
    }

    @SuppressWarnings("unchecked")
    public void forEach(Consumer<? super E> action) {
        Objects.requireNonNull(action);
        Object[] a = data;
        int mask = a.length - 1;
        int end = tail;
        for (int i = head; i != end; i = (i + 1) & mask) {
            Object e = a[i];
            if (e == null || data != a) {
                throw new ConcurrentModificationException();
            }
            action.accept((E) e);
        }
    }

    public boolean removeIf(Predicate<? super E> filter) {
        Objects.requireNonNull(filter);
        return keep(filter, null, false);
    }

    public boolean removeAll(Collection<?> c) {
        Objects.requireNonNull(c);
        return keep(null, c, false);
    }

    public boolean retainAll(Collection<?> c) {
        Objects.requireNonNull(c);
        return keep(null, c, true);
    }

    @SuppressWarnings("unchecked")
    private boolean keep(Predicate<? super E> filter, Collection<?> c, boolean wanted) {
        Object[] all = toArray();
        boolean[] stays = new boolean[all.length];
        int kept = 0;
        for (int i = 0; i < all.length; i++) {
            stays[i] = filter != null ? !filter.test((E) all[i]) : c.contains(all[i]) == wanted;
            if (stays[i]) {
                kept++;
            }
        }
        if (kept == all.length) {
            return false;
        }
        clear();
        for (int i = 0; i < all.length; i++) {
            if (stays[i]) {
                addLast((E) all[i]);
            }
        }
        return true;
    }

    public boolean contains(Object o) {
        if (o != null) {
            Object[] a = data;
            int mask = a.length - 1;
            for (int i = head; i != tail; i = (i + 1) & mask) {
                if (o.equals(a[i])) {
                    return true;
                }
            }
        }
        return false;
    }

    public boolean remove(Object o) {
        return removeFirstOccurrence(o);
    }

    public void clear() {
        Object[] a = data;
        int mask = a.length - 1;
        for (int i = head; i != tail; i = (i + 1) & mask) {
            a[i] = null;
        }
        head = 0;
        tail = 0;
    }

    public Object[] toArray() {
        Object[] r = new Object[size()];
        copyTo(r);
        return r;
    }

    private void copyTo(Object[] r) {
        Object[] a = data;
        if (head <= tail) {
            System.arraycopy(a, head, r, 0, tail - head);
        } else {
            int n = a.length - head;
            System.arraycopy(a, head, r, 0, n);
            System.arraycopy(a, 0, r, n, tail);
        }
    }

    @SuppressWarnings("unchecked")
    public <T> T[] toArray(T[] a) {
        int n = size();
        if (a.length < n) {
            a = (T[]) Arrays.newArrayLike(a, n);
        }
        copyTo(a);
        if (a.length > n) {
            a[n] = null;
        }
        return a;
    }

    @SuppressWarnings("unchecked")
    public ArrayDeque<E> clone() {
        try {
            ArrayDeque<E> copy = (ArrayDeque<E>) super.clone();
            copy.data = Arrays.copyOf(data, data.length);
            return copy;
        } catch (CloneNotSupportedException e) {
            throw new InternalError(e);
        }
    }

    public Spliterator<E> spliterator() {
        return Spliterators.spliterator(this, Spliterator.ORDERED | Spliterator.NONNULL);
    }
}
