/** The order in which classes and objects come to be: static and instance initialisers, super calls, hidden fields. */
public class Initialisation {
    static int log(String s, int v) {
        System.out.println(s + " " + v);
        return v;
    }

    static class Base {
        static int s = log("Base.s", 1);
        int a = log("Base.a", 2);
        String name = "base";

        {
            log("Base block", a);
        }

        static {
            log("Base static block", s);
        }

        Base() {
            this(5);
            log("Base()", a);
        }

        Base(int n) {
            log("Base(int)", n);
            hook();
        }

        void hook() {
            log("Base.hook", a);
        }

        static String who() {
            return "Base.who";
        }

        String name() {
            return name;
        }
    }

    static class Derived extends Base {
        static final int CONSTANT = 42;
        static final Integer BOXED = log("Derived.BOXED", 43);
        int b = log("Derived.b", 7);
        final int f;
        String name = "derived";

        Derived() {
            super();
            f = b * 2;
            log("Derived()", f);
        }

        @Override
        void hook() {
            log("Derived.hook sees b", b);
        }

        static String who() {
            return "Derived.who";
        }

        String names() {
            return name + " " + super.name + " " + ((Base) this).name + " " + name() + " " + super.name();
        }
    }

    static class Lazy {
        static {
            System.out.println("Lazy initialised");
        }
        static int field = 1;

        static void touch() {
        }
    }

    static class SubLazy extends Lazy {
        static {
            System.out.println("SubLazy initialised");
        }
    }

    interface WithField {
        int VALUE = log("WithField.VALUE", 99);

        default void nothing() {
        }
    }

    interface Quiet {
        int VALUE = log("Quiet.VALUE", 100);
    }

    static class User implements WithField, Quiet {
        static {
            System.out.println("User initialised");
        }
    }

    static class Failing {
        static int x = 1 / Integer.parseInt("0");
    }

    static class First {
        static int v = Second.v + 1;
    }

    static class Second {
        static int v = First.v + 1;
    }

    static class Shadow {
        int x = 1;

        int test(int x) {
            int r = x + this.x;
            {
                int y = x;
                r += y;
            }
            return r;
        }
    }

    public static void main(String[] args) throws Exception {
        System.out.println("main " + Derived.CONSTANT);
        Derived d = new Derived();
        System.out.println(d.names());
        Base b = d;
        System.out.println(b.name + " " + ((Derived) b).name + " " + Base.who() + " " + Derived.who());
        System.out.println("second one");
        new Derived();
        Lazy[] none = new Lazy[3];
        System.out.println("array made " + none.length);
        System.out.println(SubLazy.field);
        new SubLazy();
        new User();
        System.out.println("after User");
        System.out.println(Quiet.VALUE);
        for (int i = 0; i < 2; i++) {
            try {
                System.out.println(Failing.x);
            } catch (ExceptionInInitializerError e) {
                System.out.println(e + " " + e.getCause());
            } catch (NoClassDefFoundError e) {
                System.out.println(e.getMessage());
            }
        }
        System.out.println(First.v + " " + Second.v);
        System.out.println(new Shadow().test(10));
        Class<?> c = Class.forName("Initialisation$Late");
        System.out.println(c.getSimpleName());
        Class<?> n = Class.forName("Initialisation$Later", false, Initialisation.class.getClassLoader());
        System.out.println("not yet " + n.getName());
        System.out.println(Later.x);
    }

    static class Late {
        static {
            System.out.println("Late initialised");
        }
    }

    static class Later {
        static int x = log("Later.x", 1);
    }
}
