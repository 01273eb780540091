package java.util.concurrent;

import java.util.List;
import java.util.Objects;

/** A pool whose tasks run after a delay, or again and again. */
public class ScheduledThreadPoolExecutor extends ThreadPoolExecutor implements ScheduledExecutorService {
    private static long sequencer;

    private volatile boolean continuePeriodic;
    private volatile boolean executeDelayed = true;
    private volatile boolean removeOnCancel;

    /** The queue of the pool; it holds scheduled tasks only. */
    private static final class WorkQueue extends MonitorQueue<Runnable> {
        WorkQueue() {
            super(new java.util.PriorityQueue<Runnable>(), Integer.MAX_VALUE);
        }

        @Override
        long delayOf(Runnable head) {
            return ((Delayed) head).getDelay(TimeUnit.NANOSECONDS);
        }
    }

    private class Task<V> extends FutureTask<V> implements RunnableScheduledFuture<V> {
        private final long number;
        private volatile long time;
        /** Positive: fixed rate; negative: fixed delay; 0: once. In nanoseconds. */
        private final long period;

        Task(Runnable r, V result, long time, long period) {
            super(r, result);
            this.number = sequencer++;
            this.time = time;
            this.period = period;
        }

        Task(Callable<V> c, long time) {
            super(c);
            this.number = sequencer++;
            this.time = time;
            this.period = 0;
        }

        public long getDelay(TimeUnit unit) {
            return unit.convert(time - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        public int compareTo(Delayed other) {
            if (other == this) {
                return 0;
            }
            if (other instanceof Task) {
                Task<?> x = (Task<?>) other;
                long d = time - x.time;
                return d < 0 ? -1 : d > 0 ? 1 : number < x.number ? -1 : 1;
            }
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }

        public boolean isPeriodic() {
            return period != 0;
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            boolean cancelled = super.cancel(mayInterruptIfRunning);
            if (cancelled && removeOnCancel) {
                ScheduledThreadPoolExecutor.this.remove(this);
            }
            return cancelled;
        }

        @Override
        public void run() {
            if (!mayRun(period != 0)) {
                cancel(false);
            } else if (period == 0) {
                super.run();
            } else if (runAndReset()) {
                time = period > 0 ? time + period : System.nanoTime() - period;
                if (mayRun(true)) {
                    getQueue().add(this);
                    ensurePrestart();
                } else {
                    cancel(false);
                }
            }
        }
    }

    private boolean mayRun(boolean periodic) {
        return !isShutdown() || !isStopped() && (periodic ? continuePeriodic : executeDelayed);
    }

    public ScheduledThreadPoolExecutor(int corePoolSize) {
        super(corePoolSize, Integer.MAX_VALUE, 10, TimeUnit.MILLISECONDS, new WorkQueue());
    }

    public ScheduledThreadPoolExecutor(int corePoolSize, ThreadFactory threadFactory) {
        super(corePoolSize, Integer.MAX_VALUE, 10, TimeUnit.MILLISECONDS, new WorkQueue(), threadFactory);
    }

    public ScheduledThreadPoolExecutor(int corePoolSize, RejectedExecutionHandler handler) {
        super(corePoolSize, Integer.MAX_VALUE, 10, TimeUnit.MILLISECONDS, new WorkQueue(), handler);
    }

    public ScheduledThreadPoolExecutor(int corePoolSize, ThreadFactory threadFactory,
            RejectedExecutionHandler handler) {
        super(corePoolSize, Integer.MAX_VALUE, 10, TimeUnit.MILLISECONDS, new WorkQueue(), threadFactory, handler);
    }

    protected <V> RunnableScheduledFuture<V> decorateTask(Runnable runnable, RunnableScheduledFuture<V> task) {
        return task;
    }

    protected <V> RunnableScheduledFuture<V> decorateTask(Callable<V> callable, RunnableScheduledFuture<V> task) {
        return task;
    }

    private <V> RunnableScheduledFuture<V> start(RunnableScheduledFuture<V> t) {
        if (isShutdown()) {
            reject(t);
            return t;
        }
        getQueue().add(t);
        if (isShutdown() && !mayRun(t.isPeriodic()) && remove(t)) {
            t.cancel(false);
        } else {
            ensurePrestart();
        }
        return t;
    }

    private static long at(long delay, TimeUnit unit) {
        return System.nanoTime() + unit.toNanos(delay < 0 ? 0 : delay);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        Objects.requireNonNull(command);
        return start(decorateTask(command, new Task<Void>(command, null, at(delay, unit), 0)));
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
        Objects.requireNonNull(callable);
        return start(decorateTask(callable, new Task<V>(callable, at(delay, unit))));
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable command, long initialDelay, long period, TimeUnit unit) {
        Objects.requireNonNull(command);
        if (period <= 0L) {
            throw new IllegalArgumentException();
        }
        return start(decorateTask(command,
                new Task<Void>(command, null, at(initialDelay, unit), unit.toNanos(period))));
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable command, long initialDelay, long delay, TimeUnit unit) {
        Objects.requireNonNull(command);
        if (delay <= 0L) {
            throw new IllegalArgumentException();
        }
        return start(decorateTask(command,
                new Task<Void>(command, null, at(initialDelay, unit), -unit.toNanos(delay))));
    }

    @Override
    public void execute(Runnable command) {
        schedule(command, 0, TimeUnit.NANOSECONDS);
    }

    @Override
    public Future<?> submit(Runnable task) {
        return schedule(task, 0, TimeUnit.NANOSECONDS);
    }

    @Override
    public <T> Future<T> submit(Runnable task, T result) {
        return schedule(Executors.callable(task, result), 0, TimeUnit.NANOSECONDS);
    }

    @Override
    public <T> Future<T> submit(Callable<T> task) {
        return schedule(task, 0, TimeUnit.NANOSECONDS);
    }

    @Override
    void onShutdown() {
        for (Object e : getQueue().toArray()) {
            if (e instanceof RunnableScheduledFuture) {
                RunnableScheduledFuture<?> t = (RunnableScheduledFuture<?>) e;
                if (!(t.isPeriodic() ? continuePeriodic : executeDelayed) || t.isCancelled()) {
                    if (getQueue().remove(t)) {
                        t.cancel(false);
                    }
                }
            }
        }
    }

    @Override
    public List<Runnable> shutdownNow() {
        return super.shutdownNow();
    }

    public void setContinueExistingPeriodicTasksAfterShutdownPolicy(boolean value) {
        continuePeriodic = value;
    }

    public boolean getContinueExistingPeriodicTasksAfterShutdownPolicy() {
        return continuePeriodic;
    }

    public void setExecuteExistingDelayedTasksAfterShutdownPolicy(boolean value) {
        executeDelayed = value;
    }

    public boolean getExecuteExistingDelayedTasksAfterShutdownPolicy() {
        return executeDelayed;
    }

    public void setRemoveOnCancelPolicy(boolean value) {
        removeOnCancel = value;
    }

    public boolean getRemoveOnCancelPolicy() {
        return removeOnCancel;
    }
}
