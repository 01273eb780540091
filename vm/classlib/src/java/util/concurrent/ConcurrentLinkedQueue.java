package java.util.concurrent;

import java.util.AbstractQueue;
import java.util.Collection;
import java.util.Iterator;
import java.util.Queue;
import java.util.Spliterator;

/** A linked queue for many threads. */
public class ConcurrentLinkedQueue<E> extends AbstractQueue<E> implements Queue<E>, java.io.Serializable {
    private final ConcurrentLinkedDeque<E> deque = new ConcurrentLinkedDeque<E>();

    public ConcurrentLinkedQueue() {
    }

    public ConcurrentLinkedQueue(Collection<? extends E> c) {
        addAll(c);
    }

    public boolean add(E e) {
        return deque.add(e);
    }

    public boolean offer(E e) {
        return deque.add(e);
    }

    public E poll() {
        return deque.pollFirst();
    }

    public E peek() {
        return deque.peekFirst();
    }

    public boolean isEmpty() {
        return deque.isEmpty();
    }

    public int size() {
        return deque.size();
    }

    public boolean contains(Object o) {
        return deque.contains(o);
    }

    public boolean remove(Object o) {
        return o != null && deque.remove(o);
    }

    public void clear() {
        deque.clear();
    }

    public Iterator<E> iterator() {
        return deque.iterator();
    }

    public Spliterator<E> spliterator() {
        return deque.spliterator();
    }
}
