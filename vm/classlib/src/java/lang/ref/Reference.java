package java.lang.ref;

/**
 * The base of references that the collector treats specially.
 *
 * <p>The machine knows the first field, {@link #referent}: it is not traced as a strong reference. When the collector
 * clears it, the object goes to the machine's list of pending references, from which {@link #takePending} takes it.
 */
public abstract sealed class Reference<T> permits SoftReference, WeakReference, PhantomReference {
    private T referent;
    /** Where the reference is enqueued when cleared; null after that or if it has none. */
    ReferenceQueue<? super T> queue;
    /** The next in the queue. */
    Reference<?> next;
    boolean enqueued;

    Reference(T referent, ReferenceQueue<? super T> queue) {
        set0(referent);
        this.queue = queue;
        if (queue != null) {
            ReferenceQueue.startHandler();
        }
    }

    public native T get();

    private native void set0(T referent);

    public final native boolean refersTo(T obj);

    public native void clear();

    public boolean isEnqueued() {
        return enqueued;
    }

    public boolean enqueue() {
        clear();
        return enqueueCleared();
    }

    final boolean enqueueCleared() {
        ReferenceQueue<? super T> q = queue;
        return q != null && q.enqueue(this);
    }

    @Override
    protected Object clone() throws CloneNotSupportedException {
        throw new CloneNotSupportedException();
    }

    /** Keeps an object reachable until this call. */
    public static void reachabilityFence(Object ref) {
    }

    /** Takes one reference that the collector cleared, or null. */
    static native Reference<?> takePending();

    /** Waits until there is a reference that the collector cleared. */
    static native void awaitPending();
}
