import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.TreeMap;

/** Standard input through a BufferedReader: a small text report. */
public class ReadLines {
    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        int n = Integer.parseInt(in.readLine().trim());
        long product = 1;
        StringTokenizer st = new StringTokenizer(in.readLine());
        System.out.println(st.countTokens());
        for (int i = 0; i < n; i++) {
            product *= Long.parseLong(st.nextToken());
        }
        System.out.println(product);
        Map<String, Integer> counts = new TreeMap<>();
        int lines = 0, chars = 0;
        String longest = "";
        for (String line; (line = in.readLine()) != null; ) {
            lines++;
            chars += line.length();
            for (String w : line.toLowerCase().split("[^\\p{L}']+")) {
                if (!w.isEmpty()) {
                    counts.merge(w, 1, Integer::sum);
                    if (w.length() > longest.length()) {
                        longest = w;
                    }
                }
            }
        }
        System.out.println(lines + " lines, " + chars + " chars, longest " + longest);
        counts.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey())).limit(6)
                .forEach(e -> System.out.printf("%-8s %d%n", e.getKey(), e.getValue()));
        System.out.println(counts);
        System.out.println(in.read() + " " + in.readLine());
    }
}
