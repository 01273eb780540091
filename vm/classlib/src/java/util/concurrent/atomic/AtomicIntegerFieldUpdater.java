package java.util.concurrent.atomic;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;

/** Updates a volatile int field of objects atomically, by reflection. */
public class AtomicIntegerFieldUpdater<T> {
    private Field field;

    protected AtomicIntegerFieldUpdater() {
    }

    public static <U> AtomicIntegerFieldUpdater<U> newUpdater(Class<U> tclass, String fieldName) {
        AtomicIntegerFieldUpdater<U> u = new AtomicIntegerFieldUpdater<U>();
        try {
            u.field = tclass.getDeclaredField(fieldName);
            u.field.setAccessible(true);
        } catch (ReflectiveOperationException e) {
            throw new RuntimeException(e);
        }
        if (u.field.getType() != int.class) {
            throw new IllegalArgumentException("Must be integer type");
        }
        if (!Modifier.isVolatile(u.field.getModifiers())) {
            throw new IllegalArgumentException("Must be volatile type");
        }
        return u;
    }

    public int get(T obj) {
        try {
            return field.getInt(obj);
        } catch (IllegalAccessException e) {
            throw new RuntimeException(e);
        }
    }

    public void set(T obj, int newValue) {
        try {
            field.setInt(obj, newValue);
        } catch (IllegalAccessException e) {
            throw new RuntimeException(e);
        }
    }

    public void lazySet(T obj, int newValue) {
        set(obj, newValue);
    }

    public boolean compareAndSet(T obj, int expect, int update) {
        synchronized (this) {
            if (get(obj) != expect) {
                return false;
            }
            set(obj, update);
            return true;
        }
    }

    public boolean weakCompareAndSet(T obj, int expect, int update) {
        return compareAndSet(obj, expect, update);
    }

    public int getAndSet(T obj, int newValue) {
        return getAndUpdate(obj, v -> newValue);
    }

    public int getAndIncrement(T obj) {
        return getAndAdd(obj, 1);
    }

    public int getAndDecrement(T obj) {
        return getAndAdd(obj, -1);
    }

    public int getAndAdd(T obj, int delta) {
        return getAndUpdate(obj, v -> v + delta);
    }

    public int incrementAndGet(T obj) {
        return getAndAdd(obj, 1) + 1;
    }

    public int decrementAndGet(T obj) {
        return getAndAdd(obj, -1) - 1;
    }

    public int addAndGet(T obj, int delta) {
        return getAndAdd(obj, delta) + delta;
    }

    public final int getAndUpdate(T obj, IntUnaryOperator updateFunction) {
        for (;;) {
            int v = get(obj);
            if (compareAndSet(obj, v, updateFunction.applyAsInt(v))) {
                return v;
            }
        }
    }

    public final int updateAndGet(T obj, IntUnaryOperator updateFunction) {
        for (;;) {
            int v = get(obj);
            int next = updateFunction.applyAsInt(v);
            if (compareAndSet(obj, v, next)) {
                return next;
            }
        }
    }

    public final int getAndAccumulate(T obj, int x, IntBinaryOperator accumulatorFunction) {
        return getAndUpdate(obj, v -> accumulatorFunction.applyAsInt(v, x));
    }

    public final int accumulateAndGet(T obj, int x, IntBinaryOperator accumulatorFunction) {
        return updateAndGet(obj, v -> accumulatorFunction.applyAsInt(v, x));
    }
}
