package java.util.concurrent;

import java.util.Collection;
import java.util.PriorityQueue;

/** An unbounded blocking queue whose elements can be taken when their delay is over. */
public class DelayQueue<E extends Delayed> extends MonitorQueue<E> {
    public DelayQueue() {
        super(new PriorityQueue<E>(), Integer.MAX_VALUE);
    }

    public DelayQueue(Collection<? extends E> c) {
        this();
        addAll(c);
    }

    @Override
    long delayOf(E head) {
        return head.getDelay(TimeUnit.NANOSECONDS);
    }

    @Override
    public boolean add(E e) {
        return offer(e);
    }

    @Override
    public boolean offer(E e) {
        return super.offer(e);
    }

    @Override
    public E poll() {
        return super.poll();
    }

    @Override
    public E take() throws InterruptedException {
        return super.take();
    }

    @Override
    public E poll(long timeout, TimeUnit unit) throws InterruptedException {
        return super.poll(timeout, unit);
    }

    @Override
    public E remove() {
        return super.remove();
    }

    @Override
    public E peek() {
        return super.peek();
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
