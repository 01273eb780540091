package java.util;

/** A source of events takes no further listener. */
public class TooManyListenersException extends Exception {
    public TooManyListenersException() {
    }

    public TooManyListenersException(String s) {
        super(s);
    }
}
