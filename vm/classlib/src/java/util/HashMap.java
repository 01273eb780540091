package java.util;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A hash table of chains. The order in which it is walked over is part of what programs print, so the sizes of the
 * table, the spreading of hash codes, and where in its chain an entry goes are all fixed: put appends, the compute
 * methods and merge put in front, a resize keeps the order within each half.
 */
public class HashMap<K, V> extends AbstractMap<K, V> implements Map<K, V>, Cloneable, java.io.Serializable {
    static final int MAX_CAPACITY = 1 << 30;
    /** A chain that grows past this makes a small table grow. */
    private static final int LONG_CHAIN = 8;
    /** The size from which a long chain no longer makes the table grow. */
    private static final int LARGE_TABLE = 64;

    transient Node<K, V>[] table;
    transient int size;
    transient int modCount;
    /** The size at which the table doubles; before there is a table, its first capacity (0: the default). */
    int threshold;
    final float loadFactor;
    /** Whether this is a LinkedHashMap, whose hooks are to be called. */
    final boolean linked;

    static class Node<K, V> implements Map.Entry<K, V> {
        final int hash;
        final K key;
        V value;
        Node<K, V> next;

        Node(int hash, K key, V value, Node<K, V> next) {
            this.hash = hash;
            this.key = key;
            this.value = value;
            this.next = next;
        }

        public final K getKey() {
            return key;
        }

        public final V getValue() {
            return value;
        }

        public final V setValue(V newValue) {
            V old = value;
            value = newValue;
            return old;
        }

        public final int hashCode() {
            K k = key;
            V v = value;
            return (k == null ? 0 : k.hashCode()) ^ (v == null ? 0 : v.hashCode());
        }

        public final boolean equals(Object o) {
            return o == this || o instanceof Map.Entry && Objects.equals(key, ((Map.Entry<?, ?>) o).getKey())
                    && Objects.equals(value, ((Map.Entry<?, ?>) o).getValue());
        }

        public final String toString() {
            return key + "=" + value;
        }
    }

    public HashMap() {
        loadFactor = 0.75f;
        linked = false;
    }

    public HashMap(int initialCapacity) {
        this(initialCapacity, 0.75f);
    }

    public HashMap(int initialCapacity, float loadFactor) {
        this(initialCapacity, loadFactor, false);
    }

    HashMap(int initialCapacity, float loadFactor, boolean linked) {
        if (initialCapacity < 0) {
            throw new IllegalArgumentException("Illegal initial capacity: " + initialCapacity);
        }
        if (!(loadFactor > 0)) {
            throw new IllegalArgumentException("Illegal load factor: " + loadFactor);
        }
        this.loadFactor = loadFactor;
        this.threshold = capacityFor(initialCapacity);
        this.linked = linked;
    }

    /** The default table, for LinkedHashMap. */
    HashMap(boolean linked) {
        loadFactor = 0.75f;
        this.linked = linked;
    }

    public HashMap(Map<? extends K, ? extends V> m) {
        loadFactor = 0.75f;
        linked = false;
        putAllQuietly(m);
    }

    public static <K, V> HashMap<K, V> newHashMap(int numMappings) {
        if (numMappings < 0) {
            throw new IllegalArgumentException("Negative number of mappings: " + numMappings);
        }
        return new HashMap<K, V>(roomFor(numMappings));
    }

    /** The capacity that holds n entries at the default load factor. */
    static int roomFor(int n) {
        return (int) Math.ceil(n / 0.75);
    }

    /** The smallest power of two that is at least c. */
    static int capacityFor(int c) {
        if (c <= 1) {
            return 1;
        }
        if (c >= MAX_CAPACITY) {
            return MAX_CAPACITY;
        }
        return Integer.highestOneBit(c - 1) << 1;
    }

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    final Node<K, V> find(Object key) {
        return table == null ? null : find(spread(key), key);
    }

    /** find of a key whose spread hash is known: users see how often hashCode is called. */
    private Node<K, V> find(int h, Object key) {
        Node<K, V>[] t = table;
        if (t == null) {
            return null;
        }
        Node<K, V> e = t[(t.length - 1) & h];
        while (e != null) {
            if (e.hash == h) {
                K k = e.key;
                if (k == key || key != null && key.equals(k)) {
                    return e;
                }
            }
            Node<K, V> n = e.next;
            if (n instanceof HashTreeNode) {
                return ((HashTreeNode<K, V>) n).lookUp(h, key);
            }
            e = n;
        }
        return null;
    }

    public V get(Object key) {
        Node<K, V>[] t = table;
        if (t == null) {
            return null;
        }
        int h = 0;
        if (key != null) {
            h = key.hashCode();
            h ^= h >>> 16;
        }
        Node<K, V> e = t[(t.length - 1) & h];
        while (e != null) {
            if (e.hash == h) {
                K k = e.key;
                if (k == key || key != null && key.equals(k)) {
                    return e.value;
                }
            }
            Node<K, V> n = e.next;
            if (n instanceof HashTreeNode) {
                e = ((HashTreeNode<K, V>) n).lookUp(h, key);
                return e == null ? null : e.value;
            }
            e = n;
        }
        return null;
    }

    public boolean containsKey(Object key) {
        return find(key) != null;
    }

    public V put(K key, V value) {
        int h = 0;
        if (key != null) {
            h = key.hashCode();
            h ^= h >>> 16;
        }
        return putHashed(h, key, value, false);
    }

    private V putHashed(int h, K key, V value, boolean onlyIfAbsent) {
        Node<K, V>[] t = table;
        if (t == null) {
            t = resize();
        }
        int i = (t.length - 1) & h;
        Node<K, V> e = t[i];
        if (e == null) {
            t[i] = linked ? newNode(h, key, value, null) : new Node<K, V>(h, key, value, null);
        } else if (e instanceof HashTreeNode) {
            e = ((HashTreeNode<K, V>) e).insert(this, t, h, key, value);
            if (e != null) {
                V old = e.value;
                if (!onlyIfAbsent || old == null) {
                    e.value = value;
                }
                if (linked) {
                    afterAccess(e);
                }
                return old;
            }
        } else {
            int chain = 1;
            for (;;) {
                if (e.hash == h) {
                    K k = e.key;
                    if (k == key || key != null && key.equals(k)) {
                        V old = e.value;
                        if (!onlyIfAbsent || old == null) {
                            e.value = value;
                        }
                        if (linked) {
                            afterAccess(e);
                        }
                        return old;
                    }
                }
                Node<K, V> n = e.next;
                if (n == null) {
                    break;
                }
                e = n;
                chain++;
            }
            e.next = linked ? newNode(h, key, value, null) : new Node<K, V>(h, key, value, null);
            if (chain >= LONG_CHAIN) {
                shortenChain(i);
            }
        }
        modCount++;
        if (++size > threshold) {
            resize();
        }
        if (linked) {
            afterInsertion();
        }
        return null;
    }

    /** Puts a new entry in front of its chain, as the compute methods do. */
    private void prepend(int h, K key, V value, int chain) {
        Node<K, V>[] t = table;
        int i = (t.length - 1) & h;
        Node<K, V> first = t[i];
        if (first instanceof HashTreeNode) {
            ((HashTreeNode<K, V>) first).insert(this, t, h, key, value);
        } else {
            t[i] = linked ? newNode(h, key, value, first) : new Node<K, V>(h, key, value, first);
            if (chain >= LONG_CHAIN - 1) {
                shortenChain(i);
            }
        }
        modCount++;
        size++;
        if (linked) {
            afterInsertion();
        }
    }

    /** Doubles a small table; in a large one, makes a tree of a long chain. */
    private void shortenChain(int i) {
        if (table.length < LARGE_TABLE) {
            resize();
        } else {
            HashTreeNode.plant(this, table, i);
        }
    }

    /** Links a new tree node, if this is a linked map. */
    final void linkNew(HashTreeNode<K, V> e) {
        if (linked) {
            ((LinkedHashMap<K, V>) this).linkEntry(e);
        }
    }

    private int chainLength(int h) {
        int n = 0;
        for (Node<K, V> e = table[(table.length - 1) & h]; e != null; e = e.next) {
            n++;
        }
        return n;
    }

    /** Makes the first table, or doubles it; each chain is split in two that keep its order. */
    @SuppressWarnings("unchecked")
    final Node<K, V>[] resize() {
        Node<K, V>[] old = table;
        int cap;
        if (old == null) {
            cap = threshold > 0 ? threshold : 16;
            setThreshold(cap);
            Node<K, V>[] first = (Node<K, V>[]) new Node[cap];
            table = first;
            return first;
        }
        int n = old.length;
        if (n >= MAX_CAPACITY) {
            threshold = Integer.MAX_VALUE;
            return old;
        }
        cap = n << 1;
        if (n >= 16 && cap < MAX_CAPACITY) {
            threshold <<= 1;
        } else {
            setThreshold(cap);
        }
        Node<K, V>[] t = (Node<K, V>[]) new Node[cap];
        table = t;
        for (int i = 0; i < n; i++) {
            Node<K, V> e = old[i];
            if (e == null) {
                continue;
            }
            if (e.next == null) {
                t[e.hash & (cap - 1)] = e;
                continue;
            }
            if (e instanceof HashTreeNode) {
                ((HashTreeNode<K, V>) e).split(this, t, i, n);
                continue;
            }
            Node<K, V> lowTail = null;
            Node<K, V> highTail = null;
            do {
                if ((e.hash & n) == 0) {
                    if (lowTail == null) {
                        t[i] = e;
                    } else {
                        lowTail.next = e;
                    }
                    lowTail = e;
                } else {
                    if (highTail == null) {
                        t[i + n] = e;
                    } else {
                        highTail.next = e;
                    }
                    highTail = e;
                }
                e = e.next;
            } while (e != null);
            if (lowTail != null) {
                lowTail.next = null;
            }
            if (highTail != null) {
                highTail.next = null;
            }
        }
        return t;
    }

    private void setThreshold(int cap) {
        float ft = cap * loadFactor;
        threshold = cap < MAX_CAPACITY && ft < MAX_CAPACITY ? (int) ft : Integer.MAX_VALUE;
    }

    public void putAll(Map<? extends K, ? extends V> m) {
        int n = m.size();
        if (n == 0) {
            return;
        }
        if (table == null) {
            float want = n / loadFactor + 1.0F;
            int cap = want < MAX_CAPACITY ? (int) want : MAX_CAPACITY;
            if (cap > threshold) {
                threshold = capacityFor(cap);
            }
        } else {
            while (n > threshold && table.length < MAX_CAPACITY) {
                resize();
            }
        }
        for (Map.Entry<? extends K, ? extends V> e : m.entrySet()) {
            K key = e.getKey();
            int h = 0;
            if (key != null) {
                h = key.hashCode();
                h ^= h >>> 16;
            }
            putHashed(h, key, e.getValue(), false);
        }
    }

    public V remove(Object key) {
        Node<K, V> e = removeNode(key, null, false);
        return e == null ? null : e.value;
    }

    final Node<K, V> removeNode(Object key, Object value, boolean matchValue) {
        return removeNode(key, value, matchValue, true);
    }

    /** rootMayMove: whether the order of a chain with a tree may change, which iterators do not allow. */
    final Node<K, V> removeNode(Object key, Object value, boolean matchValue, boolean rootMayMove) {
        Node<K, V>[] t = table;
        if (t == null) {
            return null;
        }
        int h = 0;
        if (key != null) {
            h = key.hashCode();
            h ^= h >>> 16;
        }
        int i = (t.length - 1) & h;
        Node<K, V> prev = null;
        Node<K, V> e = t[i];
        if (e instanceof HashTreeNode) {
            HashTreeNode<K, V> x = ((HashTreeNode<K, V>) e).lookUp(h, key);
            if (x == null || matchValue && !Objects.equals(value, x.value)) {
                return null;
            }
            x.remove(this, t, rootMayMove);
            modCount++;
            size--;
            if (linked) {
                afterRemoval(x);
            }
            return x;
        }
        while (e != null) {
            if (e.hash == h) {
                K k = e.key;
                if (k == key || key != null && key.equals(k)) {
                    if (matchValue && !Objects.equals(value, e.value)) {
                        return null;
                    }
                    if (prev == null) {
                        t[i] = e.next;
                    } else {
                        prev.next = e.next;
                    }
                    modCount++;
                    size--;
                    if (linked) {
                        afterRemoval(e);
                    }
                    return e;
                }
            }
            prev = e;
            e = e.next;
        }
        return null;
    }

    public void clear() {
        modCount++;
        Node<K, V>[] t = table;
        if (t != null && size > 0) {
            size = 0;
            for (int i = 0; i < t.length; i++) {
                t[i] = null;
            }
        }
    }

    public boolean containsValue(Object value) {
        Node<K, V>[] t = table;
        if (t != null && size > 0) {
            for (Node<K, V> e : t) {
                for (; e != null; e = e.next) {
                    V v = e.value;
                    if (v == value || value != null && value.equals(v)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    // What LinkedHashMap adds.

    Node<K, V> newNode(int hash, K key, V value, Node<K, V> next) {
        return new Node<K, V>(hash, key, value, next);
    }

    void afterAccess(Node<K, V> e) {
    }

    void afterInsertion() {
    }

    void afterRemoval(Node<K, V> e) {
    }

    // Iteration: one iterator class whose kind says what next answers.

    private static final int KEYS = 0;
    private static final int VALUES = 1;
    private static final int ENTRIES = 2;

    private abstract class HashIterator {
        Node<K, V> next;
        Node<K, V> current;
        int expected = modCount;
        int index;

        HashIterator() {
            Node<K, V>[] t = table;
            if (t != null && size > 0) {
                advance(t);
            }
        }

        private void advance(Node<K, V>[] t) {
            int i = index;
            int n = t.length;
            Node<K, V> e = null;
            while (i < n && (e = t[i++]) == null) {
            }
            index = i;
            next = e;
        }

        public final boolean hasNext() {
            return next != null;
        }

        final Node<K, V> nextNode() {
            Node<K, V> e = next;
            if (modCount != expected) {
                throw new ConcurrentModificationException();
            }
            if (e == null) {
                throw new NoSuchElementException();
            }
            current = e;
            Node<K, V> n = e.next;
            if (n != null) {
                next = n;
            } else {
                advance(table);
            }
            return e;
        }

        public final void remove() {
            Node<K, V> e = current;
            if (e == null) {
                throw new IllegalStateException();
            }
            if (modCount != expected) {
                throw new ConcurrentModificationException();
            }
            current = null;
            removeNode(e.key, null, false, false);
            expected = modCount;
        }
    }

    private final class KeyIterator extends HashIterator implements Iterator<K> {
        public K next() {
            return nextNode().key;
        }
    }

    private final class ValueIterator extends HashIterator implements Iterator<V> {
        public V next() {
            return nextNode().value;
        }
    }

    private final class EntryIterator extends HashIterator implements Iterator<Map.Entry<K, V>> {
        public Map.Entry<K, V> next() {
            return nextNode();
        }
    }

    Iterator<K> keyIterator() {
        return new KeyIterator();
    }

    Iterator<V> valueIterator() {
        return new ValueIterator();
    }

    Iterator<Map.Entry<K, V>> entryIterator() {
        return new EntryIterator();
    }

    /** Calls action with each key, value or entry; fails after the last one if the map was changed. */
    void each(int kind, Consumer<Object> action) {
        int expected = modCount;
        Node<K, V>[] t = table;
        if (t != null && size > 0) {
            for (Node<K, V> e : t) {
                for (; e != null; e = e.next) {
                    action.accept(kind == KEYS ? e.key : kind == VALUES ? e.value : e);
                }
            }
        }
        if (modCount != expected) {
            throw new ConcurrentModificationException();
        }
    }

    private int viewCharacteristics(int kind) {
        return (kind == VALUES ? 0 : Spliterator.DISTINCT) | (linked ? Spliterator.ORDERED : 0);
    }

    public Set<K> keySet() {
        Set<K> ks = keySetView;
        if (ks == null) {
            ks = new KeySet();
            keySetView = ks;
        }
        return ks;
    }

    class KeySet extends AbstractSet<K> {
        public final int size() {
            return size;
        }

        public final void clear() {
            HashMap.this.clear();
        }

        public final Iterator<K> iterator() {
            return keyIterator();
        }

        public final boolean contains(Object o) {
            return find(o) != null;
        }

        public final boolean remove(Object o) {
            return removeNode(o, null, false) != null;
        }

        public final Spliterator<K> spliterator() {
            return Spliterators.spliterator(this, viewCharacteristics(KEYS));
        }

        @SuppressWarnings("unchecked")
        public final void forEach(Consumer<? super K> action) {
            Objects.requireNonNull(action);
            each(KEYS, (Consumer<Object>) action);
        }
    }

    public Collection<V> values() {
        Collection<V> vs = valuesView;
        if (vs == null) {
            vs = new Values();
            valuesView = vs;
        }
        return vs;
    }

    class Values extends AbstractCollection<V> {
        public final int size() {
            return size;
        }

        public final void clear() {
            HashMap.this.clear();
        }

        public final Iterator<V> iterator() {
            return valueIterator();
        }

        public final boolean contains(Object o) {
            return containsValue(o);
        }

        public final Spliterator<V> spliterator() {
            return Spliterators.spliterator(this, viewCharacteristics(VALUES));
        }

        @SuppressWarnings("unchecked")
        public final void forEach(Consumer<? super V> action) {
            Objects.requireNonNull(action);
            each(VALUES, (Consumer<Object>) action);
        }
    }

    transient Set<Map.Entry<K, V>> entrySetView;

    public Set<Map.Entry<K, V>> entrySet() {
        Set<Map.Entry<K, V>> es = entrySetView;
        if (es == null) {
            es = new EntrySet();
            entrySetView = es;
        }
        return es;
    }

    class EntrySet extends AbstractSet<Map.Entry<K, V>> {
        public final int size() {
            return size;
        }

        public final void clear() {
            HashMap.this.clear();
        }

        public final Iterator<Map.Entry<K, V>> iterator() {
            return entryIterator();
        }

        public final boolean contains(Object o) {
            if (!(o instanceof Map.Entry)) {
                return false;
            }
            Node<K, V> e = find(((Map.Entry<?, ?>) o).getKey());
            return e != null && e.equals(o);
        }

        public final boolean remove(Object o) {
            if (!(o instanceof Map.Entry)) {
                return false;
            }
            Map.Entry<?, ?> e = (Map.Entry<?, ?>) o;
            return removeNode(e.getKey(), e.getValue(), true) != null;
        }

        public final Spliterator<Map.Entry<K, V>> spliterator() {
            return Spliterators.spliterator(this, viewCharacteristics(ENTRIES));
        }

        @SuppressWarnings("unchecked")
        public final void forEach(Consumer<? super Map.Entry<K, V>> action) {
            Objects.requireNonNull(action);
            each(ENTRIES, (Consumer<Object>) (Consumer<?>) action);
        }
    }

    // The methods of Map with a function, and those made faster here.

    public V getOrDefault(Object key, V defaultValue) {
        Node<K, V> e = find(key);
        return e == null ? defaultValue : e.value;
    }

    public V putIfAbsent(K key, V value) {
        int h = 0;
        if (key != null) {
            h = key.hashCode();
            h ^= h >>> 16;
        }
        return putHashed(h, key, value, true);
    }

    public boolean remove(Object key, Object value) {
        return removeNode(key, value, true) != null;
    }

    public boolean replace(K key, V oldValue, V newValue) {
        Node<K, V> e = find(key);
        if (e == null || !Objects.equals(e.value, oldValue)) {
            return false;
        }
        e.value = newValue;
        if (linked) {
            afterAccess(e);
        }
        return true;
    }

    public V replace(K key, V value) {
        Node<K, V> e = find(key);
        if (e == null) {
            return null;
        }
        V old = e.value;
        e.value = value;
        if (linked) {
            afterAccess(e);
        }
        return old;
    }

    private static int spread(Object key) {
        if (key == null) {
            return 0;
        }
        int h = key.hashCode();
        return h ^ (h >>> 16);
    }

    /** Grows a full or missing table before a compute method looks at it. */
    private void makeRoom() {
        if (table == null || size > threshold) {
            resize();
        }
    }

    public V computeIfAbsent(K key, Function<? super K, ? extends V> mappingFunction) {
        if (mappingFunction == null) {
            throw new NullPointerException();
        }
        makeRoom();
        int h = spread(key);
        Node<K, V> e = find(h, key);
        if (e != null && e.value != null) {
            if (linked) {
                afterAccess(e);
            }
            return e.value;
        }
        int expected = modCount;
        V v = mappingFunction.apply(key);
        if (modCount != expected) {
            throw new ConcurrentModificationException();
        }
        if (v == null) {
            return null;
        }
        if (e != null) {
            e.value = v;
            if (linked) {
                afterAccess(e);
            }
            return v;
        }
        prepend(h, key, v, chainLength(h));
        return v;
    }

    public V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> remappingFunction) {
        if (remappingFunction == null) {
            throw new NullPointerException();
        }
        Node<K, V> e = find(key);
        if (e == null || e.value == null) {
            return null;
        }
        int expected = modCount;
        V v = remappingFunction.apply(key, e.value);
        if (modCount != expected) {
            throw new ConcurrentModificationException();
        }
        if (v != null) {
            e.value = v;
            if (linked) {
                afterAccess(e);
            }
            return v;
        }
        removeNode(key, null, false);
        return null;
    }

    public V compute(K key, BiFunction<? super K, ? super V, ? extends V> remappingFunction) {
        if (remappingFunction == null) {
            throw new NullPointerException();
        }
        makeRoom();
        int h = spread(key);
        Node<K, V> e = find(h, key);
        int expected = modCount;
        V v = remappingFunction.apply(key, e == null ? null : e.value);
        if (modCount != expected) {
            throw new ConcurrentModificationException();
        }
        if (e != null) {
            if (v != null) {
                e.value = v;
                if (linked) {
                    afterAccess(e);
                }
            } else {
                removeNode(key, null, false);
            }
        } else if (v != null) {
            prepend(h, key, v, chainLength(h));
        }
        return v;
    }

    public V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> remappingFunction) {
        if (value == null || remappingFunction == null) {
            throw new NullPointerException();
        }
        makeRoom();
        int h = spread(key);
        Node<K, V> e = find(h, key);
        if (e == null) {
            prepend(h, key, value, chainLength(h));
            return value;
        }
        V v;
        if (e.value != null) {
            int expected = modCount;
            v = remappingFunction.apply(e.value, value);
            if (modCount != expected) {
                throw new ConcurrentModificationException();
            }
        } else {
            v = value;
        }
        if (v != null) {
            e.value = v;
            if (linked) {
                afterAccess(e);
            }
        } else {
            removeNode(key, null, false);
        }
        return v;
    }

    public void forEach(BiConsumer<? super K, ? super V> action) {
        if (action == null) {
            throw new NullPointerException();
        }
        int expected = modCount;
        Node<K, V>[] t = table;
        if (t != null && size > 0) {
            for (Node<K, V> e : t) {
                for (; e != null; e = e.next) {
                    action.accept(e.key, e.value);
                }
            }
        }
        if (modCount != expected) {
            throw new ConcurrentModificationException();
        }
    }

    public void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
        if (function == null) {
            throw new NullPointerException();
        }
        int expected = modCount;
        Node<K, V>[] t = table;
        if (t != null && size > 0) {
            for (Node<K, V> e : t) {
                for (; e != null; e = e.next) {
                    e.value = function.apply(e.key, e.value);
                }
            }
        }
        if (modCount != expected) {
            throw new ConcurrentModificationException();
        }
    }

    /** Forgets everything, as a fresh clone does. */
    void reinitialize() {
        table = null;
        entrySetView = null;
        keySetView = null;
        valuesView = null;
        modCount = 0;
        threshold = 0;
        size = 0;
    }

    @SuppressWarnings("unchecked")
    public Object clone() {
        HashMap<K, V> copy;
        try {
            copy = (HashMap<K, V>) super.clone();
        } catch (CloneNotSupportedException e) {
            throw new InternalError(e);
        }
        copy.reinitialize();
        copy.putAllQuietly(this);
        return copy;
    }

    final void putAllQuietly(Map<? extends K, ? extends V> m) {
        int n = m.size();
        if (n > 0) {
            float want = n / loadFactor + 1.0F;
            threshold = capacityFor(want < MAX_CAPACITY ? (int) want : MAX_CAPACITY);
            for (Map.Entry<? extends K, ? extends V> e : m.entrySet()) {
                putHashed(spread(e.getKey()), e.getKey(), e.getValue(), false);
            }
        }
    }
}
