package java.nio.charset;

import java.nio.BufferOverflowException;
import java.nio.BufferUnderflowException;

/** How a step of a coder ended. */
public class CoderResult {
    public static final CoderResult UNDERFLOW = new CoderResult(0, 0);
    public static final CoderResult OVERFLOW = new CoderResult(1, 0);

    private static final String[] NAMES = {"UNDERFLOW", "OVERFLOW", "MALFORMED", "UNMAPPABLE"};

    private final int type;
    private final int length;

    private CoderResult(int type, int length) {
        this.type = type;
        this.length = length;
    }

    @Override
    public String toString() {
        return isError() ? NAMES[type] + "[" + length + "]" : NAMES[type];
    }

    public boolean isUnderflow() {
        return type == 0;
    }

    public boolean isOverflow() {
        return type == 1;
    }

    public boolean isError() {
        return type >= 2;
    }

    public boolean isMalformed() {
        return type == 2;
    }

    public boolean isUnmappable() {
        return type == 3;
    }

    public int length() {
        if (!isError()) {
            throw new UnsupportedOperationException();
        }
        return length;
    }

    private static CoderResult error(int type, int length) {
        if (length <= 0) {
            throw new IllegalArgumentException("Non-positive length");
        }
        return new CoderResult(type, length);
    }

    public static CoderResult malformedForLength(int length) {
        return error(2, length);
    }

    public static CoderResult unmappableForLength(int length) {
        return error(3, length);
    }

    public void throwException() throws CharacterCodingException {
        switch (type) {
            case 0 -> throw new BufferUnderflowException();
            case 1 -> throw new BufferOverflowException();
            case 2 -> throw new MalformedInputException(length);
            default -> throw new UnmappableCharacterException(length);
        }
    }
}
