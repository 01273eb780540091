package java.util.zip;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes a zip file. */
public class ZipOutputStream extends DeflaterOutputStream {
    public static final int STORED = ZipEntry.STORED;
    public static final int DEFLATED = ZipEntry.DEFLATED;

    private final Charset charset;
    private final List<ZipEntry> entries = new ArrayList<ZipEntry>();
    private final Set<String> names = new HashSet<String>();
    private final CRC32 crc = new CRC32();
    private ZipEntry current;
    private long storedSize;
    private int method = DEFLATED;
    private String comment = "";
    private boolean finished;
    private boolean closed;

    /** Counts what is written. */
    private static final class Counter extends OutputStream {
        private final OutputStream out;
        private long count;

        Counter(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            count++;
        }

        @Override
        public void write(byte[] b, int off, int len) throws IOException {
            out.write(b, off, len);
            count += len;
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    public ZipOutputStream(OutputStream out, Charset charset) {
        super(new Counter(out), new Deflater(Deflater.DEFAULT_COMPRESSION, true));
        this.charset = java.util.Objects.requireNonNull(charset, "charset is null");
    }

    public ZipOutputStream(OutputStream out) {
        this(out, StandardCharsets.UTF_8);
    }

    public void setComment(String comment) {
        this.comment = comment == null ? "" : comment;
    }

    public void setMethod(int method) {
        if (method != DEFLATED && method != STORED) {
            throw new IllegalArgumentException("invalid compression method");
        }
        this.method = method;
    }

    public void setLevel(int level) {
        def.setLevel(level);
    }

    public void putNextEntry(ZipEntry e) throws IOException {
        if (closed) {
            throw new IOException("Stream closed");
        }
        if (current != null) {
            closeEntry();
        }
        if (e.time == -1) {
            e.setTime(System.currentTimeMillis());
        }
        if (e.method == -1) {
            e.method = method;
        }
        if (e.method == STORED) {
            if (e.size == -1) {
                e.size = e.csize;
            } else if (e.csize == -1) {
                e.csize = e.size;
            } else if (e.size != e.csize) {
                throw new ZipException("STORED entry where compressed != uncompressed size");
            }
            if (e.size == -1 || e.crc == -1) {
                throw new ZipException("STORED entry missing size, compressed size, or crc-32");
            }
            e.flags = 0;
        } else {
            e.flags = e.size == -1 || e.csize == -1 || e.crc == -1 ? 8 : 0;
        }
        if (!names.add(e.getName())) {
            throw new ZipException("duplicate entry: " + e.getName());
        }
        byte[] name = e.getName().getBytes(charset);
        if (charset == StandardCharsets.UTF_8) {
            e.flags |= 0x800;
        }
        e.offset = ((Counter) out).count;
        entries.add(e);
        boolean later = (e.flags & 8) != 0;
        ZipFormat.put4(out, ZipFormat.LOCAL);
        header(e, later, name, e.extra == null ? 0 : e.extra.length);
        out.write(name);
        if (e.extra != null) {
            out.write(e.extra);
        }
        current = e;
        storedSize = 0;
        crc.reset();
    }

    private void header(ZipEntry e, boolean later, byte[] name, int extra) throws IOException {
        ZipFormat.put2(out, e.method == DEFLATED ? 20 : 10);
        ZipFormat.put2(out, e.flags);
        ZipFormat.put2(out, e.method);
        ZipFormat.put4(out, e.dosTime());
        ZipFormat.put4(out, later ? 0 : (int) e.crc);
        ZipFormat.put4(out, later ? 0 : (int) e.csize);
        ZipFormat.put4(out, later ? 0 : (int) e.size);
        ZipFormat.put2(out, name.length);
        ZipFormat.put2(out, extra);
    }

    public void closeEntry() throws IOException {
        ZipEntry e = current;
        if (e == null) {
            return;
        }
        if (e.method == DEFLATED) {
            super.finish();
            if ((e.flags & 8) == 0) {
                if (e.size != def.getBytesRead() || e.csize != def.getBytesWritten() || e.crc != crc.getValue()) {
                    throw new ZipException("invalid entry size, compressed size or crc-32");
                }
            } else {
                e.size = def.getBytesRead();
                e.csize = def.getBytesWritten();
                e.crc = crc.getValue();
                ZipFormat.put4(out, ZipFormat.DESCRIPTOR);
                ZipFormat.put4(out, (int) e.crc);
                ZipFormat.put4(out, (int) e.csize);
                ZipFormat.put4(out, (int) e.size);
            }
            def.reset();
        } else {
            if (e.size != storedSize) {
                throw new ZipException("invalid entry size (expected " + e.size + " but got " + storedSize
                        + " bytes)");
            }
            if (e.crc != crc.getValue()) {
                throw new ZipException("invalid entry crc-32 (expected 0x" + Long.toHexString(e.crc) + " but got 0x"
                        + Long.toHexString(crc.getValue()) + ")");
            }
        }
        current = null;
    }

    @Override
    public synchronized void write(byte[] b, int off, int len) throws IOException {
        java.util.Objects.checkFromIndexSize(off, len, b.length);
        if (len == 0) {
            return;
        }
        if (current == null) {
            throw new ZipException("no current ZIP entry");
        }
        if (current.method == DEFLATED) {
            super.write(b, off, len);
        } else {
            storedSize += len;
            if (storedSize > current.size) {
                throw new ZipException("attempt to write past end of STORED entry");
            }
            out.write(b, off, len);
        }
        crc.update(b, off, len);
    }

    @Override
    public void finish() throws IOException {
        if (finished) {
            return;
        }
        if (current != null) {
            closeEntry();
        }
        long start = ((Counter) out).count;
        for (ZipEntry e : entries) {
            byte[] name = e.getName().getBytes(charset);
            byte[] note = e.comment == null ? new byte[0] : e.comment.getBytes(charset);
            ZipFormat.put4(out, ZipFormat.CENTRAL);
            ZipFormat.put2(out, e.method == DEFLATED ? 20 : 10);
            header(e, false, name, e.extra == null ? 0 : e.extra.length);
            ZipFormat.put2(out, note.length);
            ZipFormat.put4(out, 0);
            ZipFormat.put4(out, 0);
            ZipFormat.put4(out, (int) e.offset);
            out.write(name);
            if (e.extra != null) {
                out.write(e.extra);
            }
            out.write(note);
        }
        long length = ((Counter) out).count - start;
        byte[] note = comment.getBytes(charset);
        ZipFormat.put4(out, ZipFormat.END);
        ZipFormat.put4(out, 0);
        ZipFormat.put2(out, entries.size());
        ZipFormat.put2(out, entries.size());
        ZipFormat.put4(out, (int) length);
        ZipFormat.put4(out, (int) start);
        ZipFormat.put2(out, note.length);
        out.write(note);
        finished = true;
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            finish();
            def.end();
            out.close();
        }
    }
}
