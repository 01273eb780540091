package java.io;

/** An input stream that counts lines and makes every line end a line feed. */
@Deprecated
public class LineNumberInputStream extends FilterInputStream {
    private int ahead = -1;
    private int line;
    private int markedLine;
    private int markedAhead = -1;

    public LineNumberInputStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int c = ahead;
        if (c >= 0) {
            ahead = -1;
        } else {
            c = in.read();
        }
        if (c == '\r') {
            int next = in.read();
            if (next != '\n') {
                ahead = next;
            }
            c = '\n';
        }
        if (c == '\n') {
            line++;
        }
        return c;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
        java.util.Objects.checkFromIndexSize(off, len, b.length);
        int n = 0;
        while (n < len) {
            int c = read();
            if (c < 0) {
                break;
            }
            b[off + n++] = (byte) c;
        }
        return n == 0 && len > 0 ? -1 : n;
    }

    public void setLineNumber(int lineNumber) {
        line = lineNumber;
    }

    public int getLineNumber() {
        return line;
    }

    @Override
    public void mark(int readlimit) {
        markedLine = line;
        markedAhead = ahead;
        in.mark(readlimit);
    }

    @Override
    public void reset() throws IOException {
        line = markedLine;
        ahead = markedAhead;
        in.reset();
    }
}
