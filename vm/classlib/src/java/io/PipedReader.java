package java.io;

import java.util.Objects;

/** The end of a pipe of characters that is read. */
public class PipedReader extends Reader {
    private final char[] buffer;
    private int in = -1;
    private int out;
    boolean connected;
    private boolean closedByWriter;
    private boolean closedByReader;

    public PipedReader(PipedWriter src) throws IOException {
        this(src, 1024);
    }

    public PipedReader(PipedWriter src, int pipeSize) throws IOException {
        this(pipeSize);
        connect(src);
    }

    public PipedReader() {
        this(1024);
    }

    public PipedReader(int pipeSize) {
        if (pipeSize <= 0) {
            throw new IllegalArgumentException("Pipe size <= 0");
        }
        buffer = new char[pipeSize];
    }

    public void connect(PipedWriter src) throws IOException {
        src.connect(this);
    }

    private void pause() throws InterruptedIOException {
        notifyAll();
        try {
            wait(1000);
        } catch (InterruptedException e) {
            throw new InterruptedIOException();
        }
    }

    synchronized void receive(int c) throws IOException {
        if (!connected) {
            throw new IOException("Pipe not connected");
        }
        while (in == out && !closedByReader) {
            pause();
        }
        if (closedByWriter || closedByReader) {
            throw new IOException("Pipe closed");
        }
        if (in < 0) {
            in = 0;
            out = 0;
        }
        buffer[in++] = (char) c;
        if (in >= buffer.length) {
            in = 0;
        }
    }

    synchronized void receivedLast() {
        closedByWriter = true;
        notifyAll();
    }

    @Override
    public synchronized int read() throws IOException {
        if (!connected) {
            throw new IOException("Pipe not connected");
        }
        if (closedByReader) {
            throw new IOException("Pipe closed");
        }
        while (in < 0) {
            if (closedByWriter) {
                return -1;
            }
            pause();
        }
        int c = buffer[out++];
        if (out >= buffer.length) {
            out = 0;
        }
        if (in == out) {
            in = -1;
        }
        return c;
    }

    @Override
    public synchronized int read(char[] cbuf, int off, int len) throws IOException {
        Objects.checkFromIndexSize(off, len, cbuf.length);
        if (len == 0) {
            return 0;
        }
        int c = read();
        if (c < 0) {
            return -1;
        }
        cbuf[off] = (char) c;
        int n = 1;
        while (in >= 0 && n < len) {
            cbuf[off + n++] = (char) read();
        }
        return n;
    }

    @Override
    public synchronized boolean ready() throws IOException {
        return in >= 0;
    }

    @Override
    public void close() throws IOException {
        synchronized (this) {
            in = -1;
            closedByReader = true;
        }
    }
}
