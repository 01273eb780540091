package java.util;

/** The comparators that need a class of their own. */
final class Comparators {
    static final Natural NATURAL = new Natural();
    static final Reverse REVERSE = new Reverse();

    private Comparators() {
    }

    static final class Natural implements Comparator<Object>, java.io.Serializable {
        @SuppressWarnings("unchecked")
        public int compare(Object c1, Object c2) {
            return ((Comparable<Object>) c1).compareTo(c2);
        }

        @Override
        public Comparator<Object> reversed() {
            return REVERSE;
        }
    }

    static final class Reverse implements Comparator<Object>, java.io.Serializable {
        @SuppressWarnings("unchecked")
        public int compare(Object c1, Object c2) {
            return ((Comparable<Object>) c2).compareTo(c1);
        }

        @Override
        public Comparator<Object> reversed() {
            return NATURAL;
        }
    }

    static final class Opposite<T> implements Comparator<T>, java.io.Serializable {
        final Comparator<T> base;

        Opposite(Comparator<T> base) {
            this.base = base;
        }

        public int compare(T a, T b) {
            return base.compare(b, a);
        }

        public boolean equals(Object o) {
            return o == this || o instanceof Opposite && base.equals(((Opposite<?>) o).base);
        }

        public int hashCode() {
            return base.hashCode() ^ Integer.MIN_VALUE;
        }

        @Override
        public Comparator<T> reversed() {
            return base;
        }
    }

    static final class Nulls<T> implements Comparator<T>, java.io.Serializable {
        private final boolean first;
        private final Comparator<T> base;

        @SuppressWarnings("unchecked")
        Nulls(boolean first, Comparator<? super T> base) {
            this.first = first;
            this.base = (Comparator<T>) base;
        }

        public int compare(T a, T b) {
            if (a == null) {
                return b == null ? 0 : first ? -1 : 1;
            }
            if (b == null) {
                return first ? 1 : -1;
            }
            return base == null ? 0 : base.compare(a, b);
        }

        @Override
        public Comparator<T> thenComparing(Comparator<? super T> other) {
            Objects.requireNonNull(other);
            return new Nulls<T>(first, base == null ? other : base.thenComparing(other));
        }

        @Override
        public Comparator<T> reversed() {
            return new Nulls<T>(!first, base == null ? null : base.reversed());
        }
    }
}
