package java.util;

/** A set of constants of one enum, one bit each; iteration is in the order of declaration. */
public class EnumSet<E extends Enum<E>> extends AbstractSet<E> implements Cloneable, java.io.Serializable {
    final Class<E> type;
    final Enum<?>[] universe;
    private long[] bits;

    EnumSet(Class<E> type, Enum<?>[] universe) {
        this.type = type;
        this.universe = universe;
        this.bits = new long[(universe.length + 63) >> 6];
    }

    public static <E extends Enum<E>> EnumSet<E> noneOf(Class<E> elementType) {
        Enum<?>[] u = elementType.getEnumConstants();
        if (u == null) {
            throw new ClassCastException(elementType + " not an enum");
        }
        return new EnumSet<E>(elementType, u);
    }

    public static <E extends Enum<E>> EnumSet<E> allOf(Class<E> elementType) {
        EnumSet<E> s = noneOf(elementType);
        s.addAllConstants();
        return s;
    }

    private void addAllConstants() {
        addRange(0, universe.length - 1);
    }

    private void addRange(int from, int to) {
        for (int i = from; i <= to; i++) {
            bits[i >> 6] |= 1L << i;
        }
    }

    public static <E extends Enum<E>> EnumSet<E> copyOf(EnumSet<E> s) {
        return s.clone();
    }

    public static <E extends Enum<E>> EnumSet<E> copyOf(Collection<E> c) {
        if (c instanceof EnumSet) {
            return ((EnumSet<E>) c).clone();
        }
        if (c.isEmpty()) {
            throw new IllegalArgumentException("Collection is empty");
        }
        Iterator<E> it = c.iterator();
        EnumSet<E> s = of(it.next());
        while (it.hasNext()) {
            s.add(it.next());
        }
        return s;
    }

    public static <E extends Enum<E>> EnumSet<E> complementOf(EnumSet<E> s) {
        EnumSet<E> r = new EnumSet<E>(s.type, s.universe);
        for (int i = 0; i < s.universe.length; i++) {
            if ((s.bits[i >> 6] & (1L << i)) == 0) {
                r.bits[i >> 6] |= 1L << i;
            }
        }
        return r;
    }

    public static <E extends Enum<E>> EnumSet<E> of(E e) {
        EnumSet<E> s = noneOf(e.getDeclaringClass());
        s.add(e);
        return s;
    }

    public static <E extends Enum<E>> EnumSet<E> of(E e1, E e2) {
        EnumSet<E> s = of(e1);
        s.add(e2);
        return s;
    }

    public static <E extends Enum<E>> EnumSet<E> of(E e1, E e2, E e3) {
        EnumSet<E> s = of(e1, e2);
        s.add(e3);
        return s;
    }

    public static <E extends Enum<E>> EnumSet<E> of(E e1, E e2, E e3, E e4) {
        EnumSet<E> s = of(e1, e2, e3);
        s.add(e4);
        return s;
    }

    public static <E extends Enum<E>> EnumSet<E> of(E e1, E e2, E e3, E e4, E e5) {
        EnumSet<E> s = of(e1, e2, e3, e4);
        s.add(e5);
        return s;
    }

    @SafeVarargs
    public static <E extends Enum<E>> EnumSet<E> of(E first, E... rest) {
        EnumSet<E> s = of(first);
        for (E e : rest) {
            s.add(e);
        }
        return s;
    }

    public static <E extends Enum<E>> EnumSet<E> range(E from, E to) {
        if (from.compareTo(to) > 0) {
            throw new IllegalArgumentException(from + " > " + to);
        }
        EnumSet<E> s = noneOf(from.getDeclaringClass());
        s.addRange(from.ordinal(), to.ordinal());
        return s;
    }

    @Override
    public boolean add(E e) {
        Class<?> c = e.getClass();
        if (c != type && c.getSuperclass() != type) {
            throw new ClassCastException(c + " != " + type);
        }
        int i = e.ordinal();
        long[] b = bits;
        long old = b[i >> 6];
        b[i >> 6] = old | 1L << i;
        return b[i >> 6] != old;
    }

    private boolean isConstant(Object o) {
        if (o == null) {
            return false;
        }
        Class<?> c = o.getClass();
        return c == type || c.getSuperclass() == type;
    }

    @Override
    public boolean contains(Object o) {
        if (!isConstant(o)) {
            return false;
        }
        int i = ((Enum<?>) o).ordinal();
        return (bits[i >> 6] & (1L << i)) != 0;
    }

    @Override
    public boolean remove(Object o) {
        if (!contains(o)) {
            return false;
        }
        int i = ((Enum<?>) o).ordinal();
        bits[i >> 6] &= ~(1L << i);
        return true;
    }

    @Override
    public int size() {
        int n = 0;
        for (long b : bits) {
            n += Long.bitCount(b);
        }
        return n;
    }

    @Override
    public void clear() {
        Arrays.fill(bits, 0);
    }

    private boolean sameType(Collection<?> c) {
        return c instanceof EnumSet && ((EnumSet<?>) c).type == type;
    }

    @Override
    public boolean addAll(Collection<? extends E> c) {
        if (!(c instanceof EnumSet)) {
            return super.addAll(c);
        }
        EnumSet<?> o = (EnumSet<?>) c;
        if (o.type != type) {
            if (o.isEmpty()) {
                return false;
            }
            throw new ClassCastException(o.type + " != " + type);
        }
        boolean changed = false;
        for (int i = 0; i < bits.length; i++) {
            changed |= (o.bits[i] & ~bits[i]) != 0;
            bits[i] |= o.bits[i];
        }
        return changed;
    }

    @Override
    public boolean containsAll(Collection<?> c) {
        if (!sameType(c)) {
            return super.containsAll(c);
        }
        EnumSet<?> o = (EnumSet<?>) c;
        for (int i = 0; i < bits.length; i++) {
            if ((o.bits[i] & ~bits[i]) != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Iterator<E> iterator() {
        return new Iterator<E>() {
            private int next = find(0);
            private int last = -1;

            private int find(int i) {
                while (i < universe.length && (bits[i >> 6] & (1L << i)) == 0) {
                    i++;
                }
                return i;
            }

            @Override
            public boolean hasNext() {
                return next < universe.length;
            }

            @Override
            @SuppressWarnings("unchecked")
            public E next() {
                if (next >= universe.length) {
                    throw new NoSuchElementException();
                }
                last = next;
                next = find(last + 1);
                return (E) universe[last];
            }

            @Override
            public void remove() {
                if (last < 0) {
                    throw new IllegalStateException();
                }
                bits[last >> 6] &= ~(1L << last);
                last = -1;
            }
        };
    }

    @Override
    @SuppressWarnings("unchecked")
    public EnumSet<E> clone() {
        try {
            EnumSet<E> s = (EnumSet<E>) super.clone();
            s.bits = bits.clone();
            return s;
        } catch (CloneNotSupportedException e) {
            throw new InternalError(e);
        }
    }
}
