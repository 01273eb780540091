package java.time.zone;

import java.time.DateTimeException;

/** A zone that is not known. */
public class ZoneRulesException extends DateTimeException {
    public ZoneRulesException(String message) {
        super(message);
    }

    public ZoneRulesException(String message, Throwable cause) {
        super(message, cause);
    }
}
