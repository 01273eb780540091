package java.util.concurrent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** A task for a ForkJoinPool. */
public abstract class ForkJoinTask<V> implements Future<V>, java.io.Serializable {
    private static final int NEW = 0;
    private static final int RUNNING = 1;
    private static final int NORMAL = 2;
    private static final int FAILED = 3;
    private static final int CANCELLED = 4;

    private volatile int status;
    private Throwable exception;
    private short tag;
    /** Whether a thread that belongs to no pool forked it: that one may run it in join. */
    private boolean forkedOutside;

    public ForkJoinTask() {
    }

    public abstract V getRawResult();

    protected abstract void setRawResult(V value);

    protected abstract boolean exec();

    private boolean claim() {
        if (status != NEW) {
            return false;
        }
        status = RUNNING;
        return true;
    }

    private synchronized void finish(int s, Throwable t) {
        if (status <= RUNNING) {
            exception = t;
            status = s;
            notifyAll();
        }
    }

    /** Runs the task unless somebody else has begun it. */
    final void exec0() {
        if (!claim()) {
            return;
        }
        try {
            if (exec()) {
                finish(NORMAL, null);
            }
        } catch (Throwable t) {
            finish(FAILED, t);
        }
    }

    public final ForkJoinTask<V> fork() {
        ForkJoinPool p = ForkJoinPool.current();
        forkedOutside = p == null;
        (p == null ? ForkJoinPool.commonPool() : p).push(this);
        return this;
    }

    /** Runs the task here if that is allowed, else waits for it. */
    private void await() {
        if (status == NEW) {
            ForkJoinPool p = ForkJoinPool.current();
            if (p == null && forkedOutside) {
                p = ForkJoinPool.commonPool();
            }
            if (p != null) {
                p.retract(this);
                exec0();
            }
        }
        if (status <= RUNNING) {
            boolean interrupted = false;
            synchronized (this) {
                while (status <= RUNNING) {
                    try {
                        wait();
                    } catch (InterruptedException e) {
                        interrupted = true;
                    }
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private V report() {
        if (status == CANCELLED) {
            throw new CancellationException();
        }
        if (status == FAILED) {
            ForkJoinTask.<RuntimeException>rethrow(exception);
        }
        return getRawResult();
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void rethrow(Throwable t) throws T {
        throw (T) t;
    }

    public final V join() {
        await();
        return report();
    }

    public final V invoke() {
        exec0();
        await();
        return report();
    }

    public static void invokeAll(ForkJoinTask<?> t1, ForkJoinTask<?> t2) {
        t2.fork();
        t1.invoke();
        t2.join();
    }

    public static void invokeAll(ForkJoinTask<?>... tasks) {
        for (int i = tasks.length - 1; i > 0; i--) {
            tasks[i].fork();
        }
        if (tasks.length > 0) {
            tasks[0].invoke();
        }
        for (int i = 1; i < tasks.length; i++) {
            tasks[i].join();
        }
    }

    public static <T extends ForkJoinTask<?>> Collection<T> invokeAll(Collection<T> tasks) {
        List<T> list = new ArrayList<T>(tasks);
        invokeAll(list.toArray(new ForkJoinTask<?>[0]));
        return tasks;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        finish(CANCELLED, null);
        return isCancelled();
    }

    @Override
    public final boolean isDone() {
        return status > RUNNING;
    }

    @Override
    public final boolean isCancelled() {
        return status == CANCELLED;
    }

    public final boolean isCompletedAbnormally() {
        return status > NORMAL;
    }

    public final boolean isCompletedNormally() {
        return status == NORMAL;
    }

    public final Throwable getException() {
        return status == CANCELLED ? new CancellationException() : exception;
    }

    public void completeExceptionally(Throwable ex) {
        finish(FAILED, ex instanceof RuntimeException || ex instanceof Error ? ex : new RuntimeException(ex));
    }

    public void complete(V value) {
        try {
            setRawResult(value);
        } catch (Throwable t) {
            finish(FAILED, t);
            return;
        }
        finish(NORMAL, null);
    }

    public final void quietlyComplete() {
        finish(NORMAL, null);
    }

    @Override
    public final V get() throws InterruptedException, ExecutionException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        await();
        if (status == FAILED) {
            throw new ExecutionException(exception);
        }
        return report();
    }

    @Override
    public final V get(long timeout, TimeUnit unit)
            throws InterruptedException, ExecutionException, TimeoutException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        synchronized (this) {
            while (status <= RUNNING) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    throw new TimeoutException();
                }
                wait(left / 1000000, (int) (left % 1000000));
            }
        }
        return get();
    }

    public final void quietlyJoin() {
        await();
    }

    public final void quietlyInvoke() {
        exec0();
        await();
    }

    public static void helpQuiesce() {
        ForkJoinPool p = getPool();
        (p == null ? ForkJoinPool.commonPool() : p).awaitQuiescence(Long.MAX_VALUE / 2, TimeUnit.NANOSECONDS);
    }

    public void reinitialize() {
        exception = null;
        status = NEW;
    }

    public static ForkJoinPool getPool() {
        return ForkJoinPool.current();
    }

    public static boolean inForkJoinPool() {
        return Thread.currentThread() instanceof ForkJoinWorkerThread;
    }

    public boolean tryUnfork() {
        return false;
    }

    public final boolean quietlyJoin(long timeout, TimeUnit unit) throws InterruptedException {
        try {
            get(timeout, unit);
        } catch (ExecutionException | CancellationException ended) {
            return true;
        } catch (TimeoutException late) {
            return false;
        }
        return true;
    }

    public final boolean quietlyJoinUninterruptibly(long timeout, TimeUnit unit) {
        try {
            return quietlyJoin(timeout, unit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return isDone();
        }
    }

    public static <T> ForkJoinTask<T> adaptInterruptible(Callable<? extends T> callable) {
        return new AdaptedCallable<T>(callable);
    }

    public static <T> ForkJoinTask<T> adaptInterruptible(Runnable runnable, T result) {
        return new AdaptedRunnable<T>(runnable, result);
    }

    public static ForkJoinTask<?> adaptInterruptible(Runnable runnable) {
        return new AdaptedRunnable<Void>(runnable, null);
    }

    public static int getQueuedTaskCount() {
        ForkJoinPool p = getPool();
        return p == null ? 0 : (int) p.getQueuedTaskCount();
    }

    public static int getSurplusQueuedTaskCount() {
        return getQueuedTaskCount();
    }

    public final short getForkJoinTaskTag() {
        return tag;
    }

    public final short setForkJoinTaskTag(short newValue) {
        short old = tag;
        tag = newValue;
        return old;
    }

    public final boolean compareAndSetForkJoinTaskTag(short expect, short update) {
        if (tag != expect) {
            return false;
        }
        tag = update;
        return true;
    }

    static final class AdaptedRunnable<T> extends ForkJoinTask<T> implements RunnableFuture<T> {
        private final Runnable runnable;
        private T result;

        AdaptedRunnable(Runnable runnable, T result) {
            this.runnable = Objects.requireNonNull(runnable);
            this.result = result;
        }

        public T getRawResult() {
            return result;
        }

        public void setRawResult(T v) {
            result = v;
        }

        public boolean exec() {
            runnable.run();
            return true;
        }

        public void run() {
            invoke();
        }

        public String toString() {
            return super.toString() + "[Wrapped task = " + runnable + "]";
        }
    }

    static final class AdaptedCallable<T> extends ForkJoinTask<T> implements RunnableFuture<T> {
        private final Callable<? extends T> callable;
        private T result;

        AdaptedCallable(Callable<? extends T> callable) {
            this.callable = Objects.requireNonNull(callable);
        }

        public T getRawResult() {
            return result;
        }

        public void setRawResult(T v) {
            result = v;
        }

        public boolean exec() {
            try {
                result = callable.call();
                return true;
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new RuntimeException(e);
            }
        }

        public void run() {
            invoke();
        }

        public String toString() {
            return super.toString() + "[Wrapped task = " + callable + "]";
        }
    }

    public static ForkJoinTask<?> adapt(Runnable runnable) {
        return new AdaptedRunnable<Void>(runnable, null);
    }

    public static <T> ForkJoinTask<T> adapt(Runnable runnable, T result) {
        return new AdaptedRunnable<T>(runnable, result);
    }

    public static <T> ForkJoinTask<T> adapt(Callable<? extends T> callable) {
        return new AdaptedCallable<T>(callable);
    }
}
