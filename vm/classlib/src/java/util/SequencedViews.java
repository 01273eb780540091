package java.util;

/** The views that the default methods of SequencedMap answer. */
final class SequencedViews {
    private SequencedViews() {
    }

    abstract static class KeyOrEntryView<E> extends AbstractSet<E> implements SequencedSet<E> {
        final SequencedMap<?, ?> map;

        KeyOrEntryView(SequencedMap<?, ?> map) {
            this.map = map;
        }

        abstract Set<E> base();

        public Iterator<E> iterator() {
            return base().iterator();
        }

        public int size() {
            return map.size();
        }

        public boolean contains(Object o) {
            return base().contains(o);
        }

        public boolean remove(Object o) {
            return base().remove(o);
        }

        public void clear() {
            map.clear();
        }
    }

    static final class ValuesView<V> extends AbstractCollection<V> implements SequencedCollection<V> {
        private final SequencedMap<?, V> map;

        ValuesView(SequencedMap<?, V> map) {
            this.map = map;
        }

        public Iterator<V> iterator() {
            return map.values().iterator();
        }

        public int size() {
            return map.size();
        }

        public SequencedCollection<V> reversed() {
            return map.reversed().sequencedValues();
        }
    }
}
