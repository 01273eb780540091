package java.util.zip;

import java.nio.ByteBuffer;

/** Compresses data in the format of zlib. Its state is a byte array, made when it is first needed. */
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

    private static final int FINISH = 4;
    private static final byte[] NOTHING = {};

    private byte[] state;
    private final boolean raw;
    private int level;
    private int strategy;
    private boolean changed;
    private byte[] input = NOTHING;
    private int from;
    private int to;
    private ByteBuffer inputBuffer;
    private boolean finish;
    private boolean finished;
    private boolean ended;
    private long bytesRead;
    private long bytesWritten;

    public Deflater(int level, boolean nowrap) {
        raw = nowrap;
        if (!valid(level)) {
            throw new IllegalArgumentException();
        }
        this.level = level;
    }

    public Deflater(int level) {
        this(level, false);
    }

    public Deflater() {
        this(DEFAULT_COMPRESSION, false);
    }

    private static boolean valid(int level) {
        return level >= 0 && level <= 9 || level == DEFAULT_COMPRESSION;
    }

    private byte[] state() {
        if (ended) {
            throw new NullPointerException("Deflater has been closed");
        }
        if (state == null) {
            state = new byte[Native.deflaterBytes()];
            Native.initDeflater(state, level, strategy, raw);
            changed = false;
        }
        return state;
    }

    public void setInput(byte[] input, int off, int len) {
        Check.range(input, off, len);
        this.input = input;
        inputBuffer = null;
        from = off;
        to = off + len;
    }

    public void setInput(byte[] input) {
        setInput(input, 0, input.length);
    }

    public void setInput(ByteBuffer input) {
        byte[] b = new byte[input.remaining()];
        input.duplicate().get(b);
        setInput(b);
        inputBuffer = input;
    }

    public void setDictionary(byte[] dictionary, int off, int len) {
        Check.range(dictionary, off, len);
        Native.deflaterDictionary(state(), dictionary, off, len);
    }

    public void setDictionary(byte[] dictionary) {
        setDictionary(dictionary, 0, dictionary.length);
    }

    public void setDictionary(ByteBuffer dictionary) {
        byte[] b = new byte[dictionary.remaining()];
        dictionary.get(b);
        setDictionary(b);
    }

    public void setStrategy(int strategy) {
        if (strategy < DEFAULT_STRATEGY || strategy > HUFFMAN_ONLY) {
            throw new IllegalArgumentException();
        }
        if (this.strategy != strategy) {
            this.strategy = strategy;
            changed = true;
        }
    }

    public void setLevel(int level) {
        if (!valid(level)) {
            throw new IllegalArgumentException("invalid compression level");
        }
        if (this.level != level) {
            this.level = level;
            changed = true;
        }
    }

    public boolean needsInput() {
        return from >= to;
    }

    public void finish() {
        finish = true;
    }

    public boolean finished() {
        return finished;
    }

    public int deflate(byte[] output, int off, int len) {
        return deflate(output, off, len, NO_FLUSH);
    }

    public int deflate(byte[] output) {
        return deflate(output, 0, output.length, NO_FLUSH);
    }

    public int deflate(byte[] output, int off, int len, int flush) {
        Check.range(output, off, len);
        if (flush != NO_FLUSH && flush != SYNC_FLUSH && flush != FULL_FLUSH) {
            throw new IllegalArgumentException();
        }
        byte[] s = state();
        if (changed) {
            Native.setLevel(s, level, strategy);
            changed = false;
        }
        int total = 0;
        for (;;) {
            int mode = finish ? FINISH : flush;
            int left = to - from;
            long answer = Native.deflate(s, input, from, left, output, off + total, len - total, mode);
            int taken = Native.taken(answer);
            int given = Native.given(answer);
            from += taken;
            bytesRead += taken;
            bytesWritten += given;
            total += given;
            if (inputBuffer != null) {
                inputBuffer.position(inputBuffer.position() + taken);
            }
            if (Native.status(answer) == Native.END) {
                finished = true;
                return total;
            }
            // A call takes and gives a bounded piece only.
            if (taken == 0 && given == 0 || total == len) {
                return total;
            }
        }
    }

    public int deflate(ByteBuffer output) {
        return deflate(output, NO_FLUSH);
    }

    public int deflate(ByteBuffer output, int flush) {
        byte[] b = new byte[output.remaining()];
        int n = deflate(b, 0, b.length, flush);
        output.put(b, 0, n);
        return n;
    }

    public int getAdler() {
        return state == null && !ended ? 1 : Native.deflaterAdler(state());
    }

    public int getTotalIn() {
        return (int) getBytesRead();
    }

    public long getBytesRead() {
        Check.open(ended, "Deflater");
        return bytesRead;
    }

    public int getTotalOut() {
        return (int) getBytesWritten();
    }

    public long getBytesWritten() {
        Check.open(ended, "Deflater");
        return bytesWritten;
    }

    public void reset() {
        Check.open(ended, "Deflater");
        if (state != null) {
            Native.initDeflater(state, level, strategy, raw);
        }
        input = NOTHING;
        inputBuffer = null;
        from = 0;
        to = 0;
        finish = false;
        finished = false;
        bytesRead = 0;
        bytesWritten = 0;
    }

    public void end() {
        ended = true;
        state = null;
        input = NOTHING;
        inputBuffer = null;
    }

    public void close() {
        end();
    }
}
