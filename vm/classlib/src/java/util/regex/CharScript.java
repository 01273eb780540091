package java.util.regex;

/** Sets of code points by script or block: all scripts of Unicode, and the blocks that programs name. */
final class CharScript {
    private CharScript() {
    }

    private static native int find(String name);

    private static native boolean contains(int script, int c);

    /** The code points of a script. */
    private static final class Script extends CharSet {
        private final int script;

        Script(int script) {
            this.script = script;
        }

        @Override
        boolean has(int c) {
            return contains(script, c);
        }
    }

    /** Returns a script, or null if the name is not known. */
    static CharSet script(String name) {
        int script = find(fullName(name));
        return script < 0 ? null : new Script(script);
    }

    /** Returns the name of a script for which an abbreviation of four letters is given, or what is given. */
    private static String fullName(String name) {
        switch (name.toUpperCase()) {
            case "ARAB": return "Arabic";
            case "ARMN": return "Armenian";
            case "BENG": return "Bengali";
            case "BRAI": return "Braille";
            case "CYRL": return "Cyrillic";
            case "DEVA": return "Devanagari";
            case "ETHI": return "Ethiopic";
            case "GEOR": return "Georgian";
            case "GREK": return "Greek";
            case "GUJR": return "Gujarati";
            case "GURU": return "Gurmukhi";
            case "HANG": return "Hangul";
            case "HANI": return "Han";
            case "HEBR": return "Hebrew";
            case "HIRA": return "Hiragana";
            case "KANA": return "Katakana";
            case "KHMR": return "Khmer";
            case "KNDA": return "Kannada";
            case "LAOO": return "Lao";
            case "LATN": return "Latin";
            case "MLYM": return "Malayalam";
            case "MONG": return "Mongolian";
            case "MYMR": return "Myanmar";
            case "ORYA": return "Oriya";
            case "SINH": return "Sinhala";
            case "TAML": return "Tamil";
            case "TELU": return "Telugu";
            case "THAI": return "Thai";
            case "TIBT": return "Tibetan";
            case "ZYYY": return "Common";
            case "ZINH": return "Inherited";
            default: return name;
        }
    }

    private static CharSet range(int low, int high) {
        return new CharSet.Range(low, high);
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
            case "BASICLATIN": return range(0, 0x7f);
            case "LATIN1SUPPLEMENT": return range(0x80, 0xff);
            case "LATINEXTENDEDA": return range(0x100, 0x17f);
            case "LATINEXTENDEDB": return range(0x180, 0x24f);
            case "COMBININGDIACRITICALMARKS": return range(0x300, 0x36f);
            case "GREEK": case "GREEKANDCOPTIC": return range(0x370, 0x3ff);
            case "CYRILLIC": return range(0x400, 0x4ff);
            case "ARMENIAN": return range(0x530, 0x58f);
            case "HEBREW": return range(0x590, 0x5ff);
            case "ARABIC": return range(0x600, 0x6ff);
            case "DEVANAGARI": return range(0x900, 0x97f);
            case "THAI": return range(0xe00, 0xe7f);
            case "GENERALPUNCTUATION": return range(0x2000, 0x206f);
            case "CURRENCYSYMBOLS": return range(0x20a0, 0x20cf);
            case "ARROWS": return range(0x2190, 0x21ff);
            case "MATHEMATICALOPERATORS": return range(0x2200, 0x22ff);
            case "BOXDRAWING": return range(0x2500, 0x257f);
            case "HIRAGANA": return range(0x3040, 0x309f);
            case "KATAKANA": return range(0x30a0, 0x30ff);
            case "CJKUNIFIEDIDEOGRAPHS": return range(0x4e00, 0x9fff);
            case "HANGULSYLLABLES": return range(0xac00, 0xd7a3);
            case "EMOTICONS": return range(0x1f600, 0x1f64f);
            default: return null;
        }
    }
}
