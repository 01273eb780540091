package java.lang;

import java.io.Serializable;
import java.io.UnsupportedEncodingException;
import java.lang.constant.Constable;
import java.lang.constant.ConstantDesc;
import java.lang.invoke.MethodHandles;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Formatter;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import junco.internal.CharsetNames;
import junco.internal.Lines;
import junco.internal.Release;

/**
 * An immutable sequence of UTF-16 chars.
 *
 * <p>The machine knows the layout: exactly the two fields below, in this order. {@link #value} is a byte[] (one byte
 * for each char) if no char is above 0xFF, otherwise a char[]; no other form ever exists, so that equal strings have
 * equal arrays. The arrays are shared between strings and never written after construction.
 */
public final class String implements Serializable, Comparable<String>, CharSequence, Constable, ConstantDesc {
    private final Object value;
    /** The hash code; 0 if it has not been computed, or is 0. */
    private int hash;

    public static final Comparator<String> CASE_INSENSITIVE_ORDER = new CaseInsensitive();

    private static final class CaseInsensitive implements Comparator<String>, Serializable {
        CaseInsensitive() {
        }

        @Override
        public int compare(String s1, String s2) {
            return s1.value == s2.value ? 0 : s1.compareToIgnoreCase(s2);
        }
    }

    public String() {
        value = "".value;
    }

    public String(String original) {
        value = original.value;
        hash = original.hash;
    }

    public String(char[] value) {
        this.value = pack(value, 0, value.length);
    }

    public String(char[] value, int offset, int count) {
        checkRange(offset, count, value.length);
        this.value = pack(value, offset, count);
    }

    public String(int[] codePoints, int offset, int count) {
        checkRange(offset, count, codePoints.length);
        value = packCodePoints(codePoints, offset, count);
    }

    @Deprecated(since = "1.1")
    public String(byte[] ascii, int hibyte, int offset, int count) {
        checkRange(offset, count, ascii.length);
        char[] c = new char[count];
        for (int i = 0; i < count; i++) {
            c[i] = (char) ((hibyte & 0xff) << 8 | ascii[offset + i] & 0xff);
        }
        value = pack(c, 0, count);
    }

    @Deprecated(since = "1.1")
    public String(byte[] ascii, int hibyte) {
        this(ascii, hibyte, 0, ascii.length);
    }

    public String(byte[] bytes, int offset, int length, String charsetName) throws UnsupportedEncodingException {
        this(CharsetNames.lookup(charsetName), bytes, offset, length);
    }

    public String(byte[] bytes, int offset, int length, Charset charset) {
        this(Objects.requireNonNull(charset), bytes, offset, length);
    }

    private String(Charset charset, byte[] bytes, int offset, int length) {
        checkRange(offset, length, bytes.length);
        int kind = CharsetNames.kind(charset);
        if (kind >= 0) {
            value = decode(bytes, offset, length, kind);
        } else {
            char[] c = CharsetNames.decode(charset, bytes, offset, length);
            value = pack(c, 0, c.length);
        }
    }

    public String(byte[] bytes, String charsetName) throws UnsupportedEncodingException {
        this(bytes, 0, bytes.length, charsetName);
    }

    public String(byte[] bytes, Charset charset) {
        this(Objects.requireNonNull(charset), bytes, 0, bytes.length);
    }

    public String(byte[] bytes, int offset, int length) {
        checkRange(offset, length, bytes.length);
        value = decode(bytes, offset, length, CharsetNames.UTF_8);
    }

    public String(byte[] bytes) {
        value = decode(bytes, 0, bytes.length, CharsetNames.UTF_8);
    }

    public String(StringBuffer buffer) {
        value = buffer.toString().value;
    }

    public String(StringBuilder builder) {
        value = builder.toString().value;
    }

    /** For chars whose range has been checked; the last parameter only tells the constructors apart. */
    String(char[] chars, int offset, int count, Void unchecked) {
        value = pack(chars, offset, count);
    }

    private static void checkRange(int offset, int count, int length) {
        if (offset < 0 || count < 0 || offset > length - count) {
            throw new StringIndexOutOfBoundsException(
                Release.range(offset, offset + " + " + count, length,
                    "offset " + offset + ", count " + count + ", length " + length));
        }
    }

    static void checkBounds(int begin, int end, int length) {
        if (begin < 0 || begin > end || end > length) {
            throw new StringIndexOutOfBoundsException(
                Release.range(begin, "" + end, length, "begin " + begin + ", end " + end + ", length " + length));
        }
    }

    /** Returns the chars in the most compact form; the range is within bounds. */
    private static native Object pack(char[] chars, int offset, int count);

    /** Returns the code points as chars in the most compact form; IllegalArgumentException for what is no code point. */
    private static native Object packCodePoints(int[] codePoints, int offset, int count);

    /** Returns the decoded chars in the most compact form; the charset is one of the kinds in CharsetNames. */
    private static native Object decode(byte[] bytes, int offset, int count, int charset);

    public native int length();

    @Override
    public native boolean isEmpty();

    public native char charAt(int index);

    public native int codePointAt(int index);

    public native int codePointBefore(int index);

    public int codePointCount(int beginIndex, int endIndex) {
        if (beginIndex < 0 || beginIndex > endIndex || endIndex > length()) {
            throw new IndexOutOfBoundsException(Release.range(beginIndex, "" + endIndex, length(), null));
        }
        return Character.codePointCount((CharSequence) this, beginIndex, endIndex);
    }

    public int offsetByCodePoints(int index, int codePointOffset) {
        return Character.offsetByCodePoints((CharSequence) this, index, codePointOffset);
    }

    @Override
    public void getChars(int srcBegin, int srcEnd, char[] dst, int dstBegin) {
        checkBounds(srcBegin, srcEnd, length());
        int n = srcEnd - srcBegin;
        checkRange(dstBegin, n, dst.length);
        copyTo(srcBegin, srcEnd, dst, dstBegin);
    }

    /** Copies chars whose ranges have been checked. */
    native void copyTo(int begin, int end, char[] dst, int at);

    @Deprecated(since = "1.1")
    public void getBytes(int srcBegin, int srcEnd, byte[] dst, int dstBegin) {
        checkBounds(srcBegin, srcEnd, length());
        checkRange(dstBegin, srcEnd - srcBegin, Objects.requireNonNull(dst).length);
        for (int i = srcBegin; i < srcEnd; i++) {
            dst[dstBegin++] = (byte) charAt(i);
        }
    }

    public byte[] getBytes(String charsetName) throws UnsupportedEncodingException {
        return getBytes(CharsetNames.lookup(charsetName));
    }

    public byte[] getBytes(Charset charset) {
        int kind = CharsetNames.kind(Objects.requireNonNull(charset));
        return kind >= 0 ? encode(kind) : CharsetNames.encode(charset, this);
    }

    public byte[] getBytes() {
        return encode(CharsetNames.UTF_8);
    }

    private native byte[] encode(int charset);

    @Override
    public boolean equals(Object anObject) {
        return this == anObject || anObject instanceof String s && same(s);
    }

    private native boolean same(String other);

    public boolean contentEquals(StringBuffer sb) {
        return equals(sb.toString());
    }

    public boolean contentEquals(CharSequence cs) {
        if (cs instanceof String s) {
            return equals(s);
        }
        int n = length();
        if (cs.length() != n) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            if (charAt(i) != cs.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    public native boolean equalsIgnoreCase(String anotherString);

    @Override
    public native int compareTo(String anotherString);

    public native int compareToIgnoreCase(String str);

    public boolean regionMatches(int toffset, String other, int ooffset, int len) {
        return regionMatches0(false, toffset, other, ooffset, len);
    }

    public boolean regionMatches(boolean ignoreCase, int toffset, String other, int ooffset, int len) {
        return regionMatches0(ignoreCase, toffset, other, ooffset, len);
    }

    private native boolean regionMatches0(boolean ignoreCase, int toffset, String other, int ooffset, int len);

    public boolean startsWith(String prefix, int toffset) {
        return startsWith0(prefix, toffset);
    }

    public boolean startsWith(String prefix) {
        return startsWith0(prefix, 0);
    }

    private native boolean startsWith0(String prefix, int offset);

    public boolean endsWith(String suffix) {
        return startsWith0(suffix, length() - suffix.length());
    }

    @Override
    public int hashCode() {
        int h = hash;
        return h != 0 ? h : computeHash();
    }

    /** Computes the hash and keeps it. */
    private native int computeHash();

    public int indexOf(int ch) {
        return indexOf0(ch, 0, Integer.MAX_VALUE);
    }

    public int indexOf(int ch, int fromIndex) {
        return indexOf0(ch, Math.max(fromIndex, 0), Integer.MAX_VALUE);
    }

    public int indexOf(int ch, int beginIndex, int endIndex) {
        checkBounds(beginIndex, endIndex, length());
        return indexOf0(ch, beginIndex, endIndex);
    }

    private native int indexOf0(int ch, int begin, int end);

    public int lastIndexOf(int ch) {
        return lastIndexOf0(ch, Integer.MAX_VALUE);
    }

    public int lastIndexOf(int ch, int fromIndex) {
        return lastIndexOf0(ch, fromIndex);
    }

    private native int lastIndexOf0(int ch, int from);

    public int indexOf(String str) {
        return indexOf0(str, 0, Integer.MAX_VALUE);
    }

    public int indexOf(String str, int fromIndex) {
        return indexOf0(str, fromIndex, Integer.MAX_VALUE);
    }

    public int indexOf(String str, int beginIndex, int endIndex) {
        checkBounds(beginIndex, endIndex, length());
        return indexOf0(str, beginIndex, endIndex);
    }

    private native int indexOf0(String str, int begin, int end);

    public int lastIndexOf(String str) {
        return lastIndexOf0(str, Integer.MAX_VALUE);
    }

    public int lastIndexOf(String str, int fromIndex) {
        return lastIndexOf0(str, fromIndex);
    }

    private native int lastIndexOf0(String str, int from);

    public native String substring(int beginIndex);

    public native String substring(int beginIndex, int endIndex);

    @Override
    public CharSequence subSequence(int beginIndex, int endIndex) {
        return substring(beginIndex, endIndex);
    }

    public native String concat(String str);

    public native String replace(char oldChar, char newChar);

    public String replace(CharSequence target, CharSequence replacement) {
        return replace0(target.toString(), replacement.toString());
    }

    private native String replace0(String target, String replacement);

    public boolean contains(CharSequence s) {
        return indexOf0(s.toString(), 0, Integer.MAX_VALUE) >= 0;
    }

    public boolean matches(String regex) {
        return Pattern.matches(regex, this);
    }

    public String replaceFirst(String regex, String replacement) {
        return Pattern.compile(regex).matcher(this).replaceFirst(replacement);
    }

    public String replaceAll(String regex, String replacement) {
        return Pattern.compile(regex).matcher(this).replaceAll(replacement);
    }

    public String[] split(String regex) {
        return split(regex, 0, false);
    }

    public String[] split(String regex, int limit) {
        return split(regex, limit, false);
    }

    public String[] splitWithDelimiters(String regex, int limit) {
        return split(regex, limit, true);
    }

    private String[] split(String regex, int limit, boolean withDelimiters) {
        // A regular expression that is one char, and means that char, needs no matcher.
        char c = 0;
        int n = regex.length();
        if (n == 1) {
            c = regex.charAt(0);
            if (".$|()[{^?*+\\".indexOf(c) >= 0) {
                n = 0;
            }
        } else if (n == 2 && regex.charAt(0) == '\\') {
            c = regex.charAt(1);
            if (c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
                n = 0;
            }
        } else {
            n = 0;
        }
        if (n == 0 || Character.isSurrogate(c)) {
            Pattern p = Pattern.compile(regex);
            return withDelimiters ? p.splitWithDelimiters(this, limit) : p.split(this, limit);
        }
        return splitAt(c, limit, withDelimiters);
    }

    private String[] splitAt(char c, int limit, boolean withDelimiters) {
        int at = indexOf(c);
        if (at < 0 || limit == 1) {
            return new String[] {this};
        }
        ArrayList<String> parts = new ArrayList<>();
        String delimiter = withDelimiters ? String.valueOf(c) : null;
        int from = 0;
        int matches = 0;
        while (at >= 0 && (limit <= 0 || matches < limit - 1)) {
            parts.add(substring(from, at));
            if (withDelimiters) {
                parts.add(delimiter);
            }
            from = at + 1;
            matches++;
            at = indexOf(c, from);
        }
        parts.add(substring(from));
        int size = parts.size();
        if (limit == 0) {
            while (size > 0 && parts.get(size - 1).isEmpty()) {
                size--;
            }
        }
        String[] result = new String[size];
        for (int i = 0; i < size; i++) {
            result[i] = parts.get(i);
        }
        return result;
    }

    public static String join(CharSequence delimiter, CharSequence... elements) {
        String d = delimiter.toString();
        StringBuilder s = new StringBuilder();
        for (int i = 0; i < elements.length; i++) {
            if (i > 0) {
                s.append(d);
            }
            s.append(String.valueOf(elements[i]));
        }
        return s.toString();
    }

    public static String join(CharSequence delimiter, Iterable<? extends CharSequence> elements) {
        Objects.requireNonNull(delimiter);
        Objects.requireNonNull(elements);
        String d = delimiter.toString();
        StringBuilder s = new StringBuilder();
        Iterator<? extends CharSequence> it = elements.iterator();
        if (it.hasNext()) {
            s.append(String.valueOf(it.next()));
            while (it.hasNext()) {
                s.append(d).append(String.valueOf(it.next()));
            }
        }
        return s.toString();
    }

    public String toLowerCase(Locale locale) {
        String lang = locale.getLanguage();
        return changeCase(0, CharsetNames.caseRules(lang));
    }

    public String toLowerCase() {
        return changeCase(0, 0);
    }

    public String toUpperCase(Locale locale) {
        String lang = locale.getLanguage();
        return changeCase(1, CharsetNames.caseRules(lang));
    }

    public String toUpperCase() {
        return changeCase(1, 0);
    }

    /** Changes to lower (0) or upper (1) case; rules: 0 root, 1 Turkish and Azeri, 2 Lithuanian. */
    private native String changeCase(int to, int rules);

    public native String trim();

    public String strip() {
        return strip0(3);
    }

    public String stripLeading() {
        return strip0(1);
    }

    public String stripTrailing() {
        return strip0(2);
    }

    /** Strips white space at the beginning (bit 0) and the end (bit 1). */
    private native String strip0(int sides);

    public native boolean isBlank();

    public Stream<String> lines() {
        return Lines.list(this).stream();
    }

    public String indent(int n) {
        if (isEmpty()) {
            return "";
        }
        List<String> all = Lines.list(this);
        StringBuilder s = new StringBuilder();
        String pad = n > 0 ? " ".repeat(n) : "";
        for (int i = 0; i < all.size(); i++) {
            String line = all.get(i);
            if (n > 0) {
                s.append(pad).append(line);
            } else {
                int drop = 0;
                while (drop < line.length() && (n == Integer.MIN_VALUE || drop < -n)
                        && Character.isWhitespace(line.charAt(drop))) {
                    drop++;
                }
                s.append(line, drop, line.length());
            }
            s.append('\n');
        }
        return s.toString();
    }

    public String stripIndent() {
        return Lines.stripIndent(this);
    }

    public String translateEscapes() {
        return Lines.translateEscapes(this);
    }

    public <R> R transform(Function<? super String, ? extends R> f) {
        return f.apply(this);
    }

    @Override
    public IntStream chars() {
        return CharSequence.super.chars();
    }

    @Override
    public IntStream codePoints() {
        return CharSequence.super.codePoints();
    }

    @Override
    public String toString() {
        return this;
    }

    public native char[] toCharArray();

    public static String format(String format, Object... args) {
        return new Formatter().format(format, args).toString();
    }

    public static String format(Locale l, String format, Object... args) {
        return new Formatter(l).format(format, args).toString();
    }

    public String formatted(Object... args) {
        return new Formatter().format(this, args).toString();
    }

    public static String valueOf(Object obj) {
        return obj == null ? "null" : obj.toString();
    }

    public static String valueOf(char[] data) {
        return new String(data);
    }

    public static String valueOf(char[] data, int offset, int count) {
        return new String(data, offset, count);
    }

    public static String copyValueOf(char[] data, int offset, int count) {
        return new String(data, offset, count);
    }

    public static String copyValueOf(char[] data) {
        return new String(data);
    }

    public static String valueOf(boolean b) {
        return b ? "true" : "false";
    }

    public static native String valueOf(char c);

    public static String valueOf(int i) {
        return Integer.toString(i);
    }

    public static String valueOf(long l) {
        return Long.toString(l);
    }

    public static String valueOf(float f) {
        return Float.toString(f);
    }

    public static String valueOf(double d) {
        return Double.toString(d);
    }

    /** Returns the one string with these chars that all interned strings and constants share. */
    public native String intern();

    public String repeat(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("count is negative: " + count);
        }
        if (count == 1) {
            return this;
        }
        int n = length();
        if (n == 0 || count == 0) {
            return "";
        }
        if (Integer.MAX_VALUE / count < n) {
            throw new OutOfMemoryError(
                "Required length exceeds implementation limit");
        }
        return repeat0(count);
    }

    private native String repeat0(int count);

    @Override
    public Optional<String> describeConstable() {
        return Optional.of(this);
    }

    @Override
    public String resolveConstantDesc(MethodHandles.Lookup lookup) {
        return this;
    }
}
