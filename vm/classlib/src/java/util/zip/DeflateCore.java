package java.util.zip;

import java.util.Arrays;

/** Finds matches in gathered input and sends them, block by block, to DeflateTrees. */
final class DeflateCore {
    private static final int WINDOW = 32768;
    private static final int MASK = WINDOW - 1;
    private static final int MIN_MATCH = 3;
    private static final int MAX_MATCH = 258;
    private static final int MIN_LOOKAHEAD = MAX_MATCH + MIN_MATCH + 1;
    private static final int MAX_DIST = WINDOW - MIN_LOOKAHEAD;
    private static final int TOO_FAR = 4096;
    /** For each level: a match so long makes the search shorter; lazy limit; a match so long ends it; chain length. */
    private static final int[][] LEVELS = {{0, 0, 0, 0}, {4, 4, 8, 4}, {4, 5, 16, 8}, {4, 6, 32, 32}, {4, 4, 16, 16},
        {8, 16, 32, 32}, {8, 16, 128, 128}, {8, 32, 128, 256}, {32, 128, 258, 1024}, {32, 258, 258, 4096}};

    private int level;
    private int strategy;
    private final DeflateTrees trees = new DeflateTrees();
    private byte[] data = new byte[256];
    private int size;
    /** The next byte to compress. */
    private int at;
    private int blockStart;
    /** Where the window begins and where its look-ahead ends, as if it slid. */
    private int base;
    private int filled;
    private final int[] head = new int[32768];
    private final int[] prev = new int[WINDOW];
    private int matchStart;

    DeflateCore(int level, int strategy) {
        setParameters(level, strategy);
    }

    void setParameters(int level, int strategy) {
        this.level = level < 0 ? 6 : level;
        this.strategy = strategy;
    }

    void raw(int b) {
        trees.raw(b);
    }

    void raw4(int v) {
        raw(v >>> 24);
        raw(v >>> 16);
        raw(v >>> 8);
        raw(v);
    }

    void add(byte[] b, int off, int len) {
        if (size + len > data.length) {
            data = Arrays.copyOf(data, Math.max(size + len, 2 * data.length));
        }
        System.arraycopy(b, off, data, size, len);
        size += len;
    }

    void dictionary(byte[] b, int off, int len) {
        int n = Math.min(len, MAX_DIST);
        add(b, off + len - n, n);
        for (; at < size - 2; at++) {
            insert(at);
        }
        at = size;
        blockStart = size;
    }

    byte[] takeOutput() {
        return trees.take();
    }

    private void endBlock(boolean last) {
        trees.flushBlock(data, blockStart, at - blockStart, last, level);
        blockStart = at;
    }

    void finish() {
        compress();
        if (level == 0) {
            storeRest(true);
        } else {
            endBlock(true);
        }
        trees.align();
    }

    void flush() {
        compress();
        if (level == 0) {
            storeRest(false);
        } else if (at > blockStart || trees.pending() > 0) {
            endBlock(false);
        }
        trees.storedBlock(data, at, 0, false);
    }

    private void storeRest(boolean last) {
        do {
            int n = Math.min(size - blockStart, 65535);
            trees.storedBlock(data, blockStart, n, last && blockStart + n == size);
            blockStart += n;
        } while (blockStart < size);
        at = size;
    }

    private void compress() {
        if (level == 0) {
            return;
        }
        if (strategy == Deflater.HUFFMAN_ONLY) {
            while (at < size) {
                boolean full = trees.literal(data[at++] & 0xff);
                if (full) {
                    endBlock(false);
                }
            }
        } else if (level < 4) {
            fast();
        } else {
            slow();
        }
    }

    private void fill() {
        if (filled - at < MIN_LOOKAHEAD) {
            if (at - base >= WINDOW + MAX_DIST) {
                base += WINDOW;
            }
            filled = Math.min(size, base + 2 * WINDOW);
        }
    }

    private int hash(int p) {
        return ((data[p] & 0xff) << 10 ^ (data[p + 1] & 0xff) << 5 ^ data[p + 2] & 0xff) & 0x7fff;
    }

    /** Enters the string at p; answers the one before it in its chain, -1 if there is none. */
    private int insert(int p) {
        int h = hash(p);
        int before = head[h] - 1;
        prev[p & MASK] = before + 1;
        head[h] = p + 1;
        return before;
    }

    /** The length of the longest match for the string at p that is longer than best; it begins at matchStart. */
    private int longest(int cur, int p, int best) {
        int[] config = LEVELS[level];
        int chain = config[3];
        int nice = config[2];
        if (best >= config[0]) {
            chain >>= 2;
        }
        int look = filled - p;
        if (nice > look) {
            nice = look;
        }
        int limit = p - base > MAX_DIST ? p - MAX_DIST : base;
        byte[] d = data;
        int max = Math.min(MAX_MATCH, size - p);
        int found = best;
        do {
            int m = cur;
            if (found < max && d[m + found] == d[p + found] && (found == 0 || d[m + found - 1] == d[p + found - 1])
                    && d[m] == d[p] && d[m + 1] == d[p + 1]) {
                int n = 2;
                while (n < max && d[m + n] == d[p + n]) {
                    n++;
                }
                if (n > found) {
                    matchStart = m;
                    found = n;
                    if (n >= nice) {
                        break;
                    }
                }
            }
            cur = prev[cur & MASK] - 1;
        } while (cur > limit && --chain != 0);
        return Math.min(found, look);
    }

    private boolean reachable(int cur, int p) {
        return cur > base && p - cur <= MAX_DIST;
    }

    private void fast() {
        int lazy = LEVELS[level][1];
        while (at < size) {
            fill();
            int cur = filled - at >= MIN_MATCH ? insert(at) : -1;
            int length = MIN_MATCH - 1;
            if (reachable(cur, at)) {
                length = longest(cur, at, length);
            }
            boolean full;
            if (length >= MIN_MATCH) {
                full = trees.match(at - matchStart, length);
                int look = filled - at - length;
                if (length <= lazy && look >= MIN_MATCH) {
                    for (int i = length - 1; i > 0; i--) {
                        insert(++at);
                    }
                    at++;
                } else {
                    at += length;
                }
            } else {
                full = trees.literal(data[at++] & 0xff);
            }
            if (full) {
                endBlock(false);
            }
        }
    }

    private void slow() {
        int lazy = LEVELS[level][1];
        int length = MIN_MATCH - 1;
        boolean waiting = false;
        while (at < size) {
            fill();
            int cur = filled - at >= MIN_MATCH ? insert(at) : -1;
            int before = length;
            int beforeStart = matchStart;
            length = MIN_MATCH - 1;
            if (before < lazy && reachable(cur, at)) {
                length = longest(cur, at, before);
                if (length <= 5 && (strategy == Deflater.FILTERED
                        || length == MIN_MATCH && at - matchStart > TOO_FAR)) {
                    length = MIN_MATCH - 1;
                }
            }
            if (before >= MIN_MATCH && length <= before) {
                int lastInsert = filled - MIN_MATCH;
                boolean full = trees.match(at - 1 - beforeStart, before);
                int stop = at - 1 + before;
                for (at++; at < stop; at++) {
                    if (at <= lastInsert) {
                        insert(at);
                    }
                }
                waiting = false;
                length = MIN_MATCH - 1;
                if (full) {
                    endBlock(false);
                }
            } else if (waiting) {
                boolean full = trees.literal(data[at - 1] & 0xff);
                if (full) {
                    endBlock(false);
                }
                at++;
            } else {
                waiting = true;
                at++;
            }
        }
        if (waiting) {
            trees.literal(data[at - 1] & 0xff);
        }
    }
}
