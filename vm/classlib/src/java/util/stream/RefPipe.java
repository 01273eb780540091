package java.util.stream;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/** A stage that sends objects on; see Pipeline. */
class RefPipe<T> extends Pipeline<T, Stream<T>> implements Stream<T> {
    RefPipe(Spliterator<?> source, int characteristics, boolean parallel) {
        super(source, characteristics, parallel);
    }

    RefPipe(Supplier<? extends Spliterator<?>> source, int characteristics, boolean parallel) {
        super(source, characteristics, parallel);
    }

    RefPipe(Pipeline<?, ?> prev, int clear, int set) {
        super(prev, clear, set);
    }

    Sink<?> wrap(Sink<?> down) {
        return down;
    }

    @SuppressWarnings("unchecked")
    void drain(Spliterator<?> s, Sink<?> sink) {
        ((Spliterator<Object>) s).forEachRemaining((Consumer<Object>) sink);
    }

    @SuppressWarnings("unchecked")
    boolean step(Spliterator<?> s, Sink<?> sink) {
        return ((Spliterator<Object>) s).tryAdvance((Consumer<Object>) sink);
    }

    Spliterator<T> pull(Spliterator<?> s) {
        return new RefPuller<T>(this, s);
    }

    private static final class RefPuller<T> extends Puller<T> implements Spliterator<T> {
        /** Elements are boxed in arrays of one, because they may be null. */
        private final ArrayDeque<Object[]> buffer = new ArrayDeque<Object[]>();

        RefPuller(Pipeline<?, ?> stage, Spliterator<?> source) {
            super(stage, source);
        }

        Sink<?> buffer() {
            return new Sink<T>() {
                public void accept(T t) {
                    buffer.addLast(new Object[] {t});
                }
            };
        }

        boolean buffered() {
            return !buffer.isEmpty();
        }

        @SuppressWarnings("unchecked")
        public boolean tryAdvance(Consumer<? super T> action) {
            Objects.requireNonNull(action);
            if (!fill()) {
                return false;
            }
            action.accept((T) buffer.pollFirst()[0]);
            return true;
        }

        public Spliterator<T> trySplit() {
            return null;
        }
    }

    public Iterator<T> iterator() {
        return Spliterators.iterator(spliterator());
    }

    public Stream<T> unordered() {
        return (flags & ORDERED) == 0 ? this : new RefPipe<T>(this, ORDERED, 0);
    }

    public Stream<T> filter(Predicate<? super T> predicate) {
        Objects.requireNonNull(predicate);
        return new RefPipe<T>(this, SIZED, 0) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Uncounted<T>(next) {
                    public void accept(T t) {
                        if (predicate.test(t)) {
                            down.accept(t);
                        }
                    }
                };
            }
        };
    }

    public <R> Stream<R> map(Function<? super T, ? extends R> mapper) {
        Objects.requireNonNull(mapper);
        return new RefPipe<R>(this, SORTED | DISTINCT, 0) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Chained<T>(next) {
                    public void accept(T t) {
                        down.accept((Object) mapper.apply(t));
                    }
                };
            }
        };
    }

    public <R> Stream<R> flatMap(Function<? super T, ? extends Stream<? extends R>> mapper) {
        Objects.requireNonNull(mapper);
        return new RefPipe<R>(this, SORTED | DISTINCT | SIZED, 0) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Uncounted<T>(next) {
                    private boolean asked;

                    boolean done() {
                        asked = true;
                        return down.done();
                    }

                    public void accept(T t) {
                        try (Stream<? extends R> r = mapper.apply(t)) {
                            if (r == null) {
                                return;
                            }
                            if (!asked) {
                                r.sequential().forEach((Consumer<Object>) down);
                                return;
                            }
                            Spliterator<? extends R> s = r.sequential().spliterator();
                            while (!down.done() && s.tryAdvance((Consumer<Object>) down)) {
                            }
                        }
                    }
                };
            }
        };
    }

    public <R> Stream<R> mapMulti(BiConsumer<? super T, ? super Consumer<R>> mapper) {
        Objects.requireNonNull(mapper);
        return new RefPipe<R>(this, SORTED | DISTINCT | SIZED, 0) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Uncounted<T>(next) {
                    @SuppressWarnings("unchecked")
                    public void accept(T t) {
                        mapper.accept(t, (Consumer<R>) (Consumer<?>) down);
                    }
                };
            }
        };
    }

    public IntStream mapToInt(ToIntFunction<? super T> mapper) {
        Objects.requireNonNull(mapper);
        return new IntPipe(this, SORTED | DISTINCT, 0) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Chained<T>(next) {
                    public void accept(T t) {
                        down.accept(mapper.applyAsInt(t));
                    }
                };
            }
        };
    }

    public IntStream flatMapToInt(Function<? super T, ? extends IntStream> mapper) {
        Objects.requireNonNull(mapper);
        return new IntPipe(this, SORTED | DISTINCT | SIZED, 0) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Uncounted<T>(next) {
                    private boolean asked;

                    boolean done() {
                        asked = true;
                        return down.done();
                    }

                    public void accept(T t) {
                        try (IntStream r = mapper.apply(t)) {
                            if (r != null) {
                                IntPipe.pour(r.sequential(), down, asked);
                            }
                        }
                    }
                };
            }
        };
    }

    public IntStream mapMultiToInt(BiConsumer<? super T, ? super IntConsumer> mapper) {
        Objects.requireNonNull(mapper);
        return new IntPipe(this, SORTED | DISTINCT | SIZED, 0) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Uncounted<T>(next) {
                    public void accept(T t) {
                        mapper.accept(t, (IntConsumer) down);
                    }
                };
            }
        };
    }

    public LongStream mapToLong(ToLongFunction<? super T> mapper) {
        Objects.requireNonNull(mapper);
        return new LongPipe(this, SORTED | DISTINCT, 0) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Chained<T>(next) {
                    public void accept(T t) {
                        down.accept(mapper.applyAsLong(t));
                    }
                };
            }
        };
    }

    public LongStream flatMapToLong(Function<? super T, ? extends LongStream> mapper) {
        Objects.requireNonNull(mapper);
        return new LongPipe(this, SORTED | DISTINCT | SIZED, 0) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Uncounted<T>(next) {
                    private boolean asked;

                    boolean done() {
                        asked = true;
                        return down.done();
                    }

                    public void accept(T t) {
                        try (LongStream r = mapper.apply(t)) {
                            if (r != null) {
                                LongPipe.pour(r.sequential(), down, asked);
                            }
                        }
                    }
                };
            }
        };
    }

    public LongStream mapMultiToLong(BiConsumer<? super T, ? super LongConsumer> mapper) {
        Objects.requireNonNull(mapper);
        return new LongPipe(this, SORTED | DISTINCT | SIZED, 0) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Uncounted<T>(next) {
                    public void accept(T t) {
                        mapper.accept(t, (LongConsumer) down);
                    }
                };
            }
        };
    }

    public DoubleStream mapToDouble(ToDoubleFunction<? super T> mapper) {
        Objects.requireNonNull(mapper);
        return new DoublePipe(this, SORTED | DISTINCT, 0) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Chained<T>(next) {
                    public void accept(T t) {
                        down.accept(mapper.applyAsDouble(t));
                    }
                };
            }
        };
    }

    public DoubleStream flatMapToDouble(Function<? super T, ? extends DoubleStream> mapper) {
        Objects.requireNonNull(mapper);
        return new DoublePipe(this, SORTED | DISTINCT | SIZED, 0) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Uncounted<T>(next) {
                    private boolean asked;

                    boolean done() {
                        asked = true;
                        return down.done();
                    }

                    public void accept(T t) {
                        try (DoubleStream r = mapper.apply(t)) {
                            if (r != null) {
                                DoublePipe.pour(r.sequential(), down, asked);
                            }
                        }
                    }
                };
            }
        };
    }

    public DoubleStream mapMultiToDouble(BiConsumer<? super T, ? super DoubleConsumer> mapper) {
        Objects.requireNonNull(mapper);
        return new DoublePipe(this, SORTED | DISTINCT | SIZED, 0) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Uncounted<T>(next) {
                    public void accept(T t) {
                        mapper.accept(t, (DoubleConsumer) down);
                    }
                };
            }
        };
    }

    public Stream<T> distinct() {
        boolean sorted = (flags & SORTED) != 0;
        boolean distinct = (flags & DISTINCT) != 0;
        return new RefPipe<T>(this, SIZED, DISTINCT) {
            Sink<?> wrap(Sink<?> next) {
                if (distinct) {
                    return next;
                }
                if (sorted) {
                    return new Sink.Uncounted<T>(next) {
                        private boolean seenNull;
                        private T last;

                        public void accept(T t) {
                            if (t == null) {
                                if (!seenNull) {
                                    seenNull = true;
                                    last = null;
                                    down.accept((Object) null);
                                }
                            } else if (last == null || !t.equals(last)) {
                                last = t;
                                down.accept(t);
                            }
                        }
                    };
                }
                return new Sink.Uncounted<T>(next) {
                    private HashSet<T> seen;

                    void begin(long size) {
                        seen = new HashSet<T>();
                        down.begin(-1);
                    }

                    void end() {
                        seen = null;
                        down.end();
                    }

                    public void accept(T t) {
                        if (seen.add(t)) {
                            down.accept(t);
                        }
                    }
                };
            }
        };
    }

    @SuppressWarnings("unchecked")
    public Stream<T> sorted() {
        return sorted((Comparator<Object>) (Comparator<?>) Comparator.naturalOrder(), true);
    }

    @SuppressWarnings("unchecked")
    public Stream<T> sorted(Comparator<? super T> comparator) {
        Objects.requireNonNull(comparator);
        return sorted((Comparator<Object>) (Comparator<?>) comparator, false);
    }

    private Stream<T> sorted(Comparator<Object> c, boolean natural) {
        boolean already = natural && (flags & SORTED) != 0;
        return new RefPipe<T>(this, natural ? 0 : SORTED, natural ? SORTED | ORDERED : ORDERED) {
            Sink<?> wrap(Sink<?> next) {
                if (already) {
                    return next;
                }
                return new Sink.Chained<T>(next) {
                    private Object[] a;
                    private int n;
                    private boolean asked;

                    void begin(long size) {
                        a = new Object[size >= 0 ? (int) Math.min(size, 1 << 28) : 16];
                        n = 0;
                    }

                    public void accept(T t) {
                        if (n == a.length) {
                            a = Arrays.copyOf(a, n < 8 ? 16 : n + (n >> 1));
                        }
                        a[n++] = t;
                    }

                    void end() {
                        Object[] s = a;
                        int k = n;
                        a = null;
                        Arrays.sort(s, 0, k, c);
                        down.begin(k);
                        if (asked) {
                            for (int i = 0; i < k && !down.done(); i++) {
                                down.accept(s[i]);
                            }
                        } else {
                            for (int i = 0; i < k; i++) {
                                down.accept(s[i]);
                            }
                        }
                        down.end();
                    }

                    boolean done() {
                        asked = true;
                        return false;
                    }
                };
            }
        };
    }

    public Stream<T> peek(Consumer<? super T> action) {
        Objects.requireNonNull(action);
        return new RefPipe<T>(this, 0, 0) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Chained<T>(next) {
                    public void accept(T t) {
                        action.accept(t);
                        down.accept(t);
                    }
                };
            }
        };
    }

    public Stream<T> limit(long maxSize) {
        if (maxSize < 0) {
            throw new IllegalArgumentException(Long.toString(maxSize));
        }
        return slice(0, maxSize);
    }

    public Stream<T> skip(long n) {
        if (n < 0) {
            throw new IllegalArgumentException(Long.toString(n));
        }
        return n == 0 ? this : slice(n, -1);
    }

    private Stream<T> slice(long skip, long limit) {
        return new RefPipe<T>(this, 0, limit < 0 ? 0 : SHORT) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Slice(next, skip, limit);
            }

            long sizeAfter(long n) {
                return Sink.Slice.sizeOf(n, skip, limit);
            }
        };
    }

    public Stream<T> takeWhile(Predicate<? super T> predicate) {
        Objects.requireNonNull(predicate);
        return new RefPipe<T>(this, SIZED, SHORT) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Uncounted<T>(next) {
                    private boolean take = true;

                    public void accept(T t) {
                        if (take && (take = predicate.test(t))) {
                            down.accept(t);
                        }
                    }

                    boolean done() {
                        return !take || down.done();
                    }
                };
            }
        };
    }

    public Stream<T> dropWhile(Predicate<? super T> predicate) {
        Objects.requireNonNull(predicate);
        return new RefPipe<T>(this, SIZED, 0) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Uncounted<T>(next) {
                    private boolean take;

                    public void accept(T t) {
                        if (take || (take = !predicate.test(t))) {
                            down.accept(t);
                        }
                    }
                };
            }
        };
    }

    public void forEach(Consumer<? super T> action) {
        Objects.requireNonNull(action);
        if (prev == null) {
            use();
            @SuppressWarnings("unchecked")
            Spliterator<T> s = (Spliterator<T>) takeSource();
            s.forEachRemaining(action);
            return;
        }
        run(new Sink<T>() {
            public void accept(T t) {
                action.accept(t);
            }
        }, false);
    }

    public void forEachOrdered(Consumer<? super T> action) {
        forEach(action);
    }

    public Object[] toArray() {
        return toArray(Object[]::new);
    }

    /** Gathers all elements in an array that grows. */
    private static final class ToArray extends Sink<Object> {
        private final IntFunction<? extends Object[]> generator;
        private Object[] a;
        private int n;
        private boolean exact;

        ToArray(IntFunction<? extends Object[]> generator) {
            this.generator = generator;
        }

        void begin(long size) {
            if (size > Integer.MAX_VALUE - 8) {
                throw new IllegalArgumentException("Stream size exceeds max array size");
            }
            exact = size >= 0;
            a = exact ? generator.apply((int) size) : new Object[16];
        }

        public void accept(Object t) {
            if (n == a.length) {
                if (exact) {
                    throw new IllegalStateException("Accept exceeded fixed size of " + n);
                }
                a = Arrays.copyOf(a, n + (n >> 1));
            }
            a[n++] = t;
        }

        Object[] result() {
            if (exact) {
                if (n < a.length) {
                    throw new IllegalStateException("End size " + n + " is less than fixed size " + a.length);
                }
                return a;
            }
            Object[] r = generator.apply(n);
            System.arraycopy(a, 0, r, 0, n);
            return r;
        }
    }

    @SuppressWarnings("unchecked")
    public <A> A[] toArray(IntFunction<A[]> generator) {
        return (A[]) run(new ToArray(generator), false).result();
    }

    private static final class Fold<T> extends Sink<T> {
        private final BinaryOperator<T> op;
        T value;
        boolean any;

        Fold(T value, boolean any, BinaryOperator<T> op) {
            this.value = value;
            this.any = any;
            this.op = Objects.requireNonNull(op);
        }

        public void accept(T t) {
            if (any) {
                value = op.apply(value, t);
            } else {
                any = true;
                value = t;
            }
        }
    }

    public T reduce(T identity, BinaryOperator<T> accumulator) {
        return run(new Fold<T>(identity, true, accumulator), false).value;
    }

    public Optional<T> reduce(BinaryOperator<T> accumulator) {
        Fold<T> f = run(new Fold<T>(null, false, accumulator), false);
        return f.any ? Optional.of(f.value) : Optional.empty();
    }

    public <U> U reduce(U identity, BiFunction<U, ? super T, U> accumulator, BinaryOperator<U> combiner) {
        Objects.requireNonNull(accumulator);
        class Folding extends Sink<T> {
            private U value = identity;

            public void accept(T t) {
                value = accumulator.apply(value, t);
            }
        }
        return run(new Folding(), false).value;
    }

    private static final class Collecting<T, R> extends Sink<T> {
        private final Supplier<R> supplier;
        private final BiConsumer<R, ? super T> accumulator;
        R box;

        Collecting(Supplier<R> supplier, BiConsumer<R, ? super T> accumulator) {
            this.supplier = Objects.requireNonNull(supplier);
            this.accumulator = Objects.requireNonNull(accumulator);
        }

        void begin(long size) {
            box = supplier.get();
        }

        public void accept(T t) {
            accumulator.accept(box, t);
        }
    }

    public <R> R collect(Supplier<R> supplier, BiConsumer<R, ? super T> accumulator, BiConsumer<R, R> combiner) {
        return run(new Collecting<T, R>(supplier, accumulator), false).box;
    }

    @SuppressWarnings("unchecked")
    public <R, A> R collect(Collector<? super T, A, R> collector) {
        A box = run(new Collecting<T, A>(collector.supplier(), collector.accumulator()), false).box;
        return collector.characteristics().contains(Collector.Characteristics.IDENTITY_FINISH) ? (R) box
                : collector.finisher().apply(box);
    }

    public Optional<T> min(Comparator<? super T> comparator) {
        return reduce(BinaryOperator.minBy(comparator));
    }

    public Optional<T> max(Comparator<? super T> comparator) {
        return reduce(BinaryOperator.maxBy(comparator));
    }

    public long count() {
        long n = countIfSized();
        if (n >= 0) {
            return n;
        }
        class Counting extends Sink<T> {
            private long n;

            public void accept(T t) {
                n++;
            }
        }
        return run(new Counting(), false).n;
    }

    /** Whether some element answers the predicate with want. */
    private boolean some(Predicate<? super T> predicate, boolean want) {
        Objects.requireNonNull(predicate);
        class Matching extends Sink<T> {
            private boolean found;

            public void accept(T t) {
                if (!found && predicate.test(t) == want) {
                    found = true;
                }
            }

            boolean done() {
                return found;
            }
        }
        return run(new Matching(), true).found;
    }

    public boolean anyMatch(Predicate<? super T> predicate) {
        return some(predicate, true);
    }

    public boolean allMatch(Predicate<? super T> predicate) {
        return !some(predicate, false);
    }

    public boolean noneMatch(Predicate<? super T> predicate) {
        return !some(predicate, true);
    }

    public Optional<T> findFirst() {
        class Finding extends Sink<T> {
            private boolean found;
            private T value;

            public void accept(T t) {
                if (!found) {
                    found = true;
                    value = t;
                }
            }

            boolean done() {
                return found;
            }
        }
        Finding f = run(new Finding(), true);
        return f.found ? Optional.of(f.value) : Optional.empty();
    }

    public Optional<T> findAny() {
        return findFirst();
    }
}
