package java.io;

/** Checks a graph of objects after it has been read. */
public interface ObjectInputValidation {
    void validateObject() throws InvalidObjectException;
}
