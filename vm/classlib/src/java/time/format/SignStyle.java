package java.time.format;

/** Which signs numbers have. */
public enum SignStyle {
    NORMAL, ALWAYS, NEVER, NOT_NEGATIVE, EXCEEDS_PAD;

    /** Tells whether a sign may be read. */
    boolean allows(boolean positive, boolean strict, boolean fixedWidth) {
        switch (this) {
            case NORMAL: return !positive || !strict;
            case ALWAYS: case EXCEEDS_PAD: return true;
            default: return !strict && !fixedWidth;
        }
    }
}
