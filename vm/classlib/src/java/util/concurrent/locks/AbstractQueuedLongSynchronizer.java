package java.util.concurrent.locks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import junco.internal.Parker;

/**
 * AbstractQueuedSynchronizer with a state of 64 bits.
 */
public abstract class AbstractQueuedLongSynchronizer extends AbstractOwnableSynchronizer {
    private volatile long state;
    private Node first;
    private Node last;

    protected AbstractQueuedLongSynchronizer() {
    }

    /** A waiting thread; on the queue of a condition first, if it is there that it waits. */
    private static final class Node {
        final Thread thread;
        final boolean shared;
        Node prev;
        Node next;
        /** Whether it stands in the main queue. */
        boolean queued;

        Node(Thread thread, boolean shared) {
            this.thread = thread;
            this.shared = shared;
        }
    }

    protected final long getState() {
        return state;
    }

    protected final void setState(long newState) {
        state = newState;
    }

    protected final boolean compareAndSetState(long expect, long update) {
        if (state != expect) {
            return false;
        }
        state = update;
        return true;
    }

    protected boolean tryAcquire(long arg) {
        throw new UnsupportedOperationException();
    }

    protected boolean tryRelease(long arg) {
        throw new UnsupportedOperationException();
    }

    protected long tryAcquireShared(long arg) {
        throw new UnsupportedOperationException();
    }

    protected boolean tryReleaseShared(long arg) {
        throw new UnsupportedOperationException();
    }

    protected boolean isHeldExclusively() {
        throw new UnsupportedOperationException();
    }

    private void enqueue(Node n) {
        Node l = last;
        n.prev = l;
        n.queued = true;
        last = n;
        if (l == null) {
            first = n;
        } else {
            l.next = n;
        }
    }

    private void dequeue(Node n) {
        Node p = n.prev;
        Node x = n.next;
        n.prev = null;
        n.next = null;
        n.queued = false;
        if (p == null) {
            first = x;
        } else {
            p.next = x;
        }
        if (x == null) {
            last = p;
        } else {
            x.prev = p;
        }
    }

    private void wakeFirst() {
        Node f = first;
        if (f != null) {
            Parker.unpark(f.thread);
        }
    }

    private boolean attempt(Node n, long arg) {
        if (n.shared) {
            long r = tryAcquireShared(arg);
            if (r < 0) {
                return false;
            }
            dequeue(n);
            Node f = first;
            if (f != null && (r > 0 || f.shared)) {
                Parker.unpark(f.thread);
            }
            return true;
        }
        if (!tryAcquire(arg)) {
            return false;
        }
        dequeue(n);
        return true;
    }

    /**
     * Waits in the queue until the state is acquired. deadline: 0, or when to give up. Answers 1 acquired, 0 timed out,
     * -1 interrupted; with interruptible false an interrupt is kept and answered as 2.
     */
    private int stand(Node n, long arg, boolean interruptible, boolean timed, long deadline) {
        boolean interrupted = false;
        try {
            for (;;) {
                if (first == n && attempt(n, arg)) {
                    return interrupted ? 2 : 1;
                }
                if (timed) {
                    long left = deadline - System.nanoTime();
                    if (left <= 0) {
                        leave(n);
                        return 0;
                    }
                    Parker.park(this, left);
                } else {
                    Parker.park(this, 0);
                }
                if (Thread.interrupted()) {
                    if (interruptible) {
                        leave(n);
                        return -1;
                    }
                    interrupted = true;
                }
            }
        } catch (Throwable t) {
            if (n.queued) {
                leave(n);
            }
            throw t;
        }
    }

    /** Gives up waiting; whoever stands first now may have missed a wake-up. */
    private void leave(Node n) {
        dequeue(n);
        wakeFirst();
    }

    private int enter(boolean shared, long arg, boolean interruptible, boolean timed, long nanos) {
        long deadline = timed ? System.nanoTime() + nanos : 0;
        Node n = new Node(Thread.currentThread(), shared);
        enqueue(n);
        return stand(n, arg, interruptible, timed, deadline);
    }

    public final void acquire(long arg) {
        if (!tryAcquire(arg) && enter(false, arg, false, false, 0) == 2) {
            Thread.currentThread().interrupt();
        }
    }

    public final void acquireInterruptibly(long arg) throws InterruptedException {
        if (Thread.interrupted() || !tryAcquire(arg) && enter(false, arg, true, false, 0) < 0) {
            throw new InterruptedException();
        }
    }

    public final boolean tryAcquireNanos(long arg, long nanosTimeout) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (tryAcquire(arg)) {
            return true;
        }
        if (nanosTimeout <= 0) {
            return false;
        }
        int r = enter(false, arg, true, true, nanosTimeout);
        if (r < 0) {
            throw new InterruptedException();
        }
        return r > 0;
    }

    public final boolean release(long arg) {
        if (!tryRelease(arg)) {
            return false;
        }
        wakeFirst();
        return true;
    }

    public final void acquireShared(long arg) {
        if (tryAcquireShared(arg) < 0 && enter(true, arg, false, false, 0) == 2) {
            Thread.currentThread().interrupt();
        }
    }

    public final void acquireSharedInterruptibly(long arg) throws InterruptedException {
        if (Thread.interrupted() || tryAcquireShared(arg) < 0 && enter(true, arg, true, false, 0) < 0) {
            throw new InterruptedException();
        }
    }

    public final boolean tryAcquireSharedNanos(long arg, long nanosTimeout) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (tryAcquireShared(arg) >= 0) {
            return true;
        }
        if (nanosTimeout <= 0) {
            return false;
        }
        int r = enter(true, arg, true, true, nanosTimeout);
        if (r < 0) {
            throw new InterruptedException();
        }
        return r > 0;
    }

    public final boolean releaseShared(long arg) {
        if (!tryReleaseShared(arg)) {
            return false;
        }
        wakeFirst();
        return true;
    }

    public final boolean hasQueuedThreads() {
        return first != null;
    }

    public final boolean hasContended() {
        return first != null;
    }

    public final Thread getFirstQueuedThread() {
        Node f = first;
        return f == null ? null : f.thread;
    }

    public final boolean isQueued(Thread thread) {
        if (thread == null) {
            throw new NullPointerException();
        }
        for (Node n = first; n != null; n = n.next) {
            if (n.thread == thread) {
                return true;
            }
        }
        return false;
    }

    public final boolean hasQueuedPredecessors() {
        Node f = first;
        return f != null && f.thread != Thread.currentThread();
    }

    /** Whether the first in the queue wants the state for itself alone. */
    final boolean firstIsExclusive() {
        Node f = first;
        return f != null && !f.shared;
    }

    public final int getQueueLength() {
        int k = 0;
        for (Node n = first; n != null; n = n.next) {
            k++;
        }
        return k;
    }

    private Collection<Thread> queued(int kinds) {
        ArrayList<Thread> list = new ArrayList<Thread>();
        for (Node n = last; n != null; n = n.prev) {
            if ((kinds & (n.shared ? 2 : 1)) != 0) {
                list.add(n.thread);
            }
        }
        return list;
    }

    public final Collection<Thread> getQueuedThreads() {
        return queued(3);
    }

    public final Collection<Thread> getExclusiveQueuedThreads() {
        return queued(1);
    }

    public final Collection<Thread> getSharedQueuedThreads() {
        return queued(2);
    }

    public String toString() {
        return getClass().getName() + "@" + Integer.toHexString(hashCode()) + "[State = " + getState() + ", "
                + (hasQueuedThreads() ? "non" : "") + "empty queue]";
    }

    public final boolean owns(ConditionObject condition) {
        return condition.isOwnedBy(this);
    }

    public final boolean hasWaiters(ConditionObject condition) {
        checkOwns(condition);
        return condition.hasWaiters();
    }

    public final int getWaitQueueLength(ConditionObject condition) {
        checkOwns(condition);
        return condition.getWaitQueueLength();
    }

    public final Collection<Thread> getWaitingThreads(ConditionObject condition) {
        checkOwns(condition);
        return condition.getWaitingThreads();
    }

    private void checkOwns(ConditionObject condition) {
        if (!owns(condition)) {
            throw new IllegalArgumentException("Not owner");
        }
    }

    /** A condition of this synchronizer; its waiters stand in a queue of their own until they are signalled. */
    public class ConditionObject implements Condition, java.io.Serializable {
        private Node firstWaiter;
        private Node lastWaiter;

        public ConditionObject() {
        }

        final boolean isOwnedBy(AbstractQueuedLongSynchronizer sync) {
            return sync == AbstractQueuedLongSynchronizer.this;
        }

        private void checkHeld() {
            if (!isHeldExclusively()) {
                throw new IllegalMonitorStateException();
            }
        }

        private void add(Node n) {
            Node l = lastWaiter;
            n.prev = l;
            lastWaiter = n;
            if (l == null) {
                firstWaiter = n;
            } else {
                l.next = n;
            }
        }

        private void remove(Node n) {
            Node p = n.prev;
            Node x = n.next;
            n.prev = null;
            n.next = null;
            if (p == null) {
                firstWaiter = x;
            } else {
                p.next = x;
            }
            if (x == null) {
                lastWaiter = p;
            } else {
                x.prev = p;
            }
        }

        public final void signal() {
            checkHeld();
            Node n = firstWaiter;
            if (n != null) {
                remove(n);
                enqueue(n);
            }
        }

        public final void signalAll() {
            checkHeld();
            Node n;
            while ((n = firstWaiter) != null) {
                remove(n);
                enqueue(n);
            }
        }

        /** Answers the nanoseconds left, or Long.MIN_VALUE after an interrupt before the signal. */
        private long doAwait(boolean interruptible, boolean timed, long nanos) {
            long deadline = timed ? System.nanoTime() + nanos : 0;
            checkHeld();
            Node n = new Node(Thread.currentThread(), false);
            add(n);
            long saved = getState();
            if (!release(saved)) {
                remove(n);
                throw new IllegalMonitorStateException();
            }
            boolean interrupted = false;
            boolean thrown = false;
            boolean timedOut = false;
            while (!n.queued) {
                if (timed) {
                    long left = deadline - System.nanoTime();
                    if (left <= 0) {
                        timedOut = true;
                        remove(n);
                        enqueue(n);
                        break;
                    }
                    Parker.park(this, left);
                } else {
                    Parker.park(this, 0);
                }
                if (Thread.interrupted()) {
                    interrupted = true;
                    if (interruptible && !n.queued) {
                        thrown = true;
                        remove(n);
                        enqueue(n);
                    }
                }
            }
            if (stand(n, saved, false, false, 0) == 2) {
                interrupted = true;
            }
            if (thrown) {
                return Long.MIN_VALUE;
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            return timedOut ? 0 : timed ? Math.max(1, deadline - System.nanoTime()) : 1;
        }

        public final void awaitUninterruptibly() {
            doAwait(false, false, 0);
        }

        public final void await() throws InterruptedException {
            if (Thread.interrupted() || doAwait(true, false, 0) == Long.MIN_VALUE) {
                throw new InterruptedException();
            }
        }

        public final long awaitNanos(long nanosTimeout) throws InterruptedException {
            long r = 0;
            if (Thread.interrupted() || (r = doAwait(true, true, nanosTimeout)) == Long.MIN_VALUE) {
                throw new InterruptedException();
            }
            return r;
        }

        public final boolean awaitUntil(Date deadline) throws InterruptedException {
            return awaitNanos((deadline.getTime() - System.currentTimeMillis()) * 1000000L) > 0;
        }

        public final boolean await(long time, TimeUnit unit) throws InterruptedException {
            return awaitNanos(unit.toNanos(time)) > 0;
        }

        protected final boolean hasWaiters() {
            checkHeld();
            return firstWaiter != null;
        }

        protected final int getWaitQueueLength() {
            return getWaitingThreads().size();
        }

        protected final Collection<Thread> getWaitingThreads() {
            checkHeld();
            ArrayList<Thread> list = new ArrayList<Thread>();
            for (Node n = firstWaiter; n != null; n = n.next) {
                list.add(n.thread);
            }
            return list;
        }
    }
}
