package java.util.logging;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Writes a line with time and source, and one with level and message. */
public class SimpleFormatter extends Formatter {
    private static final String KEY = "java.util.logging.SimpleFormatter.format";
    private static final String DEFAULT = "%1$tb %1$td, %1$tY %1$tl:%1$tM:%1$tS %1$Tp %2$s%n%4$s: %5$s%6$s%n";

    private final String format = pattern();

    public SimpleFormatter() {
    }

    private static String pattern() {
        String f = System.getProperty(KEY);
        if (f == null) {
            f = LogManager.getLogManager().getProperty(KEY);
        }
        if (f != null) {
            try {
                String.format(f, ZonedDateTime.now(), "", "", "", "", "");
                return f;
            } catch (IllegalArgumentException e) {
                return DEFAULT;
            }
        }
        return DEFAULT;
    }

    @Override
    public String format(LogRecord record) {
        ZonedDateTime time = ZonedDateTime.ofInstant(record.getInstant(), ZoneId.systemDefault());
        String source = record.getLoggerName();
        if (record.getSourceClassName() != null) {
            source = record.getSourceClassName();
            if (record.getSourceMethodName() != null) {
                source += " " + record.getSourceMethodName();
            }
        }
        String thrown = "";
        if (record.getThrown() != null) {
            StringWriter text = new StringWriter();
            PrintWriter out = new PrintWriter(text);
            out.println();
            record.getThrown().printStackTrace(out);
            out.close();
            thrown = text.toString();
        }
        return String.format(format, time, source, record.getLoggerName(), record.getLevel().getLocalizedName(),
            formatMessage(record), thrown);
    }
}
