package java.lang;

import java.io.Console;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import junco.internal.Host;
import junco.internal.StandardInput;
import junco.internal.StandardOutput;

/** Standard streams, properties, the clock, and other things there is one of. */
public final class System {
    // The documentation calls these final. They are not, so that setOut and its siblings need no privilege.
    public static InputStream in = new StandardInput();
    public static PrintStream out = new PrintStream(new StandardOutput(1), true);
    public static PrintStream err = new PrintStream(new StandardOutput(2), true);

    private static Properties properties;
    private static Map<String, String> environment;

    private System() {
    }

    public static void setIn(InputStream in) {
        System.in = in;
    }

    public static void setOut(PrintStream out) {
        System.out = out;
    }

    public static void setErr(PrintStream err) {
        System.err = err;
    }

    public static Console console() {
        return null;
    }

    @Deprecated(since = "17", forRemoval = true)
    public static void setSecurityManager(SecurityManager sm) {
        throw new UnsupportedOperationException(
            "Setting a Security Manager is not supported");
    }

    @Deprecated(since = "17", forRemoval = true)
    public static SecurityManager getSecurityManager() {
        return null;
    }

    public static native long currentTimeMillis();

    public static native long nanoTime();

    public static native void arraycopy(Object src, int srcPos, Object dest, int destPos, int length);

    public static native int identityHashCode(Object x);

    public static synchronized Properties getProperties() {
        if (properties == null) {
            properties = Host.newProperties();
        }
        return properties;
    }

    public static String lineSeparator() {
        return "\n";
    }

    public static synchronized void setProperties(Properties props) {
        properties = props;
    }

    private static void checkKey(String key) {
        if (key == null) {
            throw new NullPointerException("key can't be null");
        }
        if (key.isEmpty()) {
            throw new IllegalArgumentException("key can't be empty");
        }
    }

    public static String getProperty(String key) {
        checkKey(key);
        return getProperties().getProperty(key);
    }

    public static String getProperty(String key, String def) {
        checkKey(key);
        return getProperties().getProperty(key, def);
    }

    public static String setProperty(String key, String value) {
        checkKey(key);
        return (String) getProperties().setProperty(key, value);
    }

    public static String clearProperty(String key) {
        checkKey(key);
        return (String) getProperties().remove(key);
    }

    public static String getenv(String name) {
        return getenv().get(Objects.requireNonNull(name));
    }

    public static synchronized Map<String, String> getenv() {
        if (environment == null) {
            String[] pairs = Host.environment();
            Map<String, String> map = new HashMap<>();
            for (int i = 0; i + 1 < pairs.length; i += 2) {
                map.put(pairs[i], pairs[i + 1]);
            }
            environment = Collections.unmodifiableMap(map);
        }
        return environment;
    }

    /** Writes messages for developers and operators. */
    public interface Logger {
        /** How important a message is. */
        enum Level {
            ALL(Integer.MIN_VALUE), TRACE(400), DEBUG(500), INFO(800), WARNING(900), ERROR(1000), OFF(Integer.MAX_VALUE);

            private final int severity;

            Level(int severity) {
                this.severity = severity;
            }

            public final String getName() {
                return name();
            }

            public final int getSeverity() {
                return severity;
            }
        }

        String getName();

        boolean isLoggable(Level level);

        default void log(Level level, String msg) {
            log(level, (ResourceBundle) null, msg, (Object[]) null);
        }

        default void log(Level level, Supplier<String> msgSupplier) {
            Objects.requireNonNull(msgSupplier);
            if (isLoggable(Objects.requireNonNull(level))) {
                log(level, (ResourceBundle) null, msgSupplier.get(), (Object[]) null);
            }
        }

        default void log(Level level, Object obj) {
            Objects.requireNonNull(obj);
            if (isLoggable(Objects.requireNonNull(level))) {
                log(level, (ResourceBundle) null, obj.toString(), (Object[]) null);
            }
        }

        default void log(Level level, String msg, Throwable thrown) {
            log(level, (ResourceBundle) null, msg, thrown);
        }

        default void log(Level level, Supplier<String> msgSupplier, Throwable thrown) {
            Objects.requireNonNull(msgSupplier);
            if (isLoggable(Objects.requireNonNull(level))) {
                log(level, (ResourceBundle) null, msgSupplier.get(), thrown);
            }
        }

        default void log(Level level, String format, Object... params) {
            log(level, (ResourceBundle) null, format, params);
        }

        void log(Level level, ResourceBundle bundle, String msg, Throwable thrown);

        void log(Level level, ResourceBundle bundle, String format, Object... params);
    }

    public static Logger getLogger(String name) {
        return new junco.internal.ErrorLogger(Objects.requireNonNull(name));
    }

    public static Logger getLogger(String name, ResourceBundle bundle) {
        Objects.requireNonNull(bundle);
        return getLogger(name);
    }

    public static void exit(int status) {
        Runtime.getRuntime().exit(status);
    }

    public static void gc() {
        Runtime.getRuntime().gc();
    }

    @Deprecated(since = "18", forRemoval = true)
    public static void runFinalization() {
    }

    public static void load(String filename) {
        Runtime.getRuntime().load(filename);
    }

    public static void loadLibrary(String libname) {
        Runtime.getRuntime().loadLibrary(libname);
    }

    public static String mapLibraryName(String libname) {
        return "lib" + libname + ".so";
    }
}
