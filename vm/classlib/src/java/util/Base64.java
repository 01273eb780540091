package java.util;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Bytes as text of 64 characters (RFC 4648, RFC 2045). */
public class Base64 {
    private Base64() {
    }

    private static final String BASIC = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final String URL = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final byte[] CRLF = {'\r', '\n'};

    public static Encoder getEncoder() {
        return new Encoder(BASIC, null, -1, true);
    }

    public static Encoder getUrlEncoder() {
        return new Encoder(URL, null, -1, true);
    }

    public static Encoder getMimeEncoder() {
        return new Encoder(BASIC, CRLF, 76, true);
    }

    public static Encoder getMimeEncoder(int lineLength, byte[] lineSeparator) {
        for (byte b : lineSeparator) {
            if (BASIC.indexOf(b & 0xff) >= 0) {
                throw new IllegalArgumentException("Illegal base64 line separator character 0x"
                        + Integer.toString(b, 16));
            }
        }
        int n = lineLength & ~3;
        return n <= 0 ? getEncoder() : new Encoder(BASIC, lineSeparator, n, true);
    }

    public static Decoder getDecoder() {
        return new Decoder(BASIC, false);
    }

    public static Decoder getUrlDecoder() {
        return new Decoder(URL, false);
    }

    public static Decoder getMimeDecoder() {
        return new Decoder(BASIC, true);
    }

    /** Encodes. */
    public static class Encoder {
        private final byte[] alphabet;
        private final String letters;
        private final byte[] newline;
        private final int lineMax;
        private final boolean padding;

        private Encoder(String letters, byte[] newline, int lineMax, boolean padding) {
            this.letters = letters;
            this.alphabet = letters.getBytes(StandardCharsets.ISO_8859_1);
            this.newline = newline;
            this.lineMax = lineMax;
            this.padding = padding;
        }

        private int lengthOf(int n) {
            int r = padding ? 4 * ((n + 2) / 3) : n / 3 * 4 + (n % 3 == 0 ? 0 : n % 3 + 1);
            return lineMax > 0 && r > 0 ? r + (r - 1) / lineMax * newline.length : r;
        }

        public byte[] encode(byte[] src) {
            byte[] r = new byte[lengthOf(src.length)];
            encode(src, r);
            return r;
        }

        public int encode(byte[] src, byte[] dst) {
            if (dst.length < lengthOf(src.length)) {
                throw new IllegalArgumentException("Output byte array is too small for encoding all input bytes");
            }
            byte[] a = alphabet;
            int n = src.length;
            int w = 0;
            int column = 0;
            for (int i = 0; i < n; i += 3) {
                if (column == lineMax) {
                    for (byte b : newline) {
                        dst[w++] = b;
                    }
                    column = 0;
                }
                int left = n - i;
                int v = (src[i] & 0xff) << 16 | (left > 1 ? (src[i + 1] & 0xff) << 8 : 0)
                        | (left > 2 ? src[i + 2] & 0xff : 0);
                dst[w++] = a[v >>> 18];
                dst[w++] = a[(v >>> 12) & 63];
                if (left > 1) {
                    dst[w++] = a[(v >>> 6) & 63];
                } else if (padding) {
                    dst[w++] = '=';
                }
                if (left > 2) {
                    dst[w++] = a[v & 63];
                } else if (padding) {
                    dst[w++] = '=';
                }
                column += 4;
            }
            return w;
        }

        public String encodeToString(byte[] src) {
            return new String(encode(src), StandardCharsets.ISO_8859_1);
        }

        public java.nio.ByteBuffer encode(java.nio.ByteBuffer buffer) {
            byte[] a = new byte[buffer.remaining()];
            buffer.get(a);
            return java.nio.ByteBuffer.wrap(encode(a));
        }

        public OutputStream wrap(OutputStream os) {
            Objects.requireNonNull(os);
            java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
            return new FilterOutputStream(os) {
                private boolean closed;

                @Override
                public void write(int b) throws IOException {
                    if (closed) {
                        throw new IOException("Stream is closed");
                    }
                    all.write(b);
                }

                @Override
                public void write(byte[] b, int off, int len) throws IOException {
                    if (closed) {
                        throw new IOException("Stream is closed");
                    }
                    all.write(b, off, len);
                }

                @Override
                public void close() throws IOException {
                    if (!closed) {
                        closed = true;
                        out.write(encode(all.toByteArray()));
                        out.close();
                    }
                }
            };
        }

        public Encoder withoutPadding() {
            return padding ? new Encoder(letters, newline, lineMax, false) : this;
        }
    }

    /** Decodes. */
    public static class Decoder {
        private final boolean mime;
        private final byte[] values = new byte[256];

        private Decoder(String letters, boolean mime) {
            this.mime = mime;
            Arrays.fill(values, (byte) -1);
            for (int i = 0; i < 64; i++) {
                values[letters.charAt(i)] = (byte) i;
            }
        }

        public byte[] decode(String src) {
            return decode(src.getBytes(StandardCharsets.ISO_8859_1));
        }

        public byte[] decode(byte[] src) {
            int n = src.length;
            if (!mime && n == 1) {
                throw new IllegalArgumentException("Input byte[] should at least have 2 bytes for base64 bytes");
            }
            byte[] r = new byte[(n / 4 + 1) * 3];
            int w = 0;
            int bits = 0;
            int have = 0;
            int i = 0;
            while (i < n) {
                int c = src[i++] & 0xff;
                if (c == '=') {
                    // One pad after three characters, two after two; "xx=" without the second is allowed only in MIME.
                    if (have == 1) {
                        break;
                    }
                    if (have == 2 && (i == n || src[i++] != '=') || have < 2) {
                        throw new IllegalArgumentException("Input byte array has wrong 4-byte ending unit");
                    }
                    break;
                }
                int v = values[c];
                if (v < 0) {
                    if (mime) {
                        continue;
                    }
                    throw new IllegalArgumentException("Illegal base64 character " + Integer.toString((byte) c, 16));
                }
                bits = bits << 6 | v;
                if (++have == 4) {
                    r[w++] = (byte) (bits >> 16);
                    r[w++] = (byte) (bits >> 8);
                    r[w++] = (byte) bits;
                    bits = 0;
                    have = 0;
                }
            }
            if (have == 1) {
                throw new IllegalArgumentException("Last unit does not have enough valid bits");
            }
            if (have == 2) {
                r[w++] = (byte) (bits >> 4);
            } else if (have == 3) {
                r[w++] = (byte) (bits >> 10);
                r[w++] = (byte) (bits >> 2);
            }
            while (i < n) {
                if (mime && values[src[i++] & 0xff] < 0) {
                    continue;
                }
                throw new IllegalArgumentException("Input byte array has incorrect ending byte at " + (mime ? i - 1 : i));
            }
            return w == r.length ? r : Arrays.copyOf(r, w);
        }

        public int decode(byte[] src, byte[] dst) {
            byte[] r = decode(src);
            if (dst.length < r.length) {
                throw new IllegalArgumentException("Output byte array is too small for decoding all input bytes");
            }
            System.arraycopy(r, 0, dst, 0, r.length);
            return r.length;
        }

        public java.nio.ByteBuffer decode(java.nio.ByteBuffer buffer) {
            byte[] a = new byte[buffer.remaining()];
            buffer.get(a);
            return java.nio.ByteBuffer.wrap(decode(a));
        }

        public InputStream wrap(InputStream is) {
            Objects.requireNonNull(is);
            return new InputStream() {
                private InputStream decoded;

                private InputStream in() throws IOException {
                    if (decoded == null) {
                        decoded = new java.io.ByteArrayInputStream(decode(is.readAllBytes()));
                    }
                    return decoded;
                }

                @Override
                public int read() throws IOException {
                    return in().read();
                }

                @Override
                public int read(byte[] b, int off, int len) throws IOException {
                    return in().read(b, off, len);
                }

                @Override
                public void close() throws IOException {
                    is.close();
                }
            };
        }
    }
}
