package java.lang.foreign;

/** Allocators over a segment that is there already. */
final class Allocators {
    private Allocators() {
    }

    static void check(long byteSize, long byteAlignment) {
        if (byteSize < 0) {
            throw new IllegalArgumentException("The provided allocation size is negative: " + byteSize);
        }
        if (byteAlignment <= 0 || (byteAlignment & byteAlignment - 1) != 0) {
            throw new IllegalArgumentException("Invalid alignment constraint : " + byteAlignment);
        }
    }

    private static Segment writable(MemorySegment s) {
        if (s.isReadOnly()) {
            throw new IllegalArgumentException("read-only segment");
        }
        return (Segment) s;
    }

    /** One slice behind the other. */
    static SegmentAllocator slicing(MemorySegment s) {
        Segment segment = writable(s);
        long[] used = {0};
        return (byteSize, byteAlignment) -> {
            check(byteSize, byteAlignment);
            if (segment.heapAlign != 0 && byteAlignment > segment.heapAlign) {
                throw new IndexOutOfBoundsException("Cannot allocate a slice with the provided alignment: " + byteAlignment);
            }
            long start = (segment.at + used[0] + byteAlignment - 1 & -byteAlignment) - segment.at;
            MemorySegment slice = segment.asSlice(start, byteSize, byteAlignment);
            used[0] = start + byteSize;
            return slice;
        };
    }

    /** The beginning of the segment, each time. */
    static SegmentAllocator prefix(MemorySegment s) {
        Segment segment = writable(s);
        return (byteSize, byteAlignment) -> {
            check(byteSize, byteAlignment);
            return segment.asSlice(0, byteSize, byteAlignment);
        };
    }

    static long product(long size, long count) {
        if (count < 0) {
            throw new IllegalArgumentException("Negative array size");
        }
        if (Math.multiplyHigh(size, count) != 0 || size * count < 0) {
            throw new IllegalArgumentException("Layout size exceeds Long.MAX_VALUE");
        }
        return size * count;
    }
}
