package java.nio;

import java.util.Objects;
import junco.internal.DirectBuffer;
import junco.internal.Liveness;
import junco.internal.Raw;
import junco.internal.RawBlock;

/** A buffer over raw memory. Numbers lie there in little-endian order unless the buffer's order is the other one. */
final class DirectByteBuffer extends ByteBuffer implements DirectBuffer {
    private final long address;
    private final boolean readOnly;
    /** The memory, if it is this buffer's own. */
    private final RawBlock block;
    /** Whose memory it is otherwise: kept reachable as long as this buffer. */
    private final Object owner;
    /** The owner, if the memory may end before this buffer does. */
    private final Liveness live;

    DirectByteBuffer(int capacity) {
        super(capacity, capacity, 0);
        block = RawBlock.allocate(this, Math.max(capacity, 1), 0);
        if (block == null) {
            throw new OutOfMemoryError("Cannot reserve " + capacity + " bytes of direct buffer memory (allocated: " + Raw.used()
                + ", limit: " + Raw.limit() + ")");
        }
        address = block.address();
        owner = null;
        live = null;
        readOnly = false;
    }

    /** A buffer over memory of another, which stays reachable. */
    DirectByteBuffer(Object owner, long address, int capacity, int limit, int position, boolean readOnly) {
        super(capacity, limit, position);
        this.owner = owner;
        live = owner instanceof Liveness l ? l : null;
        this.address = address;
        this.readOnly = readOnly;
        block = null;
    }

    @Override
    public long address() {
        return address;
    }

    @Override
    public RawBlock block() {
        return block;
    }

    /** Where the element at an index is, which is about to be touched. */
    private long touch(int index) {
        if (live != null) {
            live.check();
        }
        return address + index;
    }

    @Override
    byte at(int index) {
        return Raw.getByte(touch(index));
    }

    @Override
    void set(int index, byte value) {
        Raw.putByte(touch(index), value);
    }

    @Override
    void load(int from, byte[] dst, int off, int n) {
        Raw.copyToArray(touch(from), dst, off, n);
    }

    @Override
    void store(int to, byte[] src, int off, int n) {
        Raw.copyFromArray(src, off, touch(to), n);
    }

    @Override
    void copy(int to, ByteBuffer src, int from, int n) {
        if (src instanceof DirectByteBuffer d) {
            Raw.copyMemory(d.touch(from), touch(to), n);
        } else {
            super.copy(to, src, from, n);
        }
    }

    @Override
    boolean loadNumbers(int from, Object dst, long offset, long n) {
        if (bigEndian) {
            return false;
        }
        Raw.copyToArray(touch(from), dst, offset, n);
        return true;
    }

    @Override
    boolean storeNumbers(int to, Object src, long offset, long n) {
        if (bigEndian) {
            return false;
        }
        Raw.copyFromArray(src, offset, touch(to), n);
        return true;
    }

    @Override
    long load(int index, int n) {
        long a = touch(index);
        switch (n) {
            case 2:
                short s = Raw.getShort(a);
                return bigEndian ? Short.reverseBytes(s) : s;
            case 4:
                int i = Raw.getInt(a);
                return bigEndian ? Integer.reverseBytes(i) : i;
            default:
                long l = Raw.getLong(a);
                return bigEndian ? Long.reverseBytes(l) : l;
        }
    }

    @Override
    void store(int index, int n, long v) {
        long a = touch(index);
        switch (n) {
            case 2:
                Raw.putShort(a, bigEndian ? Short.reverseBytes((short) v) : (short) v);
                break;
            case 4:
                Raw.putInt(a, bigEndian ? Integer.reverseBytes((int) v) : (int) v);
                break;
            default:
                Raw.putLong(a, bigEndian ? Long.reverseBytes(v) : v);
                break;
        }
    }

    @Override
    public int mismatch(ByteBuffer that) {
        if (!(that instanceof DirectByteBuffer d)) {
            return super.mismatch(that);
        }
        int n = Math.min(remaining(), d.remaining());
        int at = (int) Raw.mismatch(touch(position()), d.touch(d.position()), n);
        return at >= 0 ? at : remaining() == d.remaining() ? -1 : n;
    }

    @Override
    long origin() {
        return address;
    }

    @Override
    public ByteBuffer slice() {
        return slice(position(), remaining());
    }

    @Override
    public ByteBuffer slice(int index, int length) {
        Objects.checkFromIndexSize(index, length, limit());
        return new DirectByteBuffer(owner(), address + index, length, length, 0, readOnly);
    }

    @Override
    Object owner() {
        return owner == null ? this : owner;
    }

    private ByteBuffer copy(boolean ro) {
        ByteBuffer b = new DirectByteBuffer(owner(), address, capacity(), limit(), position(), ro);
        b.copyMark(this);
        return b;
    }

    @Override
    public ByteBuffer duplicate() {
        return copy(readOnly);
    }

    @Override
    public ByteBuffer asReadOnlyBuffer() {
        return copy(true);
    }

    @Override
    public boolean isReadOnly() {
        return readOnly;
    }

    @Override
    public boolean isDirect() {
        return true;
    }
}
