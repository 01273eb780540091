package java.util;

import java.util.function.BiConsumer;

/** A map with a first and a last entry and an order between them. */
public interface SequencedMap<K, V> extends Map<K, V> {
    SequencedMap<K, V> reversed();

    default Map.Entry<K, V> firstEntry() {
        Iterator<Map.Entry<K, V>> it = entrySet().iterator();
        return it.hasNext() ? AbstractMap.fixedEntry(it.next()) : null;
    }

    default Map.Entry<K, V> lastEntry() {
        Iterator<Map.Entry<K, V>> it = reversed().entrySet().iterator();
        return it.hasNext() ? AbstractMap.fixedEntry(it.next()) : null;
    }

    default Map.Entry<K, V> pollFirstEntry() {
        Iterator<Map.Entry<K, V>> it = entrySet().iterator();
        if (!it.hasNext()) {
            return null;
        }
        Map.Entry<K, V> e = AbstractMap.fixedEntry(it.next());
        it.remove();
        return e;
    }

    default Map.Entry<K, V> pollLastEntry() {
        Iterator<Map.Entry<K, V>> it = reversed().entrySet().iterator();
        if (!it.hasNext()) {
            return null;
        }
        Map.Entry<K, V> e = AbstractMap.fixedEntry(it.next());
        it.remove();
        return e;
    }

    default V putFirst(K k, V v) {
        throw new UnsupportedOperationException();
    }

    default V putLast(K k, V v) {
        throw new UnsupportedOperationException();
    }

    default SequencedSet<K> sequencedKeySet() {
        class SeqKeySet extends SequencedViews.KeyOrEntryView<K> {
            SeqKeySet() {
                super(SequencedMap.this);
            }

            Set<K> base() {
                return SequencedMap.this.keySet();
            }

            public SequencedSet<K> reversed() {
                return SequencedMap.this.reversed().sequencedKeySet();
            }
        }
        return new SeqKeySet();
    }

    default SequencedCollection<V> sequencedValues() {
        return new SequencedViews.ValuesView<V>(this);
    }

    default SequencedSet<Map.Entry<K, V>> sequencedEntrySet() {
        class SeqEntrySet extends SequencedViews.KeyOrEntryView<Map.Entry<K, V>> {
            SeqEntrySet() {
                super(SequencedMap.this);
            }

            Set<Map.Entry<K, V>> base() {
                return SequencedMap.this.entrySet();
            }

            public SequencedSet<Map.Entry<K, V>> reversed() {
                return SequencedMap.this.reversed().sequencedEntrySet();
            }
        }
        return new SeqEntrySet();
    }
}
