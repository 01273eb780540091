package java.lang;

import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Supplier;

/** A value that a thread has while it runs an operation. */
public final class ScopedValue<T> {
    /** The bindings of the current thread: a list whose newest element hides older ones. */
    private static final ThreadLocal<Carrier> BINDINGS = new InheritableThreadLocal<>();

    private ScopedValue() {
    }

    public static <T> ScopedValue<T> newInstance() {
        return new ScopedValue<>();
    }

    /** An operation with a result that may throw. */
    @FunctionalInterface
    public interface CallableOp<T, X extends Throwable> {
        T call() throws X;
    }

    /** Bindings of values. */
    public static final class Carrier {
        private final ScopedValue<?> key;
        private final Object value;
        private final Carrier next;

        private Carrier(ScopedValue<?> key, Object value, Carrier next) {
            this.key = key;
            this.value = value;
            this.next = next;
        }

        public <T> Carrier where(ScopedValue<T> key, T value) {
            return new Carrier(Objects.requireNonNull(key), value, this);
        }

        private static Carrier find(Carrier c, ScopedValue<?> key) {
            while (c != null && c.key != key) {
                c = c.next;
            }
            return c;
        }

        @SuppressWarnings("unchecked")
        public <T> T get(ScopedValue<T> key) {
            Carrier c = find(this, Objects.requireNonNull(key));
            if (c == null) {
                throw new NoSuchElementException("No mapping present");
            }
            return (T) c.value;
        }

        /** Puts these bindings in front of others. */
        private Carrier onto(Carrier others) {
            return new Carrier(key, value, next == null ? others : next.onto(others));
        }

        public void run(Runnable op) {
            Objects.requireNonNull(op);
            Carrier old = BINDINGS.get();
            BINDINGS.set(onto(old));
            try {
                op.run();
            } finally {
                BINDINGS.set(old);
            }
        }

        public <R, X extends Throwable> R call(CallableOp<? extends R, X> op) throws X {
            Objects.requireNonNull(op);
            Carrier old = BINDINGS.get();
            BINDINGS.set(onto(old));
            try {
                return op.call();
            } finally {
                BINDINGS.set(old);
            }
        }
    }

    public static <T> Carrier where(ScopedValue<T> key, T value) {
        return new Carrier(Objects.requireNonNull(key), value, null);
    }

    private Carrier bound() {
        return Carrier.find(BINDINGS.get(), this);
    }

    @SuppressWarnings("unchecked")
    public T get() {
        Carrier c = bound();
        if (c == null) {
            throw new NoSuchElementException("ScopedValue not bound");
        }
        return (T) c.value;
    }

    public boolean isBound() {
        return bound() != null;
    }

    @SuppressWarnings("unchecked")
    public T orElse(T other) {
        Objects.requireNonNull(other);
        Carrier c = bound();
        return c == null ? other : (T) c.value;
    }

    @SuppressWarnings("unchecked")
    public <X extends Throwable> T orElseThrow(Supplier<? extends X> exceptionSupplier) throws X {
        Carrier c = bound();
        if (c == null) {
            throw exceptionSupplier.get();
        }
        return (T) c.value;
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
