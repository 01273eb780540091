package junco.internal;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import junco.internal.reflect.Machine;

/** What java.lang.foreign needs of the buffers of java.nio, which install it. */
public abstract class Buffers {
    private static Buffers instance;

    protected Buffers() {
    }

    public static void install(Buffers b) {
        instance = b;
    }

    public static Buffers get() {
        if (instance == null) {
            Machine.initialize(Buffer.class);
        }
        return instance;
    }

    /** A direct buffer over memory of an owner, which stays reachable. If it is a {@link Liveness}, it is asked before each access. */
    public abstract ByteBuffer over(long address, int capacity, boolean readOnly, Object owner);

    /** The array below a buffer, even a read-only one; null for direct buffers and for text. */
    public abstract Object base(Buffer b);

    /** Where element 0 is: bytes from the beginning of the array, or an address. */
    public abstract long origin(Buffer b);

    /** The binary logarithm of the bytes of an element. */
    public abstract int shift(Buffer b);

    /** What keeps the memory of a buffer alive: its array, the direct buffer that owns it, or the owner it was made with. */
    public abstract Object owner(Buffer b);
}
