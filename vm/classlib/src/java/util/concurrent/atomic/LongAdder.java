package java.util.concurrent.atomic;

/** A sum that many threads add to. Green threads switch at calls and backward branches only, so straight code is atomic. */
public class LongAdder extends Number implements java.io.Serializable {
    private volatile long value;

    public LongAdder() {
    }

    public void add(long x) {
        value += x;
    }

    public void increment() {
        value++;
    }

    public void decrement() {
        value--;
    }

    public long sum() {
        return value;
    }

    public void reset() {
        value = 0;
    }

    public long sumThenReset() {
        long v = value;
        value = 0;
        return v;
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }

    @Override
    public long longValue() {
        return value;
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
        return (double) value;
    }
}
