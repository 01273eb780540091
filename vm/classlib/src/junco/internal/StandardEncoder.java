package junco.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;

/** Encodes a standard charset step by step, and tells what cannot be encoded. */
final class StandardEncoder extends CharsetEncoder {
    private final int kind;
    private boolean markWritten;

    StandardEncoder(StandardCharset cs) {
        super(cs, average(cs.kind), most(cs.kind), replacement(cs.kind));
        kind = cs.kind;
    }

    private static float average(int kind) {
        return kind == CharsetNames.UTF_8 ? 1.1f : most(kind);
    }

    private static float most(int kind) {
        return switch (kind) {
            case CharsetNames.UTF_8 -> 3.0f;
            case CharsetNames.UTF_16, CharsetNames.UTF_32, CharsetNames.UTF_32BE, CharsetNames.UTF_32LE -> 4.0f;
            case CharsetNames.UTF_16BE, CharsetNames.UTF_16LE -> 2.0f;
            default -> 1.0f;
        };
    }

    private static byte[] replacement(int kind) {
        return switch (kind) {
            case CharsetNames.UTF_16, CharsetNames.UTF_16BE -> new byte[] {(byte) 0xff, (byte) 0xfd};
            case CharsetNames.UTF_16LE -> new byte[] {(byte) 0xfd, (byte) 0xff};
            case CharsetNames.UTF_32, CharsetNames.UTF_32BE -> new byte[] {0, 0, (byte) 0xff, (byte) 0xfd};
            case CharsetNames.UTF_32LE -> new byte[] {(byte) 0xfd, (byte) 0xff, 0, 0};
            default -> new byte[] {'?'};
        };
    }

    @Override
    protected void implReset() {
        markWritten = false;
    }

    @Override
    protected CoderResult encodeLoop(CharBuffer in, ByteBuffer out) {
        while (in.hasRemaining()) {
            if (kind == CharsetNames.UTF_16 && !markWritten) {
                if (out.remaining() < 2) {
                    return CoderResult.OVERFLOW;
                }
                out.put((byte) 0xfe).put((byte) 0xff);
                markWritten = true;
            }
            int p = in.position();
            char[] c = {in.get(p), 0};
            int n = 1;
            if (Character.isSurrogate(c[0])) {
                if (Character.isLowSurrogate(c[0])) {
                    return CoderResult.malformedForLength(1);
                }
                if (in.remaining() < 2) {
                    return CoderResult.UNDERFLOW;
                }
                c[1] = in.get(p + 1);
                if (!Character.isLowSurrogate(c[1])) {
                    return CoderResult.malformedForLength(1);
                }
                n = 2;
            }
            boolean small = kind == CharsetNames.US_ASCII || kind == CharsetNames.ISO_8859_1
                || kind == CharsetNames.WINDOWS_1252;
            byte[] b = Transcoder.encode(kind, c, 0, n);
            if (small && (n == 2 || b[0] == '?' && c[0] != '?')) {
                return CoderResult.unmappableForLength(n);
            }
            if (out.remaining() < b.length) {
                return CoderResult.OVERFLOW;
            }
            out.put(b);
            in.position(p + n);
        }
        return CoderResult.UNDERFLOW;
    }
}
