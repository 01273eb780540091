import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Links every class that comes on standard input (name, length, bytes), each in a class loader of its own, and says what happened. */
public class Probe {
    static String dir;

    static class Loader extends ClassLoader {
        final String name;
        final byte[] bytes;

        Loader(String name, byte[] bytes) {
            super(Probe.class.getClassLoader());
            this.name = name;
            this.bytes = bytes;
        }

        @Override
        protected Class<?> loadClass(String n, boolean resolve) throws ClassNotFoundException {
            if (n.equals(name)) {
                Class<?> c = findLoadedClass(n);
                return c != null ? c : defineClass(n, bytes, 0, bytes.length);
            }
            if (n.startsWith("Samples")) {
                Class<?> c = findLoadedClass(n);
                if (c != null) return c;
                try {
                    byte[] b = Files.readAllBytes(Path.of(dir, n + ".class"));
                    return defineClass(n, b, 0, b.length);
                } catch (IOException e) {
                    throw new ClassNotFoundException(n, e);
                }
            }
            return super.loadClass(n, resolve);
        }
    }

    public static void main(String[] args) throws Exception {
        dir = args[0];
        DataInputStream in = new DataInputStream(System.in);
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out));
        for (;;) {
            String name;
            try {
                name = in.readUTF();
            } catch (EOFException e) {
                break;
            }
            byte[] bytes = new byte[in.readInt()];
            in.readFully(bytes);
            String kind = "OK", message = "";
            try {
                Class.forName(name, false, new Loader(name, bytes)).getDeclaredMethods();
            } catch (Throwable t) {
                kind = t.getClass().getName();
                message = String.valueOf(t.getMessage());
            }
            out.writeUTF(kind);
            byte[] m = message.getBytes("UTF-8");
            out.writeInt(m.length);
            out.write(m);
        }
        out.flush();
    }
}
