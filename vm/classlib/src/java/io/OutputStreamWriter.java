package java.io;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.util.Objects;
import junco.internal.CharsetNames;
import junco.internal.Transcoder;

/** A writer that encodes to bytes. */
public class OutputStreamWriter extends Writer {
    private final OutputStream out;
    private final String name;
    /** How to encode: a kind of CharsetNames, or -1 for encoder. */
    private final int kind;
    private CharsetEncoder encoder;
    private byte[] buffer = new byte[8192];
    private int count;
    /** A high surrogate that waits for its other half, or 0. */
    private char high;
    private boolean markWritten;
    private boolean closed;

    public OutputStreamWriter(OutputStream out, String charsetName) throws UnsupportedEncodingException {
        this(out, CharsetNames.lookup(charsetName));
    }

    public OutputStreamWriter(OutputStream out) {
        super(out);
        this.out = out;
        kind = CharsetNames.UTF_8;
        name = "UTF8";
    }

    public OutputStreamWriter(OutputStream out, Charset cs) {
        super(out);
        this.out = out;
        kind = CharsetNames.kind(Objects.requireNonNull(cs, "charset"));
        if (kind < 0) {
            encoder = cs.newEncoder().onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        }
        name = InputStreamReader.historical(cs);
    }

    public OutputStreamWriter(OutputStream out, CharsetEncoder enc) {
        super(out);
        this.out = out;
        encoder = Objects.requireNonNull(enc, "charset encoder");
        kind = -1;
        name = InputStreamReader.historical(enc.charset());
    }

    public String getEncoding() {
        return closed ? null : name;
    }

    private void ensureOpen() throws IOException {
        if (closed) {
            throw new IOException("Stream closed");
        }
    }

    private void emit(byte[] b) throws IOException {
        if (b.length > buffer.length - count) {
            flushBuffer();
        }
        if (b.length > buffer.length) {
            out.write(b, 0, b.length);
            return;
        }
        System.arraycopy(b, 0, buffer, count, b.length);
        count += b.length;
    }

    private void flushBuffer() throws IOException {
        if (count > 0) {
            int n = count;
            count = 0;
            out.write(buffer, 0, n);
        }
    }

    @Override
    public void write(int c) throws IOException {
        write(new char[] {(char) c}, 0, 1);
    }

    @Override
    public void write(char[] cbuf, int off, int len) throws IOException {
        synchronized (lock) {
            ensureOpen();
            if (off < 0 || len < 0 || off > cbuf.length - len) {
                throw new IndexOutOfBoundsException();
            }
            if (len == 0) {
                return;
            }
            if (!markWritten) {
                markWritten = true;
                if (kind == CharsetNames.UTF_16) {
                    emit(new byte[] {(byte) 0xfe, (byte) 0xff});
                }
            }
            if (high != 0) {
                char[] pair = {high, cbuf[off]};
                high = 0;
                if (Character.isLowSurrogate(pair[1])) {
                    encode(pair, 0, 2);
                    off++;
                    len--;
                } else {
                    encode(pair, 0, 1);
                }
            }
            if (len > 0 && Character.isHighSurrogate(cbuf[off + len - 1])) {
                high = cbuf[off + len - 1];
                len--;
            }
            encode(cbuf, off, off + len);
        }
    }

    private void encode(char[] c, int from, int to) throws IOException {
        // Pieces keep the arrays of the machine small; none may end between the halves of a pair.
        while (from < to) {
            int stop = Math.min(to, from + 4096);
            if (stop < to && Character.isHighSurrogate(c[stop - 1])) {
                stop--;
            }
            if (kind >= 0) {
                emit(Transcoder.encode(kind, c, from, stop));
            } else {
                ByteBuffer b = encoder.encode(CharBuffer.wrap(c, from, stop - from));
                byte[] out = new byte[b.remaining()];
                b.get(out);
                emit(out);
            }
            from = stop;
        }
    }

    @Override
    public void write(String str, int off, int len) throws IOException {
        if (len < 0) {
            throw new IndexOutOfBoundsException();
        }
        char[] c = new char[len];
        str.getChars(off, off + len, c, 0);
        write(c, 0, len);
    }

    @Override
    public Writer append(CharSequence csq, int start, int end) throws IOException {
        return super.append(csq, start, end);
    }

    @Override
    public Writer append(CharSequence csq) throws IOException {
        return super.append(csq);
    }

    @Override
    public void flush() throws IOException {
        synchronized (lock) {
            ensureOpen();
            flushBuffer();
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (lock) {
            if (closed) {
                return;
            }
            try (OutputStream o = out) {
                if (high != 0) {
                    encode(new char[] {high}, 0, 1);
                    high = 0;
                }
                flushBuffer();
                o.flush();
            } finally {
                closed = true;
            }
        }
    }
}
