package java.util.concurrent;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** A blocking deque, bounded if it is told so. */
public class LinkedBlockingDeque<E> extends MonitorQueue<E> implements BlockingDeque<E> {
    public LinkedBlockingDeque() {
        this(Integer.MAX_VALUE);
    }

    public LinkedBlockingDeque(int capacity) {
        super(new ArrayDeque<E>(), capacity);
        if (capacity <= 0) {
            throw new IllegalArgumentException();
        }
    }

    public LinkedBlockingDeque(Collection<? extends E> c) {
        this();
        queue.addAll(c);
    }

    private Deque<E> deque() {
        return (Deque<E>) queue;
    }

    private static void full(boolean added) {
        if (!added) {
            throw new IllegalStateException("Deque full");
        }
    }

    private static <T> T some(T e) {
        if (e == null) {
            throw new NoSuchElementException();
        }
        return e;
    }

    public boolean add(E e) {
        addLast(e);
        return true;
    }

    public void addFirst(E e) {
        full(offerFirst(e));
    }

    public void addLast(E e) {
        full(offerLast(e));
    }

    public boolean offerFirst(E e) {
        if (e == null) {
            throw new NullPointerException();
        }
        synchronized (this) {
            if (queue.size() >= capacity) {
                return false;
            }
            deque().addFirst(e);
            notifyAll();
            return true;
        }
    }

    public boolean offerLast(E e) {
        return offer(e);
    }

    public void putFirst(E e) throws InterruptedException {
        if (e == null) {
            throw new NullPointerException();
        }
        synchronized (this) {
            while (!offerFirst(e)) {
                wait();
            }
        }
    }

    public void putLast(E e) throws InterruptedException {
        put(e);
    }

    public boolean offerFirst(E e, long timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        synchronized (this) {
            while (!offerFirst(e)) {
                if (!waitUntil(deadline)) {
                    return false;
                }
            }
            return true;
        }
    }

    public boolean offerLast(E e, long timeout, TimeUnit unit) throws InterruptedException {
        return offer(e, timeout, unit);
    }

    public E removeFirst() {
        return some(pollFirst());
    }

    public E removeLast() {
        return some(pollLast());
    }

    public E pollFirst() {
        return poll();
    }

    public synchronized E pollLast() {
        E e = deque().pollLast();
        notifyAll();
        return e;
    }

    public E takeFirst() throws InterruptedException {
        return take();
    }

    public synchronized E takeLast() throws InterruptedException {
        E e;
        while ((e = pollLast()) == null) {
            wait();
        }
        return e;
    }

    public E pollFirst(long timeout, TimeUnit unit) throws InterruptedException {
        return poll(timeout, unit);
    }

    public E pollLast(long timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        synchronized (this) {
            E e;
            while ((e = pollLast()) == null) {
                if (!waitUntil(deadline)) {
                    return null;
                }
            }
            return e;
        }
    }

    public E getFirst() {
        return some(peekFirst());
    }

    public E getLast() {
        return some(peekLast());
    }

    public E peekFirst() {
        return peek();
    }

    public synchronized E peekLast() {
        return deque().peekLast();
    }

    public boolean removeFirstOccurrence(Object o) {
        return remove(o);
    }

    public synchronized boolean removeLastOccurrence(Object o) {
        boolean r = deque().removeLastOccurrence(o);
        notifyAll();
        return r;
    }

    public void push(E e) {
        addFirst(e);
    }

    public E pop() {
        return removeFirst();
    }

    public Iterator<E> descendingIterator() {
        Object[] a = toArray();
        for (int i = 0, j = a.length - 1; i < j; i++, j--) {
            Object t = a[i];
            a[i] = a[j];
            a[j] = t;
        }
        return over(a);
    }

    /** Even without a bound, the elements count against the largest int. */
    @Override
    public synchronized int remainingCapacity() {
        return capacity - queue.size();
    }
}
