package java.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Unicode's normal forms, for Latin, Greek and Cyrillic letters and for Hangul. Compatibility forms know full-width letters,
 * ligatures, and digits above and below the line.
 */
public final class Normalizer {
    private static final int HANGUL = 0xAC00;
    private static final int HANGUL_COUNT = 11_172;

    private static Map<Integer, Character> composed;
    private static Map<Character, String> split;

    private Normalizer() {
    }

    /** The normal forms. */
    public enum Form {
        NFD, NFC, NFKD, NFKC
    }

    private static synchronized void load() {
        if (split != null) {
            return;
        }
        Map<Character, String> s = new HashMap<>(2048);
        Map<Integer, Character> c = new HashMap<>(2048);
        String t = NormalizerTable.PAIRS;
        for (int i = 0; i < t.length(); i += 3) {
            s.put(t.charAt(i), t.substring(i + 1, i + 3));
            c.put(t.charAt(i + 1) << 16 | t.charAt(i + 2), t.charAt(i));
        }
        composed = c;
        split = s;
    }

    private static boolean plain(CharSequence s) {
        for (int i = 0; i < s.length(); i++) {
            if (s.charAt(i) >= 0xA0) {
                return false;
            }
        }
        return true;
    }

    public static String normalize(CharSequence src, Form form) {
        Objects.requireNonNull(form);
        if (plain(src)) {
            return src.toString();
        }
        load();
        boolean compatible = form == Form.NFKC || form == Form.NFKD;
        StringBuilder b = new StringBuilder(src.length() + 16);
        for (int i = 0; i < src.length(); i++) {
            decompose(b, src.charAt(i), compatible);
        }
        order(b);
        return form == Form.NFD || form == Form.NFKD ? b.toString() : compose(b);
    }

    public static boolean isNormalized(CharSequence src, Form form) {
        return normalize(src, form).contentEquals(src);
    }

    private static void decompose(StringBuilder b, char c, boolean compatible) {
        if (c < 0xA0) {
            b.append(c);
            return;
        }
        int h = c - HANGUL;
        if (h >= 0 && h < HANGUL_COUNT) {
            b.append((char) (0x1100 + h / 588)).append((char) (0x1161 + h % 588 / 28));
            if (h % 28 != 0) {
                b.append((char) (0x11A7 + h % 28));
            }
            return;
        }
        String s = split.get(c);
        if (s != null) {
            decompose(b, s.charAt(0), compatible);
            b.append(s.charAt(1));
            return;
        }
        if (compatible) {
            compatibility(b, c);
        } else {
            b.append(c);
        }
    }

    private static void compatibility(StringBuilder b, char c) {
        String[] ligatures = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
        if (c >= 0xFB00 && c <= 0xFB06) {
            b.append(ligatures[c - 0xFB00]);
        } else if (c >= 0xFF01 && c <= 0xFF5E) {
            b.append((char) (c - 0xFEE0));
        } else if (c == 0xA0 || c == 0x3000 || c >= 0x2000 && c <= 0x200A) {
            b.append(' ');
        } else if (c == 0xB2 || c == 0xB3 || c == 0xB9) {
            b.append(c == 0xB9 ? '1' : (char) (c - 0xB0 + '0'));
        } else if (c == 0x2070 || c >= 0x2074 && c <= 0x2079) {
            b.append((char) (c - 0x2070 + '0'));
        } else if (c >= 0x2080 && c <= 0x2089) {
            b.append((char) (c - 0x2080 + '0'));
        } else if (c == 0x2026) {
            b.append("...");
        } else if (c == 0x2122) {
            b.append("TM");
        } else if (c >= 0x2460 && c <= 0x2468) {
            b.append((char) (c - 0x2460 + '1'));
        } else {
            b.append(c);
        }
    }

    /** Returns the combining class of the marks that matter here: below, attached, above. */
    private static int markClass(char c) {
        if (c < 0x300 || c > 0x36F) {
            return 0;
        }
        if (c >= 0x316 && c <= 0x319 || c >= 0x31C && c <= 0x320 || c >= 0x323 && c <= 0x326 || c >= 0x329 && c <= 0x333) {
            return 220;
        }
        return c == 0x327 || c == 0x328 || c == 0x321 || c == 0x322 ? 202 : c == 0x31B ? 216
            : c >= 0x334 && c <= 0x338 ? 1 : c == 0x345 ? 240 : 230;
    }

    private static void order(StringBuilder b) {
        for (int i = 1; i < b.length(); i++) {
            int cls = markClass(b.charAt(i));
            for (int j = i; cls != 0 && j > 0 && markClass(b.charAt(j - 1)) > cls; j--) {
                char c = b.charAt(j);
                b.setCharAt(j, b.charAt(j - 1));
                b.setCharAt(j - 1, c);
            }
        }
    }

    private static String compose(StringBuilder b) {
        StringBuilder out = new StringBuilder(b.length());
        int starter = -1;
        int last = 0;
        for (int i = 0; i < b.length(); i++) {
            char c = b.charAt(i);
            int cls = markClass(c);
            if (starter >= 0 && (last < cls || last == 0 && starter == out.length() - 1)) {
                char s = out.charAt(starter);
                int pair = pair(s, c);
                if (pair >= 0) {
                    out.setCharAt(starter, (char) pair);
                    continue;
                }
            }
            if (cls == 0) {
                starter = out.length();
            }
            last = cls;
            out.append(c);
        }
        return out.toString();
    }

    private static int pair(char a, char b) {
        if (a >= 0x1100 && a < 0x1113 && b >= 0x1161 && b < 0x1176) {
            return HANGUL + ((a - 0x1100) * 21 + b - 0x1161) * 28;
        }
        if (a >= HANGUL && a < HANGUL + HANGUL_COUNT && (a - HANGUL) % 28 == 0 && b > 0x11A7 && b < 0x11C3) {
            return a + b - 0x11A7;
        }
        Character c = composed.get(a << 16 | b);
        return c == null ? -1 : c;
    }
}
