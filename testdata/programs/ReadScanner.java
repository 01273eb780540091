import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;

/** Standard input through a Scanner: numbers, words, lines, patterns. */
public class ReadScanner {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt();
        long sum = 0;
        for (int i = 0; i < n; i++) {
            sum += in.nextLong();
        }
        System.out.println(n + " numbers: " + sum);
        System.out.println(in.nextDouble() * 2 + " " + in.next() + " " + in.nextBoolean() + "[" + in.nextLine() + "]");
        System.out.println("line: " + in.nextLine());
        System.out.println("empty: [" + in.nextLine() + "]");
        int rows = in.nextInt(), cols = in.nextInt();
        int[][] m = new int[rows][cols];
        for (int[] row : m) {
            for (int j = 0; j < cols; j++) {
                row[j] = in.nextInt();
            }
        }
        for (int j = 0; j < cols; j++) {
            int s = 0;
            for (int[] row : m) {
                s += row[j];
            }
            System.out.print(s + " ");
        }
        System.out.println();
        System.out.println(in.hasNextInt() + " " + in.hasNext() + " " + in.next());
        System.out.println(in.nextInt(16) + " " + in.nextBigInteger() + " " + in.nextShort() + " " + in.nextFloat());
        in.nextLine();
        List<String> rest = new ArrayList<>();
        while (in.hasNextLine()) {
            rest.add(in.nextLine());
        }
        System.out.println(rest);
        Scanner csv = new Scanner("a, b,c ,d").useDelimiter("\\s*,\\s*");
        while (csv.hasNext()) {
            System.out.print("<" + csv.next() + ">");
        }
        System.out.println();
        System.out.println(new Scanner("x12y").findInLine("\\d+"));
    }
}
