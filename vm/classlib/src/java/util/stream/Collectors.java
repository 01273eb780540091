package java.util.stream;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IntSummaryStatistics;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/** The usual collectors. */
public final class Collectors {
    private Collectors() {
    }

    static Set<Collector.Characteristics> characteristics(boolean identity, Collector.Characteristics... more) {
        Set<Collector.Characteristics> s = new LinkedHashSet<>();
        for (Collector.Characteristics c : more) {
            s.add(Objects.requireNonNull(c));
        }
        if (identity) {
            s.add(Collector.Characteristics.IDENTITY_FINISH);
        }
        return Set.copyOf(s);
    }

    static final class Simple<T, A, R> implements Collector<T, A, R> {
        private final Supplier<A> supplier;
        private final BiConsumer<A, T> accumulator;
        private final BinaryOperator<A> combiner;
        private final Function<A, R> finisher;
        private final Set<Characteristics> characteristics;

        Simple(Supplier<A> supplier, BiConsumer<A, T> accumulator, BinaryOperator<A> combiner,
                Function<A, R> finisher, Set<Characteristics> characteristics) {
            this.supplier = supplier;
            this.accumulator = accumulator;
            this.combiner = combiner;
            this.finisher = finisher;
            this.characteristics = characteristics;
        }

        public Supplier<A> supplier() {
            return supplier;
        }

        public BiConsumer<A, T> accumulator() {
            return accumulator;
        }

        public BinaryOperator<A> combiner() {
            return combiner;
        }

        public Function<A, R> finisher() {
            return finisher;
        }

        public Set<Characteristics> characteristics() {
            return characteristics;
        }
    }

    private static <T, R> Collector<T, ?, R> plain(Supplier<R> supplier, BiConsumer<R, T> accumulator,
            BinaryOperator<R> combiner, Collector.Characteristics... more) {
        return new Simple<T, R, R>(supplier, accumulator, combiner, r -> r, characteristics(true, more));
    }

    private static <T, A, R> Collector<T, ?, R> finishing(Supplier<A> supplier, BiConsumer<A, T> accumulator,
            BinaryOperator<A> combiner, Function<A, R> finisher, Collector.Characteristics... more) {
        return new Simple<T, A, R>(supplier, accumulator, combiner, finisher, characteristics(false, more));
    }

    public static <T, C extends Collection<T>> Collector<T, ?, C> toCollection(Supplier<C> collectionFactory) {
        return plain(collectionFactory, (c, t) -> c.add(t), (a, b) -> {
            a.addAll(b);
            return a;
        });
    }

    public static <T> Collector<T, ?, List<T>> toList() {
        return plain(() -> (List<T>) new ArrayList<T>(), (c, t) -> c.add(t), (a, b) -> {
            a.addAll(b);
            return a;
        });
    }

    @SuppressWarnings("unchecked")
    public static <T> Collector<T, ?, List<T>> toUnmodifiableList() {
        return finishing(() -> (List<T>) new ArrayList<T>(), (c, t) -> c.add(t), (a, b) -> {
            a.addAll(b);
            return a;
        }, c -> (List<T>) List.of(c.toArray()));
    }

    public static <T> Collector<T, ?, Set<T>> toSet() {
        return plain(() -> (Set<T>) new HashSet<T>(), (c, t) -> c.add(t), (a, b) -> {
            a.addAll(b);
            return a;
        }, Collector.Characteristics.UNORDERED);
    }

    @SuppressWarnings("unchecked")
    public static <T> Collector<T, ?, Set<T>> toUnmodifiableSet() {
        return finishing(() -> (Set<T>) new HashSet<T>(), (c, t) -> c.add(t), (a, b) -> {
            a.addAll(b);
            return a;
        }, c -> (Set<T>) Set.of(c.toArray()), Collector.Characteristics.UNORDERED);
    }

    public static Collector<CharSequence, ?, String> joining() {
        return finishing(StringBuilder::new, (StringBuilder b, CharSequence s) -> b.append(s), (a, b) -> {
            a.append(b);
            return a;
        }, StringBuilder::toString);
    }

    public static Collector<CharSequence, ?, String> joining(CharSequence delimiter) {
        return joining(delimiter, "", "");
    }

    public static Collector<CharSequence, ?, String> joining(CharSequence delimiter, CharSequence prefix,
            CharSequence suffix) {
        return finishing(() -> new StringJoiner(delimiter, prefix, suffix),
                (StringJoiner j, CharSequence s) -> j.add(s), StringJoiner::merge, StringJoiner::toString);
    }

    public static <T, U, A, R> Collector<T, ?, R> mapping(Function<? super T, ? extends U> mapper,
            Collector<? super U, A, R> downstream) {
        BiConsumer<A, ? super U> acc = downstream.accumulator();
        return new Simple<T, A, R>(downstream.supplier(), (r, t) -> acc.accept(r, mapper.apply(t)),
                downstream.combiner(), downstream.finisher(), downstream.characteristics());
    }

    public static <T, U, A, R> Collector<T, ?, R> flatMapping(
            Function<? super T, ? extends Stream<? extends U>> mapper, Collector<? super U, A, R> downstream) {
        BiConsumer<A, ? super U> acc = downstream.accumulator();
        return new Simple<T, A, R>(downstream.supplier(), (r, t) -> {
            try (Stream<? extends U> s = mapper.apply(t)) {
                if (s != null) {
                    s.sequential().forEach(u -> acc.accept(r, u));
                }
            }
        }, downstream.combiner(), downstream.finisher(), downstream.characteristics());
    }

    public static <T, A, R> Collector<T, ?, R> filtering(Predicate<? super T> predicate,
            Collector<? super T, A, R> downstream) {
        BiConsumer<A, ? super T> acc = downstream.accumulator();
        return new Simple<T, A, R>(downstream.supplier(), (r, t) -> {
            if (predicate.test(t)) {
                acc.accept(r, t);
            }
        }, downstream.combiner(), downstream.finisher(), downstream.characteristics());
    }

    public static <T, A, R, RR> Collector<T, A, RR> collectingAndThen(Collector<T, A, R> downstream,
            Function<R, RR> finisher) {
        return new Simple<T, A, RR>(downstream.supplier(), downstream.accumulator(), downstream.combiner(),
                downstream.finisher().andThen(finisher), Set.of());
    }

    public static <T> Collector<T, ?, Long> counting() {
        return summingLong(e -> 1L);
    }

    public static <T> Collector<T, ?, Optional<T>> minBy(Comparator<? super T> comparator) {
        return reducing(BinaryOperator.minBy(comparator));
    }

    public static <T> Collector<T, ?, Optional<T>> maxBy(Comparator<? super T> comparator) {
        return reducing(BinaryOperator.maxBy(comparator));
    }

    public static <T> Collector<T, ?, Integer> summingInt(ToIntFunction<? super T> mapper) {
        return finishing(() -> new int[1], (int[] a, T t) -> a[0] += mapper.applyAsInt(t), (a, b) -> {
            a[0] += b[0];
            return a;
        }, a -> a[0]);
    }

    public static <T> Collector<T, ?, Long> summingLong(ToLongFunction<? super T> mapper) {
        return finishing(() -> new long[1], (long[] a, T t) -> a[0] += mapper.applyAsLong(t), (a, b) -> {
            a[0] += b[0];
            return a;
        }, a -> a[0]);
    }

    public static <T> Collector<T, ?, Double> summingDouble(ToDoubleFunction<? super T> mapper) {
        return finishing(DoubleSummaryStatistics::new,
                (DoubleSummaryStatistics s, T t) -> s.accept(mapper.applyAsDouble(t)), (a, b) -> {
                    a.combine(b);
                    return a;
                }, DoubleSummaryStatistics::getSum);
    }

    public static <T> Collector<T, ?, Double> averagingInt(ToIntFunction<? super T> mapper) {
        return averagingLong(t -> mapper.applyAsInt(t));
    }

    public static <T> Collector<T, ?, Double> averagingLong(ToLongFunction<? super T> mapper) {
        return finishing(() -> new long[2], (long[] a, T t) -> {
            a[0] += mapper.applyAsLong(t);
            a[1]++;
        }, (a, b) -> {
            a[0] += b[0];
            a[1] += b[1];
            return a;
        }, a -> a[1] == 0 ? 0.0d : (double) a[0] / a[1]);
    }

    public static <T> Collector<T, ?, Double> averagingDouble(ToDoubleFunction<? super T> mapper) {
        return finishing(DoubleSummaryStatistics::new,
                (DoubleSummaryStatistics s, T t) -> s.accept(mapper.applyAsDouble(t)), (a, b) -> {
                    a.combine(b);
                    return a;
                }, DoubleSummaryStatistics::getAverage);
    }

    @SuppressWarnings("unchecked")
    public static <T> Collector<T, ?, T> reducing(T identity, BinaryOperator<T> op) {
        return finishing(() -> new Object[] {identity}, (Object[] a, T t) -> a[0] = op.apply((T) a[0], t), (a, b) -> {
            a[0] = op.apply((T) a[0], (T) b[0]);
            return a;
        }, a -> (T) a[0]);
    }

    private static final class OptionalBox<T> {
        private T value;
        private boolean present;
    }

    public static <T> Collector<T, ?, Optional<T>> reducing(BinaryOperator<T> op) {
        return finishing(() -> new OptionalBox<T>(), (OptionalBox<T> b, T t) -> {
            b.value = b.present ? op.apply(b.value, t) : t;
            b.present = true;
        }, (a, b) -> {
            if (b.present) {
                a.value = a.present ? op.apply(a.value, b.value) : b.value;
                a.present = true;
            }
            return a;
        }, b -> Optional.ofNullable(b.value));
    }

    @SuppressWarnings("unchecked")
    public static <T, U> Collector<T, ?, U> reducing(U identity, Function<? super T, ? extends U> mapper,
            BinaryOperator<U> op) {
        return finishing(() -> new Object[] {identity},
                (Object[] a, T t) -> a[0] = op.apply((U) a[0], mapper.apply(t)), (a, b) -> {
                    a[0] = op.apply((U) a[0], (U) b[0]);
                    return a;
                }, a -> (U) a[0]);
    }

    public static <T, K> Collector<T, ?, Map<K, List<T>>> groupingBy(Function<? super T, ? extends K> classifier) {
        return groupingBy(classifier, toList());
    }

    public static <T, K, A, D> Collector<T, ?, Map<K, D>> groupingBy(Function<? super T, ? extends K> classifier,
            Collector<? super T, A, D> downstream) {
        return groupingBy(classifier, () -> (Map<K, D>) new HashMap<K, D>(), downstream);
    }

    @SuppressWarnings("unchecked")
    public static <T, K, D, A, M extends Map<K, D>> Collector<T, ?, M> groupingBy(
            Function<? super T, ? extends K> classifier, Supplier<M> mapFactory,
            Collector<? super T, A, D> downstream) {
        Supplier<A> supplier = downstream.supplier();
        BiConsumer<A, ? super T> accumulator = downstream.accumulator();
        BiConsumer<Map<K, A>, T> add = (m, t) -> {
            K key = Objects.requireNonNull(classifier.apply(t), "element cannot be mapped to a null key");
            accumulator.accept(m.computeIfAbsent(key, k -> supplier.get()), t);
        };
        BinaryOperator<Map<K, A>> merge = Collectors.<K, A, Map<K, A>>mapMerger(downstream.combiner());
        Supplier<Map<K, A>> factory = (Supplier<Map<K, A>>) (Supplier<?>) mapFactory;
        if (downstream.characteristics().contains(Collector.Characteristics.IDENTITY_FINISH)) {
            return (Collector<T, ?, M>) (Collector<T, ?, ?>) plain(factory, add, merge);
        }
        Function<A, A> finish = (Function<A, A>) (Function<?, ?>) downstream.finisher();
        return finishing(factory, add, merge, m -> {
            m.replaceAll((k, v) -> finish.apply(v));
            return (M) (Map<?, ?>) m;
        });
    }

    private static <K, V, M extends Map<K, V>> BinaryOperator<M> mapMerger(BinaryOperator<V> merge) {
        return (a, b) -> {
            for (Map.Entry<K, V> e : b.entrySet()) {
                a.merge(e.getKey(), e.getValue(), merge);
            }
            return a;
        };
    }

    public static <T, K> Collector<T, ?, ConcurrentMap<K, List<T>>> groupingByConcurrent(
            Function<? super T, ? extends K> classifier) {
        return groupingByConcurrent(classifier, toList());
    }

    public static <T, K, A, D> Collector<T, ?, ConcurrentMap<K, D>> groupingByConcurrent(
            Function<? super T, ? extends K> classifier, Collector<? super T, A, D> downstream) {
        return groupingBy(classifier, () -> (ConcurrentMap<K, D>) new ConcurrentHashMap<K, D>(), downstream);
    }

    public static <T, K, A, D, M extends ConcurrentMap<K, D>> Collector<T, ?, M> groupingByConcurrent(
            Function<? super T, ? extends K> classifier, Supplier<M> mapFactory,
            Collector<? super T, A, D> downstream) {
        return groupingBy(classifier, mapFactory, downstream);
    }

    public static <T> Collector<T, ?, Map<Boolean, List<T>>> partitioningBy(Predicate<? super T> predicate) {
        return partitioningBy(predicate, toList());
    }

    public static <T, D, A> Collector<T, ?, Map<Boolean, D>> partitioningBy(Predicate<? super T> predicate,
            Collector<? super T, A, D> downstream) {
        BiConsumer<A, ? super T> acc = downstream.accumulator();
        BinaryOperator<A> op = downstream.combiner();
        return finishing(() -> new Partition<A>(downstream.supplier().get(), downstream.supplier().get()),
                (Partition<A> p, T t) -> acc.accept(predicate.test(t) ? p.yes : p.no, t),
                (a, b) -> new Partition<A>(op.apply(a.yes, b.yes), op.apply(a.no, b.no)),
                p -> new Partition<D>(downstream.finisher().apply(p.yes), downstream.finisher().apply(p.no)));
    }

    /** A map from false and true, in this order. */
    private static final class Partition<T> extends AbstractMap<Boolean, T> {
        private final T yes;
        private final T no;

        Partition(T yes, T no) {
            this.yes = yes;
            this.no = no;
        }

        @Override
        public T get(Object key) {
            return key instanceof Boolean ? (Boolean) key ? yes : no : null;
        }

        @Override
        public Set<Map.Entry<Boolean, T>> entrySet() {
            return new AbstractSet<Map.Entry<Boolean, T>>() {
                @Override
                public Iterator<Map.Entry<Boolean, T>> iterator() {
                    Map.Entry<Boolean, T> n = new SimpleImmutableEntry<>(false, no);
                    Map.Entry<Boolean, T> y = new SimpleImmutableEntry<>(true, yes);
                    return List.of(n, y).iterator();
                }

                @Override
                public int size() {
                    return 2;
                }
            };
        }
    }

    private static IllegalStateException duplicate(Object k, Object u, Object v) {
        return new IllegalStateException(
                "Duplicate key " + k + " (attempted merging values " + u + " and " + v + ")");
    }

    private static <T, K, V, M extends Map<K, V>> BiConsumer<M, T> uniquePut(
            Function<? super T, ? extends K> keyMapper, Function<? super T, ? extends V> valueMapper) {
        return (m, t) -> {
            K k = keyMapper.apply(t);
            V v = Objects.requireNonNull(valueMapper.apply(t));
            V u = m.putIfAbsent(k, v);
            if (u != null) {
                throw duplicate(k, u, v);
            }
        };
    }

    private static <K, V, M extends Map<K, V>> BinaryOperator<M> uniqueMerger() {
        return (a, b) -> {
            for (Map.Entry<K, V> e : b.entrySet()) {
                V v = Objects.requireNonNull(e.getValue());
                V u = a.putIfAbsent(e.getKey(), v);
                if (u != null) {
                    throw duplicate(e.getKey(), u, v);
                }
            }
            return a;
        };
    }

    public static <T, K, U> Collector<T, ?, Map<K, U>> toMap(Function<? super T, ? extends K> keyMapper,
            Function<? super T, ? extends U> valueMapper) {
        return plain(() -> (Map<K, U>) new HashMap<K, U>(),
                Collectors.<T, K, U, Map<K, U>>uniquePut(keyMapper, valueMapper),
                Collectors.<K, U, Map<K, U>>uniqueMerger());
    }

    public static <T, K, U> Collector<T, ?, Map<K, U>> toMap(Function<? super T, ? extends K> keyMapper,
            Function<? super T, ? extends U> valueMapper, BinaryOperator<U> mergeFunction) {
        return toMap(keyMapper, valueMapper, mergeFunction, () -> (Map<K, U>) new HashMap<K, U>());
    }

    public static <T, K, U, M extends Map<K, U>> Collector<T, ?, M> toMap(
            Function<? super T, ? extends K> keyMapper, Function<? super T, ? extends U> valueMapper,
            BinaryOperator<U> mergeFunction, Supplier<M> mapFactory) {
        return plain(mapFactory, (M m, T t) -> m.merge(keyMapper.apply(t), valueMapper.apply(t), mergeFunction),
                Collectors.<K, U, M>mapMerger(mergeFunction));
    }

    @SuppressWarnings("unchecked")
    public static <T, K, U> Collector<T, ?, Map<K, U>> toUnmodifiableMap(
            Function<? super T, ? extends K> keyMapper, Function<? super T, ? extends U> valueMapper) {
        Objects.requireNonNull(keyMapper, "keyMapper");
        Objects.requireNonNull(valueMapper, "valueMapper");
        return collectingAndThen((Collector<T, Object, Map<K, U>>) (Collector<T, ?, ?>) toMap(keyMapper, valueMapper),
                m -> Map.copyOf(m));
    }

    @SuppressWarnings("unchecked")
    public static <T, K, U> Collector<T, ?, Map<K, U>> toUnmodifiableMap(
            Function<? super T, ? extends K> keyMapper, Function<? super T, ? extends U> valueMapper,
            BinaryOperator<U> mergeFunction) {
        Objects.requireNonNull(keyMapper, "keyMapper");
        Objects.requireNonNull(valueMapper, "valueMapper");
        Objects.requireNonNull(mergeFunction, "mergeFunction");
        return collectingAndThen((Collector<T, Object, Map<K, U>>) (Collector<T, ?, ?>) toMap(keyMapper, valueMapper,
                mergeFunction), m -> Map.copyOf(m));
    }

    public static <T, K, U> Collector<T, ?, ConcurrentMap<K, U>> toConcurrentMap(
            Function<? super T, ? extends K> keyMapper, Function<? super T, ? extends U> valueMapper) {
        return plain(() -> (ConcurrentMap<K, U>) new ConcurrentHashMap<K, U>(),
                Collectors.<T, K, U, ConcurrentMap<K, U>>uniquePut(keyMapper, valueMapper),
                Collectors.<K, U, ConcurrentMap<K, U>>uniqueMerger());
    }

    public static <T, K, U> Collector<T, ?, ConcurrentMap<K, U>> toConcurrentMap(
            Function<? super T, ? extends K> keyMapper, Function<? super T, ? extends U> valueMapper,
            BinaryOperator<U> mergeFunction) {
        return toMap(keyMapper, valueMapper, mergeFunction,
                () -> (ConcurrentMap<K, U>) new ConcurrentHashMap<K, U>());
    }

    public static <T, K, U, M extends ConcurrentMap<K, U>> Collector<T, ?, M> toConcurrentMap(
            Function<? super T, ? extends K> keyMapper, Function<? super T, ? extends U> valueMapper,
            BinaryOperator<U> mergeFunction, Supplier<M> mapFactory) {
        return toMap(keyMapper, valueMapper, mergeFunction, mapFactory);
    }

    public static <T> Collector<T, ?, IntSummaryStatistics> summarizingInt(ToIntFunction<? super T> mapper) {
        return plain(IntSummaryStatistics::new, (IntSummaryStatistics s, T t) -> s.accept(mapper.applyAsInt(t)),
                (a, b) -> {
                    a.combine(b);
                    return a;
                });
    }

    public static <T> Collector<T, ?, LongSummaryStatistics> summarizingLong(ToLongFunction<? super T> mapper) {
        return plain(LongSummaryStatistics::new, (LongSummaryStatistics s, T t) -> s.accept(mapper.applyAsLong(t)),
                (a, b) -> {
                    a.combine(b);
                    return a;
                });
    }

    public static <T> Collector<T, ?, DoubleSummaryStatistics> summarizingDouble(
            ToDoubleFunction<? super T> mapper) {
        return plain(DoubleSummaryStatistics::new,
                (DoubleSummaryStatistics s, T t) -> s.accept(mapper.applyAsDouble(t)), (a, b) -> {
                    a.combine(b);
                    return a;
                });
    }

    @SuppressWarnings("unchecked")
    public static <T, R1, R2, R> Collector<T, ?, R> teeing(Collector<? super T, ?, R1> downstream1,
            Collector<? super T, ?, R2> downstream2, BiFunction<? super R1, ? super R2, R> merger) {
        Collector<T, Object, R1> c1 = (Collector<T, Object, R1>) (Collector<?, ?, R1>)
                Objects.requireNonNull(downstream1, "downstream1");
        Collector<T, Object, R2> c2 = (Collector<T, Object, R2>) (Collector<?, ?, R2>)
                Objects.requireNonNull(downstream2, "downstream2");
        Objects.requireNonNull(merger, "merger");
        BiConsumer<Object, T> acc1 = c1.accumulator();
        BiConsumer<Object, T> acc2 = c2.accumulator();
        return finishing(() -> new Object[] {c1.supplier().get(), c2.supplier().get()}, (Object[] a, T t) -> {
            acc1.accept(a[0], t);
            acc2.accept(a[1], t);
        }, (a, b) -> {
            a[0] = c1.combiner().apply(a[0], b[0]);
            a[1] = c2.combiner().apply(a[1], b[1]);
            return a;
        }, a -> merger.apply(c1.finisher().apply(a[0]), c2.finisher().apply(a[1])));
    }
}
