package java.util.concurrent.atomic;

/** A sum that many threads add to. Green threads switch at calls and backward branches only, so straight code is atomic. */
public class DoubleAdder extends Number implements java.io.Serializable {
    private volatile double value;

    public DoubleAdder() {
    }

    public void add(double x) {
        value += x;
    }

    public double sum() {
        return value;
    }

    public void reset() {
        value = 0;
    }

    public double sumThenReset() {
        double v = value;
        value = 0;
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
