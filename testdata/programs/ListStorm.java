import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.ListIterator;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.Vector;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.LinkedBlockingDeque;

/** Random histories of lists, deques and heaps, with what they throw. */
public class ListStorm {
    interface Act {
        Object run();
    }

    static int digest;

    static void note(Object o) {
        digest = 31 * digest + String.valueOf(o).hashCode();
    }

    static void attempt(Act a) {
        try {
            note(a.run());
        } catch (RuntimeException e) {
            note(e);
        }
    }

    static Object window(List<Integer> l, int from, int to) {
        List<Integer> part = l.subList(from, to);
        note(part + " " + part.hashCode());
        part.add(5);
        Collections.sort(part);
        part.remove(0);
        for (ListIterator<Integer> it = part.listIterator(); it.hasNext(); ) {
            int x = it.next();
            if (x % 2 == 0) {
                it.remove();
            } else {
                it.set(x + 1);
            }
        }
        note(part);
        part.subList(0, part.size() / 2).clear();
        return part;
    }

    static Object backAndForth(List<Integer> l, int at, int v) {
        ListIterator<Integer> it = l.listIterator(at);
        while (it.hasPrevious()) {
            int x = it.previous();
            if (x == v) {
                it.add(x + 100);
            }
            if (x > 50) {
                it.remove();
            } else {
                it.set(x + 1);
            }
        }
        StringBuilder b = new StringBuilder();
        while (it.hasNext()) {
            b.append(it.nextIndex()).append(':').append(it.next()).append(' ');
        }
        return b;
    }

    static void step(List<Integer> l, int what, int v, int at, Random r) {
        switch (what) {
            case 0: case 1: case 2: case 3:
                note(l.add(v));
                break;
            case 4:
                attempt(() -> {
                    l.add(at, v);
                    return l;
                });
                break;
            case 5:
                attempt(() -> l.remove(at));
                break;
            case 6:
                note(l.remove((Object) v));
                break;
            case 7:
                attempt(() -> l.set(at, v));
                break;
            case 8:
                note(l.indexOf(v) + " " + l.lastIndexOf(v) + " " + l.contains(v));
                break;
            case 9:
                note(l.removeIf(x -> x == v));
                break;
            case 10:
                l.replaceAll(x -> x + 1);
                break;
            case 11:
                l.sort(v % 2 == 0 ? null : Comparator.reverseOrder());
                break;
            case 12:
                Collections.shuffle(l, new Random(v));
                break;
            case 13:
                Collections.rotate(l, v - 15);
                break;
            case 14:
                attempt(() -> l.addAll(at, Arrays.asList(v, v + 1)));
                break;
            case 15:
                note(l.removeAll(Set.of(v, v + 1, v + 2)));
                break;
            case 16:
                attempt(() -> window(l, at, Math.min(l.size(), at + 3)));
                break;
            case 17:
                attempt(() -> backAndForth(l, at, v));
                break;
            case 18:
                attempt(() -> {
                    for (int x : l) {
                        if (x == v) {
                            l.add(1);
                        }
                    }
                    return "walked";
                });
                break;
            default:
                attempt(() -> {
                    l.forEach(x -> {
                        if (x == v) {
                            l.add(2);
                        }
                    });
                    return "visited";
                });
        }
    }

    static void list(List<Integer> l, int steps) {
        Random r = new Random(99);
        digest = 0;
        for (int i = 0; i < steps; i++) {
            int at = r.nextInt(l.size() + 2) - (r.nextInt(10) == 0 ? 1 : 0);
            step(l, r.nextInt(20), r.nextInt(30), at, r);
            if (l.size() > 40) {
                l.subList(10, 30).clear();
            }
            note(l);
        }
        System.out.println(l.getClass().getSimpleName() + " " + digest + " " + l + " "
                + l.equals(new LinkedList<>(l)) + " " + l.retainAll(Set.of(1, 2, 3, 5, 7, 11, 13, 17)) + l);
    }

    static void deque(Deque<Integer> d, int steps) {
        Random r = new Random(5);
        digest = 0;
        for (int i = 0; i < steps; i++) {
            int v = r.nextInt(50);
            switch (r.nextInt(13)) {
                case 0: case 1:
                    d.addFirst(v);
                    break;
                case 2: case 3:
                    d.addLast(v);
                    break;
                case 4:
                    note(d.pollFirst());
                    break;
                case 5:
                    note(d.pollLast());
                    break;
                case 6:
                    attempt(d::pop);
                    break;
                case 7:
                    note(d.removeFirstOccurrence(v));
                    break;
                case 8:
                    note(d.removeLastOccurrence(v));
                    break;
                case 9:
                    for (Iterator<Integer> it = d.iterator(); it.hasNext(); ) {
                        if (it.next() % 7 == v % 7) {
                            it.remove();
                        }
                    }
                    break;
                case 10:
                    for (Iterator<Integer> it = d.descendingIterator(); it.hasNext(); ) {
                        if (it.next() % 5 == v % 5) {
                            it.remove();
                        }
                    }
                    break;
                default:
                    d.push(v);
                    d.offer(v + 1);
            }
            note(d + " " + d.peekFirst() + d.peekLast() + d.size());
        }
        System.out.println(d.getClass().getSimpleName() + " " + digest + " " + d);
    }

    static void heap(PriorityQueue<Integer> q, int steps) {
        Random r = new Random(6);
        digest = 0;
        for (int i = 0; i < steps; i++) {
            int v = r.nextInt(40);
            switch (r.nextInt(8)) {
                case 0: case 1: case 2: case 3:
                    q.add(v);
                    break;
                case 4:
                    note(q.poll());
                    break;
                case 5:
                    note(q.remove(v));
                    break;
                case 6:
                    for (Iterator<Integer> it = q.iterator(); it.hasNext(); ) {
                        int x = it.next();
                        note(x);
                        if (v < 8 && x % 4 == v % 4) {
                            it.remove();
                        }
                    }
                    break;
                default:
                    if (v < 6) {
                        note(q.removeIf(x -> x % 9 == v));
                    }
            }
            note(q);
        }
        System.out.println("heap " + digest + " " + q);
    }

    public static void main(String[] args) {
        list(new ArrayList<>(), 300);
        list(new LinkedList<>(), 300);
        list(new Vector<>(), 300);
        deque(new ArrayDeque<>(), 200);
        deque(new LinkedList<>(), 200);
        deque(new ConcurrentLinkedDeque<>(), 200);
        deque(new LinkedBlockingDeque<>(), 200);
        heap(new PriorityQueue<>(), 200);
        heap(new PriorityQueue<>(Collections.reverseOrder()), 200);
        heap(new PriorityQueue<>(List.of(5, 3, 8, 1, 9, 2, 7, 7, 4)), 100);
        for (int n : new int[] {1, 5, 31, 32, 33, 100, 300}) {
            for (int kind = 0; kind < 4; kind++) {
                Random r = new Random(n * 10 + kind);
                Integer[] a = new Integer[n];
                for (int i = 0; i < n; i++) {
                    a[i] = kind == 0 ? r.nextInt(1000) : kind == 1 ? r.nextInt(5) : kind == 2 ? i + r.nextInt(3) : n - i;
                }
                long[] log = new long[2];
                Arrays.sort(a, (x, y) -> {
                    log[0] = 31 * log[0] + 7 * x + y;
                    log[1]++;
                    return Integer.compare(x / 2, y / 2);
                });
                System.out.println("sort " + n + " " + kind + ": " + log[1] + " comparisons " + log[0] + " "
                        + Arrays.hashCode(a));
            }
        }
        try {
            Random r = new Random(1);
            Integer[] a = new Integer[200];
            Arrays.setAll(a, i -> r.nextInt(100));
            Arrays.sort(a, (x, y) -> r.nextInt(3) - 1);
            System.out.println("sorted");
        } catch (IllegalArgumentException e) {
            System.out.println(e);
        }
    }
}
