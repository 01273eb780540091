package java.util.logging;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.function.Supplier;

/** Takes messages of one part of a program, and hands those that are important enough to handlers. */
public class Logger {
    public static final String GLOBAL_LOGGER_NAME = "global";

    /** The global logger; {@link #getGlobal} is the way to it. */
    @Deprecated
    public static final Logger global = new Logger(GLOBAL_LOGGER_NAME);

    private final String name;
    private final List<Handler> handlers = new ArrayList<>();
    private LogManager manager;
    private Logger parent;
    private Level level;
    private Filter filter;
    private boolean useParentHandlers = true;
    private String bundleName;
    private ResourceBundle bundle;

    private Logger(String name) {
        this.name = name;
    }

    protected Logger(String name, String resourceBundleName) {
        this.name = name;
        if (resourceBundleName != null) {
            bundle = ResourceBundle.getBundle(resourceBundleName, Locale.getDefault(), ClassLoader.getSystemClassLoader());
            bundleName = resourceBundleName;
        }
    }

    public static final Logger getGlobal() {
        return getLogger(GLOBAL_LOGGER_NAME);
    }

    public static Logger getLogger(String name) {
        Objects.requireNonNull(name);
        return LogManager.getLogManager().demandLogger(name, null);
    }

    public static Logger getLogger(String name, String resourceBundleName) {
        Objects.requireNonNull(name);
        Logger l = LogManager.getLogManager().demandLogger(name, resourceBundleName);
        if (resourceBundleName != null && l.bundleName == null) {
            l.bundle = ResourceBundle.getBundle(resourceBundleName, Locale.getDefault(), ClassLoader.getSystemClassLoader());
            l.bundleName = resourceBundleName;
        } else if (resourceBundleName != null && !resourceBundleName.equals(l.bundleName)) {
            throw new IllegalArgumentException(l.bundleName + " != " + resourceBundleName);
        }
        return l;
    }

    public static Logger getAnonymousLogger() {
        return getAnonymousLogger(null);
    }

    public static Logger getAnonymousLogger(String resourceBundleName) {
        LogManager m = LogManager.getLogManager();
        Logger l = new Logger(null, resourceBundleName);
        l.manager = m;
        l.parent = m.getLogger("");
        return l;
    }

    void setManager(LogManager m) {
        manager = m;
    }

    void linkParent(Logger p) {
        parent = p;
    }

    public ResourceBundle getResourceBundle() {
        return bundle;
    }

    public String getResourceBundleName() {
        return bundleName;
    }

    public void setResourceBundle(ResourceBundle bundle) {
        String base = bundle.getBaseBundleName();
        if (base == null || base.isEmpty()) {
            throw new IllegalArgumentException("resource bundle must have a name");
        }
        if (this.bundle != null && !base.equals(bundleName)) {
            throw new IllegalArgumentException("can't replace resource bundle");
        }
        this.bundle = bundle;
        bundleName = base;
    }

    public void setFilter(Filter newFilter) throws SecurityException {
        filter = newFilter;
    }

    public Filter getFilter() {
        return filter;
    }

    public void setLevel(Level newLevel) throws SecurityException {
        level = newLevel;
    }

    public Level getLevel() {
        return level;
    }

    public boolean isLoggable(Level level) {
        int least = Level.INFO.intValue();
        for (Logger l = this; l != null; l = l.parent) {
            if (l.level != null) {
                least = l.level.intValue();
                break;
            }
        }
        return level.intValue() >= least && least != Integer.MAX_VALUE;
    }

    public String getName() {
        return name;
    }

    public void addHandler(Handler handler) throws SecurityException {
        Objects.requireNonNull(handler);
        prepare();
        addOwn(handler);
    }

    void addOwn(Handler handler) {
        synchronized (handlers) {
            handlers.add(handler);
        }
    }

    public void removeHandler(Handler handler) throws SecurityException {
        prepare();
        synchronized (handlers) {
            handlers.remove(handler);
        }
    }

    private void prepare() {
        if (manager != null && name != null && name.isEmpty()) {
            manager.prepareRoot();
        }
    }

    public Handler[] getHandlers() {
        prepare();
        return ownHandlers();
    }

    Handler[] ownHandlers() {
        synchronized (handlers) {
            return handlers.toArray(new Handler[0]);
        }
    }

    public void setUseParentHandlers(boolean useParentHandlers) {
        this.useParentHandlers = useParentHandlers;
    }

    public boolean getUseParentHandlers() {
        return useParentHandlers;
    }

    public Logger getParent() {
        return parent;
    }

    public void setParent(Logger parent) {
        this.parent = Objects.requireNonNull(parent);
    }

    public void log(LogRecord record) {
        if (!isLoggable(record.getLevel()) || filter != null && !filter.isLoggable(record)) {
            return;
        }
        for (Logger l = this; l != null; l = l.parent) {
            for (Handler h : l.getHandlers()) {
                h.publish(record);
            }
            if (!l.useParentHandlers) {
                break;
            }
        }
    }

    private void send(LogRecord r) {
        r.setLoggerName(name);
        for (Logger l = this; l != null; l = l.parent) {
            if (l.bundle != null) {
                r.setResourceBundle(l.bundle);
                r.setResourceBundleName(l.bundleName);
                break;
            }
        }
        log(r);
    }

    private void send(LogRecord r, ResourceBundle own) {
        r.setLoggerName(name);
        if (own != null) {
            r.setResourceBundle(own);
            r.setResourceBundleName(own.getBaseBundleName());
        }
        log(r);
    }

    private static LogRecord at(LogRecord r, String sourceClass, String sourceMethod) {
        r.setSourceClassName(sourceClass);
        r.setSourceMethodName(sourceMethod);
        return r;
    }

    private static ResourceBundle find(String name) {
        try {
            return name == null ? null : ResourceBundle.getBundle(name, Locale.getDefault(), ClassLoader.getSystemClassLoader());
        } catch (MissingResourceException e) {
            return null;
        }
    }

    public void log(Level level, String msg) {
        if (isLoggable(level)) {
            send(new LogRecord(level, msg));
        }
    }

    public void log(Level level, Supplier<String> msgSupplier) {
        if (isLoggable(level)) {
            send(new LogRecord(level, msgSupplier.get()));
        }
    }

    public void log(Level level, String msg, Object param1) {
        if (isLoggable(level)) {
            LogRecord r = new LogRecord(level, msg);
            r.setParameters(new Object[] {param1});
            send(r);
        }
    }

    public void log(Level level, String msg, Object[] params) {
        if (isLoggable(level)) {
            LogRecord r = new LogRecord(level, msg);
            r.setParameters(params);
            send(r);
        }
    }

    public void log(Level level, String msg, Throwable thrown) {
        if (isLoggable(level)) {
            LogRecord r = new LogRecord(level, msg);
            r.setThrown(thrown);
            send(r);
        }
    }

    public void log(Level level, Throwable thrown, Supplier<String> msgSupplier) {
        if (isLoggable(level)) {
            LogRecord r = new LogRecord(level, msgSupplier.get());
            r.setThrown(thrown);
            send(r);
        }
    }

    public void logp(Level level, String sourceClass, String sourceMethod, String msg) {
        if (isLoggable(level)) {
            send(at(new LogRecord(level, msg), sourceClass, sourceMethod));
        }
    }

    public void logp(Level level, String sourceClass, String sourceMethod, Supplier<String> msgSupplier) {
        if (isLoggable(level)) {
            send(at(new LogRecord(level, msgSupplier.get()), sourceClass, sourceMethod));
        }
    }

    public void logp(Level level, String sourceClass, String sourceMethod, String msg, Object param1) {
        if (isLoggable(level)) {
            LogRecord r = at(new LogRecord(level, msg), sourceClass, sourceMethod);
            r.setParameters(new Object[] {param1});
            send(r);
        }
    }

    public void logp(Level level, String sourceClass, String sourceMethod, String msg, Object[] params) {
        if (isLoggable(level)) {
            LogRecord r = at(new LogRecord(level, msg), sourceClass, sourceMethod);
            r.setParameters(params);
            send(r);
        }
    }

    public void logp(Level level, String sourceClass, String sourceMethod, String msg, Throwable thrown) {
        if (isLoggable(level)) {
            LogRecord r = at(new LogRecord(level, msg), sourceClass, sourceMethod);
            r.setThrown(thrown);
            send(r);
        }
    }

    public void logp(Level level, String sourceClass, String sourceMethod, Throwable thrown, Supplier<String> msgSupplier) {
        if (isLoggable(level)) {
            LogRecord r = at(new LogRecord(level, msgSupplier.get()), sourceClass, sourceMethod);
            r.setThrown(thrown);
            send(r);
        }
    }

    @Deprecated
    public void logrb(Level level, String sourceClass, String sourceMethod, String bundleName, String msg) {
        if (isLoggable(level)) {
            LogRecord r = at(new LogRecord(level, msg), sourceClass, sourceMethod);
            send(r, find(bundleName));
        }
    }

    @Deprecated
    public void logrb(Level level, String sourceClass, String sourceMethod, String bundleName, String msg, Object param1) {
        if (isLoggable(level)) {
            LogRecord r = at(new LogRecord(level, msg), sourceClass, sourceMethod);
            r.setParameters(new Object[] {param1});
            send(r, find(bundleName));
        }
    }

    @Deprecated
    public void logrb(Level level, String sourceClass, String sourceMethod, String bundleName, String msg, Object[] params) {
        if (isLoggable(level)) {
            LogRecord r = at(new LogRecord(level, msg), sourceClass, sourceMethod);
            r.setParameters(params);
            send(r, find(bundleName));
        }
    }

    @Deprecated
    public void logrb(Level level, String sourceClass, String sourceMethod, String bundleName, String msg, Throwable thrown) {
        if (isLoggable(level)) {
            LogRecord r = at(new LogRecord(level, msg), sourceClass, sourceMethod);
            r.setThrown(thrown);
            send(r, find(bundleName));
        }
    }

    public void logrb(Level level, String sourceClass, String sourceMethod, ResourceBundle bundle, String msg, Object... params) {
        if (isLoggable(level)) {
            LogRecord r = at(new LogRecord(level, msg), sourceClass, sourceMethod);
            r.setParameters(params);
            send(r, bundle);
        }
    }

    public void logrb(Level level, ResourceBundle bundle, String msg, Object... params) {
        if (isLoggable(level)) {
            LogRecord r = new LogRecord(level, msg);
            r.setParameters(params);
            send(r, bundle);
        }
    }

    public void logrb(Level level, String sourceClass, String sourceMethod, ResourceBundle bundle, String msg, Throwable thrown) {
        if (isLoggable(level)) {
            LogRecord r = at(new LogRecord(level, msg), sourceClass, sourceMethod);
            r.setThrown(thrown);
            send(r, bundle);
        }
    }

    public void logrb(Level level, ResourceBundle bundle, String msg, Throwable thrown) {
        if (isLoggable(level)) {
            LogRecord r = new LogRecord(level, msg);
            r.setThrown(thrown);
            send(r, bundle);
        }
    }

    public void entering(String sourceClass, String sourceMethod) {
        logp(Level.FINER, sourceClass, sourceMethod, "ENTRY");
    }

    public void entering(String sourceClass, String sourceMethod, Object param1) {
        logp(Level.FINER, sourceClass, sourceMethod, "ENTRY {0}", param1);
    }

    public void entering(String sourceClass, String sourceMethod, Object[] params) {
        StringBuilder msg = new StringBuilder("ENTRY");
        if (params == null) {
            logp(Level.FINER, sourceClass, sourceMethod, "ENTRY");
            return;
        }
        for (int i = 0; i < params.length; i++) {
            msg.append(" {").append(i).append('}');
        }
        logp(Level.FINER, sourceClass, sourceMethod, msg.toString(), params);
    }

    public void exiting(String sourceClass, String sourceMethod) {
        logp(Level.FINER, sourceClass, sourceMethod, "RETURN");
    }

    public void exiting(String sourceClass, String sourceMethod, Object result) {
        logp(Level.FINER, sourceClass, sourceMethod, "RETURN {0}", result);
    }

    public void throwing(String sourceClass, String sourceMethod, Throwable thrown) {
        logp(Level.FINER, sourceClass, sourceMethod, "THROW", thrown);
    }

    public void severe(String msg) {
        log(Level.SEVERE, msg);
    }

    public void severe(Supplier<String> msgSupplier) {
        log(Level.SEVERE, msgSupplier);
    }

    public void warning(String msg) {
        log(Level.WARNING, msg);
    }

    public void warning(Supplier<String> msgSupplier) {
        log(Level.WARNING, msgSupplier);
    }

    public void info(String msg) {
        log(Level.INFO, msg);
    }

    public void info(Supplier<String> msgSupplier) {
        log(Level.INFO, msgSupplier);
    }

    public void config(String msg) {
        log(Level.CONFIG, msg);
    }

    public void config(Supplier<String> msgSupplier) {
        log(Level.CONFIG, msgSupplier);
    }

    public void fine(String msg) {
        log(Level.FINE, msg);
    }

    public void fine(Supplier<String> msgSupplier) {
        log(Level.FINE, msgSupplier);
    }

    public void finer(String msg) {
        log(Level.FINER, msg);
    }

    public void finer(Supplier<String> msgSupplier) {
        log(Level.FINER, msgSupplier);
    }

    public void finest(String msg) {
        log(Level.FINEST, msg);
    }

    public void finest(Supplier<String> msgSupplier) {
        log(Level.FINEST, msgSupplier);
    }
}
