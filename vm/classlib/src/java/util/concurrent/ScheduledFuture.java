package java.util.concurrent;

/** A delayed task that can be cancelled. */
public interface ScheduledFuture<V> extends Delayed, Future<V> {
}
