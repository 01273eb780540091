package java.util.regex;

/**
 * A set of code points. {@link #latin} answers for the first 256 at once; the others are asked by {@link #has}.
 */
abstract class CharSet {
    private boolean[] latin;

    /** Tells whether the set holds a code point. */
    abstract boolean has(int c);

    /** Tells whether the set was written so that it holds no code points beyond the basic plane. */
    boolean isBasic() {
        return false;
    }

    /** Returns membership of the code points below 256. The array is shared and must not be changed. */
    final boolean[] latin() {
        boolean[] table = latin;
        if (table == null) {
            table = new boolean[256];
            for (int c = 0; c < 256; c++) {
                table[c] = has(c);
            }
            latin = table;
        }
        return table;
    }

    /** One code point. */
    static final class One extends CharSet {
        final int c;

        One(int c) {
            this.c = c;
        }

        @Override
        boolean isBasic() {
            return c <= 0xffff;
        }

        @Override
        boolean has(int c) {
            return c == this.c;
        }
    }

    /** A range of code points, both ends included. */
    static final class Range extends CharSet {
        final int low;
        final int high;

        Range(int low, int high) {
            this.low = low;
            this.high = high;
        }

        @Override
        boolean isBasic() {
            return high <= 0xffff;
        }

        @Override
        boolean has(int c) {
            return c >= low && c <= high;
        }
    }

    /** A range without regard to case: of ASCII letters only, or of all. */
    static final class FoldedRange extends CharSet {
        final int low;
        final int high;
        final boolean unicode;

        FoldedRange(int low, int high, boolean unicode) {
            this.low = low;
            this.high = high;
            this.unicode = unicode;
        }

        @Override
        boolean isBasic() {
            return !unicode && high <= 0xffff;
        }

        @Override
        boolean has(int c) {
            if (c >= low && c <= high) {
                return true;
            }
            if (unicode) {
                int upper = Character.toUpperCase(c);
                if (upper >= low && upper <= high) {
                    return true;
                }
                int lower = Character.toLowerCase(upper);
                return lower >= low && lower <= high;
            }
            if (c >= 'a' && c <= 'z') {
                c -= 32;
            } else if (c >= 'A' && c <= 'Z') {
                c += 32;
            }
            return c < 128 && c >= low && c <= high;
        }
    }

    /** One code point without regard to case. */
    static final class FoldedOne extends CharSet {
        final int folded;
        final boolean unicode;

        FoldedOne(int c, boolean unicode) {
            this.unicode = unicode;
            folded = fold(c, unicode);
        }

        @Override
        boolean isBasic() {
            return !unicode && folded <= 0xffff;
        }

        @Override
        boolean has(int c) {
            return fold(c, unicode) == folded;
        }
    }

    /** Maps code points that differ in case only to the same one. */
    static int fold(int c, boolean unicode) {
        if (unicode) {
            return Character.toLowerCase(Character.toUpperCase(c));
        }
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    }

    /** What either set holds. */
    static final class Union extends CharSet {
        final CharSet a;
        final CharSet b;

        Union(CharSet a, CharSet b) {
            this.a = a;
            this.b = b;
        }

        @Override
        boolean isBasic() {
            return a.isBasic() && b.isBasic();
        }

        @Override
        boolean has(int c) {
            return a.has(c) || b.has(c);
        }
    }

    /** What both sets hold. */
    static final class Both extends CharSet {
        final CharSet a;
        final CharSet b;

        Both(CharSet a, CharSet b) {
            this.a = a;
            this.b = b;
        }

        @Override
        boolean isBasic() {
            return a.isBasic() && b.isBasic();
        }

        @Override
        boolean has(int c) {
            return a.has(c) && b.has(c);
        }
    }

    /** What a set does not hold. */
    static final class Not extends CharSet {
        final CharSet a;

        Not(CharSet a) {
            this.a = a;
        }

        @Override
        boolean has(int c) {
            return !a.has(c);
        }
    }

    /** The characters of a string. */
    static final class Listed extends CharSet {
        final String chars;

        Listed(String chars) {
            this.chars = chars;
        }

        @Override
        boolean isBasic() {
            return true;
        }

        @Override
        boolean has(int c) {
            return chars.indexOf(c) >= 0;
        }
    }

    /** Every code point. */
    static final class All extends CharSet {
        @Override
        boolean has(int c) {
            return true;
        }
    }

    static final CharSet ALL = new All();
    /** The dot, all but line terminators. */
    static final CharSet DOT = new Not(new Listed("\n\r\u0085\u2028\u2029"));
    /** The dot where only a line feed ends lines. */
    static final CharSet UNIX_DOT = new Not(new One('\n'));
    static final CharSet DIGIT = new Range('0', '9');
    static final CharSet WORD = new Union(new FoldedRange('a', 'z', false), new Union(DIGIT, new One('_')));
    static final CharSet SPACE = new Union(new One(' '), new Range(9, 13));
    static final CharSet HORIZONTAL = new Union(new Listed("\t \u00a0\u1680\u180e\u202f\u205f\u3000"), new Range(0x2000, 0x200a));
    static final CharSet VERTICAL = new Union(new Range(10, 13), new Listed("\u0085\u2028\u2029"));
}
