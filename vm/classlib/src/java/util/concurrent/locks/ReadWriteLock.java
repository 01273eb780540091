package java.util.concurrent.locks;

/** A pair of locks: many may read, one may write. */
public interface ReadWriteLock {
    Lock readLock();

    Lock writeLock();
}
