package java.io;

/** A file does not exist or cannot be opened. */
public class FileNotFoundException extends IOException {
    public FileNotFoundException() {
    }

    public FileNotFoundException(String message) {
        super(message);
    }

    FileNotFoundException(String path, String reason) {
        super(path + (reason == null ? "" : " (" + reason + ")"));
    }
}
