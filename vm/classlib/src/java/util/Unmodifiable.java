package java.util;

import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The wrappers that Collections.unmodifiableX answers: they read through and refuse to write. */
final class Unmodifiable {
    private Unmodifiable() {
    }

    static UnsupportedOperationException refuse() {
        return new UnsupportedOperationException();
    }

    static class Coll<E> implements Collection<E>, java.io.Serializable {
        final Collection<? extends E> c;

        Coll(Collection<? extends E> c) {
            this.c = Objects.requireNonNull(c);
        }

        public int size() {
            return c.size();
        }

        public boolean isEmpty() {
            return c.isEmpty();
        }

        public boolean contains(Object o) {
            return c.contains(o);
        }

        public Object[] toArray() {
            return c.toArray();
        }

        public <T> T[] toArray(T[] a) {
            return c.toArray(a);
        }

        public String toString() {
            return c.toString();
        }

        public Iterator<E> iterator() {
            Iterator<? extends E> it = c.iterator();
            return new Iterator<E>() {
                public boolean hasNext() {
                    return it.hasNext();
                }

                public E next() {
                    return it.next();
                }

                public void remove() {
                    throw refuse();
                }
            };
        }

        public boolean add(E e) {
            throw refuse();
        }

        public boolean remove(Object o) {
            throw refuse();
        }

        public boolean containsAll(Collection<?> o) {
            return c.containsAll(o);
        }

        public boolean addAll(Collection<? extends E> o) {
            throw refuse();
        }

        public boolean removeAll(Collection<?> o) {
            throw refuse();
        }

        public boolean retainAll(Collection<?> o) {
            throw refuse();
        }

        public void clear() {
            throw refuse();
        }

        public void forEach(Consumer<? super E> action) {
            c.forEach(action);
        }

        public boolean removeIf(Predicate<? super E> filter) {
            throw refuse();
        }

        @SuppressWarnings("unchecked")
        public Spliterator<E> spliterator() {
            return (Spliterator<E>) c.spliterator();
        }

        @SuppressWarnings("unchecked")
        public Stream<E> stream() {
            return (Stream<E>) c.stream();
        }

        @SuppressWarnings("unchecked")
        public Stream<E> parallelStream() {
            return (Stream<E>) c.parallelStream();
        }
    }

    static final class SeqColl<E> extends Coll<E> implements SequencedCollection<E> {
        SeqColl(SequencedCollection<? extends E> c) {
            super(c);
        }

        @SuppressWarnings("unchecked")
        private SequencedCollection<E> seq() {
            return (SequencedCollection<E>) c;
        }

        public SequencedCollection<E> reversed() {
            return new SeqColl<E>(seq().reversed());
        }

        public E getFirst() {
            return seq().getFirst();
        }

        public E getLast() {
            return seq().getLast();
        }

        public E removeFirst() {
            throw refuse();
        }

        public E removeLast() {
            throw refuse();
        }
    }

    static class SetOf<E> extends Coll<E> implements Set<E> {
        SetOf(Set<? extends E> s) {
            super(s);
        }

        public boolean equals(Object o) {
            return o == this || c.equals(o);
        }

        public int hashCode() {
            return c.hashCode();
        }

        public Spliterator<E> spliterator() {
            return super.spliterator();
        }
    }

    static final class SeqSet<E> extends SetOf<E> implements SequencedSet<E> {
        SeqSet(SequencedSet<? extends E> c) {
            super(c);
        }

        @SuppressWarnings("unchecked")
        private SequencedSet<E> seq() {
            return (SequencedSet<E>) c;
        }

        public SequencedSet<E> reversed() {
            return new SeqSet<E>(seq().reversed());
        }

        public E getFirst() {
            return seq().getFirst();
        }

        public E getLast() {
            return seq().getLast();
        }

        public E removeFirst() {
            throw refuse();
        }

        public E removeLast() {
            throw refuse();
        }
    }

    static class Sorted<E> extends SetOf<E> implements SortedSet<E> {
        final SortedSet<E> s;

        Sorted(SortedSet<E> s) {
            super(s);
            this.s = s;
        }

        public Spliterator<E> spliterator() {
            return s.spliterator();
        }

        public Comparator<? super E> comparator() {
            return s.comparator();
        }

        public SortedSet<E> subSet(E from, E to) {
            return new Sorted<E>(s.subSet(from, to));
        }

        public SortedSet<E> headSet(E to) {
            return new Sorted<E>(s.headSet(to));
        }

        public SortedSet<E> tailSet(E from) {
            return new Sorted<E>(s.tailSet(from));
        }

        public E first() {
            return s.first();
        }

        public E last() {
            return s.last();
        }

        public E removeFirst() {
            throw refuse();
        }

        public E removeLast() {
            throw refuse();
        }

        public SortedSet<E> reversed() {
            return new Sorted<E>(s.reversed());
        }
    }

    static final class Navigable<E> extends Sorted<E> implements NavigableSet<E> {
        private final NavigableSet<E> n;

        Navigable(NavigableSet<E> n) {
            super(n);
            this.n = n;
        }

        public E lower(E e) {
            return n.lower(e);
        }

        public E floor(E e) {
            return n.floor(e);
        }

        public E ceiling(E e) {
            return n.ceiling(e);
        }

        public E higher(E e) {
            return n.higher(e);
        }

        public E pollFirst() {
            throw refuse();
        }

        public E pollLast() {
            throw refuse();
        }

        public E removeFirst() {
            throw refuse();
        }

        public E removeLast() {
            throw refuse();
        }

        public NavigableSet<E> descendingSet() {
            return new Navigable<E>(n.descendingSet());
        }

        public NavigableSet<E> reversed() {
            return descendingSet();
        }

        public Iterator<E> descendingIterator() {
            return descendingSet().iterator();
        }

        public NavigableSet<E> subSet(E from, boolean fi, E to, boolean ti) {
            return new Navigable<E>(n.subSet(from, fi, to, ti));
        }

        public NavigableSet<E> headSet(E to, boolean in) {
            return new Navigable<E>(n.headSet(to, in));
        }

        public NavigableSet<E> tailSet(E from, boolean in) {
            return new Navigable<E>(n.tailSet(from, in));
        }
    }

    static class ListOf<E> extends Coll<E> implements List<E> {
        final List<? extends E> list;

        ListOf(List<? extends E> list) {
            super(list);
            this.list = list;
        }

        public boolean equals(Object o) {
            return o == this || list.equals(o);
        }

        public int hashCode() {
            return list.hashCode();
        }

        public E get(int index) {
            return list.get(index);
        }

        public E set(int index, E e) {
            throw refuse();
        }

        public void add(int index, E e) {
            throw refuse();
        }

        public E remove(int index) {
            throw refuse();
        }

        public int indexOf(Object o) {
            return list.indexOf(o);
        }

        public int lastIndexOf(Object o) {
            return list.lastIndexOf(o);
        }

        public boolean addAll(int index, Collection<? extends E> c) {
            throw refuse();
        }

        public void replaceAll(UnaryOperator<E> operator) {
            throw refuse();
        }

        public void sort(Comparator<? super E> c) {
            throw refuse();
        }

        public void addFirst(E e) {
            throw refuse();
        }

        public void addLast(E e) {
            throw refuse();
        }

        public E removeFirst() {
            throw refuse();
        }

        public E removeLast() {
            throw refuse();
        }

        public Spliterator<E> spliterator() {
            return super.spliterator();
        }

        public ListIterator<E> listIterator() {
            return listIterator(0);
        }

        public ListIterator<E> listIterator(int index) {
            ListIterator<? extends E> it = list.listIterator(index);
            return new ListIterator<E>() {
                public boolean hasNext() {
                    return it.hasNext();
                }

                public E next() {
                    return it.next();
                }

                public boolean hasPrevious() {
                    return it.hasPrevious();
                }

                public E previous() {
                    return it.previous();
                }

                public int nextIndex() {
                    return it.nextIndex();
                }

                public int previousIndex() {
                    return it.previousIndex();
                }

                public void remove() {
                    throw refuse();
                }

                public void set(E e) {
                    throw refuse();
                }

                public void add(E e) {
                    throw refuse();
                }
            };
        }

        public List<E> subList(int from, int to) {
            return list instanceof RandomAccess ? new RandomList<E>(list.subList(from, to))
                    : new ListOf<E>(list.subList(from, to));
        }

        public List<E> reversed() {
            return list instanceof RandomAccess ? new RandomList<E>(list.reversed()) : new ListOf<E>(list.reversed());
        }
    }

    static final class RandomList<E> extends ListOf<E> implements RandomAccess {
        RandomList(List<? extends E> list) {
            super(list);
        }
    }

    static class MapOf<K, V> implements Map<K, V>, java.io.Serializable {
        final Map<? extends K, ? extends V> m;

        MapOf(Map<? extends K, ? extends V> m) {
            this.m = Objects.requireNonNull(m);
        }

        public int size() {
            return m.size();
        }

        public boolean isEmpty() {
            return m.isEmpty();
        }

        public boolean containsKey(Object key) {
            return m.containsKey(key);
        }

        public boolean containsValue(Object value) {
            return m.containsValue(value);
        }

        public V get(Object key) {
            return m.get(key);
        }

        public V put(K key, V value) {
            throw refuse();
        }

        public V remove(Object key) {
            throw refuse();
        }

        public void putAll(Map<? extends K, ? extends V> o) {
            throw refuse();
        }

        public void clear() {
            throw refuse();
        }

        @SuppressWarnings("unchecked")
        public Set<K> keySet() {
            return new SetOf<K>((Set<K>) m.keySet());
        }

        @SuppressWarnings("unchecked")
        public Collection<V> values() {
            return new Coll<V>((Collection<V>) m.values());
        }

        @SuppressWarnings("unchecked")
        public Set<Map.Entry<K, V>> entrySet() {
            return new EntrySet<K, V>((Set<Map.Entry<K, V>>) (Set<?>) m.entrySet());
        }

        public boolean equals(Object o) {
            return o == this || m.equals(o);
        }

        public int hashCode() {
            return m.hashCode();
        }

        public String toString() {
            return m.toString();
        }

        @SuppressWarnings("unchecked")
        public V getOrDefault(Object k, V defaultValue) {
            return ((Map<K, V>) m).getOrDefault(k, defaultValue);
        }

        public void forEach(java.util.function.BiConsumer<? super K, ? super V> action) {
            m.forEach(action);
        }

        public void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
            throw refuse();
        }

        public V putIfAbsent(K key, V value) {
            throw refuse();
        }

        public boolean remove(Object key, Object value) {
            throw refuse();
        }

        public boolean replace(K key, V oldValue, V newValue) {
            throw refuse();
        }

        public V replace(K key, V value) {
            throw refuse();
        }

        public V computeIfAbsent(K key, Function<? super K, ? extends V> f) {
            throw refuse();
        }

        public V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> f) {
            throw refuse();
        }

        public V compute(K key, BiFunction<? super K, ? super V, ? extends V> f) {
            throw refuse();
        }

        public V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> f) {
            throw refuse();
        }
    }

    /** Wraps each entry so that its value cannot be set. */
    static final class EntrySet<K, V> extends SetOf<Map.Entry<K, V>> {
        EntrySet(Set<Map.Entry<K, V>> s) {
            super(s);
        }

        public Iterator<Map.Entry<K, V>> iterator() {
            Iterator<? extends Map.Entry<K, V>> it = c.iterator();
            return new Iterator<Map.Entry<K, V>>() {
                public boolean hasNext() {
                    return it.hasNext();
                }

                public Map.Entry<K, V> next() {
                    return new FixedEntry<K, V>(it.next());
                }

                public void remove() {
                    throw refuse();
                }
            };
        }

        public void forEach(Consumer<? super Map.Entry<K, V>> action) {
            Objects.requireNonNull(action);
            for (Map.Entry<K, V> e : this) {
                action.accept(e);
            }
        }

        @SuppressWarnings("unchecked")
        public Object[] toArray() {
            Object[] a = c.toArray();
            for (int i = 0; i < a.length; i++) {
                a[i] = new FixedEntry<K, V>((Map.Entry<K, V>) a[i]);
            }
            return a;
        }

        @SuppressWarnings("unchecked")
        public <T> T[] toArray(T[] a) {
            Object[] r = c.toArray(a);
            for (int i = 0, n = Math.min(c.size(), r.length); i < n; i++) {
                r[i] = new FixedEntry<K, V>((Map.Entry<K, V>) r[i]);
            }
            return (T[]) r;
        }

        public Spliterator<Map.Entry<K, V>> spliterator() {
            return Spliterators.spliterator((Collection<Map.Entry<K, V>>) this, Spliterator.DISTINCT);
        }

        public Stream<Map.Entry<K, V>> stream() {
            return java.util.stream.StreamSupport.stream(spliterator(), false);
        }

        public Stream<Map.Entry<K, V>> parallelStream() {
            return java.util.stream.StreamSupport.stream(spliterator(), true);
        }
    }

    private static final class FixedEntry<K, V> implements Map.Entry<K, V> {
        private final Map.Entry<? extends K, ? extends V> e;

        FixedEntry(Map.Entry<? extends K, ? extends V> e) {
            this.e = Objects.requireNonNull(e);
        }

        public K getKey() {
            return e.getKey();
        }

        public V getValue() {
            return e.getValue();
        }

        public V setValue(V value) {
            throw refuse();
        }

        public int hashCode() {
            return e.hashCode();
        }

        public boolean equals(Object o) {
            return o == this || o instanceof Map.Entry && Objects.equals(e.getKey(), ((Map.Entry<?, ?>) o).getKey())
                    && Objects.equals(e.getValue(), ((Map.Entry<?, ?>) o).getValue());
        }

        public String toString() {
            return e.toString();
        }
    }

    static final class SeqMap<K, V> extends MapOf<K, V> implements SequencedMap<K, V> {
        SeqMap(SequencedMap<? extends K, ? extends V> m) {
            super(m);
        }

        @SuppressWarnings("unchecked")
        private SequencedMap<K, V> seq() {
            return (SequencedMap<K, V>) m;
        }

        public SequencedMap<K, V> reversed() {
            return new SeqMap<K, V>(seq().reversed());
        }

        public Map.Entry<K, V> pollFirstEntry() {
            throw refuse();
        }

        public Map.Entry<K, V> pollLastEntry() {
            throw refuse();
        }
    }

    static class SortedMapOf<K, V> extends MapOf<K, V> implements SortedMap<K, V> {
        private final SortedMap<K, ? extends V> s;

        SortedMapOf(SortedMap<K, ? extends V> s) {
            super(s);
            this.s = s;
        }

        public Comparator<? super K> comparator() {
            return s.comparator();
        }

        public SortedMap<K, V> subMap(K from, K to) {
            return new SortedMapOf<K, V>(s.subMap(from, to));
        }

        public SortedMap<K, V> headMap(K to) {
            return new SortedMapOf<K, V>(s.headMap(to));
        }

        public SortedMap<K, V> tailMap(K from) {
            return new SortedMapOf<K, V>(s.tailMap(from));
        }

        public K firstKey() {
            return s.firstKey();
        }

        public K lastKey() {
            return s.lastKey();
        }

        public Map.Entry<K, V> pollFirstEntry() {
            throw refuse();
        }

        public Map.Entry<K, V> pollLastEntry() {
            throw refuse();
        }

        public SortedMap<K, V> reversed() {
            return new SortedMapOf<K, V>(s.reversed());
        }
    }

    static final class NavigableMapOf<K, V> extends SortedMapOf<K, V> implements NavigableMap<K, V> {
        private final NavigableMap<K, V> n;

        @SuppressWarnings("unchecked")
        NavigableMapOf(NavigableMap<K, ? extends V> n) {
            super(n);
            this.n = (NavigableMap<K, V>) n;
        }

        private static <K, V> Map.Entry<K, V> fix(Map.Entry<K, V> e) {
            return e == null ? null : new FixedEntry<K, V>(e);
        }

        public Map.Entry<K, V> lowerEntry(K key) {
            return fix(n.lowerEntry(key));
        }

        public K lowerKey(K key) {
            return n.lowerKey(key);
        }

        public Map.Entry<K, V> floorEntry(K key) {
            return fix(n.floorEntry(key));
        }

        public K floorKey(K key) {
            return n.floorKey(key);
        }

        public Map.Entry<K, V> ceilingEntry(K key) {
            return fix(n.ceilingEntry(key));
        }

        public K ceilingKey(K key) {
            return n.ceilingKey(key);
        }

        public Map.Entry<K, V> higherEntry(K key) {
            return fix(n.higherEntry(key));
        }

        public K higherKey(K key) {
            return n.higherKey(key);
        }

        public Map.Entry<K, V> firstEntry() {
            return fix(n.firstEntry());
        }

        public Map.Entry<K, V> lastEntry() {
            return fix(n.lastEntry());
        }

        public Map.Entry<K, V> pollFirstEntry() {
            throw refuse();
        }

        public Map.Entry<K, V> pollLastEntry() {
            throw refuse();
        }

        public NavigableMap<K, V> descendingMap() {
            return new NavigableMapOf<K, V>(n.descendingMap());
        }

        public NavigableMap<K, V> reversed() {
            return descendingMap();
        }

        public NavigableSet<K> navigableKeySet() {
            return new Navigable<K>(n.navigableKeySet());
        }

        public NavigableSet<K> descendingKeySet() {
            return new Navigable<K>(n.descendingKeySet());
        }

        public NavigableMap<K, V> subMap(K from, boolean fi, K to, boolean ti) {
            return new NavigableMapOf<K, V>(n.subMap(from, fi, to, ti));
        }

        public NavigableMap<K, V> headMap(K to, boolean in) {
            return new NavigableMapOf<K, V>(n.headMap(to, in));
        }

        public NavigableMap<K, V> tailMap(K from, boolean in) {
            return new NavigableMapOf<K, V>(n.tailMap(from, in));
        }
    }
}
