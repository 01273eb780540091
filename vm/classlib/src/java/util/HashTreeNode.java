package java.util;

/**
 * An entry of a chain that is also a red-black tree, ordered by hash code and then, if they allow it, by comparing the
 * keys; so that bad hash codes cost a logarithm. The chain stays, and its order is visible: a new entry follows its
 * parent in the tree, and the root stands first.
 */
final class HashTreeNode<K, V> extends LinkedHashMap.Entry<K, V> {
    /** A tree that is split into parts not larger than this becomes a plain chain again. */
    private static final int SMALL = 6;

    private HashTreeNode<K, V> parent;
    private HashTreeNode<K, V> left;
    private HashTreeNode<K, V> right;
    private HashTreeNode<K, V> prev;
    private boolean red;

    HashTreeNode(int hash, K key, V value, HashMap.Node<K, V> next) {
        super(hash, key, value, next);
    }

    private HashTreeNode<K, V> following() {
        return (HashTreeNode<K, V>) next;
    }

    private HashTreeNode<K, V> root() {
        HashTreeNode<K, V> r = this;
        while (r.parent != null) {
            r = r.parent;
        }
        return r;
    }

    /** The class of x if its objects can be compared with each other, else null. */
    private static Class<?> comparableClass(Object x) {
        if (!(x instanceof Comparable)) {
            return null;
        }
        Class<?> c = x.getClass();
        if (c == String.class) {
            return c;
        }
        for (java.lang.reflect.Type t : c.getGenericInterfaces()) {
            if (t instanceof java.lang.reflect.ParameterizedType) {
                java.lang.reflect.ParameterizedType p = (java.lang.reflect.ParameterizedType) t;
                java.lang.reflect.Type[] args = p.getActualTypeArguments();
                if (p.getRawType() == Comparable.class && args.length == 1 && args[0] == c) {
                    return c;
                }
            }
        }
        return null;
    }

    @SuppressWarnings("unchecked")
    private static int compareKeys(Class<?> c, Object k, Object x) {
        return x == null || x.getClass() != c ? 0 : ((Comparable<Object>) k).compareTo(x);
    }

    /** An order for keys that have none. */
    private static int breakTie(Object a, Object b) {
        if (a != null && b != null) {
            int d = a.getClass().getName().compareTo(b.getClass().getName());
            if (d != 0) {
                return d;
            }
        }
        return System.identityHashCode(a) <= System.identityHashCode(b) ? -1 : 1;
    }

    /** Looks a key up in the tree to which this node, any of its nodes, belongs. */
    HashTreeNode<K, V> lookUp(int h, Object k) {
        return root().search(h, k, null);
    }

    private HashTreeNode<K, V> search(int h, Object k, Class<?> kc) {
        HashTreeNode<K, V> p = this;
        while (p != null) {
            HashTreeNode<K, V> l = p.left;
            HashTreeNode<K, V> r = p.right;
            int d;
            if (p.hash > h) {
                p = l;
            } else if (p.hash < h) {
                p = r;
            } else if (p.key == k || k != null && k.equals(p.key)) {
                return p;
            } else if (l == null) {
                p = r;
            } else if (r == null) {
                p = l;
            } else if ((kc != null || (kc = comparableClass(k)) != null) && (d = compareKeys(kc, k, p.key)) != 0) {
                p = d < 0 ? l : r;
            } else {
                HashTreeNode<K, V> q = r.search(h, k, kc);
                if (q != null) {
                    return q;
                }
                p = l;
            }
        }
        return null;
    }

    /** Makes a tree of the chain in slot i. */
    static <K, V> void plant(HashMap<K, V> map, HashMap.Node<K, V>[] table, int i) {
        HashTreeNode<K, V> first = null;
        HashTreeNode<K, V> last = null;
        for (HashMap.Node<K, V> e = table[i]; e != null; e = e.next) {
            HashTreeNode<K, V> n = new HashTreeNode<K, V>(e.hash, e.key, e.value, null);
            if (map.linked) {
                ((LinkedHashMap<K, V>) map).replaceEntry((LinkedHashMap.Entry<K, V>) e, n);
            }
            n.prev = last;
            if (last == null) {
                first = n;
            } else {
                last.next = n;
            }
            last = n;
        }
        table[i] = first;
        first.grow(table);
    }

    /** Builds the tree from the chain that begins here, and puts its root in front. */
    private void grow(HashMap.Node<K, V>[] table) {
        HashTreeNode<K, V> root = null;
        HashTreeNode<K, V> next;
        for (HashTreeNode<K, V> x = this; x != null; x = next) {
            next = x.following();
            x.left = null;
            x.right = null;
            if (root == null) {
                x.parent = null;
                x.red = false;
                root = x;
                continue;
            }
            Class<?> kc = null;
            HashTreeNode<K, V> p = root;
            for (;;) {
                int d;
                if (p.hash > x.hash) {
                    d = -1;
                } else if (p.hash < x.hash) {
                    d = 1;
                } else if (kc == null && (kc = comparableClass(x.key)) == null
                        || (d = compareKeys(kc, x.key, p.key)) == 0) {
                    d = breakTie(x.key, p.key);
                }
                HashTreeNode<K, V> child = d <= 0 ? p.left : p.right;
                if (child == null) {
                    x.parent = p;
                    if (d <= 0) {
                        p.left = x;
                    } else {
                        p.right = x;
                    }
                    root = balanceInsertion(root, x);
                    break;
                }
                p = child;
            }
        }
        toFront(table, root);
    }

    private static <K, V> void toFront(HashMap.Node<K, V>[] table, HashTreeNode<K, V> root) {
        int i = root.hash & (table.length - 1);
        HashTreeNode<K, V> first = (HashTreeNode<K, V>) table[i];
        if (root == first) {
            return;
        }
        HashTreeNode<K, V> after = root.following();
        HashTreeNode<K, V> before = root.prev;
        table[i] = root;
        if (after != null) {
            after.prev = before;
        }
        if (before != null) {
            before.next = after;
        }
        first.prev = root;
        root.next = first;
        root.prev = null;
    }

    /**
     * Puts a new entry in the tree to which this node belongs, or answers the one that is there. A linked map links the
     * new one.
     */
    HashTreeNode<K, V> insert(HashMap<K, V> map, HashMap.Node<K, V>[] table, int h, K k, V v) {
        Class<?> kc = null;
        boolean searched = false;
        HashTreeNode<K, V> root = root();
        HashTreeNode<K, V> p = root;
        for (;;) {
            int d;
            if (p.hash > h) {
                d = -1;
            } else if (p.hash < h) {
                d = 1;
            } else if (p.key == k || k != null && k.equals(p.key)) {
                return p;
            } else if (kc == null && (kc = comparableClass(k)) == null || (d = compareKeys(kc, k, p.key)) == 0) {
                if (!searched) {
                    searched = true;
                    HashTreeNode<K, V> q = p.left == null ? null : p.left.search(h, k, kc);
                    if (q == null && p.right != null) {
                        q = p.right.search(h, k, kc);
                    }
                    if (q != null) {
                        return q;
                    }
                }
                d = breakTie(k, p.key);
            }
            HashTreeNode<K, V> child = d <= 0 ? p.left : p.right;
            if (child != null) {
                p = child;
                continue;
            }
            HashTreeNode<K, V> after = p.following();
            HashTreeNode<K, V> x = new HashTreeNode<K, V>(h, k, v, after);
            map.linkNew(x);
            if (d <= 0) {
                p.left = x;
            } else {
                p.right = x;
            }
            p.next = x;
            x.parent = p;
            x.prev = p;
            if (after != null) {
                after.prev = x;
            }
            toFront(table, balanceInsertion(root, x));
            return null;
        }
    }

    /** Takes this node out of its chain and its tree; rootMayMove: whether the new root may go to the front. */
    void remove(HashMap<K, V> map, HashMap.Node<K, V>[] table, boolean rootMayMove) {
        int i = hash & (table.length - 1);
        HashTreeNode<K, V> first = (HashTreeNode<K, V>) table[i];
        HashTreeNode<K, V> root = first;
        HashTreeNode<K, V> after = following();
        HashTreeNode<K, V> before = prev;
        if (before == null) {
            table[i] = after;
            first = after;
        } else {
            before.next = after;
        }
        if (after != null) {
            after.prev = before;
        }
        if (first == null) {
            return;
        }
        root = root.root();
        if (rootMayMove && (root.right == null || root.left == null || root.left.left == null)) {
            table[i] = first.plain(map);
            return;
        }
        HashTreeNode<K, V> p = this;
        HashTreeNode<K, V> replacement;
        if (left != null && right != null) {
            HashTreeNode<K, V> s = right;
            while (s.left != null) {
                s = s.left;
            }
            boolean c = s.red;
            s.red = p.red;
            p.red = c;
            HashTreeNode<K, V> sr = s.right;
            HashTreeNode<K, V> pp = p.parent;
            if (s == right) {
                p.parent = s;
                s.right = p;
            } else {
                HashTreeNode<K, V> sp = s.parent;
                p.parent = sp;
                if (s == sp.left) {
                    sp.left = p;
                } else {
                    sp.right = p;
                }
                s.right = right;
                right.parent = s;
            }
            s.left = left;
            left.parent = s;
            p.left = null;
            p.right = sr;
            if (sr != null) {
                sr.parent = p;
            }
            s.parent = pp;
            if (pp == null) {
                root = s;
            } else if (p == pp.left) {
                pp.left = s;
            } else {
                pp.right = s;
            }
            replacement = sr != null ? sr : p;
        } else {
            replacement = left != null ? left : right != null ? right : p;
        }
        if (replacement != p) {
            HashTreeNode<K, V> pp = p.parent;
            replacement.parent = pp;
            if (pp == null) {
                root = replacement;
                root.red = false;
            } else if (p == pp.left) {
                pp.left = replacement;
            } else {
                pp.right = replacement;
            }
            p.left = null;
            p.right = null;
            p.parent = null;
        }
        HashTreeNode<K, V> r = p.red ? root : balanceDeletion(root, replacement);
        if (replacement == p) {
            HashTreeNode<K, V> pp = p.parent;
            p.parent = null;
            if (pp != null) {
                if (p == pp.left) {
                    pp.left = null;
                } else if (p == pp.right) {
                    pp.right = null;
                }
            }
        }
        if (rootMayMove) {
            toFront(table, r);
        }
    }

    /** The chain that begins here, in plain nodes. */
    private HashMap.Node<K, V> plain(HashMap<K, V> map) {
        HashMap.Node<K, V> first = null;
        HashMap.Node<K, V> last = null;
        for (HashMap.Node<K, V> e = this; e != null; e = e.next) {
            HashMap.Node<K, V> n;
            if (map.linked) {
                LinkedHashMap.Entry<K, V> old = (LinkedHashMap.Entry<K, V>) e;
                n = ((LinkedHashMap<K, V>) map).replaceEntry(old,
                        new LinkedHashMap.Entry<K, V>(e.hash, e.key, e.value, null));
            } else {
                n = new HashMap.Node<K, V>(e.hash, e.key, e.value, null);
            }
            if (last == null) {
                first = n;
            } else {
                last.next = n;
            }
            last = n;
        }
        return first;
    }

    /** Distributes the chain that begins here over the slots i and i + bit of a doubled table. */
    void split(HashMap<K, V> map, HashMap.Node<K, V>[] table, int i, int bit) {
        HashTreeNode<K, V> low = null;
        HashTreeNode<K, V> lowTail = null;
        HashTreeNode<K, V> high = null;
        HashTreeNode<K, V> highTail = null;
        int lows = 0;
        int highs = 0;
        HashTreeNode<K, V> next;
        for (HashTreeNode<K, V> e = this; e != null; e = next) {
            next = e.following();
            e.next = null;
            if ((e.hash & bit) == 0) {
                e.prev = lowTail;
                if (lowTail == null) {
                    low = e;
                } else {
                    lowTail.next = e;
                }
                lowTail = e;
                lows++;
            } else {
                e.prev = highTail;
                if (highTail == null) {
                    high = e;
                } else {
                    highTail.next = e;
                }
                highTail = e;
                highs++;
            }
        }
        place(map, table, i, low, lows, high != null);
        place(map, table, i + bit, high, highs, low != null);
    }

    private static <K, V> void place(HashMap<K, V> map, HashMap.Node<K, V>[] table, int i, HashTreeNode<K, V> head,
            int size, boolean parted) {
        if (head == null) {
            return;
        }
        if (size <= SMALL) {
            table[i] = head.plain(map);
        } else {
            table[i] = head;
            if (parted) {
                head.grow(table);
            }
        }
    }

    // The red-black tree of the textbook; the methods answer the root.

    private static <K, V> HashTreeNode<K, V> rotateLeft(HashTreeNode<K, V> root, HashTreeNode<K, V> p) {
        HashTreeNode<K, V> r = p.right;
        HashTreeNode<K, V> m = r.left;
        p.right = m;
        if (m != null) {
            m.parent = p;
        }
        root = hang(root, p, r);
        r.left = p;
        p.parent = r;
        return root;
    }

    private static <K, V> HashTreeNode<K, V> rotateRight(HashTreeNode<K, V> root, HashTreeNode<K, V> p) {
        HashTreeNode<K, V> l = p.left;
        HashTreeNode<K, V> m = l.right;
        p.left = m;
        if (m != null) {
            m.parent = p;
        }
        root = hang(root, p, l);
        l.right = p;
        p.parent = l;
        return root;
    }

    /** Hangs x where p hung. */
    private static <K, V> HashTreeNode<K, V> hang(HashTreeNode<K, V> root, HashTreeNode<K, V> p,
            HashTreeNode<K, V> x) {
        HashTreeNode<K, V> up = p.parent;
        x.parent = up;
        if (up == null) {
            x.red = false;
            return x;
        }
        if (up.left == p) {
            up.left = x;
        } else {
            up.right = x;
        }
        return root;
    }

    private static <K, V> HashTreeNode<K, V> balanceInsertion(HashTreeNode<K, V> root, HashTreeNode<K, V> x) {
        x.red = true;
        for (;;) {
            HashTreeNode<K, V> p = x.parent;
            if (p == null) {
                x.red = false;
                return x;
            }
            HashTreeNode<K, V> g = p.parent;
            if (!p.red || g == null) {
                return root;
            }
            boolean onLeft = p == g.left;
            HashTreeNode<K, V> uncle = onLeft ? g.right : g.left;
            if (uncle != null && uncle.red) {
                uncle.red = false;
                p.red = false;
                g.red = true;
                x = g;
                continue;
            }
            if (onLeft ? x == p.right : x == p.left) {
                root = onLeft ? rotateLeft(root, p) : rotateRight(root, p);
                HashTreeNode<K, V> t = p;
                p = x;
                x = t;
            }
            p.red = false;
            g.red = true;
            root = onLeft ? rotateRight(root, g) : rotateLeft(root, g);
        }
    }

    private static boolean isRed(HashTreeNode<?, ?> n) {
        return n != null && n.red;
    }

    private static <K, V> HashTreeNode<K, V> balanceDeletion(HashTreeNode<K, V> root, HashTreeNode<K, V> x) {
        for (;;) {
            if (x == root) {
                return root;
            }
            HashTreeNode<K, V> p = x.parent;
            if (p == null) {
                x.red = false;
                return x;
            }
            if (x.red) {
                x.red = false;
                return root;
            }
            boolean onLeft = p.left == x;
            HashTreeNode<K, V> s = onLeft ? p.right : p.left;
            if (isRed(s)) {
                s.red = false;
                p.red = true;
                root = onLeft ? rotateLeft(root, p) : rotateRight(root, p);
                p = x.parent;
                s = p == null ? null : onLeft ? p.right : p.left;
            }
            if (s == null) {
                x = p;
                continue;
            }
            HashTreeNode<K, V> near = onLeft ? s.left : s.right;
            HashTreeNode<K, V> far = onLeft ? s.right : s.left;
            if (!isRed(near) && !isRed(far)) {
                s.red = true;
                x = p;
                continue;
            }
            if (!isRed(far)) {
                near.red = false;
                s.red = true;
                root = onLeft ? rotateRight(root, s) : rotateLeft(root, s);
                p = x.parent;
                s = p == null ? null : onLeft ? p.right : p.left;
            }
            if (s != null) {
                s.red = p != null && p.red;
                far = onLeft ? s.right : s.left;
                if (far != null) {
                    far.red = false;
                }
            }
            if (p != null) {
                p.red = false;
                root = onLeft ? rotateLeft(root, p) : rotateRight(root, p);
            }
            x = root;
        }
    }
}
