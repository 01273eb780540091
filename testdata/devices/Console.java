import sun.misc.Unsafe;

/** The console device: what is written to it appears, what is typed can be read, anything else is refused. */
public class Console {
    static final long BASE = 0xF000_0000L;
    static final long OUT = BASE, IN = BASE + 0x08, ERR = BASE + 0x10, ENDED = BASE + 0x18;

    public static void main(String[] args) throws Exception {
        Unsafe u = Machine.unsafe();
        for (char c : "What is your name? ".toCharArray()) {
            u.putByte(OUT, (byte) c);
        }
        StringBuilder name = new StringBuilder();
        for (int c = u.getInt(IN); c != '\n'; c = u.getInt(IN)) {
            name.append((char) c);
        }
        System.out.println("Hello, " + name + "!");
        System.out.println("ended: " + u.getInt(ENDED));
        int rest = 0;
        while (u.getLong(IN) != -1) {
            rest++;
        }
        System.out.println(rest + " bytes more, ended: " + u.getInt(ENDED));
        u.putInt(ERR, 'e');
        u.putShort(ERR, (short) '\n');

        Machine.refused("no register", () -> u.putByte(BASE + 1, (byte) 'x'));
        Machine.refused("output only", () -> u.getByte(OUT));
        Machine.refused("input only", () -> u.putByte(IN, (byte) 'x'));
        Machine.refused("over the edge", () -> u.putLong(BASE + 4092, 1));
        Machine.refused("behind it", () -> u.putByte(BASE + 4096, (byte) 1));
        u.putInt(OUT, '\n');
    }
}
