package java.nio.file;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;

/** A path whose names are separated by slashes. */
final class UnixPath implements Path {
    private final String path;
    private String[] names;

    UnixPath(String path) {
        this.path = path;
    }

    /** Removes repeated and trailing slashes. */
    static UnixPath parse(String s) {
        int nul = s.indexOf('\0');
        if (nul >= 0) {
            throw new InvalidPathException(s, "Nul character not allowed");
        }
        int n = s.length();
        if (s.indexOf("//") < 0 && (n <= 1 || s.charAt(n - 1) != '/')) {
            return new UnixPath(s);
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
        return new UnixPath(b.toString());
    }

    private static UnixPath own(Path p) {
        if (p == null) {
            throw new NullPointerException();
        }
        if (!(p instanceof UnixPath)) {
            throw new ProviderMismatchException();
        }
        return (UnixPath) p;
    }

    private String[] names() {
        String[] r = names;
        if (r == null) {
            ArrayList<String> list = new ArrayList<String>();
            if (path.isEmpty()) {
                list.add("");
            } else {
                int from = isAbsolute() ? 1 : 0;
                while (from < path.length()) {
                    int to = path.indexOf('/', from);
                    if (to < 0) {
                        to = path.length();
                    }
                    list.add(path.substring(from, to));
                    from = to + 1;
                }
            }
            r = list.toArray(new String[0]);
            names = r;
        }
        return r;
    }

    private static String join(boolean absolute, Iterable<String> names) {
        String s = String.join("/", names);
        return absolute ? "/" + s : s;
    }

    public FileSystem getFileSystem() {
        return FileSystems.getDefault();
    }

    public boolean isAbsolute() {
        return !path.isEmpty() && path.charAt(0) == '/';
    }

    public Path getRoot() {
        return isAbsolute() ? new UnixPath("/") : null;
    }

    public Path getFileName() {
        String[] n = names();
        return n.length == 0 ? null : n.length == 1 && !isAbsolute() ? this : new UnixPath(n[n.length - 1]);
    }

    public Path getParent() {
        String[] n = names();
        if (n.length == 0) {
            return null;
        }
        if (n.length == 1) {
            return getRoot();
        }
        return new UnixPath(path.substring(0, path.lastIndexOf('/')));
    }

    public int getNameCount() {
        return names().length;
    }

    public Path getName(int index) {
        String[] n = names();
        if (index < 0 || index >= n.length) {
            throw new IllegalArgumentException();
        }
        return new UnixPath(n[index]);
    }

    public Path subpath(int begin, int end) {
        String[] n = names();
        if (begin < 0 || begin >= n.length || end > n.length || begin >= end) {
            throw new IllegalArgumentException();
        }
        return new UnixPath(String.join("/", java.util.Arrays.copyOfRange(n, begin, end)));
    }

    public boolean startsWith(Path other) {
        if (!(other instanceof UnixPath)) {
            return false;
        }
        UnixPath o = (UnixPath) other;
        if (o.isAbsolute() != isAbsolute() || o.path.isEmpty() != path.isEmpty()) {
            return false;
        }
        String[] a = names();
        String[] b = o.names();
        return b.length <= a.length && java.util.Arrays.equals(a, 0, b.length, b, 0, b.length);
    }

    public boolean endsWith(Path other) {
        if (!(other instanceof UnixPath)) {
            return false;
        }
        UnixPath o = (UnixPath) other;
        if (o.path.isEmpty() != path.isEmpty()) {
            return false;
        }
        String[] a = names();
        String[] b = o.names();
        if (o.isAbsolute()) {
            return equals(o);
        }
        return b.length <= a.length && java.util.Arrays.equals(a, a.length - b.length, a.length, b, 0, b.length);
    }

    public Path normalize() {
        ArrayList<String> out = new ArrayList<String>();
        for (String n : names()) {
            if (n.equals(".")) {
                continue;
            }
            if (n.equals("..")) {
                int last = out.size() - 1;
                if (last >= 0 && !out.get(last).equals("..")) {
                    out.remove(last);
                    continue;
                }
                if (isAbsolute()) {
                    continue;
                }
            }
            out.add(n);
        }
        return new UnixPath(join(isAbsolute(), out));
    }

    public Path resolve(Path other) {
        UnixPath o = own(other);
        if (o.isAbsolute() || path.isEmpty()) {
            return o;
        }
        if (o.path.isEmpty()) {
            return this;
        }
        return new UnixPath(path.equals("/") ? "/" + o.path : path + "/" + o.path);
    }

    public Path relativize(Path other) {
        UnixPath o = own(other);
        if (o.equals(this)) {
            return new UnixPath("");
        }
        if (isAbsolute() != o.isAbsolute()) {
            throw new IllegalArgumentException("'other' is different type of Path");
        }
        if (path.isEmpty()) {
            return o;
        }
        String[] a = ((UnixPath) normalize()).names();
        String[] b = ((UnixPath) o.normalize()).names();
        if (a.length == 1 && a[0].isEmpty()) {
            a = new String[0];
        }
        if (b.length == 1 && b[0].isEmpty()) {
            b = new String[0];
        }
        int common = 0;
        while (common < a.length && common < b.length && a[common].equals(b[common])) {
            common++;
        }
        ArrayList<String> out = new ArrayList<String>();
        for (int i = common; i < a.length; i++) {
            if (a[i].equals("..")) {
                throw new IllegalArgumentException("Unable to compute relative  path from " + this + " to " + other);
            }
            out.add("..");
        }
        for (int i = common; i < b.length; i++) {
            out.add(b[i]);
        }
        return new UnixPath(join(false, out));
    }

    public Path toAbsolutePath() {
        return isAbsolute() ? this : parse(new File(path).getAbsolutePath());
    }

    public Path toRealPath(LinkOption... options) throws IOException {
        Path p = toAbsolutePath().normalize();
        if (!Files.exists(p, options)) {
            throw new NoSuchFileException(path);
        }
        return options.length > 0 ? p : real(p);
    }

    /** Follows the links on the way to an existing file. */
    private static Path real(Path p) throws IOException {
        Path at = p.getRoot();
        for (Path name : p) {
            at = at.resolve(name);
            if (Files.isSymbolicLink(at)) {
                at = real(at.getParent().resolve(Files.readSymbolicLink(at)).normalize());
            }
        }
        return at;
    }

    public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
        throw new UnsupportedOperationException();
    }

    public int compareTo(Path other) {
        return path.compareTo(((UnixPath) other).path);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof UnixPath && path.equals(((UnixPath) o).path);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public String toString() {
        return path;
    }
}
