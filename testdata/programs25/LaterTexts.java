import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/** Texts that changed between JDK 17 and 25, as a program for JDK 25 sees them. */
public class LaterTexts {
    @Retention(RetentionPolicy.RUNTIME)
    @interface Mark {
        String value() default "x";
    }

    @Mark
    static class Marked {
        public void one(int a) {
        }
    }

    interface Action {
        Object run() throws Exception;
    }

    static void show(Action a) {
        try {
            System.out.println(a.run());
        } catch (Exception e) {
            System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    static void strings(String s) {
        for (Action a : List.<Action>of(() -> s.charAt(3), () -> s.charAt(-1), () -> s.substring(4), () -> s.substring(2, 1),
                () -> s.codePointAt(5), () -> s.codePointBefore(0), () -> s.codePointCount(2, 1), () -> s.subSequence(1, 7),
                () -> new String(new char[3], 2, 5), () -> new String(new byte[3], -1, 2), () -> String.valueOf(new char[2], 1, 3),
                () -> new StringBuilder(s).charAt(5), () -> new StringBuilder(s).substring(4), () -> new StringBuilder(s).delete(4, 5),
                () -> new StringBuilder(s).deleteCharAt(3), () -> new StringBuilder(s).insert(5, "x"),
                () -> new StringBuilder(s).replace(4, 5, "x"), () -> new StringBuilder().append(s, 2, 1),
                () -> new StringBuilder(s).codePointAt(7), () -> new StringBuilder(s).codePointBefore(0))) {
            show(a);
        }
    }

    public static void main(String[] args) throws Exception {
        strings("abc");
        strings("a\u4e2dc");
        System.out.println(Marked.class.getAnnotation(Mark.class));
        show(() -> Marked.class.getMethod("one", int.class).invoke(new Marked()));
        show(() -> Marked.class.getMethod("one", int.class).invoke("s", 1));
        System.out.println(Thread.currentThread());
        Thread t = new Thread(() -> System.out.println(Thread.currentThread()));
        t.start();
        t.join();
        System.out.println(t + " " + t.threadId());
        Thread v = Thread.startVirtualThread(() -> System.out.println(Thread.currentThread()));
        v.join();
        System.out.println(v + " " + new Thread(() -> { }, "last"));
        System.out.println(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(Locale.US).format(LocalTime.of(15, 4)));
    }
}
