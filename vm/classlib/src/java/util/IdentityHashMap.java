package java.util;

/** A map that compares its keys by identity; open addressing, keys and values alternate in one array. */
public class IdentityHashMap<K, V> extends AbstractMap<K, V> implements Map<K, V>, java.io.Serializable, Cloneable {
    private static final Object NULL = new Object();

    private transient Object[] table;
    private int size;
    private transient int modCount;

    public IdentityHashMap() {
        this(21);
    }

    public IdentityHashMap(int expectedMaxSize) {
        if (expectedMaxSize < 0) {
            throw new IllegalArgumentException("expectedMaxSize is negative: " + expectedMaxSize);
        }
        table = new Object[2 * Math.max(4, Integer.highestOneBit(expectedMaxSize + (expectedMaxSize << 1)))];
    }

    public IdentityHashMap(Map<? extends K, ? extends V> m) {
        this((int) ((1 + m.size()) * 1.1));
        putAll(m);
    }

    private static int slot(Object key, int length) {
        int h = System.identityHashCode(key);
        return ((h << 1) - (h << 8)) & (length - 1);
    }

    /** The slot of key, or -1 - the free slot where it would go. */
    private int find(Object key) {
        Object k = key == null ? NULL : key;
        Object[] t = table;
        int i = slot(k, t.length);
        for (;;) {
            Object x = t[i];
            if (x == k) {
                return i;
            }
            if (x == null) {
                return -1 - i;
            }
            i = i + 2 < t.length ? i + 2 : 0;
        }
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public boolean isEmpty() {
        return size == 0;
    }

    @Override
    @SuppressWarnings("unchecked")
    public V get(Object key) {
        int i = find(key);
        return i >= 0 ? (V) table[i + 1] : null;
    }

    @Override
    public boolean containsKey(Object key) {
        return find(key) >= 0;
    }

    @Override
    public boolean containsValue(Object value) {
        for (int i = 0; i < table.length; i += 2) {
            if (table[i] != null && table[i + 1] == value) {
                return true;
            }
        }
        return false;
    }

    @Override
    @SuppressWarnings("unchecked")
    public V put(K key, V value) {
        int i = find(key);
        if (i >= 0) {
            V old = (V) table[i + 1];
            table[i + 1] = value;
            return old;
        }
        if ((size + 1) * 3 > table.length) {
            resize();
            i = find(key);
        }
        i = -1 - i;
        modCount++;
        table[i] = key == null ? NULL : key;
        table[i + 1] = value;
        size++;
        return null;
    }

    private void resize() {
        Object[] old = table;
        table = new Object[old.length * 2];
        for (int i = 0; i < old.length; i += 2) {
            Object k = old[i];
            if (k != null) {
                int j = slot(k, table.length);
                while (table[j] != null) {
                    j = j + 2 < table.length ? j + 2 : 0;
                }
                table[j] = k;
                table[j + 1] = old[i + 1];
            }
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public V remove(Object key) {
        int i = find(key);
        if (i < 0) {
            return null;
        }
        V old = (V) table[i + 1];
        removeSlot(i);
        return old;
    }

    /** Empties slot i and moves later entries of its run up. */
    private void removeSlot(int i) {
        Object[] t = table;
        modCount++;
        size--;
        int n = t.length;
        t[i] = null;
        t[i + 1] = null;
        for (int j = i + 2 < n ? i + 2 : 0; t[j] != null; j = j + 2 < n ? j + 2 : 0) {
            int home = slot(t[j], n);
            if (j < home && (home <= i || i <= j) || home <= i && i <= j) {
                t[i] = t[j];
                t[i + 1] = t[j + 1];
                t[j] = null;
                t[j + 1] = null;
                i = j;
            }
        }
    }

    @Override
    public void clear() {
        modCount++;
        Arrays.fill(table, null);
        size = 0;
    }

    @Override
    public boolean equals(Object o) {
        if (o == this) {
            return true;
        }
        if (!(o instanceof IdentityHashMap)) {
            return super.equals(o);
        }
        IdentityHashMap<?, ?> m = (IdentityHashMap<?, ?>) o;
        if (m.size != size) {
            return false;
        }
        for (int i = 0; i < table.length; i += 2) {
            if (table[i] != null) {
                int j = m.find(table[i] == NULL ? null : table[i]);
                if (j < 0 || m.table[j + 1] != table[i + 1]) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int h = 0;
        for (int i = 0; i < table.length; i += 2) {
            if (table[i] != null) {
                h += System.identityHashCode(table[i] == NULL ? null : table[i])
                        ^ System.identityHashCode(table[i + 1]);
            }
        }
        return h;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Object clone() {
        try {
            IdentityHashMap<K, V> m = (IdentityHashMap<K, V>) super.clone();
            m.table = table.clone();
            return m;
        } catch (CloneNotSupportedException e) {
            throw new InternalError(e);
        }
    }

    private final class Entry implements Map.Entry<K, V> {
        private final K key;
        private V value;

        @SuppressWarnings("unchecked")
        Entry(int i) {
            key = table[i] == NULL ? null : (K) table[i];
            value = (V) table[i + 1];
        }

        public K getKey() {
            return key;
        }

        public V getValue() {
            return value;
        }

        public V setValue(V v) {
            V old = value;
            value = v;
            put(key, v);
            return old;
        }

        public boolean equals(Object o) {
            return o instanceof Map.Entry && key == ((Map.Entry<?, ?>) o).getKey()
                    && value == ((Map.Entry<?, ?>) o).getValue();
        }

        public int hashCode() {
            return System.identityHashCode(key) ^ System.identityHashCode(value);
        }

        public String toString() {
            return key + "=" + value;
        }
    }

    /** Removal moves entries, so an iterator walks over the keys that were there when it was made. */
    private final class EntryIterator implements Iterator<Map.Entry<K, V>> {
        private final Object[] keys = new Object[size];
        private int at;
        private boolean canRemove;
        private int expected = modCount;

        EntryIterator() {
            int n = 0;
            for (int i = 0; i < table.length; i += 2) {
                if (table[i] != null) {
                    keys[n++] = table[i];
                }
            }
        }

        public boolean hasNext() {
            return at < keys.length;
        }

        public Map.Entry<K, V> next() {
            if (expected != modCount) {
                throw new ConcurrentModificationException();
            }
            if (at >= keys.length) {
                throw new NoSuchElementException();
            }
            canRemove = true;
            Object k = keys[at++];
            return new Entry(find(k == NULL ? null : k));
        }

        public void remove() {
            if (!canRemove) {
                throw new IllegalStateException();
            }
            if (expected != modCount) {
                throw new ConcurrentModificationException();
            }
            canRemove = false;
            Object k = keys[at - 1];
            IdentityHashMap.this.remove(k == NULL ? null : k);
            expected = modCount;
        }
    }

    @Override
    public Set<K> keySet() {
        return new AbstractSet<K>() {
            @Override
            public Iterator<K> iterator() {
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

            @Override
            public int size() {
                return size;
            }

            @Override
            public boolean contains(Object o) {
                return containsKey(o);
            }

            @Override
            public boolean remove(Object o) {
                int n = size;
                IdentityHashMap.this.remove(o);
                return size != n;
            }

            @Override
            public int hashCode() {
                int h = 0;
                for (K k : this) {
                    h += System.identityHashCode(k);
                }
                return h;
            }
        };
    }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
        return new AbstractSet<Map.Entry<K, V>>() {
            @Override
            public Iterator<Map.Entry<K, V>> iterator() {
                return new EntryIterator();
            }

            @Override
            public int size() {
                return size;
            }

            @Override
            public void clear() {
                IdentityHashMap.this.clear();
            }

            @Override
            public boolean contains(Object o) {
                if (!(o instanceof Map.Entry)) {
                    return false;
                }
                int i = find(((Map.Entry<?, ?>) o).getKey());
                return i >= 0 && table[i + 1] == ((Map.Entry<?, ?>) o).getValue();
            }

            @Override
            public boolean remove(Object o) {
                if (!contains(o)) {
                    return false;
                }
                IdentityHashMap.this.remove(((Map.Entry<?, ?>) o).getKey());
                return true;
            }
        };
    }
}
