package junco.internal;

import java.lang.System.Logger;
import java.util.ResourceBundle;

/** A logger that writes messages of level INFO and above to standard error. */
public final class ErrorLogger implements Logger {
    private final String name;

    public ErrorLogger(String name) {
        this.name = name;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean isLoggable(Level level) {
        return level != Level.OFF && level.getSeverity() >= Level.INFO.getSeverity();
    }

    @Override
    public void log(Level level, ResourceBundle bundle, String msg, Throwable thrown) {
        if (isLoggable(level)) {
            System.err.println(level + ": " + msg);
            if (thrown != null) {
                thrown.printStackTrace();
            }
        }
    }

    @Override
    public void log(Level level, ResourceBundle bundle, String format, Object... params) {
        if (isLoggable(level)) {
            String msg = format;
            if (params != null && params.length > 0 && format != null) {
                msg = java.text.MessageFormat.format(format, params);
            }
            System.err.println(level + ": " + msg);
        }
    }
}
