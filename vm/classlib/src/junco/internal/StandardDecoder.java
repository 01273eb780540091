package junco.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/** Decodes a standard charset step by step, and tells what is malformed. */
final class StandardDecoder extends CharsetDecoder {
    private final int charset;
    private int kind;

    StandardDecoder(StandardCharset cs) {
        super(cs, cs.kind >= CharsetNames.UTF_32 && cs.kind <= CharsetNames.UTF_32LE ? 0.25f
            : cs.kind >= CharsetNames.UTF_16 && cs.kind <= CharsetNames.UTF_16LE ? 0.5f : 1.0f, 1.0f);
        charset = cs.kind;
        kind = cs.kind;
    }

    @Override
    protected void implReset() {
        kind = charset;
    }

    @Override
    protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
        while (in.hasRemaining()) {
            int p = in.position();
            int a = in.get(p) & 0xff;
            int left = in.remaining();
            int c;
            int n = 1;
            switch (kind) {
                case CharsetNames.ISO_8859_1 -> c = a;
                case CharsetNames.US_ASCII -> {
                    if (a >= 0x80) {
                        return CoderResult.malformedForLength(1);
                    }
                    c = a;
                }
                case CharsetNames.WINDOWS_1252 -> {
                    char[] one = new char[1];
                    Transcoder.decode(kind, new byte[] {(byte) a}, 0, 1, one, 0, 1, true);
                    if (one[0] == 0xfffd) {
                        return CoderResult.unmappableForLength(1);
                    }
                    c = one[0];
                }
                case CharsetNames.UTF_8 -> {
                    if (a < 0x80) {
                        c = a;
                    } else {
                        n = a >= 0xc2 && a < 0xe0 ? 2 : a >= 0xe0 && a < 0xf0 ? 3 : a >= 0xf0 && a < 0xf5 ? 4 : 0;
                        if (n == 0) {
                            return CoderResult.malformedForLength(1);
                        }
                        c = n == 2 ? a & 0x1f : n == 3 ? a & 0xf : a & 7;
                        for (int i = 1; i < n; i++) {
                            if (i >= left) {
                                return CoderResult.UNDERFLOW;
                            }
                            int b = in.get(p + i) & 0xff;
                            boolean bad = (b & 0xc0) != 0x80
                                || i == 1 && (a == 0xe0 && b < 0xa0 || a == 0xf0 && b < 0x90 || a == 0xf4 && b > 0x8f);
                            if (bad) {
                                return CoderResult.malformedForLength(i);
                            }
                            c = c << 6 | b & 0x3f;
                        }
                        if (n == 3 && c >= 0xd800 && c < 0xe000) {
                            return CoderResult.malformedForLength(3);
                        }
                    }
                }
                case CharsetNames.UTF_16, CharsetNames.UTF_16BE, CharsetNames.UTF_16LE -> {
                    if (left < 2) {
                        return CoderResult.UNDERFLOW;
                    }
                    int b = in.get(p + 1) & 0xff;
                    if (kind == CharsetNames.UTF_16) {
                        boolean little = a == 0xff && b == 0xfe;
                        kind = little ? CharsetNames.UTF_16LE : CharsetNames.UTF_16BE;
                        if (little || a == 0xfe && b == 0xff) {
                            in.position(p + 2);
                            continue;
                        }
                    }
                    boolean big = kind == CharsetNames.UTF_16BE;
                    c = big ? a << 8 | b : b << 8 | a;
                    n = 2;
                    if (c >= 0xdc00 && c < 0xe000) {
                        return CoderResult.malformedForLength(2);
                    }
                    if (c >= 0xd800 && c < 0xdc00) {
                        if (left < 4) {
                            return CoderResult.UNDERFLOW;
                        }
                        int x = in.get(p + 2) & 0xff;
                        int y = in.get(p + 3) & 0xff;
                        int low = big ? x << 8 | y : y << 8 | x;
                        if (low < 0xdc00 || low >= 0xe000) {
                            return CoderResult.malformedForLength(4);
                        }
                        c = Character.toCodePoint((char) c, (char) low);
                        n = 4;
                    }
                }
                default -> {
                    if (left < 4) {
                        return CoderResult.UNDERFLOW;
                    }
                    int v = a << 24 | (in.get(p + 1) & 0xff) << 16 | (in.get(p + 2) & 0xff) << 8 | in.get(p + 3) & 0xff;
                    if (kind == CharsetNames.UTF_32) {
                        boolean little = v == 0xfffe0000;
                        kind = little ? CharsetNames.UTF_32LE : CharsetNames.UTF_32BE;
                        if (little || v == 0xfeff) {
                            in.position(p + 4);
                            continue;
                        }
                    }
                    c = kind == CharsetNames.UTF_32BE ? v : Integer.reverseBytes(v);
                    n = 4;
                    if (c < 0 || c > 0x10ffff) {
                        return CoderResult.malformedForLength(4);
                    }
                }
            }
            int width = Character.charCount(c);
            if (out.remaining() < width) {
                return CoderResult.OVERFLOW;
            }
            if (width == 1) {
                out.put((char) c);
            } else {
                out.put(Character.highSurrogate(c)).put(Character.lowSurrogate(c));
            }
            in.position(p + n);
        }
        return CoderResult.UNDERFLOW;
    }
}
