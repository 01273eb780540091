package java.util;

/** A range of a TreeMap, in its order or the opposite one. Bounds are kept in the order of the tree. */
final class TreeMapView<K, V> extends AbstractMap<K, V> implements NavigableMap<K, V>, java.io.Serializable {
    private final TreeMap<K, V> m;
    private final boolean desc;
    private final boolean hasLo;
    private final K lo;
    private final boolean loIn;
    private final boolean hasHi;
    private final K hi;
    private final boolean hiIn;

    TreeMapView(TreeMap<K, V> m, boolean desc, boolean hasLo, K lo, boolean loIn, boolean hasHi, K hi, boolean hiIn) {
        if (hasLo && hasHi) {
            if (m.compare(lo, hi) > 0) {
                throw new IllegalArgumentException("fromKey > toKey");
            }
        } else if (hasLo) {
            m.compare(lo, lo);
        } else if (hasHi) {
            m.compare(hi, hi);
        }
        this.m = m;
        this.desc = desc;
        this.hasLo = hasLo;
        this.lo = lo;
        this.loIn = loIn;
        this.hasHi = hasHi;
        this.hi = hi;
        this.hiIn = hiIn;
    }

    private boolean tooLow(Object key) {
        if (!hasLo) {
            return false;
        }
        int d = m.compare(key, lo);
        return d < 0 || d == 0 && !loIn;
    }

    private boolean tooHigh(Object key) {
        if (!hasHi) {
            return false;
        }
        int d = m.compare(key, hi);
        return d > 0 || d == 0 && !hiIn;
    }

    private boolean inRange(Object key) {
        return !tooLow(key) && !tooHigh(key);
    }

    private boolean inClosedRange(Object key) {
        return (!hasLo || m.compare(key, lo) >= 0) && (!hasHi || m.compare(key, hi) <= 0);
    }

    private boolean inRange(K key, boolean inclusive) {
        return inclusive ? inRange(key) : inClosedRange(key);
    }

    private TreeMap.Entry<K, V> lowest() {
        TreeMap.Entry<K, V> e = hasLo ? m.above(lo, loIn) : m.first();
        return e == null || tooHigh(e.key) ? null : e;
    }

    private TreeMap.Entry<K, V> highest() {
        TreeMap.Entry<K, V> e = hasHi ? m.below(hi, hiIn) : m.last();
        return e == null || tooLow(e.key) ? null : e;
    }

    private TreeMap.Entry<K, V> start() {
        return desc ? highest() : lowest();
    }

    private TreeMap.Entry<K, V> end() {
        return desc ? lowest() : highest();
    }

    /** The nearest entry after (or before) key in the order of this view. */
    private TreeMap.Entry<K, V> near(K key, boolean after, boolean inclusive) {
        TreeMap.Entry<K, V> e;
        if (after != desc) {
            if (tooLow(key)) {
                return lowest();
            }
            e = m.above(key, inclusive);
            return e == null || tooHigh(e.key) ? null : e;
        }
        if (tooHigh(key)) {
            return highest();
        }
        e = m.below(key, inclusive);
        return e == null || tooLow(e.key) ? null : e;
    }

    public int size() {
        if (!hasLo && !hasHi) {
            return m.size;
        }
        int n = 0;
        Iterator<?> it = iterate(0, false);
        while (it.hasNext()) {
            it.next();
            n++;
        }
        return n;
    }

    public boolean isEmpty() {
        return lowest() == null;
    }

    public boolean containsKey(Object key) {
        return inRange(key) && m.containsKey(key);
    }

    public V get(Object key) {
        return inRange(key) ? m.get(key) : null;
    }

    public V put(K key, V value) {
        if (!inRange(key)) {
            throw new IllegalArgumentException("key out of range");
        }
        return m.put(key, value);
    }

    public V remove(Object key) {
        return inRange(key) ? m.remove(key) : null;
    }

    public Comparator<? super K> comparator() {
        return desc ? Collections.reverseOrder(m.comparator) : m.comparator;
    }

    public Map.Entry<K, V> lowerEntry(K key) {
        return fixedEntry(near(key, false, false));
    }

    public K lowerKey(K key) {
        return TreeMap.keyOrNull(near(key, false, false));
    }

    public Map.Entry<K, V> floorEntry(K key) {
        return fixedEntry(near(key, false, true));
    }

    public K floorKey(K key) {
        return TreeMap.keyOrNull(near(key, false, true));
    }

    public Map.Entry<K, V> ceilingEntry(K key) {
        return fixedEntry(near(key, true, true));
    }

    public K ceilingKey(K key) {
        return TreeMap.keyOrNull(near(key, true, true));
    }

    public Map.Entry<K, V> higherEntry(K key) {
        return fixedEntry(near(key, true, false));
    }

    public K higherKey(K key) {
        return TreeMap.keyOrNull(near(key, true, false));
    }

    public K firstKey() {
        TreeMap.Entry<K, V> e = start();
        if (e == null) {
            throw new NoSuchElementException();
        }
        return e.key;
    }

    public K lastKey() {
        TreeMap.Entry<K, V> e = end();
        if (e == null) {
            throw new NoSuchElementException();
        }
        return e.key;
    }

    public Map.Entry<K, V> firstEntry() {
        return fixedEntry(start());
    }

    public Map.Entry<K, V> lastEntry() {
        return fixedEntry(end());
    }

    public Map.Entry<K, V> pollFirstEntry() {
        return poll(start());
    }

    public Map.Entry<K, V> pollLastEntry() {
        return poll(end());
    }

    private Map.Entry<K, V> poll(TreeMap.Entry<K, V> e) {
        if (e == null) {
            return null;
        }
        Map.Entry<K, V> r = fixedEntry(e);
        m.delete(e);
        return r;
    }

    Iterator<Object> iterate(int kind, boolean opposite) {
        boolean back = desc != opposite;
        TreeMap.Entry<K, V> from;
        TreeMap.Entry<K, V> fence;
        if (back) {
            from = highest();
            fence = hasLo ? m.below(lo, !loIn) : null;
        } else {
            from = lowest();
            fence = hasHi ? m.above(hi, !hiIn) : null;
        }
        return new TreeMap.TreeIterator<K, V>(m, kind, back, from, fence);
    }

    public NavigableMap<K, V> descendingMap() {
        return new TreeMapView<K, V>(m, !desc, hasLo, lo, loIn, hasHi, hi, hiIn);
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

    @SuppressWarnings({"unchecked", "rawtypes"})
    Iterator<K> keyIterator(boolean opposite) {
        return (Iterator<K>) (Iterator) iterate(0, opposite);
    }

    public Set<Map.Entry<K, V>> entrySet() {
        return new AbstractSet<Map.Entry<K, V>>() {
            @SuppressWarnings({"unchecked", "rawtypes"})
            public Iterator<Map.Entry<K, V>> iterator() {
                return (Iterator) iterate(2, false);
            }

            public int size() {
                return TreeMapView.this.size();
            }

            public boolean isEmpty() {
                return TreeMapView.this.isEmpty();
            }

            public boolean contains(Object o) {
                if (!(o instanceof Map.Entry)) {
                    return false;
                }
                Map.Entry<?, ?> e = (Map.Entry<?, ?>) o;
                return inRange(e.getKey()) && m.entrySet().contains(e);
            }

            public boolean remove(Object o) {
                return contains(o) && m.entrySet().remove(o);
            }

            public Spliterator<Map.Entry<K, V>> spliterator() {
                return Spliterators.spliterator(this, Spliterator.DISTINCT | Spliterator.ORDERED);
            }
        };
    }

    public NavigableMap<K, V> subMap(K from, boolean fromIn, K to, boolean toIn) {
        if (!inRange(from, fromIn)) {
            throw new IllegalArgumentException("fromKey out of range");
        }
        if (!inRange(to, toIn)) {
            throw new IllegalArgumentException("toKey out of range");
        }
        return desc ? new TreeMapView<K, V>(m, true, true, to, toIn, true, from, fromIn)
                : new TreeMapView<K, V>(m, false, true, from, fromIn, true, to, toIn);
    }

    public NavigableMap<K, V> headMap(K to, boolean in) {
        if (!inRange(to, in)) {
            throw new IllegalArgumentException("toKey out of range");
        }
        return desc ? new TreeMapView<K, V>(m, true, true, to, in, hasHi, hi, hiIn)
                : new TreeMapView<K, V>(m, false, hasLo, lo, loIn, true, to, in);
    }

    public NavigableMap<K, V> tailMap(K from, boolean in) {
        if (!inRange(from, in)) {
            throw new IllegalArgumentException("fromKey out of range");
        }
        return desc ? new TreeMapView<K, V>(m, true, hasLo, lo, loIn, true, from, in)
                : new TreeMapView<K, V>(m, false, true, from, in, hasHi, hi, hiIn);
    }

    public SortedMap<K, V> subMap(K from, K to) {
        return subMap(from, true, to, false);
    }

    public SortedMap<K, V> headMap(K to) {
        return headMap(to, false);
    }

    public SortedMap<K, V> tailMap(K from) {
        return tailMap(from, true);
    }
}
