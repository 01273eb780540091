package demo;

/** Pattern switches and record patterns: bootstraps of SwitchBootstraps and ObjectMethods. Needs Java 21. */
public class Switches {
    record Point(int x, int y) {}
    enum Color { RED, GREEN }

    static String pick(Object o) {
        return switch (o) {
            case null -> "null";
            case Integer i when i > 10 -> "big " + i;
            case Integer i -> "int " + i;
            case Point(int x, int y) -> "point " + x + "," + y;
            case Color.RED -> "red";
            case String s -> s;
            default -> "other";
        };
    }
}
