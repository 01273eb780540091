package java.util.stream;

import java.util.Comparator;
import java.util.Spliterator;
import java.util.function.Supplier;

/**
 * A stage of a stream: the source, or an operation on the stage before it. Nothing happens before a terminal operation;
 * that one wraps its sink in the sinks of all stages and sends the source through them. Streams run sequentially, also
 * when they are asked to be parallel.
 */
abstract class Pipeline<T, S extends BaseStream<T, S>> implements BaseStream<T, S> {
    /** The number of elements is known. */
    static final int SIZED = 1;
    /** In natural order. */
    static final int SORTED = 2;
    static final int DISTINCT = 4;
    static final int ORDERED = 8;
    /** Some stage may want no more elements before the source ends. */
    static final int SHORT = 16;

    final Pipeline<?, ?> prev;
    final Pipeline<?, ?> head;
    final int flags;
    private boolean used;

    // Of the head only.
    private Spliterator<?> source;
    private Supplier<? extends Spliterator<?>> sourceSupplier;
    private boolean parallel;
    private Runnable closeHandler;

    Pipeline(Spliterator<?> source, int characteristics, boolean parallel) {
        this.prev = null;
        this.head = this;
        this.source = source;
        this.flags = flagsOf(source, characteristics);
        this.parallel = parallel;
    }

    Pipeline(Supplier<? extends Spliterator<?>> source, int characteristics, boolean parallel) {
        this.prev = null;
        this.head = this;
        this.sourceSupplier = source;
        this.flags = flagsOf(null, characteristics);
        this.parallel = parallel;
    }

    Pipeline(Pipeline<?, ?> prev, int clear, int set) {
        prev.use();
        this.prev = prev;
        this.head = prev.head;
        this.flags = prev.flags & ~clear | set;
    }

    private static int flagsOf(Spliterator<?> s, int characteristics) {
        int f = 0;
        if ((characteristics & Spliterator.SIZED) != 0) {
            f |= SIZED;
        }
        if ((characteristics & Spliterator.DISTINCT) != 0) {
            f |= DISTINCT;
        }
        if ((characteristics & Spliterator.ORDERED) != 0) {
            f |= ORDERED;
        }
        if ((characteristics & Spliterator.SORTED) != 0 && (s == null || s.getComparator() == null)) {
            f |= SORTED;
        }
        return f;
    }

    final void use() {
        if (used) {
            throw new IllegalStateException("stream has already been operated upon or closed");
        }
        used = true;
    }

    /** The sink of this stage in front of the one after it. */
    abstract Sink<?> wrap(Sink<?> down);

    /** How many elements leave this stage if n enter it; for stages that keep SIZED. */
    long sizeAfter(long n) {
        return n;
    }

    /** Sends the elements of s into sink in the way of this kind of stream. */
    abstract void drain(Spliterator<?> s, Sink<?> sink);

    /** Sends one element of s into sink. */
    abstract boolean step(Spliterator<?> s, Sink<?> sink);

    final Spliterator<?> takeSource() {
        Pipeline<?, ?> h = head;
        Spliterator<?> s = h.source;
        if (s != null) {
            h.source = null;
        } else if (h.sourceSupplier != null) {
            s = h.sourceSupplier.get();
            h.sourceSupplier = null;
        } else {
            throw new IllegalStateException("source already consumed or closed");
        }
        return s;
    }

    /** The number of elements that leave this stage, or -1. */
    private long exactSize(Spliterator<?> s) {
        if ((flags & SIZED) == 0) {
            return -1;
        }
        if (prev == null) {
            return s.getExactSizeIfKnown();
        }
        long n = prev.exactSize(s);
        return n < 0 ? -1 : sizeAfter(n);
    }

    /** The number of elements if it is known without running anything, else -1; consumes the stream if it is. */
    final long countIfSized() {
        if ((flags & SIZED) == 0) {
            return -1;
        }
        Pipeline<?, ?> h = head;
        if (h.source == null && h.sourceSupplier != null) {
            h.source = h.sourceSupplier.get();
            h.sourceSupplier = null;
        }
        long n = h.source == null ? -1 : exactSize(h.source);
        if (n >= 0) {
            use();
            h.source = null;
        }
        return n;
    }

    final Sink<?> chain(Sink<?> terminal) {
        Sink<?> sink = terminal;
        for (Pipeline<?, ?> p = this; p.prev != null; p = p.prev) {
            sink = p.wrap(sink);
        }
        return sink;
    }

    /** Runs the stream into a terminal sink; shortCircuit: the sink may be done early. */
    final <K extends Sink<?>> K run(K terminal, boolean shortCircuit) {
        use();
        Spliterator<?> s = takeSource();
        Sink<?> sink = chain(terminal);
        Pipeline<?, ?> h = head;
        sink.begin(h.exactSize(s));
        if (shortCircuit || (flags & SHORT) != 0) {
            while (!sink.done() && h.step(s, sink)) {
            }
        } else {
            h.drain(s, sink);
        }
        sink.end();
        return terminal;
    }

    public boolean isParallel() {
        return head.parallel;
    }

    @SuppressWarnings("unchecked")
    public S sequential() {
        head.parallel = false;
        return (S) this;
    }

    @SuppressWarnings("unchecked")
    public S parallel() {
        head.parallel = true;
        return (S) this;
    }

    @SuppressWarnings("unchecked")
    public S onClose(Runnable handler) {
        if (used) {
            throw new IllegalStateException("stream has already been operated upon or closed");
        }
        java.util.Objects.requireNonNull(handler);
        Runnable before = head.closeHandler;
        head.closeHandler = before == null ? handler : both(before, handler);
        return (S) this;
    }

    /** Runs two close handlers, the second also when the first fails. */
    static Runnable both(Runnable a, Runnable b) {
        return () -> {
            try {
                a.run();
            } catch (Throwable e1) {
                try {
                    b.run();
                } catch (Throwable e2) {
                    if (e1 != e2) {
                        e1.addSuppressed(e2);
                    }
                }
                throw e1;
            }
            b.run();
        };
    }

    public void close() {
        used = true;
        head.source = null;
        head.sourceSupplier = null;
        Runnable r = head.closeHandler;
        if (r != null) {
            head.closeHandler = null;
            r.run();
        }
    }

    public Spliterator<T> spliterator() {
        use();
        return spliteratorOf(takeSource());
    }

    @SuppressWarnings("unchecked")
    private Spliterator<T> spliteratorOf(Spliterator<?> s) {
        return prev == null ? (Spliterator<T>) s : pull(s);
    }

    /** A spliterator that pulls the source through the stages. */
    abstract Spliterator<T> pull(Spliterator<?> s);

    /** Keeps the state of pulling: what left the last stage waits in a buffer. */
    abstract static class Puller<T> {
        final Pipeline<?, ?> stage;
        final Spliterator<?> source;
        private Sink<?> sink;
        private boolean finished;

        Puller(Pipeline<?, ?> stage, Spliterator<?> source) {
            this.stage = stage;
            this.source = source;
        }

        abstract Sink<?> buffer();

        abstract boolean buffered();

        /** Whether there is an element in the buffer, after pulling for one. */
        final boolean fill() {
            if (sink == null) {
                sink = stage.chain(buffer());
                sink.begin(stage.head.exactSize(source));
            }
            while (!buffered()) {
                if (finished) {
                    return false;
                }
                if (sink.done() || !stage.head.step(source, sink)) {
                    finished = true;
                    sink.end();
                }
            }
            return true;
        }

        public long estimateSize() {
            long n = stage.exactSize(source);
            return n < 0 ? source.estimateSize() : n;
        }

        public int characteristics() {
            int f = stage.flags;
            return ((f & ORDERED) != 0 ? Spliterator.ORDERED : 0) | ((f & DISTINCT) != 0 ? Spliterator.DISTINCT : 0)
                    | ((f & SORTED) != 0 ? Spliterator.SORTED : 0) | ((f & SIZED) != 0 ? Spliterator.SIZED : 0);
        }

        public Comparator<? super T> getComparator() {
            if ((stage.flags & SORTED) == 0) {
                throw new IllegalStateException();
            }
            return null;
        }
    }
}
