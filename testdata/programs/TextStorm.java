import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Every method of String and StringBuilder on random texts with every kind of trouble in them; one hash for each method. */
public class TextStorm {
    static final String[] PIECES = {"a", "b", "A", "B", " ", "\t", "\n", "\u00e9", "\u00df", "\u03a3", "\u03c3", "\u0130",
        "\u0131", "\u4e2d", "\ud83d\ude00", "1", ",", "\ufb01", "\u0307", "\u00a0", "\u2003", "\u0149", "\u01c4", "\0",
        "\r", ".", "x"};
    static final Random RANDOM = new Random(99);
    static final Map<String, Long> HASHES = new LinkedHashMap<>();

    static String text() {
        StringBuilder s = new StringBuilder();
        int kinds = RANDOM.nextBoolean() ? 8 : PIECES.length;
        for (int n = RANDOM.nextInt(9); n > 0; n--) {
            s.append(PIECES[RANDOM.nextInt(kinds)]);
        }
        return s.toString();
    }

    static void check(String method, Supplier<Object> call) {
        Object o;
        try {
            o = call.get();
        } catch (RuntimeException e) {
            o = e.getClass().getName() + ": " + e.getMessage();
        }
        String s = o instanceof Object[] ? Arrays.toString((Object[]) o)
            : o instanceof byte[] ? Arrays.toString((byte[]) o)
            : o instanceof char[] ? Arrays.toString((char[]) o) : String.valueOf(o);
        long h = HASHES.getOrDefault(method, 0L);
        for (int i = 0; i < s.length(); i++) {
            h = 31 * h + s.charAt(i);
        }
        HASHES.put(method, 31 * h + 7);
    }

    public static void main(String[] args) {
        Locale[] locales = {Locale.ENGLISH, new Locale("tr"), new Locale("lt"), new Locale("az")};
        for (int round = 0; round < 300; round++) {
            String s = text();
            String q = text();
            String z = text();
            int a = RANDOM.nextInt(12) - 2;
            int b = RANDOM.nextInt(12) - 2;
            int c = RANDOM.nextInt(12) - 2;
            String piece = PIECES[RANDOM.nextInt(PIECES.length)];
            char ch = piece.charAt(0);
            int cp = piece.codePointAt(0);
            Locale locale = locales[RANDOM.nextInt(locales.length)];
            byte[] bytes = new byte[8];
            RANDOM.nextBytes(bytes);

            check("charAt", () -> s.charAt(a));
            check("codePointAt", () -> s.codePointAt(a));
            check("codePointBefore", () -> s.codePointBefore(a));
            check("codePointCount", () -> s.codePointCount(a, b));
            check("offsetByCodePoints", () -> s.offsetByCodePoints(a, b));
            check("indexOf", () -> s.indexOf(q) + " " + s.indexOf(q, a) + " " + s.indexOf(cp) + " " + s.indexOf(cp, a));
            check("lastIndexOf", () -> s.lastIndexOf(q) + " " + s.lastIndexOf(q, a) + " " + s.lastIndexOf(cp, a));
            check("substring", () -> s.substring(a, b));
            check("substring1", () -> s.substring(a));
            check("replace", () -> s.replace(q, z) + s.replace(ch, 'y') + s.replace('a', ch));
            check("case", () -> s.toUpperCase(locale) + s.toLowerCase(locale) + s.toUpperCase() + s.toLowerCase());
            check("trim", () -> "[" + s.trim() + "|" + s.strip() + "|" + s.stripLeading() + "|" + s.stripTrailing() + "]");
            check("isBlank", () -> s.isBlank());
            check("compareTo", () -> s.compareTo(q));
            check("equalsIgnoreCase", () -> s.equalsIgnoreCase(q) + " " + Integer.signum(s.compareToIgnoreCase(q)));
            check("regionMatches", () -> s.regionMatches(true, a, q, b, c) + " " + s.regionMatches(a, q, b, c));
            check("split", () -> Arrays.toString(s.split(",")) + Arrays.toString(s.split("a", a)));
            check("getBytes", () -> Arrays.toString(s.getBytes(StandardCharsets.UTF_8))
                + Arrays.toString(s.getBytes(StandardCharsets.UTF_16)) + Arrays.toString(s.getBytes(StandardCharsets.US_ASCII)));
            check("decode", () -> new String(bytes, StandardCharsets.UTF_8) + new String(bytes, StandardCharsets.UTF_16)
                + new String(bytes, StandardCharsets.UTF_16LE) + new String(bytes, StandardCharsets.ISO_8859_1));
            check("hashCode", () -> s.hashCode());
            check("concat", () -> s.concat(q) + s.contains(q) + s.startsWith(q, a) + s.endsWith(q));
            check("lines", () -> s.lines().toArray());
            check("indent", () -> s.indent(a) + "|" + s.stripIndent());
            check("chars", () -> s.chars().sum() + " " + Arrays.toString(s.codePoints().toArray()));
            check("repeat", () -> s.repeat(a));
            check("join", () -> String.join(q, s, z));
            check("getChars", () -> {
                char[] x = new char[6];
                s.getChars(a, b, x, c);
                return x;
            });
            check("reverse", () -> new StringBuilder(s).reverse());
            check("insert", () -> new StringBuilder(s).insert(a, q));
            check("delete", () -> new StringBuilder(s).delete(a, b));
            check("deleteCharAt", () -> new StringBuilder(s).deleteCharAt(a));
            check("sb.replace", () -> new StringBuilder(s).replace(a, b, q));
            check("sb.charAt", () -> new StringBuilder(s).charAt(a));
            check("sb.substring", () -> new StringBuilder(s).substring(a, b));
            check("sb.codePointAt", () -> new StringBuilder(s).codePointAt(a));
            check("setCharAt", () -> {
                StringBuilder x = new StringBuilder(s);
                x.setCharAt(a, ch);
                return x;
            });
            check("setLength", () -> {
                StringBuilder x = new StringBuilder(s);
                x.setLength(a);
                return x.append(q).appendCodePoint(cp).append(b).append(ch);
            });
            check("sb.indexOf", () -> new StringBuilder(s).indexOf(q, a) + " " + new StringBuilder(s).lastIndexOf(q, a));
            check("sb.compareTo", () -> new StringBuilder(s).compareTo(new StringBuilder(q)) + " " + s.contentEquals(q));
        }
        HASHES.forEach((method, hash) -> System.out.println(method + " " + hash));
    }
}
