package java.util.zip;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A zip file whose entries are reached by name. */
public class ZipFile implements Closeable {
    public static final int OPEN_READ = 1;
    public static final int OPEN_DELETE = 4;

    private final String name;
    private final RandomAccessFile file;
    private final Map<String, ZipEntry> entries = new LinkedHashMap<String, ZipEntry>();
    private String comment;
    private boolean closed;

    public ZipFile(String name) throws IOException {
        this(new File(name));
    }

    public ZipFile(File file) throws IOException {
        this(file, StandardCharsets.UTF_8);
    }

    public ZipFile(File file, int mode) throws IOException {
        this(file, StandardCharsets.UTF_8);
    }

    public ZipFile(File file, int mode, Charset charset) throws IOException {
        this(file, charset);
    }

    public ZipFile(String name, Charset charset) throws IOException {
        this(new File(name), charset);
    }

    public ZipFile(File f, Charset charset) throws IOException {
        name = f.getPath();
        if (!f.exists()) {
            throw new java.nio.file.NoSuchFileException(name);
        }
        file = new RandomAccessFile(f, "r");
        boolean ok = false;
        try {
            index(charset);
            ok = true;
        } finally {
            if (!ok) {
                file.close();
            }
        }
    }

    private void index(Charset charset) throws IOException {
        long length = file.length();
        if (length < 22) {
            throw new ZipException(length == 0 ? "zip file is empty" : "zip END header not found");
        }
        byte[] tail = new byte[(int) Math.min(length, 65557)];
        file.seek(length - tail.length);
        file.readFully(tail);
        int at = tail.length - 22;
        while (at >= 0 && ZipFormat.get4(tail, at) != ZipFormat.END) {
            at--;
        }
        if (at < 0) {
            throw new ZipException("zip END header not found");
        }
        int count = ZipFormat.get2(tail, at + 10);
        byte[] dir = new byte[ZipFormat.get4(tail, at + 12)];
        int note = ZipFormat.get2(tail, at + 20);
        comment = note == 0 ? null : new String(tail, at + 22, Math.min(note, tail.length - at - 22), charset);
        file.seek(ZipFormat.get4(tail, at + 16) & 0xffffffffL);
        file.readFully(dir);
        int p = 0;
        for (int i = 0; i < count; i++) {
            if (p + 46 > dir.length || ZipFormat.get4(dir, p) != ZipFormat.CENTRAL) {
                throw new ZipException("invalid CEN header (bad signature)");
            }
            int n = ZipFormat.get2(dir, p + 28);
            int x = ZipFormat.get2(dir, p + 30);
            int c = ZipFormat.get2(dir, p + 32);
            ZipEntry e = new ZipEntry(new String(dir, p + 46, n, charset));
            e.flags = ZipFormat.get2(dir, p + 8);
            e.method = ZipFormat.get2(dir, p + 10);
            e.setDosTime(ZipFormat.get4(dir, p + 12));
            e.crc = ZipFormat.get4(dir, p + 16) & 0xffffffffL;
            e.csize = ZipFormat.get4(dir, p + 20) & 0xffffffffL;
            e.size = ZipFormat.get4(dir, p + 24) & 0xffffffffL;
            e.offset = ZipFormat.get4(dir, p + 42) & 0xffffffffL;
            if (x > 0) {
                e.extra = java.util.Arrays.copyOfRange(dir, p + 46 + n, p + 46 + n + x);
            }
            if (c > 0) {
                e.comment = new String(dir, p + 46 + n + x, c, charset);
            }
            entries.put(e.getName(), e);
            p += 46 + n + x + c;
        }
    }

    private void ensureOpen() {
        if (closed) {
            throw new IllegalStateException("zip file closed");
        }
    }

    public String getComment() {
        ensureOpen();
        return comment;
    }

    public ZipEntry getEntry(String name) {
        ensureOpen();
        ZipEntry e = entries.get(java.util.Objects.requireNonNull(name, "name"));
        return e != null ? e : entries.get(name + "/");
    }

    public synchronized InputStream getInputStream(ZipEntry wanted) throws IOException {
        ensureOpen();
        ZipEntry e = entries.get(wanted.getName());
        if (e == null) {
            return null;
        }
        byte[] h = new byte[30];
        file.seek(e.offset);
        file.readFully(h);
        file.seek(e.offset + 30 + ZipFormat.get2(h, 26) + ZipFormat.get2(h, 28));
        byte[] data = new byte[(int) e.csize];
        file.readFully(data);
        InputStream in = new ByteArrayInputStream(data);
        if (e.method == ZipEntry.STORED) {
            return in;
        }
        if (e.method == ZipEntry.DEFLATED) {
            return new InflaterInputStream(in, new Inflater(true));
        }
        throw new ZipException("invalid compression method");
    }

    public String getName() {
        return name;
    }

    public Enumeration<? extends ZipEntry> entries() {
        ensureOpen();
        return Collections.enumeration(entries.values());
    }

    public Stream<? extends ZipEntry> stream() {
        ensureOpen();
        return entries.values().stream();
    }

    public int size() {
        ensureOpen();
        return entries.size();
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            file.close();
        }
    }
}
