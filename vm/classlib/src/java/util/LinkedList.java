package java.util;

import java.util.function.Consumer;

/** A list of nodes linked both ways, which is also a deque. */
public class LinkedList<E> extends AbstractSequentialList<E>
        implements List<E>, Deque<E>, Cloneable, java.io.Serializable {
    transient int size;
    transient Node<E> first;
    transient Node<E> last;

    private static final class Node<E> {
        E item;
        Node<E> next;
        Node<E> prev;

        Node(Node<E> prev, E item, Node<E> next) {
            this.item = item;
            this.next = next;
            this.prev = prev;
        }
    }

    public LinkedList() {
    }

    public LinkedList(Collection<? extends E> c) {
        addAll(c);
    }

    private void linkBefore(E e, Node<E> succ) {
        Node<E> pred = succ == null ? last : succ.prev;
        Node<E> node = new Node<E>(pred, e, succ);
        if (succ == null) {
            last = node;
        } else {
            succ.prev = node;
        }
        if (pred == null) {
            first = node;
        } else {
            pred.next = node;
        }
        size++;
        modCount++;
    }

    private E unlink(Node<E> x) {
        E e = x.item;
        Node<E> next = x.next;
        Node<E> prev = x.prev;
        if (prev == null) {
            first = next;
        } else {
            prev.next = next;
            x.prev = null;
        }
        if (next == null) {
            last = prev;
        } else {
            next.prev = prev;
            x.next = null;
        }
        x.item = null;
        size--;
        modCount++;
        return e;
    }

    private Node<E> node(int index) {
        if (index < (size >> 1)) {
            Node<E> x = first;
            for (int i = 0; i < index; i++) {
                x = x.next;
            }
            return x;
        }
        Node<E> x = last;
        for (int i = size - 1; i > index; i--) {
            x = x.prev;
        }
        return x;
    }

    private void checkElement(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("Index: " + index + ", Size: " + size);
        }
    }

    public E getFirst() {
        Node<E> f = first;
        if (f == null) {
            throw new NoSuchElementException();
        }
        return f.item;
    }

    public E getLast() {
        Node<E> l = last;
        if (l == null) {
            throw new NoSuchElementException();
        }
        return l.item;
    }

    public E removeFirst() {
        Node<E> f = first;
        if (f == null) {
            throw new NoSuchElementException();
        }
        return unlink(f);
    }

    public E removeLast() {
        Node<E> l = last;
        if (l == null) {
            throw new NoSuchElementException();
        }
        return unlink(l);
    }

    public void addFirst(E e) {
        linkBefore(e, first);
    }

    public void addLast(E e) {
        linkBefore(e, null);
    }

    public boolean contains(Object o) {
        return indexOf(o) >= 0;
    }

    public int size() {
        return size;
    }

    public boolean add(E e) {
        Node<E> l = last;
        Node<E> node = new Node<E>(l, e, null);
        last = node;
        if (l == null) {
            first = node;
        } else {
            l.next = node;
        }
        size++;
        modCount++;
        return true;
    }

    public boolean remove(Object o) {
        for (Node<E> x = first; x != null; x = x.next) {
            if (o == null ? x.item == null : o.equals(x.item)) {
                unlink(x);
                return true;
            }
        }
        return false;
    }

    public boolean addAll(Collection<? extends E> c) {
        return addAll(size, c);
    }

    @SuppressWarnings("unchecked")
    public boolean addAll(int index, Collection<? extends E> c) {
        checkForAdd(index, size);
        Object[] a = c.toArray();
        if (a.length == 0) {
            return false;
        }
        int mc = modCount;
        Node<E> succ = index == size ? null : node(index);
        for (Object e : a) {
            linkBefore((E) e, succ);
        }
        modCount = mc + 1;
        return true;
    }

    public void clear() {
        first = null;
        last = null;
        size = 0;
        modCount++;
    }

    public E get(int index) {
        checkElement(index);
        return node(index).item;
    }

    public E set(int index, E element) {
        checkElement(index);
        Node<E> x = node(index);
        E old = x.item;
        x.item = element;
        return old;
    }

    public void add(int index, E element) {
        checkForAdd(index, size);
        linkBefore(element, index == size ? null : node(index));
    }

    public E remove(int index) {
        checkElement(index);
        return unlink(node(index));
    }

    public int indexOf(Object o) {
        int i = 0;
        for (Node<E> x = first; x != null; x = x.next) {
            if (o == null ? x.item == null : o.equals(x.item)) {
                return i;
            }
            i++;
        }
        return -1;
    }

    public int lastIndexOf(Object o) {
        int i = size;
        for (Node<E> x = last; x != null; x = x.prev) {
            i--;
            if (o == null ? x.item == null : o.equals(x.item)) {
                return i;
            }
        }
        return -1;
    }

    public E peek() {
        Node<E> f = first;
        return f == null ? null : f.item;
    }

    public E element() {
        return getFirst();
    }

    public E poll() {
        Node<E> f = first;
        if (f == null) {
            return null;
        }
        E e = f.item;
        Node<E> n = f.next;
        f.item = null;
        f.next = null;
        first = n;
        if (n == null) {
            last = null;
        } else {
            n.prev = null;
        }
        size--;
        modCount++;
        return e;
    }

    public E remove() {
        return removeFirst();
    }

    public boolean offer(E e) {
        return add(e);
    }

    public boolean offerFirst(E e) {
        addFirst(e);
        return true;
    }

    public boolean offerLast(E e) {
        addLast(e);
        return true;
    }

    public E peekFirst() {
        return peek();
    }

    public E peekLast() {
        Node<E> l = last;
        return l == null ? null : l.item;
    }

    public E pollFirst() {
        return poll();
    }

    public E pollLast() {
        Node<E> l = last;
        return l == null ? null : unlink(l);
    }

    public void push(E e) {
        addFirst(e);
    }

    public E pop() {
        return removeFirst();
    }

    public boolean removeFirstOccurrence(Object o) {
        return remove(o);
    }

    public boolean removeLastOccurrence(Object o) {
        for (Node<E> x = last; x != null; x = x.prev) {
            if (o == null ? x.item == null : o.equals(x.item)) {
                unlink(x);
                return true;
            }
        }
        return false;
    }

    public ListIterator<E> listIterator(int index) {
        checkForAdd(index, size);
        return new ListItr(index);
    }

    private final class ListItr implements ListIterator<E> {
        private Node<E> returned;
        private Node<E> next;
        private int nextIndex;
        private int expected = modCount;

        ListItr(int index) {
            next = index == size ? null : node(index);
            nextIndex = index;
        }

        public boolean hasNext() {
            return nextIndex < size;
        }

        public E next() {
            if (modCount != expected) {
                throw new ConcurrentModificationException();
            }
            if (nextIndex >= size) {
                throw new NoSuchElementException();
            }
            Node<E> x = next;
            returned = x;
            next = x.next;
            nextIndex++;
            return x.item;
        }

        public boolean hasPrevious() {
            return nextIndex > 0;
        }

        public E previous() {
            check();
            if (nextIndex <= 0) {
                throw new NoSuchElementException();
            }
            Node<E> x = next == null ? last : next.prev;
            returned = x;
            next = x;
            nextIndex--;
            return x.item;
        }

        public int nextIndex() {
            return nextIndex;
        }

        public int previousIndex() {
            return nextIndex - 1;
        }

        public void remove() {
            check();
            if (returned == null) {
                throw new IllegalStateException();
            }
            Node<E> after = returned.next;
            unlink(returned);
            if (next == returned) {
                next = after;
            } else {
                nextIndex--;
            }
            returned = null;
            expected++;
        }

        public void set(E e) {
            if (returned == null) {
                throw new IllegalStateException();
            }
            check();
            returned.item = e;
        }

        public void add(E e) {
            check();
            returned = null;
            linkBefore(e, next);
            nextIndex++;
            expected++;
        }

        public void forEachRemaining(Consumer<? super E> action) {
            Objects.requireNonNull(action);
            while (modCount == expected && nextIndex < size) {
                action.accept(next.item);
                returned = next;
                next = next.next;
                nextIndex++;
            }
            check();
        }

        private void check() {
            if (modCount != expected) {
                throw new ConcurrentModificationException();
            }
        }
    }

    public Iterator<E> descendingIterator() {
        ListIterator<E> it = listIterator(size);
        return new Iterator<E>() {
            public boolean hasNext() {
                return it.hasPrevious();
            }

            public E next() {
                return it.previous();
            }

            public void remove() {
                it.remove();
            }
        };
    }

    public LinkedList<E> reversed() {
        return new Reversed<E>(this);
    }

    public Object clone() {
        LinkedList<E> copy;
        try {
            @SuppressWarnings("unchecked")
            LinkedList<E> c = (LinkedList<E>) super.clone();
            copy = c;
        } catch (CloneNotSupportedException e) {
            throw new InternalError(e);
        }
        copy.first = null;
        copy.last = null;
        copy.size = 0;
        copy.modCount = 0;
        for (Node<E> x = first; x != null; x = x.next) {
            copy.add(x.item);
        }
        return copy;
    }

    public Object[] toArray() {
        Object[] r = new Object[size];
        int i = 0;
        for (Node<E> x = first; x != null; x = x.next) {
            r[i++] = x.item;
        }
        return r;
    }

    @SuppressWarnings("unchecked")
    public <T> T[] toArray(T[] a) {
        if (a.length < size) {
            a = (T[]) Arrays.newArrayLike(a, size);
        }
        Object[] r = a;
        int i = 0;
        for (Node<E> x = first; x != null; x = x.next) {
            r[i++] = x.item;
        }
        if (a.length > size) {
            a[size] = null;
        }
        return a;
    }

    public Spliterator<E> spliterator() {
        return Spliterators.spliterator(this, Spliterator.ORDERED);
    }

    /** The list from its other end; it keeps no nodes of its own. */
    private static final class Reversed<E> extends LinkedList<E> {
        private final LinkedList<E> base;
        private final List<E> view;

        Reversed(LinkedList<E> base) {
            this.base = base;
            this.view = new ReversedList<E>(base);
        }

        public int size() {
            return base == null ? 0 : base.size();
        }

        public E getFirst() {
            return base.getLast();
        }

        public E getLast() {
            return base.getFirst();
        }

        public E removeFirst() {
            return base.removeLast();
        }

        public E removeLast() {
            return base.removeFirst();
        }

        public void addFirst(E e) {
            base.addLast(e);
        }

        public void addLast(E e) {
            base.addFirst(e);
        }

        public boolean add(E e) {
            base.addFirst(e);
            return true;
        }

        public boolean remove(Object o) {
            return base.removeLastOccurrence(o);
        }

        public boolean addAll(Collection<? extends E> c) {
            return view.addAll(c);
        }

        public boolean addAll(int index, Collection<? extends E> c) {
            return view.addAll(index, c);
        }

        public void clear() {
            base.clear();
        }

        public E get(int index) {
            return view.get(index);
        }

        public E set(int index, E e) {
            return view.set(index, e);
        }

        public void add(int index, E e) {
            view.add(index, e);
        }

        public E remove(int index) {
            return view.remove(index);
        }

        public int indexOf(Object o) {
            return view.indexOf(o);
        }

        public int lastIndexOf(Object o) {
            return view.lastIndexOf(o);
        }

        public E peek() {
            return base.peekLast();
        }

        public E poll() {
            return base.pollLast();
        }

        public E peekLast() {
            return base.peekFirst();
        }

        public E pollLast() {
            return base.pollFirst();
        }

        public boolean removeLastOccurrence(Object o) {
            return base.removeFirstOccurrence(o);
        }

        public ListIterator<E> listIterator(int index) {
            return view.listIterator(index);
        }

        public Iterator<E> descendingIterator() {
            return base.iterator();
        }

        public LinkedList<E> reversed() {
            return base;
        }

        public List<E> subList(int from, int to) {
            return view.subList(from, to);
        }

        public Object[] toArray() {
            return view.toArray();
        }

        public <T> T[] toArray(T[] a) {
            return view.toArray(a);
        }

        public Object clone() {
            return new LinkedList<E>(view);
        }

        public String toString() {
            return view.toString();
        }
    }
}
