package java.io;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import junco.internal.FileSystem;

/** A path name, and operations on what it names. */
public class File implements Serializable, Comparable<File> {
    public static final char separatorChar = '/';
    public static final String separator = "/";
    public static final char pathSeparatorChar = ':';
    public static final String pathSeparator = ":";

    private static int temporaries;

    private final String path;

    public File(String pathname) {
        if (pathname == null) {
            throw new NullPointerException();
        }
        path = normalize(pathname);
    }

    public File(String parent, String child) {
        if (child == null) {
            throw new NullPointerException();
        }
        if (parent == null) {
            path = normalize(child);
        } else {
            path = join(parent.isEmpty() ? "/" : normalize(parent), normalize(child));
        }
    }

    public File(File parent, String child) {
        this(parent == null ? null : parent.path, child);
    }

    public File(URI uri) {
        if (!uri.isAbsolute()) {
            throw new IllegalArgumentException("URI is not absolute");
        }
        if (uri.isOpaque()) {
            throw new IllegalArgumentException("URI is not hierarchical");
        }
        if (!"file".equalsIgnoreCase(uri.getScheme())) {
            throw new IllegalArgumentException("URI scheme is not \"file\"");
        }
        if (uri.getRawAuthority() != null) {
            throw new IllegalArgumentException("URI has an authority component");
        }
        if (uri.getRawFragment() != null) {
            throw new IllegalArgumentException("URI has a fragment component");
        }
        if (uri.getRawQuery() != null) {
            throw new IllegalArgumentException("URI has a query component");
        }
        String p = uri.getPath();
        if (p.isEmpty()) {
            throw new IllegalArgumentException("URI path component is empty");
        }
        path = normalize(p);
    }

    private static String normalize(String s) {
        int n = s.length();
        boolean plain = n < 2 || s.charAt(n - 1) != '/';
        if (plain && s.indexOf("//") < 0) {
            return s;
        }
        StringBuilder b = new StringBuilder(n);
        for (int i = 0; i < n; i++) {
            char c = s.charAt(i);
            if (c != '/' || b.length() == 0 || b.charAt(b.length() - 1) != '/') {
                b.append(c);
            }
        }
        if (b.length() > 1 && b.charAt(b.length() - 1) == '/') {
            b.setLength(b.length() - 1);
        }
        return b.toString();
    }

    private static String join(String parent, String child) {
        if (child.isEmpty()) {
            return parent;
        }
        if (child.charAt(0) == '/') {
            return parent.equals("/") ? child : child.length() == 1 ? parent : parent + child;
        }
        return parent.equals("/") ? "/" + child : parent + "/" + child;
    }

    public String getName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public String getParent() {
        int i = path.lastIndexOf('/');
        if (i < 0) {
            return null;
        }
        if (i == 0) {
            return path.length() == 1 ? null : "/";
        }
        return path.substring(0, i);
    }

    public File getParentFile() {
        String p = getParent();
        return p == null ? null : new File(p);
    }

    public String getPath() {
        return path;
    }

    public boolean isAbsolute() {
        return path.startsWith("/");
    }

    public String getAbsolutePath() {
        if (isAbsolute()) {
            return path;
        }
        String dir = System.getProperty("user.dir");
        return path.isEmpty() ? dir : join(dir, path);
    }

    public File getAbsoluteFile() {
        return new File(getAbsolutePath());
    }

    public String getCanonicalPath() throws IOException {
        if (path.indexOf('\0') >= 0) {
            throw new IOException("Invalid file path");
        }
        ArrayList<String> parts = new ArrayList<>();
        for (String part : getAbsolutePath().split("/")) {
            if (part.equals("..")) {
                if (!parts.isEmpty()) {
                    parts.remove(parts.size() - 1);
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return "/" + String.join("/", parts);
    }

    public File getCanonicalFile() throws IOException {
        return new File(getCanonicalPath());
    }

    @Deprecated
    public URL toURL() throws MalformedURLException {
        String p = getAbsolutePath();
        return new URL("file", "", isDirectory() && !p.endsWith("/") ? p + "/" : p);
    }

    public URI toURI() {
        String p = getAbsolutePath();
        if (isDirectory() && !p.endsWith("/")) {
            p += "/";
        }
        try {
            return new URI("file", null, p.startsWith("//") ? "//" + p : p, null);
        } catch (URISyntaxException e) {
            throw new Error(e);
        }
    }

    public Path toPath() {
        return Path.of(path);
    }

    private int attributes() {
        return path.isEmpty() || path.indexOf('\0') >= 0 ? 0 : FileSystem.attributes(getAbsolutePath());
    }

    public boolean canRead() {
        return (attributes() & FileSystem.READABLE) != 0;
    }

    public boolean canWrite() {
        return (attributes() & FileSystem.WRITABLE) != 0;
    }

    public boolean canExecute() {
        return (attributes() & FileSystem.EXECUTABLE) != 0;
    }

    public boolean exists() {
        return attributes() != 0;
    }

    public boolean isDirectory() {
        return (attributes() & FileSystem.DIRECTORY) != 0;
    }

    public boolean isFile() {
        return (attributes() & FileSystem.REGULAR) != 0;
    }

    public boolean isHidden() {
        return getName().startsWith(".");
    }

    public long lastModified() {
        return exists() ? FileSystem.lastModified(getAbsolutePath()) : 0;
    }

    public long length() {
        return exists() ? FileSystem.length(getAbsolutePath()) : 0;
    }

    public boolean createNewFile() throws IOException {
        if (path.indexOf('\0') >= 0) {
            throw new IOException("Invalid file path");
        }
        return FileSystem.create(getAbsolutePath());
    }

    public boolean delete() {
        return FileSystem.delete(getAbsolutePath());
    }

    public void deleteOnExit() {
        String p = getAbsolutePath();
        Runtime.getRuntime().addShutdownHook(new Thread() {
            @Override
            public void run() {
                FileSystem.delete(p);
            }
        });
    }

    public String[] list() {
        return isDirectory() ? FileSystem.list(getAbsolutePath()) : null;
    }

    public String[] list(FilenameFilter filter) {
        String[] names = list();
        if (names == null || filter == null) {
            return names;
        }
        List<String> some = new ArrayList<>();
        for (String n : names) {
            if (filter.accept(this, n)) {
                some.add(n);
            }
        }
        return some.toArray(new String[0]);
    }

    public File[] listFiles() {
        return listFiles((FilenameFilter) null);
    }

    public File[] listFiles(FilenameFilter filter) {
        String[] names = list(filter);
        if (names == null) {
            return null;
        }
        File[] files = new File[names.length];
        for (int i = 0; i < names.length; i++) {
            files[i] = new File(this, names[i]);
        }
        return files;
    }

    public File[] listFiles(FileFilter filter) {
        File[] all = listFiles();
        if (all == null || filter == null) {
            return all;
        }
        int n = 0;
        for (File f : all) {
            if (filter.accept(f)) {
                all[n++] = f;
            }
        }
        return Arrays.copyOf(all, n);
    }

    public boolean mkdir() {
        return FileSystem.makeDirectory(getAbsolutePath());
    }

    public boolean mkdirs() {
        if (exists()) {
            return false;
        }
        if (mkdir()) {
            return true;
        }
        File parent = getAbsoluteFile().getParentFile();
        return parent != null && (parent.mkdirs() || parent.exists()) && mkdir();
    }

    public boolean renameTo(File dest) {
        return FileSystem.rename(getAbsolutePath(), dest.getAbsolutePath());
    }

    public boolean setLastModified(long time) {
        if (time < 0) {
            throw new IllegalArgumentException("Negative time");
        }
        return FileSystem.setLastModified(getAbsolutePath(), time);
    }

    public boolean setReadOnly() {
        return exists();
    }

    public boolean setWritable(boolean writable, boolean ownerOnly) {
        return exists();
    }

    public boolean setWritable(boolean writable) {
        return exists();
    }

    public boolean setReadable(boolean readable, boolean ownerOnly) {
        return exists();
    }

    public boolean setReadable(boolean readable) {
        return exists();
    }

    public boolean setExecutable(boolean executable, boolean ownerOnly) {
        return exists();
    }

    public boolean setExecutable(boolean executable) {
        return exists();
    }

    public static File[] listRoots() {
        return new File[] {new File("/")};
    }

    public long getTotalSpace() {
        return 0;
    }

    public long getFreeSpace() {
        return 0;
    }

    public long getUsableSpace() {
        return 0;
    }

    public static File createTempFile(String prefix, String suffix, File directory) throws IOException {
        if (prefix.length() < 3) {
            throw new IllegalArgumentException("Prefix string \"" + prefix + "\" too short: length must be at least 3");
        }
        File dir = directory != null ? directory : new File(System.getProperty("java.io.tmpdir"));
        for (;;) {
            long n;
            synchronized (File.class) {
                n = junco.internal.Host.seed() >>> 1 ^ temporaries++;
            }
            File f = new File(dir, prefix + n + (suffix == null ? ".tmp" : suffix));
            if (f.createNewFile()) {
                return f;
            }
        }
    }

    public static File createTempFile(String prefix, String suffix) throws IOException {
        return createTempFile(prefix, suffix, null);
    }

    @Override
    public int compareTo(File pathname) {
        return path.compareTo(pathname.path);
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof File f && path.equals(f.path);
    }

    @Override
    public int hashCode() {
        return path.hashCode() ^ 1234321;
    }

    @Override
    public String toString() {
        return path;
    }
}
