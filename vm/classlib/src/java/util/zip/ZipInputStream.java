package java.util.zip;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Reads a zip file from its beginning. */
public class ZipInputStream extends InflaterInputStream {
    private final Charset charset;
    private final CRC32 crc = new CRC32();
    private ZipEntry entry;
    private long left;
    private boolean entryEnd;
    private boolean closed;

    public ZipInputStream(InputStream in, Charset charset) {
        super(new PushbackInputStream(in, 512), new Inflater(true), 512);
        this.charset = java.util.Objects.requireNonNull(charset, "charset is null");
    }

    public ZipInputStream(InputStream in) {
        this(in, StandardCharsets.UTF_8);
    }

    protected ZipEntry createZipEntry(String name) {
        return new ZipEntry(name);
    }

    private boolean readFully(byte[] b, boolean atEnd) throws IOException {
        int n = in.readNBytes(b, 0, b.length);
        if (n < b.length) {
            if (atEnd) {
                return false;
            }
            throw new EOFException();
        }
        return true;
    }

    public ZipEntry getNextEntry() throws IOException {
        if (closed) {
            throw new IOException("Stream closed");
        }
        if (entry != null) {
            closeEntry();
        }
        byte[] h = new byte[30];
        if (!readFully(h, true) || ZipFormat.get4(h, 0) != ZipFormat.LOCAL) {
            return null;
        }
        byte[] name = new byte[ZipFormat.get2(h, 26)];
        readFully(name, false);
        byte[] extra = new byte[ZipFormat.get2(h, 28)];
        readFully(extra, false);
        ZipEntry e = createZipEntry(new String(name, charset));
        e.flags = ZipFormat.get2(h, 6);
        e.method = ZipFormat.get2(h, 8);
        e.setDosTime(ZipFormat.get4(h, 10));
        if ((e.flags & 1) == 1) {
            throw new ZipException("encrypted ZIP entry not supported");
        }
        if ((e.flags & 8) == 0) {
            e.crc = ZipFormat.get4(h, 14) & 0xffffffffL;
            e.csize = ZipFormat.get4(h, 18) & 0xffffffffL;
            e.size = ZipFormat.get4(h, 22) & 0xffffffffL;
        } else if (e.method != ZipEntry.DEFLATED) {
            throw new ZipException("only DEFLATED entries can have EXT descriptor");
        }
        if (extra.length > 0) {
            e.extra = extra;
        }
        left = e.size;
        crc.reset();
        inf.reset();
        entry = e;
        entryEnd = false;
        return e;
    }

    public void closeEntry() throws IOException {
        byte[] b = new byte[512];
        while (read(b, 0, b.length) != -1) {
        }
        entryEnd = true;
    }

    @Override
    public int available() throws IOException {
        return entryEnd ? 0 : 1;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
        if (closed) {
            throw new IOException("Stream closed");
        }
        java.util.Objects.checkFromIndexSize(off, len, b.length);
        if (len == 0) {
            return 0;
        }
        if (entry == null) {
            return -1;
        }
        int n;
        if (entry.method == ZipEntry.DEFLATED) {
            n = super.read(b, off, len);
            if (n == -1) {
                endOfData();
            }
        } else if (entry.method == ZipEntry.STORED) {
            if (left <= 0) {
                entryEnd = true;
                entry = null;
                return -1;
            }
            n = in.read(b, off, (int) Math.min(len, left));
            if (n == -1) {
                throw new ZipException("unexpected EOF");
            }
            left -= n;
            crc.update(b, off, n);
            if (left == 0 && entry.crc != crc.getValue()) {
                throw new ZipException("invalid entry CRC (expected 0x" + Long.toHexString(entry.crc)
                        + " but got 0x" + Long.toHexString(crc.getValue()) + ")");
            }
            return n;
        } else {
            throw new ZipException("invalid compression method");
        }
        if (n == -1) {
            entryEnd = true;
            entry = null;
        } else {
            crc.update(b, off, n);
        }
        return n;
    }

    private void endOfData() throws IOException {
        int rest = inf.getRemaining();
        if (rest > 0) {
            ((PushbackInputStream) in).unread(buf, this.len - rest, rest);
        }
        if ((entry.flags & 8) != 0) {
            byte[] d = new byte[16];
            readFully(d, false);
            if (ZipFormat.get4(d, 0) == ZipFormat.DESCRIPTOR) {
                entry.crc = ZipFormat.get4(d, 4) & 0xffffffffL;
                entry.csize = ZipFormat.get4(d, 8) & 0xffffffffL;
                entry.size = ZipFormat.get4(d, 12) & 0xffffffffL;
            } else {
                entry.crc = ZipFormat.get4(d, 0) & 0xffffffffL;
                entry.csize = ZipFormat.get4(d, 4) & 0xffffffffL;
                entry.size = ZipFormat.get4(d, 8) & 0xffffffffL;
                ((PushbackInputStream) in).unread(d, 12, 4);
            }
        }
        if (entry.size != inf.getBytesWritten()) {
            throw new ZipException("invalid entry size (expected " + entry.size + " but got "
                    + inf.getBytesWritten() + " bytes)");
        }
        if (entry.crc != crc.getValue()) {
            throw new ZipException("invalid entry CRC (expected 0x" + Long.toHexString(entry.crc) + " but got 0x"
                    + Long.toHexString(crc.getValue()) + ")");
        }
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            super.close();
        }
    }
}
