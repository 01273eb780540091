package java.nio.file;

/** The file system cannot be written. */
public class ReadOnlyFileSystemException extends UnsupportedOperationException {
    public ReadOnlyFileSystemException() {
    }
}
