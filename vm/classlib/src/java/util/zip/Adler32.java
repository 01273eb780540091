package java.util.zip;

/** The checksum Adler-32 of RFC 1950. */
public class Adler32 implements Checksum {
    private int sum = 1;

    public Adler32() {
    }

    @Override
    public void update(int b) {
        sum = Native.adler32(sum, new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void update(byte[] b, int off, int len) {
        if (b == null) {
            throw new NullPointerException();
        }
        if (off < 0 || len < 0 || off > b.length - len) {
            throw new ArrayIndexOutOfBoundsException();
        }
        sum = Native.adler32(sum, b, off, len);
    }

    @Override
    public void update(byte[] b) {
        update(b, 0, b.length);
    }

    @Override
    public void reset() {
        sum = 1;
    }

    @Override
    public long getValue() {
        return sum & 0xffffffffL;
    }
}
