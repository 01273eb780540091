import java.nio.charset.StandardCharsets;
import junco.memory.Interrupts;
import sun.misc.Unsafe;

/** The mailbox: requests to the Go host, answered at once, later, or not at all. */
public class Mailbox {
    static final long BASE = 0xF003_0000L, BUFFER = 0xF004_0000L;
    static final long STATUS = BASE, CHANNEL = BASE + 0x04, LENGTH = BASE + 0x08, SEND = BASE + 0x0C,
            REPLY_LENGTH = BASE + 0x10, ERROR = BASE + 0x14, CAPACITY = BASE + 0x18;
    /** A device of the test's: its host answers on channel 3 after a write to it. */
    static final long GATE = 0xF010_0000L;

    static Unsafe u;

    static void send(int channel, String text) {
        byte[] b = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < b.length; i++) {
            u.putByte(BUFFER + i, b[i]);
        }
        u.putInt(CHANNEL, channel);
        u.putInt(LENGTH, b.length);
        u.putInt(SEND, 1);
    }

    static String reply() {
        byte[] b = new byte[u.getInt(REPLY_LENGTH)];
        for (int i = 0; i < b.length; i++) {
            b[i] = u.getByte(BUFFER + u.getInt(CAPACITY) + i);
        }
        return new String(b, StandardCharsets.UTF_8);
    }

    static void show() {
        System.out.println("status " + u.getInt(STATUS) + ", error " + u.getInt(ERROR) + ", reply \"" + reply() + "\"");
    }

    public static void main(String[] args) throws Exception {
        u = Machine.unsafe();
        System.out.println("capacity " + u.getInt(CAPACITY));
        show();
        send(1, "gr\u00fc\u00dfe");
        show();
        System.out.println("interrupt: " + (Interrupts.await(Interrupts.MAILBOX) == Interrupts.MAILBOX));
        send(2, "please");
        show();
        Interrupts.await(Interrupts.MAILBOX);

        send(3, "take your time");
        System.out.println("busy: " + (u.getInt(STATUS) == 1));
        Machine.refused("one at a time", () -> u.putInt(SEND, 1));
        u.putInt(GATE, 1);
        Interrupts.await(Interrupts.MAILBOX); // all threads wait: for the host
        show();

        Object lock = new Object();
        String[] got = new String[1];
        Interrupts.handle(Interrupts.MAILBOX, line -> {
            synchronized (lock) {
                got[0] = reply();
                lock.notify();
            }
        });
        for (int i = 0; i < 3; i++) {
            synchronized (lock) {
                send(3, "call me back, " + i);
                u.putInt(GATE, 1);
                while (got[0] == null) {
                    lock.wait();
                }
                System.out.println("called back: " + got[0]);
                got[0] = null;
            }
        }
        Machine.refused("too long", () -> u.putInt(LENGTH, u.getInt(CAPACITY) + 1));
        Machine.refused("read only", () -> u.putInt(STATUS, 0));
        Machine.refused("of 32 bits", () -> u.getByte(STATUS));
    }
}
