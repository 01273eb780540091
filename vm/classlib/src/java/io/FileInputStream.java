package java.io;

import java.nio.channels.FileChannel;
import java.util.Objects;
import junco.internal.FileSystem;
import junco.internal.OpenFile;

/** An input stream of a file. */
public class FileInputStream extends InputStream {
    private final FileDescriptor fd;
    private boolean closed;
    private FileChannel channel;

    public FileInputStream(String name) throws FileNotFoundException {
        this(name != null ? new File(name) : null);
    }

    public FileInputStream(File file) throws FileNotFoundException {
        fd = openFile(file, FileSystem.READ);
    }

    public FileInputStream(FileDescriptor fdObj) {
        fd = Objects.requireNonNull(fdObj);
    }

    /** Opens a file for one of the stream classes. */
    static FileDescriptor openFile(File file, int mode) throws FileNotFoundException {
        String path = file.getPath();
        if (path.indexOf('\0') >= 0) {
            throw new FileNotFoundException("Invalid file path");
        }
        try {
            return new FileDescriptor(FileSystem.open(path.isEmpty() ? "" : file.getAbsolutePath(), mode));
        } catch (IOException e) {
            throw new FileNotFoundException(path, e.getMessage());
        }
    }

    private int number() throws IOException {
        if (closed) {
            throw new IOException("Stream Closed");
        }
        return fd.number;
    }

    @Override
    public int read() throws IOException {
        byte[] b = new byte[1];
        return read(b, 0, 1) < 0 ? -1 : b[0] & 0xff;
    }

    @Override
    public int read(byte[] b) throws IOException {
        return read(b, 0, b.length);
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
        int n = number();
        Objects.checkFromIndexSize(off, len, b.length);
        return len == 0 ? 0 : FileSystem.read(n, b, off, len);
    }

    @Override
    public long skip(long n) throws IOException {
        int f = number();
        long at = FileSystem.seek(f, -1);
        if (at + n < 0) {
            throw new IOException("Invalid argument");
        }
        return FileSystem.seek(f, at + n) - at;
    }

    @Override
    public int available() throws IOException {
        int f = number();
        if (f == 0) {
            return 0;
        }
        long n = FileSystem.size(f) - FileSystem.seek(f, -1);
        return (int) Math.max(0, Math.min(n, Integer.MAX_VALUE));
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            if (fd.number > 2) {
                FileSystem.close(fd.number);
            }
            fd.number = -1;
            if (channel != null) {
                channel.close();
            }
        }
    }

    public FileChannel getChannel() {
        if (channel == null) {
            channel = new OpenFile(fd.number, this, true, false, false);
        }
        return channel;
    }

    public final FileDescriptor getFD() throws IOException {
        return fd;
    }
}
