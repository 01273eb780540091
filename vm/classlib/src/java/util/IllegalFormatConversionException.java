package java.util;

/** An argument is of a class that the conversion cannot show. */
public class IllegalFormatConversionException extends IllegalFormatException {
    private static final long serialVersionUID = 17000126L;
    private final char conversion;
    private final Class<?> argument;

    /** Reports the conversion and the class of the argument, which must not be null. */
    public IllegalFormatConversionException(char conversion, Class<?> argument) {
        if (argument == null) {
            throw new NullPointerException();
        }
        this.conversion = conversion;
        this.argument = argument;
    }

    /** Returns the conversion. */
    public char getConversion() {
        return conversion;
    }

    /** Returns the class of the argument. */
    public Class<?> getArgumentClass() {
        return argument;
    }

    @Override
    public String getMessage() {
        return conversion + " != " + argument.getName();
    }
}
