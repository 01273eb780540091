import junco.memory.AddressSpace;
import junco.memory.RangeLock;
import junco.memory.Region;

/** Two threads, a monitor and a range lock, taken in different order: no cycle among range locks alone. */
public class MixedDeadlock {
    public static void main(String[] args) throws Exception {
        Region region = AddressSpace.region(AddressSpace.PROGRAM_BASE, 4096);
        Object monitor = new Object();
        RangeLock.write(region.slice(0, 16));
        Thread other = new Thread(() -> {
            synchronized (monitor) {
                RangeLock.read(region.slice(8, 4));
            }
        }, "other");
        other.start();
        while (other.getState() != Thread.State.WAITING) {
            Thread.yield();
        }
        synchronized (monitor) {
            System.out.println("not reached");
        }
    }
}
