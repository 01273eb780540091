import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Defines each class file that standard input brings (a length and the bytes) and prints what the JVM says to it. */
public class Oracle {
    static class Loader extends ClassLoader {
        Loader() { super(Oracle.class.getClassLoader()); }

        // Superinterfaces are loaded in the middle of parsing, so there must be something to load.
        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            try {
                return define(Files.readAllBytes(Path.of("testdata/classes/17", name.replace('.', '/') + ".class")));
            } catch (java.io.IOException | RuntimeException e) {
                throw new ClassNotFoundException(name);
            }
        }

        Class<?> define(byte[] b) { return defineClass(null, b, 0, b.length); }
    }

    public static void main(String[] args) throws Exception {
        DataInputStream in = new DataInputStream(new java.io.BufferedInputStream(System.in));
        PrintStream out = new PrintStream(new BufferedOutputStream(System.out), false, "UTF-8");
        for (int n; (n = in.readInt()) >= 0; ) {
            byte[] b = new byte[n];
            in.readFully(b);
            String answer;
            try {
                new Loader().define(b);
                answer = "OK";
            } catch (Throwable e) {
                answer = e.getClass().getSimpleName() + ": " + e.getMessage();
            }
            out.print(answer.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r") + "\n");
            out.flush();
        }
    }
}
