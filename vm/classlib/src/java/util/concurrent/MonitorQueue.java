package java.util.concurrent;

import java.util.AbstractQueue;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The blocking queues around a plain queue: its monitor guards the queue and is where threads wait. */
abstract class MonitorQueue<E> extends AbstractQueue<E> implements BlockingQueue<E>, java.io.Serializable {
    final Queue<E> queue;
    final int capacity;

    MonitorQueue(Queue<E> queue, int capacity) {
        this.queue = queue;
        this.capacity = capacity;
    }

    /** The nanoseconds until the head may be taken; 0 and less: now. Called with the monitor held, head not null. */
    long delayOf(E head) {
        return 0;
    }

    private static <T> T check(T e) {
        if (e == null) {
            throw new NullPointerException();
        }
        return e;
    }

    public boolean offer(E e) {
        check(e);
        synchronized (this) {
            if (queue.size() >= capacity) {
                return false;
            }
            queue.offer(e);
            notifyAll();
            return true;
        }
    }

    public void put(E e) throws InterruptedException {
        check(e);
        synchronized (this) {
            while (queue.size() >= capacity) {
                wait();
            }
            queue.offer(e);
            notifyAll();
        }
    }

    /** Waits, not beyond nanos; false if nothing is left of them. */
    final boolean waitUntil(long deadline) throws InterruptedException {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
            return false;
        }
        wait(left / 1000000, (int) (left % 1000000));
        return true;
    }

    public boolean offer(E e, long timeout, TimeUnit unit) throws InterruptedException {
        check(e);
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        synchronized (this) {
            while (queue.size() >= capacity) {
                if (!waitUntil(deadline)) {
                    return false;
                }
            }
            queue.offer(e);
            notifyAll();
            return true;
        }
    }

    private E remove1() {
        E e = queue.poll();
        notifyAll();
        return e;
    }

    public synchronized E poll() {
        E e = queue.peek();
        return e == null || delayOf(e) > 0 ? null : remove1();
    }

    public synchronized E take() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        for (;;) {
            E e = queue.peek();
            if (e == null) {
                wait();
                continue;
            }
            long delay = delayOf(e);
            if (delay <= 0) {
                return remove1();
            }
            waitUntil(System.nanoTime() + delay);
        }
    }

    public E poll(long timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        synchronized (this) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            for (;;) {
                E e = queue.peek();
                long delay = e == null ? Long.MAX_VALUE : delayOf(e);
                if (delay <= 0) {
                    return remove1();
                }
                long until = Math.min(delay, deadline - System.nanoTime());
                if (until <= 0 || !waitUntil(System.nanoTime() + until)) {
                    return null;
                }
            }
        }
    }

    public synchronized E peek() {
        return queue.peek();
    }

    public synchronized int size() {
        return queue.size();
    }

    public synchronized int remainingCapacity() {
        return capacity == Integer.MAX_VALUE ? capacity : capacity - queue.size();
    }

    public synchronized boolean remove(Object o) {
        boolean r = queue.remove(o);
        if (r) {
            notifyAll();
        }
        return r;
    }

    public synchronized boolean contains(Object o) {
        return queue.contains(o);
    }

    public synchronized Object[] toArray() {
        return queue.toArray();
    }

    public synchronized <T> T[] toArray(T[] a) {
        return queue.toArray(a);
    }

    public synchronized String toString() {
        return queue.toString();
    }

    public synchronized void clear() {
        queue.clear();
        notifyAll();
    }

    public int drainTo(Collection<? super E> c) {
        return drainTo(c, Integer.MAX_VALUE);
    }

    public int drainTo(Collection<? super E> c, int maxElements) {
        Objects.requireNonNull(c);
        if (c == this) {
            throw new IllegalArgumentException();
        }
        synchronized (this) {
            int n = 0;
            while (n < maxElements) {
                E e = queue.peek();
                if (e == null || delayOf(e) > 0) {
                    break;
                }
                c.add(queue.poll());
                n++;
            }
            if (n > 0) {
                notifyAll();
            }
            return n;
        }
    }

    public synchronized boolean removeIf(Predicate<? super E> filter) {
        boolean r = queue.removeIf(filter);
        notifyAll();
        return r;
    }

    public synchronized boolean removeAll(Collection<?> c) {
        boolean r = queue.removeAll(c);
        notifyAll();
        return r;
    }

    public synchronized boolean retainAll(Collection<?> c) {
        boolean r = queue.retainAll(c);
        notifyAll();
        return r;
    }

    public void forEach(Consumer<? super E> action) {
        Objects.requireNonNull(action);
        for (E e : this) {
            action.accept(e);
        }
    }

    /** Over a copy, so that iterators never fail. */
    public Iterator<E> iterator() {
        return over(toArray());
    }

    final Iterator<E> over(Object[] a) {
        return new Iterator<E>() {
            private int at;
            private Object last;

            public boolean hasNext() {
                return at < a.length;
            }

            @SuppressWarnings("unchecked")
            public E next() {
                if (at >= a.length) {
                    throw new NoSuchElementException();
                }
                last = a[at++];
                return (E) last;
            }

            public void remove() {
                if (last == null) {
                    throw new IllegalStateException();
                }
                Object gone = last;
                last = null;
                synchronized (MonitorQueue.this) {
                    Iterator<E> it = queue.iterator();
                    while (it.hasNext()) {
                        if (it.next() == gone) {
                            it.remove();
                            MonitorQueue.this.notifyAll();
                            return;
                        }
                    }
                }
            }
        };
    }
}
