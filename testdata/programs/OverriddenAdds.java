import java.util.*;

/** What collections call on themselves and on their elements: subclasses that count, elements that have equals without hashCode. */
public class OverriddenAdds {
    static StringBuilder log = new StringBuilder();

    static class CountingSet extends HashSet<Integer> {
        int added;

        @Override
        public boolean add(Integer i) {
            added++;
            return super.add(i);
        }

        @Override
        public boolean addAll(Collection<? extends Integer> c) {
            added += c.size();
            return super.addAll(c);
        }
    }

    static class Telling extends ArrayList<Integer> {
        @Override
        public boolean add(Integer i) {
            log.append("add ");
            return super.add(i);
        }

        @Override
        public int indexOf(Object o) {
            log.append("indexOf ");
            return super.indexOf(o);
        }

        @Override
        public boolean remove(Object o) {
            log.append("remove ");
            return super.remove(o);
        }
    }

    static class TellingStack extends Stack<Integer> {
        @Override
        public void addElement(Integer i) {
            log.append("addElement ");
            super.addElement(i);
        }

        @Override
        public boolean add(Integer i) {
            log.append("add ");
            return super.add(i);
        }
    }

    static class Hashless {
        final int v;

        Hashless(int v) {
            this.v = v;
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof Hashless h && h.v == v;
        }
    }

    public static void main(String[] args) {
        CountingSet set = new CountingSet();
        set.addAll(List.of(1, 2, 3));
        System.out.println("counted " + set.added);
        Telling list = new Telling();
        list.addAll(List.of(1, 2, 3));
        list.add(4);
        list.remove((Object) 2);
        list.contains(3);
        System.out.println(log + "" + list);
        log.setLength(0);
        TellingStack stack = new TellingStack();
        stack.push(1);
        stack.add(2);
        stack.addAll(List.of(3, 4));
        System.out.println(log + "" + stack);
        Hashless one = new Hashless(1), two = new Hashless(2);
        System.out.println(Set.of(one).contains(new Hashless(1)) + " " + Set.of(one, two).contains(new Hashless(2)) + " "
                + Set.of(one, two).contains(new Hashless(3)) + " " + Map.of(one, "x").get(new Hashless(1)) + " " + List.of(one).contains(new Hashless(1)));
        try {
            Set.of(one, new Hashless(1));
        } catch (IllegalArgumentException e) {
            System.out.println("two of a kind");
        }
        System.out.println(Set.of().contains("a") + " " + Map.of().get("a") + " " + Set.of(5, 7).containsAll(List.of(7, 5)));
    }
}
