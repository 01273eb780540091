package java.util.stream;

import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.BiConsumer;
import java.util.function.IntBinaryOperator;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;

/** A stage that sends int values on; see Pipeline. */
class IntPipe extends Pipeline<Integer, IntStream> implements IntStream {
    IntPipe(Spliterator<?> source, int characteristics, boolean parallel) {
        super(source, characteristics, parallel);
    }

    IntPipe(Supplier<? extends Spliterator<?>> source, int characteristics, boolean parallel) {
        super(source, characteristics, parallel);
    }

    IntPipe(Pipeline<?, ?> prev, int clear, int set) {
        super(prev, clear, set);
    }

    Sink<?> wrap(Sink<?> down) {
        return down;
    }

    void drain(Spliterator<?> s, Sink<?> sink) {
        ((Spliterator.OfInt) s).forEachRemaining((IntConsumer) sink);
    }

    boolean step(Spliterator<?> s, Sink<?> sink) {
        return ((Spliterator.OfInt) s).tryAdvance((IntConsumer) sink);
    }

    /** Sends the values of r into sink, for flatMap; asked: only while it wants them. */
    static void pour(IntStream r, Sink<?> sink, boolean asked) {
        if (!asked) {
            r.forEach((IntConsumer) sink);
            return;
        }
        Spliterator.OfInt s = r.spliterator();
        while (!sink.done() && s.tryAdvance((IntConsumer) sink)) {
        }
    }

    Spliterator<Integer> pull(Spliterator<?> s) {
        return new IntPuller(this, s);
    }

    private static final class IntPuller extends Puller<Integer> implements Spliterator.OfInt {
        private int[] buffer = new int[16];
        private int from;
        private int to;

        IntPuller(Pipeline<?, ?> stage, Spliterator<?> source) {
            super(stage, source);
        }

        Sink<?> buffer() {
            return new Sink<Integer>() {
                public void accept(int v) {
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

        public boolean tryAdvance(IntConsumer action) {
            Objects.requireNonNull(action);
            if (!fill()) {
                return false;
            }
            action.accept(buffer[from++]);
            return true;
        }

        public Spliterator.OfInt trySplit() {
            return null;
        }
    }

    public Spliterator.OfInt spliterator() {
        return (Spliterator.OfInt) super.spliterator();
    }

    public PrimitiveIterator.OfInt iterator() {
        return Spliterators.iterator(spliterator());
    }

    public IntStream unordered() {
        return (flags & ORDERED) == 0 ? this : new IntPipe(this, ORDERED, 0);
    }

    public IntStream filter(IntPredicate predicate) {
        Objects.requireNonNull(predicate);
        return new IntPipe(this, SIZED, 0) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Uncounted<Integer>(next) {
                    public void accept(int v) {
                        if (predicate.test(v)) {
                            down.accept(v);
                        }
                    }
                };
            }
        };
    }

    public IntStream map(IntUnaryOperator mapper) {
        Objects.requireNonNull(mapper);
        return new IntPipe(this, SORTED | DISTINCT, 0) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Chained<Integer>(next) {
                    public void accept(int v) {
                        down.accept(mapper.applyAsInt(v));
                    }
                };
            }
        };
    }

    public <U> Stream<U> mapToObj(IntFunction<? extends U> mapper) {
        Objects.requireNonNull(mapper);
        return new RefPipe<U>(this, SORTED | DISTINCT, 0) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Chained<Integer>(next) {
                    public void accept(int v) {
                        down.accept((Object) mapper.apply(v));
                    }
                };
            }
        };
    }

    public Stream<Integer> boxed() {
        return new RefPipe<Integer>(this, 0, 0) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Chained<Integer>(next) {
                    public void accept(int v) {
                        down.accept((Object) v);
                    }
                };
            }
        };
    }

    public LongStream mapToLong(IntToLongFunction mapper) {
        Objects.requireNonNull(mapper);
        return new LongPipe(this, SORTED | DISTINCT, 0) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Chained<Integer>(next) {
                    public void accept(int v) {
                        down.accept(mapper.applyAsLong(v));
                    }
                };
            }
        };
    }

    public DoubleStream mapToDouble(IntToDoubleFunction mapper) {
        Objects.requireNonNull(mapper);
        return new DoublePipe(this, SORTED | DISTINCT, 0) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Chained<Integer>(next) {
                    public void accept(int v) {
                        down.accept(mapper.applyAsDouble(v));
                    }
                };
            }
        };
    }

    public LongStream asLongStream() {
        return new LongPipe(this, 0, 0) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Chained<Integer>(next) {
                    public void accept(int v) {
                        down.accept((long) v);
                    }
                };
            }
        };
    }

    public DoubleStream asDoubleStream() {
        return new DoublePipe(this, 0, 0) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Chained<Integer>(next) {
                    public void accept(int v) {
                        down.accept((double) v);
                    }
                };
            }
        };
    }

    public IntStream flatMap(IntFunction<? extends IntStream> mapper) {
        Objects.requireNonNull(mapper);
        return new IntPipe(this, SORTED | DISTINCT | SIZED, 0) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Uncounted<Integer>(next) {
                    private boolean asked;

                    boolean done() {
                        asked = true;
                        return down.done();
                    }

                    public void accept(int v) {
                        try (IntStream r = mapper.apply(v)) {
                            if (r != null) {
                                pour(r.sequential(), down, asked);
                            }
                        }
                    }
                };
            }
        };
    }

    public IntStream mapMulti(IntMapMultiConsumer mapper) {
        Objects.requireNonNull(mapper);
        return new IntPipe(this, SORTED | DISTINCT | SIZED, 0) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Uncounted<Integer>(next) {
                    public void accept(int v) {
                        mapper.accept(v, (IntConsumer) down);
                    }
                };
            }
        };
    }

    public IntStream distinct() {
        return boxed().distinct().mapToInt(v -> v);
    }

    public IntStream sorted() {
        boolean already = (flags & SORTED) != 0;
        return new IntPipe(this, 0, SORTED | ORDERED) {
            Sink<?> wrap(Sink<?> next) {
                if (already) {
                    return next;
                }
                return new Sink.Chained<Integer>(next) {
                    private int[] a;
                    private int n;
                    private boolean asked;

                    void begin(long size) {
                        a = new int[size >= 0 ? (int) Math.min(size, 1 << 28) : 16];
                        n = 0;
                    }

                    public void accept(int v) {
                        if (n == a.length) {
                            a = Arrays.copyOf(a, n < 8 ? 16 : n + (n >> 1));
                        }
                        a[n++] = v;
                    }

                    void end() {
                        int[] s = a;
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

    public IntStream peek(IntConsumer action) {
        Objects.requireNonNull(action);
        return new IntPipe(this, 0, 0) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Chained<Integer>(next) {
                    public void accept(int v) {
                        action.accept(v);
                        down.accept(v);
                    }
                };
            }
        };
    }

    public IntStream limit(long maxSize) {
        if (maxSize < 0) {
            throw new IllegalArgumentException(Long.toString(maxSize));
        }
        return slice(0, maxSize);
    }

    public IntStream skip(long n) {
        if (n < 0) {
            throw new IllegalArgumentException(Long.toString(n));
        }
        return n == 0 ? this : slice(n, -1);
    }

    private IntStream slice(long skip, long limit) {
        return new IntPipe(this, 0, limit < 0 ? 0 : SHORT) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Slice(next, skip, limit);
            }

            long sizeAfter(long n) {
                return Sink.Slice.sizeOf(n, skip, limit);
            }
        };
    }

    public IntStream takeWhile(IntPredicate predicate) {
        Objects.requireNonNull(predicate);
        return new IntPipe(this, SIZED, SHORT) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Uncounted<Integer>(next) {
                    private boolean take = true;

                    public void accept(int v) {
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

    public IntStream dropWhile(IntPredicate predicate) {
        Objects.requireNonNull(predicate);
        return new IntPipe(this, SIZED, 0) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Uncounted<Integer>(next) {
                    private boolean take;

                    public void accept(int v) {
                        if (take || (take = !predicate.test(v))) {
                            down.accept(v);
                        }
                    }
                };
            }
        };
    }

    public void forEach(IntConsumer action) {
        Objects.requireNonNull(action);
        if (prev == null) {
            use();
            ((Spliterator.OfInt) takeSource()).forEachRemaining(action);
            return;
        }
        run(new Sink<Integer>() {
            public void accept(int v) {
                action.accept(v);
            }
        }, false);
    }

    public void forEachOrdered(IntConsumer action) {
        forEach(action);
    }

    private static final class ToArray extends Sink<Integer> {
        private int[] a;
        private int n;

        void begin(long size) {
            if (size > Integer.MAX_VALUE - 8) {
                throw new IllegalArgumentException("Stream size exceeds max array size");
            }
            a = new int[size >= 0 ? (int) size : 16];
        }

        public void accept(int v) {
            if (n == a.length) {
                a = Arrays.copyOf(a, n < 8 ? 16 : n + (n >> 1));
            }
            a[n++] = v;
        }

        int[] result() {
            return n == a.length ? a : Arrays.copyOf(a, n);
        }
    }

    public int[] toArray() {
        return run(new ToArray(), false).result();
    }

    private static final class Fold extends Sink<Integer> {
        private final IntBinaryOperator op;
        private int value;
        private boolean any;

        Fold(int value, boolean any, IntBinaryOperator op) {
            this.value = value;
            this.any = any;
            this.op = Objects.requireNonNull(op);
        }

        public void accept(int v) {
            if (any) {
                value = op.applyAsInt(value, v);
            } else {
                any = true;
                value = v;
            }
        }
    }

    public int reduce(int identity, IntBinaryOperator op) {
        return run(new Fold(identity, true, op), false).value;
    }

    public OptionalInt reduce(IntBinaryOperator op) {
        Fold f = run(new Fold(0, false, op), false);
        return f.any ? OptionalInt.of(f.value) : OptionalInt.empty();
    }

    public <R> R collect(Supplier<R> supplier, ObjIntConsumer<R> accumulator, BiConsumer<R, R> combiner) {
        Objects.requireNonNull(combiner);
        class Collecting extends Sink<Integer> {
            private R box;

            void begin(long size) {
                box = supplier.get();
            }

            public void accept(int v) {
                accumulator.accept(box, v);
            }
        }
        return run(new Collecting(), false).box;
    }

    private static final class Sum extends Sink<Integer> {
        private int sum;

        public void accept(int v) {
            sum += v;
        }
    }

    public int sum() {
        return run(new Sum(), false).sum;
    }

    public OptionalDouble average() {
        IntSummaryStatistics s = summaryStatistics();
        return s.getCount() > 0 ? OptionalDouble.of((double) s.getSum() / s.getCount()) : OptionalDouble.empty();
    }

    public OptionalInt min() {
        return reduce(Math::min);
    }

    public OptionalInt max() {
        return reduce(Math::max);
    }

    public long count() {
        long n = countIfSized();
        if (n >= 0) {
            return n;
        }
        class Counting extends Sink<Integer> {
            private long n;

            public void accept(int v) {
                n++;
            }
        }
        return run(new Counting(), false).n;
    }

    private static final class Summing extends Sink<Integer> {
        private final IntSummaryStatistics s = new IntSummaryStatistics();

        public void accept(int v) {
            s.accept(v);
        }
    }

    public IntSummaryStatistics summaryStatistics() {
        return run(new Summing(), false).s;
    }

    /** Whether some value answers the predicate with want. */
    private boolean some(IntPredicate predicate, boolean want) {
        Objects.requireNonNull(predicate);
        class Matching extends Sink<Integer> {
            private boolean found;

            public void accept(int v) {
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

    public boolean anyMatch(IntPredicate predicate) {
        return some(predicate, true);
    }

    public boolean allMatch(IntPredicate predicate) {
        return !some(predicate, false);
    }

    public boolean noneMatch(IntPredicate predicate) {
        return !some(predicate, true);
    }

    public OptionalInt findFirst() {
        class Finding extends Sink<Integer> {
            private boolean found;
            private int value;

            public void accept(int v) {
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
        return f.found ? OptionalInt.of(f.value) : OptionalInt.empty();
    }

    public OptionalInt findAny() {
        return findFirst();
    }
}
