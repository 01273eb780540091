package java.util.concurrent;

import java.util.Objects;

/** A task with its result; run once. */
public class FutureTask<V> implements RunnableFuture<V> {
    private static final int NEW = 0;
    private static final int NORMAL = 1;
    private static final int EXCEPTIONAL = 2;
    private static final int CANCELLED = 3;

    private volatile int state;
    private Callable<V> callable;
    private Object outcome;
    private volatile Thread runner;

    public FutureTask(Callable<V> callable) {
        this.callable = Objects.requireNonNull(callable);
    }

    public FutureTask(Runnable runnable, V result) {
        this.callable = Executors.callable(runnable, result);
    }

    public boolean isCancelled() {
        return state == CANCELLED;
    }

    public boolean isDone() {
        return state != NEW;
    }

    public boolean cancel(boolean mayInterruptIfRunning) {
        if (!finish(CANCELLED, null)) {
            return false;
        }
        Thread t = runner;
        if (mayInterruptIfRunning && t != null) {
            t.interrupt();
        }
        done();
        return true;
    }

    private synchronized boolean finish(int newState, Object result) {
        if (state != NEW) {
            return false;
        }
        outcome = result;
        state = newState;
        callable = null;
        notifyAll();
        return true;
    }

    @SuppressWarnings("unchecked")
    private V report() throws ExecutionException {
        if (state == NORMAL) {
            return (V) outcome;
        }
        if (state == CANCELLED) {
            throw new CancellationException();
        }
        throw new ExecutionException((Throwable) outcome);
    }

    public V get() throws InterruptedException, ExecutionException {
        if (state == NEW) {
            synchronized (this) {
                while (state == NEW) {
                    wait();
                }
            }
        }
        return report();
    }

    public V get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        Objects.requireNonNull(unit);
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        synchronized (this) {
            while (state == NEW) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    throw new TimeoutException();
                }
                wait(left / 1000000, (int) (left % 1000000));
            }
        }
        return report();
    }

    @Override
    @SuppressWarnings("unchecked")
    public V resultNow() {
        switch (state) {
            case NORMAL:
                return (V) outcome;
            case EXCEPTIONAL:
                throw new IllegalStateException("Task completed with exception");
            case CANCELLED:
                throw new IllegalStateException("Task was cancelled");
            default:
                throw new IllegalStateException("Task has not completed");
        }
    }

    protected void done() {
    }

    protected void set(V v) {
        if (finish(NORMAL, v)) {
            done();
        }
    }

    protected void setException(Throwable t) {
        if (finish(EXCEPTIONAL, t)) {
            done();
        }
    }

    private synchronized Callable<V> start() {
        if (state != NEW || runner != null) {
            return null;
        }
        runner = Thread.currentThread();
        return callable;
    }

    public void run() {
        Callable<V> c = start();
        if (c == null) {
            return;
        }
        try {
            V v;
            try {
                v = c.call();
            } catch (Throwable t) {
                setException(t);
                return;
            }
            set(v);
        } finally {
            runner = null;
        }
    }

    /** Runs without setting a result, so that it can run again; answers whether it may. */
    protected boolean runAndReset() {
        Callable<V> c = start();
        if (c == null) {
            return false;
        }
        try {
            c.call();
            return state == NEW;
        } catch (Throwable t) {
            setException(t);
            return false;
        } finally {
            runner = null;
        }
    }

    @Override
    public String toString() {
        String status;
        switch (state) {
            case NORMAL:
                status = "[Completed normally]";
                break;
            case EXCEPTIONAL:
                status = "[Completed exceptionally: " + outcome + "]";
                break;
            case CANCELLED:
                status = "[Cancelled]";
                break;
            default:
                Callable<?> c = callable;
                status = c == null ? "[Not completed]" : "[Not completed, task = " + c + "]";
        }
        return super.toString() + status;
    }
}
