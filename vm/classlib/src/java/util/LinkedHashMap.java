package java.util;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** A hash map whose entries are also linked in the order of insertion, or of access. */
public class LinkedHashMap<K, V> extends HashMap<K, V> implements SequencedMap<K, V> {
    transient Entry<K, V> head;
    transient Entry<K, V> tail;
    final boolean accessOrder;
    /** Where the next new or accessed entry goes while putFirst or putLast runs: 0 the usual, 1 first, 2 last. */
    private transient int place;

    static class Entry<K, V> extends HashMap.Node<K, V> {
        Entry<K, V> before;
        Entry<K, V> after;

        Entry(int hash, K key, V value, Node<K, V> next) {
            super(hash, key, value, next);
        }
    }

    public LinkedHashMap() {
        super(true);
        accessOrder = false;
    }

    public LinkedHashMap(int initialCapacity) {
        this(initialCapacity, 0.75f, false);
    }

    public LinkedHashMap(int initialCapacity, float loadFactor) {
        this(initialCapacity, loadFactor, false);
    }

    public LinkedHashMap(int initialCapacity, float loadFactor, boolean accessOrder) {
        super(initialCapacity, loadFactor, true);
        this.accessOrder = accessOrder;
    }

    public LinkedHashMap(Map<? extends K, ? extends V> m) {
        super(true);
        accessOrder = false;
        putAllQuietly(m);
    }

    public static <K, V> LinkedHashMap<K, V> newLinkedHashMap(int numMappings) {
        if (numMappings < 0) {
            throw new IllegalArgumentException("Negative number of mappings: " + numMappings);
        }
        return new LinkedHashMap<K, V>(roomFor(numMappings));
    }

    @Override
    Node<K, V> newNode(int hash, K key, V value, Node<K, V> next) {
        Entry<K, V> e = new Entry<K, V>(hash, key, value, next);
        linkEntry(e);
        return e;
    }

    void linkEntry(Entry<K, V> e) {
        if (place == 1) {
            linkFirst(e);
        } else {
            linkLast(e);
        }
    }

    /** Puts a new entry in the place of an old one. */
    Entry<K, V> replaceEntry(Entry<K, V> old, Entry<K, V> e) {
        Entry<K, V> b = old.before;
        Entry<K, V> a = old.after;
        e.before = b;
        e.after = a;
        if (b == null) {
            head = e;
        } else {
            b.after = e;
        }
        if (a == null) {
            tail = e;
        } else {
            a.before = e;
        }
        return e;
    }

    private void linkLast(Entry<K, V> e) {
        Entry<K, V> last = tail;
        e.before = last;
        e.after = null;
        tail = e;
        if (last == null) {
            head = e;
        } else {
            last.after = e;
        }
    }

    private void linkFirst(Entry<K, V> e) {
        Entry<K, V> first = head;
        e.after = first;
        e.before = null;
        head = e;
        if (first == null) {
            tail = e;
        } else {
            first.before = e;
        }
    }

    private void unlink(Entry<K, V> e) {
        Entry<K, V> b = e.before;
        Entry<K, V> a = e.after;
        e.before = null;
        e.after = null;
        if (b == null) {
            head = a;
        } else {
            b.after = a;
        }
        if (a == null) {
            tail = b;
        } else {
            a.before = b;
        }
    }

    @Override
    void afterAccess(Node<K, V> node) {
        Entry<K, V> e = (Entry<K, V>) node;
        if (place == 1 ? head != e : (place == 2 || accessOrder) && tail != e) {
            unlink(e);
            if (place == 1) {
                linkFirst(e);
            } else {
                linkLast(e);
            }
            modCount++;
        }
    }

    @Override
    void afterInsertion() {
        Entry<K, V> first = head;
        if (first != null && removeEldestEntry(first)) {
            removeNode(first.key, null, false);
        }
    }

    @Override
    void afterRemoval(Node<K, V> node) {
        unlink((Entry<K, V>) node);
    }

    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return false;
    }

    @Override
    void reinitialize() {
        super.reinitialize();
        head = null;
        tail = null;
    }

    @Override
    public V putFirst(K k, V v) {
        place = 1;
        try {
            return put(k, v);
        } finally {
            place = 0;
        }
    }

    @Override
    public V putLast(K k, V v) {
        place = 2;
        try {
            return put(k, v);
        } finally {
            place = 0;
        }
    }

    @Override
    public V get(Object key) {
        Node<K, V> e = find(key);
        if (e == null) {
            return null;
        }
        if (accessOrder) {
            afterAccess(e);
        }
        return e.value;
    }

    @Override
    public V getOrDefault(Object key, V defaultValue) {
        Node<K, V> e = find(key);
        if (e == null) {
            return defaultValue;
        }
        if (accessOrder) {
            afterAccess(e);
        }
        return e.value;
    }

    @Override
    public boolean containsValue(Object value) {
        for (Entry<K, V> e = head; e != null; e = e.after) {
            V v = e.value;
            if (v == value || value != null && value.equals(v)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void clear() {
        super.clear();
        head = null;
        tail = null;
    }

    private abstract class LinkedIterator {
        private Entry<K, V> next;
        private Entry<K, V> current;
        private int expected = modCount;
        private final boolean back;

        LinkedIterator(boolean back) {
            this.back = back;
            next = back ? tail : head;
        }

        public final boolean hasNext() {
            return next != null;
        }

        final Entry<K, V> nextNode() {
            Entry<K, V> e = next;
            if (modCount != expected) {
                throw new ConcurrentModificationException();
            }
            if (e == null) {
                throw new NoSuchElementException();
            }
            current = e;
            next = back ? e.before : e.after;
            return e;
        }

        public final void remove() {
            Entry<K, V> e = current;
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

    private final class KeyIterator extends LinkedIterator implements Iterator<K> {
        KeyIterator(boolean back) {
            super(back);
        }

        public K next() {
            return nextNode().key;
        }
    }

    private final class ValueIterator extends LinkedIterator implements Iterator<V> {
        ValueIterator(boolean back) {
            super(back);
        }

        public V next() {
            return nextNode().value;
        }
    }

    private final class EntryIterator extends LinkedIterator implements Iterator<Map.Entry<K, V>> {
        EntryIterator(boolean back) {
            super(back);
        }

        public Map.Entry<K, V> next() {
            return nextNode();
        }
    }

    @Override
    Iterator<K> keyIterator() {
        return new KeyIterator(false);
    }

    @Override
    Iterator<V> valueIterator() {
        return new ValueIterator(false);
    }

    @Override
    Iterator<Map.Entry<K, V>> entryIterator() {
        return new EntryIterator(false);
    }

    @Override
    void each(int kind, Consumer<Object> action) {
        int expected = modCount;
        for (Entry<K, V> e = head; e != null; e = e.after) {
            action.accept(kind == 0 ? e.key : kind == 1 ? e.value : e);
        }
        if (modCount != expected) {
            throw new ConcurrentModificationException();
        }
    }

    @Override
    public void forEach(BiConsumer<? super K, ? super V> action) {
        if (action == null) {
            throw new NullPointerException();
        }
        int expected = modCount;
        for (Entry<K, V> e = head; e != null; e = e.after) {
            action.accept(e.key, e.value);
        }
        if (modCount != expected) {
            throw new ConcurrentModificationException();
        }
    }

    @Override
    public void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
        if (function == null) {
            throw new NullPointerException();
        }
        int expected = modCount;
        for (Entry<K, V> e = head; e != null; e = e.after) {
            e.value = function.apply(e.key, e.value);
        }
        if (modCount != expected) {
            throw new ConcurrentModificationException();
        }
    }

    @Override
    public Set<K> keySet() {
        return sequencedKeySet();
    }

    @Override
    public Collection<V> values() {
        return sequencedValues();
    }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
        return sequencedEntrySet();
    }

    @Override
    @SuppressWarnings("unchecked")
    public SequencedSet<K> sequencedKeySet() {
        Set<K> ks = keySetView;
        if (ks == null) {
            ks = new LinkedKeySet();
            keySetView = ks;
        }
        return (SequencedSet<K>) ks;
    }

    private final class LinkedKeySet extends HashMap<K, V>.KeySet implements SequencedSet<K> {
        public SequencedSet<K> reversed() {
            return LinkedHashMap.this.reversed().sequencedKeySet();
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public SequencedCollection<V> sequencedValues() {
        Collection<V> vs = valuesView;
        if (vs == null) {
            vs = new LinkedValues();
            valuesView = vs;
        }
        return (SequencedCollection<V>) vs;
    }

    private final class LinkedValues extends HashMap<K, V>.Values implements SequencedCollection<V> {
        public SequencedCollection<V> reversed() {
            return LinkedHashMap.this.reversed().sequencedValues();
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public SequencedSet<Map.Entry<K, V>> sequencedEntrySet() {
        Set<Map.Entry<K, V>> es = entrySetView;
        if (es == null) {
            es = new LinkedEntrySet();
            entrySetView = es;
        }
        return (SequencedSet<Map.Entry<K, V>>) es;
    }

    private final class LinkedEntrySet extends HashMap<K, V>.EntrySet implements SequencedSet<Map.Entry<K, V>> {
        public SequencedSet<Map.Entry<K, V>> reversed() {
            return LinkedHashMap.this.reversed().sequencedEntrySet();
        }
    }

    @Override
    public SequencedMap<K, V> reversed() {
        return new Reversed();
    }

    /** The map in its opposite order. */
    private final class Reversed extends AbstractMap<K, V> implements SequencedMap<K, V> {
        private LinkedHashMap<K, V> base() {
            return LinkedHashMap.this;
        }

        public int size() {
            return base().size();
        }

        public boolean containsKey(Object k) {
            return base().containsKey(k);
        }

        public boolean containsValue(Object v) {
            return base().containsValue(v);
        }

        public V get(Object k) {
            return base().get(k);
        }

        public V put(K k, V v) {
            return base().containsKey(k) ? base().put(k, v) : base().putFirst(k, v);
        }

        public V putFirst(K k, V v) {
            return base().putLast(k, v);
        }

        public V putLast(K k, V v) {
            return base().putFirst(k, v);
        }

        public V remove(Object k) {
            return base().remove(k);
        }

        public void clear() {
            base().clear();
        }

        public SequencedMap<K, V> reversed() {
            return base();
        }

        public Set<K> keySet() {
            return sequencedKeySet();
        }

        public Collection<V> values() {
            return sequencedValues();
        }

        public Set<Map.Entry<K, V>> entrySet() {
            return sequencedEntrySet();
        }

        public SequencedSet<K> sequencedKeySet() {
            return new SequencedViews.KeyOrEntryView<K>(this) {
                Set<K> base() {
                    return LinkedHashMap.this.keySet();
                }

                public Iterator<K> iterator() {
                    return new KeyIterator(true);
                }

                public SequencedSet<K> reversed() {
                    return LinkedHashMap.this.sequencedKeySet();
                }
            };
        }

        public SequencedCollection<V> sequencedValues() {
            class Values extends AbstractCollection<V> implements SequencedCollection<V> {
                public Iterator<V> iterator() {
                    return new ValueIterator(true);
                }

                public int size() {
                    return base().size();
                }

                public SequencedCollection<V> reversed() {
                    return base().sequencedValues();
                }
            }
            return new Values();
        }

        public SequencedSet<Map.Entry<K, V>> sequencedEntrySet() {
            return new SequencedViews.KeyOrEntryView<Map.Entry<K, V>>(this) {
                Set<Map.Entry<K, V>> base() {
                    return LinkedHashMap.this.entrySet();
                }

                public Iterator<Map.Entry<K, V>> iterator() {
                    return new EntryIterator(true);
                }

                public SequencedSet<Map.Entry<K, V>> reversed() {
                    return LinkedHashMap.this.sequencedEntrySet();
                }
            };
        }
    }
}
