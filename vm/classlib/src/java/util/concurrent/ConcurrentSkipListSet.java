package java.util.concurrent;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedSet;

/** A sorted set for many threads: the keys of a ConcurrentSkipListMap. */
public class ConcurrentSkipListSet<E> extends AbstractSet<E>
        implements NavigableSet<E>, Cloneable, java.io.Serializable {
    private final ConcurrentNavigableMap<E, Object> map;
    private final boolean addable;

    @SuppressWarnings("unchecked")
    ConcurrentSkipListSet(ConcurrentNavigableMap<E, ?> map, boolean addable) {
        this.map = (ConcurrentNavigableMap<E, Object>) map;
        this.addable = addable;
    }

    public ConcurrentSkipListSet() {
        this(new ConcurrentSkipListMap<E, Object>(), true);
    }

    public ConcurrentSkipListSet(Comparator<? super E> comparator) {
        this(new ConcurrentSkipListMap<E, Object>(comparator), true);
    }

    public ConcurrentSkipListSet(Collection<? extends E> c) {
        this();
        addAll(c);
    }

    public ConcurrentSkipListSet(SortedSet<E> s) {
        this(s.comparator());
        addAll(s);
    }

    public ConcurrentSkipListSet<E> clone() {
        return new ConcurrentSkipListSet<E>(((ConcurrentSkipListMap<E, Object>) map).clone(), addable);
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
        if (!addable) {
            throw new UnsupportedOperationException();
        }
        return map.putIfAbsent(e, Boolean.TRUE) == null;
    }

    public boolean remove(Object o) {
        return map.remove(o) != null;
    }

    public void clear() {
        map.clear();
    }

    public Iterator<E> iterator() {
        return ((ConcurrentSkipListMap<E, Object>) map).keyIterator();
    }

    public Iterator<E> descendingIterator() {
        return ((ConcurrentSkipListMap<E, Object>) map.descendingMap()).keyIterator();
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
        Map.Entry<E, Object> e = map.pollFirstEntry();
        return e == null ? null : e.getKey();
    }

    public E pollLast() {
        Map.Entry<E, Object> e = map.pollLastEntry();
        return e == null ? null : e.getKey();
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

    public void addFirst(E e) {
        throw new UnsupportedOperationException();
    }

    public void addLast(E e) {
        throw new UnsupportedOperationException();
    }

    private NavigableSet<E> view(ConcurrentNavigableMap<E, Object> m) {
        return new ConcurrentSkipListSet<E>(m, addable);
    }

    public NavigableSet<E> subSet(E from, boolean fi, E to, boolean ti) {
        return view(map.subMap(from, fi, to, ti));
    }

    public NavigableSet<E> headSet(E to, boolean in) {
        return view(map.headMap(to, in));
    }

    public NavigableSet<E> tailSet(E from, boolean in) {
        return view(map.tailMap(from, in));
    }

    public NavigableSet<E> subSet(E from, E to) {
        return subSet(from, true, to, false);
    }

    public NavigableSet<E> headSet(E to) {
        return headSet(to, false);
    }

    public NavigableSet<E> tailSet(E from) {
        return tailSet(from, true);
    }

    public NavigableSet<E> descendingSet() {
        return view(map.descendingMap());
    }
}
