package junco.internal;

/** The hash function SHA-1 (FIPS 180-4), for the numbers of serialisable classes. */
public final class Sha1 {
    private Sha1() {
    }

    public static byte[] hash(byte[] message) {
        int n = message.length;
        byte[] m = new byte[(n + 72) / 64 * 64];
        System.arraycopy(message, 0, m, 0, n);
        m[n] = (byte) 0x80;
        for (int i = 0; i < 8; i++) {
            m[m.length - 1 - i] = (byte) ((long) n * 8 >>> 8 * i);
        }
        int[] h = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0};
        int[] w = new int[80];
        for (int block = 0; block < m.length; block += 64) {
            for (int i = 0; i < 16; i++) {
                int at = block + 4 * i;
                w[i] = m[at] << 24 | (m[at + 1] & 0xff) << 16 | (m[at + 2] & 0xff) << 8 | m[at + 3] & 0xff;
            }
            for (int i = 16; i < 80; i++) {
                w[i] = Integer.rotateLeft(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
            }
            int a = h[0];
            int b = h[1];
            int c = h[2];
            int d = h[3];
            int e = h[4];
            for (int i = 0; i < 80; i++) {
                int f;
                if (i < 20) {
                    f = (b & c | ~b & d) + 0x5a827999;
                } else if (i < 40) {
                    f = (b ^ c ^ d) + 0x6ed9eba1;
                } else if (i < 60) {
                    f = (b & c | b & d | c & d) + 0x8f1bbcdc;
                } else {
                    f = (b ^ c ^ d) + 0xca62c1d6;
                }
                int t = Integer.rotateLeft(a, 5) + f + e + w[i];
                e = d;
                d = c;
                c = Integer.rotateLeft(b, 30);
                b = a;
                a = t;
            }
            h[0] += a;
            h[1] += b;
            h[2] += c;
            h[3] += d;
            h[4] += e;
        }
        byte[] out = new byte[20];
        for (int i = 0; i < 20; i++) {
            out[i] = (byte) (h[i / 4] >> 24 - 8 * (i % 4));
        }
        return out;
    }
}
