package java.util.logging;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Set;

/** Writes records to a file, or to some in turn that are limited in size. */
public class FileHandler extends StreamHandler {
    private static final Set<String> OPEN = new HashSet<>();

    private final String pattern;
    private final long limit;
    private final int count;
    private final boolean append;
    private File[] files;
    private Counting out;
    private String lock;

    /** Counts what is written. */
    private static final class Counting extends OutputStream {
        private final OutputStream out;
        private long written;

        Counting(OutputStream out, long written) {
            this.out = out;
            this.written = written;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            written++;
        }

        @Override
        public void write(byte[] b, int off, int len) throws IOException {
            out.write(b, off, len);
            written += len;
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    private static String property(String name, String otherwise) {
        String v = LogManager.getLogManager().getProperty("java.util.logging.FileHandler." + name);
        return v == null ? otherwise : v;
    }

    public FileHandler() throws IOException, SecurityException {
        this(property("pattern", "%h/java%u.log"), Long.parseLong(property("limit", "0")),
            Integer.parseInt(property("count", "1")), Boolean.parseBoolean(property("append", "false")));
    }

    public FileHandler(String pattern) throws IOException, SecurityException {
        this(pattern, 0, 1, Boolean.parseBoolean(property("append", "false")));
    }

    public FileHandler(String pattern, boolean append) throws IOException, SecurityException {
        this(pattern, 0, 1, append);
    }

    public FileHandler(String pattern, int limit, int count) throws IOException, SecurityException {
        this(pattern, (long) limit, count, Boolean.parseBoolean(property("append", "false")));
    }

    public FileHandler(String pattern, int limit, int count, boolean append) throws IOException, SecurityException {
        this(pattern, (long) limit, count, append);
    }

    public FileHandler(String pattern, long limit, int count, boolean append) throws IOException {
        super(Level.ALL, new XMLFormatter());
        if (limit < 0 || count < 1 || pattern.isEmpty()) {
            throw new IllegalArgumentException();
        }
        this.pattern = pattern;
        this.limit = limit;
        this.count = count;
        this.append = append;
        openFiles();
    }

    private void openFiles() throws IOException {
        for (int unique = 0;; unique++) {
            String name = expand(0, unique).getAbsolutePath();
            synchronized (OPEN) {
                if (OPEN.add(name)) {
                    lock = name;
                    files = new File[count];
                    for (int i = 0; i < count; i++) {
                        files[i] = expand(i, unique);
                    }
                    break;
                }
            }
        }
        if (append) {
            open(true);
        } else {
            rotate();
        }
    }

    /** Puts values in the places of the pattern: %t, %h, %g, %u and %%. */
    private File expand(int generation, int unique) {
        StringBuilder b = new StringBuilder();
        boolean sawGeneration = false;
        boolean sawUnique = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            char next = c == '%' && i + 1 < pattern.length() ? Character.toLowerCase(pattern.charAt(i + 1)) : 0;
            i++;
            switch (next) {
                case 't' -> b.append(System.getProperty("java.io.tmpdir"));
                case 'h' -> b.append(System.getProperty("user.home"));
                case 'g' -> {
                    b.append(generation);
                    sawGeneration = true;
                }
                case 'u' -> {
                    b.append(unique);
                    sawUnique = true;
                }
                case '%' -> b.append('%');
                default -> {
                    b.append(c);
                    i--;
                }
            }
        }
        if (count > 1 && !sawGeneration) {
            b.append('.').append(generation);
        }
        if (unique > 0 && !sawUnique) {
            b.append('.').append(unique);
        }
        return new File(b.toString());
    }

    private void open(boolean appending) throws IOException {
        long size = appending ? files[0].length() : 0;
        out = new Counting(new java.io.BufferedOutputStream(new FileOutputStream(files[0].getPath(), appending)), size);
        setOutputStream(out);
    }

    private void rotate() throws IOException {
        Level level = getLevel();
        setLevel(Level.OFF);
        super.close();
        for (int i = count - 2; i >= 0; i--) {
            if (files[i].exists()) {
                files[i + 1].delete();
                files[i].renameTo(files[i + 1]);
            }
        }
        open(false);
        setLevel(level);
    }

    @Override
    public synchronized void publish(LogRecord record) {
        if (!isLoggable(record)) {
            return;
        }
        super.publish(record);
        flush();
        if (limit > 0 && out != null && out.written >= limit) {
            try {
                rotate();
            } catch (IOException e) {
                reportError(null, e, ErrorManager.OPEN_FAILURE);
            }
        }
    }

    @Override
    public synchronized void close() throws SecurityException {
        super.close();
        if (lock != null) {
            synchronized (OPEN) {
                OPEN.remove(lock);
            }
            lock = null;
        }
    }
}
