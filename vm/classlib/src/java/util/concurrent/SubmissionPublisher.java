package java.util.concurrent;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/** A publisher that hands what is submitted to its subscribers, each through a buffer of its own. */
public class SubmissionPublisher<T> implements Flow.Publisher<T>, AutoCloseable {
    private final Executor executor;
    private final int capacity;
    private final BiConsumer<? super Flow.Subscriber<? super T>, ? super Throwable> handler;
    private final List<Link<T>> links = new ArrayList<Link<T>>();
    private boolean closed;
    private Throwable failure;

    public SubmissionPublisher(Executor executor, int maxBufferCapacity,
            BiConsumer<? super Flow.Subscriber<? super T>, ? super Throwable> handler) {
        this.executor = Objects.requireNonNull(executor);
        if (maxBufferCapacity <= 0) {
            throw new IllegalArgumentException("capacity must be positive");
        }
        this.capacity = maxBufferCapacity;
        this.handler = handler;
    }

    public SubmissionPublisher(Executor executor, int maxBufferCapacity) {
        this(executor, maxBufferCapacity, null);
    }

    public SubmissionPublisher() {
        this(ForkJoinPool.commonPool(), Flow.defaultBufferSize(), null);
    }

    /** One subscriber: what waits for it, how much it has asked for, and whether a task is serving it. */
    private static final class Link<T> implements Flow.Subscription, Runnable {
        private final SubmissionPublisher<T> publisher;
        private final Flow.Subscriber<? super T> subscriber;
        private final ArrayDeque<T> buffer = new ArrayDeque<T>();
        private long demand;
        private boolean greeted;
        private boolean serving;
        private boolean ended;
        private boolean completed;
        private Throwable error;

        Link(SubmissionPublisher<T> publisher, Flow.Subscriber<? super T> subscriber) {
            this.publisher = publisher;
            this.subscriber = subscriber;
        }

        @Override
        public synchronized void request(long n) {
            if (n <= 0) {
                error = new IllegalArgumentException("non-positive subscription request");
                buffer.clear();
                completed = true;
            } else {
                demand = demand + n < 0 ? Long.MAX_VALUE : demand + n;
            }
            serve();
        }

        @Override
        public synchronized void cancel() {
            ended = true;
            buffer.clear();
            notifyAll();
        }

        synchronized void serve() {
            if (!serving && !ended) {
                serving = true;
                publisher.executor.execute(this);
            }
        }

        synchronized void complete(Throwable t) {
            if (!completed) {
                completed = true;
                error = t;
                serve();
            }
        }

        /** The next thing to do: 0 nothing, 1 greet, 2 an item, 3 the end. */
        private synchronized int next() {
            if (ended) {
                serving = false;
                return 0;
            }
            if (!greeted) {
                greeted = true;
                return 1;
            }
            if (demand > 0 && !buffer.isEmpty()) {
                demand--;
                return 2;
            }
            if (completed && buffer.isEmpty()) {
                ended = true;
                notifyAll();
                return 3;
            }
            serving = false;
            return 0;
        }

        private synchronized T take() {
            T item = buffer.poll();
            notifyAll();
            return item;
        }

        @Override
        public void run() {
            for (;;) {
                int what = next();
                if (what == 0) {
                    return;
                }
                try {
                    if (what == 1) {
                        subscriber.onSubscribe(this);
                    } else if (what == 2) {
                        subscriber.onNext(take());
                    } else if (error != null) {
                        subscriber.onError(error);
                    } else {
                        subscriber.onComplete();
                    }
                } catch (Throwable t) {
                    cancel();
                    if (what != 3) {
                        if (publisher.handler != null && what == 2) {
                            publisher.handler.accept(subscriber, t);
                        }
                        subscriber.onError(t);
                    }
                }
            }
        }

        /** Puts an item in the buffer; answers the items in it, or -1 after waiting in vain. */
        synchronized int put(T item, int capacity, boolean wait, boolean timed, long deadline) {
            while (!ended && buffer.size() >= capacity) {
                long left = deadline - System.nanoTime();
                if (!wait || timed && left <= 0) {
                    return -1;
                }
                try {
                    if (timed) {
                        wait(left / 1000000, (int) (left % 1000000));
                    } else {
                        wait();
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return -1;
                }
            }
            if (ended) {
                return 0;
            }
            buffer.add(item);
            serve();
            return buffer.size();
        }

        synchronized int lag() {
            return buffer.size();
        }

        synchronized long demand() {
            return demand - buffer.size();
        }
    }

    private synchronized List<Link<T>> live() {
        links.removeIf(l -> l.ended);
        return new ArrayList<Link<T>>(links);
    }

    @Override
    public void subscribe(Flow.Subscriber<? super T> subscriber) {
        Objects.requireNonNull(subscriber);
        Link<T> link = new Link<T>(this, subscriber);
        synchronized (this) {
            for (Link<T> l : live()) {
                if (subscriber.equals(l.subscriber)) {
                    l.complete(new IllegalStateException("Duplicate subscribe"));
                    return;
                }
            }
            links.add(link);
            if (closed) {
                link.completed = true;
                link.error = failure;
            }
        }
        link.serve();
    }

    private int send(T item, boolean wait, boolean timed, long nanos,
            BiPredicate<Flow.Subscriber<? super T>, ? super T> onDrop) {
        Objects.requireNonNull(item);
        if (isClosed()) {
            throw new IllegalStateException("Closed");
        }
        long deadline = timed ? System.nanoTime() + nanos : 0;
        int lag = 0;
        int drops = 0;
        for (Link<T> l : live()) {
            int n = l.put(item, capacity, wait, timed, deadline);
            if (n < 0 && onDrop != null && onDrop.test(l.subscriber, item)) {
                n = l.put(item, capacity, false, false, 0);
            }
            if (n < 0) {
                drops++;
            }
            lag = Math.max(lag, n);
        }
        return drops > 0 ? -drops : lag;
    }

    public int submit(T item) {
        return send(item, true, false, 0, null);
    }

    public int offer(T item, BiPredicate<Flow.Subscriber<? super T>, ? super T> onDrop) {
        return send(item, false, false, 0, onDrop);
    }

    public int offer(T item, long timeout, TimeUnit unit,
            BiPredicate<Flow.Subscriber<? super T>, ? super T> onDrop) {
        return send(item, true, true, unit.toNanos(timeout), onDrop);
    }

    private void end(Throwable t) {
        List<Link<T>> all;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            failure = t;
            all = live();
        }
        for (Link<T> l : all) {
            l.complete(t);
        }
    }

    @Override
    public void close() {
        end(null);
    }

    public void closeExceptionally(Throwable error) {
        end(Objects.requireNonNull(error));
    }

    public synchronized boolean isClosed() {
        return closed;
    }

    public synchronized Throwable getClosedException() {
        return failure;
    }

    public boolean hasSubscribers() {
        return !live().isEmpty();
    }

    public int getNumberOfSubscribers() {
        return live().size();
    }

    public Executor getExecutor() {
        return executor;
    }

    public int getMaxBufferCapacity() {
        return capacity;
    }

    public List<Flow.Subscriber<? super T>> getSubscribers() {
        List<Flow.Subscriber<? super T>> r = new ArrayList<Flow.Subscriber<? super T>>();
        for (Link<T> l : live()) {
            r.add(l.subscriber);
        }
        return r;
    }

    public boolean isSubscribed(Flow.Subscriber<? super T> subscriber) {
        return getSubscribers().contains(Objects.requireNonNull(subscriber));
    }

    public long estimateMinimumDemand() {
        long min = Long.MAX_VALUE;
        for (Link<T> l : live()) {
            min = Math.min(min, l.demand());
        }
        return min == Long.MAX_VALUE ? 0 : min;
    }

    public int estimateMaximumLag() {
        int max = 0;
        for (Link<T> l : live()) {
            max = Math.max(max, l.lag());
        }
        return max;
    }

    public CompletableFuture<Void> consume(Consumer<? super T> consumer) {
        Objects.requireNonNull(consumer);
        CompletableFuture<Void> done = new CompletableFuture<Void>();
        subscribe(new Flow.Subscriber<T>() {
            @Override
            public void onSubscribe(Flow.Subscription s) {
                done.whenComplete((v, e) -> s.cancel());
                s.request(Long.MAX_VALUE);
            }

            @Override
            public void onNext(T item) {
                try {
                    consumer.accept(item);
                } catch (Throwable t) {
                    done.completeExceptionally(t);
                }
            }

            @Override
            public void onError(Throwable t) {
                done.completeExceptionally(t);
            }

            @Override
            public void onComplete() {
                done.complete(null);
            }
        });
        return done;
    }
}
