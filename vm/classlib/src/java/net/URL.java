package java.net;

import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A locator, taken apart. There is no network behind it: what would open a connection throws. */
public final class URL implements Serializable {
    private final String protocol;
    private String userInfo;
    private String authority;
    private String host = "";
    private int port = -1;
    private String path = "";
    private String query;
    private String ref;

    @Deprecated
    public URL(String spec) throws MalformedURLException {
        this(null, spec);
    }

    @Deprecated
    public URL(String protocol, String host, String file) throws MalformedURLException {
        this(protocol, host, -1, file);
    }

    @Deprecated
    public URL(String protocol, String host, int port, String file) throws MalformedURLException {
        this.protocol = protocol.toLowerCase(Locale.ROOT);
        if (defaultPort(this.protocol) == -2) {
            throw new MalformedURLException("unknown protocol: " + protocol);
        }
        if (port < -1) {
            throw new MalformedURLException("Invalid port number :" + port);
        }
        this.host = host == null ? "" : host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
        this.port = port;
        this.authority = port == -1 ? this.host : this.host + ":" + port;
        file(file);
    }

    @Deprecated
    public URL(URL context, String spec) throws MalformedURLException {
        if (spec == null) {
            throw new MalformedURLException("Cannot invoke \"String.length()\" because \"spec\" is null");
        }
        String s = spec.trim();
        if (s.regionMatches(true, 0, "url:", 0, 4)) {
            s = s.substring(4);
        }
        int colon = 0;
        while (colon < s.length() && s.charAt(colon) != ':' && s.charAt(colon) != '/' && s.charAt(colon) != '#') {
            colon++;
        }
        String scheme = null;
        if (colon > 0 && colon < s.length() && s.charAt(colon) == ':' && valid(s.substring(0, colon))) {
            scheme = s.substring(0, colon).toLowerCase(Locale.ROOT);
            s = s.substring(colon + 1);
        }
        if (scheme == null && context == null) {
            throw new MalformedURLException("no protocol: " + spec);
        }
        boolean relative = context != null && (scheme == null || scheme.equals(context.protocol) && !s.startsWith("/"));
        protocol = scheme != null ? scheme : context.protocol;
        if (defaultPort(protocol) == -2) {
            throw new MalformedURLException("unknown protocol: " + protocol);
        }
        int hash = s.indexOf('#');
        if (hash >= 0) {
            ref = s.substring(hash + 1);
            s = s.substring(0, hash);
        }
        if (relative) {
            userInfo = context.userInfo;
            authority = context.authority;
            host = context.host;
            port = context.port;
            path = context.path;
            if (s.isEmpty()) {
                query = context.query;
                ref = hash >= 0 ? ref : context.ref;
                return;
            }
            if (s.startsWith("?")) {
                path = path.substring(0, path.lastIndexOf('/') + 1);
            }
        }
        int question = s.indexOf('?');
        if (question >= 0) {
            query = s.substring(question + 1);
            s = s.substring(0, question);
        }
        if (s.startsWith("//") && !protocol.equals("jar")) {
            int end = s.indexOf('/', 2);
            authority(end < 0 ? s.substring(2) : s.substring(2, end));
            path = "";
            s = end < 0 ? "" : s.substring(end);
        }
        if (s.startsWith("/") || !relative) {
            path = s;
        } else if (!s.isEmpty()) {
            int slash = path.lastIndexOf('/');
            path = (slash >= 0 ? path.substring(0, slash + 1) : authority != null ? "/" : "") + s;
        }
        if (context != null && !protocol.equals("jar")) {
            path = dots(path);
        }
    }

    private static boolean valid(String scheme) {
        for (int i = 0; i < scheme.length(); i++) {
            char c = scheme.charAt(i);
            if (!Character.isLetter(c) && (i == 0 || !Character.isDigit(c) && c != '.' && c != '+' && c != '-')) {
                return false;
            }
        }
        return true;
    }

    private void authority(String a) throws MalformedURLException {
        authority = a;
        int at = a.lastIndexOf('@');
        String h = a;
        if (at >= 0) {
            userInfo = a.substring(0, at);
            h = a.substring(at + 1);
        }
        int colon = h.startsWith("[") ? h.indexOf(':', h.indexOf(']') + 1) : h.indexOf(':');
        if (colon >= 0) {
            String p = h.substring(colon + 1);
            h = h.substring(0, colon);
            if (!p.isEmpty()) {
                try {
                    port = Integer.parseInt(p);
                } catch (NumberFormatException e) {
                    throw new MalformedURLException("Error at index 0 in: \"" + p + "\"");
                }
                if (port < -1) {
                    throw new MalformedURLException("Invalid port number :" + port);
                }
            }
        }
        host = h;
    }

    private void file(String file) {
        int hash = file.indexOf('#');
        if (hash >= 0) {
            ref = file.substring(hash + 1);
            file = file.substring(0, hash);
        }
        int question = file.lastIndexOf('?');
        if (question >= 0) {
            query = file.substring(question + 1);
            file = file.substring(0, question);
        }
        path = file;
    }

    private static String dots(String path) {
        int i;
        while ((i = path.indexOf("/./")) >= 0) {
            path = path.substring(0, i) + path.substring(i + 2);
        }
        i = 0;
        while ((i = path.indexOf("/../", i)) >= 0) {
            int before = i > 0 ? path.lastIndexOf('/', i - 1) : -1;
            if (before >= 0 && !path.startsWith("/../", before)) {
                path = path.substring(0, before) + path.substring(i + 3);
                i = 0;
            } else {
                i += 3;
            }
        }
        while (path.endsWith("/..")) {
            int before = path.lastIndexOf('/', path.length() - 4);
            if (before < 0) {
                break;
            }
            path = path.substring(0, before + 1);
        }
        return path.endsWith("/.") ? path.substring(0, path.length() - 1) : path;
    }

    public static URL of(URI uri, Object handler) throws MalformedURLException {
        return uri.toURL();
    }

    /** Returns -1 for protocols without a port, -2 for those that are not known. */
    private static int defaultPort(String protocol) {
        switch (protocol) {
            case "http": return 80;
            case "https": return 443;
            case "ftp": return 21;
            case "file": case "jar": case "jrt": case "mailto": return -1;
            default: return -2;
        }
    }

    public String getQuery() {
        return query;
    }

    public String getPath() {
        return path;
    }

    public String getUserInfo() {
        return userInfo;
    }

    public String getAuthority() {
        return authority;
    }

    public int getPort() {
        return port;
    }

    public int getDefaultPort() {
        return defaultPort(protocol);
    }

    public String getProtocol() {
        return protocol;
    }

    public String getHost() {
        return host;
    }

    public String getFile() {
        return query == null ? path : path + "?" + query;
    }

    public String getRef() {
        return ref;
    }

    private int effectivePort() {
        return port != -1 ? port : getDefaultPort();
    }

    public boolean sameFile(URL other) {
        return protocol.equals(other.protocol) && getFile().equals(other.getFile())
            && effectivePort() == other.effectivePort() && host.equalsIgnoreCase(other.host);
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof URL && Objects.equals(ref, ((URL) obj).ref) && sameFile((URL) obj);
    }

    @Override
    public int hashCode() {
        return protocol.hashCode() + host.toLowerCase(Locale.ROOT).hashCode() + getFile().hashCode() + effectivePort()
            + (ref == null ? 0 : ref.hashCode());
    }

    @Override
    public String toString() {
        return toExternalForm();
    }

    public String toExternalForm() {
        return protocol + ":" + (authority != null && !authority.isEmpty() ? "//" + authority : "") + getFile()
            + (ref != null ? "#" + ref : "");
    }

    public URI toURI() throws URISyntaxException {
        return new URI(toString());
    }

    /** Opens what a file: URL, or a jar: URL of a file, names. There are no connections to anywhere else. */
    public InputStream openStream() throws IOException {
        if (protocol.equals("file") && host.isEmpty()) {
            return new FileInputStream(decoded(getPath()));
        }
        int bang = getFile().indexOf("!/");
        if (protocol.equals("jar") && getFile().startsWith("file:") && bang > 0) {
            ZipFile jar = new ZipFile(decoded(new URL(getFile().substring(0, bang)).getPath()));
            String name = decoded(getFile().substring(bang + 2));
            ZipEntry entry = jar.getEntry(name);
            if (entry == null) {
                jar.close();
                throw new FileNotFoundException("JAR entry " + name + " not found in " + jar.getName());
            }
            return new FilterInputStream(jar.getInputStream(entry)) {
                @Override
                public void close() throws IOException {
                    super.close();
                    jar.close();
                }
            };
        }
        throw host.isEmpty() ? new UnknownServiceException("no connections: " + this) : new UnknownHostException(host);
    }

    private static String decoded(String path) {
        return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
