package java.util.concurrent.atomic;

import java.util.function.DoubleBinaryOperator;

/** A running value that many threads update with one function. */
public class DoubleAccumulator extends Number implements java.io.Serializable {
    private volatile double value;
    private final DoubleBinaryOperator function;
    private final double identity;

    public DoubleAccumulator(DoubleBinaryOperator accumulatorFunction, double identity) {
        this.function = accumulatorFunction;
        this.identity = identity;
        this.value = identity;
    }

    public void accumulate(double x) {
        for (;;) {
            double v = value;
            double next = function.applyAsDouble(v, x);
            if (value == v || v != v) {
                value = next;
                return;
            }
        }
    }

    public double get() {
        return value;
    }

    public void reset() {
        value = identity;
    }

    public double getThenReset() {
        double v = value;
        value = identity;
        return v;
    }

    @Override
    public String toString() {
        return Double.toString(value);
    }

    @Override
    public long longValue() {
        return (long) value;
    }

    @Override
    public int intValue() {
        return (int) value;
    }

    @Override
    public float floatValue() {
        return (float) value;
    }

    @Override
    public double doubleValue() {
        return value;
    }
}
