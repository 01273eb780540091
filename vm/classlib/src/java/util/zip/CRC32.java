package java.util.zip;

/** The checksum CRC-32 of ISO 3309. */
public class CRC32 implements Checksum {
    private int sum;

    public CRC32() {
    }

    @Override
    public void update(int b) {
        sum = Native.crc32(sum, new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void update(byte[] b, int off, int len) {
        if (b == null) {
            throw new NullPointerException();
        }
        if (off < 0 || len < 0 || off > b.length - len) {
            throw new ArrayIndexOutOfBoundsException();
        }
        sum = Native.crc32(sum, b, off, len);
    }

    @Override
    public void update(byte[] b) {
        update(b, 0, b.length);
    }

    @Override
    public void reset() {
        sum = 0;
    }

    @Override
    public long getValue() {
        return sum & 0xffffffffL;
    }
}
