package java.util.concurrent;

import java.util.AbstractCollection;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;

/** A linked deque for many threads; iterators see what is there when they come by. */
public class ConcurrentLinkedDeque<E> extends AbstractCollection<E> implements Deque<E>, java.io.Serializable {
    private static final class Node<E> {
        /** Null once the element has been removed. */
        E item;
        Node<E> prev;
        Node<E> next;
    }

    private Node<E> head;
    private Node<E> tail;
    private int size;

    public ConcurrentLinkedDeque() {
    }

    public ConcurrentLinkedDeque(Collection<? extends E> c) {
        addAll(c);
    }

    private synchronized void link(E e, boolean first) {
        if (e == null) {
            throw new NullPointerException();
        }
        Node<E> n = new Node<E>();
        n.item = e;
        if (head == null) {
            head = n;
            tail = n;
        } else if (first) {
            n.next = head;
            head.prev = n;
            head = n;
        } else {
            n.prev = tail;
            tail.next = n;
            tail = n;
        }
        size++;
    }

    /** A removed node keeps its links, so that an iterator that stands on it finds its way. */
    private synchronized E unlink(Node<E> n) {
        if (n == null || n.item == null) {
            return null;
        }
        E e = n.item;
        n.item = null;
        if (n.prev == null) {
            head = n.next;
        } else {
            n.prev.next = n.next;
        }
        if (n.next == null) {
            tail = n.prev;
        } else {
            n.next.prev = n.prev;
        }
        size--;
        return e;
    }

    public void addFirst(E e) {
        link(e, true);
    }

    public void addLast(E e) {
        link(e, false);
    }

    public boolean offerFirst(E e) {
        link(e, true);
        return true;
    }

    public boolean offerLast(E e) {
        link(e, false);
        return true;
    }

    public synchronized E pollFirst() {
        return unlink(head);
    }

    public synchronized E pollLast() {
        return unlink(tail);
    }

    public synchronized E peekFirst() {
        return head == null ? null : head.item;
    }

    public synchronized E peekLast() {
        return tail == null ? null : tail.item;
    }

    private static <T> T some(T e) {
        if (e == null) {
            throw new NoSuchElementException();
        }
        return e;
    }

    public E removeFirst() {
        return some(pollFirst());
    }

    public E removeLast() {
        return some(pollLast());
    }

    public E getFirst() {
        return some(peekFirst());
    }

    public E getLast() {
        return some(peekLast());
    }

    public boolean add(E e) {
        link(e, false);
        return true;
    }

    public boolean offer(E e) {
        link(e, false);
        return true;
    }

    public E poll() {
        return pollFirst();
    }

    public E remove() {
        return removeFirst();
    }

    public E peek() {
        return peekFirst();
    }

    public E element() {
        return getFirst();
    }

    public void push(E e) {
        addFirst(e);
    }

    public E pop() {
        return removeFirst();
    }

    public synchronized boolean removeFirstOccurrence(Object o) {
        if (o == null) {
            throw new NullPointerException();
        }
        for (Node<E> n = head; n != null; n = n.next) {
            if (o.equals(n.item)) {
                unlink(n);
                return true;
            }
        }
        return false;
    }

    public synchronized boolean removeLastOccurrence(Object o) {
        if (o == null) {
            throw new NullPointerException();
        }
        for (Node<E> n = tail; n != null; n = n.prev) {
            if (o.equals(n.item)) {
                unlink(n);
                return true;
            }
        }
        return false;
    }

    public boolean remove(Object o) {
        return removeFirstOccurrence(o);
    }

    public boolean isEmpty() {
        return size == 0;
    }

    public int size() {
        return size;
    }

    public boolean addAll(Collection<? extends E> c) {
        if (c == this) {
            throw new IllegalArgumentException();
        }
        return super.addAll(c);
    }

    public synchronized void clear() {
        head = null;
        tail = null;
        size = 0;
    }

    public Iterator<E> iterator() {
        return new Itr(false);
    }

    public Iterator<E> descendingIterator() {
        return new Itr(true);
    }

    private final class Itr implements Iterator<E> {
        private final boolean back;
        private Node<E> node;
        private E item;
        private Node<E> last;

        Itr(boolean back) {
            this.back = back;
            settle(back ? tail : head);
        }

        private void settle(Node<E> n) {
            while (n != null && n.item == null) {
                n = back ? n.prev : n.next;
            }
            node = n;
            item = n == null ? null : n.item;
        }

        public boolean hasNext() {
            return item != null;
        }

        public E next() {
            E e = item;
            if (e == null) {
                throw new NoSuchElementException();
            }
            last = node;
            settle(back ? node.prev : node.next);
            return e;
        }

        public void remove() {
            if (last == null) {
                throw new IllegalStateException();
            }
            unlink(last);
            last = null;
        }
    }

    public Spliterator<E> spliterator() {
        return Spliterators.spliteratorUnknownSize(iterator(),
                Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.CONCURRENT);
    }
}
