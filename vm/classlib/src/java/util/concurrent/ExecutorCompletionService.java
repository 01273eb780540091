package java.util.concurrent;

import java.util.Objects;

/** A completion service around an executor. */
public class ExecutorCompletionService<V> implements CompletionService<V> {
    private final Executor executor;
    private final BlockingQueue<Future<V>> done;

    public ExecutorCompletionService(Executor executor) {
        this(executor, new LinkedBlockingQueue<Future<V>>());
    }

    public ExecutorCompletionService(Executor executor, BlockingQueue<Future<V>> completionQueue) {
        this.executor = Objects.requireNonNull(executor);
        this.done = Objects.requireNonNull(completionQueue);
    }

    private Future<V> start(FutureTask<V> f) {
        executor.execute(new FutureTask<Void>(f, null) {
            @Override
            protected void done() {
                done.add(f);
            }
        });
        return f;
    }

    public Future<V> submit(Callable<V> task) {
        return start(new FutureTask<V>(Objects.requireNonNull(task)));
    }

    public Future<V> submit(Runnable task, V result) {
        return start(new FutureTask<V>(Objects.requireNonNull(task), result));
    }

    public Future<V> take() throws InterruptedException {
        return done.take();
    }

    public Future<V> poll() {
        return done.poll();
    }

    public Future<V> poll(long timeout, TimeUnit unit) throws InterruptedException {
        return done.poll(timeout, unit);
    }
}
