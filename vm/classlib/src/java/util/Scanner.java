package java.util;

import java.io.Closeable;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import junco.internal.CharArraySequence;

/**
 * Reads tokens and lines. With the default delimiter, white space, and for lines, no regular expression is involved;
 * everything else is matched in the buffer where it lies.
 *
 * <p>The buffer holds chars read but not consumed: from {@link #pos} to {@link #limit}. {@link #locate} finds the next
 * token in it, reading on as long as more input could change the answer.
 */
public final class Scanner implements Iterator<String>, Closeable {
    private static final int BUFFER_CHARS = 1024;

    private final Readable source;
    private char[] buf;
    private int pos;
    private int limit;
    /** Whether the source has nothing left. */
    private boolean ended;
    private boolean closed;
    private IOException lastException;
    /** Where hasNext goes back to, -1 outside of it: chars from there on are kept. */
    private int saved = -1;

    /** Bounds of the token that locate found. */
    private int tokenStart;
    private int tokenEnd;

    /** The delimiter; null is the default one. */
    private Pattern delimiter;
    private CharArraySequence view;
    private Matcher matcher;
    private int radix = 10;
    private Locale locale;
    private char groupSeparator = ',';
    private char decimalSeparator = '.';

    /** The last match: by the matcher, or the token at these places, copied when the buffer moves. */
    private boolean matchValid;
    private boolean matchByRegex;
    private int matchStart;
    private int matchEnd;
    private String matchText;
    /** What the matcher had found when the buffer moved. */
    private MatchResult regexMatch;
    private int changes;

    /** Reads from a source of chars. */
    public Scanner(Readable source) {
        this.source = Objects.requireNonNull(source, "source");
        buf = new char[BUFFER_CHARS];
    }

    /** Reads from a stream of bytes in the default character set. */
    public Scanner(InputStream source) {
        this(new InputStreamReader(Objects.requireNonNull(source, "source")));
    }

    /** Reads from a stream of bytes in a named character set. */
    public Scanner(InputStream source, String charsetName) {
        this(new InputStreamReader(Objects.requireNonNull(source, "source"), charset(charsetName)));
    }

    /** Reads from a stream of bytes in a character set. */
    public Scanner(InputStream source, Charset charset) {
        this(new InputStreamReader(Objects.requireNonNull(source, "source"), Objects.requireNonNull(charset, "charset")));
    }

    /** Reads from a file in the default character set. */
    public Scanner(File source) throws FileNotFoundException {
        this(new InputStreamReader(new FileInputStream(source)));
    }

    /** Reads from a file in a named character set. */
    public Scanner(File source, String charsetName) throws FileNotFoundException {
        this(new InputStreamReader(new FileInputStream(source), charset(charsetName)));
    }

    /** Reads from a file in a character set. */
    public Scanner(File source, Charset charset) throws IOException {
        this(new InputStreamReader(new FileInputStream(source), charset));
    }

    /** Reads from a file in UTF-8. */
    public Scanner(Path source) throws IOException {
        this(new InputStreamReader(Files.newInputStream(source)));
    }

    /** Reads from a file in a named character set. */
    public Scanner(Path source, String charsetName) throws IOException {
        this(source, charset(charsetName));
    }

    /** Reads from a file in a character set. */
    public Scanner(Path source, Charset charset) throws IOException {
        this(new InputStreamReader(Files.newInputStream(source), Objects.requireNonNull(charset, "charset")));
    }

    /** Reads from a string. */
    public Scanner(String source) {
        this.source = null;
        buf = source.toCharArray();
        limit = buf.length;
        ended = true;
    }

    private static Charset charset(String name) {
        Objects.requireNonNull(name, "charsetName");
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(e);
        }
    }

    // ---- state ----

    private void ensureOpen() {
        if (closed) {
            throw new IllegalStateException("Scanner closed");
        }
    }

    /** Closes the source, if it can be closed, and this scanner. Closing again does nothing. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        if (source instanceof Closeable) {
            try {
                ((Closeable) source).close();
            } catch (IOException e) {
                lastException = e;
            }
        }
        ended = true;
        closed = true;
    }

    /** Returns the last exception that the source threw, or null. */
    public IOException ioException() {
        return lastException;
    }

    /** Returns the delimiter. */
    public Pattern delimiter() {
        return delimiter == null ? Whitespace.PATTERN : delimiter;
    }

    /** Holds what only programs need that ask for the default delimiter. */
    private static final class Whitespace {
        static final Pattern PATTERN = Pattern.compile("\\p{javaWhitespace}+");
    }

    /** Sets the delimiter. */
    public Scanner useDelimiter(Pattern pattern) {
        changes++;
        if (pattern == null) {
            throw new NullPointerException();
        }
        delimiter = pattern.pattern().equals("\\p{javaWhitespace}+") && pattern.flags() == 0 ? null : pattern;
        return this;
    }

    /** Sets the delimiter. */
    public Scanner useDelimiter(String pattern) {
        return useDelimiter(Pattern.compile(pattern));
    }

    /** Returns the locale, in which numbers are read. */
    public Locale locale() {
        return locale == null ? Locale.getDefault(Locale.Category.FORMAT) : locale;
    }

    /** Sets the locale. */
    public Scanner useLocale(Locale locale) {
        changes++;
        groupSeparator = FormatLocale.groupingSeparator(locale);
        decimalSeparator = FormatLocale.decimalSeparator(locale);
        this.locale = locale;
        return this;
    }

    /** Returns the radix in which integers are read. */
    public int radix() {
        return radix;
    }

    /** Sets the radix. */
    public Scanner useRadix(int radix) {
        checkRadix(radix);
        changes++;
        this.radix = radix;
        return this;
    }

    private static void checkRadix(int radix) {
        if (radix < Character.MIN_RADIX || radix > Character.MAX_RADIX) {
            throw new IllegalArgumentException("radix:" + radix);
        }
    }

    /** Goes back to the default delimiter, locale and radix. */
    public Scanner reset() {
        delimiter = null;
        locale = null;
        groupSeparator = ',';
        decimalSeparator = '.';
        radix = 10;
        changes++;
        return this;
    }

    @Override
    public String toString() {
        return "java.util.Scanner[delimiters=" + delimiter() + "][position=" + pos + "][match valid=" + matchValid
                + "][need input=false][source closed=" + closed + "][skipped=false][group separator=\\x{"
                + Integer.toHexString(groupSeparator) + "}][decimal separator=\\x{" + Integer.toHexString(decimalSeparator)
                + "}][positive prefix=][negative prefix=\\Q-\\E][positive suffix=][negative suffix=][NaN string=\\QNaN\\E]"
                + "[infinity string=\\Q\u221e\\E]";
    }

    // ---- input ----

    /** Reads more, or finds that there is no more. Moves what the buffer holds to its beginning first. */
    private void fill() {
        int keep = saved >= 0 && saved < pos ? saved : pos;
        if (keep > 0) {
            keepMatch();
            System.arraycopy(buf, keep, buf, 0, limit - keep);
            pos -= keep;
            limit -= keep;
            if (saved >= 0) {
                saved -= keep;
            }
        }
        if (limit == buf.length) {
            buf = Arrays.copyOf(buf, limit * 2);
        }
        int n;
        try {
            if (source instanceof Reader) {
                n = ((Reader) source).read(buf, limit, buf.length - limit);
            } else {
                CharBuffer room = CharBuffer.wrap(buf, limit, buf.length - limit);
                n = source.read(room);
            }
        } catch (IOException e) {
            lastException = e;
            n = -1;
        }
        if (n < 0) {
            ended = true;
        } else {
            limit += n;
        }
    }

    private void keepMatch() {
        if (matchValid && !matchByRegex && matchText == null) {
            matchText = new String(buf, matchStart, matchEnd - matchStart);
        }
        if (matchValid && matchByRegex) {
            regexMatch = matcher.toMatchResult();
        }
    }

    private static boolean isSpace(char c) {
        if (c <= ' ') {
            return c == ' ' || c >= 9 && c <= 13 || c >= 28;
        }
        return c >= 128 && Character.isWhitespace(c);
    }

    /**
     * Finds the next token: passes delimiters, and sets the bounds of the token. Returns whether there is one. The
     * delimiters are consumed in any case, the token is not.
     */
    private boolean locate() {
        if (delimiter != null) {
            return locateByRegex();
        }
        while (true) {
            char[] b = buf;
            int end = limit;
            int p = pos;
            while (p < end && isSpace(b[p])) {
                p++;
            }
            pos = p;
            if (p < end) {
                break;
            }
            if (ended) {
                return false;
            }
            fill();
        }
        int length = 1;
        while (true) {
            char[] b = buf;
            int end = limit;
            int p = pos + length;
            while (p < end && !isSpace(b[p])) {
                p++;
            }
            if (p < end || ended) {
                tokenStart = pos;
                tokenEnd = p;
                return true;
            }
            length = p - pos;
            fill();
        }
    }

    /** Prepares the matcher for a part of the buffer. */
    private Matcher region(Pattern pattern, int start, int end) {
        if (view == null) {
            view = new CharArraySequence();
        }
        view.chars = buf;
        view.length = limit;
        if (matcher == null) {
            matcher = pattern.matcher(view);
            matcher.useTransparentBounds(true);
            matcher.useAnchoringBounds(false);
        } else {
            if (matcher.pattern() != pattern) {
                matcher.usePattern(pattern);
            }
            matcher.reset(view);
        }
        regexMatch = null;
        return matcher.region(start, end);
    }

    private boolean locateByRegex() {
        boolean skipped = false;
        while (true) {
            if (!skipped) {
                Matcher m = region(delimiter, pos, limit);
                if (m.lookingAt()) {
                    if (m.hitEnd() && !ended) {
                        fill();
                        continue;
                    }
                    skipped = true;
                    pos = m.end();
                }
            }
            if (pos == limit) {
                if (ended) {
                    return false;
                }
                fill();
                continue;
            }
            Matcher m = region(delimiter, pos, limit);
            boolean found = m.find();
            if (found && m.end() == pos) {
                found = m.find(); // an empty delimiter right here delimits nothing
            }
            if (found && !(m.requireEnd() && !ended)) {
                tokenStart = pos;
                tokenEnd = m.start();
                return true;
            }
            if (ended) {
                tokenStart = pos;
                tokenEnd = limit;
                return true;
            }
            fill();
        }
    }

    /** Finds the next token without consuming anything. */
    private boolean peek() {
        ensureOpen();
        saved = pos;
        boolean found = locate();
        pos = saved;
        saved = -1;
        return found;
    }

    private String token() {
        return new String(buf, tokenStart, tokenEnd - tokenStart);
    }

    /** Finds the next token or fails. */
    private void require() {
        ensureOpen();
        matchValid = false;
        if (!locate()) {
            throw new NoSuchElementException();
        }
    }

    /** Consumes the token. */
    private void consume() {
        pos = tokenEnd;
        matchValid = true;
        matchByRegex = false;
        matchStart = tokenStart;
        matchEnd = tokenEnd;
        matchText = null;
    }

    // ---- tokens ----

    /** Tells whether there is another token. May wait for input. */
    @Override
    public boolean hasNext() {
        boolean found = peek();
        changes++;
        return found;
    }

    /** Returns the next token. */
    @Override
    public String next() {
        require();
        changes++;
        String token = token();
        consume();
        return token;
    }

    /** Not supported. */
    @Override
    public void remove() {
        throw new UnsupportedOperationException();
    }

    /** Tells whether the next token matches a pattern. */
    public boolean hasNext(String pattern) {
        return hasNext(Pattern.compile(pattern));
    }

    /** Tells whether the next token matches a pattern. */
    public boolean hasNext(Pattern pattern) {
        ensureOpen();
        if (pattern == null) {
            throw new NullPointerException();
        }
        changes++;
        matchValid = false;
        if (!peek()) {
            return false;
        }
        if (!region(pattern, tokenStart, tokenEnd).matches()) {
            return false;
        }
        matchValid = true;
        matchByRegex = true;
        return true;
    }

    /** Returns the next token if it matches a pattern. */
    public String next(String pattern) {
        return next(Pattern.compile(pattern));
    }

    /** Returns the next token if it matches a pattern. */
    public String next(Pattern pattern) {
        ensureOpen();
        if (pattern == null) {
            throw new NullPointerException();
        }
        changes++;
        require();
        if (!region(pattern, tokenStart, tokenEnd).matches()) {
            throw new InputMismatchException();
        }
        String token = token();
        consume();
        matchByRegex = true;
        return token;
    }

    // ---- lines ----

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085';
    }

    /** Finds the next line. Sets the bounds of its text; returns where the one after it begins, -1 if there is none. */
    private int locateLine() {
        int length = 0;
        while (true) {
            char[] b = buf;
            int end = limit;
            int p = pos + length;
            while (p < end && !isLineEnd(b[p])) {
                p++;
            }
            tokenStart = pos;
            tokenEnd = p;
            if (p < end) {
                if (b[p] != '\r') {
                    return p + 1;
                }
                if (p + 1 < end) {
                    return b[p + 1] == '\n' ? p + 2 : p + 1;
                }
                if (ended) {
                    return p + 1;
                }
            } else if (ended) {
                return p > pos ? p : -1;
            }
            length = p - pos;
            fill();
        }
    }

    /** Tells whether there is another line. */
    public boolean hasNextLine() {
        ensureOpen();
        changes++;
        matchValid = false;
        int next = locateLine();
        if (next < 0) {
            return false;
        }
        matchValid = true;
        matchByRegex = false;
        matchStart = tokenStart;
        matchEnd = next;
        matchText = null;
        return true;
    }

    /** Returns the rest of the line, without what ends it, and consumes that, too. */
    public String nextLine() {
        ensureOpen();
        changes++;
        matchValid = false;
        int next = locateLine();
        if (next < 0) {
            throw new NoSuchElementException("No line found");
        }
        String line = token();
        pos = next;
        matchValid = true;
        matchByRegex = false;
        matchStart = tokenStart;
        matchEnd = next;
        matchText = null;
        return line;
    }

    // ---- patterns ----

    /** Looks for a pattern in the rest of the line. Returns what matched, null if nothing did. */
    public String findInLine(String pattern) {
        return findInLine(Pattern.compile(pattern));
    }

    /** Looks for a pattern in the rest of the line. Returns what matched, null if nothing did. */
    public String findInLine(Pattern pattern) {
        ensureOpen();
        if (pattern == null) {
            throw new NullPointerException();
        }
        changes++;
        matchValid = false;
        locateLine();
        int length = tokenEnd - tokenStart;
        return length == 0 ? null : findWithinHorizon(pattern, length);
    }

    /** Looks for a pattern in as many chars as given, or without a bound if that is 0. */
    public String findWithinHorizon(String pattern, int horizon) {
        return findWithinHorizon(Pattern.compile(pattern), horizon);
    }

    /** Looks for a pattern in as many chars as given, or without a bound if that is 0. */
    public String findWithinHorizon(Pattern pattern, int horizon) {
        ensureOpen();
        if (pattern == null) {
            throw new NullPointerException();
        }
        if (horizon < 0) {
            throw new IllegalArgumentException("horizon < 0");
        }
        changes++;
        matchValid = false;
        while (true) {
            boolean bounded = horizon > 0 && horizon < limit - pos;
            int end = bounded ? pos + horizon : limit;
            boolean complete = horizon > 0 && horizon <= limit - pos;
            Matcher m = region(pattern, pos, end);
            if (m.find()) {
                if (ended || !m.hitEnd() || complete && !m.requireEnd()) {
                    pos = m.end();
                    matchValid = true;
                    matchByRegex = true;
                    return m.group();
                }
            } else if (ended || complete) {
                return null;
            }
            fill();
        }
    }

    /** Skips what matches a pattern right here. */
    public Scanner skip(String pattern) {
        return skip(Pattern.compile(pattern));
    }

    /** Skips what matches a pattern right here. */
    public Scanner skip(Pattern pattern) {
        ensureOpen();
        if (pattern == null) {
            throw new NullPointerException();
        }
        changes++;
        matchValid = false;
        while (true) {
            Matcher m = region(pattern, pos, limit);
            boolean found = m.lookingAt();
            if (ended || !m.hitEnd()) {
                if (!found) {
                    throw new NoSuchElementException();
                }
                pos = m.end();
                matchValid = true;
                matchByRegex = true;
                return this;
            }
            fill();
        }
    }

    /** Returns what the last operation matched. */
    public MatchResult match() {
        if (!matchValid) {
            throw new IllegalStateException("No match result available");
        }
        if (matchByRegex) {
            return regexMatch != null ? regexMatch : matcher.toMatchResult();
        }
        String text = matchText != null ? matchText : new String(buf, matchStart, matchEnd - matchStart);
        Matcher m = Pattern.compile(".*", Pattern.DOTALL).matcher(text);
        m.matches();
        return m.toMatchResult();
    }

    /** Returns the tokens as they are read. */
    public Stream<String> tokens() {
        ensureOpen();
        Iterator<String> tokens = new Iterator<>() {
            private int expected = -1;

            private void check() {
                if (expected >= 0 && expected != changes) {
                    throw new ConcurrentModificationException();
                }
            }

            @Override
            public boolean hasNext() {
                check();
                boolean found = Scanner.this.hasNext();
                expected = changes;
                return found;
            }

            @Override
            public String next() {
                check();
                String token = Scanner.this.next();
                expected = changes;
                return token;
            }
        };
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(tokens, Spliterator.ORDERED | Spliterator.NONNULL),
                false).onClose(this::close);
    }

    /** Returns the matches of a pattern as they are found. */
    public Stream<MatchResult> findAll(Pattern pattern) {
        Objects.requireNonNull(pattern);
        ensureOpen();
        Iterator<MatchResult> matches = new Iterator<>() {
            private MatchResult next;
            private boolean done;

            @Override
            public boolean hasNext() {
                if (next == null && !done && findWithinHorizon(pattern, 0) != null) {
                    next = match();
                    if (next.start() == next.end()) {
                        if (pos < limit) {
                            pos++; // an empty match must not be found again
                        } else {
                            done = true;
                        }
                    }
                }
                return next != null;
            }

            @Override
            public MatchResult next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                MatchResult result = next;
                next = null;
                return result;
            }
        };
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(matches, Spliterator.ORDERED | Spliterator.NONNULL),
                false).onClose(this::close);
    }

    /** Returns the matches of a pattern as they are found. */
    public Stream<MatchResult> findAll(String patString) {
        Objects.requireNonNull(patString, "patString");
        return findAll(Pattern.compile(patString));
    }

    // ---- numbers ----

    /** Finds the next token, which must be the text of an integer, and returns that. It is not consumed yet. */
    private String requireInteger(int radix) {
        checkRadix(radix);
        require();
        return integerToken(radix);
    }

    private String integerToken(int radix) {
        changes++;
        String text = ScannerNumber.integer(buf, tokenStart, tokenEnd, radix, groupSeparator);
        if (text == null) {
            throw new InputMismatchException();
        }
        return text;
    }

    private static InputMismatchException mismatch(NumberFormatException e) {
        return new InputMismatchException(e.getMessage());
    }

    /** Tells whether the next token is an int. */
    public boolean hasNextInt() {
        return hasNextInt(radix);
    }

    /** Tells whether the next token is an int in a radix. */
    public boolean hasNextInt(int radix) {
        checkRadix(radix);
        return hasInteger(radix, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private boolean hasInteger(int radix, long min, long max) {
        changes++;
        matchValid = false;
        if (!peek()) {
            return false;
        }
        if (radix == 10) {
            long value = small();
            if (value != Long.MIN_VALUE) {
                return value >= min && value <= max;
            }
        }
        String text = ScannerNumber.integer(buf, tokenStart, tokenEnd, radix, groupSeparator);
        if (text == null) {
            return false;
        }
        try {
            long value = Long.parseLong(text, radix);
            return value >= min && value <= max;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Returns the token's value if it is nothing but a sign and up to 18 ASCII digits, else MIN_VALUE. */
    private long small() {
        char[] b = buf;
        int p = tokenStart;
        int end = tokenEnd;
        boolean negative = false;
        if (p < end && (b[p] == '-' || b[p] == '+')) {
            negative = b[p] == '-';
            p++;
        }
        if (p == end || end - p > 18) {
            return Long.MIN_VALUE;
        }
        long value = 0;
        if (end - p <= 9) {
            int small = 0;
            for (; p < end; p++) {
                int d = b[p] - '0';
                if (d < 0 || d > 9) {
                    return Long.MIN_VALUE;
                }
                small = small * 10 + d;
            }
            value = small;
        }
        for (; p < end; p++) {
            int d = b[p] - '0';
            if (d < 0 || d > 9) {
                return Long.MIN_VALUE;
            }
            value = value * 10 + d;
        }
        return negative ? -value : value;
    }

    /** Returns the next token as an int. */
    public int nextInt() {
        require();
        if (radix == 10) {
            long value = small();
            if (value == (int) value) {
                changes++;
                consume();
                return (int) value;
            }
        }
        return parseInt(integerToken(radix), radix);
    }

    /** Returns the next token as an int in a radix. */
    public int nextInt(int radix) {
        return parseInt(requireInteger(radix), radix);
    }

    private int parseInt(String text, int radix) {
        try {
            int value = Integer.parseInt(text, radix);
            consume();
            return value;
        } catch (NumberFormatException e) {
            throw mismatch(e);
        }
    }

    /** Tells whether the next token is a long. */
    public boolean hasNextLong() {
        return hasNextLong(radix);
    }

    /** Tells whether the next token is a long in a radix. */
    public boolean hasNextLong(int radix) {
        checkRadix(radix);
        return hasInteger(radix, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** Returns the next token as a long. */
    public long nextLong() {
        require();
        if (radix == 10) {
            long value = small();
            if (value != Long.MIN_VALUE) {
                changes++;
                consume();
                return value;
            }
        }
        return parseLong(integerToken(radix), radix);
    }

    /** Returns the next token as a long in a radix. */
    public long nextLong(int radix) {
        return parseLong(requireInteger(radix), radix);
    }

    private long parseLong(String text, int radix) {
        try {
            long value = Long.parseLong(text, radix);
            consume();
            return value;
        } catch (NumberFormatException e) {
            throw mismatch(e);
        }
    }

    /** Tells whether the next token is a short. */
    public boolean hasNextShort() {
        return hasNextShort(radix);
    }

    /** Tells whether the next token is a short in a radix. */
    public boolean hasNextShort(int radix) {
        checkRadix(radix);
        return hasInteger(radix, Short.MIN_VALUE, Short.MAX_VALUE);
    }

    /** Returns the next token as a short. */
    public short nextShort() {
        return nextShort(radix);
    }

    /** Returns the next token as a short in a radix. */
    public short nextShort(int radix) {
        String text = requireInteger(radix);
        try {
            short value = Short.parseShort(text, radix);
            consume();
            return value;
        } catch (NumberFormatException e) {
            throw mismatch(e);
        }
    }

    /** Tells whether the next token is a byte. */
    public boolean hasNextByte() {
        return hasNextByte(radix);
    }

    /** Tells whether the next token is a byte in a radix. */
    public boolean hasNextByte(int radix) {
        checkRadix(radix);
        return hasInteger(radix, Byte.MIN_VALUE, Byte.MAX_VALUE);
    }

    /** Returns the next token as a byte. */
    public byte nextByte() {
        return nextByte(radix);
    }

    /** Returns the next token as a byte in a radix. */
    public byte nextByte(int radix) {
        String text = requireInteger(radix);
        try {
            byte value = Byte.parseByte(text, radix);
            consume();
            return value;
        } catch (NumberFormatException e) {
            throw mismatch(e);
        }
    }

    /** Tells whether the next token is an integer of any size. */
    public boolean hasNextBigInteger() {
        return hasNextBigInteger(radix);
    }

    /** Tells whether the next token is an integer of any size in a radix. */
    public boolean hasNextBigInteger(int radix) {
        checkRadix(radix);
        changes++;
        matchValid = false;
        return peek() && ScannerNumber.integer(buf, tokenStart, tokenEnd, radix, groupSeparator) != null;
    }

    /** Returns the next token as an integer of any size. */
    public BigInteger nextBigInteger() {
        return nextBigInteger(radix);
    }

    /** Returns the next token as an integer of any size in a radix. */
    public BigInteger nextBigInteger(int radix) {
        BigInteger value = new BigInteger(requireInteger(radix), radix);
        consume();
        return value;
    }

    private String decimalToken(boolean floating) {
        return ScannerNumber.decimal(buf, tokenStart, tokenEnd, floating, groupSeparator, decimalSeparator);
    }

    private String requireDecimal(boolean floating) {
        changes++;
        require();
        String text = decimalToken(floating);
        if (text == null) {
            throw new InputMismatchException();
        }
        return text;
    }

    /** Tells whether the next token is a decimal number. */
    public boolean hasNextDouble() {
        changes++;
        matchValid = false;
        return peek() && decimalToken(true) != null;
    }

    /** Returns the next token as a double. */
    public double nextDouble() {
        double value = Double.parseDouble(requireDecimal(true));
        consume();
        return value;
    }

    /** Tells whether the next token is a decimal number. */
    public boolean hasNextFloat() {
        return hasNextDouble();
    }

    /** Returns the next token as a float. */
    public float nextFloat() {
        float value = Float.parseFloat(requireDecimal(true));
        consume();
        return value;
    }

    /** Tells whether the next token is a decimal number. */
    public boolean hasNextBigDecimal() {
        changes++;
        matchValid = false;
        if (!peek()) {
            return false;
        }
        String text = decimalToken(false);
        if (text == null) {
            return false;
        }
        try {
            new BigDecimal(text);
            return true;
        } catch (NumberFormatException e) {
            return false; // an exponent out of range
        }
    }

    /** Returns the next token as a decimal number of any size. */
    public BigDecimal nextBigDecimal() {
        String text = requireDecimal(false);
        try {
            BigDecimal value = new BigDecimal(text);
            consume();
            return value;
        } catch (NumberFormatException e) {
            throw mismatch(e);
        }
    }

    private boolean isBoolean() {
        String text = token();
        return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
    }

    /** Tells whether the next token is true or false, in any case. */
    public boolean hasNextBoolean() {
        changes++;
        matchValid = false;
        return peek() && isBoolean();
    }

    /** Returns the next token as a boolean. */
    public boolean nextBoolean() {
        changes++;
        require();
        if (!isBoolean()) {
            throw new InputMismatchException();
        }
        boolean value = token().equalsIgnoreCase("true");
        consume();
        return value;
    }
}
