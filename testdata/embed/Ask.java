import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import sun.misc.Unsafe;

/** Asks the Go host something through the mailbox. */
public class Ask {
    static final long MAILBOX = 0xF003_0000L, BUFFER = 0xF004_0000L;

    public static void main(String[] args) throws Exception {
        Field f = Unsafe.class.getDeclaredField("theUnsafe");
        f.setAccessible(true);
        Unsafe u = (Unsafe) f.get(null);
        for (String question : args) {
            byte[] b = question.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < b.length; i++) {
                u.putByte(BUFFER + i, b[i]);
            }
            u.putInt(MAILBOX + 0x08, b.length);
            u.putInt(MAILBOX + 0x0C, 1);
            if (u.getInt(MAILBOX) != 2) {
                System.out.println(question + ": refused with code " + u.getInt(MAILBOX + 0x14));
                continue;
            }
            byte[] reply = new byte[u.getInt(MAILBOX + 0x10)];
            for (int i = 0; i < reply.length; i++) {
                reply[i] = u.getByte(BUFFER + 0x8000 + i);
            }
            System.out.println(question + ": " + new String(reply, StandardCharsets.UTF_8));
        }
    }
}
