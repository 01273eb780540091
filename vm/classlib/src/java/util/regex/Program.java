package java.util.regex;

import java.util.Arrays;

/**
 * A regular expression as instructions for {@link Machine}: an int for what to do, followed by its operands.
 *
 * <p>Registers hold the groups (begin and end of each), and behind them what loops and look-around remember.
 */
final class Program {
    static final int FAIL = 0;
    static final int MATCH = 1;
    /** c */
    static final int CHAR = 2;
    /** lower-case c */
    static final int CHAR_ASCII = 3;
    /** folded c */
    static final int CHAR_FOLDED = 4;
    /** c beyond the basic plane */
    static final int SUPPLEMENTARY = 5;
    /** set */
    static final int SET = 6;
    /** string */
    static final int STRING = 7;
    static final int DOT = 8;
    static final int ALL = 9;
    /** where to go on if what follows fails */
    static final int SPLIT = 10;
    /** target */
    static final int JUMP = 11;
    /** register */
    static final int SAVE = 12;
    /** group's first register, register with its begin */
    static final int GROUP_END = 13;
    /** set, min, max, mode: a loop over single code points */
    static final int SPAN = 14;
    /** counter, begin */
    static final int LOOP_INIT = 15;
    /** counter, begin, min, max, mode, exit, number of the memo or -1 */
    static final int LOOP = 16;
    /** begin, loop, exit */
    static final int LOOP_END = 17;
    /** register */
    static final int MARK = 18;
    /** register */
    static final int CUT = 19;
    /** mark, position */
    static final int AHEAD = 20;
    /** mark, position, 1 within another look ahead */
    static final int AHEAD_END = 21;
    /** mark, position, where to go on */
    static final int NOT_AHEAD = 22;
    /** mark */
    static final int NOT_AHEAD_END = 23;
    /** mark, position, min, max */
    static final int BEHIND = 24;
    /** mark, position */
    static final int BEHIND_END = 25;
    /** mark, position, min, max, where to go on */
    static final int NOT_BEHIND = 26;
    /** mark, position */
    static final int NOT_BEHIND_END = 27;
    /** group's first register */
    static final int BACK = 28;
    static final int BACK_ASCII = 29;
    static final int BACK_FOLDED = 30;
    static final int BEGIN = 31;
    static final int LINE_BEGIN = 32;
    static final int UNIX_LINE_BEGIN = 33;
    static final int END = 34;
    static final int LINE_END = 35;
    static final int UNIX_LINE_END = 36;
    static final int LAST_END = 37;
    static final int UNIX_LAST_END = 38;
    static final int WORD_BOUND = 39;
    static final int NOT_BOUND = 40;
    static final int UNICODE_WORD_BOUND = 41;
    static final int UNICODE_NOT_BOUND = 42;
    static final int LAST_MATCH = 43;
    static final int GRAPHEME = 44;
    static final int GRAPHEME_BOUND = 45;

    int[] code = new int[32];
    private int length;
    CharSet[] sets = new CharSet[4];
    private int setCount;
    char[][] strings = new char[2][];
    private int stringCount;
    private int aheads;
    private int behinds;
    /** How many loops around here count their turns beyond the first. */
    private int counted;
    private final boolean refers;
    /** Number of loops for which it is worth to remember where their body failed. */
    int memos;
    /** Number of registers. */
    int registers;
    /** Number of groups, counting the whole match. */
    final int groups;
    /** Least number of chars that a match takes. */
    final int minLength;
    /** What {@link #first} is made from, null when that is done. */
    private Node root;
    private boolean[] first;
    private int searches;
    /** Whether a match can only begin where the text begins. */
    final boolean anchored;
    /** Whether a match may hold code points of two chars, so that none begins between such. */
    boolean supplementary;
    /** The char every match begins with, -1 if there is no such. */
    final int firstChar;

    /** Compiles an expression; refers tells whether it refers back to what groups hold. */
    Program(Node root, int groups, boolean refers) {
        this.groups = groups;
        this.refers = refers;
        registers = 2 * groups;
        emit(root);
        op(MATCH);
        code = Arrays.copyOf(code, length);
        minLength = root.minLength();
        Node begin = root;
        while (begin.kind == Node.SEQUENCE && begin.count > 0 || begin.kind == Node.GROUP) {
            begin = begin.kind == Node.GROUP ? begin.body : begin.parts[0];
        }
        anchored = begin.kind == Node.ANCHOR && begin.value == BEGIN;
        if (begin.kind == Node.REPEAT && begin.min > 0) {
            begin = begin.body;
        }
        if (begin.kind == Node.SET) {
            first = begin.set.latin();
        } else {
            this.root = root;
        }
        firstChar = begin.kind == Node.CHAR && begin.mode == 0 && begin.value < 0x10000 ? begin.value : -1;
    }

    /**
     * Returns what a match may begin with among the first 256 characters, null if it may be anything. What takes time
     * to work out is so at the third search.
     */
    boolean[] first() {
        if (root == null) {
            return first;
        }
        if (searches++ < 2) {
            return null;
        }
        boolean[] table = new boolean[256];
        boolean useful = false;
        if (!root.first(table)) {
            for (int c = 0; c < 256; c++) {
                useful |= !table[c];
            }
        }
        if (useful) {
            first = table;
        }
        root = null;
        return first;
    }

    // ---- writing ----

    private void word(int w) {
        if (length == code.length) {
            code = Arrays.copyOf(code, length * 2);
        }
        code[length++] = w;
    }

    private void op(int op) {
        word(op);
    }

    private void op(int op, int a) {
        word(op);
        word(a);
    }

    private int setIndex(CharSet set) {
        for (int i = 0; i < setCount; i++) {
            if (sets[i] == set) {
                return i;
            }
        }
        if (setCount == sets.length) {
            sets = Arrays.copyOf(sets, setCount * 2);
        }
        set.latin();
        supplementary |= !set.isBasic();
        sets[setCount] = set;
        return setCount++;
    }

    private void emit(Node node) {
        switch (node.kind) {
            case Node.CHAR: emitChar(node); break;
            case Node.SET: emitSet(node.set); break;
            case Node.SEQUENCE: emitSequence(node); break;
            case Node.CHOICE: emitChoice(node); break;
            case Node.GROUP: emitGroup(node); break;
            case Node.REPEAT: emitRepeat(node); break;
            case Node.ATOMIC: emitAtomic(node.body); break;
            case Node.AHEAD: emitAhead(node); break;
            case Node.BEHIND: emitBehind(node); break;
            case Node.BACK:
                if (node.value < groups) {
                    op(BACK + node.mode, 2 * node.value);
                } else {
                    op(FAIL); // refers to a group that does not exist
                }
                break;
            case Node.ANCHOR: op(node.value); break;
            case Node.GRAPHEME: op(GRAPHEME); break;
            default: break;
        }
    }

    private void emitChar(Node node) {
        supplementary |= node.value > 0xffff;
        if (node.mode == 1) {
            op(CHAR_ASCII, node.value);
        } else if (node.mode == 2) {
            op(CHAR_FOLDED, node.value);
        } else if (node.value > 0xffff) {
            op(SUPPLEMENTARY, node.value);
        } else {
            op(CHAR, node.value);
        }
    }

    private void emitSet(CharSet set) {
        supplementary |= !set.isBasic();
        if (set == CharSet.DOT) {
            op(DOT);
        } else if (set == CharSet.ALL) {
            op(ALL);
        } else {
            op(SET, setIndex(set));
        }
    }

    private static boolean isPlain(Node node) {
        return node.kind == Node.CHAR && node.mode == 0 && node.value < 0x10000
                && (node.value < 0xd800 || node.value >= 0xe000);
    }

    private void emitSequence(Node node) {
        for (int i = 0; i < node.count; i++) {
            int run = i;
            while (run < node.count && isPlain(node.parts[run])) {
                run++;
            }
            if (run - i < 2) {
                emit(node.parts[i]);
                continue;
            }
            char[] string = new char[run - i];
            for (int k = i; k < run; k++) {
                string[k - i] = (char) node.parts[k].value;
            }
            if (stringCount == strings.length) {
                strings = Arrays.copyOf(strings, stringCount * 2);
            }
            strings[stringCount] = string;
            op(STRING, stringCount++);
            i = run - 1;
        }
    }

    private void emitChoice(Node node) {
        int last = node.count - 1;
        int chain = -1; // the jumps to the end, each holding the place of the one before
        for (int i = 0; i < last; i++) {
            op(SPLIT, 0);
            int alternative = length - 1;
            emit(node.parts[i]);
            op(JUMP, chain);
            chain = length - 1;
            code[alternative] = length;
        }
        emit(node.parts[last]);
        while (chain >= 0) {
            int before = code[chain];
            code[chain] = length;
            chain = before;
        }
    }

    private void emitGroup(Node node) {
        int begin = registers++;
        op(SAVE, begin);
        emit(node.body);
        op(GROUP_END, 2 * node.value);
        word(begin);
    }

    private void emitAtomic(Node body) {
        int mark = registers++;
        op(MARK, mark);
        emit(body);
        op(CUT, mark);
    }

    private void emitRepeat(Node node) {
        Node body = node.body;
        if (node.max == 0) {
            return;
        }
        if (body.isSingle()) {
            op(SPAN, setIndex(body.toSet()));
            word(node.min);
            word(node.max);
            word(node.mode);
            return;
        }
        if (node.min == 1 && node.max == 1) {
            emit(body);
            return;
        }
        int mark = -1;
        if (node.mode == Node.POSSESSIVE) {
            mark = registers++;
            op(MARK, mark);
        }
        if (node.min == 0 && node.max == 1 && node.mode != Node.POSSESSIVE) {
            emitOptional(node);
        } else {
            emitLoop(node);
        }
        if (mark >= 0) {
            op(CUT, mark);
        }
    }

    private void emitOptional(Node node) {
        if (node.mode == Node.LAZY) {
            op(SPLIT, length + 4);
            op(JUMP, 0);
            int skip = length - 1;
            emit(node.body);
            code[skip] = length;
            return;
        }
        op(SPLIT, 0);
        int alternative = length - 1;
        emit(node.body);
        code[alternative] = length;
    }

    private void emitLoop(Node node) {
        int counter = registers;
        registers += 2;
        int begin = counter + 1;
        op(LOOP_INIT, counter);
        word(begin);
        int loop = length;
        op(LOOP, counter);
        word(begin);
        word(node.min);
        word(node.max);
        word(node.mode);
        word(0);
        int exit = length - 1;
        // What follows from a place in the text depends on nothing else, unless groups are referred to, a loop around
        // counts, or a look behind has to end somewhere.
        word(node.mode == Node.GREEDY && node.max == Integer.MAX_VALUE && !refers && counted == 0 && behinds == 0
                ? memos++ : -1);
        boolean counts = node.min > 1 || node.max != Integer.MAX_VALUE;
        counted += counts ? 1 : 0;
        if (node.mode == Node.POSSESSIVE) {
            emitAtomic(node.body);
        } else {
            emit(node.body);
        }
        counted -= counts ? 1 : 0;
        op(LOOP_END, begin);
        word(loop);
        word(length + 1);
        code[exit] = length;
    }

    private void emitAhead(Node node) {
        int mark = registers;
        registers += 2;
        if (!node.negative) {
            op(AHEAD, mark);
            word(mark + 1);
            aheads++;
            emit(node.body);
            aheads--;
            op(AHEAD_END, mark);
            word(mark + 1);
            word(aheads > 0 ? 1 : 0);
            return;
        }
        op(NOT_AHEAD, mark);
        word(mark + 1);
        word(0);
        int on = length - 1;
        aheads++;
        emit(node.body);
        aheads--;
        op(NOT_AHEAD_END, mark);
        code[on] = length;
    }

    private void emitBehind(Node node) {
        int mark = registers;
        registers += 2;
        op(node.negative ? NOT_BEHIND : BEHIND, mark);
        word(mark + 1);
        word(node.body.minLength());
        word(node.body.maxLength());
        int on = -1;
        if (node.negative) {
            word(0);
            on = length - 1;
        }
        behinds++;
        emit(node.body);
        behinds--;
        op(node.negative ? NOT_BEHIND_END : BEHIND_END, mark);
        word(mark + 1);
        if (node.negative) {
            code[on] = length;
        }
    }
}
