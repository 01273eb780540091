package junco.internal;

/** Parks threads for java.util.concurrent.locks.LockSupport. */
public final class Parker {
    private Parker() {
    }

    /**
     * Parks the current thread until it has a permit, is interrupted, or so many nanoseconds have passed (0: no limit).
     */
    public static void park(Object blocker, long nanos) {
        Startup.instance().park(blocker, nanos);
    }

    public static void unpark(Thread t) {
        if (t != null) {
            Startup.instance().unpark(t);
        }
    }

    /** Returns what a parked thread was parked with. */
    public static Object blocker(Thread t) {
        return Startup.instance().blocker(t);
    }
}
