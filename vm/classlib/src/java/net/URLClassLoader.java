package java.net;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureClassLoader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Loads classes and resources from directories and jars named by file: URLs. A URL that ends in a slash is a directory. */
public class URLClassLoader extends SecureClassLoader implements Closeable {
    private final ArrayList<URL> urls = new ArrayList<>();
    private final ArrayList<Place> places = new ArrayList<>();
    private boolean closed;

    public URLClassLoader(URL[] urls) {
        add(urls);
    }

    public URLClassLoader(URL[] urls, ClassLoader parent) {
        super(parent);
        add(urls);
    }

    public URLClassLoader(String name, URL[] urls, ClassLoader parent) {
        super(name, parent);
        add(urls);
    }

    public static URLClassLoader newInstance(URL[] urls) {
        return new URLClassLoader(urls);
    }

    public static URLClassLoader newInstance(URL[] urls, ClassLoader parent) {
        return new URLClassLoader(urls, parent);
    }

    private void add(URL[] all) {
        for (URL u : all) {
            addURL(Objects.requireNonNull(u));
        }
    }

    protected void addURL(URL url) {
        if (url != null && !closed && !urls.contains(url)) {
            urls.add(url);
            places.add(new Place(url));
        }
    }

    public URL[] getURLs() {
        return urls.toArray(new URL[0]);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        String path = name.replace('.', '/') + ".class";
        for (Place p : open()) {
            byte[] b = p.read(path);
            if (b != null) {
                return defineClass(name, b, 0, b.length);
            }
        }
        throw new ClassNotFoundException(name);
    }

    @Override
    public URL findResource(String name) {
        for (Place p : open()) {
            URL u = p.find(name);
            if (u != null) {
                return u;
            }
        }
        return null;
    }

    @Override
    public Enumeration<URL> findResources(String name) throws IOException {
        ArrayList<URL> found = new ArrayList<>();
        for (Place p : open()) {
            URL u = p.find(name);
            if (u != null) {
                found.add(u);
            }
        }
        return Collections.enumeration(found);
    }

    @Override
    public InputStream getResourceAsStream(String name) {
        Objects.requireNonNull(name);
        InputStream in = getParent() != null ? getParent().getResourceAsStream(name) : null;
        if (in != null) {
            return in;
        }
        for (Place p : open()) {
            byte[] b = p.read(name);
            if (b != null) {
                return new ByteArrayInputStream(b);
            }
        }
        return null;
    }

    private List<Place> open() {
        return closed ? List.of() : places;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        for (Place p : places) {
            p.close();
        }
        places.clear();
    }

    /** A directory or a jar. */
    private static final class Place {
        private final URL url;
        private final File file;
        private final boolean directory;
        private ZipFile jar;
        private boolean missing;

        Place(URL url) {
            this.url = url;
            directory = url.getPath().endsWith("/");
            file = url.getProtocol().equals("file")
                    ? new File(URLDecoder.decode(url.getPath().replace("+", "%2B"), StandardCharsets.UTF_8)) : null;
            missing = file == null;
        }

        /** Opens the jar when it is first asked; a place that is not there is passed over. */
        private ZipEntry entry(String name) {
            if (jar == null && !missing) {
                try {
                    jar = new ZipFile(file);
                } catch (IOException e) {
                    missing = true;
                }
            }
            return jar == null ? null : jar.getEntry(name);
        }

        URL find(String name) {
            try {
                if (!directory) {
                    return entry(name) == null ? null : new URL("jar:" + url + "!/" + name);
                }
                File f = new File(file, name);
                return missing || !f.exists() ? null : new URL(url, name);
            } catch (MalformedURLException e) {
                return null;
            }
        }

        byte[] read(String name) {
            try {
                if (directory) {
                    File f = new File(file, name);
                    if (missing || !f.isFile()) {
                        return null;
                    }
                    try (InputStream in = new FileInputStream(f)) {
                        return in.readAllBytes();
                    }
                }
                ZipEntry e = entry(name);
                if (e == null) {
                    return null;
                }
                try (InputStream in = jar.getInputStream(e)) {
                    return in.readAllBytes();
                }
            } catch (IOException e) {
                return null;
            }
        }

        void close() throws IOException {
            missing = true;
            if (jar != null) {
                jar.close();
                jar = null;
            }
        }
    }
}
