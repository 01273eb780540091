package java.util.concurrent;

/** Lets two threads swap objects. */
public class Exchanger<V> {
    /** The one who waits: what it gives, and what it gets. */
    private static final class Offer {
        Object item;
        Object answer;
        boolean taken;
    }

    private Offer waiting;

    public Exchanger() {
    }

    @SuppressWarnings("unchecked")
    private synchronized V swap(V x, boolean timed, long nanos) throws InterruptedException, TimeoutException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Offer o = waiting;
        if (o != null) {
            waiting = null;
            o.answer = x;
            o.taken = true;
            notifyAll();
            return (V) o.item;
        }
        o = new Offer();
        o.item = x;
        waiting = o;
        long deadline = timed ? System.nanoTime() + nanos : 0;
        try {
            while (!o.taken) {
                if (!timed) {
                    wait();
                    continue;
                }
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    throw new TimeoutException();
                }
                wait(left / 1000000, (int) (left % 1000000));
            }
            return (V) o.answer;
        } finally {
            if (waiting == o) {
                waiting = null;
            }
        }
    }

    public V exchange(V x) throws InterruptedException {
        try {
            return swap(x, false, 0);
        } catch (TimeoutException never) {
            throw new Error(never);
        }
    }

    public V exchange(V x, long timeout, TimeUnit unit) throws InterruptedException, TimeoutException {
        return swap(x, true, unit.toNanos(timeout));
    }
}
