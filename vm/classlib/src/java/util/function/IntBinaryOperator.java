package java.util.function;

/** A function of two ints that answers a third. */
@FunctionalInterface
public interface IntBinaryOperator {
    int applyAsInt(int left, int right);
}
