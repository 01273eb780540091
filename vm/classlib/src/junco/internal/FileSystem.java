package junco.internal;

import java.io.IOException;

/**
 * The file system that the embedder gave to the machine; without one, nothing exists and nothing can be opened.
 *
 * <p>Paths are strings as java.io.File has them; relative ones are resolved against the property user.dir before they
 * come here. Files 0, 1 and 2 are the standard streams.
 */
public final class FileSystem {
    // How to open a file: for reading, for writing from the beginning, for writing at the end, for both.
    public static final int READ = 0;
    public static final int WRITE = 1;
    public static final int APPEND = 2;
    public static final int READ_WRITE = 3;

    // Bits of what attributes() answers.
    public static final int EXISTS = 1;
    public static final int REGULAR = 2;
    public static final int DIRECTORY = 4;
    public static final int READABLE = 8;
    public static final int WRITABLE = 16;
    public static final int EXECUTABLE = 32;
    public static final int SYMBOLIC_LINK = 64;

    private FileSystem() {
    }

    /** Opens a file and returns its number, or throws IOException with the reason, such as "No such file or directory". */
    public static native int open(String path, int mode) throws IOException;

    public static native void close(int file) throws IOException;

    /** Reads at least one byte, or returns -1 at the end. */
    public static native int read(int file, byte[] b, int off, int len) throws IOException;

    public static native void write(int file, byte[] b, int off, int len) throws IOException;

    /** Returns the position, after moving it if to is not negative. */
    public static native long seek(int file, long to) throws IOException;

    public static native long size(int file) throws IOException;

    public static native void truncate(int file, long size) throws IOException;

    /** Returns the bits above for a path; 0 if nothing is there. */
    public static native int attributes(String path);

    /** Returns the bits above for a path; if it is a symbolic link, those of the link itself. */
    public static native int linkAttributes(String path);

    /** Makes a symbolic link to a target, whether there is such a file or not. */
    public static native void symbolicLink(String target, String path) throws IOException;

    /** Gives a file another name. */
    public static native void link(String existing, String path) throws IOException;

    /** Returns where a symbolic link leads, as it was made. */
    public static native String readLink(String path) throws IOException;

    public static native long length(String path);

    /** Returns milliseconds since the epoch; 0 if nothing is there. */
    public static native long lastModified(String path);

    /** Returns the names in a directory, sorted, or null. */
    public static native String[] list(String path);

    public static native boolean makeDirectory(String path);

    public static native boolean delete(String path);

    public static native boolean rename(String from, String to);

    public static native boolean setLastModified(String path, long millis);

    /** Creates an empty file if nothing is there; answers whether it did. */
    public static native boolean create(String path) throws IOException;
}
