/** 200 MB of allocation, of all sizes, through a heap of 16 MiB: almost everything is garbage at once. */
public class Allocate200MB {
    static final class Cell {
        final int value;
        final Cell next;

        Cell(int value, Cell next) {
            this.value = value;
            this.next = next;
        }
    }

    public static void main(String[] args) {
        long bytes = 0, check = 0;
        Object[] keep = new Object[64];
        for (int i = 0; bytes < 200_000_000L; i++) {
            int n = 16 + (i * 7919 & 0x1fff);
            byte[] a = new byte[n];
            a[n - 1] = (byte) i;
            a[0] = 1;
            bytes += n;
            if (i % 5 == 0) {
                int[] words = new int[n / 16];
                words[words.length - 1] = i;
                keep[i / 5 & 63] = words;
                bytes += n / 4;
            }
            if (i % 3 == 0) {
                keep[i & 63] = a;
            }
            Object o = keep[i * 31 & 63];
            if (o instanceof byte[] b) {
                check += b[b.length - 1] + b.length;
            } else if (o instanceof int[] w) {
                check += w[w.length - 1];
            }
        }
        System.out.println(check);
        long sum = 0;
        Cell head = null;
        for (int i = 0; i < 1_000_000; i++) {
            head = i % 10_000 == 0 ? null : new Cell(i, head);
            if (head != null) {
                sum += head.value;
            }
        }
        System.out.println(sum);
        String s = "";
        for (int i = 0; i < 3000; i++) {
            s += (char) ('a' + i % 26);
        }
        System.out.println(s.length() + " " + s.hashCode());
        byte[] big = null;
        for (int i = 0; i < 60; i++) {
            big = null;
            big = new byte[3_000_000];
            big[i] = 1;
        }
        System.out.println(big.length);
    }
}
