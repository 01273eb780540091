package junco.internal;

import java.io.IOException;
import java.io.InputStream;

/** Standard input, buffered. */
public final class StandardInput extends InputStream {
    private byte[] buffer;
    private int at;
    private int end;
    private int mark = -1;
    private int markLimit;
    private boolean closed;

    public StandardInput() {
    }

    private void checkOpen() throws IOException {
        if (closed) {
            throw new IOException("Stream closed");
        }
    }

    /** Reads more; answers whether there was more. */
    private boolean fill() throws IOException {
        if (buffer == null) {
            buffer = new byte[8192];
        }
        int keep = mark < 0 || at - mark > markLimit ? at : mark;
        if (keep == at) {
            mark = mark < 0 || at - mark > markLimit ? -1 : 0;
        }
        int kept = at - keep;
        if (kept == buffer.length) {
            byte[] more = new byte[2 * kept];
            System.arraycopy(buffer, 0, more, 0, kept);
            buffer = more;
        } else if (keep > 0) {
            System.arraycopy(buffer, keep, buffer, 0, kept);
        }
        if (mark >= 0) {
            mark = 0;
        }
        at = kept;
        end = kept;
        int n = read0(buffer, at, buffer.length - at);
        if (n <= 0) {
            return false;
        }
        end += n;
        return true;
    }

    @Override
    public synchronized int read() throws IOException {
        checkOpen();
        if (at == end && !fill()) {
            return -1;
        }
        return buffer[at++] & 0xff;
    }

    @Override
    public synchronized int read(byte[] b, int off, int len) throws IOException {
        checkOpen();
        java.util.Objects.checkFromIndexSize(off, len, b.length);
        if (len == 0) {
            return 0;
        }
        if (at == end && !fill()) {
            return -1;
        }
        int n = Math.min(len, end - at);
        System.arraycopy(buffer, at, b, off, n);
        at += n;
        return n;
    }

    @Override
    public synchronized long skip(long n) throws IOException {
        checkOpen();
        if (n <= 0 || at == end && !fill()) {
            return 0;
        }
        int k = (int) Math.min(n, end - at);
        at += k;
        return k;
    }

    @Override
    public synchronized int available() throws IOException {
        checkOpen();
        return end - at + available0();
    }

    @Override
    public boolean markSupported() {
        return true;
    }

    @Override
    public synchronized void mark(int readlimit) {
        mark = at;
        markLimit = readlimit;
    }

    @Override
    public synchronized void reset() throws IOException {
        checkOpen();
        if (mark < 0) {
            throw new IOException("Resetting to invalid mark");
        }
        at = mark;
    }

    @Override
    public void close() {
        closed = true;
    }

    /** Reads at least one byte, or returns -1 at the end. */
    private static native int read0(byte[] b, int off, int len) throws IOException;

    /** Returns how many bytes can be read without waiting, as far as the machine knows. */
    private static native int available0();
}
