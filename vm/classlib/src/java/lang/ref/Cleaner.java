package java.lang.ref;

import java.util.Objects;
import java.util.concurrent.ThreadFactory;

/** Runs actions after objects have become unreachable. */
public final class Cleaner {
    private final ReferenceQueue<Object> queue = new ReferenceQueue<>();
    /** Keeps the registered references themselves alive. */
    private final Registration registered = new Registration();

    private Cleaner(ThreadFactory factory) {
        Runnable loop = new Loop(queue);
        Thread t = factory == null ? new Thread(loop, "Cleaner-0") : factory.newThread(loop);
        t.setDaemon(true);
        t.start();
    }

    public static Cleaner create() {
        return new Cleaner(null);
    }

    public static Cleaner create(ThreadFactory threadFactory) {
        return new Cleaner(Objects.requireNonNull(threadFactory, "threadFactory"));
    }

    public Cleanable register(Object obj, Runnable action) {
        Objects.requireNonNull(obj, "obj");
        Objects.requireNonNull(action, "action");
        return new Registration(registered, obj, queue, action);
    }

    /** A registered object and its action. */
    public interface Cleanable {
        void clean();
    }

    private static final class Loop implements Runnable {
        private final ReferenceQueue<Object> queue;

        Loop(ReferenceQueue<Object> queue) {
            this.queue = queue;
        }

        @Override
        public void run() {
            for (;;) {
                try {
                    ((Registration) queue.remove()).clean();
                } catch (Throwable ignored) {
                    // What a cleaning action throws is ignored, as documented.
                }
            }
        }
    }

    /** An element of a doubly linked list; the list's head has no action. */
    private static final class Registration extends PhantomReference<Object> implements Cleanable {
        private final Registration head;
        private Registration before = this;
        private Registration after = this;
        private Runnable action;

        Registration() {
            super(null, null);
            head = this;
        }

        Registration(Registration head, Object obj, ReferenceQueue<Object> queue, Runnable action) {
            super(obj, queue);
            this.head = head;
            this.action = action;
            synchronized (head) {
                after = head.after;
                before = head;
                after.before = this;
                head.after = this;
            }
        }

        @Override
        public void clean() {
            Runnable a;
            synchronized (head) {
                a = action;
                action = null;
                before.after = after;
                after.before = before;
                before = this;
                after = this;
            }
            clear();
            if (a != null) {
                a.run();
            }
        }
    }
}
