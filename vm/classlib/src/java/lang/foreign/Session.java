package java.lang.foreign;

import java.util.ArrayList;
import java.util.List;
import junco.internal.Liveness;
import junco.internal.Raw;
import junco.internal.RawBlock;

/** The scope of segments: how long they may be accessed, by whom, and what is given back at the end. */
final class Session implements MemorySegment.Scope, Liveness {
    /** Runs the cleanups of scopes that have become unreachable. */
    private static final class Cleaners {
        static final java.lang.ref.Cleaner ALL = java.lang.ref.Cleaner.create();
    }

    static final Session GLOBAL = new Session(null, false, false, null);

    /** The only thread that may access; null: all may. */
    final Thread owner;
    boolean closed;
    private final boolean closeable;
    /** Blocks go when this object does. */
    private final boolean auto;
    /** Heap segments: the array that the scope is of. */
    private final Object array;
    private final List<Runnable> cleanups = new ArrayList<>(2);

    private Session(Thread owner, boolean closeable, boolean auto, Object array) {
        this.owner = owner;
        this.closeable = closeable;
        this.auto = auto;
        this.array = array;
    }

    static Session confined() {
        return new Session(Thread.currentThread(), true, false, null);
    }

    static Session shared() {
        return new Session(null, true, false, null);
    }

    static Session auto() {
        return new Session(null, false, true, null);
    }

    /** The scope of a segment over an array: two over the same array have the same. */
    static Session heap(Object array) {
        return new Session(null, false, false, array);
    }

    static IllegalStateException closed() {
        return new IllegalStateException("Already closed");
    }

    /** Checks that the current thread may access now. */
    @Override
    public void check() {
        if (owner != null && owner != Thread.currentThread()) {
            throw new WrongThreadException("Attempted access outside owning thread");
        }
        if (closed) {
            throw closed();
        }
    }

    /** Has something run at the end, the last first. */
    void add(Runnable cleanup) {
        check();
        if (auto) {
            Cleaners.ALL.register(this, cleanup);
        } else if (closeable) {
            cleanups.add(cleanup);
        }
    }

    /** Makes a block that is given back at the end. */
    long allocate(long bytes, long align) {
        check();
        long address = Raw.allocate(Math.max(1, bytes), align);
        if (address == 0) {
            throw new OutOfMemoryError();
        }
        if (auto) {
            new RawBlock(this, address);
        } else if (closeable) {
            cleanups.add(() -> Raw.free(address));
        }
        return address;
    }

    void close() {
        if (!closeable) {
            throw new UnsupportedOperationException("Attempted to close a non-closeable session");
        }
        check();
        closed = true;
        RuntimeException failed = null;
        for (int i = cleanups.size() - 1; i >= 0; i--) {
            try {
                cleanups.get(i).run();
            } catch (RuntimeException e) {
                if (failed == null) {
                    failed = e;
                } else {
                    failed.addSuppressed(e);
                }
            }
        }
        cleanups.clear();
        if (failed != null) {
            throw failed;
        }
    }

    @Override
    public boolean isAlive() {
        return !closed;
    }

    @Override
    public boolean equals(Object that) {
        return that == this || array != null && that instanceof Session s && s.array == array;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(array == null ? this : array);
    }
}
