package java.util.stream;

import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;

/**
 * Where a stage of a stream sends its elements: begin, elements, end. A stage accepts elements of one kind only, objects
 * or one of the three primitives; done says that it wants no more.
 */
abstract class Sink<T> implements Consumer<T>, IntConsumer, LongConsumer, DoubleConsumer {
    /** The number of elements to come, or -1. */
    void begin(long size) {
    }

    void end() {
    }

    boolean done() {
        return false;
    }

    public void accept(T t) {
        throw new IllegalStateException("called wrong accept method");
    }

    public void accept(int v) {
        throw new IllegalStateException("called wrong accept method");
    }

    public void accept(long v) {
        throw new IllegalStateException("called wrong accept method");
    }

    public void accept(double v) {
        throw new IllegalStateException("called wrong accept method");
    }

    /** A sink in front of another one. */
    abstract static class Chained<T> extends Sink<T> {
        final Sink<Object> down;

        @SuppressWarnings("unchecked")
        Chained(Sink<?> down) {
            this.down = (Sink<Object>) down;
        }

        void begin(long size) {
            down.begin(size);
        }

        void end() {
            down.end();
        }

        boolean done() {
            return down.done();
        }
    }

    /** A chained sink that does not know how many elements it lets through. */
    abstract static class Uncounted<T> extends Chained<T> {
        Uncounted(Sink<?> down) {
            super(down);
        }

        void begin(long size) {
            down.begin(-1);
        }
    }

    /** Passes over some elements and lets some of the others through; a limit of -1 is none. */
    static final class Slice extends Chained<Object> {
        private long skip;
        private long limit;

        Slice(Sink<?> down, long skip, long limit) {
            super(down);
            this.skip = skip;
            this.limit = limit;
        }

        static long sizeOf(long size, long skip, long limit) {
            if (size < 0) {
                return -1;
            }
            long n = Math.max(0, size - skip);
            return limit < 0 ? n : Math.min(n, limit);
        }

        void begin(long size) {
            down.begin(sizeOf(size, skip, limit));
        }

        private boolean passes() {
            if (skip > 0) {
                skip--;
                return false;
            }
            if (limit < 0) {
                return true;
            }
            if (limit == 0) {
                return false;
            }
            limit--;
            return true;
        }

        public void accept(Object t) {
            if (passes()) {
                down.accept(t);
            }
        }

        public void accept(int v) {
            if (passes()) {
                down.accept(v);
            }
        }

        public void accept(long v) {
            if (passes()) {
                down.accept(v);
            }
        }

        public void accept(double v) {
            if (passes()) {
                down.accept(v);
            }
        }

        boolean done() {
            return limit == 0 || down.done();
        }
    }
}
