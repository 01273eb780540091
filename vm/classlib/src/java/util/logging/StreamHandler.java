package java.util.logging;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UnsupportedEncodingException;
import java.io.Writer;
import java.util.Objects;

/** Writes records to a stream. */
public class StreamHandler extends Handler {
    private OutputStream output;
    private Writer writer;
    private boolean headWritten;

    public StreamHandler() {
        configure(Level.INFO, new SimpleFormatter());
    }

    public StreamHandler(OutputStream out, Formatter formatter) {
        configure(Level.INFO, new SimpleFormatter());
        setFormatter(formatter);
        setOutputStream(out);
    }

    StreamHandler(Level level, Formatter formatter) {
        configure(level, formatter);
    }

    protected synchronized void setOutputStream(OutputStream out) throws SecurityException {
        Objects.requireNonNull(out);
        flushAndClose();
        output = out;
        headWritten = false;
        openWriter();
    }

    private void openWriter() {
        try {
            writer = getEncoding() == null ? new OutputStreamWriter(output)
                : new OutputStreamWriter(output, getEncoding());
        } catch (UnsupportedEncodingException e) {
            throw new Error("Unexpected exception " + e);
        }
    }

    @Override
    public synchronized void setEncoding(String encoding) throws SecurityException, UnsupportedEncodingException {
        super.setEncoding(encoding);
        if (output != null) {
            flush();
            openWriter();
        }
    }

    @Override
    public synchronized void publish(LogRecord record) {
        if (!isLoggable(record)) {
            return;
        }
        String text;
        try {
            text = getFormatter().format(record);
        } catch (Exception e) {
            reportError(null, e, ErrorManager.FORMAT_FAILURE);
            return;
        }
        try {
            writeHead();
            writer.write(text);
        } catch (Exception e) {
            reportError(null, e, ErrorManager.WRITE_FAILURE);
        }
    }

    private void writeHead() throws IOException {
        if (!headWritten) {
            writer.write(getFormatter().getHead(this));
            headWritten = true;
        }
    }

    @Override
    public boolean isLoggable(LogRecord record) {
        return writer != null && record != null && super.isLoggable(record);
    }

    @Override
    public synchronized void flush() {
        if (writer != null) {
            try {
                writer.flush();
            } catch (Exception e) {
                reportError(null, e, ErrorManager.FLUSH_FAILURE);
            }
        }
    }

    private void flushAndClose() {
        if (writer == null) {
            return;
        }
        try {
            writeHead();
            writer.write(getFormatter().getTail(this));
            writer.flush();
            writer.close();
        } catch (Exception e) {
            reportError(null, e, ErrorManager.CLOSE_FAILURE);
        }
        writer = null;
        output = null;
    }

    @Override
    public synchronized void close() throws SecurityException {
        flushAndClose();
    }
}
