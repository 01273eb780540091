package java.io;

import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A source of characters. */
public abstract class Reader implements Readable, Closeable {
    protected Object lock;

    protected Reader() {
        lock = this;
    }

    protected Reader(Object lock) {
        this.lock = Objects.requireNonNull(lock);
    }

    public static Reader nullReader() {
        return new StringReader("");
    }

    public static Reader of(CharSequence cs) {
        return new StringReader(cs.toString());
    }

    @Override
    public int read(CharBuffer target) throws IOException {
        int len = target.remaining();
        char[] c = new char[len];
        int n = read(c, 0, len);
        if (n > 0) {
            target.put(c, 0, n);
        }
        return n;
    }

    public int read() throws IOException {
        char[] c = new char[1];
        return read(c, 0, 1) == -1 ? -1 : c[0];
    }

    public int read(char[] cbuf) throws IOException {
        return read(cbuf, 0, cbuf.length);
    }

    public abstract int read(char[] cbuf, int off, int len) throws IOException;

    public long skip(long n) throws IOException {
        if (n < 0) {
            throw new IllegalArgumentException("skip value is negative");
        }
        synchronized (lock) {
            char[] scratch = new char[(int) Math.min(n, 8192)];
            long left = n;
            while (left > 0) {
                int k = read(scratch, 0, (int) Math.min(left, scratch.length));
                if (k == -1) {
                    break;
                }
                left -= k;
            }
            return n - left;
        }
    }

    public boolean ready() throws IOException {
        return false;
    }

    public boolean markSupported() {
        return false;
    }

    public void mark(int readAheadLimit) throws IOException {
        throw new IOException("mark() not supported");
    }

    public void reset() throws IOException {
        throw new IOException("reset() not supported");
    }

    @Override
    public abstract void close() throws IOException;

    public long transferTo(Writer out) throws IOException {
        Objects.requireNonNull(out, "out");
        char[] buffer = new char[8192];
        long n = 0;
        for (int k = read(buffer, 0, buffer.length); k >= 0; k = read(buffer, 0, buffer.length)) {
            out.write(buffer, 0, k);
            n += k;
        }
        return n;
    }

    public String readAllAsString() throws IOException {
        StringBuilder s = new StringBuilder();
        char[] buffer = new char[8192];
        for (int k = read(buffer, 0, buffer.length); k >= 0; k = read(buffer, 0, buffer.length)) {
            s.append(buffer, 0, k);
        }
        return s.toString();
    }

    public List<String> readAllLines() throws IOException {
        return new ArrayList<>(junco.internal.Lines.list(readAllAsString()));
    }
}
