import java.util.*;
import java.util.stream.*;

/** Text work: word counts, histograms, ciphers, run-length and Huffman coding, wrapping, anagrams, palindromes. */
public class TextStatistics {
    static final String TEXT = """
        It was a bright cold day in the valley, and the clocks were striking ten.
        A small grey bird sat on the wire; it looked at the snow, and at the snow
        it sang. "Who goes there?" said the miller, who had no bread -- and the bird,
        being a bird, said nothing.
        """;

    static String wrap(String s, int width) {
        StringBuilder out = new StringBuilder();
        int col = 0;
        for (String w : s.split("\\s+")) {
            if (col + w.length() + 1 > width) {
                out.append('\n');
                col = 0;
            } else if (col > 0) {
                out.append(' ');
                col++;
            }
            out.append(w);
            col += w.length();
        }
        return out.toString();
    }

    static String caesar(String s, int by) {
        return s.chars().map(c -> Character.isLowerCase(c) ? 'a' + Math.floorMod(c - 'a' + by, 26) : Character.isUpperCase(c) ? 'A' + Math.floorMod(c - 'A' + by, 26) : c)
                .collect(StringBuilder::new, (sb, c) -> sb.append((char) c), StringBuilder::append).toString();
    }

    static String vigenere(String s, String key) {
        char[] r = s.toCharArray();
        for (int i = 0; i < r.length; i++) {
            r[i] = (char) ('A' + (r[i] - 'A' + key.charAt(i % key.length()) - 'A') % 26);
        }
        return String.valueOf(r);
    }

    static String runLength(String s) {
        StringBuilder sb = new StringBuilder();
        for (int i = 0, j; i < s.length(); i = j) {
            for (j = i; j < s.length() && s.charAt(j) == s.charAt(i); j++) {
            }
            sb.append(j - i > 1 ? j - i : "").append(s.charAt(i));
        }
        return sb.toString();
    }

    static abstract class Node {
        final int weight;
        final int order;

        Node(int weight, int order) {
            this.weight = weight;
            this.order = order;
        }

        abstract void codes(String prefix, Map<Character, String> out);
    }

    static class Leaf extends Node {
        final char c;

        Leaf(char c, int w) {
            super(w, c);
            this.c = c;
        }

        void codes(String prefix, Map<Character, String> out) {
            out.put(c, prefix);
        }
    }

    static class Fork extends Node {
        final Node l, r;

        Fork(Node l, Node r, int order) {
            super(l.weight + r.weight, order);
            this.l = l;
            this.r = r;
        }

        void codes(String prefix, Map<Character, String> out) {
            l.codes(prefix + '0', out);
            r.codes(prefix + '1', out);
        }
    }

    static Map<Character, String> huffman(String s) {
        Map<Character, Integer> f = new TreeMap<>();
        for (char c : s.toCharArray()) {
            f.merge(c, 1, Integer::sum);
        }
        PriorityQueue<Node> q = new PriorityQueue<>(Comparator.<Node>comparingInt(n -> n.weight).thenComparingInt(n -> n.order));
        f.forEach((c, w) -> q.add(new Leaf(c, w)));
        int order = 1 << 16;
        while (q.size() > 1) {
            q.add(new Fork(q.poll(), q.poll(), order++));
        }
        Map<Character, String> codes = new TreeMap<>();
        q.poll().codes("", codes);
        return codes;
    }

    public static void main(String[] args) {
        List<String> words = Arrays.stream(TEXT.toLowerCase().split("[^a-z]+")).filter(w -> !w.isEmpty()).collect(Collectors.toList());
        System.out.println(words.size() + " words, " + new HashSet<>(words).size() + " different, " + TEXT.lines().count() + " lines, " + TEXT.length() + " chars");
        Map<String, Integer> counts = new HashMap<>();
        for (String w : words) {
            counts.put(w, counts.containsKey(w) ? counts.get(w) + 1 : 1);
        }
        System.out.println(counts);
        List<Map.Entry<String, Integer>> entries = new ArrayList<>(counts.entrySet());
        entries.sort((a, b) -> b.getValue() != a.getValue() ? b.getValue() - a.getValue() : a.getKey().compareTo(b.getKey()));
        for (Map.Entry<String, Integer> e : entries.subList(0, 5)) {
            System.out.printf("%-6s|%s %d%n", e.getKey(), "*".repeat(e.getValue()), e.getValue());
        }
        int[] lengths = new int[10];
        words.forEach(w -> lengths[w.length()]++);
        System.out.println(Arrays.toString(lengths) + " " + words.stream().mapToInt(String::length).average().orElse(0));
        System.out.println(wrap(TEXT, 40));
        System.out.println(caesar("Hello, World", 3) + " " + caesar(caesar("Hello, World", 3), -3) + " " + vigenere("ATTACKATDAWN", "LEMON"));
        System.out.println(runLength("wwwwbbbwaaaac") + " " + runLength("") + " " + runLength("abc"));
        Map<Character, String> codes = huffman("abracadabra alakazam");
        System.out.println(codes + " " + "abracadabra alakazam".chars().mapToObj(c -> codes.get((char) c)).collect(Collectors.joining()).length());
        Map<String, List<String>> anagrams = new TreeMap<>();
        for (String w : "listen silent enlist google elgoog abc cab bca".split(" ")) {
            char[] k = w.toCharArray();
            Arrays.sort(k);
            anagrams.computeIfAbsent(new String(k), x -> new ArrayList<>()).add(w);
        }
        System.out.println(anagrams);
        for (String p : new String[]{"A man, a plan, a canal: Panama", "not one", "", "x"}) {
            String clean = p.replaceAll("[^A-Za-z]", "").toLowerCase();
            System.out.print(clean.equals(new StringBuilder(clean).reverse().toString()) + " ");
        }
        System.out.println();
        System.out.println(Arrays.stream(TEXT.split("\n")).map(String::strip).map(l -> l.substring(0, Math.min(8, l.length()))).map(l -> Character.toUpperCase(l.charAt(0)) + l.substring(1)).collect(Collectors.joining("|")));
        StringBuilder csv = new StringBuilder();
        for (String[] row : new String[][]{{"id", "name", "note"}, {"1", "O'Brien", "said \"hi\""}, {"2", "a,b", ""}}) {
            csv.append(Arrays.stream(row).map(c -> c.contains(",") || c.contains("\"") ? '"' + c.replace("\"", "\"\"") + '"' : c).collect(Collectors.joining(","))).append('\n');
        }
        System.out.print(csv);
        String dna = "ATGCGATACGCTTGA";
        System.out.println(dna.chars().mapToObj(c -> "" + "TAGC".charAt("ATCG".indexOf(c))).collect(Collectors.joining()) + " " + IntStream.range(0, dna.length() / 3).mapToObj(i -> dna.substring(3 * i, 3 * i + 3)).collect(Collectors.toList()));
        StringTokenizer t = new StringTokenizer("a=1;b=2;;c", "=;", true);
        StringJoiner j = new StringJoiner("_");
        while (t.hasMoreTokens()) {
            j.add(t.nextToken());
        }
        System.out.println(j);
        System.out.println(hex("junco".getBytes()) + " " + String.format("%040x", 255) + " " + title("the OLD man and the SEA"));
    }

    static String hex(byte[] b) {
        StringBuilder sb = new StringBuilder();
        for (byte x : b) {
            sb.append(Character.forDigit(x >> 4 & 15, 16)).append(Character.forDigit(x & 15, 16));
        }
        return sb.toString();
    }

    static String title(String s) {
        return Arrays.stream(s.split(" ")).map(w -> w.substring(0, 1).toUpperCase() + w.substring(1).toLowerCase()).collect(Collectors.joining(" "));
    }
}
