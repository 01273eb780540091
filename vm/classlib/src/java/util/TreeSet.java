package java.util;

/** A sorted set in a red-black tree. */
public class TreeSet<E> extends AbstractSet<E> implements NavigableSet<E>, Cloneable, java.io.Serializable {
    private transient NavigableMap<E, Object> map;

    TreeSet(NavigableMap<E, Object> map) {
        this.map = map;
    }

    public TreeSet() {
        map = new TreeMap<E, Object>();
    }

    public TreeSet(Comparator<? super E> comparator) {
        map = new TreeMap<E, Object>(comparator);
    }

    public TreeSet(Collection<? extends E> c) {
        map = new TreeMap<E, Object>();
        addAll(c);
    }

    public TreeSet(SortedSet<E> s) {
        map = new TreeMap<E, Object>(s.comparator());
        addAll(s);
    }

    public Iterator<E> iterator() {
        return map instanceof TreeMap ? ((TreeMap<E, Object>) map).keyIterator()
                : ((TreeMapView<E, Object>) map).keyIterator(false);
    }

    public Iterator<E> descendingIterator() {
        return map instanceof TreeMap ? ((TreeMap<E, Object>) map).descendingKeyIterator()
                : ((TreeMapView<E, Object>) map).keyIterator(true);
    }

    public NavigableSet<E> descendingSet() {
        return new TreeSet<E>(map.descendingMap());
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

    public boolean add(E e) {
        return map.put(e, HashSet.PRESENT) == null;
    }

    public boolean remove(Object o) {
        return map.remove(o) != null;
    }

    public void clear() {
        map.clear();
    }

    public boolean addAll(Collection<? extends E> c) {
        if (map instanceof TreeMap && map.size() == 0 && c.size() > 0 && c instanceof SortedSet
                && Objects.equals(((SortedSet<?>) c).comparator(), map.comparator())) {
            TreeMap<E, Object> tree = (TreeMap<E, Object>) map;
            tree.modCount++;
            tree.fillSorted(c.iterator(), c.size(), HashSet.PRESENT);
            return true;
        }
        return super.addAll(c);
    }

    public NavigableSet<E> subSet(E from, boolean fromIn, E to, boolean toIn) {
        return new TreeSet<E>(map.subMap(from, fromIn, to, toIn));
    }

    public NavigableSet<E> headSet(E to, boolean in) {
        return new TreeSet<E>(map.headMap(to, in));
    }

    public NavigableSet<E> tailSet(E from, boolean in) {
        return new TreeSet<E>(map.tailMap(from, in));
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

    public Comparator<? super E> comparator() {
        return map.comparator();
    }

    public E first() {
        return map.firstKey();
    }

    public E last() {
        return map.lastKey();
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

    public E pollFirst() {
        Map.Entry<E, ?> e = map.pollFirstEntry();
        return e == null ? null : e.getKey();
    }

    public E pollLast() {
        Map.Entry<E, ?> e = map.pollLastEntry();
        return e == null ? null : e.getKey();
    }

    public void addFirst(E e) {
        throw new UnsupportedOperationException();
    }

    public void addLast(E e) {
        throw new UnsupportedOperationException();
    }

    @SuppressWarnings("unchecked")
    public Object clone() {
        try {
            TreeSet<E> copy = (TreeSet<E>) super.clone();
            copy.map = new TreeMap<E, Object>((SortedMap<E, Object>) map);
            return copy;
        } catch (CloneNotSupportedException e) {
            throw new InternalError(e);
        }
    }
}
