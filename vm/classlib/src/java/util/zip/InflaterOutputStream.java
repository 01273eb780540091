package java.util.zip;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;

/** Decompresses what is written to it. */
public class InflaterOutputStream extends FilterOutputStream {
    protected final Inflater inf;
    protected final byte[] buf;
    private final boolean own;
    private boolean closed;

    public InflaterOutputStream(OutputStream out) {
        this(out, new Inflater(), 512, true);
    }

    public InflaterOutputStream(OutputStream out, Inflater infl) {
        this(out, infl, 512, false);
    }

    public InflaterOutputStream(OutputStream out, Inflater infl, int bufLen) {
        this(out, infl, bufLen, false);
    }

    private InflaterOutputStream(OutputStream out, Inflater infl, int bufLen, boolean own) {
        super(Objects.requireNonNull(out, "Null output"));
        inf = Objects.requireNonNull(infl, "Null inflater");
        if (bufLen <= 0) {
            throw new IllegalArgumentException("Buffer size < 1");
        }
        buf = new byte[bufLen];
        this.own = own;
    }

    private void ensureOpen() throws IOException {
        if (closed) {
            throw new IOException("Stream closed");
        }
    }

    private void drain() throws IOException {
        try {
            for (int n = inf.inflate(buf, 0, buf.length); n > 0; n = inf.inflate(buf, 0, buf.length)) {
                out.write(buf, 0, n);
            }
        } catch (DataFormatException e) {
            throw new ZipException(e.getMessage() == null ? "Invalid ZLIB data format" : e.getMessage());
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] b, int off, int len) throws IOException {
        ensureOpen();
        Objects.checkFromIndexSize(off, len, b.length);
        if (len == 0 || inf.finished()) {
            return;
        }
        inf.setInput(b, off, len);
        drain();
        if (inf.needsDictionary()) {
            throw new ZipException("ZLIB dictionary missing");
        }
    }

    @Override
    public void flush() throws IOException {
        ensureOpen();
        if (!inf.finished()) {
            drain();
        }
        super.flush();
    }

    /** Writes what is left, without closing the stream below. */
    public void finish() throws IOException {
        ensureOpen();
        flush();
        if (own) {
            inf.end();
        }
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            try {
                finish();
            } finally {
                out.close();
                closed = true;
            }
        }
    }
}
