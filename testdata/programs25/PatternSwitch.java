import java.util.List;

/** Pattern switches over types, records, enums, strings and numbers. Compiled by javac 25 for Java 21 and up. */
public class PatternSwitch {
    sealed interface Shape permits Circle, Square, Rect {
    }

    record Circle(double r) implements Shape {
    }

    record Square(int side) implements Shape {
    }

    record Rect(Integer w, Object h) implements Shape {
    }

    enum Color {
        RED,
        GREEN {
            @Override
            String nick() {
                return "grass";
            }
        },
        BLUE;

        String nick() {
            return "plain";
        }
    }

    static double area(Shape s) {
        return switch (s) {
            case Circle c -> Math.PI * c.r();
            case Square(int side) when side > 10 -> -side;
            case Square(var side) -> side * side;
            case Rect(Integer w, String h) -> w + h.length();
            case Rect(Integer w, Integer h) -> w * h;
            case Rect r -> -1;
        };
    }

    static String kind(Object o) {
        return switch (o) {
            case null -> "nothing";
            case Integer i when i > 100 -> "big " + i;
            case Integer i -> "int " + i;
            case String s -> "string " + s;
            case int[] a -> a.length + " ints";
            case Color c when c == Color.RED -> "red";
            case Color c -> "color " + c;
            case List<?> l -> "list of " + l.size();
            default -> o.getClass().getName();
        };
    }

    static String color(Color c) {
        return switch (c) {
            case RED -> "r";
            case Color x when x.nick().equals("grass") -> "gg";
            case GREEN -> "never";
            case BLUE -> "b";
        };
    }

    static String text(String s) {
        return switch (s) {
            case "a" -> "A";
            case String t when t.length() > 3 -> "long";
            case "b" -> "B";
            default -> "?";
        };
    }

    static String number(Integer n) {
        return switch (n) {
            case 1 -> "one";
            case Integer k when k < 0 -> "negative";
            case 2 -> "two";
            case Integer k -> "n" + k;
        };
    }

    static String qualified(Object o) {
        return switch (o) {
            case Color.RED -> "qualified red";
            case Color.BLUE -> "qualified blue";
            case String s -> s;
            default -> "other";
        };
    }

    static String character(Character c) {
        return switch (c) {
            case 'a' -> "first";
            case Character k when Character.isDigit(k) -> "digit";
            case Character k -> "char " + k;
        };
    }

    public static void main(String[] args) {
        for (Shape s : new Shape[] {new Circle(2), new Square(3), new Square(11), new Rect(2, "abc"), new Rect(2, 5), new Rect(1, 2.0)}) {
            System.out.println(area(s) + " " + s);
        }
        for (Object o : new Object[] {null, 5, 500, "x", new int[3], Color.RED, Color.GREEN, List.of(1), 2.0}) {
            System.out.println(kind(o));
        }
        for (Color c : Color.values()) {
            System.out.println(color(c) + " " + qualified(c));
        }
        for (String s : new String[] {"a", "b", "c", "abcd"}) {
            System.out.println(text(s) + " " + qualified(s));
        }
        for (int n : new int[] {1, 2, 3, -4}) {
            System.out.println(number(n));
        }
        for (char c : "a7z".toCharArray()) {
            System.out.println(character(c));
        }
        try {
            color(null);
        } catch (NullPointerException e) {
            System.out.println("null color");
        }
        if (new Rect(4, new Square(6)) instanceof Rect(Integer w, Square(int side)) && side > w) {
            System.out.println(w + " " + side);
        }
    }
}
