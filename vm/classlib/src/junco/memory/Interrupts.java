package junco.memory;

import java.util.function.IntConsumer;

/**
 * The interrupt lines of the machine's devices: 32 of them, a bit each in the masks that methods take and give.
 *
 * <p>A line is pending from when a device raises it until somebody takes it or acknowledges it; raising it again meanwhile changes
 * nothing. Nothing happens to a thread that does not ask: a thread waits for lines with {@link #await}, or has a function called for
 * them with {@link #handle}.
 */
public final class Interrupts {
    /** The clock's alarm went off. */
    public static final int CLOCK = 1 << 0;
    /** The host has answered what the mailbox sent. */
    public static final int MAILBOX = 1 << 1;
    /** The number of lines. */
    public static final int LINES = 32;

    private static final IntConsumer[] handlers = new IntConsumer[LINES];
    private static Thread dispatcher;

    private Interrupts() {
    }

    /**
     * Makes the mask of one line.
     *
     * @param number from 0 to {@link #LINES} - 1
     * @return the mask
     * @throws IllegalArgumentException for another number
     */
    public static int line(int number) {
        if (number < 0 || number >= LINES) {
            throw new IllegalArgumentException("no interrupt line " + number);
        }
        return 1 << number;
    }

    /**
     * Waits until one of the lines is pending and enabled, and takes all of them that are: they are pending no more.
     *
     * @param lines the mask of the lines
     * @return the mask of those that were taken
     * @throws InterruptedException if the thread is interrupted
     */
    public static int await(int lines) throws InterruptedException {
        return take0(lines, -1);
    }

    /**
     * Waits as {@link #await(int)} does, but not longer than a time.
     *
     * @param lines the mask of the lines
     * @param nanos nanoseconds; 0 or less does not wait
     * @return the mask of those that were taken, 0 when the time is over
     * @throws InterruptedException if the thread is interrupted
     */
    public static int await(int lines, long nanos) throws InterruptedException {
        return take0(lines, Math.max(nanos, 0));
    }

    /** {@return the mask of the lines that are pending, enabled or not} Nothing is taken. */
    public static native int pending();

    /** {@return the mask of the lines that are enabled: all, at first} A line that is not stays pending and wakes nobody. */
    public static native int enabled();

    /**
     * Sets which lines are enabled.
     *
     * @param lines the mask of the lines
     */
    public static native void enable(int lines);

    /**
     * Makes lines pending, as a device does.
     *
     * @param lines the mask of the lines
     */
    public static native void raise(int lines);

    /**
     * Makes lines pending no more.
     *
     * @param lines the mask of the lines
     */
    public static native void acknowledge(int lines);

    private static native int take0(int lines, long nanos) throws InterruptedException;

    /**
     * Has a function called with the number of each of the lines when it is raised; null ends that. The functions are called one after the other by a
     * daemon thread, which takes the line before. What they throw goes to that thread's handler of uncaught exceptions.
     *
     * @param lines the mask of the lines
     * @param handler what is called, or null
     */
    public static synchronized void handle(int lines, IntConsumer handler) {
        for (int i = 0; i < LINES; i++) {
            if ((lines & 1 << i) != 0) {
                handlers[i] = handler;
            }
        }
        if (dispatcher == null) {
            dispatcher = new Thread("Interrupts") {
                @Override
                public void run() {
                    dispatch();
                }
            };
            dispatcher.setDaemon(true);
            dispatcher.start();
        } else {
            dispatcher.interrupt(); // it waits for other lines now
        }
    }

    private static void dispatch() {
        while (true) {
            try {
                int taken = await(handled());
                for (int i = 0; i < LINES; i++) {
                    if ((taken & 1 << i) != 0) {
                        call(i);
                    }
                }
            } catch (InterruptedException e) {
                continue; // handle was called
            }
        }
    }

    private static synchronized int handled() {
        int lines = 0;
        for (int i = 0; i < LINES; i++) {
            if (handlers[i] != null) {
                lines |= 1 << i;
            }
        }
        return lines;
    }

    private static synchronized IntConsumer handler(int line) {
        return handlers[line];
    }

    private static void call(int line) {
        IntConsumer h = handler(line);
        if (h == null) {
            raise(1 << line); // nobody handles it any more: it is for whoever waits
            return;
        }
        try {
            h.accept(line);
        } catch (Throwable e) {
            Thread t = Thread.currentThread();
            t.getUncaughtExceptionHandler().uncaughtException(t, e);
        }
    }
}
