package java.util;

import java.util.function.Consumer;

/** A list made from get and size. */
public abstract class AbstractList<E> extends AbstractCollection<E> implements List<E> {
    /** Counts the structural changes; iterators fail when it moves under them. */
    protected transient int modCount;

    protected AbstractList() {
    }

    public boolean add(E e) {
        add(size(), e);
        return true;
    }

    public abstract E get(int index);

    public E set(int index, E element) {
        throw new UnsupportedOperationException();
    }

    public void add(int index, E element) {
        throw new UnsupportedOperationException();
    }

    public E remove(int index) {
        throw new UnsupportedOperationException();
    }

    public int indexOf(Object o) {
        ListIterator<E> it = listIterator();
        while (it.hasNext()) {
            E e = it.next();
            if (o == null ? e == null : o.equals(e)) {
                return it.previousIndex();
            }
        }
        return -1;
    }

    public int lastIndexOf(Object o) {
        ListIterator<E> it = listIterator(size());
        while (it.hasPrevious()) {
            E e = it.previous();
            if (o == null ? e == null : o.equals(e)) {
                return it.nextIndex();
            }
        }
        return -1;
    }

    public void clear() {
        removeRange(0, size());
    }

    public boolean addAll(int index, Collection<? extends E> c) {
        checkForAdd(index, size());
        boolean changed = false;
        for (E e : c) {
            add(index++, e);
            changed = true;
        }
        return changed;
    }

    static void checkForAdd(int index, int size) {
        if (index < 0 || index > size) {
            throw new IndexOutOfBoundsException("Index: " + index + ", Size: " + size);
        }
    }

    public Iterator<E> iterator() {
        return new Itr(0);
    }

    public ListIterator<E> listIterator() {
        return listIterator(0);
    }

    public ListIterator<E> listIterator(int index) {
        checkForAdd(index, size());
        return new Itr(index);
    }

    private class Itr implements ListIterator<E> {
        private int cursor;
        private int last = -1;
        private int expected = modCount;

        Itr(int index) {
            cursor = index;
        }

        public boolean hasNext() {
            return cursor != size();
        }

        public E next() {
            check();
            try {
                int i = cursor;
                E e = get(i);
                last = i;
                cursor = i + 1;
                return e;
            } catch (IndexOutOfBoundsException end) {
                check();
                throw new NoSuchElementException(end);
            }
        }

        public boolean hasPrevious() {
            return cursor != 0;
        }

        public E previous() {
            check();
            try {
                int i = cursor - 1;
                E e = get(i);
                last = i;
                cursor = i;
                return e;
            } catch (IndexOutOfBoundsException end) {
                check();
                throw new NoSuchElementException(end);
            }
        }

        public int nextIndex() {
            return cursor;
        }

        public int previousIndex() {
            return cursor - 1;
        }

        public void remove() {
            if (last < 0) {
                throw new IllegalStateException();
            }
            check();
            try {
                AbstractList.this.remove(last);
                if (last < cursor) {
                    cursor--;
                }
                last = -1;
                expected = modCount;
            } catch (IndexOutOfBoundsException moved) {
                throw new ConcurrentModificationException(moved);
            }
        }

        public void set(E e) {
            if (last < 0) {
                throw new IllegalStateException();
            }
            check();
            try {
                AbstractList.this.set(last, e);
                expected = modCount;
            } catch (IndexOutOfBoundsException moved) {
                throw new ConcurrentModificationException(moved);
            }
        }

        public void add(E e) {
            check();
            try {
                int i = cursor;
                AbstractList.this.add(i, e);
                last = -1;
                cursor = i + 1;
                expected = modCount;
            } catch (IndexOutOfBoundsException moved) {
                throw new ConcurrentModificationException(moved);
            }
        }

        private void check() {
            if (modCount != expected) {
                throw new ConcurrentModificationException();
            }
        }
    }

    public List<E> subList(int fromIndex, int toIndex) {
        checkSubList(fromIndex, toIndex, size());
        return this instanceof RandomAccess ? new RandomAccessSubList<E>(this, null, fromIndex, toIndex)
                : new SubList<E>(this, null, fromIndex, toIndex);
    }

    static void checkSubList(int from, int to, int size) {
        if (from < 0) {
            throw new IndexOutOfBoundsException("fromIndex = " + from);
        }
        if (to > size) {
            throw new IndexOutOfBoundsException("toIndex = " + to);
        }
        if (from > to) {
            throw new IllegalArgumentException("fromIndex(" + from + ") > toIndex(" + to + ")");
        }
    }

    public boolean equals(Object o) {
        if (o == this) {
            return true;
        }
        if (!(o instanceof List)) {
            return false;
        }
        Iterator<E> a = iterator();
        Iterator<?> b = ((List<?>) o).iterator();
        while (a.hasNext() && b.hasNext()) {
            E x = a.next();
            Object y = b.next();
            if (!(x == null ? y == null : x.equals(y))) {
                return false;
            }
        }
        return !(a.hasNext() || b.hasNext());
    }

    public int hashCode() {
        int h = 1;
        for (E e : this) {
            h = 31 * h + (e == null ? 0 : e.hashCode());
        }
        return h;
    }

    protected void removeRange(int fromIndex, int toIndex) {
        ListIterator<E> it = listIterator(fromIndex);
        for (int i = fromIndex; i < toIndex; i++) {
            it.next();
            it.remove();
        }
    }

    /** A window on a list; every structural change goes through the root and is counted on the way up. */
    private static class SubList<E> extends AbstractList<E> {
        private final AbstractList<E> root;
        private final SubList<E> parent;
        private final int offset;
        private int size;

        SubList(AbstractList<E> root, SubList<E> parent, int from, int to) {
            this.root = root;
            this.parent = parent;
            this.offset = (parent == null ? 0 : parent.offset) + from;
            this.size = to - from;
            this.modCount = root.modCount;
        }

        private void check() {
            if (root.modCount != modCount) {
                throw new ConcurrentModificationException();
            }
        }

        private void resized(int by) {
            SubList<E> s = this;
            do {
                s.size += by;
                s.modCount = root.modCount;
                s = s.parent;
            } while (s != null);
        }

        public E set(int index, E element) {
            Objects.checkIndex(index, size);
            check();
            return root.set(offset + index, element);
        }

        public E get(int index) {
            Objects.checkIndex(index, size);
            check();
            return root.get(offset + index);
        }

        public int size() {
            check();
            return size;
        }

        public void add(int index, E element) {
            checkForAdd(index, size);
            check();
            root.add(offset + index, element);
            resized(1);
        }

        public E remove(int index) {
            Objects.checkIndex(index, size);
            check();
            E e = root.remove(offset + index);
            resized(-1);
            return e;
        }

        protected void removeRange(int from, int to) {
            check();
            root.removeRange(offset + from, offset + to);
            resized(from - to);
        }

        public boolean addAll(Collection<? extends E> c) {
            return addAll(size, c);
        }

        public boolean addAll(int index, Collection<? extends E> c) {
            checkForAdd(index, size);
            int n = c.size();
            if (n == 0) {
                return false;
            }
            check();
            root.addAll(offset + index, c);
            resized(n);
            return true;
        }

        public Iterator<E> iterator() {
            return listIterator();
        }

        public ListIterator<E> listIterator(int index) {
            check();
            checkForAdd(index, size);
            return new ListIterator<E>() {
                private final ListIterator<E> it = root.listIterator(offset + index);

                public boolean hasNext() {
                    return nextIndex() < size;
                }

                public E next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException();
                    }
                    return it.next();
                }

                public boolean hasPrevious() {
                    return previousIndex() >= 0;
                }

                public E previous() {
                    if (!hasPrevious()) {
                        throw new NoSuchElementException();
                    }
                    return it.previous();
                }

                public int nextIndex() {
                    return it.nextIndex() - offset;
                }

                public int previousIndex() {
                    return it.previousIndex() - offset;
                }

                public void remove() {
                    it.remove();
                    resized(-1);
                }

                public void set(E e) {
                    it.set(e);
                }

                public void add(E e) {
                    it.add(e);
                    resized(1);
                }
            };
        }

        public List<E> subList(int from, int to) {
            checkSubList(from, to, size);
            return this instanceof RandomAccess ? new RandomAccessSubList<E>(root, this, from, to)
                    : new SubList<E>(root, this, from, to);
        }
    }

    private static final class RandomAccessSubList<E> extends SubList<E> implements RandomAccess {
        RandomAccessSubList(AbstractList<E> root, SubList<E> parent, int from, int to) {
            super(root, parent, from, to);
        }
    }
}
