/** Integer and Long as bit sets and as text: every static helper, and hand-written bit tricks against them. */
public class BitTricks {
    static int popcount(int x) {
        int n = 0;
        for (; x != 0; x &= x - 1) {
            n++;
        }
        return n;
    }

    static int reverse(int x) {
        int r = 0;
        for (int i = 0; i < 32; i++) {
            r = r << 1 | x >>> i & 1;
        }
        return r;
    }

    static int crc32(byte[] data) {
        int c = -1;
        for (byte b : data) {
            c ^= b & 0xff;
            for (int i = 0; i < 8; i++) {
                c = c >>> 1 ^ (c & 1) * 0xEDB88320;
            }
        }
        return ~c;
    }

    static long xorshift(long x) {
        x ^= x << 13;
        x ^= x >>> 7;
        x ^= x << 17;
        return x;
    }

    public static void main(String[] args) {
        int[] ints = {0, 1, -1, 42, -42, 0x80000000, 0x7fffffff, 0x12345678, 0xff00ff00, 1 << 20};
        for (int i : ints) {
            System.out.println(i + " " + Integer.toBinaryString(i) + " " + Integer.toHexString(i) + " " + Integer.toOctalString(i) + " " + Integer.toString(i, 36) + " " + Integer.toUnsignedString(i) + " "
                    + Integer.bitCount(i) + " " + Integer.numberOfLeadingZeros(i) + " " + Integer.numberOfTrailingZeros(i) + " " + Integer.highestOneBit(i) + " " + Integer.lowestOneBit(i) + " "
                    + Integer.reverse(i) + " " + Integer.reverseBytes(i) + " " + Integer.rotateLeft(i, 5) + " " + Integer.rotateRight(i, 5) + " " + Integer.signum(i) + " " + (popcount(i) == Integer.bitCount(i)) + (reverse(i) == Integer.reverse(i)));
        }
        long[] longs = {0, 1, -1, 1L << 40, Long.MIN_VALUE, Long.MAX_VALUE, 0x123456789abcdef0L};
        for (long l : longs) {
            System.out.println(l + " " + Long.toBinaryString(l) + " " + Long.toHexString(l) + " " + Long.toOctalString(l) + " " + Long.toString(l, 7) + " " + Long.toUnsignedString(l) + " " + Long.bitCount(l) + " "
                    + Long.numberOfLeadingZeros(l) + " " + Long.numberOfTrailingZeros(l) + " " + Long.highestOneBit(l) + " " + Long.lowestOneBit(l) + " " + Long.reverse(l) + " " + Long.reverseBytes(l) + " " + Long.rotateLeft(l, 9) + " " + Long.signum(l) + " " + Long.hashCode(l));
        }
        System.out.println(Integer.parseInt("-7f", 16) + " " + Integer.parseInt("+12") + " " + Integer.valueOf("77", 8) + " " + Integer.decode("0x1F") + " " + Integer.decode("-010") + " " + Integer.decode("#ff") + " " + Long.parseLong("zz", 36) + " " + Long.decode("0xFFFFFFFFFF") + " " + Integer.parseUnsignedInt("4294967295") + " " + Long.parseUnsignedLong("18446744073709551615"));
        System.out.println(Integer.compare(1, 2) + " " + Integer.compareUnsigned(-1, 1) + " " + Integer.divideUnsigned(-1, 10) + " " + Integer.remainderUnsigned(-1, 10) + " " + Long.divideUnsigned(-1, 10) + " " + Long.remainderUnsigned(-1L, 10) + " " + Long.compareUnsigned(-1, 1) + " " + Integer.toUnsignedLong(-1) + " " + Byte.toUnsignedInt((byte) -1) + " " + Short.toUnsignedInt((short) -1));
        System.out.println(Integer.MAX_VALUE + " " + Integer.MIN_VALUE + " " + Integer.SIZE + " " + Integer.BYTES + " " + Long.MAX_VALUE + " " + Short.MIN_VALUE + " " + Byte.MAX_VALUE + " " + (int) Character.MAX_VALUE + " " + Integer.sum(1, 2) + " " + Integer.max(1, 2) + " " + Long.min(1, 2));
        System.out.println(Short.reverseBytes((short) 0x1234) + " " + Character.reverseBytes('a') + " " + Short.parseShort("-123") + " " + Byte.parseByte("7f", 16) + " " + Short.compare((short) 5, (short) 3) + " " + Byte.hashCode((byte) -5) + " " + Boolean.logicalXor(true, false) + " " + Boolean.hashCode(true) + " " + Boolean.compare(false, true));
        System.out.println(Integer.toHexString(crc32("123456789".getBytes())));
        long x = 88172645463325252L;
        for (int i = 0; i < 1000; i++) {
            x = xorshift(x);
        }
        System.out.println(x);
        int a = 5, b = 9;
        a ^= b;
        b ^= a;
        a ^= b;
        System.out.println(a + " " + b + " " + (a & -a) + " " + (a & a - 1) + " " + ((a ^ b) < 0) + " " + (a + b >>> 1) + " " + (1 << 31 >>> 31) + " " + (byte) (200 & 0xff) + " " + (200 & 0xff));
        int gray = 0;
        for (int i = 0; i < 16; i++) {
            gray = gray * 3 + (i ^ i >> 1);
        }
        System.out.println(gray);
        int subsets = 0;
        for (int mask = 0b10110, s = mask; ; s = s - 1 & mask) {
            subsets += s;
            if (s == 0) {
                break;
            }
        }
        System.out.println(subsets);
        long bits = 0;
        for (String w : "deal bits from words".split(" ")) {
            for (char c : w.toCharArray()) {
                bits |= 1L << c - 'a';
            }
        }
        System.out.println(Long.toBinaryString(bits) + " " + Long.bitCount(bits));
        float f = 0.15625f;
        int raw = Float.floatToIntBits(f);
        System.out.println((raw >>> 31) + " " + ((raw >>> 23 & 0xff) - 127) + " " + Integer.toBinaryString(raw & 0x7fffff) + " " + Float.intBitsToFloat(raw ^ 0x80000000));
        System.out.println(Integer.toString(255, 2) + " " + Integer.toString(-255, 16) + " " + Integer.toString(5, 99) + " " + Long.toString(-35, 36) + " " + Character.forDigit(11, 16) + " " + Character.digit('f', 16) + " " + Character.getNumericValue('z'));
    }
}
