import java.util.ArrayList;
import java.util.List;
import junco.memory.Interrupts;
import sun.misc.Unsafe;

/** Interrupt lines, raised by the program itself: who gets them, who does not, and what ends a wait. */
public class Lines {
    static final long BASE = 0xF005_0000L;
    static final long PENDING = BASE, ENABLED = BASE + 0x04, RAISE = BASE + 0x08;

    static final List<String> log = new ArrayList<>();

    static synchronized void log(String s) {
        log.add(s);
    }

    static Thread waiter(String name, int lines, int times) {
        Thread t = new Thread(() -> {
            try {
                for (int i = 0; i < times; i++) {
                    log(name + " takes " + Integer.toHexString(Interrupts.await(lines)));
                }
            } catch (InterruptedException e) {
                log(name + " was interrupted: " + e.getMessage() + ", " + Thread.currentThread().isInterrupted());
            }
        }, name);
        t.start();
        return t;
    }

    static void show(String what) {
        System.out.println(what + ": " + log);
        log.clear();
    }

    public static void main(String[] args) throws Exception {
        Unsafe u = Machine.unsafe();
        System.out.printf("pending %x, enabled %x%n", u.getInt(PENDING), Interrupts.enabled());
        Interrupts.raise(0x300);
        Interrupts.raise(0x100);
        System.out.printf("pending %x, take of 100: %x, of 100: %x, of f00: %x, left %x%n", Interrupts.pending(),
                Interrupts.await(0x100), Interrupts.await(0x100, 0), Interrupts.await(0xF00, 1), u.getInt(PENDING));

        Thread a = waiter("a", 0x100, 1), b = waiter("b", 0x200, 1), c = waiter("c", 0x300, 1);
        Thread.sleep(1);
        System.out.println(a.getState() + " " + Thread.currentThread().getState());
        u.putInt(RAISE, 0x200); // b came first
        Thread.sleep(1);
        show("200");
        u.putInt(RAISE, 0x300); // a takes its line, what is left is c's
        a.join();
        b.join();
        c.join();
        show("300");

        Thread d = waiter("d", -1, 1);
        Thread.sleep(1);
        d.interrupt();
        d.join();
        show("interrupt()");

        Interrupts.enable(~0x400);
        Thread e = waiter("e", 0xC00, 2);
        Interrupts.raise(0x400);
        Thread.sleep(1);
        show("disabled");
        Interrupts.raise(0x800);
        Thread.sleep(1);
        show("another");
        u.putInt(ENABLED, -1);
        e.join();
        show("enabled");
        Interrupts.raise(0x8000_0001);
        u.putInt(PENDING, 1);
        System.out.printf("acknowledged: %x%n", Interrupts.pending());
        Interrupts.acknowledge(-1);

        Thread.setDefaultUncaughtExceptionHandler((t, x) -> log(t.getName() + " of " + x.getMessage()));
        Interrupts.handle(Interrupts.line(9) | Interrupts.line(10), n -> {
            log("line " + n);
            if (n == 10) {
                throw new IllegalStateException("the handler's");
            }
        });
        Interrupts.raise(Interrupts.line(9) | Interrupts.line(10) | Interrupts.line(11));
        Thread.sleep(1);
        Interrupts.raise(Interrupts.line(10));
        Thread.sleep(1);
        show("handled");
        Interrupts.handle(Interrupts.line(10), null);
        Interrupts.raise(Interrupts.line(9) | Interrupts.line(10));
        Thread.sleep(1);
        show("less handled");
        System.out.printf("pending %x%n", Interrupts.pending());
        Machine.refused("no line", () -> Interrupts.line(32));
        Machine.refused("of 32 bits", () -> u.putLong(RAISE, 1));
        Machine.refused("write only", () -> u.getInt(RAISE));
        System.out.println("and now nobody raises line 2");
        Interrupts.await(1 << 2);
    }
}
