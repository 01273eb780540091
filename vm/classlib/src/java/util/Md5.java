package java.util;

/** The MD5 digest (RFC 1321), for UUIDs made from names. */
final class Md5 {
    private static final int[] SHIFTS = {7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21};

    private Md5() {
    }

    static byte[] digest(byte[] message) {
        int[] k = new int[64];
        for (int i = 0; i < 64; i++) {
            k[i] = (int) (long) Math.floor(Math.abs(Math.sin(i + 1)) * 4294967296.0);
        }
        int blocks = ((message.length + 8) >>> 6) + 1;
        byte[] m = Arrays.copyOf(message, blocks * 64);
        m[message.length] = (byte) 0x80;
        long bits = (long) message.length * 8;
        for (int i = 0; i < 8; i++) {
            m[m.length - 8 + i] = (byte) (bits >>> (8 * i));
        }
        int[] h = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476};
        int[] w = new int[16];
        for (int block = 0; block < blocks; block++) {
            for (int i = 0; i < 64; i++) {
                int word = i >> 2;
                w[word] = (w[word] >>> 8) | (m[block * 64 + i] << 24);
            }
            int a = h[0];
            int b = h[1];
            int c = h[2];
            int d = h[3];
            for (int i = 0; i < 64; i++) {
                int round = i >> 4;
                int f;
                int g;
                switch (round) {
                    case 0:
                        f = b & c | ~b & d;
                        g = i;
                        break;
                    case 1:
                        f = d & b | ~d & c;
                        g = 5 * i + 1;
                        break;
                    case 2:
                        f = b ^ c ^ d;
                        g = 3 * i + 5;
                        break;
                    default:
                        f = c ^ (b | ~d);
                        g = 7 * i;
                }
                int t = a + f + k[i] + w[g & 15];
                a = d;
                d = c;
                c = b;
                b += Integer.rotateLeft(t, SHIFTS[round * 4 + (i & 3)]);
            }
            h[0] += a;
            h[1] += b;
            h[2] += c;
            h[3] += d;
        }
        byte[] r = new byte[16];
        for (int i = 0; i < 16; i++) {
            r[i] = (byte) (h[i >> 2] >>> (8 * (i & 3)));
        }
        return r;
    }
}
