import java.util.ArrayList;
import java.util.List;

/** The heap runs full five times in a row, and the program goes on each time. */
public class OutOfMemory {
    static int fill(List<Object> list, int size) {
        int n = 0;
        while (true) {
            list.add(new byte[size]);
            n++;
        }
    }

    static class Link {
        Link next;
        long[] payload = new long[50];
    }

    public static void main(String[] args) {
        for (int i = 0; i < 5; i++) {
            List<Object> list = new ArrayList<>();
            try {
                fill(list, 1 << 12 + 2 * i);
                System.out.println("not reached");
            } catch (OutOfMemoryError e) {
                boolean some = list.size() > 2;
                list = null;
                System.out.println(i + " " + e.getMessage() + " " + some);
            }
        }
        Link head = null;
        try {
            while (true) {
                Link l = new Link();
                l.next = head;
                head = l;
            }
        } catch (OutOfMemoryError e) {
            boolean some = head.next.next != null;
            head = null;
            System.out.println("links " + some);
        }
        try {
            long[] huge = new long[100_000_000];
            System.out.println(huge.length);
        } catch (OutOfMemoryError e) {
            System.out.println(e.getMessage());
        }
        try {
            byte[] most = new byte[Integer.MAX_VALUE - 8];
            System.out.println(most.length);
        } catch (OutOfMemoryError e) {
            System.out.println(e.getMessage());
        }
        try {
            String s = "0123456789abcdef";
            while (true) {
                s += s;
            }
        } catch (OutOfMemoryError e) {
            System.out.println("string");
        }
        int[][] fine = new int[100][100];
        fine[99][99] = 7;
        System.out.println(fine[99][99]);
    }
}
