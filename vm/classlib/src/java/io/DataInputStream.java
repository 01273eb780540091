package java.io;

import java.util.Objects;

/** An input stream of primitive values and strings. */
public class DataInputStream extends FilterInputStream implements DataInput {
    private final byte[] scratch = new byte[8];

    public DataInputStream(InputStream in) {
        super(in);
    }

    @Override
    public final int read(byte[] b) throws IOException {
        return in.read(b, 0, b.length);
    }

    @Override
    public final int read(byte[] b, int off, int len) throws IOException {
        return in.read(b, off, len);
    }

    @Override
    public final void readFully(byte[] b) throws IOException {
        readFully(b, 0, b.length);
    }

    @Override
    public final void readFully(byte[] b, int off, int len) throws IOException {
        Objects.checkFromIndexSize(off, len, b.length);
        int n = 0;
        while (n < len) {
            int k = in.read(b, off + n, len - n);
            if (k < 0) {
                throw new EOFException();
            }
            n += k;
        }
    }

    @Override
    public final int skipBytes(int n) throws IOException {
        int total = 0;
        int k;
        while (total < n && (k = (int) in.skip(n - total)) > 0) {
            total += k;
        }
        return total;
    }

    @Override
    public final boolean readBoolean() throws IOException {
        return readUnsignedByte() != 0;
    }

    @Override
    public final byte readByte() throws IOException {
        return (byte) readUnsignedByte();
    }

    @Override
    public final int readUnsignedByte() throws IOException {
        int c = in.read();
        if (c < 0) {
            throw new EOFException();
        }
        return c;
    }

    @Override
    public final short readShort() throws IOException {
        return (short) readUnsignedShort();
    }

    @Override
    public final int readUnsignedShort() throws IOException {
        readFully(scratch, 0, 2);
        return (scratch[0] & 0xff) << 8 | scratch[1] & 0xff;
    }

    @Override
    public final char readChar() throws IOException {
        return (char) readUnsignedShort();
    }

    @Override
    public final int readInt() throws IOException {
        readFully(scratch, 0, 4);
        return scratch[0] << 24 | (scratch[1] & 0xff) << 16 | (scratch[2] & 0xff) << 8 | scratch[3] & 0xff;
    }

    @Override
    public final long readLong() throws IOException {
        readFully(scratch, 0, 8);
        long v = 0;
        for (int i = 0; i < 8; i++) {
            v = v << 8 | scratch[i] & 0xff;
        }
        return v;
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
    @Deprecated
    public final String readLine() throws IOException {
        StringBuilder s = new StringBuilder();
        int c = in.read();
        if (c < 0) {
            return null;
        }
        while (c >= 0 && c != '\n' && c != '\r') {
            s.append((char) c);
            c = in.read();
        }
        if (c == '\r') {
            int next = in.read();
            if (next != '\n' && next >= 0) {
                if (!(in instanceof PushbackInputStream)) {
                    in = new PushbackInputStream(in);
                }
                ((PushbackInputStream) in).unread(next);
            }
        }
        return s.toString();
    }

    @Override
    public final String readUTF() throws IOException {
        return readUTF(this);
    }

    /** Reads a string in modified UTF-8 behind its length in bytes. */
    public static final String readUTF(DataInput in) throws IOException {
        int n = in.readUnsignedShort();
        byte[] b = new byte[n];
        in.readFully(b, 0, n);
        return decodeUTF(b, n);
    }

    static String decodeUTF(byte[] b, int n) throws UTFDataFormatException {
        char[] c = new char[n];
        int at = 0;
        for (int i = 0; i < n;) {
            int x = b[i] & 0xff;
            if (x < 0x80) {
                c[at++] = (char) x;
                i++;
            } else if (x >> 5 == 6) {
                if (i + 2 > n) {
                    throw new UTFDataFormatException("malformed input: partial character at end");
                }
                int y = b[i + 1];
                if ((y & 0xc0) != 0x80) {
                    throw new UTFDataFormatException("malformed input around byte " + (i + 2));
                }
                c[at++] = (char) ((x & 0x1f) << 6 | y & 0x3f);
                i += 2;
            } else if (x >> 4 == 14) {
                if (i + 3 > n) {
                    throw new UTFDataFormatException("malformed input: partial character at end");
                }
                int y = b[i + 1];
                int z = b[i + 2];
                if ((y & 0xc0) != 0x80 || (z & 0xc0) != 0x80) {
                    throw new UTFDataFormatException("malformed input around byte " + (i + 2));
                }
                c[at++] = (char) ((x & 0xf) << 12 | (y & 0x3f) << 6 | z & 0x3f);
                i += 3;
            } else {
                throw new UTFDataFormatException("malformed input around byte " + i);
            }
        }
        return new String(c, 0, at);
    }
}
