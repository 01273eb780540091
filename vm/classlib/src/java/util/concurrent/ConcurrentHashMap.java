package java.util.concurrent;

import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntBiFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongBiFunction;
import java.util.function.ToLongFunction;

/**
 * A hash table for many threads: readers never wait, writers hold one lock, iterators never fail. The order in which it
 * is walked over is visible and therefore fixed: new entries are appended to their chains, and when the table doubles,
 * each chain is split so that the longest tail that goes to one side stays as it is and the entries before it are
 * reversed. The bulk methods run in the calling thread, whatever threshold they are given.
 */
public class ConcurrentHashMap<K, V> extends AbstractMap<K, V> implements ConcurrentMap<K, V>, java.io.Serializable {
    private static final int MAX_CAPACITY = 1 << 30;
    /** The hash of the node that holds a place while a function makes its value. */
    private static final int RESERVED = -3;

    private volatile Node<K, V>[] table;
    private volatile int count;
    /** The count at which the table doubles; before there is a table, its first capacity. */
    private int threshold;
    private final Object lock = new Object();

    private static final class Node<K, V> implements Map.Entry<K, V> {
        final int hash;
        final K key;
        volatile V val;
        volatile Node<K, V> next;

        Node(int hash, K key, V val, Node<K, V> next) {
            this.hash = hash;
            this.key = key;
            this.val = val;
            this.next = next;
        }

        public K getKey() {
            return key;
        }

        public V getValue() {
            return val;
        }

        public V setValue(V value) {
            throw new UnsupportedOperationException();
        }

        public String toString() {
            return key + "=" + val;
        }
    }

    public ConcurrentHashMap() {
    }

    public ConcurrentHashMap(int initialCapacity) {
        this(initialCapacity, 0.75f, 1);
    }

    public ConcurrentHashMap(Map<? extends K, ? extends V> m) {
        threshold = 16;
        putAll(m);
    }

    public ConcurrentHashMap(int initialCapacity, float loadFactor) {
        this(initialCapacity, loadFactor, 1);
    }

    public ConcurrentHashMap(int initialCapacity, float loadFactor, int concurrencyLevel) {
        if (!(loadFactor > 0.0f) || initialCapacity < 0 || concurrencyLevel <= 0) {
            throw new IllegalArgumentException();
        }
        if (initialCapacity < concurrencyLevel) {
            initialCapacity = concurrencyLevel;
        }
        long size = (long) (1.0 + (long) initialCapacity / loadFactor);
        threshold = size >= MAX_CAPACITY ? MAX_CAPACITY : capacityFor((int) size);
    }

    private static int capacityFor(int c) {
        return c <= 1 ? 1 : c >= MAX_CAPACITY ? MAX_CAPACITY : Integer.highestOneBit(c - 1) << 1;
    }

    private static int spread(int h) {
        return (h ^ (h >>> 16)) & 0x7fffffff;
    }

    public int size() {
        return count;
    }

    public boolean isEmpty() {
        return count == 0;
    }

    public long mappingCount() {
        return count;
    }

    private Node<K, V> find(Object key) {
        if (key == null) {
            throw new NullPointerException("Cannot invoke \"Object.hashCode()\" because \"key\" is null");
        }
        int h = key.hashCode();
        h = (h ^ (h >>> 16)) & 0x7fffffff;
        Node<K, V>[] t = table;
        if (t == null) {
            return null;
        }
        for (Node<K, V> e = t[(t.length - 1) & h]; e != null; e = e.next) {
            if (e.hash == h) {
                K k = e.key;
                if (k == key || key.equals(k)) {
                    return e;
                }
            }
        }
        return null;
    }

    public V get(Object key) {
        Node<K, V> e = find(key);
        return e == null ? null : e.val;
    }

    public boolean containsKey(Object key) {
        return find(key) != null;
    }

    public boolean containsValue(Object value) {
        Objects.requireNonNull(value);
        Walk w = new Walk();
        while (w.next != null) {
            V v = w.advance().val;
            if (v == value || value.equals(v)) {
                return true;
            }
        }
        return false;
    }

    public boolean contains(Object value) {
        return containsValue(value);
    }

    public V put(K key, V value) {
        return putVal(key, value, false);
    }

    private V putVal(K key, V value, boolean onlyIfAbsent) {
        if (key == null || value == null) {
            throw new NullPointerException();
        }
        int h = spread(key.hashCode());
        synchronized (lock) {
            Node<K, V>[] t = table;
            if (t == null) {
                t = makeTable();
            }
            int i = (t.length - 1) & h;
            Node<K, V> e = t[i];
            if (e == null) {
                t[i] = new Node<K, V>(h, key, value, null);
                added(0);
                return null;
            }
            for (int chain = 1; ; chain++) {
                if (e.hash == h) {
                    K k = e.key;
                    if (k == key || key.equals(k)) {
                        V old = e.val;
                        if (!onlyIfAbsent) {
                            e.val = value;
                        }
                        return old;
                    }
                } else if (e.hash == RESERVED) {
                    throw new IllegalStateException("Recursive update");
                }
                if (e.next == null) {
                    e.next = new Node<K, V>(h, key, value, null);
                    added(chain);
                    return null;
                }
                e = e.next;
            }
        }
    }

    @SuppressWarnings("unchecked")
    private Node<K, V>[] makeTable() {
        int n = threshold > 0 ? threshold : 16;
        threshold = n - (n >>> 2);
        table = (Node<K, V>[]) new Node[n];
        return table;
    }

    /** Counts a new entry, and lets the table grow; chain: how many entries stood before it in its chain. */
    private void added(int chain) {
        if (chain >= 8 && table.length < 64) {
            presize(table.length << 1);
        }
        count++;
        while (count >= threshold && table.length < MAX_CAPACITY) {
            grow();
        }
    }

    /** Doubles the table until size entries fit generously. */
    private void presize(int size) {
        int c = size >= MAX_CAPACITY >>> 1 ? MAX_CAPACITY : capacityFor(size + (size >>> 1) + 1);
        if (table == null) {
            threshold = Math.max(threshold, c);
            makeTable();
        }
        while (c > threshold && table.length < MAX_CAPACITY) {
            grow();
        }
    }

    @SuppressWarnings("unchecked")
    private void grow() {
        Node<K, V>[] old = table;
        int n = old.length;
        Node<K, V>[] t = (Node<K, V>[]) new Node[n << 1];
        for (int i = 0; i < n; i++) {
            Node<K, V> f = old[i];
            if (f == null) {
                continue;
            }
            if (f.hash == RESERVED) {
                throw new IllegalStateException("Recursive update");
            }
            int side = f.hash & n;
            Node<K, V> lastRun = f;
            for (Node<K, V> p = f.next; p != null; p = p.next) {
                int b = p.hash & n;
                if (b != side) {
                    side = b;
                    lastRun = p;
                }
            }
            Node<K, V> low = side == 0 ? lastRun : null;
            Node<K, V> high = side == 0 ? null : lastRun;
            for (Node<K, V> p = f; p != lastRun; p = p.next) {
                if ((p.hash & n) == 0) {
                    low = new Node<K, V>(p.hash, p.key, p.val, low);
                } else {
                    high = new Node<K, V>(p.hash, p.key, p.val, high);
                }
            }
            t[i] = low;
            t[i + n] = high;
        }
        threshold = (n << 1) - (n >>> 1);
        table = t;
    }

    public void putAll(Map<? extends K, ? extends V> m) {
        synchronized (lock) {
            presize(m.size());
        }
        for (Map.Entry<? extends K, ? extends V> e : m.entrySet()) {
            putVal(e.getKey(), e.getValue(), false);
        }
    }

    public V remove(Object key) {
        return replaceNode(key, null, null);
    }

    /** Replaces the value of key, or removes it if value is null, on condition that it equals cv unless that is null. */
    private V replaceNode(Object key, V value, Object cv) {
        int h = spread(key.hashCode());
        synchronized (lock) {
            Node<K, V>[] t = table;
            if (t == null) {
                return null;
            }
            int i = (t.length - 1) & h;
            Node<K, V> prev = null;
            for (Node<K, V> e = t[i]; e != null; prev = e, e = e.next) {
                if (e.hash == h && (e.key == key || key.equals(e.key))) {
                    V old = e.val;
                    if (cv != null && cv != old && !cv.equals(old)) {
                        return null;
                    }
                    if (value != null) {
                        e.val = value;
                    } else {
                        unlink(t, i, prev, e);
                    }
                    return old;
                }
            }
            return null;
        }
    }

    private void unlink(Node<K, V>[] t, int i, Node<K, V> prev, Node<K, V> e) {
        if (prev == null) {
            t[i] = e.next;
        } else {
            prev.next = e.next;
        }
        count--;
    }

    public void clear() {
        synchronized (lock) {
            Node<K, V>[] t = table;
            if (t != null) {
                for (int i = 0; i < t.length; i++) {
                    t[i] = null;
                }
                count = 0;
            }
        }
    }

    public V getOrDefault(Object key, V defaultValue) {
        Node<K, V> e = find(key);
        V v = e == null ? null : e.val;
        return v == null ? defaultValue : v;
    }

    public V putIfAbsent(K key, V value) {
        return putVal(key, value, true);
    }

    public boolean remove(Object key, Object value) {
        Objects.requireNonNull(key);
        return value != null && replaceNode(key, null, value) != null;
    }

    public boolean replace(K key, V oldValue, V newValue) {
        if (key == null || oldValue == null || newValue == null) {
            throw new NullPointerException();
        }
        return replaceNode(key, newValue, oldValue) != null;
    }

    public V replace(K key, V value) {
        if (key == null || value == null) {
            throw new NullPointerException();
        }
        return replaceNode(key, value, null);
    }

    public void forEach(BiConsumer<? super K, ? super V> action) {
        Objects.requireNonNull(action);
        Walk w = new Walk();
        while (w.next != null) {
            Node<K, V> e = w.advance();
            action.accept(e.key, e.val);
        }
    }

    public void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
        Objects.requireNonNull(function);
        Walk w = new Walk();
        while (w.next != null) {
            Node<K, V> e = w.advance();
            V old = e.val;
            for (;;) {
                V v = Objects.requireNonNull(function.apply(e.key, old));
                if (replaceNode(e.key, v, old) != null) {
                    break;
                }
                old = get(e.key);
                if (old == null) {
                    break;
                }
            }
        }
    }

    /** compute in its four forms; present, absent: whether the function is to see a key that is there, or not there. */
    private V update(K key, boolean present, boolean absent, V value,
            Function<? super K, ? extends V> make, BiFunction<Object, Object, ? extends V> remap) {
        int h = spread(key.hashCode());
        synchronized (lock) {
            Node<K, V>[] t = table;
            if (t == null) {
                if (!absent) {
                    return null;
                }
                t = makeTable();
            }
            int i = (t.length - 1) & h;
            Node<K, V> prev = null;
            Node<K, V> e = t[i];
            int chain = 0;
            for (; e != null; prev = e, e = e.next) {
                chain++;
                if (e.hash == RESERVED) {
                    throw new IllegalStateException("Recursive update");
                }
                if (e.hash == h && (e.key == key || key.equals(e.key))) {
                    if (!present) {
                        return e.val;
                    }
                    V v = remap.apply(value != null ? e.val : key, value != null ? value : e.val);
                    if (v != null) {
                        e.val = v;
                    } else {
                        unlink(t, i, prev, e);
                    }
                    return v;
                }
            }
            if (!absent) {
                return null;
            }
            V v;
            if (value != null) {
                v = value;
            } else if (prev == null) {
                t[i] = new Node<K, V>(RESERVED, null, null, null);
                try {
                    v = make != null ? make.apply(key) : remap.apply(key, null);
                } finally {
                    t[i] = null;
                }
            } else {
                v = make != null ? make.apply(key) : remap.apply(key, null);
                if (prev.next != null) {
                    throw new IllegalStateException("Recursive update");
                }
            }
            if (v == null) {
                return null;
            }
            if (t != table) {
                putVal(key, v, false);
                return v;
            }
            Node<K, V> n = new Node<K, V>(h, key, v, null);
            if (prev == null) {
                t[i] = n;
            } else {
                prev.next = n;
            }
            added(chain);
            return v;
        }
    }

    public V computeIfAbsent(K key, Function<? super K, ? extends V> mappingFunction) {
        if (key == null || mappingFunction == null) {
            throw new NullPointerException();
        }
        Node<K, V> e = find(key);
        if (e != null && e.hash != RESERVED) {
            V v = e.val;
            if (v != null) {
                return v;
            }
        }
        return update(key, false, true, null, mappingFunction, null);
    }

    @SuppressWarnings("unchecked")
    public V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> remappingFunction) {
        if (key == null || remappingFunction == null) {
            throw new NullPointerException();
        }
        return update(key, true, false, null, null, (BiFunction<Object, Object, ? extends V>) remappingFunction);
    }

    @SuppressWarnings("unchecked")
    public V compute(K key, BiFunction<? super K, ? super V, ? extends V> remappingFunction) {
        if (key == null || remappingFunction == null) {
            throw new NullPointerException();
        }
        return update(key, true, true, null, null, (BiFunction<Object, Object, ? extends V>) remappingFunction);
    }

    @SuppressWarnings("unchecked")
    public V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> remappingFunction) {
        if (key == null || value == null || remappingFunction == null) {
            throw new NullPointerException();
        }
        return update(key, true, true, value, null, (BiFunction<Object, Object, ? extends V>) remappingFunction);
    }

    /** Walks over the entries; a table that doubles meanwhile is followed, each old chain to its parts. */
    private class Walk {
        private final int length;
        private int index;
        private int stride;
        Node<K, V> next;
        Node<K, V> last;

        Walk() {
            Node<K, V>[] t = table;
            length = t == null ? 0 : t.length;
            find();
        }

        private void find() {
            while (index < length) {
                Node<K, V>[] t = table;
                int i = index + stride;
                stride += length;
                if (index + stride >= t.length) {
                    index++;
                    stride = 0;
                }
                Node<K, V> e = t[i];
                if (e != null && e.hash != RESERVED) {
                    next = e;
                    return;
                }
            }
            next = null;
        }

        final Node<K, V> advance() {
            Node<K, V> e = next;
            if (e == null) {
                throw new NoSuchElementException();
            }
            last = e;
            next = e.next;
            if (next == null) {
                find();
            }
            return e;
        }

        public final boolean hasNext() {
            return next != null;
        }

        public final boolean hasMoreElements() {
            return next != null;
        }

        public final void remove() {
            Node<K, V> e = last;
            if (e == null) {
                throw new IllegalStateException();
            }
            last = null;
            replaceNode(e.key, null, null);
        }
    }

    private final class KeyIterator extends Walk implements Iterator<K>, Enumeration<K> {
        public K next() {
            return advance().key;
        }

        public K nextElement() {
            return advance().key;
        }
    }

    private final class ValueIterator extends Walk implements Iterator<V>, Enumeration<V> {
        public V next() {
            return advance().val;
        }

        public V nextElement() {
            return advance().val;
        }
    }

    /** An entry as it was when it was walked over; setting its value writes to the map. */
    private final class MapEntry implements Map.Entry<K, V> {
        private final K key;
        private V val;

        MapEntry(K key, V val) {
            this.key = key;
            this.val = val;
        }

        public K getKey() {
            return key;
        }

        public V getValue() {
            return val;
        }

        public V setValue(V value) {
            Objects.requireNonNull(value);
            V old = val;
            val = value;
            put(key, value);
            return old;
        }

        public int hashCode() {
            return key.hashCode() ^ val.hashCode();
        }

        public String toString() {
            return key + "=" + val;
        }

        public boolean equals(Object o) {
            return o instanceof Map.Entry && key.equals(((Map.Entry<?, ?>) o).getKey())
                    && val.equals(((Map.Entry<?, ?>) o).getValue());
        }
    }

    private final class EntryIterator extends Walk implements Iterator<Map.Entry<K, V>> {
        public Map.Entry<K, V> next() {
            Node<K, V> e = advance();
            return new MapEntry(e.key, e.val);
        }
    }

    public Enumeration<K> keys() {
        return new KeyIterator();
    }

    public Enumeration<V> elements() {
        return new ValueIterator();
    }

    public KeySetView<K, V> keySet() {
        return new KeySetView<K, V>(this, null);
    }

    public KeySetView<K, V> keySet(V mappedValue) {
        return new KeySetView<K, V>(this, Objects.requireNonNull(mappedValue));
    }

    public static <T> KeySetView<T, Boolean> newKeySet() {
        return new KeySetView<T, Boolean>(new ConcurrentHashMap<T, Boolean>(), Boolean.TRUE);
    }

    public static <T> KeySetView<T, Boolean> newKeySet(int initialCapacity) {
        return new KeySetView<T, Boolean>(new ConcurrentHashMap<T, Boolean>(initialCapacity), Boolean.TRUE);
    }

    /** The keys of a map as a set; with a value, keys can be added. */
    public static final class KeySetView<K, V> extends AbstractSet<K> implements Set<K>, java.io.Serializable {
        private final ConcurrentHashMap<K, V> map;
        private final V value;

        KeySetView(ConcurrentHashMap<K, V> map, V value) {
            this.map = map;
            this.value = value;
        }

        public ConcurrentHashMap<K, V> getMap() {
            return map;
        }

        public V getMappedValue() {
            return value;
        }

        public int size() {
            return map.size();
        }

        public boolean contains(Object o) {
            return map.containsKey(o);
        }

        public boolean remove(Object o) {
            return map.remove(o) != null;
        }

        public void clear() {
            map.clear();
        }

        public Iterator<K> iterator() {
            return map.new KeyIterator();
        }

        public boolean add(K e) {
            if (value == null) {
                throw new UnsupportedOperationException();
            }
            return map.putVal(e, value, true) == null;
        }

        public Spliterator<K> spliterator() {
            return Spliterators.spliteratorUnknownSize(iterator(),
                    Spliterator.DISTINCT | Spliterator.CONCURRENT | Spliterator.NONNULL);
        }
    }

    public Collection<V> values() {
        return new AbstractCollection<V>() {
            public Iterator<V> iterator() {
                return new ValueIterator();
            }

            public int size() {
                return count;
            }

            public boolean contains(Object o) {
                return containsValue(o);
            }

            public void clear() {
                ConcurrentHashMap.this.clear();
            }

            public Spliterator<V> spliterator() {
                return Spliterators.spliteratorUnknownSize(iterator(), Spliterator.CONCURRENT | Spliterator.NONNULL);
            }
        };
    }

    public Set<Map.Entry<K, V>> entrySet() {
        return new AbstractSet<Map.Entry<K, V>>() {
            public Iterator<Map.Entry<K, V>> iterator() {
                return new EntryIterator();
            }

            public int size() {
                return count;
            }

            public boolean contains(Object o) {
                if (!(o instanceof Map.Entry)) {
                    return false;
                }
                Map.Entry<?, ?> e = (Map.Entry<?, ?>) o;
                V v = get(e.getKey());
                return v != null && v.equals(e.getValue());
            }

            public boolean remove(Object o) {
                return o instanceof Map.Entry && ConcurrentHashMap.this.remove(((Map.Entry<?, ?>) o).getKey(),
                        ((Map.Entry<?, ?>) o).getValue());
            }

            public void clear() {
                ConcurrentHashMap.this.clear();
            }

            public Spliterator<Map.Entry<K, V>> spliterator() {
                return Spliterators.spliteratorUnknownSize(iterator(),
                        Spliterator.DISTINCT | Spliterator.CONCURRENT | Spliterator.NONNULL);
            }
        };
    }

    // Bulk methods.

    public void forEach(long parallelismThreshold, BiConsumer<? super K, ? super V> action) {
        forEach(action);
    }

    public <U> void forEach(long parallelismThreshold, BiFunction<? super K, ? super V, ? extends U> transformer,
            Consumer<? super U> action) {
        Objects.requireNonNull(action);
        forEach((k, v) -> {
            U u = transformer.apply(k, v);
            if (u != null) {
                action.accept(u);
            }
        });
    }

    public <U> U search(long parallelismThreshold, BiFunction<? super K, ? super V, ? extends U> searchFunction) {
        Walk w = new Walk();
        while (w.next != null) {
            Node<K, V> e = w.advance();
            U u = searchFunction.apply(e.key, e.val);
            if (u != null) {
                return u;
            }
        }
        return null;
    }

    public <U> U reduce(long parallelismThreshold, BiFunction<? super K, ? super V, ? extends U> transformer,
            BiFunction<? super U, ? super U, ? extends U> reducer) {
        U r = null;
        Walk w = new Walk();
        while (w.next != null) {
            Node<K, V> e = w.advance();
            U u = transformer.apply(e.key, e.val);
            if (u != null) {
                r = r == null ? u : reducer.apply(r, u);
            }
        }
        return r;
    }

    public double reduceToDouble(long parallelismThreshold, ToDoubleBiFunction<? super K, ? super V> transformer, double basis,
            DoubleBinaryOperator reducer) {
        double r = basis;
        Walk w = new Walk();
        while (w.next != null) {
            Node<K, V> e = w.advance();
            r = reducer.applyAsDouble(r, transformer.applyAsDouble(e.key, e.val));
        }
        return r;
    }

    public long reduceToLong(long parallelismThreshold, ToLongBiFunction<? super K, ? super V> transformer, long basis,
            LongBinaryOperator reducer) {
        long r = basis;
        Walk w = new Walk();
        while (w.next != null) {
            Node<K, V> e = w.advance();
            r = reducer.applyAsLong(r, transformer.applyAsLong(e.key, e.val));
        }
        return r;
    }

    public int reduceToInt(long parallelismThreshold, ToIntBiFunction<? super K, ? super V> transformer, int basis,
            IntBinaryOperator reducer) {
        int r = basis;
        Walk w = new Walk();
        while (w.next != null) {
            Node<K, V> e = w.advance();
            r = reducer.applyAsInt(r, transformer.applyAsInt(e.key, e.val));
        }
        return r;
    }

    public void forEachKey(long parallelismThreshold, Consumer<? super K> action) {
        Objects.requireNonNull(action);
        Walk w = new Walk();
        while (w.next != null) {
            Node<K, V> e = w.advance();
            K x = e.key;
            action.accept(x);
        }
    }

    public <U> void forEachKey(long parallelismThreshold, Function<? super K, ? extends U> transformer,
            Consumer<? super U> action) {
        Objects.requireNonNull(action);
        Walk w = new Walk();
        while (w.next != null) {
            Node<K, V> e = w.advance();
            K x = e.key;
            U u = transformer.apply(x);
            if (u != null) {
                action.accept(u);
            }
        }
    }

    public <U> U searchKeys(long parallelismThreshold, Function<? super K, ? extends U> searchFunction) {
        Walk w = new Walk();
        while (w.next != null) {
            Node<K, V> e = w.advance();
            K x = e.key;
            U u = searchFunction.apply(x);
            if (u != null) {
                return u;
            }
        }
        return null;
    }

    public K reduceKeys(long parallelismThreshold,
            BiFunction<? super K, ? super K, ? extends K> reducer) {
        K r = null;
        Walk w = new Walk();
        while (w.next != null) {
            Node<K, V> e = w.advance();
            K x = e.key;
            r = r == null ? x : reducer.apply(r, x);
        }
        return r;
    }

    public <U> U reduceKeys(long parallelismThreshold, Function<? super K, ? extends U> transformer,
            BiFunction<? super U, ? super U, ? extends U> reducer) {
        U r = null;
        Walk w = new Walk();
        while (w.next != null) {
            Node<K, V> e = w.advance();
            K x = e.key;
            U u = transformer.apply(x);
            if (u != null) {
                r = r == null ? u : reducer.apply(r, u);
            }
        }
        return r;
    }

    public double reduceKeysToDouble(long parallelismThreshold, ToDoubleFunction<? super K> transformer, double basis,
            DoubleBinaryOperator reducer) {
        double r = basis;
        Walk w = new Walk();
        while (w.next != null) {
            Node<K, V> e = w.advance();
            K x = e.key;
            r = reducer.applyAsDouble(r, transformer.applyAsDouble(x));
        }
        return r;
    }

    public long reduceKeysToLong(long parallelismThreshold, ToLongFunction<? super K> transformer, long basis,
            LongBinaryOperator reducer) {
        long r = basis;
        Walk w = new Walk();
        while (w.next != null) {
            Node<K, V> e = w.advance();
            K x = e.key;
            r = reducer.applyAsLong(r, transformer.applyAsLong(x));
        }
        return r;
    }

    public int reduceKeysToInt(long parallelismThreshold, ToIntFunction<? super K> transformer, int basis,
            IntBinaryOperator reducer) {
        int r = basis;
        Walk w = new Walk();
        while (w.next != null) {
            Node<K, V> e = w.advance();
            K x = e.key;
            r = reducer.applyAsInt(r, transformer.applyAsInt(x));
        }
        return r;
    }

    public void forEachValue(long parallelismThreshold, Consumer<? super V> action) {
        Objects.requireNonNull(action);
        Walk w = new Walk();
        while (w.next != null) {
            Node<K, V> e = w.advance();
            V x = e.val;
            action.accept(x);
        }
    }

    public <U> void forEachValue(long parallelismThreshold, Function<? super V, ? extends U> transformer,
            Consumer<? super U> action) {
        Objects.requireNonNull(action);
        Walk w = new Walk();
        while (w.next != null) {
            Node<K, V> e = w.advance();
            V x = e.val;
            U u = transformer.apply(x);
            if (u != null) {
                action.accept(u);
            }
        }
    }

    public <U> U searchValues(long parallelismThreshold, Function<? super V, ? extends U> searchFunction) {
        Walk w = new Walk();
        while (w.next != null) {
            Node<K, V> e = w.advance();
            V x = e.val;
            U u = searchFunction.apply(x);
            if (u != null) {
                return u;
            }
        }
        return null;
    }

    public V reduceValues(long parallelismThreshold,
            BiFunction<? super V, ? super V, ? extends V> reducer) {
        V r = null;
        Walk w = new Walk();
        while (w.next != null) {
            Node<K, V> e = w.advance();
            V x = e.val;
            r = r == null ? x : reducer.apply(r, x);
        }
        return r;
    }

    public <U> U reduceValues(long parallelismThreshold, Function<? super V, ? extends U> transformer,
            BiFunction<? super U, ? super U, ? extends U> reducer) {
        U r = null;
        Walk w = new Walk();
        while (w.next != null) {
            Node<K, V> e = w.advance();
            V x = e.val;
            U u = transformer.apply(x);
            if (u != null) {
                r = r == null ? u : reducer.apply(r, u);
            }
        }
        return r;
    }

    public double reduceValuesToDouble(long parallelismThreshold, ToDoubleFunction<? super V> transformer, double basis,
            DoubleBinaryOperator reducer) {
        double r = basis;
        Walk w = new Walk();
        while (w.next != null) {
            Node<K, V> e = w.advance();
            V x = e.val;
            r = reducer.applyAsDouble(r, transformer.applyAsDouble(x));
        }
        return r;
    }

    public long reduceValuesToLong(long parallelismThreshold, ToLongFunction<? super V> transformer, long basis,
            LongBinaryOperator reducer) {
        long r = basis;
        Walk w = new Walk();
        while (w.next != null) {
            Node<K, V> e = w.advance();
            V x = e.val;
            r = reducer.applyAsLong(r, transformer.applyAsLong(x));
        }
        return r;
    }

    public int reduceValuesToInt(long parallelismThreshold, ToIntFunction<? super V> transformer, int basis,
            IntBinaryOperator reducer) {
        int r = basis;
        Walk w = new Walk();
        while (w.next != null) {
            Node<K, V> e = w.advance();
            V x = e.val;
            r = reducer.applyAsInt(r, transformer.applyAsInt(x));
        }
        return r;
    }

    public void forEachEntry(long parallelismThreshold, Consumer<? super Map.Entry<K, V>> action) {
        Objects.requireNonNull(action);
        Walk w = new Walk();
        while (w.next != null) {
            Node<K, V> e = w.advance();
            Map.Entry<K, V> x = new MapEntry(e.key, e.val);
            action.accept(x);
        }
    }

    public <U> void forEachEntry(long parallelismThreshold, Function<Map.Entry<K, V>, ? extends U> transformer,
            Consumer<? super U> action) {
        Objects.requireNonNull(action);
        Walk w = new Walk();
        while (w.next != null) {
            Node<K, V> e = w.advance();
            Map.Entry<K, V> x = new MapEntry(e.key, e.val);
            U u = transformer.apply(x);
            if (u != null) {
                action.accept(u);
            }
        }
    }

    public <U> U searchEntries(long parallelismThreshold, Function<Map.Entry<K, V>, ? extends U> searchFunction) {
        Walk w = new Walk();
        while (w.next != null) {
            Node<K, V> e = w.advance();
            Map.Entry<K, V> x = new MapEntry(e.key, e.val);
            U u = searchFunction.apply(x);
            if (u != null) {
                return u;
            }
        }
        return null;
    }

    public Map.Entry<K, V> reduceEntries(long parallelismThreshold,
            BiFunction<Map.Entry<K, V>, Map.Entry<K, V>, ? extends Map.Entry<K, V>> reducer) {
        Map.Entry<K, V> r = null;
        Walk w = new Walk();
        while (w.next != null) {
            Node<K, V> e = w.advance();
            Map.Entry<K, V> x = new MapEntry(e.key, e.val);
            r = r == null ? x : reducer.apply(r, x);
        }
        return r;
    }

    public <U> U reduceEntries(long parallelismThreshold, Function<Map.Entry<K, V>, ? extends U> transformer,
            BiFunction<? super U, ? super U, ? extends U> reducer) {
        U r = null;
        Walk w = new Walk();
        while (w.next != null) {
            Node<K, V> e = w.advance();
            Map.Entry<K, V> x = new MapEntry(e.key, e.val);
            U u = transformer.apply(x);
            if (u != null) {
                r = r == null ? u : reducer.apply(r, u);
            }
        }
        return r;
    }

    public double reduceEntriesToDouble(long parallelismThreshold, ToDoubleFunction<Map.Entry<K, V>> transformer, double basis,
            DoubleBinaryOperator reducer) {
        double r = basis;
        Walk w = new Walk();
        while (w.next != null) {
            Node<K, V> e = w.advance();
            Map.Entry<K, V> x = new MapEntry(e.key, e.val);
            r = reducer.applyAsDouble(r, transformer.applyAsDouble(x));
        }
        return r;
    }

    public long reduceEntriesToLong(long parallelismThreshold, ToLongFunction<Map.Entry<K, V>> transformer, long basis,
            LongBinaryOperator reducer) {
        long r = basis;
        Walk w = new Walk();
        while (w.next != null) {
            Node<K, V> e = w.advance();
            Map.Entry<K, V> x = new MapEntry(e.key, e.val);
            r = reducer.applyAsLong(r, transformer.applyAsLong(x));
        }
        return r;
    }

    public int reduceEntriesToInt(long parallelismThreshold, ToIntFunction<Map.Entry<K, V>> transformer, int basis,
            IntBinaryOperator reducer) {
        int r = basis;
        Walk w = new Walk();
        while (w.next != null) {
            Node<K, V> e = w.advance();
            Map.Entry<K, V> x = new MapEntry(e.key, e.val);
            r = reducer.applyAsInt(r, transformer.applyAsInt(x));
        }
        return r;
    }
}
