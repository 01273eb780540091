package java.util.logging;

import java.nio.charset.Charset;
import java.time.format.DateTimeFormatter;

/** Writes records as XML. */
public class XMLFormatter extends Formatter {
    public XMLFormatter() {
    }

    private static void text(StringBuilder b, String s) {
        if (s == null) {
            s = "<null>";
        }
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            switch (c) {
                case '<' -> b.append("&lt;");
                case '>' -> b.append("&gt;");
                case '&' -> b.append("&amp;");
                default -> b.append(c);
            }
        }
    }

    private static void element(StringBuilder b, String indent, String name, Object value) {
        b.append(indent).append('<').append(name).append('>');
        text(b, value == null ? null : value.toString());
        b.append("</").append(name).append(">\n");
    }

    @Override
    public String format(LogRecord record) {
        StringBuilder b = new StringBuilder(500).append("<record>\n");
        element(b, "  ", "date", DateTimeFormatter.ISO_INSTANT.format(record.getInstant()));
        element(b, "  ", "millis", record.getMillis());
        int nanos = record.getInstant().getNano() % 1_000_000;
        if (nanos != 0) {
            element(b, "  ", "nanos", nanos);
        }
        element(b, "  ", "sequence", record.getSequenceNumber());
        if (record.getLoggerName() != null) {
            element(b, "  ", "logger", record.getLoggerName());
        }
        element(b, "  ", "level", record.getLevel());
        if (record.getSourceClassName() != null) {
            element(b, "  ", "class", record.getSourceClassName());
        }
        if (record.getSourceMethodName() != null) {
            element(b, "  ", "method", record.getSourceMethodName());
        }
        element(b, "  ", "thread", record.getLongThreadID());
        if (record.getMessage() != null) {
            element(b, "  ", "message", formatMessage(record));
        } else {
            b.append("  <message/>\n");
        }
        if (record.getResourceBundle() != null && record.getResourceBundle().containsKey(record.getMessage())) {
            element(b, "  ", "key", record.getMessage());
            element(b, "  ", "catalog", record.getResourceBundleName());
        }
        Object[] parameters = record.getParameters();
        if (parameters != null && parameters.length > 0 && record.getMessage().indexOf('{') < 0) {
            for (Object p : parameters) {
                element(b, "  ", "param", p);
            }
        }
        Throwable t = record.getThrown();
        if (t != null) {
            b.append("  <exception>\n");
            element(b, "    ", "message", t);
            for (StackTraceElement f : t.getStackTrace()) {
                b.append("    <frame>\n");
                element(b, "      ", "class", f.getClassName());
                element(b, "      ", "method", f.getMethodName());
                if (f.getLineNumber() >= 0) {
                    element(b, "      ", "line", f.getLineNumber());
                }
                b.append("    </frame>\n");
            }
            b.append("  </exception>\n");
        }
        return b.append("</record>\n").toString();
    }

    @Override
    public String getHead(Handler h) {
        String encoding = h == null ? null : h.getEncoding();
        if (encoding == null) {
            encoding = Charset.defaultCharset().name();
        }
        return "<?xml version=\"1.0\" encoding=\"" + encoding + "\" standalone=\"no\"?>\n"
            + "<!DOCTYPE log SYSTEM \"logger.dtd\">\n<log>\n";
    }

    @Override
    public String getTail(Handler h) {
        return "</log>\n";
    }
}
