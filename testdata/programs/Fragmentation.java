/** Many sizes, every other one freed, then bigger ones: free space in pieces must come together again. */
public class Fragmentation {
    static byte[] make(int n, int seed) {
        byte[] b = new byte[n];
        for (int i = 0; i < n; i += 97) {
            b[i] = (byte) (seed + i);
        }
        return b;
    }

    static boolean intact(byte[] b, int seed) {
        for (int i = 0; i < b.length; i += 97) {
            if (b[i] != (byte) (seed + i)) {
                return false;
            }
        }
        return true;
    }

    public static void main(String[] args) {
        byte[][] all = new byte[4000][];
        long live = 0;
        for (int round = 0; round < 6; round++) {
            for (int i = 0; i < all.length; i++) {
                if (all[i] == null) {
                    all[i] = make(8 + (i * 131 + round * 977) % (1 << 5 + i % 7), i);
                }
            }
            for (int i = round & 1; i < all.length; i += 2) {
                all[i] = null;
            }
            byte[][] large = new byte[4][];
            for (int i = 0; i < large.length; i++) {
                large[i] = make(700_000 + round * 10_000, i);
            }
            for (int i = 0; i < large.length; i++) {
                if (!intact(large[i], i)) {
                    System.out.println("large " + i + " damaged in round " + round);
                }
            }
            for (int i = 0; i < all.length; i++) {
                if (all[i] != null) {
                    live += all[i].length;
                    if (!intact(all[i], i)) {
                        System.out.println(i + " damaged in round " + round);
                    }
                }
            }
            System.out.println(round + ": " + live);
        }
        all = null;
        byte[] huge = new byte[9_000_000];
        huge[huge.length - 1] = 1;
        System.out.println(huge.length);
        huge = null;
        String[] names = new String[2000];
        for (int i = 0; i < 20_000; i++) {
            names[i * 7 % names.length] = "n".repeat(i % 40) + i;
        }
        int h = 0;
        for (String n : names) {
            h = h * 31 + n.hashCode();
        }
        System.out.println(h);
    }
}
