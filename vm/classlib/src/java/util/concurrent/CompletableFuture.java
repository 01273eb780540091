package java.util.concurrent;

import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A future that is completed from outside, and the stages that depend on it. These stand on a stack: the one added last
 * runs first.
 */
public class CompletableFuture<T> implements Future<T>, CompletionStage<T> {
    /** A null result, or a failure. */
    private static final class Alt {
        final Throwable ex;

        Alt(Throwable ex) {
            this.ex = ex;
        }
    }

    private static final Alt NIL = new Alt(null);

    /** Marks the tasks that run stages in executors. */
    public interface AsynchronousCompletionTask {
    }

    /** What a stage does with the raw results of its one or two sources. */
    private interface Step {
        void run(CompletableFuture<Object> dep, Object r, Object s) throws Throwable;
    }

    /** A stage that waits for its sources. */
    private static final class Waiter implements Runnable, AsynchronousCompletionTask {
        private final CompletableFuture<?> a;
        private final CompletableFuture<?> b;
        private final boolean either;
        private final CompletableFuture<Object> dep;
        private final Step step;
        private Executor executor;
        private boolean claimed;
        Waiter next;

        Waiter(CompletableFuture<?> a, CompletableFuture<?> b, boolean either, CompletableFuture<Object> dep,
                Step step, Executor executor) {
            this.a = a;
            this.b = b;
            this.either = either;
            this.dep = dep;
            this.step = step;
            this.executor = executor;
        }

        boolean ready() {
            return b == null ? a.result != null
                    : either ? a.result != null || b.result != null : a.result != null && b.result != null;
        }

        /** Runs the stage if it can and has not; answers its future if that was completed here. */
        CompletableFuture<?> fire() {
            if (!ready() || claimed) { // in this order: no other thread can come between the look at claimed and the claim
                return null;
            }
            claimed = true;
            if (executor != null) {
                Executor e = executor;
                executor = null;
                try {
                    e.execute(this);
                } catch (Throwable t) {
                    dep.fail(t);
                    return dep;
                }
                return null;
            }
            perform();
            return dep;
        }

        private void perform() {
            if (dep.result != null) {
                return;
            }
            Object r = a.result;
            Object s = b == null ? null : b.result;
            try {
                step.run(dep, either && r == null ? s : r, s);
            } catch (Throwable t) {
                dep.fail(t);
            }
        }

        public void run() {
            perform();
            dep.postComplete();
        }
    }

    private volatile Object result;
    private volatile Waiter stack;

    public CompletableFuture() {
    }

    private CompletableFuture(Object r) {
        result = r;
    }

    private boolean put(Object r) {
        synchronized (this) {
            if (result != null) {
                return false;
            }
            result = r;
            notifyAll();
            return true;
        }
    }

    private static Object encode(Object v) {
        return v == null ? NIL : v;
    }

    private void set(Object v) {
        put(v == null ? NIL : v);
    }

    private static Alt wrapped(Throwable t) {
        return new Alt(t instanceof CompletionException ? t : new CompletionException(t));
    }

    /** Completes with a failure of a stage's own. */
    private void fail(Throwable t) {
        put(wrapped(t));
    }

    /** Completes with the failure of a source. */
    private void inherit(Alt a) {
        put(a.ex instanceof CompletionException ? a : wrapped(a.ex));
    }

    private static boolean failed(Object r) {
        return r instanceof Alt && ((Alt) r).ex != null;
    }

    @SuppressWarnings("unchecked")
    private static <V> V value(Object r) {
        return r instanceof Alt ? null : (V) r;
    }

    private static Throwable failure(Object r) {
        return r instanceof Alt ? ((Alt) r).ex : null;
    }

    private void push(Waiter w) {
        w.next = stack;
        stack = w;
    }

    /**
     * Runs the stages that wait for this future. Those of a stage that this completes are moved here, except for one, so
     * that chains do not recurse.
     */
    final void postComplete() {
        CompletableFuture<?> f = this;
        for (;;) {
            Waiter h = f.stack;
            if (h == null) {
                if (f == this) {
                    return;
                }
                f = this;
                continue;
            }
            Waiter rest = h.next;
            f.stack = rest;
            if (rest != null && f != this) {
                push(h);
                continue;
            }
            h.next = null;
            CompletableFuture<?> d = h.fire();
            f = d == null ? this : d;
        }
    }

    @SuppressWarnings("unchecked")
    private <U> CompletableFuture<U> stage(CompletableFuture<?> other, boolean either, Executor e, Step step) {
        CompletableFuture<U> d = newIncompleteFuture();
        Waiter w = new Waiter(this, other, either, (CompletableFuture<Object>) d, step, e);
        if (!w.ready()) {
            push(w);
            if (other != null && other != this) {
                // It stands on two stacks, so the second gets a stand-in.
                other.push(new Waiter(other, null, false, new CompletableFuture<Object>(), (x, r, s) -> {
                    CompletableFuture<?> done = w.fire();
                    if (done != null) {
                        done.postComplete();
                    }
                }, null));
            }
        }
        if (w.ready()) {
            CompletableFuture<?> done = w.fire();
            if (done != null) {
                done.postComplete();
            }
        }
        return d;
    }

    public Executor defaultExecutor() {
        return ForkJoinPool.commonPool();
    }

    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new CompletableFuture<U>();
    }

    public static <U> CompletableFuture<U> supplyAsync(Supplier<U> supplier) {
        return supplyAsync(supplier, ForkJoinPool.commonPool());
    }

    public static <U> CompletableFuture<U> supplyAsync(Supplier<U> supplier, Executor executor) {
        Objects.requireNonNull(supplier);
        Objects.requireNonNull(executor);
        return new CompletableFuture<U>().completeAsync(supplier, executor);
    }

    public static CompletableFuture<Void> runAsync(Runnable runnable) {
        return runAsync(runnable, ForkJoinPool.commonPool());
    }

    public static CompletableFuture<Void> runAsync(Runnable runnable, Executor executor) {
        Objects.requireNonNull(runnable);
        Objects.requireNonNull(executor);
        return new CompletableFuture<Void>().completeAsync(() -> {
            runnable.run();
            return null;
        }, executor);
    }

    public static <U> CompletableFuture<U> completedFuture(U value) {
        return new CompletableFuture<U>(encode(value));
    }

    public static <U> CompletableFuture<U> failedFuture(Throwable ex) {
        return new CompletableFuture<U>(new Alt(Objects.requireNonNull(ex)));
    }

    public static <U> CompletionStage<U> completedStage(U value) {
        return completedFuture(value);
    }

    public static <U> CompletionStage<U> failedStage(Throwable ex) {
        return failedFuture(ex);
    }

    public CompletableFuture<T> completeAsync(Supplier<? extends T> supplier, Executor executor) {
        Objects.requireNonNull(supplier);
        executor.execute(new AsyncSupply<T>(this, supplier));
        return this;
    }

    public CompletableFuture<T> completeAsync(Supplier<? extends T> supplier) {
        return completeAsync(supplier, defaultExecutor());
    }

    private static final class AsyncSupply<T> implements Runnable, AsynchronousCompletionTask {
        private final CompletableFuture<T> dep;
        private final Supplier<? extends T> fn;

        AsyncSupply(CompletableFuture<T> dep, Supplier<? extends T> fn) {
            this.dep = dep;
            this.fn = fn;
        }

        public void run() {
            if (dep.result == null) {
                try {
                    dep.set(fn.get());
                } catch (Throwable t) {
                    dep.fail(t);
                }
            }
            dep.postComplete();
        }
    }

    public boolean isDone() {
        return result != null;
    }

    private Object await(boolean timed, long nanos) throws InterruptedException, TimeoutException {
        if (result == null) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            long deadline = timed ? System.nanoTime() + nanos : 0;
            synchronized (this) {
                while (result == null) {
                    if (!timed) {
                        wait();
                        continue;
                    }
                    long left = deadline - System.nanoTime();
                    if (left <= 0) {
                        throw new TimeoutException();
                    }
                    wait(left / 1000000, (int) (left % 1000000));
                }
            }
        }
        postComplete();
        return result;
    }

    @SuppressWarnings("unchecked")
    private T reportGet(Object r) throws ExecutionException {
        Throwable x = failure(r);
        if (x == null) {
            return value(r);
        }
        if (x instanceof CancellationException) {
            throw (CancellationException) x;
        }
        if (x instanceof CompletionException && x.getCause() != null) {
            x = x.getCause();
        }
        throw new ExecutionException(x);
    }

    public T get() throws InterruptedException, ExecutionException {
        try {
            return reportGet(await(false, 0));
        } catch (TimeoutException never) {
            throw new Error(never);
        }
    }

    public T get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        return reportGet(await(true, unit.toNanos(timeout)));
    }

    private static <V> V reportJoin(Object r) {
        Throwable x = failure(r);
        if (x == null) {
            return value(r);
        }
        if (x instanceof CancellationException) {
            throw (CancellationException) x;
        }
        if (x instanceof CompletionException) {
            throw (CompletionException) x;
        }
        throw new CompletionException(x);
    }

    public T join() {
        boolean interrupted = false;
        try {
            for (;;) {
                try {
                    return reportJoin(await(false, 0));
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (TimeoutException never) {
                    throw new Error(never);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    public T getNow(T valueIfAbsent) {
        Object r = result;
        return r == null ? valueIfAbsent : CompletableFuture.<T>reportJoin(r);
    }

    @Override
    public T resultNow() {
        Object r = result;
        if (r == null) {
            throw new IllegalStateException("Task has not completed");
        }
        Throwable x = failure(r);
        if (x != null) {
            throw new IllegalStateException(x instanceof CancellationException ? "Task was cancelled"
                    : "Task completed with exception");
        }
        return value(r);
    }

    @Override
    public Throwable exceptionNow() {
        Object r = result;
        if (r == null) {
            throw new IllegalStateException("Task has not completed");
        }
        Throwable x = failure(r);
        if (x == null) {
            throw new IllegalStateException("Task completed with a result");
        }
        if (x instanceof CancellationException) {
            throw new IllegalStateException("Task was cancelled");
        }
        return x instanceof CompletionException && x.getCause() != null ? x.getCause() : x;
    }

    @Override
    public State state() {
        Object r = result;
        if (r == null) {
            return State.RUNNING;
        }
        Throwable x = failure(r);
        return x == null ? State.SUCCESS : x instanceof CancellationException ? State.CANCELLED : State.FAILED;
    }

    public boolean complete(T value) {
        boolean done = put(encode(value));
        postComplete();
        return done;
    }

    public boolean completeExceptionally(Throwable ex) {
        boolean done = put(new Alt(Objects.requireNonNull(ex)));
        postComplete();
        return done;
    }

    @Override
    public <U> CompletableFuture<U> thenApply(Function<? super T, ? extends U> fn) {
        return doThenApply(fn, null);
    }

    @Override
    public <U> CompletableFuture<U> thenApplyAsync(Function<? super T, ? extends U> fn) {
        return doThenApply(fn, defaultExecutor());
    }

    @Override
    public <U> CompletableFuture<U> thenApplyAsync(Function<? super T, ? extends U> fn, Executor executor) {
        return doThenApply(fn, Objects.requireNonNull(executor));
    }

    private <U> CompletableFuture<U> doThenApply(Function<? super T, ? extends U> fn, Executor e) {
        Objects.requireNonNull(fn);
        return stage(null, false, e, (dep, r, s) -> {
            if (failed(r)) {
                dep.inherit((Alt) r);
            } else {
                dep.set(fn.apply(CompletableFuture.<T>value(r)));
            }
        });
    }

    @Override
    public CompletableFuture<Void> thenAccept(Consumer<? super T> fn) {
        return doThenAccept(fn, null);
    }

    @Override
    public CompletableFuture<Void> thenAcceptAsync(Consumer<? super T> fn) {
        return doThenAccept(fn, defaultExecutor());
    }

    @Override
    public CompletableFuture<Void> thenAcceptAsync(Consumer<? super T> fn, Executor executor) {
        return doThenAccept(fn, Objects.requireNonNull(executor));
    }

    private CompletableFuture<Void> doThenAccept(Consumer<? super T> fn, Executor e) {
        Objects.requireNonNull(fn);
        return stage(null, false, e, (dep, r, s) -> {
            if (failed(r)) {
                dep.inherit((Alt) r);
            } else {
                fn.accept(CompletableFuture.<T>value(r));
                dep.set(null);
            }
        });
    }

    @Override
    public CompletableFuture<Void> thenRun(Runnable fn) {
        return doThenRun(fn, null);
    }

    @Override
    public CompletableFuture<Void> thenRunAsync(Runnable fn) {
        return doThenRun(fn, defaultExecutor());
    }

    @Override
    public CompletableFuture<Void> thenRunAsync(Runnable fn, Executor executor) {
        return doThenRun(fn, Objects.requireNonNull(executor));
    }

    private CompletableFuture<Void> doThenRun(Runnable fn, Executor e) {
        Objects.requireNonNull(fn);
        return stage(null, false, e, (dep, r, s) -> {
            if (failed(r)) {
                dep.inherit((Alt) r);
            } else {
                fn.run();
                dep.set(null);
            }
        });
    }

    @Override
    public <U, V> CompletableFuture<V> thenCombine(CompletionStage<? extends U> other, BiFunction<? super T, ? super U, ? extends V> fn) {
        return doThenCombine(other, fn, null);
    }

    @Override
    public <U, V> CompletableFuture<V> thenCombineAsync(CompletionStage<? extends U> other, BiFunction<? super T, ? super U, ? extends V> fn) {
        return doThenCombine(other, fn, defaultExecutor());
    }

    @Override
    public <U, V> CompletableFuture<V> thenCombineAsync(CompletionStage<? extends U> other, BiFunction<? super T, ? super U, ? extends V> fn, Executor executor) {
        return doThenCombine(other, fn, Objects.requireNonNull(executor));
    }

    private <U, V> CompletableFuture<V> doThenCombine(CompletionStage<? extends U> other, BiFunction<? super T, ? super U, ? extends V> fn, Executor e) {
        Objects.requireNonNull(fn);
        return stage(other.toCompletableFuture(), false, e, (dep, r, s) -> {
            if (failed(r) || failed(s)) {
                dep.inherit((Alt) (failed(r) ? r : s));
            } else {
                dep.set(fn.apply(CompletableFuture.<T>value(r), CompletableFuture.<U>value(s)));
            }
        });
    }

    @Override
    public <U> CompletableFuture<Void> thenAcceptBoth(CompletionStage<? extends U> other, BiConsumer<? super T, ? super U> fn) {
        return doThenAcceptBoth(other, fn, null);
    }

    @Override
    public <U> CompletableFuture<Void> thenAcceptBothAsync(CompletionStage<? extends U> other, BiConsumer<? super T, ? super U> fn) {
        return doThenAcceptBoth(other, fn, defaultExecutor());
    }

    @Override
    public <U> CompletableFuture<Void> thenAcceptBothAsync(CompletionStage<? extends U> other, BiConsumer<? super T, ? super U> fn, Executor executor) {
        return doThenAcceptBoth(other, fn, Objects.requireNonNull(executor));
    }

    private <U> CompletableFuture<Void> doThenAcceptBoth(CompletionStage<? extends U> other, BiConsumer<? super T, ? super U> fn, Executor e) {
        Objects.requireNonNull(fn);
        return stage(other.toCompletableFuture(), false, e, (dep, r, s) -> {
            if (failed(r) || failed(s)) {
                dep.inherit((Alt) (failed(r) ? r : s));
            } else {
                fn.accept(CompletableFuture.<T>value(r), CompletableFuture.<U>value(s));
                dep.set(null);
            }
        });
    }

    @Override
    public CompletableFuture<Void> runAfterBoth(CompletionStage<?> other, Runnable fn) {
        return doRunAfterBoth(other, fn, null);
    }

    @Override
    public CompletableFuture<Void> runAfterBothAsync(CompletionStage<?> other, Runnable fn) {
        return doRunAfterBoth(other, fn, defaultExecutor());
    }

    @Override
    public CompletableFuture<Void> runAfterBothAsync(CompletionStage<?> other, Runnable fn, Executor executor) {
        return doRunAfterBoth(other, fn, Objects.requireNonNull(executor));
    }

    private CompletableFuture<Void> doRunAfterBoth(CompletionStage<?> other, Runnable fn, Executor e) {
        Objects.requireNonNull(fn);
        return stage(other.toCompletableFuture(), false, e, (dep, r, s) -> {
            if (failed(r) || failed(s)) {
                dep.inherit((Alt) (failed(r) ? r : s));
            } else {
                fn.run();
                dep.set(null);
            }
        });
    }

    @Override
    public <U> CompletableFuture<U> applyToEither(CompletionStage<? extends T> other, Function<? super T, U> fn) {
        return doApplyToEither(other, fn, null);
    }

    @Override
    public <U> CompletableFuture<U> applyToEitherAsync(CompletionStage<? extends T> other, Function<? super T, U> fn) {
        return doApplyToEither(other, fn, defaultExecutor());
    }

    @Override
    public <U> CompletableFuture<U> applyToEitherAsync(CompletionStage<? extends T> other, Function<? super T, U> fn, Executor executor) {
        return doApplyToEither(other, fn, Objects.requireNonNull(executor));
    }

    private <U> CompletableFuture<U> doApplyToEither(CompletionStage<? extends T> other, Function<? super T, U> fn, Executor e) {
        Objects.requireNonNull(fn);
        return stage(other.toCompletableFuture(), true, e, (dep, r, s) -> {
            if (failed(r)) {
                dep.inherit((Alt) r);
            } else {
                dep.set(fn.apply(CompletableFuture.<T>value(r)));
            }
        });
    }

    @Override
    public CompletableFuture<Void> acceptEither(CompletionStage<? extends T> other, Consumer<? super T> fn) {
        return doAcceptEither(other, fn, null);
    }

    @Override
    public CompletableFuture<Void> acceptEitherAsync(CompletionStage<? extends T> other, Consumer<? super T> fn) {
        return doAcceptEither(other, fn, defaultExecutor());
    }

    @Override
    public CompletableFuture<Void> acceptEitherAsync(CompletionStage<? extends T> other, Consumer<? super T> fn, Executor executor) {
        return doAcceptEither(other, fn, Objects.requireNonNull(executor));
    }

    private CompletableFuture<Void> doAcceptEither(CompletionStage<? extends T> other, Consumer<? super T> fn, Executor e) {
        Objects.requireNonNull(fn);
        return stage(other.toCompletableFuture(), true, e, (dep, r, s) -> {
            if (failed(r)) {
                dep.inherit((Alt) r);
            } else {
                fn.accept(CompletableFuture.<T>value(r));
                dep.set(null);
            }
        });
    }

    @Override
    public CompletableFuture<Void> runAfterEither(CompletionStage<?> other, Runnable fn) {
        return doRunAfterEither(other, fn, null);
    }

    @Override
    public CompletableFuture<Void> runAfterEitherAsync(CompletionStage<?> other, Runnable fn) {
        return doRunAfterEither(other, fn, defaultExecutor());
    }

    @Override
    public CompletableFuture<Void> runAfterEitherAsync(CompletionStage<?> other, Runnable fn, Executor executor) {
        return doRunAfterEither(other, fn, Objects.requireNonNull(executor));
    }

    private CompletableFuture<Void> doRunAfterEither(CompletionStage<?> other, Runnable fn, Executor e) {
        Objects.requireNonNull(fn);
        return stage(other.toCompletableFuture(), true, e, (dep, r, s) -> {
            if (failed(r)) {
                dep.inherit((Alt) r);
            } else {
                fn.run();
                dep.set(null);
            }
        });
    }

    @Override
    public <U> CompletableFuture<U> thenCompose(Function<? super T, ? extends CompletionStage<U>> fn) {
        return doThenCompose(fn, null);
    }

    @Override
    public <U> CompletableFuture<U> thenComposeAsync(Function<? super T, ? extends CompletionStage<U>> fn) {
        return doThenCompose(fn, defaultExecutor());
    }

    @Override
    public <U> CompletableFuture<U> thenComposeAsync(Function<? super T, ? extends CompletionStage<U>> fn, Executor executor) {
        return doThenCompose(fn, Objects.requireNonNull(executor));
    }

    private <U> CompletableFuture<U> doThenCompose(Function<? super T, ? extends CompletionStage<U>> fn, Executor e) {
        Objects.requireNonNull(fn);
        return stage(null, false, e, (dep, r, s) -> {
            if (failed(r)) {
                dep.inherit((Alt) r);
            } else {
                relay(fn.apply(CompletableFuture.<T>value(r)).toCompletableFuture(), dep);
            }
        });
    }

    @Override
    public <U> CompletableFuture<U> handle(BiFunction<? super T, Throwable, ? extends U> fn) {
        return doHandle(fn, null);
    }

    @Override
    public <U> CompletableFuture<U> handleAsync(BiFunction<? super T, Throwable, ? extends U> fn) {
        return doHandle(fn, defaultExecutor());
    }

    @Override
    public <U> CompletableFuture<U> handleAsync(BiFunction<? super T, Throwable, ? extends U> fn, Executor executor) {
        return doHandle(fn, Objects.requireNonNull(executor));
    }

    private <U> CompletableFuture<U> doHandle(BiFunction<? super T, Throwable, ? extends U> fn, Executor e) {
        Objects.requireNonNull(fn);
        return stage(null, false, e, (dep, r, s) -> {
            dep.set(fn.apply(CompletableFuture.<T>value(r), failure(r)));
        });
    }

    @Override
    public CompletableFuture<T> whenComplete(BiConsumer<? super T, ? super Throwable> fn) {
        return doWhenComplete(fn, null);
    }

    @Override
    public CompletableFuture<T> whenCompleteAsync(BiConsumer<? super T, ? super Throwable> fn) {
        return doWhenComplete(fn, defaultExecutor());
    }

    @Override
    public CompletableFuture<T> whenCompleteAsync(BiConsumer<? super T, ? super Throwable> fn, Executor executor) {
        return doWhenComplete(fn, Objects.requireNonNull(executor));
    }

    private CompletableFuture<T> doWhenComplete(BiConsumer<? super T, ? super Throwable> fn, Executor e) {
        Objects.requireNonNull(fn);
        return stage(null, false, e, (dep, r, s) -> {
            Throwable x = failure(r);
            try {
                fn.accept(CompletableFuture.<T>value(r), x);
            } catch (Throwable t) {
                if (x == null) {
                    throw t;
                }
                if (x != t) {
                    x.addSuppressed(t);
                }
            }
            if (x == null) {
                dep.put(r);
            } else {
                dep.inherit((Alt) r);
            }
        });
    }

    @Override
    public CompletableFuture<T> exceptionally(Function<Throwable, ? extends T> fn) {
        return doExceptionally(fn, null);
    }

    @Override
    public CompletableFuture<T> exceptionallyAsync(Function<Throwable, ? extends T> fn) {
        return doExceptionally(fn, defaultExecutor());
    }

    @Override
    public CompletableFuture<T> exceptionallyAsync(Function<Throwable, ? extends T> fn, Executor executor) {
        return doExceptionally(fn, Objects.requireNonNull(executor));
    }

    private CompletableFuture<T> doExceptionally(Function<Throwable, ? extends T> fn, Executor e) {
        Objects.requireNonNull(fn);
        return stage(null, false, e, (dep, r, s) -> {
            if (failed(r)) {
                dep.set(fn.apply(failure(r)));
            } else {
                dep.put(r);
            }
        });
    }

    @Override
    public CompletableFuture<T> exceptionallyCompose(Function<Throwable, ? extends CompletionStage<T>> fn) {
        return doExceptionallyCompose(fn, null);
    }

    @Override
    public CompletableFuture<T> exceptionallyComposeAsync(Function<Throwable, ? extends CompletionStage<T>> fn) {
        return doExceptionallyCompose(fn, defaultExecutor());
    }

    @Override
    public CompletableFuture<T> exceptionallyComposeAsync(Function<Throwable, ? extends CompletionStage<T>> fn, Executor executor) {
        return doExceptionallyCompose(fn, Objects.requireNonNull(executor));
    }

    private CompletableFuture<T> doExceptionallyCompose(Function<Throwable, ? extends CompletionStage<T>> fn, Executor e) {
        Objects.requireNonNull(fn);
        return stage(null, false, e, (dep, r, s) -> {
            if (failed(r)) {
                relay(fn.apply(failure(r)).toCompletableFuture(), dep);
            } else {
                dep.put(r);
            }
        });
    }

    /** Completes dep as src is completed. */
    private static void relay(CompletableFuture<?> src, CompletableFuture<Object> dep) {
        Object r = src.result;
        if (r == null) {
            src.push(new Waiter(src, null, false, dep, (d, x, s) -> {
                if (failed(x)) {
                    d.inherit((Alt) x);
                } else {
                    d.put(x);
                }
            }, null));
            if (src.result != null) {
                src.postComplete();
            }
        } else if (failed(r)) {
            dep.inherit((Alt) r);
        } else {
            dep.put(r);
        }
    }

    @Override
    public CompletableFuture<T> toCompletableFuture() {
        return this;
    }

    public static CompletableFuture<Void> allOf(CompletableFuture<?>... cfs) {
        CompletableFuture<Void> all = new CompletableFuture<Void>();
        CompletableFuture<?>[] sources = cfs.clone();
        int[] left = {sources.length};
        Runnable arrived = () -> {
            if (--left[0] > 0) {
                return;
            }
            for (CompletableFuture<?> f : sources) {
                if (failed(f.result)) {
                    all.inherit((Alt) f.result);
                    return;
                }
            }
            all.set(null);
        };
        if (sources.length == 0) {
            all.set(null);
        }
        for (CompletableFuture<?> f : sources) {
            f.whenCompleteQuietly(arrived, all);
        }
        return all;
    }

    /** Runs an action when this future is complete, whatever the result, and then the stages of after. */
    private void whenCompleteQuietly(Runnable action, CompletableFuture<?> after) {
        if (result != null) {
            action.run();
            if (after.result != null) {
                after.postComplete();
            }
            return;
        }
        push(new Waiter(this, null, false, new CompletableFuture<Object>(), (d, r, s) -> {
            action.run();
            if (after.result != null) {
                after.postComplete();
            }
        }, null));
        if (result != null) { // it was completed meanwhile, perhaps before the push
            postComplete();
        }
    }

    public static CompletableFuture<Object> anyOf(CompletableFuture<?>... cfs) {
        CompletableFuture<Object> any = new CompletableFuture<Object>();
        for (CompletableFuture<?> f : cfs) {
            f.whenCompleteQuietly(() -> {
                Object r = f.result;
                if (failed(r)) {
                    any.inherit((Alt) r);
                } else {
                    any.put(r);
                }
            }, any);
        }
        return any;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = put(new Alt(new CancellationException()));
        postComplete();
        return cancelled || isCancelled();
    }

    @Override
    public boolean isCancelled() {
        return failure(result) instanceof CancellationException;
    }

    public boolean isCompletedExceptionally() {
        return failed(result);
    }

    public void obtrudeValue(T value) {
        result = encode(value);
        postComplete();
    }

    public void obtrudeException(Throwable ex) {
        result = new Alt(Objects.requireNonNull(ex));
        postComplete();
    }

    public int getNumberOfDependents() {
        int n = 0;
        for (Waiter w = stack; w != null; w = w.next) {
            n++;
        }
        return n;
    }

    @Override
    public String toString() {
        Object r = result;
        int n = getNumberOfDependents();
        return super.toString() + (r == null ? n == 0 ? "[Not completed]" : "[Not completed, " + n + " dependents]"
                : failed(r) ? "[Completed exceptionally: " + failure(r) + "]" : "[Completed normally]");
    }

    public CompletableFuture<T> copy() {
        return thenApply(x -> x);
    }

    public CompletionStage<T> minimalCompletionStage() {
        return copy();
    }

    private static ScheduledThreadPoolExecutor delayer;

    private static synchronized ScheduledThreadPoolExecutor delayer() {
        if (delayer == null) {
            delayer = new ScheduledThreadPoolExecutor(1, r -> {
                Thread t = new Thread(r);
                t.setName("CompletableFutureDelayScheduler");
                t.setDaemon(true);
                return t;
            });
            delayer.setRemoveOnCancelPolicy(true);
        }
        return delayer;
    }

    public static Executor delayedExecutor(long delay, TimeUnit unit, Executor executor) {
        Objects.requireNonNull(unit);
        Objects.requireNonNull(executor);
        return r -> delayer().schedule(() -> executor.execute(r), delay, unit);
    }

    public static Executor delayedExecutor(long delay, TimeUnit unit) {
        return delayedExecutor(delay, unit, ForkJoinPool.commonPool());
    }

    private CompletableFuture<T> after(long timeout, TimeUnit unit, Runnable action) {
        if (result == null) {
            Future<?> timer = delayer().schedule(action, timeout, unit);
            whenComplete((v, x) -> {
                if (!timer.isDone()) {
                    timer.cancel(false);
                }
            });
        }
        return this;
    }

    public CompletableFuture<T> orTimeout(long timeout, TimeUnit unit) {
        return after(timeout, unit, () -> completeExceptionally(new TimeoutException()));
    }

    public CompletableFuture<T> completeOnTimeout(T value, long timeout, TimeUnit unit) {
        return after(timeout, unit, () -> complete(value));
    }
}
