package java.lang.foreign;

/** The arena of a session. */
final class SessionArena implements Arena {
    private final Session session;

    SessionArena(Session session) {
        this.session = session;
    }

    @Override
    public MemorySegment allocate(long byteSize, long byteAlignment) {
        Allocators.check(byteSize, byteAlignment);
        return new Segment(null, session.allocate(byteSize, byteAlignment), byteSize, session, false, 0);
    }

    @Override
    public MemorySegment.Scope scope() {
        return session;
    }

    @Override
    public void close() {
        session.close();
    }
}
