package java.util;

/** The keys of a navigable map as a set; TreeSet is one with its own map and with add. */
class TreeKeySet<E> extends AbstractSet<E> implements NavigableSet<E> {
    transient NavigableMap<E, ?> map;

    TreeKeySet(NavigableMap<E, ?> map) {
        this.map = map;
    }

    public Iterator<E> iterator() {
        if (map instanceof TreeMap) {
            return ((TreeMap<E, ?>) map).keyIterator();
        }
        if (map instanceof TreeMapView) {
            return ((TreeMapView<E, ?>) map).keyIterator(false);
        }
        return keysOf(map);
    }

    private static <E, V> Iterator<E> keysOf(NavigableMap<E, V> map) {
        Iterator<Map.Entry<E, V>> it = map.entrySet().iterator();
        return new Iterator<E>() {
            public boolean hasNext() {
                return it.hasNext();
            }

            public E next() {
                return it.next().getKey();
            }

            public void remove() {
                it.remove();
            }
        };
    }

    public Iterator<E> descendingIterator() {
        if (map instanceof TreeMap) {
            return ((TreeMap<E, ?>) map).descendingKeyIterator();
        }
        if (map instanceof TreeMapView) {
            return ((TreeMapView<E, ?>) map).keyIterator(true);
        }
        return keysOf(map.descendingMap());
    }

    public int size() {
        return map.size();
    }

    public boolean isEmpty() {
        return map.isEmpty();
    }

    public boolean contains(Object o) {
        return map.containsKey(o);
    }

    public void clear() {
        map.clear();
    }

    public boolean remove(Object o) {
        int n = map.size();
        map.remove(o);
        return map.size() != n;
    }

    public E lower(E e) {
        return map.lowerKey(e);
    }

    public E floor(E e) {
        return map.floorKey(e);
    }

    public E ceiling(E e) {
        return map.ceilingKey(e);
    }

    public E higher(E e) {
        return map.higherKey(e);
    }

    public E first() {
        return map.firstKey();
    }

    public E last() {
        return map.lastKey();
    }

    public Comparator<? super E> comparator() {
        return map.comparator();
    }

    public E pollFirst() {
        Map.Entry<E, ?> e = map.pollFirstEntry();
        return e == null ? null : e.getKey();
    }

    public E pollLast() {
        Map.Entry<E, ?> e = map.pollLastEntry();
        return e == null ? null : e.getKey();
    }

    public NavigableSet<E> subSet(E from, boolean fromIn, E to, boolean toIn) {
        return new TreeKeySet<E>(map.subMap(from, fromIn, to, toIn));
    }

    public NavigableSet<E> headSet(E to, boolean in) {
        return new TreeKeySet<E>(map.headMap(to, in));
    }

    public NavigableSet<E> tailSet(E from, boolean in) {
        return new TreeKeySet<E>(map.tailMap(from, in));
    }

    public SortedSet<E> subSet(E from, E to) {
        return subSet(from, true, to, false);
    }

    public SortedSet<E> headSet(E to) {
        return headSet(to, false);
    }

    public SortedSet<E> tailSet(E from) {
        return tailSet(from, true);
    }

    public NavigableSet<E> descendingSet() {
        return new TreeKeySet<E>(map.descendingMap());
    }
}
