package java.util.function;

/** A function of two longs that answers a third. */
@FunctionalInterface
public interface LongBinaryOperator {
    long applyAsLong(long left, long right);
}
