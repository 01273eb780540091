package java.nio.file;

/** What a file is to be used for. */
public enum AccessMode {
    READ,
    WRITE,
    EXECUTE
}
