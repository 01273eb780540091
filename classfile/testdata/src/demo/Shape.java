package demo;

/** A sealed interface with records and an enum. */
public sealed interface Shape permits Shape.Circle, Shape.Square, Shape.Unit {
    double area();

    default String describe() { return getClass().getSimpleName() + " " + area(); }

    private static int helper() { return 3; }

    record Circle(@Deprecated double radius) implements Shape {
        public double area() { return Math.PI * radius * radius; }
    }

    record Square<T extends Number>(T side, int... more) implements Shape {
        public Square {
            if (side == null) throw new NullPointerException("side");
        }
        public double area() { return side.doubleValue() * side.doubleValue() + helper(); }
    }

    enum Unit implements Shape {
        DOT { public double area() { return 0; } },
        LINE;

        public double area() { return 1; }
    }
}
