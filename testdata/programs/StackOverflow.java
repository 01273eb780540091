/** Recursion without end, caught again and again, with frames of several shapes. */
public class StackOverflow {
    static int depth;

    static int down(int n) {
        depth = n;
        return down(n + 1) + 1;
    }

    static long wide(long a, double b, String c, int[] d) {
        depth++;
        return wide(a + 1, b * 2, c, d) + d.length;
    }

    int virtually() {
        return virtually() + 1;
    }

    synchronized int locked() {
        return locked() + 1;
    }

    static int unwinding(int n) {
        try {
            return unwinding(n + 1);
        } finally {
            depth--;
        }
    }

    @Override
    public String toString() {
        return "x" + this;
    }

    interface Rec {
        int f(Rec r);
    }

    static class Ctor {
        final Ctor inner = new Ctor();
    }

    public static void main(String[] args) throws Exception {
        for (int i = 0; i < 5; i++) {
            try {
                down(0);
                System.out.println("not reached");
            } catch (StackOverflowError e) {
                System.out.println(i + " " + (depth > 1000) + " " + e.getMessage());
            }
        }
        depth = 0;
        try {
            wide(1, 2, "3", new int[4]);
        } catch (StackOverflowError e) {
            System.out.println("wide " + (depth > 500));
        }
        StackOverflow s = new StackOverflow();
        try {
            s.virtually();
        } catch (StackOverflowError e) {
            System.out.println("virtual " + e.getStackTrace()[0].getMethodName());
        }
        try {
            s.locked();
        } catch (StackOverflowError e) {
            System.out.println("locked " + Thread.holdsLock(s));
        }
        try {
            unwinding(0);
        } catch (StackOverflowError e) {
            System.out.println("unwound");
        }
        try {
            System.out.println(s.toString());
        } catch (StackOverflowError e) {
            System.out.println("toString");
        }
        try {
            Rec r = x -> x.f(x) + 1;
            r.f(r);
        } catch (StackOverflowError e) {
            System.out.println("lambda");
        }
        try {
            new Ctor();
        } catch (StackOverflowError e) {
            System.out.println("constructor");
        }
        try {
            java.util.List<Object> l = new java.util.ArrayList<>();
            l.add(java.util.List.of(l));
            l.hashCode();
        } catch (StackOverflowError e) {
            System.out.println("library");
        }
        Thread t = new Thread(() -> {
            try {
                down(0);
            } catch (StackOverflowError e) {
                System.out.println("thread");
            }
        });
        t.start();
        t.join();
        System.out.println("trace of at most 1024 frames: " + trace());
    }

    static int trace() {
        try {
            return down(0);
        } catch (StackOverflowError e) {
            return e.getStackTrace().length;
        }
    }
}
