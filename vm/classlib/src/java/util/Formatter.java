package java.util;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;

/**
 * Writes formatted text: {@code format("%d of %s%n", 3, "x")}.
 *
 * <p>A format string is taken apart by {@link FormatSpec}, whole, before anything is written; {@link FormatItem} then
 * shows one argument after the other. Output is collected and handed to the destination at the end, or before code of
 * the program runs that might write to the same destination.
 */
public final class Formatter implements Closeable, Flushable {
    /** The form in which {@code %e} shows a {@code BigDecimal}. */
    public enum BigDecimalLayoutForm {
        /** Scientific notation. */
        SCIENTIFIC,
        /** Plain decimal. */
        DECIMAL_FLOAT
    }

    private Appendable out;
    private final Locale locale;
    private boolean localeGiven;
    private IOException lastException;

    /** Formats to a new {@link StringBuilder} in the default locale. */
    public Formatter() {
        out = new StringBuilder();
        locale = null;
    }

    /** Formats to a destination, or to a new {@link StringBuilder} if that is null. */
    public Formatter(Appendable a) {
        out = a == null ? new StringBuilder() : a;
        locale = null;
    }

    /** Formats to a new {@link StringBuilder} in a locale; null means no localisation. */
    public Formatter(Locale l) {
        this(null, l);
    }

    /** Formats to a destination in a locale. */
    public Formatter(Appendable a, Locale l) {
        out = a == null ? new StringBuilder() : a;
        locale = l;
        localeGiven = true;
    }

    /** Formats to a file, which is created or emptied. */
    public Formatter(String fileName) throws FileNotFoundException {
        this(new BufferedWriter(new OutputStreamWriter(new FileOutputStream(fileName))));
    }

    /** Formats to a file in a named character set. */
    public Formatter(String fileName, String csn) throws FileNotFoundException, UnsupportedEncodingException {
        this(new BufferedWriter(new OutputStreamWriter(new FileOutputStream(fileName), csn)));
    }

    /** Formats to a file in a named character set and a locale. */
    public Formatter(String fileName, String csn, Locale l) throws FileNotFoundException, UnsupportedEncodingException {
        this(new BufferedWriter(new OutputStreamWriter(new FileOutputStream(fileName), csn)), l);
    }

    /** Formats to a file in a character set and a locale. */
    public Formatter(String fileName, Charset charset, Locale l) throws IOException {
        this(new BufferedWriter(new OutputStreamWriter(new FileOutputStream(fileName), charset)), l);
    }

    /** Formats to a file, which is created or emptied. */
    public Formatter(File file) throws FileNotFoundException {
        this(new BufferedWriter(new OutputStreamWriter(new FileOutputStream(file))));
    }

    /** Formats to a file in a named character set. */
    public Formatter(File file, String csn) throws FileNotFoundException, UnsupportedEncodingException {
        this(new BufferedWriter(new OutputStreamWriter(new FileOutputStream(file), csn)));
    }

    /** Formats to a file in a named character set and a locale. */
    public Formatter(File file, String csn, Locale l) throws FileNotFoundException, UnsupportedEncodingException {
        this(new BufferedWriter(new OutputStreamWriter(new FileOutputStream(file), csn)), l);
    }

    /** Formats to a file in a character set and a locale. */
    public Formatter(File file, Charset charset, Locale l) throws IOException {
        this(new BufferedWriter(new OutputStreamWriter(new FileOutputStream(file), charset)), l);
    }

    /** Formats to a print stream, which must not be null. */
    public Formatter(PrintStream ps) {
        this((Appendable) Objects.requireNonNull(ps));
    }

    /** Formats to a stream of bytes in the default character set. */
    public Formatter(OutputStream os) {
        this(new BufferedWriter(new OutputStreamWriter(os)));
    }

    /** Formats to a stream of bytes in a named character set. */
    public Formatter(OutputStream os, String csn) throws UnsupportedEncodingException {
        this(new BufferedWriter(new OutputStreamWriter(os, csn)));
    }

    /** Formats to a stream of bytes in a named character set and a locale. */
    public Formatter(OutputStream os, String csn, Locale l) throws UnsupportedEncodingException {
        this(new BufferedWriter(new OutputStreamWriter(os, csn)), l);
    }

    /** Formats to a stream of bytes in a character set and a locale. */
    public Formatter(OutputStream os, Charset charset, Locale l) {
        this(new BufferedWriter(new OutputStreamWriter(os, charset)), l);
    }

    private void ensureOpen() {
        if (out == null) {
            throw new FormatterClosedException();
        }
    }

    /** Returns the locale in use, null for none. */
    public Locale locale() {
        ensureOpen();
        return localeGiven ? locale : Locale.getDefault(Locale.Category.FORMAT);
    }

    /** Returns the destination. */
    public Appendable out() {
        ensureOpen();
        return out;
    }

    /** Returns what the destination's {@code toString} says. */
    @Override
    public String toString() {
        ensureOpen();
        return out.toString();
    }

    /** Flushes the destination, if it can be flushed. */
    @Override
    public void flush() {
        ensureOpen();
        if (out instanceof Flushable) {
            try {
                ((Flushable) out).flush();
            } catch (IOException e) {
                lastException = e;
            }
        }
    }

    /** Closes the destination, if it can be closed, and this formatter. Closing again does nothing. */
    @Override
    public void close() {
        if (out == null) {
            return;
        }
        try {
            if (out instanceof Closeable) {
                ((Closeable) out).close();
            }
        } catch (IOException e) {
            lastException = e;
        } finally {
            out = null;
        }
    }

    /** Returns the last exception that the destination threw, or null. */
    public IOException ioException() {
        return lastException;
    }

    /** Writes arguments as the format string says, in this formatter's locale. */
    public Formatter format(String format, Object... args) {
        return run(locale, localeGiven, format, args);
    }

    /** Writes arguments as the format string says, in a locale. */
    public Formatter format(Locale l, String format, Object... args) {
        return run(l, true, format, args);
    }

    private Formatter run(Locale l, boolean given, String format, Object[] args) {
        ensureOpen();
        FormatSpec spec = FormatSpec.of(format);
        StringBuilder text = out instanceof StringBuilder ? (StringBuilder) out : new StringBuilder();
        FormatItem item = new FormatItem(this, text, l, given);
        try {
            show(spec, item, args);
        } finally {
            drain(text);
        }
        return this;
    }

    /** Hands collected text to the destination. */
    void drain(StringBuilder text) {
        if (text != out && text.length() > 0) {
            try {
                out.append(text);
            } catch (IOException e) {
                lastException = e;
            }
            text.setLength(0);
        }
    }

    private static void show(FormatSpec spec, FormatItem item, Object[] args) {
        int[] items = spec.items;
        int end = spec.length;
        int previous = -1;
        int ordinary = -1;
        int count = args == null ? Integer.MAX_VALUE : args.length;
        for (int i = 0; i < end; i += FormatSpec.SIZE) {
            int conversion = items[i];
            int index = items[i + FormatSpec.INDEX];
            int flags = items[i + FormatSpec.FLAGS];
            int width = items[i + FormatSpec.WIDTH];
            if (conversion == FormatSpec.LITERAL) {
                item.text.append(spec.format, index, width);
                continue;
            }
            if (conversion == 'n') {
                item.text.append(System.lineSeparator());
                continue;
            }
            if (conversion == '%') {
                item.pad("%", flags, width);
                continue;
            }
            int precision = items[i + FormatSpec.PRECISION];
            if (index == 0) {
                previous = ++ordinary;
            } else if (index > 0) {
                previous = index - 1;
            }
            if (previous < 0 || previous >= count) {
                throw new MissingFormatArgumentException(FormatSpec.text(conversion, index, flags, width, precision));
            }
            item.show(conversion, flags, width, precision, args == null ? null : args[previous]);
        }
    }
}
