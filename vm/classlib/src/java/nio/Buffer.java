package java.nio;

/** A bounded sequence of elements of a primitive type, with a position, a limit and a mark. */
public abstract class Buffer {
    static {
        junco.internal.Buffers.install(new Access());
    }

    private int mark = -1;
    private int position;
    private int limit;
    private final int capacity;

    Buffer(int capacity, int limit, int position) {
        this.capacity = capacity;
        this.limit = limit;
        this.position = position;
    }

    public final int capacity() {
        return capacity;
    }

    public final int position() {
        return position;
    }

    public Buffer position(int newPosition) {
        if (newPosition > limit) {
            throw new IllegalArgumentException("newPosition > limit: (" + newPosition + " > " + limit + ")");
        }
        if (newPosition < 0) {
            throw new IllegalArgumentException("newPosition < 0: (" + newPosition + " < 0)");
        }
        if (mark > newPosition) {
            mark = -1;
        }
        position = newPosition;
        return this;
    }

    public final int limit() {
        return limit;
    }

    public Buffer limit(int newLimit) {
        if (newLimit > capacity) {
            throw new IllegalArgumentException("newLimit > capacity: (" + newLimit + " > " + capacity + ")");
        }
        if (newLimit < 0) {
            throw new IllegalArgumentException("newLimit < 0: (" + newLimit + " < 0)");
        }
        limit = newLimit;
        if (position > newLimit) {
            position = newLimit;
        }
        if (mark > newLimit) {
            mark = -1;
        }
        return this;
    }

    public Buffer mark() {
        mark = position;
        return this;
    }

    public Buffer reset() {
        if (mark < 0) {
            throw new InvalidMarkException();
        }
        position = mark;
        return this;
    }

    public Buffer clear() {
        position = 0;
        limit = capacity;
        mark = -1;
        return this;
    }

    public Buffer flip() {
        limit = position;
        position = 0;
        mark = -1;
        return this;
    }

    public Buffer rewind() {
        position = 0;
        mark = -1;
        return this;
    }

    public final int remaining() {
        return Math.max(limit - position, 0);
    }

    public final boolean hasRemaining() {
        return position < limit;
    }

    public abstract boolean isReadOnly();

    public abstract boolean hasArray();

    public abstract Object array();

    public abstract int arrayOffset();

    public abstract boolean isDirect();

    public abstract Buffer slice();

    public abstract Buffer slice(int index, int length);

    public abstract Buffer duplicate();

    /** Moves the position over n elements that are read, and returns where they begin. */
    final int take(int n) {
        if (limit - position < n) {
            throw new BufferUnderflowException();
        }
        int at = position;
        position += n;
        return at;
    }

    /** Moves the position over n elements that are written, and returns where they begin. */
    final int room(int n) {
        if (limit - position < n) {
            throw new BufferOverflowException();
        }
        int at = position;
        position += n;
        return at;
    }

    final int check(int index, int n) {
        return check(index, limit, n);
    }

    /** Checks that n elements at an index end within bounds. */
    static int check(int index, int bound, int n) {
        if (index < 0 || n > bound - index) {
            throw new IndexOutOfBoundsException();
        }
        return index;
    }

    /** Checks the part of an array that is wrapped. */
    static void checkPart(int offset, int length, int bound) {
        if ((offset | length | bound - length - offset) < 0) {
            throw new IndexOutOfBoundsException();
        }
    }

    final void copyMark(Buffer other) {
        mark = other.mark;
    }

    /** The array below; null when there is none. */
    Object base() {
        return null;
    }

    /** Where element 0 is: bytes from the beginning of the array, or an address. */
    abstract long origin();

    /** The binary logarithm of the bytes of an element. */
    abstract int shift();

    /** What keeps the memory alive. */
    Object owner() {
        return base();
    }

    /** What toString calls the buffer. */
    String kind() {
        return getClass().getName() + (isReadOnly() ? "R" : "");
    }

    @Override
    public String toString() {
        return kind() + "[pos=" + position + " lim=" + limit + " cap=" + capacity + "]";
    }
}
