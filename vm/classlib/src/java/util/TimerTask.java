package java.util;

/** A task for a Timer. */
public abstract class TimerTask implements Runnable {
    static final int VIRGIN = 0;
    static final int SCHEDULED = 1;
    static final int EXECUTED = 2;
    static final int CANCELLED = 3;

    int state = VIRGIN;
    /** When it runs next, in milliseconds as of System.currentTimeMillis. */
    long next;
    /** Positive: fixed rate; negative: fixed delay; 0: once. */
    long period;

    protected TimerTask() {
    }

    public abstract void run();

    public synchronized boolean cancel() {
        boolean r = state == SCHEDULED;
        state = CANCELLED;
        return r;
    }

    public synchronized long scheduledExecutionTime() {
        return period < 0 ? next + period : next - period;
    }
}
