package junco.internal;

import java.io.OutputStream;

/**
 * Standard output (1) or error (2). Single bytes wait in a buffer until the stream is flushed, as HotSpot's do; text goes
 * straight to the machine through {@link #print}.
 */
public final class StandardOutput extends OutputStream {
    private final int fd;
    private byte[] buffer;
    private int count;

    public StandardOutput(int fd) {
        this.fd = fd;
    }

    @Override
    public void write(int b) {
        if (buffer == null) {
            buffer = new byte[512];
        } else if (count == buffer.length) {
            flush();
        }
        buffer[count++] = (byte) b;
    }

    @Override
    public void write(byte[] b, int off, int len) {
        java.util.Objects.checkFromIndexSize(off, len, b.length);
        flush();
        write0(fd, b, off, len);
    }

    @Override
    public void flush() {
        if (count > 0) {
            int n = count;
            count = 0;
            write0(fd, buffer, 0, n);
        }
    }

    /** Writes a string in UTF-8, with a line feed if line is true. */
    public void print(String s, boolean line) {
        if (count > 0) {
            flush();
        }
        print0(fd, s, line);
    }

    private static native void write0(int fd, byte[] b, int off, int len);

    private static native void print0(int fd, String s, boolean line);
}
