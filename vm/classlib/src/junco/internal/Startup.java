package junco.internal;

/**
 * The points at which the machine calls into the library, and the door through which the library's other packages reach
 * the internals of threads. java.lang.Thread installs the instance.
 */
public abstract class Startup {
    private static Startup instance;

    protected Startup() {
    }

    public static void install(Startup s) {
        instance = s;
    }

    /** Runs before anything else, on the thread that will run main. */
    private static void boot() {
        Thread.currentThread();
        instance.becomeMain();
    }

    /** Handles an exception that main threw. */
    private static void uncaught(Throwable t) {
        instance.uncaughtInMain(t);
    }

    /** Runs before main of a program that needs a later release than 17: some texts are those of JDK 25 then. */
    private static void later() {
        Release.setLater();
        instance.laterRelease();
    }

    /** Runs after main returned or threw, on its thread. */
    private static void mainExit() {
        instance.endOfMain();
    }

    /** Runs when no non-daemon thread is left: the shutdown hooks. */
    private static void shutdown() {
        instance.runHooks();
    }

    static Startup instance() {
        return instance;
    }

    protected abstract void becomeMain();

    protected abstract void uncaughtInMain(Throwable t);

    protected abstract void laterRelease();

    protected abstract void endOfMain();

    protected abstract void runHooks();

    protected abstract void park(Object blocker, long nanos);

    protected abstract void unpark(Thread t);

    protected abstract Object blocker(Thread t);
}
