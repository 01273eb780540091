import java.io.PrintStream;
import java.io.PrintWriter;

/** What subclasses of PrintStream see of a line, and when printf asks its arguments for their text. */
public class PrintOverrides {
    static class Loud {
        @Override
        public String toString() {
            System.out.print("<asked>");
            return "loud";
        }
    }

    static class Bad {
        @Override
        public String toString() {
            throw new IllegalStateException("no text");
        }
    }

    static class Prefixed extends PrintStream {
        Prefixed() {
            super(System.out, true);
        }

        @Override
        public void print(String s) {
            super.print("> " + s);
        }

        @Override
        public void print(int i) {
            super.print("int " + i);
        }
    }

    public static void main(String[] args) {
        System.out.printf("a %s b %6s c%n", new Loud(), new Loud());
        PrintWriter w = new PrintWriter(System.out);
        w.printf("w %s z%n", new Loud());
        w.flush();
        System.out.println(String.format("%s%s", "in ", new Loud()));
        try {
            System.out.printf("x %d %s y", 1, new Bad());
        } catch (IllegalStateException e) {
            System.out.println("|" + e.getMessage());
        }
        Prefixed p = new Prefixed();
        p.println();
        p.println("text");
        p.println((Object) "object");
        p.println(5);
        p.println(2L);
        p.println('c');
        p.println(true);
        p.println(1.5);
        p.println(2.5f);
        p.println(new char[] {'h', 'i'});
        p.append("x").append('\n');
        Exception e = new Exception("outer", new Error("inner"));
        e.printStackTrace(new PrintStream(System.out) {
            @Override
            public void println(Object o) {
                super.println("line: " + o);
            }
        });
        PrintStream closed = new PrintStream(new java.io.OutputStream() {
            @Override
            public void write(int b) {
            }

            @Override
            public void flush() {
                System.out.println("flushed");
            }

            @Override
            public void close() {
                System.out.println("closed");
            }
        });
        closed.close();
        closed.close();
    }
}
