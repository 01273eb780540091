import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.*;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Reflection: classes, fields, methods, constructors, arrays, proxies, annotations. */
public class Reflection {
    @Retention(RetentionPolicy.RUNTIME)
    @interface Info {
        String name();

        int level() default 1;

        String[] tags() default {};
    }

    interface Greeter {
        String greet(String who);
    }

    @Info(name = "target", level = 3, tags = {"a", "b"})
    static class Target implements Greeter, Comparable<Target> {
        private int number = 5;
        public String text = "text";
        static long counter = 7;
        protected final double constant = 2.5;

        public Target() {
        }

        private Target(int number, String text) {
            this.number = number;
            this.text = text;
        }

        public String greet(String who) {
            return "Hello " + who + " " + number;
        }

        private int add(int a, long b) {
            return (int) (a + b + number);
        }

        static String join(String... parts) {
            return String.join("-", parts);
        }

        void fail() {
            throw new IllegalStateException("failed");
        }

        @Deprecated
        @Info(name = "method")
        public int compareTo(Target o) {
            return Integer.compare(number, o.number);
        }
    }

    static abstract class Shape<T extends Number> {
        T size;
        List<String> names;

        abstract T area();
    }

    public static void main(String[] args) throws Exception {
        Class<?> c = Target.class;
        System.out.println(c.getName() + " " + c.getSimpleName() + " " + c.getSuperclass() + " " + Arrays.toString(c.getInterfaces()) + " " + Modifier.toString(c.getModifiers()) + " " + c.getPackageName().isEmpty() + " " + c.getDeclaringClass() + " " + c.getTypeName());
        Class<?>[] kinds = {int.class, int[].class, String[][].class, Runnable.class, Info.class, Thread.State.class, void.class, Integer.class, Shape.class};
        for (Class<?> k : kinds) {
            System.out.println(k + " " + k.getName() + " " + k.getSimpleName() + " " + k.isPrimitive() + k.isArray() + k.isInterface() + k.isAnnotation() + k.isEnum() + " " + k.getSuperclass() + " " + Modifier.toString(k.getModifiers()));
        }
        Target t = (Target) c.getDeclaredConstructor().newInstance();
        Constructor<?> ctor = c.getDeclaredConstructor(int.class, String.class);
        ctor.setAccessible(true);
        Target u = (Target) ctor.newInstance(40, "made");
        System.out.println(t.greet("a") + " " + u.greet("b") + " " + ctor.getParameterCount());
        Field number = c.getDeclaredField("number");
        number.setAccessible(true);
        number.setInt(t, 99);
        System.out.println(number.get(t) + " " + number.getInt(u) + " " + number.getType() + " " + number + " " + c.getField("text").get(u) + " " + c.getDeclaredField("counter").getLong(null));
        c.getDeclaredField("counter").set(null, 8L);
        System.out.println(Target.counter);
        Method greet = c.getMethod("greet", String.class);
        System.out.println(greet.invoke(t, "method") + " " + greet.getName() + " " + greet.getReturnType() + " " + Arrays.toString(greet.getParameterTypes()));
        Method add = c.getDeclaredMethod("add", int.class, long.class);
        add.setAccessible(true);
        System.out.println(add.invoke(u, 1, 2L) + " " + Modifier.toString(add.getModifiers()) + " " + add);
        System.out.println(c.getDeclaredMethod("join", String[].class).invoke(null, (Object) new String[]{"x", "y"}));
        try {
            c.getDeclaredMethod("fail").invoke(t);
        } catch (InvocationTargetException e) {
            System.out.println(e.getCause() + " " + e.getMessage());
        }
        try {
            greet.invoke(t, 5);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            greet.invoke(t);
        } catch (IllegalArgumentException e) {
            System.out.println("wrong number of arguments");
        }
        try {
            c.getMethod("nothing", int.class);
        } catch (NoSuchMethodException e) {
            System.out.println(e.getMessage());
        }
        try {
            c.getField("number");
        } catch (NoSuchFieldException e) {
            System.out.println(e.getMessage());
        }
        List<String> names = new ArrayList<>();
        for (Method m : c.getDeclaredMethods()) {
            names.add(m.getName() + (m.isSynthetic() ? "*" : "") + (m.isVarArgs() ? "..." : ""));
        }
        names.sort(null);
        System.out.println(names);
        Field[] fields = c.getDeclaredFields();
        Arrays.sort(fields, Comparator.comparing(Field::getName));
        for (Field f : fields) {
            System.out.print(Modifier.toString(f.getModifiers()) + " " + f.getType().getSimpleName() + " " + f.getName() + "; ");
        }
        System.out.println();
        Info info = c.getAnnotation(Info.class);
        System.out.println(info.name() + info.level() + Arrays.toString(info.tags()) + " " + c.isAnnotationPresent(Deprecated.class) + " " + c.getMethod("compareTo", Target.class).getAnnotation(Info.class).name() + " " + info.annotationType());
        Object array = Array.newInstance(int.class, 3);
        Array.setInt(array, 1, 42);
        System.out.println(Array.get(array, 1) + " " + Array.getLength(array) + " " + array.getClass().getName() + " " + ((Object[]) Array.newInstance(String.class, 2)).length);
        Greeter proxy = (Greeter) Proxy.newProxyInstance(Reflection.class.getClassLoader(), new Class<?>[]{Greeter.class}, (self, m, a) -> m.getName() + ":" + Arrays.toString(a));
        System.out.println(proxy.greet("proxied") + " " + Proxy.isProxyClass(proxy.getClass()));
        System.out.println(Number.class.isAssignableFrom(Integer.class) + " " + Number.class.isInstance(5) + " " + Integer.class.cast(5) + " " + int.class.isInstance(5) + " " + Class.forName("[I").getSimpleName() + " " + Class.forName("java.util.HashMap").getSimpleName());
        try {
            String.class.cast(5);
        } catch (ClassCastException e) {
            System.out.println(e.getMessage());
        }
        try {
            Shape.class.getDeclaredConstructor().newInstance();
        } catch (InstantiationException e) {
            System.out.println("abstract");
        }
        System.out.println(Shape.class.getDeclaredField("names").getGenericType() + " " + Shape.class.getTypeParameters()[0] + " " + Arrays.toString(Shape.class.getTypeParameters()[0].getBounds()) + " " + Arrays.toString(c.getGenericInterfaces()) + " " + Shape.class.getDeclaredMethod("area").toGenericString());
        System.out.println(new int[0].getClass() == int[].class);
        System.out.println(Integer.TYPE + " " + Reflection.class.getDeclaredClasses().length + " " + Runnable.class.getMethods().length + " " + Thread.State.class.getEnumConstants()[0]);
    }
}
