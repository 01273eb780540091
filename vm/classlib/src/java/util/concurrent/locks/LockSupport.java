package java.util.concurrent.locks;

import junco.internal.Parker;

/** Parks and unparks threads. */
public class LockSupport {
    private LockSupport() {
    }

    public static void unpark(Thread thread) {
        Parker.unpark(thread);
    }

    public static void park(Object blocker) {
        Parker.park(blocker, 0);
    }

    public static void parkNanos(Object blocker, long nanos) {
        if (nanos > 0) {
            Parker.park(blocker, nanos);
        }
    }

    public static void parkUntil(Object blocker, long deadline) {
        long millis = deadline - System.currentTimeMillis();
        if (millis > 0) {
            Parker.park(blocker, millis > Long.MAX_VALUE / 1000000 ? Long.MAX_VALUE : millis * 1000000);
        }
    }

    public static Object getBlocker(Thread t) {
        if (t == null) {
            throw new NullPointerException();
        }
        return Parker.blocker(t);
    }

    public static void park() {
        Parker.park(null, 0);
    }

    public static void parkNanos(long nanos) {
        parkNanos(null, nanos);
    }

    public static void parkUntil(long deadline) {
        parkUntil(null, deadline);
    }

    public static void setCurrentBlocker(Object blocker) {
    }
}
