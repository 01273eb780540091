package java.util;

/** A map from the constants of one enum, in an array; iteration is in the order of declaration. */
public class EnumMap<K extends Enum<K>, V> extends AbstractMap<K, V> implements java.io.Serializable, Cloneable {
    /** Stands for a null value; null itself stands for no entry. */
    private static final Object NULL = new Object();

    private final Class<K> keyType;
    private final K[] universe;
    private transient Object[] values;
    private transient int size;

    public EnumMap(Class<K> keyType) {
        this.keyType = keyType;
        this.universe = Objects.requireNonNull(keyType.getEnumConstants());
        this.values = new Object[universe.length];
    }

    public EnumMap(EnumMap<K, ? extends V> m) {
        keyType = m.keyType;
        universe = m.universe;
        values = m.values.clone();
        size = m.size;
    }

    public EnumMap(Map<K, ? extends V> m) {
        if (m instanceof EnumMap) {
            EnumMap<K, ? extends V> em = (EnumMap<K, ? extends V>) m;
            keyType = em.keyType;
            universe = em.universe;
            values = em.values.clone();
            size = em.size;
        } else {
            if (m.isEmpty()) {
                throw new IllegalArgumentException("Specified map is empty");
            }
            keyType = m.keySet().iterator().next().getDeclaringClass();
            universe = keyType.getEnumConstants();
            values = new Object[universe.length];
            putAll(m);
        }
    }

    private void writeObject(java.io.ObjectOutputStream out) throws java.io.IOException {
        out.defaultWriteObject();
        out.writeInt(size);
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                out.writeObject(universe[i]);
                out.writeObject(unmask(values[i]));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private void readObject(java.io.ObjectInputStream in) throws java.io.IOException, ClassNotFoundException {
        in.defaultReadObject();
        values = new Object[universe.length];
        for (int n = in.readInt(); n > 0; n--) {
            K key = (K) in.readObject();
            put(key, (V) in.readObject());
        }
    }

    @SuppressWarnings("unchecked")
    private V unmask(Object v) {
        return v == NULL ? null : (V) v;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public boolean containsValue(Object value) {
        for (Object v : values) {
            if (v != null && Objects.equals(value, unmask(v))) {
                return true;
            }
        }
        return false;
    }

    private boolean isConstant(Object o) {
        if (o == null) {
            return false;
        }
        Class<?> c = o.getClass();
        return c == keyType || c.getSuperclass() == keyType;
    }

    @Override
    public boolean containsKey(Object key) {
        return isConstant(key) && values[((Enum<?>) key).ordinal()] != null;
    }

    @Override
    public V get(Object key) {
        return isConstant(key) ? unmask(values[((Enum<?>) key).ordinal()]) : null;
    }

    @Override
    public V put(K key, V value) {
        Class<?> c = key.getClass();
        if (c != keyType && c.getSuperclass() != keyType) {
            throw new ClassCastException(c + " != " + keyType);
        }
        int i = key.ordinal();
        Object old = values[i];
        values[i] = value == null ? NULL : value;
        if (old == null) {
            size++;
        }
        return unmask(old);
    }

    @Override
    public V remove(Object key) {
        if (!isConstant(key)) {
            return null;
        }
        int i = ((Enum<?>) key).ordinal();
        Object old = values[i];
        values[i] = null;
        if (old != null) {
            size--;
        }
        return unmask(old);
    }

    @Override
    public void clear() {
        Arrays.fill(values, null);
        size = 0;
    }

    private final class Entry implements Map.Entry<K, V> {
        private final int i;

        Entry(int i) {
            this.i = i;
        }

        public K getKey() {
            return universe[i];
        }

        public V getValue() {
            return unmask(values[i]);
        }

        public V setValue(V v) {
            V old = unmask(values[i]);
            values[i] = v == null ? NULL : v;
            return old;
        }

        public boolean equals(Object o) {
            return o instanceof Map.Entry && universe[i] == ((Map.Entry<?, ?>) o).getKey()
                    && Objects.equals(getValue(), ((Map.Entry<?, ?>) o).getValue());
        }

        public int hashCode() {
            return universe[i].hashCode() ^ Objects.hashCode(getValue());
        }

        public String toString() {
            return universe[i] + "=" + getValue();
        }
    }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
        return new AbstractSet<Map.Entry<K, V>>() {
            @Override
            public int size() {
                return size;
            }

            @Override
            public void clear() {
                EnumMap.this.clear();
            }

            @Override
            public Iterator<Map.Entry<K, V>> iterator() {
                return new Iterator<Map.Entry<K, V>>() {
                    private int next;
                    private int last = -1;

                    public boolean hasNext() {
                        while (next < values.length && values[next] == null) {
                            next++;
                        }
                        return next < values.length;
                    }

                    public Map.Entry<K, V> next() {
                        if (!hasNext()) {
                            throw new NoSuchElementException();
                        }
                        last = next++;
                        return new Entry(last);
                    }

                    public void remove() {
                        if (last < 0) {
                            throw new IllegalStateException();
                        }
                        if (values[last] != null) {
                            values[last] = null;
                            size--;
                        }
                        last = -1;
                    }
                };
            }
        };
    }

    @Override
    @SuppressWarnings("unchecked")
    public EnumMap<K, V> clone() {
        try {
            EnumMap<K, V> m = (EnumMap<K, V>) super.clone();
            m.values = values.clone();
            return m;
        } catch (CloneNotSupportedException e) {
            throw new InternalError(e);
        }
    }
}
