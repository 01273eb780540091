package java.util.logging;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Knows all loggers and the configuration. */
public class LogManager {
    public static final String LOGGING_MXBEAN_NAME = "java.util.logging:type=Logging";

    private static LogManager manager;

    private final Map<String, Logger> loggers = new LinkedHashMap<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private Properties properties = new Properties();
    private Logger root;
    /** Whether the root's handlers have been made since the configuration was read. */
    private boolean rootReady;

    protected LogManager() {
    }

    public static synchronized LogManager getLogManager() {
        if (manager == null) {
            LogManager m = new LogManager();
            manager = m;
            m.start();
        }
        return manager;
    }

    private void start() {
        try {
            readConfiguration();
        } catch (IOException e) {
            defaults();
        }
        root = new Logger("", null);
        root.setManager(this);
        root.setLevel(levelProperty(".level", Level.INFO));
        loggers.put("", root);
        Logger global = new Logger(Logger.GLOBAL_LOGGER_NAME, null);
        addLogger(global);
        Runtime.getRuntime().addShutdownHook(new Thread() {
            @Override
            public void run() {
                for (Logger l : all()) {
                    closeHandlers(l);
                }
            }
        });
    }

    private void defaults() {
        properties = new Properties();
        properties.setProperty("handlers", "java.util.logging.ConsoleHandler");
        properties.setProperty(".level", "INFO");
        properties.setProperty("java.util.logging.ConsoleHandler.level", "INFO");
        properties.setProperty("java.util.logging.ConsoleHandler.formatter", "java.util.logging.SimpleFormatter");
        properties.setProperty("java.util.logging.FileHandler.pattern", "%h/java%u.log");
        properties.setProperty("java.util.logging.FileHandler.limit", "50000");
        properties.setProperty("java.util.logging.FileHandler.formatter", "java.util.logging.XMLFormatter");
    }

    private synchronized List<Logger> all() {
        return new ArrayList<>(loggers.values());
    }

    private static void closeHandlers(Logger l) {
        for (Handler h : l.ownHandlers()) {
            try {
                h.close();
            } catch (RuntimeException e) {
                // The others are closed all the same.
                continue;
            }
        }
    }

    /** Makes the handlers that the configuration gives the root, when they are first needed. */
    void prepareRoot() {
        synchronized (this) {
            if (rootReady) {
                return;
            }
            rootReady = true;
        }
        addHandlers(root, "handlers");
    }

    private void addHandlers(Logger l, String key) {
        String names = getProperty(key);
        if (names == null) {
            return;
        }
        for (String name : names.trim().split("[\\s,]+")) {
            if (name.isEmpty()) {
                continue;
            }
            try {
                Handler h = (Handler) newInstance(name);
                String level = getProperty(name + ".level");
                if (level != null) {
                    h.setLevel(levelProperty(name + ".level", h.getLevel()));
                }
                l.addOwn(h);
            } catch (Exception e) {
                System.err.println("Can't load log handler \"" + name + "\"");
                System.err.println("" + e);
                e.printStackTrace();
            }
        }
    }

    private static Object newInstance(String name) throws ReflectiveOperationException {
        return Class.forName(name, true, ClassLoader.getSystemClassLoader()).getDeclaredConstructor().newInstance();
    }

    public synchronized boolean addLogger(Logger logger) {
        String name = logger.getName();
        if (name == null) {
            throw new NullPointerException();
        }
        if (loggers.containsKey(name)) {
            return false;
        }
        loggers.put(name, logger);
        logger.setManager(this);
        configure(logger);
        logger.linkParent(parentOf(name));
        String prefix = name + ".";
        for (Logger l : loggers.values()) {
            String other = l.getName();
            Logger p = l.getParent();
            if (other.startsWith(prefix) && (p == null || p.getName().length() < name.length())) {
                l.linkParent(logger);
            }
        }
        return true;
    }

    private void configure(Logger logger) {
        String name = logger.getName();
        Level level = levelProperty(name + ".level", null);
        if (level != null) {
            logger.setLevel(level);
        }
        String use = getProperty(name + ".useParentHandlers");
        if (use != null) {
            logger.setUseParentHandlers(booleanValue(use, true));
        }
        if (!name.isEmpty()) {
            addHandlers(logger, name + ".handlers");
        }
    }

    private static boolean booleanValue(String s, boolean otherwise) {
        return switch (s.trim().toLowerCase(java.util.Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> otherwise;
        };
    }

    private Logger parentOf(String name) {
        for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
            Logger l = loggers.get(name.substring(0, dot));
            if (l != null) {
                return l;
            }
        }
        return root;
    }

    public synchronized Logger getLogger(String name) {
        return loggers.get(name);
    }

    synchronized Logger demandLogger(String name, String bundle) {
        Logger l = loggers.get(name);
        if (l == null) {
            l = new Logger(name, bundle);
            addLogger(l);
        }
        return l;
    }

    public synchronized Enumeration<String> getLoggerNames() {
        return Collections.enumeration(new ArrayList<>(loggers.keySet()));
    }

    /** Reads the file that the property java.util.logging.config.file names, or takes the usual configuration. */
    public void readConfiguration() throws IOException, SecurityException {
        String file = System.getProperty("java.util.logging.config.file");
        if (file == null) {
            if (root != null) {
                reset();
            }
            defaults();
            applyLevels();
            return;
        }
        try (InputStream in = new BufferedInputStream(new FileInputStream(file))) {
            readConfiguration(in);
        }
    }

    public void readConfiguration(InputStream ins) throws IOException, SecurityException {
        if (root != null) {
            reset();
        }
        Properties p = new Properties();
        p.load(ins);
        properties = p;
        applyLevels();
        for (Runnable r : new ArrayList<>(listeners)) {
            r.run();
        }
    }

    private void applyLevels() {
        if (root == null) {
            return;
        }
        synchronized (this) {
            rootReady = false;
        }
        for (Logger l : all()) {
            Level level = levelProperty(l.getName() + ".level", null);
            if (level != null) {
                l.setLevel(level);
            }
        }
    }

    public void reset() throws SecurityException {
        properties = new Properties();
        synchronized (this) {
            rootReady = true;
        }
        for (Logger l : all()) {
            for (Handler h : l.ownHandlers()) {
                l.removeHandler(h);
                try {
                    h.close();
                } catch (RuntimeException e) {
                    // The others are closed all the same.
                    continue;
                }
            }
            l.setLevel(l == root ? Level.INFO : null);
        }
    }

    public String getProperty(String name) {
        return properties.getProperty(name);
    }

    Level levelProperty(String name, Level otherwise) {
        String v = getProperty(name);
        if (v == null) {
            return otherwise;
        }
        try {
            return Level.parse(v.trim());
        } catch (IllegalArgumentException e) {
            return otherwise;
        }
    }

    int intProperty(String name, int otherwise) {
        String v = getProperty(name);
        try {
            return v == null ? otherwise : Integer.parseInt(v.trim());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    Object instanceProperty(String name, Object otherwise) {
        String v = getProperty(name);
        try {
            return v == null ? otherwise : newInstance(v.trim());
        } catch (ReflectiveOperationException e) {
            return otherwise;
        }
    }

    @Deprecated
    public void checkAccess() throws SecurityException {
    }

    public LogManager addConfigurationListener(Runnable listener) {
        if (!listeners.contains(java.util.Objects.requireNonNull(listener))) {
            listeners.add(listener);
        }
        return this;
    }

    public void removeConfigurationListener(Runnable listener) {
        listeners.remove(java.util.Objects.requireNonNull(listener));
    }
}
