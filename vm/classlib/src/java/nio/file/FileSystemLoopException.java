package java.nio.file;

/** The file is its own ancestor. */
public class FileSystemLoopException extends FileSystemException {
    public FileSystemLoopException(String file) {
        super(file);
    }
}
