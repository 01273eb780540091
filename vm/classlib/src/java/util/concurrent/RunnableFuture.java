package java.util.concurrent;

/** A future that is run to make its result. */
public interface RunnableFuture<V> extends Runnable, Future<V> {
    void run();
}
