package junco.internal;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;

/** A block of raw memory that is given back when its owner has become unreachable: at once, by whoever notices. */
public final class RawBlock extends PhantomReference<Object> {
    /** Nothing ever goes there; a reference with a queue is what the collector tells about. */
    private static final ReferenceQueue<Object> QUEUE = new ReferenceQueue<>();

    /** The blocks in use, so that their references stay reachable. */
    private static RawBlock first;

    private RawBlock before;
    private RawBlock after;
    private long address;

    /** Makes a block of zeros for an owner; null when there is no room. */
    public static RawBlock allocate(Object owner, long bytes, long alignment) {
        long address = Raw.allocate(bytes, alignment);
        if (address == 0) {
            return null;
        }
        try {
            return new RawBlock(owner, address);
        } catch (Throwable e) {
            Raw.free(address);
            throw e;
        }
    }

    public long address() {
        return address;
    }

    /** Lets the block at an address go with its owner. */
    public RawBlock(Object owner, long address) {
        super(owner, QUEUE);
        this.address = address;
        synchronized (QUEUE) {
            after = first;
            if (after != null) {
                after.before = this;
            }
            first = this;
        }
    }

    /** Gives the block back now, unless that was done before. */
    public void clean() {
        synchronized (QUEUE) {
            if (address == 0) {
                return;
            }
            if (before == null) {
                first = after;
            } else {
                before.after = after;
            }
            if (after != null) {
                after.before = before;
            }
            before = null;
            after = null;
            long a = address;
            address = 0;
            try {
                Raw.free(a);
            } catch (RuntimeException ignored) {
                // The program gave the memory back by its address before.
            }
        }
        clear();
    }

    /** Gives back the blocks whose owners the collector found unreachable. */
    static void settle() {
        QUEUE.poll();
    }
}
