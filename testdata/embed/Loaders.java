import java.io.InputStream;
import java.util.function.IntSupplier;

/** Defines classes in loaders of its own and forgets them. */
public class Loaders {
    public static class Unit implements IntSupplier {
        static byte[] statics = new byte[300];

        @Override
        public int getAsInt() {
            IntSupplier one = () -> statics.length / 300;
            return one.getAsInt();
        }
    }

    static class Own extends ClassLoader {
        Class<?> define(byte[] b) {
            return defineClass("Loaders$Unit", b, 0, b.length);
        }
    }

    static int churn(int n) throws Exception {
        byte[] b;
        try (InputStream in = Loaders.class.getResourceAsStream("Loaders$Unit.class")) {
            b = in.readAllBytes();
        }
        int sum = 0;
        for (int i = 0; i < n; i++) {
            sum += ((IntSupplier) new Own().define(b).getDeclaredConstructor().newInstance()).getAsInt();
        }
        return sum;
    }

    static void collect() {
        System.gc();
    }
}
