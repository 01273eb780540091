package java.lang;

/** No object could be allocated, even after a full collection that cleared all soft references. */
public class OutOfMemoryError extends VirtualMachineError {
    // Set by the machine when it throws one.
    /** Bytes of the request that could not be met; 0 if the program itself made this error. */
    private transient long asked;
    /** Bytes of the heap that were free then. */
    private transient int free;
    /** Bytes of the largest free piece. */
    private transient int largest;

    public OutOfMemoryError() {
    }

    public OutOfMemoryError(String message) {
        super(message);
    }

    /** Says what was asked for and what was free, or nothing. */
    final String detail() {
        if (asked == 0) {
            return "";
        }
        return "\t(" + asked + " bytes asked for, " + free + " of " + Runtime.getRuntime().maxMemory() + " free, " + largest + " in one piece)"
                + System.lineSeparator();
    }
}
