package java.io;

/** An output stream of primitive values and strings. */
public class DataOutputStream extends FilterOutputStream implements DataOutput {
    protected int written;

    public DataOutputStream(OutputStream out) {
        super(out);
    }

    private void count(int n) {
        int sum = written + n;
        written = sum < 0 ? Integer.MAX_VALUE : sum;
    }

    @Override
    public synchronized void write(int b) throws IOException {
        out.write(b);
        count(1);
    }

    @Override
    public synchronized void write(byte[] b, int off, int len) throws IOException {
        out.write(b, off, len);
        count(len);
    }

    @Override
    public void flush() throws IOException {
        out.flush();
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
        write(new byte[] {(byte) (v >> 8), (byte) v}, 0, 2);
    }

    @Override
    public final void writeChar(int v) throws IOException {
        writeShort(v);
    }

    @Override
    public final void writeInt(int v) throws IOException {
        write(new byte[] {(byte) (v >> 24), (byte) (v >> 16), (byte) (v >> 8), (byte) v}, 0, 4);
    }

    @Override
    public final void writeLong(long v) throws IOException {
        byte[] b = new byte[8];
        for (int i = 7; i >= 0; i--, v >>= 8) {
            b[i] = (byte) v;
        }
        write(b, 0, 8);
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
        int n = s.length();
        for (int i = 0; i < n; i++) {
            out.write((byte) s.charAt(i));
        }
        count(n);
    }

    @Override
    public final void writeChars(String s) throws IOException {
        int n = s.length();
        for (int i = 0; i < n; i++) {
            int v = s.charAt(i);
            out.write(v >> 8);
            out.write(v);
        }
        count(2 * n);
    }

    @Override
    public final void writeUTF(String str) throws IOException {
        byte[] b = utf(str);
        write(b, 0, b.length);
    }

    /** Returns a string in modified UTF-8 behind its length in bytes. */
    static byte[] utf(String s) throws UTFDataFormatException {
        int chars = s.length();
        long n = 0;
        for (int i = 0; i < chars; i++) {
            char c = s.charAt(i);
            n += c >= 0x80 || c == 0 ? c >= 0x800 ? 3 : 2 : 1;
        }
        if (n > 65535) {
            throw new UTFDataFormatException(tooLong(s, n));
        }
        byte[] b = new byte[(int) n + 2];
        b[0] = (byte) (n >> 8);
        b[1] = (byte) n;
        putUTF(s, b, 2);
        return b;
    }

    static int putUTF(String s, byte[] b, int at) {
        int chars = s.length();
        for (int i = 0; i < chars; i++) {
            char c = s.charAt(i);
            if (c < 0x80 && c != 0) {
                b[at++] = (byte) c;
            } else if (c >= 0x800) {
                b[at++] = (byte) (0xe0 | c >> 12);
                b[at++] = (byte) (0x80 | c >> 6 & 0x3f);
                b[at++] = (byte) (0x80 | c & 0x3f);
            } else {
                b[at++] = (byte) (0xc0 | c >> 6);
                b[at++] = (byte) (0x80 | c & 0x3f);
            }
        }
        return at;
    }

    private static String tooLong(String s, long n) {
        int chars = s.length();
        String head = s.substring(0, Math.min(8, chars));
        String tail = s.substring(Math.max(0, chars - 8));
        return "encoded string (" + head + "..." + tail + ") too long: " + n + " bytes";
    }

    public final int size() {
        return written;
    }
}
