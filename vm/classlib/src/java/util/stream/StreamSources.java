package java.util.stream;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;
import java.util.function.DoubleConsumer;
import java.util.function.DoublePredicate;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;

/** The spliterators behind iterate, generate, concat, range and the builders. */
final class StreamSources {
    private StreamSources() {
    }

    static long sum(Spliterator<?> a, Spliterator<?> b) {
        long n = a.estimateSize() + b.estimateSize();
        return n < 0 ? Long.MAX_VALUE : n;
    }

    /** What a concatenation keeps: its size is known only if it does not overflow. */
    static int common(Spliterator<?> a, Spliterator<?> b) {
        int c = a.characteristics() & b.characteristics() & ~(Spliterator.DISTINCT | Spliterator.SORTED);
        if (a.estimateSize() + b.estimateSize() < 0) {
            c &= ~(Spliterator.SIZED | Spliterator.SUBSIZED);
        }
        return c;
    }

    static final class RefIterate<T> extends Spliterators.AbstractSpliterator<T> {
        private T value;
        private final Predicate<? super T> hasNext;
        private final UnaryOperator<T> f;
        private boolean started;
        private boolean finished;

        RefIterate(T seed, Predicate<? super T> hasNext, UnaryOperator<T> f) {
            super(Long.MAX_VALUE, ORDERED | IMMUTABLE);
            this.value = seed;
            this.hasNext = hasNext;
            this.f = f;
        }

        public boolean tryAdvance(Consumer<? super T> action) {
            Objects.requireNonNull(action);
            if (finished) {
                return false;
            }
            T v = started ? f.apply(value) : value;
            started = true;
            if (hasNext != null && !hasNext.test(v)) {
                value = null;
                finished = true;
                return false;
            }
            value = v;
            action.accept(v);
            return true;
        }
    }

    static final class RefGenerate<T> extends Spliterators.AbstractSpliterator<T> {
        private final Supplier<? extends T> s;

        RefGenerate(Supplier<? extends T> s) {
            super(Long.MAX_VALUE, IMMUTABLE);
            this.s = s;
        }

        public boolean tryAdvance(Consumer<? super T> action) {
            action.accept(s.get());
            return true;
        }
    }

    static final class RefConcat<T> extends Spliterators.AbstractSpliterator<T> {
        private Spliterator<T> a;
        private final Spliterator<T> b;

        RefConcat(Spliterator<T> a, Spliterator<T> b) {
            super(sum(a, b), common(a, b));
            this.a = a;
            this.b = b;
        }

        public boolean tryAdvance(Consumer<? super T> action) {
            if (a != null) {
                if (a.tryAdvance(action)) {
                    return true;
                }
                a = null;
            }
            return b.tryAdvance(action);
        }

        public void forEachRemaining(Consumer<? super T> action) {
            if (a != null) {
                a.forEachRemaining(action);
                a = null;
            }
            b.forEachRemaining(action);
        }
    }

    static final class RefBuilder<T> implements Stream.Builder<T> {
        private ArrayList<T> list = new ArrayList<T>();

        public void accept(T t) {
            if (list == null) {
                throw new IllegalStateException();
            }
            list.add(t);
        }

        public Stream<T> build() {
            if (list == null) {
                throw new IllegalStateException();
            }
            ArrayList<T> l = list;
            list = null;
            return l.stream();
        }
    }

    static final class IntIterate extends Spliterators.AbstractIntSpliterator {
        private int value;
        private final IntPredicate hasNext;
        private final IntUnaryOperator f;
        private boolean started;
        private boolean finished;

        IntIterate(int seed, IntPredicate hasNext, IntUnaryOperator f) {
            super(Long.MAX_VALUE, ORDERED | IMMUTABLE | NONNULL);
            this.value = seed;
            this.hasNext = hasNext;
            this.f = f;
        }

        public boolean tryAdvance(IntConsumer action) {
            Objects.requireNonNull(action);
            if (finished) {
                return false;
            }
            int v = started ? f.applyAsInt(value) : value;
            started = true;
            if (hasNext != null && !hasNext.test(v)) {
                finished = true;
                return false;
            }
            value = v;
            action.accept(v);
            return true;
        }
    }

    static final class IntGenerate extends Spliterators.AbstractIntSpliterator {
        private final IntSupplier s;

        IntGenerate(IntSupplier s) {
            super(Long.MAX_VALUE, IMMUTABLE);
            this.s = s;
        }

        public boolean tryAdvance(IntConsumer action) {
            action.accept(s.getAsInt());
            return true;
        }
    }

    static final class IntConcat extends Spliterators.AbstractIntSpliterator {
        private Spliterator.OfInt a;
        private final Spliterator.OfInt b;

        IntConcat(Spliterator.OfInt a, Spliterator.OfInt b) {
            super(sum(a, b), common(a, b));
            this.a = a;
            this.b = b;
        }

        public boolean tryAdvance(IntConsumer action) {
            if (a != null) {
                if (a.tryAdvance(action)) {
                    return true;
                }
                a = null;
            }
            return b.tryAdvance(action);
        }

        public void forEachRemaining(IntConsumer action) {
            if (a != null) {
                a.forEachRemaining(action);
                a = null;
            }
            b.forEachRemaining(action);
        }
    }

    static final class IntBuilder extends Sink<Integer> implements IntStream.Builder {
        private int[] a = new int[8];
        private int n;
        private boolean built;

        public void accept(int v) {
            if (built) {
                throw new IllegalStateException();
            }
            if (n == a.length) {
                a = Arrays.copyOf(a, n << 1);
            }
            a[n++] = v;
        }

        public IntStream build() {
            if (built) {
                throw new IllegalStateException();
            }
            built = true;
            return Arrays.stream(a, 0, n);
        }
    }

    /** From at to last, both included. */
    static final class IntRange implements Spliterator.OfInt {
        private int at;
        private final int last;
        private boolean more = true;

        IntRange(int first, int last) {
            this.at = first;
            this.last = last;
        }

        public boolean tryAdvance(IntConsumer action) {
            Objects.requireNonNull(action);
            if (!more) {
                return false;
            }
            int v = at;
            if (v == last) {
                more = false;
            } else {
                at = v + 1;
            }
            action.accept(v);
            return true;
        }

        public void forEachRemaining(IntConsumer action) {
            Objects.requireNonNull(action);
            if (!more) {
                return;
            }
            more = false;
            int v = at;
            int end = last;
            for (; v < end; v++) {
                action.accept(v);
            }
            action.accept(v);
        }

        public long estimateSize() {
            long n = more ? (long) last - at + 1 : 0;
            return n < 0 || more && n == 0 ? Long.MAX_VALUE : n;
        }

        public int characteristics() {
            long n = (long) last - at + 1;
            return ORDERED | IMMUTABLE | NONNULL | DISTINCT | SORTED | (n > 0 ? SIZED | SUBSIZED : 0);
        }

        public java.util.Comparator<? super Integer> getComparator() {
            return null;
        }

        public Spliterator.OfInt trySplit() {
            int lo = at;
            if (!more || last - lo < 1 || (long) last - lo < 0) {
                return null;
            }
            int mid = lo + (last - lo) / 2;
            at = mid + 1;
            return new IntRange(lo, mid);
        }
    }

    static final class LongIterate extends Spliterators.AbstractLongSpliterator {
        private long value;
        private final LongPredicate hasNext;
        private final LongUnaryOperator f;
        private boolean started;
        private boolean finished;

        LongIterate(long seed, LongPredicate hasNext, LongUnaryOperator f) {
            super(Long.MAX_VALUE, ORDERED | IMMUTABLE | NONNULL);
            this.value = seed;
            this.hasNext = hasNext;
            this.f = f;
        }

        public boolean tryAdvance(LongConsumer action) {
            Objects.requireNonNull(action);
            if (finished) {
                return false;
            }
            long v = started ? f.applyAsLong(value) : value;
            started = true;
            if (hasNext != null && !hasNext.test(v)) {
                finished = true;
                return false;
            }
            value = v;
            action.accept(v);
            return true;
        }
    }

    static final class LongGenerate extends Spliterators.AbstractLongSpliterator {
        private final LongSupplier s;

        LongGenerate(LongSupplier s) {
            super(Long.MAX_VALUE, IMMUTABLE);
            this.s = s;
        }

        public boolean tryAdvance(LongConsumer action) {
            action.accept(s.getAsLong());
            return true;
        }
    }

    static final class LongConcat extends Spliterators.AbstractLongSpliterator {
        private Spliterator.OfLong a;
        private final Spliterator.OfLong b;

        LongConcat(Spliterator.OfLong a, Spliterator.OfLong b) {
            super(sum(a, b), common(a, b));
            this.a = a;
            this.b = b;
        }

        public boolean tryAdvance(LongConsumer action) {
            if (a != null) {
                if (a.tryAdvance(action)) {
                    return true;
                }
                a = null;
            }
            return b.tryAdvance(action);
        }

        public void forEachRemaining(LongConsumer action) {
            if (a != null) {
                a.forEachRemaining(action);
                a = null;
            }
            b.forEachRemaining(action);
        }
    }

    static final class LongBuilder extends Sink<Long> implements LongStream.Builder {
        private long[] a = new long[8];
        private int n;
        private boolean built;

        public void accept(long v) {
            if (built) {
                throw new IllegalStateException();
            }
            if (n == a.length) {
                a = Arrays.copyOf(a, n << 1);
            }
            a[n++] = v;
        }

        public LongStream build() {
            if (built) {
                throw new IllegalStateException();
            }
            built = true;
            return Arrays.stream(a, 0, n);
        }
    }

    /** From at to last, both included. */
    static final class LongRange implements Spliterator.OfLong {
        private long at;
        private final long last;
        private boolean more = true;

        LongRange(long first, long last) {
            this.at = first;
            this.last = last;
        }

        public boolean tryAdvance(LongConsumer action) {
            Objects.requireNonNull(action);
            if (!more) {
                return false;
            }
            long v = at;
            if (v == last) {
                more = false;
            } else {
                at = v + 1;
            }
            action.accept(v);
            return true;
        }

        public void forEachRemaining(LongConsumer action) {
            Objects.requireNonNull(action);
            if (!more) {
                return;
            }
            more = false;
            long v = at;
            long end = last;
            for (; v < end; v++) {
                action.accept(v);
            }
            action.accept(v);
        }

        public long estimateSize() {
            long n = more ? (long) last - at + 1 : 0;
            return n < 0 || more && n == 0 ? Long.MAX_VALUE : n;
        }

        public int characteristics() {
            long n = (long) last - at + 1;
            return ORDERED | IMMUTABLE | NONNULL | DISTINCT | SORTED | (n > 0 ? SIZED | SUBSIZED : 0);
        }

        public java.util.Comparator<? super Long> getComparator() {
            return null;
        }

        public Spliterator.OfLong trySplit() {
            long lo = at;
            if (!more || last - lo < 1 || (long) last - lo < 0) {
                return null;
            }
            long mid = lo + (last - lo) / 2;
            at = mid + 1;
            return new LongRange(lo, mid);
        }
    }

    static final class DoubleIterate extends Spliterators.AbstractDoubleSpliterator {
        private double value;
        private final DoublePredicate hasNext;
        private final DoubleUnaryOperator f;
        private boolean started;
        private boolean finished;

        DoubleIterate(double seed, DoublePredicate hasNext, DoubleUnaryOperator f) {
            super(Long.MAX_VALUE, ORDERED | IMMUTABLE | NONNULL);
            this.value = seed;
            this.hasNext = hasNext;
            this.f = f;
        }

        public boolean tryAdvance(DoubleConsumer action) {
            Objects.requireNonNull(action);
            if (finished) {
                return false;
            }
            double v = started ? f.applyAsDouble(value) : value;
            started = true;
            if (hasNext != null && !hasNext.test(v)) {
                finished = true;
                return false;
            }
            value = v;
            action.accept(v);
            return true;
        }
    }

    static final class DoubleGenerate extends Spliterators.AbstractDoubleSpliterator {
        private final DoubleSupplier s;

        DoubleGenerate(DoubleSupplier s) {
            super(Long.MAX_VALUE, IMMUTABLE);
            this.s = s;
        }

        public boolean tryAdvance(DoubleConsumer action) {
            action.accept(s.getAsDouble());
            return true;
        }
    }

    static final class DoubleConcat extends Spliterators.AbstractDoubleSpliterator {
        private Spliterator.OfDouble a;
        private final Spliterator.OfDouble b;

        DoubleConcat(Spliterator.OfDouble a, Spliterator.OfDouble b) {
            super(sum(a, b), common(a, b));
            this.a = a;
            this.b = b;
        }

        public boolean tryAdvance(DoubleConsumer action) {
            if (a != null) {
                if (a.tryAdvance(action)) {
                    return true;
                }
                a = null;
            }
            return b.tryAdvance(action);
        }

        public void forEachRemaining(DoubleConsumer action) {
            if (a != null) {
                a.forEachRemaining(action);
                a = null;
            }
            b.forEachRemaining(action);
        }
    }

    static final class DoubleBuilder extends Sink<Double> implements DoubleStream.Builder {
        private double[] a = new double[8];
        private int n;
        private boolean built;

        public void accept(double v) {
            if (built) {
                throw new IllegalStateException();
            }
            if (n == a.length) {
                a = Arrays.copyOf(a, n << 1);
            }
            a[n++] = v;
        }

        public DoubleStream build() {
            if (built) {
                throw new IllegalStateException();
            }
            built = true;
            return Arrays.stream(a, 0, n);
        }
    }
}
