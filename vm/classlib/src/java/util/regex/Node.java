package java.util.regex;

/** A part of a regular expression as it was written. */
final class Node {
    static final int EMPTY = 0;
    static final int CHAR = 1;
    static final int SET = 2;
    static final int SEQUENCE = 3;
    static final int CHOICE = 4;
    static final int GROUP = 5;
    static final int REPEAT = 6;
    static final int ATOMIC = 7;
    static final int AHEAD = 8;
    static final int BEHIND = 9;
    static final int BACK = 10;
    static final int ANCHOR = 11;
    static final int GRAPHEME = 12;

    static final int GREEDY = 0;
    static final int LAZY = 1;
    static final int POSSESSIVE = 2;

    final int kind;
    /** CHAR: the code point. GROUP, BACK: the group's number. ANCHOR: the instruction. */
    int value;
    /** CHAR, BACK: 0 exact, 1 without regard to the case of ASCII, 2 of any letter. REPEAT: how eager. */
    int mode;
    /** AHEAD, BEHIND: whether the body must not match. */
    boolean negative;
    /** REPEAT: bounds; max is Integer.MAX_VALUE for none. */
    int min;
    int max;
    CharSet set;
    Node body;
    Node[] parts;
    int count;

    Node(int kind) {
        this.kind = kind;
    }

    static Node of(CharSet set) {
        Node node = new Node(SET);
        node.set = set;
        return node;
    }

    static Node wrap(int kind, Node body) {
        Node node = new Node(kind);
        node.body = body;
        return node;
    }

    static Node anchor(int instruction) {
        Node node = new Node(ANCHOR);
        node.value = instruction;
        return node;
    }

    void add(Node part) {
        if (parts == null) {
            parts = new Node[4];
        } else if (count == parts.length) {
            Node[] more = new Node[count * 2];
            System.arraycopy(parts, 0, more, 0, count);
            parts = more;
        }
        parts[count++] = part;
    }

    /** Tells whether this matches exactly one code point, and can be turned into a set. */
    boolean isSingle() {
        return kind == SET || kind == CHAR;
    }

    CharSet toSet() {
        if (kind == SET) {
            return set;
        }
        return mode == 0 ? new CharSet.One(value) : new CharSet.FoldedOne(value, mode == 2);
    }

    /** Returns the least number of chars a match takes. */
    int minLength() {
        switch (kind) {
            case CHAR:
                return mode == 0 && value > 0xffff ? 2 : 1;
            case SET: case GRAPHEME:
                return 1;
            case SEQUENCE: {
                int sum = 0;
                for (int i = 0; i < count; i++) {
                    sum = sum(sum, parts[i].minLength());
                }
                return sum;
            }
            case CHOICE: {
                int least = Integer.MAX_VALUE;
                for (int i = 0; i < count; i++) {
                    least = Math.min(least, parts[i].minLength());
                }
                return least;
            }
            case GROUP: case ATOMIC:
                return body.minLength();
            case REPEAT:
                return (int) Math.min(Integer.MAX_VALUE, (long) body.minLength() * min);
            default:
                return 0;
        }
    }

    /** Returns the greatest number of chars a match takes, MAX_VALUE if there is no bound. */
    int maxLength() {
        switch (kind) {
            case CHAR: case SET:
                return 2;
            case SEQUENCE: {
                int sum = 0;
                for (int i = 0; i < count; i++) {
                    sum = sum(sum, parts[i].maxLength());
                }
                return sum;
            }
            case CHOICE: {
                int most = 0;
                for (int i = 0; i < count; i++) {
                    most = Math.max(most, parts[i].maxLength());
                }
                return most;
            }
            case GROUP: case ATOMIC:
                return body.maxLength();
            case REPEAT: {
                int one = body.maxLength();
                if (one == 0) {
                    return 0;
                }
                return (int) Math.min(Integer.MAX_VALUE, (long) one * max);
            }
            case BACK: case GRAPHEME:
                return Integer.MAX_VALUE;
            default:
                return 0;
        }
    }

    /**
     * Tells whether Java accepts this in a look behind: whether it can see a bound of the length at a glance. That is
     * stricter than {@link #maxLength} here and there, and laxer for a plain {@code x*}; its sums may overflow.
     */
    boolean isBounded() {
        int[] length = {0};
        return bounded(length);
    }

    private boolean bounded(int[] length) {
        switch (kind) {
            case CHAR: case SET: case GRAPHEME:
                length[0]++;
                return true;
            case SEQUENCE: {
                boolean ok = true;
                for (int i = 0; i < count; i++) {
                    ok &= parts[i].bounded(length);
                }
                return ok;
            }
            case CHOICE: {
                boolean ok = true;
                int most = 0;
                for (int i = 0; i < count; i++) {
                    int[] one = {0};
                    ok &= parts[i].bounded(one);
                    most = Math.max(most, one[0]);
                }
                length[0] += most;
                return ok;
            }
            case GROUP: case ATOMIC:
                return body.bounded(length);
            case REPEAT: {
                if (body.isSingle() && max == Integer.MAX_VALUE && mode == GREEDY) {
                    length[0] += max;
                    return true;
                }
                if (min == 0 && max == 1) {
                    return body.bounded(length);
                }
                int[] one = {0};
                boolean ok = body.bounded(one) && body.isFixed();
                int before = length[0];
                length[0] = one[0] * max + before;
                return ok && length[0] >= before;
            }
            case BACK:
                return false;
            default:
                return true;
        }
    }

    /** Tells whether there is only one way to match this. */
    private boolean isFixed() {
        switch (kind) {
            case SEQUENCE: {
                for (int i = 0; i < count; i++) {
                    if (!parts[i].isFixed()) {
                        return false;
                    }
                }
                return true;
            }
            case CHOICE:
                return false;
            case GROUP: case ATOMIC:
                return body.isFixed();
            case REPEAT:
                return min == max && body.isFixed();
            default:
                return true;
        }
    }

    private static int sum(int a, int b) {
        return (int) Math.min(Integer.MAX_VALUE, (long) a + b);
    }

    /**
     * Adds what a match may begin with among the first 256 code points. Returns whether a match may take nothing, so
     * that what follows counts, too. A null table asks for that only.
     */
    boolean first(boolean[] table) {
        switch (kind) {
            case CHAR: case SET: {
                boolean[] latin = toSet().latin();
                for (int c = 0; c < 256; c++) {
                    table[c] |= latin[c];
                }
                return false;
            }
            case SEQUENCE:
                for (int i = 0; i < count; i++) {
                    if (!parts[i].first(table)) {
                        return false;
                    }
                }
                return true;
            case CHOICE: {
                boolean empty = false;
                for (int i = 0; i < count; i++) {
                    empty |= parts[i].first(table);
                }
                return empty;
            }
            case GROUP: case ATOMIC:
                return body.first(table);
            case REPEAT:
                return max > 0 ? body.first(table) | min == 0 : true;
            case BACK: case GRAPHEME:
                for (int c = 0; c < 256; c++) {
                    table[c] = true;
                }
                return true;
            default:
                return true;
        }
    }
}
