package java.util.zip;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Compresses what it reads. */
public class DeflaterInputStream extends FilterInputStream {
    protected final Deflater def;
    protected final byte[] buf;
    private final boolean own;
    private boolean reachedEnd;

    public DeflaterInputStream(InputStream in) {
        this(in, new Deflater(), 512, true);
    }

    public DeflaterInputStream(InputStream in, Deflater defl) {
        this(in, defl, 512, false);
    }

    public DeflaterInputStream(InputStream in, Deflater defl, int bufLen) {
        this(in, defl, bufLen, false);
    }

    private DeflaterInputStream(InputStream in, Deflater defl, int bufLen, boolean own) {
        super(Objects.requireNonNull(in, "Null input"));
        def = Objects.requireNonNull(defl, "Null deflater");
        if (bufLen < 1) {
            throw new IllegalArgumentException("Buffer size < 1");
        }
        buf = new byte[bufLen];
        this.own = own;
    }

    private void ensureOpen() throws IOException {
        if (in == null) {
            throw new IOException("Stream closed");
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) <= 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
        ensureOpen();
        Objects.checkFromIndexSize(off, len, b.length);
        int total = 0;
        while (len > 0 && !def.finished()) {
            if (def.needsInput()) {
                int n = in.read(buf, 0, buf.length);
                if (n < 0) {
                    def.finish();
                } else if (n > 0) {
                    def.setInput(buf, 0, n);
                }
            }
            int n = def.deflate(b, off, len);
            total += n;
            off += n;
            len -= n;
        }
        if (total == 0 && def.finished()) {
            reachedEnd = true;
            return -1;
        }
        return total;
    }

    @Override
    public long skip(long n) throws IOException {
        if (n < 0) {
            throw new IllegalArgumentException("negative skip length");
        }
        ensureOpen();
        byte[] rest = new byte[512];
        long total = 0;
        while (total < n) {
            int k = read(rest, 0, (int) Math.min(n - total, rest.length));
            if (k < 0) {
                break;
            }
            total += k;
        }
        return total;
    }

    @Override
    public int available() throws IOException {
        ensureOpen();
        return reachedEnd ? 0 : 1;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void mark(int limit) {
    }

    @Override
    public void reset() throws IOException {
        throw new IOException("mark/reset not supported");
    }

    @Override
    public void close() throws IOException {
        if (in != null) {
            if (own) {
                def.end();
            }
            in.close();
            in = null;
        }
    }
}
