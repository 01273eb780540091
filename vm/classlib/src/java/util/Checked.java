package java.util;

import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The wrappers that Collections.checkedX answers: they look at the class of each element that goes in. */
final class Checked {
    private Checked() {
    }

    private static final String ELEMENT = "element";

    static <E> E check(Object e, Class<E> type, String what) {
        if (e != null && !type.isInstance(e)) {
            throw new ClassCastException("Attempt to insert " + e.getClass() + " " + what
                    + (what == ELEMENT ? " into collection with " : " into map with ") + what + " type " + type);
        }
        @SuppressWarnings("unchecked")
        E r = (E) e;
        return r;
    }

    static class Coll<E> implements Collection<E>, java.io.Serializable {
        final Collection<E> c;
        final Class<E> type;

        Coll(Collection<E> c, Class<E> type) {
            this.c = Objects.requireNonNull(c, "c");
            this.type = Objects.requireNonNull(type, "type");
        }

        final E check(Object e) {
            return Checked.check(e, type, ELEMENT);
        }

        final Collection<E> checkAll(Collection<? extends E> o) {
            List<E> copy = new ArrayList<E>();
            for (Object e : o.toArray()) {
                copy.add(check(e));
            }
            return copy;
        }

        public boolean add(E e) {
            return c.add(check(e));
        }

        public boolean addAll(Collection<? extends E> o) {
            return c.addAll(checkAll(o));
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

        public <T> T[] toArray(java.util.function.IntFunction<T[]> f) {
            return c.toArray(f);
        }

        public boolean remove(Object o) {
            return c.remove(o);
        }

        public boolean containsAll(Collection<?> o) {
            return c.containsAll(o);
        }

        public boolean removeAll(Collection<?> o) {
            return c.removeAll(o);
        }

        public boolean retainAll(Collection<?> o) {
            return c.retainAll(o);
        }

        public void clear() {
            c.clear();
        }

        public String toString() {
            return c.toString();
        }

        public void forEach(Consumer<? super E> action) {
            c.forEach(action);
        }

        public boolean removeIf(Predicate<? super E> filter) {
            return c.removeIf(filter);
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

    static class QueueOf<E> extends Coll<E> implements Queue<E> {
        private final Queue<E> q;

        QueueOf(Queue<E> q, Class<E> type) {
            super(q, type);
            this.q = q;
        }

        public boolean offer(E e) {
            return q.offer(check(e));
        }

        public E remove() {
            return q.remove();
        }

        public E poll() {
            return q.poll();
        }

        public E element() {
            return q.element();
        }

        public E peek() {
            return q.peek();
        }
    }

    static class SetOf<E> extends Coll<E> implements Set<E> {
        SetOf(Set<E> s, Class<E> type) {
            super(s, type);
        }

        public Spliterator<E> spliterator() {
            return c.spliterator();
        }

        public boolean equals(Object o) {
            return c.equals(o);
        }

        public int hashCode() {
            return c.hashCode();
        }
    }

    static class Sorted<E> extends SetOf<E> implements SortedSet<E> {
        private final SortedSet<E> s;

        Sorted(SortedSet<E> s, Class<E> type) {
            super(s, type);
            this.s = s;
        }

        public Spliterator<E> spliterator() {
            return s.spliterator();
        }

        public SortedSet<E> subSet(E from, E to) {
            return new Sorted<E>(s.subSet(from, to), type);
        }

        public SortedSet<E> headSet(E to) {
            return new Sorted<E>(s.headSet(to), type);
        }

        public SortedSet<E> tailSet(E from) {
            return new Sorted<E>(s.tailSet(from), type);
        }

        public Comparator<? super E> comparator() {
            return s.comparator();
        }

        public E first() {
            return s.first();
        }

        public E last() {
            return s.last();
        }
    }

    static final class Navigable<E> extends Sorted<E> implements NavigableSet<E> {
        private final NavigableSet<E> n;

        Navigable(NavigableSet<E> n, Class<E> type) {
            super(n, type);
            this.n = n;
        }

        public Iterator<E> descendingIterator() {
            return n.descendingIterator();
        }

        public NavigableSet<E> descendingSet() {
            return new Navigable<E>(n.descendingSet(), type);
        }

        public NavigableSet<E> subSet(E from, boolean fi, E to, boolean ti) {
            return new Navigable<E>(n.subSet(from, fi, to, ti), type);
        }

        public NavigableSet<E> headSet(E to, boolean in) {
            return new Navigable<E>(n.headSet(to, in), type);
        }

        public NavigableSet<E> tailSet(E from, boolean in) {
            return new Navigable<E>(n.tailSet(from, in), type);
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
            return n.pollFirst();
        }

        public E pollLast() {
            return n.pollLast();
        }
    }

    static class ListOf<E> extends Coll<E> implements List<E> {
        private final List<E> list;

        ListOf(List<E> list, Class<E> type) {
            super(list, type);
            this.list = list;
        }

        public Spliterator<E> spliterator() {
            return list.spliterator();
        }

        public E set(int index, E e) {
            return list.set(index, check(e));
        }

        public void add(int index, E e) {
            list.add(index, check(e));
        }

        public boolean addAll(int index, Collection<? extends E> o) {
            return list.addAll(index, checkAll(o));
        }

        public void replaceAll(UnaryOperator<E> operator) {
            Objects.requireNonNull(operator);
            list.replaceAll(e -> check(operator.apply(e)));
        }

        public List<E> subList(int from, int to) {
            return new ListOf<E>(list.subList(from, to), type);
        }

        public ListIterator<E> listIterator() {
            return listIterator(0);
        }

        public ListIterator<E> listIterator(int index) {
            ListIterator<E> it = list.listIterator(index);
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
                    it.remove();
                }

                public void set(E e) {
                    it.set(check(e));
                }

                public void add(E e) {
                    it.add(check(e));
                }
            };
        }

        public boolean equals(Object o) {
            return list.equals(o);
        }

        public int hashCode() {
            return list.hashCode();
        }

        public E get(int index) {
            return list.get(index);
        }

        public E remove(int index) {
            return list.remove(index);
        }

        public int indexOf(Object o) {
            return list.indexOf(o);
        }

        public int lastIndexOf(Object o) {
            return list.lastIndexOf(o);
        }

        public void sort(Comparator<? super E> c) {
            list.sort(c);
        }
    }

    static final class RandomList<E> extends ListOf<E> implements RandomAccess {
        RandomList(List<E> list, Class<E> type) {
            super(list, type);
        }
    }

    static class MapOf<K, V> extends AbstractMap<K, V> implements java.io.Serializable {
        final Map<K, V> m;
        final Class<K> keyType;
        final Class<V> valueType;

        MapOf(Map<K, V> m, Class<K> keyType, Class<V> valueType) {
            this.m = Objects.requireNonNull(m);
            this.keyType = Objects.requireNonNull(keyType);
            this.valueType = Objects.requireNonNull(valueType);
        }

        public V put(K key, V value) {
            Checked.check(key, keyType, "key");
            Checked.check(value, valueType, "value");
            return m.put(key, value);
        }

        public V putIfAbsent(K key, V value) {
            Checked.check(key, keyType, "key");
            Checked.check(value, valueType, "value");
            return m.putIfAbsent(key, value);
        }

        public V replace(K key, V value) {
            Checked.check(key, keyType, "key");
            Checked.check(value, valueType, "value");
            return m.replace(key, value);
        }

        public boolean replace(K key, V before, V after) {
            Checked.check(key, keyType, "key");
            Checked.check(after, valueType, "value");
            return m.replace(key, before, after);
        }

        public boolean remove(Object key, Object value) {
            return m.remove(key, value);
        }

        public void replaceAll(BiFunction<? super K, ? super V, ? extends V> f) {
            m.replaceAll((k, v) -> Checked.check(f.apply(k, v), valueType, "value"));
        }

        public V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> f) {
            return m.computeIfPresent(key, (k, v) -> Checked.check(f.apply(k, v), valueType, "value"));
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

        public V remove(Object key) {
            return m.remove(key);
        }

        public void clear() {
            m.clear();
        }

        public boolean equals(Object o) {
            return m.equals(o);
        }

        public int hashCode() {
            return m.hashCode();
        }

        public String toString() {
            return m.toString();
        }

        public Set<K> keySet() {
            return m.keySet();
        }

        public Collection<V> values() {
            return m.values();
        }

        public Set<Map.Entry<K, V>> entrySet() {
            return m.entrySet();
        }
    }

    static class SortedMapOf<K, V> extends MapOf<K, V> implements SortedMap<K, V> {
        private final SortedMap<K, V> s;

        SortedMapOf(SortedMap<K, V> s, Class<K> keyType, Class<V> valueType) {
            super(s, keyType, valueType);
            this.s = s;
        }

        public SortedMap<K, V> subMap(K from, K to) {
            return new SortedMapOf<K, V>(s.subMap(from, to), keyType, valueType);
        }

        public SortedMap<K, V> headMap(K to) {
            return new SortedMapOf<K, V>(s.headMap(to), keyType, valueType);
        }

        public SortedMap<K, V> tailMap(K from) {
            return new SortedMapOf<K, V>(s.tailMap(from), keyType, valueType);
        }

        public Comparator<? super K> comparator() {
            return s.comparator();
        }

        public K firstKey() {
            return s.firstKey();
        }

        public K lastKey() {
            return s.lastKey();
        }
    }

    static final class NavigableMapOf<K, V> extends SortedMapOf<K, V> implements NavigableMap<K, V> {
        private final NavigableMap<K, V> n;

        NavigableMapOf(NavigableMap<K, V> n, Class<K> keyType, Class<V> valueType) {
            super(n, keyType, valueType);
            this.n = n;
        }

        public NavigableMap<K, V> descendingMap() {
            return new NavigableMapOf<K, V>(n.descendingMap(), keyType, valueType);
        }

        public NavigableSet<K> navigableKeySet() {
            return n.navigableKeySet();
        }

        public NavigableSet<K> descendingKeySet() {
            return n.descendingKeySet();
        }

        public NavigableMap<K, V> subMap(K from, boolean fi, K to, boolean ti) {
            return new NavigableMapOf<K, V>(n.subMap(from, fi, to, ti), keyType, valueType);
        }

        public NavigableMap<K, V> headMap(K to, boolean in) {
            return new NavigableMapOf<K, V>(n.headMap(to, in), keyType, valueType);
        }

        public NavigableMap<K, V> tailMap(K from, boolean in) {
            return new NavigableMapOf<K, V>(n.tailMap(from, in), keyType, valueType);
        }

        public Map.Entry<K, V> lowerEntry(K key) {
            return n.lowerEntry(key);
        }

        public K lowerKey(K key) {
            return n.lowerKey(key);
        }

        public Map.Entry<K, V> floorEntry(K key) {
            return n.floorEntry(key);
        }

        public K floorKey(K key) {
            return n.floorKey(key);
        }

        public Map.Entry<K, V> ceilingEntry(K key) {
            return n.ceilingEntry(key);
        }

        public K ceilingKey(K key) {
            return n.ceilingKey(key);
        }

        public Map.Entry<K, V> higherEntry(K key) {
            return n.higherEntry(key);
        }

        public K higherKey(K key) {
            return n.higherKey(key);
        }

        public Map.Entry<K, V> firstEntry() {
            return n.firstEntry();
        }

        public Map.Entry<K, V> lastEntry() {
            return n.lastEntry();
        }

        public Map.Entry<K, V> pollFirstEntry() {
            return n.pollFirstEntry();
        }

        public Map.Entry<K, V> pollLastEntry() {
            return n.pollLastEntry();
        }
    }
}
