package java.util.logging;

import java.text.MessageFormat;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Turns records into text. */
public abstract class Formatter {
    protected Formatter() {
    }

    public abstract String format(LogRecord record);

    public String getHead(Handler h) {
        return "";
    }

    public String getTail(Handler h) {
        return "";
    }

    /** Looks the message up in the record's bundle and puts the parameters into it. */
    public String formatMessage(LogRecord record) {
        String text = record.getMessage();
        ResourceBundle bundle = record.getResourceBundle();
        if (bundle != null) {
            try {
                text = bundle.getString(text);
            } catch (MissingResourceException e) {
                text = record.getMessage();
            }
        }
        Object[] parameters = record.getParameters();
        if (parameters == null || parameters.length == 0) {
            return text;
        }
        try {
            // Only messages with a numbered place in them are patterns.
            for (int i = text.indexOf('{'); i >= 0 && i + 1 < text.length(); i = text.indexOf('{', i + 1)) {
                char c = text.charAt(i + 1);
                if (c >= '0' && c <= '9') {
                    return MessageFormat.format(text, parameters);
                }
            }
            return text;
        } catch (RuntimeException e) {
            return text;
        }
    }
}
