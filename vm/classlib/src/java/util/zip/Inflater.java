package java.util.zip;

import java.nio.ByteBuffer;

/** Decompresses data in the format of zlib. Its state is a byte array, made when it is first needed. */
public class Inflater {
    private static final byte[] NOTHING = {};

    private byte[] state;
    private final boolean raw;
    private byte[] input = NOTHING;
    private int from;
    private int to;
    private ByteBuffer inputBuffer;
    private boolean finished;
    private boolean needsDictionary;
    private boolean ended;
    private long bytesRead;
    private long bytesWritten;

    public Inflater(boolean nowrap) {
        raw = nowrap;
    }

    public Inflater() {
        this(false);
    }

    private byte[] state() {
        Check.open(ended, "Inflater");
        if (state == null) {
            state = new byte[Native.inflaterBytes()];
            Native.initInflater(state, raw);
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
        if (!Native.inflaterDictionary(state(), dictionary, off, len)) {
            throw new IllegalArgumentException();
        }
        needsDictionary = false;
    }

    public void setDictionary(byte[] dictionary) {
        setDictionary(dictionary, 0, dictionary.length);
    }

    public void setDictionary(ByteBuffer dictionary) {
        byte[] b = new byte[dictionary.remaining()];
        dictionary.get(b);
        setDictionary(b);
    }

    public int getRemaining() {
        return to - from;
    }

    public boolean needsInput() {
        return from >= to;
    }

    public boolean needsDictionary() {
        return needsDictionary;
    }

    public boolean finished() {
        return finished;
    }

    public int inflate(byte[] output, int off, int len) throws DataFormatException {
        Check.range(output, off, len);
        byte[] s = state();
        int total = 0;
        for (;;) {
            long answer = Native.inflate(s, input, from, to - from, output, off + total, len - total);
            int taken = Native.taken(answer);
            int given = Native.given(answer);
            from += taken;
            bytesRead += taken;
            bytesWritten += given;
            total += given;
            if (inputBuffer != null) {
                inputBuffer.position(inputBuffer.position() + taken);
            }
            switch (Native.status(answer)) {
                case Native.END -> {
                    finished = true;
                    return total;
                }
                case Native.NEED_DICTIONARY -> {
                    needsDictionary = true;
                    return total;
                }
                case Native.CORRUPT -> throw new DataFormatException(Native.inflaterProblem(s));
                default -> { }
            }
            // A call takes and gives a bounded piece only; the end of the stream is noticed even without room.
            if (taken == 0 && given == 0) {
                return total;
            }
        }
    }

    public int inflate(byte[] output) throws DataFormatException {
        return inflate(output, 0, output.length);
    }

    public int inflate(ByteBuffer output) throws DataFormatException {
        byte[] b = new byte[output.remaining()];
        int n = inflate(b, 0, b.length);
        output.put(b, 0, n);
        return n;
    }

    public int getAdler() {
        return state == null && !ended ? 1 : Native.inflaterAdler(state());
    }

    public int getTotalIn() {
        return (int) getBytesRead();
    }

    public long getBytesRead() {
        Check.open(ended, "Inflater");
        return bytesRead;
    }

    public int getTotalOut() {
        return (int) getBytesWritten();
    }

    public long getBytesWritten() {
        Check.open(ended, "Inflater");
        return bytesWritten;
    }

    public void reset() {
        Check.open(ended, "Inflater");
        if (state != null) {
            Native.initInflater(state, raw);
        }
        input = NOTHING;
        inputBuffer = null;
        from = 0;
        to = 0;
        finished = false;
        needsDictionary = false;
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
