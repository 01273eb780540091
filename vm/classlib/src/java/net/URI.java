package java.net;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A uniform resource identifier by RFC 2396, with addresses in brackets by RFC 2732. */
public final class URI implements Comparable<URI>, Serializable {
    private static final String UNRESERVED = "-_.!~*'()";
    private static final String PATH = UNRESERVED + ":@&=+$,;/";
    private static final String URIC = UNRESERVED + ";/?:@&=+$,[]";
    private static final String USER = UNRESERVED + ";:&=+$,";
    private static final String REGISTRY = UNRESERVED + "$,;:@&=+";
    private static final String SERVER = USER + "@[]";

    private String text;
    private String scheme;
    private String fragment;
    private String authority;
    private String userInfo;
    private String host;
    private int port = -1;
    private String path;
    private String query;
    private String schemeSpecific;

    private URI() {
    }

    public URI(String str) throws URISyntaxException {
        text = str;
        new Parser().parse(false);
    }

    public URI(String scheme, String userInfo, String host, int port, String path, String query, String fragment)
            throws URISyntaxException {
        String a = null;
        if (host != null) {
            boolean bare = host.indexOf(':') >= 0 && !host.startsWith("[") && !host.endsWith("]");
            a = (userInfo != null ? quote(userInfo, USER) + "@" : "") + (bare ? "[" + host + "]" : host)
                + (port != -1 ? ":" + port : "");
        } else if (userInfo != null || port != -1) {
            String s = build(scheme, null, null, path, query, fragment);
            throw new URISyntaxException(s, "Expected authority", 0);
        }
        text = build(scheme, null, a, path, query, fragment);
        checkPath(text, scheme, path);
        new Parser().parse(true);
    }

    public URI(String scheme, String authority, String path, String query, String fragment) throws URISyntaxException {
        text = build(scheme, null, authority == null ? null : quote(authority, authority.startsWith("[") ? SERVER : REGISTRY + "[]"),
            path, query, fragment);
        checkPath(text, scheme, path);
        new Parser().parse(false);
    }

    public URI(String scheme, String host, String path, String fragment) throws URISyntaxException {
        this(scheme, null, host, -1, path, null, fragment);
    }

    public URI(String scheme, String ssp, String fragment) throws URISyntaxException {
        text = build(scheme, ssp, null, null, null, fragment);
        new Parser().parse(false);
    }

    private static void checkPath(String s, String scheme, String path) throws URISyntaxException {
        if (scheme != null && path != null && !path.isEmpty() && path.charAt(0) != '/') {
            throw new URISyntaxException(s, "Relative path in absolute URI");
        }
    }

    private static String build(String scheme, String ssp, String authority, String path, String query, String fragment) {
        StringBuilder b = new StringBuilder();
        if (scheme != null) {
            b.append(scheme).append(':');
        }
        if (ssp != null) {
            b.append(quote(ssp, URIC));
        } else {
            if (authority != null) {
                b.append("//").append(authority);
            }
            if (path != null) {
                b.append(quote(path, PATH));
            }
            if (query != null) {
                b.append('?').append(quote(query, URIC));
            }
        }
        if (fragment != null) {
            b.append('#').append(quote(fragment, URIC));
        }
        return b.toString();
    }

    private static boolean plain(char c, String more) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || more.indexOf(c) >= 0;
    }

    private static boolean other(char c) {
        return c >= 0x80 && !Character.isSpaceChar(c) && !Character.isISOControl(c);
    }

    private static boolean hex(char c) {
        return Character.digit(c, 16) >= 0 && c < 0x80;
    }

    private static void escape(StringBuilder b, int codePoint) {
        for (byte x : new String(Character.toChars(codePoint)).getBytes(StandardCharsets.UTF_8)) {
            b.append('%').append("0123456789ABCDEF".charAt(x >> 4 & 15)).append("0123456789ABCDEF".charAt(x & 15));
        }
    }

    /** Escapes what may not stand in a component; percent signs are always escaped, except where URIC allows escapes. */
    private static String quote(String s, String legal) {
        StringBuilder b = new StringBuilder(s.length());
        boolean escapes = legal == URIC || legal.startsWith(REGISTRY) || legal == SERVER;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (plain(c, legal) || other(c)
                    || c == '%' && escapes && i + 2 < s.length() && hex(s.charAt(i + 1)) && hex(s.charAt(i + 2))) {
                b.append(c);
            } else {
                escape(b, c);
            }
        }
        return b.toString();
    }

    public static URI create(String str) {
        try {
            return new URI(str);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    public URI parseServerAuthority() throws URISyntaxException {
        if (host == null && authority != null) {
            new Parser().parse(true);
        }
        return this;
    }

    private final class Parser {
        private final String s = text;

        private URISyntaxException bad(String reason, int at) {
            return new URISyntaxException(s, reason, at);
        }

        /** Checks that only legal characters and escapes stand in a range. */
        private void check(int from, int to, String legal, String what) throws URISyntaxException {
            for (int i = from; i < to; i++) {
                char c = s.charAt(i);
                if (c == '%') {
                    if (i + 2 >= to || !hex(s.charAt(i + 1)) || !hex(s.charAt(i + 2))) {
                        throw bad("Malformed escape pair", i);
                    }
                    i += 2;
                } else if (!plain(c, legal) && !other(c)) {
                    throw bad("Illegal character in " + what, i);
                }
            }
        }

        private int find(int from, String stops) {
            int i = from;
            while (i < s.length() && stops.indexOf(s.charAt(i)) < 0) {
                i++;
            }
            return i;
        }

        void parse(boolean server) throws URISyntaxException {
            int at = 0;
            int colon = find(0, "/?#:");
            int hash = find(0, "#");
            if (colon < s.length() && s.charAt(colon) == ':') {
                if (colon == 0) {
                    throw bad("Expected scheme name", 0);
                }
                char first = s.charAt(0);
                if (!(first >= 'a' && first <= 'z' || first >= 'A' && first <= 'Z')) {
                    throw bad("Illegal character in scheme name", 0);
                }
                for (int i = 1; i < colon; i++) {
                    if (!plain(s.charAt(i), "+-.")) {
                        throw bad("Illegal character in scheme name", i);
                    }
                }
                scheme = s.substring(0, colon);
                at = colon + 1;
                if (at < s.length() && s.charAt(at) == '/') {
                    hierarchical(at, hash, server);
                } else {
                    if (at == hash) {
                        throw bad("Expected scheme-specific part", at);
                    }
                    check(at, hash, URIC, "opaque part");
                }
            } else {
                hierarchical(0, hash, server);
            }
            schemeSpecific = s.substring(at, hash);
            if (hash < s.length()) {
                check(hash + 1, s.length(), URIC, "fragment");
                fragment = s.substring(hash + 1);
            }
        }

        private void hierarchical(int at, int end, boolean server) throws URISyntaxException {
            if (s.startsWith("//", at)) {
                at += 2;
                int to = Math.min(find(at, "/?"), end);
                if (to > at) {
                    authority(at, to, server);
                    at = to;
                } else if (to >= s.length()) {
                    throw bad("Expected authority", at);
                }
            }
            int question = Math.min(find(at, "?"), end);
            check(at, question, PATH, "path");
            path = s.substring(at, question);
            if (question < end) {
                check(question + 1, end, URIC, "query");
                query = s.substring(question + 1, end);
            }
        }

        private void authority(int from, int to, boolean server) throws URISyntaxException {
            String a = s.substring(from, to);
            boolean brackets = a.indexOf('[') >= 0 || a.indexOf(']') >= 0;
            if (!brackets) {
                check(from, to, REGISTRY, "authority");
            }
            authority = a;
            URISyntaxException e = server(from, to);
            if (e != null) {
                userInfo = null;
                host = null;
                port = -1;
                if (server || brackets) {
                    throw e;
                }
            }
        }

        /** Reads [user@]host[:port]; answers what is wrong, or null. */
        private URISyntaxException server(int from, int to) throws URISyntaxException {
            int at = from;
            int sign = s.indexOf('@', from);
            if (sign >= 0 && sign < to) {
                check(from, sign, USER, "user info");
                userInfo = s.substring(from, sign);
                at = sign + 1;
            }
            if (at >= to) {
                return bad("Expected hostname", at);
            }
            int end;
            if (s.charAt(at) == '[') {
                end = s.indexOf(']', at);
                if (end < 0 || end >= to) {
                    return bad("Expected closing bracket for IPv6 address", to);
                }
                if (end == at + 1) {
                    return bad("Expected IPv6 address", at + 1);
                }
                for (int i = at + 1; i < end; i++) {
                    if (!hex(s.charAt(i)) && s.charAt(i) != ':' && s.charAt(i) != '.') {
                        if (s.charAt(i) == '%') {
                            break;
                        }
                        return bad("Malformed IPv6 address", i);
                    }
                }
                end++;
            } else {
                end = at;
                while (end < to && s.charAt(end) != ':') {
                    end++;
                }
                URISyntaxException e = hostname(at, end);
                if (e != null) {
                    return e;
                }
            }
            host = s.substring(at, end);
            if (end < to) {
                if (s.charAt(end) != ':') {
                    return bad("Expected port number", end);
                }
                for (int i = end + 1; i < to; i++) {
                    if (!Character.isDigit(s.charAt(i))) {
                        return bad("Illegal character in port number", i);
                    }
                }
                if (end + 1 < to) {
                    try {
                        port = Integer.parseInt(s.substring(end + 1, to));
                    } catch (NumberFormatException e) {
                        return bad("Malformed port number", end + 1);
                    }
                }
            }
            return null;
        }

        private URISyntaxException hostname(int from, int to) {
            boolean numeric = true;
            int label = from;
            for (int i = from; i <= to; i++) {
                char c = i < to ? s.charAt(i) : '.';
                if (c == '.') {
                    boolean last = i == to;
                    if (label == i && !(last && i > from)) {
                        return bad("Illegal character in hostname", Math.min(i, s.length() - 1));
                    }
                    if (label < i && s.charAt(i - 1) == '-') {
                        return bad("Illegal character in hostname", i - 1);
                    }
                    label = i + 1;
                } else if (!plain(c, "-") || c == '-' && i == label) {
                    return bad("Illegal character in hostname", i);
                } else if (c < '0' || c > '9') {
                    numeric = false;
                }
            }
            if (numeric) {
                String[] parts = s.substring(from, to).split("\\.");
                if (parts.length == 1) {
                    return null;
                }
                boolean ok = parts.length == 4;
                for (String p : parts) {
                    ok &= p.length() <= 3 && Integer.parseInt(p) <= 255;
                }
                return ok ? null : bad("Malformed IPv4 address", from);
            }
            int dot = s.lastIndexOf('.', to - (s.charAt(to - 1) == '.' ? 2 : 1));
            boolean digit = dot >= from && s.charAt(dot + 1) >= '0' && s.charAt(dot + 1) <= '9';
            return digit ? bad("Illegal character in hostname", dot + 1) : null;
        }
    }

    public String getScheme() {
        return scheme;
    }

    public boolean isAbsolute() {
        return scheme != null;
    }

    public boolean isOpaque() {
        return path == null;
    }

    public String getRawSchemeSpecificPart() {
        return schemeSpecific;
    }

    public String getSchemeSpecificPart() {
        return decode(schemeSpecific, true);
    }

    public String getRawAuthority() {
        return authority;
    }

    public String getAuthority() {
        return decode(authority, true);
    }

    public String getRawUserInfo() {
        return userInfo;
    }

    public String getUserInfo() {
        return decode(userInfo, true);
    }

    public String getHost() {
        return host;
    }

    public int getPort() {
        return port;
    }

    public String getRawPath() {
        return path;
    }

    public String getPath() {
        return decode(path, false);
    }

    public String getRawQuery() {
        return query;
    }

    public String getQuery() {
        return decode(query, false);
    }

    public String getRawFragment() {
        return fragment;
    }

    public String getFragment() {
        return decode(fragment, false);
    }

    /** Resolves escapes; those within brackets stay if brackets is set. */
    private static String decode(String s, boolean brackets) {
        if (s == null || s.indexOf('%') < 0) {
            return s;
        }
        StringBuilder b = new StringBuilder(s.length());
        byte[] bytes = new byte[s.length() / 3];
        boolean bracket = false;
        for (int i = 0; i < s.length();) {
            char c = s.charAt(i);
            bracket = brackets && c == '[' || bracket && c != ']';
            if (c != '%' || bracket) {
                b.append(c);
                i++;
                continue;
            }
            int n = 0;
            while (i < s.length() && s.charAt(i) == '%') {
                bytes[n++] = (byte) Integer.parseInt(s.substring(i + 1, i + 3), 16);
                i += 3;
            }
            b.append(new String(bytes, 0, n, StandardCharsets.UTF_8));
        }
        return b.toString();
    }

    private static URI of(String scheme, String userInfo, String host, int port, String authority, String path, String query,
            String fragment) {
        StringBuilder b = new StringBuilder();
        if (scheme != null) {
            b.append(scheme).append(':');
        }
        int from = b.length();
        if (host != null || authority != null) {
            b.append("//");
            if (host != null) {
                b.append(userInfo != null ? userInfo + "@" : "").append(host).append(port != -1 ? ":" + port : "");
            } else {
                b.append(authority);
            }
        }
        b.append(path);
        if (query != null) {
            b.append('?').append(query);
        }
        URI u = new URI();
        u.schemeSpecific = b.substring(from);
        if (fragment != null) {
            b.append('#').append(fragment);
        }
        u.scheme = scheme;
        u.userInfo = userInfo;
        u.host = host;
        u.port = port;
        u.authority = authority;
        u.path = path;
        u.query = query;
        u.fragment = fragment;
        u.text = b.toString();
        return u;
    }

    private URI withPath(String p) {
        return of(scheme, userInfo, host, port, authority, p, query, fragment);
    }

    public URI normalize() {
        if (isOpaque() || path.isEmpty()) {
            return this;
        }
        String p = normalize(path);
        return p.equals(path) ? this : withPath(p);
    }

    private static String normalize(String p) {
        boolean absolute = p.startsWith("/");
        List<String> out = new ArrayList<>();
        int at = 0;
        boolean directory = p.endsWith("/");
        boolean changed = p.contains("//");
        while (at < p.length()) {
            int slash = p.indexOf('/', at);
            int end = slash < 0 ? p.length() : slash;
            String s = p.substring(at, end);
            at = end + 1;
            if (s.isEmpty()) {
                continue;
            }
            boolean last = end >= p.length();
            if (s.equals(".")) {
                changed = true;
                directory |= last;
            } else if (s.equals("..") && !out.isEmpty() && !out.get(out.size() - 1).equals("..")) {
                out.remove(out.size() - 1);
                changed = true;
                directory |= last;
            } else {
                out.add(s);
            }
        }
        if (!changed) {
            return p;
        }
        StringBuilder b = new StringBuilder(p.length());
        if (absolute) {
            b.append('/');
        } else if (!out.isEmpty() && out.get(0).indexOf(':') >= 0) {
            b.append("./");
        }
        b.append(String.join("/", out));
        if (directory && !out.isEmpty()) {
            b.append('/');
        }
        return b.toString();
    }

    public URI resolve(URI given) {
        if (given.isOpaque() || isOpaque()) {
            return given;
        }
        if (given.scheme == null && given.authority == null && given.path.isEmpty() && given.fragment != null
                && given.query == null) {
            return fragment != null && given.fragment.equals(fragment) ? this
                : of(scheme, userInfo, host, port, authority, path, query, given.fragment);
        }
        if (given.scheme != null) {
            return given;
        }
        if (given.authority != null) {
            return of(scheme, given.userInfo, given.host, given.port, given.authority, given.path, given.query, given.fragment);
        }
        String p = given.path;
        if (!p.startsWith("/")) {
            int slash = path.lastIndexOf('/');
            String joined = (slash >= 0 ? path.substring(0, slash + 1) : authority != null && !p.isEmpty() ? "/" : "") + p;
            p = normalize(joined);
        } else {
            p = given.path;
        }
        return of(scheme, userInfo, host, port, authority, p, given.query, given.fragment);
    }

    public URI resolve(String str) {
        return resolve(create(str));
    }

    public URI relativize(URI given) {
        if (given.isOpaque() || isOpaque() || !same(scheme, given.scheme, true) || !Objects.equals(authority, given.authority)) {
            return given;
        }
        String base = normalize(path);
        String other = normalize(given.path);
        if (!base.equals(other)) {
            if (!base.endsWith("/")) {
                base += "/";
            }
            if (!other.startsWith(base)) {
                return given;
            }
        }
        return of(null, null, null, -1, null, other.substring(base.length()), given.query, given.fragment);
    }

    public URL toURL() throws MalformedURLException {
        if (!isAbsolute()) {
            throw new IllegalArgumentException("URI is not absolute");
        }
        return new URL(toString());
    }

    private static boolean same(String a, String b, boolean ignoreCase) {
        return a == null || b == null ? a == b : ignoreCase ? a.equalsIgnoreCase(b) : sameEscapes(a, b);
    }

    /** The digits of escapes are the same in both cases. */
    private static boolean sameEscapes(String a, String b) {
        if (a.length() != b.length()) {
            return false;
        }
        int escape = 0;
        for (int i = 0; i < a.length(); i++) {
            char c = a.charAt(i);
            char d = b.charAt(i);
            if (c != d && (escape == 0 || Character.toLowerCase(c) != Character.toLowerCase(d))) {
                return false;
            }
            escape = c == '%' ? 2 : Math.max(0, escape - 1);
        }
        return true;
    }

    @Override
    public boolean equals(Object ob) {
        if (this == ob) {
            return true;
        }
        if (!(ob instanceof URI)) {
            return false;
        }
        URI u = (URI) ob;
        if (isOpaque() != u.isOpaque() || !same(scheme, u.scheme, true) || !same(fragment, u.fragment, false)) {
            return false;
        }
        if (isOpaque()) {
            return same(schemeSpecific, u.schemeSpecific, false);
        }
        if (!same(path, u.path, false) || !same(query, u.query, false)) {
            return false;
        }
        return host != null && u.host != null
            ? same(userInfo, u.userInfo, false) && host.equalsIgnoreCase(u.host) && port == u.port
            : same(authority, u.authority, false);
    }

    private static int hash(int h, String s) {
        if (s == null) {
            return h;
        }
        if (s.indexOf('%') < 0) {
            return h * 127 + s.hashCode();
        }
        int own = 0;
        int escape = 0;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            own = own * 31 + (escape > 0 ? Character.toUpperCase(c) : c);
            escape = c == '%' ? 2 : Math.max(0, escape - 1);
        }
        return h * 127 + own;
    }

    @Override
    public int hashCode() {
        int h = scheme == null ? 0 : scheme.toLowerCase(Locale.ROOT).hashCode();
        h = hash(h, fragment);
        if (isOpaque()) {
            return hash(h, schemeSpecific);
        }
        h = hash(hash(h, path), query);
        if (host != null) {
            h = hash(h, userInfo);
            for (int i = 0; i < host.length(); i++) {
                h = h * 31 + Character.toLowerCase(host.charAt(i));
            }
            return h + 1949 * port;
        }
        return hash(h, authority);
    }

    private static int order(String a, String b) {
        return a == b ? 0 : a == null ? -1 : b == null ? 1 : a.compareTo(b);
    }

    @Override
    public int compareTo(URI that) {
        int c = scheme == null || that.scheme == null ? order(scheme, that.scheme) : scheme.compareToIgnoreCase(that.scheme);
        if (c != 0) {
            return c;
        }
        if (isOpaque() != that.isOpaque()) {
            return isOpaque() ? 1 : -1;
        }
        if (isOpaque()) {
            c = order(schemeSpecific, that.schemeSpecific);
            return c != 0 ? c : order(fragment, that.fragment);
        }
        if (host != null && that.host != null) {
            c = order(userInfo, that.userInfo);
            c = c != 0 ? c : host.compareToIgnoreCase(that.host);
            c = c != 0 ? c : port - that.port;
        } else {
            c = order(authority, that.authority);
        }
        c = c != 0 ? c : order(path, that.path);
        c = c != 0 ? c : order(query, that.query);
        return c != 0 ? c : order(fragment, that.fragment);
    }

    @Override
    public String toString() {
        return text;
    }

    public String toASCIIString() {
        StringBuilder b = new StringBuilder(text.length());
        String s = Normalizer.normalize(text, Normalizer.Form.NFC);
        for (int i = 0; i < s.length(); i += Character.charCount(s.codePointAt(i))) {
            int c = s.codePointAt(i);
            if (c < 0x80) {
                b.append((char) c);
            } else {
                escape(b, c);
            }
        }
        return b.toString();
    }
}
