package java.util.zip;

/** The cyclic redundancy check of Ethernet, PNG and zip. */
public class CRC32 implements Checksum {
    private static int[] table;

    private int crc;

    public CRC32() {
    }

    static int[] makeTable(int polynomial) {
        int[] t = new int[256];
        for (int n = 0; n < 256; n++) {
            int c = n;
            for (int k = 0; k < 8; k++) {
                c = (c & 1) != 0 ? polynomial ^ (c >>> 1) : c >>> 1;
            }
            t[n] = c;
        }
        return t;
    }

    static int update(int[] t, int crc, byte[] b, int off, int len) {
        int c = ~crc;
        for (int i = off, end = off + len; i < end; i++) {
            c = t[(c ^ b[i]) & 0xff] ^ (c >>> 8);
        }
        return ~c;
    }

    private static int[] table() {
        if (table == null) {
            table = makeTable(0xEDB88320);
        }
        return table;
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
        crc = update(table(), crc, b, off, len);
    }

    @Override
    public void update(byte[] b) {
        crc = update(table(), crc, b, 0, b.length);
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
