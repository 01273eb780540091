package java.util.zip;

/**
 * Compresses (RFC 1951, RFC 1950), with the searches and the choice of blocks that zlib is known for, so that the
 * results have the same size. Input is gathered until it is finished or flushed.
 */
public class Deflater {
    public static final int DEFLATED = 8;
    public static final int NO_COMPRESSION = 0;
    public static final int BEST_SPEED = 1;
    public static final int BEST_COMPRESSION = 9;
    public static final int DEFAULT_COMPRESSION = -1;
    public static final int FILTERED = 1;
    public static final int HUFFMAN_ONLY = 2;
    public static final int DEFAULT_STRATEGY = 0;
    public static final int NO_FLUSH = 0;
    public static final int SYNC_FLUSH = 2;
    public static final int FULL_FLUSH = 3;

    private int level;
    private int strategy;
    private final boolean nowrap;
    private byte[] input = new byte[0];
    private int inputAt;
    private int inputEnd;
    private boolean finish;
    private boolean headerDone;
    private boolean trailerDone;
    private DeflateCore core;
    private byte[] out = new byte[0];
    private int outAt;
    private int outEnd;
    private long bytesIn;
    private long bytesOut;
    private final Adler32 adler = new Adler32();
    private boolean dictionary;
    private int dictionaryId;
    private boolean ended;

    public Deflater(int level, boolean nowrap) {
        this.level = level;
        this.nowrap = nowrap;
        core = new DeflateCore(level, DEFAULT_STRATEGY);
    }

    public Deflater(int level) {
        this(level, false);
    }

    public Deflater() {
        this(DEFAULT_COMPRESSION, false);
    }

    private void open() {
        if (ended) {
            throw new NullPointerException("Deflater has been closed");
        }
    }

    public void setInput(byte[] input, int off, int len) {
        if (off < 0 || len < 0 || off > input.length - len) {
            throw new ArrayIndexOutOfBoundsException();
        }
        this.input = input;
        this.inputAt = off;
        this.inputEnd = off + len;
    }

    public void setInput(byte[] input) {
        setInput(input, 0, input.length);
    }

    public void setDictionary(byte[] dict, int off, int len) {
        adler.update(dict, off, len);
        dictionaryId = (int) adler.getValue();
        adler.reset();
        dictionary = true;
        core.dictionary(dict, off, len);
    }

    public void setDictionary(byte[] dict) {
        setDictionary(dict, 0, dict.length);
    }

    public void setStrategy(int strategy) {
        if (strategy < 0 || strategy > 2) {
            throw new IllegalArgumentException();
        }
        this.strategy = strategy;
        core.setParameters(level, strategy);
    }

    public void setLevel(int level) {
        if ((level < 0 || level > 9) && level != DEFAULT_COMPRESSION) {
            throw new IllegalArgumentException("invalid compression level");
        }
        this.level = level;
        core.setParameters(level, strategy);
    }

    public boolean needsInput() {
        return inputAt >= inputEnd;
    }

    public void finish() {
        finish = true;
    }

    public boolean finished() {
        return trailerDone && outAt == outEnd;
    }

    public int deflate(byte[] output, int off, int len) {
        return deflate(output, off, len, NO_FLUSH);
    }

    public int deflate(byte[] output) {
        return deflate(output, 0, output.length, NO_FLUSH);
    }

    public int deflate(byte[] output, int off, int len, int flush) {
        if (off < 0 || len < 0 || off > output.length - len) {
            throw new ArrayIndexOutOfBoundsException();
        }
        if (flush != NO_FLUSH && flush != SYNC_FLUSH && flush != FULL_FLUSH) {
            throw new IllegalArgumentException();
        }
        open();
        if (!headerDone) {
            headerDone = true;
            if (!nowrap) {
                int f = level == -1 || level == 6 ? 2 : level < 2 ? 0 : level < 6 ? 1 : 3;
                int h = 0x7800 | f << 6 | (dictionary ? 32 : 0);
                h += 31 - h % 31;
                core.raw(h >> 8);
                core.raw(h);
                if (dictionary) {
                    core.raw4(dictionaryId);
                }
            }
        }
        if (inputAt < inputEnd) {
            int n = inputEnd - inputAt;
            adler.update(input, inputAt, n);
            core.add(input, inputAt, n);
            bytesIn += n;
            inputAt = inputEnd;
        }
        if (finish && !trailerDone) {
            trailerDone = true;
            core.finish();
            if (!nowrap) {
                core.raw4((int) adler.getValue());
            }
        } else if (flush != NO_FLUSH && outAt == outEnd) {
            core.flush();
        }
        if (outAt == outEnd) {
            out = core.takeOutput();
            outAt = 0;
            outEnd = out.length;
        }
        int n = Math.min(len, outEnd - outAt);
        System.arraycopy(out, outAt, output, off, n);
        outAt += n;
        bytesOut += n;
        return n;
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
        core = new DeflateCore(level, strategy);
        finish = false;
        headerDone = false;
        trailerDone = false;
        dictionary = false;
        input = new byte[0];
        inputAt = 0;
        inputEnd = 0;
        out = new byte[0];
        outAt = 0;
        outEnd = 0;
        bytesIn = 0;
        bytesOut = 0;
        adler.reset();
    }

    public void end() {
        ended = true;
    }
}
