package junco.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * A watchpoint: a callback before accesses to a range.
 *
 * <pre>{@code
 * try (Watch w = Watch.on(region.slice(16, 4), Watch.WRITE, e -> e.newValue() >= 0)) {
 *     region.putInt(16, 7);     // the callback lets it happen
 *     region.putInt(16, -7);    // AccessViolation: nothing is written
 * }
 * }</pre>
 *
 * <p>The callback runs on the thread that makes the access, before it happens. What it throws ends the access instead of it. Its own
 * accesses, on this thread, are not watched. A range may be watched several times; the oldest watchpoint is asked first, and the first
 * that refuses ends it. Pages without a watchpoint pay nothing. Accesses of the embedding program are not seen, nor are
 * those of the arenas' own copying.
 */
public final class Watch implements AutoCloseable {
    /** Reads are watched. */
    public static final int READ = 1;
    /** Writes are watched, also those that write what was there already. */
    public static final int WRITE = 2;
    /** Reads and writes are watched. */
    public static final int ACCESS = READ | WRITE;
    /** How many watchpoints there may be. */
    public static final int MAX_WATCHES = 256;

    /** What is called before an access. */
    @FunctionalInterface
    public interface Handler {
        /**
         * Decides about an access.
         *
         * @param access what is about to happen
         * @return true to let it happen, false to refuse it: that makes it an {@link AccessViolation}
         */
        boolean onAccess(Access access);
    }

    /**
     * An access that is about to happen.
     *
     * @param watch the watchpoint that it touches
     * @param type {@link #READ} or {@link #WRITE}
     * @param address the first byte of the access that lies in the watched range
     * @param size how many bytes of it lie there
     * @param oldBytes what is there now, at most the first 64 bytes; null for devices, which cannot be read without an effect
     * @param newBytes what a write would put there, at most the first 64 bytes; null for reads
     */
    public record Access(Watch watch, int type, long address, long size, byte[] oldBytes, byte[] newBytes) {
        /** {@return the first bytes that are there now as a little-endian number, at most 8 of them; 0 for devices} */
        public long oldValue() {
            return little(oldBytes);
        }

        /** {@return the first bytes that a write would put there as a little-endian number, at most 8 of them; 0 for reads} */
        public long newValue() {
            return little(newBytes);
        }

        private static long little(byte[] bytes) {
            long value = 0;
            for (int i = bytes == null ? -1 : Math.min(bytes.length, 8) - 1; i >= 0; i--) {
                value = value << 8 | bytes[i] & 0xFF;
            }
            return value;
        }
    }

    private static final TreeMap<Integer, Watch> ALL = new TreeMap<>();

    /** The threads that run a callback now: their accesses are not watched. */
    private static final List<Thread> CALLING = new ArrayList<>();

    private final int id;
    private final Region range;
    private final int types;
    private final Handler handler;

    private Watch(int id, Region range, int types, Handler handler) {
        this.id = id;
        this.range = range;
        this.types = types;
        this.handler = handler;
    }

    /**
     * Begins to watch a range, mapped or not.
     *
     * @param range the range
     * @param types {@link #READ}, {@link #WRITE} or {@link #ACCESS}
     * @param handler what is called
     * @return the watchpoint
     * @throws MemoryException for {@link MemoryException.Reason#SIZE}, {@code PROTECTION} for no or unknown types, and {@code QUOTA}
     *     beyond {@link #MAX_WATCHES}
     */
    public static Watch on(Region range, int types, Handler handler) {
        if (handler == null) {
            throw new NullPointerException("handler");
        }
        synchronized (ALL) {
            Watch watch = new Watch(add0(range.base(), range.size(), types), range, types, handler);
            ALL.put(watch.id, watch);
            return watch;
        }
    }

    /**
     * Lists the watchpoints, oldest first.
     *
     * @return a new list
     */
    public static List<Watch> list() {
        synchronized (ALL) {
            return new ArrayList<>(ALL.values());
        }
    }

    /** {@return the watched range} */
    public Region region() {
        return range;
    }

    /** {@return which accesses are watched: {@link #READ}, {@link #WRITE} or {@link #ACCESS}} */
    public int types() {
        return types;
    }

    /** Removes the watchpoint. Removing twice does nothing. A callback may do it. */
    @Override
    public void close() {
        synchronized (ALL) {
            if (ALL.remove(id) != null) {
                remove0(id);
            }
        }
    }

    /** Called by the runtime before an access. */
    private static boolean dispatch(int id, int type, long address, long size, byte[] oldBytes, byte[] newBytes) {
        Thread current = Thread.currentThread();
        Watch watch;
        synchronized (ALL) {
            watch = ALL.get(id);
            if (watch == null || calling(current)) {
                return true;
            }
            CALLING.add(current);
        }
        try {
            return watch.handler.onAccess(new Access(watch, type, address, size, oldBytes, newBytes));
        } finally {
            synchronized (ALL) {
                CALLING.remove(current);
            }
        }
    }

    private static boolean calling(Thread thread) {
        for (int i = 0; i < CALLING.size(); i++) {
            if (CALLING.get(i) == thread) {
                return true;
            }
        }
        return false;
    }

    private static native int add0(long address, long size, int types);

    private static native void remove0(int id);
}
