package java.util.concurrent;

import java.util.Collection;
import java.util.Comparator;
import java.util.PriorityQueue;

/** An unbounded blocking queue in the order of priority. */
public class PriorityBlockingQueue<E> extends MonitorQueue<E> {
    private PriorityBlockingQueue(PriorityQueue<E> q) {
        super(q, Integer.MAX_VALUE);
    }

    public PriorityBlockingQueue() {
        this(new PriorityQueue<E>());
    }

    public PriorityBlockingQueue(int initialCapacity) {
        this(new PriorityQueue<E>(initialCapacity));
    }

    public PriorityBlockingQueue(int initialCapacity, Comparator<? super E> comparator) {
        this(new PriorityQueue<E>(initialCapacity, comparator));
    }

    public PriorityBlockingQueue(Collection<? extends E> c) {
        this(new PriorityQueue<E>(c));
    }

    public Comparator<? super E> comparator() {
        return ((PriorityQueue<E>) queue).comparator();
    }

    @Override
    public void put(E e) {
        offer(e);
    }

    @Override
    public boolean offer(E e, long timeout, TimeUnit unit) {
        return offer(e);
    }
}
