package java.util.concurrent.atomic;

/** A reference with an int that are updated together. Green threads switch at calls and backward branches only, so straight code is atomic. */
public class AtomicStampedReference<V> {
    private volatile V reference;
    private volatile int stamp;

    public AtomicStampedReference(V initialRef, int initialStamp) {
        reference = initialRef;
        stamp = initialStamp;
    }

    public V getReference() {
        return reference;
    }

    public int getStamp() {
        return stamp;
    }

    public V get(int[] stampHolder) {
        stampHolder[0] = stamp;
        return reference;
    }

    public boolean weakCompareAndSet(V expectedReference, V newReference, int expected, int newValue) {
        return compareAndSet(expectedReference, newReference, expected, newValue);
    }

    public boolean compareAndSet(V expectedReference, V newReference, int expected, int newValue) {
        if (reference != expectedReference || stamp != expected) {
            return false;
        }
        reference = newReference;
        stamp = newValue;
        return true;
    }

    public void set(V newReference, int newValue) {
        reference = newReference;
        stamp = newValue;
    }

    public boolean attemptStamp(V expectedReference, int newValue) {
        if (reference != expectedReference) {
            return false;
        }
        stamp = newValue;
        return true;
    }
}
