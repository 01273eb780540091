package java.util.zip;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Reads the gzip format (RFC 1952). */
public class GZIPInputStream extends InflaterInputStream {
    public static final int GZIP_MAGIC = 0x8b1f;

    protected CRC32 crc = new CRC32();
    protected boolean eos;

    public GZIPInputStream(InputStream in, int size) throws IOException {
        super(in, new Inflater(true), size);
        header();
    }

    public GZIPInputStream(InputStream in) throws IOException {
        this(in, 512);
    }

    private int next() throws IOException {
        int b = in.read();
        if (b < 0) {
            throw new EOFException();
        }
        return b;
    }

    private void header() throws IOException {
        if (next() + (next() << 8) != GZIP_MAGIC) {
            throw new ZipException("Not in GZIP format");
        }
        if (next() != 8) {
            throw new ZipException("Unsupported compression method");
        }
        int flags = next();
        for (int i = 0; i < 6; i++) {
            next();
        }
        if ((flags & 4) != 0) {
            for (int n = next() + (next() << 8); n > 0; n--) {
                next();
            }
        }
        for (int flag = 8; flag <= 16; flag <<= 1) {
            if ((flags & flag) != 0) {
                while (next() != 0) {
                }
            }
        }
        if ((flags & 2) != 0) {
            next();
            next();
        }
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
        if (eos) {
            return -1;
        }
        int n = super.read(b, off, len);
        if (n == -1) {
            trailer();
            eos = true;
        } else {
            crc.update(b, off, n);
        }
        return n;
    }

    /** Checks the eight bytes after the data; some of them may have gone to the inflater. */
    private void trailer() throws IOException {
        byte[] t = new byte[8];
        int have = Math.min(8, inf.getRemaining());
        System.arraycopy(buf, this.len - inf.getRemaining(), t, 0, have);
        for (int i = have; i < 8; i++) {
            t[i] = (byte) next();
        }
        if (ZipFormat.get4(t, 0) != (int) crc.getValue() || ZipFormat.get4(t, 4) != (int) inf.getBytesWritten()) {
            throw new ZipException("Corrupt GZIP trailer");
        }
    }

    @Override
    public void close() throws IOException {
        eos = true;
        super.close();
    }
}
