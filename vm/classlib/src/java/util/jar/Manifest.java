package java.util.jar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The manifest of an archive: main attributes, and those of entries. */
public class Manifest implements Cloneable {
    /** Bytes of a line without its end. */
    private static final int LINE = 72;

    private final Attributes main = new Attributes();
    private final Map<String, Attributes> entries = new LinkedHashMap<>();

    public Manifest() {
    }

    public Manifest(InputStream is) throws IOException {
        read(is);
    }

    public Manifest(Manifest man) {
        main.putAll(man.main);
        entries.putAll(man.entries);
    }

    public Attributes getMainAttributes() {
        return main;
    }

    public Map<String, Attributes> getEntries() {
        return entries;
    }

    public Attributes getAttributes(String name) {
        return entries.get(name);
    }

    public void clear() {
        main.clear();
        entries.clear();
    }

    /** Writes the manifest; without a version, its main attributes are left out. */
    public void write(OutputStream out) throws IOException {
        Attributes.Name version = Attributes.Name.MANIFEST_VERSION;
        if (main.getValue(version) == null) {
            version = Attributes.Name.SIGNATURE_VERSION;
        }
        if (main.getValue(version) != null) {
            line(out, version + ": " + main.getValue(version));
            section(out, main, version);
        } else {
            line(out, "");
        }
        for (Map.Entry<String, Attributes> e : entries.entrySet()) {
            line(out, "Name: " + e.getKey());
            section(out, e.getValue(), null);
        }
        out.flush();
    }

    private static void section(OutputStream out, Attributes attributes, Attributes.Name without) throws IOException {
        for (Map.Entry<Object, Object> e : attributes.entrySet()) {
            if (!e.getKey().equals(without)) {
                line(out, e.getKey() + ": " + e.getValue());
            }
        }
        line(out, "");
    }

    private static void line(OutputStream out, String text) throws IOException {
        byte[] b = text.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at == 0 || at < b.length;) {
            int n = Math.min(b.length - at, at == 0 ? LINE : LINE - 1);
            if (at > 0) {
                out.write(' ');
            }
            out.write(b, at, n);
            out.write('\r');
            out.write('\n');
            at += Math.max(n, 1);
        }
    }

    public void read(InputStream is) throws IOException {
        byte[] all = is.readAllBytes();
        Attributes section = main;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int at = 0;
        for (int number = 1; at <= all.length; number++) {
            int end = at;
            while (end < all.length && all[end] != '\n' && all[end] != '\r' && all[end] != 0) {
                end++;
            }
            boolean continued = end > at && all[at] == ' ' && line.size() > 0;
            if (!continued) {
                section = attribute(line.toString(StandardCharsets.UTF_8), section, number - 1);
                line.reset();
                if (end == at && at < all.length) {
                    section = null;
                }
            }
            line.write(all, continued ? at + 1 : at, continued ? end - at - 1 : end - at);
            at = end + (end + 1 < all.length && all[end] == '\r' && all[end + 1] == '\n' ? 2 : 1);
        }
        attribute(line.toString(StandardCharsets.UTF_8), section, 0);
    }

    /** Takes in one line and returns the section that the next one belongs to; null is that of a Name to come. */
    private Attributes attribute(String line, Attributes section, int number) throws IOException {
        if (line.isEmpty()) {
            return section;
        }
        int colon = line.indexOf(": ");
        if (colon < 0) {
            throw new IOException("invalid header field (line " + number + ")");
        }
        String name = line.substring(0, colon);
        String value = line.substring(colon + 2);
        if (section == null) {
            if (!name.equalsIgnoreCase("Name")) {
                throw new IOException("invalid manifest format (line " + number + ")");
            }
            return entries.computeIfAbsent(value, k -> new Attributes());
        }
        try {
            section.putValue(name, value);
        } catch (IllegalArgumentException e) {
            throw new IOException("invalid header field name: " + name + " (line " + number + ")");
        }
        return section;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Manifest && main.equals(((Manifest) o).main) && entries.equals(((Manifest) o).entries);
    }

    @Override
    public int hashCode() {
        return main.hashCode() + entries.hashCode();
    }

    @Override
    public Object clone() {
        return new Manifest(this);
    }
}
