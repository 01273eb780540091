package java.io;

import java.nio.charset.Charset;
import java.util.Formatter;
import java.util.Locale;
import java.util.Objects;
import junco.internal.StandardOutput;

/**
 * An output stream for text that never throws.
 *
 * <p>What a print method writes reaches {@link #out} at once, as one array. If that is one of the standard streams and
 * this is no subclass, the text goes to the machine directly.
 */
public class PrintStream extends FilterOutputStream implements Appendable, Closeable {
    private final boolean autoFlush;
    /** The stream that text may go to directly, or null. */
    private StandardOutput direct;
    /** null means UTF-8. */
    private final Charset charset;
    /** A high surrogate that waits for the low one; 0 if none does. */
    private char half;
    private boolean trouble;
    private boolean closing;
    private boolean marked;

    private PrintStream(boolean autoFlush, Charset charset, OutputStream out) {
        super(Objects.requireNonNull(out, "Null output stream"));
        this.autoFlush = autoFlush;
        this.charset = charset;
        if (charset == null && out instanceof StandardOutput s && getClass() == PrintStream.class) {
            direct = s;
        }
    }

    public PrintStream(OutputStream out) {
        this(false, out instanceof PrintStream p ? p.charset : null, out);
    }

    public PrintStream(OutputStream out, boolean autoFlush) {
        this(autoFlush, out instanceof PrintStream p ? p.charset : null, out);
    }

    public PrintStream(OutputStream out, boolean autoFlush, String encoding) throws UnsupportedEncodingException {
        this(autoFlush, junco.internal.CharsetNames.lookup(encoding), out);
    }

    public PrintStream(OutputStream out, boolean autoFlush, Charset charset) {
        this(autoFlush, Objects.requireNonNull(charset), out);
    }

    public PrintStream(String fileName) throws FileNotFoundException {
        this(false, null, new FileOutputStream(fileName));
    }

    public PrintStream(String fileName, String csn) throws FileNotFoundException, UnsupportedEncodingException {
        this(false, junco.internal.CharsetNames.lookup(csn), new FileOutputStream(fileName));
    }

    public PrintStream(String fileName, Charset charset) throws IOException {
        this(false, Objects.requireNonNull(charset), new FileOutputStream(fileName));
    }

    public PrintStream(File file) throws FileNotFoundException {
        this(false, null, new FileOutputStream(file));
    }

    public PrintStream(File file, String csn) throws FileNotFoundException, UnsupportedEncodingException {
        this(false, junco.internal.CharsetNames.lookup(csn), new FileOutputStream(file));
    }

    public PrintStream(File file, Charset charset) throws IOException {
        this(false, Objects.requireNonNull(charset), new FileOutputStream(file));
    }

    private void ensureOpen() throws IOException {
        if (out == null) {
            throw new IOException("Stream closed");
        }
    }

    private void failed(IOException e) {
        if (e instanceof InterruptedIOException) {
            Thread.currentThread().interrupt();
        } else {
            trouble = true;
        }
    }

    @Override
    public void flush() {
        synchronized (this) {
            try {
                ensureOpen();
                out.flush();
            } catch (IOException e) {
                failed(e);
            }
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            if (!closing) {
                closing = true;
                flush();
                try {
                    out.close();
                } catch (IOException e) {
                    failed(e);
                }
                out = null;
                direct = null;
            }
        }
    }

    public boolean checkError() {
        if (out != null) {
            flush();
        }
        if (out instanceof PrintStream p) {
            return p.checkError();
        }
        return trouble;
    }

    protected void setError() {
        trouble = true;
    }

    protected void clearError() {
        trouble = false;
    }

    @Override
    public void write(int b) {
        synchronized (this) {
            try {
                ensureOpen();
                out.write(b);
                if (b == '\n' && autoFlush) {
                    out.flush();
                }
            } catch (IOException e) {
                failed(e);
            }
        }
    }

    @Override
    public void write(byte[] buf, int off, int len) {
        synchronized (this) {
            try {
                ensureOpen();
                out.write(buf, off, len);
                if (autoFlush) {
                    out.flush();
                }
            } catch (IOException e) {
                failed(e);
            }
        }
    }

    @Override
    public void write(byte[] buf) throws IOException {
        write(buf, 0, buf.length);
    }

    public void writeBytes(byte[] buf) {
        write(buf, 0, buf.length);
    }

    /** Returns the text with the high surrogate before it, and keeps back the one at its end: the other half may follow. */
    private String whole(String s) {
        if (s.isEmpty()) {
            return s;
        }
        if (half != 0) {
            s = half + s;
            half = 0;
        }
        int last = s.length() - 1;
        char c = s.charAt(last);
        if (Character.isHighSurrogate(c)) {
            half = c;
            s = s.substring(0, last);
        }
        return s;
    }

    private void text(String s) {
        synchronized (this) {
            s = whole(s);
            StandardOutput d = direct;
            if (d != null) {
                d.print(s, false);
                return;
            }
            try {
                ensureOpen();
                byte[] b = encode(s);
                if (b.length > 0) {
                    write(b, 0, b.length);
                }
                if (autoFlush && s.indexOf('\n') >= 0) {
                    out.flush();
                }
            } catch (IOException e) {
                failed(e);
            }
        }
    }

    private byte[] encode(String s) {
        if (charset == null) {
            return s.getBytes();
        }
        Charset c = charset;
        if (junco.internal.CharsetNames.kind(c) == junco.internal.CharsetNames.UTF_16) {
            // The byte order mark stands only once, at the beginning.
            if (marked) {
                c = java.nio.charset.StandardCharsets.UTF_16BE;
            }
            marked = marked || !s.isEmpty();
        }
        return s.getBytes(c);
    }

    private void line(String s) {
        StandardOutput d = direct;
        if (d == null) {
            slowLine(s);
            return;
        }
        synchronized (this) {
            if (half != 0) {
                s = half + s;
                half = 0;
            }
            d.print(s, true);
        }
    }

    private void slowLine(String s) {
        synchronized (this) {
            if (overridden()) {
                print(s);
                text("\n");
            } else {
                text(s.concat("\n"));
            }
        }
    }

    /** A subclass may override what prints a value: then println has to go through it. */
    private boolean overridden() {
        return getClass() != PrintStream.class;
    }

    public void print(boolean b) {
        text(b ? "true" : "false");
    }

    public void print(char c) {
        text(String.valueOf(c));
    }

    public void print(int i) {
        text(Integer.toString(i));
    }

    public void print(long l) {
        text(Long.toString(l));
    }

    public void print(float f) {
        text(Float.toString(f));
    }

    public void print(double d) {
        text(Double.toString(d));
    }

    public void print(char[] s) {
        text(new String(s));
    }

    public void print(String s) {
        text(s == null ? "null" : s);
    }

    public void print(Object obj) {
        text(nonNull(String.valueOf(obj)));
    }

    /** A toString method may return null, which prints like null itself. */
    private static String nonNull(String s) {
        return s == null ? "null" : s;
    }

    public void println() {
        if (direct != null) {
            line("");
        } else {
            text("\n");
        }
    }

    public void println(boolean x) {
        if (overridden()) {
            synchronized (this) {
                print(x);
                text("\n");
            }
        } else {
            line(x ? "true" : "false");
        }
    }

    public void println(char x) {
        if (overridden()) {
            synchronized (this) {
                print(x);
                text("\n");
            }
        } else {
            line(String.valueOf(x));
        }
    }

    public void println(int x) {
        if (overridden()) {
            synchronized (this) {
                print(x);
                text("\n");
            }
        } else {
            line(Integer.toString(x));
        }
    }

    public void println(long x) {
        if (overridden()) {
            synchronized (this) {
                print(x);
                text("\n");
            }
        } else {
            line(Long.toString(x));
        }
    }

    public void println(float x) {
        if (overridden()) {
            synchronized (this) {
                print(x);
                text("\n");
            }
        } else {
            line(Float.toString(x));
        }
    }

    public void println(double x) {
        if (overridden()) {
            synchronized (this) {
                print(x);
                text("\n");
            }
        } else {
            line(Double.toString(x));
        }
    }

    public void println(char[] x) {
        if (overridden()) {
            synchronized (this) {
                print(x);
                text("\n");
            }
        } else {
            line(new String(x));
        }
    }

    public void println(String x) {
        line(x == null ? "null" : x);
    }

    public void println(Object x) {
        line(nonNull(String.valueOf(x)));
    }

    public PrintStream printf(String format, Object... args) {
        return format(format, args);
    }

    public PrintStream printf(Locale l, String format, Object... args) {
        return format(l, format, args);
    }

    public PrintStream format(String format, Object... args) {
        synchronized (this) {
            // The formatter hands over what it has before it asks an argument for its text, which may print here, too.
            new Formatter((Appendable) this).format(format, args);
        }
        return this;
    }

    public PrintStream format(Locale l, String format, Object... args) {
        synchronized (this) {
            new Formatter((Appendable) this, l).format(l, format, args);
        }
        return this;
    }

    @Override
    public PrintStream append(CharSequence csq) {
        print(String.valueOf(csq));
        return this;
    }

    @Override
    public PrintStream append(CharSequence csq, int start, int end) {
        if (csq == null) {
            csq = "null";
        }
        return append(csq.subSequence(start, end));
    }

    @Override
    public PrintStream append(char c) {
        print(c);
        return this;
    }

    public Charset charset() {
        return charset == null ? Charset.defaultCharset() : charset;
    }
}
