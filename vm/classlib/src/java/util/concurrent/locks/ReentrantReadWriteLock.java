package java.util.concurrent.locks;

import java.util.Collection;
import java.util.HashMap;
import java.util.concurrent.TimeUnit;

/** A pair of locks, each of which its owner may take again; a writer may also read. */
public class ReentrantReadWriteLock implements ReadWriteLock, java.io.Serializable {
    private final ReadLock readerLock;
    private final WriteLock writerLock;
    private final Sync sync;

    public ReentrantReadWriteLock() {
        this(false);
    }

    public ReentrantReadWriteLock(boolean fair) {
        sync = new Sync(fair);
        readerLock = new ReadLock(this);
        writerLock = new WriteLock(this);
    }

    public WriteLock writeLock() {
        return writerLock;
    }

    public ReadLock readLock() {
        return readerLock;
    }

    /** The state counts readers in its high half and the holds of the writer in its low half. */
    private static final class Sync extends AbstractQueuedSynchronizer {
        private static final int READER = 1 << 16;

        private final boolean fair;
        private final HashMap<Thread, Integer> readHolds = new HashMap<Thread, Integer>();

        Sync(boolean fair) {
            this.fair = fair;
        }

        int writes() {
            return getState() & (READER - 1);
        }

        int reads() {
            return getState() >>> 16;
        }

        int readHoldCount() {
            synchronized (readHolds) {
                Integer n = readHolds.get(Thread.currentThread());
                return n == null ? 0 : n;
            }
        }

        private void addReadHold(int by) {
            Thread me = Thread.currentThread();
            synchronized (readHolds) {
                Integer n = readHolds.get(me);
                int k = (n == null ? 0 : n) + by;
                if (k < 0) {
                    throw new IllegalMonitorStateException(
                            "attempt to unlock read lock, not locked by current thread");
                }
                if (k == 0) {
                    readHolds.remove(me);
                } else {
                    readHolds.put(me, k);
                }
            }
        }

        @Override
        protected boolean tryAcquire(int n) {
            return grabWrite(n, fair && hasQueuedPredecessors());
        }

        boolean grabWrite(int n, boolean blocked) {
            Thread me = Thread.currentThread();
            int s = getState();
            if (s != 0) {
                if (writes() == 0 || getExclusiveOwnerThread() != me) {
                    return false;
                }
                if (writes() + n >= READER) {
                    throw new Error("Maximum lock count exceeded");
                }
                setState(s + n);
                return true;
            }
            if (blocked || !compareAndSetState(0, n)) {
                return false;
            }
            setExclusiveOwnerThread(me);
            return true;
        }

        @Override
        protected boolean tryRelease(int n) {
            if (!isHeldExclusively()) {
                throw new IllegalMonitorStateException();
            }
            int s = getState() - n;
            boolean free = (s & (READER - 1)) == 0;
            if (free) {
                setExclusiveOwnerThread(null);
            }
            setState(s);
            return free;
        }

        @Override
        protected int tryAcquireShared(int unused) {
            boolean blocked = fair ? hasQueuedPredecessors()
                    : firstIsExclusive() && getFirstQueuedThread() != Thread.currentThread();
            return grabRead(blocked) ? 1 : -1;
        }

        boolean grabRead(boolean blocked) {
            if (blocked && readHoldCount() == 0 && !(writes() != 0 && isHeldExclusively())) {
                return false;
            }
            for (;;) {
                int s = getState();
                if ((s & (READER - 1)) != 0 && getExclusiveOwnerThread() != Thread.currentThread()) {
                    return false;
                }
                if (compareAndSetState(s, s + READER)) {
                    addReadHold(1);
                    return true;
                }
            }
        }

        @Override
        protected boolean tryReleaseShared(int unused) {
            addReadHold(-1);
            for (;;) {
                int s = getState();
                if (compareAndSetState(s, s - READER)) {
                    return s - READER == 0;
                }
            }
        }

        @Override
        protected boolean isHeldExclusively() {
            return getExclusiveOwnerThread() == Thread.currentThread();
        }

        Thread owner() {
            return writes() == 0 ? null : getExclusiveOwnerThread();
        }
    }

    /** The lock of the readers. */
    public static class ReadLock implements Lock, java.io.Serializable {
        private final Sync sync;

        protected ReadLock(ReentrantReadWriteLock lock) {
            sync = lock.sync;
        }

        public void lock() {
            sync.acquireShared(1);
        }

        public void lockInterruptibly() throws InterruptedException {
            sync.acquireSharedInterruptibly(1);
        }

        public boolean tryLock() {
            return sync.grabRead(false);
        }

        public boolean tryLock(long timeout, TimeUnit unit) throws InterruptedException {
            return sync.tryAcquireSharedNanos(1, unit.toNanos(timeout));
        }

        public void unlock() {
            sync.releaseShared(1);
        }

        public Condition newCondition() {
            throw new UnsupportedOperationException();
        }

        public String toString() {
            return super.toString() + "[Read locks = " + sync.reads() + "]";
        }
    }

    /** The lock of the writer. */
    public static class WriteLock implements Lock, java.io.Serializable {
        private final Sync sync;

        protected WriteLock(ReentrantReadWriteLock lock) {
            sync = lock.sync;
        }

        public void lock() {
            sync.acquire(1);
        }

        public void lockInterruptibly() throws InterruptedException {
            sync.acquireInterruptibly(1);
        }

        public boolean tryLock() {
            return sync.grabWrite(1, false);
        }

        public boolean tryLock(long timeout, TimeUnit unit) throws InterruptedException {
            return sync.tryAcquireNanos(1, unit.toNanos(timeout));
        }

        public void unlock() {
            sync.release(1);
        }

        public Condition newCondition() {
            return sync.new ConditionObject();
        }

        public boolean isHeldByCurrentThread() {
            return sync.isHeldExclusively();
        }

        public int getHoldCount() {
            return sync.isHeldExclusively() ? sync.writes() : 0;
        }

        public String toString() {
            Thread o = sync.owner();
            return super.toString() + (o == null ? "[Unlocked]" : "[Locked by thread " + o.getName() + "]");
        }
    }

    public final boolean isFair() {
        return sync.fair;
    }

    protected Thread getOwner() {
        return sync.owner();
    }

    public int getReadLockCount() {
        return sync.reads();
    }

    public boolean isWriteLocked() {
        return sync.writes() != 0;
    }

    public boolean isWriteLockedByCurrentThread() {
        return sync.isHeldExclusively();
    }

    public int getWriteHoldCount() {
        return writerLock.getHoldCount();
    }

    public int getReadHoldCount() {
        return sync.readHoldCount();
    }

    protected Collection<Thread> getQueuedWriterThreads() {
        return sync.getExclusiveQueuedThreads();
    }

    protected Collection<Thread> getQueuedReaderThreads() {
        return sync.getSharedQueuedThreads();
    }

    public final boolean hasQueuedThreads() {
        return sync.hasQueuedThreads();
    }

    public final boolean hasQueuedThread(Thread thread) {
        return sync.isQueued(thread);
    }

    public final int getQueueLength() {
        return sync.getQueueLength();
    }

    protected Collection<Thread> getQueuedThreads() {
        return sync.getQueuedThreads();
    }

    public boolean hasWaiters(Condition condition) {
        return sync.hasWaiters((AbstractQueuedSynchronizer.ConditionObject) condition);
    }

    public int getWaitQueueLength(Condition condition) {
        return sync.getWaitQueueLength((AbstractQueuedSynchronizer.ConditionObject) condition);
    }

    protected Collection<Thread> getWaitingThreads(Condition condition) {
        return sync.getWaitingThreads((AbstractQueuedSynchronizer.ConditionObject) condition);
    }

    public String toString() {
        return super.toString() + "[Write locks = " + sync.writes() + ", Read locks = " + sync.reads() + "]";
    }
}
