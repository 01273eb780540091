package java.util.logging;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.concurrent.atomic.AtomicLong;

/** One message on its way to the handlers. */
public class LogRecord implements Serializable {
    private static final long serialVersionUID = 5372048053134512534L;
    private static final AtomicLong SEQUENCE = new AtomicLong();

    private Level level;
    private long sequenceNumber;
    private String sourceClassName;
    private String sourceMethodName;
    private String message;
    private int threadID;
    private long longThreadID;
    private Throwable thrown;
    private String loggerName;
    private String resourceBundleName;
    private Instant instant;
    private transient boolean sourceKnown;
    private transient Object[] parameters;
    private transient ResourceBundle resourceBundle;

    public LogRecord(Level level, String msg) {
        this.level = Objects.requireNonNull(level);
        message = msg;
        sequenceNumber = SEQUENCE.getAndIncrement();
        setLongThreadID(Thread.currentThread().getId());
        instant = Instant.now();
    }

    public String getLoggerName() {
        return loggerName;
    }

    public void setLoggerName(String name) {
        loggerName = name;
    }

    public ResourceBundle getResourceBundle() {
        return resourceBundle;
    }

    public void setResourceBundle(ResourceBundle bundle) {
        resourceBundle = bundle;
    }

    public String getResourceBundleName() {
        return resourceBundleName;
    }

    public void setResourceBundleName(String name) {
        resourceBundleName = name;
    }

    public Level getLevel() {
        return level;
    }

    public void setLevel(Level level) {
        this.level = Objects.requireNonNull(level);
    }

    public long getSequenceNumber() {
        return sequenceNumber;
    }

    public void setSequenceNumber(long seq) {
        sequenceNumber = seq;
    }

    /** Finds the caller of the logger on the stack, if nobody has said who it is. */
    private void findSource() {
        if (sourceKnown) {
            return;
        }
        sourceKnown = true;
        boolean inLogger = false;
        for (StackTraceElement e : new Throwable().getStackTrace()) {
            String c = e.getClassName();
            boolean logger = c.equals("java.util.logging.Logger");
            if (logger) {
                inLogger = true;
            } else if (inLogger && !c.startsWith("java.util.logging.Logger$") && !c.startsWith("java.lang.reflect.")) {
                sourceClassName = c;
                sourceMethodName = e.getMethodName();
                return;
            }
        }
    }

    public String getSourceClassName() {
        findSource();
        return sourceClassName;
    }

    public void setSourceClassName(String sourceClassName) {
        this.sourceClassName = sourceClassName;
        sourceKnown = true;
    }

    public String getSourceMethodName() {
        findSource();
        return sourceMethodName;
    }

    public void setSourceMethodName(String sourceMethodName) {
        this.sourceMethodName = sourceMethodName;
        sourceKnown = true;
    }

    public String getMessage() {
        return message;
    }

    public void setMessage(String message) {
        this.message = message;
    }

    public Object[] getParameters() {
        return parameters;
    }

    public void setParameters(Object[] parameters) {
        this.parameters = parameters;
    }

    @Deprecated
    public int getThreadID() {
        return threadID;
    }

    @Deprecated
    public void setThreadID(int threadID) {
        this.threadID = threadID;
        longThreadID = threadID;
    }

    public long getLongThreadID() {
        return longThreadID;
    }

    public LogRecord setLongThreadID(long longThreadID) {
        this.longThreadID = longThreadID;
        threadID = longThreadID >= 0 && longThreadID <= Integer.MAX_VALUE ? (int) longThreadID
            : Math.max(1, (int) (longThreadID ^ longThreadID >>> 32) & Integer.MAX_VALUE);
        return this;
    }

    public long getMillis() {
        return instant.toEpochMilli();
    }

    @Deprecated
    public void setMillis(long millis) {
        instant = Instant.ofEpochMilli(millis);
    }

    public Instant getInstant() {
        return instant;
    }

    public void setInstant(Instant instant) {
        this.instant = Objects.requireNonNull(instant);
    }

    public Throwable getThrown() {
        return thrown;
    }

    public void setThrown(Throwable thrown) {
        this.thrown = thrown;
    }
}
