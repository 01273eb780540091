import java.util.ArrayList;
import java.util.List;

/** Default, static and private interface methods, diamonds, abstract classes, constants, generic interfaces. */
public class Interfaces {
    interface Shape {
        double area();

        default String describe() {
            return name() + " of area " + round(area());
        }

        String name();

        private double round(double d) {
            return Math.round(d * 100) / 100.0;
        }

        static Shape unit() {
            return new Square(1);
        }
    }

    interface Scalable<T extends Scalable<T>> {
        T scale(double by);

        default T twice() {
            return scale(2);
        }
    }

    record Square(double side) implements Shape, Scalable<Square> {
        public double area() {
            return side * side;
        }

        public String name() {
            return "square";
        }

        public Square scale(double by) {
            return new Square(side * by);
        }
    }

    static abstract class Round implements Shape {
        final double r;

        Round(double r) {
            this.r = r;
        }

        public double area() {
            return Math.PI * r * r;
        }

        @Override
        public String describe() {
            return "(round) " + Shape.super.describe();
        }
    }

    static class Circle extends Round implements Scalable<Circle> {
        Circle(double r) {
            super(r);
        }

        public String name() {
            return "circle";
        }

        public Circle scale(double by) {
            return new Circle(r * by);
        }
    }

    interface A {
        default String hi() {
            return "A";
        }
    }

    interface B extends A {
        default String hi() {
            return "B" + A.super.hi();
        }
    }

    interface C extends A {
        default String hi() {
            return "C" + A.super.hi();
        }
    }

    static class D implements B, C {
        public String hi() {
            return "D" + B.super.hi() + C.super.hi();
        }
    }

    static class E implements A, B {
    }

    static class Parent {
        public String hi() {
            return "class wins";
        }
    }

    static class F extends Parent implements C {
    }

    interface Visitor<R> {
        R number(int n);

        R add(Node a, Node b);

        R mul(Node a, Node b);
    }

    interface Node {
        <R> R accept(Visitor<R> v);

        static Node num(int n) {
            return new Node() {
                public <R> R accept(Visitor<R> v) {
                    return v.number(n);
                }
            };
        }

        static Node add(Node a, Node b) {
            return new Node() {
                public <R> R accept(Visitor<R> v) {
                    return v.add(a, b);
                }
            };
        }

        static Node mul(Node a, Node b) {
            return new Node() {
                public <R> R accept(Visitor<R> v) {
                    return v.mul(a, b);
                }
            };
        }
    }

    static class Eval implements Visitor<Integer> {
        public Integer number(int n) {
            return n;
        }

        public Integer add(Node a, Node b) {
            return a.accept(this) + b.accept(this);
        }

        public Integer mul(Node a, Node b) {
            return a.accept(this) * b.accept(this);
        }
    }

    static class Show implements Visitor<String> {
        public String number(int n) {
            return "" + n;
        }

        public String add(Node a, Node b) {
            return "(" + a.accept(this) + " + " + b.accept(this) + ")";
        }

        public String mul(Node a, Node b) {
            return a.accept(this) + " * " + b.accept(this);
        }
    }

    static abstract class Template {
        final List<String> steps = new ArrayList<>();

        final List<String> run() {
            steps.add("open");
            body();
            steps.add("close");
            return steps;
        }

        protected abstract void body();
    }

    interface Constants {
        int TEN = 10;
        String TEXT = "text" + TEN;
    }

    static class UsesConstants implements Constants {
        String get() {
            return TEXT + TEN;
        }
    }

    public static void main(String[] args) {
        Shape[] shapes = {Shape.unit(), new Square(3).twice(), new Circle(1.5), new Circle(1).twice().scale(0.25)};
        for (Shape s : shapes) {
            System.out.println(s.describe() + " " + (s instanceof Scalable) + " " + (s instanceof Round));
        }
        System.out.println(new D().hi() + " " + new E().hi() + " " + new F().hi());
        A a = new D();
        System.out.println(a.hi());
        Node tree = Node.mul(Node.add(Node.num(2), Node.num(3)), Node.add(Node.num(4), Node.mul(Node.num(5), Node.num(6))));
        System.out.println(tree.accept(new Show()) + " = " + tree.accept(new Eval()));
        System.out.println(new Template() {
            protected void body() {
                steps.add("work");
            }
        }.run());
        System.out.println(new UsesConstants().get() + " " + Constants.TEXT.length());
        Object[] things = {new D(), new E(), new F(), "text", 5, new int[0], new Circle[0]};
        for (Object o : things) {
            System.out.print((o instanceof A) + " " + (o instanceof B) + " " + (o instanceof C) + " " + (o instanceof Comparable) + " "
                    + (o instanceof Cloneable) + " " + (o instanceof Object[]) + " " + (o instanceof Shape[]) + "; ");
        }
        System.out.println();
        int sum = 0;
        for (int i = 0; i < 3000; i++) {
            Shape s = shapes[i % shapes.length];
            sum += s.name().length();
        }
        System.out.println(sum);
        try {
            Object o = new E();
            ((C) o).hi();
        } catch (ClassCastException e) {
            System.out.println("cast refused");
        }
    }
}
