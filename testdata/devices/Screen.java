import sun.misc.Unsafe;

/** The screen: the Mandelbrot set in each mode, and a palette of its own. The argument says which picture is left in the end. */
public class Screen {
    static final long BASE = 0xF006_0000L;
    static final long MODE = BASE, WIDTH = BASE + 0x04, HEIGHT = BASE + 0x08, DEPTH = BASE + 0x0C, STRIDE = BASE + 0x10,
            PRESENT = BASE + 0x14, FRAME_BUFFER = BASE + 0x18, PALETTE = BASE + 0x400;

    static int iterations(double cx, double cy) {
        double x = 0, y = 0;
        int n = 0;
        while (x * x + y * y < 4 && n < 63) {
            double t = x * x - y * y + cx;
            y = 2 * x * y + cy;
            x = t;
            n++;
        }
        return n;
    }

    public static void main(String[] args) throws Exception {
        Unsafe u = Machine.unsafe();
        int last = args.length > 0 ? Integer.parseInt(args[0]) : 2;
        for (int mode = 0; mode <= last; mode++) {
            u.putInt(MODE, mode);
            int width = u.getInt(WIDTH), height = u.getInt(HEIGHT), depth = u.getInt(DEPTH), stride = u.getInt(STRIDE);
            long buffer = u.getInt(FRAME_BUFFER) & 0xFFFFFFFFL;
            if (mode == 1) {
                for (int i = 0; i < 64; i++) {
                    u.putInt(PALETTE + 4 * i, i << 18 | i << 10 | 0xFF - 4 * i);
                }
            }
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int n = iterations(3.2 * x / width - 2.2, 2.4 * y / height - 1.2);
                    if (depth == 8) {
                        u.putByte(buffer + y * stride + x, (byte) (mode == 0 ? 4 * n + 3 : n));
                    } else {
                        u.putInt(buffer + y * stride + 4 * x, n << 18 | n << 9 | n);
                    }
                }
            }
            u.putInt(PRESENT, 1);
            System.out.println(width + " x " + height + " pixels of " + depth + " bits, " + stride + " bytes a row, frame " + u.getInt(PRESENT));
        }
        if (last == 2) {
            Machine.refused("no such mode", () -> u.putInt(MODE, 3));
            Machine.refused("read only", () -> u.putInt(WIDTH, 100));
            Machine.refused("behind the palette", () -> u.putInt(PALETTE + 1024, 0));
            Machine.refused("behind the frame buffer", () -> u.putInt(0xF008_0000L, 0));
            Machine.refused("over its edge", () -> u.putLong(0xF008_0000L - 4, 0));
        }
    }
}
