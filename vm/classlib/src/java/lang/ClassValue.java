package java.lang;

import java.util.WeakHashMap;

/** A value that is computed for each class when first asked for. The class holds it, so it dies with the class. */
public abstract class ClassValue<T> {
    protected ClassValue() {
    }

    protected abstract T computeValue(Class<?> type);

    @SuppressWarnings("unchecked")
    public T get(Class<?> type) {
        Object[] v = held(type, null);
        if (v == null) {
            v = held(type, new Object[] {computeValue(type)});
        }
        return (T) v[0];
    }

    /** Answers what the class holds; if that is nothing, it is to hold v. */
    private Object[] held(Class<?> type, Object[] v) {
        synchronized (ClassValue.class) {
            if (type.values == null) {
                type.values = new WeakHashMap<>();
            }
            Object[] old = type.values.get(this);
            if (old != null || v == null) {
                return old;
            }
            type.values.put(this, v);
            return v;
        }
    }

    public void remove(Class<?> type) {
        synchronized (ClassValue.class) {
            if (type.values != null) {
                type.values.remove(this);
            }
        }
    }
}
