package java.util;

/** A width is out of range, or stands where none may. */
public class IllegalFormatWidthException extends IllegalFormatException {
    private static final long serialVersionUID = 16660902L;
    private final int width;

    public IllegalFormatWidthException(int width) {
        this.width = width;
    }

    /** Returns the value given to the constructor. */
    public int getWidth() {
        return width;
    }

    @Override
    public String getMessage() {
        return Integer.toString(width);
    }
}
