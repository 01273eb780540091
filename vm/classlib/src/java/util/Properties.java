package java.util;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A table of texts by name, with defaults, that can be written and read. Its entries are in a concurrent map. */
public class Properties extends Hashtable<Object, Object> {
    protected volatile Properties defaults;
    private transient ConcurrentHashMap<Object, Object> map;

    public Properties() {
        this(null, 8);
    }

    public Properties(int initialCapacity) {
        this(null, initialCapacity);
    }

    public Properties(Properties defaults) {
        this(defaults, 8);
    }

    private Properties(Properties defaults, int initialCapacity) {
        super((Void) null);
        this.map = new ConcurrentHashMap<Object, Object>(initialCapacity);
        this.defaults = defaults;
    }

    public synchronized Object setProperty(String key, String value) {
        return put(key, value);
    }

    public String getProperty(String key) {
        Object v = map.get(key);
        Properties d = defaults;
        return v instanceof String ? (String) v : d != null ? d.getProperty(key) : null;
    }

    public String getProperty(String key, String defaultValue) {
        String v = getProperty(key);
        return v == null ? defaultValue : v;
    }

    private void collect(Map<String, Object> all, boolean stringsOnly) {
        if (defaults != null) {
            defaults.collect(all, stringsOnly);
        }
        for (Map.Entry<Object, Object> e : map.entrySet()) {
            if (!stringsOnly || e.getKey() instanceof String && e.getValue() instanceof String) {
                all.put((String) e.getKey(), e.getValue());
            }
        }
    }

    public Enumeration<?> propertyNames() {
        Hashtable<String, Object> h = new Hashtable<String, Object>();
        collect(h, false);
        return h.keys();
    }

    public Set<String> stringPropertyNames() {
        Map<String, Object> h = new HashMap<String, Object>();
        collect(h, true);
        return Collections.unmodifiableSet(h.keySet());
    }

    public void list(PrintStream out) {
        out.print(listing());
    }

    public void list(PrintWriter out) {
        out.print(listing());
    }

    private String listing() {
        String nl = System.lineSeparator();
        StringBuilder b = new StringBuilder("-- listing properties --").append(nl);
        Map<String, Object> h = new HashMap<String, Object>();
        collect(h, false);
        for (Map.Entry<String, Object> e : h.entrySet()) {
            String v = (String) e.getValue();
            if (v.length() > 40) {
                v = v.substring(0, 37) + "...";
            }
            b.append(e.getKey()).append('=').append(v).append(nl);
        }
        return b.toString();
    }

    public synchronized void load(InputStream in) throws IOException {
        Objects.requireNonNull(in, "inStream parameter is null");
        load(new InputStreamReader(in, StandardCharsets.ISO_8859_1));
    }

    public synchronized void load(Reader reader) throws IOException {
        Objects.requireNonNull(reader, "reader parameter is null");
        BufferedReader in = reader instanceof BufferedReader ? (BufferedReader) reader : new BufferedReader(reader);
        String line;
        while ((line = in.readLine()) != null) {
            line = stripStart(line);
            if (line.isEmpty() || line.charAt(0) == '#' || line.charAt(0) == '!') {
                continue;
            }
            while (endsInBackslash(line)) {
                String more = in.readLine();
                line = line.substring(0, line.length() - 1) + (more == null ? "" : stripStart(more));
                if (more == null) {
                    break;
                }
            }
            int n = line.length();
            int k = 0;
            while (k < n && " \t\f=:".indexOf(line.charAt(k)) < 0) {
                k += line.charAt(k) == '\\' ? 2 : 1;
            }
            k = Math.min(k, n);
            int v = k;
            while (v < n && " \t\f".indexOf(line.charAt(v)) >= 0) {
                v++;
            }
            if (v < n && (line.charAt(v) == '=' || line.charAt(v) == ':')) {
                v++;
                while (v < n && " \t\f".indexOf(line.charAt(v)) >= 0) {
                    v++;
                }
            }
            put(unescape(line.substring(0, k)), unescape(line.substring(v)));
        }
    }

    private static String stripStart(String s) {
        int i = 0;
        while (i < s.length() && " \t\f".indexOf(s.charAt(i)) >= 0) {
            i++;
        }
        return s.substring(i);
    }

    private static boolean endsInBackslash(String s) {
        int n = 0;
        for (int i = s.length() - 1; i >= 0 && s.charAt(i) == '\\'; i--) {
            n++;
        }
        return (n & 1) == 1;
    }

    private static String unescape(String s) {
        if (s.indexOf('\\') < 0) {
            return s;
        }
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c != '\\' || i + 1 == s.length()) {
                if (c != '\\') {
                    b.append(c);
                }
                continue;
            }
            c = s.charAt(++i);
            switch (c) {
                case 't':
                    b.append('\t');
                    break;
                case 'n':
                    b.append('\n');
                    break;
                case 'r':
                    b.append('\r');
                    break;
                case 'f':
                    b.append('\f');
                    break;
                case 'u':
                    try {
                        b.append((char) Integer.parseInt(s.substring(i + 1, i + 5), 16));
                    } catch (RuntimeException bad) {
                        throw new IllegalArgumentException("Malformed \\uxxxx encoding.");
                    }
                    i += 4;
                    break;
                default:
                    b.append(c);
            }
        }
        return b.toString();
    }

    private static String escape(String s, boolean key, boolean ascii) {
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            switch (c) {
                case ' ':
                    b.append(i == 0 || key ? "\\ " : " ");
                    break;
                case '\t':
                    b.append("\\t");
                    break;
                case '\n':
                    b.append("\\n");
                    break;
                case '\r':
                    b.append("\\r");
                    break;
                case '\f':
                    b.append("\\f");
                    break;
                case '=':
                case ':':
                case '#':
                case '!':
                case '\\':
                    b.append('\\').append(c);
                    break;
                default:
                    if (ascii && (c < 0x20 || c > 0x7e)) {
                        b.append("\\u");
                        for (int k = 12; k >= 0; k -= 4) {
                            b.append("0123456789ABCDEF".charAt((c >> k) & 15));
                        }
                    } else {
                        b.append(c);
                    }
            }
        }
        return b.toString();
    }

    @Deprecated
    public void save(OutputStream out, String comments) {
        try {
            store(out, comments);
        } catch (IOException ignored) {
            return;
        }
    }

    public synchronized void loadFromXML(InputStream in) throws IOException {
        PropertiesXml.load(this, in);
        in.close();
    }

    public void storeToXML(OutputStream os, String comment) throws IOException {
        storeToXML(os, comment, StandardCharsets.UTF_8);
    }

    public void storeToXML(OutputStream os, String comment, String encoding) throws IOException {
        storeToXML(os, comment, java.nio.charset.Charset.forName(encoding));
    }

    public void storeToXML(OutputStream os, String comment, java.nio.charset.Charset charset) throws IOException {
        PropertiesXml.store(this, java.util.Objects.requireNonNull(os, "OutputStream"), comment, charset);
    }

    public void store(Writer writer, String comments) throws IOException {
        store(writer instanceof BufferedWriter ? (BufferedWriter) writer : new BufferedWriter(writer), comments, false);
    }

    public void store(OutputStream out, String comments) throws IOException {
        store(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.ISO_8859_1)), comments, true);
    }

    private void store(BufferedWriter w, String comments, boolean ascii) throws IOException {
        if (comments != null) {
            for (String line : comments.split("\r\n|\n|\r", -1)) {
                if (line.isEmpty() || line.charAt(0) != '#' && line.charAt(0) != '!') {
                    w.write('#');
                }
                w.write(line);
                w.newLine();
            }
        }
        w.write("#" + new Date());
        w.newLine();
        synchronized (this) {
            for (Map.Entry<Object, Object> e : map.entrySet()) {
                w.write(escape((String) e.getKey(), true, ascii) + "="
                        + escape((String) e.getValue(), false, ascii));
                w.newLine();
            }
        }
        w.flush();
    }

    @Override
    public int size() {
        return map.size();
    }

    @Override
    public boolean isEmpty() {
        return map.isEmpty();
    }

    @Override
    public Enumeration<Object> keys() {
        return Collections.enumeration(map.keySet());
    }

    @Override
    public Enumeration<Object> elements() {
        return Collections.enumeration(map.values());
    }

    @Override
    public boolean contains(Object value) {
        return map.contains(value);
    }

    @Override
    public boolean containsValue(Object value) {
        return map.containsValue(value);
    }

    @Override
    public boolean containsKey(Object key) {
        return map.containsKey(key);
    }

    @Override
    public Object get(Object key) {
        return map.get(key);
    }

    @Override
    public synchronized Object put(Object key, Object value) {
        return map.put(key, value);
    }

    @Override
    public synchronized Object remove(Object key) {
        return map.remove(key);
    }

    @Override
    public synchronized void putAll(Map<?, ?> t) {
        map.putAll(t);
    }

    @Override
    public synchronized void clear() {
        map.clear();
    }

    @Override
    public synchronized String toString() {
        return map.toString();
    }

    @Override
    public Set<Object> keySet() {
        return Collections.synchronizedSet(map.keySet());
    }

    @Override
    public Collection<Object> values() {
        return Collections.synchronizedCollection(map.values());
    }

    @Override
    public Set<Map.Entry<Object, Object>> entrySet() {
        return Collections.synchronizedSet(map.entrySet());
    }

    @Override
    public synchronized boolean equals(Object o) {
        return map.equals(o);
    }

    @Override
    public synchronized int hashCode() {
        return map.hashCode();
    }

    @Override
    public Object getOrDefault(Object key, Object defaultValue) {
        return map.getOrDefault(key, defaultValue);
    }

    @Override
    public synchronized void forEach(BiConsumer<? super Object, ? super Object> action) {
        map.forEach(action);
    }

    @Override
    public synchronized void replaceAll(BiFunction<? super Object, ? super Object, ?> function) {
        map.replaceAll(function);
    }

    @Override
    public synchronized Object putIfAbsent(Object key, Object value) {
        return map.putIfAbsent(key, value);
    }

    @Override
    public synchronized boolean remove(Object key, Object value) {
        return map.remove(key, value);
    }

    @Override
    public synchronized boolean replace(Object key, Object oldValue, Object newValue) {
        return map.replace(key, oldValue, newValue);
    }

    @Override
    public synchronized Object replace(Object key, Object value) {
        return map.replace(key, value);
    }

    @Override
    public synchronized Object computeIfAbsent(Object key, Function<? super Object, ?> f) {
        return map.computeIfAbsent(key, f);
    }

    @Override
    public synchronized Object computeIfPresent(Object key, BiFunction<? super Object, ? super Object, ?> f) {
        return map.computeIfPresent(key, f);
    }

    @Override
    public synchronized Object compute(Object key, BiFunction<? super Object, ? super Object, ?> f) {
        return map.compute(key, f);
    }

    @Override
    public synchronized Object merge(Object key, Object value, BiFunction<? super Object, ? super Object, ?> f) {
        return map.merge(key, value, f);
    }

    @Override
    public synchronized Object clone() {
        Properties p = new Properties(defaults);
        p.map.putAll(map);
        return p;
    }

    @Override
    protected void rehash() {
    }
}
