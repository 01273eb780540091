package java.nio.channels;

/** The program holds a lock of that part of the file already. */
public class OverlappingFileLockException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    public OverlappingFileLockException() {
    }
}
