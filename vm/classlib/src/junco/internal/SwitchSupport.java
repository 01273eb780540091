package junco.internal;

import java.util.Objects;

/** What call sites of pattern switches call. */
public final class SwitchSupport {
    private SwitchSupport() {
    }

    /** Tells whether a value is a number, or a character, with the value of an integer label. */
    public static boolean isInt(Object value, int label) {
        if (value instanceof Number) {
            return ((Number) value).intValue() == label;
        }
        return value instanceof Character && (Character) value == label;
    }

    /** Fails unless a switch of so many labels may begin at a label. */
    public static void checkRestart(int labels, int restart) {
        Objects.checkIndex(restart, labels + 1);
    }
}
