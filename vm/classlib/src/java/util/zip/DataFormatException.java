package java.util.zip;

/** Compressed data are wrong. */
public class DataFormatException extends Exception {
    public DataFormatException() {
    }

    public DataFormatException(String s) {
        super(s);
    }
}
