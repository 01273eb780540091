import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;

/** Custom, chained and suppressed exceptions, try-with-resources, stack traces, rethrowing. */
public class Exceptions {
    static class AppException extends Exception {
        final int code;

        AppException(String message, int code) {
            super(message);
            this.code = code;
        }

        AppException(String message, Throwable cause) {
            super(message, cause);
            code = -1;
        }
    }

    static class Quiet extends RuntimeException {
        Quiet(String m) {
            super(m, null, false, false);
        }

        @Override
        public String getMessage() {
            return "quiet:" + super.getMessage();
        }
    }

    static class Resource implements AutoCloseable {
        final String name;
        final boolean fails;

        Resource(String name, boolean fails) {
            this.name = name;
            this.fails = fails;
            System.out.println("open " + name);
        }

        @Override
        public void close() throws IOException {
            System.out.println("close " + name);
            if (fails) {
                throw new IOException("close failed: " + name);
            }
        }
    }

    static void work(boolean body, boolean a, boolean b) {
        try (Resource x = new Resource("a", a); Resource y = new Resource("b", b); Resource none = null) {
            System.out.println("body " + x.name + y.name);
            if (body) {
                throw new IllegalStateException("body failed");
            }
        } catch (IllegalStateException | IOException e) {
            System.out.println("caught " + e);
            for (Throwable t : e.getSuppressed()) {
                System.out.println("  suppressed " + t);
            }
        } finally {
            System.out.println("finally");
        }
    }

    static void level3(int n) throws AppException {
        if (n == 0) {
            throw new AppException("bottom", 42);
        }
        level3(n - 1);
    }

    static void level2() throws AppException {
        try {
            level3(2);
        } catch (AppException e) {
            throw new AppException("wrapped", e);
        }
    }

    static void level1() {
        try {
            level2();
        } catch (AppException e) {
            throw new RuntimeException(e);
        }
    }

    @SuppressWarnings("unchecked")
    static <T extends Throwable> void sneaky(Throwable t) throws T {
        throw (T) t;
    }

    static int depth;

    static int recurse() {
        try {
            if (depth++ < 3) {
                return recurse();
            }
            throw new ArithmeticException("deep");
        } catch (ArithmeticException e) {
            if (depth-- > 2) {
                throw e;
            }
            return depth;
        } finally {
            System.out.print("unwind ");
        }
    }

    static String first(Throwable t) {
        StackTraceElement e = t.getStackTrace()[0];
        return e.getClassName() + "." + e.getMethodName() + ":" + e.getLineNumber() + " " + e.getFileName();
    }

    public static void main(String[] args) {
        work(false, false, false);
        work(true, true, true);
        work(false, true, true);
        try {
            level1();
        } catch (RuntimeException e) {
            StringWriter w = new StringWriter();
            e.printStackTrace(new PrintWriter(w, true));
            System.out.print(w);
            System.out.println(e.getMessage() + " " + e.getCause().getMessage() + " " + ((AppException) e.getCause().getCause()).code);
            System.out.println(first(e) + " " + first(e.getCause()) + " " + e.getStackTrace().length);
        }
        try {
            throw new Quiet("q");
        } catch (Quiet q) {
            System.out.println(q + " " + q.getStackTrace().length + " " + q.getLocalizedMessage());
            q.addSuppressed(new Exception("ignored"));
            System.out.println(q.getSuppressed().length);
        }
        try {
            Exceptions.<RuntimeException>sneaky(new IOException("sneaked"));
        } catch (Exception e) {
            System.out.println(e);
        }
        System.out.println(recurse());
        Exception top = new Exception("top");
        top.initCause(new Error());
        try {
            top.initCause(null);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        try {
            top.addSuppressed(top);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        top.addSuppressed(new Exception("s1", new Exception("cause of s1")));
        top.addSuppressed(new Quiet("s2"));
        top.setStackTrace(new StackTraceElement[]{new StackTraceElement("a.B", "c", "B.java", 7), new StackTraceElement("a.B", "d", null, -1), new StackTraceElement("a.B", "e", "B.java", -2)});
        top.getCause().setStackTrace(new StackTraceElement[0]);
        StringWriter w = new StringWriter();
        top.printStackTrace(new PrintWriter(w, true));
        System.out.print(w);
        try {
            try {
                throw new IOException("inner");
            } finally {
                Object o = "s";
                Integer i = (Integer) o;
            }
        } catch (Exception e) {
            System.out.println(e.getClass().getName());
        }
        try {
            throw null;
        } catch (NullPointerException e) {
            System.out.println("threw null");
        }
        try {
            assert false : "assertions are off";
            throw new AssertionError(5);
        } catch (AssertionError e) {
            System.out.println(e.getMessage() + " " + e);
        }
        Throwable t = new Throwable();
        System.out.println(t.getMessage() + " " + t.getCause() + " " + new Throwable(t).getMessage() + " " + new Exception((String) null).getMessage() + " " + new Error("e", t).getCause());
        new Object() {
            void go() {
                Runnable r = () -> {
                    System.out.println(first(new Exception()));
                };
                r.run();
            }
        }.go();
        int count = 0;
        for (int i = 0; i < 1000; i++) {
            try {
                if (i % 3 == 0) {
                    throw new Quiet("x");
                }
                count += 2;
            } catch (Quiet q) {
                count--;
            }
        }
        System.out.println(count);
    }
}
