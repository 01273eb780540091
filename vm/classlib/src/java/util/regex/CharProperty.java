package java.util.regex;

/** Sets of code points with a name: general categories, POSIX classes, properties of Unicode and of Java. */
final class CharProperty extends CharSet {
    private static final int CATEGORY = 0;
    private static final int LOWER = 1;
    private static final int UPPER = 2;
    private static final int ALPHABETIC = 3;
    private static final int IDEOGRAPHIC = 4;
    private static final int LETTER = 5;
    private static final int TITLE = 6;
    private static final int WHITE = 7;
    private static final int CONTROL = 8;
    private static final int PUNCTUATION = 9;
    private static final int HEX = 10;
    private static final int ASSIGNED = 11;
    private static final int NONCHARACTER = 12;
    private static final int DIGIT_U = 13;
    private static final int ALNUM = 14;
    private static final int BLANK = 15;
    private static final int GRAPH = 16;
    private static final int PRINT = 17;
    private static final int WORD_U = 18;
    private static final int JOIN = 19;
    private static final int JAVA_LETTER_OR_DIGIT = 20;
    private static final int JAVA_START = 21;
    private static final int JAVA_PART = 22;
    private static final int UNICODE_START = 23;
    private static final int UNICODE_PART = 24;
    private static final int IGNORABLE = 25;
    private static final int SPACE_CHAR = 26;
    private static final int JAVA_WHITE = 27;
    private static final int ISO_CONTROL = 28;
    private static final int MIRRORED = 29;
    private static final int ANY_CASE = 30;

    private final int kind;
    /** Of a category: bit n stands for the value n of Character.getType. */
    private final int types;

    private CharProperty(int kind, int types) {
        this.kind = kind;
        this.types = types;
    }

    private static CharProperty of(int kind) {
        return new CharProperty(kind, 0);
    }

    private static CharProperty types(int types) {
        return new CharProperty(CATEGORY, types);
    }

    private static boolean isType(int c, int types) {
        return (types >>> Character.getType(c) & 1) != 0;
    }

    /** Separators: space, line, paragraph. */
    private static final int Z = 1 << 12 | 1 << 13 | 1 << 14;
    /** Punctuation of all kinds. */
    private static final int P = 1 << 20 | 1 << 21 | 1 << 22 | 1 << 23 | 1 << 24 | 1 << 29 | 1 << 30;
    /** Marks. */
    private static final int M = 1 << 6 | 1 << 7 | 1 << 8;

    @Override
    boolean has(int c) {
        switch (kind) {
            case CATEGORY: return isType(c, types);
            case LOWER: return Character.isLowerCase(c);
            case UPPER: return Character.isUpperCase(c);
            case ANY_CASE: return Character.isLowerCase(c) || Character.isUpperCase(c) || Character.isTitleCase(c);
            case ALPHABETIC: return Character.isAlphabetic(c);
            case IDEOGRAPHIC: return Character.isIdeographic(c);
            case LETTER: return Character.isLetter(c);
            case TITLE: return Character.isTitleCase(c);
            case WHITE: return isWhite(c);
            case CONTROL: return isType(c, 1 << 15);
            case PUNCTUATION: return isType(c, P);
            case HEX:
                return Character.isDigit(c) || c >= '0' && c <= '9' || c >= 'A' && c <= 'F' || c >= 'a' && c <= 'f'
                        || c >= 0xff10 && c <= 0xff19 || c >= 0xff21 && c <= 0xff26 || c >= 0xff41 && c <= 0xff46;
            case ASSIGNED: return Character.getType(c) != 0;
            case NONCHARACTER: return (c & 0xfffe) == 0xfffe || c >= 0xfdd0 && c <= 0xfdef;
            case DIGIT_U: return Character.isDigit(c);
            case ALNUM: return Character.isAlphabetic(c) || Character.isDigit(c);
            case BLANK: return isType(c, 1 << 12) || c == 9;
            case GRAPH: return !isType(c, Z | 1 << 15 | 1 << 19 | 1);
            case PRINT: return (!isType(c, Z | 1 << 15 | 1 << 19 | 1) || isType(c, 1 << 12)) && !isType(c, 1 << 15);
            case WORD_U: return Character.isAlphabetic(c) || isType(c, M | 1 << 9 | 1 << 23) || c == 0x200c || c == 0x200d;
            case JOIN: return c == 0x200c || c == 0x200d;
            case JAVA_LETTER_OR_DIGIT: return Character.isLetterOrDigit(c);
            case JAVA_START: return Character.isJavaIdentifierStart(c);
            case JAVA_PART: return Character.isJavaIdentifierPart(c);
            case UNICODE_START: return Character.isUnicodeIdentifierStart(c);
            case UNICODE_PART: return Character.isUnicodeIdentifierPart(c);
            case IGNORABLE: return Character.isIdentifierIgnorable(c);
            case SPACE_CHAR: return Character.isSpaceChar(c);
            case JAVA_WHITE: return Character.isWhitespace(c);
            case ISO_CONTROL: return Character.isISOControl(c);
            default: return Character.isMirrored(c);
        }
    }

    private static boolean isWhite(int c) {
        return c >= 9 && c <= 13 || c == 0x85 || isType(c, Z);
    }

    // ---- by name ----

    /** The classes \d, \w and \s in Unicode. */
    static CharSet unicodeDigit() {
        return of(DIGIT_U);
    }

    static CharSet unicodeWord() {
        return of(WORD_U);
    }

    static CharSet unicodeSpace() {
        return of(WHITE);
    }

    /** Returns a general category such as Lu, N or LC, or null. */
    static CharSet category(String name) {
        switch (name) {
            case "Cn": return types(1);
            case "Lu": return types(1 << 1);
            case "Ll": return types(1 << 2);
            case "Lt": return types(1 << 3);
            case "Lm": return types(1 << 4);
            case "Lo": return types(1 << 5);
            case "Mn": return types(1 << 6);
            case "Me": return types(1 << 7);
            case "Mc": return types(1 << 8);
            case "Nd": return types(1 << 9);
            case "Nl": return types(1 << 10);
            case "No": return types(1 << 11);
            case "Zs": return types(1 << 12);
            case "Zl": return types(1 << 13);
            case "Zp": return types(1 << 14);
            case "Cc": return types(1 << 15);
            case "Cf": return types(1 << 16);
            case "Co": return types(1 << 18);
            case "Cs": return types(1 << 19);
            case "Pd": return types(1 << 20);
            case "Ps": return types(1 << 21);
            case "Pe": return types(1 << 22);
            case "Pc": return types(1 << 23);
            case "Po": return types(1 << 24);
            case "Sm": return types(1 << 25);
            case "Sc": return types(1 << 26);
            case "Sk": return types(1 << 27);
            case "So": return types(1 << 28);
            case "Pi": return types(1 << 29);
            case "Pf": return types(1 << 30);
            case "L": return types(0x3e);
            case "M": return types(M);
            case "N": return types(7 << 9);
            case "Z": return types(Z);
            case "C": return types(1 << 15 | 1 << 16 | 1 << 18 | 1 << 19 | 1);
            case "P": return types(P);
            case "S": return types(15 << 25);
            case "LC": return types(7 << 1);
            case "LD": return types(0x3e | 1 << 9);
            case "L1": return new Range(0, 255);
            case "all": return ALL;
            default: return null;
        }
    }

    /** Returns a POSIX class of ASCII, or null. */
    static CharSet posix(String name, boolean anyCase) {
        switch (name) {
            case "ASCII": return new Range(0, 127);
            case "Alnum": return new Union(new FoldedRange('a', 'z', false), DIGIT);
            case "Alpha": return new FoldedRange('a', 'z', false);
            case "Blank": return new Listed(" \t");
            case "Cntrl": return new Union(new Range(0, 31), new One(127));
            case "Digit": return DIGIT;
            case "Graph": return new Range('!', '~');
            case "Lower": return anyCase ? new FoldedRange('a', 'z', false) : new Range('a', 'z');
            case "Print": return new Range(' ', '~');
            case "Punct": return new Listed("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~");
            case "Space": return SPACE;
            case "Upper": return anyCase ? new FoldedRange('a', 'z', false) : new Range('A', 'Z');
            case "XDigit": return new Union(DIGIT, new FoldedRange('a', 'f', false));
            default: return null;
        }
    }

    /** Returns what a POSIX class means in Unicode, or null. */
    static CharSet unicodePosix(String name, boolean anyCase) {
        switch (name.toUpperCase()) {
            case "ALPHA": return of(ALPHABETIC);
            case "LOWER": return of(anyCase ? ANY_CASE : LOWER);
            case "UPPER": return of(anyCase ? ANY_CASE : UPPER);
            case "SPACE": return of(WHITE);
            case "PUNCT": return of(PUNCTUATION);
            case "XDIGIT": return of(HEX);
            case "ALNUM": return of(ALNUM);
            case "CNTRL": return of(CONTROL);
            case "DIGIT": return of(DIGIT_U);
            case "BLANK": return of(BLANK);
            case "GRAPH": return of(GRAPH);
            case "PRINT": return of(PRINT);
            default: return null;
        }
    }

    /** Returns a binary property of Unicode, as behind Is, or null. */
    static CharSet binary(String name, boolean anyCase) {
        switch (name.toUpperCase()) {
            case "ALPHABETIC": return of(ALPHABETIC);
            case "ASSIGNED": return of(ASSIGNED);
            case "CONTROL": return of(CONTROL);
            case "HEXDIGIT": case "HEX_DIGIT": return of(HEX);
            case "IDEOGRAPHIC": return of(IDEOGRAPHIC);
            case "JOINCONTROL": case "JOIN_CONTROL": return of(JOIN);
            case "LETTER": return of(LETTER);
            case "LOWERCASE": return of(anyCase ? ANY_CASE : LOWER);
            case "NONCHARACTERCODEPOINT": case "NONCHARACTER_CODE_POINT": return of(NONCHARACTER);
            case "TITLECASE": return of(anyCase ? ANY_CASE : TITLE);
            case "PUNCTUATION": return of(PUNCTUATION);
            case "UPPERCASE": return of(anyCase ? ANY_CASE : UPPER);
            case "WHITESPACE": case "WHITE_SPACE": return of(WHITE);
            case "WORD": return of(WORD_U);
            default: return unicodePosix(name, anyCase);
        }
    }

    /** Returns a property defined by a method of Character, or null. */
    static CharSet java(String name, boolean anyCase) {
        switch (name) {
            case "javaLowerCase": return of(anyCase ? ANY_CASE : LOWER);
            case "javaUpperCase": return of(anyCase ? ANY_CASE : UPPER);
            case "javaAlphabetic": return of(ALPHABETIC);
            case "javaIdeographic": return of(IDEOGRAPHIC);
            case "javaTitleCase": return of(anyCase ? ANY_CASE : TITLE);
            case "javaDigit": return of(DIGIT_U);
            case "javaDefined": return of(ASSIGNED);
            case "javaLetter": return of(LETTER);
            case "javaLetterOrDigit": return of(JAVA_LETTER_OR_DIGIT);
            case "javaJavaIdentifierStart": return of(JAVA_START);
            case "javaJavaIdentifierPart": return of(JAVA_PART);
            case "javaUnicodeIdentifierStart": return of(UNICODE_START);
            case "javaUnicodeIdentifierPart": return of(UNICODE_PART);
            case "javaIdentifierIgnorable": return of(IGNORABLE);
            case "javaSpaceChar": return of(SPACE_CHAR);
            case "javaWhitespace": return of(JAVA_WHITE);
            case "javaISOControl": return of(ISO_CONTROL);
            case "javaMirrored": return of(MIRRORED);
            default: return null;
        }
    }
}
