package java.lang;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadFactory;

/**
 * A thread of execution. All are green threads of the machine: one runs at a time, and the machine switches at
 * safepoints.
 *
 * <p>The machine keeps what it needs in {@link #handle} and reads and clears {@link #interrupted} itself where a thread
 * waits. It enters a new thread in {@link #execute}.
 */
public class Thread implements Runnable {
    public static final int MIN_PRIORITY = 1;
    public static final int NORM_PRIORITY = 5;
    public static final int MAX_PRIORITY = 10;

    private static final int NEW = 0;
    private static final int STARTED = 1;
    private static final int TERMINATED = 2;

    private static int nextNumber;
    // A JVM's own threads have numbers too. These are the ones that programs see on HotSpot.
    private static final long MAIN_ID = 1;
    private static long nextId = 12;
    // Those of JDK 25, for programs that need a later release than 17.
    private static final long LATER_MAIN_ID = 3;
    private static final long LATER_FIRST_ID = 21;
    /** Whether threads show their numbers, as they do since JDK 19. */
    private static boolean numbered;
    private static boolean virtualMade;
    private static boolean virtualStarted;
    private static UncaughtExceptionHandler defaultHandler;

    /** The machine's number of this thread; 0 before it starts and after it has ended. */
    private int handle;
    private volatile boolean interrupted;
    private boolean daemon;
    private boolean virtual;
    /** The greatest size of the stack that the program asks for, 0 for the usual one; read by the machine. */
    private int stackBytes;
    private volatile int phase;
    private int priority;
    private long tid;
    private volatile String name;
    private ThreadGroup group;
    private Runnable target;
    private ClassLoader contextClassLoader;
    private UncaughtExceptionHandler handler;
    /** What LockSupport.getBlocker returns. */
    volatile Object parkBlocker;
    ThreadLocal.Table locals;
    ThreadLocal.Table inheritableLocals;

    /** The states of a thread. */
    public enum State {
        NEW, RUNNABLE, BLOCKED, WAITING, TIMED_WAITING, TERMINATED
    }

    /** Is told of exceptions that nothing caught. */
    @FunctionalInterface
    public interface UncaughtExceptionHandler {
        void uncaughtException(Thread t, Throwable e);
    }

    public Thread() {
        this(null, null, null, 0, true);
    }

    public Thread(Runnable task) {
        this(null, task, null, 0, true);
    }

    public Thread(ThreadGroup group, Runnable task) {
        this(group, task, null, 0, true);
    }

    public Thread(String name) {
        this(null, null, checkName(name), 0, true);
    }

    public Thread(ThreadGroup group, String name) {
        this(group, null, checkName(name), 0, true);
    }

    public Thread(Runnable task, String name) {
        this(null, task, checkName(name), 0, true);
    }

    public Thread(ThreadGroup group, Runnable task, String name) {
        this(group, task, checkName(name), 0, true);
    }

    public Thread(ThreadGroup group, Runnable task, String name, long stackSize) {
        this(group, task, checkName(name), stackSize, true);
    }

    public Thread(ThreadGroup group, Runnable task, String name, long stackSize, boolean inheritInheritableThreadLocals) {
        Thread parent = currentThread();
        this.name = name != null ? name : "Thread-" + nextNumber();
        this.group = group != null ? group : parent.group;
        target = task;
        stackBytes = (int) Math.max(0, Math.min(stackSize, 1 << 30));
        tid = nextId();
        daemon = parent.daemon;
        priority = Math.min(parent.priority, this.group.getMaxPriority());
        contextClassLoader = parent.contextClassLoader;
        if (inheritInheritableThreadLocals && parent.inheritableLocals != null) {
            inheritableLocals = ThreadLocal.inherit(parent.inheritableLocals);
        }
    }

    /** For threads of builders: virtual ones have no number and no parent. */
    private Thread(String name, Runnable task, boolean virtual, boolean inherit) {
        this(null, Objects.requireNonNull(task), virtual ? nameOfVirtual(name) : name, 0, inherit);
        if (virtual) {
            this.virtual = true;
            daemon = true;
            priority = NORM_PRIORITY;
            group = ThreadGroup.forVirtual();
        }
    }

    /** The machinery of the first virtual thread has a number, which programs do not see. */
    private static synchronized String nameOfVirtual(String name) {
        if (!virtualMade) {
            virtualMade = true;
            nextId++;
        }
        return name;
    }

    private static String checkName(String name) {
        if (name == null) {
            throw new NullPointerException("name cannot be null");
        }
        return name;
    }

    private static synchronized int nextNumber() {
        return nextNumber++;
    }

    private static synchronized long nextId() {
        return nextId++;
    }

    /** Fills in the thread that the machine made for main. */
    void becomeMain() {
        tid = MAIN_ID;
        name = "main";
        priority = NORM_PRIORITY;
        group = ThreadGroup.mainGroup();
        phase = STARTED;
    }

    static {
        junco.internal.Startup.install(new Access());
    }

    /** Opens this package to the machine's entry points and to LockSupport. */
    private static final class Access extends junco.internal.Startup {
        Access() {
        }

        @Override
        protected void becomeMain() {
            currentThread().becomeMain();
        }

        @Override
        protected void laterRelease() {
            numbered = true;
            currentThread().tid = LATER_MAIN_ID;
            nextId = LATER_FIRST_ID;
        }

        @Override
        protected void uncaughtInMain(Throwable t) {
            currentThread().uncaught(t);
        }

        @Override
        protected void endOfMain() {
            currentThread().exit();
        }

        @Override
        protected void runHooks() {
            Runtime.getRuntime().runHooks();
        }

        @Override
        protected void park(Object blocker, long nanos) {
            Thread t = currentThread();
            t.parkBlocker = blocker;
            park0(nanos);
            t.parkBlocker = null;
        }

        @Override
        protected void unpark(Thread t) {
            t.unpark0();
        }

        @Override
        protected Object blocker(Thread t) {
            return t.parkBlocker;
        }
    }

    public static native Thread currentThread();

    public static void onSpinWait() {
        Thread.yield();
    }

    public static void yield() {
        yield0();
    }

    public static void sleep(long millis) throws InterruptedException {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        sleep0(millis > Long.MAX_VALUE / 1000000 ? Long.MAX_VALUE : millis * 1000000);
    }

    public static void sleep(long millis, int nanos) throws InterruptedException {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        if (nanos < 0 || nanos > 999999) {
            throw new IllegalArgumentException("nanosecond timeout value out of range");
        }
        sleep0(millis >= Long.MAX_VALUE / 1000000 ? Long.MAX_VALUE : millis * 1000000 + nanos);
    }

    public static void sleep(Duration duration) throws InterruptedException {
        long s = duration.getSeconds();
        if (s >= 0) {
            sleep0(s >= Long.MAX_VALUE / 1000000000 ? Long.MAX_VALUE : s * 1000000000 + duration.getNano());
        }
    }

    public void start() {
        synchronized (this) {
            if (phase != NEW) {
                throw new IllegalThreadStateException();
            }
            phase = STARTED;
            boolean ok = false;
            try {
                start0();
                ok = true;
            } finally {
                if (!ok) {
                    phase = NEW;
                }
            }
            if (!virtual) {
                group.add(this);
            } else if (!virtualStarted) {
                virtualStarted = true;
                nextId += 2; // two carriers
            }
        }
    }

    /** The outermost frame of every thread but main. */
    private void execute() {
        try {
            run();
        } catch (Throwable t) {
            uncaught(t);
        }
        exit();
    }

    /** Hands an exception that nothing caught to the thread's handler. The machine calls it for main. */
    private void uncaught(Throwable t) {
        try {
            getUncaughtExceptionHandler().uncaughtException(this, t);
        } catch (Throwable ignored) {
            // As the documentation says, what a handler throws is ignored.
        }
    }

    /** The end of a thread's life. The machine calls it for main and makes the thread's monitor free afterwards. */
    private void exit() {
        synchronized (this) {
            phase = TERMINATED;
            locals = null;
            inheritableLocals = null;
            target = null;
            notifyAll();
        }
        if (!virtual) {
            group.remove(this);
        }
    }

    @Override
    public void run() {
        Runnable task = target;
        if (task != null) {
            task.run();
        }
    }

    public void interrupt() {
        interrupted = true;
        interrupt0();
    }

    public static boolean interrupted() {
        Thread t = currentThread();
        boolean was = t.interrupted;
        if (was) {
            t.interrupted = false;
        }
        return was;
    }

    public boolean isInterrupted() {
        return interrupted;
    }

    public final boolean isAlive() {
        return phase == STARTED;
    }

    public final void join() throws InterruptedException {
        join(0);
    }

    public final void join(long millis) throws InterruptedException {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        synchronized (this) {
            if (millis == 0) {
                while (isAlive()) {
                    wait(0);
                }
                return;
            }
            long end = System.nanoTime() / 1000000 + millis;
            long left = millis;
            while (isAlive() && left > 0) {
                wait(left);
                left = end - System.nanoTime() / 1000000;
            }
        }
    }

    public final void join(long millis, int nanos) throws InterruptedException {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        if (nanos < 0 || nanos > 999999) {
            throw new IllegalArgumentException("nanosecond timeout value out of range");
        }
        if (nanos > 0 && millis < Long.MAX_VALUE) {
            millis++;
        }
        join(millis);
    }

    public final boolean join(Duration duration) throws InterruptedException {
        if (phase == NEW) {
            throw new IllegalThreadStateException("Thread not started");
        }
        long s = duration.getSeconds();
        if (s >= 0) {
            long nanos = s >= Long.MAX_VALUE / 1000000000 ? Long.MAX_VALUE : s * 1000000000 + duration.getNano();
            if (nanos > 0) {
                join((nanos - 1) / 1000000 + 1);
            }
        }
        return phase == TERMINATED;
    }

    public final void setPriority(int newPriority) {
        if (newPriority > MAX_PRIORITY || newPriority < MIN_PRIORITY) {
            throw new IllegalArgumentException();
        }
        if (!virtual) {
            priority = Math.min(newPriority, group.getMaxPriority());
        }
    }

    public final int getPriority() {
        return priority;
    }

    public final synchronized void setName(String name) {
        this.name = Objects.requireNonNull(name, "name cannot be null");
    }

    public final String getName() {
        return name;
    }

    public final ThreadGroup getThreadGroup() {
        return phase == TERMINATED ? null : group;
    }

    public static int activeCount() {
        return currentThread().getThreadGroup().activeCount();
    }

    public static int enumerate(Thread[] tarray) {
        return currentThread().getThreadGroup().enumerate(tarray);
    }

    public static void dumpStack() {
        new Exception("Stack trace").printStackTrace();
    }

    public final void setDaemon(boolean on) {
        if (virtual && !on) {
            throw new IllegalArgumentException("'false' not legal for virtual threads");
        }
        if (isAlive()) {
            throw new IllegalThreadStateException();
        }
        daemon = on || virtual;
    }

    public final boolean isDaemon() {
        return daemon;
    }

    public final boolean isVirtual() {
        return virtual;
    }

    @Deprecated(since = "17", forRemoval = true)
    public final void checkAccess() {
    }

    @Override
    public String toString() {
        StringBuilder s = new StringBuilder();
        if (virtual) {
            s.append("VirtualThread[#").append(tid);
            if (!name.isEmpty()) {
                s.append(',').append(name);
            }
            s.append("]/").append(getState().name().toLowerCase(java.util.Locale.ROOT));
            return this == currentThread() ? s.append("@ForkJoinPool-1-worker-1").toString() : s.toString();
        }
        s.append("Thread[");
        if (numbered) {
            s.append('#').append(tid).append(',');
        }
        s.append(name).append(',').append(priority).append(',');
        if (phase != TERMINATED) {
            s.append(group.getName());
        }
        return s.append(']').toString();
    }

    public ClassLoader getContextClassLoader() {
        if (contextClassLoader == null) {
            contextClassLoader = ClassLoader.getSystemClassLoader();
        }
        return contextClassLoader;
    }

    public void setContextClassLoader(ClassLoader cl) {
        contextClassLoader = cl;
    }

    public static native boolean holdsLock(Object obj);

    public StackTraceElement[] getStackTrace() {
        if (this == currentThread()) {
            StackTraceElement[] inner = new Exception().getStackTrace();
            // Like HotSpot's, the trace of a running thread begins with getStackTrace itself.
            return inner;
        }
        if (!isAlive()) {
            return new StackTraceElement[0];
        }
        Throwable carrier = new Throwable(null, null, false, false);
        captureInto(carrier);
        return carrier.getStackTrace();
    }

    public static Map<Thread, StackTraceElement[]> getAllStackTraces() {
        ThreadGroup top = currentThread().getThreadGroup();
        while (top.getParent() != null) {
            top = top.getParent();
        }
        Thread[] all = new Thread[top.activeCount() + 8];
        int n = top.enumerate(all);
        Map<Thread, StackTraceElement[]> traces = new HashMap<>();
        for (int i = 0; i < n; i++) {
            traces.put(all[i], all[i].getStackTrace());
        }
        return traces;
    }

    @Deprecated(since = "19")
    public long getId() {
        return tid;
    }

    public final long threadId() {
        return tid;
    }

    public State getState() {
        if (phase == NEW) {
            return State.NEW;
        }
        if (phase == TERMINATED) {
            return State.TERMINATED;
        }
        return switch (state0()) {
            case 2 -> State.BLOCKED;
            case 3 -> State.WAITING;
            case 4 -> State.TIMED_WAITING;
            default -> State.RUNNABLE;
        };
    }

    @Deprecated(since = "1.2", forRemoval = true)
    public final void stop() {
        throw new UnsupportedOperationException();
    }

    @Deprecated(since = "1.2", forRemoval = true)
    public final void suspend() {
        throw new UnsupportedOperationException();
    }

    @Deprecated(since = "1.2", forRemoval = true)
    public final void resume() {
        throw new UnsupportedOperationException();
    }

    public static void setDefaultUncaughtExceptionHandler(UncaughtExceptionHandler ueh) {
        defaultHandler = ueh;
    }

    public static UncaughtExceptionHandler getDefaultUncaughtExceptionHandler() {
        return defaultHandler;
    }

    public UncaughtExceptionHandler getUncaughtExceptionHandler() {
        return handler != null ? handler : group;
    }

    public void setUncaughtExceptionHandler(UncaughtExceptionHandler ueh) {
        handler = ueh;
    }

    /** Makes threads one by one. */
    public sealed interface Builder permits Builder.OfPlatform, Builder.OfVirtual {
        Builder name(String name);

        Builder name(String prefix, long start);

        Builder inheritInheritableThreadLocals(boolean inherit);

        Builder uncaughtExceptionHandler(UncaughtExceptionHandler ueh);

        Thread unstarted(Runnable task);

        Thread start(Runnable task);

        ThreadFactory factory();

        /** Makes platform threads. */
        sealed interface OfPlatform extends Builder permits PlatformBuilder {
            @Override
            OfPlatform name(String name);

            @Override
            OfPlatform name(String prefix, long start);

            @Override
            OfPlatform inheritInheritableThreadLocals(boolean inherit);

            @Override
            OfPlatform uncaughtExceptionHandler(UncaughtExceptionHandler ueh);

            OfPlatform group(ThreadGroup group);

            OfPlatform daemon(boolean on);

            default OfPlatform daemon() {
                return daemon(true);
            }

            OfPlatform priority(int priority);

            OfPlatform stackSize(long stackSize);
        }

        /** Makes virtual threads. */
        sealed interface OfVirtual extends Builder permits VirtualBuilder {
            @Override
            OfVirtual name(String name);

            @Override
            OfVirtual name(String prefix, long start);

            @Override
            OfVirtual inheritInheritableThreadLocals(boolean inherit);

            @Override
            OfVirtual uncaughtExceptionHandler(UncaughtExceptionHandler ueh);
        }
    }

    public static Builder.OfPlatform ofPlatform() {
        return new PlatformBuilder();
    }

    public static Builder.OfVirtual ofVirtual() {
        return new VirtualBuilder();
    }

    public static Thread startVirtualThread(Runnable task) {
        Thread t = new Thread("", task, true, true);
        t.start();
        return t;
    }

    /** What both builders share; a builder's settings are copied into the factories it makes. */
    private abstract static class Settings implements Cloneable, ThreadFactory {
        String name;
        long counter = -1;
        boolean inherit = true;
        UncaughtExceptionHandler ueh;

        final String nextName() {
            if (counter < 0) {
                return name;
            }
            synchronized (this) {
                return name + counter++;
            }
        }

        final void setName(String prefix, long start) {
            Objects.requireNonNull(prefix);
            if (start < 0) {
                throw new IllegalArgumentException("'start' is negative");
            }
            name = prefix;
            counter = start;
        }

        abstract Thread make(Runnable task);

        public Thread unstarted(Runnable task) {
            Thread t = make(Objects.requireNonNull(task));
            if (ueh != null) {
                t.setUncaughtExceptionHandler(ueh);
            }
            return t;
        }

        public Thread start(Runnable task) {
            Thread t = unstarted(task);
            t.start();
            return t;
        }

        @Override
        public Thread newThread(Runnable task) {
            return unstarted(task);
        }

        public ThreadFactory factory() {
            try {
                return (ThreadFactory) clone();
            } catch (CloneNotSupportedException e) {
                throw new InternalError(e);
            }
        }
    }

    private static final class PlatformBuilder extends Settings implements Builder.OfPlatform {
        private ThreadGroup group;
        private int priority;
        private int daemon = -1;
        private long stackSize;

        PlatformBuilder() {
        }

        @Override
        Thread make(Runnable task) {
            Thread t = new Thread(group, task, nextName(), stackSize, inherit);
            if (daemon >= 0) {
                t.setDaemon(daemon == 1);
            }
            if (priority != 0) {
                t.setPriority(priority);
            }
            return t;
        }

        @Override
        public OfPlatform name(String name) {
            this.name = Objects.requireNonNull(name);
            counter = -1;
            return this;
        }

        @Override
        public OfPlatform name(String prefix, long start) {
            setName(prefix, start);
            return this;
        }

        @Override
        public OfPlatform inheritInheritableThreadLocals(boolean inherit) {
            this.inherit = inherit;
            return this;
        }

        @Override
        public OfPlatform uncaughtExceptionHandler(UncaughtExceptionHandler ueh) {
            this.ueh = Objects.requireNonNull(ueh);
            return this;
        }

        @Override
        public OfPlatform group(ThreadGroup group) {
            this.group = Objects.requireNonNull(group);
            return this;
        }

        @Override
        public OfPlatform daemon(boolean on) {
            daemon = on ? 1 : 0;
            return this;
        }

        @Override
        public OfPlatform priority(int priority) {
            if (priority < MIN_PRIORITY || priority > MAX_PRIORITY) {
                throw new IllegalArgumentException();
            }
            this.priority = priority;
            return this;
        }

        @Override
        public OfPlatform stackSize(long stackSize) {
            if (stackSize < 0) {
                throw new IllegalArgumentException();
            }
            this.stackSize = stackSize;
            return this;
        }
    }

    private static final class VirtualBuilder extends Settings implements Builder.OfVirtual {
        VirtualBuilder() {
        }

        @Override
        Thread make(Runnable task) {
            String n = nextName();
            return new Thread(n == null ? "" : n, task, true, inherit);
        }

        @Override
        public OfVirtual name(String name) {
            this.name = Objects.requireNonNull(name);
            counter = -1;
            return this;
        }

        @Override
        public OfVirtual name(String prefix, long start) {
            setName(prefix, start);
            return this;
        }

        @Override
        public OfVirtual inheritInheritableThreadLocals(boolean inherit) {
            this.inherit = inherit;
            return this;
        }

        @Override
        public OfVirtual uncaughtExceptionHandler(UncaughtExceptionHandler ueh) {
            this.ueh = Objects.requireNonNull(ueh);
            return this;
        }
    }

    /** Makes a green thread that enters {@link #execute} of this object, and sets {@link #handle}. */
    private native void start0();

    private static native void yield0();

    /** Sleeps at least so many nanoseconds. */
    private static native void sleep0(long nanos) throws InterruptedException;

    /** Wakes the thread if it sleeps, waits or is parked. */
    private native void interrupt0();

    /** Returns the ordinal of the state of a live thread: 1 runnable, 2 blocked, 3 waiting, 4 timed waiting. */
    private native int state0();

    /** Records this (other) thread's frames in a throwable's backtrace. */
    private native void captureInto(Throwable carrier);

    /**
     * Parks the current thread until it has a permit, is interrupted, or so many nanoseconds have passed (0: no limit).
     */
    static native void park0(long nanos);

    /** Gives the thread a permit. */
    native void unpark0();
}
