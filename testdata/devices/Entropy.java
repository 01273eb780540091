import sun.misc.Unsafe;

/** The entropy device: random bits in any width. The test's seeds make them the same in each run. */
public class Entropy {
    static final long BASE = 0xF002_0000L;

    public static void main(String[] args) throws Exception {
        Unsafe u = Machine.unsafe();
        System.out.printf("%016x %08x %04x %02x%n", u.getLong(BASE), u.getInt(BASE), u.getShort(BASE), u.getByte(BASE));
        int bits = 0;
        for (int i = 0; i < 1000; i++) {
            bits += Long.bitCount(u.getLong(BASE));
        }
        System.out.println("about half of the bits are ones: " + (bits > 31000 && bits < 33000));
        Machine.refused("no register", () -> u.getInt(BASE + 4));
        Machine.refused("read only", () -> u.putInt(BASE, 1));
    }
}
