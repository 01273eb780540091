package java.lang;

import java.util.Objects;
import java.util.function.Supplier;

/** A variable of which each thread has its own value. */
public class ThreadLocal<T> {
    private static int nextHash;

    // Multiples of an odd constant near 2^32 divided by the golden ratio spread well over powers of two.
    private final int hash = newHash();

    public ThreadLocal() {
    }

    private static synchronized int newHash() {
        nextHash += 0x61c88647;
        return nextHash;
    }

    protected T initialValue() {
        return null;
    }

    public static <S> ThreadLocal<S> withInitial(Supplier<? extends S> supplier) {
        return new Supplied<>(supplier);
    }

    public T get() {
        Thread t = Thread.currentThread();
        Table table = table(t);
        if (table != null) {
            int i = table.find(this);
            if (i >= 0) {
                @SuppressWarnings("unchecked")
                T value = (T) table.values[i];
                return value;
            }
        }
        T value = initialValue();
        set(value);
        return value;
    }

    public void set(T value) {
        Thread t = Thread.currentThread();
        Table table = table(t);
        if (table == null) {
            table = new Table();
            setTable(t, table);
        }
        table.put(this, value);
    }

    public void remove() {
        Table table = table(Thread.currentThread());
        if (table != null) {
            table.remove(this);
        }
    }

    Table table(Thread t) {
        return t.locals;
    }

    void setTable(Thread t, Table table) {
        t.locals = table;
    }

    T inheritedValue(T parentValue) {
        throw new UnsupportedOperationException();
    }

    @SuppressWarnings("unchecked")
    static Table inherit(Table parent) {
        Table child = new Table();
        for (int i = 0; i < parent.keys.length; i++) {
            ThreadLocal<Object> key = (ThreadLocal<Object>) parent.keys[i];
            if (key != null) {
                child.put(key, key.inheritedValue(parent.values[i]));
            }
        }
        return child;
    }

    /** One thread's values: an open hash table with linear probing. */
    static final class Table {
        ThreadLocal<?>[] keys = new ThreadLocal<?>[8];
        Object[] values = new Object[8];
        int count;

        int find(ThreadLocal<?> key) {
            int mask = keys.length - 1;
            for (int i = key.hash & mask;; i = (i + 1) & mask) {
                if (keys[i] == key) {
                    return i;
                }
                if (keys[i] == null) {
                    return -1;
                }
            }
        }

        void put(ThreadLocal<?> key, Object value) {
            int i = find(key);
            if (i >= 0) {
                values[i] = value;
                return;
            }
            if (2 * (count + 1) > keys.length) {
                ThreadLocal<?>[] oldKeys = keys;
                Object[] oldValues = values;
                keys = new ThreadLocal<?>[2 * oldKeys.length];
                values = new Object[2 * oldKeys.length];
                for (int j = 0; j < oldKeys.length; j++) {
                    if (oldKeys[j] != null) {
                        insert(oldKeys[j], oldValues[j]);
                    }
                }
            }
            insert(key, value);
            count++;
        }

        private void insert(ThreadLocal<?> key, Object value) {
            int mask = keys.length - 1;
            int i = key.hash & mask;
            while (keys[i] != null) {
                i = (i + 1) & mask;
            }
            keys[i] = key;
            values[i] = value;
        }

        void remove(ThreadLocal<?> key) {
            int i = find(key);
            if (i < 0) {
                return;
            }
            int mask = keys.length - 1;
            count--;
            keys[i] = null;
            values[i] = null;
            // What follows in the same run may have been pushed on by the removed key.
            for (int j = (i + 1) & mask; keys[j] != null; j = (j + 1) & mask) {
                ThreadLocal<?> k = keys[j];
                Object v = values[j];
                keys[j] = null;
                values[j] = null;
                insert(k, v);
            }
        }
    }

    private static final class Supplied<S> extends ThreadLocal<S> {
        private final Supplier<? extends S> supplier;

        Supplied(Supplier<? extends S> supplier) {
            this.supplier = Objects.requireNonNull(supplier);
        }

        @Override
        protected S initialValue() {
            return supplier.get();
        }
    }
}
