package java.util.concurrent.locks;

import java.util.concurrent.TimeUnit;

/** A lock for writing, reading and optimistic reading, whose holds are stamps; not reentrant. */
public class StampedLock implements java.io.Serializable {
    private static final long WRITE = 128;
    private static final long READERS = 127;
    private static final long ORIGIN = 256;

    /** The version above bit 7; bit 7: write locked; below: the number of readers, up to 126. */
    private long state = ORIGIN;
    private int readers;

    public StampedLock() {
    }

    private boolean writing() {
        return (state & WRITE) != 0;
    }

    private boolean free(boolean write) {
        return !writing() && !(write && readers > 0);
    }

    private long take(boolean write) {
        if (write) {
            return state += WRITE;
        }
        readers++;
        return state | Math.min(readers, READERS - 1);
    }

    private synchronized long enter(boolean write) {
        boolean interrupted = false;
        while (!free(write)) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return take(write);
    }

    private synchronized long enterInterruptibly(boolean write, boolean timed, long nanos)
            throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        long deadline = timed ? System.nanoTime() + nanos : 0;
        while (!free(write)) {
            if (!timed) {
                wait();
                continue;
            }
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return 0;
            }
            wait(left / 1000000, (int) (left % 1000000));
        }
        return take(write);
    }

    public long writeLock() {
        return enter(true);
    }

    public synchronized long tryWriteLock() {
        return free(true) ? take(true) : 0;
    }

    public long tryWriteLock(long time, TimeUnit unit) throws InterruptedException {
        return enterInterruptibly(true, true, unit.toNanos(time));
    }

    public long writeLockInterruptibly() throws InterruptedException {
        return enterInterruptibly(true, false, 0);
    }

    public long readLock() {
        return enter(false);
    }

    public synchronized long tryReadLock() {
        return free(false) ? take(false) : 0;
    }

    public long tryReadLock(long time, TimeUnit unit) throws InterruptedException {
        return enterInterruptibly(false, true, unit.toNanos(time));
    }

    public long readLockInterruptibly() throws InterruptedException {
        return enterInterruptibly(false, false, 0);
    }

    public long tryOptimisticRead() {
        return writing() ? 0 : state;
    }

    public boolean validate(long stamp) {
        return (stamp & ~READERS) == state && stamp != 0;
    }

    public synchronized void unlockWrite(long stamp) {
        if (state != stamp || (stamp & WRITE) == 0) {
            throw new IllegalMonitorStateException();
        }
        state += WRITE;
        if (state == 0) {
            state = ORIGIN;
        }
        notifyAll();
    }

    public synchronized void unlockRead(long stamp) {
        if ((stamp & READERS) == 0 || (stamp & ~READERS) != state || readers == 0) {
            throw new IllegalMonitorStateException();
        }
        if (--readers == 0) {
            notifyAll();
        }
    }

    public void unlock(long stamp) {
        if ((stamp & WRITE) != 0) {
            unlockWrite(stamp);
        } else {
            unlockRead(stamp);
        }
    }

    public synchronized long tryConvertToWriteLock(long stamp) {
        if ((stamp & ~READERS) != state) {
            return 0;
        }
        if (writing()) {
            return stamp;
        }
        if ((stamp & READERS) == 0) {
            return readers == 0 ? take(true) : 0;
        }
        if (readers != 1) {
            return 0;
        }
        readers = 0;
        return take(true);
    }

    public synchronized long tryConvertToReadLock(long stamp) {
        if ((stamp & ~READERS) != state) {
            return 0;
        }
        if (writing()) {
            state += WRITE;
            notifyAll();
            return take(false);
        }
        return (stamp & READERS) != 0 ? stamp : take(false);
    }

    public synchronized long tryConvertToOptimisticRead(long stamp) {
        if ((stamp & ~READERS) != state) {
            return 0;
        }
        if (writing()) {
            unlockWrite(stamp);
        } else if ((stamp & READERS) != 0) {
            unlockRead(stamp);
        }
        return state;
    }

    public synchronized boolean tryUnlockWrite() {
        if (!writing()) {
            return false;
        }
        unlockWrite(state);
        return true;
    }

    public synchronized boolean tryUnlockRead() {
        if (readers == 0) {
            return false;
        }
        if (--readers == 0) {
            notifyAll();
        }
        return true;
    }

    public boolean isWriteLocked() {
        return writing();
    }

    public boolean isReadLocked() {
        return readers > 0;
    }

    public static boolean isWriteLockStamp(long stamp) {
        return (stamp & (WRITE | READERS)) == WRITE;
    }

    public static boolean isReadLockStamp(long stamp) {
        return (stamp & READERS) != 0;
    }

    public static boolean isLockStamp(long stamp) {
        return (stamp & (WRITE | READERS)) != 0;
    }

    public static boolean isOptimisticReadStamp(long stamp) {
        return (stamp & (WRITE | READERS)) == 0 && stamp != 0;
    }

    public int getReadLockCount() {
        return readers;
    }

    public String toString() {
        return super.toString() + (readers == 0 && !writing() ? "[Unlocked]"
                : writing() ? "[Write-locked]" : "[Read-locks:" + readers + "]");
    }

    private abstract class View implements Lock {
        public Condition newCondition() {
            throw new UnsupportedOperationException();
        }
    }

    public Lock asReadLock() {
        class ReadLockView extends View {
            public void lock() {
                readLock();
            }

            public void lockInterruptibly() throws InterruptedException {
                readLockInterruptibly();
            }

            public boolean tryLock() {
                return tryReadLock() != 0;
            }

            public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
                return tryReadLock(time, unit) != 0;
            }

            public void unlock() {
                if (!tryUnlockRead()) {
                    throw new IllegalMonitorStateException();
                }
            }
        }
        return new ReadLockView();
    }

    public Lock asWriteLock() {
        class WriteLockView extends View {
            public void lock() {
                writeLock();
            }

            public void lockInterruptibly() throws InterruptedException {
                writeLockInterruptibly();
            }

            public boolean tryLock() {
                return tryWriteLock() != 0;
            }

            public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
                return tryWriteLock(time, unit) != 0;
            }

            public void unlock() {
                if (!tryUnlockWrite()) {
                    throw new IllegalMonitorStateException();
                }
            }
        }
        return new WriteLockView();
    }

    public ReadWriteLock asReadWriteLock() {
        return new ReadWriteLock() {
            public Lock readLock() {
                return asReadLock();
            }

            public Lock writeLock() {
                return asWriteLock();
            }
        };
    }
}
