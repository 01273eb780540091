package java.util;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/** A sorted map in a red-black tree. Sub maps and descending maps are TreeMapView. */
public class TreeMap<K, V> extends AbstractMap<K, V>
        implements NavigableMap<K, V>, Cloneable, java.io.Serializable {
    final Comparator<? super K> comparator;
    transient Entry<K, V> root;
    transient int size;
    transient int modCount;

    static final class Entry<K, V> implements Map.Entry<K, V> {
        final K key;
        V value;
        Entry<K, V> left;
        Entry<K, V> right;
        Entry<K, V> parent;
        boolean red;

        Entry(K key, V value, Entry<K, V> parent) {
            this.key = key;
            this.value = value;
            this.parent = parent;
        }

        public K getKey() {
            return key;
        }

        public V getValue() {
            return value;
        }

        public V setValue(V value) {
            V old = this.value;
            this.value = value;
            return old;
        }

        public boolean equals(Object o) {
            return o instanceof Map.Entry && Objects.equals(key, ((Map.Entry<?, ?>) o).getKey())
                    && Objects.equals(value, ((Map.Entry<?, ?>) o).getValue());
        }

        public int hashCode() {
            return (key == null ? 0 : key.hashCode()) ^ (value == null ? 0 : value.hashCode());
        }

        public String toString() {
            return key + "=" + value;
        }
    }

    public TreeMap() {
        comparator = null;
    }

    public TreeMap(Comparator<? super K> comparator) {
        this.comparator = comparator;
    }

    public TreeMap(Map<? extends K, ? extends V> m) {
        comparator = null;
        putAll(m);
    }

    public TreeMap(SortedMap<K, ? extends V> m) {
        comparator = m.comparator();
        fillSorted(m.entrySet().iterator(), m.size(), null);
    }

    /** Builds a balanced tree from entries, or keys with one value, that come in order. */
    @SuppressWarnings("unchecked")
    void fillSorted(Iterator<?> it, int n, V only) {
        size = n;
        int full = 0;
        for (int m = n - 1; m >= 0; m = m / 2 - 1) {
            full++;
        }
        root = build(0, 0, n - 1, full, it, only);
    }

    /** The deepest, possibly incomplete, level is red. */
    @SuppressWarnings("unchecked")
    private Entry<K, V> build(int level, int lo, int hi, int redLevel, Iterator<?> it, V only) {
        if (hi < lo) {
            return null;
        }
        int mid = (lo + hi) >>> 1;
        Entry<K, V> left = build(level + 1, lo, mid - 1, redLevel, it, only);
        K key;
        V value;
        if (only != null) {
            key = (K) it.next();
            value = only;
        } else {
            Map.Entry<K, V> e = (Map.Entry<K, V>) it.next();
            key = e.getKey();
            value = e.getValue();
        }
        Entry<K, V> x = new Entry<K, V>(key, value, null);
        x.red = level == redLevel - 1 && level > 0;
        if (left != null) {
            x.left = left;
            left.parent = x;
        }
        Entry<K, V> right = build(level + 1, mid + 1, hi, redLevel, it, only);
        if (right != null) {
            x.right = right;
            right.parent = x;
        }
        return x;
    }

    public int size() {
        return size;
    }

    public boolean containsKey(Object key) {
        return find(key) != null;
    }

    public boolean containsValue(Object value) {
        for (Entry<K, V> e = first(); e != null; e = successor(e)) {
            if (Objects.equals(value, e.value)) {
                return true;
            }
        }
        return false;
    }

    public V get(Object key) {
        Entry<K, V> e = find(key);
        return e == null ? null : e.value;
    }

    public V getOrDefault(Object key, V defaultValue) {
        Entry<K, V> e = find(key);
        return e == null ? defaultValue : e.value;
    }

    public Comparator<? super K> comparator() {
        return comparator;
    }

    @SuppressWarnings("unchecked")
    final int compare(Object k1, Object k2) {
        return comparator == null ? ((Comparable<? super K>) k1).compareTo((K) k2) : comparator.compare((K) k1, (K) k2);
    }

    @SuppressWarnings("unchecked")
    final Entry<K, V> find(Object key) {
        Comparator<? super K> c = comparator;
        Entry<K, V> e = root;
        if (c != null) {
            while (e != null) {
                int d = c.compare((K) key, e.key);
                if (d == 0) {
                    return e;
                }
                e = d < 0 ? e.left : e.right;
            }
            return null;
        }
        if (key == null) {
            throw new NullPointerException();
        }
        Comparable<? super K> k = (Comparable<? super K>) key;
        while (e != null) {
            int d = k.compareTo(e.key);
            if (d == 0) {
                return e;
            }
            e = d < 0 ? e.left : e.right;
        }
        return null;
    }

    final Entry<K, V> first() {
        Entry<K, V> e = root;
        if (e != null) {
            while (e.left != null) {
                e = e.left;
            }
        }
        return e;
    }

    final Entry<K, V> last() {
        Entry<K, V> e = root;
        if (e != null) {
            while (e.right != null) {
                e = e.right;
            }
        }
        return e;
    }

    static <K, V> Entry<K, V> successor(Entry<K, V> e) {
        Entry<K, V> x = e.right;
        if (x != null) {
            while (x.left != null) {
                x = x.left;
            }
            return x;
        }
        x = e.parent;
        while (x != null && e == x.right) {
            e = x;
            x = x.parent;
        }
        return x;
    }

    static <K, V> Entry<K, V> predecessor(Entry<K, V> e) {
        Entry<K, V> x = e.left;
        if (x != null) {
            while (x.right != null) {
                x = x.right;
            }
            return x;
        }
        x = e.parent;
        while (x != null && e == x.left) {
            e = x;
            x = x.parent;
        }
        return x;
    }

    /** The least entry above key, or, if inclusive, not below it. */
    final Entry<K, V> above(K key, boolean inclusive) {
        Entry<K, V> best = null;
        Entry<K, V> e = root;
        while (e != null) {
            int d = compare(key, e.key);
            if (d < 0 || d == 0 && inclusive) {
                best = e;
                if (d == 0) {
                    break;
                }
                e = e.left;
            } else {
                e = e.right;
            }
        }
        return best;
    }

    /** The greatest entry below key, or, if inclusive, not above it. */
    final Entry<K, V> below(K key, boolean inclusive) {
        Entry<K, V> best = null;
        Entry<K, V> e = root;
        while (e != null) {
            int d = compare(key, e.key);
            if (d > 0 || d == 0 && inclusive) {
                best = e;
                if (d == 0) {
                    break;
                }
                e = e.right;
            } else {
                e = e.left;
            }
        }
        return best;
    }

    public V put(K key, V value) {
        return insert(key, value, true);
    }

    public V putIfAbsent(K key, V value) {
        return insert(key, value, false);
    }

    @SuppressWarnings("unchecked")
    private V insert(K key, V value, boolean replace) {
        Entry<K, V> e = root;
        if (e == null) {
            compare(key, key);
            root = new Entry<K, V>(key, value, null);
            size = 1;
            modCount++;
            return null;
        }
        Entry<K, V> parent;
        int d;
        Comparator<? super K> c = comparator;
        if (c != null) {
            do {
                parent = e;
                d = c.compare(key, e.key);
                if (d == 0) {
                    break;
                }
                e = d < 0 ? e.left : e.right;
            } while (e != null);
        } else {
            if (key == null) {
                throw new NullPointerException();
            }
            Comparable<? super K> k = (Comparable<? super K>) key;
            do {
                parent = e;
                d = k.compareTo(e.key);
                if (d == 0) {
                    break;
                }
                e = d < 0 ? e.left : e.right;
            } while (e != null);
        }
        if (d == 0) {
            V old = e.value;
            if (replace || old == null) {
                e.value = value;
            }
            return old;
        }
        attach(key, value, parent, d < 0);
        return null;
    }

    private void attach(K key, V value, Entry<K, V> parent, boolean left) {
        Entry<K, V> x = new Entry<K, V>(key, value, parent);
        if (left) {
            parent.left = x;
        } else {
            parent.right = x;
        }
        size++;
        modCount++;
        x.red = true;
        // A red node with a red parent moves up, or is rotated away.
        Entry<K, V> p = parent;
        while (p != null && p.red) {
            Entry<K, V> g = p.parent;
            boolean onLeft = p == g.left;
            Entry<K, V> uncle = onLeft ? g.right : g.left;
            if (uncle != null && uncle.red) {
                p.red = false;
                uncle.red = false;
                g.red = true;
                x = g;
                p = x.parent;
                continue;
            }
            if (onLeft) {
                if (x == p.right) {
                    rotateLeft(p);
                    p = x;
                }
                p.red = false;
                g.red = true;
                rotateRight(g);
            } else {
                if (x == p.left) {
                    rotateRight(p);
                    p = x;
                }
                p.red = false;
                g.red = true;
                rotateLeft(g);
            }
            break;
        }
        root.red = false;
    }

    private void rotateLeft(Entry<K, V> p) {
        Entry<K, V> r = p.right;
        Entry<K, V> m = r.left;
        p.right = m;
        if (m != null) {
            m.parent = p;
        }
        replaceChild(p, r);
        r.left = p;
        p.parent = r;
    }

    private void rotateRight(Entry<K, V> p) {
        Entry<K, V> l = p.left;
        Entry<K, V> m = l.right;
        p.left = m;
        if (m != null) {
            m.parent = p;
        }
        replaceChild(p, l);
        l.right = p;
        p.parent = l;
    }

    /** Puts x, which may be null, where p hangs. */
    private void replaceChild(Entry<K, V> p, Entry<K, V> x) {
        Entry<K, V> up = p.parent;
        if (up == null) {
            root = x;
        } else if (up.left == p) {
            up.left = x;
        } else {
            up.right = x;
        }
        if (x != null) {
            x.parent = up;
        }
    }

    /** Takes e out of the tree; nodes move, never their contents, so that iterators stay where they are. */
    final void delete(Entry<K, V> e) {
        modCount++;
        size--;
        Entry<K, V> child;
        Entry<K, V> at;
        boolean lostBlack;
        if (e.left != null && e.right != null) {
            Entry<K, V> s = e.right;
            while (s.left != null) {
                s = s.left;
            }
            lostBlack = !s.red;
            child = s.right;
            if (s.parent == e) {
                at = s;
            } else {
                at = s.parent;
                at.left = child;
                if (child != null) {
                    child.parent = at;
                }
                s.right = e.right;
                s.right.parent = s;
            }
            replaceChild(e, s);
            s.left = e.left;
            s.left.parent = s;
            s.red = e.red;
        } else {
            child = e.left != null ? e.left : e.right;
            at = e.parent;
            lostBlack = !e.red;
            replaceChild(e, child);
        }
        if (lostBlack) {
            rebalance(child, at);
        }
    }

    /** The subtree x below p is one black short. */
    private void rebalance(Entry<K, V> x, Entry<K, V> p) {
        while (p != null && (x == null || !x.red)) {
            if (x == p.left) {
                Entry<K, V> s = p.right;
                if (s.red) {
                    s.red = false;
                    p.red = true;
                    rotateLeft(p);
                    s = p.right;
                }
                boolean nearRed = s.left != null && s.left.red;
                boolean farRed = s.right != null && s.right.red;
                if (!nearRed && !farRed) {
                    s.red = true;
                    x = p;
                    p = x.parent;
                    continue;
                }
                if (!farRed) {
                    s.left.red = false;
                    s.red = true;
                    rotateRight(s);
                    s = p.right;
                }
                s.red = p.red;
                p.red = false;
                s.right.red = false;
                rotateLeft(p);
                return;
            }
            Entry<K, V> s = p.left;
            if (s.red) {
                s.red = false;
                p.red = true;
                rotateRight(p);
                s = p.left;
            }
            boolean nearRed = s.right != null && s.right.red;
            boolean farRed = s.left != null && s.left.red;
            if (!nearRed && !farRed) {
                s.red = true;
                x = p;
                p = x.parent;
                continue;
            }
            if (!farRed) {
                s.right.red = false;
                s.red = true;
                rotateLeft(s);
                s = p.left;
            }
            s.red = p.red;
            p.red = false;
            s.left.red = false;
            rotateRight(p);
            return;
        }
        if (x != null) {
            x.red = false;
        }
    }

    public V remove(Object key) {
        Entry<K, V> e = find(key);
        if (e == null) {
            return null;
        }
        delete(e);
        return e.value;
    }

    public void clear() {
        modCount++;
        size = 0;
        root = null;
    }

    public void putAll(Map<? extends K, ? extends V> m) {
        if (size == 0 && m instanceof SortedMap && m.size() > 0
                && Objects.equals(comparator, ((SortedMap<?, ?>) m).comparator())) {
            modCount++;
            fillSorted(m.entrySet().iterator(), m.size(), null);
            return;
        }
        for (Map.Entry<? extends K, ? extends V> e : m.entrySet()) {
            put(e.getKey(), e.getValue());
        }
    }

    public V computeIfAbsent(K key, Function<? super K, ? extends V> mappingFunction) {
        Objects.requireNonNull(mappingFunction);
        Entry<K, V> e = root == null ? null : find(key);
        if (e != null && e.value != null) {
            return e.value;
        }
        int expected = modCount;
        V v = mappingFunction.apply(key);
        if (modCount != expected) {
            throw new ConcurrentModificationException();
        }
        if (v != null) {
            if (e != null) {
                e.value = v;
            } else {
                put(key, v);
            }
        }
        return v;
    }

    public V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> remappingFunction) {
        Objects.requireNonNull(remappingFunction);
        Entry<K, V> e = find(key);
        return e == null || e.value == null ? null : remap(e, key, remappingFunction);
    }

    private V remap(Entry<K, V> e, K key, BiFunction<? super K, ? super V, ? extends V> f) {
        int expected = modCount;
        V v = f.apply(key, e.value);
        if (modCount != expected) {
            throw new ConcurrentModificationException();
        }
        if (v == null) {
            delete(e);
        } else {
            e.value = v;
        }
        return v;
    }

    public V compute(K key, BiFunction<? super K, ? super V, ? extends V> remappingFunction) {
        Objects.requireNonNull(remappingFunction);
        Entry<K, V> e = root == null ? null : find(key);
        if (e != null) {
            return remap(e, key, remappingFunction);
        }
        int expected = modCount;
        V v = remappingFunction.apply(key, null);
        if (modCount != expected) {
            throw new ConcurrentModificationException();
        }
        if (v != null) {
            put(key, v);
        }
        return v;
    }

    public V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> remappingFunction) {
        Objects.requireNonNull(remappingFunction);
        Objects.requireNonNull(value);
        Entry<K, V> e = root == null ? null : find(key);
        if (e == null) {
            put(key, value);
            return value;
        }
        if (e.value == null) {
            e.value = value;
            return value;
        }
        int expected = modCount;
        V v = remappingFunction.apply(e.value, value);
        if (modCount != expected) {
            throw new ConcurrentModificationException();
        }
        if (v == null) {
            delete(e);
        } else {
            e.value = v;
        }
        return v;
    }

    public boolean replace(K key, V oldValue, V newValue) {
        Entry<K, V> e = find(key);
        if (e == null || !Objects.equals(oldValue, e.value)) {
            return false;
        }
        e.value = newValue;
        return true;
    }

    public V replace(K key, V value) {
        Entry<K, V> e = find(key);
        if (e == null) {
            return null;
        }
        V old = e.value;
        e.value = value;
        return old;
    }

    public void forEach(BiConsumer<? super K, ? super V> action) {
        Objects.requireNonNull(action);
        int expected = modCount;
        for (Entry<K, V> e = first(); e != null; e = successor(e)) {
            action.accept(e.key, e.value);
            if (modCount != expected) {
                throw new ConcurrentModificationException();
            }
        }
    }

    public void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
        Objects.requireNonNull(function);
        int expected = modCount;
        for (Entry<K, V> e = first(); e != null; e = successor(e)) {
            e.value = function.apply(e.key, e.value);
            if (modCount != expected) {
                throw new ConcurrentModificationException();
            }
        }
    }

    @SuppressWarnings("unchecked")
    public Object clone() {
        TreeMap<K, V> copy;
        try {
            copy = (TreeMap<K, V>) super.clone();
        } catch (CloneNotSupportedException e) {
            throw new InternalError(e);
        }
        copy.root = null;
        copy.size = 0;
        copy.modCount = 0;
        copy.keySetView = null;
        copy.valuesView = null;
        copy.entries = null;
        copy.fillSorted(entrySet().iterator(), size, null);
        return copy;
    }

    private static <K, V> K keyOrFail(Entry<K, V> e) {
        if (e == null) {
            throw new NoSuchElementException();
        }
        return e.key;
    }

    static <K, V> K keyOrNull(Entry<K, V> e) {
        return e == null ? null : e.key;
    }

    public K firstKey() {
        return keyOrFail(first());
    }

    public K lastKey() {
        return keyOrFail(last());
    }

    public Map.Entry<K, V> firstEntry() {
        return fixedEntry(first());
    }

    public Map.Entry<K, V> lastEntry() {
        return fixedEntry(last());
    }

    public Map.Entry<K, V> pollFirstEntry() {
        Entry<K, V> e = first();
        Map.Entry<K, V> r = fixedEntry(e);
        if (e != null) {
            delete(e);
        }
        return r;
    }

    public Map.Entry<K, V> pollLastEntry() {
        Entry<K, V> e = last();
        Map.Entry<K, V> r = fixedEntry(e);
        if (e != null) {
            delete(e);
        }
        return r;
    }

    public Map.Entry<K, V> lowerEntry(K key) {
        return fixedEntry(below(key, false));
    }

    public K lowerKey(K key) {
        return keyOrNull(below(key, false));
    }

    public Map.Entry<K, V> floorEntry(K key) {
        return fixedEntry(below(key, true));
    }

    public K floorKey(K key) {
        return keyOrNull(below(key, true));
    }

    public Map.Entry<K, V> ceilingEntry(K key) {
        return fixedEntry(above(key, true));
    }

    public K ceilingKey(K key) {
        return keyOrNull(above(key, true));
    }

    public Map.Entry<K, V> higherEntry(K key) {
        return fixedEntry(above(key, false));
    }

    public K higherKey(K key) {
        return keyOrNull(above(key, false));
    }

    public V putFirst(K k, V v) {
        throw new UnsupportedOperationException();
    }

    public V putLast(K k, V v) {
        throw new UnsupportedOperationException();
    }

    public Set<K> keySet() {
        return navigableKeySet();
    }

    @SuppressWarnings("unchecked")
    public NavigableSet<K> navigableKeySet() {
        Set<K> ks = keySetView;
        if (ks == null) {
            ks = new TreeKeySet<K>(this);
            keySetView = ks;
        }
        return (NavigableSet<K>) ks;
    }

    public NavigableSet<K> descendingKeySet() {
        return descendingMap().navigableKeySet();
    }

    /** Walks the tree from one entry to just before another, forward or back; kind 0: keys, 1: values, 2: entries. */
    static final class TreeIterator<K, V> implements Iterator<Object> {
        private final TreeMap<K, V> map;
        private final int kind;
        private final boolean back;
        private final Entry<K, V> fence;
        private Entry<K, V> next;
        private Entry<K, V> last;
        private int expected;

        TreeIterator(TreeMap<K, V> map, int kind, boolean back, Entry<K, V> first, Entry<K, V> fence) {
            this.map = map;
            this.kind = kind;
            this.back = back;
            this.next = first;
            this.fence = fence;
            this.expected = map.modCount;
        }

        public boolean hasNext() {
            return next != null && next != fence;
        }

        public Object next() {
            Entry<K, V> e = next;
            if (e == null || e == fence) {
                throw new NoSuchElementException();
            }
            if (map.modCount != expected) {
                throw new ConcurrentModificationException();
            }
            next = back ? predecessor(e) : successor(e);
            last = e;
            return kind == 0 ? e.key : kind == 1 ? e.value : e;
        }

        public void remove() {
            if (last == null) {
                throw new IllegalStateException();
            }
            if (map.modCount != expected) {
                throw new ConcurrentModificationException();
            }
            map.delete(last);
            last = null;
            expected = map.modCount;
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    Iterator<K> keyIterator() {
        return (Iterator<K>) (Iterator) new TreeIterator<K, V>(this, 0, false, first(), null);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    Iterator<K> descendingKeyIterator() {
        return (Iterator<K>) (Iterator) new TreeIterator<K, V>(this, 0, true, last(), null);
    }

    public Collection<V> values() {
        Collection<V> vs = valuesView;
        if (vs == null) {
            vs = new AbstractCollection<V>() {
                @SuppressWarnings({"unchecked", "rawtypes"})
                public Iterator<V> iterator() {
                    return (Iterator<V>) (Iterator) new TreeIterator<K, V>(TreeMap.this, 1, false, first(), null);
                }

                public int size() {
                    return size;
                }

                public boolean contains(Object o) {
                    return containsValue(o);
                }

                public void clear() {
                    TreeMap.this.clear();
                }

                public Spliterator<V> spliterator() {
                    return Spliterators.spliterator(this, Spliterator.ORDERED);
                }
            };
            valuesView = vs;
        }
        return vs;
    }

    private transient Set<Map.Entry<K, V>> entries;

    public Set<Map.Entry<K, V>> entrySet() {
        Set<Map.Entry<K, V>> es = entries;
        if (es == null) {
            es = new AbstractSet<Map.Entry<K, V>>() {
                @SuppressWarnings({"unchecked", "rawtypes"})
                public Iterator<Map.Entry<K, V>> iterator() {
                    return (Iterator) new TreeIterator<K, V>(TreeMap.this, 2, false, first(), null);
                }

                public int size() {
                    return size;
                }

                public boolean contains(Object o) {
                    if (!(o instanceof Map.Entry)) {
                        return false;
                    }
                    Map.Entry<?, ?> m = (Map.Entry<?, ?>) o;
                    Entry<K, V> e = find(m.getKey());
                    return e != null && Objects.equals(e.value, m.getValue());
                }

                public boolean remove(Object o) {
                    if (!contains(o)) {
                        return false;
                    }
                    delete(find(((Map.Entry<?, ?>) o).getKey()));
                    return true;
                }

                public void clear() {
                    TreeMap.this.clear();
                }

                public Spliterator<Map.Entry<K, V>> spliterator() {
                    return new Spliterators.IteratorSpliterator<Map.Entry<K, V>>(this,
                            Spliterator.DISTINCT | Spliterator.SORTED | Spliterator.ORDERED) {
                        @Override
                        @SuppressWarnings("unchecked")
                        public Comparator<? super Map.Entry<K, V>> getComparator() {
                            return (a, b) -> compare(a.getKey(), b.getKey());
                        }
                    };
                }
            };
            entries = es;
        }
        return es;
    }

    public NavigableMap<K, V> descendingMap() {
        return new TreeMapView<K, V>(this, true, false, null, false, false, null, false);
    }

    public NavigableMap<K, V> subMap(K fromKey, boolean fromInclusive, K toKey, boolean toInclusive) {
        return new TreeMapView<K, V>(this, false, true, fromKey, fromInclusive, true, toKey, toInclusive);
    }

    public NavigableMap<K, V> headMap(K toKey, boolean inclusive) {
        return new TreeMapView<K, V>(this, false, false, null, false, true, toKey, inclusive);
    }

    public NavigableMap<K, V> tailMap(K fromKey, boolean inclusive) {
        return new TreeMapView<K, V>(this, false, true, fromKey, inclusive, false, null, false);
    }

    public SortedMap<K, V> subMap(K fromKey, K toKey) {
        return subMap(fromKey, true, toKey, false);
    }

    public SortedMap<K, V> headMap(K toKey) {
        return headMap(toKey, false);
    }

    public SortedMap<K, V> tailMap(K fromKey) {
        return tailMap(fromKey, true);
    }
}
