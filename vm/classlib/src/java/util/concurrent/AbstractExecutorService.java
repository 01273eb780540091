package java.util.concurrent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** submit and the invoke methods, made from execute. */
public abstract class AbstractExecutorService implements ExecutorService {
    public AbstractExecutorService() {
    }

    protected <T> RunnableFuture<T> newTaskFor(Runnable runnable, T value) {
        return new FutureTask<T>(runnable, value);
    }

    protected <T> RunnableFuture<T> newTaskFor(Callable<T> callable) {
        return new FutureTask<T>(callable);
    }

    public Future<?> submit(Runnable task) {
        Objects.requireNonNull(task);
        RunnableFuture<Void> f = newTaskFor(task, null);
        execute(f);
        return f;
    }

    public <T> Future<T> submit(Runnable task, T result) {
        Objects.requireNonNull(task);
        RunnableFuture<T> f = newTaskFor(task, result);
        execute(f);
        return f;
    }

    public <T> Future<T> submit(Callable<T> task) {
        Objects.requireNonNull(task);
        RunnableFuture<T> f = newTaskFor(task);
        execute(f);
        return f;
    }

    private <T> T any(Collection<? extends Callable<T>> tasks, boolean timed, long nanos)
            throws InterruptedException, ExecutionException, TimeoutException {
        if (tasks.isEmpty()) {
            throw new IllegalArgumentException();
        }
        long deadline = timed ? System.nanoTime() + nanos : 0;
        List<Future<T>> futures = new ArrayList<Future<T>>();
        ExecutorCompletionService<T> ecs = new ExecutorCompletionService<T>(this);
        try {
            for (Callable<T> t : tasks) {
                futures.add(ecs.submit(t));
            }
            ExecutionException failure = null;
            for (int left = futures.size(); left > 0; left--) {
                Future<T> f = timed ? ecs.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS) : ecs.take();
                if (f == null) {
                    throw new TimeoutException();
                }
                try {
                    return f.get();
                } catch (ExecutionException e) {
                    failure = e;
                } catch (RuntimeException e) {
                    failure = new ExecutionException(e);
                }
            }
            throw failure;
        } finally {
            for (Future<T> f : futures) {
                f.cancel(true);
            }
        }
    }

    public <T> T invokeAny(Collection<? extends Callable<T>> tasks) throws InterruptedException, ExecutionException {
        try {
            return any(tasks, false, 0);
        } catch (TimeoutException never) {
            throw new AssertionError(never);
        }
    }

    public <T> T invokeAny(Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit)
            throws InterruptedException, ExecutionException, TimeoutException {
        return any(tasks, true, unit.toNanos(timeout));
    }

    public <T> List<Future<T>> invokeAll(Collection<? extends Callable<T>> tasks) throws InterruptedException {
        return all(tasks, false, 0);
    }

    public <T> List<Future<T>> invokeAll(Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit)
            throws InterruptedException {
        return all(tasks, true, unit.toNanos(timeout));
    }

    private <T> List<Future<T>> all(Collection<? extends Callable<T>> tasks, boolean timed, long nanos)
            throws InterruptedException {
        long deadline = System.nanoTime() + nanos;
        List<Future<T>> futures = new ArrayList<Future<T>>();
        boolean finished = false;
        try {
            for (Callable<T> t : tasks) {
                RunnableFuture<T> f = newTaskFor(t);
                futures.add(f);
                execute(f);
            }
            for (Future<T> f : futures) {
                try {
                    if (timed) {
                        f.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                    } else {
                        f.get();
                    }
                } catch (CancellationException | ExecutionException ended) {
                    continue;
                } catch (TimeoutException late) {
                    return futures;
                }
            }
            finished = true;
            return futures;
        } finally {
            if (!finished) {
                for (Future<T> f : futures) {
                    f.cancel(true);
                }
            }
        }
    }
}
