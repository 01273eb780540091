import java.io.File;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Collections;
import java.util.function.Supplier;

/** Loads plugin.Greeter by a URLClassLoader from a directory and from a jar. */
public class UrlLoaders {
    @SuppressWarnings("unchecked")
    static String load(String... places) throws Exception {
        StringBuilder out = new StringBuilder();
        URL[] urls = new URL[places.length];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = new File(places[i]).toURI().toURL();
        }
        try (URLClassLoader l = new URLClassLoader("tools", urls, UrlLoaders.class.getClassLoader())) {
            Class<?> c = Class.forName("plugin.Greeter", true, l);
            out.append(((Supplier<String>) c.getDeclaredConstructor().newInstance()).get()).append('\n');
            out.append(c.getClassLoader() == l).append(' ').append(l.getURLs().length).append(' ').append(l.getName()).append('\n');
            URL note = l.getResource("note.txt");
            out.append(note.toString().replaceAll("(file:).*/", "$1.../")).append(' ');
            try (InputStream in = note.openStream()) {
                out.append(new String(in.readAllBytes())).append(' ');
            }
            try (InputStream in = l.getResourceAsStream("note.txt")) {
                out.append(new String(in.readAllBytes())).append('\n');
            }
            out.append(Collections.list(l.findResources("note.txt")).size()).append(' ').append(l.findResource("none")).append('\n');
            try {
                l.loadClass("plugin.Missing");
            } catch (ClassNotFoundException e) {
                out.append(e).append('\n');
            }
            l.close();
            try {
                l.loadClass("plugin.Other");
            } catch (ClassNotFoundException e) {
                out.append("closed: ").append(e).append('\n');
            }
        }
        return out.toString();
    }

    public static void main(String[] args) throws Exception {
        System.out.print(load(args));
    }
}
