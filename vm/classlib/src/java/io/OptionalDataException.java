package java.io;

/** An object stream holds primitive data where an object was read. */
public class OptionalDataException extends ObjectStreamException {
    /** How many bytes of primitive data can be read. */
    public int length;
    /** Whether there is no more data in this part of the stream. */
    public boolean eof;

    OptionalDataException(int length) {
        this.length = length;
    }

    OptionalDataException(boolean end) {
        eof = end;
    }
}
