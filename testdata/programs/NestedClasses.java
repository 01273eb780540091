import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntSupplier;

/** Inner, static nested, local and anonymous classes, and what they capture. */
public class NestedClasses {
    private int secret = 1;
    private static int shared = 10;

    class Inner {
        int secret = 2;

        class Deeper {
            int secret = 3;

            String all() {
                return secret + " " + Inner.this.secret + " " + NestedClasses.this.secret + " " + shared++;
            }
        }

        void bump() {
            NestedClasses.this.secret += 100;
            NestedClasses.this.touch();
        }
    }

    private void touch() {
        secret++;
    }

    static class Stack<T> implements Iterable<T> {
        private Node head;
        private int size;

        private class Node {
            T value;
            Node next;

            Node(T value) {
                this.value = value;
                next = head;
                head = this;
                size++;
            }
        }

        void push(T t) {
            new Node(t);
        }

        T pop() {
            T t = head.value;
            head = head.next;
            size--;
            return t;
        }

        public Iterator<T> iterator() {
            return new Iterator<T>() {
                Node at = head;

                public boolean hasNext() {
                    return at != null;
                }

                public T next() {
                    T t = at.value;
                    at = at.next;
                    return t;
                }
            };
        }
    }

    static IntSupplier[] counters() {
        IntSupplier[] all = new IntSupplier[3];
        for (int i = 0; i < all.length; i++) {
            final int start = i * 10;
            int[] cell = {start};
            class Counter implements IntSupplier {
                int calls;

                public int getAsInt() {
                    calls++;
                    return cell[0]++ + calls * 1000 + start;
                }
            }
            all[i] = new Counter();
        }
        return all;
    }

    static abstract class Greeter {
        final String greeting;

        Greeter(String g) {
            greeting = g;
        }

        abstract String greet(String whom);
    }

    static Greeter greeter(String prefix, long n, double d) {
        String suffix = "!" + n;
        return new Greeter(prefix) {
            int count;

            {
                count = 5;
            }

            String greet(String whom) {
                return greeting + ", " + whom + suffix + d + " " + ++count + " " + prefix.length();
            }
        };
    }

    class Sub extends Inner {
        String show() {
            return "sub " + secret + " " + NestedClasses.this.secret;
        }
    }

    static class Outside extends NestedClasses.Inner {
        Outside(NestedClasses n) {
            n.super();
        }
    }

    interface Op {
        int apply(int a, int b);

        Op PLUS = new Op() {
            public int apply(int a, int b) {
                return a + b;
            }
        };
    }

    public static void main(String[] args) {
        NestedClasses n = new NestedClasses();
        NestedClasses.Inner i = n.new Inner();
        NestedClasses.Inner.Deeper d = i.new Deeper();
        System.out.println(d.all());
        i.bump();
        System.out.println(d.all() + " " + n.secret);
        System.out.println(n.new Sub().show());
        Outside o = new Outside(n);
        o.bump();
        System.out.println(o.secret + " " + n.secret);

        Stack<String> s = new Stack<>();
        for (String w : "to be or not".split(" ")) {
            s.push(w);
        }
        System.out.println(s.pop() + " " + s.size);
        for (String w : s) {
            System.out.print(w + " ");
        }
        System.out.println();
        for (IntSupplier c : counters()) {
            System.out.println(c.getAsInt() + " " + c.getAsInt());
        }
        Greeter g = greeter("Hello", 7, 1.5);
        System.out.println(g.greet("you") + " / " + g.greet("me"));
        System.out.println(Op.PLUS.apply(3, 4));
        List<Runnable> later = new ArrayList<>();
        for (String w : new String[]{"x", "y"}) {
            for (int k = 0; k < 2; k++) {
                int kk = k;
                later.add(new Runnable() {
                    int runs = 0;

                    public void run() {
                        runs++;
                        System.out.print(w + kk + runs + " ");
                    }
                });
            }
        }
        later.forEach(Runnable::run);
        later.forEach(Runnable::run);
        System.out.println();
        Object anonymous = new Object() {
            int x = 3;

            @Override
            public String toString() {
                return "anonymous " + x + " " + getClass().getName() + "|" + getClass().getSimpleName() + "|" + getClass().isAnonymousClass();
            }
        };
        System.out.println(anonymous);
        class Local {
        }
        System.out.println(new Local().getClass().getName() + " " + Local.class.getSimpleName() + " " + Local.class.isLocalClass()
                + " " + Inner.Deeper.class.getName() + " " + Inner.class.getEnclosingClass() + " " + Inner.class.isMemberClass());
        var point = new Object() {
            int x = 1, y = 2;
        };
        point.x += 5;
        System.out.println(point.x * point.y);
    }
}
