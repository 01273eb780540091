package java.nio.channels;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.spi.AbstractInterruptibleChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.util.Objects;

/** Makes channels of streams, and streams of channels. */
public final class Channels {
    private static final int PIECE = 8192;

    private Channels() {
    }

    public static InputStream newInputStream(ReadableByteChannel ch) {
        Objects.requireNonNull(ch, "ch");
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] b, int off, int len) throws IOException {
                Objects.checkFromIndexSize(off, len, b.length);
                return len == 0 ? 0 : ch.read(ByteBuffer.wrap(b, off, len));
            }

            @Override
            public void close() throws IOException {
                ch.close();
            }
        };
    }

    public static OutputStream newOutputStream(WritableByteChannel ch) {
        Objects.requireNonNull(ch, "ch");
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] b, int off, int len) throws IOException {
                ByteBuffer src = ByteBuffer.wrap(b, off, len);
                while (src.hasRemaining()) {
                    if (ch.write(src) <= 0) {
                        throw new EOFException("no bytes written");
                    }
                }
            }

            @Override
            public void close() throws IOException {
                ch.close();
            }
        };
    }

    public static ReadableByteChannel newChannel(InputStream in) {
        Objects.requireNonNull(in, "in");
        return new In(in);
    }

    public static WritableByteChannel newChannel(OutputStream out) {
        Objects.requireNonNull(out, "out");
        return new Out(out);
    }

    private static final class In extends AbstractInterruptibleChannel implements ReadableByteChannel {
        private final InputStream in;

        In(InputStream in) {
            this.in = in;
        }

        @Override
        public int read(ByteBuffer dst) throws IOException {
            if (!isOpen()) {
                throw new ClosedChannelException();
            }
            int total = 0;
            byte[] b = new byte[Math.min(dst.remaining(), PIECE)];
            while (dst.hasRemaining() && (total == 0 || in.available() > 0)) {
                int n = in.read(b, 0, Math.min(dst.remaining(), PIECE));
                if (n < 0) {
                    return total == 0 ? -1 : total;
                }
                dst.put(b, 0, n);
                total += n;
            }
            return total;
        }

        @Override
        protected void implCloseChannel() throws IOException {
            in.close();
        }
    }

    private static final class Out extends AbstractInterruptibleChannel implements WritableByteChannel {
        private final OutputStream out;

        Out(OutputStream out) {
            this.out = out;
        }

        @Override
        public int write(ByteBuffer src) throws IOException {
            if (!isOpen()) {
                throw new ClosedChannelException();
            }
            int total = src.remaining();
            byte[] b = new byte[Math.min(total, PIECE)];
            while (src.hasRemaining()) {
                int n = Math.min(src.remaining(), PIECE);
                src.get(b, 0, n);
                out.write(b, 0, n);
            }
            return total;
        }

        @Override
        protected void implCloseChannel() throws IOException {
            out.close();
        }
    }

    public static Reader newReader(ReadableByteChannel ch, CharsetDecoder dec, int minBufferCap) {
        return new InputStreamReader(newInputStream(ch), dec);
    }

    public static Reader newReader(ReadableByteChannel ch, String csName) {
        return newReader(ch, Charset.forName(csName));
    }

    public static Reader newReader(ReadableByteChannel ch, Charset charset) {
        return new InputStreamReader(newInputStream(ch), charset);
    }

    public static Writer newWriter(WritableByteChannel ch, CharsetEncoder enc, int minBufferCap) {
        return new OutputStreamWriter(newOutputStream(ch), enc);
    }

    public static Writer newWriter(WritableByteChannel ch, String csName) {
        return newWriter(ch, Charset.forName(csName));
    }

    public static Writer newWriter(WritableByteChannel ch, Charset charset) {
        return new OutputStreamWriter(newOutputStream(ch), charset);
    }
}
