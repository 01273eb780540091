package java.util.concurrent;

import java.util.ArrayDeque;
import java.util.Collection;

/** An unbounded transfer queue. */
public class LinkedTransferQueue<E> extends MonitorQueue<E> implements TransferQueue<E> {
    private int consumers;

    public LinkedTransferQueue() {
        super(new ArrayDeque<E>(), Integer.MAX_VALUE);
    }

    public LinkedTransferQueue(Collection<? extends E> c) {
        this();
        addAll(c);
    }

    @Override
    public void put(E e) {
        offer(e);
    }

    @Override
    public boolean offer(E e, long timeout, TimeUnit unit) {
        return offer(e);
    }

    @Override
    public synchronized E take() throws InterruptedException {
        consumers++;
        try {
            return super.take();
        } finally {
            consumers--;
        }
    }

    @Override
    public synchronized E poll(long timeout, TimeUnit unit) throws InterruptedException {
        consumers++;
        try {
            return super.poll(timeout, unit);
        } finally {
            consumers--;
        }
    }

    public synchronized boolean tryTransfer(E e) {
        if (e == null) {
            throw new NullPointerException();
        }
        return consumers > queue.size() && offer(e);
    }

    private boolean holds(E e) {
        for (E x : queue) {
            if (x == e) {
                return true;
            }
        }
        return false;
    }

    public synchronized void transfer(E e) throws InterruptedException {
        offer(e);
        try {
            while (holds(e)) {
                wait();
            }
        } catch (InterruptedException x) {
            queue.remove(e);
            throw x;
        }
    }

    public synchronized boolean tryTransfer(E e, long timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        offer(e);
        while (holds(e)) {
            if (!waitUntil(deadline)) {
                queue.remove(e);
                return false;
            }
        }
        return true;
    }

    public synchronized boolean hasWaitingConsumer() {
        return consumers > 0;
    }

    public synchronized int getWaitingConsumerCount() {
        return consumers;
    }
}
