package java.lang.foreign;

/** Makes segments that live equally long. */
public interface Arena extends SegmentAllocator, AutoCloseable {
    static Arena ofAuto() {
        return new SessionArena(Session.auto());
    }

    static Arena global() {
        return new SessionArena(Session.GLOBAL);
    }

    static Arena ofConfined() {
        return new SessionArena(Session.confined());
    }

    static Arena ofShared() {
        return new SessionArena(Session.shared());
    }

    @Override
    MemorySegment allocate(long byteSize, long byteAlignment);

    MemorySegment.Scope scope();

    @Override
    void close();
}
