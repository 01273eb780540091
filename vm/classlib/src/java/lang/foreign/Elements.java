package java.lang.foreign;

import java.util.Spliterator;
import java.util.function.Consumer;

/** Goes through the elements of a segment. */
final class Elements implements Spliterator<MemorySegment> {
    private final Segment segment;
    private final long bytes;
    private long next;
    private final long end;
    /** The estimate, which stands from one split to the next, as HotSpot's. */
    private long count;

    Elements(Segment segment, long bytes, long next, long end) {
        this.segment = segment;
        this.bytes = bytes;
        this.next = next;
        this.end = end;
        this.count = end - next;
    }

    @Override
    public boolean tryAdvance(Consumer<? super MemorySegment> action) {
        java.util.Objects.requireNonNull(action);
        if (next == end) {
            return false;
        }
        action.accept(segment.asSlice(next++ * bytes, bytes));
        return true;
    }

    @Override
    public Spliterator<MemorySegment> trySplit() {
        long half = (end - next) / 2;
        if (half == 0) {
            return null;
        }
        long from = next;
        next += half;
        count -= half;
        return new Elements(segment, bytes, from, next);
    }

    @Override
    public long estimateSize() {
        return count;
    }

    @Override
    public int characteristics() {
        return NONNULL | SUBSIZED | SIZED | IMMUTABLE | ORDERED;
    }
}
