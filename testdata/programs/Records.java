import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Records, sealed hierarchies and instanceof patterns. */
public class Records {
    record Point(int x, int y) implements Comparable<Point> {
        static final Point ORIGIN = new Point(0, 0);

        Point {
            if (x < -1000) {
                throw new IllegalArgumentException("x too small: " + x);
            }
        }

        Point(int both) {
            this(both, both);
        }

        double distance(Point o) {
            return Math.sqrt(Math.pow(x - o.x, 2) + Math.pow(y - o.y, 2));
        }

        @Override
        public int compareTo(Point o) {
            return x != o.x ? Integer.compare(x, o.x) : Integer.compare(y, o.y);
        }

        static Point parse(String s) {
            String[] p = s.split(",");
            return new Point(Integer.parseInt(p[0].trim()), Integer.parseInt(p[1].trim()));
        }
    }

    record Everything(boolean z, byte b, short s, char c, int i, long l, float f, double d, String t, int[] a, List<String> list) {
    }

    record Generic<T, U extends Comparable<U>>(T t, U u) {
        boolean bigger(U other) {
            return u.compareTo(other) > 0;
        }
    }

    record Empty() {
    }

    record Named(String name, String... tags) {
        Named {
            Objects.requireNonNull(name, "name");
            tags = tags.clone();
        }

        @Override
        public String toString() {
            return name + Arrays.toString(tags);
        }
    }

    sealed interface Expr permits Num, Add, Mul, Neg {
    }

    record Num(double v) implements Expr {
    }

    record Add(Expr l, Expr r) implements Expr {
    }

    record Mul(Expr l, Expr r) implements Expr {
    }

    record Neg(Expr e) implements Expr {
    }

    static double eval(Expr e) {
        if (e instanceof Num n) {
            return n.v();
        } else if (e instanceof Add a) {
            return eval(a.l()) + eval(a.r());
        } else if (e instanceof Mul m) {
            return eval(m.l) * eval(m.r);
        } else if (e instanceof Neg n && !(n.e() instanceof Neg)) {
            return -eval(n.e);
        }
        return eval(((Neg) ((Neg) e).e).e);
    }

    static sealed abstract class Vehicle permits Car, Bike {
        abstract int wheels();
    }

    static final class Car extends Vehicle {
        int wheels() {
            return 4;
        }
    }

    static non-sealed class Bike extends Vehicle {
        int wheels() {
            return 2;
        }
    }

    static class Tandem extends Bike {
    }

    static String kind(Object o) {
        if (!(o instanceof String s)) {
            if (o instanceof Integer i && i > 10) {
                return "big " + (i + 1);
            }
            return o instanceof Number n ? "number " + n.intValue() : "other";
        }
        return "string of " + s.length();
    }

    public static void main(String[] args) {
        Point p = new Point(3, 4);
        System.out.println(p + " " + p.x() + " " + p.equals(new Point(3, 4)) + " " + p.hashCode() + " " + new Point(7) + " " + p.distance(Point.ORIGIN) + " " + Point.parse(" 5, -6"));
        try {
            new Point(-1001, 0);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        Set<Point> set = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            set.add(new Point(i % 4, i % 3));
        }
        List<Point> sorted = new ArrayList<>(set);
        sorted.sort(null);
        System.out.println(sorted.size() + " " + sorted.get(0) + " " + sorted.get(11));
        List<String> list = List.of("q");
        Everything e = new Everything(true, (byte) -1, (short) 300, 'c', 1 << 20, 1L << 40, 1.5f, -0.0, "t", null, list);
        Everything e2 = new Everything(true, (byte) -1, (short) 300, 'c', 1 << 20, 1L << 40, 1.5f, 0.0, "t", null, list);
        System.out.println(e + " " + e.equals(e2) + " " + e.equals(new Everything(true, (byte) -1, (short) 300, 'c', 1 << 20, 1L << 40, 1.5f, -0.0, "t", null, List.of("q"))));
        System.out.println(new Generic<>("a", 5).bigger(4) + " " + new Generic<>(null, "z") + " " + new Empty() + " " + new Empty().equals(new Empty()) + " " + new Empty().hashCode());
        System.out.println(new Named("n", "a", "b") + " " + new Named("m"));
        try {
            new Named(null);
        } catch (NullPointerException x) {
            System.out.println(x.getMessage());
        }
        Expr tree = new Add(new Num(2), new Mul(new Num(3), new Neg(new Neg(new Num(4)))));
        System.out.println(eval(tree) + " " + tree);
        System.out.println(new Neg(new Num(1.5)).equals(new Neg(new Num(1.5))) + " " + eval(new Neg(new Num(1))));
        for (Vehicle v : new Vehicle[]{new Car(), new Bike(), new Tandem()}) {
            System.out.print(v.wheels() + " ");
        }
        System.out.println();
        for (Object o : new Object[]{"four", 11, 5, 2.9, null, 'c'}) {
            System.out.println(kind(o));
        }
        record Local(String a, int b) {
        }
        Map<Local, Integer> m = new HashMap<>();
        m.merge(new Local("k", 1), 1, Integer::sum);
        m.merge(new Local("k", 1), 1, Integer::sum);
        System.out.println(m + " " + Local.class.isRecord() + " " + Point.class.getRecordComponents().length);
    }
}
