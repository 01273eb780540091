package junco.memory;

import java.util.ArrayList;
import java.util.List;

/**
 * A lock on a range of addresses: any number of readers, or one writer. Locks order those who ask; no access looks at them.
 *
 * <pre>{@code
 * try (RangeLock lock = RangeLock.write(region)) {
 *     region.putLong(0, region.getLong(0) + 1);
 * }
 * }</pre>
 *
 * <p>A thread that has to wait is parked until the lock is granted, in order of arrival. What a thread holds never stands in its own
 * way, so locks nest, and a lone reader becomes a writer by asking again. Interrupts are not looked at while waiting. What
 * a thread holds when it ends is given up.
 */
public final class RangeLock implements AutoCloseable {
    /** How many range locks may be held or waited for at a time. */
    public static final int MAX_LOCKS = 4096;

    private static final int READ = 1;
    private static final int WRITE = 2;

    private final Region range;
    private final int mode;
    private final long owner;
    private boolean held = true;

    private RangeLock(Region range, int mode) {
        this.owner = Thread.currentThread().getId();
        this.range = range;
        this.mode = mode;
    }

    /**
     * Locks a range for reading, and waits for it if need be.
     *
     * @param range the range, mapped or not
     * @return the lock, held by the current thread
     * @throws MemoryException for {@link MemoryException.Reason#SIZE}, {@code QUOTA} beyond {@link #MAX_LOCKS}, and {@code DEADLOCK} when
     *     waiting would never end because those who stand in the way wait for this thread
     */
    public static RangeLock read(Region range) {
        lock0(range.base(), range.size(), READ);
        return new RangeLock(range, READ);
    }

    /**
     * Locks a range for writing, and waits for it if need be.
     *
     * @param range the range, mapped or not
     * @return the lock, held by the current thread
     * @throws MemoryException as {@link #read}
     */
    public static RangeLock write(Region range) {
        lock0(range.base(), range.size(), WRITE);
        return new RangeLock(range, WRITE);
    }

    /**
     * Locks a range for reading if that needs no waiting.
     *
     * @param range the range, mapped or not
     * @return the lock, or null if another stands in the way
     * @throws MemoryException for {@link MemoryException.Reason#SIZE}, and {@code QUOTA} beyond {@link #MAX_LOCKS}
     */
    public static RangeLock tryRead(Region range) {
        return tryLock0(range.base(), range.size(), READ) ? new RangeLock(range, READ) : null;
    }

    /**
     * Locks a range for writing if that needs no waiting.
     *
     * @param range the range, mapped or not
     * @return the lock, or null if another stands in the way
     * @throws MemoryException as {@link #tryRead}
     */
    public static RangeLock tryWrite(Region range) {
        return tryLock0(range.base(), range.size(), WRITE) ? new RangeLock(range, WRITE) : null;
    }

    /**
     * A lock of any thread, as {@link #list} shows it.
     *
     * @param owner the {@link Thread#getId() id} of the thread that holds the lock or waits for it
     * @param region the range
     * @param write true for a writer's lock
     * @param granted false while the thread waits for it
     */
    public record Entry(long owner, Region region, boolean write, boolean granted) {}

    /**
     * Lists the range locks of all threads, the granted ones first, then those waited for in order of arrival.
     *
     * @return a new list
     */
    public static List<Entry> list() {
        long[] all = list0();
        List<Entry> list = new ArrayList<>();
        for (int i = 0; i < all.length; i += 5) {
            list.add(new Entry(all[i], new Region(all[i + 1], all[i + 2]), all[i + 3] == WRITE, all[i + 4] != 0));
        }
        return list;
    }

    /** {@return the locked range} */
    public Region region() {
        return range;
    }

    /** {@return true for a writer's lock} */
    public boolean isWrite() {
        return mode == WRITE;
    }

    /** {@return true if the lock was granted and has not been given up} */
    public boolean isHeld() {
        return held;
    }

    /** {@return the {@link Thread#getId() id} of the thread that asked for the lock} */
    public long owner() {
        return owner;
    }

    /**
     * Gives the lock up; those who can go on then do. Every thread may do it. Closing twice does nothing.
     */
    @Override
    public void close() {
        if (held) {
            held = false;
            unlock0(owner, range.base(), range.size(), mode);
        }
    }

    private static native void lock0(long address, long size, int mode);

    private static native boolean tryLock0(long address, long size, int mode);

    private static native void unlock0(long owner, long address, long size, int mode);

    private static native long[] list0();
}
