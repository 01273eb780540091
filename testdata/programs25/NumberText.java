import java.util.Random;

/** Floating point numbers as text and back: edges by name, random bits by digest. */
public class NumberText {
    static void parse(String s) {
        try {
            System.out.println("[" + s + "] " + Double.parseDouble(s) + " " + Float.parseFloat(s));
        } catch (NumberFormatException e) {
            System.out.println("[" + s + "] " + e.getMessage());
        }
    }

    public static void main(String[] args) {
        double[] doubles = {0.0, -0.0, 1, 0.1, 100, 1e7, 9999999, 12345678.9, 1e-3, 9.999e-4, 4.9e-324, 2e-323, 1e23, 2e23, 8.41e21,
            Double.MAX_VALUE, Double.MIN_NORMAL, Double.NaN, Double.POSITIVE_INFINITY, 0.1 + 0.2, 1.0 / 3, 2.0 / 3, 1e16, 123456789012345680.0};
        for (double d : doubles) {
            System.out.println(d + " " + Double.toHexString(d) + " " + (float) d + " " + Float.toHexString((float) d));
        }
        float[] floats = {1e10f, 1e-5f, Float.MIN_VALUE, Float.MAX_VALUE, 16777216f, 33554430f, 0x1p-12f, 3.3554432e7f, 1.1f, 0.3f};
        for (float f : floats) {
            System.out.println(f + " " + (double) f);
        }
        for (String s : new String[] {"", " ", " 1 ", "NaN", "-Infinity", "1e", ".", ".5", "5.", "0x1p3", "0x1.8p-1074", "1e400", "1e-400", "1_0",
            "1.5f", "2.5D", "0x", "+", "--1", "1 2", "4.9e-324", "2.4703282292062328e-324", "16777217", "0x1.fffffep127"}) {
            parse(s);
        }
        Random random = new Random(5);
        for (int block = 0; block < 10; block++) {
            int digest = 0;
            for (int i = 0; i < 2000; i++) {
                double d = i % 3 == 0 ? Double.longBitsToDouble(random.nextLong())
                    : i % 3 == 1 ? random.nextInt(1000000) / 1000.0 : random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20);
                String s = Double.toString(d);
                float f = Float.intBitsToFloat(random.nextInt());
                digest = 31 * digest + s.hashCode();
                digest = 31 * digest + Float.toString(f).hashCode();
                digest = 31 * digest + Double.toHexString(d).hashCode();
                if (d == d && Double.parseDouble(s) != d) {
                    System.out.println("lost: " + s);
                }
                if (f == f && Float.parseFloat(Float.toString(f)) != f) {
                    System.out.println("lost: " + f);
                }
            }
            System.out.println(block + " " + Integer.toHexString(digest));
        }
        StringBuilder b = new StringBuilder();
        b.append(1.5).append(' ').append(2.5f).append(' ').append(1e100).append(' ').append(-0.0);
        System.out.println(b + " " + Double.valueOf("1e3") + " " + Double.toString(3) + String.valueOf(1e-7) + " " + Double.MIN_VALUE);
    }
}
