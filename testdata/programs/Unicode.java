import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Characters beyond ASCII: categories, case, surrogates, code points, encodings. */
public class Unicode {
    public static void main(String[] args) {
        int[] points = {'A', 'z', '5', ' ', '_', '$', '\n', 0xe9, 0xdf, 0x130, 0x131, 0x3a9, 0x416, 0x5d0, 0x660, 0x4e2d, 0x2028, 0x20ac, 0x1d7d8, 0x1f600, 0x10400, 0x10ffff, 0xd800, 0x1c5, 0x2160, 0xb2};
        for (int p : points) {
            System.out.println(Integer.toHexString(p) + " " + Character.isLetter(p) + " " + Character.isDigit(p) + " " + Character.isLetterOrDigit(p) + " " + Character.isUpperCase(p) + " " + Character.isLowerCase(p) + " " + Character.isTitleCase(p) + " "
                    + Character.isWhitespace(p) + " " + Character.isSpaceChar(p) + " " + Character.isJavaIdentifierStart(p) + " " + Character.isJavaIdentifierPart(p) + " " + Character.isISOControl(p) + " " + Character.isAlphabetic(p) + " " + Character.isIdeographic(p) + " "
                    + Character.getType(p) + " " + Integer.toHexString(Character.toUpperCase(p)) + " " + Integer.toHexString(Character.toLowerCase(p)) + " " + Character.getNumericValue(p) + " " + Character.charCount(p) + " " + Character.isSupplementaryCodePoint(p) + " " + Character.isValidCodePoint(p));
        }
        String s = "a\u00e9\ud83d\ude00z\ud800";
        System.out.println(s.length() + " " + s.codePointCount(0, s.length()) + " " + Integer.toHexString(s.codePointAt(2)) + " " + Integer.toHexString(s.codePointBefore(4)) + " " + s.offsetByCodePoints(0, 3) + " " + Arrays.toString(s.codePoints().toArray()) + " " + Character.isHighSurrogate(s.charAt(2)) + Character.isLowSurrogate(s.charAt(2)) + Character.isSurrogatePair(s.charAt(2), s.charAt(3)));
        System.out.println(Arrays.toString(s.getBytes(StandardCharsets.UTF_8)) + " " + Arrays.toString(s.getBytes(StandardCharsets.UTF_16LE)) + " " + Arrays.toString(s.getBytes(StandardCharsets.ISO_8859_1)));
        System.out.println(new StringBuilder(s).reverse().codePointAt(2) + " " + new StringBuilder().appendCodePoint(0x1f600).appendCodePoint('x').length() + " " + Arrays.toString(Character.toChars(0x1f600)).length() + " " + Character.toCodePoint('\ud83d', '\ude00') + " " + new String(new int[]{0x1f601, 'b'}, 0, 2).length() + " " + Character.toString(0x1f602).length());
        System.out.println("\u00e9t\u00e9 \u03a9 \u4e2d\u6587 \u20ac \ud83d\ude00 \u0416\u0436");
        System.out.println("\u00e9".toUpperCase() + "\u00df".toUpperCase() + "\u0149".toUpperCase() + "\ufb01".toUpperCase() + " " + "\u0391\u03a3 \u03a3\u0391".toLowerCase() + " " + "\u01c5".toLowerCase() + " " + "\u0130".toLowerCase().length());
        byte[] bad = {'a', (byte) 0xc3, 'b', (byte) 0xe2, (byte) 0x82, 'c', (byte) 0xf0, (byte) 0x9f, (byte) 0x98, (byte) 0x80, (byte) 0xff, (byte) 0xed, (byte) 0xa0, (byte) 0x80, (byte) 0xc0, (byte) 0x80};
        String decoded = new String(bad, StandardCharsets.UTF_8);
        for (int i = 0; i < decoded.length(); i++) {
            System.out.print(Integer.toHexString(decoded.charAt(i)) + " ");
        }
        System.out.println();
        System.out.println(new String(new byte[]{(byte) 0xe9, 65}, StandardCharsets.ISO_8859_1) + new String(new byte[]{0, 65, 0x20, (byte) 0xac}, StandardCharsets.UTF_16BE) + new String(new byte[]{(byte) 0xe9, 65}, StandardCharsets.US_ASCII));
        System.out.println("\u00e9".compareTo("z") + " " + "\ud83d\ude00".compareTo("\uffff") + " " + "caf\u00e9".equals("cafe\u0301") + " " + "\u0131".equalsIgnoreCase("I") + " " + "\u212a".equalsIgnoreCase("k") + " " + "\u00e9\u4e2d".hashCode() + " " + "\u00e9\u4e2d".indexOf('\u4e2d') + " " + "x\ud83d\ude00y".indexOf(0x1f600) + " " + "x\ud83d\ude00y".indexOf("y"));
        char c = '\uffff';
        c++;
        System.out.println((int) c + " " + (char) 0x41 + " " + (int) '\u20ac' + " " + '\u0041' + " " + "\101\60" + " " + "\\u0041");
        int[] counts = new int[128];
        "the rain in spain".chars().forEach(x -> counts[x]++);
        for (char x = 'a'; x <= 'z'; x++) {
            if (counts[x] > 1) {
                System.out.print(x + "" + counts[x] + " ");
            }
        }
        System.out.println();
        StringBuilder rot = new StringBuilder();
        for (char x : "Hello, World!".toCharArray()) {
            rot.append(Character.isUpperCase(x) ? (char) ('A' + (x - 'A' + 13) % 26) : Character.isLowerCase(x) ? (char) ('a' + (x - 'a' + 13) % 26) : x);
        }
        System.out.println(rot);
        String mixed = "latin";
        mixed += "\u4e2d";
        System.out.println(mixed.substring(0, 5).equals("latin") + " " + mixed.substring(0, 5).hashCode() + " " + "latin".hashCode() + " " + mixed.replace('\u4e2d', 'x') + " " + mixed.charAt(5) + " " + mixed.contains("n\u4e2d") + " " + mixed.toUpperCase());
    }
}
