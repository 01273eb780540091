package java.util.function;

/** A function that answers one int. */
@FunctionalInterface
public interface ToIntFunction<T> {
    int applyAsInt(T value);
}
