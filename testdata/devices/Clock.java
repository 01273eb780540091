import junco.memory.Interrupts;
import sun.misc.Unsafe;

/** The clock device: time of day, monotonic time, and alarms that threads wait for. The test's clock moves only when all wait. */
public class Clock {
    static final long BASE = 0xF001_0000L;
    static final long WALL = BASE, NANOS = BASE + 0x08, ALARM = BASE + 0x10, PERIOD = BASE + 0x18;

    public static void main(String[] args) throws Exception {
        Unsafe u = Machine.unsafe();
        System.out.println("the same time of day: " + (u.getLong(WALL) / 1_000_000 == System.currentTimeMillis()));
        System.out.println("the same clock: " + (u.getLong(NANOS) == System.nanoTime()));
        long low = u.getInt(WALL) & 0xFFFFFFFFL;
        long high = u.getInt(WALL + 4);
        System.out.println("halves: " + ((high << 32 | low) == u.getLong(WALL)));

        long start = u.getLong(NANOS);
        u.putLong(ALARM, start + 5_000_000);
        System.out.println("pending: " + Interrupts.pending());
        System.out.println("taken: " + Interrupts.await(Interrupts.CLOCK) + " after " + (u.getLong(NANOS) - start) / 1_000_000 + " ms");
        System.out.println("pending: " + Interrupts.pending() + ", alarm: " + u.getLong(ALARM));

        start = u.getLong(NANOS);
        u.putLong(PERIOD, 10_000_000);
        u.putLong(ALARM, start + 10_000_000);
        for (int i = 0; i < 3; i++) {
            Interrupts.await(Interrupts.CLOCK);
            System.out.println("tick at " + (u.getLong(NANOS) - start) / 1_000_000 + " ms");
        }
        Thread.sleep(35); // three more are due, and are one
        System.out.println("pending: " + Interrupts.pending() + ", the next at " + (u.getLong(ALARM) - start) / 1_000_000 + " ms");
        u.putLong(ALARM, 0);
        Interrupts.acknowledge(Interrupts.CLOCK);
        System.out.println("none within a second: " + Interrupts.await(Interrupts.CLOCK, 1_000_000_000L));

        int[] rings = new int[1];
        Object lock = new Object();
        Interrupts.handle(Interrupts.CLOCK, line -> {
            synchronized (lock) {
                System.out.println("line " + line + " rings, thread " + Thread.currentThread().getName());
                rings[0]++;
                lock.notifyAll();
            }
        });
        u.putLong(ALARM, u.getLong(NANOS) + 1);
        synchronized (lock) {
            while (rings[0] < 4) {
                lock.wait();
            }
        }
        Interrupts.handle(Interrupts.CLOCK, null);
        u.putLong(ALARM, 0);

        Machine.refused("time is not to be set", () -> u.putLong(WALL, 0));
        Machine.refused("nor half an alarm", () -> u.putInt(ALARM, 0));
        Machine.refused("nor read by bytes", () -> u.getByte(NANOS));
        Machine.refused("or across registers", () -> u.getLong(WALL + 4));
    }
}
