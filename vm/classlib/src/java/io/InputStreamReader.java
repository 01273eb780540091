package java.io;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.Objects;
import junco.internal.CharsetNames;
import junco.internal.Transcoder;

/** A reader that decodes bytes. */
public class InputStreamReader extends Reader {
    private final InputStream in;
    private final String name;
    /** How to decode: a kind of CharsetNames, or -1 for decoder. */
    private int kind;
    private CharsetDecoder decoder;
    private byte[] bytes = new byte[8192];
    private int from;
    private int to;
    private boolean ended;
    private boolean closed;
    /** The second half of a surrogate pair whose first half filled the caller's array; 0 if there is none. */
    private char leftover;

    public InputStreamReader(InputStream in) {
        super(in);
        this.in = in;
        kind = CharsetNames.UTF_8;
        name = "UTF8";
    }

    public InputStreamReader(InputStream in, String charsetName) throws UnsupportedEncodingException {
        this(in, CharsetNames.lookup(charsetName));
    }

    public InputStreamReader(InputStream in, Charset cs) {
        super(in);
        this.in = in;
        kind = CharsetNames.kind(Objects.requireNonNull(cs, "charset"));
        if (kind < 0) {
            decoder = cs.newDecoder().onMalformedInput(java.nio.charset.CodingErrorAction.REPLACE)
                .onUnmappableCharacter(java.nio.charset.CodingErrorAction.REPLACE);
        }
        name = historical(cs);
    }

    public InputStreamReader(InputStream in, CharsetDecoder dec) {
        super(in);
        this.in = in;
        decoder = Objects.requireNonNull(dec, "charset decoder");
        kind = -1;
        name = historical(dec.charset());
    }

    /** Returns the name that a charset had before java.nio existed. */
    static String historical(Charset cs) {
        return switch (cs.name()) {
            case "UTF-8" -> "UTF8";
            case "ISO-8859-1" -> "ISO8859_1";
            case "US-ASCII" -> "ASCII";
            case "UTF-16BE" -> "UnicodeBigUnmarked";
            case "UTF-16LE" -> "UnicodeLittleUnmarked";
            case "UTF-16" -> "UTF-16";
            case "windows-1252" -> "Cp1252";
            default -> cs.name();
        };
    }

    public String getEncoding() {
        return closed ? null : name;
    }

    private void ensureOpen() throws IOException {
        if (closed) {
            throw new IOException("Stream closed");
        }
    }

    private void fill() throws IOException {
        if (from > 0) {
            System.arraycopy(bytes, from, bytes, 0, to - from);
            to -= from;
            from = 0;
        }
        int n = in.read(bytes, to, bytes.length - to);
        if (n < 0) {
            ended = true;
        } else {
            to += n;
        }
    }

    /** Reads the byte order mark of UTF_16 and UTF_32 and settles the kind. */
    private void readMark() throws IOException {
        int n = kind == CharsetNames.UTF_16 ? 2 : 4;
        while (to - from < n && !ended) {
            fill();
        }
        int a = to > 0 ? bytes[0] & 0xff : -1;
        int b = to > 1 ? bytes[1] & 0xff : -1;
        if (n == 2) {
            boolean little = a == 0xff && b == 0xfe;
            kind = little ? CharsetNames.UTF_16LE : CharsetNames.UTF_16BE;
            if (little || a == 0xfe && b == 0xff) {
                from = 2;
            }
        } else {
            boolean little = to > 3 && a == 0xff && b == 0xfe && bytes[2] == 0 && bytes[3] == 0;
            kind = little ? CharsetNames.UTF_32LE : CharsetNames.UTF_32BE;
            if (little || to > 3 && a == 0 && b == 0 && (bytes[2] & 0xff) == 0xfe && (bytes[3] & 0xff) == 0xff) {
                from = 4;
            }
        }
    }

    @Override
    public int read() throws IOException {
        synchronized (lock) {
            char[] c = new char[1];
            int n = read(c, 0, 1);
            return n < 0 ? -1 : c[0];
        }
    }

    @Override
    public int read(char[] cbuf, int off, int len) throws IOException {
        synchronized (lock) {
            ensureOpen();
            if (off < 0 || len < 0 || off > cbuf.length - len) {
                throw new IndexOutOfBoundsException();
            }
            if (len == 0) {
                return 0;
            }
            if (leftover != 0) {
                cbuf[off] = leftover;
                leftover = 0;
                return 1;
            }
            if (len == 1) {
                char[] pair = new char[2];
                int n = readSome(pair, 0, 2, 1);
                if (n < 0) {
                    return -1;
                }
                cbuf[off] = pair[0];
                if (n == 2) {
                    leftover = pair[1];
                }
                return 1;
            }
            return readSome(cbuf, off, off + len, len);
        }
    }

    /** Decodes into chars at..limit; wanted 1 asks for one character only. */
    private int readSome(char[] c, int at, int limit, int wanted) throws IOException {
        if (kind == CharsetNames.UTF_16 || kind == CharsetNames.UTF_32) {
            readMark();
        }
        if (kind < 0) {
            return decodeGeneral(c, at, limit);
        }
        for (;;) {
            if (from < to || ended) {
                int stop = to;
                if (wanted == 1 && from < to) {
                    // One character at a time: no sequence is longer than four bytes.
                    stop = Math.min(to, from + width());
                }
                long r = Transcoder.decode(kind, bytes, from, stop, c, at, limit, ended && stop == to);
                from += (int) (r >>> 32);
                int n = (int) r;
                if (n > 0) {
                    return n;
                }
                if (ended) {
                    return -1;
                }
            }
            fill();
        }
    }

    /** Returns how many bytes the next character has; at least as many, if there are too few to tell. */
    private int width() {
        byte first = bytes[from];
        if (kind == CharsetNames.UTF_8) {
            return first >= 0 ? 1 : (first & 0xe0) == 0xc0 ? 2 : (first & 0xf0) == 0xe0 ? 3 : (first & 0xf8) == 0xf0 ? 4 : 1;
        }
        if (kind == CharsetNames.UTF_16BE || kind == CharsetNames.UTF_16LE) {
            int high = kind == CharsetNames.UTF_16BE ? from : from + 1;
            return high < to && (bytes[high] & 0xfc) == 0xd8 ? 4 : 2;
        }
        return kind == CharsetNames.UTF_32BE || kind == CharsetNames.UTF_32LE ? 4 : 1;
    }

    private int decodeGeneral(char[] c, int at, int limit) throws IOException {
        CharBuffer out = CharBuffer.wrap(c, at, limit - at);
        for (;;) {
            ByteBuffer b = ByteBuffer.wrap(bytes, from, to - from);
            CoderResult r = decoder.decode(b, out, ended);
            from = b.position();
            if (r.isError()) {
                r.throwException();
            }
            if (out.position() > at) {
                return out.position() - at;
            }
            if (ended) {
                return -1;
            }
            fill();
        }
    }

    @Override
    public boolean ready() throws IOException {
        synchronized (lock) {
            ensureOpen();
            return leftover != 0 || from < to || in.available() > 0;
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (lock) {
            if (!closed) {
                closed = true;
                in.close();
            }
        }
    }
}
