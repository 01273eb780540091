package java.io;

import java.nio.channels.FileChannel;
import java.util.Objects;
import junco.internal.FileSystem;
import junco.internal.OpenFile;

/** An output stream of a file. */
public class FileOutputStream extends OutputStream {
    private final FileDescriptor fd;
    private final boolean append;
    private boolean closed;
    private FileChannel channel;

    public FileOutputStream(String name) throws FileNotFoundException {
        this(name != null ? new File(name) : null, false);
    }

    public FileOutputStream(String name, boolean append) throws FileNotFoundException {
        this(name != null ? new File(name) : null, append);
    }

    public FileOutputStream(File file) throws FileNotFoundException {
        this(file, false);
    }

    public FileOutputStream(File file, boolean append) throws FileNotFoundException {
        this.append = append;
        fd = FileInputStream.openFile(file, append ? FileSystem.APPEND : FileSystem.WRITE);
    }

    public FileOutputStream(FileDescriptor fdObj) {
        append = false;
        fd = Objects.requireNonNull(fdObj);
    }

    private int number() throws IOException {
        if (closed) {
            throw new IOException("Stream Closed");
        }
        return fd.number;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] b) throws IOException {
        write(b, 0, b.length);
    }

    @Override
    public void write(byte[] b, int off, int len) throws IOException {
        Objects.checkFromIndexSize(off, len, b.length);
        int n = number();
        if (len > 0) {
            FileSystem.write(n, b, off, len);
        }
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
            channel = new OpenFile(fd.number, this, false, true, append);
        }
        return channel;
    }

    public final FileDescriptor getFD() throws IOException {
        return fd;
    }
}
