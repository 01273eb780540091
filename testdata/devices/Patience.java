import junco.memory.Interrupts;
import sun.misc.Unsafe;

/** Sends mail to the host and waits for the answer: asleep, or for the interrupt itself. */
public class Patience {
    public static void main(String[] args) throws Exception {
        Unsafe u = Machine.unsafe();
        u.putInt(0xF003_001CL, 1); // whatever a run before may have left
        u.putInt(0xF003_0004L, Integer.parseInt(args[0]));
        u.putInt(0xF003_000CL, 1);
        if (args[1].equals("sleep")) {
            Thread main = Thread.currentThread();
            Interrupts.handle(Interrupts.MAILBOX, line -> main.interrupt());
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                System.out.println("interrupted a sleep");
            }
            Interrupts.handle(Interrupts.MAILBOX, null);
        } else {
            System.out.println("took " + Interrupts.await(Interrupts.MAILBOX));
        }
    }
}
