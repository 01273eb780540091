package java.nio.file;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import junco.internal.FileSystem;

/** What can be done with files. */
public final class Files {
    private static int temporaries;

    private Files() {
    }

    private static String name(Path p) {
        return p.toAbsolutePath().toString();
    }

    private static int attributes(Path p) {
        return FileSystem.attributes(name(p));
    }

    private static boolean has(Path p, int bit) {
        return (attributes(p) & bit) != 0;
    }

    private static boolean noFollow(LinkOption[] options) {
        return options.length > 0 && options[0] == LinkOption.NOFOLLOW_LINKS;
    }

    private static boolean has(Path p, int bit, LinkOption[] options) {
        return noFollow(options) ? (FileSystem.linkAttributes(name(p)) & bit) != 0 : has(p, bit);
    }

    /** Throws what fits if there is no such file. */
    private static void mustExist(Path p) throws IOException {
        if (!exists(p)) {
            throw new NoSuchFileException(p.toString());
        }
    }

    public static boolean exists(Path path, LinkOption... options) {
        return has(path, FileSystem.EXISTS, options);
    }

    public static boolean notExists(Path path, LinkOption... options) {
        return !exists(path, options);
    }

    public static boolean isDirectory(Path path, LinkOption... options) {
        return has(path, FileSystem.DIRECTORY, options);
    }

    public static boolean isRegularFile(Path path, LinkOption... options) {
        return has(path, FileSystem.REGULAR, options);
    }

    public static boolean isSymbolicLink(Path path) {
        return (FileSystem.linkAttributes(name(path)) & FileSystem.SYMBOLIC_LINK) != 0;
    }

    public static boolean isReadable(Path path) {
        return has(path, FileSystem.READABLE);
    }

    public static boolean isWritable(Path path) {
        return has(path, FileSystem.WRITABLE);
    }

    public static boolean isExecutable(Path path) {
        return has(path, FileSystem.EXECUTABLE);
    }

    public static boolean isHidden(Path path) throws IOException {
        Path n = path.getFileName();
        return n != null && n.toString().startsWith(".");
    }

    public static boolean isSameFile(Path path, Path path2) throws IOException {
        return path.equals(path2) || path.toRealPath().equals(path2.toRealPath());
    }

    public static long size(Path path) throws IOException {
        mustExist(path);
        return FileSystem.length(name(path));
    }

    public static FileTime getLastModifiedTime(Path path, LinkOption... options) throws IOException {
        mustExist(path);
        return FileTime.fromMillis(FileSystem.lastModified(name(path)));
    }

    public static Path setLastModifiedTime(Path path, FileTime time) throws IOException {
        mustExist(path);
        if (!FileSystem.setLastModified(name(path), time.toMillis())) {
            throw new FileSystemException(path.toString(), null, "Operation not permitted");
        }
        return path;
    }

    private static final class Attributes implements BasicFileAttributes {
        private final int bits;
        private final long size;
        private final FileTime time;

        Attributes(Path p, LinkOption... options) throws IOException {
            if (!exists(p, options)) {
                throw new NoSuchFileException(p.toString());
            }
            String n = name(p);
            bits = noFollow(options) ? FileSystem.linkAttributes(n) : FileSystem.attributes(n);
            size = FileSystem.length(n);
            time = FileTime.fromMillis(FileSystem.lastModified(n));
        }

        @Override
        public FileTime lastModifiedTime() {
            return time;
        }

        @Override
        public FileTime lastAccessTime() {
            return time;
        }

        @Override
        public FileTime creationTime() {
            return time;
        }

        @Override
        public boolean isRegularFile() {
            return (bits & FileSystem.REGULAR) != 0;
        }

        @Override
        public boolean isDirectory() {
            return (bits & FileSystem.DIRECTORY) != 0;
        }

        @Override
        public boolean isSymbolicLink() {
            return (bits & FileSystem.SYMBOLIC_LINK) != 0;
        }

        @Override
        public boolean isOther() {
            return (bits & (FileSystem.REGULAR | FileSystem.DIRECTORY | FileSystem.SYMBOLIC_LINK)) == 0;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public Object fileKey() {
            return null;
        }
    }

    @SuppressWarnings("unchecked")
    public static <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        if (type != (Class<?>) BasicFileAttributes.class) {
            throw new UnsupportedOperationException();
        }
        return (A) new Attributes(path, options);
    }

    public static Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
            throws IOException {
        Attributes a = new Attributes(path, options);
        Map<String, Object> all = new HashMap<String, Object>();
        all.put("size", a.size());
        all.put("lastModifiedTime", a.lastModifiedTime());
        all.put("lastAccessTime", a.lastAccessTime());
        all.put("creationTime", a.creationTime());
        all.put("isRegularFile", a.isRegularFile());
        all.put("isDirectory", a.isDirectory());
        all.put("isSymbolicLink", a.isSymbolicLink());
        all.put("isOther", a.isOther());
        all.put("fileKey", null);
        int colon = attributes.indexOf(':');
        if (colon >= 0 && !attributes.substring(0, colon).equals("basic")) {
            throw new UnsupportedOperationException("View '" + attributes.substring(0, colon) + "' not available");
        }
        String wanted = attributes.substring(colon + 1);
        if (wanted.equals("*")) {
            return all;
        }
        Map<String, Object> some = new HashMap<String, Object>();
        for (String s : wanted.split(",")) {
            if (!all.containsKey(s)) {
                throw new IllegalArgumentException("'" + s + "' not recognized");
            }
            some.put(s, all.get(s));
        }
        return some;
    }

    public static Object getAttribute(Path path, String attribute, LinkOption... options) throws IOException {
        return readAttributes(path, attribute).get(attribute.substring(attribute.indexOf(':') + 1));
    }

    public static Path setAttribute(Path path, String attribute, Object value, LinkOption... options)
            throws IOException {
        if (attribute.equals("lastModifiedTime") || attribute.equals("basic:lastModifiedTime")) {
            return setLastModifiedTime(path, (FileTime) value);
        }
        throw new UnsupportedOperationException("'" + attribute + "' not recognized");
    }

    @SuppressWarnings("unchecked")
    public static <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type,
            LinkOption... options) {
        if (type != (Class<?>) BasicFileAttributeView.class) {
            return null;
        }
        return (V) new BasicFileAttributeView() {
            @Override
            public String name() {
                return "basic";
            }

            @Override
            public BasicFileAttributes readAttributes() throws IOException {
                return new Attributes(path);
            }

            @Override
            public void setTimes(FileTime modified, FileTime accessed, FileTime created) throws IOException {
                if (modified != null) {
                    setLastModifiedTime(path, modified);
                }
            }
        };
    }

    public static Set<PosixFilePermission> getPosixFilePermissions(Path path, LinkOption... options)
            throws IOException {
        mustExist(path);
        Set<PosixFilePermission> s = EnumSet.noneOf(PosixFilePermission.class);
        if (isReadable(path)) {
            s.add(PosixFilePermission.OWNER_READ);
        }
        if (isWritable(path)) {
            s.add(PosixFilePermission.OWNER_WRITE);
        }
        if (isExecutable(path)) {
            s.add(PosixFilePermission.OWNER_EXECUTE);
        }
        return s;
    }

    public static UserPrincipal getOwner(Path path, LinkOption... options) throws IOException {
        mustExist(path);
        String name = System.getProperty("user.name");
        return new UserPrincipal() {
            @Override
            public String getName() {
                return name;
            }

            @Override
            public String toString() {
                return name;
            }
        };
    }

    public static FileStore getFileStore(Path path) throws IOException {
        mustExist(path);
        return new FileStore() {
            @Override
            public String name() {
                return "junco";
            }

            @Override
            public String type() {
                return "embedded";
            }

            @Override
            public boolean isReadOnly() {
                return false;
            }

            @Override
            public long getTotalSpace() {
                return 0;
            }

            @Override
            public long getUsableSpace() {
                return 0;
            }

            @Override
            public long getUnallocatedSpace() {
                return 0;
            }
        };
    }

    public static String probeContentType(Path path) throws IOException {
        String n = path.toString();
        String ext = n.substring(n.lastIndexOf('.') + 1);
        switch (ext) {
            case "txt":
                return "text/plain";
            case "html":
            case "htm":
                return "text/html";
            case "css":
                return "text/css";
            case "json":
                return "application/json";
            case "xml":
                return "application/xml";
            case "png":
                return "image/png";
            case "jpg":
            case "jpeg":
                return "image/jpeg";
            case "gif":
                return "image/gif";
            case "pdf":
                return "application/pdf";
            case "zip":
                return "application/zip";
            default:
                return null;
        }
    }

    // Creating, deleting, copying.

    public static Path createFile(Path path, FileAttribute<?>... attrs) throws IOException {
        if (exists(path)) {
            throw new FileAlreadyExistsException(path.toString());
        }
        parentMustExist(path);
        try {
            FileSystem.create(name(path));
        } catch (IOException e) {
            throw denied(path, e);
        }
        return path;
    }

    private static void parentMustExist(Path path) throws IOException {
        Path parent = path.toAbsolutePath().getParent();
        if (parent != null && !exists(parent)) {
            throw new NoSuchFileException(path.toString());
        }
    }

    private static IOException denied(Path path, IOException e) {
        String m = e.getMessage();
        if (m == null || m.startsWith("Permission denied")) {
            return new AccessDeniedException(path.toString());
        }
        if (m.startsWith("No such file")) {
            return new NoSuchFileException(path.toString());
        }
        return new FileSystemException(path.toString(), null, m);
    }

    public static Path createDirectory(Path dir, FileAttribute<?>... attrs) throws IOException {
        if (exists(dir)) {
            throw new FileAlreadyExistsException(dir.toString());
        }
        parentMustExist(dir);
        if (!FileSystem.makeDirectory(name(dir))) {
            throw new AccessDeniedException(dir.toString());
        }
        return dir;
    }

    public static Path createDirectories(Path dir, FileAttribute<?>... attrs) throws IOException {
        if (isDirectory(dir)) {
            return dir;
        }
        if (exists(dir)) {
            throw new FileAlreadyExistsException(dir.toString());
        }
        Path parent = dir.toAbsolutePath().getParent();
        if (parent != null) {
            createDirectories(parent);
        }
        return createDirectory(dir);
    }

    private static Path temporary(Path dir, String prefix, String suffix) {
        Path p;
        do {
            long n = (System.nanoTime() ^ ((long) ++temporaries << 32)) & Long.MAX_VALUE;
            p = dir.resolve((prefix == null ? "" : prefix) + n + suffix);
        } while (exists(p));
        return p;
    }

    private static Path temporaryDirectory() {
        return Path.of(System.getProperty("java.io.tmpdir", "/tmp"));
    }

    public static Path createTempFile(Path dir, String prefix, String suffix, FileAttribute<?>... attrs)
            throws IOException {
        return createFile(temporary(dir, prefix, suffix == null ? ".tmp" : suffix));
    }

    public static Path createTempFile(String prefix, String suffix, FileAttribute<?>... attrs) throws IOException {
        return createTempFile(temporaryDirectory(), prefix, suffix);
    }

    public static Path createTempDirectory(Path dir, String prefix, FileAttribute<?>... attrs) throws IOException {
        return createDirectory(temporary(dir, prefix, ""));
    }

    public static Path createTempDirectory(String prefix, FileAttribute<?>... attrs) throws IOException {
        return createTempDirectory(temporaryDirectory(), prefix);
    }

    public static Path createSymbolicLink(Path link, Path target, FileAttribute<?>... attrs) throws IOException {
        mustNotExist(link);
        parentMustExist(link);
        FileSystem.symbolicLink(target.toString(), name(link));
        return link;
    }

    public static Path createLink(Path link, Path existing) throws IOException {
        mustExist(existing);
        mustNotExist(link);
        parentMustExist(link);
        FileSystem.link(name(existing), name(link));
        return link;
    }

    private static void mustNotExist(Path p) throws IOException {
        if (exists(p, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(p.toString());
        }
    }

    public static Path readSymbolicLink(Path link) throws IOException {
        if (!exists(link, LinkOption.NOFOLLOW_LINKS)) {
            throw new NoSuchFileException(link.toString());
        }
        if (!isSymbolicLink(link)) {
            throw new NotLinkException(link.toString());
        }
        return Path.of(FileSystem.readLink(name(link)));
    }

    public static void delete(Path path) throws IOException {
        if (!exists(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new NoSuchFileException(path.toString());
        }
        if (isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            String[] rest = FileSystem.list(name(path));
            if (rest != null && rest.length > 0) {
                throw new DirectoryNotEmptyException(path.toString());
            }
        }
        if (!FileSystem.delete(name(path))) {
            throw new AccessDeniedException(path.toString());
        }
    }

    public static boolean deleteIfExists(Path path) throws IOException {
        if (!exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        delete(path);
        return true;
    }

    private static boolean contains(Object[] options, Object o) {
        for (Object x : options) {
            if (x == o) {
                return true;
            }
            Objects.requireNonNull(x);
        }
        return false;
    }

    /** Makes room for the target of a copy. */
    private static void clear(Path target, Object[] options) throws IOException {
        if (exists(target)) {
            if (!contains(options, StandardCopyOption.REPLACE_EXISTING)) {
                throw new FileAlreadyExistsException(target.toString());
            }
            delete(target);
        }
    }

    public static Path copy(Path source, Path target, CopyOption... options) throws IOException {
        mustExist(source);
        if (exists(target) && isSameFile(source, target)) {
            return target;
        }
        clear(target, options);
        if (isDirectory(source)) {
            return createDirectory(target);
        }
        try (InputStream in = newInputStream(source); OutputStream out = newOutputStream(target)) {
            in.transferTo(out);
        }
        if (contains(options, StandardCopyOption.COPY_ATTRIBUTES)) {
            setLastModifiedTime(target, getLastModifiedTime(source));
        }
        return target;
    }

    public static long copy(InputStream in, Path target, CopyOption... options) throws IOException {
        Objects.requireNonNull(in);
        clear(target, options);
        try (OutputStream out = newOutputStream(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            return in.transferTo(out);
        }
    }

    public static long copy(Path source, OutputStream out) throws IOException {
        Objects.requireNonNull(out);
        try (InputStream in = newInputStream(source)) {
            return in.transferTo(out);
        }
    }

    public static Path move(Path source, Path target, CopyOption... options) throws IOException {
        mustExist(source);
        if (exists(target) && isSameFile(source, target)) {
            return target;
        }
        if (!contains(options, StandardCopyOption.ATOMIC_MOVE)) {
            clear(target, options);
        }
        if (!FileSystem.rename(name(source), name(target))) {
            throw new FileSystemException(source.toString(), target.toString(), "Operation not permitted");
        }
        return target;
    }

    public static long mismatch(Path path, Path path2) throws IOException {
        byte[] a = readAllBytes(path);
        byte[] b = readAllBytes(path2);
        return java.util.Arrays.mismatch(a, b);
    }

    // Reading and writing.

    public static InputStream newInputStream(Path path, OpenOption... options) throws IOException {
        for (OpenOption o : options) {
            if (o == StandardOpenOption.APPEND || o == StandardOpenOption.WRITE) {
                throw new UnsupportedOperationException("'" + o + "' not allowed");
            }
        }
        mustExist(path);
        if (isDirectory(path)) {
            return new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new IOException("Is a directory");
                }
            };
        }
        try {
            return new FileInputStream(path.toFile());
        } catch (IOException e) {
            throw new AccessDeniedException(path.toString());
        }
    }

    public static SeekableByteChannel newByteChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attrs)
            throws IOException {
        return FileChannel.open(path, options, attrs);
    }

    public static SeekableByteChannel newByteChannel(Path path, OpenOption... options) throws IOException {
        return FileChannel.open(path, options);
    }

    public static OutputStream newOutputStream(Path path, OpenOption... options) throws IOException {
        boolean plain = options.length == 0;
        boolean append = contains(options, StandardOpenOption.APPEND);
        boolean createNew = contains(options, StandardOpenOption.CREATE_NEW);
        boolean create = plain || createNew || contains(options, StandardOpenOption.CREATE);
        boolean truncate = plain || contains(options, StandardOpenOption.TRUNCATE_EXISTING);
        if (contains(options, StandardOpenOption.READ)) {
            throw new IllegalArgumentException("READ not allowed");
        }
        if (append && truncate) {
            throw new IllegalArgumentException("APPEND + TRUNCATE_EXISTING not allowed");
        }
        boolean there = exists(path);
        if (there && createNew) {
            throw new FileAlreadyExistsException(path.toString());
        }
        if (!there && !create) {
            throw new NoSuchFileException(path.toString());
        }
        if (there && isDirectory(path)) {
            throw new FileSystemException(path.toString(), null, "Is a directory");
        }
        parentMustExist(path);
        if (there && !append && !truncate) {
            return new Overwriter(path);
        }
        try {
            return new FileOutputStream(path.toFile(), append);
        } catch (IOException e) {
            throw new AccessDeniedException(path.toString());
        }
    }

    /** Writes over the beginning of a file and leaves the rest. */
    private static final class Overwriter extends OutputStream {
        private final java.io.RandomAccessFile file;

        Overwriter(Path path) throws IOException {
            file = new java.io.RandomAccessFile(path.toFile(), "rw");
        }

        @Override
        public void write(int b) throws IOException {
            file.write(b);
        }

        @Override
        public void write(byte[] b, int off, int len) throws IOException {
            file.write(b, off, len);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    public static byte[] readAllBytes(Path path) throws IOException {
        try (InputStream in = newInputStream(path)) {
            return in.readAllBytes();
        }
    }

    public static String readString(Path path) throws IOException {
        return readString(path, StandardCharsets.UTF_8);
    }

    public static String readString(Path path, Charset cs) throws IOException {
        return new String(readAllBytes(path), cs);
    }

    public static BufferedReader newBufferedReader(Path path, Charset cs) throws IOException {
        return new BufferedReader(new InputStreamReader(newInputStream(path), cs));
    }

    public static BufferedReader newBufferedReader(Path path) throws IOException {
        return newBufferedReader(path, StandardCharsets.UTF_8);
    }

    public static BufferedWriter newBufferedWriter(Path path, Charset cs, OpenOption... options) throws IOException {
        return new BufferedWriter(new OutputStreamWriter(newOutputStream(path, options), cs));
    }

    public static BufferedWriter newBufferedWriter(Path path, OpenOption... options) throws IOException {
        return newBufferedWriter(path, StandardCharsets.UTF_8, options);
    }

    public static List<String> readAllLines(Path path, Charset cs) throws IOException {
        try (BufferedReader r = newBufferedReader(path, cs)) {
            List<String> list = new ArrayList<String>();
            String line;
            while ((line = r.readLine()) != null) {
                list.add(line);
            }
            return list;
        }
    }

    public static List<String> readAllLines(Path path) throws IOException {
        return readAllLines(path, StandardCharsets.UTF_8);
    }

    public static Stream<String> lines(Path path, Charset cs) throws IOException {
        BufferedReader r = newBufferedReader(path, cs);
        return r.lines().onClose(() -> {
            try {
                r.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    public static Stream<String> lines(Path path) throws IOException {
        return lines(path, StandardCharsets.UTF_8);
    }

    public static Path write(Path path, byte[] bytes, OpenOption... options) throws IOException {
        Objects.requireNonNull(bytes);
        try (OutputStream out = newOutputStream(path, options)) {
            out.write(bytes);
        }
        return path;
    }

    public static Path write(Path path, Iterable<? extends CharSequence> lines, Charset cs, OpenOption... options)
            throws IOException {
        Objects.requireNonNull(lines);
        try (BufferedWriter w = newBufferedWriter(path, cs, options)) {
            for (CharSequence line : lines) {
                w.append(line);
                w.newLine();
            }
        }
        return path;
    }

    public static Path write(Path path, Iterable<? extends CharSequence> lines, OpenOption... options)
            throws IOException {
        return write(path, lines, StandardCharsets.UTF_8, options);
    }

    public static Path writeString(Path path, CharSequence csq, OpenOption... options) throws IOException {
        return writeString(path, csq, StandardCharsets.UTF_8, options);
    }

    public static Path writeString(Path path, CharSequence csq, Charset cs, OpenOption... options)
            throws IOException {
        return write(path, String.valueOf(csq).getBytes(cs), options);
    }

    // Directories.

    private static List<Path> entries(Path dir) throws IOException {
        mustExist(dir);
        String[] names = isDirectory(dir) ? FileSystem.list(name(dir)) : null;
        if (names == null) {
            if (!isDirectory(dir)) {
                throw new NotDirectoryException(dir.toString());
            }
            throw new AccessDeniedException(dir.toString());
        }
        List<Path> list = new ArrayList<Path>();
        for (String n : names) {
            list.add(dir.resolve(n));
        }
        return list;
    }

    public static DirectoryStream<Path> newDirectoryStream(Path dir, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        List<Path> chosen = new ArrayList<Path>();
        for (Path p : entries(dir)) {
            if (filter == null || filter.accept(p)) {
                chosen.add(p);
            }
        }
        return new DirectoryStream<Path>() {
            private boolean used;

            @Override
            public Iterator<Path> iterator() {
                if (used) {
                    throw new IllegalStateException("Iterator already obtained");
                }
                used = true;
                return java.util.Collections.unmodifiableList(chosen).iterator();
            }

            @Override
            public void close() {
                used = true;
            }
        };
    }

    public static DirectoryStream<Path> newDirectoryStream(Path dir) throws IOException {
        return newDirectoryStream(dir, (DirectoryStream.Filter<Path>) null);
    }

    public static DirectoryStream<Path> newDirectoryStream(Path dir, String glob) throws IOException {
        if (glob.equals("*")) {
            return newDirectoryStream(dir);
        }
        PathMatcher m = dir.getFileSystem().getPathMatcher("glob:" + glob);
        return newDirectoryStream(dir, (DirectoryStream.Filter<Path>) p -> m.matches(p.getFileName()));
    }

    public static Stream<Path> list(Path dir) throws IOException {
        return entries(dir).stream();
    }

    public static Stream<Path> walk(Path start, int maxDepth, FileVisitOption... options) throws IOException {
        LinkOption[] links = links(options);
        if (maxDepth < 0) {
            throw new IllegalArgumentException("'maxDepth' is negative");
        }
        mustExist(start);
        Iterator<Path> it = new Iterator<Path>() {
            private final ArrayDeque<Object[]> open = new ArrayDeque<Object[]>();

            {
                open.push(new Object[] {start, 0});
            }

            @Override
            public boolean hasNext() {
                return !open.isEmpty();
            }

            @Override
            public Path next() {
                if (open.isEmpty()) {
                    throw new NoSuchElementException();
                }
                Object[] top = open.pop();
                Path p = (Path) top[0];
                int depth = (Integer) top[1];
                if (depth < maxDepth && isDirectory(p, links)) {
                    try {
                        List<Path> inside = entries(p);
                        for (int i = inside.size() - 1; i >= 0; i--) {
                            open.push(new Object[] {inside.get(i), depth + 1});
                        }
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
                return p;
            }
        };
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(it, Spliterator.DISTINCT), false);
    }

    /** Returns how a visit looks at links. */
    private static LinkOption[] links(FileVisitOption... options) {
        return options.length > 0 ? new LinkOption[0] : new LinkOption[] {LinkOption.NOFOLLOW_LINKS};
    }

    public static Stream<Path> walk(Path start, FileVisitOption... options) throws IOException {
        return walk(start, Integer.MAX_VALUE, options);
    }

    public static Stream<Path> find(Path start, int maxDepth, BiPredicate<Path, BasicFileAttributes> matcher,
            FileVisitOption... options) throws IOException {
        Objects.requireNonNull(matcher);
        LinkOption[] links = links(options);
        return walk(start, maxDepth, options).filter(p -> {
            try {
                return matcher.test(p, new Attributes(p, links));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    public static Path walkFileTree(Path start, Set<FileVisitOption> options, int maxDepth,
            FileVisitor<? super Path> visitor) throws IOException {
        visit(start, maxDepth, visitor, links(options.toArray(new FileVisitOption[0])));
        return start;
    }

    public static Path walkFileTree(Path start, FileVisitor<? super Path> visitor) throws IOException {
        visit(start, Integer.MAX_VALUE, visitor, links());
        return start;
    }

    private static FileVisitResult visit(Path p, int depth, FileVisitor<? super Path> v, LinkOption[] links)
            throws IOException {
        Attributes a;
        try {
            a = new Attributes(p, links);
        } catch (IOException e) {
            return v.visitFileFailed(p, e);
        }
        if (!a.isDirectory() || depth == 0) {
            return v.visitFile(p, a);
        }
        List<Path> inside;
        try {
            inside = entries(p);
        } catch (IOException e) {
            return v.visitFileFailed(p, e);
        }
        FileVisitResult r = v.preVisitDirectory(p, a);
        if (r == FileVisitResult.SKIP_SUBTREE) {
            return FileVisitResult.CONTINUE;
        }
        if (r != FileVisitResult.CONTINUE) {
            return r;
        }
        for (Path x : inside) {
            r = Objects.requireNonNull(visit(x, depth - 1, v, links));
            if (r == FileVisitResult.TERMINATE) {
                return r;
            }
            if (r == FileVisitResult.SKIP_SIBLINGS) {
                break;
            }
        }
        return v.postVisitDirectory(p, null);
    }
}
