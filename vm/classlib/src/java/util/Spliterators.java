package java.util;

import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;

/** Makes spliterators from arrays, collections and iterators, and iterators from spliterators. */
public final class Spliterators {
    private Spliterators() {
    }

    public static <T> Spliterator<T> emptySpliterator() {
        return new ArraySpliterator<T>(new Object[0], 0, 0, 0);
    }

    public static Spliterator.OfInt emptyIntSpliterator() {
        return new IntArraySpliterator(new int[0], 0, 0, 0);
    }

    public static Spliterator.OfLong emptyLongSpliterator() {
        return new LongArraySpliterator(new long[0], 0, 0, 0);
    }

    public static Spliterator.OfDouble emptyDoubleSpliterator() {
        return new DoubleArraySpliterator(new double[0], 0, 0, 0);
    }

    static void checkRange(int length, int from, int to) {
        if (from > to) {
            throw new ArrayIndexOutOfBoundsException("origin(" + from + ") > fence(" + to + ")");
        }
        if (from < 0) {
            throw new ArrayIndexOutOfBoundsException(from);
        }
        if (to > length) {
            throw new ArrayIndexOutOfBoundsException(to);
        }
    }

    public static <T> Spliterator<T> spliterator(Object[] array, int characteristics) {
        return new ArraySpliterator<T>(array, 0, array.length, characteristics);
    }

    public static <T> Spliterator<T> spliterator(Object[] array, int from, int to, int characteristics) {
        checkRange(array.length, from, to);
        return new ArraySpliterator<T>(array, from, to, characteristics);
    }

    public static Spliterator.OfInt spliterator(int[] array, int characteristics) {
        return new IntArraySpliterator(array, 0, array.length, characteristics);
    }

    public static Spliterator.OfInt spliterator(int[] array, int from, int to, int characteristics) {
        checkRange(array.length, from, to);
        return new IntArraySpliterator(array, from, to, characteristics);
    }

    public static Spliterator.OfInt spliterator(PrimitiveIterator.OfInt iterator, long size, int characteristics) {
        return new IntIteratorSpliterator(Objects.requireNonNull(iterator), size,
                (characteristics & Spliterator.CONCURRENT) == 0
                ? characteristics | Spliterator.SIZED | Spliterator.SUBSIZED : characteristics);
    }

    public static Spliterator.OfInt spliteratorUnknownSize(PrimitiveIterator.OfInt iterator, int characteristics) {
        return new IntIteratorSpliterator(Objects.requireNonNull(iterator), Long.MAX_VALUE,
                characteristics & ~(Spliterator.SIZED | Spliterator.SUBSIZED));
    }

    public static PrimitiveIterator.OfInt iterator(Spliterator.OfInt spliterator) {
        Objects.requireNonNull(spliterator);
        class Adapter implements PrimitiveIterator.OfInt, IntConsumer {
            private boolean ready;
            private int value;

            public void accept(int v) {
                ready = true;
                value = v;
            }

            public boolean hasNext() {
                if (!ready) {
                    spliterator.tryAdvance((IntConsumer) this);
                }
                return ready;
            }

            public int nextInt() {
                if (!ready && !hasNext()) {
                    throw new NoSuchElementException();
                }
                ready = false;
                return value;
            }
        }
        return new Adapter();
    }

    public static Spliterator.OfLong spliterator(long[] array, int characteristics) {
        return new LongArraySpliterator(array, 0, array.length, characteristics);
    }

    public static Spliterator.OfLong spliterator(long[] array, int from, int to, int characteristics) {
        checkRange(array.length, from, to);
        return new LongArraySpliterator(array, from, to, characteristics);
    }

    public static Spliterator.OfLong spliterator(PrimitiveIterator.OfLong iterator, long size, int characteristics) {
        return new LongIteratorSpliterator(Objects.requireNonNull(iterator), size,
                (characteristics & Spliterator.CONCURRENT) == 0
                ? characteristics | Spliterator.SIZED | Spliterator.SUBSIZED : characteristics);
    }

    public static Spliterator.OfLong spliteratorUnknownSize(PrimitiveIterator.OfLong iterator, int characteristics) {
        return new LongIteratorSpliterator(Objects.requireNonNull(iterator), Long.MAX_VALUE,
                characteristics & ~(Spliterator.SIZED | Spliterator.SUBSIZED));
    }

    public static PrimitiveIterator.OfLong iterator(Spliterator.OfLong spliterator) {
        Objects.requireNonNull(spliterator);
        class Adapter implements PrimitiveIterator.OfLong, LongConsumer {
            private boolean ready;
            private long value;

            public void accept(long v) {
                ready = true;
                value = v;
            }

            public boolean hasNext() {
                if (!ready) {
                    spliterator.tryAdvance((LongConsumer) this);
                }
                return ready;
            }

            public long nextLong() {
                if (!ready && !hasNext()) {
                    throw new NoSuchElementException();
                }
                ready = false;
                return value;
            }
        }
        return new Adapter();
    }

    public static Spliterator.OfDouble spliterator(double[] array, int characteristics) {
        return new DoubleArraySpliterator(array, 0, array.length, characteristics);
    }

    public static Spliterator.OfDouble spliterator(double[] array, int from, int to, int characteristics) {
        checkRange(array.length, from, to);
        return new DoubleArraySpliterator(array, from, to, characteristics);
    }

    public static Spliterator.OfDouble spliterator(PrimitiveIterator.OfDouble iterator, long size, int characteristics) {
        return new DoubleIteratorSpliterator(Objects.requireNonNull(iterator), size,
                (characteristics & Spliterator.CONCURRENT) == 0
                ? characteristics | Spliterator.SIZED | Spliterator.SUBSIZED : characteristics);
    }

    public static Spliterator.OfDouble spliteratorUnknownSize(PrimitiveIterator.OfDouble iterator, int characteristics) {
        return new DoubleIteratorSpliterator(Objects.requireNonNull(iterator), Long.MAX_VALUE,
                characteristics & ~(Spliterator.SIZED | Spliterator.SUBSIZED));
    }

    public static PrimitiveIterator.OfDouble iterator(Spliterator.OfDouble spliterator) {
        Objects.requireNonNull(spliterator);
        class Adapter implements PrimitiveIterator.OfDouble, DoubleConsumer {
            private boolean ready;
            private double value;

            public void accept(double v) {
                ready = true;
                value = v;
            }

            public boolean hasNext() {
                if (!ready) {
                    spliterator.tryAdvance((DoubleConsumer) this);
                }
                return ready;
            }

            public double nextDouble() {
                if (!ready && !hasNext()) {
                    throw new NoSuchElementException();
                }
                ready = false;
                return value;
            }
        }
        return new Adapter();
    }

    public static <T> Spliterator<T> spliterator(Collection<? extends T> c, int characteristics) {
        return new IteratorSpliterator<T>(Objects.requireNonNull(c), characteristics);
    }

    public static <T> Spliterator<T> spliterator(Iterator<? extends T> iterator, long size, int characteristics) {
        return new IteratorSpliterator<T>(Objects.requireNonNull(iterator), size,
                (characteristics & Spliterator.CONCURRENT) == 0
                        ? characteristics | Spliterator.SIZED | Spliterator.SUBSIZED : characteristics);
    }

    public static <T> Spliterator<T> spliteratorUnknownSize(Iterator<? extends T> iterator, int characteristics) {
        return new IteratorSpliterator<T>(Objects.requireNonNull(iterator), Long.MAX_VALUE,
                characteristics & ~(Spliterator.SIZED | Spliterator.SUBSIZED));
    }

    public static <T> Iterator<T> iterator(Spliterator<? extends T> spliterator) {
        Objects.requireNonNull(spliterator);
        class Adapter implements Iterator<T>, Consumer<T> {
            private boolean ready;
            private T value;

            public void accept(T v) {
                ready = true;
                value = v;
            }

            public boolean hasNext() {
                if (!ready) {
                    spliterator.tryAdvance(this);
                }
                return ready;
            }

            public T next() {
                if (!ready && !hasNext()) {
                    throw new NoSuchElementException();
                }
                ready = false;
                T v = value;
                value = null;
                return v;
            }
        }
        return new Adapter();
    }

    static final class ArraySpliterator<T> implements Spliterator<T> {
        private final Object[] array;
        private int at;
        private final int end;
        private final int characteristics;

        ArraySpliterator(Object[] array, int from, int to, int characteristics) {
            this.array = array;
            this.at = from;
            this.end = to;
            this.characteristics = characteristics | SIZED | SUBSIZED;
        }

        public Spliterator<T> trySplit() {
            int lo = at;
            int mid = (lo + end) >>> 1;
            if (lo >= mid) {
                return null;
            }
            at = mid;
            return new ArraySpliterator<T>(array, lo, mid, characteristics);
        }

        @SuppressWarnings("unchecked")
        public void forEachRemaining(Consumer<? super T> action) {
            Objects.requireNonNull(action);
            Object[] a = array;
            int i = at;
            int n = end;
            at = n;
            for (; i < n; i++) {
                action.accept((T) a[i]);
            }
        }

        @SuppressWarnings("unchecked")
        public boolean tryAdvance(Consumer<? super T> action) {
            Objects.requireNonNull(action);
            if (at < end) {
                action.accept((T) array[at++]);
                return true;
            }
            return false;
        }

        public long estimateSize() {
            return end - at;
        }

        public int characteristics() {
            return characteristics;
        }

        public Comparator<? super T> getComparator() {
            if (hasCharacteristics(SORTED)) {
                return null;
            }
            throw new IllegalStateException();
        }
    }

    /** Over an iterator; one over a collection asks for iterator and size at first use. */
    static class IteratorSpliterator<T> implements Spliterator<T> {
        private final Collection<? extends T> collection;
        private Iterator<? extends T> it;
        private long left;
        private int batch;
        private final int characteristics;

        IteratorSpliterator(Collection<? extends T> collection, int characteristics) {
            this.collection = collection;
            this.characteristics = (characteristics & CONCURRENT) == 0 ? characteristics | SIZED | SUBSIZED
                    : characteristics;
        }

        IteratorSpliterator(Iterator<? extends T> it, long size, int characteristics) {
            this.collection = null;
            this.it = it;
            this.left = size;
            this.characteristics = characteristics;
        }

        private Iterator<? extends T> bind() {
            if (it == null) {
                it = collection.iterator();
                left = collection.size();
            }
            return it;
        }

        public Spliterator<T> trySplit() {
            Iterator<? extends T> i = bind();
            if (left <= 1 || !i.hasNext()) {
                return null;
            }
            int n = (int) Math.min(batch + 1024L, Math.min(left, 1 << 25));
            Object[] a = new Object[n];
            int k = 0;
            do {
                a[k++] = i.next();
            } while (k < n && i.hasNext());
            batch = k;
            if (left != Long.MAX_VALUE) {
                left -= k;
            }
            return new ArraySpliterator<T>(a, 0, k, characteristics);
        }

        public void forEachRemaining(Consumer<? super T> action) {
            Objects.requireNonNull(action);
            bind().forEachRemaining(action);
        }

        public boolean tryAdvance(Consumer<? super T> action) {
            Objects.requireNonNull(action);
            Iterator<? extends T> i = bind();
            if (i.hasNext()) {
                if (left != Long.MAX_VALUE) {
                    left--;
                }
                action.accept(i.next());
                return true;
            }
            return false;
        }

        public long estimateSize() {
            bind();
            return left;
        }

        public int characteristics() {
            return characteristics;
        }

        public Comparator<? super T> getComparator() {
            if (hasCharacteristics(SORTED)) {
                return null;
            }
            throw new IllegalStateException();
        }
    }

    /** Over a list by index; binds at first use. */
    static final class ListSpliterator<T> implements Spliterator<T> {
        private final List<T> list;
        private int at;
        private int end;

        ListSpliterator(List<T> list) {
            this.list = list;
            this.end = -1;
        }

        private ListSpliterator(List<T> list, int at, int end) {
            this.list = list;
            this.at = at;
            this.end = end;
        }

        private int end() {
            if (end < 0) {
                end = list.size();
            }
            return end;
        }

        public Spliterator<T> trySplit() {
            int lo = at;
            int mid = (lo + end()) >>> 1;
            if (lo >= mid) {
                return null;
            }
            at = mid;
            return new ListSpliterator<T>(list, lo, mid);
        }

        private T get(int i) {
            try {
                return list.get(i);
            } catch (IndexOutOfBoundsException shrunk) {
                throw new ConcurrentModificationException();
            }
        }

        public void forEachRemaining(Consumer<? super T> action) {
            Objects.requireNonNull(action);
            int n = end();
            int i = at;
            at = n;
            for (; i < n; i++) {
                action.accept(get(i));
            }
        }

        public boolean tryAdvance(Consumer<? super T> action) {
            Objects.requireNonNull(action);
            if (at < end()) {
                action.accept(get(at++));
                return true;
            }
            return false;
        }

        public long estimateSize() {
            return end() - at;
        }

        public int characteristics() {
            return ORDERED | SIZED | SUBSIZED;
        }
    }

    /** A spliterator made from tryAdvance; it splits off growing arrays. */
    public abstract static class AbstractSpliterator<T> implements Spliterator<T> {
        private long est;
        private int batch;
        private final int characteristics;

        protected AbstractSpliterator(long est, int additionalCharacteristics) {
            this.est = est;
            this.characteristics = (additionalCharacteristics & SIZED) != 0
                    ? additionalCharacteristics | SUBSIZED : additionalCharacteristics;
        }

        public Spliterator<T> trySplit() {
            if (est <= 1) {
                return null;
            }
            int n = (int) Math.min(batch + 1024L, Math.min(est, 1 << 25));
            Object[] a = new Object[n];
            int[] k = {0};
            while (k[0] < n && tryAdvance(e -> a[k[0]++] = e)) {
            }
            if (k[0] == 0) {
                return null;
            }
            batch = k[0];
            if (est != Long.MAX_VALUE) {
                est -= batch;
            }
            return new ArraySpliterator<T>(a, 0, batch, characteristics);
        }

        public long estimateSize() {
            return est;
        }

        public int characteristics() {
            return characteristics;
        }
    }

    /** A spliterator of ints made from tryAdvance. */
    public abstract static class AbstractIntSpliterator implements Spliterator.OfInt {
        private long est;
        private int batch;
        private final int characteristics;

        protected AbstractIntSpliterator(long est, int additionalCharacteristics) {
            this.est = est;
            this.characteristics = (additionalCharacteristics & SIZED) != 0
                    ? additionalCharacteristics | SUBSIZED : additionalCharacteristics;
        }

        public Spliterator.OfInt trySplit() {
            if (est <= 1) {
                return null;
            }
            int n = (int) Math.min(batch + 1024L, Math.min(est, 1 << 25));
            int[] a = new int[n];
            int[] k = {0};
            while (k[0] < n && tryAdvance((IntConsumer) e -> a[k[0]++] = e)) {
            }
            if (k[0] == 0) {
                return null;
            }
            batch = k[0];
            if (est != Long.MAX_VALUE) {
                est -= batch;
            }
            return new IntArraySpliterator(a, 0, batch, characteristics);
        }

        public long estimateSize() {
            return est;
        }

        public int characteristics() {
            return characteristics;
        }
    }

    private static final class IntArraySpliterator implements Spliterator.OfInt {
        private final int[] array;
        private int at;
        private final int end;
        private final int characteristics;

        IntArraySpliterator(int[] array, int from, int to, int characteristics) {
            this.array = array;
            this.at = from;
            this.end = to;
            this.characteristics = characteristics | SIZED | SUBSIZED;
        }

        public Spliterator.OfInt trySplit() {
            int lo = at;
            int mid = (lo + end) >>> 1;
            if (lo >= mid) {
                return null;
            }
            at = mid;
            return new IntArraySpliterator(array, lo, mid, characteristics);
        }

        public void forEachRemaining(IntConsumer action) {
            Objects.requireNonNull(action);
            int[] a = array;
            int i = at;
            int n = end;
            at = n;
            for (; i < n; i++) {
                action.accept(a[i]);
            }
        }

        public boolean tryAdvance(IntConsumer action) {
            Objects.requireNonNull(action);
            if (at < end) {
                action.accept(array[at++]);
                return true;
            }
            return false;
        }

        public long estimateSize() {
            return end - at;
        }

        public int characteristics() {
            return characteristics;
        }

        public Comparator<? super Integer> getComparator() {
            if (hasCharacteristics(SORTED)) {
                return null;
            }
            throw new IllegalStateException();
        }
    }

    private static final class IntIteratorSpliterator extends AbstractIntSpliterator {
        private final PrimitiveIterator.OfInt it;

        IntIteratorSpliterator(PrimitiveIterator.OfInt it, long size, int characteristics) {
            super(size, characteristics);
            this.it = it;
        }

        public boolean tryAdvance(IntConsumer action) {
            Objects.requireNonNull(action);
            if (it.hasNext()) {
                action.accept(it.nextInt());
                return true;
            }
            return false;
        }

        public void forEachRemaining(IntConsumer action) {
            it.forEachRemaining(action);
        }

        public Comparator<? super Integer> getComparator() {
            if (hasCharacteristics(SORTED)) {
                return null;
            }
            throw new IllegalStateException();
        }
    }

    /** A spliterator of longs made from tryAdvance. */
    public abstract static class AbstractLongSpliterator implements Spliterator.OfLong {
        private long est;
        private int batch;
        private final int characteristics;

        protected AbstractLongSpliterator(long est, int additionalCharacteristics) {
            this.est = est;
            this.characteristics = (additionalCharacteristics & SIZED) != 0
                    ? additionalCharacteristics | SUBSIZED : additionalCharacteristics;
        }

        public Spliterator.OfLong trySplit() {
            if (est <= 1) {
                return null;
            }
            int n = (int) Math.min(batch + 1024L, Math.min(est, 1 << 25));
            long[] a = new long[n];
            int[] k = {0};
            while (k[0] < n && tryAdvance((LongConsumer) e -> a[k[0]++] = e)) {
            }
            if (k[0] == 0) {
                return null;
            }
            batch = k[0];
            if (est != Long.MAX_VALUE) {
                est -= batch;
            }
            return new LongArraySpliterator(a, 0, batch, characteristics);
        }

        public long estimateSize() {
            return est;
        }

        public int characteristics() {
            return characteristics;
        }
    }

    private static final class LongArraySpliterator implements Spliterator.OfLong {
        private final long[] array;
        private int at;
        private final int end;
        private final int characteristics;

        LongArraySpliterator(long[] array, int from, int to, int characteristics) {
            this.array = array;
            this.at = from;
            this.end = to;
            this.characteristics = characteristics | SIZED | SUBSIZED;
        }

        public Spliterator.OfLong trySplit() {
            int lo = at;
            int mid = (lo + end) >>> 1;
            if (lo >= mid) {
                return null;
            }
            at = mid;
            return new LongArraySpliterator(array, lo, mid, characteristics);
        }

        public void forEachRemaining(LongConsumer action) {
            Objects.requireNonNull(action);
            long[] a = array;
            int i = at;
            int n = end;
            at = n;
            for (; i < n; i++) {
                action.accept(a[i]);
            }
        }

        public boolean tryAdvance(LongConsumer action) {
            Objects.requireNonNull(action);
            if (at < end) {
                action.accept(array[at++]);
                return true;
            }
            return false;
        }

        public long estimateSize() {
            return end - at;
        }

        public int characteristics() {
            return characteristics;
        }

        public Comparator<? super Long> getComparator() {
            if (hasCharacteristics(SORTED)) {
                return null;
            }
            throw new IllegalStateException();
        }
    }

    private static final class LongIteratorSpliterator extends AbstractLongSpliterator {
        private final PrimitiveIterator.OfLong it;

        LongIteratorSpliterator(PrimitiveIterator.OfLong it, long size, int characteristics) {
            super(size, characteristics);
            this.it = it;
        }

        public boolean tryAdvance(LongConsumer action) {
            Objects.requireNonNull(action);
            if (it.hasNext()) {
                action.accept(it.nextLong());
                return true;
            }
            return false;
        }

        public void forEachRemaining(LongConsumer action) {
            it.forEachRemaining(action);
        }

        public Comparator<? super Long> getComparator() {
            if (hasCharacteristics(SORTED)) {
                return null;
            }
            throw new IllegalStateException();
        }
    }

    /** A spliterator of doubles made from tryAdvance. */
    public abstract static class AbstractDoubleSpliterator implements Spliterator.OfDouble {
        private long est;
        private int batch;
        private final int characteristics;

        protected AbstractDoubleSpliterator(long est, int additionalCharacteristics) {
            this.est = est;
            this.characteristics = (additionalCharacteristics & SIZED) != 0
                    ? additionalCharacteristics | SUBSIZED : additionalCharacteristics;
        }

        public Spliterator.OfDouble trySplit() {
            if (est <= 1) {
                return null;
            }
            int n = (int) Math.min(batch + 1024L, Math.min(est, 1 << 25));
            double[] a = new double[n];
            int[] k = {0};
            while (k[0] < n && tryAdvance((DoubleConsumer) e -> a[k[0]++] = e)) {
            }
            if (k[0] == 0) {
                return null;
            }
            batch = k[0];
            if (est != Long.MAX_VALUE) {
                est -= batch;
            }
            return new DoubleArraySpliterator(a, 0, batch, characteristics);
        }

        public long estimateSize() {
            return est;
        }

        public int characteristics() {
            return characteristics;
        }
    }

    private static final class DoubleArraySpliterator implements Spliterator.OfDouble {
        private final double[] array;
        private int at;
        private final int end;
        private final int characteristics;

        DoubleArraySpliterator(double[] array, int from, int to, int characteristics) {
            this.array = array;
            this.at = from;
            this.end = to;
            this.characteristics = characteristics | SIZED | SUBSIZED;
        }

        public Spliterator.OfDouble trySplit() {
            int lo = at;
            int mid = (lo + end) >>> 1;
            if (lo >= mid) {
                return null;
            }
            at = mid;
            return new DoubleArraySpliterator(array, lo, mid, characteristics);
        }

        public void forEachRemaining(DoubleConsumer action) {
            Objects.requireNonNull(action);
            double[] a = array;
            int i = at;
            int n = end;
            at = n;
            for (; i < n; i++) {
                action.accept(a[i]);
            }
        }

        public boolean tryAdvance(DoubleConsumer action) {
            Objects.requireNonNull(action);
            if (at < end) {
                action.accept(array[at++]);
                return true;
            }
            return false;
        }

        public long estimateSize() {
            return end - at;
        }

        public int characteristics() {
            return characteristics;
        }

        public Comparator<? super Double> getComparator() {
            if (hasCharacteristics(SORTED)) {
                return null;
            }
            throw new IllegalStateException();
        }
    }

    private static final class DoubleIteratorSpliterator extends AbstractDoubleSpliterator {
        private final PrimitiveIterator.OfDouble it;

        DoubleIteratorSpliterator(PrimitiveIterator.OfDouble it, long size, int characteristics) {
            super(size, characteristics);
            this.it = it;
        }

        public boolean tryAdvance(DoubleConsumer action) {
            Objects.requireNonNull(action);
            if (it.hasNext()) {
                action.accept(it.nextDouble());
                return true;
            }
            return false;
        }

        public void forEachRemaining(DoubleConsumer action) {
            it.forEachRemaining(action);
        }

        public Comparator<? super Double> getComparator() {
            if (hasCharacteristics(SORTED)) {
                return null;
            }
            throw new IllegalStateException();
        }
    }
}
