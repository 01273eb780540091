package java.util;

/** What List.of, Set.of, Map.of and their copyOf answer: fixed, and hostile to null. */
final class ImmutableCollections {
    private ImmutableCollections() {
    }

    static UnsupportedOperationException fixed() {
        return new UnsupportedOperationException();
    }

    @SafeVarargs
    static <E> List<E> listOf(E... elements) {
        Object[] a = new Object[elements.length];
        for (int i = 0; i < a.length; i++) {
            a[i] = Objects.requireNonNull(elements[i]);
        }
        return new ListN<E>(a, false);
    }

    /** A fixed list around an array that nobody else has, with or without nulls. */
    static <E> List<E> listAround(Object[] a, boolean nullable) {
        if (!nullable) {
            for (Object e : a) {
                Objects.requireNonNull(e);
            }
        }
        return new ListN<E>(a.getClass() == Object[].class ? a : Arrays.copyOf(a, a.length, Object[].class), nullable);
    }

    static final class ListN<E> extends AbstractList<E> implements RandomAccess, java.io.Serializable {
        private final Object[] a;
        final boolean nullable;

        ListN(Object[] a, boolean nullable) {
            this.a = a;
            this.nullable = nullable;
        }

        public int size() {
            return a.length;
        }

        @SuppressWarnings("unchecked")
        public E get(int index) {
            Object[] a = this.a;
            if (index < 0 || index >= a.length) {
                if (nullable || a.length == 0 || a.length > 2) {
                    throw new ArrayIndexOutOfBoundsException(
                            "Index " + index + " out of bounds for length " + a.length);
                }
                throw new IndexOutOfBoundsException("Index: " + index + " Size: " + a.length);
            }
            return (E) a[index];
        }

        public boolean contains(Object o) {
            return indexOf(o) >= 0;
        }

        public int indexOf(Object o) {
            if (!nullable) {
                Objects.requireNonNull(o);
            }
            Object[] a = this.a;
            for (int i = 0; i < a.length; i++) {
                if (o == null ? a[i] == null : o.equals(a[i])) {
                    return i;
                }
            }
            return -1;
        }

        public int lastIndexOf(Object o) {
            if (!nullable) {
                Objects.requireNonNull(o);
            }
            for (int i = a.length - 1; i >= 0; i--) {
                if (o == null ? a[i] == null : o.equals(a[i])) {
                    return i;
                }
            }
            return -1;
        }

        public Object[] toArray() {
            Object[] r = new Object[a.length];
            System.arraycopy(a, 0, r, 0, r.length);
            return r;
        }

        public Iterator<E> iterator() {
            return new ListNIterator<E>(a);
        }

        public ListIterator<E> listIterator(int index) {
            if (index < 0 || index > a.length) {
                throw new IndexOutOfBoundsException("Index: " + index + " Size: " + a.length);
            }
            return new Fixed<E>(a, index);
        }

        public List<E> subList(int from, int to) {
            AbstractList.checkSubList(from, to, a.length);
            return new ListN<E>(Arrays.copyOfRange(a, from, to), nullable);
        }

        public boolean add(E e) {
            throw fixed();
        }

        public void add(int index, E e) {
            throw fixed();
        }

        public boolean addAll(Collection<? extends E> c) {
            throw fixed();
        }

        public boolean addAll(int index, Collection<? extends E> c) {
            throw fixed();
        }

        public void clear() {
            throw fixed();
        }

        public E remove(int index) {
            throw fixed();
        }

        public boolean remove(Object o) {
            throw fixed();
        }

        public boolean removeAll(Collection<?> c) {
            throw fixed();
        }

        public boolean removeIf(java.util.function.Predicate<? super E> filter) {
            throw fixed();
        }

        public boolean retainAll(Collection<?> c) {
            throw fixed();
        }

        public void replaceAll(java.util.function.UnaryOperator<E> operator) {
            throw fixed();
        }

        public E set(int index, E e) {
            throw fixed();
        }

        public void sort(Comparator<? super E> c) {
            throw fixed();
        }

        public E removeFirst() {
            throw fixed();
        }

        public E removeLast() {
            throw fixed();
        }

        public Spliterator<E> spliterator() {
            return Spliterators.spliterator(a, Spliterator.ORDERED | Spliterator.IMMUTABLE);
        }
    }

    /** Walks both ways over the elements of a list that cannot change. */
    private static final class Fixed<E> implements ListIterator<E> {
        private final Object[] a;
        private int next;

        Fixed(Object[] a, int next) {
            this.a = a;
            this.next = next;
        }

        public boolean hasNext() {
            return next < a.length;
        }

        @SuppressWarnings("unchecked")
        public E next() {
            if (next == a.length) {
                throw new NoSuchElementException();
            }
            return (E) a[next++];
        }

        public boolean hasPrevious() {
            return next > 0;
        }

        @SuppressWarnings("unchecked")
        public E previous() {
            if (next == 0) {
                throw new NoSuchElementException();
            }
            return (E) a[--next];
        }

        public int nextIndex() {
            return next;
        }

        public int previousIndex() {
            return next - 1;
        }

        public void remove() {
            throw fixed();
        }

        public void set(E e) {
            throw fixed();
        }

        public void add(E e) {
            throw fixed();
        }
    }

    private static final class ListNIterator<E> implements Iterator<E> {
        private final Object[] a;
        private int at;

        ListNIterator(Object[] a) {
            this.a = a;
        }

        public boolean hasNext() {
            return at < a.length;
        }

        @SuppressWarnings("unchecked")
        public E next() {
            int i = at;
            if (i >= a.length) {
                throw new NoSuchElementException();
            }
            at = i + 1;
            return (E) a[i];
        }

        public void remove() {
            throw fixed();
        }
    }

    /** The longest table of a set of two or a map of one: HotSpot's have no table, so keys without a fitting hashCode are found there. */
    private static final int UNHASHED = 6;

    /** Looks key up in an open hash table of the given keys, step apart; answers its slot, or -slot-1 of the free one. */
    static int probe(Object[] table, int step, Object key) {
        int n = table.length / step;
        int i = table.length <= UNHASHED ? 0 : Math.floorMod(key.hashCode(), n);
        for (;;) {
            Object k = table[i * step];
            if (k == null) {
                return -i - 1;
            }
            if (key.equals(k)) {
                return i;
            }
            if (++i == n) {
                i = 0;
            }
        }
    }

    @SafeVarargs
    static <E> Set<E> setOf(E... elements) {
        Object[] order = new Object[elements.length];
        Object[] table = new Object[2 * elements.length + 1];
        for (int i = 0; i < order.length; i++) {
            Object e = Objects.requireNonNull(elements[i]);
            int slot = probe(table, 1, e);
            if (slot >= 0) {
                throw new IllegalArgumentException("duplicate element: " + e);
            }
            table[-slot - 1] = e;
            order[i] = e;
        }
        return new SetN<E>(order, table);
    }

    /** Iterates in the order in which the elements were given. */
    static final class SetN<E> extends AbstractSet<E> implements java.io.Serializable {
        private final Object[] order;
        private final Object[] table;

        SetN(Object[] order, Object[] table) {
            this.order = order;
            this.table = table;
        }

        public int size() {
            return order.length;
        }

        public boolean contains(Object o) {
            Objects.requireNonNull(o);
            return probe(table, 1, o) >= 0;
        }

        public Iterator<E> iterator() {
            return new ListNIterator<E>(order);
        }

        public boolean add(E e) {
            throw fixed();
        }

        public boolean addAll(Collection<? extends E> c) {
            throw fixed();
        }

        public void clear() {
            throw fixed();
        }

        public boolean remove(Object o) {
            throw fixed();
        }

        public boolean removeAll(Collection<?> c) {
            throw fixed();
        }

        public boolean removeIf(java.util.function.Predicate<? super E> filter) {
            throw fixed();
        }

        public boolean retainAll(Collection<?> c) {
            throw fixed();
        }
    }

    /** Keys and values alternate in the argument. */
    static <K, V> Map<K, V> mapOf(Object... kv) {
        int n = kv.length / 2;
        Object[] order = new Object[n];
        Object[] table = new Object[2 * (2 * n + 1)];
        for (int i = 0; i < n; i++) {
            Object k = Objects.requireNonNull(kv[2 * i]);
            Object v = Objects.requireNonNull(kv[2 * i + 1]);
            int slot = probe(table, 2, k);
            if (slot >= 0) {
                throw new IllegalArgumentException("duplicate key: " + k);
            }
            slot = -slot - 1;
            table[2 * slot] = k;
            table[2 * slot + 1] = v;
            order[i] = new KeyValueHolder<Object, Object>(k, v);
        }
        return new MapN<K, V>(order, table);
    }

    /** A fixed map as it is serialised: keys and values in turn. */
    private static final class MapForm implements java.io.Serializable {
        private final Object[] pairs;

        MapForm(Object[] pairs) {
            this.pairs = pairs;
        }

        private Object readResolve() {
            return mapOf(pairs);
        }
    }

    static final class MapN<K, V> extends AbstractMap<K, V> implements java.io.Serializable {
        private final Object[] order;
        private final Object[] table;

        MapN(Object[] order, Object[] table) {
            this.order = order;
            this.table = table;
        }

        private Object writeReplace() {
            Object[] pairs = new Object[2 * order.length];
            for (int i = 0; i < order.length; i++) {
                Map.Entry<?, ?> e = (Map.Entry<?, ?>) order[i];
                pairs[2 * i] = e.getKey();
                pairs[2 * i + 1] = e.getValue();
            }
            return new MapForm(pairs);
        }

        public int size() {
            return order.length;
        }

        public boolean containsKey(Object o) {
            Objects.requireNonNull(o);
            return probe(table, 2, o) >= 0;
        }

        public boolean containsValue(Object o) {
            return super.containsValue(Objects.requireNonNull(o));
        }

        @SuppressWarnings("unchecked")
        public V get(Object o) {
            Objects.requireNonNull(o);
            int slot = probe(table, 2, o);
            return slot < 0 ? null : (V) table[2 * slot + 1];
        }

        public V getOrDefault(Object o, V defaultValue) {
            V v = get(o);
            return v != null ? v : defaultValue;
        }

        public Set<Map.Entry<K, V>> entrySet() {
            return new AbstractSet<Map.Entry<K, V>>() {
                public int size() {
                    return order.length;
                }

                public Iterator<Map.Entry<K, V>> iterator() {
                    return new ListNIterator<Map.Entry<K, V>>(order);
                }

                public void clear() {
                    throw fixed();
                }

                public boolean remove(Object o) {
                    throw fixed();
                }
            };
        }

        public void clear() {
            throw fixed();
        }

        public V put(K k, V v) {
            throw fixed();
        }

        public void putAll(Map<? extends K, ? extends V> m) {
            throw fixed();
        }

        public V remove(Object o) {
            throw fixed();
        }

        public boolean remove(Object k, Object v) {
            throw fixed();
        }

        public V putIfAbsent(K k, V v) {
            throw fixed();
        }

        public V replace(K k, V v) {
            throw fixed();
        }

        public boolean replace(K k, V a, V b) {
            throw fixed();
        }

        public void replaceAll(java.util.function.BiFunction<? super K, ? super V, ? extends V> f) {
            throw fixed();
        }

        public V computeIfAbsent(K k, java.util.function.Function<? super K, ? extends V> f) {
            throw fixed();
        }

        public V computeIfPresent(K k, java.util.function.BiFunction<? super K, ? super V, ? extends V> f) {
            throw fixed();
        }

        public V compute(K k, java.util.function.BiFunction<? super K, ? super V, ? extends V> f) {
            throw fixed();
        }

        public V merge(K k, V v, java.util.function.BiFunction<? super V, ? super V, ? extends V> f) {
            throw fixed();
        }
    }
}
