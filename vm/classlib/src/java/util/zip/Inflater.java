package java.util.zip;

import java.util.Arrays;

/**
 * Decompresses deflated data (RFC 1951, RFC 1950). Input is kept until a whole step (a header, a code, a length with its
 * distance) can be read from it; a step that runs out of input is taken back and done again when there is more.
 */
public class Inflater {
    private static final int[] LENGTH_BASE = {3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59,
        67, 83, 99, 115, 131, 163, 195, 227, 258};
    private static final int[] LENGTH_EXTRA = {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4,
        5, 5, 5, 5, 0};
    private static final int[] DIST_BASE = {1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513,
        769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577};
    private static final int[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

    // What comes next.
    private static final int HEADER = 0;
    private static final int BLOCK = 1;
    private static final int STORED = 2;
    private static final int CODES = 3;
    private static final int TRAILER = 4;
    private static final int DONE = 5;
    private static final int DICTIONARY = 6;

    private final boolean nowrap;
    private int state;
    private boolean lastBlock;
    private byte[] in = new byte[0];
    private int pos;
    private int end;
    private int bits;
    private int bitCount;
    private boolean starved;
    private int stored;
    private int copyLength;
    private int copyDistance;
    private final byte[] window = new byte[32768];
    private int windowAt;
    private long written;
    private long bytesIn;
    private long bytesOut;
    private final Adler32 adler = new Adler32();
    private short[] literals;
    private short[] distances;
    private int dictionaryId;
    private boolean ended;

    public Inflater(boolean nowrap) {
        this.nowrap = nowrap;
        reset();
    }

    public Inflater() {
        this(false);
    }

    private void open() {
        if (ended) {
            throw new NullPointerException("Inflater has been closed");
        }
    }

    public void setInput(byte[] input, int off, int len) {
        if (off < 0 || len < 0 || off > input.length - len) {
            throw new ArrayIndexOutOfBoundsException();
        }
        byte[] rest = new byte[end - pos + len];
        System.arraycopy(in, pos, rest, 0, end - pos);
        System.arraycopy(input, off, rest, end - pos, len);
        in = rest;
        end = rest.length;
        pos = 0;
        starved = false;
    }

    public void setInput(byte[] input) {
        setInput(input, 0, input.length);
    }

    public void setDictionary(byte[] dictionary, int off, int len) {
        Adler32 a = new Adler32();
        a.update(dictionary, off, len);
        if (state != DICTIONARY && !nowrap || state == DICTIONARY && (int) a.getValue() != dictionaryId) {
            throw new IllegalArgumentException();
        }
        for (int i = 0; i < len; i++) {
            window[windowAt++ & 32767] = dictionary[off + i];
        }
        written += len;
        if (state == DICTIONARY) {
            state = BLOCK;
        }
    }

    public void setDictionary(byte[] dictionary) {
        setDictionary(dictionary, 0, dictionary.length);
    }

    public int getRemaining() {
        return end - pos;
    }

    public boolean needsInput() {
        return state != DONE && (pos >= end || starved);
    }

    public boolean needsDictionary() {
        return state == DICTIONARY;
    }

    public boolean finished() {
        return state == DONE;
    }

    /** Whether there are n bits to be read; if not, the step that asked has to be done again later. */
    private boolean have(int n) {
        while (bitCount < n) {
            if (pos >= end) {
                starved = true;
                return false;
            }
            bits |= (in[pos++] & 0xff) << bitCount;
            bitCount += 8;
        }
        return true;
    }

    private int take(int n) {
        int v = bits & ((1 << n) - 1);
        bits >>>= n;
        bitCount -= n;
        return v;
    }

    /** The next symbol of a code, or -1 without enough input. The table holds counts by length, then the symbols. */
    private int symbol(short[] code) throws DataFormatException {
        int v = 0;
        int first = 0;
        int index = 0;
        for (int len = 1; len <= 15; len++) {
            if (!have(len)) {
                return -1;
            }
            v |= (bits >>> (len - 1)) & 1;
            int count = code[len];
            if (v - count < first) {
                take(len);
                return code[16 + index + (v - first)];
            }
            index += count;
            first = (first + count) << 1;
            v <<= 1;
        }
        throw new DataFormatException("invalid code");
    }

    private static short[] build(int[] lengths, int from, int n, String what) throws DataFormatException {
        short[] code = new short[16 + n];
        for (int i = 0; i < n; i++) {
            code[lengths[from + i]]++;
        }
        code[0] = 0;
        int left = 1;
        int used = 0;
        int[] offset = new int[17];
        for (int len = 1; len <= 15; len++) {
            left = (left << 1) - code[len];
            if (left < 0) {
                throw new DataFormatException("invalid " + what + " set");
            }
            offset[len + 1] = offset[len] + code[len];
            used += code[len];
        }
        if (left > 0 && (used > 1 || what.startsWith("code"))) {
            throw new DataFormatException("invalid " + what + " set");
        }
        for (int i = 0; i < n; i++) {
            int len = lengths[from + i];
            if (len != 0) {
                code[16 + offset[len]++] = (short) i;
            }
        }
        return code;
    }

    private void fixedCodes() throws DataFormatException {
        int[] l = new int[288];
        Arrays.fill(l, 0, 144, 8);
        Arrays.fill(l, 144, 256, 9);
        Arrays.fill(l, 256, 280, 7);
        Arrays.fill(l, 280, 288, 8);
        literals = build(l, 0, 288, "literal/lengths");
        int[] d = new int[32];
        Arrays.fill(d, 5);
        distances = build(d, 0, 32, "distances");
    }

    private boolean dynamicCodes() throws DataFormatException {
        if (!have(14)) {
            return false;
        }
        int nlen = take(5) + 257;
        int ndist = take(5) + 1;
        int ncode = take(4) + 4;
        if (nlen > 286 || ndist > 30) {
            throw new DataFormatException("too many length or distance symbols");
        }
        int[] lengths = new int[320];
        for (int i = 0; i < ncode; i++) {
            if (!have(3)) {
                return false;
            }
            lengths[ORDER[i]] = take(3);
        }
        short[] code = build(lengths, 0, 19, "code lengths");
        Arrays.fill(lengths, 0);
        int i = 0;
        while (i < nlen + ndist) {
            int s = symbol(code);
            if (s < 0) {
                return false;
            }
            if (s < 16) {
                lengths[i++] = s;
                continue;
            }
            int extra = s == 16 ? 2 : s == 17 ? 3 : 7;
            if (!have(extra)) {
                return false;
            }
            int repeat = take(extra) + (s == 18 ? 11 : 3);
            if (s == 16 && i == 0 || i + repeat > nlen + ndist) {
                throw new DataFormatException("invalid bit length repeat");
            }
            int v = s == 16 ? lengths[i - 1] : 0;
            while (repeat-- > 0) {
                lengths[i++] = v;
            }
        }
        if (lengths[256] == 0) {
            throw new DataFormatException("invalid code -- missing end-of-block");
        }
        literals = build(lengths, 0, nlen, "literal/lengths");
        distances = build(lengths, nlen, ndist, "distances");
        return true;
    }

    private boolean header() throws DataFormatException {
        if (!have(16)) {
            return false;
        }
        int cmf = take(8);
        int flg = take(8);
        if ((cmf * 256 + flg) % 31 != 0) {
            throw new DataFormatException("incorrect header check");
        }
        if ((cmf & 15) != 8) {
            throw new DataFormatException("unknown compression method");
        }
        if ((cmf >> 4) > 7) {
            throw new DataFormatException("invalid window size");
        }
        if ((flg & 32) != 0) {
            int id = 0;
            for (int i = 0; i < 4; i++) {
                if (!have(8)) {
                    return false;
                }
                id = id << 8 | take(8);
            }
            dictionaryId = id;
            state = DICTIONARY;
        } else {
            state = BLOCK;
        }
        return true;
    }

    private boolean block() throws DataFormatException {
        if (lastBlock) {
            take(bitCount & 7);
            state = nowrap ? DONE : TRAILER;
            if (nowrap) {
                giveBack();
            }
            return true;
        }
        if (!have(3)) {
            return false;
        }
        boolean last = take(1) == 1;
        switch (take(2)) {
            case 0:
                take(bitCount & 7);
                int len = 0;
                int check = 0;
                for (int i = 0; i < 4; i++) {
                    if (!have(8)) {
                        return false;
                    }
                    int b = take(8);
                    if (i < 2) {
                        len |= b << (8 * i);
                    } else {
                        check |= b << (8 * (i - 2));
                    }
                }
                if (len != (~check & 0xffff)) {
                    throw new DataFormatException("invalid stored block lengths");
                }
                stored = len;
                state = STORED;
                break;
            case 1:
                fixedCodes();
                state = CODES;
                break;
            case 2:
                if (!dynamicCodes()) {
                    return false;
                }
                state = CODES;
                break;
            default:
                throw new DataFormatException("invalid block type");
        }
        lastBlock = last;
        return true;
    }

    /** Gives back the whole bytes in the bit buffer, which belong to what follows. */
    private void giveBack() {
        while (bitCount >= 8) {
            bitCount -= 8;
            pos--;
        }
        bits = 0;
        bitCount = 0;
    }

    private boolean trailer() throws DataFormatException {
        int v = 0;
        for (int i = 0; i < 4; i++) {
            if (!have(8)) {
                return false;
            }
            v = v << 8 | take(8);
        }
        if (v != (int) adler.getValue()) {
            throw new DataFormatException("incorrect data check");
        }
        giveBack();
        state = DONE;
        return true;
    }

    /** Reads a length and a distance after a length symbol. */
    private boolean match(int s) throws DataFormatException {
        s -= 257;
        if (s >= 29) {
            throw new DataFormatException("invalid literal/length code");
        }
        if (!have(LENGTH_EXTRA[s])) {
            return false;
        }
        int len = LENGTH_BASE[s] + take(LENGTH_EXTRA[s]);
        int d = symbol(distances);
        if (d < 0) {
            return false;
        }
        if (d >= 30) {
            throw new DataFormatException("invalid distance code");
        }
        int extra = d < 2 ? 0 : (d >> 1) - 1;
        if (!have(extra)) {
            return false;
        }
        int dist = DIST_BASE[d] + take(extra);
        if (dist > written) {
            throw new DataFormatException("invalid distance too far back");
        }
        copyLength = len;
        copyDistance = dist;
        return true;
    }

    public int inflate(byte[] output, int off, int len) throws DataFormatException {
        if (off < 0 || len < 0 || off > output.length - len) {
            throw new ArrayIndexOutOfBoundsException();
        }
        open();
        int start = pos;
        int at = off;
        int stop = off + len;
        int summed = off;
        starved = false;
        while (!starved && state != DONE && state != DICTIONARY) {
            if (copyLength > 0) {
                while (copyLength > 0 && at < stop) {
                    byte b = window[(windowAt - copyDistance) & 32767];
                    window[windowAt++ & 32767] = b;
                    output[at++] = b;
                    copyLength--;
                    written++;
                }
                if (copyLength > 0) {
                    break;
                }
            }
            if (state == STORED) {
                while (stored > 0 && at < stop && have(8)) {
                    byte b = (byte) take(8);
                    window[windowAt++ & 32767] = b;
                    output[at++] = b;
                    stored--;
                    written++;
                }
                if (stored > 0) {
                    break;
                }
                state = BLOCK;
                continue;
            }
            if (state == CODES && at >= stop && len > 0) {
                break;
            }
            int savedPos = pos;
            int savedBits = bits;
            int savedCount = bitCount;
            boolean ok;
            if (state == HEADER) {
                ok = header();
            } else if (state == BLOCK) {
                ok = block();
            } else if (state == TRAILER) {
                adler.update(output, summed, at - summed);
                summed = at;
                ok = trailer();
            } else {
                int s = symbol(literals);
                ok = s >= 0;
                if (ok && s < 256) {
                    if (at >= stop) {
                        pos = savedPos;
                        bits = savedBits;
                        bitCount = savedCount;
                        break;
                    }
                    window[windowAt++ & 32767] = (byte) s;
                    output[at++] = (byte) s;
                    written++;
                } else if (ok && s == 256) {
                    state = BLOCK;
                } else if (ok) {
                    ok = match(s);
                }
            }
            if (!ok) {
                pos = savedPos;
                bits = savedBits;
                bitCount = savedCount;
                if (state == BLOCK && !lastBlock) {
                    continue;
                }
            }
        }
        int n = at - off;
        adler.update(output, summed, at - summed);
        bytesOut += n;
        bytesIn += pos - start;
        return n;
    }

    public int inflate(byte[] output) throws DataFormatException {
        return inflate(output, 0, output.length);
    }

    public int getAdler() {
        return (int) adler.getValue();
    }

    public int getTotalIn() {
        return (int) bytesIn;
    }

    public long getBytesRead() {
        return bytesIn;
    }

    public int getTotalOut() {
        return (int) bytesOut;
    }

    public long getBytesWritten() {
        return bytesOut;
    }

    public void reset() {
        open();
        state = nowrap ? BLOCK : HEADER;
        lastBlock = false;
        in = new byte[0];
        pos = 0;
        end = 0;
        bits = 0;
        bitCount = 0;
        starved = false;
        stored = 0;
        copyLength = 0;
        windowAt = 0;
        written = 0;
        bytesIn = 0;
        bytesOut = 0;
        adler.reset();
    }

    public void end() {
        ended = true;
    }
}
