import java.lang.reflect.Field;
import junco.memory.Interrupts;
import sun.misc.Unsafe;

/** Talks to a device of the embedder's: starts it, and is interrupted when it has measured something. */
public class Sensor {
    static final long BASE = 0xF010_0000L;
    static final long START = BASE, VALUE = BASE + 4;
    static final int READY = Interrupts.line(8);

    public static void main(String[] args) throws Exception {
        Field f = Unsafe.class.getDeclaredField("theUnsafe");
        f.setAccessible(true);
        Unsafe u = (Unsafe) f.get(null);
        u.putInt(START, 3);
        for (int i = 0; i < 3; i++) {
            Interrupts.await(READY);
            System.out.println("measured " + u.getInt(VALUE));
        }
        try {
            u.putInt(START, -1);
        } catch (RuntimeException e) {
            System.out.println(e.getMessage());
        }
    }
}
