import java.lang.reflect.Field;
import sun.misc.Unsafe;

/** Draws a flag on the screen. */
public class Flag {
    static final long SCREEN = 0xF006_0000L, FRAME_BUFFER = 0xF007_0000L;

    public static void main(String[] args) throws Exception {
        Field f = Unsafe.class.getDeclaredField("theUnsafe");
        f.setAccessible(true);
        Unsafe u = (Unsafe) f.get(null);
        u.putInt(SCREEN, 2);
        int width = u.getInt(SCREEN + 4), height = u.getInt(SCREEN + 8);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                u.putInt(FRAME_BUFFER + 4L * (y * width + x), x < width / 3 ? 0x009246 : x < 2 * width / 3 ? 0xFFFFFF : 0xCE2B37);
            }
        }
        u.putInt(SCREEN + 0x14, 1);
    }
}
