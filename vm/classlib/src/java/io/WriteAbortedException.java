package java.io;

/** The stream being read ended in an exception while it was written. */
public class WriteAbortedException extends ObjectStreamException {
    /** What was thrown. */
    public Exception detail;

    public WriteAbortedException(String s, Exception ex) {
        super(s);
        detail = ex;
    }

    @Override
    public String getMessage() {
        return detail == null ? super.getMessage() : super.getMessage() + "; " + detail.toString();
    }

    @Override
    public Throwable getCause() {
        return detail;
    }
}
