package java.util;

import java.util.function.Consumer;
import java.util.function.Predicate;

/** A binary heap; its array order, which iteration shows, is that of the textbook sift up and sift down. */
public class PriorityQueue<E> extends AbstractQueue<E> implements java.io.Serializable {
    private transient Object[] queue;
    private int size;
    private final Comparator<? super E> comparator;
    private transient int modCount;

    public PriorityQueue() {
        this(11, null);
    }

    public PriorityQueue(int initialCapacity) {
        this(initialCapacity, null);
    }

    public PriorityQueue(Comparator<? super E> comparator) {
        this(11, comparator);
    }

    public PriorityQueue(int initialCapacity, Comparator<? super E> comparator) {
        if (initialCapacity < 1) {
            throw new IllegalArgumentException();
        }
        this.queue = new Object[initialCapacity];
        this.comparator = comparator;
    }

    @SuppressWarnings("unchecked")
    public PriorityQueue(Collection<? extends E> c) {
        if (c instanceof SortedSet) {
            comparator = (Comparator<? super E>) ((SortedSet<? extends E>) c).comparator();
            take(c);
        } else if (c instanceof PriorityQueue) {
            comparator = (Comparator<? super E>) ((PriorityQueue<? extends E>) c).comparator();
            take(c);
        } else {
            comparator = null;
            take(c);
            heapify();
        }
    }

    @SuppressWarnings("unchecked")
    public PriorityQueue(PriorityQueue<? extends E> c) {
        comparator = (Comparator<? super E>) c.comparator();
        take(c);
    }

    @SuppressWarnings("unchecked")
    public PriorityQueue(SortedSet<? extends E> c) {
        comparator = (Comparator<? super E>) c.comparator();
        take(c);
    }

    private void take(Collection<? extends E> c) {
        Object[] a = c.toArray();
        for (Object e : a) {
            if (e == null) {
                throw new NullPointerException();
            }
        }
        size = a.length;
        queue = a.length == 0 ? new Object[1] : a.getClass() == Object[].class ? a
                : Arrays.copyOf(a, a.length, Object[].class);
    }

    private Object[] grow() {
        int n = queue.length;
        queue = Arrays.copyOf(queue, n + (n < 64 ? n + 2 : n >> 1));
        return queue;
    }

    public boolean add(E e) {
        return offer(e);
    }

    public boolean offer(E e) {
        if (e == null) {
            throw new NullPointerException();
        }
        modCount++;
        int i = size;
        if (i >= queue.length) {
            grow();
        }
        siftUp(i, e);
        size = i + 1;
        return true;
    }

    @SuppressWarnings("unchecked")
    private void siftUp(int k, E x) {
        Object[] q = queue;
        Comparator<? super E> c = comparator;
        if (c != null) {
            while (k > 0) {
                int parent = (k - 1) >>> 1;
                Object e = q[parent];
                if (c.compare(x, (E) e) >= 0) {
                    break;
                }
                q[k] = e;
                k = parent;
            }
        } else {
            Comparable<? super E> key = (Comparable<? super E>) x;
            while (k > 0) {
                int parent = (k - 1) >>> 1;
                Object e = q[parent];
                if (key.compareTo((E) e) >= 0) {
                    break;
                }
                q[k] = e;
                k = parent;
            }
        }
        q[k] = x;
    }

    /** Lets x sink from slot k in a heap of n elements. */
    @SuppressWarnings("unchecked")
    private void siftDown(int k, E x, int n) {
        Object[] q = queue;
        Comparator<? super E> c = comparator;
        int half = n >>> 1;
        if (c != null) {
            while (k < half) {
                int child = (k << 1) + 1;
                Object e = q[child];
                int right = child + 1;
                if (right < n && c.compare((E) e, (E) q[right]) > 0) {
                    child = right;
                    e = q[child];
                }
                if (c.compare(x, (E) e) <= 0) {
                    break;
                }
                q[k] = e;
                k = child;
            }
        } else {
            Comparable<? super E> key = (Comparable<? super E>) x;
            while (k < half) {
                int child = (k << 1) + 1;
                Object e = q[child];
                int right = child + 1;
                if (right < n && ((Comparable<? super E>) e).compareTo((E) q[right]) > 0) {
                    child = right;
                    e = q[child];
                }
                if (key.compareTo((E) e) <= 0) {
                    break;
                }
                q[k] = e;
                k = child;
            }
        }
        q[k] = x;
    }

    @SuppressWarnings("unchecked")
    private void heapify() {
        int n = size;
        for (int i = (n >>> 1) - 1; i >= 0; i--) {
            siftDown(i, (E) queue[i], n);
        }
    }

    @SuppressWarnings("unchecked")
    public E peek() {
        return (E) queue[0];
    }

    private int indexOf(Object o) {
        if (o != null) {
            Object[] q = queue;
            for (int i = 0, n = size; i < n; i++) {
                if (o.equals(q[i])) {
                    return i;
                }
            }
        }
        return -1;
    }

    public boolean remove(Object o) {
        int i = indexOf(o);
        if (i < 0) {
            return false;
        }
        removeAt(i);
        return true;
    }

    private boolean removeEq(Object o) {
        for (int i = 0; i < size; i++) {
            if (queue[i] == o) {
                removeAt(i);
                return true;
            }
        }
        return false;
    }

    /** Takes out slot i; answers the element that was moved in front of i, for iterators still to visit. */
    @SuppressWarnings("unchecked")
    private E removeAt(int i) {
        modCount++;
        Object[] q = queue;
        int s = --size;
        if (s == i) {
            q[i] = null;
            return null;
        }
        E moved = (E) q[s];
        q[s] = null;
        siftDown(i, moved, s);
        if (q[i] == moved) {
            siftUp(i, moved);
            if (q[i] != moved) {
                return moved;
            }
        }
        return null;
    }

    public boolean contains(Object o) {
        return indexOf(o) >= 0;
    }

    public Object[] toArray() {
        return Arrays.copyOf(queue, size);
    }

    @SuppressWarnings("unchecked")
    public <T> T[] toArray(T[] a) {
        int n = size;
        if (a.length < n) {
            a = (T[]) Arrays.newArrayLike(a, n);
        }
        System.arraycopy(queue, 0, a, 0, n);
        if (a.length > n) {
            a[n] = null;
        }
        return a;
    }

    public Iterator<E> iterator() {
        return new Itr();
    }

    private final class Itr implements Iterator<E> {
        private int cursor;
        private int last = -1;
        /** Elements that a removal moved behind the cursor before they were visited. */
        private ArrayDeque<E> missed;
        private E lastMissed;
        private int expected = modCount;

        public boolean hasNext() {
            return cursor < size || missed != null && !missed.isEmpty();
        }

        @SuppressWarnings("unchecked")
        public E next() {
            if (expected != modCount) {
                throw new ConcurrentModificationException();
            }
            if (cursor < size) {
                last = cursor;
                return (E) queue[cursor++];
            }
            if (missed != null) {
                last = -1;
                lastMissed = missed.poll();
                if (lastMissed != null) {
                    return lastMissed;
                }
            }
            throw new NoSuchElementException();
        }

        public void remove() {
            if (expected != modCount) {
                throw new ConcurrentModificationException();
            }
            if (last != -1) {
                E moved = removeAt(last);
                last = -1;
                if (moved == null) {
                    cursor--;
                } else {
                    if (missed == null) {
                        missed = new ArrayDeque<E>();
                    }
                    missed.add(moved);
                }
            } else if (lastMissed != null) {
                removeEq(lastMissed);
                lastMissed = null;
            } else {
                throw new IllegalStateException();
            }
            expected = modCount;
        }
    }

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    public void clear() {
        modCount++;
        for (int i = 0; i < size; i++) {
            queue[i] = null;
        }
        size = 0;
    }

    @SuppressWarnings("unchecked")
    public E poll() {
        Object[] q = queue;
        E result = (E) q[0];
        if (result != null) {
            modCount++;
            int n = --size;
            E x = (E) q[n];
            q[n] = null;
            if (n > 0) {
                siftDown(0, x, n);
            }
        }
        return result;
    }

    public Comparator<? super E> comparator() {
        return comparator;
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
        int expected = ++modCount;
        Object[] q = queue;
        int n = size;
        boolean[] gone = new boolean[n];
        int lost = 0;
        for (int i = 0; i < n; i++) {
            gone[i] = filter != null ? filter.test((E) q[i]) : c.contains(q[i]) != wanted;
            if (gone[i]) {
                lost++;
            }
        }
        if (modCount != expected) {
            throw new ConcurrentModificationException();
        }
        if (lost == 0) {
            return false;
        }
        int w = 0;
        for (int i = 0; i < n; i++) {
            if (!gone[i]) {
                q[w++] = q[i];
            }
        }
        for (int i = w; i < n; i++) {
            q[i] = null;
        }
        size = w;
        heapify();
        return true;
    }

    @SuppressWarnings("unchecked")
    public void forEach(Consumer<? super E> action) {
        Objects.requireNonNull(action);
        int expected = modCount;
        Object[] q = queue;
        for (int i = 0, n = size; i < n; i++) {
            action.accept((E) q[i]);
        }
        if (expected != modCount) {
            throw new ConcurrentModificationException();
        }
    }

    public Spliterator<E> spliterator() {
        return Spliterators.spliterator(this, Spliterator.NONNULL);
    }
}
