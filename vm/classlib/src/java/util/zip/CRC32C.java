package java.util.zip;

/** The cyclic redundancy check of iSCSI. */
public final class CRC32C implements Checksum {
    private static int[] table;

    private int crc;

    public CRC32C() {
    }

    @Override
    public void update(int b) {
        update(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void update(byte[] b, int off, int len) {
        if (off < 0 || len < 0 || off > b.length - len) {
            throw new ArrayIndexOutOfBoundsException();
        }
        if (table == null) {
            table = CRC32.makeTable(0x82F63B78);
        }
        crc = CRC32.update(table, crc, b, off, len);
    }

    @Override
    public void reset() {
        crc = 0;
    }

    @Override
    public long getValue() {
        return crc & 0xffffffffL;
    }
}
