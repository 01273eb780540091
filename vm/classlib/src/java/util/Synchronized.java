package java.util;

import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The wrappers that Collections.synchronizedX answers: each method holds one lock. */
final class Synchronized {
    private Synchronized() {
    }

    static class Coll<E> implements Collection<E>, java.io.Serializable {
        final Collection<E> c;
        final Object lock;

        Coll(Collection<E> c, Object lock) {
            this.c = Objects.requireNonNull(c);
            this.lock = lock == null ? this : lock;
        }

        public int size() {
            synchronized (lock) {
                return c.size();
            }
        }

        public boolean isEmpty() {
            synchronized (lock) {
                return c.isEmpty();
            }
        }

        public boolean contains(Object o) {
            synchronized (lock) {
                return c.contains(o);
            }
        }

        public Object[] toArray() {
            synchronized (lock) {
                return c.toArray();
            }
        }

        public <T> T[] toArray(T[] a) {
            synchronized (lock) {
                return c.toArray(a);
            }
        }

        public <T> T[] toArray(java.util.function.IntFunction<T[]> f) {
            synchronized (lock) {
                return c.toArray(f);
            }
        }

        public boolean add(E e) {
            synchronized (lock) {
                return c.add(e);
            }
        }

        public boolean remove(Object o) {
            synchronized (lock) {
                return c.remove(o);
            }
        }

        public boolean containsAll(Collection<?> o) {
            synchronized (lock) {
                return c.containsAll(o);
            }
        }

        public boolean addAll(Collection<? extends E> o) {
            synchronized (lock) {
                return c.addAll(o);
            }
        }

        public boolean removeAll(Collection<?> o) {
            synchronized (lock) {
                return c.removeAll(o);
            }
        }

        public boolean retainAll(Collection<?> o) {
            synchronized (lock) {
                return c.retainAll(o);
            }
        }

        public void clear() {
            synchronized (lock) {
                c.clear();
            }
        }

        public String toString() {
            synchronized (lock) {
                return c.toString();
            }
        }

        public void forEach(Consumer<? super E> action) {
            synchronized (lock) {
                c.forEach(action);
            }
        }

        public boolean removeIf(Predicate<? super E> filter) {
            synchronized (lock) {
                return c.removeIf(filter);
            }
        }

        public Iterator<E> iterator() {
            return c.iterator();
        }

        public Spliterator<E> spliterator() {
            return c.spliterator();
        }

        public Stream<E> stream() {
            return c.stream();
        }

        public Stream<E> parallelStream() {
            return c.parallelStream();
        }
    }

    static class SetOf<E> extends Coll<E> implements Set<E> {
        SetOf(Set<E> s, Object lock) {
            super(s, lock);
        }

        public Spliterator<E> spliterator() {
            return c.spliterator();
        }

        public boolean equals(Object o) {
            if (o == this) {
                return true;
            }
            synchronized (lock) {
                return c.equals(o);
            }
        }

        public int hashCode() {
            synchronized (lock) {
                return c.hashCode();
            }
        }
    }

    static class Sorted<E> extends SetOf<E> implements SortedSet<E> {
        private final SortedSet<E> s;

        Sorted(SortedSet<E> s, Object lock) {
            super(s, lock);
            this.s = s;
        }

        public Spliterator<E> spliterator() {
            return s.spliterator();
        }

        public Comparator<? super E> comparator() {
            synchronized (lock) {
                return s.comparator();
            }
        }

        public E first() {
            synchronized (lock) {
                return s.first();
            }
        }

        public E last() {
            synchronized (lock) {
                return s.last();
            }
        }

        public SortedSet<E> subSet(E from, E to) {
            synchronized (lock) {
                return new Sorted<E>(s.subSet(from, to), lock);
            }
        }

        public SortedSet<E> headSet(E to) {
            synchronized (lock) {
                return new Sorted<E>(s.headSet(to), lock);
            }
        }

        public SortedSet<E> tailSet(E from) {
            synchronized (lock) {
                return new Sorted<E>(s.tailSet(from), lock);
            }
        }
    }

    static final class Navigable<E> extends Sorted<E> implements NavigableSet<E> {
        private final NavigableSet<E> n;

        Navigable(NavigableSet<E> n, Object lock) {
            super(n, lock);
            this.n = n;
        }

        public Iterator<E> descendingIterator() {
            return n.descendingIterator();
        }

        public E lower(E e) {
            synchronized (lock) {
                return n.lower(e);
            }
        }

        public E floor(E e) {
            synchronized (lock) {
                return n.floor(e);
            }
        }

        public E ceiling(E e) {
            synchronized (lock) {
                return n.ceiling(e);
            }
        }

        public E higher(E e) {
            synchronized (lock) {
                return n.higher(e);
            }
        }

        public E pollFirst() {
            synchronized (lock) {
                return n.pollFirst();
            }
        }

        public E pollLast() {
            synchronized (lock) {
                return n.pollLast();
            }
        }

        public NavigableSet<E> descendingSet() {
            synchronized (lock) {
                return new Navigable<E>(n.descendingSet(), lock);
            }
        }

        public NavigableSet<E> subSet(E from, boolean fi, E to, boolean ti) {
            synchronized (lock) {
                return new Navigable<E>(n.subSet(from, fi, to, ti), lock);
            }
        }

        public NavigableSet<E> headSet(E to, boolean in) {
            synchronized (lock) {
                return new Navigable<E>(n.headSet(to, in), lock);
            }
        }

        public NavigableSet<E> tailSet(E from, boolean in) {
            synchronized (lock) {
                return new Navigable<E>(n.tailSet(from, in), lock);
            }
        }
    }

    static class ListOf<E> extends Coll<E> implements List<E> {
        final List<E> list;

        ListOf(List<E> list, Object lock) {
            super(list, lock);
            this.list = list;
        }

        public Spliterator<E> spliterator() {
            return list.spliterator();
        }

        public boolean equals(Object o) {
            if (o == this) {
                return true;
            }
            synchronized (lock) {
                return list.equals(o);
            }
        }

        public int hashCode() {
            synchronized (lock) {
                return list.hashCode();
            }
        }

        public E get(int index) {
            synchronized (lock) {
                return list.get(index);
            }
        }

        public E set(int index, E e) {
            synchronized (lock) {
                return list.set(index, e);
            }
        }

        public void add(int index, E e) {
            synchronized (lock) {
                list.add(index, e);
            }
        }

        public E remove(int index) {
            synchronized (lock) {
                return list.remove(index);
            }
        }

        public int indexOf(Object o) {
            synchronized (lock) {
                return list.indexOf(o);
            }
        }

        public int lastIndexOf(Object o) {
            synchronized (lock) {
                return list.lastIndexOf(o);
            }
        }

        public boolean addAll(int index, Collection<? extends E> o) {
            synchronized (lock) {
                return list.addAll(index, o);
            }
        }

        public void replaceAll(UnaryOperator<E> operator) {
            synchronized (lock) {
                list.replaceAll(operator);
            }
        }

        public void sort(Comparator<? super E> c) {
            synchronized (lock) {
                list.sort(c);
            }
        }

        public ListIterator<E> listIterator() {
            return list.listIterator();
        }

        public ListIterator<E> listIterator(int index) {
            return list.listIterator(index);
        }

        public List<E> subList(int from, int to) {
            synchronized (lock) {
                return new ListOf<E>(list.subList(from, to), lock);
            }
        }
    }

    static final class RandomList<E> extends ListOf<E> implements RandomAccess {
        RandomList(List<E> list, Object lock) {
            super(list, lock);
        }

        public List<E> subList(int from, int to) {
            synchronized (lock) {
                return new RandomList<E>(list.subList(from, to), lock);
            }
        }
    }

    static class MapOf<K, V> implements Map<K, V>, java.io.Serializable {
        final Map<K, V> m;
        final Object lock;

        MapOf(Map<K, V> m, Object lock) {
            this.m = Objects.requireNonNull(m);
            this.lock = lock == null ? this : lock;
        }

        public int size() {
            synchronized (lock) {
                return m.size();
            }
        }

        public boolean isEmpty() {
            synchronized (lock) {
                return m.isEmpty();
            }
        }

        public boolean containsKey(Object key) {
            synchronized (lock) {
                return m.containsKey(key);
            }
        }

        public boolean containsValue(Object value) {
            synchronized (lock) {
                return m.containsValue(value);
            }
        }

        public V get(Object key) {
            synchronized (lock) {
                return m.get(key);
            }
        }

        public V put(K key, V value) {
            synchronized (lock) {
                return m.put(key, value);
            }
        }

        public V remove(Object key) {
            synchronized (lock) {
                return m.remove(key);
            }
        }

        public void putAll(Map<? extends K, ? extends V> o) {
            synchronized (lock) {
                m.putAll(o);
            }
        }

        public void clear() {
            synchronized (lock) {
                m.clear();
            }
        }

        public boolean equals(Object o) {
            if (o == this) {
                return true;
            }
            synchronized (lock) {
                return m.equals(o);
            }
        }

        public int hashCode() {
            synchronized (lock) {
                return m.hashCode();
            }
        }

        public String toString() {
            synchronized (lock) {
                return m.toString();
            }
        }

        public V getOrDefault(Object key, V value) {
            synchronized (lock) {
                return m.getOrDefault(key, value);
            }
        }

        public void forEach(java.util.function.BiConsumer<? super K, ? super V> action) {
            synchronized (lock) {
                m.forEach(action);
            }
        }

        public void replaceAll(BiFunction<? super K, ? super V, ? extends V> f) {
            synchronized (lock) {
                m.replaceAll(f);
            }
        }

        public V putIfAbsent(K key, V value) {
            synchronized (lock) {
                return m.putIfAbsent(key, value);
            }
        }

        public boolean remove(Object key, Object value) {
            synchronized (lock) {
                return m.remove(key, value);
            }
        }

        public boolean replace(K key, V oldValue, V newValue) {
            synchronized (lock) {
                return m.replace(key, oldValue, newValue);
            }
        }

        public V replace(K key, V value) {
            synchronized (lock) {
                return m.replace(key, value);
            }
        }

        public V computeIfAbsent(K key, Function<? super K, ? extends V> f) {
            synchronized (lock) {
                return m.computeIfAbsent(key, f);
            }
        }

        public V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> f) {
            synchronized (lock) {
                return m.computeIfPresent(key, f);
            }
        }

        public V compute(K key, BiFunction<? super K, ? super V, ? extends V> f) {
            synchronized (lock) {
                return m.compute(key, f);
            }
        }

        public V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> f) {
            synchronized (lock) {
                return m.merge(key, value, f);
            }
        }

        public Set<K> keySet() {
            synchronized (lock) {
                return new SetOf<K>(m.keySet(), lock);
            }
        }

        public Collection<V> values() {
            synchronized (lock) {
                return new Coll<V>(m.values(), lock);
            }
        }

        public Set<Map.Entry<K, V>> entrySet() {
            synchronized (lock) {
                return new SetOf<Map.Entry<K, V>>(m.entrySet(), lock);
            }
        }
    }

    static class SortedMapOf<K, V> extends MapOf<K, V> implements SortedMap<K, V> {
        private final SortedMap<K, V> s;

        SortedMapOf(SortedMap<K, V> s, Object lock) {
            super(s, lock);
            this.s = s;
        }

        public Comparator<? super K> comparator() {
            synchronized (lock) {
                return s.comparator();
            }
        }

        public K firstKey() {
            synchronized (lock) {
                return s.firstKey();
            }
        }

        public K lastKey() {
            synchronized (lock) {
                return s.lastKey();
            }
        }

        public SortedMap<K, V> subMap(K from, K to) {
            synchronized (lock) {
                return new SortedMapOf<K, V>(s.subMap(from, to), lock);
            }
        }

        public SortedMap<K, V> headMap(K to) {
            synchronized (lock) {
                return new SortedMapOf<K, V>(s.headMap(to), lock);
            }
        }

        public SortedMap<K, V> tailMap(K from) {
            synchronized (lock) {
                return new SortedMapOf<K, V>(s.tailMap(from), lock);
            }
        }
    }

    static final class NavigableMapOf<K, V> extends SortedMapOf<K, V> implements NavigableMap<K, V> {
        private final NavigableMap<K, V> n;

        NavigableMapOf(NavigableMap<K, V> n, Object lock) {
            super(n, lock);
            this.n = n;
        }

        public Map.Entry<K, V> lowerEntry(K key) {
            synchronized (lock) {
                return n.lowerEntry(key);
            }
        }

        public K lowerKey(K key) {
            synchronized (lock) {
                return n.lowerKey(key);
            }
        }

        public Map.Entry<K, V> floorEntry(K key) {
            synchronized (lock) {
                return n.floorEntry(key);
            }
        }

        public K floorKey(K key) {
            synchronized (lock) {
                return n.floorKey(key);
            }
        }

        public Map.Entry<K, V> ceilingEntry(K key) {
            synchronized (lock) {
                return n.ceilingEntry(key);
            }
        }

        public K ceilingKey(K key) {
            synchronized (lock) {
                return n.ceilingKey(key);
            }
        }

        public Map.Entry<K, V> higherEntry(K key) {
            synchronized (lock) {
                return n.higherEntry(key);
            }
        }

        public K higherKey(K key) {
            synchronized (lock) {
                return n.higherKey(key);
            }
        }

        public Map.Entry<K, V> firstEntry() {
            synchronized (lock) {
                return n.firstEntry();
            }
        }

        public Map.Entry<K, V> lastEntry() {
            synchronized (lock) {
                return n.lastEntry();
            }
        }

        public Map.Entry<K, V> pollFirstEntry() {
            synchronized (lock) {
                return n.pollFirstEntry();
            }
        }

        public Map.Entry<K, V> pollLastEntry() {
            synchronized (lock) {
                return n.pollLastEntry();
            }
        }

        public NavigableMap<K, V> descendingMap() {
            synchronized (lock) {
                return new NavigableMapOf<K, V>(n.descendingMap(), lock);
            }
        }

        public NavigableSet<K> navigableKeySet() {
            synchronized (lock) {
                return new Navigable<K>(n.navigableKeySet(), lock);
            }
        }

        public NavigableSet<K> descendingKeySet() {
            synchronized (lock) {
                return new Navigable<K>(n.descendingKeySet(), lock);
            }
        }

        public NavigableMap<K, V> subMap(K from, boolean fi, K to, boolean ti) {
            synchronized (lock) {
                return new NavigableMapOf<K, V>(n.subMap(from, fi, to, ti), lock);
            }
        }

        public NavigableMap<K, V> headMap(K to, boolean in) {
            synchronized (lock) {
                return new NavigableMapOf<K, V>(n.headMap(to, in), lock);
            }
        }

        public NavigableMap<K, V> tailMap(K from, boolean in) {
            synchronized (lock) {
                return new NavigableMapOf<K, V>(n.tailMap(from, in), lock);
            }
        }
    }
}
