package java.util.concurrent;

import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A sorted map for many threads: a tree under one lock, hostile to null. Iterators look for the next key each time, so
 * that they never fail. A sub map is the same class over a view of the tree.
 */
public class ConcurrentSkipListMap<K, V> extends AbstractMap<K, V>
        implements ConcurrentNavigableMap<K, V>, Cloneable, java.io.Serializable {
    private NavigableMap<K, V> tree;
    private final Object lock;

    private ConcurrentSkipListMap(NavigableMap<K, V> tree, Object lock) {
        this.tree = tree;
        this.lock = lock == null ? this : lock;
    }

    public ConcurrentSkipListMap() {
        this(new TreeMap<K, V>(), null);
    }

    public ConcurrentSkipListMap(Comparator<? super K> comparator) {
        this(new TreeMap<K, V>(comparator), null);
    }

    public ConcurrentSkipListMap(Map<? extends K, ? extends V> m) {
        this();
        putAll(m);
    }

    public ConcurrentSkipListMap(SortedMap<K, ? extends V> m) {
        this(m.comparator());
        putAll(m);
    }

    public ConcurrentSkipListMap<K, V> clone() {
        synchronized (lock) {
            return new ConcurrentSkipListMap<K, V>(new TreeMap<K, V>((SortedMap<K, V>) tree), null);
        }
    }

    private static <T> T key(T k) {
        if (k == null) {
            throw new NullPointerException();
        }
        return k;
    }

    public int size() {
        synchronized (lock) {
            return tree.size();
        }
    }

    public boolean isEmpty() {
        synchronized (lock) {
            return tree.isEmpty();
        }
    }

    public boolean containsKey(Object k) {
        synchronized (lock) {
            return tree.containsKey(key(k));
        }
    }

    public boolean containsValue(Object v) {
        key(v);
        synchronized (lock) {
            return tree.containsValue(v);
        }
    }

    public V get(Object k) {
        synchronized (lock) {
            return tree.get(key(k));
        }
    }

    public V put(K k, V v) {
        key(v);
        synchronized (lock) {
            return tree.put(key(k), v);
        }
    }

    public V remove(Object k) {
        synchronized (lock) {
            return tree.remove(key(k));
        }
    }

    public void clear() {
        synchronized (lock) {
            tree.clear();
        }
    }

    public V getOrDefault(Object k, V defaultValue) {
        V v = get(k);
        return v == null ? defaultValue : v;
    }

    public V putIfAbsent(K k, V v) {
        key(v);
        synchronized (lock) {
            return tree.putIfAbsent(key(k), v);
        }
    }

    public boolean remove(Object k, Object v) {
        key(k);
        synchronized (lock) {
            return v != null && tree.remove(k, v);
        }
    }

    public boolean replace(K k, V oldValue, V newValue) {
        key(oldValue);
        key(newValue);
        synchronized (lock) {
            return tree.replace(key(k), oldValue, newValue);
        }
    }

    public V replace(K k, V v) {
        key(v);
        synchronized (lock) {
            return tree.replace(key(k), v);
        }
    }

    public V computeIfAbsent(K k, Function<? super K, ? extends V> f) {
        key(k);
        return ConcurrentNavigableMap.super.computeIfAbsent(k, f);
    }

    public V computeIfPresent(K k, BiFunction<? super K, ? super V, ? extends V> f) {
        key(k);
        return ConcurrentNavigableMap.super.computeIfPresent(k, f);
    }

    public V compute(K k, BiFunction<? super K, ? super V, ? extends V> f) {
        key(k);
        key(f);
        return ConcurrentNavigableMap.super.compute(k, f);
    }

    public V merge(K k, V v, BiFunction<? super V, ? super V, ? extends V> f) {
        key(k);
        return ConcurrentNavigableMap.super.merge(k, v, f);
    }

    public Comparator<? super K> comparator() {
        return tree.comparator();
    }

    public K firstKey() {
        synchronized (lock) {
            return tree.firstKey();
        }
    }

    public K lastKey() {
        synchronized (lock) {
            return tree.lastKey();
        }
    }

    public Map.Entry<K, V> firstEntry() {
        synchronized (lock) {
            return tree.firstEntry();
        }
    }

    public Map.Entry<K, V> lastEntry() {
        synchronized (lock) {
            return tree.lastEntry();
        }
    }

    public Map.Entry<K, V> pollFirstEntry() {
        synchronized (lock) {
            return tree.pollFirstEntry();
        }
    }

    public Map.Entry<K, V> pollLastEntry() {
        synchronized (lock) {
            return tree.pollLastEntry();
        }
    }

    public Map.Entry<K, V> lowerEntry(K k) {
        synchronized (lock) {
            return tree.lowerEntry(key(k));
        }
    }

    public Map.Entry<K, V> floorEntry(K k) {
        synchronized (lock) {
            return tree.floorEntry(key(k));
        }
    }

    public Map.Entry<K, V> ceilingEntry(K k) {
        synchronized (lock) {
            return tree.ceilingEntry(key(k));
        }
    }

    public Map.Entry<K, V> higherEntry(K k) {
        synchronized (lock) {
            return tree.higherEntry(key(k));
        }
    }

    private static <K> K keyOf(Map.Entry<K, ?> e) {
        return e == null ? null : e.getKey();
    }

    public K lowerKey(K k) {
        return keyOf(lowerEntry(k));
    }

    public K floorKey(K k) {
        return keyOf(floorEntry(k));
    }

    public K ceilingKey(K k) {
        return keyOf(ceilingEntry(k));
    }

    public K higherKey(K k) {
        return keyOf(higherEntry(k));
    }

    public V putFirst(K k, V v) {
        throw new UnsupportedOperationException();
    }

    public V putLast(K k, V v) {
        throw new UnsupportedOperationException();
    }

    private ConcurrentSkipListMap<K, V> view(NavigableMap<K, V> m) {
        return new ConcurrentSkipListMap<K, V>(m, lock);
    }

    public ConcurrentNavigableMap<K, V> subMap(K from, boolean fi, K to, boolean ti) {
        return view(tree.subMap(key(from), fi, key(to), ti));
    }

    public ConcurrentNavigableMap<K, V> headMap(K to, boolean in) {
        return view(tree.headMap(key(to), in));
    }

    public ConcurrentNavigableMap<K, V> tailMap(K from, boolean in) {
        return view(tree.tailMap(key(from), in));
    }

    public ConcurrentNavigableMap<K, V> subMap(K from, K to) {
        return subMap(from, true, to, false);
    }

    public ConcurrentNavigableMap<K, V> headMap(K to) {
        return headMap(to, false);
    }

    public ConcurrentNavigableMap<K, V> tailMap(K from) {
        return tailMap(from, true);
    }

    public ConcurrentNavigableMap<K, V> descendingMap() {
        return view(tree.descendingMap());
    }

    /** Stands on an entry and asks the map for the one after it. */
    private final class EntryIterator implements Iterator<Map.Entry<K, V>> {
        private Map.Entry<K, V> next = firstEntry();
        private Map.Entry<K, V> last;

        public boolean hasNext() {
            return next != null;
        }

        public Map.Entry<K, V> next() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            last = next;
            next = higherEntry(last.getKey());
            return last;
        }

        public void remove() {
            if (last == null) {
                throw new IllegalStateException();
            }
            ConcurrentSkipListMap.this.remove(last.getKey());
            last = null;
        }
    }

    public NavigableSet<K> keySet() {
        return new ConcurrentSkipListSet<K>(this, false);
    }

    public NavigableSet<K> navigableKeySet() {
        return keySet();
    }

    public NavigableSet<K> descendingKeySet() {
        return descendingMap().navigableKeySet();
    }

    Iterator<K> keyIterator() {
        EntryIterator it = new EntryIterator();
        return new Iterator<K>() {
            public boolean hasNext() {
                return it.hasNext();
            }

            public K next() {
                return it.next().getKey();
            }

            public void remove() {
                it.remove();
            }
        };
    }

    public Collection<V> values() {
        return new AbstractCollection<V>() {
            public Iterator<V> iterator() {
                EntryIterator it = new EntryIterator();
                return new Iterator<V>() {
                    public boolean hasNext() {
                        return it.hasNext();
                    }

                    public V next() {
                        return it.next().getValue();
                    }

                    public void remove() {
                        it.remove();
                    }
                };
            }

            public int size() {
                return ConcurrentSkipListMap.this.size();
            }

            public void clear() {
                ConcurrentSkipListMap.this.clear();
            }
        };
    }

    public Set<Map.Entry<K, V>> entrySet() {
        return new AbstractSet<Map.Entry<K, V>>() {
            public Iterator<Map.Entry<K, V>> iterator() {
                return new EntryIterator();
            }

            public int size() {
                return ConcurrentSkipListMap.this.size();
            }

            public boolean contains(Object o) {
                return o instanceof Map.Entry
                        && ((Map.Entry<?, ?>) o).getValue().equals(get(((Map.Entry<?, ?>) o).getKey()));
            }

            public boolean remove(Object o) {
                return o instanceof Map.Entry && ConcurrentSkipListMap.this.remove(((Map.Entry<?, ?>) o).getKey(),
                        ((Map.Entry<?, ?>) o).getValue());
            }

            public void clear() {
                ConcurrentSkipListMap.this.clear();
            }
        };
    }
}
