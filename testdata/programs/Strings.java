import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a String can do, method by method. */
public class Strings {
    static void show(Object o) {
        System.out.println(o);
    }

    static void fails(Runnable r) {
        try {
            r.run();
            System.out.println("no exception");
        } catch (RuntimeException e) {
            System.out.println(e.getClass().getName() + (e instanceof IndexOutOfBoundsException ? "" : ": " + e.getMessage()));
        }
    }

    public static void main(String[] args) throws Exception {
        String s = "Hello, World";
        show(s.length() + " " + s.charAt(4) + " " + s.indexOf('o') + " " + s.indexOf('o', 5) + " " + s.lastIndexOf('o') + " " + s.lastIndexOf('o', 7)
                + " " + s.indexOf("World") + " " + s.indexOf("x") + " " + s.indexOf("") + " " + s.lastIndexOf("l") + " " + s.indexOf("l", 4) + " " + s.lastIndexOf("") + " " + s.indexOf('H', -5) + " " + s.indexOf("", 99));
        show(s.substring(7) + "|" + s.substring(0, 5) + "|" + s.substring(12) + "|" + s.subSequence(3, 6));
        show(s.toUpperCase() + s.toLowerCase() + s.concat("!") + s.replace('l', 'L') + s.replace("o", "00") + s.replace("", "-"));
        show(s.contains("lo, W") + " " + s.startsWith("Hell") + " " + s.startsWith("World", 7) + " " + s.endsWith("ld") + " " + s.isEmpty() + " " + "".isEmpty() + " " + " \t\n".isBlank() + " " + s.endsWith(""));
        show("  trim me\t\n".trim() + "|" + "\u2003strip\u2003".strip() + "|" + "  lead".stripLeading() + "|" + "trail  ".stripTrailing() + "|" + "\u2003x".trim().length());
        show("ab".repeat(3) + "x".repeat(0) + "|" + String.join("/", "a", "b", "c") + " " + String.join("-", List.of("x", "y")) + " " + String.join(",", List.of()));
        show("apple".compareTo("apricot") + " " + "a".compareTo("abc") + " " + "b".compareTo("a") + " " + "".compareTo("") + " " + "ABC".compareToIgnoreCase("abd") + " " + "a".compareTo("\u00e9") + " " + "Zebra".compareTo("apple"));
        show("abc".equals("ab" + "c") + " " + "abc".equals(null) + " " + "abc".equalsIgnoreCase("ABC") + " " + "stra\u00dfe".equalsIgnoreCase("STRASSE") + " " + "abc".contentEquals(new StringBuilder("abc")) + " " + "abcd".regionMatches(1, "xbcx", 1, 2) + " " + "abcd".regionMatches(true, 1, "XBCX", 1, 2));
        show("hello".hashCode() + " " + "".hashCode() + " " + "Aa".hashCode() + " " + "BB".hashCode() + " " + "\u00ff\u0100\uffff".hashCode() + " " + "a long string with many characters in it".hashCode());
        show(Arrays.toString("a,b,,c,,".split(",")) + Arrays.toString("a,b,,c,,".split(",", -1)) + Arrays.toString("a,b,,c,,".split(",", 2)) + Arrays.toString("".split(",")) + Arrays.toString(",a".split(",")) + Arrays.toString("abc".split("")) + Arrays.toString("a1b22c".split("[0-9]+")) + Arrays.toString("a.b.c".split("\\.")) + Arrays.toString(" x  y ".split(" +")) + Arrays.toString("a|b".split("|")));
        show("banana".replaceAll("an", "<$0>") + " " + "banana".replaceFirst("a", "A") + " " + "x1y2".replaceAll("([a-z])(\\d)", "$2$1") + " " + "banana".matches("(ba)?(na)+") + " " + "banana".matches("an"));
        char[] cs = s.toCharArray();
        cs[0] = 'J';
        show(new String(cs) + " " + String.valueOf(cs, 1, 3) + " " + new String(cs, 7, 5) + " " + String.copyValueOf(cs) + " " + String.valueOf(cs).length());
        show(String.valueOf(1) + String.valueOf('c') + String.valueOf(2.5f) + String.valueOf(true) + String.valueOf((Object) null) + String.valueOf(3L) + String.valueOf(1e10));
        String t = new String("hello");
        show((t == "hello") + " " + (t.intern() == "hello") + " " + ("hel" + "lo" == "hello") + " " + t.equals("hello"));
        final String k = "hel";
        String v = "hel";
        show((k + "lo" == "hello") + " " + (v + "lo" == "hello") + " " + ((v + "lo").intern() == "hello"));
        show(s.chars().filter(c -> c == 'l').count() + " " + s.chars().sum() + " " + "abc".chars().mapToObj(c -> "" + (char) (c + 1)).collect(Collectors.joining()) + " " + s.codePoints().max().getAsInt());
        show("a\nb\r\nc\rd".lines().collect(Collectors.toList()) + " " + "one\n\ntwo\n".lines().count() + " " + "  a\n b".indent(2).replace("\n", "$") + "   a\n  b".stripIndent() + " " + "a\\tb\\u0041\\n".length() + " " + "x\\ty\\101".translateEscapes());
        show("%d-%s-%5.2f".formatted(1, "two", 3.14159) + " " + String.format("%05d|%-6s|%+d|%x", 42, "ab", 7, 255) + " " + String.format(Locale.ROOT, "%,d", 1234567));
        byte[] utf8 = "h\u00e9\u20ac\ud83d\ude00".getBytes("UTF-8");
        show(Arrays.toString(utf8) + " " + new String(utf8, "UTF-8").equals("h\u00e9\u20ac\ud83d\ude00") + " " + new String(utf8, 0, 3, java.nio.charset.StandardCharsets.UTF_8).length() + " " + Arrays.toString("\u00e9?\u20ac".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)) + Arrays.toString("\u00e9".getBytes(java.nio.charset.StandardCharsets.US_ASCII)) + Arrays.toString("ab".getBytes(java.nio.charset.StandardCharsets.UTF_16)));
        char[] dst = new char[6];
        Arrays.fill(dst, '.');
        s.getChars(0, 4, dst, 1);
        show(new String(dst) + " " + s.codePointAt(0) + " " + "\u0130I".toLowerCase(Locale.ROOT).length() + " " + "\u00df".toUpperCase() + " " + "\u03a3\u03a3".toLowerCase());
        fails(() -> s.charAt(12));
        fails(() -> s.charAt(-1));
        fails(() -> s.substring(13));
        fails(() -> s.substring(-1));
        fails(() -> s.substring(5, 3));
        fails(() -> s.substring(0, 99));
        fails(() -> "x".repeat(-1));
        fails(() -> "abc".split("["));
        fails(() -> Integer.parseInt("12x"));
        fails(() -> Integer.parseInt(""));
        fails(() -> Integer.parseInt(null));
        fails(() -> Integer.parseInt("2147483648"));
        fails(() -> Long.parseLong("9223372036854775808"));
        fails(() -> new String(new char[3], 2, 2));
        String concat = null;
        concat += "x";
        concat += 1 + 2 + "y" + 1 + 2;
        concat += 'c';
        concat += 1.0f;
        concat += null;
        concat += new int[0].length;
        show(concat);
        String long1 = "";
        for (int i = 0; i < 200; i++) {
            long1 += (char) ('a' + i % 26);
        }
        show(long1.length() + " " + long1.hashCode() + " " + long1.lastIndexOf("xyz") + " " + long1.indexOf("zab", 100));
        show(String.CASE_INSENSITIVE_ORDER.compare("aB", "Ab") + " " + "x".equals((Object) 'x') + " " + "tEST".substring(0, 1).toUpperCase() + "tEST".substring(1).toLowerCase());
        show("level".contentEquals(new StringBuilder("level").reverse()) + " " + "A man a plan".replaceAll("\\s", "").toLowerCase() + " " + "mississippi".chars().distinct().count());
        String block = """
            Dear "reader",
              this is \
            one line
            and\ttabs\s\s
            \"""quoted\"""
            end""";
        show(block);
        show("""
            last line ends
            """.length());
        show("abc".transform(x -> x + x).describeConstable().get());
    }
}
