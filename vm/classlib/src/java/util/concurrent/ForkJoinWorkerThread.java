package java.util.concurrent;

/** A thread of a ForkJoinPool. */
public class ForkJoinWorkerThread extends Thread {
    private final ForkJoinPool pool;

    protected ForkJoinWorkerThread(ForkJoinPool pool) {
        super(pool.workerName());
        this.pool = pool;
        setDaemon(true);
    }

    public ForkJoinPool getPool() {
        return pool;
    }

    public int getPoolIndex() {
        return 0;
    }

    protected void onStart() {
    }

    protected void onTermination(Throwable exception) {
    }

    @Override
    public void run() {
        onStart();
        Throwable failure = null;
        try {
            pool.work();
        } catch (Throwable t) {
            failure = t;
        } finally {
            onTermination(failure);
        }
    }
}
