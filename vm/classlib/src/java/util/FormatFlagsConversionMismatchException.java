package java.util;

/** A flag does not go with the conversion. */
public class FormatFlagsConversionMismatchException extends IllegalFormatException {
    private static final long serialVersionUID = 19120414L;
    private final String flags;
    private final char conversion;

    /** Reports the flags, which must not be null, and the conversion. */
    public FormatFlagsConversionMismatchException(String flags, char conversion) {
        if (flags == null) {
            throw new NullPointerException();
        }
        this.flags = flags;
        this.conversion = conversion;
    }

    /** Returns the flags. */
    public String getFlags() {
        return flags;
    }

    /** Returns the conversion. */
    public char getConversion() {
        return conversion;
    }

    @Override
    public String getMessage() {
        return "Conversion = " + conversion + ", Flags = " + flags;
    }
}
