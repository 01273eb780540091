package java.lang.ref;

/** Where cleared references go. */
public class ReferenceQueue<T> {
    private static boolean handlerStarted;

    private Reference<?> head;
    private Reference<?> tail;

    public ReferenceQueue() {
    }

    /** Starts the thread that moves cleared references to their queues; programs without queues never pay for it. */
    static synchronized void startHandler() {
        if (!handlerStarted) {
            handlerStarted = true;
            Thread t = new Handler();
            t.setDaemon(true);
            t.start();
        }
    }

    private static void drain() {
        for (Reference<?> r = Reference.takePending(); r != null; r = Reference.takePending()) {
            if (r instanceof junco.internal.RawBlock b) {
                b.clean();
            } else {
                r.enqueueCleared();
            }
        }
    }

    private static final class Handler extends Thread {
        Handler() {
            super("Reference Handler");
        }

        @Override
        public void run() {
            for (;;) {
                Reference.awaitPending();
                drain();
            }
        }
    }

    synchronized boolean enqueue(Reference<?> r) {
        if (r.queue == null) {
            return false;
        }
        r.queue = null;
        r.enqueued = true;
        r.next = null;
        if (tail == null) {
            head = r;
        } else {
            tail.next = r;
        }
        tail = r;
        notifyAll();
        return true;
    }

    @SuppressWarnings("unchecked")
    private Reference<? extends T> take() {
        Reference<?> r = head;
        if (r != null) {
            head = r.next;
            if (head == null) {
                tail = null;
            }
            r.next = null;
            r.enqueued = false;
        }
        return (Reference<? extends T>) r;
    }

    public Reference<? extends T> poll() {
        drain();
        synchronized (this) {
            return take();
        }
    }

    public Reference<? extends T> remove() throws InterruptedException {
        return remove(0);
    }

    public Reference<? extends T> remove(long timeout) throws InterruptedException {
        if (timeout < 0) {
            throw new IllegalArgumentException("Negative timeout value");
        }
        drain();
        synchronized (this) {
            Reference<? extends T> r = take();
            if (timeout == 0) {
                while (r == null) {
                    wait();
                    r = take();
                }
                return r;
            }
            long end = System.nanoTime() + timeout * 1000000;
            while (r == null) {
                long left = (end - System.nanoTime() + 999999) / 1000000;
                if (left <= 0) {
                    return null;
                }
                wait(left);
                r = take();
            }
            return r;
        }
    }
}
