package java.nio.file;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The file system that there is. */
public final class FileSystems {
    private static final FileSystem DEFAULT = new Default();

    private FileSystems() {
    }

    public static FileSystem getDefault() {
        return DEFAULT;
    }

    private static final class Default extends FileSystem {
        @Override
        public void close() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public boolean isReadOnly() {
            return false;
        }

        @Override
        public String getSeparator() {
            return "/";
        }

        @Override
        public Iterable<Path> getRootDirectories() {
            return List.of(getPath("/"));
        }

        @Override
        public Set<String> supportedFileAttributeViews() {
            return Set.of("basic");
        }

        @Override
        public Path getPath(String first, String... more) {
            if (more.length == 0) {
                return UnixPath.parse(first);
            }
            StringBuilder b = new StringBuilder(first);
            for (String s : more) {
                if (!s.isEmpty()) {
                    if (b.length() > 0) {
                        b.append('/');
                    }
                    b.append(s);
                }
            }
            return UnixPath.parse(b.toString());
        }

        @Override
        public PathMatcher getPathMatcher(String syntaxAndPattern) {
            int colon = syntaxAndPattern.indexOf(':');
            if (colon <= 0) {
                throw new IllegalArgumentException();
            }
            String syntax = syntaxAndPattern.substring(0, colon);
            String rest = syntaxAndPattern.substring(colon + 1);
            Pattern p;
            if (syntax.equalsIgnoreCase("glob")) {
                p = Pattern.compile(Glob.toRegex(rest));
            } else if (syntax.equalsIgnoreCase("regex")) {
                p = Pattern.compile(rest);
            } else {
                throw new UnsupportedOperationException("Syntax '" + syntax + "' not recognized");
            }
            return path -> p.matcher(path.toString()).matches();
        }

        @Override
        public WatchService newWatchService() {
            throw new UnsupportedOperationException();
        }
    }
}
