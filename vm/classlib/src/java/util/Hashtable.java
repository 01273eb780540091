package java.util;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The older hash table: synchronized, hostile to null. Its order is visible: a new entry goes in front of its chain,
 * and the table, whose length is odd, is walked from its end.
 */
public class Hashtable<K, V> extends Dictionary<K, V> implements Map<K, V>, Cloneable, java.io.Serializable {
    private transient Node<K, V>[] table;
    private transient int count;
    private int threshold;
    private final float loadFactor;
    private transient int modCount;

    private static final class Node<K, V> implements Map.Entry<K, V> {
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

        public K getKey() {
            return key;
        }

        public V getValue() {
            return value;
        }

        public V setValue(V v) {
            if (v == null) {
                throw new NullPointerException();
            }
            V old = value;
            value = v;
            return old;
        }

        public boolean equals(Object o) {
            return o instanceof Map.Entry && key.equals(((Map.Entry<?, ?>) o).getKey())
                    && value.equals(((Map.Entry<?, ?>) o).getValue());
        }

        public int hashCode() {
            return hash ^ Objects.hashCode(value);
        }

        public String toString() {
            return key + "=" + value;
        }
    }

    public Hashtable(int initialCapacity, float loadFactor) {
        if (initialCapacity < 0) {
            throw new IllegalArgumentException("Illegal Capacity: " + initialCapacity);
        }
        if (!(loadFactor > 0)) {
            throw new IllegalArgumentException("Illegal Load: " + loadFactor);
        }
        this.loadFactor = loadFactor;
        table = newTable(Math.max(initialCapacity, 1));
        threshold = (int) (table.length * loadFactor);
    }

    public Hashtable(int initialCapacity) {
        this(initialCapacity, 0.75f);
    }

    public Hashtable() {
        this(11, 0.75f);
    }

    public Hashtable(Map<? extends K, ? extends V> t) {
        this(Math.max(2 * t.size(), 11), 0.75f);
        putAll(t);
    }

    /** For Properties, which keeps its entries elsewhere. */
    Hashtable(Void none) {
        loadFactor = 0.75f;
    }

    @SuppressWarnings("unchecked")
    private static <K, V> Node<K, V>[] newTable(int n) {
        return (Node<K, V>[]) new Node[n];
    }

    public synchronized int size() {
        return count;
    }

    public synchronized boolean isEmpty() {
        return count == 0;
    }

    public synchronized Enumeration<K> keys() {
        return new Enumerator<K>(0);
    }

    public synchronized Enumeration<V> elements() {
        return new Enumerator<V>(1);
    }

    public synchronized boolean contains(Object value) {
        if (value == null) {
            throw new NullPointerException();
        }
        for (int i = table.length - 1; i >= 0; i--) {
            for (Node<K, V> e = table[i]; e != null; e = e.next) {
                if (e.value.equals(value)) {
                    return true;
                }
            }
        }
        return false;
    }

    public boolean containsValue(Object value) {
        return contains(value);
    }

    private Node<K, V> find(Object key) {
        if (key == null) {
            throw new NullPointerException("Cannot invoke \"Object.hashCode()\" because \"key\" is null");
        }
        int h = key.hashCode();
        for (Node<K, V> e = table[(h & 0x7FFFFFFF) % table.length]; e != null; e = e.next) {
            if (e.hash == h && e.key.equals(key)) {
                return e;
            }
        }
        return null;
    }

    public synchronized boolean containsKey(Object key) {
        return find(key) != null;
    }

    public synchronized V get(Object key) {
        Node<K, V> e = find(key);
        return e == null ? null : e.value;
    }

    protected void rehash() {
        Node<K, V>[] old = table;
        int n = (old.length << 1) + 1;
        Node<K, V>[] t = newTable(n);
        modCount++;
        threshold = (int) (n * loadFactor);
        table = t;
        for (int i = old.length - 1; i >= 0; i--) {
            Node<K, V> e = old[i];
            while (e != null) {
                Node<K, V> next = e.next;
                int j = (e.hash & 0x7FFFFFFF) % n;
                e.next = t[j];
                t[j] = e;
                e = next;
            }
        }
    }

    private void addEntry(K key, V value) {
        int h = key.hashCode();
        if (count >= threshold) {
            rehash();
        }
        int i = (h & 0x7FFFFFFF) % table.length;
        table[i] = new Node<K, V>(h, key, value, table[i]);
        count++;
        modCount++;
    }

    public synchronized V put(K key, V value) {
        if (value == null) {
            throw new NullPointerException();
        }
        Node<K, V> e = find(key);
        if (e != null) {
            V old = e.value;
            e.value = value;
            return old;
        }
        addEntry(key, value);
        return null;
    }

    public synchronized V remove(Object key) {
        int h = key.hashCode();
        int i = (h & 0x7FFFFFFF) % table.length;
        Node<K, V> prev = null;
        for (Node<K, V> e = table[i]; e != null; e = e.next) {
            if (e.hash == h && e.key.equals(key)) {
                if (prev == null) {
                    table[i] = e.next;
                } else {
                    prev.next = e.next;
                }
                modCount++;
                count--;
                return e.value;
            }
            prev = e;
        }
        return null;
    }

    public synchronized void putAll(Map<? extends K, ? extends V> t) {
        for (Map.Entry<? extends K, ? extends V> e : t.entrySet()) {
            put(e.getKey(), e.getValue());
        }
    }

    public synchronized void clear() {
        modCount++;
        for (int i = table.length - 1; i >= 0; i--) {
            table[i] = null;
        }
        count = 0;
    }

    @SuppressWarnings("unchecked")
    public synchronized Object clone() {
        try {
            Hashtable<K, V> t = (Hashtable<K, V>) super.clone();
            t.table = newTable(table.length);
            for (int i = 0; i < table.length; i++) {
                Node<K, V> last = null;
                for (Node<K, V> e = table[i]; e != null; e = e.next) {
                    Node<K, V> c = new Node<K, V>(e.hash, e.key, e.value, null);
                    if (last == null) {
                        t.table[i] = c;
                    } else {
                        last.next = c;
                    }
                    last = c;
                }
            }
            t.modCount = 0;
            return t;
        } catch (CloneNotSupportedException e) {
            throw new InternalError(e);
        }
    }

    public synchronized String toString() {
        int n = count;
        if (n == 0) {
            return "{}";
        }
        StringBuilder sb = new StringBuilder();
        Iterator<Map.Entry<K, V>> it = entrySet().iterator();
        sb.append('{');
        for (int i = 0; ; i++) {
            Map.Entry<K, V> e = it.next();
            K key = e.getKey();
            V value = e.getValue();
            sb.append(key == this ? "(this Map)" : key.toString());
            sb.append('=');
            sb.append(value == this ? "(this Map)" : value.toString());
            if (i == n - 1) {
                return sb.append('}').toString();
            }
            sb.append(", ");
        }
    }

    /** Walks the table from its end; kind 0: keys, 1: values, 2: entries. As an iterator it looks for changes. */
    private final class Enumerator<T> implements Enumeration<T>, Iterator<T> {
        private final Node<K, V>[] t = table;
        private int index = t.length;
        private Node<K, V> entry;
        private Node<K, V> last;
        private final int kind;
        private int expected = modCount;

        Enumerator(int kind) {
            this.kind = kind;
        }

        public boolean hasMoreElements() {
            while (entry == null && index > 0) {
                entry = t[--index];
            }
            return entry != null;
        }

        @SuppressWarnings("unchecked")
        public T nextElement() {
            if (!hasMoreElements()) {
                throw new NoSuchElementException("Hashtable Enumerator");
            }
            Node<K, V> e = entry;
            last = e;
            entry = e.next;
            return kind == 0 ? (T) e.key : kind == 1 ? (T) e.value : (T) e;
        }

        public boolean hasNext() {
            return hasMoreElements();
        }

        public T next() {
            if (modCount != expected) {
                throw new ConcurrentModificationException();
            }
            return nextElement();
        }

        public void remove() {
            if (last == null) {
                throw new IllegalStateException("Hashtable Enumerator");
            }
            if (modCount != expected) {
                throw new ConcurrentModificationException();
            }
            Hashtable.this.remove(last.key);
            expected = modCount;
            last = null;
        }

        public Iterator<T> asIterator() {
            return this;
        }
    }

    public Set<K> keySet() {
        return Collections.synchronizedSet(new AbstractSet<K>() {
            public Iterator<K> iterator() {
                return new Enumerator<K>(0);
            }

            public int size() {
                return count;
            }

            public boolean contains(Object o) {
                return containsKey(o);
            }

            public boolean remove(Object o) {
                return Hashtable.this.remove(o) != null;
            }

            public void clear() {
                Hashtable.this.clear();
            }
        });
    }

    public Set<Map.Entry<K, V>> entrySet() {
        return Collections.synchronizedSet(new AbstractSet<Map.Entry<K, V>>() {
            public Iterator<Map.Entry<K, V>> iterator() {
                return new Enumerator<Map.Entry<K, V>>(2);
            }

            public int size() {
                return count;
            }

            public boolean contains(Object o) {
                if (!(o instanceof Map.Entry)) {
                    return false;
                }
                Node<K, V> e = find(((Map.Entry<?, ?>) o).getKey());
                return e != null && e.equals(o);
            }

            public boolean remove(Object o) {
                return contains(o) && Hashtable.this.remove(((Map.Entry<?, ?>) o).getKey()) != null;
            }

            public void clear() {
                Hashtable.this.clear();
            }
        });
    }

    public Collection<V> values() {
        return Collections.synchronizedCollection(new AbstractCollection<V>() {
            public Iterator<V> iterator() {
                return new Enumerator<V>(1);
            }

            public int size() {
                return count;
            }

            public boolean contains(Object o) {
                return containsValue(o);
            }

            public void clear() {
                Hashtable.this.clear();
            }
        });
    }

    public synchronized boolean equals(Object o) {
        if (o == this) {
            return true;
        }
        if (!(o instanceof Map)) {
            return false;
        }
        Map<?, ?> t = (Map<?, ?>) o;
        if (t.size() != size()) {
            return false;
        }
        try {
            for (Map.Entry<K, V> e : entrySet()) {
                if (!e.getValue().equals(t.get(e.getKey()))) {
                    return false;
                }
            }
        } catch (ClassCastException | NullPointerException unlike) {
            return false;
        }
        return true;
    }

    public synchronized int hashCode() {
        int h = 0;
        for (Node<K, V> e : table) {
            for (; e != null; e = e.next) {
                h += e.hashCode();
            }
        }
        return h;
    }

    public synchronized V getOrDefault(Object key, V defaultValue) {
        V v = get(key);
        return v == null ? defaultValue : v;
    }

    public synchronized void forEach(BiConsumer<? super K, ? super V> action) {
        Objects.requireNonNull(action);
        int expected = modCount;
        for (Node<K, V> e : table) {
            for (; e != null; e = e.next) {
                action.accept(e.key, e.value);
                if (expected != modCount) {
                    throw new ConcurrentModificationException();
                }
            }
        }
    }

    public synchronized void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
        Objects.requireNonNull(function);
        int expected = modCount;
        for (Node<K, V> e : table) {
            for (; e != null; e = e.next) {
                e.value = Objects.requireNonNull(function.apply(e.key, e.value));
                if (expected != modCount) {
                    throw new ConcurrentModificationException();
                }
            }
        }
    }

    public synchronized V putIfAbsent(K key, V value) {
        Objects.requireNonNull(value);
        Node<K, V> e = find(key);
        if (e != null) {
            return e.value;
        }
        addEntry(key, value);
        return null;
    }

    public synchronized boolean remove(Object key, Object value) {
        Objects.requireNonNull(value);
        Node<K, V> e = find(key);
        if (e == null || !e.value.equals(value)) {
            return false;
        }
        remove(key);
        return true;
    }

    public synchronized boolean replace(K key, V oldValue, V newValue) {
        Objects.requireNonNull(oldValue);
        Objects.requireNonNull(newValue);
        Node<K, V> e = find(key);
        if (e == null || !e.value.equals(oldValue)) {
            return false;
        }
        e.value = newValue;
        return true;
    }

    public synchronized V replace(K key, V value) {
        Objects.requireNonNull(value);
        Node<K, V> e = find(key);
        if (e == null) {
            return null;
        }
        V old = e.value;
        e.value = value;
        return old;
    }

    public synchronized V computeIfAbsent(K key, Function<? super K, ? extends V> mappingFunction) {
        Objects.requireNonNull(mappingFunction);
        Node<K, V> e = find(key);
        if (e != null) {
            return e.value;
        }
        int expected = modCount;
        V v = mappingFunction.apply(key);
        if (expected != modCount) {
            throw new ConcurrentModificationException();
        }
        if (v != null) {
            addEntry(key, v);
        }
        return v;
    }

    public synchronized V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> remappingFunction) {
        Objects.requireNonNull(remappingFunction);
        Node<K, V> e = find(key);
        return e == null ? null : update(e, key, remappingFunction.apply(key, e.value));
    }

    private V update(Node<K, V> e, K key, V v) {
        if (v == null) {
            remove(key);
        } else {
            e.value = v;
        }
        return v;
    }

    public synchronized V compute(K key, BiFunction<? super K, ? super V, ? extends V> remappingFunction) {
        Objects.requireNonNull(remappingFunction);
        Node<K, V> e = find(key);
        int expected = modCount;
        V v = remappingFunction.apply(key, e == null ? null : e.value);
        if (expected != modCount) {
            throw new ConcurrentModificationException();
        }
        if (e != null) {
            return update(e, key, v);
        }
        if (v != null) {
            addEntry(key, v);
        }
        return v;
    }

    public synchronized V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> remappingFunction) {
        Objects.requireNonNull(remappingFunction);
        Node<K, V> e = find(key);
        if (e == null) {
            if (value != null) {
                addEntry(key, value);
            }
            return value;
        }
        int expected = modCount;
        V v = remappingFunction.apply(e.value, value);
        if (expected != modCount) {
            throw new ConcurrentModificationException();
        }
        return update(e, key, v);
    }
}
