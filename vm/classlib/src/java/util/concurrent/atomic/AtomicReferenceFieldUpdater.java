package java.util.concurrent.atomic;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** Updates a volatile reference field of objects atomically, by reflection. */
public class AtomicReferenceFieldUpdater<T, V> {
    private Field field;

    protected AtomicReferenceFieldUpdater() {
    }

    public static <U, W> AtomicReferenceFieldUpdater<U, W> newUpdater(Class<U> tclass, Class<W> vclass,
            String fieldName) {
        AtomicReferenceFieldUpdater<U, W> u = new AtomicReferenceFieldUpdater<U, W>();
        try {
            u.field = tclass.getDeclaredField(fieldName);
            u.field.setAccessible(true);
        } catch (ReflectiveOperationException e) {
            throw new RuntimeException(e);
        }
        if (u.field.getType() != vclass) {
            throw new ClassCastException();
        }
        if (!Modifier.isVolatile(u.field.getModifiers())) {
            throw new IllegalArgumentException("Must be volatile type");
        }
        return u;
    }

    @SuppressWarnings("unchecked")
    public V get(T obj) {
        try {
            return (V) field.get(obj);
        } catch (IllegalAccessException e) {
            throw new RuntimeException(e);
        }
    }

    public void set(T obj, V newValue) {
        try {
            field.set(obj, newValue);
        } catch (IllegalAccessException e) {
            throw new RuntimeException(e);
        }
    }

    public void lazySet(T obj, V newValue) {
        set(obj, newValue);
    }

    public boolean compareAndSet(T obj, V expect, V update) {
        synchronized (this) {
            if (get(obj) != expect) {
                return false;
            }
            set(obj, update);
            return true;
        }
    }

    public boolean weakCompareAndSet(T obj, V expect, V update) {
        return compareAndSet(obj, expect, update);
    }

    public V getAndSet(T obj, V newValue) {
        return getAndUpdate(obj, v -> newValue);
    }

    public final V getAndUpdate(T obj, UnaryOperator<V> updateFunction) {
        for (;;) {
            V v = get(obj);
            if (compareAndSet(obj, v, updateFunction.apply(v))) {
                return v;
            }
        }
    }

    public final V updateAndGet(T obj, UnaryOperator<V> updateFunction) {
        for (;;) {
            V v = get(obj);
            V next = updateFunction.apply(v);
            if (compareAndSet(obj, v, next)) {
                return next;
            }
        }
    }

    public final V getAndAccumulate(T obj, V x, BinaryOperator<V> accumulatorFunction) {
        return getAndUpdate(obj, v -> accumulatorFunction.apply(v, x));
    }

    public final V accumulateAndGet(T obj, V x, BinaryOperator<V> accumulatorFunction) {
        return updateAndGet(obj, v -> accumulatorFunction.apply(v, x));
    }
}
