package java.util.concurrent;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/** Runs tasks on a pool of threads that take them from a queue. */
public class ThreadPoolExecutor extends AbstractExecutorService {
    private static final int RUNNING = 0;
    private static final int SHUTDOWN = 1;
    private static final int STOP = 2;
    private static final int TERMINATED = 3;

    private final BlockingQueue<Runnable> workQueue;
    /** Guards the workers and the state. */
    private final Object lock = new Object();
    private final HashSet<Worker> workers = new HashSet<Worker>();
    private volatile int state = RUNNING;
    private int largestPoolSize;
    private long completedTaskCount;
    private volatile ThreadFactory threadFactory;
    private volatile RejectedExecutionHandler handler;
    private volatile long keepAliveNanos;
    private volatile boolean allowCoreThreadTimeOut;
    private volatile int corePoolSize;
    private volatile int maximumPoolSize;

    /** A thread of the pool. */
    private final class Worker implements Runnable {
        private Thread thread;
        private Runnable first;
        private long completed;
        /** Runs a task, or has not begun to look for one. */
        private boolean busy = true;

        Worker(Runnable first) {
            this.first = first;
        }

        @Override
        public void run() {
            work(this);
        }
    }

    public ThreadPoolExecutor(int corePoolSize, int maximumPoolSize, long keepAliveTime, TimeUnit unit,
            BlockingQueue<Runnable> workQueue) {
        this(corePoolSize, maximumPoolSize, keepAliveTime, unit, workQueue, Executors.defaultThreadFactory(),
                new AbortPolicy());
    }

    public ThreadPoolExecutor(int corePoolSize, int maximumPoolSize, long keepAliveTime, TimeUnit unit,
            BlockingQueue<Runnable> workQueue, ThreadFactory threadFactory) {
        this(corePoolSize, maximumPoolSize, keepAliveTime, unit, workQueue, threadFactory, new AbortPolicy());
    }

    public ThreadPoolExecutor(int corePoolSize, int maximumPoolSize, long keepAliveTime, TimeUnit unit,
            BlockingQueue<Runnable> workQueue, RejectedExecutionHandler handler) {
        this(corePoolSize, maximumPoolSize, keepAliveTime, unit, workQueue, Executors.defaultThreadFactory(), handler);
    }

    public ThreadPoolExecutor(int corePoolSize, int maximumPoolSize, long keepAliveTime, TimeUnit unit,
            BlockingQueue<Runnable> workQueue, ThreadFactory threadFactory, RejectedExecutionHandler handler) {
        if (corePoolSize < 0 || maximumPoolSize <= 0 || maximumPoolSize < corePoolSize || keepAliveTime < 0) {
            throw new IllegalArgumentException();
        }
        this.corePoolSize = corePoolSize;
        this.maximumPoolSize = maximumPoolSize;
        this.workQueue = Objects.requireNonNull(workQueue);
        this.keepAliveNanos = unit.toNanos(keepAliveTime);
        this.threadFactory = Objects.requireNonNull(threadFactory);
        this.handler = Objects.requireNonNull(handler);
    }

    @Override
    public void execute(Runnable command) {
        if (command == null) {
            throw new NullPointerException();
        }
        if (workers.size() < corePoolSize && tryAddWorker(command, true)) {
            return;
        }
        if (state == RUNNING && workQueue.offer(command)) {
            if (state != RUNNING && remove(command)) {
                reject(command);
            } else if (workers.isEmpty()) {
                addWorker(null, false);
            }
        } else if (!tryAddWorker(command, false)) {
            if (state == RUNNING && outOfThreads) {
                handOver(command);
            } else {
                reject(command);
            }
        }
    }

    /** Whether the last attempt to start a thread failed because there are too many. */
    private boolean outOfThreads;

    /** Adds a worker; false also if there are some, but no thread can be started for one more. */
    private boolean tryAddWorker(Runnable first, boolean core) {
        outOfThreads = false;
        try {
            return addWorker(first, core);
        } catch (OutOfMemoryError e) {
            if (workers.isEmpty()) {
                throw e;
            }
            outOfThreads = true;
            return false;
        }
    }

    /** Waits until a worker takes the task. */
    private void handOver(Runnable command) {
        try {
            workQueue.put(command);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            reject(command);
        }
    }

    final void reject(Runnable command) {
        handler.rejectedExecution(command, this);
    }

    private boolean addWorker(Runnable first, boolean core) {
        Worker w = new Worker(first);
        synchronized (lock) {
            if (state > SHUTDOWN || state == SHUTDOWN && (first != null || workQueue.isEmpty())
                    || workers.size() >= (core ? corePoolSize : maximumPoolSize)) {
                return false;
            }
            w.thread = threadFactory.newThread(w);
            if (w.thread == null) {
                return false;
            }
            workers.add(w);
            largestPoolSize = Math.max(largestPoolSize, workers.size());
        }
        boolean started = false;
        try {
            w.thread.start();
            started = true;
        } finally {
            if (!started) {
                synchronized (lock) {
                    workers.remove(w);
                    tryTerminate();
                }
            }
        }
        return true;
    }

    /** The next task of a worker, or null if it is to end; then it has been taken out of the set. */
    private Runnable nextTask(Worker w) {
        boolean timedOut = false;
        for (;;) {
            boolean timed;
            synchronized (lock) {
                if (state >= STOP || state == SHUTDOWN && workQueue.isEmpty()) {
                    return null;
                }
                int n = workers.size();
                timed = allowCoreThreadTimeOut || n > corePoolSize;
                if ((n > maximumPoolSize || timed && timedOut) && (n > 1 || workQueue.isEmpty())) {
                    leave(w);
                    return null;
                }
            }
            try {
                Runnable r = timed ? workQueue.poll(keepAliveNanos, TimeUnit.NANOSECONDS) : workQueue.take();
                if (r != null) {
                    return r;
                }
                timedOut = true;
            } catch (InterruptedException retry) {
                timedOut = false;
            }
        }
    }

    private void leave(Worker w) {
        if (workers.remove(w)) {
            completedTaskCount += w.completed;
        }
    }

    private void work(Worker w) {
        Runnable task = w.first;
        w.first = null;
        w.busy = task != null;
        boolean abrupt = true;
        try {
            while (task != null || (task = nextTask(w)) != null) {
                w.busy = true;
                if (state >= STOP) {
                    w.thread.interrupt();
                } else {
                    Thread.interrupted();
                }
                try {
                    beforeExecute(w.thread, task);
                    try {
                        task.run();
                    } catch (Throwable t) {
                        afterExecute(task, t);
                        throw t;
                    }
                    afterExecute(task, null);
                } finally {
                    task = null;
                    w.completed++;
                    w.busy = false;
                }
            }
            abrupt = false;
        } finally {
            boolean replace;
            synchronized (lock) {
                leave(w);
                tryTerminate();
                int min = allowCoreThreadTimeOut ? 0 : corePoolSize;
                if (min == 0 && !workQueue.isEmpty()) {
                    min = 1;
                }
                replace = state < STOP && (abrupt || workers.size() < min);
            }
            if (replace) {
                addWorker(null, false);
            }
        }
    }

    private void tryTerminate() {
        if (state == RUNNING || state == TERMINATED || state == SHUTDOWN && !workQueue.isEmpty()) {
            return;
        }
        if (!workers.isEmpty()) {
            interruptIdle();
            return;
        }
        try {
            terminated();
        } finally {
            state = TERMINATED;
            lock.notifyAll();
        }
    }

    private void interruptIdle() {
        for (Worker w : workers) {
            if (!w.busy) {
                w.thread.interrupt();
            }
        }
    }

    @Override
    public void shutdown() {
        synchronized (lock) {
            if (state < SHUTDOWN) {
                state = SHUTDOWN;
            }
            interruptIdle();
            onShutdown();
            tryTerminate();
        }
    }

    void onShutdown() {
    }

    @Override
    public List<Runnable> shutdownNow() {
        synchronized (lock) {
            if (state < STOP) {
                state = STOP;
            }
            for (Worker w : workers) {
                w.thread.interrupt();
            }
            List<Runnable> rest = new ArrayList<Runnable>();
            workQueue.drainTo(rest);
            for (Object r : workQueue.toArray()) {
                if (workQueue.remove(r)) {
                    rest.add((Runnable) r);
                }
            }
            tryTerminate();
            return rest;
        }
    }

    @Override
    public boolean isShutdown() {
        return state >= SHUTDOWN;
    }

    final boolean isStopped() {
        return state >= STOP;
    }

    public boolean isTerminating() {
        return state >= SHUTDOWN && state < TERMINATED;
    }

    @Override
    public boolean isTerminated() {
        return state == TERMINATED;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        synchronized (lock) {
            while (state < TERMINATED) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                lock.wait(left / 1000000, (int) (left % 1000000));
            }
            return true;
        }
    }

    public void setThreadFactory(ThreadFactory threadFactory) {
        this.threadFactory = Objects.requireNonNull(threadFactory);
    }

    public ThreadFactory getThreadFactory() {
        return threadFactory;
    }

    public void setRejectedExecutionHandler(RejectedExecutionHandler handler) {
        this.handler = Objects.requireNonNull(handler);
    }

    public RejectedExecutionHandler getRejectedExecutionHandler() {
        return handler;
    }

    public void setCorePoolSize(int corePoolSize) {
        if (corePoolSize < 0 || maximumPoolSize < corePoolSize) {
            throw new IllegalArgumentException();
        }
        int more = corePoolSize - this.corePoolSize;
        this.corePoolSize = corePoolSize;
        if (workers.size() > corePoolSize) {
            synchronized (lock) {
                interruptIdle();
            }
        } else {
            for (int k = Math.min(more, workQueue.size()); k > 0 && addWorker(null, true); k--) {
                if (workQueue.isEmpty()) {
                    break;
                }
            }
        }
    }

    public int getCorePoolSize() {
        return corePoolSize;
    }

    public boolean prestartCoreThread() {
        return workers.size() < corePoolSize && addWorker(null, true);
    }

    /** Starts a thread for a task that has been put in the queue, if there are too few. */
    final void ensurePrestart() {
        int n = workers.size();
        if (n < corePoolSize) {
            addWorker(null, true);
        } else if (n == 0) {
            addWorker(null, false);
        }
    }

    public int prestartAllCoreThreads() {
        int n = 0;
        while (addWorker(null, true)) {
            n++;
        }
        return n;
    }

    public boolean allowsCoreThreadTimeOut() {
        return allowCoreThreadTimeOut;
    }

    public void allowCoreThreadTimeOut(boolean value) {
        if (value && keepAliveNanos <= 0) {
            throw new IllegalArgumentException("Core threads must have nonzero keep alive times");
        }
        if (value != allowCoreThreadTimeOut) {
            allowCoreThreadTimeOut = value;
            if (value) {
                synchronized (lock) {
                    interruptIdle();
                }
            }
        }
    }

    public void setMaximumPoolSize(int maximumPoolSize) {
        if (maximumPoolSize <= 0 || maximumPoolSize < corePoolSize) {
            throw new IllegalArgumentException();
        }
        this.maximumPoolSize = maximumPoolSize;
        if (workers.size() > maximumPoolSize) {
            synchronized (lock) {
                interruptIdle();
            }
        }
    }

    public int getMaximumPoolSize() {
        return maximumPoolSize;
    }

    public void setKeepAliveTime(long time, TimeUnit unit) {
        if (time < 0) {
            throw new IllegalArgumentException();
        }
        if (time == 0 && allowCoreThreadTimeOut) {
            throw new IllegalArgumentException("Core threads must have nonzero keep alive times");
        }
        keepAliveNanos = unit.toNanos(time);
        synchronized (lock) {
            interruptIdle();
        }
    }

    public long getKeepAliveTime(TimeUnit unit) {
        return unit.convert(keepAliveNanos, TimeUnit.NANOSECONDS);
    }

    public BlockingQueue<Runnable> getQueue() {
        return workQueue;
    }

    public boolean remove(Runnable task) {
        boolean removed = workQueue.remove(task);
        synchronized (lock) {
            tryTerminate();
        }
        return removed;
    }

    public void purge() {
        Iterator<Runnable> it = workQueue.iterator();
        while (it.hasNext()) {
            Runnable r = it.next();
            if (r instanceof Future && ((Future<?>) r).isCancelled()) {
                it.remove();
            }
        }
        synchronized (lock) {
            tryTerminate();
        }
    }

    public int getPoolSize() {
        synchronized (lock) {
            return state == TERMINATED ? 0 : workers.size();
        }
    }

    public int getActiveCount() {
        synchronized (lock) {
            int n = 0;
            for (Worker w : workers) {
                if (w.busy) {
                    n++;
                }
            }
            return n;
        }
    }

    public int getLargestPoolSize() {
        return largestPoolSize;
    }

    public long getTaskCount() {
        synchronized (lock) {
            return getCompletedTaskCount() + getActiveCount() + workQueue.size();
        }
    }

    public long getCompletedTaskCount() {
        synchronized (lock) {
            long n = completedTaskCount;
            for (Worker w : workers) {
                n += w.completed;
            }
            return n;
        }
    }

    @Override
    public String toString() {
        int s = state;
        return super.toString() + "[" + (s == RUNNING ? "Running" : s == TERMINATED ? "Terminated" : "Shutting down")
                + ", pool size = " + workers.size() + ", active threads = " + getActiveCount() + ", queued tasks = "
                + workQueue.size() + ", completed tasks = " + getCompletedTaskCount() + "]";
    }

    protected void beforeExecute(Thread t, Runnable r) {
    }

    protected void afterExecute(Runnable r, Throwable t) {
    }

    protected void terminated() {
    }

    /** Runs a rejected task in the thread that brought it. */
    public static class CallerRunsPolicy implements RejectedExecutionHandler {
        public CallerRunsPolicy() {
        }

        public void rejectedExecution(Runnable r, ThreadPoolExecutor e) {
            if (!e.isShutdown()) {
                r.run();
            }
        }
    }

    /** Throws. */
    public static class AbortPolicy implements RejectedExecutionHandler {
        public AbortPolicy() {
        }

        public void rejectedExecution(Runnable r, ThreadPoolExecutor e) {
            throw new RejectedExecutionException("Task " + r.toString() + " rejected from " + e.toString());
        }
    }

    /** Forgets a rejected task. */
    public static class DiscardPolicy implements RejectedExecutionHandler {
        public DiscardPolicy() {
        }

        public void rejectedExecution(Runnable r, ThreadPoolExecutor e) {
        }
    }

    /** Forgets the oldest task in the queue instead. */
    public static class DiscardOldestPolicy implements RejectedExecutionHandler {
        public DiscardOldestPolicy() {
        }

        public void rejectedExecution(Runnable r, ThreadPoolExecutor e) {
            if (!e.isShutdown()) {
                e.getQueue().poll();
                e.execute(r);
            }
        }
    }
}
