package java.util.zip;

/** The checksum of zlib streams (RFC 1950). */
public class Adler32 implements Checksum {
    private static final int BASE = 65521;

    private int adler = 1;

    public Adler32() {
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
        int s1 = adler & 0xffff;
        int s2 = adler >>> 16;
        int i = off;
        int end = off + len;
        while (i < end) {
            // So many bytes can be added before a sum needs more than 31 bits.
            int stop = Math.min(end, i + 3800);
            for (; i < stop; i++) {
                s1 += b[i] & 0xff;
                s2 += s1;
            }
            s1 %= BASE;
            s2 %= BASE;
        }
        adler = s2 << 16 | s1;
    }

    @Override
    public void reset() {
        adler = 1;
    }

    @Override
    public long getValue() {
        return adler & 0xffffffffL;
    }
}
