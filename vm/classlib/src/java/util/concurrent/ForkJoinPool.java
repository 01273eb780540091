package java.util.concurrent;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * Runs fork-join tasks. All wait in one deque: workers take from its end what was forked last, which is also what is
 * joined first; a join runs the task itself if nobody has begun it.
 */
public class ForkJoinPool extends AbstractExecutorService {
    private static ForkJoinPool common;
    private static int pools;

    public static final ForkJoinWorkerThreadFactory defaultForkJoinWorkerThreadFactory = ForkJoinWorkerThread::new;

    /** Makes the threads of a pool. */
    public interface ForkJoinWorkerThreadFactory {
        ForkJoinWorkerThread newThread(ForkJoinPool pool);
    }

    /** Something that blocks, said to the pool. */
    public interface ManagedBlocker {
        boolean block() throws InterruptedException;

        boolean isReleasable();
    }

    private final int parallelism;
    private final String prefix;
    private final ForkJoinWorkerThreadFactory factory;
    private final Thread.UncaughtExceptionHandler handler;
    private final boolean asyncMode;
    private final ArrayDeque<ForkJoinTask<?>> tasks = new ArrayDeque<ForkJoinTask<?>>();
    private int workers;
    private int idle;
    private int named;
    private boolean shutdown;

    public ForkJoinPool() {
        this(Runtime.getRuntime().availableProcessors());
    }

    public ForkJoinPool(int parallelism) {
        this(parallelism, defaultForkJoinWorkerThreadFactory, null, false);
    }

    public ForkJoinPool(int parallelism, ForkJoinWorkerThreadFactory factory,
            Thread.UncaughtExceptionHandler handler, boolean asyncMode) {
        this(parallelism, factory, handler, asyncMode, "ForkJoinPool-" + nextPool() + "-worker-");
    }

    private ForkJoinPool(int parallelism, ForkJoinWorkerThreadFactory factory,
            Thread.UncaughtExceptionHandler handler, boolean asyncMode, String prefix) {
        if (parallelism <= 0 || parallelism > 32767) {
            throw new IllegalArgumentException();
        }
        this.parallelism = parallelism;
        this.factory = Objects.requireNonNull(factory);
        this.handler = handler;
        this.asyncMode = asyncMode;
        this.prefix = prefix;
    }

    private static synchronized int nextPool() {
        return ++pools;
    }

    public static synchronized ForkJoinPool commonPool() {
        if (common == null) {
            common = new ForkJoinPool(getCommonPoolParallelism(), defaultForkJoinWorkerThreadFactory, null, false,
                    "ForkJoinPool.commonPool-worker-");
        }
        return common;
    }

    public static int getCommonPoolParallelism() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    }

    synchronized String workerName() {
        return prefix + ++named;
    }

    static ForkJoinPool current() {
        Thread t = Thread.currentThread();
        return t instanceof ForkJoinWorkerThread ? ((ForkJoinWorkerThread) t).getPool() : null;
    }

    void push(ForkJoinTask<?> task) {
        ForkJoinWorkerThread t = null;
        synchronized (this) {
            if (shutdown) {
                throw new RejectedExecutionException();
            }
            tasks.addLast(task);
            if (idle > 0) {
                notifyAll();
            }
            if (tasks.size() > idle && workers < parallelism) {
                workers++;
                t = factory.newThread(this);
            }
        }
        if (t != null) {
            if (handler != null) {
                t.setUncaughtExceptionHandler(handler);
            }
            t.start();
        }
    }

    /** Takes a task that is being joined out of the deque, if it was forked last. */
    synchronized void retract(ForkJoinTask<?> task) {
        if (tasks.peekLast() == task) {
            tasks.pollLast();
        }
    }

    private synchronized ForkJoinTask<?> next() {
        for (;;) {
            ForkJoinTask<?> t = asyncMode || !(current() == this) ? tasks.pollFirst() : tasks.pollLast();
            if (t != null) {
                return t;
            }
            if (shutdown) {
                return null;
            }
            idle++;
            try {
                notifyAll();
                wait();
            } catch (InterruptedException retry) {
                continue;
            } finally {
                idle--;
            }
        }
    }

    void work() {
        try {
            ForkJoinTask<?> t;
            while ((t = next()) != null) {
                Thread.interrupted();
                t.exec0();
            }
        } finally {
            synchronized (this) {
                workers--;
                notifyAll();
            }
        }
    }

    public <T> T invoke(ForkJoinTask<T> task) {
        push(Objects.requireNonNull(task));
        return task.join();
    }

    public void execute(ForkJoinTask<?> task) {
        push(Objects.requireNonNull(task));
    }

    @Override
    public void execute(Runnable task) {
        push(ForkJoinTask.adapt(Objects.requireNonNull(task)));
    }

    public <T> ForkJoinTask<T> submit(ForkJoinTask<T> task) {
        push(Objects.requireNonNull(task));
        return task;
    }

    @Override
    public <T> ForkJoinTask<T> submit(Callable<T> task) {
        return submit(ForkJoinTask.adapt(task));
    }

    @Override
    public <T> ForkJoinTask<T> submit(Runnable task, T result) {
        return submit(ForkJoinTask.adapt(task, result));
    }

    @Override
    @SuppressWarnings("unchecked")
    public ForkJoinTask<?> submit(Runnable task) {
        return submit(task instanceof ForkJoinTask ? (ForkJoinTask<Void>) task
                : (ForkJoinTask<Void>) ForkJoinTask.adapt(Objects.requireNonNull(task)));
    }

    @Override
    public <T> List<Future<T>> invokeAll(Collection<? extends Callable<T>> tasks) {
        List<Future<T>> futures = new ArrayList<Future<T>>();
        for (Callable<T> t : tasks) {
            futures.add(submit(t));
        }
        for (Future<T> f : futures) {
            ((ForkJoinTask<T>) f).quietlyJoin();
        }
        return futures;
    }

    public <T> List<Future<T>> invokeAllUninterruptibly(Collection<? extends Callable<T>> tasks) {
        return invokeAll(tasks);
    }

    public <T> ForkJoinTask<T> externalSubmit(ForkJoinTask<T> task) {
        return submit(task);
    }

    public <T> ForkJoinTask<T> lazySubmit(ForkJoinTask<T> task) {
        return submit(task);
    }

    protected ForkJoinTask<?> pollSubmission() {
        return null;
    }

    public ForkJoinWorkerThreadFactory getFactory() {
        return factory;
    }

    public Thread.UncaughtExceptionHandler getUncaughtExceptionHandler() {
        return handler;
    }

    public int getParallelism() {
        return parallelism;
    }

    public synchronized int getPoolSize() {
        return workers;
    }

    public boolean getAsyncMode() {
        return asyncMode;
    }

    public synchronized int getRunningThreadCount() {
        return workers - idle;
    }

    public synchronized int getActiveThreadCount() {
        return workers - idle;
    }

    public synchronized boolean isQuiescent() {
        return tasks.isEmpty() && workers == idle;
    }

    public long getStealCount() {
        return 0;
    }

    public synchronized long getQueuedTaskCount() {
        return tasks.size();
    }

    public int getQueuedSubmissionCount() {
        return 0;
    }

    public boolean hasQueuedSubmissions() {
        return false;
    }

    @Override
    public synchronized void shutdown() {
        if (this != common) {
            shutdown = true;
            notifyAll();
        }
    }

    @Override
    public List<Runnable> shutdownNow() {
        List<ForkJoinTask<?>> rest;
        synchronized (this) {
            if (this == common) {
                return List.of();
            }
            shutdown = true;
            rest = new ArrayList<ForkJoinTask<?>>(tasks);
            tasks.clear();
            notifyAll();
        }
        for (ForkJoinTask<?> t : rest) {
            t.cancel(true);
        }
        return List.of();
    }

    @Override
    public synchronized boolean isTerminated() {
        return shutdown && workers == 0;
    }

    public synchronized boolean isTerminating() {
        return shutdown && workers > 0;
    }

    @Override
    public synchronized boolean isShutdown() {
        return shutdown;
    }

    @Override
    public synchronized boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        while (this == common ? !isQuiescent() : !isTerminated()) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            wait(left / 1000000, (int) (left % 1000000));
        }
        return this != common;
    }

    public synchronized boolean awaitQuiescence(long timeout, TimeUnit unit) {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        while (!isQuiescent()) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            try {
                wait(left / 1000000, (int) (left % 1000000));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        if (this != common) {
            super.close();
        }
    }

    public static void managedBlock(ManagedBlocker blocker) throws InterruptedException {
        while (!blocker.isReleasable() && !blocker.block()) {
        }
    }

    @Override
    protected <T> RunnableFuture<T> newTaskFor(Runnable runnable, T value) {
        return new ForkJoinTask.AdaptedRunnable<T>(runnable, value);
    }

    @Override
    protected <T> RunnableFuture<T> newTaskFor(Callable<T> callable) {
        return new ForkJoinTask.AdaptedCallable<T>(callable);
    }

    @Override
    public String toString() {
        return super.toString() + "[" + (isTerminated() ? "Terminated" : isShutdown() ? "Shutting down" : "Running")
                + ", parallelism = " + parallelism + ", size = " + getPoolSize() + ", active = "
                + getActiveThreadCount() + ", running = " + getRunningThreadCount() + ", steals = 0, tasks = "
                + getQueuedTaskCount() + ", submissions = 0]";
    }
}
