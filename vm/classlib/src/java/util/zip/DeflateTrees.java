package java.util.zip;

import java.util.Arrays;

/** Gathers the symbols of a block and writes it in the shortest of the three forms. */
final class DeflateTrees {
    private static final int SYMBOLS = 16383;
    private static final int END = 256;
    private static final int[] EXTRA_LENGTH = {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4,
        5, 5, 5, 5, 0};
    private static final int[] EXTRA_DIST = {0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10,
        11, 11, 12, 12, 13, 13};
    private static final int[] EXTRA_CODE = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 3, 7};
    private static final int[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

    private static int[] lengthCode;
    private static int[] lengthBase;
    private static int[] distBase;
    private static int[] staticLit;
    private static int[] staticDist;

    private byte[] out = new byte[1024];
    private int outSize;
    private long bitBuffer;
    private int bitCount;
    private final short[] distances = new short[SYMBOLS + 1];
    private final byte[] lengths = new byte[SYMBOLS + 1];
    private int symbols;
    private final int[] litFreq = new int[286];
    private final int[] distFreq = new int[30];

    DeflateTrees() {
        if (lengthCode == null) {
            makeTables();
        }
        startBlock();
    }

    private static void makeTables() {
        int[] code = new int[256];
        int[] base = new int[29];
        int n = 0;
        for (int c = 0; c < 28; c++) {
            base[c] = n;
            for (int i = 0; i < 1 << EXTRA_LENGTH[c] && n < 256; i++) {
                code[n++] = c;
            }
        }
        code[255] = 28;
        base[28] = 255;
        int[] d = new int[30];
        int at = 0;
        for (int c = 0; c < 30; c++) {
            d[c] = at;
            at += 1 << EXTRA_DIST[c];
        }
        lengthBase = base;
        distBase = d;
        int[] lit = new int[288];
        Arrays.fill(lit, 0, 144, 8);
        Arrays.fill(lit, 144, 256, 9);
        Arrays.fill(lit, 256, 280, 7);
        Arrays.fill(lit, 280, 288, 8);
        staticLit = lit;
        staticDist = new int[30];
        Arrays.fill(staticDist, 5);
        lengthCode = code;
    }

    private static int distCode(int d) {
        if (d < 4) {
            return d;
        }
        int top = 31 - Integer.numberOfLeadingZeros(d);
        return 2 * top + ((d >> (top - 1)) & 1);
    }

    // Output.

    void raw(int b) {
        if (outSize == out.length) {
            out = Arrays.copyOf(out, 2 * outSize);
        }
        out[outSize++] = (byte) b;
    }

    byte[] take() {
        byte[] r = Arrays.copyOf(out, outSize);
        outSize = 0;
        return r;
    }

    private void send(int value, int n) {
        bitBuffer |= (long) value << bitCount;
        bitCount += n;
        while (bitCount >= 8) {
            raw((int) bitBuffer);
            bitBuffer >>>= 8;
            bitCount -= 8;
        }
    }

    void align() {
        if (bitCount > 0) {
            raw((int) bitBuffer);
        }
        bitBuffer = 0;
        bitCount = 0;
    }

    // Symbols.

    private void startBlock() {
        Arrays.fill(litFreq, 0);
        Arrays.fill(distFreq, 0);
        litFreq[END] = 1;
        symbols = 0;
    }

    int pending() {
        return symbols;
    }

    /** Adds a literal; answers whether the block is full. */
    boolean literal(int b) {
        distances[symbols] = 0;
        lengths[symbols++] = (byte) b;
        litFreq[b]++;
        return symbols == SYMBOLS;
    }

    boolean match(int distance, int length) {
        distances[symbols] = (short) distance;
        lengths[symbols++] = (byte) (length - 3);
        litFreq[lengthCode[length - 3] + 257]++;
        distFreq[distCode(distance - 1)]++;
        return symbols == SYMBOLS;
    }

    void storedBlock(byte[] data, int from, int n, boolean last) {
        send(last ? 1 : 0, 3);
        align();
        raw(n);
        raw(n >> 8);
        raw(~n);
        raw(~n >> 8);
        for (int i = 0; i < n; i++) {
            raw(data[from + i]);
        }
    }

    /** Writes the block of the gathered symbols, which stand for n bytes of data. */
    void flushBlock(byte[] data, int from, int n, boolean last, int level) {
        int[] litLen = new int[286];
        int[] distLen = new int[30];
        int maxLit = build(litFreq, litLen, 286, 15);
        int maxDist = build(distFreq, distLen, 30, 15);
        int[] codeFreq = new int[19];
        scan(litLen, maxLit, codeFreq, null, null);
        scan(distLen, maxDist, codeFreq, null, null);
        int[] codeLen = new int[19];
        build(codeFreq, codeLen, 19, 7);
        int maxCode = 18;
        while (maxCode >= 3 && codeLen[ORDER[maxCode]] == 0) {
            maxCode--;
        }
        long best = 3L * (maxCode + 1) + 5 + 5 + 4 + cost(codeFreq, codeLen, EXTRA_CODE, 0)
                + cost(litFreq, litLen, EXTRA_LENGTH, 257) + cost(distFreq, distLen, EXTRA_DIST, 0);
        long fixed = cost(litFreq, staticLit, EXTRA_LENGTH, 257) + cost(distFreq, staticDist, EXTRA_DIST, 0);
        long bestBytes = (best + 3 + 7) >> 3;
        long fixedBytes = (fixed + 3 + 7) >> 3;
        if (fixedBytes <= bestBytes) {
            bestBytes = fixedBytes;
        }
        if (n + 4 <= bestBytes) {
            int done = 0;
            do {
                int k = Math.min(n - done, 65535);
                storedBlock(data, from + done, k, last && done + k == n);
                done += k;
            } while (done < n);
        } else if (fixedBytes == bestBytes) {
            send(2 + (last ? 1 : 0), 3);
            sendSymbols(staticLit, staticDist);
        } else {
            send(4 + (last ? 1 : 0), 3);
            send(maxLit + 1 - 257, 5);
            send(maxDist + 1 - 1, 5);
            send(maxCode + 1 - 4, 4);
            for (int i = 0; i <= maxCode; i++) {
                send(codeLen[ORDER[i]], 3);
            }
            int[] codes = codes(codeLen);
            scan(litLen, maxLit, null, codes, codeLen);
            scan(distLen, maxDist, null, codes, codeLen);
            sendSymbols(litLen, distLen);
        }
        startBlock();
    }

    private static long cost(int[] freq, int[] len, int[] extra, int extraBase) {
        long bits = 0;
        for (int i = 0; i < freq.length; i++) {
            bits += (long) freq[i] * (len[i] + (i >= extraBase ? extra[i - extraBase] : 0));
        }
        return bits;
    }

    private void sendSymbols(int[] litLen, int[] distLen) {
        int[] lit = codes(litLen);
        int[] dist = codes(distLen);
        for (int i = 0; i < symbols; i++) {
            int d = distances[i] & 0xffff;
            int v = lengths[i] & 0xff;
            if (d == 0) {
                send(lit[v], litLen[v]);
                continue;
            }
            int c = lengthCode[v];
            send(lit[c + 257], litLen[c + 257]);
            if (EXTRA_LENGTH[c] > 0) {
                send(v - lengthBase[c], EXTRA_LENGTH[c]);
            }
            int dc = distCode(d - 1);
            send(dist[dc], distLen[dc]);
            if (EXTRA_DIST[dc] > 0) {
                send(d - 1 - distBase[dc], EXTRA_DIST[dc]);
            }
        }
        send(lit[END], litLen[END]);
    }

    /** The codes, with their bits in the order in which they are sent, for given lengths. */
    private static int[] codes(int[] len) {
        int[] count = new int[16];
        for (int l : len) {
            count[l]++;
        }
        count[0] = 0;
        int[] next = new int[16];
        int code = 0;
        for (int b = 1; b < 16; b++) {
            code = (code + count[b - 1]) << 1;
            next[b] = code;
        }
        int[] r = new int[len.length];
        for (int i = 0; i < len.length; i++) {
            if (len[i] != 0) {
                r[i] = Integer.reverse(next[len[i]]++) >>> (32 - len[i]);
            }
        }
        return r;
    }

    /** Counts the symbols that describe code lengths, or, with codes, sends them. */
    private void scan(int[] len, int max, int[] freq, int[] codes, int[] codeLen) {
        int prev = -1;
        int count = 0;
        int next = len[0];
        int maxCount = next == 0 ? 138 : 7;
        int minCount = next == 0 ? 3 : 4;
        for (int n = 0; n <= max; n++) {
            int cur = next;
            next = n + 1 <= max ? len[n + 1] : -1;
            if (++count < maxCount && cur == next) {
                continue;
            }
            if (count < minCount) {
                for (; count > 0; count--) {
                    emit(cur, 0, 0, freq, codes, codeLen);
                }
            } else if (cur != 0) {
                if (cur != prev) {
                    emit(cur, 0, 0, freq, codes, codeLen);
                    count--;
                }
                emit(16, count - 3, 2, freq, codes, codeLen);
            } else if (count <= 10) {
                emit(17, count - 3, 3, freq, codes, codeLen);
            } else {
                emit(18, count - 11, 7, freq, codes, codeLen);
            }
            count = 0;
            prev = cur;
            if (next == 0) {
                maxCount = 138;
                minCount = 3;
            } else if (cur == next) {
                maxCount = 6;
                minCount = 3;
            } else {
                maxCount = 7;
                minCount = 4;
            }
        }
    }

    private void emit(int symbol, int extra, int bits, int[] freq, int[] codes, int[] codeLen) {
        if (freq != null) {
            freq[symbol]++;
            return;
        }
        send(codes[symbol], codeLen[symbol]);
        if (bits > 0) {
            send(extra, bits);
        }
    }

    /** Huffman code lengths of at most {@code limit} bits; answers the last symbol that is used. */
    private static int build(int[] freq, int[] len, int n, int limit) {
        int[] f = Arrays.copyOf(freq, 2 * n + 1);
        int[] depth = new int[2 * n + 1];
        int[] parent = new int[2 * n + 1];
        int[] heap = new int[2 * n + 2];
        int heapLen = 0;
        int max = -1;
        for (int i = 0; i < n; i++) {
            if (f[i] != 0) {
                heap[++heapLen] = i;
                max = i;
            }
        }
        // There are always two codes, so that each has a bit.
        while (heapLen < 2) {
            int node = max < 2 ? ++max : 0;
            heap[++heapLen] = node;
            f[node] = 1;
        }
        int leaves = heapLen;
        for (int i = heapLen / 2; i >= 1; i--) {
            sink(f, depth, heap, heapLen, i);
        }
        int[] order = new int[2 * n + 1];
        int top = 2 * n + 1;
        int node = n;
        do {
            int a = heap[1];
            heap[1] = heap[heapLen--];
            sink(f, depth, heap, heapLen, 1);
            int b = heap[1];
            order[--top] = a;
            order[--top] = b;
            f[node] = f[a] + f[b];
            depth[node] = Math.max(depth[a], depth[b]) + 1;
            parent[a] = node;
            parent[b] = node;
            heap[1] = node++;
            sink(f, depth, heap, heapLen, 1);
        } while (heapLen >= 2);
        order[--top] = heap[1];
        // The lengths, from the root down; those beyond the limit are cut and the others made longer for it.
        int[] bits = new int[2 * n + 1];
        int[] count = new int[limit + 1];
        int overflow = 0;
        for (int i = top + 1; i < 2 * n + 1; i++) {
            int x = order[i];
            int b = bits[parent[x]] + 1;
            if (b > limit) {
                b = limit;
                overflow++;
            }
            bits[x] = b;
            if (x < n) {
                count[b]++;
            }
        }
        if (overflow > 0) {
            do {
                int b = limit - 1;
                while (count[b] == 0) {
                    b--;
                }
                count[b]--;
                count[b + 1] += 2;
                count[limit]--;
                overflow -= 2;
            } while (overflow > 0);
            int i = 2 * n + 1;
            for (int b = limit; b != 0; b--) {
                int k = count[b];
                while (k != 0) {
                    int x = order[--i];
                    if (x < n) {
                        bits[x] = b;
                        k--;
                    }
                }
            }
        }
        System.arraycopy(bits, 0, len, 0, n);
        return max;
    }

    private static void sink(int[] f, int[] depth, int[] heap, int heapLen, int k) {
        int v = heap[k];
        int j = k << 1;
        while (j <= heapLen) {
            if (j < heapLen && smaller(f, depth, heap[j + 1], heap[j])) {
                j++;
            }
            if (smaller(f, depth, v, heap[j])) {
                break;
            }
            heap[k] = heap[j];
            k = j;
            j <<= 1;
        }
        heap[k] = v;
    }

    private static boolean smaller(int[] f, int[] depth, int a, int b) {
        return f[a] < f[b] || f[a] == f[b] && depth[a] <= depth[b];
    }
}
