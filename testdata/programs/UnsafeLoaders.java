import java.io.InputStream;
import java.lang.reflect.Field;
import sun.misc.Unsafe;

public class UnsafeLoaders {
    public static class Node {
        public String text;
        public Node next;
        public CharSequence[] many;
        public Comparable<?> any;
    }

    static class Own extends ClassLoader {
        Own() {
            super(UnsafeLoaders.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("UnsafeLoaders$Node")) {
                return super.loadClass(name, resolve);
            }
            Class<?> c = findLoadedClass(name);
            if (c != null) {
                return c;
            }
            try (InputStream in = getResourceAsStream(name + ".class")) {
                byte[] b = in.readAllBytes();
                return defineClass(name, b, 0, b.length);
            } catch (java.io.IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Field f = Unsafe.class.getDeclaredField("theUnsafe");
        f.setAccessible(true);
        Unsafe u = (Unsafe) f.get(null);
        Class<?> c = Class.forName("UnsafeLoaders$Node", true, new Own());
        System.out.println(c != Node.class);
        Object a = u.allocateInstance(c);
        Object b = u.allocateInstance(c);
        long text = u.objectFieldOffset(c.getDeclaredField("text"));
        long next = u.objectFieldOffset(c.getDeclaredField("next"));
        long many = u.objectFieldOffset(c.getDeclaredField("many"));
        long any = u.objectFieldOffset(c.getDeclaredField("any"));
        u.putObject(a, text, "one");
        u.putObject(a, next, b);
        u.putObject(b, text, "two");
        u.putObject(b, next, a);
        u.putObject(a, many, new String[] {"x", "y"});
        u.putObject(a, any, 17);
        System.out.println(u.compareAndSwapObject(b, any, null, "swapped"));
        System.out.println(u.getObject(u.getObject(a, next), text) + " " + ((Object[]) u.getObject(a, many)).length + " " + u.getObject(a, any) + " "
            + u.getObject(b, any) + " " + (u.getObject(b, next) == a));
        System.out.println(c.getField("text").get(a) + " " + (c.getField("next").get(a) == b));
    }
}
