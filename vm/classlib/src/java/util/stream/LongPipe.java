package java.util.stream;

import java.util.Arrays;
import java.util.LongSummaryStatistics;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.BiConsumer;
import java.util.function.LongBinaryOperator;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import java.util.function.LongToDoubleFunction;
import java.util.function.LongToIntFunction;
import java.util.function.LongUnaryOperator;
import java.util.function.ObjLongConsumer;
import java.util.function.Supplier;

/** A stage that sends long values on; see Pipeline. */
class LongPipe extends Pipeline<Long, LongStream> implements LongStream {
    LongPipe(Spliterator<?> source, int characteristics, boolean parallel) {
        super(source, characteristics, parallel);
    }

    LongPipe(Supplier<? extends Spliterator<?>> source, int characteristics, boolean parallel) {
        super(source, characteristics, parallel);
    }

    LongPipe(Pipeline<?, ?> prev, int clear, int set) {
        super(prev, clear, set);
    }

    Sink<?> wrap(Sink<?> down) {
        return down;
    }

    void drain(Spliterator<?> s, Sink<?> sink) {
        ((Spliterator.OfLong) s).forEachRemaining((LongConsumer) sink);
    }

    boolean step(Spliterator<?> s, Sink<?> sink) {
        return ((Spliterator.OfLong) s).tryAdvance((LongConsumer) sink);
    }

    /** Sends the values of r into sink, for flatMap; asked: only while it wants them. */
    static void pour(LongStream r, Sink<?> sink, boolean asked) {
        if (!asked) {
            r.forEach((LongConsumer) sink);
            return;
        }
        Spliterator.OfLong s = r.spliterator();
        while (!sink.done() && s.tryAdvance((LongConsumer) sink)) {
        }
    }

    Spliterator<Long> pull(Spliterator<?> s) {
        return new LongPuller(this, s);
    }

    private static final class LongPuller extends Puller<Long> implements Spliterator.OfLong {
        private long[] buffer = new long[16];
        private int from;
        private int to;

        LongPuller(Pipeline<?, ?> stage, Spliterator<?> source) {
            super(stage, source);
        }

        Sink<?> buffer() {
            return new Sink<Long>() {
                public void accept(long v) {
                    if (from == to) {
                        from = 0;
                        to = 0;
                    }
                    if (to == buffer.length) {
                        buffer = Arrays.copyOf(buffer, to << 1);
                    }
                    buffer[to++] = v;
                }
            };
        }

        boolean buffered() {
            return from < to;
        }

        public boolean tryAdvance(LongConsumer action) {
            Objects.requireNonNull(action);
            if (!fill()) {
                return false;
            }
            action.accept(buffer[from++]);
            return true;
        }

        public Spliterator.OfLong trySplit() {
            return null;
        }
    }

    public Spliterator.OfLong spliterator() {
        return (Spliterator.OfLong) super.spliterator();
    }

    public PrimitiveIterator.OfLong iterator() {
        return Spliterators.iterator(spliterator());
    }

    public LongStream unordered() {
        return (flags & ORDERED) == 0 ? this : new LongPipe(this, ORDERED, 0);
    }

    public LongStream filter(LongPredicate predicate) {
        Objects.requireNonNull(predicate);
        return new LongPipe(this, SIZED, 0) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Uncounted<Long>(next) {
                    public void accept(long v) {
                        if (predicate.test(v)) {
                            down.accept(v);
                        }
                    }
                };
            }
        };
    }

    public LongStream map(LongUnaryOperator mapper) {
        Objects.requireNonNull(mapper);
        return new LongPipe(this, SORTED | DISTINCT, 0) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Chained<Long>(next) {
                    public void accept(long v) {
                        down.accept(mapper.applyAsLong(v));
                    }
                };
            }
        };
    }

    public <U> Stream<U> mapToObj(LongFunction<? extends U> mapper) {
        Objects.requireNonNull(mapper);
        return new RefPipe<U>(this, SORTED | DISTINCT, 0) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Chained<Long>(next) {
                    public void accept(long v) {
                        down.accept((Object) mapper.apply(v));
                    }
                };
            }
        };
    }

    public Stream<Long> boxed() {
        return new RefPipe<Long>(this, 0, 0) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Chained<Long>(next) {
                    public void accept(long v) {
                        down.accept((Object) v);
                    }
                };
            }
        };
    }

    public IntStream mapToInt(LongToIntFunction mapper) {
        Objects.requireNonNull(mapper);
        return new IntPipe(this, SORTED | DISTINCT, 0) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Chained<Long>(next) {
                    public void accept(long v) {
                        down.accept(mapper.applyAsInt(v));
                    }
                };
            }
        };
    }

    public DoubleStream mapToDouble(LongToDoubleFunction mapper) {
        Objects.requireNonNull(mapper);
        return new DoublePipe(this, SORTED | DISTINCT, 0) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Chained<Long>(next) {
                    public void accept(long v) {
                        down.accept(mapper.applyAsDouble(v));
                    }
                };
            }
        };
    }

    public DoubleStream asDoubleStream() {
        return new DoublePipe(this, DISTINCT, 0) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Chained<Long>(next) {
                    public void accept(long v) {
                        down.accept((double) v);
                    }
                };
            }
        };
    }

    public LongStream flatMap(LongFunction<? extends LongStream> mapper) {
        Objects.requireNonNull(mapper);
        return new LongPipe(this, SORTED | DISTINCT | SIZED, 0) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Uncounted<Long>(next) {
                    private boolean asked;

                    boolean done() {
                        asked = true;
                        return down.done();
                    }

                    public void accept(long v) {
                        try (LongStream r = mapper.apply(v)) {
                            if (r != null) {
                                pour(r.sequential(), down, asked);
                            }
                        }
                    }
                };
            }
        };
    }

    public LongStream mapMulti(LongMapMultiConsumer mapper) {
        Objects.requireNonNull(mapper);
        return new LongPipe(this, SORTED | DISTINCT | SIZED, 0) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Uncounted<Long>(next) {
                    public void accept(long v) {
                        mapper.accept(v, (LongConsumer) down);
                    }
                };
            }
        };
    }

    public LongStream distinct() {
        return boxed().distinct().mapToLong(v -> v);
    }

    public LongStream sorted() {
        boolean already = (flags & SORTED) != 0;
        return new LongPipe(this, 0, SORTED | ORDERED) {
            Sink<?> wrap(Sink<?> next) {
                if (already) {
                    return next;
                }
                return new Sink.Chained<Long>(next) {
                    private long[] a;
                    private int n;
                    private boolean asked;

                    void begin(long size) {
                        a = new long[size >= 0 ? (int) Math.min(size, 1 << 28) : 16];
                        n = 0;
                    }

                    public void accept(long v) {
                        if (n == a.length) {
                            a = Arrays.copyOf(a, n < 8 ? 16 : n + (n >> 1));
                        }
                        a[n++] = v;
                    }

                    void end() {
                        long[] s = a;
                        int k = n;
                        a = null;
                        Arrays.sort(s, 0, k);
                        down.begin(k);
                        for (int i = 0; i < k && !(asked && down.done()); i++) {
                            down.accept(s[i]);
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

    public LongStream peek(LongConsumer action) {
        Objects.requireNonNull(action);
        return new LongPipe(this, 0, 0) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Chained<Long>(next) {
                    public void accept(long v) {
                        action.accept(v);
                        down.accept(v);
                    }
                };
            }
        };
    }

    public LongStream limit(long maxSize) {
        if (maxSize < 0) {
            throw new IllegalArgumentException(Long.toString(maxSize));
        }
        return slice(0, maxSize);
    }

    public LongStream skip(long n) {
        if (n < 0) {
            throw new IllegalArgumentException(Long.toString(n));
        }
        return n == 0 ? this : slice(n, -1);
    }

    private LongStream slice(long skip, long limit) {
        return new LongPipe(this, 0, limit < 0 ? 0 : SHORT) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Slice(next, skip, limit);
            }

            long sizeAfter(long n) {
                return Sink.Slice.sizeOf(n, skip, limit);
            }
        };
    }

    public LongStream takeWhile(LongPredicate predicate) {
        Objects.requireNonNull(predicate);
        return new LongPipe(this, SIZED, SHORT) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Uncounted<Long>(next) {
                    private boolean take = true;

                    public void accept(long v) {
                        if (take && (take = predicate.test(v))) {
                            down.accept(v);
                        }
                    }

                    boolean done() {
                        return !take || down.done();
                    }
                };
            }
        };
    }

    public LongStream dropWhile(LongPredicate predicate) {
        Objects.requireNonNull(predicate);
        return new LongPipe(this, SIZED, 0) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Uncounted<Long>(next) {
                    private boolean take;

                    public void accept(long v) {
                        if (take || (take = !predicate.test(v))) {
                            down.accept(v);
                        }
                    }
                };
            }
        };
    }

    public void forEach(LongConsumer action) {
        Objects.requireNonNull(action);
        if (prev == null) {
            use();
            ((Spliterator.OfLong) takeSource()).forEachRemaining(action);
            return;
        }
        run(new Sink<Long>() {
            public void accept(long v) {
                action.accept(v);
            }
        }, false);
    }

    public void forEachOrdered(LongConsumer action) {
        forEach(action);
    }

    private static final class ToArray extends Sink<Long> {
        private long[] a;
        private int n;

        void begin(long size) {
            if (size > Integer.MAX_VALUE - 8) {
                throw new IllegalArgumentException("Stream size exceeds max array size");
            }
            a = new long[size >= 0 ? (int) size : 16];
        }

        public void accept(long v) {
            if (n == a.length) {
                a = Arrays.copyOf(a, n < 8 ? 16 : n + (n >> 1));
            }
            a[n++] = v;
        }

        long[] result() {
            return n == a.length ? a : Arrays.copyOf(a, n);
        }
    }

    public long[] toArray() {
        return run(new ToArray(), false).result();
    }

    private static final class Fold extends Sink<Long> {
        private final LongBinaryOperator op;
        private long value;
        private boolean any;

        Fold(long value, boolean any, LongBinaryOperator op) {
            this.value = value;
            this.any = any;
            this.op = Objects.requireNonNull(op);
        }

        public void accept(long v) {
            if (any) {
                value = op.applyAsLong(value, v);
            } else {
                any = true;
                value = v;
            }
        }
    }

    public long reduce(long identity, LongBinaryOperator op) {
        return run(new Fold(identity, true, op), false).value;
    }

    public OptionalLong reduce(LongBinaryOperator op) {
        Fold f = run(new Fold(0, false, op), false);
        return f.any ? OptionalLong.of(f.value) : OptionalLong.empty();
    }

    public <R> R collect(Supplier<R> supplier, ObjLongConsumer<R> accumulator, BiConsumer<R, R> combiner) {
        Objects.requireNonNull(combiner);
        class Collecting extends Sink<Long> {
            private R box;

            void begin(long size) {
                box = supplier.get();
            }

            public void accept(long v) {
                accumulator.accept(box, v);
            }
        }
        return run(new Collecting(), false).box;
    }

    private static final class Sum extends Sink<Long> {
        private long sum;

        public void accept(long v) {
            sum += v;
        }
    }

    public long sum() {
        return run(new Sum(), false).sum;
    }

    public OptionalDouble average() {
        LongSummaryStatistics s = summaryStatistics();
        return s.getCount() > 0 ? OptionalDouble.of((double) s.getSum() / s.getCount()) : OptionalDouble.empty();
    }

    public OptionalLong min() {
        return reduce(Math::min);
    }

    public OptionalLong max() {
        return reduce(Math::max);
    }

    public long count() {
        long n = countIfSized();
        if (n >= 0) {
            return n;
        }
        class Counting extends Sink<Long> {
            private long n;

            public void accept(long v) {
                n++;
            }
        }
        return run(new Counting(), false).n;
    }

    private static final class Summing extends Sink<Long> {
        private final LongSummaryStatistics s = new LongSummaryStatistics();

        public void accept(long v) {
            s.accept(v);
        }
    }

    public LongSummaryStatistics summaryStatistics() {
        return run(new Summing(), false).s;
    }

    /** Whether some value answers the predicate with want. */
    private boolean some(LongPredicate predicate, boolean want) {
        Objects.requireNonNull(predicate);
        class Matching extends Sink<Long> {
            private boolean found;

            public void accept(long v) {
                if (!found && predicate.test(v) == want) {
                    found = true;
                }
            }

            boolean done() {
                return found;
            }
        }
        return run(new Matching(), true).found;
    }

    public boolean anyMatch(LongPredicate predicate) {
        return some(predicate, true);
    }

    public boolean allMatch(LongPredicate predicate) {
        return !some(predicate, false);
    }

    public boolean noneMatch(LongPredicate predicate) {
        return !some(predicate, true);
    }

    public OptionalLong findFirst() {
        class Finding extends Sink<Long> {
            private boolean found;
            private long value;

            public void accept(long v) {
                if (!found) {
                    found = true;
                    value = v;
                }
            }

            boolean done() {
                return found;
            }
        }
        Finding f = run(new Finding(), true);
        return f.found ? OptionalLong.of(f.value) : OptionalLong.empty();
    }

    public OptionalLong findAny() {
        return findFirst();
    }
}
