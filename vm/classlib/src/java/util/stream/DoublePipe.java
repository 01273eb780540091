package java.util.stream;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.BiConsumer;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;
import java.util.function.DoubleToIntFunction;
import java.util.function.DoubleToLongFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ObjDoubleConsumer;
import java.util.function.Supplier;

/** A stage that sends double values on; see Pipeline. */
class DoublePipe extends Pipeline<Double, DoubleStream> implements DoubleStream {
    DoublePipe(Spliterator<?> source, int characteristics, boolean parallel) {
        super(source, characteristics, parallel);
    }

    DoublePipe(Supplier<? extends Spliterator<?>> source, int characteristics, boolean parallel) {
        super(source, characteristics, parallel);
    }

    DoublePipe(Pipeline<?, ?> prev, int clear, int set) {
        super(prev, clear, set);
    }

    Sink<?> wrap(Sink<?> down) {
        return down;
    }

    void drain(Spliterator<?> s, Sink<?> sink) {
        ((Spliterator.OfDouble) s).forEachRemaining((DoubleConsumer) sink);
    }

    boolean step(Spliterator<?> s, Sink<?> sink) {
        return ((Spliterator.OfDouble) s).tryAdvance((DoubleConsumer) sink);
    }

    /** Sends the values of r into sink, for flatMap; asked: only while it wants them. */
    static void pour(DoubleStream r, Sink<?> sink, boolean asked) {
        if (!asked) {
            r.forEach((DoubleConsumer) sink);
            return;
        }
        Spliterator.OfDouble s = r.spliterator();
        while (!sink.done() && s.tryAdvance((DoubleConsumer) sink)) {
        }
    }

    Spliterator<Double> pull(Spliterator<?> s) {
        return new DoublePuller(this, s);
    }

    private static final class DoublePuller extends Puller<Double> implements Spliterator.OfDouble {
        private double[] buffer = new double[16];
        private int from;
        private int to;

        DoublePuller(Pipeline<?, ?> stage, Spliterator<?> source) {
            super(stage, source);
        }

        Sink<?> buffer() {
            return new Sink<Double>() {
                public void accept(double v) {
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

        public boolean tryAdvance(DoubleConsumer action) {
            Objects.requireNonNull(action);
            if (!fill()) {
                return false;
            }
            action.accept(buffer[from++]);
            return true;
        }

        public Spliterator.OfDouble trySplit() {
            return null;
        }
    }

    public Spliterator.OfDouble spliterator() {
        return (Spliterator.OfDouble) super.spliterator();
    }

    public PrimitiveIterator.OfDouble iterator() {
        return Spliterators.iterator(spliterator());
    }

    public DoubleStream unordered() {
        return (flags & ORDERED) == 0 ? this : new DoublePipe(this, ORDERED, 0);
    }

    public DoubleStream filter(DoublePredicate predicate) {
        Objects.requireNonNull(predicate);
        return new DoublePipe(this, SIZED, 0) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Uncounted<Double>(next) {
                    public void accept(double v) {
                        if (predicate.test(v)) {
                            down.accept(v);
                        }
                    }
                };
            }
        };
    }

    public DoubleStream map(DoubleUnaryOperator mapper) {
        Objects.requireNonNull(mapper);
        return new DoublePipe(this, SORTED | DISTINCT, 0) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Chained<Double>(next) {
                    public void accept(double v) {
                        down.accept(mapper.applyAsDouble(v));
                    }
                };
            }
        };
    }

    public <U> Stream<U> mapToObj(DoubleFunction<? extends U> mapper) {
        Objects.requireNonNull(mapper);
        return new RefPipe<U>(this, SORTED | DISTINCT, 0) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Chained<Double>(next) {
                    public void accept(double v) {
                        down.accept((Object) mapper.apply(v));
                    }
                };
            }
        };
    }

    public Stream<Double> boxed() {
        return new RefPipe<Double>(this, 0, 0) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Chained<Double>(next) {
                    public void accept(double v) {
                        down.accept((Object) v);
                    }
                };
            }
        };
    }

    public IntStream mapToInt(DoubleToIntFunction mapper) {
        Objects.requireNonNull(mapper);
        return new IntPipe(this, SORTED | DISTINCT, 0) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Chained<Double>(next) {
                    public void accept(double v) {
                        down.accept(mapper.applyAsInt(v));
                    }
                };
            }
        };
    }

    public LongStream mapToLong(DoubleToLongFunction mapper) {
        Objects.requireNonNull(mapper);
        return new LongPipe(this, SORTED | DISTINCT, 0) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Chained<Double>(next) {
                    public void accept(double v) {
                        down.accept(mapper.applyAsLong(v));
                    }
                };
            }
        };
    }

    public DoubleStream flatMap(DoubleFunction<? extends DoubleStream> mapper) {
        Objects.requireNonNull(mapper);
        return new DoublePipe(this, SORTED | DISTINCT | SIZED, 0) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Uncounted<Double>(next) {
                    private boolean asked;

                    boolean done() {
                        asked = true;
                        return down.done();
                    }

                    public void accept(double v) {
                        try (DoubleStream r = mapper.apply(v)) {
                            if (r != null) {
                                pour(r.sequential(), down, asked);
                            }
                        }
                    }
                };
            }
        };
    }

    public DoubleStream mapMulti(DoubleMapMultiConsumer mapper) {
        Objects.requireNonNull(mapper);
        return new DoublePipe(this, SORTED | DISTINCT | SIZED, 0) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Uncounted<Double>(next) {
                    public void accept(double v) {
                        mapper.accept(v, (DoubleConsumer) down);
                    }
                };
            }
        };
    }

    public DoubleStream distinct() {
        return boxed().distinct().mapToDouble(v -> v);
    }

    public DoubleStream sorted() {
        boolean already = (flags & SORTED) != 0;
        return new DoublePipe(this, 0, SORTED | ORDERED) {
            Sink<?> wrap(Sink<?> next) {
                if (already) {
                    return next;
                }
                return new Sink.Chained<Double>(next) {
                    private double[] a;
                    private int n;
                    private boolean asked;

                    void begin(long size) {
                        a = new double[size >= 0 ? (int) Math.min(size, 1 << 28) : 16];
                        n = 0;
                    }

                    public void accept(double v) {
                        if (n == a.length) {
                            a = Arrays.copyOf(a, n < 8 ? 16 : n + (n >> 1));
                        }
                        a[n++] = v;
                    }

                    void end() {
                        double[] s = a;
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

    public DoubleStream peek(DoubleConsumer action) {
        Objects.requireNonNull(action);
        return new DoublePipe(this, 0, 0) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Chained<Double>(next) {
                    public void accept(double v) {
                        action.accept(v);
                        down.accept(v);
                    }
                };
            }
        };
    }

    public DoubleStream limit(long maxSize) {
        if (maxSize < 0) {
            throw new IllegalArgumentException(Long.toString(maxSize));
        }
        return slice(0, maxSize);
    }

    public DoubleStream skip(long n) {
        if (n < 0) {
            throw new IllegalArgumentException(Long.toString(n));
        }
        return n == 0 ? this : slice(n, -1);
    }

    private DoubleStream slice(long skip, long limit) {
        return new DoublePipe(this, 0, limit < 0 ? 0 : SHORT) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Slice(next, skip, limit);
            }

            long sizeAfter(long n) {
                return Sink.Slice.sizeOf(n, skip, limit);
            }
        };
    }

    public DoubleStream takeWhile(DoublePredicate predicate) {
        Objects.requireNonNull(predicate);
        return new DoublePipe(this, SIZED, SHORT) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Uncounted<Double>(next) {
                    private boolean take = true;

                    public void accept(double v) {
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

    public DoubleStream dropWhile(DoublePredicate predicate) {
        Objects.requireNonNull(predicate);
        return new DoublePipe(this, SIZED, 0) {
            Sink<?> wrap(Sink<?> next) {
                return new Sink.Uncounted<Double>(next) {
                    private boolean take;

                    public void accept(double v) {
                        if (take || (take = !predicate.test(v))) {
                            down.accept(v);
                        }
                    }
                };
            }
        };
    }

    public void forEach(DoubleConsumer action) {
        Objects.requireNonNull(action);
        if (prev == null) {
            use();
            ((Spliterator.OfDouble) takeSource()).forEachRemaining(action);
            return;
        }
        run(new Sink<Double>() {
            public void accept(double v) {
                action.accept(v);
            }
        }, false);
    }

    public void forEachOrdered(DoubleConsumer action) {
        forEach(action);
    }

    private static final class ToArray extends Sink<Double> {
        private double[] a;
        private int n;

        void begin(long size) {
            if (size > Integer.MAX_VALUE - 8) {
                throw new IllegalArgumentException("Stream size exceeds max array size");
            }
            a = new double[size >= 0 ? (int) size : 16];
        }

        public void accept(double v) {
            if (n == a.length) {
                a = Arrays.copyOf(a, n < 8 ? 16 : n + (n >> 1));
            }
            a[n++] = v;
        }

        double[] result() {
            return n == a.length ? a : Arrays.copyOf(a, n);
        }
    }

    public double[] toArray() {
        return run(new ToArray(), false).result();
    }

    private static final class Fold extends Sink<Double> {
        private final DoubleBinaryOperator op;
        private double value;
        private boolean any;

        Fold(double value, boolean any, DoubleBinaryOperator op) {
            this.value = value;
            this.any = any;
            this.op = Objects.requireNonNull(op);
        }

        public void accept(double v) {
            if (any) {
                value = op.applyAsDouble(value, v);
            } else {
                any = true;
                value = v;
            }
        }
    }

    public double reduce(double identity, DoubleBinaryOperator op) {
        return run(new Fold(identity, true, op), false).value;
    }

    public OptionalDouble reduce(DoubleBinaryOperator op) {
        Fold f = run(new Fold(0, false, op), false);
        return f.any ? OptionalDouble.of(f.value) : OptionalDouble.empty();
    }

    public <R> R collect(Supplier<R> supplier, ObjDoubleConsumer<R> accumulator, BiConsumer<R, R> combiner) {
        Objects.requireNonNull(combiner);
        class Collecting extends Sink<Double> {
            private R box;

            void begin(long size) {
                box = supplier.get();
            }

            public void accept(double v) {
                accumulator.accept(box, v);
            }
        }
        return run(new Collecting(), false).box;
    }

    public double sum() {
        return summaryStatistics().getSum();
    }

    public OptionalDouble average() {
        DoubleSummaryStatistics s = summaryStatistics();
        return s.getCount() > 0 ? OptionalDouble.of(s.getSum() / s.getCount()) : OptionalDouble.empty();
    }

    public OptionalDouble min() {
        return reduce(Math::min);
    }

    public OptionalDouble max() {
        return reduce(Math::max);
    }

    public long count() {
        long n = countIfSized();
        if (n >= 0) {
            return n;
        }
        class Counting extends Sink<Double> {
            private long n;

            public void accept(double v) {
                n++;
            }
        }
        return run(new Counting(), false).n;
    }

    private static final class Summing extends Sink<Double> {
        private final DoubleSummaryStatistics s = new DoubleSummaryStatistics();

        public void accept(double v) {
            s.accept(v);
        }
    }

    public DoubleSummaryStatistics summaryStatistics() {
        return run(new Summing(), false).s;
    }

    /** Whether some value answers the predicate with want. */
    private boolean some(DoublePredicate predicate, boolean want) {
        Objects.requireNonNull(predicate);
        class Matching extends Sink<Double> {
            private boolean found;

            public void accept(double v) {
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

    public boolean anyMatch(DoublePredicate predicate) {
        return some(predicate, true);
    }

    public boolean allMatch(DoublePredicate predicate) {
        return !some(predicate, false);
    }

    public boolean noneMatch(DoublePredicate predicate) {
        return !some(predicate, true);
    }

    public OptionalDouble findFirst() {
        class Finding extends Sink<Double> {
            private boolean found;
            private double value;

            public void accept(double v) {
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
        return f.found ? OptionalDouble.of(f.value) : OptionalDouble.empty();
    }

    public OptionalDouble findAny() {
        return findFirst();
    }
}
