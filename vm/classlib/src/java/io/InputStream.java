package java.io;

import java.util.Arrays;
import java.util.Objects;

/** A source of bytes. */
public abstract class InputStream implements Closeable {
    public InputStream() {
    }

    public static InputStream nullInputStream() {
        return new InputStream() {
            private boolean closed;

            private void checkOpen() throws IOException {
                if (closed) {
                    throw new IOException("Stream closed");
                }
            }

            @Override
            public int available() throws IOException {
                checkOpen();
                return 0;
            }

            @Override
            public int read() throws IOException {
                checkOpen();
                return -1;
            }

            @Override
            public int read(byte[] b, int off, int len) throws IOException {
                Objects.checkFromIndexSize(off, len, b.length);
                if (len == 0) {
                    return 0;
                }
                checkOpen();
                return -1;
            }

            @Override
            public void close() {
                closed = true;
            }
        };
    }

    public abstract int read() throws IOException;

    public int read(byte[] b) throws IOException {
        return read(b, 0, b.length);
    }

    public int read(byte[] b, int off, int len) throws IOException {
        Objects.checkFromIndexSize(off, len, b.length);
        if (len == 0) {
            return 0;
        }
        int c = read();
        if (c == -1) {
            return -1;
        }
        b[off] = (byte) c;
        int i = 1;
        try {
            for (; i < len; i++) {
                c = read();
                if (c == -1) {
                    break;
                }
                b[off + i] = (byte) c;
            }
        } catch (IOException ignored) {
            // What has been read is returned; the next call meets the exception again.
        }
        return i;
    }

    public byte[] readAllBytes() throws IOException {
        return readNBytes(Integer.MAX_VALUE);
    }

    public byte[] readNBytes(int len) throws IOException {
        if (len < 0) {
            throw new IllegalArgumentException("len < 0");
        }
        byte[] buffer = new byte[Math.min(len, 1024)];
        int n = 0;
        while (n < len) {
            if (n == buffer.length) {
                buffer = Arrays.copyOf(buffer, (int) Math.min(len, 2L * n));
            }
            int k = read(buffer, n, buffer.length - n);
            if (k < 0) {
                break;
            }
            n += k;
        }
        return n == buffer.length ? buffer : Arrays.copyOf(buffer, n);
    }

    public int readNBytes(byte[] b, int off, int len) throws IOException {
        Objects.checkFromIndexSize(off, len, b.length);
        int n = 0;
        while (n < len) {
            int k = read(b, off + n, len - n);
            if (k < 0) {
                break;
            }
            n += k;
        }
        return n;
    }

    public long skip(long n) throws IOException {
        long left = n;
        if (n <= 0) {
            return 0;
        }
        byte[] scratch = new byte[(int) Math.min(2048, left)];
        while (left > 0) {
            int k = read(scratch, 0, (int) Math.min(scratch.length, left));
            if (k < 0) {
                break;
            }
            left -= k;
        }
        return n - left;
    }

    public void skipNBytes(long n) throws IOException {
        while (n > 0) {
            long k = skip(n);
            if (k > 0 && k <= n) {
                n -= k;
            } else if (k == 0) {
                if (read() == -1) {
                    throw new EOFException();
                }
                n--;
            } else {
                throw new IOException("Unable to skip exactly");
            }
        }
    }

    public int available() throws IOException {
        return 0;
    }

    @Override
    public void close() throws IOException {
    }

    public void mark(int readlimit) {
    }

    public void reset() throws IOException {
        throw new IOException("mark/reset not supported");
    }

    public boolean markSupported() {
        return false;
    }

    public long transferTo(OutputStream out) throws IOException {
        Objects.requireNonNull(out, "out");
        byte[] buffer = new byte[8192];
        long n = 0;
        for (int k = read(buffer, 0, buffer.length); k >= 0; k = read(buffer, 0, buffer.length)) {
            out.write(buffer, 0, k);
            n += k;
        }
        return n;
    }
}
