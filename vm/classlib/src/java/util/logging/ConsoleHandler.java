package java.util.logging;

/** Writes records to System.err. */
public class ConsoleHandler extends StreamHandler {
    public ConsoleHandler() {
        super(Level.INFO, new SimpleFormatter());
        setOutputStream(System.err);
    }

    @Override
    public void publish(LogRecord record) {
        super.publish(record);
        flush();
    }

    @Override
    public void close() {
        flush();
    }
}
