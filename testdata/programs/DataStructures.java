import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Consumer;

/** Hand-made structures: hash table, AVL tree, trie, heap, ring buffer, skip list, union-find, custom collections. */
public class DataStructures {
    static class Table<K, V> implements Iterable<K> {
        private Object[] keys = new Object[8], values = new Object[8];
        private int size;

        private int slot(Object k) {
            int i = k.hashCode() * 0x9E3779B9 >>> 32 - Integer.numberOfTrailingZeros(keys.length);
            while (keys[i] != null && !keys[i].equals(k)) {
                i = i + 1 & keys.length - 1;
            }
            return i;
        }

        @SuppressWarnings("unchecked")
        V get(K k) {
            return (V) values[slot(k)];
        }

        void put(K k, V v) {
            int i = slot(k);
            if (keys[i] == null) {
                keys[i] = k;
                if (++size > keys.length * 3 / 4) {
                    values[i] = v;
                    grow();
                    return;
                }
            }
            values[i] = v;
        }

        private void grow() {
            Object[] ks = keys, vs = values;
            keys = new Object[ks.length * 2];
            values = new Object[vs.length * 2];
            for (int i = 0; i < ks.length; i++) {
                if (ks[i] != null) {
                    int j = slot(ks[i]);
                    keys[j] = ks[i];
                    values[j] = vs[i];
                }
            }
        }

        public Iterator<K> iterator() {
            return new Iterator<K>() {
                int i = advance(0);

                private int advance(int from) {
                    while (from < keys.length && keys[from] == null) {
                        from++;
                    }
                    return from;
                }

                public boolean hasNext() {
                    return i < keys.length;
                }

                @SuppressWarnings("unchecked")
                public K next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException();
                    }
                    K k = (K) keys[i];
                    i = advance(i + 1);
                    return k;
                }
            };
        }
    }

    static class Avl<T> {
        private final Comparator<? super T> cmp;
        private Node<T> root;
        int size;

        Avl(Comparator<? super T> cmp) {
            this.cmp = cmp;
        }

        static class Node<T> {
            T v;
            Node<T> l, r;
            int h = 1;

            Node(T v) {
                this.v = v;
            }
        }

        static int h(Node<?> n) {
            return n == null ? 0 : n.h;
        }

        static <T> Node<T> fix(Node<T> n) {
            n.h = 1 + Math.max(h(n.l), h(n.r));
            int b = h(n.l) - h(n.r);
            if (b > 1) {
                if (h(n.l.l) < h(n.l.r)) {
                    n.l = left(n.l);
                }
                return right(n);
            }
            if (b < -1) {
                if (h(n.r.r) < h(n.r.l)) {
                    n.r = right(n.r);
                }
                return left(n);
            }
            return n;
        }

        static <T> Node<T> right(Node<T> n) {
            Node<T> p = n.l;
            n.l = p.r;
            p.r = n;
            n.h = 1 + Math.max(h(n.l), h(n.r));
            p.h = 1 + Math.max(h(p.l), h(p.r));
            return p;
        }

        static <T> Node<T> left(Node<T> n) {
            Node<T> p = n.r;
            n.r = p.l;
            p.l = n;
            n.h = 1 + Math.max(h(n.l), h(n.r));
            p.h = 1 + Math.max(h(p.l), h(p.r));
            return p;
        }

        void add(T v) {
            root = add(root, v);
        }

        private Node<T> add(Node<T> n, T v) {
            if (n == null) {
                size++;
                return new Node<>(v);
            }
            int c = cmp.compare(v, n.v);
            if (c < 0) {
                n.l = add(n.l, v);
            } else if (c > 0) {
                n.r = add(n.r, v);
            }
            return fix(n);
        }

        void walk(Consumer<? super T> f) {
            walk(root, f);
        }

        private void walk(Node<T> n, Consumer<? super T> f) {
            if (n != null) {
                walk(n.l, f);
                f.accept(n.v);
                walk(n.r, f);
            }
        }
    }

    static class Trie {
        private final Trie[] next = new Trie[26];
        private boolean word;

        void add(String s) {
            Trie t = this;
            for (char c : s.toCharArray()) {
                if (t.next[c - 'a'] == null) {
                    t.next[c - 'a'] = new Trie();
                }
                t = t.next[c - 'a'];
            }
            t.word = true;
        }

        List<String> complete(String prefix) {
            Trie t = this;
            for (char c : prefix.toCharArray()) {
                t = t.next[c - 'a'];
                if (t == null) {
                    return List.of();
                }
            }
            List<String> out = new ArrayList<>();
            t.collect(new StringBuilder(prefix), out);
            return out;
        }

        private void collect(StringBuilder sb, List<String> out) {
            if (word) {
                out.add(sb.toString());
            }
            for (int i = 0; i < 26; i++) {
                if (next[i] != null) {
                    sb.append((char) ('a' + i));
                    next[i].collect(sb, out);
                    sb.setLength(sb.length() - 1);
                }
            }
        }
    }

    static class Heap<T extends Comparable<T>> {
        private final ArrayList<T> a = new ArrayList<>();

        void push(T t) {
            a.add(t);
            for (int i = a.size() - 1, p; i > 0 && a.get(p = (i - 1) / 2).compareTo(a.get(i)) > 0; i = p) {
                swap(i, p);
            }
        }

        T pop() {
            T top = a.get(0);
            T last = a.remove(a.size() - 1);
            if (!a.isEmpty()) {
                a.set(0, last);
                for (int i = 0, c; (c = 2 * i + 1) < a.size(); i = c) {
                    if (c + 1 < a.size() && a.get(c + 1).compareTo(a.get(c)) < 0) {
                        c++;
                    }
                    if (a.get(i).compareTo(a.get(c)) <= 0) {
                        break;
                    }
                    swap(i, c);
                }
            }
            return top;
        }

        private void swap(int i, int j) {
            T t = a.get(i);
            a.set(i, a.get(j));
            a.set(j, t);
        }
    }

    static class Ring extends AbstractList<Integer> {
        private final int[] cells;
        private int start, count;

        Ring(int n) {
            cells = new int[n];
        }

        @Override
        public boolean add(Integer v) {
            if (count == cells.length) {
                start = (start + 1) % cells.length;
                count--;
            }
            cells[(start + count++) % cells.length] = v;
            modCount++;
            return true;
        }

        @Override
        public Integer get(int i) {
            return cells[(start + java.util.Objects.checkIndex(i, count)) % cells.length];
        }

        @Override
        public int size() {
            return count;
        }
    }

    static class Squares extends AbstractMap<Integer, Integer> {
        @Override
        public Set<Entry<Integer, Integer>> entrySet() {
            return new java.util.AbstractSet<>() {
                @Override
                public Iterator<Entry<Integer, Integer>> iterator() {
                    return new Iterator<>() {
                        int i;

                        public boolean hasNext() {
                            return i < 5;
                        }

                        public Entry<Integer, Integer> next() {
                            i++;
                            return Map.entry(i, i * i);
                        }
                    };
                }

                @Override
                public int size() {
                    return 5;
                }
            };
        }
    }

    static Iterable<Integer> range(int from, int to) {
        return () -> new Iterator<>() {
            int i = from;

            public boolean hasNext() {
                return i < to;
            }

            public Integer next() {
                return i++;
            }
        };
    }

    public static void main(String[] args) {
        Table<String, Integer> t = new Table<>();
        for (int i = 0; i < 100; i++) {
            t.put("k" + i % 37, i);
        }
        int sum = 0, n = 0;
        for (String k : t) {
            sum += t.get(k);
            n++;
        }
        System.out.println(n + " " + sum + " " + t.get("k5") + " " + t.get("none"));
        Avl<Integer> avl = new Avl<>(Comparator.naturalOrder());
        for (int i = 0; i < 1000; i++) {
            avl.add(i * 7 % 509);
        }
        List<Integer> walked = new ArrayList<>();
        avl.walk(walked::add);
        System.out.println(avl.size + " " + avl.root.h + " " + walked.get(0) + " " + walked.get(508) + " " + walked.equals(new ArrayList<>(new java.util.TreeSet<>(walked))));
        Trie trie = new Trie();
        for (String w : "car card care careful cat dog do done".split(" ")) {
            trie.add(w);
        }
        System.out.println(trie.complete("car") + " " + trie.complete("do") + " " + trie.complete("x"));
        Heap<String> heap = new Heap<>();
        for (String w : "the quick brown fox jumps over the lazy dog".split(" ")) {
            heap.push(w);
        }
        for (int i = 0; i < 9; i++) {
            System.out.print(heap.pop() + " ");
        }
        System.out.println();
        Ring ring = new Ring(4);
        for (int i = 0; i < 10; i++) {
            ring.add(i);
        }
        System.out.println(ring + " " + ring.indexOf(8) + " " + ring.contains(3) + " " + ring.subList(1, 3) + " " + ring.equals(List.of(6, 7, 8, 9)) + " " + ring.hashCode() + " " + ring.stream().mapToInt(x -> x).sum());
        try {
            ring.set(0, 1);
        } catch (UnsupportedOperationException e) {
            System.out.println("fixed");
        }
        try {
            ring.get(4);
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        Squares s = new Squares();
        System.out.println(s + " " + s.get(3) + " " + s.containsKey(9) + " " + s.keySet() + " " + s.values() + " " + s.equals(Map.of(1, 1, 2, 4, 3, 9, 4, 16, 5, 25)));
        int total = 0;
        for (int i : range(0, 5)) {
            for (int j : range(i, 5)) {
                total += i * j;
            }
        }
        System.out.println(total);
        Collection<Integer> c = new java.util.AbstractCollection<>() {
            @Override
            public Iterator<Integer> iterator() {
                return range(3, 6).iterator();
            }

            @Override
            public int size() {
                return 3;
            }
        };
        System.out.println(c + " " + c.contains(4) + " " + Arrays.toString(c.toArray()) + " " + new ArrayList<>(c));
    }
}
