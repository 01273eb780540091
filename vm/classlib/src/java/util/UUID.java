package java.util;

/** A universally unique identifier of 128 bits. */
public final class UUID implements java.io.Serializable, Comparable<UUID> {
    private static Random random;

    private final long mostSigBits;
    private final long leastSigBits;

    public UUID(long mostSigBits, long leastSigBits) {
        this.mostSigBits = mostSigBits;
        this.leastSigBits = leastSigBits;
    }

    public static synchronized UUID randomUUID() {
        if (random == null) {
            random = new Random();
        }
        long hi = random.nextLong() & 0xFFFFFFFFFFFF0FFFL | 0x4000L;
        long lo = random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(hi, lo);
    }

    public static UUID nameUUIDFromBytes(byte[] name) {
        byte[] h = Md5.digest(name);
        h[6] = (byte) (h[6] & 0x0f | 0x30);
        h[8] = (byte) (h[8] & 0x3f | 0x80);
        long hi = 0;
        long lo = 0;
        for (int i = 0; i < 8; i++) {
            hi = hi << 8 | h[i] & 0xff;
            lo = lo << 8 | h[i + 8] & 0xff;
        }
        return new UUID(hi, lo);
    }

    public static UUID fromString(String name) {
        int n = name.length();
        if (n > 36) {
            throw new IllegalArgumentException("UUID string too large");
        }
        int d1 = name.indexOf('-');
        int d2 = name.indexOf('-', d1 + 1);
        int d3 = name.indexOf('-', d2 + 1);
        int d4 = name.indexOf('-', d3 + 1);
        int d5 = name.indexOf('-', d4 + 1);
        if (d4 < 0 || d5 >= 0) {
            throw new IllegalArgumentException("Invalid UUID string: " + name);
        }
        long hi = Long.parseLong(name, 0, d1, 16) & 0xffffffffL;
        hi = hi << 16 | Long.parseLong(name, d1 + 1, d2, 16) & 0xffffL;
        hi = hi << 16 | Long.parseLong(name, d2 + 1, d3, 16) & 0xffffL;
        long lo = Long.parseLong(name, d3 + 1, d4, 16) & 0xffffL;
        lo = lo << 48 | Long.parseLong(name, d4 + 1, n, 16) & 0xffffffffffffL;
        return new UUID(hi, lo);
    }

    public long getLeastSignificantBits() {
        return leastSigBits;
    }

    public long getMostSignificantBits() {
        return mostSigBits;
    }

    public int version() {
        return (int) ((mostSigBits >> 12) & 0x0f);
    }

    public int variant() {
        return (int) ((leastSigBits >>> (64 - (leastSigBits >>> 62))) & (leastSigBits >> 63));
    }

    private void checkTimeBased() {
        if (version() != 1) {
            throw new UnsupportedOperationException("Not a time-based UUID");
        }
    }

    public long timestamp() {
        checkTimeBased();
        return (mostSigBits & 0x0FFFL) << 48 | ((mostSigBits >> 16) & 0x0FFFFL) << 32 | mostSigBits >>> 32;
    }

    public int clockSequence() {
        checkTimeBased();
        return (int) ((leastSigBits & 0x3FFF000000000000L) >>> 48);
    }

    public long node() {
        checkTimeBased();
        return leastSigBits & 0x0000FFFFFFFFFFFFL;
    }

    private static void hex(StringBuilder b, long v, int digits) {
        for (int i = 4 * (digits - 1); i >= 0; i -= 4) {
            b.append("0123456789abcdef".charAt((int) (v >>> i) & 15));
        }
    }

    @Override
    public String toString() {
        StringBuilder b = new StringBuilder(36);
        hex(b, mostSigBits >>> 32, 8);
        b.append('-');
        hex(b, mostSigBits >>> 16, 4);
        b.append('-');
        hex(b, mostSigBits, 4);
        b.append('-');
        hex(b, leastSigBits >>> 48, 4);
        b.append('-');
        hex(b, leastSigBits, 12);
        return b.toString();
    }

    @Override
    public int hashCode() {
        long h = mostSigBits ^ leastSigBits;
        return (int) (h >> 32) ^ (int) h;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof UUID && mostSigBits == ((UUID) obj).mostSigBits
                && leastSigBits == ((UUID) obj).leastSigBits;
    }

    @Override
    public int compareTo(UUID val) {
        int c = Long.compare(mostSigBits, val.mostSigBits);
        return c != 0 ? c : Long.compare(leastSigBits, val.leastSigBits);
    }
}
