package java.lang;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Serializable;

/**
 * The root of everything that can be thrown.
 *
 * <p>All fields being zero is the state of a throwable without message, cause and suppressed exceptions, because the
 * machine makes those that it throws without running a constructor.
 */
public class Throwable implements Serializable {
    private static final long serialVersionUID = -3042686055658047285L;
    private static final StackTraceElement[] NO_TRACE = {};
    private static final Throwable[] NONE = {};

    private String detailMessage;
    private Throwable cause;
    private StackTraceElement[] stackTrace;
    /** The machine's own record of the frames; null if there is none. */
    private Object backtrace;
    /** Keeps the classes alive that the record names; null if none of them can be unloaded. */
    private Object traceLoaders;
    private Throwable[] suppressed;
    private int suppressedCount;
    private boolean causeSet;
    private boolean suppressionDisabled;
    private boolean stackTraceFrozen;

    public Throwable() {
        fillInStackTrace();
    }

    public Throwable(String message) {
        detailMessage = message;
        fillInStackTrace();
    }

    public Throwable(String message, Throwable cause) {
        detailMessage = message;
        this.cause = cause;
        causeSet = true;
        fillInStackTrace();
    }

    public Throwable(Throwable cause) {
        detailMessage = cause == null ? null : cause.toString();
        this.cause = cause;
        causeSet = true;
        fillInStackTrace();
    }

    protected Throwable(String message, Throwable cause, boolean enableSuppression, boolean writableStackTrace) {
        detailMessage = message;
        this.cause = cause;
        causeSet = true;
        suppressionDisabled = !enableSuppression;
        if (writableStackTrace) {
            fillInStackTrace();
        } else {
            stackTraceFrozen = true;
        }
    }

    public String getMessage() {
        return detailMessage;
    }

    public String getLocalizedMessage() {
        return getMessage();
    }

    public synchronized Throwable getCause() {
        return cause;
    }

    public synchronized Throwable initCause(Throwable cause) {
        if (causeSet || this.cause != null) {
            throw new IllegalStateException(
                "Can't overwrite cause with " + (cause == null ? "a null" : cause.toString()), this);
        }
        if (cause == this) {
            throw new IllegalArgumentException("Self-causation not permitted", this);
        }
        this.cause = cause;
        causeSet = true;
        return this;
    }

    @Override
    public String toString() {
        String name = getClass().getName();
        String message = getLocalizedMessage();
        return message != null ? name + ": " + message : name;
    }

    public synchronized Throwable fillInStackTrace() {
        if (!stackTraceFrozen) {
            fillBacktrace();
            stackTrace = null;
        }
        return this;
    }

    /**
     * Records the current thread's frames in {@link #backtrace}, without those of this method, of fillInStackTrace and
     * of the constructors of this object.
     */
    private native void fillBacktrace();

    private native int backtraceDepth();

    /** Sets the fields of an element from frame number i of the backtrace; 0 is the innermost. */
    private native void backtraceElement(int i, StackTraceElement element);

    private synchronized StackTraceElement[] trace() {
        if (stackTrace == null) {
            int n = backtrace == null ? 0 : backtraceDepth();
            if (n == 0) {
                stackTrace = NO_TRACE;
            } else {
                StackTraceElement[] elements = new StackTraceElement[n];
                for (int i = 0; i < n; i++) {
                    elements[i] = new StackTraceElement();
                    backtraceElement(i, elements[i]);
                }
                stackTrace = elements;
            }
        }
        return stackTrace;
    }

    public StackTraceElement[] getStackTrace() {
        return trace().clone();
    }

    public void setStackTrace(StackTraceElement[] stackTrace) {
        StackTraceElement[] copy = stackTrace.clone();
        for (int i = 0; i < copy.length; i++) {
            if (copy[i] == null) {
                throw new NullPointerException("stackTrace[" + i + "]");
            }
        }
        synchronized (this) {
            if (!stackTraceFrozen) {
                this.stackTrace = copy;
            }
        }
    }

    public final synchronized void addSuppressed(Throwable exception) {
        if (exception == this) {
            throw new IllegalArgumentException("Self-suppression not permitted", exception);
        }
        if (exception == null) {
            throw new NullPointerException("Cannot suppress a null exception.");
        }
        if (suppressionDisabled) {
            return;
        }
        if (suppressed == null) {
            suppressed = new Throwable[1];
        } else if (suppressedCount == suppressed.length) {
            Throwable[] more = new Throwable[2 * suppressedCount];
            System.arraycopy(suppressed, 0, more, 0, suppressedCount);
            suppressed = more;
        }
        suppressed[suppressedCount++] = exception;
    }

    public final synchronized Throwable[] getSuppressed() {
        if (suppressedCount == 0) {
            return NONE;
        }
        Throwable[] copy = new Throwable[suppressedCount];
        System.arraycopy(suppressed, 0, copy, 0, suppressedCount);
        return copy;
    }

    public void printStackTrace() {
        printStackTrace(System.err);
    }

    public void printStackTrace(PrintStream s) {
        synchronized (s) {
            new TracePrinter(s, null).print(this);
        }
    }

    public void printStackTrace(PrintWriter s) {
        synchronized (s) {
            new TracePrinter(null, s).print(this);
        }
    }

    /** Prints a throwable with all that it encloses; each object once, so that circles end. */
    private static final class TracePrinter {
        private final PrintStream stream;
        private final PrintWriter writer;
        private Throwable[] seen = new Throwable[4];
        private int seenCount;

        TracePrinter(PrintStream stream, PrintWriter writer) {
            this.stream = stream;
            this.writer = writer;
        }

        /** Subclasses of the streams see whole lines as objects. */
        private void line(Object s) {
            if (stream != null) {
                stream.println(s);
            } else {
                writer.println(s);
            }
        }

        private boolean enter(Throwable t) {
            for (int i = 0; i < seenCount; i++) {
                if (seen[i] == t) {
                    return false;
                }
            }
            if (seenCount == seen.length) {
                Throwable[] more = new Throwable[2 * seenCount];
                System.arraycopy(seen, 0, more, 0, seenCount);
                seen = more;
            }
            seen[seenCount++] = t;
            return true;
        }

        void print(Throwable t) {
            enter(t);
            line(t.toString());
            StackTraceElement[] trace = t.trace();
            for (int i = 0; i < trace.length; i++) {
                line("\tat " + trace[i]);
            }
            enclosed(t, trace, "");
        }

        private void enclosed(Throwable t, StackTraceElement[] trace, String indent) {
            Throwable[] others = t.getSuppressed();
            for (int i = 0; i < others.length; i++) {
                print(others[i], trace, "Suppressed: ", indent + "\t");
            }
            Throwable c = t.getCause();
            if (c != null) {
                print(c, trace, "Caused by: ", indent);
            }
        }

        private void print(Throwable t, StackTraceElement[] enclosing, String caption, String indent) {
            if (!enter(t)) {
                line(indent + caption + "[CIRCULAR REFERENCE: " + t + "]");
                return;
            }
            StackTraceElement[] trace = t.trace();
            int m = trace.length - 1;
            int n = enclosing.length - 1;
            while (m >= 0 && n >= 0 && trace[m].equals(enclosing[n])) {
                m--;
                n--;
            }
            int common = trace.length - 1 - m;
            line(indent + caption + t);
            for (int i = 0; i <= m; i++) {
                line(indent + "\tat " + trace[i]);
            }
            if (common != 0) {
                line(indent + "\t... " + common + " more");
            }
            enclosed(t, trace, indent);
        }
    }
}
