import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/** java.util.Random gives the same numbers for the same seed, everywhere. */
public class RandomSequences {
    public static void main(String[] args) {
        for (long seed : new long[]{0, 42, -1, Long.MAX_VALUE, 123456789012345L}) {
            Random r = new Random(seed);
            StringBuilder sb = new StringBuilder();
            for (int i = 0; i < 3; i++) {
                sb.append(r.nextInt()).append(' ').append(r.nextInt(100)).append(' ').append(r.nextInt(64)).append(' ').append(r.nextLong()).append(' ').append(r.nextDouble()).append(' ').append(Float.floatToIntBits(r.nextFloat())).append(' ').append(r.nextBoolean()).append(' ').append(r.nextGaussian()).append('\n');
            }
            byte[] b = new byte[7];
            r.nextBytes(b);
            System.out.print(sb + Arrays.toString(b) + "\n");
        }
        Random r = new Random(7);
        System.out.println(Arrays.toString(r.ints(5).toArray()) + Arrays.toString(r.ints(5, 10, 20).toArray()) + Arrays.toString(r.doubles(2).toArray()) + Arrays.toString(r.longs(2).toArray()) + Arrays.toString(r.ints(0, 3).limit(8).toArray()));
        System.out.println(r.nextInt(5, 10) + " " + r.nextInt(1 << 30) + " " + r.nextInt((1 << 30) + 1) + " " + r.nextLong(1000) + " " + r.nextLong(-5, 5) + " " + r.nextDouble(2, 3));
        r.setSeed(7);
        int[] dice = new int[7];
        for (int i = 0; i < 6000; i++) {
            dice[1 + r.nextInt(6)]++;
        }
        System.out.println(Arrays.toString(dice));
        List<Integer> deck = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            deck.add(i);
        }
        Collections.shuffle(deck, new Random(1));
        System.out.println(deck);
        long inside = 0;
        for (int i = 0; i < 20000; i++) {
            double x = r.nextDouble(), y = r.nextDouble();
            if (x * x + y * y <= 1) {
                inside++;
            }
        }
        System.out.println(inside * 4 / 20000.0);
        double mean = 0, square = 0;
        for (int i = 0; i < 5000; i++) {
            double g = r.nextGaussian();
            mean += g;
            square += g * g;
        }
        System.out.println(mean / 5000 + " " + square / 5000);
        SplittableRandom s = new SplittableRandom(99);
        System.out.println(s.nextInt() + " " + s.nextLong() + " " + s.nextInt(10) + " " + s.nextDouble() + " " + s.split().nextInt() + " " + s.nextBoolean());
        class Loaded extends Random {
            @Override
            protected int next(int bits) {
                return 1 << bits - 1;
            }
        }
        System.out.println(new Loaded().nextInt() + " " + new Loaded().nextBoolean() + " " + new Loaded().nextDouble());
        try {
            r.nextInt(0);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
