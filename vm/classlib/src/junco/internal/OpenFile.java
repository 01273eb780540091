package junco.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The channel of a file that the machine has opened, alone or behind a stream, with which it shares the position. */
public final class OpenFile extends FileChannel {
    private static final int PIECE = 8192;

    private final int number;
    private final Closeable owner;
    private final boolean readable;
    private final boolean writable;
    private final boolean append;
    private final List<Lock> locks = new ArrayList<>();

    /** A channel whose end closes the owner, from which its file comes. */
    public OpenFile(int number, Closeable owner, boolean readable, boolean writable, boolean append) {
        this.number = number;
        this.owner = owner;
        this.readable = readable;
        this.writable = writable;
        this.append = append;
    }

    /** Opens a file as FileChannel.open says. */
    public static OpenFile open(Path path, Set<OpenOption> options) throws IOException {
        boolean append = options.contains(StandardOpenOption.APPEND);
        boolean write = append || options.contains(StandardOpenOption.WRITE);
        boolean read = options.contains(StandardOpenOption.READ) || !write;
        boolean truncate = write && options.contains(StandardOpenOption.TRUNCATE_EXISTING);
        boolean createNew = write && options.contains(StandardOpenOption.CREATE_NEW);
        if (append && (options.contains(StandardOpenOption.READ) || truncate)) {
            throw new IllegalArgumentException(truncate ? "APPEND + TRUNCATE_EXISTING not allowed" : "READ + APPEND not allowed");
        }
        boolean there = Files.exists(path);
        if (there && createNew) {
            throw new FileAlreadyExistsException(path.toString());
        }
        Path parent = path.toAbsolutePath().getParent();
        if (!there && !(createNew || write && options.contains(StandardOpenOption.CREATE))
                || parent != null && !Files.exists(parent)) {
            throw new NoSuchFileException(path.toString());
        }
        if (write && Files.isDirectory(path)) {
            throw new FileSystemException(path.toString(), null, "Is a directory");
        }
        int number;
        try {
            number = FileSystem.open(path.toAbsolutePath().toString(), write ? FileSystem.READ_WRITE : FileSystem.READ);
        } catch (IOException e) {
            throw new AccessDeniedException(path.toString());
        }
        if (truncate) {
            FileSystem.truncate(number, 0);
        }
        boolean delete = options.contains(StandardOpenOption.DELETE_ON_CLOSE);
        return new OpenFile(number, () -> {
            FileSystem.close(number);
            if (delete) {
                Files.deleteIfExists(path);
            }
        }, read, write, append);
    }

    private void check(boolean reads, boolean writes) throws IOException {
        if (!isOpen()) {
            throw new ClosedChannelException();
        }
        if (reads && !readable) {
            throw new NonReadableChannelException();
        }
        if (writes && !writable) {
            throw new NonWritableChannelException();
        }
    }

    @Override
    protected void implCloseChannel() throws IOException {
        owner.close();
    }

    @Override
    public synchronized int read(ByteBuffer dst) throws IOException {
        check(true, false);
        int n = dst.remaining();
        if (n == 0) {
            return 0;
        }
        byte[] b = new byte[Math.min(n, PIECE)];
        int total = 0;
        while (total < n) {
            int got = FileSystem.read(number, b, 0, Math.min(n - total, PIECE));
            if (got < 0) {
                return total == 0 ? -1 : total;
            }
            dst.put(b, 0, got);
            total += got;
        }
        return total;
    }

    @Override
    public synchronized int write(ByteBuffer src) throws IOException {
        check(false, true);
        if (append) {
            FileSystem.seek(number, FileSystem.size(number));
        }
        int total = src.remaining();
        byte[] b = new byte[Math.min(total, PIECE)];
        while (src.hasRemaining()) {
            int n = Math.min(src.remaining(), PIECE);
            src.get(b, 0, n);
            FileSystem.write(number, b, 0, n);
        }
        return total;
    }

    @Override
    public synchronized long read(ByteBuffer[] dsts, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, dsts.length);
        long total = 0;
        for (int i = offset; i < offset + length; i++) {
            int n = read(dsts[i]);
            if (n < 0) {
                return total == 0 ? -1 : total;
            }
            total += n;
            if (dsts[i].hasRemaining()) {
                break;
            }
        }
        return total;
    }

    @Override
    public synchronized long write(ByteBuffer[] srcs, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, srcs.length);
        long total = 0;
        for (int i = offset; i < offset + length; i++) {
            total += write(srcs[i]);
        }
        return total;
    }

    @Override
    public synchronized int read(ByteBuffer dst, long position) throws IOException {
        if (position < 0) {
            throw new IllegalArgumentException("Negative position");
        }
        check(true, false);
        long here = position();
        try {
            return position(position).read(dst);
        } finally {
            position(here);
        }
    }

    @Override
    public synchronized int write(ByteBuffer src, long position) throws IOException {
        if (position < 0) {
            throw new IllegalArgumentException("Negative position");
        }
        check(false, true);
        long here = position();
        try {
            return position(position).write(src);
        } finally {
            position(here);
        }
    }

    @Override
    public synchronized long position() throws IOException {
        check(false, false);
        return append ? FileSystem.size(number) : FileSystem.seek(number, -1);
    }

    @Override
    public synchronized FileChannel position(long newPosition) throws IOException {
        check(false, false);
        if (newPosition < 0) {
            throw new IllegalArgumentException();
        }
        FileSystem.seek(number, newPosition);
        return this;
    }

    @Override
    public synchronized long size() throws IOException {
        check(false, false);
        return FileSystem.size(number);
    }

    @Override
    public synchronized FileChannel truncate(long size) throws IOException {
        check(false, false);
        if (size < 0) {
            throw new IllegalArgumentException("Negative size");
        }
        check(false, true);
        if (size < FileSystem.size(number)) {
            FileSystem.truncate(number, size);
        }
        if (FileSystem.seek(number, -1) > size) {
            FileSystem.seek(number, size);
        }
        return this;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        check(false, false);
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
        check(true, false);
        if (!target.isOpen()) {
            throw new ClosedChannelException();
        }
        if (position < 0 || count < 0) {
            throw new IllegalArgumentException();
        }
        long total = 0;
        ByteBuffer piece = ByteBuffer.allocate((int) Math.min(count, PIECE));
        while (total < count) {
            piece.clear().limit((int) Math.min(count - total, PIECE));
            if (read(piece, position + total) <= 0) {
                break;
            }
            piece.flip();
            total += target.write(piece);
        }
        return total;
    }

    @Override
    public long transferFrom(ReadableByteChannel src, long position, long count) throws IOException {
        check(false, true);
        if (!src.isOpen()) {
            throw new ClosedChannelException();
        }
        if (position < 0 || count < 0) {
            throw new IllegalArgumentException();
        }
        if (position > size()) {
            return 0;
        }
        long total = 0;
        ByteBuffer piece = ByteBuffer.allocate((int) Math.min(count, PIECE));
        while (total < count) {
            piece.clear().limit((int) Math.min(count - total, PIECE));
            if (src.read(piece) <= 0) {
                break;
            }
            piece.flip();
            total += write(piece, position + total);
        }
        return total;
    }

    private final class Lock extends FileLock {
        private boolean released;

        Lock(long position, long size, boolean shared) {
            super(OpenFile.this, position, size, shared);
        }

        @Override
        public boolean isValid() {
            return !released && isOpen();
        }

        @Override
        public void release() throws IOException {
            check(false, false);
            released = true;
            locks.remove(this);
        }
    }

    @Override
    public synchronized FileLock lock(long position, long size, boolean shared) throws IOException {
        check(shared, !shared);
        for (Lock l : locks) {
            if (l.overlaps(position, size)) {
                throw new OverlappingFileLockException();
            }
        }
        Lock l = new Lock(position, size, shared);
        locks.add(l);
        return l;
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return lock(position, size, shared);
    }
}
