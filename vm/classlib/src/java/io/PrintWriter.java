package java.io;

import java.nio.charset.Charset;
import java.util.Formatter;
import java.util.Locale;
import java.util.Objects;

/** A writer for text that never throws. */
public class PrintWriter extends Writer {
    protected Writer out;
    private final boolean autoFlush;
    private boolean trouble;
    private PrintStream psOut;

    public PrintWriter(Writer out) {
        this(out, false);
    }

    public PrintWriter(Writer out, boolean autoFlush) {
        super(out);
        this.out = out;
        this.autoFlush = autoFlush;
    }

    public PrintWriter(OutputStream out) {
        this(out, false);
    }

    public PrintWriter(OutputStream out, boolean autoFlush) {
        this(new BufferedWriter(out instanceof PrintStream p ? new OutputStreamWriter(out, p.charset())
            : new OutputStreamWriter(out)), autoFlush);
        if (out instanceof PrintStream p) {
            psOut = p;
        }
    }

    public PrintWriter(OutputStream out, boolean autoFlush, Charset charset) {
        this(new BufferedWriter(new OutputStreamWriter(out, charset)), autoFlush);
        if (out instanceof PrintStream p) {
            psOut = p;
        }
    }

    public PrintWriter(String fileName) throws FileNotFoundException {
        this(new BufferedWriter(new OutputStreamWriter(new FileOutputStream(fileName))), false);
    }

    public PrintWriter(String fileName, String csn) throws FileNotFoundException, UnsupportedEncodingException {
        this(fileName, junco.internal.CharsetNames.lookup(csn), false);
    }

    public PrintWriter(String fileName, Charset charset) throws IOException {
        this(fileName, charset, false);
    }

    private PrintWriter(String fileName, Charset charset, boolean autoFlush) throws FileNotFoundException {
        this(new BufferedWriter(new OutputStreamWriter(new FileOutputStream(fileName), charset)), autoFlush);
    }

    public PrintWriter(File file) throws FileNotFoundException {
        this(new BufferedWriter(new OutputStreamWriter(new FileOutputStream(file))), false);
    }

    public PrintWriter(File file, String csn) throws FileNotFoundException, UnsupportedEncodingException {
        this(file.getPath(), junco.internal.CharsetNames.lookup(csn), false);
    }

    public PrintWriter(File file, Charset charset) throws IOException {
        this(file.getPath(), Objects.requireNonNull(charset), false);
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
        synchronized (lock) {
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
        synchronized (lock) {
            if (out != null) {
                try {
                    out.close();
                } catch (IOException e) {
                    failed(e);
                }
                out = null;
            }
        }
    }

    public boolean checkError() {
        if (out != null) {
            flush();
        }
        if (out instanceof PrintWriter w) {
            return w.checkError();
        }
        if (psOut != null) {
            return psOut.checkError();
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
    public void write(int c) {
        synchronized (lock) {
            try {
                ensureOpen();
                out.write(c);
            } catch (IOException e) {
                failed(e);
            }
        }
    }

    @Override
    public void write(char[] buf, int off, int len) {
        synchronized (lock) {
            try {
                ensureOpen();
                out.write(buf, off, len);
            } catch (IOException e) {
                failed(e);
            }
        }
    }

    @Override
    public void write(char[] buf) {
        write(buf, 0, buf.length);
    }

    @Override
    public void write(String s, int off, int len) {
        synchronized (lock) {
            try {
                ensureOpen();
                out.write(s, off, len);
            } catch (IOException e) {
                failed(e);
            }
        }
    }

    @Override
    public void write(String s) {
        write(s, 0, s.length());
    }

    public void print(boolean b) {
        write(b ? "true" : "false");
    }

    public void print(char c) {
        write(c);
    }

    public void print(int i) {
        write(Integer.toString(i));
    }

    public void print(long l) {
        write(Long.toString(l));
    }

    public void print(float f) {
        write(Float.toString(f));
    }

    public void print(double d) {
        write(Double.toString(d));
    }

    public void print(char[] s) {
        write(s);
    }

    public void print(String s) {
        write(s == null ? "null" : s);
    }

    public void print(Object obj) {
        write(String.valueOf((Object) String.valueOf(obj)));
    }

    public void println() {
        synchronized (lock) {
            try {
                ensureOpen();
                out.write("\n");
                if (autoFlush) {
                    out.flush();
                }
            } catch (IOException e) {
                failed(e);
            }
        }
    }

    public void println(boolean x) {
        synchronized (lock) {
            print(x);
            println();
        }
    }

    public void println(char x) {
        synchronized (lock) {
            print(x);
            println();
        }
    }

    public void println(int x) {
        synchronized (lock) {
            print(x);
            println();
        }
    }

    public void println(long x) {
        synchronized (lock) {
            print(x);
            println();
        }
    }

    public void println(float x) {
        synchronized (lock) {
            print(x);
            println();
        }
    }

    public void println(double x) {
        synchronized (lock) {
            print(x);
            println();
        }
    }

    public void println(char[] x) {
        synchronized (lock) {
            print(x);
            println();
        }
    }

    public void println(String x) {
        synchronized (lock) {
            print(x);
            println();
        }
    }

    public void println(Object x) {
        String s = String.valueOf(x);
        synchronized (lock) {
            print(s);
            println();
        }
    }

    public PrintWriter printf(String format, Object... args) {
        return format(format, args);
    }

    public PrintWriter printf(Locale l, String format, Object... args) {
        return format(l, format, args);
    }

    public PrintWriter format(String format, Object... args) {
        return formatted(null, false, format, args);
    }

    public PrintWriter format(Locale l, String format, Object... args) {
        return formatted(l, true, format, args);
    }

    private PrintWriter formatted(Locale l, boolean withLocale, String format, Object[] args) {
        synchronized (lock) {
            try {
                ensureOpen();
                if (withLocale) {
                    new Formatter((Appendable) this, l).format(l, format, args);
                } else {
                    new Formatter((Appendable) this).format(format, args);
                }
                if (autoFlush) {
                    out.flush();
                }
            } catch (IOException e) {
                failed(e);
            }
        }
        return this;
    }

    @Override
    public PrintWriter append(CharSequence csq) {
        write(String.valueOf(csq));
        return this;
    }

    @Override
    public PrintWriter append(CharSequence csq, int start, int end) {
        if (csq == null) {
            csq = "null";
        }
        return append(csq.subSequence(start, end));
    }

    @Override
    public PrintWriter append(char c) {
        write(c);
        return this;
    }
}
