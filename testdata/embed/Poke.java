/** Writes to the console device, a byte at a time, through a host function. */
public class Poke {
    static native void poke(int address, int value);

    static native int peek(int address);

    static final int CONSOLE = 0xF000_0000;

    public static void main(String[] args) {
        for (char c : "device says hello\n".toCharArray()) {
            poke(CONSOLE, c);
        }
        StringBuilder line = new StringBuilder();
        for (int c = peek(CONSOLE + 8); c != '\n'; c = peek(CONSOLE + 8)) {
            line.append((char) c);
        }
        System.out.println("and hears " + line);
    }
}
