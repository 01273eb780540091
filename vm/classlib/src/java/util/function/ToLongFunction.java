package java.util.function;

/** A function that answers one long. */
@FunctionalInterface
public interface ToLongFunction<T> {
    long applyAsLong(T value);
}
