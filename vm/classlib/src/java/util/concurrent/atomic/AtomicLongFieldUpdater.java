package java.util.concurrent.atomic;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;

/** Updates a volatile long field of objects atomically, by reflection. */
public class AtomicLongFieldUpdater<T> {
    private Field field;

    protected AtomicLongFieldUpdater() {
    }

    public static <U> AtomicLongFieldUpdater<U> newUpdater(Class<U> tclass, String fieldName) {
        AtomicLongFieldUpdater<U> u = new AtomicLongFieldUpdater<U>();
        try {
            u.field = tclass.getDeclaredField(fieldName);
            u.field.setAccessible(true);
        } catch (ReflectiveOperationException e) {
            throw new RuntimeException(e);
        }
        if (u.field.getType() != long.class) {
            throw new IllegalArgumentException("Must be long type");
        }
        if (!Modifier.isVolatile(u.field.getModifiers())) {
            throw new IllegalArgumentException("Must be volatile type");
        }
        return u;
    }

    public long get(T obj) {
        try {
            return field.getLong(obj);
        } catch (IllegalAccessException e) {
            throw new RuntimeException(e);
        }
    }

    public void set(T obj, long newValue) {
        try {
            field.setLong(obj, newValue);
        } catch (IllegalAccessException e) {
            throw new RuntimeException(e);
        }
    }

    public void lazySet(T obj, long newValue) {
        set(obj, newValue);
    }

    public boolean compareAndSet(T obj, long expect, long update) {
        synchronized (this) {
            if (get(obj) != expect) {
                return false;
            }
            set(obj, update);
            return true;
        }
    }

    public boolean weakCompareAndSet(T obj, long expect, long update) {
        return compareAndSet(obj, expect, update);
    }

    public long getAndSet(T obj, long newValue) {
        return getAndUpdate(obj, v -> newValue);
    }

    public long getAndIncrement(T obj) {
        return getAndAdd(obj, 1);
    }

    public long getAndDecrement(T obj) {
        return getAndAdd(obj, -1);
    }

    public long getAndAdd(T obj, long delta) {
        return getAndUpdate(obj, v -> v + delta);
    }

    public long incrementAndGet(T obj) {
        return getAndAdd(obj, 1) + 1;
    }

    public long decrementAndGet(T obj) {
        return getAndAdd(obj, -1) - 1;
    }

    public long addAndGet(T obj, long delta) {
        return getAndAdd(obj, delta) + delta;
    }

    public final long getAndUpdate(T obj, LongUnaryOperator updateFunction) {
        for (;;) {
            long v = get(obj);
            if (compareAndSet(obj, v, updateFunction.applyAsLong(v))) {
                return v;
            }
        }
    }

    public final long updateAndGet(T obj, LongUnaryOperator updateFunction) {
        for (;;) {
            long v = get(obj);
            long next = updateFunction.applyAsLong(v);
            if (compareAndSet(obj, v, next)) {
                return next;
            }
        }
    }

    public final long getAndAccumulate(T obj, long x, LongBinaryOperator accumulatorFunction) {
        return getAndUpdate(obj, v -> accumulatorFunction.applyAsLong(v, x));
    }

    public final long accumulateAndGet(T obj, long x, LongBinaryOperator accumulatorFunction) {
        return updateAndGet(obj, v -> accumulatorFunction.applyAsLong(v, x));
    }
}
