package java.nio.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import junco.internal.StandardCharset;

/** A mapping between chars and bytes. */
public abstract class Charset implements Comparable<Charset> {
    private final String name;
    private final String[] aliases;

    protected Charset(String canonicalName, String[] aliases) {
        checkName(canonicalName);
        name = canonicalName;
        this.aliases = aliases == null ? new String[0] : aliases.clone();
        for (String a : this.aliases) {
            checkName(a);
        }
    }

    private static void checkName(String s) {
        int n = s.length();
        if (n == 0) {
            throw new IllegalCharsetNameException(s);
        }
        for (int i = 0; i < n; i++) {
            char c = s.charAt(i);
            boolean letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z' || c >= '0' && c <= '9';
            if (!letter && (i == 0 || "-+:_.".indexOf(c) < 0)) {
                throw new IllegalCharsetNameException(s);
            }
        }
    }

    public static boolean isSupported(String charsetName) {
        return find(charsetName) != null;
    }

    private static Charset find(String charsetName) {
        if (charsetName == null) {
            throw new IllegalArgumentException("Null charset name");
        }
        Charset c = StandardCharset.named(charsetName);
        if (c == null) {
            checkName(charsetName);
        }
        return c;
    }

    public static Charset forName(String charsetName) {
        Charset c = find(charsetName);
        if (c == null) {
            throw new UnsupportedCharsetException(charsetName);
        }
        return c;
    }

    public static Charset forName(String charsetName, Charset fallback) {
        try {
            Charset c = find(charsetName);
            return c != null ? c : fallback;
        } catch (IllegalCharsetNameException e) {
            return fallback;
        }
    }

    public static SortedMap<String, Charset> availableCharsets() {
        SortedMap<String, Charset> map = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Charset c : StandardCharset.all()) {
            map.put(c.name(), c);
        }
        return Collections.unmodifiableSortedMap(map);
    }

    public static Charset defaultCharset() {
        return StandardCharsets.UTF_8;
    }

    public final String name() {
        return name;
    }

    public final Set<String> aliases() {
        Set<String> set = new HashSet<>();
        Collections.addAll(set, aliases);
        return Collections.unmodifiableSet(set);
    }

    public String displayName() {
        return name;
    }

    public final boolean isRegistered() {
        return !name.startsWith("X-") && !name.startsWith("x-");
    }

    public String displayName(Locale locale) {
        return name;
    }

    public abstract boolean contains(Charset cs);

    public abstract CharsetDecoder newDecoder();

    public abstract CharsetEncoder newEncoder();

    public boolean canEncode() {
        return true;
    }

    public final CharBuffer decode(ByteBuffer bb) {
        try {
            return newDecoder().onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE).decode(bb);
        } catch (CharacterCodingException e) {
            throw new Error(e);
        }
    }

    public final ByteBuffer encode(CharBuffer cb) {
        try {
            return newEncoder().onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE).encode(cb);
        } catch (CharacterCodingException e) {
            throw new Error(e);
        }
    }

    public final ByteBuffer encode(String str) {
        return encode(CharBuffer.wrap(str));
    }

    @Override
    public final int compareTo(Charset that) {
        return name.compareToIgnoreCase(that.name);
    }

    @Override
    public final int hashCode() {
        return name.hashCode();
    }

    @Override
    public final boolean equals(Object ob) {
        return ob instanceof Charset c && name.equals(c.name);
    }

    @Override
    public final String toString() {
        return name;
    }
}
