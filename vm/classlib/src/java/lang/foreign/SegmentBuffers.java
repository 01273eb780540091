package java.lang.foreign;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import junco.internal.Buffers;

/** Buffers over segments, and segments over buffers. */
final class SegmentBuffers {
    private SegmentBuffers() {
    }

    static ByteBuffer of(Segment s) {
        if (s.size > Integer.MAX_VALUE) {
            throw new IllegalStateException("Segment is too large to wrap as ByteBuffer. Size: " + s.size);
        }
        if (s.base == null) {
            return Buffers.get().over(s.at, (int) s.size, s.readOnly, s.session);
        }
        if (!(s.base instanceof byte[] bytes)) {
            throw new UnsupportedOperationException("Not an address to an heap-allocated byte array");
        }
        ByteBuffer b = ByteBuffer.wrap(bytes, (int) s.at, (int) s.size).slice();
        return s.readOnly ? b.asReadOnlyBuffer() : b;
    }

    /** The part of a buffer between its position and its limit. */
    static MemorySegment segment(Buffer b) {
        Buffers all = Buffers.get();
        Object base = all.base(b);
        Object owner = all.owner(b);
        if (owner == null) {
            throw new IllegalArgumentException("The provided heap buffer is not backed by an array.");
        }
        int shift = all.shift(b);
        Session session = owner instanceof Session s ? s : Session.heap(owner);
        return new Segment(base, all.origin(b) + ((long) b.position() << shift), (long) b.remaining() << shift, session,
            b.isReadOnly(), align(base));
    }

    /** What the elements of an array are aligned to; 0 without one. */
    private static long align(Object base) {
        if (base == null) {
            return 0;
        }
        if (base instanceof byte[]) {
            return 1;
        }
        if (base instanceof short[] || base instanceof char[]) {
            return 2;
        }
        return base instanceof int[] || base instanceof float[] ? 4 : 8;
    }
}
