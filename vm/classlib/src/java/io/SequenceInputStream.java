package java.io;

import java.util.Enumeration;
import java.util.Objects;
import java.util.Vector;

/** Several input streams, one behind the other. */
public class SequenceInputStream extends InputStream {
    private final Enumeration<? extends InputStream> rest;
    private InputStream in;

    public SequenceInputStream(Enumeration<? extends InputStream> e) {
        rest = e;
        advance();
    }

    public SequenceInputStream(InputStream s1, InputStream s2) {
        Vector<InputStream> v = new Vector<>(2);
        v.add(s1);
        v.add(s2);
        rest = v.elements();
        advance();
    }

    private void advance() {
        in = null;
        if (rest.hasMoreElements()) {
            in = Objects.requireNonNull(rest.nextElement());
        }
    }

    private void next() throws IOException {
        if (in != null) {
            in.close();
        }
        advance();
    }

    @Override
    public int available() throws IOException {
        return in == null ? 0 : in.available();
    }

    @Override
    public int read() throws IOException {
        while (in != null) {
            int c = in.read();
            if (c != -1) {
                return c;
            }
            next();
        }
        return -1;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
        if (off < 0 || len < 0 || off > b.length - len) {
            throw new IndexOutOfBoundsException();
        }
        if (len == 0) {
            return 0;
        }
        while (in != null) {
            int n = in.read(b, off, len);
            if (n > 0) {
                return n;
            }
            next();
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        IOException first = null;
        while (in != null) {
            try {
                next();
            } catch (IOException e) {
                if (first == null) {
                    first = e;
                } else {
                    first.addSuppressed(e);
                }
                advance();
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
