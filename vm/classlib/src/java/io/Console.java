package java.io;

import java.util.Locale;

/** The terminal, if the program runs on one. The machine never does, so System.console() returns null. */
public class Console implements Flushable {
    private final Reader reader = new InputStreamReader(System.in);
    private final PrintWriter writer = new PrintWriter(System.out, true);

    Console() {
    }

    public PrintWriter writer() {
        return writer;
    }

    public Reader reader() {
        return reader;
    }

    public Console format(String fmt, Object... args) {
        writer.format(fmt, args).flush();
        return this;
    }

    public Console format(Locale locale, String fmt, Object... args) {
        writer.format(locale, fmt, args).flush();
        return this;
    }

    public Console printf(String format, Object... args) {
        return format(format, args);
    }

    public Console printf(Locale locale, String format, Object... args) {
        return format(locale, format, args);
    }

    public Console println(Object obj) {
        writer.println(obj);
        return this;
    }

    public Console print(Object obj) {
        writer.print(obj);
        writer.flush();
        return this;
    }

    public String readln(String prompt) {
        print(prompt);
        return readLine();
    }

    public String readln() {
        return readLine();
    }

    public String readLine(String fmt, Object... args) {
        format(fmt, args);
        return readLine();
    }

    public String readLine() {
        try {
            return new BufferedReader(reader).readLine();
        } catch (IOException e) {
            throw new IOError(e);
        }
    }

    public char[] readPassword(String fmt, Object... args) {
        format(fmt, args);
        return readPassword();
    }

    public char[] readPassword() {
        String s = readLine();
        return s == null ? null : s.toCharArray();
    }

    @Override
    public void flush() {
        writer.flush();
    }

    public java.nio.charset.Charset charset() {
        return java.nio.charset.Charset.defaultCharset();
    }

    public boolean isTerminal() {
        return false;
    }
}
