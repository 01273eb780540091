package java.util.regex;

/** Sets of code points by script or block, for the scripts and blocks that programs name. */
final class CharScript {
    private CharScript() {
    }

    private static CharSet ranges(int... bounds) {
        CharSet set = new CharSet.Range(bounds[0], bounds[1]);
        for (int i = 2; i < bounds.length; i += 2) {
            set = new CharSet.Union(set, new CharSet.Range(bounds[i], bounds[i + 1]));
        }
        return set;
    }

    private static CharSet letters(int... bounds) {
        return new CharSet.Both(CharProperty.binary("Assigned", false), ranges(bounds));
    }

    /** Returns a script, or null if the name is not known. */
    static CharSet script(String name) {
        switch (name.toUpperCase()) {
            case "LATIN": case "LATN":
                return new CharSet.Both(CharProperty.category("L"), ranges('A', 'Z', 'a', 'z', 0xaa, 0xaa, 0xba, 0xba,
                        0xc0, 0xd6, 0xd8, 0xf6, 0xf8, 0x2b8, 0x2e0, 0x2e4, 0x1d00, 0x1d25, 0x1d2c, 0x1d5c, 0x1d62, 0x1d65,
                        0x1d6b, 0x1d77, 0x1d79, 0x1dbe, 0x1e00, 0x1eff, 0x2071, 0x2071, 0x207f, 0x207f, 0x2090, 0x209c,
                        0x212a, 0x212b, 0x2132, 0x2132, 0x214e, 0x214e, 0x2183, 0x2184, 0x2c60, 0x2c7f, 0xa722, 0xa787,
                        0xa78b, 0xa7ca, 0xa7f2, 0xa7ff, 0xab30, 0xab5a, 0xab5c, 0xab64, 0xfb00, 0xfb06, 0xff21, 0xff3a,
                        0xff41, 0xff5a));
            case "GREEK": case "GREK":
                return letters(0x370, 0x373, 0x375, 0x377, 0x37a, 0x37d, 0x37f, 0x37f, 0x384, 0x384, 0x386, 0x386,
                        0x388, 0x3e1, 0x3f0, 0x3ff, 0x1d26, 0x1d2a, 0x1f00, 0x1ffe, 0x2126, 0x2126);
            case "CYRILLIC": case "CYRL":
                return letters(0x400, 0x484, 0x487, 0x52f, 0x1c80, 0x1c88, 0x1d2b, 0x1d2b, 0x1d78, 0x1d78, 0x2de0, 0x2dff,
                        0xa640, 0xa69f, 0xfe2e, 0xfe2f);
            case "HEBREW": case "HEBR":
                return letters(0x591, 0x5f4, 0xfb1d, 0xfb4f);
            case "ARABIC": case "ARAB":
                return letters(0x600, 0x604, 0x606, 0x60b, 0x60d, 0x61a, 0x61c, 0x61e, 0x620, 0x63f, 0x641, 0x64a,
                        0x656, 0x66f, 0x671, 0x6dc, 0x6de, 0x6ff, 0x750, 0x77f, 0xfb50, 0xfdff, 0xfe70, 0xfefc);
            case "THAI":
                return letters(0xe01, 0xe3a, 0xe40, 0xe5b);
            case "HANGUL": case "HANG":
                return letters(0x1100, 0x11ff, 0x302e, 0x302f, 0x3131, 0x318e, 0xa960, 0xa97c, 0xac00, 0xd7a3, 0xd7b0, 0xd7fb);
            case "HIRAGANA": case "HIRA":
                return letters(0x3041, 0x3096, 0x309d, 0x309f);
            case "KATAKANA": case "KANA":
                return letters(0x30a1, 0x30fa, 0x30fd, 0x30ff, 0x31f0, 0x31ff, 0xff66, 0xff6f, 0xff71, 0xff9d);
            case "HAN": case "HANI":
                return letters(0x2e80, 0x2e99, 0x2e9b, 0x2ef3, 0x2f00, 0x2fd5, 0x3005, 0x3005, 0x3007, 0x3007, 0x3021, 0x3029,
                        0x3038, 0x303b, 0x3400, 0x4dbf, 0x4e00, 0x9fff, 0xf900, 0xfa6d, 0xfa70, 0xfad9, 0x20000, 0x2fa1d);
            default:
                return null;
        }
    }

    /** Returns a block, or null if the name is not known. */
    static CharSet block(String name) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != ' ' && c != '_' && c != '-') {
                plain.append(Character.toUpperCase(c));
            }
        }
        switch (plain.toString()) {
            case "BASICLATIN": return ranges(0, 0x7f);
            case "LATIN1SUPPLEMENT": return ranges(0x80, 0xff);
            case "LATINEXTENDEDA": return ranges(0x100, 0x17f);
            case "LATINEXTENDEDB": return ranges(0x180, 0x24f);
            case "COMBININGDIACRITICALMARKS": return ranges(0x300, 0x36f);
            case "GREEK": case "GREEKANDCOPTIC": return ranges(0x370, 0x3ff);
            case "CYRILLIC": return ranges(0x400, 0x4ff);
            case "ARMENIAN": return ranges(0x530, 0x58f);
            case "HEBREW": return ranges(0x590, 0x5ff);
            case "ARABIC": return ranges(0x600, 0x6ff);
            case "DEVANAGARI": return ranges(0x900, 0x97f);
            case "THAI": return ranges(0xe00, 0xe7f);
            case "GENERALPUNCTUATION": return ranges(0x2000, 0x206f);
            case "CURRENCYSYMBOLS": return ranges(0x20a0, 0x20cf);
            case "ARROWS": return ranges(0x2190, 0x21ff);
            case "MATHEMATICALOPERATORS": return ranges(0x2200, 0x22ff);
            case "BOXDRAWING": return ranges(0x2500, 0x257f);
            case "HIRAGANA": return ranges(0x3040, 0x309f);
            case "KATAKANA": return ranges(0x30a0, 0x30ff);
            case "CJKUNIFIEDIDEOGRAPHS": return ranges(0x4e00, 0x9fff);
            case "HANGULSYLLABLES": return ranges(0xac00, 0xd7a3);
            case "EMOTICONS": return ranges(0x1f600, 0x1f64f);
            default: return null;
        }
    }
}
