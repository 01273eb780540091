package java.util.logging;

import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.util.Objects;

/** Sends records somewhere. */
public abstract class Handler {
    private Level level = Level.ALL;
    private Filter filter;
    private Formatter formatter;
    private String encoding;
    private ErrorManager errorManager = new ErrorManager();

    protected Handler() {
    }

    /** Takes level, filter, formatter and encoding from the configuration of the handler's class. */
    void configure(Level defaultLevel, Formatter defaultFormatter) {
        LogManager m = LogManager.getLogManager();
        String prefix = getClass().getName();
        if (m.getProperty(prefix + ".level") == null) {
            for (Class<?> c = getClass(); c != Handler.class; c = c.getSuperclass()) {
                if (m.getProperty(c.getName() + ".level") != null) {
                    prefix = c.getName();
                    break;
                }
            }
        }
        level = m.levelProperty(prefix + ".level", defaultLevel);
        filter = (Filter) m.instanceProperty(prefix + ".filter", null);
        formatter = (Formatter) m.instanceProperty(prefix + ".formatter", defaultFormatter);
        encoding = m.getProperty(prefix + ".encoding");
    }

    public abstract void publish(LogRecord record);

    public abstract void flush();

    public abstract void close() throws SecurityException;

    public synchronized void setFormatter(Formatter newFormatter) throws SecurityException {
        formatter = Objects.requireNonNull(newFormatter);
    }

    public Formatter getFormatter() {
        return formatter;
    }

    public synchronized void setEncoding(String encoding) throws SecurityException, UnsupportedEncodingException {
        if (encoding != null) {
            try {
                if (!Charset.isSupported(encoding)) {
                    throw new UnsupportedEncodingException(encoding);
                }
            } catch (IllegalArgumentException e) {
                throw new UnsupportedEncodingException(encoding);
            }
        }
        this.encoding = encoding;
    }

    public String getEncoding() {
        return encoding;
    }

    public synchronized void setFilter(Filter newFilter) throws SecurityException {
        filter = newFilter;
    }

    public Filter getFilter() {
        return filter;
    }

    public synchronized void setErrorManager(ErrorManager em) {
        errorManager = Objects.requireNonNull(em);
    }

    public ErrorManager getErrorManager() {
        return errorManager;
    }

    protected void reportError(String msg, Exception ex, int code) {
        errorManager.error(msg, ex, code);
    }

    public synchronized void setLevel(Level newLevel) throws SecurityException {
        level = Objects.requireNonNull(newLevel);
    }

    public Level getLevel() {
        return level;
    }

    public boolean isLoggable(LogRecord record) {
        if (record == null || record.getLevel().intValue() < level.intValue() || level.intValue() == Integer.MAX_VALUE) {
            return false;
        }
        return filter == null || filter.isLoggable(record);
    }
}
