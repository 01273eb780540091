package java.lang;

import java.util.Map;
import java.util.WeakHashMap;

/** A value that is computed for each class when first asked for. */
public abstract class ClassValue<T> {
    private final Map<Class<?>, Object[]> values = new WeakHashMap<>();

    protected ClassValue() {
    }

    protected abstract T computeValue(Class<?> type);

    @SuppressWarnings("unchecked")
    public T get(Class<?> type) {
        synchronized (values) {
            Object[] v = values.get(type);
            if (v != null) {
                return (T) v[0];
            }
        }
        T computed = computeValue(type);
        synchronized (values) {
            Object[] v = values.get(type);
            if (v != null) {
                return (T) v[0];
            }
            values.put(type, new Object[] {computed});
            return computed;
        }
    }

    public void remove(Class<?> type) {
        synchronized (values) {
            values.remove(type);
        }
    }
}
