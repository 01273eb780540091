package java.util.function;

/** A function of two doubles that answers a third. */
@FunctionalInterface
public interface DoubleBinaryOperator {
    double applyAsDouble(double left, double right);
}
