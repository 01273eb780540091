package java.io;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import junco.internal.reflect.Machine;
import junco.internal.reflect.Members;

/**
 * Serialises the library's containers by their contents: the comparator, if there can be one, the number of elements, and
 * the elements. Reading runs the class's own constructor on the object, so that the contents can be added to it.
 */
final class Containers {
    private static final Class<?>[] KNOWN = {ArrayList.class, LinkedList.class, ArrayDeque.class, PriorityQueue.class,
        HashMap.class, LinkedHashMap.class, TreeMap.class, Hashtable.class, IdentityHashMap.class, HashSet.class,
        LinkedHashSet.class, TreeSet.class, ConcurrentHashMap.class, CopyOnWriteArrayList.class};

    private Containers() {
    }

    static boolean isKnown(Class<?> c) {
        for (Class<?> k : KNOWN) {
            if (c == k) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether a class is the most specific container among the superclasses of an object. */
    private static boolean isOwner(Object o, Class<?> type) {
        Class<?> c = o.getClass();
        while (!isKnown(c)) {
            c = c.getSuperclass();
        }
        return c == type;
    }

    private static boolean isSorted(Class<?> type) {
        return type == TreeMap.class || type == TreeSet.class || type == PriorityQueue.class;
    }

    static void write(Object o, Class<?> type, ObjectOutputStream out) throws IOException {
        if (!isOwner(o, type)) {
            return;
        }
        if (isSorted(type)) {
            out.writeObject(o instanceof SortedMap<?, ?> m ? m.comparator()
                : o instanceof SortedSet<?> s ? s.comparator() : ((PriorityQueue<?>) o).comparator());
        }
        if (o instanceof Map<?, ?> m) {
            out.writeInt(m.size());
            for (Map.Entry<?, ?> e : m.entrySet()) {
                out.writeObject(e.getKey());
                out.writeObject(e.getValue());
            }
        } else {
            Collection<?> c = (Collection<?>) o;
            out.writeInt(c.size());
            for (Object x : c) {
                out.writeObject(x);
            }
        }
    }

    @SuppressWarnings("unchecked")
    static void read(Object o, Class<?> type, ObjectInputStream in) throws IOException, ClassNotFoundException {
        if (!isOwner(o, type)) {
            return;
        }
        if (isSorted(type)) {
            Comparator<?> c = (Comparator<?>) in.readObject();
            construct(o, type, "(Ljava/util/Comparator;)V", c);
        } else {
            construct(o, type, "()V");
        }
        int n = in.readInt();
        if (o instanceof Map<?, ?> m) {
            for (int i = 0; i < n; i++) {
                Object k = in.readObject();
                ((Map<Object, Object>) m).put(k, in.readObject());
            }
        } else {
            for (int i = 0; i < n; i++) {
                ((Collection<Object>) o).add(in.readObject());
            }
        }
    }

    private static void construct(Object o, Class<?> type, String descriptor, Object... args) {
        for (int i = 0;; i++) {
            if (Machine.memberName(type, Members.METHOD, i).equals("<init>")
                    && Machine.memberDescriptor(type, Members.METHOD, i).equals(descriptor)) {
                Machine.invokeBits(type, i, o, args, true);
                return;
            }
        }
    }
}
