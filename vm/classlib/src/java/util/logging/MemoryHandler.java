package java.util.logging;

import java.util.Objects;

/** Keeps the last records until one of some importance comes, then pushes them all to another handler. */
public class MemoryHandler extends Handler {
    private static final int DEFAULT_SIZE = 1000;

    private Level pushLevel;
    private Handler target;
    private LogRecord[] buffer;
    private int start;
    private int count;

    public MemoryHandler() {
        configure(Level.ALL, new SimpleFormatter());
        LogManager m = LogManager.getLogManager();
        String prefix = getClass().getName();
        pushLevel = m.levelProperty(prefix + ".push", Level.SEVERE);
        buffer = new LogRecord[m.intProperty(prefix + ".size", DEFAULT_SIZE)];
        target = (Handler) m.instanceProperty(prefix + ".target", null);
        if (target == null) {
            throw new RuntimeException("The handler " + prefix + " does not specify a target");
        }
    }

    public MemoryHandler(Handler target, int size, Level pushLevel) {
        Objects.requireNonNull(target);
        Objects.requireNonNull(pushLevel);
        if (size <= 0) {
            throw new IllegalArgumentException();
        }
        configure(Level.ALL, new SimpleFormatter());
        this.target = target;
        this.pushLevel = pushLevel;
        buffer = new LogRecord[size];
    }

    @Override
    public synchronized void publish(LogRecord record) {
        if (!isLoggable(record)) {
            return;
        }
        buffer[(start + count) % buffer.length] = record;
        if (count < buffer.length) {
            count++;
        } else {
            start = (start + 1) % buffer.length;
        }
        if (record.getLevel().intValue() >= pushLevel.intValue()) {
            push();
        }
    }

    public synchronized void push() {
        for (int i = 0; i < count; i++) {
            target.publish(buffer[(start + i) % buffer.length]);
        }
        start = 0;
        count = 0;
    }

    @Override
    public void flush() {
        target.flush();
    }

    @Override
    public void close() throws SecurityException {
        target.close();
        setLevel(Level.OFF);
    }

    public synchronized void setPushLevel(Level newLevel) throws SecurityException {
        pushLevel = Objects.requireNonNull(newLevel);
    }

    public Level getPushLevel() {
        return pushLevel;
    }
}
