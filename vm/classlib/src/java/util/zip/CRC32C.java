package java.util.zip;

/** The checksum CRC-32C of Castagnoli. */
public final class CRC32C implements Checksum {
    private int sum;

    public CRC32C() {
    }

    @Override
    public void update(int b) {
        sum = Native.crc32c(sum, new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void update(byte[] b, int off, int len) {
        if (b == null) {
            throw new NullPointerException();
        }
        if (off < 0 || len < 0 || off > b.length - len) {
            throw new ArrayIndexOutOfBoundsException();
        }
        sum = Native.crc32c(sum, b, off, len);
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
