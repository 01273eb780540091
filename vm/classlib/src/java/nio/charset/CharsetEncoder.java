package java.nio.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;

/** Encodes chars to bytes, step by step. */
public abstract class CharsetEncoder {
    private static final int RESET = 0;
    private static final int CODING = 1;
    private static final int END = 2;
    private static final int FLUSHED = 3;
    private static final String[] STATES = {"RESET", "CODING", "CODING_END", "FLUSHED"};

    private final Charset charset;
    private final float average;
    private final float most;
    private byte[] replacement;
    private CodingErrorAction malformed = CodingErrorAction.REPORT;
    private CodingErrorAction unmappable = CodingErrorAction.REPORT;
    private int state = RESET;

    protected CharsetEncoder(Charset cs, float averageBytesPerChar, float maxBytesPerChar, byte[] replacement) {
        if (averageBytesPerChar <= 0.0f) {
            throw new IllegalArgumentException("Non-positive averageBytesPerChar");
        }
        if (maxBytesPerChar <= 0.0f) {
            throw new IllegalArgumentException("Non-positive maxBytesPerChar");
        }
        charset = cs;
        average = averageBytesPerChar;
        most = maxBytesPerChar;
        this.replacement = replacement;
    }

    protected CharsetEncoder(Charset cs, float averageBytesPerChar, float maxBytesPerChar) {
        this(cs, averageBytesPerChar, maxBytesPerChar, new byte[] {'?'});
    }

    public final Charset charset() {
        return charset;
    }

    public final byte[] replacement() {
        return replacement.clone();
    }

    public final CharsetEncoder replaceWith(byte[] newReplacement) {
        if (newReplacement == null) {
            throw new IllegalArgumentException("Null replacement");
        }
        if (newReplacement.length == 0) {
            throw new IllegalArgumentException("Empty replacement");
        }
        replacement = newReplacement.clone();
        implReplaceWith(newReplacement);
        return this;
    }

    protected void implReplaceWith(byte[] newReplacement) {
    }

    public CodingErrorAction malformedInputAction() {
        return malformed;
    }

    public final CharsetEncoder onMalformedInput(CodingErrorAction newAction) {
        if (newAction == null) {
            throw new IllegalArgumentException("Null action");
        }
        malformed = newAction;
        implOnMalformedInput(newAction);
        return this;
    }

    protected void implOnMalformedInput(CodingErrorAction newAction) {
    }

    public CodingErrorAction unmappableCharacterAction() {
        return unmappable;
    }

    public final CharsetEncoder onUnmappableCharacter(CodingErrorAction newAction) {
        if (newAction == null) {
            throw new IllegalArgumentException("Null action");
        }
        unmappable = newAction;
        implOnUnmappableCharacter(newAction);
        return this;
    }

    protected void implOnUnmappableCharacter(CodingErrorAction newAction) {
    }

    public final float averageBytesPerChar() {
        return average;
    }

    public final float maxBytesPerChar() {
        return most;
    }

    private void move(int to, boolean legal) {
        if (!legal) {
            throw new IllegalStateException("Current state = " + STATES[state] + ", new state = " + STATES[to]);
        }
        state = to;
    }

    public final CoderResult encode(CharBuffer in, ByteBuffer out, boolean endOfInput) {
        move(endOfInput ? END : CODING, state == RESET || state == CODING || endOfInput && state == END);
        for (;;) {
            CoderResult r;
            try {
                r = encodeLoop(in, out);
            } catch (RuntimeException e) {
                throw new CoderMalfunctionError(e);
            }
            if (r.isOverflow()) {
                return r;
            }
            if (r.isUnderflow()) {
                if (!endOfInput || !in.hasRemaining()) {
                    return r;
                }
                r = CoderResult.malformedForLength(in.remaining());
            }
            CodingErrorAction action = r.isMalformed() ? malformed : unmappable;
            if (action == CodingErrorAction.REPORT) {
                return r;
            }
            if (action == CodingErrorAction.REPLACE) {
                if (out.remaining() < replacement.length) {
                    return CoderResult.OVERFLOW;
                }
                out.put(replacement);
            }
            in.position(in.position() + r.length());
        }
    }

    public final CoderResult flush(ByteBuffer out) {
        if (state == END) {
            CoderResult r = implFlush(out);
            if (r.isUnderflow()) {
                state = FLUSHED;
            }
            return r;
        }
        move(FLUSHED, state == FLUSHED);
        return CoderResult.UNDERFLOW;
    }

    protected CoderResult implFlush(ByteBuffer out) {
        return CoderResult.UNDERFLOW;
    }

    public final CharsetEncoder reset() {
        implReset();
        state = RESET;
        return this;
    }

    protected void implReset() {
    }

    protected abstract CoderResult encodeLoop(CharBuffer in, ByteBuffer out);

    public final ByteBuffer encode(CharBuffer in) throws CharacterCodingException {
        int n = (int) (in.remaining() * average);
        ByteBuffer out = ByteBuffer.allocate(n);
        if (n == 0 && in.remaining() == 0) {
            return out;
        }
        reset();
        for (;;) {
            CoderResult r = in.hasRemaining() ? encode(in, out, true) : CoderResult.UNDERFLOW;
            if (r.isUnderflow()) {
                r = flush(out);
            }
            if (r.isUnderflow()) {
                break;
            }
            if (r.isOverflow()) {
                n = 2 * n + 1;
                ByteBuffer more = ByteBuffer.allocate(n);
                out.flip();
                more.put(out);
                out = more;
                continue;
            }
            r.throwException();
        }
        out.flip();
        return out;
    }

    public boolean isLegalReplacement(byte[] repl) {
        return true;
    }

    private boolean canEncode(CharBuffer cb) {
        if (state == FLUSHED) {
            reset();
        } else {
            move(CODING, state == RESET);
            state = RESET;
        }
        CodingErrorAction oldMalformed = malformed;
        CodingErrorAction oldUnmappable = unmappable;
        try {
            malformed = CodingErrorAction.REPORT;
            unmappable = CodingErrorAction.REPORT;
            encode(cb);
            return true;
        } catch (CharacterCodingException e) {
            return false;
        } finally {
            malformed = oldMalformed;
            unmappable = oldUnmappable;
            reset();
        }
    }

    public boolean canEncode(char c) {
        return canEncode(CharBuffer.wrap(new char[] {c}));
    }

    public boolean canEncode(CharSequence cs) {
        return canEncode(cs instanceof CharBuffer b ? b.duplicate() : CharBuffer.wrap(cs.toString().toCharArray()));
    }
}
