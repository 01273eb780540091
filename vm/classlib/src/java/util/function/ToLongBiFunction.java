package java.util.function;

/** A function of two arguments that answers one long. */
@FunctionalInterface
public interface ToLongBiFunction<T, U> {
    long applyAsLong(T t, U u);
}
