import java.io.*;
import java.util.*;
import java.util.function.*;

/** Writes unicode.bin (see unidata.go) to the file named by its argument; run it with the java of JDK 25. */
public class Dump {
    static DataOutputStream out;
    static void varint(long v) throws IOException { // zigzag
        long u = (v << 1) ^ (v >> 63);
        while (u >= 0x80) { out.write((int) (u & 0x7f | 0x80)); u >>>= 7; }
        out.write((int) u);
    }
    static int runs(IntUnaryOperator f) throws IOException {
        ArrayList<int[]> r = new ArrayList<>();
        int prev = Integer.MIN_VALUE;
        for (int c = 0; c <= 0x10ffff; c++) {
            int v = f.applyAsInt(c);
            if (v != prev) { r.add(new int[]{c, v}); prev = v; }
        }
        varint(r.size());
        int at = 0;
        for (int[] x : r) { varint(x[0] - at); at = x[0]; varint(x[1]); }
        return r.size();
    }
    // mapping tables: only code points that change, as (delta of code point, difference)
    static int map(IntUnaryOperator f) throws IOException {
        ArrayList<int[]> r = new ArrayList<>();
        for (int c = 0; c <= 0x10ffff; c++) { int v = f.applyAsInt(c); if (v != 0) r.add(new int[]{c, v}); }
        varint(r.size());
        int at = 0, d = 0;
        for (int[] x : r) { varint(x[0] - at); at = x[0]; varint(x[1] - d); d = x[1]; }
        return r.size();
    }
    public static void main(String[] a) throws IOException {
        ByteArrayOutputStream b = new ByteArrayOutputStream();
        out = new DataOutputStream(b);
        System.err.println("types " + runs(Character::getType) + " " + b.size());
        System.err.println("dir " + runs(c -> Character.getDirectionality(c)) + " " + b.size());
        System.err.println("props " + runs(c -> (Character.isLowerCase(c) ? 1 : 0) | (Character.isUpperCase(c) ? 2 : 0) | (Character.isAlphabetic(c) ? 4 : 0)
            | (Character.isIdeographic(c) ? 8 : 0) | (Character.isMirrored(c) ? 16 : 0) | (Character.isEmoji(c) ? 32 : 0) | (Character.isEmojiPresentation(c) ? 64 : 0)
            | (Character.isEmojiModifierBase(c) ? 128 : 0) | (Character.isEmojiComponent(c) ? 256 : 0) | (Character.isExtendedPictographic(c) ? 512 : 0)
            | (Character.isUnicodeIdentifierStart(c) ? 1024 : 0) | (Character.isUnicodeIdentifierPart(c) ? 2048 : 0)
            | (Character.isJavaIdentifierStart(c) ? 4096 : 0) | (Character.isJavaIdentifierPart(c) ? 8192 : 0)
            | (Character.isIdentifierIgnorable(c) ? 16384 : 0)) + " " + b.size());
        System.err.println("lower " + map(c -> Character.toLowerCase(c) - c) + " " + b.size());
        System.err.println("upper " + map(c -> Character.toUpperCase(c) - c) + " " + b.size());
        System.err.println("title " + map(c -> Character.toTitleCase(c) - Character.toUpperCase(c)) + " " + b.size());
        System.err.println("digit " + map(c -> c < 128 ? 0 : Character.digit(c, 36) + 1) + " " + b.size());
        System.err.println("numeric " + map(c -> c < 128 ? 0 : Character.getNumericValue(c) + 1) + " " + b.size());
        // upper case mappings to several chars
        int n = 0;
        for (int pass = 0; pass < 2; pass++) {
            if (pass == 1) varint(n);
            for (int c = 0; c <= 0x10ffff; c++) {
                if (c >= 0xd800 && c < 0xe000) continue;
                String u = new String(Character.toChars(c)).toUpperCase(Locale.ROOT);
                if (u.codePointCount(0, u.length()) > 1) {
                    if (pass == 0) n++;
                    else { varint(c); varint(u.length()); for (int i = 0; i < u.length(); i++) varint(u.charAt(i)); }
                }
            }
        }
        System.err.println("special " + n + " " + b.size());
        System.err.println("ignorable " + runs(c -> { if (c >= 0xd800 && c < 0xe000) return 0; String s = "a" + new String(Character.toChars(c)) + "\u03a3"; String l = s.toLowerCase(Locale.ROOT);
            boolean after = l.charAt(l.length() - 1) == '\u03c2'; // final: preceded by cased
            String s2 = " " + new String(Character.toChars(c)) + "\u03a3"; String l2 = s2.toLowerCase(Locale.ROOT);
            boolean cased = l2.charAt(l2.length() - 1) == '\u03c2';
            return (cased ? 1 : 0) | (after && !cased ? 2 : 0); }) + " " + b.size());
        System.err.println("scripts " + runs(c -> Character.UnicodeScript.of(c).ordinal()) + " " + b.size());
        Files(b.toByteArray(), a[0]);
    }
    static void Files(byte[] b, String p) throws IOException { try (FileOutputStream f = new FileOutputStream(p)) { f.write(b); } }
}
