package java.util.concurrent;

import java.util.AbstractQueue;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;

/** A queue without room: each put waits for a take. */
public class SynchronousQueue<E> extends AbstractQueue<E> implements BlockingQueue<E>, java.io.Serializable {
    /** An element that waits for its taker. */
    private static final class Offer {
        final Object item;
        boolean taken;

        Offer(Object item) {
            this.item = item;
        }
    }

    private final ArrayDeque<Offer> offers = new ArrayDeque<Offer>();
    /** The takers that wait, less the offers made to them. */
    private int takers;

    public SynchronousQueue() {
    }

    public SynchronousQueue(boolean fair) {
    }

    private synchronized boolean give(E e, boolean timed, long nanos) throws InterruptedException {
        if (e == null) {
            throw new NullPointerException();
        }
        Offer o = new Offer(e);
        offers.addLast(o);
        notifyAll();
        long deadline = System.nanoTime() + nanos;
        try {
            while (!o.taken) {
                if (!timed) {
                    wait();
                    continue;
                }
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                wait(left / 1000000, (int) (left % 1000000));
            }
            return true;
        } finally {
            if (!o.taken) {
                offers.remove(o);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private synchronized E receive(boolean timed, long nanos) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        long deadline = System.nanoTime() + nanos;
        takers++;
        try {
            for (;;) {
                Offer o = offers.pollFirst();
                if (o != null) {
                    o.taken = true;
                    notifyAll();
                    return (E) o.item;
                }
                if (!timed) {
                    wait();
                    continue;
                }
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return null;
                }
                wait(left / 1000000, (int) (left % 1000000));
            }
        } finally {
            takers--;
        }
    }

    public void put(E e) throws InterruptedException {
        give(e, false, 0);
    }

    public boolean offer(E e, long timeout, TimeUnit unit) throws InterruptedException {
        return give(e, true, unit.toNanos(timeout));
    }

    /** Succeeds only if a taker waits who has not been given anything yet. */
    public synchronized boolean offer(E e) {
        if (e == null) {
            throw new NullPointerException();
        }
        if (takers <= offers.size()) {
            return false;
        }
        offers.addLast(new Offer(e));
        notifyAll();
        return true;
    }

    public E take() throws InterruptedException {
        return receive(false, 0);
    }

    public E poll(long timeout, TimeUnit unit) throws InterruptedException {
        return receive(true, unit.toNanos(timeout));
    }

    @SuppressWarnings("unchecked")
    public synchronized E poll() {
        Offer o = offers.pollFirst();
        if (o == null) {
            return null;
        }
        o.taken = true;
        notifyAll();
        return (E) o.item;
    }

    public boolean isEmpty() {
        return true;
    }

    public int size() {
        return 0;
    }

    public int remainingCapacity() {
        return 0;
    }

    public void clear() {
    }

    public boolean contains(Object o) {
        return false;
    }

    public boolean remove(Object o) {
        return false;
    }

    public E peek() {
        return null;
    }

    public Iterator<E> iterator() {
        return Collections.emptyIterator();
    }

    public int drainTo(Collection<? super E> c) {
        return drainTo(c, Integer.MAX_VALUE);
    }

    public int drainTo(Collection<? super E> c, int maxElements) {
        int n = 0;
        E e;
        while (n < maxElements && (e = poll()) != null) {
            c.add(e);
            n++;
        }
        return n;
    }
}
