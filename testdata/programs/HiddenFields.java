import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;

/** Classes whose fields have the names that the library's classes above them use for themselves. */
public class HiddenFields {
    static class Worker extends Thread {
        String name = "field";
        int handle = -1;
        boolean daemon = true;
        Object target = this;

        Worker() {
            super("worker");
        }

        @Override
        public void run() {
            System.out.println(getName() + " " + name + " " + handle + " " + daemon + " " + isDaemon() + " " + isAlive());
        }
    }

    static class Failure extends RuntimeException {
        String detailMessage = "field";
        Throwable cause = new Error("field");
        Object stackTrace = "none", backtrace = "none", suppressed = "none";

        Failure(String message, Throwable cause) {
            super(message, cause);
        }
    }

    static class Link extends WeakReference<Object> {
        Link next;
        Object queue = "field";
        boolean enqueued = true;

        Link(Object o, ReferenceQueue<Object> q, Link next) {
            super(o, q);
            this.next = next;
        }
    }

    public static void main(String[] args) throws Exception {
        Worker w = new Worker();
        w.start();
        w.join();
        System.out.println(w.isAlive());

        try {
            throw new Failure("message", new IllegalStateException("cause"));
        } catch (Failure f) {
            System.out.println(f.getMessage() + " " + f.detailMessage + " " + f.getCause() + " " + f.cause + " " + f.getStackTrace()[0].getMethodName());
        }

        ReferenceQueue<Object> queue = new ReferenceQueue<>();
        Link links = null;
        for (int i = 0; i < 100; i++) {
            links = new Link(new int[i], queue, links);
        }
        int taken = 0;
        for (int tries = 0; taken < 100 && tries < 50; tries++) {
            System.gc();
            while (queue.remove(20) != null) {
                taken++;
            }
        }
        int length = 0, cleared = 0;
        for (Link l = links; l != null; l = l.next) {
            length++;
            cleared += l.get() == null ? 1 : 0;
        }
        System.out.println(taken + " " + length + " " + cleared + " " + links.queue + " " + links.enqueued);
    }
}
