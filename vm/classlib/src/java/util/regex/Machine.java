package java.util.regex;

import java.util.Arrays;

/**
 * Runs a {@link Program} over a text by backtracking. Nothing recurses: choices not yet tried lie on a stack of ints,
 * and what registers held before lies on a trail, so that a long text costs memory of the heap and nothing else.
 *
 * <p>A choice is four ints: where to go on (the complement of an instruction's place for a loop over single code
 * points or a look behind), the position in the text, the height of the trail, and an int that depends on the
 * instruction.
 */
final class Machine {
    private Program program;
    char[] text;
    int[] registers;

    /** The region, and the bounds that anchors and look-around see. */
    int from;
    int to;
    int anchorFrom;
    int anchorTo;
    int lookFrom;
    int lookTo;
    /** Where the last match ended, for \G. */
    int oldLast = -1;

    boolean hitEnd;
    boolean requireEnd;
    /** Whether a match must reach the end of the region. */
    boolean wholeRegion;
    /** Where the match ended. */
    int matchEnd;

    /** So many times loops may fail before it is remembered where they did, so that they do not fail there again. */
    private static final int PATIENCE = 200;

    private int failures;
    /** For each loop that has a memo, a bit for each place in the text. */
    private int[][] memos;

    private int[] stack = new int[32];
    private int[] trail = new int[32];
    private int trailTop;

    Machine(Program program) {
        use(program);
    }

    void use(Program program) {
        this.program = program;
        registers = new int[program.registers + 1];
        Arrays.fill(registers, -1);
    }

    private void set(int register, int value) {
        int top = trailTop;
        if (top == trail.length) {
            trail = Arrays.copyOf(trail, top * 2);
        }
        trail[top] = register;
        trail[top + 1] = registers[register];
        trailTop = top + 2;
        registers[register] = value;
    }

    /** Forgets where loops failed, before the text or the region may have changed. */
    void forget() {
        failures = 0;
        memos = null;
    }

    private void remember(int memo, int pos) {
        if (memo < 0) {
            return;
        }
        if (memos == null) {
            memos = new int[program.memos][];
        }
        int[] bits = memos[memo];
        if (bits == null) {
            bits = new int[(to >> 5) + 1];
            memos[memo] = bits;
        }
        if (pos >> 5 < bits.length) {
            bits[pos >> 5] |= 1 << (pos & 31);
        }
    }

    private boolean failed(int memo, int pos) {
        if (memo < 0 || memos == null) {
            return false;
        }
        int[] bits = memos[memo];
        return bits != null && pos >> 5 < bits.length && (bits[pos >> 5] & 1 << (pos & 31)) != 0;
    }

    private int[] grow(int[] stack) {
        this.stack = Arrays.copyOf(stack, stack.length * 2);
        return this.stack;
    }

    /** Looks for the first match that begins at a position or after it. Returns whether there is one. */
    boolean search(int at) {
        Program p = program;
        if (p.anchored) {
            return run(at);
        }
        int last = to - p.minLength;
        char[] text = this.text;
        if (at > last) {
            hitEnd = true;
            return false;
        }
        int firstChar = p.firstChar;
        boolean[] first = firstChar < 0 ? p.first() : null;
        while (true) {
            if (firstChar >= 0) {
                while (at <= last && text[at] != firstChar) {
                    at++;
                }
            } else if (first != null) {
                while (at <= last) {
                    char c = text[at];
                    if (c >= 256 || first[c]) {
                        break;
                    }
                    at++;
                }
            }
            if (at > last) {
                hitEnd = true;
                return false;
            }
            if (run(at)) {
                return true;
            }
            at += p.supplementary && at < to && isPair(text, at, to) ? 2 : 1;
        }
    }

    /** Tries to match at a position. On success the groups' registers are set. */
    boolean run(int start) {
        int[] code = program.code;
        CharSet[] sets = program.sets;
        int[] registers = this.registers;
        Arrays.fill(registers, 0, 2 * program.groups, -1);
        int[] stack = this.stack;
        char[] text = this.text;
        int to = this.to;
        int sp = 0;
        int pc = 0;
        int pos = start;
        int end = program.registers; // the register that holds where the text ends for now
        registers[end] = to;
        trailTop = 0;
        while (true) {
            fail: {
                switch (code[pc]) {
                    case Program.MATCH:
                        if (wholeRegion && pos != this.to) {
                            break fail;
                        }
                        matchEnd = pos;
                        registers[0] = start;
                        registers[1] = pos;
                        return true;
                    case Program.CHAR:
                        if (pos >= to) {
                            hitEnd = true;
                            break fail;
                        }
                        if (text[pos] != code[pc + 1]) {
                            break fail;
                        }
                        pos++;
                        pc += 2;
                        continue;
                    case Program.CHAR_ASCII: {
                        if (pos >= to) {
                            hitEnd = true;
                            break fail;
                        }
                        int c = text[pos];
                        if ((c | 32) != code[pc + 1] || c >= 128) {
                            break fail;
                        }
                        pos++;
                        pc += 2;
                        continue;
                    }
                    case Program.CHAR_FOLDED: {
                        if (pos >= to) {
                            hitEnd = true;
                            break fail;
                        }
                        int c = codePoint(text, pos, to);
                        if (CharSet.fold(c, true) != code[pc + 1]) {
                            break fail;
                        }
                        pos += c > 0xffff ? 2 : 1;
                        pc += 2;
                        continue;
                    }
                    case Program.SUPPLEMENTARY:
                        if (pos >= to) {
                            hitEnd = true;
                            break fail;
                        }
                        if (codePoint(text, pos, to) != code[pc + 1]) {
                            break fail;
                        }
                        pos += 2;
                        pc += 2;
                        continue;
                    case Program.SET: {
                        if (pos >= to) {
                            hitEnd = true;
                            break fail;
                        }
                        int c = text[pos];
                        CharSet set = sets[code[pc + 1]];
                        if (c < 256) {
                            if (!set.latin()[c]) {
                                break fail;
                            }
                            pos++;
                        } else {
                            c = codePoint(text, pos, text.length);
                            if (!set.has(c)) {
                                break fail;
                            }
                            pos += c > 0xffff ? 2 : 1;
                            if (pos > to) { // the second half lies beyond the region
                                hitEnd = true;
                                break fail;
                            }
                        }
                        pc += 2;
                        continue;
                    }
                    case Program.STRING: {
                        char[] string = program.strings[code[pc + 1]];
                        int n = string.length;
                        for (int i = 0; i < n; i++) {
                            if (pos >= to) {
                                hitEnd = true;
                                break fail;
                            }
                            if (text[pos] != string[i]) {
                                break fail;
                            }
                            pos++;
                        }
                        pc += 2;
                        continue;
                    }
                    case Program.DOT: {
                        if (pos >= to) {
                            hitEnd = true;
                            break fail;
                        }
                        char c = text[pos];
                        if (c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029') {
                            break fail;
                        }
                        pos += isPair(text, pos, text.length) ? 2 : 1;
                        if (pos > to) {
                            hitEnd = true;
                            break fail;
                        }
                        pc++;
                        continue;
                    }
                    case Program.ALL:
                        if (pos >= to) {
                            hitEnd = true;
                            break fail;
                        }
                        pos += isPair(text, pos, text.length) ? 2 : 1;
                        if (pos > to) {
                            hitEnd = true;
                            break fail;
                        }
                        pc++;
                        continue;
                    case Program.SPLIT:
                        if (sp + 4 > stack.length) {
                            stack = grow(stack);
                        }
                        stack[sp] = code[pc + 1];
                        stack[sp + 1] = pos;
                        stack[sp + 2] = trailTop;
                        sp += 4;
                        pc += 2;
                        continue;
                    case Program.JUMP:
                        pc = code[pc + 1];
                        continue;
                    case Program.SAVE:
                        set(code[pc + 1], pos);
                        pc += 2;
                        continue;
                    case Program.GROUP_END:
                        set(code[pc + 1], registers[code[pc + 2]]);
                        set(code[pc + 1] + 1, pos);
                        pc += 3;
                        continue;
                    case Program.SPAN: {
                        int min = code[pc + 2];
                        int max = code[pc + 3];
                        int mode = code[pc + 4];
                        int least = pos;
                        if (min > 0) {
                            int n = span(pos, to, sets[code[pc + 1]], min);
                            if (n < 0) {
                                break fail;
                            }
                            least = n;
                        }
                        if (max == min) {
                            pos = least;
                            pc += 5;
                            continue;
                        }
                        if (sp + 4 > stack.length) {
                            stack = grow(stack);
                        }
                        if (mode == Node.LAZY) {
                            stack[sp] = ~pc;
                            stack[sp + 1] = least;
                            stack[sp + 2] = trailTop;
                            stack[sp + 3] = max == Integer.MAX_VALUE ? max : max - min;
                            sp += 4;
                            pos = least;
                            pc += 5;
                            continue;
                        }
                        int most = spanMost(least, to, sets[code[pc + 1]], max == Integer.MAX_VALUE ? max : max - min);
                        if (mode == Node.GREEDY && most > least) {
                            stack[sp] = ~pc;
                            stack[sp + 1] = most;
                            stack[sp + 2] = trailTop;
                            stack[sp + 3] = least;
                            sp += 4;
                        }
                        pos = most;
                        pc += 5;
                        continue;
                    }
                    case Program.LOOP_INIT:
                        set(code[pc + 1], 0);
                        set(code[pc + 2], -1);
                        pc += 3;
                        continue;
                    case Program.LOOP: {
                        int counter = code[pc + 1];
                        int n = registers[counter];
                        if (n >= code[pc + 3]) {
                            if (n >= code[pc + 4] || failures > PATIENCE && failed(code[pc + 7], pos)) {
                                pc = code[pc + 6];
                                continue;
                            }
                            if (sp + 4 > stack.length) {
                                stack = grow(stack);
                            }
                            stack[sp + 1] = pos;
                            stack[sp + 2] = trailTop;
                            if (code[pc + 5] == Node.LAZY) {
                                stack[sp] = ~pc;
                                sp += 4;
                                pc = code[pc + 6];
                                continue;
                            }
                            stack[sp] = ~pc;
                            sp += 4;
                        }
                        set(counter, n + 1);
                        set(code[pc + 2], pos);
                        pc += 8;
                        continue;
                    }
                    case Program.LOOP_END:
                        pc = code[pos == registers[code[pc + 1]] ? pc + 3 : pc + 2];
                        continue;
                    case Program.MARK:
                        set(code[pc + 1], sp);
                        pc += 2;
                        continue;
                    case Program.CUT:
                        sp = registers[code[pc + 1]];
                        pc += 2;
                        continue;
                    case Program.AHEAD:
                        set(code[pc + 1], sp);
                        set(code[pc + 2], pos);
                        if (to != lookTo) {
                            to = lookTo;
                            set(end, to);
                        }
                        pc += 3;
                        continue;
                    case Program.AHEAD_END:
                        sp = registers[code[pc + 1]];
                        pos = registers[code[pc + 2]];
                        if (to != this.to && code[pc + 3] == 0) {
                            to = this.to;
                            set(end, to);
                        }
                        pc += 4;
                        continue;
                    case Program.NOT_AHEAD:
                        if (pos >= to) {
                            requireEnd = true; // more text could make the body match
                        }
                        set(code[pc + 1], sp);
                        if (sp + 4 > stack.length) {
                            stack = grow(stack);
                        }
                        stack[sp] = code[pc + 3];
                        stack[sp + 1] = pos;
                        stack[sp + 2] = trailTop;
                        sp += 4;
                        if (to != lookTo) {
                            to = lookTo;
                            set(end, to);
                        }
                        pc += 4;
                        continue;
                    case Program.NOT_AHEAD_END:
                        sp = registers[code[pc + 1]];
                        break fail;
                    case Program.BEHIND:
                    case Program.NOT_BEHIND: {
                        set(code[pc + 1], sp);
                        set(code[pc + 2], pos);
                        if (sp + 8 > stack.length) {
                            stack = grow(stack);
                        }
                        int least = code[pc + 3];
                        int most = code[pc + 4];
                        int floor = most > pos - lookFrom ? lookFrom : pos - most;
                        int body = pc + 5;
                        if (code[pc] == Program.NOT_BEHIND) {
                            stack[sp] = code[pc + 5];
                            stack[sp + 1] = pos;
                            stack[sp + 2] = trailTop;
                            sp += 4;
                            body++;
                        }
                        if (least > pos - floor) {
                            break fail;
                        }
                        pos -= least;
                        if (pos > floor) {
                            stack[sp] = ~pc;
                            stack[sp + 1] = pos - 1;
                            stack[sp + 2] = trailTop;
                            stack[sp + 3] = floor;
                            sp += 4;
                        }
                        pc = body;
                        continue;
                    }
                    case Program.BEHIND_END:
                        if (pos != registers[code[pc + 2]]) {
                            break fail;
                        }
                        sp = registers[code[pc + 1]];
                        pc += 3;
                        continue;
                    case Program.NOT_BEHIND_END:
                        if (pos == registers[code[pc + 2]]) {
                            sp = registers[code[pc + 1]];
                        }
                        break fail;
                    case Program.BACK:
                    case Program.BACK_ASCII:
                    case Program.BACK_FOLDED: {
                        int n = back(pos, to, registers[code[pc + 1]], registers[code[pc + 1] + 1], code[pc] - Program.BACK);
                        if (n < 0) {
                            break fail;
                        }
                        pos = n;
                        pc += 2;
                        continue;
                    }
                    case Program.GRAPHEME:
                        if (pos >= to) {
                            hitEnd = true;
                            break fail;
                        }
                        pos = Grapheme.next(text, pos, to);
                        if (pos >= to) {
                            hitEnd = true;
                        }
                        pc++;
                        continue;
                    case Program.FAIL:
                        break fail;
                    default:
                        if (!anchor(code[pc], pos, to)) {
                            break fail;
                        }
                        pc++;
                        continue;
                }
            }
            // Failed: take up the last choice.
            while (true) {
                if (sp == 0) {
                    return false;
                }
                sp -= 4;
                pc = stack[sp];
                pos = stack[sp + 1];
                int height = stack[sp + 2];
                int top = trailTop;
                if (top > height) {
                    int[] trail = this.trail;
                    do {
                        top -= 2;
                        registers[trail[top]] = trail[top + 1];
                    } while (top > height);
                    trailTop = top;
                }
                to = registers[end];
                if (pc >= 0) {
                    break;
                }
                pc = ~pc;
                int op = code[pc];
                if (op == Program.SPAN) {
                    if (code[pc + 4] == Node.LAZY) {
                        int left = stack[sp + 3];
                        if (left == 0) {
                            continue;
                        }
                        int n = span(pos, to, sets[code[pc + 1]], 1);
                        if (n < 0) {
                            continue;
                        }
                        pos = n;
                        stack[sp + 1] = n;
                        stack[sp + 3] = left == Integer.MAX_VALUE ? left : left - 1;
                        sp += 4;
                    } else {
                        int least = stack[sp + 3];
                        pos--;
                        if (pos > least && isPair(text, pos - 1, to)) {
                            pos--;
                        }
                        int next = pc + 5;
                        if (code[next] == Program.CHAR) {
                            int c = code[next + 1];
                            while (pos > least && (pos >= to || text[pos] != c)) {
                                pos--;
                            }
                        }
                        if (pos > least) {
                            stack[sp + 1] = pos;
                            sp += 4;
                        }
                    }
                    pc += 5;
                    break;
                }
                if (op == Program.LOOP) {
                    if (code[pc + 5] == Node.LAZY) {
                        int n = registers[code[pc + 1]];
                        set(code[pc + 1], n + 1);
                        set(code[pc + 2], pos);
                        pc += 8;
                        break;
                    }
                    if (++failures > PATIENCE) {
                        remember(code[pc + 7], pos);
                    }
                    pc = code[pc + 6];
                    break;
                }
                // BEHIND and NOT_BEHIND: one char further back.
                if (pos > stack[sp + 3]) {
                    stack[sp + 1] = pos - 1;
                    sp += 4;
                }
                pc += op == Program.BEHIND ? 5 : 6;
                break;
            }
        }
    }

    private static boolean isPair(char[] text, int pos, int to) {
        return text[pos] >= 0xd800 && text[pos] < 0xdc00 && pos + 1 < to
                && text[pos + 1] >= 0xdc00 && text[pos + 1] < 0xe000;
    }

    static int codePoint(char[] text, int pos, int to) {
        return isPair(text, pos, to) ? Character.toCodePoint(text[pos], text[pos + 1]) : text[pos];
    }

    /** Passes exactly n members of a set. Returns the position behind them, -1 if there are fewer. */
    private int span(int pos, int to, CharSet set, int n) {
        boolean[] latin = set.latin();
        char[] text = this.text;
        for (; n > 0; n--) {
            if (pos >= to) {
                hitEnd = true;
                return -1;
            }
            int c = text[pos];
            if (c < 256) {
                if (!latin[c]) {
                    return -1;
                }
                pos++;
            } else {
                c = codePoint(text, pos, text.length);
                if (!set.has(c)) {
                    return -1;
                }
                pos += c > 0xffff ? 2 : 1;
                if (pos > to) {
                    hitEnd = true;
                    return -1;
                }
            }
        }
        return pos;
    }

    /** Passes as many members of a set as there are, but no more than n. */
    private int spanMost(int pos, int to, CharSet set, int n) {
        boolean[] latin = set.latin();
        char[] text = this.text;
        for (; n > 0; n--) {
            if (pos >= to) {
                hitEnd = true;
                return pos;
            }
            int c = text[pos];
            if (c < 256) {
                if (!latin[c]) {
                    return pos;
                }
                pos++;
            } else {
                c = codePoint(text, pos, text.length);
                if (!set.has(c)) {
                    return pos;
                }
                int width = c > 0xffff ? 2 : 1;
                if (pos + width > to) {
                    hitEnd = true;
                    return pos;
                }
                pos += width;
            }
        }
        return pos;
    }

    /** Matches what a group holds. Returns the position behind it, -1 if it does not match. */
    private int back(int pos, int to, int begin, int end, int mode) {
        if (begin < 0) {
            return -1;
        }
        int n = end - begin;
        if (pos + n > to) {
            hitEnd = true;
            return -1;
        }
        for (int i = 0; i < n; i++) {
            int a = text[begin + i];
            int b = text[pos + i];
            if (a != b && (mode == 0 || CharSet.fold(a, mode == 2) != CharSet.fold(b, mode == 2))) {
                return -1;
            }
        }
        return pos + n;
    }

    private boolean anchor(int op, int pos, int to) {
        int last = anchorTo;
        switch (op) {
            case Program.BEGIN:
                return pos == anchorFrom;
            case Program.LINE_BEGIN: {
                if (pos == last) {
                    hitEnd = true;
                    return false;
                }
                if (pos == anchorFrom) {
                    return true;
                }
                char before = text[pos - 1];
                return isLineEnd(before) && (before != '\r' || text[pos] != '\n');
            }
            case Program.UNIX_LINE_BEGIN:
                if (pos == last) {
                    hitEnd = true;
                    return false;
                }
                return pos == anchorFrom || text[pos - 1] == '\n';
            case Program.END:
                if (pos != last) {
                    return false;
                }
                hitEnd = true;
                return true;
            case Program.LINE_END: {
                if (pos < last) {
                    char c = text[pos];
                    return isLineEnd(c) && !(c == '\n' && pos > anchorFrom && text[pos - 1] == '\r');
                }
                hitEnd = true;
                requireEnd = true;
                return true;
            }
            case Program.UNIX_LINE_END:
                if (pos < last) {
                    return text[pos] == '\n';
                }
                hitEnd = true;
                requireEnd = true;
                return true;
            case Program.LAST_END:
                return isLastEnd(pos, last);
            case Program.UNIX_LAST_END:
                if (pos < last - 1 || pos == last - 1 && text[pos] != '\n') {
                    return false;
                }
                hitEnd = true;
                requireEnd = true;
                return true;
            case Program.WORD_BOUND: return isBound(pos, false);
            case Program.NOT_BOUND: return !isBound(pos, false);
            case Program.UNICODE_WORD_BOUND: return isBound(pos, true);
            case Program.UNICODE_NOT_BOUND: return !isBound(pos, true);
            case Program.LAST_MATCH:
                return pos == oldLast;
            default:
                return Grapheme.isBound(text, pos, lookFrom, lookTo);
        }
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || (c | 1) == '\u2029' || c == '\u0085';
    }

    /** The end, or before a line terminator that ends the text. */
    private boolean isLastEnd(int pos, int last) {
        if (pos < last - 2) {
            return false;
        }
        if (pos == last - 2) {
            if (text[pos] != '\r' || text[pos + 1] != '\n') {
                return false;
            }
        } else if (pos == last - 1) {
            char c = text[pos];
            if (!isLineEnd(c) || c == '\n' && pos > anchorFrom && text[pos - 1] == '\r') {
                return false;
            }
        }
        hitEnd = true;
        requireEnd = true;
        return true;
    }

    private boolean isBound(int pos, boolean unicode) {
        boolean before = false;
        if (pos > lookFrom) {
            int at = pos - 1;
            if (at > lookFrom && isPair(text, at - 1, pos)) {
                at--;
            }
            before = isWord(codePoint(text, at, pos), at, unicode);
        }
        boolean after = false;
        if (pos < lookTo) {
            after = isWord(codePoint(text, pos, lookTo), pos, unicode);
        } else {
            hitEnd = true;
            requireEnd = true;
        }
        return before != after;
    }

    private boolean isWord(int c, int at, boolean unicode) {
        if (c < 128) {
            return CharSet.WORD.latin()[c];
        }
        if (unicode ? CharProperty.unicodeWord().has(c) : Character.isLetterOrDigit(c)) {
            return true;
        }
        return Character.getType(c) == Character.NON_SPACING_MARK && hasBase(at);
    }

    /** Tells whether the mark at a position stands behind a letter or digit, with nothing but marks between. */
    private boolean hasBase(int at) {
        for (int i = at; i >= lookFrom; i--) {
            int c = codePoint(text, i, lookTo);
            if (Character.isLetterOrDigit(c)) {
                return true;
            }
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                return false;
            }
        }
        return false;
    }
}
