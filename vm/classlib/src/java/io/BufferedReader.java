package java.io;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A reader with a buffer, which reads lines. */
public class BufferedReader extends Reader {
    private Reader in;
    private char[] buffer;
    private int at;
    private int end;
    private int mark = -1;
    private int markLimit;
    /** Whether a line feed at the next position belongs to the carriage return before it. */
    private boolean skipLF;
    private boolean markedSkipLF;

    public BufferedReader(Reader in, int sz) {
        super(in);
        if (sz <= 0) {
            throw new IllegalArgumentException("Buffer size <= 0");
        }
        this.in = in;
        buffer = new char[sz];
    }

    public BufferedReader(Reader in) {
        this(in, 8192);
    }

    private void ensureOpen() throws IOException {
        if (in == null) {
            throw new IOException("Stream closed");
        }
    }

    /** Reads more into the buffer; at == end afterwards means there is no more. */
    private void fill() throws IOException {
        if (mark >= 0 && at - mark >= markLimit) {
            mark = -1;
        }
        if (mark < 0) {
            at = 0;
            end = 0;
        } else {
            int kept = at - mark;
            if (mark > 0) {
                System.arraycopy(buffer, mark, buffer, 0, kept);
            }
            if (kept == buffer.length) {
                char[] more = new char[(int) Math.min(2L * kept + 1, Math.max((long) markLimit, kept + 1L))];
                System.arraycopy(buffer, 0, more, 0, kept);
                buffer = more;
            }
            mark = 0;
            at = kept;
            end = kept;
        }
        int n;
        do {
            n = in.read(buffer, at, buffer.length - at);
        } while (n == 0);
        if (n > 0) {
            end = at + n;
        }
    }

    private boolean more() throws IOException {
        if (at >= end) {
            fill();
        }
        if (skipLF && at < end) {
            skipLF = false;
            if (buffer[at] == '\n') {
                at++;
                if (at >= end) {
                    fill();
                }
            }
        }
        return at < end;
    }

    @Override
    public int read() throws IOException {
        synchronized (lock) {
            ensureOpen();
            return more() ? buffer[at++] : -1;
        }
    }

    @Override
    public int read(char[] cbuf, int off, int len) throws IOException {
        synchronized (lock) {
            ensureOpen();
            Objects.checkFromIndexSize(off, len, cbuf.length);
            if (len == 0) {
                return 0;
            }
            int n = 0;
            do {
                if (!more()) {
                    return n == 0 ? -1 : n;
                }
                int k = Math.min(len - n, end - at);
                System.arraycopy(buffer, at, cbuf, off + n, k);
                at += k;
                n += k;
            } while (n < len && in.ready());
            return n;
        }
    }

    public String readLine() throws IOException {
        synchronized (lock) {
            ensureOpen();
            StringBuilder text = null;
            for (;;) {
                if (!more()) {
                    return text == null || text.length() == 0 ? null : text.toString();
                }
                int stop = lineEnd(buffer, at, end);
                int from = at;
                at = stop;
                if (stop < end) {
                    skipLF = buffer[stop] == '\r';
                    at = stop + 1;
                    if (text == null) {
                        return new String(buffer, from, stop - from);
                    }
                    return text.append(buffer, from, stop - from).toString();
                }
                if (text == null) {
                    text = new StringBuilder(Math.max(80, 2 * (stop - from)));
                }
                text.append(buffer, from, stop - from);
            }
        }
    }

    /** Returns the index of the first line terminator, or end. */
    private static native int lineEnd(char[] chars, int from, int end);

    @Override
    public long skip(long n) throws IOException {
        if (n < 0) {
            throw new IllegalArgumentException("skip value is negative");
        }
        synchronized (lock) {
            ensureOpen();
            long left = n;
            while (left > 0 && more()) {
                int k = (int) Math.min(left, end - at);
                at += k;
                left -= k;
            }
            return n - left;
        }
    }

    @Override
    public boolean ready() throws IOException {
        synchronized (lock) {
            ensureOpen();
            if (skipLF) {
                if (at >= end && in.ready()) {
                    fill();
                }
                if (at < end) {
                    if (buffer[at] == '\n') {
                        at++;
                    }
                    skipLF = false;
                }
            }
            return at < end || in.ready();
        }
    }

    @Override
    public boolean markSupported() {
        return true;
    }

    @Override
    public void mark(int readAheadLimit) throws IOException {
        if (readAheadLimit < 0) {
            throw new IllegalArgumentException("Read-ahead limit < 0");
        }
        synchronized (lock) {
            ensureOpen();
            markLimit = readAheadLimit;
            mark = at;
            markedSkipLF = skipLF;
        }
    }

    @Override
    public void reset() throws IOException {
        synchronized (lock) {
            ensureOpen();
            if (mark < 0) {
                throw new IOException(markLimit > 0 ? "Mark invalid" : "Stream not marked");
            }
            at = mark;
            skipLF = markedSkipLF;
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (lock) {
            if (in == null) {
                return;
            }
            try {
                in.close();
            } finally {
                in = null;
                buffer = null;
            }
        }
    }

    /** The lines that are left. */
    private final class LineIterator implements Iterator<String> {
        private String next;

        LineIterator() {
        }

        @Override
        public boolean hasNext() {
            if (next == null) {
                try {
                    next = readLine();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return next != null;
        }

        @Override
        public String next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            String s = next;
            next = null;
            return s;
        }
    }

    public Stream<String> lines() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(new LineIterator(),
            Spliterator.ORDERED | Spliterator.NONNULL), false);
    }
}
