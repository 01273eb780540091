package java.util;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Properties as XML, in the one form that the documentation of {@link Properties} gives. */
final class PropertiesXml {
    private static final String DOCTYPE = "<!DOCTYPE properties SYSTEM \"http://java.sun.com/dtd/properties.dtd\">";

    private final String text;
    private int at;

    private PropertiesXml(String text) {
        this.text = text;
    }

    static void store(Properties p, OutputStream out, String comment, Charset charset) throws IOException {
        BufferedWriter w = new BufferedWriter(new OutputStreamWriter(out, charset));
        w.write("<?xml version=\"1.0\" encoding=\"" + charset.name() + "\"?>");
        w.newLine();
        w.write(DOCTYPE);
        w.newLine();
        w.write("<properties>");
        w.newLine();
        if (comment != null) {
            w.write("<comment>" + escape(comment, false) + "</comment>");
            w.newLine();
        }
        for (Map.Entry<Object, Object> e : p.entrySet()) {
            w.write("<entry key=\"" + escape((String) e.getKey(), true) + "\">" + escape((String) e.getValue(), false) + "</entry>");
            w.newLine();
        }
        w.write("</properties>");
        w.newLine();
        w.flush();
    }

    private static String escape(String s, boolean quoted) {
        s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return quoted ? s.replace("\"", "&quot;") : s;
    }

    static void load(Properties p, InputStream in) throws IOException {
        byte[] all = in.readAllBytes();
        String head = new String(all, 0, Math.min(all.length, 200), StandardCharsets.ISO_8859_1);
        int encoding = head.startsWith("<?xml") ? head.indexOf("encoding=") : -1;
        Charset charset = StandardCharsets.UTF_8;
        if (encoding > 0 && encoding < head.indexOf("?>")) {
            int from = encoding + "encoding=".length() + 1;
            charset = Charset.forName(head.substring(from, head.indexOf(head.charAt(from - 1), from)));
        }
        try {
            new PropertiesXml(new String(all, charset)).document(p);
        } catch (StringIndexOutOfBoundsException e) {
            throw new InvalidPropertiesFormatException("XML document structures must start and end within the same entity.");
        }
    }

    private void document(Properties p) throws IOException {
        skip();
        if (!text.startsWith("<properties", at)) {
            throw new InvalidPropertiesFormatException("Invalid property format");
        }
        at = text.indexOf('>', at) + 1;
        for (skip(); !text.startsWith("</properties", at); skip()) {
            if (text.startsWith("<comment", at)) {
                element();
            } else if (text.startsWith("<entry", at)) {
                int key = text.indexOf("key", at);
                int open = text.indexOf('=', key) + 1;
                while (text.charAt(open) <= ' ') {
                    open++;
                }
                int close = text.indexOf(text.charAt(open), open + 1);
                p.put(unescape(text.substring(open + 1, close)), element());
            } else {
                throw new InvalidPropertiesFormatException("Invalid property format");
            }
        }
    }

    /** Skips blanks, comments and declarations. */
    private void skip() {
        for (;;) {
            while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == '\ufeff')) {
                at++;
            }
            if (text.startsWith("<!--", at)) {
                at = text.indexOf("-->", at) + 3;
            } else if (text.startsWith("<?", at) || text.startsWith("<!DOCTYPE", at)) {
                at = text.indexOf('>', at) + 1;
            } else {
                return;
            }
        }
    }

    /** Reads an element of text and returns the text. */
    private String element() throws IOException {
        int open = text.indexOf('>', at);
        if (text.charAt(open - 1) == '/') {
            at = open + 1;
            return "";
        }
        StringBuilder b = new StringBuilder();
        at = open + 1;
        while (!text.startsWith("</", at)) {
            if (text.startsWith("<![CDATA[", at)) {
                int end = text.indexOf("]]>", at);
                b.append(text, at + 9, end);
                at = end + 3;
            } else if (text.charAt(at) == '<') {
                throw new InvalidPropertiesFormatException("Invalid property format");
            } else {
                int end = text.indexOf('<', at);
                b.append(unescape(text.substring(at, end)));
                at = end;
            }
        }
        at = text.indexOf('>', at) + 1;
        return b.toString();
    }

    private static String unescape(String s) {
        if (s.indexOf('&') < 0) {
            return s;
        }
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < s.length(); i++) {
            int end = s.charAt(i) == '&' ? s.indexOf(';', i) : -1;
            if (end < 0) {
                b.append(s.charAt(i));
                continue;
            }
            String name = s.substring(i + 1, end);
            switch (name) {
                case "amp": b.append('&'); break;
                case "lt": b.append('<'); break;
                case "gt": b.append('>'); break;
                case "quot": b.append('"'); break;
                case "apos": b.append('\''); break;
                default:
                    b.appendCodePoint(name.startsWith("#x") ? Integer.parseInt(name.substring(2), 16)
                        : Integer.parseInt(name.substring(1)));
                    break;
            }
            i = end;
        }
        return b.toString();
    }
}
