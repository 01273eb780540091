import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** equals, hashCode, toString, clone, compareTo, finalisation of fields, identity, interned strings. */
public class ObjectContracts {
    static class Money implements Comparable<Money>, Cloneable {
        private final long cents;
        private final String currency;
        int[] history = {1, 2, 3};
        Money link;

        Money(long cents, String currency) {
            this.cents = cents;
            this.currency = Objects.requireNonNull(currency);
        }

        @Override
        public boolean equals(Object o) {
            if (this == o) {
                return true;
            }
            if (o == null || getClass() != o.getClass()) {
                return false;
            }
            Money m = (Money) o;
            return cents == m.cents && currency.equals(m.currency);
        }

        @Override
        public int hashCode() {
            return Objects.hash(cents, currency);
        }

        @Override
        public int compareTo(Money o) {
            int c = currency.compareTo(o.currency);
            return c != 0 ? c : Long.compare(cents, o.cents);
        }

        @Override
        public Money clone() {
            try {
                Money m = (Money) super.clone();
                m.history = history.clone();
                return m;
            } catch (CloneNotSupportedException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public String toString() {
            return String.format("%s %d.%02d", currency, cents / 100, cents % 100);
        }
    }

    static class Plain {
        @Override
        protected Object clone() throws CloneNotSupportedException {
            return super.clone();
        }
    }

    static class Mutable {
        int v;

        Mutable(int v) {
            this.v = v;
        }

        @Override
        public int hashCode() {
            return v;
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof Mutable && ((Mutable) o).v == v;
        }
    }

    static class Counting {
        static int equalsCalls, hashCalls;
        final String s;

        Counting(String s) {
            this.s = s;
        }

        @Override
        public boolean equals(Object o) {
            equalsCalls++;
            return o instanceof Counting && ((Counting) o).s.equals(s);
        }

        @Override
        public int hashCode() {
            hashCalls++;
            return s.length();
        }
    }

    public static void main(String[] args) {
        Money a = new Money(1050, "EUR"), b = new Money(1050, "EUR"), c = new Money(5, "CHF");
        System.out.println(a + " " + a.equals(b) + " " + (a == b) + " " + (a.hashCode() == b.hashCode()) + " " + a.equals(null) + " " + a.equals("x") + " " + a.hashCode() + " " + a.compareTo(c) + " " + c.compareTo(a));
        a.link = a;
        Money d = a.clone();
        d.history[0] = 99;
        System.out.println(d.equals(a) + " " + (d == a) + " " + a.history[0] + " " + (d.link == a) + " " + d.getClass().getSimpleName());
        try {
            new Plain().clone();
        } catch (CloneNotSupportedException e) {
            System.out.println(e);
        }
        Set<Mutable> set = new HashSet<>();
        Mutable m = new Mutable(1);
        set.add(m);
        m.v = 2;
        System.out.println(set.contains(m) + " " + set.contains(new Mutable(1)) + " " + set.size());
        Map<Counting, Integer> counts = new HashMap<>();
        for (String s : "a bb cc a dd bb eee".split(" ")) {
            counts.merge(new Counting(s), 1, Integer::sum);
        }
        System.out.println(counts.size() + " " + Counting.hashCalls + " " + Counting.equalsCalls);
        Object o = new Object();
        System.out.println(o.equals(o) + " " + (o.hashCode() == System.identityHashCode(o)) + " " + o.toString().startsWith("java.lang.Object@") + " " + o.toString().endsWith(Integer.toHexString(o.hashCode())) + " " + System.identityHashCode(null));
        int h = o.hashCode();
        for (int i = 0; i < 3; i++) {
            System.gc();
            if (o.hashCode() != h) {
                System.out.println("hash moved");
            }
        }
        System.out.println(new int[0].toString().startsWith("[I@") + " " + new String[0].toString().startsWith("[Ljava.lang.String;@") + " " + new Plain().toString().startsWith("ObjectContracts$Plain@"));
        System.out.println(Objects.equals(null, null) + " " + Objects.hashCode(null) + " " + Objects.toString(null, "def") + " " + Objects.requireNonNullElse(null, 5) + " " + Objects.hash() + " " + Objects.hash(1, null, "x") + " " + Objects.deepEquals(new int[]{1}, new int[]{1}) + " " + Objects.isNull(null) + " " + Objects.compare("a", "b", String::compareTo));
        String s1 = "interned", s2 = "inter" + "ned", s3 = new String("interned"), s4 = new StringBuilder("inter").append("ned").toString();
        System.out.println((s1 == s2) + " " + (s1 == s3) + " " + (s1 == s4) + " " + (s1 == s3.intern()) + " " + (s4.intern() == s2) + " " + (s1.hashCode() == s4.hashCode()) + " " + ("" == "".intern()));
        for (int i = 0; i < 2000; i++) {
            ("temporary" + i).intern();
        }
        System.gc();
        System.out.println("interned" == s3.intern());
        Money[] sorted = {a, c, new Money(7, "EUR"), new Money(99999, "CHF")};
        Arrays.sort(sorted);
        System.out.println(Arrays.toString(sorted));
        System.out.println(new Object() {
            @Override
            public String toString() {
                return "custom " + super.equals(this);
            }
        });
        StringBuilder sb = new StringBuilder();
        sb.append(a).append((Object) null).append(new Object[]{1}.length);
        System.out.println(sb);
    }
}
