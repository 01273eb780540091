package java.util;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;

/** A hash map whose entries go when nothing else refers to their keys. */
public class WeakHashMap<K, V> extends AbstractMap<K, V> implements Map<K, V> {
    private static final Object NULL = new Object();

    private Node<K, V>[] table;
    private int size;
    private int modCount;
    private final float loadFactor;
    private final ReferenceQueue<Object> queue = new ReferenceQueue<Object>();

    private static final class Node<K, V> extends WeakReference<Object> implements Map.Entry<K, V> {
        final int hash;
        V value;
        Node<K, V> next;

        Node(Object key, V value, ReferenceQueue<Object> queue, int hash, Node<K, V> next) {
            super(key, queue);
            this.hash = hash;
            this.value = value;
            this.next = next;
        }

        @SuppressWarnings("unchecked")
        public K getKey() {
            Object k = get();
            return k == NULL ? null : (K) k;
        }

        public V getValue() {
            return value;
        }

        public V setValue(V v) {
            V old = value;
            value = v;
            return old;
        }

        public boolean equals(Object o) {
            return o instanceof Map.Entry && Objects.equals(getKey(), ((Map.Entry<?, ?>) o).getKey())
                    && Objects.equals(value, ((Map.Entry<?, ?>) o).getValue());
        }

        public int hashCode() {
            return Objects.hashCode(getKey()) ^ Objects.hashCode(value);
        }

        public String toString() {
            return getKey() + "=" + value;
        }
    }

    @SuppressWarnings("unchecked")
    private static <K, V> Node<K, V>[] newTable(int n) {
        return (Node<K, V>[]) new Node[n];
    }

    public WeakHashMap(int initialCapacity, float loadFactor) {
        if (initialCapacity < 0) {
            throw new IllegalArgumentException("Illegal Initial Capacity: " + initialCapacity);
        }
        if (!(loadFactor > 0)) {
            throw new IllegalArgumentException("Illegal Load factor: " + loadFactor);
        }
        this.loadFactor = loadFactor;
        table = newTable(HashMap.capacityFor(initialCapacity));
    }

    public WeakHashMap(int initialCapacity) {
        this(initialCapacity, 0.75f);
    }

    public WeakHashMap() {
        this(16, 0.75f);
    }

    public WeakHashMap(Map<? extends K, ? extends V> m) {
        this(Math.max((int) (m.size() / 0.75f) + 1, 16), 0.75f);
        putAll(m);
    }

    public static <K, V> WeakHashMap<K, V> newWeakHashMap(int numMappings) {
        if (numMappings < 0) {
            throw new IllegalArgumentException("Negative number of mappings: " + numMappings);
        }
        return new WeakHashMap<K, V>(HashMap.roomFor(numMappings));
    }

    private static int hash(Object k) {
        int h = k.hashCode();
        h ^= (h >>> 20) ^ (h >>> 12);
        return h ^ (h >>> 7) ^ (h >>> 4);
    }

    /** Removes the entries whose keys have gone. */
    private Node<K, V>[] expunge() {
        for (Object x = queue.poll(); x != null; x = queue.poll()) {
            unlink((Node<?, ?>) x);
        }
        return table;
    }

    private boolean unlink(Node<?, ?> gone) {
        int i = gone.hash & (table.length - 1);
        Node<K, V> prev = null;
        for (Node<K, V> e = table[i]; e != null; e = e.next) {
            if (e == gone) {
                if (prev == null) {
                    table[i] = e.next;
                } else {
                    prev.next = e.next;
                }
                e.value = null;
                size--;
                return true;
            }
            prev = e;
        }
        return false;
    }

    private Node<K, V> find(Object key) {
        Object k = key == null ? NULL : key;
        int h = hash(k);
        Node<K, V>[] t = expunge();
        for (Node<K, V> e = t[h & (t.length - 1)]; e != null; e = e.next) {
            if (e.hash == h) {
                Object x = e.get();
                if (x == k || k.equals(x)) {
                    return e;
                }
            }
        }
        return null;
    }

    @Override
    public int size() {
        if (size == 0) {
            return 0;
        }
        expunge();
        return size;
    }

    @Override
    public boolean isEmpty() {
        return size() == 0;
    }

    @Override
    public V get(Object key) {
        Node<K, V> e = find(key);
        return e == null ? null : e.value;
    }

    @Override
    public boolean containsKey(Object key) {
        return find(key) != null;
    }

    @Override
    public V put(K key, V value) {
        Node<K, V> e = find(key);
        if (e != null) {
            V old = e.value;
            e.value = value;
            return old;
        }
        modCount++;
        Object k = key == null ? NULL : key;
        int h = hash(k);
        int i = h & (table.length - 1);
        table[i] = new Node<K, V>(k, value, queue, h, table[i]);
        if (++size >= (int) (table.length * loadFactor)) {
            resize();
        }
        return null;
    }

    private void resize() {
        Node<K, V>[] old = expunge();
        Node<K, V>[] t = newTable(old.length * 2);
        for (Node<K, V> e : old) {
            while (e != null) {
                Node<K, V> next = e.next;
                int i = e.hash & (t.length - 1);
                e.next = t[i];
                t[i] = e;
                e = next;
            }
        }
        table = t;
    }

    @Override
    public V remove(Object key) {
        Node<K, V> e = find(key);
        if (e == null) {
            return null;
        }
        V old = e.value;
        modCount++;
        unlink(e);
        return old;
    }

    @Override
    public void clear() {
        while (queue.poll() != null) {
        }
        modCount++;
        Arrays.fill(table, null);
        size = 0;
    }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
        return new AbstractSet<Map.Entry<K, V>>() {
            @Override
            public int size() {
                return WeakHashMap.this.size();
            }

            @Override
            public void clear() {
                WeakHashMap.this.clear();
            }

            @Override
            public Iterator<Map.Entry<K, V>> iterator() {
                return new EntryIterator();
            }
        };
    }

    /** Walks the table from its end and holds on to the next and the current key. */
    private final class EntryIterator implements Iterator<Map.Entry<K, V>> {
        private int index = isEmpty() ? 0 : table.length;
        private Node<K, V> entry;
        private Node<K, V> last;
        private int expected = modCount;
        private Object nextKey;
        private Object currentKey;

        public boolean hasNext() {
            Node<K, V>[] t = table;
            while (nextKey == null) {
                Node<K, V> e = entry;
                while (e == null && index > 0) {
                    e = t[--index];
                }
                entry = e;
                if (e == null) {
                    currentKey = null;
                    return false;
                }
                nextKey = e.get();
                if (nextKey == null) {
                    entry = e.next;
                }
            }
            return true;
        }

        public Map.Entry<K, V> next() {
            if (modCount != expected) {
                throw new ConcurrentModificationException();
            }
            if (nextKey == null && !hasNext()) {
                throw new NoSuchElementException();
            }
            last = entry;
            entry = entry.next;
            currentKey = nextKey;
            nextKey = null;
            return last;
        }

        public void remove() {
            if (last == null) {
                throw new IllegalStateException();
            }
            if (modCount != expected) {
                throw new ConcurrentModificationException();
            }
            modCount++;
            unlink(last);
            expected = modCount;
            last = null;
            currentKey = null;
        }
    }
}
