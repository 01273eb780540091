package java.util.concurrent.atomic;

/** A reference with a boolean that are updated together. Green threads switch at calls and backward branches only, so straight code is atomic. */
public class AtomicMarkableReference<V> {
    private volatile V reference;
    private volatile boolean mark;

    public AtomicMarkableReference(V initialRef, boolean initialMark) {
        reference = initialRef;
        mark = initialMark;
    }

    public V getReference() {
        return reference;
    }

    public boolean isMarked() {
        return mark;
    }

    public V get(boolean[] markHolder) {
        markHolder[0] = mark;
        return reference;
    }

    public boolean weakCompareAndSet(V expectedReference, V newReference, boolean expected, boolean newValue) {
        return compareAndSet(expectedReference, newReference, expected, newValue);
    }

    public boolean compareAndSet(V expectedReference, V newReference, boolean expected, boolean newValue) {
        if (reference != expectedReference || mark != expected) {
            return false;
        }
        reference = newReference;
        mark = newValue;
        return true;
    }

    public void set(V newReference, boolean newValue) {
        reference = newReference;
        mark = newValue;
    }

    public boolean attemptMark(V expectedReference, boolean newValue) {
        if (reference != expectedReference) {
            return false;
        }
        mark = newValue;
        return true;
    }
}
