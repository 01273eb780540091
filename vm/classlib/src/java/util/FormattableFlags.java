package java.util;

/** The flags that {@link Formattable#formatTo} receives. */
public class FormattableFlags {
    /** The flag {@code -}: pad on the right. */
    public static final int LEFT_JUSTIFY = 1;
    /** The conversion was {@code %S}: show upper case. */
    public static final int UPPERCASE = 2;
    /** The flag {@code #}: the alternate form. */
    public static final int ALTERNATE = 4;

    private FormattableFlags() {
    }
}
