import java.util.*;

/** ArrayList, LinkedList, subList, iterators, ListIterator, immutable lists, Collections methods. */
public class Lists {
    static void fails(Runnable r) {
        try {
            r.run();
            System.out.println("no exception");
        } catch (RuntimeException e) {
            System.out.println(e.getClass().getSimpleName() + " " + e.getMessage());
        }
    }

    static void exercise(List<Integer> l) {
        for (int i = 0; i < 12; i++) {
            l.add(i * 7 % 12);
        }
        l.add(3, 100);
        l.addAll(2, List.of(-1, -2));
        l.set(0, 50);
        System.out.println(l + " " + l.size() + " " + l.indexOf(7) + " " + l.lastIndexOf(100) + " " + l.contains(5) + " " + l.contains("x") + " " + l.isEmpty());
        l.remove(0);
        l.remove((Object) 100);
        l.removeIf(x -> x < 0);
        l.removeAll(List.of(1, 2, 3));
        System.out.println(l + " " + l.get(2) + " " + l.hashCode());
        l.retainAll(Set.of(0, 4, 5, 6, 7, 8, 9, 10));
        l.replaceAll(x -> x * 2);
        l.sort(null);
        System.out.println(l);
        l.sort(Comparator.reverseOrder());
        List<Integer> sub = l.subList(1, 4);
        System.out.println(sub + " " + sub.indexOf(16));
        sub.set(0, 99);
        sub.remove(1);
        sub.add(77);
        sub.addAll(List.of(1, 2));
        Collections.reverse(sub);
        System.out.println(sub + " " + l);
        sub.clear();
        System.out.println(l + " " + sub.isEmpty());
        ListIterator<Integer> it = l.listIterator();
        while (it.hasNext()) {
            int at = it.nextIndex();
            int v = it.next();
            if (at % 2 == 0) {
                it.remove();
            } else if (v > 8) {
                it.set(-v);
            } else {
                it.add(1000 + v);
            }
        }
        while (it.hasPrevious()) {
            System.out.print(it.previousIndex() + ":" + it.previous() + " ");
        }
        System.out.println();
        Object[] o = l.toArray();
        Integer[] a = l.toArray(new Integer[0]);
        Integer[] big = l.toArray(new Integer[10]);
        System.out.println(o.length + " " + a.length + " " + big[a.length] + " " + l.equals(Arrays.asList(a)) + " " + new ArrayList<>(l).equals(new LinkedList<>(l)));
        int sum = 0;
        for (int x : l) {
            sum += x;
        }
        l.forEach(x -> System.out.print(x + ","));
        System.out.println(sum);
        fails(() -> {
            for (Integer x : l) {
                l.add(x);
            }
        });
        l.clear();
        System.out.println(l + " " + l.iterator().hasNext());
    }

    public static void main(String[] args) {
        exercise(new ArrayList<>());
        exercise(new LinkedList<>());
        exercise(new Vector<>());
        LinkedList<String> q = new LinkedList<>(List.of("b", "c"));
        q.addFirst("a");
        q.addLast("d");
        q.push("z");
        q.offer("e");
        System.out.println(q + " " + q.pop() + q.poll() + q.pollLast() + q.peek() + q.peekLast() + q.getFirst() + q.element() + q.removeLast() + " " + q);
        q.removeFirstOccurrence("c");
        Iterator<String> down = q.descendingIterator();
        System.out.println(down.next() + q);
        List<Integer> n = new ArrayList<>(List.of(5, 3, 8, 1, 9, 2));
        Collections.sort(n);
        System.out.println(n + " " + Collections.binarySearch(n, 8) + " " + Collections.binarySearch(n, 4) + " " + Collections.max(n) + " " + Collections.min(n, Collections.reverseOrder()));
        Collections.swap(n, 0, 5);
        Collections.rotate(n, 2);
        System.out.println(n);
        Collections.shuffle(n, new Random(42));
        System.out.println(n);
        System.out.println(Collections.frequency(List.of(1, 2, 1), 1) + " " + Collections.nCopies(3, "x") + " " + Collections.disjoint(n, List.of(77)) + " " + Collections.emptyList() + Collections.singletonList(1) + Collections.singleton(2) + Collections.singletonMap("k", "v"));
        Collections.fill(n, 7);
        Collections.addAll(n, 1, 2);
        System.out.println(n + " " + Collections.indexOfSubList(n, List.of(7, 1)) + " " + Collections.lastIndexOfSubList(n, List.of(7)));
        List<Integer> fixed = Arrays.asList(3, 1, 2);
        fixed.set(0, 30);
        Collections.sort(fixed);
        System.out.println(fixed);
        List<Integer> view = Collections.unmodifiableList(n);
        n.add(0, -5);
        System.out.println(view.get(0));
        fails(() -> view.add(1));
        fails(() -> fixed.add(1));
        fails(() -> List.of(1, 2).set(0, 1));
        fails(() -> List.copyOf(n).remove(0));
        fails(() -> Collections.emptyList().add(null));
        fails(() -> List.of(1).contains(null));
        List<Integer> copy = List.copyOf(n);
        System.out.println(copy.equals(n) + " " + copy.hashCode() + " " + List.of().equals(new ArrayList<>()) + " " + (List.copyOf(copy) == copy));
        List<List<Integer>> nested = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            nested.add(new ArrayList<>());
            for (int j = 0; j <= i; j++) {
                nested.get(i).add(i == 0 || j == 0 || j == i ? 1 : nested.get(i - 1).get(j - 1) + nested.get(i - 1).get(j));
            }
        }
        System.out.println(nested);
        List<Object> self = new ArrayList<>();
        self.add(self);
        self.add(1);
        System.out.println(self);
        List<String> checked = Collections.checkedList(new ArrayList<>(), String.class);
        checked.add("ok");
        List<String> sync = Collections.synchronizedList(new ArrayList<>(List.of("s")));
        System.out.println(checked + " " + sync + " " + new ArrayList<>(Collections.nCopies(2, 1)));
        ArrayList<Integer> grow = new ArrayList<>(1);
        for (int i = 0; i < 1000; i++) {
            grow.add(i, i);
        }
        grow.subList(10, 990).clear();
        grow.trimToSize();
        grow.ensureCapacity(50);
        System.out.println(grow);
        @SuppressWarnings("unchecked")
        ArrayList<Integer> cloned = (ArrayList<Integer>) grow.clone();
        cloned.remove(0);
        System.out.println(cloned.size() + " " + grow.size());
        Stack<Integer> stack = new Stack<>();
        stack.push(1);
        stack.push(2);
        stack.push(3);
        System.out.println(stack + " " + stack.peek() + " " + stack.search(1) + " " + stack.pop() + " " + stack.empty() + " " + stack.elementAt(0));
    }
}
