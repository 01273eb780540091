package java.nio;

import junco.internal.Buffers;

/** Tells java.lang.foreign about buffers. */
final class Access extends Buffers {
    @Override
    public ByteBuffer over(long address, int capacity, boolean readOnly, Object owner) {
        return new DirectByteBuffer(owner, address, capacity, capacity, 0, readOnly);
    }

    @Override
    public Object base(Buffer b) {
        return b.base();
    }

    @Override
    public long origin(Buffer b) {
        return b.origin();
    }

    @Override
    public int shift(Buffer b) {
        return b.shift();
    }

    @Override
    public Object owner(Buffer b) {
        return b.owner();
    }
}
