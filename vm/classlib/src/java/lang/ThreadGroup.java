package java.lang;

/** A set of threads and other groups. */
public class ThreadGroup implements Thread.UncaughtExceptionHandler {
    private static ThreadGroup main;
    private static ThreadGroup virtual;

    private final ThreadGroup parent;
    private final String name;
    private int maxPriority;
    private boolean daemon;
    private Thread[] threads = new Thread[4];
    private int threadCount;
    private ThreadGroup[] groups;
    private int groupCount;

    public ThreadGroup(String name) {
        this(Thread.currentThread().getThreadGroup(), name);
    }

    public ThreadGroup(ThreadGroup parent, String name) {
        this.name = name;
        this.parent = parent;
        maxPriority = parent.maxPriority;
        daemon = parent.daemon;
        synchronized (parent) {
            if (parent.groups == null) {
                parent.groups = new ThreadGroup[4];
            } else if (parent.groupCount == parent.groups.length) {
                ThreadGroup[] more = new ThreadGroup[2 * parent.groupCount];
                System.arraycopy(parent.groups, 0, more, 0, parent.groupCount);
                parent.groups = more;
            }
            parent.groups[parent.groupCount++] = this;
        }
    }

    /** The root of all groups. */
    private ThreadGroup() {
        name = "system";
        parent = null;
        maxPriority = Thread.MAX_PRIORITY;
    }

    static ThreadGroup mainGroup() {
        if (main == null) {
            main = new ThreadGroup(new ThreadGroup(), "main");
            main.add(Thread.currentThread());
        }
        return main;
    }

    static synchronized ThreadGroup forVirtual() {
        if (virtual == null) {
            virtual = new ThreadGroup(main.parent, "VirtualThreads");
        }
        return virtual;
    }

    synchronized void add(Thread t) {
        if (threadCount == threads.length) {
            Thread[] more = new Thread[2 * threadCount];
            System.arraycopy(threads, 0, more, 0, threadCount);
            threads = more;
        }
        threads[threadCount++] = t;
    }

    synchronized void remove(Thread t) {
        for (int i = 0; i < threadCount; i++) {
            if (threads[i] == t) {
                System.arraycopy(threads, i + 1, threads, i, --threadCount - i);
                threads[threadCount] = null;
                return;
            }
        }
    }

    public final String getName() {
        return name;
    }

    public final ThreadGroup getParent() {
        return parent;
    }

    public final int getMaxPriority() {
        return maxPriority;
    }

    @Deprecated(since = "16", forRemoval = true)
    public final boolean isDaemon() {
        return daemon;
    }

    @Deprecated(since = "16", forRemoval = true)
    public synchronized boolean isDestroyed() {
        return false;
    }

    @Deprecated(since = "16", forRemoval = true)
    public final void setDaemon(boolean daemon) {
        this.daemon = daemon;
    }

    public final synchronized void setMaxPriority(int pri) {
        if (pri < Thread.MIN_PRIORITY || pri > Thread.MAX_PRIORITY) {
            return;
        }
        maxPriority = parent == null ? pri : Math.min(pri, parent.maxPriority);
        for (int i = 0; i < groupCount; i++) {
            groups[i].setMaxPriority(pri);
        }
    }

    public final boolean parentOf(ThreadGroup g) {
        for (; g != null; g = g.parent) {
            if (g == this) {
                return true;
            }
        }
        return false;
    }

    @Deprecated(since = "17", forRemoval = true)
    public final void checkAccess() {
    }

    public synchronized int activeCount() {
        int n = threadCount;
        for (int i = 0; i < groupCount; i++) {
            if (groups[i] != virtual) {
                n += groups[i].activeCount();
            }
        }
        return n;
    }

    public int enumerate(Thread[] list) {
        return enumerate(list, true);
    }

    public int enumerate(Thread[] list, boolean recurse) {
        return enumerate(list, 0, recurse);
    }

    private synchronized int enumerate(Thread[] list, int n, boolean recurse) {
        for (int i = 0; i < threadCount && n < list.length; i++) {
            list[n++] = threads[i];
        }
        for (int i = 0; recurse && i < groupCount; i++) {
            if (groups[i] != virtual) {
                n = groups[i].enumerate(list, n, true);
            }
        }
        return n;
    }

    public synchronized int activeGroupCount() {
        int n = groupCount;
        for (int i = 0; i < groupCount; i++) {
            n += groups[i].activeGroupCount();
        }
        return n;
    }

    public int enumerate(ThreadGroup[] list) {
        return enumerate(list, true);
    }

    public int enumerate(ThreadGroup[] list, boolean recurse) {
        return enumerate(list, 0, recurse);
    }

    private synchronized int enumerate(ThreadGroup[] list, int n, boolean recurse) {
        for (int i = 0; i < groupCount && n < list.length; i++) {
            list[n++] = groups[i];
            if (recurse) {
                n = groups[i].enumerate(list, n, true);
            }
        }
        return n;
    }

    public final void interrupt() {
        Thread[] all = new Thread[activeCount() + 8];
        int n = enumerate(all);
        for (int i = 0; i < n; i++) {
            all[i].interrupt();
        }
    }

    @Deprecated(since = "16", forRemoval = true)
    public final void destroy() {
    }

    public void list() {
        list("");
    }

    private synchronized void list(String indent) {
        System.out.println(indent + this);
        for (int i = 0; i < threadCount; i++) {
            System.out.println(indent + "    " + threads[i]);
        }
        for (int i = 0; i < groupCount; i++) {
            groups[i].list(indent + "    ");
        }
    }

    @Override
    public void uncaughtException(Thread t, Throwable e) {
        if (parent != null) {
            parent.uncaughtException(t, e);
            return;
        }
        Thread.UncaughtExceptionHandler h = Thread.getDefaultUncaughtExceptionHandler();
        if (h != null) {
            h.uncaughtException(t, e);
            return;
        }
        System.err.print("Exception in thread \"" + t.getName() + "\" ");
        e.printStackTrace(System.err);
        if (e instanceof OutOfMemoryError) {
            System.err.print(((OutOfMemoryError) e).detail());
        }
    }

    @Override
    public String toString() {
        return getClass().getName() + "[name=" + getName() + ",maxpri=" + getMaxPriority() + "]";
    }
}
