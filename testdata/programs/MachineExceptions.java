import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;

/** What the machine and the library say when something is wrong, word for word. */
public class MachineExceptions {
    int number;
    int[] numbers;
    String text;
    MachineExceptions next;
    static MachineExceptions statically;

    interface Body {
        void run() throws Throwable;
    }

    static void fails(Body b) {
        try {
            b.run();
            System.out.println("no exception");
        } catch (Throwable t) {
            System.out.println(t.getClass().getName() + ": " + t.getMessage());
        }
    }

    MachineExceptions next() {
        return next;
    }

    static MachineExceptions none() {
        return null;
    }

    static void nulls(MachineExceptions m, int[][] grid, Object[] objects, int index) {
        fails(() -> System.out.println(m.number));
        fails(() -> m.number = 5);
        fails(() -> System.out.println(m.numbers[1]));
        fails(() -> m.next.next.number++);
        fails(() -> m.next().number++);
        fails(() -> none().next());
        fails(() -> statically.text.length());
        fails(() -> System.out.println(grid[0][1]));
        fails(() -> grid[index][2] = 7);
        fails(() -> System.out.println(objects[index].toString()));
        fails(() -> System.out.println(grid[2].length));
        fails(() -> {
            synchronized (m.next) {
                System.out.println("locked");
            }
        });
        fails(() -> {
            throw (RuntimeException) objects[0];
        });
    }

    static void locals() {
        String s = null;
        int[] a = null;
        Object o = null;
        Integer boxed = null;
        long[] l = null;
        try {
            s.length();
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        try {
            a[0] = 1;
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        try {
            System.out.println(a.length + a[1]);
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        try {
            System.out.println(l[5]);
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        try {
            o.equals(o);
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        try {
            int i = boxed;
            System.out.println(i);
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        try {
            throw null;
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
    }

    public static void main(String[] args) {
        int zero = args.length;
        fails(() -> System.out.println(1 / zero));
        fails(() -> System.out.println(1L % zero));
        fails(() -> System.out.println(new int[3][4][zero - 1].length));
        fails(() -> System.out.println(new int[3][zero - 1]));
        fails(() -> System.out.println(new int[zero - 5]));
        fails(() -> System.out.println(new String[2][zero - 2]));
        fails(() -> System.out.println(new int[3][0][zero].length));
        int[] a = new int[5];
        fails(() -> a[5] = 1);
        fails(() -> a[-1]++);
        fails(() -> System.out.println(new double[0][0].length));
        fails(() -> "abc".toCharArray()[3]++);
        Object s = "string", i = 5, ints = new int[2], strings = new String[1], list = new ArrayList<>(), nested = new Integer[2][2];
        fails(() -> System.out.println((Integer) s));
        fails(() -> System.out.println((String) i));
        fails(() -> System.out.println((long[]) ints));
        fails(() -> System.out.println((Integer[]) strings));
        fails(() -> System.out.println((MachineExceptions) list));
        fails(() -> System.out.println((Runnable) nested));
        fails(() -> System.out.println(((Comparable<Object>) s).compareTo(i)));
        fails(() -> ((Object[]) strings)[0] = 5);
        fails(() -> ((Object[]) nested)[0] = "x");
        fails(() -> ((Object[]) nested)[1] = new Object[2]);
        nulls(null, new int[3][], new Object[2], 1);
        nulls(new MachineExceptions(), null, null, 1);
        locals();
        fails(() -> new ArrayList<>(List.of(1, 2, 3)).get(3));
        fails(() -> new ArrayList<>().get(0));
        fails(() -> new ArrayList<>().remove(0));
        fails(() -> new ArrayList<>().add(1, "x"));
        fails(() -> new ArrayList<>(-1));
        fails(() -> new ArrayList<>(List.of(1)).set(1, 2));
        fails(() -> List.of(1, 2).get(2));
        fails(() -> List.of(1).add(2));
        fails(() -> List.of(1, null));
        fails(() -> java.util.Map.of(1, 2, 1, 3));
        fails(() -> java.util.Set.of("a", "a"));
        fails(() -> Arrays.asList(1, 2).add(3));
        fails(() -> Arrays.asList(1, 2).get(2));
        fails(() -> Collections.emptyList().get(0));
        fails(() -> Collections.unmodifiableList(new ArrayList<>()).add(null));
        fails(() -> new java.util.LinkedList<>().getFirst());
        fails(() -> new java.util.LinkedList<>().get(2));
        fails(() -> new java.util.ArrayDeque<>().pop());
        fails(() -> new java.util.ArrayDeque<>().add(null));
        fails(() -> new java.util.PriorityQueue<>().remove());
        fails(() -> new java.util.Stack<>().pop());
        fails(() -> new ArrayList<>().iterator().next());
        fails(() -> new HashMap<>(-1));
        fails(() -> new java.util.TreeMap<String, String>().firstKey());
        fails(() -> new java.util.TreeSet<Object>().add(new Object()));
        fails(() -> java.util.Optional.empty().get());
        fails(() -> java.util.Objects.requireNonNull(null, "must be there"));
        fails(() -> java.util.Objects.checkIndex(5, 5));
        fails(() -> List.of(1, 2, 3).subList(2, 1));
        fails(() -> new ArrayList<>(List.of(1, 2, 3)).subList(0, 4));
        fails(() -> new ArrayList<>().iterator().remove());
        fails(() -> {
            List<Integer> l = new ArrayList<>(List.of(1, 2, 3));
            for (Integer x : l) {
                l.remove(x);
            }
        });
        fails(() -> {
            HashMap<Integer, Integer> m = new HashMap<>(java.util.Map.of(1, 1));
            for (Integer x : m.keySet()) {
                m.put(x + 1, x);
            }
        });
        fails(() -> Integer.parseInt("x1"));
        fails(() -> Integer.parseInt("99999999999"));
        fails(() -> Integer.parseInt("12", 99));
        fails(() -> Integer.decode("0xZ"));
        fails(() -> Long.parseLong(""));
        fails(() -> Double.parseDouble("x"));
        fails(() -> Byte.parseByte("128"));
        fails(() -> Boolean.parseBoolean(null));
        fails(() -> Thread.State.valueOf("NOPE"));
        fails(() -> Class.forName("no.such.Class"));
        fails(() -> new Object().wait());
        fails(() -> new Object().notify());
        fails(() -> Thread.sleep(-1));
        fails(() -> new Thread().setPriority(11));
        fails(() -> System.arraycopy(new int[2], 0, new long[2], 0, 1));
        fails(() -> System.arraycopy(new int[2], 1, new int[2], 0, 2));
        fails(() -> System.arraycopy("x", 0, new int[2], 0, 2));
        fails(() -> System.arraycopy(new int[2], 0, new int[2], -1, 2));
        fails(() -> System.arraycopy(new Object[]{"a", 1}, 0, new String[2], 0, 2));
        fails(() -> Arrays.copyOfRange(new int[2], 2, 1));
        fails(() -> Arrays.fill(new int[2], 0, 3, 1));
        fails(() -> Character.toChars(-1));
        fails(() -> new java.util.Random().nextInt(0));
        fails(() -> new java.util.Scanner("x").nextInt());
        fails(() -> new java.util.Scanner("").next());
        fails(() -> new java.util.Scanner("").nextLine());
        Iterator<String> it = List.of("a").iterator();
        it.next();
        fails(it::next);
        fails(it::remove);
    }
}
