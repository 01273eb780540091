/** What the tests of the laws run. */
public class Laws {
    static int deepest;

    static int descend(int n) {
        deepest = n;
        return 1 + descend(n + 1);
    }

    /** Recurses to the end of the stack and answers how deep it came. */
    static int toTheEnd() {
        try {
            return descend(0);
        } catch (StackOverflowError e) {
            return deepest;
        }
    }

    /** Allocates so many MiB in small pieces, keeping few. */
    static int churn(int mebibytes) {
        byte[][] kept = new byte[16][];
        int sum = 0;
        for (int i = 0; i < mebibytes * 16384; i++) {
            byte[] piece = new byte[48];
            piece[i & 31] = (byte) i;
            kept[i & 15] = piece;
            sum += kept[(i + 5) & 15] == null ? 0 : kept[(i + 5) & 15].length;
        }
        return sum;
    }
}
