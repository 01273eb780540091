import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.function.IntBinaryOperator;

/** Enums with fields, bodies, interfaces, static lookups; EnumMap and EnumSet. */
public class Enums {
    enum Op implements IntBinaryOperator {
        PLUS("+") {
            public int applyAsInt(int a, int b) {
                return a + b;
            }
        },
        MINUS("-") {
            public int applyAsInt(int a, int b) {
                return a - b;
            }
        },
        TIMES("*") {
            public int applyAsInt(int a, int b) {
                return a * b;
            }

            @Override
            int precedence() {
                return 2;
            }
        };

        final String symbol;
        private static final Map<String, Op> BY_SYMBOL = new java.util.HashMap<>();

        static {
            for (Op op : values()) {
                BY_SYMBOL.put(op.symbol, op);
            }
        }

        Op(String symbol) {
            this.symbol = symbol;
        }

        int precedence() {
            return 1;
        }

        static Op of(String s) {
            return BY_SYMBOL.get(s);
        }
    }

    enum Planet {
        MERCURY(3.303e+23, 2.4397e6), EARTH(5.976e+24, 6.37814e6), JUPITER(1.9e+27, 7.1492e7);

        private final double mass, radius;

        Planet(double mass, double radius) {
            this.mass = mass;
            this.radius = radius;
        }

        double gravity() {
            return 6.67300E-11 * mass / (radius * radius);
        }
    }

    enum Day { MON, TUE, WED, THU, FRI, SAT, SUN;
        Day next() {
            return values()[(ordinal() + 1) % values().length];
        }

        boolean weekend() {
            return switch (this) {
                case SAT, SUN -> true;
                default -> false;
            };
        }

        @Override
        public String toString() {
            return name().charAt(0) + name().substring(1).toLowerCase();
        }
    }

    enum Single { INSTANCE; int count; int hit() { return ++count; } }

    enum Empty { }

    public static void main(String[] args) {
        for (Op op : Op.values()) {
            System.out.println(op + " " + op.symbol + " " + op.applyAsInt(7, 3) + " " + op.precedence() + " " + op.ordinal() + " "
                    + op.getDeclaringClass().getSimpleName() + " " + (op.getClass() == Op.class) + " " + Op.of(op.symbol).name());
        }
        for (Planet p : Planet.values()) {
            System.out.printf("%s %.2f%n", p, p.gravity());
        }
        Day d = Day.FRI;
        System.out.println(d + " " + d.next() + " " + d.next().next().next() + " " + d.weekend() + " " + d.compareTo(Day.MON) + " " + Day.valueOf("SUN").weekend());
        try {
            Day.valueOf("Fri");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            Day.valueOf(null);
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        Single.INSTANCE.hit();
        System.out.println(Single.INSTANCE.hit() + " " + Empty.values().length);
        EnumMap<Day, String> plan = new EnumMap<>(Day.class);
        plan.put(Day.WED, "swim");
        plan.put(Day.MON, "run");
        plan.put(Day.SUN, null);
        System.out.println(plan + " " + plan.size() + " " + plan.containsKey(Day.SUN) + " " + plan.get(Day.TUE) + " " + plan.keySet() + " " + plan.values());
        plan.remove(Day.MON);
        plan.merge(Day.WED, "ming", String::concat);
        System.out.println(plan);
        for (Map.Entry<Day, String> e : plan.entrySet()) {
            System.out.print(e.getKey() + "=" + e.getValue() + ";");
        }
        System.out.println();
        EnumSet<Day> weekend = EnumSet.of(Day.SUN, Day.SAT);
        EnumSet<Day> work = EnumSet.complementOf(weekend);
        System.out.println(weekend + " " + work + " " + EnumSet.range(Day.TUE, Day.THU) + " " + EnumSet.allOf(Day.class).size() + " " + EnumSet.noneOf(Day.class));
        work.retainAll(EnumSet.of(Day.MON, Day.SAT, Day.FRI));
        work.addAll(weekend);
        work.removeIf(x -> x.ordinal() == 6);
        System.out.println(work + " " + work.contains(Day.SAT) + " " + work.equals(EnumSet.of(Day.MON, Day.FRI, Day.SAT)));
        System.out.println(Arrays.toString(Day.values()) + " " + Day.class.isEnum() + " " + Op.PLUS.getClass().isEnum() + " " + Day.class.getEnumConstants().length);
        Day[] copy = Day.values();
        copy[0] = null;
        System.out.println(Day.values()[0]);
        Object o = Day.TUE;
        System.out.println(o.equals(Day.TUE) + " " + (o instanceof Comparable) + " " + Enum.valueOf(Day.class, "THU"));
        int total = 0;
        for (Op op : Op.values()) {
            switch (op) {
                case PLUS:
                    total += 1;
                    break;
                case TIMES:
                    total += 100;
            }
        }
        System.out.println(total);
    }
}
