package java.lang.management;

/** What a thread was doing at a moment. */
public class ThreadInfo {
    private final long id;
    private final String name;
    private final Thread.State state;
    private final boolean daemon;
    private final int priority;
    private final StackTraceElement[] trace;

    ThreadInfo(Thread t, int maxDepth) {
        id = t.getId();
        name = t.getName();
        state = t.getState();
        daemon = t.isDaemon();
        priority = t.getPriority();
        StackTraceElement[] all = maxDepth == 0 ? new StackTraceElement[0] : t.getStackTrace();
        trace = all.length > maxDepth ? java.util.Arrays.copyOf(all, maxDepth) : all;
    }

    public long getThreadId() {
        return id;
    }

    public String getThreadName() {
        return name;
    }

    public Thread.State getThreadState() {
        return state;
    }

    public boolean isDaemon() {
        return daemon;
    }

    public int getPriority() {
        return priority;
    }

    public StackTraceElement[] getStackTrace() {
        return trace.clone();
    }

    public boolean isInNative() {
        return trace.length > 0 && trace[0].isNativeMethod();
    }

    public boolean isSuspended() {
        return false;
    }

    @Override
    public String toString() {
        StringBuilder s = new StringBuilder();
        s.append('"').append(name).append('"').append(daemon ? " daemon" : "").append(" prio=").append(priority).append(" Id=").append(id).append(' ')
                .append(state).append('\n');
        for (int i = 0; i < trace.length && i < 8; i++) {
            s.append("\tat ").append(trace[i]).append('\n');
        }
        if (trace.length > 8) {
            s.append("\t...\n");
        }
        return s.append('\n').toString();
    }
}
