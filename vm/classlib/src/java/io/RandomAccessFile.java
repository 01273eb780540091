package java.io;

import java.nio.channels.FileChannel;
import java.util.Objects;
import junco.internal.FileSystem;
import junco.internal.OpenFile;

/** A file that is read and written at any position. */
public class RandomAccessFile implements DataOutput, DataInput, Closeable {
    private final FileDescriptor fd;
    private final boolean writable;
    private boolean closed;
    private FileChannel channel;

    public RandomAccessFile(String name, String mode) throws FileNotFoundException {
        this(name != null ? new File(name) : null, mode);
    }

    public RandomAccessFile(File file, String mode) throws FileNotFoundException {
        switch (mode) {
            case "r" -> writable = false;
            case "rw", "rws", "rwd" -> writable = true;
            default -> throw new IllegalArgumentException("Illegal mode \"" + mode
                + "\" must be one of \"r\", \"rw\", \"rws\", or \"rwd\"");
        }
        fd = FileInputStream.openFile(file, writable ? FileSystem.READ_WRITE : FileSystem.READ);
    }

    private int number() throws IOException {
        if (closed) {
            throw new IOException("Stream Closed");
        }
        return fd.number;
    }

    public final FileChannel getChannel() {
        if (channel == null) {
            channel = new OpenFile(fd.number, this, true, writable, false);
        }
        return channel;
    }

    public final FileDescriptor getFD() throws IOException {
        return fd;
    }

    public int read() throws IOException {
        byte[] b = new byte[1];
        return read(b, 0, 1) < 0 ? -1 : b[0] & 0xff;
    }

    public int read(byte[] b, int off, int len) throws IOException {
        Objects.checkFromIndexSize(off, len, b.length);
        int n = number();
        return len == 0 ? 0 : FileSystem.read(n, b, off, len);
    }

    public int read(byte[] b) throws IOException {
        return read(b, 0, b.length);
    }

    @Override
    public final void readFully(byte[] b) throws IOException {
        readFully(b, 0, b.length);
    }

    @Override
    public final void readFully(byte[] b, int off, int len) throws IOException {
        int n = 0;
        do {
            int k = read(b, off + n, len - n);
            if (k < 0) {
                throw new EOFException();
            }
            n += k;
        } while (n < len);
    }

    @Override
    public int skipBytes(int n) throws IOException {
        if (n <= 0) {
            return 0;
        }
        long at = getFilePointer();
        long to = Math.min(at + n, length());
        seek(to);
        return (int) (to - at);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] b) throws IOException {
        write(b, 0, b.length);
    }

    @Override
    public void write(byte[] b, int off, int len) throws IOException {
        Objects.checkFromIndexSize(off, len, b.length);
        int n = number();
        if (!writable) {
            throw new IOException("Bad file descriptor");
        }
        if (len > 0) {
            FileSystem.write(n, b, off, len);
        }
    }

    public long getFilePointer() throws IOException {
        return FileSystem.seek(number(), -1);
    }

    public void seek(long pos) throws IOException {
        if (pos < 0) {
            throw new IOException("Negative seek offset");
        }
        FileSystem.seek(number(), pos);
    }

    public long length() throws IOException {
        return FileSystem.size(number());
    }

    public void setLength(long newLength) throws IOException {
        int f = number();
        FileSystem.truncate(f, newLength);
        if (FileSystem.seek(f, -1) > newLength) {
            FileSystem.seek(f, newLength);
        }
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            FileSystem.close(fd.number);
            fd.number = -1;
            if (channel != null) {
                channel.close();
            }
        }
    }

    private int one() throws IOException {
        int c = read();
        if (c < 0) {
            throw new EOFException();
        }
        return c;
    }

    @Override
    public final boolean readBoolean() throws IOException {
        return one() != 0;
    }

    @Override
    public final byte readByte() throws IOException {
        return (byte) one();
    }

    @Override
    public final int readUnsignedByte() throws IOException {
        return one();
    }

    @Override
    public final short readShort() throws IOException {
        return (short) readUnsignedShort();
    }

    @Override
    public final int readUnsignedShort() throws IOException {
        byte[] b = new byte[2];
        readFully(b);
        return (b[0] & 0xff) << 8 | b[1] & 0xff;
    }

    @Override
    public final char readChar() throws IOException {
        return (char) readUnsignedShort();
    }

    @Override
    public final int readInt() throws IOException {
        byte[] b = new byte[4];
        readFully(b);
        return b[0] << 24 | (b[1] & 0xff) << 16 | (b[2] & 0xff) << 8 | b[3] & 0xff;
    }

    @Override
    public final long readLong() throws IOException {
        return (long) readInt() << 32 | readInt() & 0xffffffffL;
    }

    @Override
    public final float readFloat() throws IOException {
        return Float.intBitsToFloat(readInt());
    }

    @Override
    public final double readDouble() throws IOException {
        return Double.longBitsToDouble(readLong());
    }

    @Override
    public final String readLine() throws IOException {
        StringBuilder s = new StringBuilder();
        int c = read();
        if (c < 0) {
            return null;
        }
        while (c >= 0 && c != '\n' && c != '\r') {
            s.append((char) c);
            c = read();
        }
        if (c == '\r') {
            long at = getFilePointer();
            if (read() != '\n') {
                seek(at);
            }
        }
        return s.toString();
    }

    @Override
    public final String readUTF() throws IOException {
        return DataInputStream.readUTF(this);
    }

    @Override
    public final void writeBoolean(boolean v) throws IOException {
        write(v ? 1 : 0);
    }

    @Override
    public final void writeByte(int v) throws IOException {
        write(v);
    }

    @Override
    public final void writeShort(int v) throws IOException {
        write(new byte[] {(byte) (v >> 8), (byte) v});
    }

    @Override
    public final void writeChar(int v) throws IOException {
        writeShort(v);
    }

    @Override
    public final void writeInt(int v) throws IOException {
        write(new byte[] {(byte) (v >> 24), (byte) (v >> 16), (byte) (v >> 8), (byte) v});
    }

    @Override
    public final void writeLong(long v) throws IOException {
        writeInt((int) (v >> 32));
        writeInt((int) v);
    }

    @Override
    public final void writeFloat(float v) throws IOException {
        writeInt(Float.floatToIntBits(v));
    }

    @Override
    public final void writeDouble(double v) throws IOException {
        writeLong(Double.doubleToLongBits(v));
    }

    @Override
    public final void writeBytes(String s) throws IOException {
        byte[] b = new byte[s.length()];
        for (int i = 0; i < b.length; i++) {
            b[i] = (byte) s.charAt(i);
        }
        write(b);
    }

    @Override
    public final void writeChars(String s) throws IOException {
        for (int i = 0; i < s.length(); i++) {
            writeChar(s.charAt(i));
        }
    }

    @Override
    public final void writeUTF(String str) throws IOException {
        write(DataOutputStream.utf(str));
    }
}
